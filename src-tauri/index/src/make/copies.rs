//! The same download twice in a case: one that was packed again, a zip and the folder it was unpacked to. Their rows are
//! all read, and it is told that each stands there twice.

use std::collections::HashMap;
use std::io::{self, Read};

use holdfast_core::error::{Error, Result};
use holdfast_core::progress::Progress;
use holdfast_exports::container::{Container, EntryId};
use rusqlite::{Connection, params};

use super::{Reading, fault};
use crate::recognise::Opened;

/// How much of two files is compared at a time.
const PIECE: usize = 64 << 10;

/// Fills the table `copy`: each export whose message files are all in an earlier one, byte for byte.
pub(super) fn find(
    db: &Connection,
    readings: &[Reading<'_>],
    progress: &dyn Progress,
) -> Result<()> {
    for (place, reading) in readings.iter().enumerate() {
        for earlier in readings.iter().take(place) {
            if progress.is_cancelled() {
                return Err(Error::Cancelled);
            }
            if is_copy(&reading.opened, &earlier.opened) {
                let row = params![reading.export.id.to_string(), earlier.export.id.to_string()];
                db.execute("INSERT INTO copy VALUES (?, ?)", row)
                    .map_err(fault)?;
                break;
            }
        }
    }
    Ok(())
}

/// Whether one has no message file that the other has not. What cannot be read is no copy.
fn is_copy(one: &Opened, other: &Opened) -> bool {
    let mut there: HashMap<(u64, &str), Vec<EntryId>> = HashMap::new();
    for file in files(other) {
        let entry = other.container.entry(file);
        there
            .entry((entry.size, entry.base()))
            .or_default()
            .push(file);
    }
    let candidates: Option<Vec<_>> = files(one)
        .map(|file| {
            let entry = one.container.entry(file);
            Some((file, there.get(&(entry.size, entry.base()))?))
        })
        .collect();
    // The sizes say it of nearly all that are no copies, before anything is read.
    candidates.is_some_and(|candidates| {
        !candidates.is_empty()
            && candidates.into_iter().all(|(file, others)| {
                let mut others = others.iter();
                others.any(|other_file| {
                    is_same((&one.container, file), (&other.container, *other_file))
                        .unwrap_or(false)
                })
            })
    })
}

fn files(opened: &Opened) -> impl Iterator<Item = EntryId> {
    opened
        .found
        .iter()
        .flat_map(|found| found.claim.files.iter().copied())
}

fn is_same(one: (&Container, EntryId), other: (&Container, EntryId)) -> io::Result<bool> {
    let (mut one, mut other) = (one.0.read(one.1)?, other.0.read(other.1)?);
    let (mut left, mut right) = (Vec::new(), Vec::new());
    loop {
        left.clear();
        right.clear();
        (&mut one).take(PIECE as u64).read_to_end(&mut left)?;
        (&mut other).take(PIECE as u64).read_to_end(&mut right)?;
        if left != right {
            return Ok(false);
        }
        if left.is_empty() {
            return Ok(true);
        }
    }
}
