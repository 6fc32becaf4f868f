//! A card that was saved as a sheet of text.

use serde::Serialize;

/// Where a sheet is now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct SheetSaved {
    /// The file's name.
    pub file_name: String,
    /// The folder it lies in, for the eyes of this person only.
    pub folder: String,
    /// Whether another file had the name that was asked for; it is as it was, and the sheet lies beside it.
    pub is_beside: bool,
}
