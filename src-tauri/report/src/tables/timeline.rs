//! `timeline.csv`: what happened, what was saved and what was done about it, in one order.
//!
//! Kinds of time stand side by side, and `certainty` says which: `computer_clock` (this computer's clock said so),
//! `export_exact`, `export_zone_stated`, `export_no_zone`, `export_offset_doubted`, `export_day_only` and
//! `export_no_time` (a platform's download says so: an instant, a clock in the zone that a person stated, a clock of
//! which nobody says where it was, an offset that is known to be unreliable, a day, nothing that can be read),
//! `file_claim`, `file_claim_clock`, `file_claim_day` and `file_claim_unplaced` (the file itself says so, in its name or
//! inside: an instant, a clock, a day, none of them), `file_system` (the file's own date as found), `told_with_offset`, `told_with_zone` (by
//! the table of zones) and `told` (a person's words). `utc` is filled only where the instant follows without guessing. A told time without offset
//! or zone, and a clock time of which nobody says the zone, is *placed* as if by the clock of the computer that made the
//! case; what cannot be placed comes last, as `told_unplaced`, and what happened at a time that nobody told comes after
//! it, as `no_time_told`.
//!
//! `placed_by` says why a row stands where it stands: `instant`, `zone` (a zone that was stated or told, where no single
//! instant follows), `zone_twice` and `zone_skipped` (the clocks of that zone were set back or forward then, so that the
//! time was there twice, or not at all), `clock`, or nothing. `may_be_off_hours` says by how much that place may be wrong,
//! either way: of `clock` the zone may be any on earth. `is_end_proven` says of the first and the last message of a conversation whether no
//! other can be earlier or later: where some have an instant and others only a clock time, that may not be known.
//!
//! The dated entries of lists may be very many: they are put in order by their places in `export-lists.jsonl`, and read
//! from there again as they are written.

use std::io::{self, Write};

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use holdfast_core::case::{Exhibit, Record};
use holdfast_core::fact::Lang;
use holdfast_core::id::RecordKind;
use holdfast_core::record::fields_of;
use holdfast_index::{Doubt, Placing};

use super::{CellWriter, Table, TimelineRow};
use crate::clock;
use crate::contents::Contents;
use crate::exports::dated::{Dated, Stands};
use crate::sentences::choices::said;
use crate::visible::{visible, visible_lines};

mod capture;
mod exports;
mod lists;
mod log;
mod told;

pub use exports::{certainty, marked_line};
pub(super) use exports::{stated, status_of};
pub use lists::list_line;
pub use told::Told;

const HEADER: [&str; 11] = [
    "utc",
    "local_as_written",
    "zone",
    "certainty",
    "what",
    "id",
    "text",
    "source",
    "placed_by",
    "may_be_off_hours",
    "is_end_proven",
];

/// The certainty of what nobody told a time of.
const NO_TIME: &str = "no_time_told";

/// One row, with the place it sorts to.
#[derive(Debug, Clone)]
pub struct Entry {
    /// What it is put in order by; none: it comes last.
    pub at: Option<DateTime<Utc>>,
    /// The instant, where it follows without guessing.
    pub utc: Option<DateTime<Utc>>,
    /// The time as it was written or told.
    pub local: String,
    /// The zone that was written or told.
    pub zone: String,
    /// What the time is worth: a code.
    pub certainty: &'static str,
    /// What it is the time of: a code.
    pub what: String,
    /// The exhibit or record.
    pub id: String,
    /// A line about it.
    pub text: String,
    /// Where that stands.
    pub source: String,
    /// Why `at` may be wrong, where it rests on a clock.
    pub doubt: Option<Doubt>,
    /// Of the first and the last message of a conversation: whether no other can be earlier or later.
    pub is_end_proven: Option<bool>,
    /// The line about it in a person's language, where `text` holds codes; never in a table.
    pub plain: Option<String>,
}

impl Entry {
    /// Why it stands where it stands: a code.
    const fn placed_by(&self) -> &'static str {
        match (self.at, self.utc, self.doubt) {
            (_, Some(_), _) => "instant",
            (None, ..) => "",
            (.., None) => "zone",
            (.., Some(Doubt::NoZone(_))) => "clock",
            (.., Some(Doubt::Twice(_))) => "zone_twice",
            (.., Some(Doubt::Skipped(_))) => "zone_skipped",
        }
    }
}

/// What entries are put in order by.
type Key = (bool, bool, Option<DateTime<Utc>>);

impl Entry {
    fn key(&self) -> Key {
        (self.certainty == NO_TIME, self.at.is_none(), self.at)
    }
}

/// The table without what lists say.
pub(super) fn table(contents: &Contents) -> Table {
    Table {
        header: HEADER.to_vec(),
        rows: in_order(contents, Vec::new())
            .into_iter()
            .map(row)
            .collect(),
    }
}

/// Its rows with what was read from exports, each with its line for people where that is another one.
pub(super) fn for_people(
    contents: &Contents,
    more: Vec<Entry>,
) -> (Vec<&'static str>, Vec<TimelineRow>) {
    let rows = in_order(contents, more).into_iter().map(|mut entry| {
        let plain = entry.plain.take();
        (row(entry), plain.as_deref().map(visible_lines))
    });
    (HEADER.to_vec(), rows.collect())
}

fn in_order(contents: &Contents, more: Vec<Entry>) -> Vec<Entry> {
    let mut entries = log::entries(contents);
    for exhibit in &contents.case.exhibits {
        exhibit_entries(exhibit, contents, &mut entries);
    }
    for record in &contents.case.records {
        record_entries(record, contents, &mut entries);
    }
    capture::entries(contents, &mut entries);
    exports::entries(contents, &mut entries);
    entries.extend(more);
    // Stable: what cannot be told apart by time keeps the order of log, exhibits, records, exports.
    entries.sort_by_key(Entry::key);
    entries
}

/// Writes the table with the dated entries of lists.
pub(super) fn write<W: Write>(contents: &Contents, dated: &Dated, out: W) -> io::Result<W> {
    let mut out = CellWriter::begin(out, &HEADER, contents.case.is_practice)?;
    let mut listed: Vec<(DateTime<Utc>, Stands)> = Vec::new();
    dated.each(|stands, line| {
        let at = lists::entry(contents, line).and_then(|entry| entry.at);
        listed.extend(at.map(|at| (at, stands)));
    })?;
    // Stable, as above: at one time they stand behind everything else, in their own order.
    listed.sort_by_key(|(at, _)| *at);
    let mut listed = listed.into_iter().peekable();
    let mut next = |before: Option<Key>, out: &mut CellWriter<W>| -> io::Result<()> {
        let is_next = |(at, _): &(_, _)| before.is_none_or(|key| (false, false, Some(*at)) < key);
        while let Some((_, stands)) = listed.next_if(is_next) {
            let line = dated.line(stands)?;
            let entry = line.and_then(|line| lists::entry(contents, &line));
            entry.map_or(Ok(()), |entry| out.write(&row(entry)))?;
        }
        Ok(())
    };
    for entry in in_order(contents, Vec::new()) {
        next(Some(entry.key()), &mut out)?;
        out.write(&row(entry))?;
    }
    next(None, &mut out)?;
    out.finish()
}

fn row(entry: Entry) -> Vec<String> {
    let placed_by = entry.placed_by().to_owned();
    let is_proven = entry.is_end_proven.map(|is| if is { "yes" } else { "no" });
    vec![
        entry.utc.map_or_else(String::new, clock::utc),
        visible(&entry.local),
        visible(&entry.zone),
        entry.certainty.to_owned(),
        visible(&entry.what),
        entry.id,
        visible_lines(&entry.text),
        entry.source,
        placed_by,
        entry
            .doubt
            .map_or_else(String::new, |doubt| doubt.hours().to_string()),
        is_proven.unwrap_or_default().to_owned(),
    ]
}

fn exhibit_entries(exhibit: &Exhibit, contents: &Contents, entries: &mut Vec<Entry>) {
    for file in &exhibit.files {
        let times = [
            ("file_modified", &file.value.modified),
            ("file_created", &file.value.created),
        ];
        for (what, time) in times {
            let Some(time) = time else { continue };
            let utc = DateTime::parse_from_rfc3339(time).ok();
            let utc = utc.map(|time| time.with_timezone(&Utc));
            entries.push(Entry {
                at: utc,
                utc,
                local: time.clone(),
                zone: "UTC".to_owned(),
                certainty: "file_system",
                what: what.to_owned(),
                id: exhibit.id.to_string(),
                text: file.value.name.clone(),
                source: format!("log line {}", file.when.line),
                doubt: None,
                is_end_proven: None,
                plain: None,
            });
        }
    }
    let captured = exhibit.described.get("captured");
    if let Some(captured) = captured.filter(|captured| !captured.text.trim().is_empty()) {
        let zone = exhibit.described.get("captured_zone");
        let zone = zone.map_or("", |words| &words.text);
        let mut entry = told_entry(&captured.text, zone, contents);
        "captured".clone_into(&mut entry.what);
        entry.id = exhibit.id.to_string();
        exhibit.name().clone_into(&mut entry.text);
        entry.source = format!("log line {}", captured.when.line);
        entries.push(entry);
    }
}

/// The times that a record states: which field holds the time, and what it is the time of.
const fn times_of(kind: RecordKind) -> &'static [(&'static str, &'static str)] {
    match kind {
        RecordKind::Account => &[
            ("first_contact", "account_first_contact"),
            ("date_seen", "account_seen"),
        ],
        RecordKind::Payment => &[
            ("date_time", "payment"),
            ("bank_told_when", "payment_bank_told"),
        ],
        RecordKind::Event => &[("date_time", "event"), ("images_when", "event_images")],
        RecordKind::Statement => &[("date_time", "statement")],
        RecordKind::Action => &[("date_time", "action")],
    }
}

/// The fields that say in a line what a record is about. The rest of an account, a payment or a statement stands in a
/// table or text of its own.
const fn gist_of(kind: RecordKind) -> &'static [&'static str] {
    match kind {
        RecordKind::Account => &["platform", "username", "display_name", "role"],
        RecordKind::Payment => &["what", "status", "method", "amount", "currency"],
        RecordKind::Event => &["what", "platform", "account", "words", "note"],
        RecordKind::Statement => &["who", "relation", "how"],
        RecordKind::Action => &["what", "platform", "told_whom", "ticket", "file_number"],
    }
}

/// Whether a record of this kind has no table or text of its own.
const fn stands_only_here(kind: RecordKind) -> bool {
    matches!(kind, RecordKind::Event | RecordKind::Action)
}

/// What a record says: its gist, and of events and actions, which stand in no other table, every other field by name.
fn words_of(record: &Record) -> String {
    let gist = gist_of(record.kind);
    let filled = |name: &&str| {
        let words = record.fields.get(*name)?;
        (!words.trim().is_empty()).then(|| said(name, words, Lang::En))
    };
    let mut words: Vec<String> = gist.iter().filter_map(filled).map(str::to_owned).collect();
    if stands_only_here(record.kind) {
        let is_time = |name: &str| {
            name == "time_zone" || times_of(record.kind).iter().any(|(time, _)| *time == name)
        };
        let others = fields_of(record.kind)
            .iter()
            .filter(|name| !gist.contains(name) && !is_time(name))
            .filter_map(|name| Some(format!("{name}: {}", filled(name)?)));
        words.extend(others);
    }
    words.join(" | ")
}

fn record_entries(record: &Record, contents: &Contents, entries: &mut Vec<Entry>) {
    let field = |name: &str| record.fields.get(name).map_or("", String::as_str);
    let text = words_of(record);
    let source = format!("log line {}", record.changed.line);
    let before = entries.len();
    for (name, what) in times_of(record.kind) {
        if field(name).trim().is_empty() {
            continue;
        }
        let mut entry = told_entry(field(name), field("time_zone"), contents);
        (*what).clone_into(&mut entry.what);
        entry.id = record.id.to_string();
        entry.text.clone_from(&text);
        entry.source.clone_from(&source);
        entries.push(entry);
    }
    if entries.len() == before && stands_only_here(record.kind) && !text.is_empty() {
        entries.push(Entry {
            at: None,
            utc: None,
            local: String::new(),
            zone: String::new(),
            certainty: NO_TIME,
            what: record.kind.as_str().to_owned(),
            id: record.id.to_string(),
            text,
            source,
            doubt: None,
            is_end_proven: None,
            plain: None,
        });
    }
}

/// A time in a person's words, placed as far as it can be.
fn told_entry(time: &str, zone: &str, contents: &Contents) -> Entry {
    let placing = Placing::of(contents.case);
    let told = Told::read(time, zone);
    let is_day = NaiveDate::parse_from_str(time.trim(), "%Y-%m-%d").is_ok();
    let doubt = told.doubt(placing, is_day);
    let (at, utc, certainty) = match told {
        Told::Instant(utc) => (Some(utc), Some(utc), "told_with_offset"),
        Told::Zoned(utc) => (Some(utc), Some(utc), "told_with_zone"),
        Told::Near(utc, _) => (Some(utc), None, "told"),
        Told::Clock(local) => (Some(placing.place(local).and_utc()), None, "told"),
        Told::Unplaced => (None, None, "told_unplaced"),
    };
    Entry {
        at,
        utc,
        local: time.to_owned(),
        zone: zone.to_owned(),
        certainty,
        what: String::new(),
        id: String::new(),
        text: String::new(),
        source: String::new(),
        doubt,
        is_end_proven: None,
        plain: None,
    }
}

/// Midnight of a date.
fn start_of(date: NaiveDate) -> Option<NaiveDateTime> {
    date.and_hms_opt(0, 0, 0)
}
