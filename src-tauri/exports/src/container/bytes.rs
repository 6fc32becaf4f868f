//! Bytes that can be read at any place, by several readers at a time.

use std::fmt::Debug;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::sync::{Arc, Mutex, PoisonError};

/// Bytes somewhere: in a file, in memory, in the objects of a case.
pub trait ReadAt: Debug + Send + Sync {
    /// How many there are.
    fn size(&self) -> u64;

    /// Reads some bytes from a place on; 0 at the end.
    fn read_at(&self, buffer: &mut [u8], at: u64) -> io::Result<usize>;
}

impl ReadAt for Vec<u8> {
    fn size(&self) -> u64 {
        self.len() as u64
    }

    fn read_at(&self, buffer: &mut [u8], at: u64) -> io::Result<usize> {
        let start = usize::try_from(at).unwrap_or(usize::MAX).min(self.len());
        let mut rest = self.get(start..).unwrap_or_default();
        rest.read(buffer)
    }
}

/// A file that is held open.
#[derive(Debug)]
pub(super) struct OpenFile {
    file: Mutex<File>,
    size: u64,
}

impl OpenFile {
    pub(super) fn new(file: File) -> io::Result<Self> {
        let size = file.metadata()?.len();
        Ok(Self {
            file: Mutex::new(file),
            size,
        })
    }
}

impl ReadAt for OpenFile {
    fn size(&self) -> u64 {
        self.size
    }

    fn read_at(&self, buffer: &mut [u8], at: u64) -> io::Result<usize> {
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        file.seek(SeekFrom::Start(at))?;
        file.read(buffer)
    }
}

/// A stretch of bytes, read from its start to its end.
#[derive(Debug)]
pub(super) struct Stretch {
    bytes: Arc<dyn ReadAt>,
    at: u64,
    end: u64,
}

impl Stretch {
    pub(super) fn new(bytes: Arc<dyn ReadAt>, at: u64, len: u64) -> Self {
        Self {
            bytes,
            at,
            end: at.saturating_add(len),
        }
    }
}

impl Read for Stretch {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let left = usize::try_from(self.end.saturating_sub(self.at)).unwrap_or(usize::MAX);
        let want = buffer.len().min(left);
        let Some(part) = buffer.get_mut(..want) else {
            return Ok(0);
        };
        let count = self.bytes.read_at(part, self.at)?;
        self.at += count as u64;
        Ok(count)
    }
}

/// Reads up to a number of bytes from a place; fewer at the end.
pub(super) fn read_up_to(bytes: &dyn ReadAt, at: u64, max: usize) -> io::Result<Vec<u8>> {
    let there = usize::try_from(bytes.size().saturating_sub(at)).unwrap_or(usize::MAX);
    let mut buffer = vec![0; max.min(there)];
    let mut filled = 0;
    while let Some(rest) = buffer.get_mut(filled..).filter(|rest| !rest.is_empty()) {
        match bytes.read_at(rest, at + filled as u64)? {
            0 => break,
            count => filled += count,
        }
    }
    buffer.truncate(filled);
    Ok(buffer)
}

/// A little-endian number of two bytes.
pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

/// A little-endian number of four bytes.
pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

/// A little-endian number of eight bytes.
pub(super) fn u64_at(bytes: &[u8], at: usize) -> Option<u64> {
    Some(u64::from_le_bytes(bytes.get(at..at + 8)?.try_into().ok()?))
}
