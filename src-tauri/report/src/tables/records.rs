//! `accounts.csv` and `payments.csv`: the person's words, field by field.

use holdfast_core::id::RecordKind;
use holdfast_core::record::fields_of;

use super::Table;
use crate::clock;
use crate::contents::Contents;
use crate::visible::visible_lines;

pub(super) fn accounts(contents: &Contents) -> Table {
    table(contents, "account", RecordKind::Account)
}

pub(super) fn payments(contents: &Contents) -> Table {
    table(contents, "payment", RecordKind::Payment)
}

/// The id's column has the kind's name, so `accounts.csv` starts with `account`; `payments.csv` has a field of that
/// name too (whose account was paid), hence `payment` there.
fn table(contents: &Contents, id: &'static str, kind: RecordKind) -> Table {
    let fields = fields_of(kind);
    let mut header = vec![id];
    header.extend(fields);
    header.extend(["changed_utc", "log_line", "versions"]);
    let records = contents.case.records.iter();
    let rows = records.filter(|record| record.kind == kind).map(|record| {
        let mut row = vec![record.id.to_string()];
        row.extend(fields.iter().map(|field| {
            let words = record.fields.get(*field);
            words.map_or_else(String::new, |words| visible_lines(words))
        }));
        row.push(clock::utc(record.changed.utc));
        row.push(record.changed.line.to_string());
        row.push((record.earlier.len() + 1).to_string());
        row
    });
    Table {
        header,
        rows: rows.collect(),
    }
}
