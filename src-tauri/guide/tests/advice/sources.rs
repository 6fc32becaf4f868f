//! Every fact has a source, the source's date, and says how sure it is.

use std::collections::BTreeMap;

use holdfast_guide::{Confidence, facts};

/// A date of a source: year, month, day, `from/to` in years, or that it has none.
fn is_date(text: &str) -> bool {
    let year = |part: &str| {
        part.len() == 4 && part.starts_with("20") && part.chars().all(|sign| sign.is_ascii_digit())
    };
    let two = |part: &str| part.len() == 2 && part.chars().all(|sign| sign.is_ascii_digit());
    if text == "undated" {
        return true;
    }
    if let Some((from, to)) = text.split_once('/') {
        return year(from) && year(to) && from < to;
    }
    match text.split('-').collect::<Vec<_>>()[..] {
        [y] => year(y),
        [y, m] => year(y) && two(m),
        [y, m, d] => year(y) && two(m) && two(d),
        _ => false,
    }
}

#[test]
fn dates_are_told_from_other_words() {
    for good in ["2024", "2023-02", "2024-04-29", "2022/2026", "undated"] {
        assert!(is_date(good), "{good} is a date");
    }
    for bad in ["", "24", "2024-4", "soon", "2026/2022", "2024-04-29-01"] {
        assert!(!is_date(bad), "{bad} is no date");
    }
}

#[test]
fn every_fact_has_a_name_of_its_own_a_source_and_its_date() {
    let mut seen = BTreeMap::new();
    for fact in facts() {
        assert!(
            seen.insert(fact.id, fact).is_none(),
            "{} is used twice",
            fact.id
        );
        assert!(
            fact.id.chars().all(|sign| sign.is_ascii_lowercase()
                || sign.is_ascii_digit()
                || "._".contains(sign)),
            "{}",
            fact.id
        );
        assert!(
            !fact.source.name.is_empty() && !fact.source.at.is_empty(),
            "{} says where it comes from",
            fact.id
        );
        assert!(
            is_date(fact.source.dated),
            "{}: {:?} is a date",
            fact.id,
            fact.source.dated
        );
    }
    assert!(seen.len() > 250, "the facts are found: {}", seen.len());
}

#[test]
fn what_is_not_sure_says_so() {
    for fact in facts() {
        assert_eq!(fact.doubt().is_none(), fact.is_sure(), "{}", fact.id);
        let has_no_source = fact.source.name.starts_with("General knowledge");
        assert_eq!(
            has_no_source,
            fact.confidence == Confidence::General,
            "{}: general knowledge is what has no source",
            fact.id
        );
    }
}

#[test]
fn nobody_has_checked_a_fact_yet() {
    // To be taken out with the first fact that a person has checked; until then nothing may look as if one had.
    assert!(
        facts().all(|fact| fact.checked.is_none()),
        "a date of checking is set by the person who checked"
    );
}
