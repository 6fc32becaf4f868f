//! Bytes that can be read at any place: the file under a zip.
//!
//! Positions are passed with each read, so several readers share one file without disturbing each other.

use std::fs::File;
use std::io::{self, Read};

/// Something that is read at positions.
pub(crate) trait ReadAt {
    /// Reads some bytes at `at`; 0 only at the end.
    fn read_at(&self, buffer: &mut [u8], at: u64) -> io::Result<usize>;
    /// How many bytes there are.
    fn size(&self) -> u64;
}

/// A file as it was when it was opened.
pub(crate) struct FileSource {
    file: File,
    size: u64,
}

impl FileSource {
    pub(crate) fn new(file: File) -> io::Result<Self> {
        let size = file.metadata()?.len();
        Ok(Self { file, size })
    }
}

/// Reads some bytes of a file at `at`; 0 only at the end.
#[cfg(unix)]
pub(crate) fn read_file_at(file: &File, buffer: &mut [u8], at: u64) -> io::Result<usize> {
    std::os::unix::fs::FileExt::read_at(file, buffer, at)
}

/// Reads some bytes of a file at `at`; 0 only at the end.
#[cfg(windows)]
pub(crate) fn read_file_at(file: &File, buffer: &mut [u8], at: u64) -> io::Result<usize> {
    std::os::windows::fs::FileExt::seek_read(file, buffer, at)
}

impl ReadAt for FileSource {
    fn read_at(&self, buffer: &mut [u8], at: u64) -> io::Result<usize> {
        read_file_at(&self.file, buffer, at)
    }

    fn size(&self) -> u64 {
        self.size
    }
}

/// Reads `len` bytes at `at`; none when they are not all there.
pub(crate) fn read_piece(source: &dyn ReadAt, at: u64, len: usize) -> io::Result<Option<Vec<u8>>> {
    let end = at.checked_add(len as u64);
    if end.is_none_or(|end| end > source.size()) {
        return Ok(None);
    }
    let mut piece = vec![0; len];
    match Span::new(source, at, len as u64).read_exact(&mut piece) {
        Ok(()) => Ok(Some(piece)),
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Ok(None),
        Err(error) => Err(error),
    }
}

/// A reader over one stretch of a source.
pub(crate) struct Span<'a> {
    source: &'a dyn ReadAt,
    at: u64,
    left: u64,
}

impl<'a> Span<'a> {
    pub(crate) fn new(source: &'a dyn ReadAt, at: u64, len: u64) -> Self {
        Self {
            source,
            at,
            left: len,
        }
    }
}

impl Read for Span<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let want = usize::try_from(self.left)
            .unwrap_or(usize::MAX)
            .min(buffer.len());
        let Some(wanted) = buffer.get_mut(..want) else {
            return Ok(0);
        };
        let n = self.source.read_at(wanted, self.at)?;
        self.at += n as u64;
        self.left = self.left.saturating_sub(n as u64);
        Ok(n)
    }
}
