//! Long work: what it says while it is under way, and how it ends.

use serde::Serialize;

use crate::bundle::BundleResult;
use crate::case::CopyResult;
use crate::check::CheckResult;
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
}
