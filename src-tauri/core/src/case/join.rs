//! Downloads that came one after the other and are parts of one, as a person says: from then on one export.
//!
//! The core knows no platform. Whether two can be one is found out by whoever reads them, before it is written down.

use std::cmp::Ordering;

use super::{Case, When};
use crate::id::Id;
use crate::line::{Event, Line};

/// What a person says of two exports: that they are parts of one download, or two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Join {
    /// The one that goes with the other: `X02`, or an exhibit that is an export by itself.
    pub part: Id,
    /// The one that it goes with, by whose id both go from then on.
    pub whole: Id,
    /// Whether they are one.
    pub is_one: bool,
    /// When it was said.
    pub when: When,
}

/// Two exports in the order in which one is joined to the other: the part, the whole. The whole is an export of the log,
/// and the earlier one, so no chain of joins comes back to where it began. None: they are the same, or cannot be joined.
pub(crate) fn part_and_whole(two: [Id; 2]) -> Option<[Id; 2]> {
    match two {
        [one @ Id::Export(first), other @ Id::Export(second)] => match first.cmp(&second) {
            Ordering::Less => Some([other, one]),
            Ordering::Equal => None,
            Ordering::Greater => Some([one, other]),
        },
        [whole @ Id::Export(_), part @ Id::Exhibit(_)]
        | [part @ Id::Exhibit(_), whole @ Id::Export(_)] => Some([part, whole]),
        _ => None,
    }
}

impl super::Stated {
    /// Takes in an answer: the last one to the same two counts, and a part goes with one whole only.
    pub(super) fn join(&mut self, line: &Line, when: When) {
        let is_one = match line.ev {
            Event::Linked => true,
            Event::Unlinked => false,
            _ => return,
        };
        let (Some(one), Some(other)) = (line.x, line.details.export) else {
            return;
        };
        let Some([part, whole]) = part_and_whole([one, other]).filter(|[part, _]| *part == one)
        else {
            return;
        };
        self.joins.retain(|earlier| {
            let is_same = (earlier.part, earlier.whole) == (part, whole);
            let is_replaced = is_one && earlier.is_one && earlier.part == part;
            !is_same && !is_replaced
        });
        self.joins.push(Join {
            part,
            whole,
            is_one,
            when,
        });
    }
}

impl Case {
    /// What was said of exports that may be parts of one download: the last answer to each two.
    pub fn joins(&self) -> &[Join] {
        &self.stated.joins
    }

    /// By which id an export goes: its own, or that of the download that it is a part of, as a person says.
    pub fn whole_of(&self, export: Id) -> Id {
        let mut joins = self.stated.joins.iter();
        let above = joins.find(|join| join.is_one && join.part == export);
        // Each step leads to an earlier export: it ends.
        above.map_or(export, |join| self.whole_of(join.whole))
    }
}
