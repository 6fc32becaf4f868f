//! A table of messages without the rows of some downloads: hashed as it passes, record by record. No record is kept; of
//! each only its beginning, which names the download.

use std::io::{self, Write};

use holdfast_core::digest::{Digest, Hasher};

/// Longer than any id of a download and what stands before it.
const START: usize = 40;

/// What is left of a table.
pub(super) struct Rest {
    hasher: Hasher,
    /// How a record of one of them starts: in JSON lines, and in the table for a spreadsheet.
    starts: Vec<String>,
    form: Option<Form>,
    /// The beginning of a record, until it is known whether it stays.
    start: Vec<u8>,
    fate: Fate,
    is_quoted: bool,
    rows: u64,
}

/// JSON lines end at every line feed; in a table for a spreadsheet a quoted one belongs to a cell, and the first record
/// names the columns.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Lines,
    Cells,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    Open,
    Stays,
    Goes,
}

impl Rest {
    pub(super) fn new(exports: &[String]) -> Self {
        let starts = exports.iter().flat_map(|id| {
            let lines = format!("{{\"export\":\"{id}\",");
            [lines, format!("\"{id}\",")]
        });
        Self {
            hasher: Hasher::new(),
            starts: starts.collect(),
            form: None,
            start: Vec::new(),
            fate: Fate::Open,
            is_quoted: false,
            rows: 0,
        }
    }

    /// None when no row was left: then there would be no table either.
    pub(super) fn finish(mut self) -> Option<Digest> {
        self.decide();
        let names = u64::from(self.form == Some(Form::Cells));
        (self.rows > names).then(|| self.hasher.finish().0)
    }

    fn decide(&mut self) {
        if self.fate != Fate::Open || self.start.is_empty() {
            return;
        }
        let goes = |start: &String| self.start.starts_with(start.as_bytes());
        self.fate = if self.starts.iter().any(goes) {
            Fate::Goes
        } else {
            self.rows += 1;
            self.hasher.update(&self.start);
            Fate::Stays
        };
    }

    /// Takes bytes of one record, its end included when `is_end`.
    fn take(&mut self, bytes: &[u8], is_end: bool) {
        match self.fate {
            Fate::Open => self.start.extend_from_slice(bytes),
            Fate::Stays => self.hasher.update(bytes),
            Fate::Goes => {}
        }
        if self.start.len() >= START || is_end {
            self.decide();
        }
        if is_end {
            self.start.clear();
            self.fate = Fate::Open;
        }
    }
}

impl Write for Rest {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let first = bytes.first().copied();
        let form = *self.form.get_or_insert(match first {
            Some(b'{') => Form::Lines,
            _ => Form::Cells,
        });
        for piece in bytes.split_inclusive(|byte| *byte == b'\n') {
            if form == Form::Cells {
                let quotes = piece.iter().filter(|byte| **byte == b'"').count();
                self.is_quoted ^= quotes % 2 == 1;
            }
            let is_end = piece.ends_with(b"\n") && !self.is_quoted;
            self.take(piece, is_end);
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rest(table: &str, pieces: usize) -> Option<Digest> {
        let mut rest = Rest::new(&["X02".to_owned()]);
        for piece in table.as_bytes().chunks(pieces) {
            rest.write_all(piece).unwrap();
        }
        rest.finish()
    }

    #[test]
    fn rows_of_a_download_are_left_out_wherever_the_pieces_end() {
        let head = "\u{feff}\"export\",\"text\"\r\n";
        let (one, two) = (
            "\"X01\",\"a \"\"b\"\"\n\"\"X02\"\",\n\"\r\n",
            "\"X02\",\"c\r\nd\"\r\n",
        );
        let other = "\"X020\",\"e\"\r\n";
        let lines = [
            "{\"export\":\"X01\",\"text\":\"say \\\"X02\\\"\"}\n",
            "{\"export\":\"X02\",\"text\":\"no\"}\n",
        ];
        for pieces in [1, 2, 7, 1000] {
            let left = rest(&[head, two, one, two, other].concat(), pieces);
            let wanted = Digest::of([head, one, other].concat().as_bytes());
            assert_eq!(left, Some(wanted), "cells in pieces of {pieces}");
            assert_eq!(rest(&[head, two].concat(), pieces), None, "nothing left");
            let left = rest(&lines.concat(), pieces);
            assert_eq!(left, Some(Digest::of(lines[0].as_bytes())), "lines");
        }
    }
}
