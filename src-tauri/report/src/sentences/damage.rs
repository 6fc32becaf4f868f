//! What is said when a bundle was written although something of the case is damaged or missing: what it is, and what
//! to do.

use holdfast_core::case::UnknownEvent;
use holdfast_core::check::Lost;
use holdfast_core::fact::Lang;
use holdfast_core::id::Id;

use super::{Text, fill, text};
use crate::police::{Damage, DamagedFact};

/// Stands above all else in the answer.
pub const HEADING: Text = text(
    "Something in this case is damaged or missing, or could not be read. The bundle holds what is whole, without this:",
    "Quelque chose dans ce dossier est abîmé, manque ou n’a pas pu être lu. La remise contient ce qui est intact, sans ceci\u{a0}:",
);

/// What to do, below what is damaged.
pub const NEXT: Text = text(
    "Use “check” to see all that is different. Keep the originals, and the case as it is. A file whose original you still have can be added again: that puts its copy in order. Then write the bundle again.",
    "Utilisez «\u{a0}check\u{a0}» pour voir tout ce qui diffère. Gardez les originaux, et le dossier tel quel. Si vous avez encore l’original d’un fichier, ajoutez-le de nouveau\u{a0}: sa copie sera remise en ordre. Écrivez ensuite la remise de nouveau.",
);

const EXHIBIT: Text = text(
    "{id}: the kept file is missing or not as it was saved.",
    "{id}\u{a0}: le fichier gardé manque ou n’est plus tel qu’il a été enregistré.",
);
const EXHIBIT_UNREADABLE: Text = text(
    "{id}: the kept file could not be read. Whether it is as it was saved is not known; see that the disk is plugged in, and try again.",
    "{id}\u{a0}: le fichier gardé n’a pas pu être lu. On ne sait pas s’il est tel qu’il a été enregistré; voyez si le disque est branché, puis réessayez.",
);
const ABOUT_EXHIBIT: Text = text(
    "{id}: a name, a place or words about it are missing, could not be read, or are not as they were saved.",
    "{id}\u{a0}: un nom, un lieu ou des mots à son sujet manquent, n’ont pas pu être lus ou ne sont plus tels qu’ils ont été enregistrés.",
);
const ABOUT_RECORD: Text = text(
    "{id}: what was noted there is missing, could not be read, or is not as it was saved.",
    "{id}\u{a0}: ce qui y était noté manque, n’a pas pu être lu ou n’est plus tel qu’il a été enregistré.",
);
const ABOUT_BUNDLE: Text = text(
    "{id}: the note of where this earlier bundle went is missing, could not be read, or is not as it was saved.",
    "{id}\u{a0}: l’indication de l’endroit où se trouve cette remise antérieure manque, n’a pas pu être lue ou n’est plus telle qu’elle a été enregistrée.",
);
const ABOUT_CASE: Text = text(
    "The case itself: words, a name or a place that line {line} of the log names are missing, could not be read, or are not as they were saved.",
    "Le dossier lui-même\u{a0}: des mots, un nom ou un lieu que nomme la ligne {line} du journal manquent, n’ont pas pu être lus ou ne sont plus tels qu’ils ont été enregistrés.",
);

const COPY: Text = text(
    "The copy was made and checked: {path}\nIt holds everything that is whole. This is damaged or missing in the case itself, so it is not in the copy:\n{names}\nKeep the originals, and both cases as they are. A file whose original you still have can be added again.",
    "La copie est faite et vérifiée\u{a0}: {path}\nElle contient tout ce qui est intact. Ceci est abîmé ou manque dans le dossier lui-même, donc aussi dans la copie\u{a0}:\n{names}\nGardez les originaux, et les deux dossiers tels quels. Un fichier dont vous avez encore l’original peut être ajouté de nouveau.",
);

/// What is said of a copy of a case that was not whole itself.
pub fn say_copy(path: &str, damaged: &[String], lang: Lang) -> String {
    let names: Vec<String> = damaged.iter().map(|name| format!("  {name}")).collect();
    let gaps = [("path", path.to_owned()), ("names", names.join("\n"))];
    format!("{}\n", fill(COPY.get(lang), &gaps))
}

/// One sentence for a line with an event of a newer version, and what follows from it.
const UNKNOWN: Text = text(
    "{id}: a newer version of Holdfast did something with it (line {line} of the log) that this version does not know, so it is held back.",
    "{id}\u{a0}: une version plus récente de Holdfast a fait avec cette pièce quelque chose (ligne {line} du journal) que cette version ne connaît pas; elle n’est donc pas incluse.",
);
/// What to do about it.
pub const UNKNOWN_NEXT: Text = text(
    "A check of this bundle says UNCONFIRMED. Write it again with the newest version of Holdfast.",
    "Une vérification de cette remise dit NON CONFIRMÉ. Écrivez-la de nouveau avec la version la plus récente de Holdfast.",
);

/// One sentence for an event of a newer version.
pub fn unknown(event: &UnknownEvent, lang: Lang) -> String {
    let id = event.about.map_or_else(String::new, |id| id.to_string());
    let gaps = [("id", id), ("line", event.line.to_string())];
    fill(UNKNOWN.get(lang), &gaps)
}

/// All of that for people, with what to do; nothing when everything is known.
pub fn say_unknown(events: &[UnknownEvent], lang: Lang) -> String {
    if events.is_empty() {
        return String::new();
    }
    let lines: Vec<String> = events.iter().map(|event| unknown(event, lang)).collect();
    format!("{}\n{}\n\n", lines.join("\n"), UNKNOWN_NEXT.get(lang))
}

/// One sentence for an exhibit whose kept bytes cannot be given back.
pub fn exhibit(id: Id, why: Lost, lang: Lang) -> String {
    let sentence = match why {
        Lost::Damaged => EXHIBIT,
        Lost::Unreadable => EXHIBIT_UNREADABLE,
    };
    fill(sentence.get(lang), &[("id", id.to_string())])
}

/// One sentence for a fact that cannot be read.
pub fn fact(fact: &DamagedFact, lang: Lang) -> String {
    let sentence = match fact.about {
        Some(Id::Exhibit(_)) => ABOUT_EXHIBIT,
        Some(Id::Record(..)) => ABOUT_RECORD,
        Some(Id::Bundle(_)) => ABOUT_BUNDLE,
        Some(Id::Export(_)) | None => ABOUT_CASE,
    };
    let id = fact.about.map_or_else(String::new, |id| id.to_string());
    let gaps = [("id", id), ("line", fact.line.to_string())];
    fill(sentence.get(lang), &gaps)
}

/// All of it for people, with what to do; nothing when nothing is damaged.
pub fn say(damage: &Damage, lang: Lang) -> String {
    if damage.is_none() {
        return String::new();
    }
    let exhibits = damage.exhibits.iter();
    let exhibits = exhibits.map(|(id, why)| exhibit(*id, *why, lang));
    let facts = damage.facts.iter().map(|damaged| fact(damaged, lang));
    let mut lines: Vec<String> = Vec::new();
    for line in exhibits.chain(facts).map(|line| format!("  {line}")) {
        // Several facts of one exhibit are one sentence for people; `--json` names each.
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    let (heading, next) = (HEADING.get(lang), NEXT.get(lang));
    format!("{heading}\n{}\n{next}\n\n", lines.join("\n"))
}
