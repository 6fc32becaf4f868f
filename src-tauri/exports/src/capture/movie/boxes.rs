//! The few boxes of an ISO base media file (ISO/IEC 14496-12) that tell its times. `nom-exif` gives one time of several,
//! and looks for keys in one of the two places where writers put them.

use chrono::{DateTime, TimeDelta, Utc};

use crate::container::ReadAt;

/// Seconds between 1904, from which these files count, and 1970.
const EPOCH_1904: i64 = 2_082_844_800;
/// More boxes than a file has at one level.
const MOST_BOXES: usize = 10_000;
/// Longer than the list of keys of any recorder, and than any time.
const MOST_KEYS: usize = 256;
const LONGEST_KEY: u64 = 1_024;

/// Where the content of a box begins and ends.
#[derive(Clone, Copy)]
struct Span {
    start: u64,
    end: u64,
}

/// The movie box of a file.
pub(super) struct Movie<'a> {
    bytes: &'a dyn ReadAt,
    content: Span,
}

impl<'a> Movie<'a> {
    /// Finds it; none when the file is of another kind or damaged before it.
    pub(super) fn open(bytes: &'a dyn ReadAt) -> Option<Self> {
        let whole = Span {
            start: 0,
            end: bytes.size(),
        };
        let content = find(bytes, *b"moov", whole)?;
        Some(Self { bytes, content })
    }

    /// The creation time in the movie header (8.2.2); none when it is not set.
    pub(super) fn created(&self) -> Option<DateTime<Utc>> {
        let header = find(self.bytes, *b"mvhd", self.content)?;
        let fields: [u8; 12] = at(self.bytes, header.start)?;
        let seconds = match fields {
            [1, _, _, _, seconds @ ..] => i64::try_from(u64::from_be_bytes(seconds)).ok()?,
            [_, _, _, _, a, b, c, d, ..] => u32::from_be_bytes([a, b, c, d]).into(),
        };
        if seconds == 0 {
            return None;
        }
        let since_1970 = TimeDelta::try_seconds(seconds.checked_sub(EPOCH_1904)?)?;
        DateTime::UNIX_EPOCH.checked_add_signed(since_1970)
    }

    /// The text under a key of the metadata, in the movie itself or in its user data.
    pub(super) fn value_of(&self, key: &str) -> Option<String> {
        let own = find(self.bytes, *b"meta", self.content);
        let user = find(self.bytes, *b"udta", self.content)
            .and_then(|user| find(self.bytes, *b"meta", user));
        [own, user].into_iter().flatten().find_map(|meta| {
            // QuickTime writes the box plain, ISO with version and flags before its content.
            let full = Span {
                start: meta.start + 4,
                ..meta
            };
            [meta, full]
                .into_iter()
                .find_map(|meta| value_in(self.bytes, meta, key))
        })
    }
}

fn value_in(bytes: &dyn ReadAt, meta: Span, key: &str) -> Option<String> {
    let keys = find(bytes, *b"keys", meta)?;
    let values = find(bytes, *b"ilst", meta)?;
    let place = place_of(bytes, keys, key)?;
    let value = find(bytes, place.to_be_bytes(), values)?;
    let data = find(bytes, *b"data", value)?;
    // Type and language go before the value.
    text(bytes, data.start.checked_add(8)?, data.end)
}

/// The number of a key in the list, from 1 on.
fn place_of(bytes: &dyn ReadAt, keys: Span, key: &str) -> Option<u32> {
    let mut place = keys.start + 8;
    for number in 1..=u32::try_from(MOST_KEYS).ok()? {
        let size = u64::from(u32::from_be_bytes(at(bytes, place)?));
        let end = place.checked_add(size)?;
        if size < 8 || end > keys.end {
            return None;
        }
        if text(bytes, place + 8, end)? == key {
            return Some(number);
        }
        place = end;
    }
    None
}

fn text(bytes: &dyn ReadAt, from: u64, to: u64) -> Option<String> {
    let size = to.checked_sub(from).filter(|&size| size <= LONGEST_KEY)?;
    let mut text = vec![0; usize::try_from(size).ok()?];
    fill(bytes, &mut text, from)?;
    String::from_utf8(text).ok()
}

/// The first box of a kind, at one level of the file.
fn find(bytes: &dyn ReadAt, kind: [u8; 4], level: Span) -> Option<Span> {
    let mut start = level.start;
    for _ in 0..MOST_BOXES {
        let size: [u8; 4] = at(bytes, start)?;
        let own: [u8; 4] = at(bytes, start + 4)?;
        let (head, size) = match u32::from_be_bytes(size) {
            0 => (8, level.end.checked_sub(start)?),
            1 => (16, u64::from_be_bytes(at(bytes, start + 8)?)),
            size => (8, u64::from(size)),
        };
        let end = start.checked_add(size)?;
        if size < head || end > level.end {
            return None;
        }
        if own == kind {
            return Some(Span {
                start: start + head,
                end,
            });
        }
        start = end;
    }
    None
}

fn at<const N: usize>(bytes: &dyn ReadAt, place: u64) -> Option<[u8; N]> {
    let mut buffer = [0; N];
    fill(bytes, &mut buffer, place)?;
    Some(buffer)
}

fn fill(bytes: &dyn ReadAt, buffer: &mut [u8], mut place: u64) -> Option<()> {
    let mut rest = buffer;
    while !rest.is_empty() {
        let count = bytes.read_at(rest, place).ok().filter(|&count| count > 0)?;
        place += count as u64;
        rest = rest.get_mut(count..)?;
    }
    Some(())
}
