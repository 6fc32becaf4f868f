//! What stopped a command, as the page gets it.

use std::collections::BTreeMap;

use holdfast_core::error::Error;
use serde::Serialize;

use crate::codes::ErrorCode;

/// An error on its way to the page: `code` selects the text, `params` fill it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct WireError {
    /// Which.
    pub code: ErrorCode,
    /// Names and counts for the gaps of the text; never the system's own words.
    #[cfg_attr(test, ts(type = "Record<string, string>"))]
    pub params: BTreeMap<String, String>,
    /// For someone who helps: one line, English.
    pub detail: String,
    /// Names this one error, so that a helper can find it.
    pub id: String,
}

impl WireError {
    /// An error of the core. `id` is the caller's.
    pub fn of(error: &Error, id: String) -> Self {
        let params = error.params().into_iter();
        Self {
            code: match error {
                // The core counts them among others; what to do about them is another thing for people.
                Error::CaseThere { .. } => ErrorCode::CaseThere,
                Error::EventUnknown { .. } => ErrorCode::EventUnknown,
                _ => error.code().into(),
            },
            params: params.map(|(gap, value)| (gap.to_owned(), value)).collect(),
            detail: error.to_string(),
            id,
        }
    }

    /// An error of the window's own.
    pub fn own(code: ErrorCode, detail: impl Into<String>, id: String) -> Self {
        Self {
            code,
            params: BTreeMap::new(),
            detail: detail.into(),
            id,
        }
    }
}
