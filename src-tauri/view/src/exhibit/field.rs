//! What a person says of an exhibit, field by field.

use holdfast_core::case::Words;
use serde::{Deserialize, Serialize};

use crate::time::Instant;

/// A field that a person can give an exhibit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the core's EXHIBIT_FIELDS")]
pub enum ExhibitField {
    Description,
    WhyItMatters,
    Note,
    Device,
    App,
    Folder,
    WhoHasIt,
    Captured,
    CapturedZone,
}

impl ExhibitField {
    /// Every field, in the order of the core.
    pub const ALL: [Self; 9] = [
        Self::Description,
        Self::WhyItMatters,
        Self::Note,
        Self::Device,
        Self::App,
        Self::Folder,
        Self::WhoHasIt,
        Self::Captured,
        Self::CapturedZone,
    ];

    /// The core's name of it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Description => "description",
            Self::WhyItMatters => "why_it_matters",
            Self::Note => "note",
            Self::Device => "device",
            Self::App => "app",
            Self::Folder => "folder",
            Self::WhoHasIt => "who_has_it",
            Self::Captured => "captured",
            Self::CapturedZone => "captured_zone",
        }
    }
}

/// What a person said about an exhibit, one field of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct DescribedField {
    /// Which.
    pub field: ExhibitField,
    /// As typed.
    pub text: String,
    /// When.
    pub noted: Instant,
}

impl DescribedField {
    /// What was said in a field.
    pub(super) fn of(field: ExhibitField, words: &Words) -> Self {
        Self {
            field,
            text: words.text.clone(),
            noted: words.when.into(),
        }
    }
}
