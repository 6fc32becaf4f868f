//! No message to show: what was looked for, what is there, and what to do.

use std::fmt::Write;

use holdfast_core::case::Case;
use holdfast_core::fact::Lang;
use holdfast_core::id::Id;
use holdfast_index::Query;
use holdfast_report::visible::visible;

use super::Messages;
use crate::output::pick;

/// A download, or a file of one, where a conversation is wanted: which conversations it has. None: it is no download.
pub(super) fn in_export(all: &Messages, case: &Case, wanted: &str, lang: Lang) -> Option<String> {
    /// More than anybody reads through.
    const FEW: usize = 20;
    let id: Id = wanted.to_uppercase().parse().ok()?;
    let exports = case.exports();
    let holds = |of: &holdfast_core::case::Export| {
        of.id == case.whole_of(id) || of.parts.iter().any(|part| part.exhibit == id)
    };
    let export = exports.iter().find(|export| holds(export))?;
    let own = all.exports.iter().filter(|one| one.id == export.id);
    let numbers: Vec<_> = own.map(|one| one.no).collect();
    let threads: Vec<_> = all
        .threads
        .iter()
        .filter(|thread| numbers.contains(&thread.export))
        .collect();
    let Some(first) = threads.first() else {
        let said = pick(
            lang,
            "{id} is a platform download, and no conversation was read in it. “show {id}” says what was read.\n",
            "{id} est une archive de plateforme, et aucune conversation n’y a été lue. «\u{a0}show {id}\u{a0}» dit ce qui a été lu.\n",
        );
        return Some(said.replace("{id}", &export.id.to_string()));
    };
    let said = pick(
        lang,
        "{id} is a platform download, not one conversation. Take the name of one of its conversations ({n}), as in --thread {first}\n",
        "{id} est une archive de plateforme, pas une conversation. Prenez le nom d’une de ses conversations ({n}), comme dans --thread {first}\n",
    );
    let mut said = said
        .replace("{id}", &export.id.to_string())
        .replace("{n}", &threads.len().to_string())
        .replace("{first}", &visible(&all.name_of(first)));
    for thread in threads.iter().take(FEW) {
        let _ = writeln!(said, "  {}", all.head_of(thread, lang));
    }
    if threads.len() > FEW {
        said.push_str("  …\n");
    }
    Some(said)
}

/// Why no row is shown.
pub(super) fn found(query: &Query, exports: usize, lang: Lang) -> String {
    if exports == 0 {
        let said = pick(
            lang,
            "No message: no platform download that can be read is in this case yet. “add” adds one.\n",
            "Aucun message\u{a0}: ce dossier ne contient encore aucune archive de plateforme lisible. «\u{a0}add\u{a0}» en ajoute une.\n",
        );
        return said.to_owned();
    }
    let is_timed = query.from.is_some() || query.to.is_some();
    let said = match (query.text.is_empty(), is_timed) {
        (false, false) => pick(
            lang,
            "No message has “{words}” in it. Try fewer words, or only the beginning of one.\n",
            "Aucun message ne contient «\u{a0}{words}\u{a0}». Essayez moins de mots, ou seulement le début d’un mot.\n",
        ),
        (false, true) => pick(
            lang,
            "No message of that time has “{words}” in it. Try fewer words, or without --from and --to.\n",
            "Aucun message de cette période ne contient «\u{a0}{words}\u{a0}». Essayez moins de mots, ou sans --from ni --to.\n",
        ),
        (true, true) => pick(
            lang,
            "No message is of that time. Messages whose time is not known are shown without --from and --to.\n",
            "Aucun message n’est de cette période. Les messages dont l’heure n’est pas connue sont montrés sans --from ni --to.\n",
        ),
        (true, false) => pick(
            lang,
            "No message was read there. “show” with the download’s number says what was read.\n",
            "Aucun message n’y a été lu. «\u{a0}show\u{a0}» avec le numéro de l’archive dit ce qui a été lu.\n",
        ),
    };
    said.replace("{words}", &visible(&query.text))
}
