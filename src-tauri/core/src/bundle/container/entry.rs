//! One entry of a zip: as its directory describes it, and as its own header does (APPNOTE 4.3.7 and 4.3.12).

use std::io::{self, Read};

use super::fields::{u16_at, u32_at, u64_at};
use crate::bundle::names::{self, Judgement};
use crate::bundle::source::{ReadAt, read_piece};
use crate::finding::{FindingCode, Level};

const CENTRAL_LEN: usize = 46;
const LOCAL_LEN: usize = 30;
const UNKNOWN32: u64 = 0xFFFF_FFFF;
/// Sizes follow after the bytes.
const FLAG_DESCRIPTOR: u16 = 1 << 3;
/// Encrypted; strongly encrypted; with its directory encrypted.
const FLAGS_ENCRYPTED: u16 = 1 | 1 << 6 | 1 << 13;
/// Only the hints of the compressor (1, 2) and the encoding of names (11) say nothing about the bytes.
const FLAGS_HARMLESS: u16 = 1 << 1 | 1 << 2 | 1 << 11;

/// How an entry's bytes are packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Method {
    Stored,
    Deflated,
    Unknown,
}

/// One entry.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    /// Its name as text, for people and for matching.
    pub(super) name: String,
    pub(super) method: Method,
    pub(super) crc: u32,
    pub(super) packed_size: u64,
    pub(super) size: u64,
    /// Where its header starts.
    pub(super) at: u64,
    /// Where its bytes start.
    pub(super) data_at: u64,
    /// Where the next header may start.
    pub(super) end: u64,
    /// Its bytes may be read.
    pub(super) is_readable: bool,
    /// Something about it is unlike what we write, and harmless.
    pub(super) is_unusual: bool,
    flags: u16,
    raw_method: u16,
    time: u32,
    name_len: usize,
}

/// Something wrong with an entry.
pub(super) type Wrong = (Level, FindingCode);

impl Entry {
    pub(super) fn is_folder(&self) -> bool {
        self.name.ends_with('/')
    }

    /// Reads the next record of the directory; none when it is not one. `shift` is added to its place.
    pub(super) fn read_central(
        reader: &mut dyn Read,
        shift: u64,
        wrong: &mut Vec<Wrong>,
    ) -> io::Result<Option<Self>> {
        let mut head = [0; CENTRAL_LEN];
        if !fill(reader, &mut head)? || !head.starts_with(b"PK\x01\x02") {
            return Ok(None);
        }
        let mut name = vec![0; usize::from(u16_at(&head, 28))];
        let mut extra = vec![0; usize::from(u16_at(&head, 30))];
        let mut comment = vec![0; usize::from(u16_at(&head, 32))];
        if !(fill(reader, &mut name)? && fill(reader, &mut extra)? && fill(reader, &mut comment)?) {
            return Ok(None);
        }
        let mut entry = Self {
            name: names::show(&name),
            method: match u16_at(&head, 10) {
                0 => Method::Stored,
                8 => Method::Deflated,
                _ => Method::Unknown,
            },
            crc: u32_at(&head, 16),
            packed_size: u64::from(u32_at(&head, 20)),
            size: u64::from(u32_at(&head, 24)),
            at: u64::from(u32_at(&head, 42)),
            data_at: 0,
            end: 0,
            is_readable: true,
            is_unusual: !extra.is_empty() || !comment.is_empty(),
            flags: u16_at(&head, 8),
            raw_method: u16_at(&head, 10),
            time: u32_at(&head, 12),
            name_len: name.len(),
        };
        entry.take_central_zip64(&extra, wrong);
        entry.at = entry.at.saturating_add(shift);
        entry.judge_name(&name, &extra, wrong);
        entry.judge_kind(u32_at(&head, 38), u16_at(&head, 34), wrong);
        Ok(Some(entry))
    }

    fn take_central_zip64(&mut self, extra: &[u8], wrong: &mut Vec<Wrong>) {
        let Some(wide) = find_extra(extra, 0x0001) else {
            return;
        };
        // Only what the 32-bit fields leave open stands here, in this order.
        let mut at = 0;
        for field in [&mut self.size, &mut self.packed_size, &mut self.at] {
            if *field == UNKNOWN32 {
                if wide.len() < at + 8 {
                    wrong.push((Level::Fail, FindingCode::HeadersDisagree));
                    return;
                }
                *field = u64_at(wide, at);
                at += 8;
            }
        }
    }

    fn judge_name(&mut self, raw: &[u8], extra: &[u8], wrong: &mut Vec<Wrong>) {
        let path = self.name.strip_suffix('/').unwrap_or(&self.name);
        let is_text = std::str::from_utf8(raw).is_ok();
        match names::judge(path) {
            Judgement::Fine if is_text => {}
            Judgement::Awkward if is_text => wrong.push((Level::Warning, FindingCode::UnsafeName)),
            Judgement::Fine | Judgement::Awkward | Judgement::Hostile => {
                wrong.push((Level::Fail, FindingCode::UnsafeName));
                self.is_readable = false;
            }
        }
        // Info-ZIP's second name (APPNOTE 4.6.9): some programs would show this one instead.
        if let Some(second) = find_extra(extra, 0x7075)
            && second.get(5..).is_some_and(|name| name != raw)
        {
            wrong.push((Level::Fail, FindingCode::HeadersDisagree));
        }
    }

    fn judge_kind(&mut self, attributes: u32, disk: u16, wrong: &mut Vec<Wrong>) {
        let unix_type = attributes >> 16 & 0o170_000;
        let is_plain = match unix_type {
            0 => true,
            0o100_000 => !self.is_folder(),
            0o040_000 => self.is_folder(),
            _ => false,
        };
        if !is_plain {
            wrong.push((Level::Fail, FindingCode::SpecialEntry));
            self.is_readable = false;
        }
        if self.flags & FLAGS_ENCRYPTED != 0 {
            wrong.push((Level::Unconfirmed, FindingCode::Encrypted));
            self.is_readable = false;
        } else if self.method == Method::Unknown {
            wrong.push((Level::Unconfirmed, FindingCode::MethodUnknown));
            self.is_readable = false;
        } else if self.flags & !(FLAGS_HARMLESS | FLAG_DESCRIPTOR) != 0 {
            wrong.push((Level::Warning, FindingCode::ZipUnusual));
        }
        if disk != 0 {
            wrong.push((Level::Fail, FindingCode::HeadersDisagree));
        }
        let is_lying = (self.method == Method::Stored
            && self.flags & FLAGS_ENCRYPTED == 0
            && self.packed_size != self.size)
            || (self.is_folder() && self.size != 0);
        if is_lying {
            wrong.push((Level::Fail, FindingCode::SizeLies));
            self.is_readable = false;
        }
        self.is_unusual |= self.method != Method::Stored || self.is_folder() || self.flags != 0;
    }

    /// Reads the entry's own header and compares.
    pub(super) fn read_local(
        &mut self,
        source: &dyn ReadAt,
        wrong: &mut Vec<Wrong>,
    ) -> io::Result<()> {
        let head = read_piece(source, self.at, LOCAL_LEN)?;
        let Some(head) = head.filter(|head| head.starts_with(b"PK\x03\x04")) else {
            self.is_readable = false;
            self.data_at = self.at;
            self.end = self.at;
            wrong.push((Level::Fail, FindingCode::ZipBroken));
            return Ok(());
        };
        let name_len = usize::from(u16_at(&head, 26));
        let extra_len = usize::from(u16_at(&head, 28));
        let name_at = self.at + LOCAL_LEN as u64;
        let rest = read_piece(source, name_at, name_len + extra_len)?.unwrap_or_default();
        let (name, extra) = rest.split_at_checked(name_len).unwrap_or_default();
        self.data_at = name_at + (name_len + extra_len) as u64;
        self.end = self.data_at.saturating_add(self.packed_size);
        self.is_unusual |= !extra.is_empty();
        let has_same_name = name.len() == self.name_len && names::show(name) == self.name;
        let has_same_kind = u16_at(&head, 6) == self.flags
            && u16_at(&head, 8) == self.raw_method
            && u32_at(&head, 10) == self.time;
        if !has_same_name || !has_same_kind || !self.agrees_on_sizes(&head, extra) {
            wrong.push((Level::Fail, FindingCode::HeadersDisagree));
        }
        if self.end > source.size() {
            self.is_readable = false;
            wrong.push((Level::Fail, FindingCode::SizeLies));
        } else if self.flags & FLAG_DESCRIPTOR != 0 {
            self.read_descriptor(source, wrong)?;
        }
        Ok(())
    }

    fn agrees_on_sizes(&self, head: &[u8], extra: &[u8]) -> bool {
        let crc = u32_at(head, 14);
        let mut packed_size = u64::from(u32_at(head, 18));
        let mut size = u64::from(u32_at(head, 22));
        let wide = find_extra(extra, 0x0001);
        if let Some(wide) = wide.filter(|_| size == UNKNOWN32 || packed_size == UNKNOWN32) {
            if wide.len() < 16 {
                return false;
            }
            size = u64_at(wide, 0);
            packed_size = u64_at(wide, 8);
        }
        let is_same = crc == self.crc && packed_size == self.packed_size && size == self.size;
        // With a descriptor the header leaves them open.
        is_same || (self.flags & FLAG_DESCRIPTOR != 0 && crc == 0 && packed_size == 0 && size == 0)
    }

    /// Finds which of the four forms the descriptor has (APPNOTE 4.3.9).
    fn read_descriptor(&mut self, source: &dyn ReadAt, wrong: &mut Vec<Wrong>) -> io::Result<()> {
        self.is_unusual = true;
        for (len, is_marked, is_wide) in [
            (24, true, true),
            (16, true, false),
            (20, false, true),
            (12, false, false),
        ] {
            let Some(mut piece) = read_piece(source, self.end, len)? else {
                continue;
            };
            if is_marked && !piece.starts_with(b"PK\x07\x08") {
                continue;
            }
            let body = piece.split_off(if is_marked { 4 } else { 0 });
            let (packed_size, size) = if is_wide {
                (u64_at(&body, 4), u64_at(&body, 12))
            } else {
                (u64::from(u32_at(&body, 4)), u64::from(u32_at(&body, 8)))
            };
            if (u32_at(&body, 0), packed_size, size) == (self.crc, self.packed_size, self.size) {
                self.end += len as u64;
                return Ok(());
            }
        }
        wrong.push((Level::Fail, FindingCode::HeadersDisagree));
        Ok(())
    }
}

/// Fills a buffer; false when the reader ends before.
fn fill(reader: &mut dyn Read, buffer: &mut [u8]) -> io::Result<bool> {
    match reader.read_exact(buffer) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Ok(false),
        Err(error) => Err(error),
    }
}

/// The content of the first extra field of that kind (APPNOTE 4.5).
fn find_extra(mut extra: &[u8], kind: u16) -> Option<&[u8]> {
    while extra.len() >= 4 {
        let len = usize::from(u16_at(extra, 2));
        let content = extra.get(4..4 + len)?;
        if u16_at(extra, 0) == kind {
            return Some(content);
        }
        extra = extra.get(4 + len..)?;
    }
    None
}
