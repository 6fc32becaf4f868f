//! `gaps.csv`: what the family said of what is missing; where it is to be found, or why it cannot be had.

use holdfast_core::case::{Answer, Neighbours, When};
use holdfast_core::fact::{AnswerState, Between};
use holdfast_core::id::Id;

use super::Table;
use crate::clock;
use crate::contents::Contents;
use crate::sentences::Text;
use crate::sentences::gaps::{between, gap};
use crate::visible::{visible, visible_lines};

const HEADER: [&str; 9] = [
    "gap",
    "gap_en",
    "gap_fr",
    "answer",
    "tied_to",
    "words",
    "said_utc",
    "said_local",
    "log_line",
];

pub(super) fn table(contents: &Contents) -> Table {
    let path = &contents.case.path;
    let answers = path.gaps.iter().filter(|one| contents.encloses(one.fact));
    let neighbours = path.neighbours.iter();
    let neighbours = neighbours.filter(|one| contents.encloses(one.fact));
    let rows = answers.filter_map(answered).chain(neighbours.map(of_two));
    Table {
        header: HEADER.to_vec(),
        rows: rows.collect(),
    }
}

/// A box of the coach; none when its answer was taken back.
fn answered(one: &Answer) -> Option<Vec<String>> {
    let answer = match one.answer.state {
        AnswerState::Done => "there",
        AnswerState::NotPossible => "not_possible",
        AnswerState::Open => return None,
    };
    let note = one.answer.note.as_deref().unwrap_or_default();
    let about = one.answer.about.as_str();
    let tied = (one.answer.tied.as_slice(), note);
    Some(row((about, gap(about)), answer, tied, one.when))
}

fn of_two(one: &Neighbours) -> Vec<String> {
    let words = Some(between());
    let tied = (one.exhibits.as_slice(), "");
    let answer = match one.missing {
        Between::Nothing => "nothing_missing",
        Between::Something => "something_missing",
        Between::Unknown => "not_known",
    };
    row(("between", words), answer, tied, one.when)
}

fn row(
    (code, words): (&str, Option<Text>),
    answer: &str,
    (tied, note): (&[Id], &str),
    when: When,
) -> Vec<String> {
    let tied: Vec<String> = tied.iter().map(ToString::to_string).collect();
    let [en, fr] = words.map_or(["", ""], |words| [words.en, words.fr]);
    vec![
        visible(code),
        en.to_owned(),
        fr.to_owned(),
        answer.to_owned(),
        tied.join(" | "),
        visible_lines(note),
        clock::utc(when.utc),
        clock::local(when),
        when.line.to_string(),
    ]
}
