//! Which bundles hold something of an exhibit, and since when it would not go into one any more.
//!
//! The log has no list of what a bundle enclosed, and needs none: what may go in follows from the lines before it. Only
//! what the lines themselves say is used here, no fact: whoever folds the enclosed log, where facts may be withheld,
//! must come to the same answer.

use super::{Case, Exhibit, Held, When};
use crate::digest::Digest;
use crate::fact::{FactBody, PlaceFact};
use crate::id::Id;
use crate::line::{Kind, Shows};
use crate::sniff;

/// A bundle that was written while an exhibit went in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InBundle {
    /// `B01`
    pub bundle: Id,
    /// What of it.
    pub inside: Inside,
    /// Since when it would not go into a bundle; none: it still would.
    pub held_back: Option<When>,
}

/// What of an exhibit goes into a bundle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Inside {
    /// Its own bytes.
    File,
    /// Its covered copy.
    Copy(Digest),
    /// Files of the download that it is, or is a part of: which ones was chosen then.
    Download,
}

impl Inside {
    /// The code, as in `case.json`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::Copy(_) => "covered_copy",
            Self::Download => "download",
        }
    }
}

/// Something that is in a bundle and would not go in any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldBack<'a> {
    /// The exhibit.
    pub exhibit: Id,
    /// What of it.
    pub inside: Inside,
    /// When the bundle was written.
    pub written: When,
    /// Where it went, if that can be read.
    pub folder: Option<&'a PlaceFact>,
    /// Since when it would not go in any more.
    pub since: When,
}

impl Exhibit {
    /// What of it would go into a bundle, as the lines of the log say.
    fn inside(&self, is_beyond: bool) -> Option<Inside> {
        let Held::Kept { .. } = self.held else {
            // Whoever covers parts and has the original removed still hands over the copy.
            let copy = self.covered_copy().filter(|_| !is_beyond);
            return copy
                .filter(|_| self.set_aside.is_none())
                .map(|copy| Inside::Copy(copy.sha256));
        };
        if is_beyond || self.set_aside.is_some() {
            return None;
        }
        if self.coverings.current.is_some() {
            return self.covered_copy().map(|copy| Inside::Copy(copy.sha256));
        }
        if self.shows == Shows::Intimate {
            return None;
        }
        let is_download = self.kind == Kind::Export || sniff::is_archive(&self.media_type);
        if is_download || !self.exports.is_empty() {
            return Some(Inside::Download);
        }
        (!self.may_show() || self.shows == Shows::Nothing).then_some(Inside::File)
    }

    /// After a line about it: is what earlier bundles hold of it still what would go in?
    pub(super) fn hold_back(&mut self, is_beyond: bool, when: When) {
        if self.in_bundles.is_empty() {
            return;
        }
        let now = self.inside(is_beyond);
        for one in &mut self.in_bundles {
            let is_held = match now {
                None => true,
                // The original, or a copy with fewer boxes, is in that bundle.
                Some(Inside::Copy(_)) => Some(one.inside) != now,
                Some(Inside::File | Inside::Download) => false,
            };
            one.held_back = is_held.then(|| one.held_back.unwrap_or(when));
        }
    }

    /// The bundles that hold something of it which would not go in any more.
    pub fn held_back(&self) -> impl Iterator<Item = &InBundle> {
        self.in_bundles.iter().filter(|one| one.held_back.is_some())
    }
}

impl Case {
    /// Notes of every exhibit that goes into a bundle that it does.
    pub(super) fn note_inside(&mut self, bundle: Id) {
        let beyond: Vec<Id> = self.unknown.iter().filter_map(|one| one.about).collect();
        for exhibit in &mut self.exhibits {
            if let Some(inside) = exhibit.inside(beyond.contains(&exhibit.id)) {
                exhibit.in_bundles.push(InBundle {
                    bundle,
                    inside,
                    held_back: None,
                });
            }
        }
    }

    /// What a bundle holds that would not go in any more, in order of exhibits.
    pub fn held_back_of(&self, bundle: Id) -> Vec<HeldBack<'_>> {
        let mut bundles = self.bundles.iter();
        let Some(written) = bundles.find(|one| one.id == bundle).map(|one| one.when) else {
            return Vec::new();
        };
        let folder = self.folder_of(written);
        let exhibits = self.exhibits.iter();
        let held = exhibits.flat_map(|exhibit| {
            let held = exhibit.held_back().filter(|one| one.bundle == bundle);
            held.filter_map(|one| {
                Some(HeldBack {
                    exhibit: exhibit.id,
                    inside: one.inside,
                    written,
                    folder,
                    since: one.held_back?,
                })
            })
        });
        held.collect()
    }

    /// Where the bundle of that line went, if its fact can be read.
    fn folder_of(&self, written: When) -> Option<&PlaceFact> {
        let at = self.facts.partition_point(|fact| fact.line < written.line);
        let facts = self.facts.get(at..).unwrap_or_default();
        let mut facts = facts.iter().take_while(|fact| fact.line == written.line);
        facts.find_map(|fact| match &fact.body {
            Some(FactBody::Destination(place)) => Some(place),
            _ => None,
        })
    }
}
