//! JSON as a stream: an object or array is walked, a row at a time is held, a damaged row costs that row.
//!
//! `serde_json` reads each row; what lies around the rows is walked here, so that neither a large file nor a wrong
//! character far behind keeps the rows before it from being read.
//!
//! ```text
//! let mut json = Json::new(reader, limits);
//! json.object(|json, key| match key {
//!     "messages" => json.rows(|value| value.has("sender_name"), |row| …),
//!     "title" => Ok(title = json.value()?.as_text().map(str::to_owned)),
//!     _ => json.skip(),
//! })?;
//! json.finish()?;
//! ```

use std::collections::HashSet;
use std::fmt::Write;
use std::io::Read;

use crate::container::fault_of;
use crate::finding::Code;
use crate::limits::Limits;
use crate::model::Span;
use crate::text::decode::{Decoded, read_more};

mod repair;
mod rows;
mod scan;
mod seek;
mod value;
mod whole;

pub use repair::{Repaired, repair};
pub use rows::{Bad, Element};
pub use value::{Fields, Value};

use scan::Scan;

/// Why a file was not read to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stop {
    /// What stopped it.
    pub code: Code,
    /// Where: a byte of the text.
    pub at: u64,
}

/// Keys of one object that are watched for being repeated.
const KEYS_WATCHED: usize = 100_000;
const CHUNK: usize = 64 << 10;
/// Half a second's work.
const PATIENCE: usize = 256 << 20;

/// A JSON text that is being walked.
#[derive(Debug)]
pub struct Json<R> {
    input: Decoded<R>,
    buffer: Vec<u8>,
    /// The next byte to look at.
    at: usize,
    /// Where the buffer begins in the text.
    begins: u64,
    is_at_end: bool,
    fault: Option<Code>,
    pointer: String,
    duplicates: Vec<String>,
    limits: Limits,
    /// Bytes that may still be tried in search of the next row behind damage.
    patience: usize,
}

impl<R: Read> Json<R> {
    /// Begins to read. Byte order marks and UTF-16 are seen to.
    pub fn new(input: R, limits: &Limits) -> Self {
        Self {
            input: Decoded::new(input),
            buffer: Vec::with_capacity(2 * CHUNK),
            at: 0,
            begins: 0,
            is_at_end: false,
            fault: None,
            pointer: String::new(),
            duplicates: Vec::new(),
            limits: *limits,
            patience: PATIENCE,
        }
    }

    /// The JSON pointer of what is being read (RFC 6901).
    pub fn pointer(&self) -> &str {
        &self.pointer
    }

    /// The byte of the text that comes next.
    pub const fn position(&self) -> u64 {
        self.begins + self.at as u64
    }

    /// Pointers of keys that stood twice in their object, so far.
    pub fn take_duplicates(&mut self) -> Vec<String> {
        std::mem::take(&mut self.duplicates)
    }

    /// The next byte that is no white space; none at the end.
    pub fn peek(&mut self) -> Option<u8> {
        loop {
            while let Some(&byte) = self.buffer.get(self.at) {
                // Some tools leave zeros at the end.
                if byte.is_ascii_whitespace() || byte == 0 {
                    self.at += 1;
                } else {
                    return Some(byte);
                }
            }
            if !self.fill(self.at) {
                return None;
            }
        }
    }

    /// Walks an object. `each` must take every value: by [`Self::value`], [`Self::skip`] or a walk of its own.
    pub fn object<F>(&mut self, mut each: F) -> Result<(), Stop>
    where
        F: FnMut(&mut Self, &str) -> Result<(), Stop>,
    {
        self.expect(b'{')?;
        let outer = self.pointer.len();
        let mut seen = HashSet::new();
        loop {
            match self.peek() {
                Some(b'}') => {
                    self.at += 1;
                    return Ok(());
                }
                Some(b',') => self.at += 1,
                Some(b'"') => {
                    let key = self.value()?.into_text().unwrap_or_default();
                    self.expect(b':')?;
                    self.push_key(&key);
                    if seen.len() < KEYS_WATCHED && !seen.insert(key.clone()) {
                        self.duplicates.push(self.pointer.clone());
                    }
                    if self.peek().is_none() {
                        return Err(self.stop());
                    }
                    each(self, &key)?;
                    self.pointer.truncate(outer);
                }
                _ => return Err(self.stop()),
            }
        }
    }

    /// Walks an array. `each` must take every value. For rows use [`Self::rows`], which survives damage.
    pub fn array<F>(&mut self, mut each: F) -> Result<(), Stop>
    where
        F: FnMut(&mut Self, usize) -> Result<(), Stop>,
    {
        self.expect(b'[')?;
        let outer = self.pointer.len();
        let mut place = 0;
        loop {
            match self.peek() {
                Some(b']') => {
                    self.at += 1;
                    return Ok(());
                }
                Some(b',') => self.at += 1,
                Some(_) => {
                    let _infallible = write!(self.pointer, "/{place}");
                    let before = self.position();
                    each(self, place)?;
                    if self.position() == before {
                        return Err(self.stop());
                    }
                    self.pointer.truncate(outer);
                    place += 1;
                }
                None => return Err(self.stop()),
            }
        }
    }

    /// Takes the next value whole.
    pub fn value(&mut self) -> Result<Value<'_>, Stop> {
        let start = self.position();
        let len = self.scan()?;
        let from = self.at;
        self.at += len;
        let bytes = self.buffer.get(from..self.at).unwrap_or_default();
        read_or_repair(bytes).ok_or(Stop {
            code: Code::Damaged,
            at: start,
        })
    }

    /// Steps over the next value without holding it.
    pub fn skip(&mut self) -> Result<(), Stop> {
        if self.peek().is_none() {
            return Err(self.stop());
        }
        let mut scan = Scan::new(usize::MAX);
        loop {
            let rest = self.buffer.get(self.at..).unwrap_or_default();
            if let Some(len) = scan.feed(rest) {
                self.at += len;
                return Ok(());
            }
            self.at = self.buffer.len();
            if !self.fill(self.at) {
                return if scan.ends_here() {
                    Ok(())
                } else {
                    Err(self.stop())
                };
            }
        }
    }

    /// Reads to the end, where nothing may stand any more.
    pub fn finish(&mut self) -> Result<(), Stop> {
        match (self.peek(), self.fault) {
            (None, None) => Ok(()),
            (None, Some(code)) => Err(Stop {
                code,
                at: self.position(),
            }),
            (Some(_), _) => Err(self.stop()),
        }
    }

    /// Why it does not go on here.
    fn stop(&mut self) -> Stop {
        let code = match (self.fault, self.peek()) {
            (Some(code), None) => code,
            (None, None) => Code::Truncated,
            (_, Some(_)) => Code::Damaged,
        };
        Stop {
            code,
            at: self.position(),
        }
    }

    fn expect(&mut self, byte: u8) -> Result<(), Stop> {
        if self.peek() == Some(byte) {
            self.at += 1;
            Ok(())
        } else {
            Err(self.stop())
        }
    }

    fn push_key(&mut self, key: &str) {
        self.pointer.push('/');
        for c in key.chars() {
            match c {
                '~' => self.pointer.push_str("~0"),
                '/' => self.pointer.push_str("~1"),
                c => self.pointer.push(c),
            }
        }
    }

    /// Brings the next value whole into the buffer, from `at` on; gives its length.
    fn scan(&mut self) -> Result<usize, Stop> {
        if self.peek().is_none() {
            return Err(self.stop());
        }
        let mut scan = Scan::new(self.limits.depth);
        let mut seen = 0;
        loop {
            let rest = self.buffer.get(self.at + seen..).unwrap_or_default();
            if let Some(len) = scan.feed(rest) {
                if scan.is_too_deep {
                    self.at += seen + len;
                    return Err(self.past(Code::TooDeep));
                }
                return Ok(seen + len);
            }
            seen += rest.len();
            if seen > self.limits.row_bytes {
                return Err(self.past(Code::TooLarge));
            }
            if !self.fill(self.at) {
                return if scan.ends_here() && seen > 0 {
                    Ok(seen)
                } else {
                    Err(Stop {
                        code: self.fault.unwrap_or(Code::Truncated),
                        at: self.position(),
                    })
                };
            }
        }
    }

    const fn past(&self, code: Code) -> Stop {
        Stop {
            code,
            at: self.position(),
        }
    }

    fn span(&self, len: usize) -> Span {
        Span {
            start: self.position(),
            len: len as u64,
        }
    }

    /// Reads more, keeping what stands from `keep` on; false at the end. An error is the end, and is remembered.
    fn fill(&mut self, keep: usize) -> bool {
        if self.is_at_end {
            return false;
        }
        if keep >= CHUNK {
            let kept = keep.min(self.buffer.len());
            self.buffer.drain(..kept);
            self.begins += kept as u64;
            self.at -= kept;
        }
        let len = self.buffer.len();
        // A long row doubles what is read at once, so that it is not copied again and again.
        let more = CHUNK.max(len / 2);
        let count = read_more(&mut self.input, &mut self.buffer, more).unwrap_or_else(|error| {
            self.fault = Some(fault_of(&error));
            0
        });
        self.is_at_end = count == 0;
        count > 0
    }
}

/// A value, repaired where it must be.
fn read_or_repair(bytes: &[u8]) -> Option<Value<'_>> {
    Value::read(bytes).ok().or_else(|| {
        let repaired = repair(bytes)?;
        let value = Value::read(&repaired.shown).ok()?;
        Some(value.into_owned())
    })
}

#[cfg(test)]
mod tests;
