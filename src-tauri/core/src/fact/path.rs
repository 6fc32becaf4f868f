//! What facts keep of the path: what a family said at the start, and what became of each step and of each gap.
//!
//! The core knows no advice: steps, gaps, apps and regions are codes of whoever shows the path, and are kept as given.

use serde::{Deserialize, Serialize};

use crate::id::Id;

/// What was said when the path was set up. Everything can be left out, and said later.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetupFact {
    /// Who is using the app.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub who: Option<String>,
    /// The region whose numbers and routes are shown.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub region: Option<String>,
    /// The apps that it happened on.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub apps: Vec<String>,
    /// Whether there is still contact.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub contact: Option<String>,
    /// What was done before: paid, blocked, deleted, reported.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub happened: Vec<String>,
    /// What kind of image it is about.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub image: Option<String>,
}

/// What became of a step of the path, or of something that is missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerFact {
    /// The code of the step or of the gap.
    pub about: String,
    /// What became of it.
    pub state: AnswerState,
    /// Exhibits, exports and records that it was tied to: where it is to be found.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub tied: Vec<Id>,
    /// In the person's own words.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub note: Option<String>,
}

/// What can become of a step or a gap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AnswerState {
    /// Done, or there.
    Done,
    /// It cannot be done. That is an answer too.
    NotPossible,
    /// Open again: an earlier answer is taken back.
    Open,
}

/// What a person says of two neighbours among screenshots.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Between {
    /// Nothing is missing between them.
    Nothing,
    /// Something is missing.
    Something,
    /// They do not know.
    Unknown,
}

impl Between {
    /// Its name in facts and tables.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Something => "something",
            Self::Unknown => "unknown",
        }
    }
}
