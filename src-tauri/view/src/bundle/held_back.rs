//! What a bundle that was written holds and that would not go in any more.

use holdfast_core::case::{Case, Exhibit, Inside as CoreInside};
use holdfast_core::id::Id;
use serde::Serialize;

use crate::exhibit::readable;
use crate::time::Instant;

/// What of an exhibit is inside a bundle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub enum Inside {
    /// Its own bytes.
    File,
    /// A covered copy of it.
    Copy,
    /// Perhaps files of the download that it is, or is a part of.
    Download,
}

impl From<CoreInside> for Inside {
    fn from(inside: CoreInside) -> Self {
        match inside {
            CoreInside::File => Self::File,
            CoreInside::Copy(_) => Self::Copy,
            CoreInside::Download => Self::Download,
        }
    }
}

/// An exhibit that is inside a bundle and would not go in any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct HeldBackView {
    /// `E0001`
    pub exhibit: String,
    /// What of it.
    pub inside: Inside,
    /// `B01`
    pub bundle: String,
    /// When that was written.
    pub written: Instant,
    /// Where it went, for reading only, if that can be read.
    pub folder: Option<String>,
}

impl HeldBackView {
    /// All that a bundle holds and that would not go in any more.
    pub(super) fn all_of(case: &Case, bundle: Id) -> Vec<Self> {
        let held = case.held_back_of(bundle).into_iter();
        held.map(|one| Self {
            exhibit: one.exhibit.to_string(),
            inside: one.inside.into(),
            bundle: bundle.to_string(),
            written: one.written.into(),
            folder: one.folder.map(|place| readable(&place.folder)),
        })
        .collect()
    }

    /// The bundles that one exhibit is inside of and would not go into any more.
    pub(crate) fn of_exhibit(case: &Case, exhibit: &Exhibit) -> Vec<Self> {
        let bundles = exhibit.held_back().map(|one| one.bundle);
        let id = exhibit.id.to_string();
        bundles
            .flat_map(|bundle| Self::all_of(case, bundle))
            .filter(|one| one.exhibit == id)
            .collect()
    }
}
