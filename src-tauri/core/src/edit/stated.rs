//! What a person states about the exports of a case: marks, time zones, accounts, what was found in rows.
//!
//! The core knows no platforms and no zones: rows, zones and accounts come from whoever read them, and are kept as
//! they are given.

use std::collections::BTreeMap;

use super::{check_fields, check_named, exhibit, unknown};
use crate::case::{Mark, Record};
use crate::digest::Digest;
use crate::error::{Error, Result};
use crate::fact::{Confidence, FactBody, Lang, LinkFact, MarkFact, OfferFact};
use crate::id::{Id, RecordKind};
use crate::line::{Details, Event};
use crate::moment::Clock;
use crate::record::{EXHIBITS, fields_of};
use crate::store::{Entry, Writer};

/// Marks rows for the report. A row that is marked already is seen anew, and its earlier mark is withdrawn.
pub fn mark(writer: &mut Writer, rows: Vec<MarkFact>, clock: &dyn Clock) -> Result<()> {
    for row in &rows {
        exhibit(writer.case(), row.exhibit)?;
    }
    let mut entries = Vec::with_capacity(rows.len());
    for row in rows {
        let about = row.exhibit;
        let fact = writer.put_fact(FactBody::Mark(Box::new(row)), None)?;
        entries.push(naming(Event::Marked, about, fact));
    }
    writer.append(entries, clock)
}

/// Takes marks back, each by its fact. Nothing is deleted: that it was marked stays in the log.
pub fn unmark(writer: &mut Writer, marks: &[Digest], clock: &dyn Clock) -> Result<()> {
    let mut entries = Vec::with_capacity(marks.len());
    for fact in marks {
        let mut all = writer.case().marks().iter();
        let mark: &Mark = all
            .find(|mark| mark.fact == *fact)
            .ok_or_else(|| Error::UnknownId {
                id: fact.to_string(),
            })?;
        entries.push(naming(Event::Unmarked, mark.exhibit, *fact));
    }
    writer.append(entries, clock)
}

/// Writes down in which time zone the clock times of an export are (`X01`, or an exhibit that is one by itself); none:
/// nobody knows it. It can be changed.
pub fn answer_zone(
    writer: &mut Writer,
    id: Id,
    zone: Option<String>,
    clock: &dyn Clock,
) -> Result<()> {
    let id = writer.case().whole_of(id);
    if !writer.case().exports().iter().any(|export| export.id == id) {
        return Err(unknown(id));
    }
    let fact = writer.put_fact(FactBody::Zone { zone }, None)?;
    writer.append(vec![naming(Event::ZoneAnswered, id, fact)], clock)
}

/// Writes down that two accounts are one person, with how sure the person is. Gives the fact that names the link.
pub fn link(
    writer: &mut Writer,
    [one, other]: [Id; 2],
    confidence: Confidence,
    why: Option<String>,
    lang: Lang,
    clock: &dyn Clock,
) -> Result<Digest> {
    for id in [one, other] {
        account(writer, id)?;
    }
    if one == other {
        return Err(unknown(other));
    }
    let link = LinkFact {
        accounts: vec![one, other],
        confidence,
        why,
    };
    let fact = writer.put_fact(FactBody::Link(link), Some(lang))?;
    writer.append(vec![naming(Event::Linked, one, fact)], clock)?;
    Ok(fact)
}

/// Takes a link back, by its fact.
pub fn unlink(writer: &mut Writer, fact: Digest, clock: &dyn Clock) -> Result<()> {
    let mut links = writer.case().links().iter();
    let account = links
        .find(|link| link.fact == fact)
        .map(|link| link.account)
        .ok_or_else(|| Error::UnknownId {
            id: fact.to_string(),
        })?;
    writer.append(vec![naming(Event::Unlinked, account, fact)], clock)
}

/// Takes what was found in an export as a new record, or into one that is there: fields that the record has already
/// stay as the person wrote them. The exhibit is named beside those that it names. Gives the record's id.
pub fn accept_offer(
    writer: &mut Writer,
    offer: OfferFact,
    target: Target,
    fields: BTreeMap<String, String>,
    lang: Lang,
    clock: &dyn Clock,
) -> Result<Id> {
    exhibit(writer.case(), offer.exhibit)?;
    let (id, kind, mut fields) = match target {
        Target::Into(id) => {
            let record = record(writer, id)?;
            if writer.store().fact_bytes(record.fact).is_none() {
                // Fields that cannot be read now must not be taken for empty ones.
                let path = writer.store().object_path(record.fact);
                return Err(Error::read(&path, std::io::ErrorKind::InvalidData.into()));
            }
            let mut all = fields;
            all.extend(record.fields.clone());
            (id, record.kind, all)
        }
        Target::New(kind) => (super::next_record(writer.case(), kind), kind, fields),
    };
    check_named(writer.case(), &fields)?;
    name_exhibit(&mut fields, offer.exhibit);
    check_fields(&fields, fields_of(kind), kind.as_str())?;
    let record = writer.put_fact(FactBody::Record { kind, fields }, Some(lang))?;
    let found = writer.put_fact(FactBody::Offer(Box::new(offer)), None)?;
    let entries = vec![
        naming(Event::Noted, id, record),
        naming(Event::OfferAccepted, id, found),
    ];
    writer.append(entries, clock)?;
    Ok(id)
}

/// What an offer is taken as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// A new record of that kind.
    New(RecordKind),
    /// A record that is there.
    Into(Id),
}

/// Names the exhibit that something was found in, beside those that a record names already.
fn name_exhibit(fields: &mut BTreeMap<String, String>, exhibit: Id) {
    let exhibit = exhibit.to_string();
    let named = fields.entry(EXHIBITS.to_owned()).or_default();
    let mut words = named.split(|c: char| !c.is_alphanumeric());
    if !words.any(|word| word.eq_ignore_ascii_case(&exhibit)) {
        let comma = if named.trim().is_empty() { "" } else { ", " };
        named.push_str(comma);
        named.push_str(&exhibit);
    }
}

/// Writes down that what was found in an export does not matter here.
pub fn reject_offer(writer: &mut Writer, offer: OfferFact, clock: &dyn Clock) -> Result<()> {
    let about = offer.exhibit;
    exhibit(writer.case(), about)?;
    let fact = writer.put_fact(FactBody::Offer(Box::new(offer)), None)?;
    writer.append(vec![naming(Event::OfferRejected, about, fact)], clock)
}

fn account(writer: &Writer, id: Id) -> Result<&Record> {
    let record = record(writer, id)?;
    (record.kind == RecordKind::Account)
        .then_some(record)
        .ok_or_else(|| unknown(id))
}

fn record(writer: &Writer, id: Id) -> Result<&Record> {
    writer.case().record(id).ok_or_else(|| unknown(id))
}

fn naming(event: Event, about: Id, fact: Digest) -> Entry {
    Entry {
        event,
        about: Some(about),
        details: Details {
            facts: vec![fact],
            ..Details::default()
        },
    }
}
