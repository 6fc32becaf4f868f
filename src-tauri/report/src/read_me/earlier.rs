//! What an earlier bundle encloses and the family holds back now: said first, for it may lie on the reader's desk.

use holdfast_core::fact::Lang;
use holdfast_core::id::Id;

use crate::contents::Contents;

/// No more lines of bundles, and exhibits on each, than that: the page is one page.
const MOST: usize = 3;
const NAMED: usize = 6;

/// Nothing where no earlier bundle holds anything of the kind.
pub(super) fn section(contents: &Contents, lang: Lang) -> String {
    let bundles = contents.case.bundles.iter().rev();
    let lines: Vec<String> = bundles
        .filter_map(|bundle| line(contents, bundle.id, lang))
        .collect();
    if lines.is_empty() {
        return String::new();
    }
    let (head, end) = match lang {
        Lang::En => (EN_HEAD, EN_END),
        Lang::Fr => (FR_HEAD, FR_END),
    };
    let shown = lines.iter().take(MOST).map(String::as_str);
    let more = (lines.len() > MOST).then_some("  … (report/case.json)\n");
    let shown: String = shown.chain(more).collect();
    format!("{head}{shown}{end}")
}

fn line(contents: &Contents, bundle: Id, lang: Lang) -> Option<String> {
    let held = contents.case.held_back_of(bundle);
    let written = held.first()?.written.utc.format("%Y-%m-%d");
    let mut named: Vec<String> = held
        .iter()
        .take(NAMED)
        .map(|one| one.exhibit.to_string())
        .collect();
    if held.len() > NAMED {
        named.push(format!("… ({})", held.len()));
    }
    let named = named.join(", ");
    Some(match lang {
        Lang::En => format!("  {bundle} of {written}: {named}\n"),
        Lang::Fr => format!("  {bundle} du {written}\u{a0}: {named}\n"),
    })
}

const EN_HEAD: &str = "
IF YOU HAVE AN EARLIER BUNDLE OF THIS CASE
It encloses files that are held back here. Please do not pass it on:
";

const EN_END: &str = "\
Why each is held back now stands in report/exhibits.csv.
";

const FR_HEAD: &str = "
SI VOUS AVEZ UNE REMISE ANTÉRIEURE DE CE DOSSIER
Elle contient des fichiers exclus d’ici. Prière de ne pas la transmettre\u{a0}:
";

const FR_END: &str = "\
La raison pour chacun figure dans report/exhibits.csv.
";
