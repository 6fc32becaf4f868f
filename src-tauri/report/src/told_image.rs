//! Where an intimate image is that nobody copies, as the family wrote it down: an event, in words.

use holdfast_core::case::Record;
use holdfast_core::fact::Lang;
use holdfast_core::id::RecordKind;

use crate::contents::Contents;
use crate::sentences::fields::label;
use crate::visible::visible;

/// How the field `what` of such an event begins, as both languages of the page write it. Other words are not guessed at.
const BEGINS: [&str; 2] = [
    "an intimate image that stays where it is",
    "une image intime qui reste là où elle est",
];

/// The fields that say where it is.
const PLACES: [&str; 4] = ["device", "platform", "folder", "who_has_it"];

/// Those events that travel and say of any place where it is.
pub(crate) fn told_images<'a>(contents: &'a Contents<'_>) -> impl Iterator<Item = &'a Record> {
    let records = contents.case.records.iter();
    records.filter(|record| contents.encloses(record.fact) && says_where(record))
}

fn says_where(record: &Record) -> bool {
    let what = record.fields.get("what");
    let what = what.map(|what| what.trim().to_lowercase());
    let is_image = what.is_some_and(|what| BEGINS.iter().any(|begins| what.starts_with(begins)));
    record.kind == RecordKind::Event && is_image && places(record).next().is_some()
}

fn places(record: &Record) -> impl Iterator<Item = (&'static str, &str)> {
    PLACES.into_iter().filter_map(|field| {
        let words = record.fields.get(field)?.trim();
        (!words.is_empty()).then_some((field, words))
    })
}

/// Their numbers: `V01, V02`.
pub(crate) fn numbers(contents: &Contents) -> String {
    let ids: Vec<String> = told_images(contents)
        .map(|record| record.id.to_string())
        .collect();
    ids.join(", ")
}

/// One of them in a line: its number, and what its fields say.
pub(crate) fn in_a_line(record: &Record, lang: Lang) -> String {
    let colon = match lang {
        Lang::En => ":",
        Lang::Fr => "\u{a0}:",
    };
    let said = places(record).map(|(field, words)| {
        let name = label(field).map_or(field, |label| label.get(lang));
        // What was written on several lines stands in one.
        let words: Vec<&str> = words.split_whitespace().collect();
        format!("{name}{colon} {}", visible(&words.join(" ")))
    });
    let said: Vec<String> = said.collect();
    format!("{}{colon} {}", record.id, said.join("; "))
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::*;

    /// The form writes these words, in the language of its screen.
    #[test]
    fn the_page_means_the_same_by_an_image_that_stays() {
        let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/lib/messages");
        for (lang, begins) in ["en", "fr"].into_iter().zip(BEGINS) {
            let texts = fs::read_to_string(top.join(lang).join("records.ts")).unwrap();
            let wanted = format!("what: \"{begins}\"");
            assert!(texts.to_lowercase().contains(&wanted), "{wanted}");
        }
    }
}
