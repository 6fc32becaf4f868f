//! What a check noticed: one sentence each, never more than was proven. The gap is `{subject}`.

use holdfast_core::fact::Lang;
use holdfast_core::finding::{Finding, FindingCode, Level};

use super::span::jump;
use super::{Text, fill, text};

/// The sentence of a finding, with its subject filled in.
pub fn say(finding: &Finding, lang: Lang) -> String {
    let subject = &finding.subject;
    let said = match finding.code {
        FindingCode::ClockJump => say_jump(subject, lang),
        FindingCode::PartNotGiven => say_parts(subject, lang),
        FindingCode::SpecialEntry if subject == "objects" => Some(OBJECTS_LINK.get(lang).into()),
        _ => None,
    };
    said.unwrap_or_else(|| {
        let gaps = [("subject", subject_in(subject, lang))];
        fill(sentence(finding.code, finding.level).get(lang), &gaps)
    })
}

/// `line 5: -7201 s`
fn say_jump(subject: &str, lang: Lang) -> Option<String> {
    let (line, seconds) = subject.strip_prefix("line ")?.split_once(": ")?;
    let seconds: i64 = seconds.strip_suffix(" s")?.parse().ok()?;
    let gaps = [("line", line.to_owned()), ("jump", jump(seconds, lang))];
    Some(fill(CLOCK_JUMP.get(lang), &gaps))
}

/// `2, 3/3: 1`: parts 2 and 3 of 3 were not given, beside part 1.
fn say_parts(subject: &str, lang: Lang) -> Option<String> {
    let (missing, rest) = subject.split_once('/')?;
    let (parts, own) = rest.split_once(": ")?;
    let gaps = [
        ("missing", missing.to_owned()),
        ("parts", parts.to_owned()),
        ("own", own.to_owned()),
    ];
    Some(fill(PARTS_NOT_GIVEN.get(lang), &gaps))
}

/// Subjects are for programs, in English; the few words in them are said in the reader's language.
fn subject_in(subject: &str, lang: Lang) -> String {
    if lang == Lang::En {
        return subject.to_owned();
    }
    let number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if let Some(line) = subject.strip_prefix("line ").filter(|line| number(line)) {
        return format!("ligne {line}");
    }
    if let Some((about, fact)) = subject.split_once(" (fact ") {
        let about = if about == "case" { "dossier" } else { about };
        return format!("{about} (fait {fact}");
    }
    subject.to_owned()
}

/// The saved files of a case lie behind a link.
pub const OBJECTS_LINK: Text = text(
    "The folder “objects” of this case is a link: the saved files lie somewhere else. Copying the case folder by hand would leave them behind; “copy” takes them along.",
    "Le répertoire «\u{a0}objects\u{a0}» de ce dossier est un lien\u{a0}: les fichiers gardés se trouvent ailleurs. Copier le dossier à la main les laisserait derrière; «\u{a0}copy\u{a0}» les emporte.",
);

/// Which way the computer's clock went, and by how much.
pub const CLOCK_JUMP: Text = text(
    "The computer’s clock {jump} (line {line} of the log); the order of the lines is not affected.",
    "L’horloge de l’ordinateur {jump} (ligne {line} du journal); l’ordre des lignes n’en est pas changé.",
);

/// Parts of a split bundle that were not given.
pub const PARTS_NOT_GIVEN: Text = text(
    "This bundle has {parts} parts. Part {own} was checked; not given, and not checked: part {missing}. Check all parts together.",
    "Cette remise compte {parts} parties. La partie {own} a été vérifiée; non fournie et non vérifiée\u{a0}: partie {missing}. Vérifiez toutes les parties ensemble.",
);

/// What was found. Where the level changes what was proven, it changes the sentence.
#[expect(clippy::too_many_lines, reason = "one text for each code")]
pub fn sentence(code: FindingCode, level: Level) -> Text {
    use FindingCode as F;
    match code {
        F::Missing if level == Level::Unconfirmed => text(
            "“{subject}” was not given, so it could not be checked.",
            "«\u{a0}{subject}\u{a0}» n’a pas été fourni et n’a donc pas pu être vérifié.",
        ),
        F::Missing => text(
            "“{subject}” should be here and is missing.",
            "«\u{a0}{subject}\u{a0}» devrait être ici et manque.",
        ),
        F::Changed => text(
            "“{subject}” does not fit the fingerprint that was written down for it.",
            "«\u{a0}{subject}\u{a0}» ne correspond pas à l’empreinte qui a été notée à son sujet.",
        ),
        F::Added => text(
            "“{subject}” is here, but no list names it.",
            "«\u{a0}{subject}\u{a0}» se trouve ici, mais aucune liste ne le nomme.",
        ),
        F::SystemJunk => text(
            "“{subject}” is a small file that computers leave behind by themselves.",
            "«\u{a0}{subject}\u{a0}» est un petit fichier que les ordinateurs laissent d’eux-mêmes.",
        ),
        F::Unreadable => text(
            "“{subject}” could not be read, so it could not be checked.",
            "«\u{a0}{subject}\u{a0}» n’a pas pu être lu et n’a donc pas pu être vérifié.",
        ),
        F::AlgorithmUnknown => text(
            "“{subject}” uses a kind of fingerprint that this version does not know.",
            "«\u{a0}{subject}\u{a0}» utilise un type d’empreinte que cette version ne connaît pas.",
        ),
        F::ZipBroken => text(
            "“{subject}” cannot be read as a zip; it may be damaged or cut off.",
            "«\u{a0}{subject}\u{a0}» ne peut pas être lu comme un fichier zip; il est peut-être endommagé ou coupé.",
        ),
        F::ZipUnusual => text(
            "The zip around the files differs from what Holdfast writes, at “{subject}”.",
            "L’enveloppe zip des fichiers diffère de ce que Holdfast écrit, à «\u{a0}{subject}\u{a0}».",
        ),
        F::ZipRepacked => text(
            "This is not the zip that Holdfast wrote: somebody unpacked it and packed its files again, perhaps only to pass them on. The files are judged by the lists inside, as always. The fingerprint that was told belongs to the zip that was written, and this one has another.",
            "Ce n’est pas le fichier zip que Holdfast a écrit\u{a0}: quelqu’un l’a décompressé et en a refait un, peut-être seulement pour le transmettre. Les fichiers sont jugés d’après les listes qu’il contient, comme toujours. L’empreinte communiquée est celle du zip d’origine; celui-ci en a une autre.",
        ),
        F::DuplicateEntry => text(
            "The zip holds two files named “{subject}”.",
            "Le fichier zip contient deux fichiers nommés «\u{a0}{subject}\u{a0}».",
        ),
        F::OverlappingEntries => text(
            "In the zip, “{subject}” shares bytes with another file.",
            "Dans le fichier zip, «\u{a0}{subject}\u{a0}» partage des octets avec un autre fichier.",
        ),
        F::HeadersDisagree => text(
            "The zip describes “{subject}” in two places, and they do not agree.",
            "Le fichier zip décrit «\u{a0}{subject}\u{a0}» à deux endroits qui ne concordent pas.",
        ),
        F::SizeLies => text(
            "“{subject}” does not have the size or the checksum that the zip gives for it.",
            "«\u{a0}{subject}\u{a0}» n’a pas la taille ou la somme de contrôle que le fichier zip lui donne.",
        ),
        F::Bomb => text(
            "“{subject}” would grow far out of proportion when unpacked, so it was not unpacked.",
            "«\u{a0}{subject}\u{a0}» grossirait hors de toute proportion une fois décompressé\u{a0}: il ne l’a pas été.",
        ),
        F::Encrypted => text(
            "“{subject}” is locked with a password, so it could not be checked.",
            "«\u{a0}{subject}\u{a0}» est protégé par un mot de passe et n’a donc pas pu être vérifié.",
        ),
        F::SpecialEntry => text(
            "“{subject}” is a link or a device, not a plain file, and was not followed.",
            "«\u{a0}{subject}\u{a0}» est un lien ou un périphérique, pas un simple fichier, et n’a pas été suivi.",
        ),
        F::MethodUnknown => text(
            "“{subject}” is packed in a way that this version does not read.",
            "«\u{a0}{subject}\u{a0}» est compressé d’une manière que cette version ne lit pas.",
        ),
        F::UnsafeName => text(
            "The name “{subject}” could lead outside the bundle, or some computers cannot hold it.",
            "Le nom «\u{a0}{subject}\u{a0}» pourrait mener hors de la remise, ou certains ordinateurs ne l’acceptent pas.",
        ),
        F::BagDeclaration => text(
            "“{subject}”, the file that says this is a bag, is missing or not as it must be.",
            "«\u{a0}{subject}\u{a0}», le fichier qui annonce un paquet BagIt, manque ou n’est pas conforme.",
        ),
        F::BagVersionUnknown => text(
            "The bag says that it follows BagIt “{subject}”, a version that is not known here.",
            "Le paquet dit suivre BagIt «\u{a0}{subject}\u{a0}», une version inconnue ici.",
        ),
        F::ManifestLine => text(
            "A line in a list of fingerprints cannot be read, at “{subject}”.",
            "Une ligne d’une liste d’empreintes ne peut pas être lue, à «\u{a0}{subject}\u{a0}».",
        ),
        F::ListedTwice => text(
            "“{subject}” is named twice in a list of fingerprints.",
            "«\u{a0}{subject}\u{a0}» est nommé deux fois dans une liste d’empreintes.",
        ),
        F::ManifestIncomplete => text(
            "A list of fingerprints does not name every file, at “{subject}”.",
            "Une liste d’empreintes ne nomme pas tous les fichiers, à «\u{a0}{subject}\u{a0}».",
        ),
        F::NoManifest => text(
            "There is no list of fingerprints, so the files cannot be checked.",
            "Il n’y a pas de liste d’empreintes\u{a0}: les fichiers ne peuvent pas être vérifiés.",
        ),
        F::NoPayloadFolder => text(
            "There is no “data” folder, which every bag must have.",
            "Il n’y a pas de répertoire «\u{a0}data\u{a0}», que tout paquet BagIt doit avoir.",
        ),
        F::OxumDiffers => text(
            "The number or the total size of the files is not what the bag says.",
            "Le nombre ou la taille totale des fichiers n’est pas ce que dit le paquet.",
        ),
        F::BagInfoLine => text(
            "A line of the bag’s description cannot be read, at “{subject}”.",
            "Une ligne de la description du paquet ne peut pas être lue, à «\u{a0}{subject}\u{a0}».",
        ),
        F::FetchListed => text(
            "“{subject}” lies somewhere else according to the bag; nothing is ever fetched.",
            "Selon le paquet, «\u{a0}{subject}\u{a0}» se trouve ailleurs; rien n’est jamais téléchargé.",
        ),
        F::NamesAlike => text(
            "“{subject}” differs from another name only in capitals or in the way letters are stored.",
            "«\u{a0}{subject}\u{a0}» ne diffère d’un autre nom que par les majuscules ou la manière d’enregistrer les lettres.",
        ),
        F::WeakAlgorithm => text(
            "The files are protected only by a kind of fingerprint that has been weak for years (“{subject}”).",
            "Les fichiers ne sont protégés que par un type d’empreinte faible depuis des années («\u{a0}{subject}\u{a0}»).",
        ),
        F::BagLayout => text(
            "“{subject}” is missing from its place in the bag, or stands where nothing should be.",
            "«\u{a0}{subject}\u{a0}» manque à sa place dans le paquet, ou se trouve là où rien ne devrait être.",
        ),
        F::LogEdited => text(
            "The log is not as it was written, at “{subject}”; a line was changed, taken out or put in.",
            "Le journal n’est pas tel qu’il a été écrit, à «\u{a0}{subject}\u{a0}»; une ligne a été modifiée, enlevée ou ajoutée.",
        ),
        F::LogCut => text(
            "Lines are missing at the end of the log.",
            "Des lignes manquent à la fin du journal.",
        ),
        F::LogTail => text(
            "The last line of the log was not finished; what it began never counted as saved.",
            "La dernière ligne du journal n’a pas été terminée; ce qu’elle commençait n’a jamais compté comme enregistré.",
        ),
        F::Forked => text(
            "Two copies of this case were both continued, each in its own way.",
            "Deux copies de ce dossier ont été continuées, chacune de son côté.",
        ),
        F::HeadDiffers if level == Level::Warning => text(
            "The small file that notes the end of the log was lost once and made anew (“{subject}”). Whether lines had been cut off the end before that cannot be told.",
            "Le petit fichier qui note la fin du journal a été perdu une fois et refait («\u{a0}{subject}\u{a0}»). On ne peut pas dire si des lignes avaient été coupées à la fin avant cela.",
        ),
        F::HeadDiffers if level == Level::Unconfirmed => text(
            "The small file that notes the end of the log was lost. The log that is there is one whole chain, so that file was made anew, and the log says so. Whether lines were cut off the end before cannot be told.",
            "Le petit fichier qui note la fin du journal était perdu. Le journal qui est là forme une chaîne complète\u{a0}: ce fichier a été refait, et le journal le dit. On ne peut pas dire si des lignes ont été coupées à la fin avant cela.",
        ),
        F::HeadDiffers => text(
            "The small file that notes the length and the end of the log is missing, or does not agree with the log.",
            "Le petit fichier qui note la longueur et la fin du journal manque, ou ne concorde pas avec le journal.",
        ),
        F::CaseFileChanged => text(
            "The file that names the case is not the one that the log began with.",
            "Le fichier qui nomme le dossier n’est pas celui avec lequel le journal a commencé.",
        ),
        F::FormatNewer => text(
            "“{subject}” was written by a newer version, so this version could not check all of it.",
            "«\u{a0}{subject}\u{a0}» vient d’une version plus récente\u{a0}: cette version n’a pas pu tout vérifier.",
        ),
        F::EventUnknown => text(
            "The log names something that this version does not know, at “{subject}”.",
            "Le journal mentionne quelque chose que cette version ne connaît pas, à «\u{a0}{subject}\u{a0}».",
        ),
        F::ClockJump => text(
            "The computer’s clock jumped, at “{subject}”; the order of the lines is not affected.",
            "L’horloge de l’ordinateur a fait un saut, à «\u{a0}{subject}\u{a0}»; l’ordre des lignes n’en est pas changé.",
        ),
        F::FactUnnamed => text(
            "“{subject}” holds words, a name or a place that no line of the log names.",
            "«\u{a0}{subject}\u{a0}» contient des mots, un nom ou un lieu qu’aucune ligne du journal ne nomme.",
        ),
        F::FactWithheld => text(
            "Words, a name or a place that the log names are not enclosed (“{subject}”).",
            "Des mots, un nom ou un lieu nommés par le journal ne sont pas joints («\u{a0}{subject}\u{a0}»).",
        ),
        F::ExhibitUndeclared => text(
            "The log names “{subject}”, but it is neither enclosed nor named as held back.",
            "Le journal nomme «\u{a0}{subject}\u{a0}», mais la pièce n’est ni jointe ni indiquée comme non incluse.",
        ),
        F::ExhibitWithheld => text(
            "“{subject}” is held back, and the bundle says so.",
            "«\u{a0}{subject}\u{a0}» n’est pas incluse, et la remise l’indique.",
        ),
        F::Released => text(
            "The log says that the family removed its own copy of “{subject}”.",
            "Selon le journal, la famille a retiré sa propre copie de «\u{a0}{subject}\u{a0}».",
        ),
        F::TablesDisagree if level == Level::Unconfirmed => text(
            "The tables and texts of this bundle were not made anew and compared with its log: another version of Holdfast wrote them, or what they were made from is not all here (“{subject}”).",
            "Les tableaux et les textes de cette remise n’ont pas été refaits ni comparés à son journal\u{a0}: une autre version de Holdfast les a écrits, ou il manque ici une partie de ce dont ils sont tirés («\u{a0}{subject}\u{a0}»).",
        ),
        F::TablesDisagree => text(
            "“{subject}” says something else than the log.",
            "«\u{a0}{subject}\u{a0}» dit autre chose que le journal.",
        ),
        F::RowsDiffer => text(
            "“{subject}” is not what this version reads in the message files that are enclosed. It was changed, or read in another way; rely on the message files.",
            "«\u{a0}{subject}\u{a0}» n’est pas ce que cette version lit dans les fichiers de messages joints. Il a été modifié, ou lu autrement; fiez-vous aux fichiers de messages.",
        ),
        F::RowsNotCompared => text(
            "The tables of messages were not compared with the message files, because not all of these can be read here (“{subject}”).",
            "Les tableaux de messages n’ont pas été comparés aux fichiers de messages, parce que ces derniers ne peuvent pas tous être lus ici («\u{a0}{subject}\u{a0}»).",
        ),
        F::NoHistory => text(
            "There is no log, so nothing can be said about the history.",
            "Il n’y a pas de journal\u{a0}: on ne peut rien dire de l’historique.",
        ),
        F::PartNotGiven => text(
            "“{subject}” lies in another part of this bundle, which was not given, so it was not checked.",
            "«\u{a0}{subject}\u{a0}» se trouve dans une autre partie de cette remise, qui n’a pas été fournie\u{a0}: la vérification n’a pas pu se faire.",
        ),
        F::SetMismatch => text(
            "“{subject}” does not belong with the others that were given.",
            "«\u{a0}{subject}\u{a0}» ne va pas avec les autres éléments fournis.",
        ),
        F::FingerprintDiffers if level == Level::Unconfirmed => text(
            "A folder has no fingerprint, only the zip that it came from has one, so the fingerprint that was given could not be compared. Check the zip itself.",
            "Un répertoire n’a pas d’empreinte, seul le fichier zip dont il vient en a une\u{a0}: l’empreinte fournie n’a pas pu être comparée. Vérifiez le fichier zip lui-même.",
        ),
        F::FingerprintDiffers => text(
            "The fingerprint that was given (“{subject}”) is not the one of what was checked here.",
            "L’empreinte fournie («\u{a0}{subject}\u{a0}») n’est pas celle de ce qui a été vérifié ici.",
        ),
        F::FingerprintMatches => text(
            "The fingerprint that was given (“{subject}”) is the one of the bundle that was checked here.",
            "L’empreinte fournie («\u{a0}{subject}\u{a0}») est bien celle de la remise vérifiée ici.",
        ),
        F::Recovered => text(
            "An interruption had left something unfinished, and it was put in order; nothing that was saved is affected.",
            "Une interruption avait laissé quelque chose d’inachevé, et tout a été remis en ordre; rien de ce qui était enregistré n’est touché.",
        ),
        F::Unfinished => text(
            "Something is not finished (“{subject}”): an interruption left it, or another program is working on this case now. The next opening for writing puts it in order.",
            "Quelque chose n’est pas terminé («\u{a0}{subject}\u{a0}»)\u{a0}: une interruption l’a laissé, ou un autre programme travaille sur ce dossier en ce moment. La prochaine ouverture en écriture le remettra en ordre.",
        ),
        F::OriginalMissing => text(
            "The listed original of “{subject}” is not where it was.",
            "L’original répertorié de «\u{a0}{subject}\u{a0}» n’est plus là où il était.",
        ),
        F::OriginalChanged => text(
            "The listed original of “{subject}” is not the same as before.",
            "L’original répertorié de «\u{a0}{subject}\u{a0}» n’est plus le même qu’avant.",
        ),
        F::Orphan => text(
            "“{subject}” is in the case, but no line of the log names it. An interruption leaves that, or another program that is adding something right now; so do lines that were cut off the log’s end.",
            "«\u{a0}{subject}\u{a0}» est dans le dossier, mais aucune ligne du journal ne le nomme. Une interruption laisse cela, ou un autre programme en train d’ajouter quelque chose; des lignes coupées à la fin du journal aussi.",
        ),
        F::ForeignFile => text(
            "“{subject}” is in the case folder but does not belong there; it was left as it is.",
            "«\u{a0}{subject}\u{a0}» se trouve dans le dossier sans en faire partie; il a été laissé tel quel.",
        ),
    }
}
