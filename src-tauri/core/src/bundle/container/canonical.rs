//! Our zips byte for byte: what stands around the files must be exactly what our writer writes.
//!
//! The bytes are made anew from names, sizes and checksums and compared, so that no byte of the container is left
//! that nobody looks at. Tests hold this against the `zip` crate's writer (`write.rs`).

use std::io;

use chrono::{DateTime, Datelike, Timelike, Utc};

use super::Container;
use super::entry::Entry;
use super::fields::{Fields, clamp16, clamp32};
use crate::bundle::names;
use crate::bundle::source::{ReadAt, read_piece};

/// How a zip's own bytes compare with what our writer writes around the same files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Form {
    /// What differs: entry names, and [`super::CONTAINER`] for what belongs to none. Nothing: it is the zip as written.
    Ours(Vec<String>),
    /// Most entries are headed otherwise: another program packed the files again.
    Repacked,
}

/// Compares a zip with the canonical form.
pub(crate) fn compare(container: &Container<'_>, time: DateTime<Utc>) -> io::Result<Form> {
    let source = container.source;
    let stamp = dos_time(time);
    let mut differing = Vec::new();
    let mut written_anew = 0;
    let mut is_whole = true;
    let mut order: Vec<&Entry> = container.entries.iter().collect();
    order.sort_by(|a, b| a.name.as_bytes().cmp(b.name.as_bytes()));
    let mut at = 0;
    let mut central_at = container.central_at;
    for entry in &order {
        let local = local_header(entry, stamp);
        let central = central_header(entry, stamp, at);
        // Whoever packs files again writes the entries' own headers anew; wherever these lie.
        let is_own_header = holds(source, entry.at, &local)?;
        written_anew += usize::from(!is_own_header);
        let is_same = entry.at == at
            && is_our_name(container, &entry.name)
            && is_own_header
            && holds(source, central_at, &central)?;
        if !is_same {
            differing.push(container.subject(&entry.name));
        }
        is_whole &= entry.at == at;
        at = entry.at.saturating_add(local.len() as u64);
        at = at.saturating_add(entry.size);
        central_at = central_at.saturating_add(central.len() as u64);
    }
    let end = end_records(&order, container.central_at, central_at);
    is_whole &= at == container.central_at
        && holds(source, central_at, &end)?
        && central_at.checked_add(end.len() as u64) == Some(source.size());
    if written_anew > 3 && written_anew * 2 > order.len() {
        return Ok(Form::Repacked);
    }
    // Everything moved: one finding says it better than one for each entry.
    if differing.len() > 3 && differing.len() * 2 > order.len() {
        differing.clear();
        is_whole = false;
    }
    if !is_whole {
        differing.push(super::CONTAINER.to_owned());
    }
    Ok(Form::Ours(differing))
}

fn is_our_name(container: &Container<'_>, name: &str) -> bool {
    let folder = container.root.strip_suffix('/').unwrap_or_default();
    names::is_our_folder(folder)
        && name
            .strip_prefix(&container.root)
            .is_some_and(|path| names::is_our_path(path) && !names::is_system_junk(path))
}

fn holds(source: &dyn ReadAt, at: u64, expected: &[u8]) -> io::Result<bool> {
    Ok(read_piece(source, at, expected.len())?.is_some_and(|piece| piece == expected))
}

/// Date and time as a zip keeps them: two-second steps, 1980 to 2107 (APPNOTE 4.4.6), high half the date.
pub(crate) fn dos_time(time: DateTime<Utc>) -> u32 {
    let year = time.year();
    if year < 1980 {
        return 0x0021_0000;
    }
    if year > 2107 {
        return 0xFF9F_BF7D;
    }
    let years = year.cast_unsigned() - 1980;
    let date = years << 9 | time.month() << 5 | time.day();
    let clock = time.hour() << 11 | time.minute() << 5 | (time.second() / 2);
    date << 16 | clock
}

fn is_wide(entry: &Entry) -> bool {
    entry.size >= u64::from(u32::MAX)
}

/// Version 1.0 of the format can unpack it, 4.5 where 64 bits are needed.
fn version_needed(entry: &Entry) -> u16 {
    if is_wide(entry) { 45 } else { 10 }
}

fn local_header(entry: &Entry, stamp: u32) -> Vec<u8> {
    let mut extra = Fields::default();
    if is_wide(entry) {
        extra = extra.u16(1).u16(16).u64(entry.size).u64(entry.size);
    }
    common_fields(Fields::default().bytes(b"PK\x03\x04"), entry, stamp)
        .u16(clamp16(extra.0.len() as u64))
        .bytes(entry.name.as_bytes())
        .bytes(&extra.0)
        .0
}

fn central_header(entry: &Entry, stamp: u32, at: u64) -> Vec<u8> {
    let is_far = at >= u64::from(u32::MAX);
    let mut wide = Fields::default();
    if is_wide(entry) {
        wide = wide.u64(entry.size).u64(entry.size);
    }
    if is_far {
        wide = wide.u64(at);
    }
    let mut extra = Fields::default();
    if !wide.0.is_empty() {
        extra = extra
            .u16(1)
            .u16(clamp16(wide.0.len() as u64))
            .bytes(&wide.0);
    }
    // Made by Unix, by the version that is needed.
    let start = Fields::default()
        .bytes(b"PK\x01\x02")
        .u16(3 << 8 | version_needed(entry));
    common_fields(start, entry, stamp)
        .u16(clamp16(extra.0.len() as u64))
        // No comment, first disk, no internal attributes, a regular file of mode 0644.
        .u16(0)
        .u16(0)
        .u16(0)
        .u32(0o100_644 << 16)
        .u32(clamp32(at))
        .bytes(entry.name.as_bytes())
        .bytes(&extra.0)
        .0
}

/// What both headers say alike, from the version needed to the length of the name.
fn common_fields(start: Fields, entry: &Entry, stamp: u32) -> Fields {
    let size = if is_wide(entry) {
        u32::MAX
    } else {
        clamp32(entry.size)
    };
    start
        .u16(version_needed(entry))
        // No flags, stored.
        .u16(0)
        .u16(0)
        .u32(stamp)
        .u32(entry.crc)
        .u32(size)
        .u32(size)
        .u16(clamp16(entry.name.len() as u64))
}

/// The end of the directory, with its 64-bit form where a value does not fit.
fn end_records(entries: &[&Entry], central_at: u64, end_at: u64) -> Vec<u8> {
    let count = entries.len() as u64;
    let size = end_at.saturating_sub(central_at);
    let is_zip64 = count > 0xFFFF || size.max(central_at) > u64::from(u32::MAX);
    let mut fields = Fields::default();
    if is_zip64 {
        let version = entries.iter().map(|entry| version_needed(entry)).max();
        let version = version.unwrap_or(10);
        fields = fields
            .bytes(b"PK\x06\x06")
            .u64(44)
            .u16(version)
            .u16(version)
            .u32(0)
            .u32(0)
            .u64(count)
            .u64(count)
            .u64(size)
            .u64(central_at)
            .bytes(b"PK\x06\x07")
            .u32(0)
            .u64(end_at)
            .u32(1);
    }
    fields
        .bytes(b"PK\x05\x06")
        .u16(0)
        .u16(0)
        .u16(clamp16(count))
        .u16(clamp16(count))
        .u32(if is_zip64 { u32::MAX } else { clamp32(size) })
        .u32(clamp32(central_at))
        .u16(0)
        .0
}
