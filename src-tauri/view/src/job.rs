//! Long work: what it says while it is under way, and how it ends.

use serde::Serialize;

use crate::bundle::BundleResult;
use crate::case::CopyResult;
use crate::check::CheckResult;
use crate::exhibit::{Answered, Released};
use crate::import::OutcomeRow;
use crate::wire::WireError;

/// What long work says. `done` or `failed` comes last, once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(
    tag = "event",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
pub enum JobEvent {
    /// How far it is. At most ten a second.
    Progress {
        /// Bytes done.
        done_bytes: u64,
        /// Bytes to do in all; 0 while unknown. May be passed a little (reading back).
        total_bytes: u64,
        /// Steps begun: files, when adding.
        steps: u64,
        /// What is under way: a file's own name, or a path in the bundle.
        step: Option<String>,
    },
    /// So much is settled already, while the rest is under way: what became of these files.
    Settled {
        /// In the order of the plan; each file once.
        outcomes: Vec<OutcomeRow>,
    },
    /// It is done.
    Done {
        /// With what result.
        result: JobResult,
    },
    /// It could not be done, or was cancelled (code `cancelled`). Adding never fails as a whole: see its outcomes.
    Failed {
        /// Why.
        error: WireError,
    },
}

/// How long work ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(tag = "job", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum JobResult {
    /// Files were added; what became of each.
    Import {
        /// In the order of the plan, what was refused last.
        outcomes: Vec<OutcomeRow>,
    },
    /// The case was copied.
    Copy {
        /// What was copied.
        copy: CopyResult,
    },
    /// A bundle was written.
    Bundle {
        /// What was written.
        bundle: BundleResult,
    },
    /// The exports of the case were read and can be asked.
    Reading,
    /// A case or bundles were checked.
    Check {
        /// What was found.
        check: Box<CheckResult>,
    },
    /// The answer for an exhibit was changed; what followed from it.
    Answer {
        /// What it is now.
        answered: Box<Answered>,
    },
    /// Our own copy was removed.
    Release {
        /// Where the original is.
        released: Box<Released>,
    },
}

/// What long work is about: all that a page needs to show it, also one that was loaded again meanwhile.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(tag = "job", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum JobAbout {
    /// Files are added.
    Import {
        /// How many.
        files: usize,
        /// Their bytes.
        bytes: u64,
        /// Names of what was left out.
        junk: Vec<String>,
    },
    /// The case is copied.
    Copy,
    /// A bundle is written.
    Bundle,
    /// Something is checked.
    Check {
        /// Names of the bundles; none: the open case.
        bundles: Vec<String>,
    },
    /// An answer is changed.
    Answer {
        /// For which exhibit.
        exhibit: String,
    },
    /// Our own copy is removed.
    Release {
        /// Of which exhibit.
        exhibit: String,
    },
}

/// Long work whose end no page has heard yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct RunningJob {
    /// Listens to it, or stops it.
    pub token: String,
    /// What it is about.
    pub about: JobAbout,
}
