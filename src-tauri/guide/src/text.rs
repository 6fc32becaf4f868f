//! One text in both languages. A text that is missing in either does not compile.

use serde::{Deserialize, Serialize};

/// A language of the guide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lang {
    /// English.
    En,
    /// Canadian French.
    Fr,
}

/// One text in English and in Canadian French.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Text {
    /// English.
    pub en: &'static str,
    /// Canadian French.
    pub fr: &'static str,
}

impl Text {
    /// The text in one language.
    pub const fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::En => self.en,
            Lang::Fr => self.fr,
        }
    }
}

/// A text that differs between the languages.
pub(crate) const fn text(en: &'static str, fr: &'static str) -> Text {
    Text { en, fr }
}

/// A name that is the same in both languages.
pub(crate) const fn name(both: &'static str) -> Text {
    Text { en: both, fr: both }
}
