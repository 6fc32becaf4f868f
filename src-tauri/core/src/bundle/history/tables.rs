//! What `report/case.json` declares, as far as it is checked.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::case::Head;
use crate::digest::Digest;
use crate::id::Id;

/// What `report/case.json` declares. Its whole schema: `holdfast-report`, `case_json.rs`.
#[derive(Deserialize)]
pub(super) struct Tables {
    pub(super) case: TablesCase,
    pub(super) log: Head,
    pub(super) exhibits: Vec<Declared>,
    #[serde(default)]
    pub(super) exports: Vec<super::exports::Declared>,
    pub(super) records: Vec<DeclaredRecord>,
    pub(super) withheld_facts: Vec<DeclaredFact>,
}

#[derive(Deserialize)]
pub(super) struct TablesCase {
    pub(super) id: String,
}

#[derive(Deserialize)]
pub(super) struct Declared {
    pub(super) exhibit: Id,
    pub(super) enclosed: bool,
    pub(super) reason: Option<String>,
    pub(super) path: Option<String>,
    pub(super) part: Option<u64>,
    pub(super) sha256: Option<Digest>,
    #[serde(default)]
    pub(super) covered: Option<super::covering::Declared>,
}

#[derive(Deserialize)]
pub(super) struct DeclaredRecord {
    pub(super) id: Id,
    pub(super) fields: BTreeMap<String, String>,
}

#[derive(Deserialize)]
pub(super) struct DeclaredFact {
    pub(super) sha256: Digest,
}
