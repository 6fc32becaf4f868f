//! The end of a zip: where its directory lies (APPNOTE 4.3.14 to 4.3.16).

use std::io;

use super::fields::{u16_at, u32_at, u64_at};
use crate::bundle::source::{ReadAt, read_piece};

/// The end record without its comment.
const END_LEN: usize = 22;
/// The longest comment.
const COMMENT_MAX: usize = 0xFFFF;
const LOCATOR_LEN: usize = 20;
const END64_LEN: usize = 56;

/// Where the directory lies, after all ways of saying it were compared.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct End {
    /// How many entries the directory should have.
    pub(super) entries: u64,
    /// Bytes of the directory.
    pub(super) central_size: u64,
    /// Where it starts, in this file.
    pub(super) central_at: u64,
    /// Where the end records start.
    pub(super) at: u64,
    /// Bytes in front of what the zip counts as its start.
    pub(super) shift: u64,
    /// Two places say different things.
    pub(super) disagrees: bool,
    /// Bytes before the start, after the end, or between directory and end.
    pub(super) has_stray_bytes: bool,
    /// There is a comment.
    pub(super) has_comment: bool,
}

/// What was found at the end of a file.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// No trace of a zip.
    Nothing,
    /// A zip, but its directory cannot be found.
    Broken,
    /// A zip.
    End(End),
}

/// Looks for the end of a zip.
pub(super) fn find_end(source: &dyn ReadAt) -> io::Result<Found> {
    let size = source.size();
    let window = size.min((END_LEN + COMMENT_MAX) as u64);
    let tail_at = size - window;
    let tail = read_piece(source, tail_at, usize::try_from(window).unwrap_or(0))?;
    let tail = tail.unwrap_or_default();
    let starts_as_zip = read_piece(source, 0, 2)?.is_some_and(|start| start == *b"PK");
    let Some((start, is_exact, is_only)) = find_record(&tail) else {
        return Ok(if starts_as_zip {
            Found::Broken
        } else {
            Found::Nothing
        });
    };
    let record = tail.get(start..).unwrap_or_default();
    if u16_at(record, 4) != u16_at(record, 6) {
        return Ok(Found::Broken);
    }
    let mut end = End {
        entries: u64::from(u16_at(record, 10)),
        central_size: u64::from(u32_at(record, 12)),
        central_at: u64::from(u32_at(record, 16)),
        at: tail_at + start as u64,
        disagrees: !is_only || u16_at(record, 8) != u16_at(record, 10),
        has_stray_bytes: !is_exact,
        has_comment: u16_at(record, 20) != 0,
        shift: 0,
    };
    let disk = u16_at(record, 4);
    let is_zip64 = read_zip64(source, &mut end)?;
    if disk != 0 && !(is_zip64 && disk == u16::MAX) {
        return Ok(Found::Broken);
    }
    Ok(if place_directory(source, &mut end)? {
        Found::End(end)
    } else {
        Found::Broken
    })
}

/// The last end record whose comment reaches the end of the file, else the last that fits at all; whether it reaches
/// the end; and whether it is the only one that does.
fn find_record(tail: &[u8]) -> Option<(usize, bool, bool)> {
    let mut exact = None;
    let mut loose = None;
    let mut exact_count = 0;
    for start in (0..=tail.len().checked_sub(END_LEN)?).rev() {
        let record = tail.get(start..).unwrap_or_default();
        if !record.starts_with(b"PK\x05\x06") {
            continue;
        }
        let reach = END_LEN + usize::from(u16_at(record, 20));
        if reach == record.len() {
            exact_count += 1;
            exact.get_or_insert(start);
        } else if reach < record.len() {
            loose.get_or_insert(start);
        }
    }
    match (exact, loose) {
        (Some(start), _) => Some((start, true, exact_count == 1)),
        (None, Some(start)) => Some((start, false, true)),
        (None, None) => None,
    }
}

/// Takes the 64-bit values where they are announced; false when there are none.
fn read_zip64(source: &dyn ReadAt, end: &mut End) -> io::Result<bool> {
    let Some(locator_at) = end.at.checked_sub(LOCATOR_LEN as u64) else {
        return Ok(false);
    };
    let locator = read_piece(source, locator_at, LOCATOR_LEN)?.unwrap_or_default();
    if !locator.starts_with(b"PK\x06\x07") {
        return Ok(false);
    }
    // Where it says, or (with bytes put in front of the zip) right before the locator.
    let before = locator_at.saturating_sub(END64_LEN as u64);
    let mut record_at = u64_at(&locator, 8);
    let mut record = read_piece(source, record_at, END64_LEN)?.unwrap_or_default();
    if !record.starts_with(b"PK\x06\x06") {
        record_at = before;
        record = read_piece(source, record_at, END64_LEN)?.unwrap_or_default();
        end.has_stray_bytes = true;
    }
    if !record.starts_with(b"PK\x06\x06") {
        end.disagrees = true;
        return Ok(false);
    }
    let announced = record_at
        .checked_add(12)
        .and_then(|at| at.checked_add(u64_at(&record, 4)));
    let wide = [
        u64_at(&record, 32),
        u64_at(&record, 40),
        u64_at(&record, 48),
    ];
    let is_single = u32_at(&locator, 4) == 0
        && u32_at(&locator, 16) <= 1
        && u32_at(&record, 16) == 0
        && u32_at(&record, 20) == 0;
    end.disagrees |= announced != Some(locator_at)
        || !is_single
        || u64_at(&record, 24) != wide[0]
        || (end.entries != 0xFFFF && end.entries != wide[0])
        || (end.central_size != 0xFFFF_FFFF && end.central_size != wide[1])
        || (end.central_at != 0xFFFF_FFFF && end.central_at != wide[2]);
    [end.entries, end.central_size, end.central_at] = wide;
    end.at = record_at;
    Ok(true)
}

/// Finds where the directory really starts; false when it is nowhere.
fn place_directory(source: &dyn ReadAt, end: &mut End) -> io::Result<bool> {
    let Some(room) = end
        .at
        .checked_sub(end.central_size)
        .and_then(|start| start.checked_sub(end.central_at))
    else {
        return Ok(false);
    };
    if room == 0 {
        return Ok(true);
    }
    end.has_stray_bytes = true;
    let is_directory = |at: u64| -> io::Result<bool> {
        Ok(read_piece(source, at, 4)?.is_some_and(|start| start == *b"PK\x01\x02"))
    };
    if end.central_size == 0 || is_directory(end.central_at)? {
        return Ok(true);
    }
    end.central_at += room;
    let Some(first) = read_piece(source, end.central_at, 46)? else {
        return Ok(false);
    };
    let first_at = u64::from(u32_at(&first, 42));
    let is_entry = |at: u64| -> io::Result<bool> {
        Ok(read_piece(source, at, 4)?.is_some_and(|start| start == *b"PK\x03\x04"))
    };
    // Bytes in front move everything; else it is the end record that is wrong.
    if is_entry(first_at + room)? || !is_entry(first_at)? {
        end.shift = room;
    } else {
        end.disagrees = true;
    }
    is_directory(end.central_at)
}
