//! `mark`, `unmark`, `zone`

use holdfast_core::case::Mark;
use holdfast_core::edit;
use holdfast_core::error::Error;
use holdfast_core::id::Id;
use holdfast_core::store::Writer;
use holdfast_index::zone::Zone;
use holdfast_index::{Index, Place, Ref, RowNo};
use holdfast_machine::SystemClock;
use holdfast_report::sentences::colon;
use serde_json::{Value, json};

use super::open;
use crate::args::{Call, parse_id};
use crate::error::{Failure, Fault, Wrong};
use crate::output::{Answer, pick};
use crate::progress::Meter;

/// The rows that a call names: after `--row`, one or more.
fn references(call: &Call) -> Result<Vec<Ref>, Failure> {
    let mut words = call.texts("row")?;
    if words.is_empty() {
        return Err(Failure::usage(Fault::MissingOption, "--row"));
    }
    words.extend(call.words()?);
    let mut all: Vec<Ref> = Vec::new();
    for word in words {
        let reference = word
            .parse()
            .map_err(|_| Failure::usage(Fault::BadRow, word))?;
        if !all.contains(&reference) {
            all.push(reference);
        }
    }
    Ok(all)
}

/// The reference of a marked row; none when its fact cannot be read.
pub(super) fn reference_of(mark: &Mark) -> Option<Ref> {
    let row = mark.row.as_ref()?;
    Some(Ref {
        exhibit: row.exhibit,
        entry: row.entry.clone(),
        pointer: row.pointer.clone(),
        nth: row.nth.unwrap_or(1),
    })
}

fn mark_at<'a>(marks: &'a [Mark], reference: &Ref) -> Option<&'a Mark> {
    let mut marks = marks.iter();
    marks.find(|mark| reference_of(mark).as_ref() == Some(reference))
}

pub(crate) fn mark(call: &Call) -> Result<Answer, Failure> {
    let references = references(call)?;
    let (clock, meter) = (SystemClock::new(), Meter::new());
    let mut writer = open(call, &clock)?;
    let index = Index::open(writer.store(), writer.case(), Place::Cache, &meter)?;
    let mut numbers = Vec::with_capacity(references.len());
    for reference in &references {
        numbers.push(found(&index, reference)?);
    }
    let seen = index.seen(writer.store(), &numbers)?;
    let is_there = |mark: &Mark| seen.iter().any(|new| mark.row.as_ref() == Some(new));
    let there: Vec<_> = writer
        .case()
        .marks()
        .iter()
        .filter(|mark| is_there(mark))
        .filter_map(|mark| mark.row.clone())
        .collect();
    let new = seen.iter().filter(|mark| !there.contains(mark)).cloned();
    edit::mark(&mut writer, new.collect(), &clock)?;
    let rows: Vec<Value> = references
        .iter()
        .zip(&seen)
        .map(|(reference, seen)| {
            let outcome = if there.contains(seen) {
                "already_marked"
            } else {
                "marked"
            };
            let hash_of = if seen.raw.start.is_some() {
                "bytes"
            } else {
                "seen_row"
            };
            let fact = mark_at(writer.case().marks(), reference).map(|mark| mark.fact);
            json!({
                "row": reference.to_string(), "outcome": outcome, "fact": fact,
                "sha256": seen.raw.sha256, "hash_of": hash_of,
            })
        })
        .collect();
    let said = pick(
        call.lang,
        "Rows marked for the report: {n}.\n",
        "Lignes marquées pour le rapport\u{a0}: {n}.\n",
    );
    let text = said.replace("{n}", &rows.len().to_string());
    Ok(Answer::done(json!({ "rows": rows }), text))
}

/// The row that a reference names.
fn found(index: &Index, reference: &Ref) -> Result<RowNo, Failure> {
    index.find(reference).map_err(|error| match error {
        Error::UnknownId { id } => Failure::Named(id, Wrong::NoSuchRow),
        error => error.into(),
    })
}

pub(crate) fn unmark(call: &Call) -> Result<Answer, Failure> {
    let references = references(call)?;
    let clock = SystemClock::new();
    let mut writer = open(call, &clock)?;
    let mut facts = Vec::with_capacity(references.len());
    for reference in &references {
        let Some(mark) = mark_at(writer.case().marks(), reference) else {
            let index = Index::open(writer.store(), writer.case(), Place::Memory, &Meter::new())?;
            found(&index, reference)?;
            return Err(Failure::Named(reference.to_string(), Wrong::NotMarked));
        };
        facts.push(mark.fact);
    }
    edit::unmark(&mut writer, &facts, &clock)?;
    let rows = references.iter().zip(&facts);
    let rows: Vec<Value> = rows
        .map(|(reference, fact)| {
            json!({"row": reference.to_string(), "outcome": "unmarked", "fact": fact})
        })
        .collect();
    let said = pick(
        call.lang,
        "Marks taken back: {n}.\n",
        "Marques retirées\u{a0}: {n}.\n",
    );
    let text = said.replace("{n}", &rows.len().to_string());
    Ok(Answer::done(json!({ "rows": rows }), text))
}

pub(crate) fn zone(call: &Call) -> Result<Answer, Failure> {
    let words = call.words()?;
    let (id, zone) = match words.as_slice() {
        [id, zone] => (parse_id(id)?, *zone),
        [] => return Err(Failure::usage(Fault::MissingArgument, "X01")),
        [_] => return Err(Failure::usage(Fault::MissingArgument, "America/Edmonton")),
        [_, _, more, ..] => return Err(Failure::usage(Fault::BadValue, *more)),
    };
    let zone = match zone {
        "unknown" => None,
        name => Some(Zone::read(name).ok_or_else(|| Failure::usage(Fault::BadZone, name))?),
    };
    let clock = SystemClock::new();
    let mut writer = open(call, &clock)?;
    let id = writer.case().whole_of(id);
    let exports = writer.case().exports();
    let export = exports.iter().find(|export| export.id == id);
    if export.is_none() && writer.case().exhibit(id).is_some() {
        return Err(Failure::Named(id.to_string(), Wrong::NotAnExport));
    }
    let before = export
        .and_then(|export| writer.case().zone_of_export(export))
        .map(str::to_owned);
    let name = zone.as_ref().map(|zone| zone.name().to_owned());
    edit::answer_zone(&mut writer, id, name.clone(), &clock)?;
    let without = without_zone(&writer, id);
    let said = name.clone().unwrap_or_else(|| {
        pick(call.lang, "time zone not known", "fuseau horaire inconnu").to_owned()
    });
    let mut text = format!("{id}{}{said}\n", colon(call.lang));
    if without == Some(0) {
        text.push_str(pick(
            call.lang,
            "It is noted. No clock time in this download lacks a zone: nothing is read differently.\n",
            "C’est noté. Aucune heure de cette archive n’est sans fuseau\u{a0}: rien n’est lu autrement.\n",
        ));
    }
    Ok(Answer::done(
        json!({"export": id, "zone": name, "before": before, "rows_without_zone": without}),
        text,
    ))
}

/// How many rows and entries of an export have a clock time without a zone; none where it cannot be read now.
fn without_zone(writer: &Writer, id: Id) -> Option<u64> {
    let (store, case) = (writer.store(), writer.case());
    let index = Index::open(store, case, Place::Cache, &Meter::new()).ok()?;
    let exports = index.exports().ok()?;
    let own: Vec<_> = exports.iter().filter(|export| export.id == id).collect();
    let sum = own.iter().map(|export| export.without_zone).sum();
    (!own.is_empty()).then_some(sum)
}
