//! Tables for a spreadsheet: UTF-8 with its mark (for Excel), CRLF, every field quoted, names of columns in row 1.
//!
//! A cell never starts a formula, and foreign text shows what it hides ([`crate::visible`]); raw values are in
//! `case.json`. Columns may be added at the end; none changes its name.

use csv::{QuoteStyle, Terminator, WriterBuilder};

use crate::contents::Contents;

mod exhibits;
mod records;
mod timeline;

/// `exhibits.csv`: a row for every exhibit, enclosed or not.
pub fn exhibits(contents: &Contents) -> Vec<u8> {
    exhibits::table(contents).into_csv()
}

/// `accounts.csv`
pub fn accounts(contents: &Contents) -> Vec<u8> {
    records::accounts(contents).into_csv()
}

/// `payments.csv`
pub fn payments(contents: &Contents) -> Vec<u8> {
    records::payments(contents).into_csv()
}

/// `timeline.csv`: everything that has a time, in one order.
pub fn timeline(contents: &Contents) -> Vec<u8> {
    timeline::table(contents).into_csv()
}

/// Rows of cells that are safe to show already.
struct Table {
    header: Vec<&'static str>,
    rows: Vec<Vec<String>>,
}

impl Table {
    fn into_csv(self) -> Vec<u8> {
        let mut out = "\u{feff}".as_bytes().to_vec();
        let mut writer = WriterBuilder::new()
            .quote_style(QuoteStyle::Always)
            .terminator(Terminator::CRLF)
            .flexible(true)
            .from_writer(&mut out);
        // Writing into memory cannot fail.
        let _ = writer.write_record(&self.header);
        for row in &self.rows {
            let _ = writer.write_record(row.iter().map(|cell| guarded(cell)));
        }
        let _ = writer.flush();
        drop(writer);
        out
    }
}

/// A cell that no spreadsheet takes for a formula (OWASP, CSV injection): full-width signs count as well.
fn guarded(cell: &str) -> String {
    let starts_formula =
        cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    if starts_formula {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::visible::visible;

    #[test]
    fn a_cell_never_starts_a_formula() {
        for cell in [
            "=1+1",
            "+1 780 555",
            "-2",
            "@SUM(A1)",
            "\tx",
            "\rx",
            "\nx",
            "＝1",
        ] {
            assert_eq!(guarded(cell), format!("'{cell}"), "{cell:?} is guarded");
        }
        assert_eq!(guarded("1=1"), "1=1", "a sign inside is harmless");
        assert_eq!(guarded(&visible("\u{200e}=1")), "⟦U+200E⟧=1", "shown first");
    }

    #[test]
    fn the_file_is_what_excel_reads() {
        let table = Table {
            header: vec!["a", "b"],
            rows: vec![vec!["é \"x\"".into(), String::new()]],
        };
        assert_eq!(
            String::from_utf8(table.into_csv()).unwrap(),
            "\u{feff}\"a\",\"b\"\r\n\"é \"\"x\"\"\",\"\"\r\n",
            "mark, quotes, CRLF"
        );
    }
}
