//! What a person states: payments, events, what was done, statements, accounts; and numbers that downloads offer for it.

use std::collections::BTreeMap;

use holdfast_core::edit::{self, Target};
use holdfast_core::error::Error;
use holdfast_core::fact::{FoundFact, OfferFact, SeenPerson};
use holdfast_core::id::{Id, RecordKind as OfRecord};
use holdfast_core::identifier::CHECKED_FIELDS;
use holdfast_index::{FoundInfo, FoundKind, FoundNo, Index};
use holdfast_view::{CheckView, ErrorCode, FoundView, Language, RecordKind, RecordView};
use tauri::{Runtime, WebviewWindow};

use super::exhibit::within_reason;
use super::people::{format_word, unknown};
use super::{Page, TheApp, work};
use crate::error::{Wire, own, wire};
use crate::state::For;

type Fields = BTreeMap<String, String>;

/// The id of a record as the page names it.
fn record_id(text: &str) -> Wire<Id> {
    match text.parse() {
        Ok(id @ Id::Record(..)) => Ok(id),
        _ => Err(wire(unknown(text))),
    }
}

fn sensible(fields: Fields) -> Wire<Fields> {
    let fields = fields.into_iter();
    fields
        .map(|(name, text)| Ok((name, within_reason(text)?)))
        .collect()
}

/// The field of a record that something found belongs into.
fn field_for(found: FoundKind, record: RecordKind) -> Option<&'static str> {
    Some(match (record, found) {
        (RecordKind::Payment, FoundKind::Wallet) => "wallet_address",
        (RecordKind::Payment, FoundKind::PayLink | FoundKind::Iban) => "account_number",
        (RecordKind::Payment, FoundKind::Card | FoundKind::GiftCard) => "gift_card_number",
        (RecordKind::Payment, FoundKind::TransferReference) => "transaction_id",
        (RecordKind::Payment, FoundKind::Phone) => "recipient_phone",
        (RecordKind::Payment, FoundKind::Email) => "recipient_email",
        (RecordKind::Account, FoundKind::Phone) => "phone",
        (RecordKind::Account, FoundKind::Email) => "email",
        (RecordKind::Account, FoundKind::Link) => "profile_url",
        (RecordKind::Account, FoundKind::PayLink) => "other_id",
        (RecordKind::Event, FoundKind::Link) => "posted_url",
        _ => return None,
    })
}

/// What the case keeps of it.
fn offer_of(index: &Index, found: &FoundInfo) -> Result<OfferFact, Error> {
    let thread = index.thread(found.thread)?;
    let (_, format) = format_word(index, thread.export)?;
    let reference = &found.reference;
    Ok(OfferFact {
        exhibit: reference.exhibit,
        format,
        person: SeenPerson::default(),
        other_names: Vec::new(),
        found: Some(FoundFact {
            kind: found.kind.as_str().to_owned(),
            text: found.text.clone(),
            entry: reference.entry.clone(),
            pointer: reference.pointer.clone(),
            nth: (reference.nth > 1).then_some(reference.nth),
        }),
        wrote: None,
    })
}

/// What the check digits of numbers say that are being typed; of fields that have some.
fn check_numbers(fields: Fields) -> Wire<Vec<CheckView>> {
    let mut names = fields.keys();
    match names.find(|name| !CHECKED_FIELDS.contains(&name.as_str())) {
        Some(name) => Err(wire(unknown(name))),
        None => Ok(CheckView::of_fields(&sensible(fields)?)),
    }
}

impl Page {
    pub(crate) fn records(&self) -> Wire<Vec<RecordView>> {
        Ok(RecordView::all(&self.app.snapshot()?.case))
    }

    /// Adds a record in the words that were typed; what is blank is left out. Gives its id.
    pub(crate) fn add_record(
        &self,
        kind: RecordKind,
        fields: Fields,
        language: Language,
    ) -> Wire<String> {
        let mut fields = sensible(fields)?;
        fields.retain(|_, words| !words.trim().is_empty());
        if fields.is_empty() {
            return Err(own(ErrorCode::Unexpected, "a record without words"));
        }
        let (clock, mut loan) = (&self.app.clock, self.app.borrow(For::Change)?);
        edit::add_record(loan.writer(), kind.into(), fields, language.into(), clock)
            .map(|id| id.to_string())
            .map_err(wire)
    }

    /// Changes fields of a record; a blank text clears one. Earlier versions stay in the case.
    pub(crate) fn change_record(&self, id: &str, fields: Fields, language: Language) -> Wire<()> {
        let (id, mut fields) = (record_id(id)?, sensible(fields)?);
        for words in fields.values_mut().filter(|words| words.trim().is_empty()) {
            words.clear();
        }
        let (clock, mut loan) = (&self.app.clock, self.app.borrow(For::Change)?);
        edit::change_record(loan.writer(), id, fields, language.into(), clock).map_err(wire)
    }

    /// Numbers, addresses and links in the messages that were read.
    pub(crate) fn found(&self, reading: &str) -> Wire<Vec<FoundView>> {
        self.app.ask(reading, |index, now| {
            let found = index.found()?.into_iter();
            Ok(found.map(|one| FoundView::of(&now.case, one)).collect())
        })
    }

    /// Takes what was found as a record, or into one that is there, with where it stands. Gives the record's id.
    pub(crate) fn accept_found(
        &self,
        reading: &str,
        found: u32,
        (kind, into): (RecordKind, Option<&str>),
        fields: Fields,
        language: Language,
    ) -> Wire<String> {
        let own: OfRecord = kind.into();
        let target = match into.map(record_id).transpose()? {
            Some(id @ Id::Record(of, _)) if of == own => Target::Into(id),
            Some(id) => return Err(wire(unknown(&id.to_string()))),
            None => Target::New(own),
        };
        let (looks_like, offer) = self.offered(reading, found)?;
        let field = field_for(looks_like, kind).ok_or_else(|| wire(unknown("found")))?;
        let mut fields = sensible(fields)?;
        let text = offer.found.as_ref().map(|found| found.text.clone());
        fields.insert(field.to_owned(), text.unwrap_or_default());
        fields.retain(|_, words| !words.trim().is_empty());
        let (clock, mut loan) = (&self.app.clock, self.app.borrow(For::Change)?);
        edit::accept_offer(loan.writer(), offer, target, fields, language.into(), clock)
            .map(|id| id.to_string())
            .map_err(wire)
    }

    pub(crate) fn reject_found(&self, reading: &str, found: u32) -> Wire<()> {
        let (_, offer) = self.offered(reading, found)?;
        let mut loan = self.app.borrow(For::Change)?;
        edit::reject_offer(loan.writer(), offer, &self.app.clock).map_err(wire)
    }

    fn offered(&self, reading: &str, found: u32) -> Wire<(FoundKind, OfferFact)> {
        self.app.ask(reading, |index, _| {
            let found = index.found_one(FoundNo(found))?;
            Ok((found.kind, offer_of(index, &found)?))
        })
    }
}

#[tauri::command]
pub(crate) async fn records_list<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
) -> Wire<Vec<RecordView>> {
    work(app, &window, Page::records).await
}

#[tauri::command]
pub(crate) async fn record_add<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    kind: RecordKind,
    fields: Fields,
    language: Language,
) -> Wire<String> {
    work(app, &window, move |page| {
        page.add_record(kind, fields, language)
    })
    .await
}

#[tauri::command]
pub(crate) async fn record_change<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    record: String,
    fields: Fields,
    language: Language,
) -> Wire<()> {
    work(app, &window, move |page| {
        page.change_record(&record, fields, language)
    })
    .await
}

/// Needs no case: check digits are arithmetic.
#[tauri::command]
pub(crate) async fn numbers_check(fields: Fields) -> Wire<Vec<CheckView>> {
    check_numbers(fields)
}

#[tauri::command]
pub(crate) async fn found_list<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    reading: String,
) -> Wire<Vec<FoundView>> {
    work(app, &window, move |page| page.found(&reading)).await
}

#[tauri::command]
#[expect(clippy::too_many_arguments, reason = "what the page says, by name")]
pub(crate) async fn found_accept<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    reading: String,
    found: u32,
    kind: RecordKind,
    into: Option<String>,
    fields: Fields,
    language: Language,
) -> Wire<String> {
    work(app, &window, move |page| {
        let target = (kind, into.as_deref());
        page.accept_found(&reading, found, target, fields, language)
    })
    .await
}

#[tauri::command]
pub(crate) async fn found_reject<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    reading: String,
    found: u32,
) -> Wire<()> {
    work(app, &window, move |page| page.reject_found(&reading, found)).await
}
