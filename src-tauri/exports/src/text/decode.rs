//! A file's bytes as UTF-8: byte order marks, UTF-16, and the zeros that some tools leave at the end.

use std::io::{self, Read};

/// How the bytes are to be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Encoding {
    Utf8,
    Utf16Le,
    Utf16Be,
}

/// A reader that gives UTF-8 without a byte order mark, whatever Unicode form the file has.
///
/// Bytes that are not valid UTF-8 pass as they are: whoever reads them decides.
#[derive(Debug)]
pub struct Decoded<R> {
    inner: R,
    encoding: Option<Encoding>,
    /// Bytes that were read and not given yet.
    ready: Vec<u8>,
    given: usize,
    /// Bytes of a character that is not whole yet.
    rest: Vec<u8>,
    is_at_end: bool,
}

const CHUNK: usize = 32 << 10;

impl<R: Read> Decoded<R> {
    /// Wraps a reader; nothing is read yet.
    pub const fn new(inner: R) -> Self {
        Self {
            inner,
            encoding: None,
            ready: Vec::new(),
            given: 0,
            rest: Vec::new(),
            is_at_end: false,
        }
    }

    /// Looks at the first four bytes.
    fn begin(&mut self) -> io::Result<Encoding> {
        let mut head = [0; 4];
        let mut filled = 0;
        while let Some(space) = head.get_mut(filled..).filter(|space| !space.is_empty()) {
            match self.inner.read(space) {
                Ok(0) => break,
                Ok(count) => filled += count,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                // What came before the error is given first; the error comes again.
                Err(error) if filled == 0 => return Err(error),
                Err(_) => break,
            }
        }
        let head = head.get(..filled).unwrap_or_default();
        let (encoding, skip) = match head {
            [0xEF, 0xBB, 0xBF, ..] => (Encoding::Utf8, 3),
            [0xFF, 0xFE, ..] => (Encoding::Utf16Le, 2),
            [0xFE, 0xFF, ..] => (Encoding::Utf16Be, 2),
            // Two ASCII characters, without a mark.
            [1..=127, 0, 1..=127, 0] => (Encoding::Utf16Le, 0),
            [0, 1..=127, 0, 1..=127] => (Encoding::Utf16Be, 0),
            _ => (Encoding::Utf8, 0),
        };
        self.encoding = Some(encoding);
        let left = head.get(skip..).unwrap_or_default();
        match encoding {
            Encoding::Utf8 => self.ready.extend_from_slice(left),
            Encoding::Utf16Le | Encoding::Utf16Be => self.rest.extend_from_slice(left),
        }
        Ok(encoding)
    }

    /// Decodes the next stretch of UTF-16.
    fn refill(&mut self, encoding: Encoding) -> io::Result<()> {
        self.ready.clear();
        self.given = 0;
        let mut chunk = vec![0; CHUNK];
        while self.ready.is_empty() && !self.is_at_end {
            let count = self.inner.read(&mut chunk)?;
            self.is_at_end = count == 0;
            self.rest
                .extend_from_slice(chunk.get(..count).unwrap_or_default());
            let mut units: Vec<u16> = self
                .rest
                .chunks_exact(2)
                .map(|pair| match (encoding, pair) {
                    (Encoding::Utf16Be, &[high, low]) | (_, &[low, high]) => {
                        u16::from_be_bytes([high, low])
                    }
                    _ => 0,
                })
                .collect();
            let waits = !self.is_at_end
                && units
                    .last()
                    .is_some_and(|unit| (0xD800..0xDC00).contains(unit));
            if waits {
                units.pop();
            }
            self.rest.drain(..units.len() * 2);
            let text = char::decode_utf16(units).map(|unit| unit.unwrap_or('\u{fffd}'));
            let mut buffer = [0; 4];
            for c in text {
                self.ready
                    .extend_from_slice(c.encode_utf8(&mut buffer).as_bytes());
            }
        }
        Ok(())
    }
}

impl<R: Read> Read for Decoded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let encoding = match self.encoding {
            Some(encoding) => encoding,
            None => self.begin()?,
        };
        if self.given >= self.ready.len() {
            if encoding == Encoding::Utf8 {
                return self.inner.read(buffer);
            }
            self.refill(encoding)?;
        }
        let mut ready = self.ready.get(self.given..).unwrap_or_default();
        let count = ready.read(buffer)?;
        self.given += count;
        Ok(count)
    }
}

/// Reads up to `more` bytes behind what a buffer holds; 0 at the end.
pub(crate) fn read_more(
    input: &mut impl Read,
    buffer: &mut Vec<u8>,
    more: usize,
) -> io::Result<usize> {
    let len = buffer.len();
    buffer.resize(len + more, 0);
    let outcome = loop {
        match input.read(buffer.get_mut(len..).unwrap_or_default()) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            outcome => break outcome,
        }
    };
    buffer.truncate(len + outcome.as_ref().map_or(0, |&count| count));
    outcome
}
