//! What `case.json` of a bundle declares, as far as its tables are made anew from it (`case_json.rs`).

use holdfast_core::digest::Digest;
use holdfast_core::id::Id;
use holdfast_guide::Region;
use serde::Deserialize;

use crate::capture::CaptureRead;
use crate::exports::ExportRead;
use crate::police::Downloads;

#[derive(Deserialize)]
pub(super) struct Declared {
    pub(super) bundle: DeclaredBundle,
    pub(super) exhibits: Vec<DeclaredExhibit>,
    pub(super) exports: Vec<ExportRead>,
    pub(super) withheld_facts: Vec<DeclaredFact>,
}

#[derive(Deserialize)]
pub(super) struct DeclaredBundle {
    pub(super) id: Id,
    pub(super) exported_utc: String,
    pub(super) app_version: String,
    pub(super) parts: usize,
    pub(super) places_included: bool,
    pub(super) file_times_included: bool,
    pub(super) answers_included: bool,
    pub(super) downloads: Downloads,
    pub(super) region: Region,
}

#[derive(Deserialize)]
pub(super) struct DeclaredExhibit {
    pub(super) exhibit: Id,
    pub(super) reason: Option<String>,
    pub(super) path: Option<String>,
    pub(super) part: Option<usize>,
    pub(super) files: Vec<DeclaredFile>,
    pub(super) capture: Option<CaptureRead>,
    #[serde(default)]
    pub(super) covered: Option<DeclaredCopy>,
}

#[derive(Deserialize)]
pub(super) struct DeclaredFile {
    pub(super) name: String,
    pub(super) name_hex: Option<String>,
    pub(super) fact: Digest,
}

#[derive(Deserialize)]
pub(super) struct DeclaredCopy {
    pub(super) path: String,
    pub(super) part: usize,
}

#[derive(Deserialize)]
pub(super) struct DeclaredFact {
    pub(super) sha256: Digest,
    pub(super) why: String,
}
