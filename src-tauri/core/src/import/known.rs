//! What the case knows already: the same bytes are the same exhibit, the same folder the same fact.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::case::{Case, Exhibit, Held};
use crate::digest::Digest;
use crate::fact::{FactBody, FileFact, PlaceFact};
use crate::id::Id;
use crate::line::Shows;

/// Exhibits by their bytes, and places by their folder.
#[derive(Debug)]
pub(super) struct Known {
    by_bytes: HashMap<Digest, KnownExhibit>,
    places: HashMap<PlaceFact, Digest>,
    next_number: u32,
    next_export: u32,
    /// The exports of this run, by the plan's number.
    exports: HashMap<usize, Id>,
}

/// What has to be known of an exhibit when its bytes come again.
#[derive(Debug, Clone)]
pub(super) struct KnownExhibit {
    pub(super) id: Id,
    pub(super) is_kept: bool,
    pub(super) is_visual: bool,
    pub(super) shows: Shows,
    /// In the case since before this run, and not put in order in it.
    pub(super) may_heal: bool,
    seen: Vec<Seen>,
}

/// Under which name, where, and in which export these bytes were seen.
#[derive(Debug, Clone)]
struct Seen {
    file: FileFact,
    place: PlaceFact,
    export: Option<Id>,
}

impl Known {
    pub(super) fn of(case: &Case) -> Self {
        let by_bytes = case
            .exhibits
            .iter()
            .filter_map(|exhibit| Some((exhibit.held.sha256()?, known(exhibit))));
        let places = case.facts.iter().filter_map(|fact| match &fact.body {
            Some(FactBody::Place(place)) => Some((place.clone(), fact.digest)),
            _ => None,
        });
        let highest = case.highest(|id| match id {
            Id::Exhibit(number) => Some(number),
            Id::Export(_) | Id::Record(..) | Id::Bundle(_) => None,
        });
        let highest_export = case.highest(|id| match id {
            Id::Export(number) => Some(number),
            Id::Exhibit(_) | Id::Record(..) | Id::Bundle(_) => None,
        });
        Self {
            by_bytes: by_bytes.collect(),
            places: places.collect(),
            next_number: highest + 1,
            next_export: highest_export + 1,
            exports: HashMap::new(),
        }
    }

    /// These groups of the run are further parts of exports that are there.
    pub(super) fn go_on_with(&mut self, exports: &BTreeMap<usize, Id>) {
        self.exports.extend(exports);
    }

    /// Hashes of bytes that must not come into the store whatever is answered now: they are said to be intimate (a copy
    /// that was lost is not made anew then).
    pub(super) fn intimate(&self) -> HashSet<Digest> {
        self.by_bytes
            .iter()
            .filter(|(_, exhibit)| exhibit.shows == Shows::Intimate)
            .map(|(digest, _)| *digest)
            .collect()
    }

    /// Hashes of bytes that must not come into the store without a person's word: those, and what is listed or was
    /// released.
    pub(super) fn refused(&self) -> HashSet<Digest> {
        self.by_bytes
            .iter()
            .filter(|(_, exhibit)| !exhibit.is_kept || exhibit.shows == Shows::Intimate)
            .map(|(digest, _)| *digest)
            .collect()
    }

    /// True when these bytes were seen under this name, at this place and time, before; a part of an export, in one.
    pub(super) fn has_seen(
        &self,
        sha256: Digest,
        file: &FileFact,
        place: &PlaceFact,
        is_part: bool,
    ) -> bool {
        self.by_bytes.get(&sha256).is_some_and(|known| {
            let mut seen = known.seen.iter().filter(|seen| seen.is(file, place));
            seen.any(|seen| !is_part || seen.export.is_some())
        })
    }

    /// The export of this run with that number. When its first file was a part of one already, at the same place, it is
    /// that one: an import that was interrupted is gone on with.
    pub(super) fn export(
        &mut self,
        group: usize,
        sha256: Option<Digest>,
        file: &FileFact,
        place: &PlaceFact,
    ) -> Id {
        if let Some(id) = self.exports.get(&group) {
            return *id;
        }
        let known = sha256.and_then(|sha256| self.by_bytes.get(&sha256));
        let mut seen = known.into_iter().flat_map(|known| &known.seen);
        let before = seen.find_map(|seen| seen.export.filter(|_| seen.is(file, place)));
        let id = before.unwrap_or_else(|| {
            self.next_export += 1;
            Id::Export(self.next_export - 1)
        });
        self.exports.insert(group, id);
        id
    }

    /// True when the case holds a copy of these bytes, and may.
    pub(super) fn is_kept(&self, sha256: Digest) -> bool {
        let known = self.by_bytes.get(&sha256);
        known.is_some_and(|known| known.is_kept && known.shows != Shows::Intimate)
    }

    pub(super) fn get(&mut self, sha256: Digest) -> Option<&mut KnownExhibit> {
        self.by_bytes.get_mut(&sha256)
    }

    pub(super) fn place(&self, place: &PlaceFact) -> Option<Digest> {
        self.places.get(place).copied()
    }

    pub(super) fn add_place(&mut self, place: PlaceFact, digest: Digest) {
        self.places.insert(place, digest);
    }

    /// Gives the next number to a new exhibit.
    pub(super) fn add(&mut self, sha256: Option<Digest>, mut exhibit: KnownExhibit) -> Id {
        let id = Id::Exhibit(self.next_number);
        self.next_number += 1;
        exhibit.id = id;
        if let Some(sha256) = sha256 {
            self.by_bytes.insert(sha256, exhibit);
        }
        id
    }
}

impl KnownExhibit {
    /// An exhibit that is about to be made; [`Known::add`] gives it its id.
    pub(super) fn new(
        is_kept: bool,
        is_visual: bool,
        shows: Shows,
        file: FileFact,
        place: PlaceFact,
        export: Option<Id>,
    ) -> Self {
        Self {
            id: Id::Exhibit(0),
            is_kept,
            is_visual,
            shows,
            may_heal: false,
            seen: vec![Seen {
                file,
                place,
                export,
            }],
        }
    }

    pub(super) fn see(&mut self, file: FileFact, place: PlaceFact, export: Option<Id>) {
        self.seen.push(Seen {
            file,
            place,
            export,
        });
    }
}

impl Seen {
    fn is(&self, file: &FileFact, place: &PlaceFact) -> bool {
        self.file == *file && self.place == *place
    }
}

fn known(exhibit: &Exhibit) -> KnownExhibit {
    let seen =
        exhibit
            .files
            .iter()
            .zip(&exhibit.places)
            .enumerate()
            .map(|(name, (file, place))| {
                // The last export that it was found in under this name: that is the one to go on with.
                let mut parts = exhibit.exports.iter().rev();
                let part = parts.find(|part| part.name == Some(name));
                Seen {
                    file: file.value.clone(),
                    place: place.value.clone(),
                    export: part.map(|part| part.export),
                }
            });
    KnownExhibit {
        id: exhibit.id,
        is_kept: matches!(exhibit.held, Held::Kept { .. }),
        is_visual: exhibit.may_show(),
        shows: exhibit.shows,
        may_heal: true,
        seen: seen.collect(),
    }
}
