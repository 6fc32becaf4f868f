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

/// Whom a text speaks to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// A family, or any of its adults: in French, *vous*.
    Family,
    /// A young person who is here alone: in French, *tu*.
    Young,
}

/// One text in English and in Canadian French.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Text {
    /// English.
    pub en: &'static str,
    /// Canadian French.
    pub fr: &'static str,
    /// The French for a young person, where it speaks to the reader.
    pub tu: Option<&'static str>,
}

impl Text {
    /// The text in one language, to a family.
    pub const fn get(self, lang: Lang) -> &'static str {
        self.to(Reader::Family, lang)
    }

    /// The text in one language, to whoever reads it.
    pub const fn to(self, reader: Reader, lang: Lang) -> &'static str {
        match (lang, reader, self.tu) {
            (Lang::En, _, _) => self.en,
            (Lang::Fr, Reader::Young, Some(tu)) => tu,
            (Lang::Fr, _, _) => self.fr,
        }
    }

    /// The same, with its French for a young person.
    pub(crate) const fn tu(self, tu: &'static str) -> Self {
        Self {
            tu: Some(tu),
            ..self
        }
    }
}

/// A text that differs between the languages.
pub(crate) const fn text(en: &'static str, fr: &'static str) -> Text {
    Text { en, fr, tu: None }
}

/// A name that is the same in both languages.
pub(crate) const fn name(both: &'static str) -> Text {
    text(both, both)
}
