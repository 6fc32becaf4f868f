//! A card on paper says all that the card says.

use holdfast_guide::{Lang, Platform, Reader, card, facts, sheet, sheet_in_columns};
use serde_json::{Value, to_value};

/// The ids of all facts in a value.
fn ids(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            if let (Some(Value::String(id)), true) =
                (fields.get("id"), fields.contains_key("source"))
            {
                found.push(id.clone());
            }
            fields.values().for_each(|value| ids(value, found));
        }
        Value::Array(items) => items.iter().for_each(|item| ids(item, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn every_sentence_of_a_card_is_on_its_sheet_with_its_doubt_and_its_source() {
    for platform in Platform::ALL {
        let mut on_card = Vec::new();
        ids(
            &to_value(card(platform)).expect("the guide becomes JSON"),
            &mut on_card,
        );
        assert!(
            on_card.len() > 8,
            "{platform:?}: the facts are found: {on_card:?}"
        );
        for lang in [Lang::En, Lang::Fr] {
            let sheet = sheet(platform, Reader::Family, lang);
            for fact in facts().filter(|fact| on_card.iter().any(|id| id == fact.id)) {
                let line = sheet
                    .lines()
                    .find(|line| line.contains(fact.text.get(lang)));
                let line =
                    line.unwrap_or_else(|| panic!("{} is on the sheet of {platform:?}", fact.id));
                let doubt = fact
                    .doubt()
                    .map(|doubt| doubt.get(lang).trim_end_matches('.'));
                assert!(
                    doubt.is_none_or(|doubt| line.contains(doubt)),
                    "{}: its doubt is said: {line}",
                    fact.id
                );
                assert!(
                    sheet.contains(fact.source.name_in(lang)),
                    "{}: its source is named",
                    fact.id
                );
            }
        }
    }
}

#[test]
fn a_sheet_fits_one_page() {
    for platform in Platform::ALL {
        for lang in [Lang::En, Lang::Fr] {
            let sheet = sheet(platform, Reader::Family, lang);
            // A4 with 15 mm margins takes 75 lines of 90 characters in 9-point type, and US Letter 70.
            let lines: usize = sheet
                .lines()
                .map(|line| line.chars().count().div_ceil(90).max(1))
                .sum();
            assert!(lines <= 70, "{platform:?} {lang:?}: {lines} lines");
        }
    }
}

#[test]
fn a_broken_sheet_says_the_same_in_lines_that_fit() {
    for platform in Platform::ALL {
        for lang in [Lang::En, Lang::Fr] {
            let (whole, broken) = (
                sheet(platform, Reader::Family, lang),
                sheet_in_columns(platform, Reader::Family, lang, 80),
            );
            for line in broken.lines() {
                assert!(line.chars().count() <= 80, "{platform:?}: {line}");
                assert_eq!(line, line.trim_end(), "no blanks at the end");
            }
            let words = |text: &str| {
                text.split_whitespace()
                    .map(str::to_owned)
                    .collect::<Vec<_>>()
            };
            assert_eq!(words(&broken), words(&whole), "{platform:?} {lang:?}");
            let items = |text: &str| text.lines().filter(|line| line.starts_with("- ")).count();
            assert_eq!(items(&broken), items(&whole), "what goes on is set in");
        }
    }
}

#[test]
fn a_young_person_is_spoken_to_on_paper_as_on_the_card() {
    let french = |reader| sheet(Platform::Snapchat, reader, Lang::Fr);
    let first = card(Platform::Snapchat).first.text;
    let tu = first.tu.expect("it speaks to the reader");
    assert!(french(Reader::Young).contains(tu), "tu");
    assert!(french(Reader::Family).contains(first.fr), "vous");
    assert!(!french(Reader::Young).contains(first.fr), "not both");
    let english = |reader| sheet(Platform::Snapchat, reader, Lang::En);
    assert_eq!(english(Reader::Young), english(Reader::Family), "one you");
}

#[test]
fn general_knowledge_is_told_in_plain_words_and_dates_in_the_language_of_the_sheet() {
    for (lang, says, date) in [
        (Lang::En, "- General knowledge, without a source", "no date"),
        (
            Lang::Fr,
            "- Connaissances générales, sans source",
            "sans date",
        ),
    ] {
        let sheet = sheet(Platform::Roblox, Reader::Family, lang);
        assert!(sheet.lines().any(|line| line == says), "{sheet}");
        assert!(sheet.contains(&format!("({date})")), "{sheet}");
        assert!(!sheet.contains("undated"), "{sheet}");
    }
}
