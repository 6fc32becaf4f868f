//! Making an index: every export is read as a stream into tables, rows are put in order of time, words are indexed.

mod copies;
mod finds;
mod key;
mod made;
mod meter;
mod order;
mod rows;
mod searched;
mod summary;

pub(crate) use key::{key_of, key_of_entry};
pub(crate) use made::NO_TIME;
pub(crate) use rows::zoneless;
pub(crate) use summary::LEVELS;

use std::sync::Arc;

use holdfast_core::case::{Case, Export, repeated};
use holdfast_core::error::{Error, Result};
use holdfast_core::progress::Progress;
use holdfast_core::store::Store;
use holdfast_exports::detect;
use holdfast_exports::export::Reason;
use rusqlite::{Connection, params};

use crate::kept::{self, Tap};
use crate::placing::Placing;
use crate::recognise::{Candidate, Opened, among};
use crate::schema;
use crate::stamp::place;
use crate::zone::Zone;

/// An export, opened.
struct Reading<'a> {
    /// Which of the exports.
    place: usize,
    export: &'a Export,
    opened: Opened,
}

/// Fills an empty database with what the exports of a case say.
pub(crate) fn make(
    db: &mut Connection,
    store: &Store,
    case: &Case,
    all: &[Export],
    progress: &dyn Progress,
) -> Result<()> {
    schema::begin(db).map_err(fault)?;
    let tap = Arc::new(Tap::default());
    let readings = open(db, store, case, all, &tap)?;
    find_further(db, store, case, &readings, all)?;
    copies::find(db, &readings, progress)?;
    let files = readings.iter().flat_map(|reading| {
        let claims = reading.opened.found.iter();
        let files = claims.flat_map(|found| &found.claim.files);
        files.map(|&entry| reading.opened.container.stored_bytes(entry))
    });
    let bytes: u64 = files.sum();
    // Half of the work is reading, half is making it searchable.
    progress.total(bytes * 2);
    let meter = meter::Meter::new(progress, &tap, bytes);
    let mut made = made::Made::new(Placing::of(case));
    for reading in &readings {
        progress.step(&reading.export.id.to_string());
        let zone = case.zone_of_export(reading.export).and_then(Zone::read);
        let source = made::Source {
            place: reading.place,
            export: reading.export,
            opened: &reading.opened,
            zone,
        };
        for found in &reading.opened.found {
            let work = db.transaction().map_err(fault)?;
            rows::read(&work, &source, found, &mut made, &meter)?;
            work.commit().map_err(fault)?;
        }
    }
    meter.reading_is_done();
    let work = db.transaction().map_err(fault)?;
    made.finds.write(&work).map_err(fault)?;
    let count =
        order::order(&work, made.rows, &made.threads, &made.changes, &made.days).map_err(fault)?;
    work.execute_batch(schema::INDEXES).map_err(fault)?;
    searched::index(&work, count, bytes, progress)?;
    work.commit().map_err(fault)
}

fn open<'a>(
    db: &Connection,
    store: &Store,
    case: &Case,
    all: &'a [Export],
    tap: &Arc<Tap>,
) -> Result<Vec<Reading<'a>>> {
    let mut readings = Vec::new();
    // The same messages twice would be a wrong count.
    let again = repeated(all);
    let all = all.iter().enumerate();
    for (place, export) in all.filter(|(_, export)| !again.contains(&export.id)) {
        // What cannot be opened now is damage: the check names it, and the other exports are read all the same.
        let why = match kept::open(case, store, export, tap) {
            Ok(opened) if !opened.found.is_empty() => {
                readings.push(Reading {
                    place,
                    export,
                    opened,
                });
                continue;
            }
            Ok(opened) if opened.container.given().is_empty() => Reason::Damaged,
            Ok(opened) => detect::why_unread(&opened.container),
            Err(_) => Reason::Damaged,
        };
        let name = kept::name_of(case, export);
        let row = params![export.id.to_string(), name, self::place(Reason::ALL, why)];
        db.execute("INSERT INTO unread VALUES (?, ?, ?)", row)
            .map_err(fault)?;
    }
    Ok(readings)
}

/// Which exports look like parts of others: told by whoever opens the index, never done.
fn find_further(
    db: &Connection,
    store: &Store,
    case: &Case,
    readings: &[Reading<'_>],
    all: &[Export],
) -> Result<()> {
    let formats = |export: &Export| {
        let own = readings
            .iter()
            .filter(|reading| reading.export.id == export.id);
        let found = own.flat_map(|reading| &reading.opened.found);
        found.map(|found| found.claim.format).collect()
    };
    let again = repeated(all);
    let all: Vec<Candidate<'_>> = all
        .iter()
        .filter(|export| !again.contains(&export.id))
        .map(|export| Candidate {
            export,
            formats: formats(export),
        })
        .collect();
    // What cannot be opened now is damage: it is named where it is read.
    for further in among(case, store, &all).unwrap_or_default() {
        let row = params![further.part.to_string(), further.whole.to_string()];
        db.execute("INSERT INTO further VALUES (?, ?)", row)
            .map_err(fault)?;
    }
    Ok(())
}

/// What SQLite said, as an error of the core: the index is a file like others.
pub(crate) fn fault(error: rusqlite::Error) -> Error {
    Error::write(
        std::path::Path::new("cache/index.sqlite"),
        std::io::Error::other(error),
    )
}
