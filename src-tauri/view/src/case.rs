//! A case and the places where cases, copies and bundles may lie.

use holdfast_core::case::{Case, State};
use holdfast_core::duplicate::Duplicated;
use serde::{Deserialize, Serialize};

use crate::check::FindingView;
use crate::codes::Before;
use crate::damage::DamagedView;
use crate::exhibit::is_alone;
use crate::present::WhoIsHere;
use crate::time::Instant;

/// The open case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct CaseView {
    /// `7F3K-2MQ9`
    pub id: String,
    /// It is for practice: nothing in it is real.
    pub is_practice: bool,
    /// Its title, if one was given.
    pub title: Option<String>,
    /// When it was made.
    pub made: Instant,
    /// Where it lies, for reading only.
    pub folder: String,
    /// Who said that they are at the computer; none: nobody has said since it was opened.
    pub who: Option<WhoIsHere>,
    /// Nothing can be added or changed.
    pub is_read_only: bool,
    /// How many of what.
    pub counts: CaseCounts,
    /// What was noticed when it was opened: an interruption put in order, a listed original that is not where it was.
    pub notices: Vec<FindingView>,
}

/// How many of what a case holds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct CaseCounts {
    /// Exhibits of every state.
    pub exhibits: usize,
    /// What stands on the shelf: exhibits by themselves, and each download as one.
    pub standing: usize,
    /// Exhibits whose bytes are in the case.
    pub kept: usize,
    /// Exhibits that are described only.
    pub listed: usize,
    /// Exhibits left out of what is handed over.
    pub set_aside: usize,
    /// Bytes kept.
    pub bytes: u64,
    /// Bundles written.
    pub bundles: usize,
}

impl From<&Case> for CaseCounts {
    fn from(case: &Case) -> Self {
        let count = |state| {
            let all = case.exhibits.iter();
            all.filter(|exhibit| exhibit.state() == state).count()
        };
        Self {
            exhibits: case.exhibits.len(),
            standing: case.exhibits.iter().filter(|one| is_alone(one)).count()
                + case.exports().len(),
            kept: count(State::Kept),
            listed: count(State::Listed),
            set_aside: count(State::SetAside),
            bytes: case
                .exhibits
                .iter()
                .filter_map(crate::exhibit::kept_bytes)
                .sum(),
            bundles: case.bundles.len(),
        }
    }
}

impl CaseView {
    /// A case as it stands. `folder` is for reading: shorten the home folder to `~`.
    pub fn of(case: &Case, folder: String, is_read_only: bool, notices: Vec<FindingView>) -> Self {
        Self {
            id: case.id.to_string(),
            is_practice: case.is_practice,
            title: case.title.as_ref().map(|words| words.text.clone()),
            made: case.made.into(),
            folder,
            who: case.present.as_ref().map(WhoIsHere::from),
            is_read_only,
            counts: case.into(),
            notices,
        }
    }
}

/// A case that was found: in the usual place, or in a folder that the person chose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct KnownCase {
    /// Opens it.
    pub token: String,
    /// `7F3K-2MQ9`
    pub id: String,
    /// Its title, if one was given.
    pub title: Option<String>,
    /// When something was last done in it.
    pub last_used: Option<Instant>,
    /// Where it lies, for reading only.
    pub folder: String,
    /// The cloud service that copies this folder away, if one does.
    pub cloud: Option<String>,
}

/// What a place is wanted for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub enum PlacePurpose {
    /// A new case: a new folder in what is chosen.
    NewCase,
    /// A second copy of the open case: a new folder in what is chosen.
    Copy,
    /// A bundle: a zip and its text, straight in what is chosen.
    Bundle,
}

/// A place that may be used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct PlaceOffer {
    /// Uses it.
    pub token: String,
    /// For reading only, with the new folder's name where one will be made.
    pub folder: String,
    /// Room on that disk, where the system says so.
    pub free_bytes: Option<u64>,
    /// The cloud service that copies this folder away: used only when the person insists.
    pub cloud: Option<String>,
}

/// A second copy that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct CopyResult {
    /// Where it lies, for reading only.
    pub folder: String,
    /// Files.
    pub files: u64,
    /// Bytes.
    pub bytes: u64,
    /// What was at the place before.
    pub before: Before,
    /// What is damaged or missing in the case itself and so is not in the copy.
    pub damaged: Vec<DamagedView>,
}

impl CopyResult {
    /// What was copied. `folder` is for reading.
    pub fn of(folder: String, done: &Duplicated) -> Self {
        Self {
            folder,
            files: done.files,
            bytes: done.bytes,
            before: done.before.into(),
            damaged: DamagedView::all_named(&done.damaged),
        }
    }
}
