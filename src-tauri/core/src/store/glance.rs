//! What can be said of a case without reading it: its first line and its last.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};

use super::Store;
use crate::case::{When, fold};
use crate::error::{Error, Result};
use crate::id::CaseId;
use crate::log;
use crate::moment::utc_from_text;

/// Most bytes of one line that are looked at: lines hold no words.
const MOST: u64 = 64 * 1024;

/// A case at a glance. Nothing in it is checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Glance {
    /// Its id.
    pub id: CaseId,
    /// It is for practice: everything in it is invented.
    pub is_practice: bool,
    /// Its title, if one was given.
    pub title: Option<String>,
    /// When something was last written down in it.
    pub last_used: Option<When>,
}

impl Store {
    /// Looks at the two ends of the log; none when its beginning cannot be read as one. Quick, however long it is.
    pub fn glance(&self) -> Result<Option<Glance>> {
        let path = self.log_path();
        let unreadable = |error| Error::read(&path, error);
        let mut file = File::open(&path).map_err(unreadable)?;
        let size = file.metadata().map_err(unreadable)?.len();
        let mut piece = |from: u64| {
            let mut bytes = Vec::new();
            file.seek(SeekFrom::Start(from))?;
            Read::by_ref(&mut file).take(MOST).read_to_end(&mut bytes)?;
            Ok(bytes)
        };
        let mut first = piece(0).map_err(unreadable)?;
        let last = piece(size.saturating_sub(MOST)).map_err(unreadable)?;
        let end = first.iter().position(|byte| *byte == b'\n');
        first.truncate(end.map_or(0, |at| at + 1));
        let Some(case) = fold(&log::read(&first, None).lines, self) else {
            return Ok(None);
        };
        Ok(Some(Glance {
            id: case.id,
            is_practice: case.is_practice,
            title: case.title.map(|words| words.text),
            last_used: last_line(&last),
        }))
    }
}

fn last_line(bytes: &[u8]) -> Option<When> {
    let end = bytes.iter().rposition(|byte| *byte == b'\n')?;
    let line = bytes.get(..end)?;
    let begin = line.iter().rposition(|byte| *byte == b'\n');
    let line = bytes.get(begin.map_or(0, |at| at + 1)..=end)?;
    let (line, _) = log::read(line, None).lines.pop()?;
    Some(When {
        utc: utc_from_text(&line.utc)?,
        offset_minutes: line.off,
        line: line.n,
    })
}
