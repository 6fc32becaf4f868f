//! What may be chosen of a police bundle.

use holdfast_core::case::Case;
use holdfast_guide::Region;
use serde::{Deserialize, Serialize};

/// What the person chose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// Whether folder names travel.
    pub include_places: bool,
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
            include_earlier_versions: false,
            downloads: Downloads::Messages,
            region: Region::Canada,
        }
    }
}

/// The country that the family named when it set up its path.
pub fn region_said(case: &Case) -> Option<Region> {
    let (said, _) = case.path.setup.as_ref()?;
    let mut regions = Region::ALL.into_iter();
    regions.find(|region| Some(region.code()) == said.region.as_deref())
}
