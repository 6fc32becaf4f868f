//! `export-lists.csv` and `export-lists.jsonl`: every entry of a list (followers, logins, devices, snaps without their
//! content…), as it comes out of the readers.

use holdfast_core::id::Id;
use holdfast_exports::detect::FormatId;
use holdfast_exports::export::ListRowOut;
use holdfast_exports::model::{Flag, ListKind};
use serde::Serialize;

use super::{cut_from, of_person, of_time};
use crate::tables::code;
use crate::visible::{visible, visible_lines};

pub(super) const HEADER: [&str; 21] = [
    "export",
    "exhibit",
    "format",
    "list",
    "n",
    "username",
    "display_name",
    "user_id",
    "phone",
    "email",
    "profile_url",
    "utc",
    "local",
    "time_as_written",
    "time_kind",
    "time_precision",
    "time_assumed",
    "says",
    "flags",
    "entry",
    "pointer",
];

/// A line of `export-lists.jsonl`: which list of which download, then the entry as `inspect` gives it.
#[derive(Serialize)]
pub(super) struct Line<'a> {
    pub(super) export: Id,
    pub(super) exhibit: Option<Id>,
    pub(super) format: FormatId,
    pub(super) list: ListKind,
    /// Its number in its list, from 1.
    pub(super) n: u64,
    #[serde(flatten)]
    pub(super) row: ListRowOut<'a>,
}

pub(super) fn cells(line: &Line<'_>) -> Vec<String> {
    let row = line.row.0;
    let says = row.says.iter();
    let says: Vec<String> = says
        .map(|(name, value)| format!("{name}: {value}"))
        .collect();
    let flags: Vec<&str> = row.flags.iter().map(Flag::word).collect();
    let mut cells = vec![
        line.export.to_string(),
        line.exhibit.map_or_else(String::new, |id| id.to_string()),
        code(&line.format),
        code(&line.list),
        line.n.to_string(),
    ];
    cells.extend(of_person(row.person.as_ref()));
    cells.extend(of_time(row.time.as_ref()));
    cells.extend([
        cut_from(&visible_lines(&says.join(" | ")), "export-lists.jsonl"),
        flags.join(" "),
        visible(&row.source.entry),
        visible(&row.source.pointer),
    ]);
    cells
}
