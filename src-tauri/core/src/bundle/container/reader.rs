//! Reads the bytes of one entry, never more than it announced, and checks them at the end.

use std::io::{self, BufReader, Read};

use flate2::bufread::DeflateDecoder;

use super::entry::{Entry, Method};
use crate::bundle::source::{ReadAt, Span};
use crate::bundle::tree::Fault;
use crate::finding::FindingCode;

/// The bytes of one entry. The last read fails with a [`Fault`] when size or checksum were a lie.
pub(super) struct EntryReader<'a> {
    packed: Packed<'a>,
    left: u64,
    crc: crc32fast::Hasher,
    expected_crc: u32,
    packed_size: u64,
    is_done: bool,
}

enum Packed<'a> {
    Stored(Span<'a>),
    Deflated(Box<DeflateDecoder<BufReader<Span<'a>>>>),
}

impl<'a> EntryReader<'a> {
    pub(super) fn new(source: &'a dyn ReadAt, entry: &Entry) -> Self {
        let span = Span::new(source, entry.data_at, entry.packed_size);
        let packed = match entry.method {
            Method::Deflated => {
                Packed::Deflated(Box::new(DeflateDecoder::new(BufReader::new(span))))
            }
            Method::Stored | Method::Unknown => Packed::Stored(span),
        };
        Self {
            packed,
            left: entry.size,
            crc: crc32fast::Hasher::new(),
            expected_crc: entry.crc,
            packed_size: entry.packed_size,
            is_done: false,
        }
    }

    fn pull(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match &mut self.packed {
            Packed::Stored(span) => span.read(buffer),
            Packed::Deflated(decoder) => decoder.read(buffer).map_err(|error| {
                // What the decoder makes of damaged bytes; a failing disk keeps its own error.
                if matches!(
                    error.kind(),
                    io::ErrorKind::InvalidInput
                        | io::ErrorKind::InvalidData
                        | io::ErrorKind::UnexpectedEof
                ) {
                    Fault(FindingCode::SizeLies).into_error()
                } else {
                    error
                }
            }),
        }
    }

    /// Whether the packed bytes are used up and the unpacked ones are what was announced.
    fn is_honest(&mut self) -> io::Result<bool> {
        if self.left > 0 || self.pull(&mut [0])? > 0 {
            return Ok(false);
        }
        let is_used_up = match &self.packed {
            Packed::Stored(_) => true,
            Packed::Deflated(decoder) => decoder.total_in() == self.packed_size,
        };
        Ok(is_used_up && self.crc.clone().finalize() == self.expected_crc)
    }
}

impl Read for EntryReader<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.is_done || buffer.is_empty() {
            return Ok(0);
        }
        let want = usize::try_from(self.left)
            .unwrap_or(usize::MAX)
            .min(buffer.len());
        let Some(wanted) = buffer.get_mut(..want) else {
            return Ok(0);
        };
        let n = if want == 0 { 0 } else { self.pull(wanted)? };
        self.crc.update(wanted.get(..n).unwrap_or_default());
        self.left -= n as u64;
        if n > 0 {
            return Ok(n);
        }
        self.is_done = true;
        if self.is_honest()? {
            Ok(0)
        } else {
            Err(Fault(FindingCode::SizeLies).into_error())
        }
    }
}
