//! What may be chosen of a police bundle.

use holdfast_core::case::Case;
use holdfast_guide::Region;
use serde::{Deserialize, Serialize};

/// What the person chose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a tick of its own, and any of them goes with any other"
)]
pub struct Options {
    /// Whether folder names travel.
    pub include_places: bool,
    /// Whether the disk's times of files travel.
    pub include_file_times: bool,
    /// Whether answers to what is missing travel.
    pub include_answers: bool,
    /// Whether earlier versions of records travel.
    pub include_earlier_versions: bool,
    /// What travels of platforms' downloads.
    pub downloads: Downloads,
    /// The country whose numbers the read-me names.
    pub region: Region,
}

/// What travels of platforms' downloads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Downloads {
    /// Message files.
    Messages,
    /// Voice messages too.
    Voice,
    /// All that is in them, pictures that nobody has looked at included.
    Complete,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            include_places: true,
            include_file_times: true,
            include_answers: true,
            include_earlier_versions: false,
            downloads: Downloads::Messages,
            region: Region::Canada,
        }
    }
}

/// The case as a bundle without the disk's times of files tells it: no table can name a time that is not there.
pub(super) fn without_file_times(case: &Case) -> Case {
    let mut case = case.clone();
    let files = case.exhibits.iter_mut().flat_map(|one| &mut one.files);
    for file in files {
        file.value.modified = None;
        file.value.created = None;
    }
    case
}

/// The country that the family named when it set up its path.
pub fn region_said(case: &Case) -> Option<Region> {
    let (said, _) = case.path.setup.as_ref()?;
    let mut regions = Region::ALL.into_iter();
    regions.find(|region| Some(region.code()) == said.region.as_deref())
}
