//! CSV as RFC 4180 has it, record by record: line ends within quotes belong to the field.

use std::io::Read;

use crate::finding::Code;
use crate::json::Stop;
use crate::limits::Limits;
use crate::lines;
use crate::model::Span;

/// A record.
#[derive(Debug, Default)]
pub(super) struct Record {
    /// Its fields, quotes taken away.
    pub(super) fields: Vec<String>,
    /// Its number, as a table program shows it: the header is 1.
    pub(super) number: u64,
    /// Its place in the text.
    pub(super) span: Span,
    /// Whether it could be read whole: no quote is open at the end, nothing was cut.
    pub(super) is_whole: bool,
    /// Whether it held bytes that are no UTF-8.
    pub(super) is_damaged: bool,
}

/// Gives every record, the header too. Empty lines between records are none.
pub(super) fn read<R: Read>(
    input: R,
    limits: &Limits,
    mut each: impl FnMut(Record),
) -> Result<(), Stop> {
    let mut text = String::new();
    let mut record = Record::default();
    let mut quotes = Quotes::default();
    let mut number = 0;
    let outcome = lines::read(input, limits, |line| {
        if text.is_empty() && !quotes.is_open {
            if line.text.is_empty() {
                return;
            }
            number += 1;
            record = Record {
                number,
                is_whole: true,
                ..Record::default()
            };
            record.span.start = line.span.start;
        } else {
            text.push('\n');
        }
        record.span.len = line.span.start + line.span.len - record.span.start;
        record.is_damaged |= line.is_damaged;
        record.is_whole &= !line.is_cut;
        text.push_str(&line.text);
        quotes.feed(&line.text);
        let is_too_long = text.len() > limits.row_bytes;
        if !quotes.is_open || is_too_long {
            record.is_whole &= !is_too_long;
            give(&mut text, &mut record, &mut each);
            quotes = Quotes::default();
        }
    });
    if !text.is_empty() {
        record.is_whole = false;
        let at = record.span.start;
        give(&mut text, &mut record, &mut each);
        return outcome.and(Err(Stop {
            code: Code::Truncated,
            at,
        }));
    }
    outcome
}

fn give(text: &mut String, record: &mut Record, each: &mut impl FnMut(Record)) {
    let mut reader = ::csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut fields = ::csv::StringRecord::new();
    if reader.read_record(&mut fields).is_ok_and(|is_one| is_one) {
        record.fields = fields.iter().map(str::to_owned).collect();
    }
    text.clear();
    each(std::mem::take(record));
}

/// Whether a quoted field is open at the end of what was fed. A quote opens one only at the start of a field.
#[derive(Debug, Default)]
struct Quotes {
    is_open: bool,
}

impl Quotes {
    fn feed(&mut self, line: &str) {
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
            at_start = !self.is_open && byte == b',';
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Record, read};
    use crate::limits::Limits;

    fn fields(text: &str) -> Vec<(Vec<String>, bool)> {
        let mut seen = Vec::new();
        let each = |record: Record| seen.push((record.fields, record.is_whole));
        let _cut = read(text.as_bytes(), &Limits::default(), each);
        seen
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
        let cut = fields("a,b\n1,\"x");
        let last = cut.last().map(|(_, is_whole)| *is_whole);
        assert_eq!(last, Some(false), "an open quote at the end is said");
    }
}
