//! A text file line by line, as a stream: numbered, with its place, whatever the line ends and the encoding.

use std::borrow::Cow;
use std::io::Read;

use compact_str::CompactString;
use memchr::{memchr, memchr_iter, memrchr};

use crate::container::fault_of;
use crate::finding::Code;
use crate::json::Stop;
use crate::limits::Limits;
use crate::model::Span;
use crate::text::decode::{Decoded, read_more};

/// A line without its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line<'a> {
    /// What stands in it; bytes that are no UTF-8 are U+FFFD.
    pub text: Cow<'a, str>,
    /// Its number, from 1.
    pub number: u64,
    /// Its place in the text, without its end.
    pub span: Span,
    /// Whether it was longer than is read.
    pub is_cut: bool,
    /// Whether it held bytes that are no UTF-8.
    pub is_damaged: bool,
}

/// A line's number as the pointer of a row: `line 17`. Every row of a text has one, and most need no memory for it.
pub fn pointer(number: u64) -> CompactString {
    let mut pointer = CompactString::const_new("line ");
    pointer.push_str(itoa::Buffer::new().format(number));
    pointer
}

const CHUNK: usize = 64 << 10;

/// Gives every line; the last one needs no end. What stops it comes after the lines before it.
pub fn read<R: Read>(
    input: R,
    limits: &Limits,
    mut each: impl FnMut(Line<'_>),
) -> Result<(), Stop> {
    let mut window = Window::new(input);
    let mut number = 0;
    let mut is_skipping = false;
    loop {
        if !is_skipping {
            let len = whole_lines(&window, &mut number, &mut each);
            window.at += len;
        }
        let rest = window.rest();
        let end = memchr(b'\n', rest);
        let is_open = end.is_none() && !window.is_at_end;
        if is_open && rest.len() <= limits.row_bytes {
            window.fill();
            continue;
        }
        let len = end.unwrap_or(rest.len());
        let is_last = end.is_none() && window.is_at_end;
        // What follows a line that was too long, up to its end, is stepped over.
        let is_nothing = is_last && len == 0;
        if !is_skipping && !is_nothing {
            number += 1;
            let bytes = without_return(rest.get(..len).unwrap_or_default());
            each(line(bytes, None, number, window.position(), is_open));
        }
        is_skipping = is_open;
        window.at += len + usize::from(end.is_some());
        if is_last {
            let at = window.position();
            return window.fault.map_or(Ok(()), |code| Err(Stop { code, at }));
        }
    }
}

/// Gives the lines that lie whole in the window; how many bytes they are. Whether they are UTF-8 is asked once for all.
fn whole_lines<R: Read>(
    window: &Window<R>,
    number: &mut u64,
    each: &mut impl FnMut(Line<'_>),
) -> usize {
    let rest = window.rest();
    let len = memrchr(b'\n', rest).map_or(0, |last| last + 1);
    let lines = rest.get(..len).unwrap_or_default();
    let text = std::str::from_utf8(lines).ok();
    let mut from = 0;
    for end in memchr_iter(b'\n', lines) {
        *number += 1;
        let bytes = without_return(lines.get(from..end).unwrap_or_default());
        let text = text.and_then(|text| text.get(from..from + bytes.len()));
        let start = window.position() + from as u64;
        each(line(bytes, text, *number, start, false));
        from = end + 1;
    }
    len
}

fn without_return(bytes: &[u8]) -> &[u8] {
    bytes.strip_suffix(b"\r").unwrap_or(bytes)
}

fn line<'a>(
    bytes: &'a [u8],
    text: Option<&'a str>,
    number: u64,
    start: u64,
    is_cut: bool,
) -> Line<'a> {
    let text = match text {
        Some(text) => Cow::Borrowed(text),
        None => String::from_utf8_lossy(bytes),
    };
    Line {
        is_damaged: matches!(text, Cow::Owned(_)),
        text,
        number,
        span: Span {
            start,
            len: bytes.len() as u64,
        },
        is_cut,
    }
}

/// The stretch of the text that is being looked at.
struct Window<R> {
    input: Decoded<R>,
    buffer: Vec<u8>,
    at: usize,
    begins: u64,
    is_at_end: bool,
    fault: Option<Code>,
}

impl<R: Read> Window<R> {
    fn new(input: R) -> Self {
        Self {
            input: Decoded::new(input),
            buffer: Vec::with_capacity(2 * CHUNK),
            at: 0,
            begins: 0,
            is_at_end: false,
            fault: None,
        }
    }

    fn rest(&self) -> &[u8] {
        self.buffer.get(self.at..).unwrap_or_default()
    }

    const fn position(&self) -> u64 {
        self.begins + self.at as u64
    }

    /// Reads more behind what is left. An error is the end, and is remembered.
    fn fill(&mut self) {
        self.buffer.drain(..self.at);
        self.begins += self.at as u64;
        self.at = 0;
        let count = read_more(&mut self.input, &mut self.buffer, CHUNK).unwrap_or_else(|error| {
            self.fault = Some(fault_of(&error));
            0
        });
        self.is_at_end = count == 0;
    }
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::limits::Limits;

    #[test]
    fn a_pointer_is_the_number_in_words() {
        for number in [0, 1, 9, 10, 100, 12_345, u64::MAX] {
            assert_eq!(
                super::pointer(number),
                format!("line {number}"),
                "as written"
            );
        }
    }

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
    fn a_line_that_is_no_utf8_costs_no_other_one() {
        let mut seen = Vec::new();
        read(
            b"one\nt\xffo\r\nthre\xc3".as_slice(),
            &Limits::default(),
            |line| {
                seen.push((line.text.into_owned(), line.number, line.is_damaged));
            },
        )
        .expect("it is read");
        let expected = [
            ("one", 1, false),
            ("t\u{fffd}o", 2, true),
            ("thre\u{fffd}", 3, true),
        ];
        let expected: Vec<_> = expected.map(|(t, n, d)| (t.to_owned(), n, d)).into();
        assert_eq!(seen, expected, "each by itself");
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
