//! Covered working copies of an exhibit: the one that stands in its place, and those before.

use super::{Case, Exhibit, When};
use crate::digest::Digest;
use crate::fact::{CoveringFact, Fact, FactBody};
use crate::line::{Line, ORIGINAL_AGAIN, Shows};

/// The covered copies of one exhibit.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Coverings {
    /// The one that stands in the place of the original; none: the original itself does.
    pub current: Option<Covering>,
    /// Those that were replaced or taken back, oldest first. Nothing of them is deleted.
    pub earlier: Vec<Covering>,
}

/// A covered working copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Covering {
    /// The copy; none when the line that should name it does not.
    pub copy: Option<CoveredCopy>,
    /// What the fact says of it; none when it cannot be read.
    pub told: Option<CoveringFact>,
    /// The fact that holds it.
    pub fact: Option<Digest>,
    /// When it was made.
    pub when: When,
    /// Somebody said later that the exhibit may show an intimate image, and nobody has said yet that the copy does not:
    /// it is neither shown nor handed over.
    pub is_doubted: bool,
}

/// The bytes of a covered copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CoveredCopy {
    /// SHA-256.
    pub sha256: Digest,
    /// Bytes.
    pub size: u64,
}

/// Media type of every covered copy.
pub const COVERED_TYPE: &str = "image/png";

impl Coverings {
    /// Every copy that was ever made: all of them are in the case.
    pub fn copies(&self) -> impl Iterator<Item = CoveredCopy> {
        let all = self.earlier.iter().chain(&self.current);
        all.filter_map(|covering| covering.copy)
    }

    /// Takes in a line `redacted`.
    pub(super) fn apply(&mut self, line: &Line, when: When, read: &[(Digest, Option<Fact>)]) {
        let details = &line.details;
        let before = self.current.take();
        if details.why.as_deref() != Some(ORIGINAL_AGAIN) {
            let told = read
                .first()
                .and_then(|(_, fact)| match &fact.as_ref()?.body {
                    FactBody::Covering(told) => Some(told.clone()),
                    _ => None,
                });
            let copy = details.sha256.zip(details.size);
            self.current = Some(Covering {
                copy: copy.map(|(sha256, size)| CoveredCopy { sha256, size }),
                told,
                fact: read.first().map(|(digest, _)| *digest),
                when,
                is_doubted: false,
            });
        }
        let stays = |one: &Covering| {
            let current = self.current.as_ref();
            current.is_none_or(|current| current.copy != one.copy || current.fact != one.fact)
        };
        // The same said again is no earlier one.
        self.earlier.extend(before.filter(stays));
    }

    /// Takes in a later answer to the one question.
    pub(super) fn answered(&mut self, shows: Shows) {
        if let Some(current) = &mut self.current {
            current.is_doubted = shows != Shows::Nothing;
        }
    }
}

impl Exhibit {
    /// The covered copy that is shown and handed over in the place of the original, if there is one and nothing
    /// speaks against it.
    pub fn covered_copy(&self) -> Option<CoveredCopy> {
        let current = self.coverings.current.as_ref();
        current.filter(|one| !one.is_doubted)?.copy
    }
}

impl Case {
    /// Every covered copy that was ever made.
    pub fn copies(&self) -> impl Iterator<Item = CoveredCopy> {
        let exhibits = self.exhibits.iter();
        exhibits.flat_map(|exhibit| exhibit.coverings.copies())
    }

    /// Every object of an exhibit that the log names: its own bytes, and covered copies.
    pub fn objects(&self) -> impl Iterator<Item = Digest> {
        let own = self.exhibits.iter().filter_map(|one| one.held.sha256());
        own.chain(self.copies().map(|copy| copy.sha256))
    }
}
