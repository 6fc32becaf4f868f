//! Making an index: every export is read as a stream into tables, rows are put in order of time, words are indexed.

mod order;
mod rows;
mod searched;
mod summary;

pub(crate) use rows::{key_of, key_of_entry, zoneless};
pub(crate) use summary::LEVELS;

use std::sync::Arc;

use holdfast_core::case::Case;
use holdfast_core::error::{Error, Result};
use holdfast_core::line::Kind;
use holdfast_core::progress::Progress;
use holdfast_core::store::Store;
use holdfast_exports::container::Container;
use holdfast_exports::detect::{self, Found};
use holdfast_exports::export::Reason;
use rusqlite::{Connection, params};

use crate::kept::{self, Kept, Tap};
use crate::schema;
use crate::stamp::place;
use crate::zone::Zone;

/// Something kept, opened, with the exports that were found in it.
struct Opened<'a> {
    place: usize,
    kept: &'a Kept,
    container: Container,
    found: Vec<Found>,
}

/// Fills an empty database with what the exports of a case say.
pub(crate) fn make(
    db: &mut Connection,
    store: &Store,
    case: &Case,
    all: &[Kept],
    progress: &dyn Progress,
) -> Result<()> {
    schema::begin(db).map_err(fault)?;
    let tap = Arc::new(Tap::default());
    let opened = open(db, store, case, all, &tap)?;
    let files = opened.iter().flat_map(|opened| {
        let claims = opened.found.iter().flat_map(|found| &found.claim.files);
        claims.map(|&entry| opened.container.stored_bytes(entry))
    });
    let bytes: u64 = files.sum();
    // Half of the work is reading, half is making it searchable.
    progress.total(bytes * 2);
    let meter = rows::Meter::new(progress, &tap, bytes);
    let mut made = rows::Made::default();
    for opened in &opened {
        for found in &opened.found {
            let first = opened.kept.parts.first();
            progress.step(&first.map_or_else(String::new, |part| part.exhibit.to_string()));
            let zone = first
                .and_then(|part| case.zone_of(part.exhibit))
                .and_then(Zone::read);
            let work = db.transaction().map_err(fault)?;
            let source = rows::Source {
                place: opened.place,
                kept: opened.kept,
                container: &opened.container,
                zone,
            };
            rows::read(&work, &source, found, &mut made, &meter)?;
            work.commit().map_err(fault)?;
        }
    }
    meter.reading_is_done();
    let work = db.transaction().map_err(fault)?;
    let count = order::order(&work, made.rows, &made.threads).map_err(fault)?;
    work.execute_batch(schema::INDEXES).map_err(fault)?;
    searched::index(&work, count, bytes, progress)?;
    work.commit().map_err(fault)
}

fn open<'a>(
    db: &Connection,
    store: &Store,
    case: &Case,
    all: &'a [Kept],
    tap: &Arc<Tap>,
) -> Result<Vec<Opened<'a>>> {
    let mut opened = Vec::new();
    for (place, kept) in all.iter().enumerate() {
        // What cannot be opened now is damage: the check names it, and the other exports are read all the same.
        let Ok(container) = kept::open(store, kept, tap) else {
            unread(db, case, kept, Reason::Damaged)?;
            continue;
        };
        let found = detect::find(&container);
        if found.is_empty() {
            unread(db, case, kept, detect::why_unread(&container))?;
            continue;
        }
        opened.push(Opened {
            place,
            kept,
            container,
            found,
        });
    }
    Ok(opened)
}

/// Notes that something called an export is none; other files are not expected to be one.
fn unread(db: &Connection, case: &Case, kept: &Kept, reason: Reason) -> Result<()> {
    for part in &kept.parts {
        let is_called = case
            .exhibit(part.exhibit)
            .is_some_and(|exhibit| exhibit.kind == Kind::Export);
        if is_called {
            let id = part.exhibit.to_string();
            let reason = self::place(Reason::ALL, reason);
            db.execute(
                "INSERT INTO unread VALUES (?, ?, ?)",
                params![id, part.name, reason],
            )
            .map_err(fault)?;
        }
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
