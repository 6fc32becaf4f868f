//! Every sentence that the programs say, in English and in French.
//!
//! A [`Text`] has both languages, and each list of codes is matched without a wildcard, so a text that is missing in
//! either language does not compile. Gaps are written `{name}` and filled by [`fill`].
//!
//! The tone: calm, short, everyday words, no blame; never more than was proven; what was not harmed is said.

pub mod capture;
pub mod choices;
pub mod codes;
pub mod damage;
pub mod errors;
pub mod exports;
pub mod fields;
pub mod findings;
pub mod gaps;
pub mod handed;
pub mod lists;
pub mod reasons;
pub mod rows;
pub mod span;
pub mod verdicts;

use holdfast_core::fact::Lang;

/// One text in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Text {
    /// English.
    pub en: &'static str,
    /// Canadian French.
    pub fr: &'static str,
}

impl Text {
    /// The text in one language, its gaps open.
    pub const fn get(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::En => self.en,
            Lang::Fr => self.fr,
        }
    }
}

/// What stands between a label and what it labels.
pub const fn colon(lang: Lang) -> &'static str {
    match lang {
        Lang::En => ": ",
        Lang::Fr => "\u{a0}: ",
    }
}

pub(crate) const fn text(en: &'static str, fr: &'static str) -> Text {
    Text { en, fr }
}

/// Fills the gaps of a text in one pass: what stands in a filled gap is never read as a gap again.
///
/// A gap that nothing fills stays as it is.
pub fn fill(text: &str, gaps: &[(&str, String)]) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let gap = after.split_once('}').and_then(|(name, tail)| {
            let (_, value) = gaps.iter().find(|(gap, _)| *gap == name)?;
            Some((value, tail))
        });
        if let Some((value, tail)) = gap {
            filled.push_str(value);
            rest = tail;
        } else {
            filled.push('{');
            rest = after;
        }
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests;
