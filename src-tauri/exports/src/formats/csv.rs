//! CSV as RFC 4180 has it, record by record: line ends within quotes belong to the field. A table program of another
//! country saves it with semicolons; which it is, the header tells.
//!
//! A row's pointer is `row 17`: the number that a table program shows beside it. The header is row 1, a record is one row
//! however many lines its cells have, and an empty line is a row too.

use std::io::{self, Read};

use compact_str::{CompactString, format_compact};

use crate::finding::Code;
use crate::json::Stop;
use crate::limits::Limits;
use crate::lines::{self, Line};
use crate::model::Span;

/// A record.
#[derive(Debug, Default)]
pub(in crate::formats) struct Record {
    /// Its fields, quotes taken away.
    pub(in crate::formats) fields: Vec<String>,
    /// Its number, as a table program shows it: the header is 1.
    number: u64,
    /// Its place in the text.
    pub(in crate::formats) span: Span,
    /// Whether it could be read whole: no quote is open at the end, nothing was cut.
    pub(in crate::formats) is_whole: bool,
    /// Whether it held bytes that are no UTF-8.
    pub(in crate::formats) is_damaged: bool,
}

impl Record {
    /// Where it stands, as the pointer of a row.
    pub(in crate::formats) fn pointer(&self) -> CompactString {
        format_compact!("row {}", self.number)
    }
}

/// Gives every record, the header too. Empty lines between records are none, but they are counted.
pub(in crate::formats) fn read<R: Read>(
    input: R,
    limits: &Limits,
    each: impl FnMut(Record),
) -> Result<(), Stop> {
    let mut records = Records {
        text: String::new(),
        record: Record::default(),
        quotes: Quotes::default(),
        delimiter: b',',
        number: 0,
        columns: 0,
        waiting: None,
        has_given: false,
        each,
    };
    let mut input = Ending {
        input,
        last: [0; 2],
    };
    let outcome = lines::read(&mut input, limits, |line| {
        records.line(&line, limits.row_bytes);
    });
    let cut = records.end(input.is_line_end());
    cut.map_or(outcome, |at| {
        outcome.and(Err(Stop {
            code: Code::Truncated,
            at,
        }))
    })
}

/// A reader that remembers how what was read ends.
struct Ending<R> {
    input: R,
    last: [u8; 2],
}

impl<R: Read> Read for Ending<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.input.read(buffer)?;
        for &byte in buffer
            .get(count.saturating_sub(2)..count)
            .unwrap_or_default()
        {
            self.last = [self.last[1], byte];
        }
        Ok(count)
    }
}

impl<R> Ending<R> {
    /// Whether the last is a line's end, of UTF-16 too.
    const fn is_line_end(&self) -> bool {
        matches!(self.last, [_, b'\n'] | [b'\n', 0])
    }
}

/// The names of the columns, as the first line of a file has them: in small letters.
pub(in crate::formats) fn names(head: &str) -> Vec<String> {
    let line = head.trim_start_matches('\u{feff}').lines().next();
    let line = line.unwrap_or_default();
    let fields = split(line, delimiter(line)).into_iter();
    fields
        .map(|name| name.trim().to_ascii_lowercase())
        .collect()
}

/// What stands between the fields of a header, whose names hold none of these.
fn delimiter(header: &str) -> u8 {
    let times = |byte: u8| header.bytes().filter(|&own| own == byte).count();
    let others = [b';', b'\t'].into_iter();
    others
        .filter(|&byte| times(byte) > times(b','))
        .max_by_key(|&byte| times(byte))
        .unwrap_or(b',')
}

struct Records<F> {
    text: String,
    record: Record,
    quotes: Quotes,
    delimiter: u8,
    number: u64,
    columns: usize,
    /// The last one is given when it is known whether another follows.
    waiting: Option<Record>,
    has_given: bool,
    each: F,
}

impl<F: FnMut(Record)> Records<F> {
    fn line(&mut self, line: &Line<'_>, limit: usize) {
        if self.text.is_empty() && !self.quotes.is_open {
            self.number += 1;
            if line.text.is_empty() {
                return;
            }
            if self.columns == 0 {
                self.delimiter = delimiter(&line.text);
            }
            self.record = Record {
                number: self.number,
                is_whole: true,
                ..Record::default()
            };
            self.record.span.start = line.span.start;
        } else {
            self.text.push('\n');
        }
        self.record.span.len = line.span.start + line.span.len - self.record.span.start;
        self.record.is_damaged |= line.is_damaged;
        self.record.is_whole &= !line.is_cut;
        self.text.push_str(&line.text);
        self.quotes.feed(&line.text, self.delimiter);
        let is_too_long = self.text.len() > limit;
        if !self.quotes.is_open || is_too_long {
            self.record.is_whole &= !is_too_long;
            self.give();
            self.quotes = Quotes::default();
        }
    }

    fn give(&mut self) {
        self.record.fields = split(&self.text, self.delimiter);
        self.text.clear();
        if self.columns == 0 {
            self.columns = self.record.fields.len();
        }
        let record = std::mem::take(&mut self.record);
        if let Some(last) = self.waiting.replace(record) {
            self.has_given = true;
            (self.each)(last);
        }
    }

    /// Gives the last record; where it begins, if it was cut: within quotes, before its last field, or within the header,
    /// which every writer ends with a line's end.
    fn end(&mut self, is_line_end: bool) -> Option<u64> {
        if !self.text.is_empty() {
            self.record.is_whole = false;
            self.give();
        }
        let mut last = self.waiting.take()?;
        last.is_whole &= last.fields.len() >= self.columns;
        let is_cut_header = !self.has_given && !is_line_end;
        let cut = (!last.is_whole || is_cut_header).then_some(last.span.start);
        (self.each)(last);
        cut
    }
}

/// The fields of a record. The `csv` crate would build its tables anew for every one.
fn split(text: &str, delimiter: u8) -> Vec<String> {
    let (mut fields, mut field) = (Vec::new(), String::new());
    let (mut is_open, mut at_start) = (false, true);
    // Where what is not taken over yet begins.
    let mut from = 0;
    let take = |field: &mut String, from: usize, to: usize| {
        field.push_str(text.get(from..to).unwrap_or_default());
    };
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        match (is_open, byte) {
            (true, b'"') => {
                take(&mut field, from, at);
                if bytes.get(at + 1) == Some(&b'"') {
                    field.push('"');
                    at += 1;
                } else {
                    is_open = false;
                }
                from = at + 1;
            }
            (false, b'"') if at_start => {
                is_open = true;
                from = at + 1;
            }
            (false, byte) if byte == delimiter => {
                take(&mut field, from, at);
                fields.push(std::mem::take(&mut field));
                from = at + 1;
            }
            _ => {}
        }
        at_start = !is_open && byte == delimiter;
        at += 1;
    }
    take(&mut field, from, bytes.len());
    fields.push(field);
    fields
}

/// Whether a quoted field is open at the end of what was fed. A quote opens one only at the start of a field.
#[derive(Debug, Default)]
struct Quotes {
    is_open: bool,
}

impl Quotes {
    fn feed(&mut self, line: &str, delimiter: u8) {
        let mut at_start = !self.is_open;
        let mut bytes = line.bytes().peekable();
        while let Some(byte) = bytes.next() {
            match (self.is_open, byte) {
                (true, b'"') if bytes.peek() == Some(&b'"') => {
                    bytes.next();
                }
                (true, b'"') => self.is_open = false,
                (false, b'"') if at_start => self.is_open = true,
                _ => {}
            }
            at_start = !self.is_open && byte == delimiter;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Record, names, read};
    use crate::limits::Limits;

    fn fields(text: &str) -> Vec<(Vec<String>, bool)> {
        let mut seen = Vec::new();
        let each = |record: Record| seen.push((record.fields, record.is_whole));
        let _cut = read(text.as_bytes(), &Limits::default(), each);
        seen
    }

    #[test]
    fn a_record_has_the_number_that_a_table_program_shows() {
        let mut seen = Vec::new();
        let each = |record: Record| seen.push(record.pointer().to_string());
        let text = "a,b\n1,\"x\n\ny\"\n2,z\n\n3,z\n";
        read(text.as_bytes(), &Limits::default(), each).expect("it is whole");
        let expected = ["row 1", "row 2", "row 3", "row 5"];
        assert_eq!(
            seen, expected,
            "a record of many lines is one row, and an empty line is one"
        );
    }

    #[test]
    fn records_are_read_as_rfc_4180_has_them() {
        let own = |fields: &[&str]| fields.iter().map(|&field| field.to_owned()).collect();
        let given = fields("a,b\r\n1,\"x\r\n\"\"y\"\", z\"\r\n\n2,5\" pipe\n");
        let expected: Vec<(Vec<String>, bool)> = vec![
            (own(&["a", "b"]), true),
            (own(&["1", "x\n\"y\", z"]), true),
            (own(&["2", "5\" pipe"]), true),
        ];
        assert_eq!(given, expected, "lines within quotes, quotes within text");
        let given = fields("a;b\n1,5;\"x;y\"\n");
        let expected = vec![(own(&["a", "b"]), true), (own(&["1,5", "x;y"]), true)];
        assert_eq!(given, expected, "as its header has it");
        assert_eq!(names("\u{feff}\"ID\"; Author\r\n"), ["id", "author"]);
        let cut = fields("a,b\n1,\"x");
        let last = cut.last().map(|(_, is_whole)| *is_whole);
        assert_eq!(last, Some(false), "an open quote at the end is said");
    }
}
