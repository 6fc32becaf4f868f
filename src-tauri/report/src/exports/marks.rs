//! Which rows a person marked. A message file that is in the case twice stands in the tables once: whichever of its
//! copies a mark names, it is the same row.

use std::collections::BTreeMap;

use holdfast_core::case::Case;
use holdfast_core::digest::Digest;
use holdfast_core::id::Id;

use super::FileOfExport;

/// Exhibit, entry and pointer.
pub(super) type MarkedPlace = (Id, String, String);

/// Marked rows: by place, with their numbers among the rows of one place, from 1.
#[derive(Debug, Default)]
pub(super) struct Marks {
    places: BTreeMap<MarkedPlace, Vec<u32>>,
    /// The same by the bytes of the file that holds them, and the pointer.
    copies: BTreeMap<(Digest, String), Vec<u32>>,
}

impl Marks {
    /// The marks of a case; one whose fact cannot be read marks nothing here.
    pub(super) fn of(case: &Case) -> Self {
        let mut marks = Self::default();
        let rows = case.stated.marks.iter();
        for row in rows.filter_map(|mark| mark.row.as_ref()) {
            let place = (row.exhibit, row.entry.clone(), row.pointer.clone());
            let numbers = marks.places.entry(place).or_default();
            numbers.push(row.nth.unwrap_or(1));
        }
        marks
    }

    /// Whether nothing is marked.
    pub(super) fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// The files that hold marked rows: exhibit and entry.
    pub(super) fn files(&self) -> impl Iterator<Item = (Id, &str)> {
        self.places
            .keys()
            .map(|(exhibit, entry, _)| (*exhibit, entry.as_str()))
    }

    /// Takes note of the bytes of the files that hold marked rows.
    pub(super) fn know(&mut self, digest_of: impl Fn(Id, &str) -> Option<Digest>) {
        for ((exhibit, entry, pointer), numbers) in &self.places {
            if let Some(digest) = digest_of(*exhibit, entry) {
                let copies = self.copies.entry((digest, pointer.clone())).or_default();
                copies.extend(numbers);
            }
        }
    }

    /// The numbers that are marked at a place of a file, by its bytes too where they are known.
    pub(super) fn at(&self, place: &MarkedPlace, digest: Option<Digest>) -> Vec<u32> {
        let own = self.places.get(place);
        let copies = digest.and_then(|digest| self.copies.get(&(digest, place.2.clone())));
        own.into_iter().chain(copies).flatten().copied().collect()
    }
}

impl FileOfExport {
    /// Whether it is the file that a mark names: of an exhibit that is no archive there is no other.
    pub(super) fn is_at(&self, exhibit: Id, entry: &str) -> bool {
        let before = self.entry.strip_suffix(entry);
        let is_there = before.is_some_and(|before| before.is_empty() || before.ends_with("!/"));
        self.exhibit == exhibit && (is_there || !self.packed)
    }
}
