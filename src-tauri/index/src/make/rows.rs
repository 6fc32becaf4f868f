//! From the readers of exports into the tables, row by row.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use holdfast_core::error::{Error, Result};
use holdfast_exports::detect::{self, Found};
use holdfast_exports::draft::Sink;
use holdfast_exports::model::{Kind, ListKind, ListRow, Row, Source as Origin, ThreadId};
use holdfast_exports::time::{Time, TimeKind};
use rusqlite::{Connection, Statement, params};

use super::key::{key_of, key_of_entry};
use super::made::{EndRow, Made, NO_TIME, RowKey, Source, Wrote};
use super::meter::Meter;
use super::{fault, summary};
use crate::column::{More, json};
use crate::ends::Ends;
use crate::placing::Placing;
use crate::stamp::{Stamp, bits, place, seen};
use crate::zone::Spot;

/// Reads one export.
pub(super) fn read(
    db: &Connection,
    source: &Source<'_>,
    found: &Found,
    made: &mut Made,
    meter: &Meter<'_>,
) -> Result<()> {
    let (export, failed, wrote, without_zone) = {
        let mut filler = Filler::new(db, source, made, meter).map_err(fault)?;
        let export = detect::read(&source.opened.container, found, &mut filler);
        filler.mark_entries().map_err(fault)?;
        let wrote = std::mem::take(&mut filler.wrote);
        (export, filler.failed.take(), wrote, filler.without_zone)
    };
    meter.tick();
    if meter.is_stopped() && failed.is_none() {
        return Err(Error::Cancelled);
    }
    if let Some(error) = failed {
        return Err(fault(error));
    }
    summary::write(db, source, &export, &wrote, without_zone, made).map_err(fault)
}

struct Filler<'a> {
    source: &'a Source<'a>,
    made: &'a mut Made,
    meter: &'a Meter<'a>,
    db: &'a Connection,
    insert_row: Statement<'a>,
    insert_item: Statement<'a>,
    /// The entries met so far, by label; the last one first, because rows come in runs.
    entries: HashMap<Arc<str>, (i64, u64)>,
    last_entry: Option<(Arc<str>, (i64, u64))>,
    /// The entries that rows came from, and the last of them.
    with_rows: (HashSet<i64>, i64),
    /// By person.
    wrote: HashMap<u32, Wrote>,
    without_zone: u64,
    ticks: u32,
    failed: Option<rusqlite::Error>,
}

impl<'a> Filler<'a> {
    fn new(
        db: &'a Connection,
        source: &'a Source<'a>,
        made: &'a mut Made,
        meter: &'a Meter<'a>,
    ) -> rusqlite::Result<Self> {
        Ok(Self {
            insert_row: db.prepare(
                "INSERT INTO row VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)",
            )?,
            insert_item: db.prepare(
                "INSERT INTO item VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
            )?,
            source,
            made,
            meter,
            db,
            entries: HashMap::new(),
            last_entry: None,
            with_rows: (HashSet::new(), 0),
            wrote: HashMap::new(),
            without_zone: 0,
            ticks: 0,
            failed: None,
        })
    }

    fn tick(&mut self) {
        self.ticks += 1;
        if self.ticks.is_multiple_of(TICK_ROWS) {
            self.meter.tick();
        }
    }

    /// Where the stated zone puts a clock time.
    fn spot(&mut self, time: Option<&Time>) -> Option<Spot> {
        let time = time?;
        if time.utc.is_none() && time.kind == TimeKind::LocalNoZone {
            self.without_zone += 1;
        }
        let local = time.local?;
        match (time.utc, &self.source.zone) {
            (None, Some(zone)) if zoneless(time) => zone.place(local),
            _ => None,
        }
    }

    /// The number of an entry, and the beginning of the keys of its rows.
    fn entry(&mut self, origin: &Origin) -> rusqlite::Result<(i64, u64)> {
        if let Some((label, entry)) = &self.last_entry
            && Arc::ptr_eq(label, &origin.entry)
        {
            return Ok(*entry);
        }
        let label = Arc::clone(&origin.entry);
        let entry = match self.entries.get(&label) {
            Some(entry) => *entry,
            None => self.new_entry(&label)?,
        };
        self.last_entry = Some((label, entry));
        Ok(entry)
    }

    fn new_entry(&mut self, label: &Arc<str>) -> rusqlite::Result<(i64, u64)> {
        let opened = self.source.opened;
        let id = opened.entry_of(label);
        let exhibit = id.and_then(|id| opened.exhibit(id));
        let exhibit = exhibit.map_or_else(String::new, |exhibit| exhibit.to_string());
        // A file that is an exhibit by itself has its own name only, wherever it lay: so its rows are named the same
        // with the rest of the export and without it.
        let path = match id.map(|id| (opened.container.entry(id), opened.is_packed(id))) {
            Some((entry, true)) => &entry.path,
            Some((entry, false)) => entry.stored_base(),
            None => label,
        };
        self.made.entries += 1;
        let no = self.made.entries;
        self.db.execute(
            "INSERT INTO entry VALUES (?, ?, ?, ?, ?, 0)",
            params![no, self.made.exports, exhibit, path, label.as_ref()],
        )?;
        let entry = (no, key_of_entry(&exhibit, path));
        self.entries.insert(Arc::clone(label), entry);
        Ok(entry)
    }

    /// Writes down which entries rows came from.
    fn mark_entries(&self) -> rusqlite::Result<()> {
        let sql = "UPDATE entry SET has_rows = 1 WHERE no = ?";
        let mut update = self.db.prepare(sql)?;
        let mut entries = self.with_rows.0.iter();
        entries.try_for_each(|no| update.execute([no]).map(|_| ()))
    }

    /// Notes what else than an instant tells the place of a row.
    fn note_order(&mut self, no: u32, spot: Option<Spot>, time: Option<&Time>) {
        if let Some(change) = spot.and_then(|spot| spot.change) {
            self.made.changes.insert(no, change);
        }
        if time.is_some_and(|time| time.kind == TimeKind::DateOnly) {
            self.made.days.insert(no);
        }
    }

    fn try_row(&mut self, thread: ThreadId, row: &Row) -> rusqlite::Result<()> {
        let (entry, key) = self.entry(&row.source)?;
        if self.with_rows.1 != entry {
            self.with_rows.1 = entry;
            self.with_rows.0.insert(entry);
        }
        let thread = self.made.first_thread + thread.place();
        let number = self.number(thread);
        let spot = self.spot(row.time.as_ref());
        let placed = spot.map(|spot| spot.utc.timestamp_millis());
        let stamp = row.time.as_ref().map(Stamp::of);
        let known = known_of(placed, stamp.as_ref());
        let local = stamp.as_ref().and_then(|stamp| stamp.local);
        let at = order_of(known, local, self.made.placing);
        let no = u32::try_from(self.made.rows.len()).unwrap_or(u32::MAX);
        let author = row.author.map(|id| self.made.people + id.place());
        // The platform's own lines are no messages of whoever they stand under.
        let writer = author.filter(|_| row.kind != Kind::System);
        if let Some(author) = writer {
            self.wrote.entry(author).or_default().rows += 1;
        }
        let instant = stamp.as_ref().and_then(|stamp| stamp.utc);
        if let Some(time) = instant.or(local) {
            let row = (no, spot.is_some());
            self.note(thread, writer, (time, instant.is_none()), row);
        }
        self.note_order(no, spot, row.time.as_ref());
        let text = row.text.as_ref();
        if let Some(text) = text {
            self.made.finds.take(&text.shown, author, no);
        }
        let stored = text
            .and_then(|text| text.stored.as_ref())
            .or(row.raw_text.as_ref());
        let more = self.more(row);
        let span = row.source.span;
        self.insert_row.execute(params![
            no,
            thread,
            number,
            author,
            row.is_owner,
            place(Kind::ALL, row.kind),
            bits(row.flags),
            stamp.as_ref().map(|stamp| stamp.code),
            stamp.as_ref().and_then(|stamp| stamp.raw.as_ref()),
            stamp.as_ref().and_then(|stamp| stamp.utc).or(placed),
            stamp.as_ref().and_then(|stamp| stamp.local),
            text.map(|text| &text.shown),
            stored,
            more,
            entry,
            row.source.pointer.as_str(),
            span.and_then(|span| i64::try_from(span.start).ok()),
            span.and_then(|span| i64::try_from(span.len).ok()),
            key_of(key, &row.source.pointer),
        ])?;
        let at = if stamp.is_some() { at } else { NO_TIME };
        self.made.rows.push(RowKey { at, thread, no });
        Ok(())
    }

    /// The number of the next row of a thread, from 1.
    fn number(&mut self, thread: u32) -> u64 {
        let place = thread as usize;
        if self.made.threads.len() <= place {
            self.made.threads.resize(place + 1, 0);
            self.made.ends.resize(place + 1, Ends::default());
        }
        self.made.threads.get_mut(place).map_or(0, |count| {
            *count += 1;
            *count
        })
    }

    /// Notes the time of a row, for the ends of its thread and of whoever wrote it.
    fn note(&mut self, thread: u32, author: Option<u32>, (at, is_clock): (i64, bool), row: EndRow) {
        if let Some(ends) = self.made.ends.get_mut(thread as usize) {
            ends.take(at, is_clock, || row);
        }
        if let Some(wrote) = author.and_then(|author| self.wrote.get_mut(&author)) {
            wrote.ends.take(at, is_clock, || row);
        }
    }

    fn more(&self, row: &Row) -> Option<String> {
        if row.media.is_empty() && row.reactions.is_empty() && row.extra.is_empty() {
            return None;
        }
        let media = row.media.iter();
        let reactions = row.reactions.iter();
        Some(json(&More {
            media: media
                .map(|media| (media.name.clone(), media.entry.clone()))
                .collect(),
            reactions: reactions
                .map(|reaction| {
                    let by = reaction.by.map(|id| self.made.people + id.place());
                    let time = reaction.time.as_ref().map(Stamp::of);
                    (by, reaction.emoji.clone(), time)
                })
                .collect(),
            extra: row.extra.clone(),
        }))
    }

    fn try_item(&mut self, kind: ListKind, row: &ListRow) -> rusqlite::Result<()> {
        let (entry, _) = self.entry(&row.source)?;
        let placed = self.spot(row.time.as_ref());
        let placed = placed.map(|spot| spot.utc.timestamp_millis());
        let stamp = row.time.as_ref().map(Stamp::of);
        let local = stamp.as_ref().and_then(|stamp| stamp.local);
        let known = known_of(placed, stamp.as_ref());
        let at = order_of(known, local, self.made.placing);
        let person = row.person.as_ref().filter(|person| !person.is_empty());
        self.made.items += 1;
        self.insert_item.execute(params![
            self.made.items,
            self.made.exports,
            place(ListKind::ALL, kind),
            (at != NO_TIME).then_some(at),
            person.map(|person| json(&seen(person))),
            json(&row.says),
            bits(row.flags),
            stamp.as_ref().map(|stamp| stamp.code),
            stamp.as_ref().and_then(|stamp| stamp.raw.as_ref()),
            stamp.as_ref().and_then(|stamp| stamp.utc).or(placed),
            stamp.as_ref().and_then(|stamp| stamp.local),
            entry,
            row.source.pointer.as_str(),
        ])?;
        Ok(())
    }
}

/// Rows between two looks at the clock and the cancel button.
const TICK_ROWS: u32 = 512;

impl Sink for Filler<'_> {
    fn row(&mut self, thread: ThreadId, row: Row) {
        self.tick();
        if self.failed.is_some() || self.meter.is_stopped() {
            return;
        }
        if let Err(error) = self.try_row(thread, &row) {
            self.failed = Some(error);
            self.meter.stop();
        }
    }

    fn list_row(&mut self, kind: ListKind, row: ListRow) {
        self.tick();
        if self.failed.is_some() || self.meter.is_stopped() {
            return;
        }
        if let Err(error) = self.try_item(kind, &row) {
            self.failed = Some(error);
            self.meter.stop();
        }
    }
}

/// Whether a stated zone says where a time belongs.
pub(crate) const fn zoneless(time: &Time) -> bool {
    matches!(time.kind, TimeKind::LocalNoZone | TimeKind::DateOnly)
}

/// The instant of a time, or the one that a stated zone gives.
fn known_of(placed: Option<i64>, stamp: Option<&Stamp>) -> Option<i64> {
    stamp.and_then(|stamp| stamp.utc).or(placed)
}

/// What a row is put in order by: what is known, else where its clock time is placed.
fn order_of(known: Option<i64>, local: Option<i64>, placing: Placing) -> i64 {
    let at = known.or_else(|| local.map(|local| placing.place_ms(local)));
    at.unwrap_or(NO_TIME)
}
