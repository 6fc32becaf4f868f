//! What is to know about a row of a download, and what stands where it has no text, in words. Not whole sentences.

use holdfast_core::fact::Lang;
use holdfast_exports::model::Flag;

use super::{Text, text};

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

/// Flags in brackets; nothing where there is none.
pub(super) fn bracketed(flags: impl Iterator<Item = Flag>, lang: Lang) -> String {
    let words: Vec<&str> = flags.map(|one| flag(one).get(lang)).collect();
    if words.is_empty() {
        return String::new();
    }
    format!("[{}]", words.join(", "))
}
