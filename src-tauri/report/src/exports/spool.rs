//! A temporary file without a name: what comes out of zips, and long tables, wait there until the zip is written. It is
//! gone when the program ends, however it ends.

use std::fs::File;
use std::io::{self, BufWriter, Read, Write};
use std::path::Path;
use std::sync::Arc;

use holdfast_core::bundle::write::Stretch;
use holdfast_core::digest::{Digest, Hasher};

const PIECE: usize = 64 << 10;

/// Stretches of one temporary file, one after the other.
pub(crate) struct Spool {
    out: BufWriter<File>,
    shared: Arc<File>,
    /// Where the next stretch begins.
    at: u64,
    size: u64,
    hasher: Hasher,
}

impl Spool {
    /// A new one, beside the case's other disposable things.
    pub(crate) fn new(folder: &Path) -> io::Result<Self> {
        let file = tempfile::tempfile_in(folder)?;
        Ok(Self {
            shared: Arc::new(file.try_clone()?),
            out: BufWriter::with_capacity(PIECE, file),
            at: 0,
            size: 0,
            hasher: Hasher::new(),
        })
    }

    /// Ends what was written since the last time.
    pub(crate) fn cut(&mut self) -> io::Result<Stretch> {
        self.out.flush()?;
        let (sha256, size) = std::mem::replace(&mut self.hasher, Hasher::new()).finish();
        let at = self.at;
        self.at += self.size;
        self.size = 0;
        Ok(Stretch {
            file: Arc::clone(&self.shared),
            at,
            size,
            sha256,
        })
    }
}

impl Write for Spool {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let count = self.out.write(bytes)?;
        self.hasher.update(bytes.get(..count).unwrap_or_default());
        self.size += count as u64;
        Ok(count)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// Why a file was not read to its end.
pub(super) enum Stop {
    /// It cannot be.
    Read,
    /// What was to be done with it failed.
    Write(io::Error),
}

/// Reads to the end, handing on each piece; hash and size of all of it.
pub(super) fn pour(
    reader: &mut dyn Read,
    mut each: impl FnMut(&[u8]) -> io::Result<()>,
) -> Result<(Digest, u64), Stop> {
    let mut hasher = Hasher::new();
    let mut buffer = vec![0; PIECE];
    loop {
        let count = match reader.read(&mut buffer) {
            Ok(0) => return Ok(hasher.finish()),
            Ok(count) => count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(_) => return Err(Stop::Read),
        };
        let piece = buffer.get(..count).unwrap_or_default();
        hasher.update(piece);
        each(piece).map_err(Stop::Write)?;
    }
}
