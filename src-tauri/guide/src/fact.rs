//! A fact: one or two sentences of advice, where they come from, how sure they are, and who checked them.
//!
//! Nothing is said to a family that is not a fact, apart from titles and labels. What is only believed to be so is
//! marked by its [`Confidence`], and [`Fact::doubt`] gives the words that say so.

use serde::Serialize;

use crate::text::{Lang, Text, text};

/// Where a fact comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Source {
    /// Who says so.
    pub name: &'static str,
    /// The same in French, where it is no name of a work or of a body that has none.
    pub fr: Option<&'static str>,
    /// The page or the host; plain text, never opened from here.
    pub at: &'static str,
    /// The date of the source: a year, a month, a day, an interval `2022/2026`, or `undated`.
    pub dated: &'static str,
}

impl Source {
    /// Who says so, in one language.
    pub fn name_in(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::En => self.name,
            Lang::Fr => self.fr.unwrap_or(self.name),
        }
    }
}

/// How sure a fact is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// Primary text, or the body's own page.
    High,
    /// Official but old, or several second-hand sources agree.
    Medium,
    /// One second-hand source, sources that disagree, or a conclusion.
    Low,
    /// Commonly known; no source confirms it yet.
    General,
}

/// What may be gone, or missing in a download, and does not say “save first” itself.
const MAY_BE_LOST: &[&str] = &[
    "consoles.clock.spoken",
    "facebook.holds",
    "google.holds",
    "instagram.holds",
    "kik.clock.images",
    "snapchat.clock.saved",
    "tiktok.holds",
    "wizz.clock.may_go",
    "x.locked",
];

/// One or two sentences of advice with what stands behind them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Fact {
    /// Stable name, `topic.part`.
    pub id: &'static str,
    /// The sentences.
    pub text: Text,
    /// Where they come from.
    pub source: &'static Source,
    /// How sure they are.
    pub confidence: Confidence,
    /// The day on which a person checked this against its source; none has so far.
    pub checked: Option<&'static str>,
}

impl Fact {
    /// Whether the fact is shown without a mark of doubt.
    pub const fn is_sure(&self) -> bool {
        matches!(self.confidence, Confidence::High | Confidence::Medium)
    }

    /// What is said beside a fact that is not sure.
    pub fn doubt(&self) -> Option<Text> {
        match self.confidence {
            Confidence::High | Confidence::Medium => None,
            Confidence::Low if MAY_BE_LOST.contains(&self.id) => Some(
                text(
                    "We are not sure of this. If in doubt, save first.",
                    "Nous n’en sommes pas certains. Dans le doute, gardez d’abord.",
                )
                .tu("Nous n’en sommes pas certains. Dans le doute, garde d’abord."),
            ),
            Confidence::Low => Some(text(
                "We are not sure of this.",
                "Nous n’en sommes pas certains.",
            )),
            Confidence::General => Some(text(
                "We think so, but no one has checked this yet.",
                "Nous le croyons, mais personne ne l’a encore vérifié.",
            )),
        }
    }
}

/// Declares the facts of one file as statics, and lists them all in `FACTS`.
///
/// A line is: name, id, source, confidence, then the English and the French, then the French that says *tu* to a young
/// person, where the French speaks to the reader.
macro_rules! facts {
    ($($name:ident $id:literal $source:ident $confidence:ident $en:literal $fr:literal
        $($tu:literal)?)*) => {
        $(pub(crate) static $name: $crate::fact::Fact = $crate::fact::Fact {
            id: $id,
            text: $crate::text::text($en, $fr)$(.tu($tu))?,
            source: &$crate::source::$source,
            confidence: $crate::fact::Confidence::$confidence,
            checked: None,
        };)*
        pub(crate) static FACTS: &[&$crate::fact::Fact] = &[$(&$name),*];
    };
}
pub(crate) use facts;
