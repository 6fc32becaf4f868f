//! The directory of a zip (PKWARE APPNOTE 6.3: 4.3.12 to 4.3.16, zip64 included).
//!
//! Why not the `zip` crate: it shows one of two entries of the same name, and nothing of a zip whose end is missing.

use std::io;

use super::bytes::{ReadAt, read_up_to, u16_at, u32_at, u64_at};
use crate::limits::Limits;

const END: &[u8] = b"PK\x05\x06";
const END_LEN: usize = 22;
const CENTRAL: &[u8] = b"PK\x01\x02";
const CENTRAL_LEN: usize = 46;
/// An end record, the longest comment, and the locator of zip64 before it.
const TAIL: usize = END_LEN + 0xFFFF + 20;

/// Where an entry's bytes lie, and how they are packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Packed {
    /// The entry's own header.
    pub(super) header_at: u64,
    /// How many bytes it takes in the zip.
    pub(super) stored: u64,
    pub(super) size: u64,
    /// Absent where the directory is lost.
    pub(super) crc: Option<u32>,
    pub(super) method: u16,
    pub(super) is_encrypted: bool,
}

/// A line of the directory.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub(super) name: Vec<u8>,
    pub(super) packed: Packed,
    pub(super) is_link: bool,
}

/// A directory, as far as it could be read.
#[derive(Debug, Default)]
pub(super) struct Directory {
    pub(super) lines: Vec<Line>,
    /// The directory does not hold what its end record says.
    pub(super) is_odd: bool,
    pub(super) has_too_many: bool,
}

/// Reads the directory. `None` where the zip has no end that makes sense.
pub(super) fn read(bytes: &dyn ReadAt, limits: &Limits) -> io::Result<Option<Directory>> {
    let size = bytes.size();
    let tail_at = size.saturating_sub(TAIL as u64);
    let tail = read_up_to(bytes, tail_at, TAIL)?;
    let mut ends: Vec<usize> = memchr::memmem::find_iter(&tail, END).collect();
    ends.reverse();
    for end in ends {
        let Some(place) = place_of(bytes, &tail, tail_at, end)? else {
            continue;
        };
        if place.len > limits.directory_bytes {
            return Ok(Some(Directory {
                has_too_many: true,
                ..Directory::default()
            }));
        }
        let len = usize::try_from(place.len).unwrap_or(usize::MAX);
        let central = read_up_to(bytes, place.at, len)?;
        let directory = lines(&central, &place, limits);
        if !directory.lines.is_empty() || place.entries == 0 {
            return Ok(Some(directory));
        }
    }
    Ok(None)
}

/// Where the directory lies.
struct Location {
    at: u64,
    len: u64,
    entries: u64,
    /// Bytes that were put before the zip.
    shift: u64,
}

fn place_of(
    bytes: &dyn ReadAt,
    tail: &[u8],
    tail_at: u64,
    end: usize,
) -> io::Result<Option<Location>> {
    let Some(record) = tail.get(end..) else {
        return Ok(None);
    };
    let (Some(entries), Some(len), Some(at)) =
        (u16_at(record, 10), u32_at(record, 12), u32_at(record, 16))
    else {
        return Ok(None);
    };
    let (mut entries, mut len, mut at) = (u64::from(entries), u64::from(len), u64::from(at));
    let mut reaches = tail_at + end as u64;
    if entries == 0xFFFF || len == 0xFFFF_FFFF || at == 0xFFFF_FFFF {
        let locator = end.checked_sub(20).and_then(|place| tail.get(place..end));
        let zip64 = locator.filter(|locator| locator.starts_with(b"PK\x06\x07"));
        if let Some(record_at) = zip64.and_then(|locator| u64_at(locator, 8)) {
            let record = read_up_to(bytes, record_at, 56)?;
            let fields = (
                u64_at(&record, 32),
                u64_at(&record, 40),
                u64_at(&record, 48),
            );
            if let (true, (Some(all), Some(long), Some(from))) =
                (record.starts_with(b"PK\x06\x06"), fields)
            {
                (entries, len, at) = (all, long, from);
                reaches = record_at;
            }
        }
    }
    // The directory ends where the end record begins; anything else is bytes put before the zip.
    let Some(real) = reaches.checked_sub(len) else {
        return Ok(None);
    };
    Ok(real.checked_sub(at).map(|shift| Location {
        at: real,
        len,
        entries,
        shift,
    }))
}

fn lines(central: &[u8], place: &Location, limits: &Limits) -> Directory {
    let mut directory = Directory::default();
    let mut at = 0;
    while let Some((line, next)) = central.get(at..).and_then(|rest| line(rest, place.shift)) {
        if directory.lines.len() >= limits.entries {
            directory.has_too_many = true;
            return directory;
        }
        directory.lines.push(line);
        at += next;
    }
    directory.is_odd = at < central.len() || directory.lines.len() as u64 != place.entries;
    directory
}

/// One line of the directory, and its length.
fn line(bytes: &[u8], shift: u64) -> Option<(Line, usize)> {
    if !bytes.starts_with(CENTRAL) {
        return None;
    }
    let name_len = usize::from(u16_at(bytes, 28)?);
    let extra_len = usize::from(u16_at(bytes, 30)?);
    let comment_len = usize::from(u16_at(bytes, 32)?);
    let name = bytes.get(CENTRAL_LEN..CENTRAL_LEN + name_len)?;
    let extra_at = CENTRAL_LEN + name_len;
    let extra = bytes.get(extra_at..extra_at + extra_len)?;
    let mut packed = Packed {
        header_at: u64::from(u32_at(bytes, 42)?),
        stored: u64::from(u32_at(bytes, 20)?),
        size: u64::from(u32_at(bytes, 24)?),
        crc: u32_at(bytes, 16),
        method: u16_at(bytes, 10)?,
        is_encrypted: u16_at(bytes, 8)? & 1 == 1,
    };
    take_zip64(&mut packed, extra);
    packed.header_at = packed.header_at.checked_add(shift)?;
    // The upper half of the attributes is the mode of a Unix file.
    let is_link =
        u16_at(bytes, 4)? >> 8 == 3 && (u32_at(bytes, 38)? >> 16) & 0o170_000 == 0o120_000;
    let line = Line {
        name: name.to_vec(),
        packed,
        is_link,
    };
    Some((line, extra_at + extra_len + comment_len))
}

/// Sizes and places above four gigabytes stand in the extra field 1, those only that did not fit.
fn take_zip64(packed: &mut Packed, extra: &[u8]) {
    let mut rest = extra;
    while let (Some(id), Some(len)) = (u16_at(rest, 0), u16_at(rest, 2)) {
        let Some(field) = rest.get(4..4 + usize::from(len)) else {
            return;
        };
        if id == 1 {
            let mut at = 0;
            for value in [&mut packed.size, &mut packed.stored, &mut packed.header_at] {
                if *value == 0xFFFF_FFFF {
                    if let Some(wide) = u64_at(field, at) {
                        *value = wide;
                    }
                    at += 8;
                }
            }
        }
        rest = rest.get(4 + usize::from(len)..).unwrap_or_default();
    }
}
