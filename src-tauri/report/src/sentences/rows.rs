//! What is to know about a row of a download, and what stands where it has no text, in words. Not whole sentences.

use holdfast_core::fact::Lang;
use holdfast_exports::model::{Flag, Flags, Kind, Mailbox};

use super::{Text, text};
use crate::visible::visible;

/// One thing to know about a row or about an entry of a list.
pub const fn flag(flag: Flag) -> Text {
    match flag {
        Flag::Unsent => text("removed by the sender", "retiré par l’expéditeur"),
        Flag::Deleted => text("deleted", "supprimé"),
        Flag::Edited => text("changed after it was sent", "modifié après l’envoi"),
        Flag::ViewOnce => text("to be seen once", "à voir une seule fois"),
        Flag::MediaMissing => text("a file it names is missing", "un fichier nommé manque"),
        Flag::MediaOmitted => text("the app left a file out", "l’application a omis un fichier"),
        Flag::MediaRemote => text("a file is on a server", "un fichier est sur un serveur"),
        Flag::RepairedText => text(
            "letters were repaired to be readable",
            "des lettres ont été réparées pour être lisibles",
        ),
        Flag::RepairedName => text(
            "the name’s letters were repaired",
            "les lettres du nom ont été réparées",
        ),
        Flag::TimeAmbiguous => text(
            "day and month may be the other way round",
            "le jour et le mois sont peut-être inversés",
        ),
        Flag::Undated => text("no time", "sans heure"),
        Flag::Missed => text("missed call", "appel manqué"),
        Flag::AutoText => text("words written by the app", "mots écrits par l’application"),
        Flag::Forwarded => text("passed on from elsewhere", "transféré d’ailleurs"),
        Flag::NotSent => text("never sent", "jamais envoyé"),
        Flag::Saved => text("saved by somebody", "enregistré par quelqu’un"),
        Flag::Hidden => text("hidden by the platform", "masqué par la plateforme"),
        Flag::DirectionMarks => text(
            "holds hidden characters",
            "contient des caractères invisibles",
        ),
        Flag::AccountDeleted => text("the account no longer exists", "le compte n’existe plus"),
        Flag::LookAlikeLines => text(
            "holds lines that look like messages",
            "contient des lignes qui ressemblent à des messages",
        ),
        Flag::TextCut => text("too long, cut", "trop long, coupé"),
        Flag::InvalidRepaired => text(
            "damaged, read as far as possible",
            "endommagé, lu autant que possible",
        ),
        Flag::TimeNotUnderstood => {
            text("its time is not understood", "son heure n’est pas comprise")
        }
        Flag::Screenshot => text("took a screenshot", "a fait une capture d’écran"),
        Flag::Created => text(
            "created then, and since when it is on this list is not said",
            "créé à ce moment, et depuis quand c’est dans cette liste n’est pas dit",
        ),
    }
}

/// What a row is.
pub const fn kind(kind: Kind) -> Text {
    match kind {
        Kind::Text => text("no text", "sans texte"),
        Kind::Media => text("picture, video or file", "image, vidéo ou fichier"),
        Kind::Call => text("call", "appel"),
        Kind::Share => text("something passed on", "contenu partagé"),
        Kind::Reaction => text("reaction", "réaction"),
        Kind::Sticker => text("sticker", "autocollant"),
        Kind::Location => text("place", "lieu"),
        Kind::Contact => text("contact card", "fiche de contact"),
        Kind::Poll => text("poll", "sondage"),
        Kind::Payment => text("money", "argent"),
        Kind::System => text("line of the app", "ligne de l’application"),
        Kind::Other => text("something else", "autre chose"),
    }
}

/// The folder in which a platform kept a conversation.
pub const fn mailbox(mailbox: Mailbox) -> Text {
    match mailbox {
        Mailbox::Inbox => text("inbox", "boîte de réception"),
        Mailbox::MessageRequests => text("message requests", "demandes de message"),
        Mailbox::ArchivedThreads => text("archived", "archivées"),
        Mailbox::FilteredThreads => text("hidden requests", "demandes masquées"),
        Mailbox::E2eeCutover => text("encrypted", "chiffrées"),
        Mailbox::LeftChats => text("chats that were left", "discussions quittées"),
    }
}

/// The same of a folder by its name; one that is not known is called as it is.
pub fn mailbox_called(folder: &str, lang: Lang) -> String {
    Mailbox::of(folder).map_or_else(|| visible(folder), |known| mailbox(known).get(lang).into())
}

/// A row of a download, as far as a line for people says it.
#[derive(Debug, Clone)]
pub struct Said<'a> {
    /// What it is.
    pub kind: Kind,
    /// What it says, safe to show.
    pub text: String,
    /// The names of its files, safe to show.
    pub media: Vec<String>,
    /// What is to know about it.
    pub flags: Flags,
    /// Fields that the reader had no place for.
    pub extra: &'a [(String, String)],
}

/// How many of the rows that were listed had letters repaired: so of nearly every row of some apps, and said once.
pub fn repaired(count: u64, lang: Lang) -> Option<String> {
    let said = match count {
        0 => return None,
        1 => text(
            "The letters of 1 row were repaired to be readable; what is stored is in raw_text of --json.",
            "Les lettres de 1 ligne ont été réparées pour être lisibles; ce qui est enregistré est dans raw_text de --json.",
        ),
        _ => text(
            "The letters of {n} rows were repaired to be readable; what is stored is in raw_text of --json.",
            "Les lettres de {n} lignes ont été réparées pour être lisibles; ce qui est enregistré est dans raw_text de --json.",
        ),
    };
    Some(said.get(lang).replace("{n}", &count.to_string()))
}

/// A row with who wrote it. Nobody else wrote the lines of the app.
pub fn line(author: Option<&str>, row: &Said<'_>, lang: Lang) -> String {
    let said = said(row, lang);
    let by = match author {
        Some(author) => author,
        None if row.kind != Kind::System => "?",
        None if row.text.is_empty() && row.media.is_empty() => return said,
        None => kind(Kind::System).get(lang),
    };
    format!("{by}{}{said}", super::colon(lang))
}

/// What a row says, its files and what is to know about it; in parentheses what stands where it has neither text nor
/// files.
fn said(row: &Said<'_>, lang: Lang) -> String {
    let mut parts = Vec::new();
    let stand_in = stand_in(row, lang);
    let is_said = |flag: &Flag| {
        let by_stand_in = matches!(flag, Flag::Unsent | Flag::Deleted | Flag::Missed);
        // That a name's letters were repaired is so of nearly every row, and told where its fields are.
        *flag == Flag::RepairedName || (by_stand_in && stand_in.is_some())
    };
    let flags = bracketed(row.flags.iter().filter(|flag| !is_said(flag)), lang);
    if !row.text.is_empty() {
        parts.push(row.text.clone());
    }
    let is_silent = row.kind == Kind::Other && !flags.is_empty();
    parts.extend(
        stand_in
            .filter(|_| !is_silent)
            .map(|said| format!("({said})")),
    );
    if !row.media.is_empty() {
        parts.push(format!("<{}>", row.media.join(", ")));
    }
    if !flags.is_empty() {
        parts.push(flags);
    }
    parts.join(" ")
}

/// What a row without text and files is. Whoever took it back is said before that it is gone.
fn stand_in(row: &Said<'_>, lang: Lang) -> Option<String> {
    const NOT_THERE: Text = text(
        "what it said is not in the download",
        "ce qu’il disait n’est pas dans l’archive",
    );
    if !row.text.is_empty() || !row.media.is_empty() {
        return None;
    }
    let mut gone = [Flag::Unsent, Flag::Deleted].into_iter();
    if let Some(gone) = gone.find(|gone| row.flags.has(*gone)) {
        let (how, what) = (flag(gone).get(lang), NOT_THERE.get(lang));
        return Some(format!("{how}; {what}"));
    }
    if row.flags.has(Flag::Missed) {
        return Some(flag(Flag::Missed).get(lang).to_owned());
    }
    let is = kind(row.kind).get(lang);
    let stated = row.extra.iter().find(|(name, _)| name == STATED);
    let stated = stated.filter(|_| matches!(row.kind, Kind::System | Kind::Other));
    Some(stated.map_or_else(
        || is.to_owned(),
        |(_, code)| {
            let meaning = meaning(code).map(|words| words.get(lang));
            let colon = super::colon(lang);
            let meaning = meaning.map_or_else(String::new, |words| format!("{words}, "));
            format!("{is}{colon}{meaning}{}", visible(code))
        },
    ))
}

/// Where Snapchat says what a row is.
const STATED: &str = "Media Type";

/// What a code of Snapchat says by its name: that it occurred, and no more.
fn meaning(code: &str) -> Option<Text> {
    let code = code.to_ascii_uppercase();
    if code.contains("PARTICIPANTREMOVED") {
        Some(text(
            "somebody is no longer in the conversation",
            "quelqu’un n’est plus dans la conversation",
        ))
    } else if code.contains("PARTICIPANTADDED") {
        Some(text(
            "somebody came into the conversation",
            "quelqu’un est arrivé dans la conversation",
        ))
    } else {
        None
    }
}

/// Flags in brackets; nothing where there is none.
pub(super) fn bracketed(flags: impl Iterator<Item = Flag>, lang: Lang) -> String {
    let words: Vec<&str> = flags.map(|one| flag(one).get(lang)).collect();
    if words.is_empty() {
        return String::new();
    }
    format!("[{}]", words.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(kind: Kind, flags: &[Flag]) -> Said<'static> {
        let mut all = Flags::NONE;
        for &flag in flags {
            all.add(flag);
        }
        Said {
            kind,
            text: String::new(),
            media: Vec::new(),
            flags: all,
            extra: &[],
        }
    }

    #[test]
    fn repaired_letters_are_said_once_for_all_rows() {
        assert_eq!(repaired(0, Lang::En), None, "nothing to say");
        for (count, lang, begins) in [
            (1, Lang::En, "The letters of 1 row were"),
            (12, Lang::En, "The letters of 12 rows were"),
            (12, Lang::Fr, "Les lettres de 12 lignes ont"),
        ] {
            let said = repaired(count, lang).expect("some were");
            assert!(said.starts_with(begins), "{said}");
        }
    }

    #[test]
    fn a_row_without_text_says_in_words_what_it_is() {
        let en = |row: Said<'_>| said(&row, Lang::En);
        assert_eq!(en(row(Kind::Call, &[Flag::Missed])), "(missed call)");
        assert_eq!(en(row(Kind::Call, &[])), "(call)");
        assert_eq!(en(row(Kind::System, &[])), "(line of the app)");
        let unsent = "(removed by the sender; what it said is not in the download)";
        assert_eq!(en(row(Kind::Text, &[Flag::Unsent])), unsent);
        let saved = row(Kind::Other, &[Flag::Saved]);
        assert_eq!(en(saved), "[saved by somebody]", "what is known of it");
        let extra = [("Media Type".into(), "STATUSPARTICIPANTREMOVED".into())];
        let removed = Said {
            extra: &extra,
            ..row(Kind::System, &[])
        };
        let fr = "(ligne de l’application\u{a0}: quelqu’un n’est plus dans la conversation, STATUSPARTICIPANTREMOVED)";
        assert_eq!(said(&removed, Lang::Fr), fr, "a code with its words");
    }

    #[test]
    fn flags_are_words_and_the_one_on_every_row_is_left_out() {
        let flags = [Flag::MediaMissing, Flag::RepairedName];
        let row = Said {
            media: vec!["1.jpg".into()],
            ..row(Kind::Media, &flags)
        };
        let en = "<1.jpg> [a file it names is missing]";
        assert_eq!(said(&row, Lang::En), en, "English");
        let fr = "<1.jpg> [un fichier nommé manque]";
        assert_eq!(said(&row, Lang::Fr), fr, "French");
        assert_eq!(mailbox_called("Inbox", Lang::Fr), "boîte de réception");
        assert_eq!(mailbox_called("odd", Lang::Fr), "odd", "as it is called");
    }
}
