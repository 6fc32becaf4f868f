//! What travels besides the evidence, counted before a bundle is written.

use std::collections::BTreeSet;

use holdfast_core::case::{Answer, Exhibit};
use holdfast_core::fact::AnswerState;
use holdfast_core::id::Id;

use super::decide::repeats_the_start;
use crate::contents::Contents;

/// What travels besides the evidence: told to the person before the bundle is written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TravelNotes {
    /// Different folder names in the tables.
    pub folders: usize,
    /// Exhibits with a time of their file.
    pub file_times: usize,
    /// Answers to what is missing.
    pub answers: usize,
    /// Exhibits and records in which a person named a device.
    pub devices: Vec<Id>,
    /// Enclosed pictures and videos: the places where they were made may be inside.
    pub pictures: usize,
}

pub(super) fn travel_notes(contents: &Contents) -> TravelNotes {
    let exhibits = || contents.case.exhibits.iter();
    let folders: BTreeSet<&str> = exhibits()
        .flat_map(|exhibit| &exhibit.places)
        .map(|place| place.value.folder.as_str())
        .collect();
    let has_time = |exhibit: &&Exhibit| {
        let mut files = exhibit.files.iter();
        files.any(|file| file.value.modified.is_some() || file.value.created.is_some())
    };
    let described = exhibits().filter(|exhibit| {
        let words = exhibit.described.get("device");
        words.is_some_and(|words| !words.text.trim().is_empty())
    });
    let stated = contents.case.records.iter();
    let stated = stated.filter(|record| record.fields.contains_key("device"));
    let path = &contents.case.path;
    let is_told =
        |one: &&Answer| one.answer.state != AnswerState::Open && !repeats_the_start(&one.answer);
    let answers = path.gaps.iter().filter(is_told).count() + path.neighbours.len();
    let enclosed = contents.exhibits.iter().filter(|d| d.path().is_some());
    TravelNotes {
        folders: if contents.options.include_places {
            folders.len()
        } else {
            0
        },
        file_times: if contents.options.include_file_times {
            exhibits().filter(has_time).count()
        } else {
            0
        },
        answers: if contents.options.include_answers {
            answers
        } else {
            0
        },
        devices: described
            .map(|exhibit| exhibit.id)
            .chain(stated.map(|record| record.id))
            .collect(),
        pictures: enclosed.filter(|d| d.exhibit.is_visual()).count(),
    }
}
