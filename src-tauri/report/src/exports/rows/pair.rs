//! A table for a spreadsheet and the same for programs, written side by side. Of a practice case every row of either
//! says that nothing in it is real.

use std::io::{self, Write};

use serde::Serialize;

use crate::practice;
use crate::tables::CellWriter;

/// A table, twice, while it is written.
pub(super) struct Twice<W: Write> {
    csv: CellWriter<W>,
    jsonl: W,
    rows: u64,
    is_practice: bool,
}

/// A line of a practice case: the same, and that nothing in it is real.
#[derive(Serialize)]
struct Practised<'a, L> {
    #[serde(flatten)]
    line: &'a L,
    practice_nothing_here_is_real: &'static str,
}

impl<W: Write> Twice<W> {
    /// Begins both, each in an output of its own.
    pub(super) fn begin(
        out: &mut dyn FnMut() -> io::Result<W>,
        header: &[&str],
        is_practice: bool,
    ) -> io::Result<Self> {
        Ok(Self {
            csv: CellWriter::begin(out()?, header, is_practice)?,
            jsonl: out()?,
            rows: 0,
            is_practice,
        })
    }

    /// Writes a line and its cells.
    pub(super) fn write(&mut self, line: &impl Serialize, cells: &[String]) -> io::Result<()> {
        if self.is_practice {
            let marked = Practised {
                line,
                practice_nothing_here_is_real: practice::LINE,
            };
            serde_json::to_writer(&mut self.jsonl, &marked)?;
        } else {
            serde_json::to_writer(&mut self.jsonl, line)?;
        }
        self.jsonl.write_all(b"\n")?;
        self.rows += 1;
        self.csv.write(cells)
    }

    /// For a spreadsheet, and for programs. None when no row came.
    pub(super) fn finish(self) -> io::Result<Option<[W; 2]>> {
        if self.rows == 0 {
            return Ok(None);
        }
        Ok(Some([self.csv.finish()?, self.jsonl]))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    #[derive(Serialize)]
    struct Said {
        text: &'static str,
    }

    fn written(is_practice: bool) -> (String, Value) {
        let mut out = || Ok(Vec::new());
        let mut twice = Twice::begin(&mut out, &["text"], is_practice).unwrap();
        twice.write(&Said { text: "hi" }, &["hi".into()]).unwrap();
        let [csv, jsonl] = twice.finish().unwrap().unwrap();
        let line = serde_json::from_slice(&jsonl).unwrap();
        (String::from_utf8(csv).unwrap(), line)
    }

    #[test]
    fn a_row_of_a_practice_case_says_so_in_both() {
        let (csv, line) = written(true);
        assert!(csv.contains(practice::LINE), "{csv}");
        assert_eq!(line[practice::COLUMN], practice::LINE, "{line}");
        assert_eq!(line["text"], "hi", "and what it said before");
    }

    #[test]
    fn a_row_of_a_real_case_says_nothing_of_practice() {
        let (csv, line) = written(false);
        assert!(!csv.to_lowercase().contains("practice"), "{csv}");
        assert_eq!(line, serde_json::json!({ "text": "hi" }), "nothing more");
    }
}
