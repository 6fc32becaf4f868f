//! What of a case turned out to be damaged while its bundle was planned: named, so that nobody hands it over believing
//! that all is in it.

use std::collections::BTreeMap;

use holdfast_core::case::Case;
use holdfast_core::check::Lost;
use holdfast_core::digest::Digest;
use holdfast_core::id::Id;

use super::{FactBytes, WithheldFact};
use crate::contents::Contents;

/// What is missing or not as it was saved, as far as the bundle needed it; a check of the case says all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Damage {
    /// Kept exhibits whose bytes cannot be given back and why, those among them that would not travel anyway.
    pub exhibits: Vec<(Id, Lost)>,
    /// Words, names and places that cannot be read.
    pub facts: Vec<DamagedFact>,
}

/// A fact that the log names and the case does not give.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DamagedFact {
    /// The hash that the log names it by.
    pub digest: Digest,
    /// The exhibit or record it is about; none for the case itself.
    pub about: Option<Id>,
    /// Line of the log that names it first.
    pub line: u64,
}

impl Damage {
    pub(super) fn of(contents: &Contents, lost: &[(Id, Lost)]) -> Self {
        let facts = contents.facts.iter();
        let damaged = facts.filter(|fact| fact.bytes == Err(WithheldFact::Unreadable));
        let facts = damaged.map(|fact| DamagedFact {
            digest: fact.digest,
            about: fact.about,
            line: fact.line,
        });
        Self::in_order(facts.collect(), lost)
    }

    /// As far as it was seen when the case was read: only facts that could not be read then are read again.
    pub(super) fn seen(case: &Case, facts: &dyn FactBytes, lost: &[(Id, Lost)]) -> Self {
        let mut damaged: BTreeMap<Digest, DamagedFact> = BTreeMap::new();
        for named in case.facts.iter().filter(|fact| fact.body.is_none()) {
            damaged.entry(named.digest).or_insert(DamagedFact {
                digest: named.digest,
                about: named.about,
                line: named.line,
            });
        }
        let is_whole = |digest: Digest| {
            let bytes = facts.bytes(digest);
            bytes.is_some_and(|bytes| Digest::of(&bytes) == digest)
        };
        damaged.retain(|digest, _| !is_whole(*digest));
        Self::in_order(damaged.into_values().collect(), lost)
    }

    fn in_order(mut facts: Vec<DamagedFact>, lost: &[(Id, Lost)]) -> Self {
        let mut exhibits = lost.to_vec();
        exhibits.sort_by_key(|(id, _)| *id);
        exhibits.dedup_by_key(|(id, _)| *id);
        facts.sort_unstable_by_key(|fact| (fact.line, fact.digest));
        Self { exhibits, facts }
    }

    /// True when all that the bundle needed was there and whole.
    pub fn is_none(&self) -> bool {
        self.exhibits.is_empty() && self.facts.is_empty()
    }
}
