//! XML made fit for an XML reader while it streams by: pictures inside attributes are counted and left out, character
//! references that XML forbids are spelt so that they can be told.
//!
//! The Android app writes emoji as two references to surrogates (`&#55357;&#56832;`), and whole videos in base64 into one
//! attribute. Neither need be held in memory. Where a quote is missing, the next message ends the damaged one: `<` at the
//! start of a line is in no text, for a text has `&lt;`.

use std::io::{self, Read};

use memchr::{memchr, memchr2, memchr3};

/// Opens and closes a reference that XML forbids; both are characters of XML that no text has.
pub(super) const FORBIDDEN: (char, char) = ('\u{fdd0}', '\u{fdd1}');
/// What stands in place of base64: this and how many characters it had.
pub(super) const COUNTED: char = '\u{fdd2}';

/// How a message begins, and how the file ends.
const BEGINNINGS: &[&[u8]] = &[
    b"<sms ",
    b"<mms ",
    b"<rcs ",
    b"<call ",
    b"</smses>",
    b"</calls>",
];

const CHUNK: usize = 64 << 10;
/// What must be there to judge a reference and the one behind it.
const AHEAD: usize = 32;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Between elements; nothing of it is wanted.
    Outside,
    /// `<?…>`, `<!…>`
    Aside,
    Tag,
    Value {
        quote: u8,
    },
    Data {
        quote: u8,
    },
}

/// A reader of such XML.
#[derive(Debug)]
pub(super) struct Sieve<R> {
    input: R,
    read: Vec<u8>,
    at: usize,
    is_at_end: bool,
    fault: Option<io::Error>,
    out: Vec<u8>,
    given: usize,
    /// The first bytes of a character whose others come later.
    rest_of_out: Vec<u8>,
    state: State,
    /// Bytes of the tag or value so far.
    len: usize,
    /// The first bytes of base64.
    data: Vec<u8>,
    /// The last bytes before a quote.
    name: Vec<u8>,
    most: usize,
}

impl<R: Read> Sieve<R> {
    /// Values are cut where they are longer than `most`.
    pub(super) fn new(input: R, most: usize) -> Self {
        Self {
            input,
            read: Vec::new(),
            at: 0,
            is_at_end: false,
            fault: None,
            out: Vec::new(),
            given: 0,
            rest_of_out: Vec::new(),
            state: State::Outside,
            len: 0,
            data: Vec::new(),
            name: Vec::new(),
            most,
        }
    }

    fn rest(&self) -> &[u8] {
        self.read.get(self.at..).unwrap_or_default()
    }

    fn more(&mut self) {
        self.read.drain(..self.at);
        self.at = 0;
        let len = self.read.len();
        self.read.resize(len + CHUNK, 0);
        let count = loop {
            match self
                .input
                .read(self.read.get_mut(len..).unwrap_or_default())
            {
                Ok(count) => break count,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => {
                    self.fault = Some(error);
                    break 0;
                }
            }
        };
        self.read.truncate(len + count);
        self.is_at_end = count == 0;
    }

    /// Emits a stretch of the input, as far as the tag or value is not too long.
    fn pass(&mut self, count: usize) {
        let room = self.most.saturating_sub(self.len).min(count);
        let bytes = self.read.get(self.at..self.at + room).unwrap_or_default();
        self.out.extend_from_slice(bytes);
        self.len += count;
        self.at += count;
    }

    /// XML readers want UTF-8: other bytes become U+FFFD.
    fn make_valid(&mut self) {
        let Err(error) = std::str::from_utf8(&self.out) else {
            return;
        };
        let is_at_end = self.is_at_end && self.rest().is_empty();
        if error.error_len().is_none() && !is_at_end {
            self.rest_of_out = self.out.split_off(error.valid_up_to());
            return;
        }
        let end = self.out.len() - incomplete(&self.out);
        self.rest_of_out = if is_at_end {
            Vec::new()
        } else {
            self.out.split_off(end)
        };
        self.out = String::from_utf8_lossy(&self.out).into_owned().into_bytes();
    }

    fn step(&mut self) {
        match self.state {
            State::Outside => self.outside(),
            State::Aside => {
                let end = memchr(b'>', self.rest());
                let count = end.map_or(self.rest().len(), |end| end + 1);
                self.at += count;
                if end.is_some() {
                    self.state = State::Outside;
                }
            }
            State::Tag => self.tag(),
            State::Value { quote } => self.value(quote),
            State::Data { quote } => self.base64(quote),
        }
    }

    fn outside(&mut self) {
        let Some(begin) = memchr(b'<', self.rest()) else {
            self.at += self.rest().len();
            return;
        };
        self.at += begin;
        self.len = 0;
        self.name.clear();
        self.state = match self.rest().get(1) {
            // A document type is shown to the reader, which refuses it.
            Some(b'!') if self.rest().starts_with(b"<!DOCTYPE") => {
                self.out.extend_from_slice(b"<!DOCTYPE x>");
                State::Aside
            }
            Some(b'!' | b'?') => State::Aside,
            _ => State::Tag,
        };
    }

    /// Ends what is open, so that the next message is read; the one that ends is marked as damaged.
    fn break_off(&mut self, at: usize, mark: &str) {
        self.pass(at);
        self.out.extend_from_slice(mark.as_bytes());
        self.state = State::Outside;
    }

    /// Where the next message begins, if it begins before `end`, within one that has not ended.
    fn next_row(&self, from: usize, end: Option<usize>) -> Option<usize> {
        let rest = self.rest().get(..end.unwrap_or(self.rest().len()))?;
        let mut at = from;
        loop {
            at += memchr(b'<', rest.get(at..)?)?;
            let begins = self.rest().get(at..)?;
            let before = self.read.get(..self.at + at)?;
            let blank = before.len() - before.trim_ascii_end().len();
            let line = before.get(before.len() - blank..)?;
            let is_apart = line.contains(&b'\n') || blank == 0 && before.last() == Some(&b'>');
            if is_apart && BEGINNINGS.iter().any(|own| begins.starts_with(own)) {
                return Some(at);
            }
            at += 1;
        }
    }

    fn tag(&mut self) {
        let found = memchr3(b'"', b'\'', b'>', self.rest());
        // Its own `<` stands first.
        if let Some(at) = self.next_row(usize::from(self.len == 0), found) {
            return self.break_off(at, " =\u{fffd}/>");
        }
        let count = found.map_or(self.rest().len(), |at| at + 1);
        let sign = found.and_then(|at| self.rest().get(at).copied());
        let seen = self
            .rest()
            .get(..found.unwrap_or(count))
            .unwrap_or_default();
        let tail = seen
            .get(seen.len().saturating_sub(16)..)
            .unwrap_or_default()
            .to_vec();
        self.name.extend(tail);
        self.pass(count);
        match sign {
            Some(b'>') => self.state = State::Outside,
            Some(quote) => {
                let name = self.name.trim_ascii_end();
                let name = name.strip_suffix(b"=").map(<[u8]>::trim_ascii_end);
                let is_data = name.is_some_and(|name| {
                    let before = name.strip_suffix(b"data").and_then(<[u8]>::last);
                    before.is_some_and(u8::is_ascii_whitespace)
                });
                self.len = 0;
                self.data.clear();
                self.state = if is_data {
                    State::Data { quote }
                } else {
                    State::Value { quote }
                };
            }
            None => {}
        }
    }

    fn end_value(&mut self, quote: u8) {
        self.out.push(quote);
        self.at += 1;
        self.len = 0;
        self.name.clear();
        self.state = State::Tag;
    }

    fn base64(&mut self, quote: u8) {
        let end = memchr(quote, self.rest());
        if let Some(at) = self.next_row(0, end) {
            self.at += at;
            return self.break_off(0, damaged(quote));
        }
        let count = end.unwrap_or(self.rest().len());
        let room = 8_usize.saturating_sub(self.data.len()).min(count);
        let head = self.read.get(self.at..self.at + room).unwrap_or_default();
        self.data.extend_from_slice(head);
        self.len += count;
        self.at += count;
        if end.is_some() {
            if self.len <= 8 {
                self.out.extend_from_slice(&self.data);
            } else {
                self.out
                    .extend_from_slice(format!("{COUNTED}{}", self.len).as_bytes());
            }
            self.end_value(quote);
        }
    }

    fn value(&mut self, quote: u8) {
        let found = memchr2(quote, b'&', self.rest());
        if let Some(at) = self.next_row(0, found) {
            return self.break_off(at, damaged(quote));
        }
        self.pass(found.unwrap_or(self.rest().len()));
        match found.and_then(|_| self.rest().first().copied()) {
            Some(b'&') => self.reference(),
            Some(_) => self.end_value(quote),
            None => {}
        }
    }

    fn reference(&mut self) {
        let Some((code, len)) = number(self.rest()) else {
            return self.pass(1);
        };
        let behind = self.rest().get(len..).unwrap_or_default();
        let second = number(behind)
            .filter(|(low, _)| (0xD800..0xDC00).contains(&code) && (0xDC00..0xE000).contains(low));
        let is_allowed = matches!(code, 0x9 | 0xA | 0xD | 0x20..=0xD7FF | 0xE000..=0xFFFD | 0x1_0000..=0x0010_FFFF);
        if is_allowed {
            return self.pass(len);
        }
        let taken = len + second.map_or(0, |(_, len)| len);
        let spelt: String = String::from_utf8_lossy(self.rest().get(..taken).unwrap_or_default())
            .chars()
            .filter(|c| !matches!(c, '&' | '#'))
            .collect();
        if self.len < self.most {
            let spelt = format!("{}{spelt}{}", FORBIDDEN.0, FORBIDDEN.1);
            self.out.extend_from_slice(spelt.as_bytes());
        }
        self.len += taken;
        self.at += taken;
    }
}

/// The end of a value that has none, and of its element.
const fn damaged(quote: u8) -> &'static str {
    if quote == b'"' {
        "\u{fffd}\"/>"
    } else {
        "\u{fffd}'/>"
    }
}

/// How many bytes at the end begin a character that is not whole.
fn incomplete(bytes: &[u8]) -> usize {
    (1..=3.min(bytes.len()))
        .find(|&back| {
            let begins = bytes.get(bytes.len() - back).copied().unwrap_or(0);
            let wanted = match begins {
                0xF0..=0xF4 => 4,
                0xE0..=0xEF => 3,
                0xC2..=0xDF => 2,
                _ => 1,
            };
            wanted > back
        })
        .unwrap_or(0)
}

/// The code of `&#55357;` or `&#xD83D;`, and how long it is.
fn number(bytes: &[u8]) -> Option<(u32, usize)> {
    let digits = bytes.strip_prefix(b"&#")?;
    let end = memchr(b';', digits.get(..12).unwrap_or(digits))?;
    let digits = std::str::from_utf8(digits.get(..end)?).ok()?;
    let code = match digits.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => digits.parse().ok()?,
    };
    Some((code, end + 3))
}

impl<R: Read> Read for Sieve<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.given >= self.out.len() {
            self.out.clear();
            self.out.append(&mut self.rest_of_out);
            self.given = 0;
            while self.out.len() < CHUNK {
                if self.rest().len() < AHEAD && !self.is_at_end {
                    self.more();
                } else if self.rest().is_empty() {
                    break;
                } else {
                    self.step();
                }
            }
            self.make_valid();
            if self.out.is_empty()
                && let Some(fault) = self.fault.take()
            {
                return Err(fault);
            }
        }
        let mut ready = self.out.get(self.given..).unwrap_or_default();
        let count = ready.read(buffer)?;
        self.given += count;
        Ok(count)
    }
}

#[cfg(test)]
mod tests;
