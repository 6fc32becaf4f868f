//! The mark of a practice case in every file of its bundle: nothing in it may be taken for real, not by an officer with
//! no time to spare, and not when one file is seen without the others.

use holdfast_core::case::Case;
use holdfast_core::fact::Lang;

use crate::sentences::{Text, text};

/// The one line that says so, in both languages.
pub const LINE: &str = "PRACTICE: NOTHING HERE IS REAL / EXERCICE\u{a0}: RIEN ICI N’EST VRAI";

/// The same as a sentence in one language, for screens and command lines.
pub const SENTENCE: Text = text(
    "Practice: nothing here is real.",
    "Exercice\u{a0}: rien ici n’est vrai.",
);

/// The name of the last column of every table of a practice bundle; each row has [`LINE`] in it.
pub(crate) const COLUMN: &str = "practice_nothing_here_is_real";

/// The label of `bag-info.txt`.
pub const LABEL: &str = "Holdfast-Practice";

/// The sentence, when the case is for practice.
pub fn sentence(case: &Case, lang: Lang) -> Option<&'static str> {
    case.is_practice.then(|| SENTENCE.get(lang))
}

/// A text file of a case: of one for practice the first line says so.
pub(crate) fn marked(is_practice: bool, file: Vec<u8>) -> Vec<u8> {
    const MARK: &[u8] = "\u{feff}".as_bytes();
    let Some(rest) = file.strip_prefix(MARK).filter(|_| is_practice) else {
        return file;
    };
    [MARK, LINE.as_bytes(), b"\r\n\r\n", rest].concat()
}

#[cfg(test)]
mod tests {
    use crate::police::{PlannedFile, PolicePlan, Source};
    use crate::sample::{Sample, everything};

    use super::*;

    fn practice() -> Sample {
        let mut sample = everything();
        sample.case.is_practice = true;
        sample
    }

    fn text_of(file: &PlannedFile) -> Option<String> {
        match &file.source {
            Source::Bytes(bytes) => Some(String::from_utf8_lossy(bytes).into_owned()),
            Source::Object { .. } | Source::Stretch(_) => None,
        }
    }

    fn files(plan: &PolicePlan) -> Vec<(String, String)> {
        let files = plan.parts.iter().flat_map(|part| &part.files);
        files
            .filter_map(|file| Some((file.path.clone(), text_of(file)?)))
            .collect()
    }

    fn is_marked_table(text: &str) -> bool {
        let mut table = csv::Reader::from_reader(text.as_bytes());
        let ends = |row: &csv::StringRecord, word| row.iter().next_back() == Some(word);
        ends(table.headers().unwrap(), COLUMN)
            && table.records().all(|row| ends(&row.unwrap(), LINE))
    }

    #[test]
    fn every_file_that_is_made_for_people_says_that_it_is_practice() {
        let plan = practice().plan();
        let mut seen = 0;
        for (path, text) in files(&plan) {
            let is_own = path.starts_with("report/facts/") || path == "report/log.jsonl";
            if is_own {
                continue;
            }
            let is_marked = match path.rsplit_once('.') {
                _ if path == "report/log-head.txt" => text.contains(LINE),
                Some((_, "csv")) => is_marked_table(&text),
                Some((_, "txt")) => text.starts_with(&format!("\u{feff}{LINE}\r\n")),
                Some((_, "json")) => text.contains("\"practice\": true"),
                _ => text.contains("PRACTICE"),
            };
            assert!(is_marked, "{path} is marked");
            seen += 1;
        }
        assert!(seen >= 10, "all of them: {seen}");
        for part in &plan.parts {
            assert!(part.folder.starts_with("practice-"), "{}", part.folder);
            let label = part.info.iter().find(|(label, _)| label == LABEL);
            assert_eq!(
                label.map(|(_, value)| value.as_str()),
                Some(LINE),
                "the labels"
            );
        }
    }

    #[test]
    fn a_bundle_of_a_real_case_says_nothing_of_practice() {
        let plan = everything().plan();
        for (path, text) in files(&plan) {
            assert!(!text.to_lowercase().contains("practice"), "{path}");
        }
        let part = &plan.parts[0];
        assert!(part.folder.starts_with("case-"), "{}", part.folder);
        assert!(
            part.info.iter().all(|(label, _)| label != LABEL),
            "no label"
        );
    }

    #[test]
    fn it_is_said_in_the_language_asked_for() {
        let sample = practice();
        let said = |lang| sentence(&sample.case, lang).unwrap_or_default();
        assert!(said(Lang::En).starts_with("Practice:"), "English");
        assert!(said(Lang::Fr).starts_with("Exercice\u{a0}:"), "French");
        assert_eq!(sentence(&everything().case, Lang::En), None, "a real one");
    }
}
