//! Adding files: the plan that is shown, the answers that come back, what became of each file, and drops.

use std::collections::BTreeMap;
use std::path::Path;

use holdfast_core::case::{Case, Held};
use holdfast_core::id::Id;
use holdfast_core::import::{Outcome, Plan, Reason as CoreReason, Remark};
use serde::{Deserialize, Serialize};

use crate::codes::{Kind, OutcomeKind, Reason, Shows};

/// What would be added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct PlanView {
    /// Runs it.
    pub token: String,
    /// Files that can be added.
    pub files: usize,
    /// Their bytes.
    pub bytes: u64,
    /// Room on the disk of the case, where the system says so.
    pub free_bytes: Option<u64>,
    /// The pictures and videos among them: the one question is about these. Empty: nothing to ask.
    pub visuals: Vec<PlannedVisual>,
    /// Files that are listed in the case already: the same bytes stay listed.
    pub listed_again: usize,
    /// What cannot be added, and why.
    pub refused: Vec<RefusedFile>,
    /// Names of files that operating systems leave behind; left out.
    pub junk: Vec<String>,
    /// Files with holes: their copies take more room than the originals.
    pub sparse: usize,
    /// The cloud service that keeps one of the folders in step, if any: said, not refused.
    pub cloud: Option<String>,
}

/// A picture or video that would be added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct PlannedVisual {
    /// Its number in the plan.
    pub file: usize,
    /// Its own name.
    pub name: String,
    /// Screenshot, photo or video.
    pub kind: Kind,
    /// Bytes.
    pub size_bytes: u64,
}

/// A file that cannot be added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct RefusedFile {
    /// Its own name.
    pub name: String,
    /// Why.
    pub reason: Reason,
    /// What fills the gap of the text.
    pub param: String,
}

impl PlanView {
    /// A plan, under a handle of the caller's.
    pub fn of(token: String, plan: &Plan, free_bytes: Option<u64>, cloud: Option<String>) -> Self {
        let visuals = plan.files.iter().enumerate();
        Self {
            token,
            files: plan.files.len(),
            bytes: plan.files.iter().map(|file| file.size).sum(),
            free_bytes,
            visuals: visuals
                .filter(|(_, file)| file.kind.is_visual() && file.export.is_none())
                .map(|(number, file)| PlannedVisual {
                    file: number,
                    name: name_of(&file.path),
                    kind: file.kind.into(),
                    size_bytes: file.size,
                })
                .collect(),
            listed_again: 0,
            refused: plan.refused.iter().map(RefusedFile::from).collect(),
            junk: plan.junk.iter().map(|path| name_of(path)).collect(),
            sparse: plan.files.iter().filter(|file| file.is_sparse).count(),
            cloud,
        }
    }
}

impl PlanView {
    /// Without the question about files that were answered for before, under these exhibits.
    #[must_use]
    pub fn without(mut self, again: &BTreeMap<usize, Id>, case: &Case) -> Self {
        self.visuals.retain(|one| !again.contains_key(&one.file));
        let exhibits = again.values().filter_map(|id| case.exhibit(*id));
        let listed = exhibits.filter(|exhibit| !matches!(exhibit.held, Held::Kept { .. }));
        self.listed_again = listed.count();
        self
    }
}

impl From<&(std::path::PathBuf, Remark)> for RefusedFile {
    fn from((path, remark): &(std::path::PathBuf, Remark)) -> Self {
        Self {
            name: name_of(path),
            reason: remark.reason.into(),
            param: param(remark),
        }
    }
}

/// What became of one file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct OutcomeRow {
    /// Its own name.
    pub name: String,
    /// In one word.
    pub result: OutcomeKind,
    /// The exhibit it is now.
    pub exhibit: Option<String>,
    /// Bytes, where they are known.
    pub size_bytes: Option<u64>,
    /// Why it failed, or what else should be said.
    pub reason: Option<Reason>,
    /// What fills the gap of the text.
    pub param: String,
    /// The case's own copy was damaged or missing, and was put in order from this file.
    pub is_healed: bool,
}

impl From<&Outcome> for OutcomeRow {
    fn from(outcome: &Outcome) -> Self {
        let remark = outcome.remark.as_ref();
        Self {
            name: name_of(&outcome.path),
            result: outcome.result.into(),
            exhibit: outcome.exhibit.map(|id| id.to_string()),
            size_bytes: outcome.size,
            reason: remark.map(|remark| remark.reason.into()),
            param: remark.map(param).unwrap_or_default(),
            is_healed: outcome.is_healed,
        }
    }
}

/// What fills the gap of a remark's text. Of a shortcut, the name of what it points to: the page gets no path.
fn param(remark: &Remark) -> String {
    match remark.reason {
        CoreReason::IsShortcut => name_of(Path::new(&remark.param)),
        _ => remark.param.clone(),
    }
}

fn name_of(path: &Path) -> String {
    path.file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy()
        .into_owned()
}

/// What the person said before files are added.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct ImportAnswers {
    /// The one question, for every picture and video.
    pub shows: Shows,
    /// Pictures and videos that were answered differently ("some of them").
    pub except: Vec<FileAnswer>,
    /// List everything, copy nothing.
    pub list_only: bool,
    /// Whether what is listed is hashed where it lies.
    pub hash_listed: bool,
}

/// An answer for one picture or video of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct FileAnswer {
    /// Its number in the plan.
    pub file: usize,
    /// The answer.
    pub shows: Shows,
}

/// Files are held over the window, or were dropped. Their paths stay in Rust.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(
    tag = "event",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum DropEvent {
    /// Files are held over the window.
    Over {
        /// How many.
        files: usize,
    },
    /// They left it again.
    Left,
    /// The window closes: what was typed is saved now.
    Closing,
    /// What was dropped were no files: a picture out of a web page comes as an address.
    NoFiles,
    /// They were dropped.
    Dropped {
        /// Plans them.
        token: String,
        /// How many (a folder counts as one).
        files: usize,
    },
}
