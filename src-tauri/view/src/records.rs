//! What a person stated: payments, events, what was done, statements, accounts; and the numbers that downloads offer.

use std::collections::BTreeMap;

use holdfast_core::case::{Case, Offer, Record};
use holdfast_core::fact::Lang;
use holdfast_core::identifier::{Checked, check_field, check_fields};
use holdfast_core::record::fields_of;
use holdfast_index::{FoundInfo, FoundKind};
use holdfast_report::sentences::choices::said;
use serde::Serialize;

use crate::codes::{FitCode, FoundCode, RecordKind, SchemeCode};
use crate::guide::TextView;
use crate::people::OfferState;
use crate::time::Instant;

/// A record as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct RecordView {
    /// `P01`
    pub id: String,
    /// Its kind.
    pub kind: RecordKind,
    /// Its fields by name (`core/src/record.rs`), those that are not empty.
    #[cfg_attr(test, ts(type = "Record<string, string>"))]
    pub fields: BTreeMap<String, String>,
    /// When it was last changed.
    pub changed: Instant,
    /// How many earlier versions the case keeps.
    pub earlier: u32,
    /// What the check digits of its numbers say.
    pub checks: Vec<CheckView>,
    /// What was found in downloads and taken into it.
    pub taken: Vec<TakenView>,
}

/// The words that tell a record best, without what these fields say: what was chosen in either language, what was
/// written as it was written.
pub(crate) fn gist_of(record: &Record, without: &[&str]) -> TextView {
    let names = fields_of(record.kind).iter();
    let names = names.filter(|name| !without.contains(name));
    let told = names.filter_map(|name| Some((*name, record.fields.get(*name)?.as_str())));
    let told: Vec<(&str, &str)> = told.take(3).collect();
    let says = |lang| {
        let words = told.iter().map(|(name, words)| said(name, words, lang));
        words.collect::<Vec<_>>().join(" · ")
    };
    TextView {
        en: says(Lang::En),
        fr: says(Lang::Fr),
        tu: None,
    }
}

/// What the check digits of a number say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct CheckView {
    /// The field that it stands in.
    pub field: String,
    /// What it looks like.
    pub scheme: Option<SchemeCode>,
    /// What they say.
    pub fit: FitCode,
}

impl CheckView {
    fn of(field: &str, checked: Checked) -> Self {
        Self {
            field: field.to_owned(),
            scheme: checked.scheme.map(Into::into),
            fit: checked.fit.into(),
        }
    }

    /// Checks the numbers among these fields.
    pub fn of_fields(fields: &BTreeMap<String, String>) -> Vec<Self> {
        let checked = check_fields(fields).into_iter();
        checked
            .map(|(field, checked)| Self::of(field, checked))
            .collect()
    }
}

/// Something that was found in a download and taken into a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct TakenView {
    /// The exhibit that holds the row.
    pub exhibit: String,
    /// As it is written there.
    pub text: String,
}

/// Something that was found in the messages of a reading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct FoundView {
    /// Its number in the reading.
    pub no: u32,
    /// What it looks like.
    pub kind: FoundCode,
    /// As it is written.
    pub text: String,
    /// In how many rows it stands.
    pub rows: u64,
    /// Who wrote it: numbers of accounts.
    pub by: Vec<u32>,
    /// The conversation of its first row.
    pub thread: u32,
    /// The row's place there.
    pub place: u64,
    /// The exhibit that holds the row.
    pub exhibit: String,
    /// What its check digits say, where there are any.
    pub check: Option<CheckView>,
    /// What was answered; none: nobody was asked.
    pub state: Option<OfferState>,
    /// The record that it was taken into.
    pub record: Option<String>,
}

impl RecordView {
    /// Every record of a case, in order of number.
    pub fn all(case: &Case) -> Vec<Self> {
        case.records
            .iter()
            .map(|record| Self::of(case, record))
            .collect()
    }

    fn of(case: &Case, record: &Record) -> Self {
        let offers = case.offers().iter();
        let own = offers.filter(|offer| offer.account == Some(record.id));
        let taken = own.filter_map(|offer| {
            let offer = offer.offer.as_ref()?;
            Some(TakenView {
                exhibit: offer.exhibit.to_string(),
                text: offer.found.as_ref()?.text.clone(),
            })
        });
        Self {
            id: record.id.to_string(),
            kind: record.kind.into(),
            changed: record.changed.into(),
            earlier: u32::try_from(record.earlier.len()).unwrap_or(u32::MAX),
            checks: CheckView::of_fields(&record.fields),
            taken: taken.collect(),
            fields: record.fields.clone(),
        }
    }
}

impl FoundView {
    /// What was found, with what the case says of it.
    pub fn of(case: &Case, found: FoundInfo) -> Self {
        let answer = answer(case, found.kind, &found.text);
        let state = answer.map(|offer| match offer.account {
            Some(_) => OfferState::Accepted,
            None => OfferState::Rejected,
        });
        let field = match found.kind {
            FoundKind::Wallet => Some("wallet_address"),
            FoundKind::Card | FoundKind::GiftCard => Some("gift_card_number"),
            FoundKind::Iban => Some("account_number"),
            _ => None,
        };
        let check = field.and_then(|field| {
            let checked = check_field(field, &found.text)?;
            Some(CheckView::of(field, checked))
        });
        Self {
            no: found.no.0,
            kind: found.kind.into(),
            rows: found.rows,
            by: found.by.into_iter().map(|who| who.0).collect(),
            thread: found.thread.0,
            place: found.place,
            exhibit: found.reference.exhibit.to_string(),
            check,
            state,
            record: answer
                .and_then(|offer| offer.account)
                .map(|id| id.to_string()),
            text: found.text,
        }
    }
}

/// The last answer to the same number, wherever it was found.
fn answer<'a>(case: &'a Case, kind: FoundKind, text: &str) -> Option<&'a Offer> {
    let key = kind.key(text);
    let is_same = |offer: &&Offer| {
        let found = offer.offer.as_ref().and_then(|offer| offer.found.as_ref());
        found.is_some_and(|found| found.kind == kind.as_str() && kind.key(&found.text) == key)
    };
    case.offers().iter().rfind(is_same)
}
