//! What reading a platform's export came to: names of formats and lists, and one sentence for each finding.

use holdfast_exports::detect::FormatId;
use holdfast_exports::export::Reason;
use holdfast_exports::finding::{Code, Finding};
use holdfast_exports::model::ListKind;

use holdfast_core::fact::Lang;

use super::{Text, fill, text};

/// The sentence of a finding, with its subject filled in.
pub fn say(finding: &Finding, lang: Lang) -> String {
    let gaps = [("subject", finding.subject.clone())];
    fill(sentence(finding.code).get(lang), &gaps)
}

/// What was noticed.
#[expect(clippy::too_many_lines, reason = "one text for each code")]
pub fn sentence(code: Code) -> Text {
    match code {
        Code::Checksum => text(
            "“{subject}” does not fit the checksum in its zip: it may be damaged. What could be read is here.",
            "«\u{a0}{subject}\u{a0}» ne correspond pas à la somme de contrôle de son fichier zip\u{a0}: il est peut-être endommagé. Ce qui a pu être lu est ici.",
        ),
        Code::Damaged => text(
            "“{subject}” is damaged. What could be read is here.",
            "«\u{a0}{subject}\u{a0}» est endommagé. Ce qui a pu être lu est ici.",
        ),
        Code::DuplicateKey => text(
            "In “{subject}” the same key stands twice; both values were read.",
            "Dans «\u{a0}{subject}\u{a0}», la même clé figure deux fois; les deux valeurs ont été lues.",
        ),
        Code::DuplicateEntry => text(
            "The zip holds two files named “{subject}”. Where they differ, both were read.",
            "Le fichier zip contient deux fichiers nommés «\u{a0}{subject}\u{a0}». S’ils diffèrent, les deux ont été lus.",
        ),
        Code::Encrypted => text(
            "“{subject}” is locked with a password and was not read.",
            "«\u{a0}{subject}\u{a0}» est protégé par un mot de passe et n’a pas été lu.",
        ),
        Code::CountsDisagree => text(
            "“{subject}” states another number of messages than it holds.",
            "«\u{a0}{subject}\u{a0}» indique un autre nombre de messages que celui qu’il contient.",
        ),
        Code::FilesNotUsed => text(
            "Files that hold no messages and no lists: {subject}.",
            "Fichiers sans messages ni listes\u{a0}: {subject}.",
        ),
        Code::FileNotUnderstood => text(
            "“{subject}” stands where messages or a list should be, and could not be understood.",
            "«\u{a0}{subject}\u{a0}» se trouve là où il devrait y avoir des messages ou une liste, et n’a pas pu être compris.",
        ),
        Code::HtmlTimes => text(
            "This download is in HTML: its times name no time zone. If you can, ask the platform for the same download in JSON as well.",
            "Cette archive est en HTML\u{a0}: ses heures n’indiquent pas de fuseau horaire. Si possible, demandez aussi à la plateforme la même archive en JSON.",
        ),
        Code::HtmlBesideJson => text(
            "The same conversations are here in HTML too ({subject} files); they were read once, from JSON.",
            "Les mêmes conversations sont aussi ici en HTML ({subject} fichiers); elles ont été lues une fois, à partir du JSON.",
        ),
        Code::MoreFindings => text(
            "And {subject} more of the kind.",
            "Et {subject} autres du même genre.",
        ),
        Code::NamesDisagree => text(
            "Two names for the same account differ: {subject}. Both are kept.",
            "Deux noms du même compte diffèrent\u{a0}: {subject}. Les deux sont gardés.",
        ),
        Code::TimesDisagree => text(
            "Messages in “{subject}” give two times that differ by more than a second. The one that is written out is shown, the other is kept beside it.",
            "Des messages de «\u{a0}{subject}\u{a0}» donnent deux heures qui diffèrent de plus d’une seconde. Celle qui est écrite en toutes lettres est montrée; l’autre est gardée à côté.",
        ),
        Code::NumbersJoined => text(
            "A phone number is written with and without its country code: {subject}. The phone had both under one contact, so they are read as one number.",
            "Un numéro de téléphone est écrit avec et sans l’indicatif du pays\u{a0}: {subject}. Le téléphone avait les deux sous un même contact; ils sont donc lus comme un seul numéro.",
        ),
        Code::NumbersAlike => text(
            "Two phone numbers may be one, with and without its country code: {subject}. They are kept apart, because the download does not say so.",
            "Deux numéros de téléphone n’en font peut-être qu’un, avec et sans l’indicatif du pays\u{a0}: {subject}. Ils restent séparés, car l’archive ne le dit pas.",
        ),
        Code::OwnerUnknown => text(
            "The download does not say whose account it is of.",
            "L’archive ne dit pas de quel compte elle provient.",
        ),
        Code::OwnerRowsOnly => text(
            "This download holds only what the account’s own user wrote. What the other side wrote is not in it: save that with screenshots.",
            "Cette archive contient seulement ce que le titulaire du compte a écrit. Ce que l’autre personne a écrit n’y est pas\u{a0}: gardez-le par des captures d’écran.",
        ),
        Code::OverlappingEntries => text(
            "In the zip, “{subject}” shares bytes with another file; it was not read.",
            "Dans le fichier zip, «\u{a0}{subject}\u{a0}» partage des octets avec un autre fichier; il n’a pas été lu.",
        ),
        Code::FileEmpty => text(
            "“{subject}” is there, but nothing is in it (0 bytes). Download it again if you can, and keep both.",
            "«\u{a0}{subject}\u{a0}» est là, mais ne contient rien (0 octet). Téléchargez l’archive de nouveau si possible, et gardez les deux.",
        ),
        Code::PageMissing => text(
            "Pages are missing from the conversation “{subject}”.",
            "Il manque des pages à la conversation «\u{a0}{subject}\u{a0}».",
        ),
        Code::LengthLimit => text(
            "“{subject}” is about as long as such a download gets: earlier messages may be missing. They may still be on the phone.",
            "«\u{a0}{subject}\u{a0}» est à peu près aussi long que ce genre d’archive peut l’être\u{a0}: des messages plus anciens peuvent manquer. Ils sont peut-être encore dans le téléphone.",
        ),
        Code::PartMissing => text(
            "A part of this download was not given: {subject}.",
            "Une partie de cette archive n’a pas été fournie\u{a0}: {subject}.",
        ),
        Code::RowNotUnderstood => text(
            "In “{subject}” there are rows that could not be understood; they are counted.",
            "Dans «\u{a0}{subject}\u{a0}», des lignes n’ont pas pu être comprises; elles sont comptées.",
        ),
        Code::TooLarge => text(
            "A value in “{subject}” is longer than is read.",
            "Une valeur dans «\u{a0}{subject}\u{a0}» est trop longue pour être lue.",
        ),
        Code::TooDeep => text(
            "Values in “{subject}” are nested deeper than is read.",
            "Des valeurs dans «\u{a0}{subject}\u{a0}» sont imbriquées trop profondément pour être lues.",
        ),
        Code::TooManyEntries => text(
            "“{subject}” holds more files than are read.",
            "«\u{a0}{subject}\u{a0}» contient plus de fichiers qu’il n’en est lu.",
        ),
        Code::Bomb => text(
            "“{subject}” grows absurdly while it is unpacked; it was not read on.",
            "«\u{a0}{subject}\u{a0}» grossit démesurément à la décompression; sa lecture a été arrêtée.",
        ),
        Code::Truncated => text(
            "“{subject}” ends in the middle. What stood before is here.",
            "«\u{a0}{subject}\u{a0}» s’arrête au milieu. Ce qui précède est ici.",
        ),
        Code::EndNotStated => text(
            "“{subject}” has no closing line. The version of the tool that wrote it may have written none: nothing tells whether it is whole.",
            "«\u{a0}{subject}\u{a0}» n’a pas de ligne de fin. La version de l’outil qui l’a écrit n’en écrivait peut-être pas\u{a0}: rien ne dit s’il est entier.",
        ),
        Code::ZipCut => text(
            "The end of the zip “{subject}” is missing, as after a broken download. What is there was read.",
            "La fin du fichier zip «\u{a0}{subject}\u{a0}» manque, comme après un téléchargement interrompu. Ce qui est là a été lu.",
        ),
        Code::ZipBroken => text(
            "“{subject}” is not as a zip should be. What could be read is here.",
            "«\u{a0}{subject}\u{a0}» n’est pas un fichier zip en règle. Ce qui a pu être lu est ici.",
        ),
        Code::SymbolicLink => text(
            "“{subject}” is a shortcut to somewhere else; it was not followed.",
            "«\u{a0}{subject}\u{a0}» est un raccourci vers un autre endroit; il n’a pas été suivi.",
        ),
        Code::UnsafeName => text(
            "The name “{subject}” points out of its folder; the file was not read.",
            "Le nom «\u{a0}{subject}\u{a0}» mène hors de son répertoire; le fichier n’a pas été lu.",
        ),
        Code::MethodUnknown => text(
            "“{subject}” is packed in a way that is not read here.",
            "«\u{a0}{subject}\u{a0}» est compressé d’une façon qui n’est pas lue ici.",
        ),
        Code::Unreadable => text(
            "“{subject}” could not be read from the disk.",
            "«\u{a0}{subject}\u{a0}» n’a pas pu être lu sur le disque.",
        ),
        Code::InvalidRepaired => text(
            "“{subject}” was not written as its format asks; it was read in a more tolerant way, and what stands in it is kept.",
            "«\u{a0}{subject}\u{a0}» n’est pas écrit comme son format le demande; il a été lu de façon plus tolérante, et ce qui y figure est gardé.",
        ),
    }
}

/// Why something given is no export.
pub fn reason(reason: Reason) -> Text {
    match reason {
        Reason::Empty => text("nothing is in it", "il n’y a rien dedans"),
        Reason::NotKnown => text(
            "it is no download that Holdfast knows",
            "ce n’est pas une archive que Holdfast connaît",
        ),
        Reason::Encrypted => text(
            "it is locked with a password",
            "il est protégé par un mot de passe",
        ),
        Reason::ZipInside => text(
            "another zip is inside it, and Holdfast does not open a zip in a zip: unpack the outer one, then give the one inside",
            "il contient un autre zip, et Holdfast n’ouvre pas un zip dans un zip\u{a0}: décompressez celui de l’extérieur, puis donnez celui qu’il contient",
        ),
        Reason::Damaged => text(
            "it is damaged, and nothing in it could be read",
            "il est endommagé, et rien n’a pu y être lu",
        ),
    }
}

/// The name of a format.
pub fn format(format: FormatId) -> Text {
    let same = |name| text(name, name);
    match format {
        FormatId::InstagramJson => same("Instagram (JSON)"),
        FormatId::InstagramHtml => same("Instagram (HTML)"),
        FormatId::MessengerJson => same("Facebook / Messenger (JSON)"),
        FormatId::MessengerHtml => same("Facebook / Messenger (HTML)"),
        FormatId::MessengerE2ee => text(
            "Messenger (end-to-end encrypted chats)",
            "Messenger (discussions chiffrées de bout en bout)",
        ),
        FormatId::FacebookHtmlOld => text("Facebook (HTML, old)", "Facebook (HTML, ancien)"),
        FormatId::SnapchatJson => same("Snapchat (JSON)"),
        FormatId::SnapchatHtml => same("Snapchat (HTML)"),
        FormatId::WhatsappText => same("WhatsApp"),
        FormatId::DiscordPackage => text("Discord (data package)", "Discord (paquet de données)"),
        FormatId::DiscordExporterJson => same("DiscordChatExporter (JSON)"),
        FormatId::DiscordExporterHtml => same("DiscordChatExporter (HTML)"),
        FormatId::DiscordExporterCsv => same("DiscordChatExporter (CSV)"),
        FormatId::DiscordExporterText => text(
            "DiscordChatExporter (plain text)",
            "DiscordChatExporter (texte)",
        ),
        FormatId::TelegramJson => same("Telegram (JSON)"),
        FormatId::TelegramHtml => same("Telegram (HTML)"),
        FormatId::TiktokJson => same("TikTok (JSON)"),
        FormatId::TiktokText => text("TikTok (plain text)", "TikTok (texte)"),
        FormatId::SmsBackupXml => same("SMS Backup & Restore"),
        FormatId::ImessageExporterText => text("iMessage (plain text)", "iMessage (texte)"),
        FormatId::ImessageExporterHtml => same("iMessage (HTML)"),
        FormatId::GoogleChat => same("Google Chat"),
        FormatId::Hangouts => same("Google Hangouts"),
        FormatId::GoogleVoice => same("Google Voice"),
        FormatId::XArchive => same("X (Twitter)"),
        FormatId::SignalJson => same("Signal (JSON)"),
        FormatId::SignalExportText => text("Signal (plain text)", "Signal (texte)"),
        FormatId::RedditCsv => same("Reddit"),
    }
}

/// What a list is of.
pub fn list(kind: ListKind) -> Text {
    match kind {
        ListKind::Followers => text("followers", "abonnés"),
        ListKind::Following => text("following", "abonnements"),
        ListKind::Blocked => text("blocked", "bloqués"),
        ListKind::Restricted => text("restricted", "restreints"),
        ListKind::CloseFriends => text("close friends", "amis proches"),
        ListKind::FollowRequestsSent => {
            text("follow requests sent", "demandes d’abonnement envoyées")
        }
        ListKind::FollowRequestsReceived => {
            text("follow requests received", "demandes d’abonnement reçues")
        }
        ListKind::RecentlyUnfollowed => text("recently unfollowed", "désabonnements récents"),
        ListKind::Friends => text("friends", "amis"),
        ListKind::FriendRequestsSent => text("friend requests sent", "demandes d’ami envoyées"),
        ListKind::FriendRequestsReceived => {
            text("friend requests received", "demandes d’ami reçues")
        }
        ListKind::DeletedFriends => text("deleted friends", "amis supprimés"),
        ListKind::Contacts => text("contacts", "contacts"),
        ListKind::Devices => text("devices", "appareils"),
        ListKind::LoginActivity => text("logins", "connexions"),
        ListKind::Searches => text("searches", "recherches"),
        ListKind::ProfileChanges => text("profile changes", "changements du profil"),
        ListKind::SnapHistory => text("snaps (without content)", "snaps (sans contenu)"),
        ListKind::Other => text("other entries", "autres entrées"),
    }
}
