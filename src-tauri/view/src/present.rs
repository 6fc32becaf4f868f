//! Who is at the computer, as they say, and what the young person covered.

use holdfast_core::case::{Present, Promise};
use holdfast_core::fact::Who;
use serde::{Deserialize, Serialize};

use crate::time::Instant;

/// Who somebody at the computer says that they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub enum WhoIsHere {
    /// The young person whom it is about.
    YoungPerson,
    /// A parent or guardian.
    Parent,
    /// Another adult.
    OtherAdult,
    /// They would rather not say.
    Unsaid,
}

impl From<Option<Who>> for WhoIsHere {
    fn from(who: Option<Who>) -> Self {
        match who {
            Some(Who::YoungPerson) => Self::YoungPerson,
            Some(Who::Parent) => Self::Parent,
            Some(Who::OtherAdult) => Self::OtherAdult,
            None => Self::Unsaid,
        }
    }
}

impl From<WhoIsHere> for Option<Who> {
    fn from(who: WhoIsHere) -> Self {
        match who {
            WhoIsHere::YoungPerson => Some(Who::YoungPerson),
            WhoIsHere::Parent => Some(Who::Parent),
            WhoIsHere::OtherAdult => Some(Who::OtherAdult),
            WhoIsHere::Unsaid => None,
        }
    }
}

impl From<&Present> for WhoIsHere {
    fn from(present: &Present) -> Self {
        present.who.into()
    }
}

/// The young person covered a picture: they are asked for before it is uncovered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct PromiseView {
    /// What is in it, in their own words.
    pub words: String,
    /// Since when.
    pub since: Instant,
}

impl From<&Promise> for PromiseView {
    fn from(promise: &Promise) -> Self {
        Self {
            words: promise.words.text.clone(),
            since: promise.words.when.into(),
        }
    }
}
