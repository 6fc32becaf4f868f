//! Bytes as text, piece by piece.

use std::io::{self, Read};

use html5ever::tendril::StrTendril;

use super::CHUNK;
use crate::text::decode::read_more;

/// The text of a reader in pieces that end between characters; bytes that are no UTF-8 become U+FFFD.
pub(super) struct Utf8<R> {
    input: R,
    rest: Vec<u8>,
    /// Bytes given so far.
    pub(super) given: u64,
    is_at_end: bool,
}

impl<R: Read> Utf8<R> {
    pub(super) const fn new(input: R) -> Self {
        Self {
            input,
            rest: Vec::new(),
            given: 0,
            is_at_end: false,
        }
    }

    /// The next piece; none at the end.
    pub(super) fn next(&mut self) -> io::Result<Option<StrTendril>> {
        if self.is_at_end {
            return Ok(None);
        }
        let count = read_more(&mut self.input, &mut self.rest, CHUNK)?;
        self.is_at_end = count == 0;
        let (text, whole) = match std::str::from_utf8(&self.rest) {
            Ok(text) => (StrTendril::from(text), text.len()),
            Err(error) => {
                // A character that only begins here waits for the next piece.
                let waits = error.error_len().is_none() && !self.is_at_end;
                let whole = if waits {
                    error.valid_up_to()
                } else {
                    self.rest.len()
                };
                let bytes = self.rest.get(..whole).unwrap_or_default();
                (StrTendril::from(&*String::from_utf8_lossy(bytes)), whole)
            }
        };
        self.rest.drain(..whole);
        self.given += whole as u64;
        Ok(Some(text))
    }
}
