//! Where else the files of a case were met: folders of this computer, those that a cloud service copies away first.

use std::collections::{BTreeMap, BTreeSet};

use holdfast_core::case::Case;
use holdfast_core::id::Id;
use serde::Serialize;

use crate::exhibit::readable;

/// Exhibits that are named of one folder; the rest is counted.
const NAMED: usize = 12;

/// A folder in which files of the case were met, by their bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct CopiesFolder {
    /// The folder, for reading only.
    pub folder: String,
    /// The cloud service that copies it away, if one does.
    pub cloud: Option<String>,
    /// How many files.
    pub files: usize,
    /// The first of them: `E0001`
    pub exhibits: Vec<String>,
}

impl CopiesFolder {
    /// Every folder that the case knows a file in. `cloud` tells which service copies a folder of the log away.
    pub fn all_of(case: &Case, cloud: impl Fn(&str) -> Option<String>) -> Vec<Self> {
        let mut folders: BTreeMap<&str, BTreeSet<Id>> = BTreeMap::new();
        for exhibit in &case.exhibits {
            for place in &exhibit.places {
                let ids = folders.entry(&place.value.folder).or_default();
                ids.insert(exhibit.id);
            }
        }
        let mut all: Vec<Self> = folders
            .into_iter()
            .map(|(folder, ids)| Self {
                folder: readable(folder),
                cloud: cloud(folder),
                files: ids.len(),
                exhibits: ids.iter().take(NAMED).map(ToString::to_string).collect(),
            })
            .collect();
        // Stable: the others stay in order of folder.
        all.sort_by_key(|one| one.cloud.is_none());
        all
    }
}
