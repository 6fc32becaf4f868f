//! Dated entries of lists on their way onto the timeline. A download may hold a hundred thousand of them, so they are read
//! where they lie, in `export-lists.jsonl`, and only the place of each is kept. Whoever checks a bundle has the same
//! lines and makes the same timeline of them.

use std::fmt::Debug;
use std::io::{self, BufRead, BufReader, Read};
use std::sync::Arc;

use holdfast_core::bundle::write::Stretch;
use holdfast_core::id::Id;
use holdfast_exports::container::ReadAt;
use serde::Deserialize;

use super::{Names, TimeRead};
use crate::police::Source;

/// How much is read at a time.
const PIECE: usize = 64 << 10;

/// Longer than any line that is written: a value is cut at 8 MiB.
const LINE_MAX: u32 = 128 << 20;

/// The lines of `export-lists.jsonl`.
#[derive(Debug)]
pub(crate) struct Dated(Arc<dyn ReadAt>);

/// Where a line stands.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stands {
    at: u64,
    len: u32,
}

/// What the timeline needs of a line (`rows/list.rs`).
#[derive(Debug, Deserialize)]
pub(crate) struct ListLine {
    /// The download.
    pub(crate) export: Id,
    /// The exhibit.
    pub(crate) exhibit: Option<Id>,
    /// The kind of list: a code.
    pub(crate) list: String,
    /// Whom it names.
    pub(crate) person: Option<Names>,
    /// When.
    pub(crate) time: Option<TimeRead>,
    /// What else it says.
    pub(crate) says: Vec<Said>,
    /// What is to know about it: codes.
    pub(crate) flags: Vec<String>,
    /// Where that stands.
    pub(crate) source: Place,
}

/// A name and its value.
#[derive(Debug, Deserialize)]
pub(crate) struct Said {
    pub(crate) name: String,
    pub(crate) value: String,
}

/// A place in a download.
#[derive(Debug, Deserialize)]
pub(crate) struct Place {
    pub(crate) entry: String,
    pub(crate) pointer: String,
}

impl Dated {
    /// The lines that lie there.
    pub(crate) fn lying(bytes: Arc<dyn ReadAt>) -> Self {
        Self(bytes)
    }

    /// The lines of a table that was written; none when it is an object of the case, as no table is.
    pub(crate) fn written(source: &Source) -> Option<Self> {
        match source {
            Source::Bytes(bytes) => Some(Self(Arc::new(bytes.clone()))),
            Source::Stretch(stretch) => Some(Self(Arc::new(Spooled(stretch.clone())))),
            Source::Object { .. } => None,
        }
    }

    /// Reads every line. One that is too long or no line of this table is passed over, by whoever writes and by whoever
    /// checks.
    pub(crate) fn each(&self, mut take: impl FnMut(Stands, &ListLine)) -> io::Result<()> {
        let bytes = FromPlace::new(&*self.0, 0);
        let mut reader = BufReader::with_capacity(PIECE, bytes);
        let (mut line, mut at) = (Vec::new(), 0);
        let mut is_start = true;
        loop {
            line.clear();
            let mut piece = reader.by_ref().take(u64::from(LINE_MAX));
            let count = piece.read_until(b'\n', &mut line)?;
            let Ok(len) = u32::try_from(count) else {
                return Ok(());
            };
            if len == 0 {
                return Ok(());
            }
            let is_end = line.ends_with(b"\n");
            if is_start
                && is_end
                && let Some(parsed) = parsed(&line)
            {
                take(Stands { at, len }, &parsed);
            }
            is_start = is_end;
            at += u64::from(len);
        }
    }

    /// Reads one line again.
    pub(crate) fn line(&self, stands: Stands) -> io::Result<Option<ListLine>> {
        let len = usize::try_from(stands.len).unwrap_or(usize::MAX);
        let mut line = vec![0; len];
        FromPlace::new(&*self.0, stands.at).read_exact(&mut line)?;
        Ok(parsed(&line))
    }
}

fn parsed(line: &[u8]) -> Option<ListLine> {
    serde_json::from_slice(line).ok()
}

/// A stretch of a temporary file.
#[derive(Debug)]
struct Spooled(Stretch);

impl ReadAt for Spooled {
    fn size(&self) -> u64 {
        self.0.size
    }

    fn read_at(&self, buffer: &mut [u8], at: u64) -> io::Result<usize> {
        self.0.read_at(buffer, at)
    }
}

/// Reads on from a place to the end.
pub(super) struct FromPlace<'a> {
    bytes: &'a dyn ReadAt,
    at: u64,
}

impl<'a> FromPlace<'a> {
    pub(super) fn new(bytes: &'a dyn ReadAt, at: u64) -> Self {
        Self { bytes, at }
    }
}

impl Read for FromPlace<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.bytes.read_at(buffer, self.at)?;
        self.at += count as u64;
        Ok(count)
    }
}
