//! One entry as a stream: unpacked, counted, its checksum compared at its end.

use std::fs::File;
use std::io::{self, BufReader, Read};
use std::sync::Arc;

use crc32fast::Hasher;
use flate2::bufread::DeflateDecoder;

use super::Place;
use super::bytes::{ReadAt, Stretch, read_up_to, u16_at};
use super::directory::Packed;
use super::fault::Fault;
use crate::finding::Code;
use crate::limits::Limits;

const BUFFER: usize = 64 << 10;

pub(super) fn open<'a>(place: &'a Place, limits: &Limits) -> io::Result<Box<dyn Read + 'a>> {
    match place {
        Place::Path(path) => Ok(Box::new(File::open(path)?)),
        Place::Bytes(bytes) => Ok(Box::new(Stretch::new(Arc::clone(bytes), 0, bytes.size()))),
        Place::Packed {
            archive, packed, ..
        } => unpack(archive, packed, limits),
    }
}

fn unpack<'a>(
    archive: &Arc<dyn ReadAt>,
    packed: &Packed,
    limits: &Limits,
) -> io::Result<Box<dyn Read + 'a>> {
    if packed.is_encrypted {
        return Err(Fault(Code::Encrypted).into());
    }
    let header = read_up_to(archive.as_ref(), packed.header_at, 30)?;
    let (Some(name), Some(extra)) = (u16_at(&header, 26), u16_at(&header, 28)) else {
        return Err(Fault(Code::Truncated).into());
    };
    if !header.starts_with(b"PK\x03\x04") {
        return Err(Fault(Code::ZipBroken).into());
    }
    let at = packed.header_at + 30 + u64::from(name) + u64::from(extra);
    let stretch = Stretch::new(Arc::clone(archive), at, packed.stored);
    match packed.method {
        0 => Ok(Box::new(Checked::new(stretch, packed, limits))),
        8 => {
            let inflated = DeflateDecoder::new(BufReader::with_capacity(BUFFER, stretch));
            Ok(Box::new(Checked::new(inflated, packed, limits)))
        }
        _ => Err(Fault(Code::MethodUnknown).into()),
    }
}

/// Counts and hashes what passes. The fault comes after the bytes, so that nothing that was there is lost.
struct Checked<R> {
    inner: R,
    hasher: Hasher,
    crc: Option<u32>,
    read: u64,
    size: u64,
    /// What an entry of this packed size may grow to.
    most: u64,
}

impl<R: Read> Checked<R> {
    fn new(inner: R, packed: &Packed, limits: &Limits) -> Self {
        let most = packed.stored.saturating_mul(limits.ratio);
        Self {
            inner,
            hasher: Hasher::new(),
            crc: packed.crc,
            read: 0,
            size: packed.size,
            most: most.max(limits.ratio_from),
        }
    }
}

impl<R: Read> Read for Checked<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if buffer.is_empty() {
            return Ok(0);
        }
        let count = self.inner.read(buffer)?;
        self.read += count as u64;
        if count == 0 {
            let is_whole = self
                .crc
                .is_none_or(|crc| crc == self.hasher.clone().finalize());
            return if self.read < self.size {
                Err(Fault(Code::Truncated).into())
            } else if is_whole {
                Ok(0)
            } else {
                Err(Fault(Code::Checksum).into())
            };
        }
        self.hasher.update(buffer.get(..count).unwrap_or_default());
        if self.read > self.most {
            return Err(Fault(Code::Bomb).into());
        }
        Ok(count)
    }
}
