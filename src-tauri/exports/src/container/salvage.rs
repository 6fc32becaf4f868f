//! A zip whose end is missing, as a broken download leaves it: its entries are found one after the other.

use std::io::{self, Read};
use std::sync::Arc;

use flate2::read::DeflateDecoder;

use super::bytes::{ReadAt, Stretch, read_up_to, u16_at, u32_at};
use super::directory::{Line, Packed};
use crate::limits::Limits;

const HEADER: &[u8] = b"PK\x03\x04";
const HEADER_LEN: u64 = 30;

/// Every entry whose own header can be found in a row from the start.
pub(super) fn lines(bytes: &Arc<dyn ReadAt>, limits: &Limits) -> io::Result<Vec<Line>> {
    let mut lines = Vec::new();
    let mut at = 0;
    while lines.len() < limits.entries {
        let header = read_up_to(bytes.as_ref(), at, 30)?;
        if !header.starts_with(HEADER) {
            break;
        }
        let Some((line, next)) = line(bytes, &header, at, limits)? else {
            break;
        };
        lines.push(line);
        if next <= at {
            break;
        }
        at = next;
    }
    Ok(lines)
}

fn line(
    bytes: &Arc<dyn ReadAt>,
    header: &[u8],
    at: u64,
    limits: &Limits,
) -> io::Result<Option<(Line, u64)>> {
    let fields = (
        u16_at(header, 6),
        u16_at(header, 8),
        u32_at(header, 18),
        u32_at(header, 22),
        u16_at(header, 26),
        u16_at(header, 28),
    );
    let (Some(flags), Some(method), Some(packed_size), Some(size), Some(name), Some(extra)) =
        fields
    else {
        return Ok(None);
    };
    let name = read_up_to(bytes.as_ref(), at + HEADER_LEN, usize::from(name))?;
    let data_at = at + HEADER_LEN + name.len() as u64 + u64::from(extra);
    let left = bytes.size().saturating_sub(data_at);
    let mut packed = Packed {
        header_at: at,
        stored: u64::from(packed_size).min(left),
        size: u64::from(size),
        crc: None,
        method,
        is_encrypted: flags & 1 == 1,
    };
    // The sizes stand behind the bytes: they are found by unpacking, or the rest is one entry.
    let is_open = flags & 8 != 0 && packed_size == 0 || packed_size == u32::MAX;
    if is_open && method == 8 {
        (packed.stored, packed.size) = unpacked(bytes, data_at, left, limits);
    } else if is_open {
        packed.stored = left;
        packed.size = left;
    }
    let mut next = data_at + packed.stored;
    if flags & 8 != 0 {
        let behind = read_up_to(bytes.as_ref(), next, 32)?;
        next += memchr::memmem::find(&behind, HEADER).map_or(behind.len(), |place| place) as u64;
    }
    let line = Line {
        name,
        packed,
        is_link: false,
    };
    Ok(Some((line, next)))
}

/// The packed and the unpacked length of a deflated stretch.
fn unpacked(bytes: &Arc<dyn ReadAt>, at: u64, left: u64, limits: &Limits) -> (u64, u64) {
    let stretch = Stretch::new(Arc::clone(bytes), at, left);
    let mut decoder = DeflateDecoder::new(stretch);
    let mut buffer = vec![0; 64 << 10];
    while let Ok(count) = decoder.read(&mut buffer) {
        let is_bomb = decoder.total_out() > limits.ratio_from
            && decoder.total_out() > decoder.total_in().saturating_mul(limits.ratio);
        if count == 0 || is_bomb {
            return (decoder.total_in(), decoder.total_out());
        }
    }
    (left, decoder.total_out())
}
