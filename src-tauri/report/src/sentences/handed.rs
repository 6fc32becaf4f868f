//! What a bundle that was written holds and should not be handed over any more, and what to do about it.

use holdfast_core::case::{Case, HeldBack, Inside};
use holdfast_core::fact::Lang;
use holdfast_core::id::Id;

use super::{Text, fill, text};
use crate::visible::visible;

const FILE: Text = text(
    "{id} is inside bundle {bundle}, written {when}{folder}.",
    "{id} est dans la remise {bundle}, écrite le {when}{folder}.",
);
const COPY: Text = text(
    "A covered copy of {id} is inside bundle {bundle}, written {when}{folder}.",
    "Une copie masquée de {id} est dans la remise {bundle}, écrite le {when}{folder}.",
);
const DOWNLOAD: Text = text(
    "Files of the download {id} may be inside bundle {bundle}, written {when}{folder}.",
    "Des fichiers de l’archive {id} sont peut-être dans la remise {bundle}, écrite le {when}{folder}.",
);
const FOLDER: Text = text(" (it went to {folder})", " (elle est allée dans {folder})");

/// What to do about it, once for all of them.
pub const NEXT: Text = text(
    "Do not give that bundle to anyone. If it was given already, tell the police officer. Write a new bundle, and ask police before you delete the old one.",
    "Ne donnez cette remise à personne. Si elle a déjà été donnée, dites-le au policier. Écrivez une nouvelle remise, et consultez la police avant de supprimer l’ancienne.",
);

/// Which exhibit is inside which bundle, and where that went.
pub fn inside(bundle: Id, held: &HeldBack<'_>, lang: Lang) -> String {
    let sentence = match held.inside {
        Inside::File => FILE,
        Inside::Copy(_) => COPY,
        Inside::Download => DOWNLOAD,
    };
    let folder = held.folder.map_or_else(String::new, |place| {
        let gaps = [("folder", visible(&place.folder))];
        fill(FOLDER.get(lang), &gaps)
    });
    let gaps = [
        ("id", held.exhibit.to_string()),
        ("bundle", bundle.to_string()),
        (
            "when",
            held.written.utc.format("%Y-%m-%d %H:%M UTC").to_string(),
        ),
        ("folder", folder),
    ];
    fill(sentence.get(lang), &gaps)
}

/// A line for each exhibit that an earlier bundle holds and that is held back since, of those that `picks` takes; then
/// what to do. Empty where there is none.
pub fn say(case: &Case, lang: Lang, picks: impl Fn(Id, &HeldBack<'_>) -> bool) -> String {
    let mut lines = Vec::new();
    for bundle in &case.bundles {
        let held = case.held_back_of(bundle.id).into_iter();
        let held = held.filter(|one| picks(bundle.id, one));
        lines.extend(held.map(|one| inside(bundle.id, &one, lang)));
    }
    if lines.is_empty() {
        return String::new();
    }
    lines.push(NEXT.get(lang).to_owned());
    lines.join("\n") + "\n"
}
