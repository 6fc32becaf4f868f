//! Decides what travels of an exhibit on which parts are covered: the copy or nothing, and the original never.

use holdfast_core::case::{Case, Covering, Exhibit};
use holdfast_core::id::Id;

use super::decide::why_withheld;
use super::{PolicePlan, Withheld};
use crate::capture::Captures;
use crate::contents::{Decided, EnclosedCopy, Fate};

/// What becomes of an exhibit that has a covered copy.
pub(super) fn decide_covered<'a>(
    case: &Case,
    exhibit: &'a Exhibit,
    covering: &Covering,
    lost: Option<Withheld>,
) -> Decided<'a> {
    let own = why_withheld(case, exhibit);
    let is_open = !case.is_beyond(exhibit.id) && exhibit.set_aside.is_none();
    let copy = match covering.copy {
        Some(object) if is_open && !covering.is_doubted && lost.is_none() => Some(EnclosedCopy {
            object,
            path: format!("data/exhibits/{}-covered.png", exhibit.id),
            part: 1,
        }),
        _ => None,
    };
    let why = match (own, &copy) {
        (Some(own), _) => own,
        (None, Some(_)) => Withheld::Covered,
        // Whoever doubts it has not answered what the copy shows.
        (None, None) if covering.is_doubted => Withheld::Unanswered,
        (None, None) => lost.unwrap_or(Withheld::NotUnderstood),
    };
    Decided {
        exhibit,
        fate: Fate::Withheld(why),
        copy,
    }
}

/// What exhibits say of themselves, and of those on which parts are covered only what does not come out of the words
/// inside: the times it claims and its size in points stay as claims; where it was made, the device and the words of a
/// program are part of what was taken off the copy.
pub(super) fn without_words(case: &Case, captures: &Captures) -> Captures {
    let mut captures = captures.clone();
    let exhibits = case.exhibits.iter();
    for exhibit in exhibits.filter(|exhibit| exhibit.coverings.current.is_some()) {
        if let Some(capture) = captures.get_mut(&exhibit.id) {
            *capture = capture.without_words();
        }
    }
    captures
}

/// Exhibits of which a covered copy is enclosed.
pub(super) fn covered(exhibits: &[Decided]) -> Vec<Id> {
    let covered = exhibits.iter().filter(|decided| decided.copy.is_some());
    covered.map(|decided| decided.exhibit.id).collect()
}

impl PolicePlan {
    /// Exhibits of which anything at all is enclosed as bytes of the case.
    pub fn travelling(&self) -> Vec<Id> {
        [self.enclosed.as_slice(), &self.covered].concat()
    }
}

#[cfg(test)]
mod tests;
