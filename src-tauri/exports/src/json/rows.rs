//! The rows of an array, one at a time. A damaged one is repaired, or counted and stepped over.

use std::io::Read;

use super::repair::{escape_quotes, repair};
use super::value::Value;
use super::whole::text_len;
use super::{Json, Scan, Stop};
use crate::finding::Code;
use crate::model::Span;

/// A row that could be read.
#[derive(Debug)]
pub struct Element<'a> {
    /// What it is.
    pub value: Value<'a>,
    /// The same with repaired places spelt out as stored, where it had to be repaired to be read.
    pub stored: Option<Value<'a>>,
    /// Its JSON pointer.
    pub pointer: String,
    /// Its place in the text.
    pub span: Span,
}

/// A row that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bad {
    /// Why.
    pub code: Code,
    /// Its JSON pointer, as far as one can be counted.
    pub pointer: String,
    /// The bytes that were given up.
    pub span: Span,
}

/// Rows with a repeated key that are told one by one.
const KEYS_TOLD: usize = 1_000;
/// How far behind a damaged row the next good one is looked for.
const LOOK_AHEAD: usize = 1 << 20;

impl<R: Read> Json<R> {
    /// Reads an array row by row. `is_row` tells a row from a smaller object, to find the next one behind damage.
    ///
    /// Every row is given exactly once: as an element, or as a bad one. At a cut or hopeless place it stops; the last
    /// bad row is what stood there.
    pub fn rows(
        &mut self,
        is_row: impl Fn(&Value<'_>) -> bool,
        mut each: impl FnMut(Result<Element<'_>, Bad>),
    ) -> Result<(), Stop> {
        self.expect(b'[')?;
        let mut place = 0_u64;
        loop {
            match self.peek() {
                Some(b']') => {
                    self.at += 1;
                    return Ok(());
                }
                Some(b',') => self.at += 1,
                Some(_) => {
                    let pointer = format!("{}/{place}", self.pointer);
                    self.row(pointer, &is_row, &mut each)?;
                    place += 1;
                }
                None => return Err(self.stop()),
            }
        }
    }

    fn row(
        &mut self,
        pointer: String,
        is_row: &impl Fn(&Value<'_>) -> bool,
        each: &mut impl FnMut(Result<Element<'_>, Bad>),
    ) -> Result<(), Stop> {
        let start = self.position();
        let len = match self.scan() {
            Ok(len) => len,
            Err(stop) if stop.code == Code::TooDeep => {
                let span = Span {
                    start,
                    len: self.position() - start,
                };
                each(Err(bad(Code::TooDeep, pointer, span)));
                return Ok(());
            }
            Err(stop) => return self.past_damage(&stop, pointer, is_row, each),
        };
        let span = self.span(len);
        let bytes = self.buffer.get(self.at..self.at + len).unwrap_or_default();
        let found = match Value::read(bytes) {
            Ok(value) => Some((value, None)),
            Err(_) => mended(bytes),
        };
        if let Some((value, stored)) = found {
            if self.duplicates.len() < KEYS_TOLD
                && let Some(key) = value.repeated_key()
            {
                self.duplicates.push(format!("{pointer}/{key}"));
            }
            self.at += len;
            each(Ok(Element {
                value,
                stored,
                pointer,
                span,
            }));
            return Ok(());
        }
        let stop = Stop {
            code: Code::Damaged,
            at: start,
        };
        self.past_damage(&stop, pointer, is_row, each)
    }

    /// Steps over a row that cannot be read, to the next one that can.
    fn past_damage(
        &mut self,
        stop: &Stop,
        pointer: String,
        is_row: &impl Fn(&Value<'_>) -> bool,
        each: &mut impl FnMut(Result<Element<'_>, Bad>),
    ) -> Result<(), Stop> {
        // Filling moves the buffer, and `at` with it.
        while self.buffer.len() - self.at < LOOK_AHEAD && self.fill(self.at) {}
        let start = self.at;
        let limit = self.limits.depth;
        let rest = self.buffer.get(start..).unwrap_or_default();
        let next = next_row(rest, limit, is_row, &mut self.patience);
        let len = match next {
            Some(Next::Row(len) | Next::End(len)) => len,
            None => rest.len(),
        };
        each(Err(bad(stop.code, pointer, self.span(len))));
        self.at += len;
        if next.is_some() {
            return Ok(());
        }
        // The end of the array is all that may still come; without it, this was the last that could be read.
        let rest = self.buffer.get(start..).unwrap_or_default();
        if let Some(end) = array_end(rest) {
            self.at = start + end;
            return Ok(());
        }
        Err(Stop {
            code: self.fault.unwrap_or(stop.code),
            at: stop.at,
        })
    }
}

/// A row that can be read once it is repaired, and the same as it is stored.
fn mended(bytes: &[u8]) -> Option<(Value<'static>, Option<Value<'static>>)> {
    let read = |bytes: &[u8]| -> Option<Value<'static>> {
        let value = Value::read(bytes).ok()?;
        Some(value.into_owned())
    };
    if let Some(repaired) = repair(bytes)
        && let Some(value) = read(&repaired.shown)
    {
        return Some((value, read(&repaired.stored)));
    }
    let escaped = escape_quotes(bytes)?;
    let repaired = repair(&escaped).map_or(escaped, |repaired| repaired.shown);
    let value = read(&repaired)?;
    Some((value.clone(), Some(value)))
}

const fn bad(code: Code, pointer: String, span: Span) -> Bad {
    Bad {
        code,
        pointer,
        span,
    }
}

/// Where it goes on behind damage.
#[derive(Debug, Clone, Copy)]
enum Next {
    /// At a row of the same array.
    Row(usize),
    /// At the end of the array: its `]`, since the next row that can be read is the first of another array.
    End(usize),
}

/// The start of the next row: an object behind a comma that is whole, and is a row. An object that is a row and stands
/// at the start of an array belongs to another conversation: the damaged one has ended before it.
fn next_row(
    bytes: &[u8],
    depth: usize,
    is_row: &impl Fn(&Value<'_>) -> bool,
    patience: &mut usize,
) -> Option<Next> {
    let mut at = 1;
    loop {
        at += memchr::memchr(b'{', bytes.get(at..)?)?;
        let before = bytes.get(..at)?.trim_ascii_end();
        let rest = bytes.get(at..)?;
        if matches!(before.last(), Some(b',' | b'[')) {
            let len = Scan::new(depth).feed(rest);
            // A hostile file could make every try as long as the buffer.
            *patience = patience.checked_sub(len.unwrap_or(rest.len()))?;
            let row = len.and_then(|len| rest.get(..len));
            if row.is_some_and(|row| reads_as(row, is_row)) {
                if before.last() == Some(&b',') {
                    return Some(Next::Row(at));
                }
                if let Some(end) = memchr::memrchr(b']', before) {
                    return Some(Next::End(end));
                }
            }
        }
        at += 1;
    }
}

/// Whether bytes are a row, as they are or repaired.
fn reads_as(bytes: &[u8], is_row: &impl Fn(&Value<'_>) -> bool) -> bool {
    if let Ok(value) = Value::read(bytes) {
        return is_row(&value);
    }
    repair(bytes)
        .is_some_and(|repaired| Value::read(&repaired.shown).is_ok_and(|value| is_row(&value)))
}

/// Behind the last row of an array nothing stands but its end: `]`, and the rest of the object around it.
fn array_end(bytes: &[u8]) -> Option<usize> {
    let inner = inner_end(bytes);
    let mut end = bytes.trim_ascii_end().len();
    // `}]` is the damaged row's own end and the array's.
    while let Some(place) = memchr::memrchr(b']', bytes.get(inner..end)?) {
        let place = inner + place;
        let before = bytes.get(..place)?.trim_ascii_end();
        if before.last() == Some(&b'}') {
            let behind = bytes.get(place + 1..)?.trim_ascii_start();
            if matches!(behind.first(), None | Some(b',' | b'}' | b']')) {
                return Some(place + 1);
            }
        }
        end = place;
    }
    None
}

/// Behind the last array that is a part of the row itself, as far as the row's brackets fit each other.
fn inner_end(bytes: &[u8]) -> usize {
    let mut open = Vec::new();
    let (mut at, mut inner) = (0, 0);
    while let Some(&byte) = bytes.get(at) {
        at += 1;
        match byte {
            b'"' => match bytes.get(at..).and_then(text_len) {
                Some(len) => at += len,
                None => break,
            },
            // Both brackets close with the second character behind the one that opens.
            b'{' | b'[' => open.push(byte + 2),
            b'}' | b']' if open.pop() != Some(byte) || open.is_empty() => break,
            b']' => inner = at,
            _ => {}
        }
    }
    inner
}
