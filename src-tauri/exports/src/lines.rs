//! A text file line by line, as a stream: numbered, with its place, whatever the line ends and the encoding.

use std::io::{self, Read};

use memchr::memchr;

use crate::container::fault_of;
use crate::finding::Code;
use crate::json::Stop;
use crate::limits::Limits;
use crate::model::Span;
use crate::text::decode::Decoded;

/// A line without its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line<'a> {
    /// What stands in it; bytes that are no UTF-8 are U+FFFD.
    pub text: std::borrow::Cow<'a, str>,
    /// Its number, from 1.
    pub number: u64,
    /// Its place in the text, without its end.
    pub span: Span,
    /// Whether it was longer than is read.
    pub is_cut: bool,
    /// Whether it held bytes that are no UTF-8.
    pub is_damaged: bool,
}

const CHUNK: usize = 64 << 10;

/// Gives every line; the last one needs no end. What stops it comes after the lines before it.
pub fn read<R: Read>(
    input: R,
    limits: &Limits,
    mut each: impl FnMut(Line<'_>),
) -> Result<(), Stop> {
    let mut input = Decoded::new(input);
    let mut buffer: Vec<u8> = Vec::with_capacity(2 * CHUNK);
    let (mut at, mut begins, mut number) = (0_usize, 0_u64, 0_u64);
    let mut skipping: Option<u64> = None;
    let mut fault: Option<Code> = None;
    let mut is_at_end = false;
    loop {
        let rest = buffer.get(at..).unwrap_or_default();
        let end = memchr(b'\n', rest);
        let is_last = end.is_none() && is_at_end;
        if end.is_none() && !is_at_end && rest.len() <= limits.row_bytes {
            buffer.drain(..at);
            begins += at as u64;
            at = 0;
            let len = buffer.len();
            buffer.resize(len + CHUNK, 0);
            let count = match input.read(buffer.get_mut(len..).unwrap_or_default()) {
                Ok(count) => count,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {
                    buffer.truncate(len);
                    continue;
                }
                Err(error) => {
                    fault = Some(fault_of(&error));
                    0
                }
            };
            buffer.truncate(len + count);
            is_at_end = count == 0;
            continue;
        }
        let len = end.unwrap_or(rest.len());
        let is_cut = end.is_none() && !is_at_end;
        if !(is_last && len == 0) && skipping.is_none() {
            number += 1;
            let bytes = rest.get(..len).unwrap_or_default();
            let bytes = bytes.strip_suffix(b"\r").unwrap_or(bytes);
            let text = String::from_utf8_lossy(bytes);
            each(Line {
                is_damaged: matches!(text, std::borrow::Cow::Owned(_)),
                text,
                number,
                span: Span {
                    start: begins + at as u64,
                    len: bytes.len() as u64,
                },
                is_cut,
            });
        }
        // What follows a line that was too long, up to its end, is stepped over.
        skipping = is_cut.then_some(number);
        at += len + usize::from(end.is_some());
        if is_last {
            return match fault {
                Some(code) => Err(Stop {
                    code,
                    at: begins + at as u64,
                }),
                None => Ok(()),
            };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::limits::Limits;

    #[test]
    fn every_line_comes_once_with_its_place() {
        let mut seen = Vec::new();
        let text = "\u{feff}one\r\ntwo\n\nfo\u{e9}r".as_bytes();
        read(text, &Limits::default(), |line| {
            seen.push((line.text.into_owned(), line.number, line.span.start));
        })
        .expect("it is read");
        let expected = [("one", 1, 0), ("two", 2, 5), ("", 3, 9), ("foér", 4, 10)];
        let expected: Vec<_> = expected.map(|(t, n, s)| (t.to_owned(), n, s)).into();
        assert_eq!(seen, expected, "without mark and line ends");
    }

    #[test]
    fn a_line_without_end_is_cut_and_the_next_one_is_read() {
        let limits = Limits {
            row_bytes: 10,
            ..Limits::default()
        };
        let text = format!("{}\nnext\n", "x".repeat(300_000));
        let mut seen = Vec::new();
        read(text.as_bytes(), &limits, |line| {
            seen.push((line.text.len(), line.number, line.is_cut));
        })
        .expect("it is read");
        assert_eq!(seen.len(), 2, "the long one once: {seen:?}");
        assert!(seen.first().is_some_and(|first| first.2), "and it says so");
        assert_eq!(seen.last(), Some(&(4, 2, false)), "and the next one");
    }
}
