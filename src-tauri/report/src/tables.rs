//! Tables for a spreadsheet: UTF-8 with its mark (for Excel), CRLF, every field quoted, names of columns in row 1.
//!
//! A cell never starts a formula, and foreign text shows what it hides ([`crate::visible`]); raw values are in
//! `case.json`. Columns may be added at the end; none changes its name.

use std::io::{self, Write};

use csv::{QuoteStyle, Terminator, WriterBuilder};

use crate::contents::Contents;
use crate::exports::dated::Dated;
use crate::practice;

mod accounts;
mod exhibits;
mod exports;
mod gaps;
mod records;
mod timeline;

pub use timeline::{Entry as TimelineEntry, Told, certainty, list_line, marked_line};

/// `exhibits.csv`: a row for every exhibit, enclosed or not.
pub fn exhibits(contents: &Contents) -> Vec<u8> {
    exhibits::table(contents).into_csv(contents.case.is_practice)
}

/// `accounts.csv`
pub fn accounts(contents: &Contents) -> Vec<u8> {
    accounts::table(contents).into_csv(contents.case.is_practice)
}

/// Whether any account stands in `accounts.csv`.
pub(crate) fn has_accounts(contents: &Contents) -> bool {
    !accounts::table(contents).rows.is_empty()
}

/// Whether any payment stands in `payments.csv`.
pub(crate) fn has_payments(contents: &Contents) -> bool {
    !records::payments(contents).rows.is_empty()
}

/// The platforms that words name, as they are called.
pub(crate) fn platforms_named(words: &str) -> Vec<&'static str> {
    accounts::platforms_named(words)
}

/// `payments.csv`
pub fn payments(contents: &Contents) -> Vec<u8> {
    records::payments(contents).into_csv(contents.case.is_practice)
}

/// `gaps.csv`: a row for everything that the family said of what is missing.
pub fn gaps(contents: &Contents) -> Vec<u8> {
    gaps::table(contents).into_csv(contents.case.is_practice)
}

/// `exports.csv`: a row for every format that was read in a download.
pub fn exports(contents: &Contents) -> Vec<u8> {
    exports::table(contents).into_csv(contents.case.is_practice)
}

/// `export-files.csv`: a row for every file of every download.
pub fn export_files(contents: &Contents) -> Vec<u8> {
    exports::files(contents).into_csv(contents.case.is_practice)
}

/// `timeline.csv`: everything that has a time, in one order.
pub fn timeline(contents: &Contents) -> Vec<u8> {
    timeline::table(contents).into_csv(contents.case.is_practice)
}

/// The same where there are lists with dated entries, of any number.
pub(crate) fn write_timeline<W: Write>(
    contents: &Contents,
    dated: &Dated,
    out: W,
) -> io::Result<W> {
    timeline::write(contents, dated, out)
}

/// A row of the timeline before it is guarded for a spreadsheet, and the line about it for people where that is another
/// than its `text`.
pub type TimelineRow = (Vec<String>, Option<String>);

/// The columns and rows of `timeline.csv` with what was read from exports.
pub fn timeline_rows(
    contents: &Contents,
    more: Vec<TimelineEntry>,
) -> (Vec<&'static str>, Vec<TimelineRow>) {
    timeline::for_people(contents, more)
}

/// Rows of cells that are safe to show already.
struct Table {
    header: Vec<&'static str>,
    rows: Vec<Vec<String>>,
}

impl Table {
    fn into_csv(self, is_practice: bool) -> Vec<u8> {
        let write = || {
            let mut out = CellWriter::begin(Vec::new(), &self.header, is_practice)?;
            for row in &self.rows {
                out.write(row)?;
            }
            out.finish()
        };
        // Writing into memory cannot fail.
        write().unwrap_or_default()
    }
}

/// Writes rows of cells that are safe to show, and guards them.
pub(crate) struct CellWriter<W: Write> {
    out: csv::Writer<W>,
    /// What stands at the end of every row of a practice case.
    mark: Option<&'static str>,
}

impl<W: Write> CellWriter<W> {
    /// Begins a table with the names of its columns.
    pub(crate) fn begin(mut out: W, header: &[&str], is_practice: bool) -> io::Result<Self> {
        out.write_all("\u{feff}".as_bytes())?;
        let mut out = WriterBuilder::new()
            .quote_style(QuoteStyle::Always)
            .terminator(Terminator::CRLF)
            .flexible(true)
            .from_writer(out);
        let column = is_practice.then_some(&practice::COLUMN);
        out.write_record(header.iter().chain(column))
            .map_err(io::Error::from)?;
        let mark = is_practice.then_some(practice::LINE);
        Ok(Self { out, mark })
    }

    /// Writes a row.
    pub(crate) fn write(&mut self, row: &[String]) -> io::Result<()> {
        let mark = self.mark.map(str::to_owned);
        let cells = row.iter().map(|cell| guarded(cell)).chain(mark);
        self.out.write_record(cells).map_err(io::Error::from)
    }

    /// Ends the table.
    pub(crate) fn finish(self) -> io::Result<W> {
        self.out
            .into_inner()
            .map_err(|failure| io::Error::from(failure.error().kind()))
    }
}

/// A code as `inspect` and `case.json` write it.
pub(crate) fn code<T: serde::Serialize>(code: &T) -> String {
    crate::case_json::code_of(code)
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
    use std::collections::BTreeMap;

    use holdfast_core::id::{Id, RecordKind};
    use holdfast_core::record::{choices_of, fields_of};

    use super::*;
    use crate::police::{PolicePlan, Source};
    use crate::sample::everything;
    use crate::visible::visible;

    type Rows = Vec<BTreeMap<String, String>>;

    fn read(plan: &PolicePlan, path: &str) -> Rows {
        let mut files = plan.parts[0].files.iter();
        let file = files.find(|file| file.path == path).unwrap();
        let Source::Bytes(bytes) = &file.source else {
            panic!("made here");
        };
        let mut reader = csv::Reader::from_reader(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap());
        reader.deserialize().map(Result::unwrap).collect()
    }

    #[test]
    fn every_exhibit_has_a_row_with_its_hash_whatever_becomes_of_it() {
        let rows = read(&everything().plan(), "report/exhibits.csv");
        assert_eq!(rows.len(), 11, "all of them");
        for row in &rows {
            let is_enclosed = row["enclosed"] == "yes";
            assert_eq!(is_enclosed, row["why_not_enclosed"].is_empty(), "{row:?}");
            assert_eq!(is_enclosed, !row["path_in_bundle"].is_empty(), "{row:?}");
            let is_declined = row["exhibit"] == "E0004";
            assert_eq!(row["sha256"].is_empty(), is_declined, "{row:?}");
        }
        assert_eq!(rows[0]["captured_as_told"], "2026-03-04 22:05", "as told");
        assert_eq!(
            rows[1]["original_name"], "reçu 🎁 Théo ⟦U+202E⟧gpj.txt",
            "seen"
        );
        assert_eq!(
            rows[1]["added_local"], "2026-03-04 22:46:09 UTC-07:00",
            "with offset"
        );
    }

    #[test]
    fn the_timeline_is_in_order_and_claims_utc_only_where_it_follows() {
        let rows = read(&everything().plan(), "report/timeline.csv");
        let times: Vec<&str> = rows.iter().map(|row| row["utc"].as_str()).collect();
        let times: Vec<&str> = times.into_iter().filter(|time| !time.is_empty()).collect();
        assert!(times.is_sorted(), "in order");
        let of = |what: &str| rows.iter().position(|row| row["what"] == what).unwrap();
        let first = &rows[of("account_first_contact")];
        assert_eq!(first["utc"], "2026-03-02T03:05:00Z", "a zone by name");
        assert_eq!(first["certainty"], "told_with_zone", "and it says so");
        assert_eq!(of("account_first_contact"), 0, "placed all the same");
        assert_eq!(
            rows[of("payment")]["utc"],
            "2026-03-06T03:26:00Z",
            "an offset"
        );
        assert_eq!(of("event"), rows.len() - 1, "words come last");
    }

    #[test]
    fn what_nobody_told_the_time_of_stands_last_with_all_its_words() {
        let mut sample = everything();
        let fields = [
            ("what", "blocked"),
            ("note", "by his sister"),
            ("platform", "Instagram"),
        ];
        sample.note(Id::Record(RecordKind::Action, 9), &fields);
        let rows = read(&sample.plan(), "report/timeline.csv");
        let last = rows.last().unwrap();
        assert_eq!(last["certainty"], "no_time_told", "{last:?}");
        assert_eq!(last["what"], "action", "{last:?}");
        assert_eq!(
            last["text"], "blocked | Instagram | note: by his sister",
            "{last:?}"
        );
    }

    #[test]
    fn records_keep_their_fields_and_count_their_versions() {
        let rows = read(&everything().plan(), "report/accounts.csv");
        assert_eq!(rows[0]["username"], "emily.r_2009", "as it stands");
        assert_eq!(rows[0]["phone"], "'+44 7700 900142", "no formula");
        assert_eq!(rows[0]["versions"], "2", "changed once");
    }

    fn json(plan: &PolicePlan) -> serde_json::Value {
        let mut files = plan.parts[0].files.iter();
        let file = files.find(|file| file.path == "report/case.json").unwrap();
        let Source::Bytes(bytes) = &file.source else {
            panic!("made here");
        };
        serde_json::from_slice(bytes).unwrap()
    }

    #[test]
    fn what_was_chosen_is_said_in_english_also_where_the_words_of_an_earlier_version_stand() {
        let mut sample = everything();
        let coded = [("status", "not_paid"), ("method", "bank")];
        sample.note(Id::Record(RecordKind::Payment, 8), &coded);
        let written = [("status", "payé"), ("method", "un mandat")];
        sample.note(Id::Record(RecordKind::Payment, 9), &written);
        let plan = sample.plan();
        let rows = read(&plan, "report/payments.csv");
        let row = |id: &str| rows.iter().find(|row| row["payment"] == id).unwrap();
        assert_eq!(row("P08")["status"], "not_paid", "the code");
        assert_eq!(
            row("P08")["status_en"],
            "asked for, not paid",
            "what it says"
        );
        assert_eq!(
            row("P08")["method_fr"],
            "virement bancaire",
            "in French, too"
        );
        assert_eq!(row("P09")["status"], "payé", "as it was written");
        assert_eq!(row("P09")["status_en"], "paid", "for an English officer");
        assert_eq!(row("P09")["method"], "un mandat", "a person’s own words");
        assert_eq!(row("P09")["method_en"], "", "say nothing that is known");
        let records = &json(&plan)["records"];
        let chosen = |id: &str| {
            let mut records = records.as_array().unwrap().iter();
            records.find(|one| one["id"] == id).unwrap()["chosen"].clone()
        };
        let paid = serde_json::json!({"status": {"code": "paid", "en": "paid", "fr": "payé"}});
        assert_eq!(chosen("P09"), paid, "of the words as well");
        assert_eq!(chosen("P08")["method"]["code"], "bank", "of the code");
    }

    /// Every field of choices that a table has is followed by what it says.
    #[test]
    fn no_table_leaves_out_what_a_code_says() {
        let plan = everything().plan();
        for (kind, path) in [
            (RecordKind::Account, "report/accounts.csv"),
            (RecordKind::Payment, "report/payments.csv"),
        ] {
            let rows = read(&plan, path);
            for field in fields_of(kind)
                .iter()
                .filter(|one| !choices_of(one).is_empty())
            {
                assert!(
                    rows[0].contains_key(&format!("{field}_en")),
                    "{path}: {field}"
                );
            }
        }
    }

    #[test]
    fn numbers_of_a_payment_are_checked_beside_their_words() {
        let mut sample = everything();
        let fields = [
            (
                "wallet_address",
                "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
            ),
            ("gift_card_number", "4111 1111 1111 1112"),
            ("account_number", "00123-004"),
        ];
        sample.note(Id::Record(RecordKind::Payment, 9), &fields);
        let plan = sample.plan();
        let rows = read(&plan, "report/payments.csv");
        let row = rows.iter().find(|row| row["payment"] == "P09").unwrap();
        assert_eq!(row["wallet_check"], "bitcoin fits", "{row:?}");
        assert_eq!(row["gift_card_check"], "card does_not_fit", "{row:?}");
        assert_eq!(row["account_check"], "cannot_check", "{row:?}");
        assert_eq!(row["gift_card_number"], "4111 1111 1111 1112", "as typed");
        let json = json(&plan);
        let records = json["records"].as_array().unwrap();
        let record = records.iter().find(|one| one["id"] == "P09").unwrap();
        let check = &record["checks"]["wallet_address"];
        assert_eq!(check["scheme"], "bitcoin", "{record}");
        assert_eq!(check["fit"], "fits", "{record}");
    }

    #[test]
    fn no_table_or_text_holds_a_character_that_moves_others() {
        for file in &everything().plan().parts[0].files {
            let is_shown = [".csv", ".txt"].iter().any(|end| file.path.ends_with(end));
            if let (true, Source::Bytes(bytes)) = (is_shown, &file.source) {
                let text = String::from_utf8_lossy(bytes);
                assert!(!text.contains('\u{202e}'), "{} shows it", file.path);
            }
        }
    }

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
            String::from_utf8(table.into_csv(false)).unwrap(),
            "\u{feff}\"a\",\"b\"\r\n\"é \"\"x\"\"\",\"\"\r\n",
            "mark, quotes, CRLF"
        );
    }
}
