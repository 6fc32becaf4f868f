//! Both languages, and each written as it is written.

use std::collections::BTreeSet;

use holdfast_guide::facts;

use crate::screens::{Pair, screens};

/// What is called the same in both languages.
const SAME: &[&str] = &[
    "ALERT (Alberta)",
    "Australia",
    "CEOP Education",
    "CEOP Safety Centre",
    "Canada",
    "Childline",
    "Crime Stoppers",
    "Discord",
    "FBI",
    "INHOPE",
    "Instagram",
    "Internet Watch Foundation",
    "Kids Helpline",
    "Kik",
    "Know2Protect",
    "Lifeline",
    "Netsafe",
    "Police",
    "Report Remove",
    "Roblox",
    "Snapchat",
    "StopNCII.org",
    "Take It Down",
    "Telegram",
    "ThinkUKnow",
    "TikTok",
    "WhatsApp",
    "Wizz",
    "X",
    "texted.ca",
];

pub(crate) fn all() -> BTreeSet<Pair> {
    screens()
        .iter()
        .flat_map(|screen| screen.texts.iter().cloned())
        .collect()
}

#[test]
fn every_text_is_there_in_both_languages() {
    let texts = all();
    assert!(texts.len() > 300, "the texts are found: {}", texts.len());
    for Pair { en, fr, .. } in texts {
        assert!(
            !en.trim().is_empty() && !fr.trim().is_empty(),
            "both are written: {en:?} {fr:?}"
        );
        assert_eq!(en.trim(), en, "no space at the ends");
        assert_eq!(fr.trim(), fr, "no space at the ends");
        assert!(
            en != fr || SAME.contains(&en.as_str()),
            "only a name is the same in both: {en:?}"
        );
    }
}

#[test]
fn every_fact_stands_on_a_screen() {
    let shown = all();
    for fact in facts() {
        let pair = Pair {
            en: fact.text.en.into(),
            fr: fact.text.fr.into(),
            tu: fact.text.tu.map(Into::into),
        };
        assert!(shown.contains(&pair), "{} is on no screen", fact.id);
    }
}

#[test]
fn french_has_its_own_signs() {
    for Pair { fr, .. } in all() {
        assert!(!fr.contains('\''), "the curved apostrophe: {fr:?}");
        assert!(
            !fr.contains(['“', '”', '"']),
            "« and », not English quotes: {fr:?}"
        );
        assert!(
            !fr.contains([';']),
            "two sentences read better than a semicolon: {fr:?}"
        );
        let signs: Vec<char> = fr.chars().collect();
        for (place, sign) in signs.iter().enumerate() {
            let before = place.checked_sub(1).map(|at| signs[at]);
            let after = signs.get(place + 1).copied();
            match sign {
                '«' => assert_eq!(after, Some('\u{a0}'), "a hard space follows «: {fr:?}"),
                '»' => assert_eq!(before, Some('\u{a0}'), "a hard space precedes »: {fr:?}"),
                ':' => assert_eq!(
                    before,
                    Some('\u{a0}'),
                    "a hard space precedes a colon: {fr:?}"
                ),
                '?' | '!' => assert!(
                    before.is_some_and(|sign| !sign.is_whitespace()),
                    "no space in Canadian French: {fr:?}"
                ),
                _ => {}
            }
        }
        assert_eq!(
            fr.matches('«').count(),
            fr.matches('»').count(),
            "quotes close: {fr:?}"
        );
    }
}

#[test]
fn english_has_its_own_signs() {
    for Pair { en, .. } in all() {
        assert!(!en.contains(['\'', '"']), "curved quotes: {en:?}");
        assert!(
            !en.contains(['\u{a0}', '«', '»', ';']),
            "no French signs, no semicolon: {en:?}"
        );
        assert_eq!(
            en.matches('“').count(),
            en.matches('”').count(),
            "quotes close: {en:?}"
        );
        assert!(
            !en.to_lowercase().contains("e-mail"),
            "spelled “email” everywhere: {en:?}"
        );
    }
}
