//! `accounts.csv` and `payments.csv`: the person's words, field by field, and what a chosen code says; what the check digits
//! of a payment's numbers say, and where in a download they were found.

use holdfast_core::id::RecordKind;
use holdfast_core::identifier::{CHECKED_FIELDS, Checked, check_field};
use holdfast_core::record::fields_of;

use super::Table;
use super::accounts::taken_from;
use crate::clock;
use crate::contents::Contents;
use crate::sentences::choices::choice;
use crate::visible::visible_lines;

pub(super) fn accounts(contents: &Contents) -> Table {
    table(contents, "account", RecordKind::Account)
}

pub(super) fn payments(contents: &Contents) -> Table {
    let kind = RecordKind::Payment;
    let mut table = table(contents, "payment", kind);
    table.header.extend(CHECKS);
    table.header.push("taken_from");
    let records = contents.case.records.iter();
    let records = records.filter(|record| record.kind == kind);
    for (row, record) in table.rows.iter_mut().zip(records) {
        row.extend(CHECKED_FIELDS.map(|field| {
            let words = record.fields.get(field);
            let checked = words.and_then(|words| check_field(field, words));
            checked.map_or_else(String::new, said)
        }));
        row.push(taken_from(contents, &record.id.to_string()));
    }
    table
}

/// What the check digits of [`CHECKED_FIELDS`] say.
const CHECKS: [&str; 3] = ["wallet_check", "gift_card_check", "account_check"];

/// `bitcoin fits`, `card does_not_fit`; what is of no known kind only `cannot_check`.
fn said(checked: Checked) -> String {
    let fit = checked.fit.as_str();
    match checked.scheme {
        Some(scheme) => format!("{} {fit}", scheme.as_str()),
        None => fit.to_owned(),
    }
}

/// The id's column has the kind's name, so `accounts.csv` starts with `account`; `payments.csv` has a field of that
/// name too (whose account was paid), hence `payment` there.
fn table(contents: &Contents, id: &'static str, kind: RecordKind) -> Table {
    let fields = fields_of(kind);
    let chosen = || {
        fields
            .iter()
            .filter(|field| !said_columns(field).is_empty())
    };
    let mut header = vec![id];
    header.extend(fields);
    header.extend(["changed_utc", "log_line", "versions"]);
    header.extend(chosen().flat_map(|field| said_columns(field)));
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
        row.extend(chosen().flat_map(|field| {
            let words = record.fields.get(*field);
            let says = words.and_then(|words| choice(field, words));
            says.map_or(["", ""], |(_, says)| [says.en, says.fr])
                .map(str::to_owned)
        }));
        row
    });
    Table {
        header,
        rows: rows.collect(),
    }
}

/// The columns for what the code in a field says.
const fn said_columns(field: &str) -> &'static [&'static str] {
    match field.as_bytes() {
        b"status" => &["status_en", "status_fr"],
        b"method" => &["method_en", "method_fr"],
        b"role" => &["role_en", "role_fr"],
        _ => &[],
    }
}
