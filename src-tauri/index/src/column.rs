//! What lies in the text columns: small JSON of our own, read by nobody else.

use holdfast_core::fact::SeenPerson;
use serde::{Deserialize, Serialize};

use crate::stamp::Stamp;

/// An export.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct ExportAbout {
    pub(crate) sources: Vec<String>,
    pub(crate) owner: Option<SeenPerson>,
    pub(crate) threads: u64,
    /// The numbers of the contract, in its order.
    pub(crate) counts: [u64; 8],
    /// Kind and entries.
    pub(crate) lists: Vec<(i64, u64)>,
    pub(crate) findings: Vec<FindingAbout>,
}

/// A finding of an export: level, code, subject, places, times.
pub(crate) type FindingAbout = (i64, i64, String, Vec<String>, u64);

/// A thread.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct ThreadAbout {
    pub(crate) id: String,
    pub(crate) title: Option<String>,
    pub(crate) stored_title: Option<String>,
    pub(crate) mailbox: Option<String>,
    /// Accounts.
    pub(crate) people: Vec<u32>,
    pub(crate) messages: u64,
    pub(crate) system: u64,
}

/// An account.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct AccountAbout {
    pub(crate) person: SeenPerson,
    /// As the export names it elsewhere.
    pub(crate) also: Vec<SeenPerson>,
    pub(crate) stored_name: Option<String>,
    pub(crate) threads: Vec<u32>,
}

/// What few rows have.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct More {
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub(crate) media: Vec<(String, Option<String>)>,
    /// Person, emoji, time.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub(crate) reactions: Vec<(Option<u32>, String, Option<Stamp>)>,
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub(crate) extra: Vec<(String, String)>,
}

/// JSON of a column; what cannot be written is empty, and then not read.
pub(crate) fn json<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
