//! The words for what is chosen in a field of a record (`holdfast_core::record::choices_of`).

use holdfast_core::fact::Lang;
use holdfast_core::record::choices_of;

use super::{Text, text};

/// A choice: its code, and what it says. Also of words that an earlier version wrote in the place of the code, and of
/// words of a person's own that are the same; none for all others.
pub fn choice(field: &str, written: &str) -> Option<(&'static str, Text)> {
    let written = written.trim();
    let same = |words: &str| words.to_lowercase() == written.to_lowercase();
    let mut all = choices_of(field).iter();
    let code = all.find(|code| {
        **code == written || says(field, code).is_some_and(|says| same(says.en) || same(says.fr))
    })?;
    Some((code, says(field, code)?))
}

/// What stands in a field: a code by what it says, words as they were written.
pub fn said<'a>(field: &str, written: &'a str, lang: Lang) -> &'a str {
    match choice(field, written) {
        Some((code, says)) if code == written => says.get(lang),
        _ => written,
    }
}

/// What a code says; the words of the window.
fn says(field: &str, code: &str) -> Option<Text> {
    Some(match (field, code) {
        ("status", "paid") => text("paid", "payé"),
        ("status", "not_paid") => text("asked for, not paid", "demandé, pas payé"),
        ("method", "e_transfer") => text("Interac e-Transfer", "Virement Interac"),
        ("method", "gift_card") => text("gift card", "carte-cadeau"),
        ("method", "payment_app") => text(
            "PayPal, Cash App or the like",
            "PayPal, Cash App ou autre appli",
        ),
        ("method", "crypto") => text("crypto coins", "cryptomonnaie"),
        ("method", "bank") => text("bank transfer", "virement bancaire"),
        ("method", "cash") => text("cash", "argent comptant"),
        ("method", "other") => text("another way", "autre moyen"),
        ("images_are", "real") => text("real", "réelles"),
        ("images_are", "altered") => text("altered", "modifiées"),
        ("images_are", "fake") => text("fake or made by AI", "fausses ou faites par une IA"),
        ("images_are", "unknown") => text("not known", "on ne sait pas"),
        ("role", "threatening") => text("the person threatening", "la personne qui menace"),
        ("role", "other") => text("somebody else", "quelqu’un d’autre"),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use holdfast_core::id::RecordKind;
    use holdfast_core::record::fields_of;

    use super::*;

    #[test]
    fn every_code_says_something_in_both_languages_and_is_known_again_by_it() {
        for field in RecordKind::ALL.into_iter().flat_map(fields_of) {
            for code in choices_of(field) {
                let says = says(field, code).unwrap_or_else(|| panic!("{field}: {code}"));
                for written in [code, says.en, says.fr, &says.en.to_uppercase()] {
                    assert_eq!(choice(field, written), Some((*code, says)), "{written}");
                }
            }
        }
        assert_eq!(said("status", "not_paid", Lang::En), "asked for, not paid");
        assert_eq!(
            said("status", "payé", Lang::En),
            "payé",
            "as it was written"
        );
        assert_eq!(choice("method", "a money order"), None, "one’s own words");
        assert_eq!(choice("what", "paid"), None, "no field of choices");
    }
}
