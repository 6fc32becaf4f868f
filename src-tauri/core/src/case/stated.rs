//! What a person stated about the exports of a case: marked rows, time zones, accounts taken over or linked.
//!
//! A fact that cannot be read leaves its statement standing with nothing to show: that something was marked is in the
//! log, whatever became of the words.

use super::{Case, Export, When};
use crate::digest::Digest;
use crate::fact::{Fact, FactBody, LinkFact, MarkFact, OfferFact};
use crate::id::Id;
use crate::line::Event;

/// What was stated about rows and accounts of exports, as it stands.
#[derive(Debug, Clone, Default)]
pub struct Stated {
    /// Rows that are marked, in order of marking.
    pub marks: Vec<Mark>,
    /// The time zones of exports, one for each at most.
    pub zones: Vec<Zone>,
    /// Accounts that are one person.
    pub links: Vec<Link>,
    /// Accounts found in exports that were answered for.
    pub offers: Vec<Offer>,
    /// Exports that are parts of one download, or are not: the last answer to each two.
    pub joins: Vec<super::Join>,
    /// Facts of what was taken back or replaced.
    pub withdrawn: Vec<Digest>,
}

/// A marked row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The exhibit that holds the row.
    pub exhibit: Id,
    /// The row as it was seen; none when its fact cannot be read.
    pub row: Option<MarkFact>,
    /// The fact that holds it; names the mark.
    pub fact: Digest,
    /// When it was marked.
    pub when: When,
}

/// The time zone of an export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zone {
    /// The export: `X01`, or an exhibit that is one by itself.
    pub export: Id,
    /// As stated; none when nobody knows it, or when its fact cannot be read.
    pub zone: Option<String>,
    /// The fact that holds it.
    pub fact: Digest,
    /// When it was stated.
    pub when: When,
}

/// Accounts that a person says are one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The account that the line of the log names.
    pub account: Id,
    /// What was said; none when its fact cannot be read.
    pub link: Option<LinkFact>,
    /// The fact that holds it; names the link.
    pub fact: Digest,
    /// When it was said.
    pub when: When,
}

/// An account found in an export, and what was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// The record that it was taken into; none: it was rejected.
    pub account: Option<Id>,
    /// What was offered; none when its fact cannot be read.
    pub offer: Option<OfferFact>,
    /// The fact that holds it.
    pub fact: Digest,
    /// When it was answered.
    pub when: When,
}

impl Mark {
    /// Whether two marks are of the same row.
    fn is_at(&self, other: &MarkFact) -> bool {
        self.row.as_ref().is_some_and(|row| {
            let own = (row.exhibit, &row.entry, &row.pointer, row.nth);
            own == (other.exhibit, &other.entry, &other.pointer, other.nth)
        })
    }
}

impl Stated {
    /// Takes in a line of the log, if it is about exports.
    pub(super) fn apply(
        &mut self,
        event: &Event,
        about: Option<Id>,
        when: When,
        read: &[(Digest, Option<Fact>)],
    ) {
        let (Some(about), Some((digest, fact))) = (about, read.first()) else {
            return;
        };
        let (fact, body) = (*digest, fact.as_ref().map(|fact| &fact.body));
        match (event, about) {
            (Event::Marked, Id::Exhibit(_)) => self.mark(about, when, fact, body),
            (Event::Unmarked, Id::Exhibit(_)) => {
                self.marks.retain(|mark| mark.fact != fact);
                self.withdrawn.push(fact);
            }
            (Event::ZoneAnswered, Id::Export(_) | Id::Exhibit(_)) => {
                self.zone(about, when, fact, body);
            }
            (Event::Linked, Id::Record(..)) => self.links.push(Link {
                account: about,
                link: match body {
                    Some(FactBody::Link(link)) => Some(link.clone()),
                    _ => None,
                },
                fact,
                when,
            }),
            (Event::Unlinked, Id::Record(..)) => {
                self.links.retain(|link| link.fact != fact);
                self.withdrawn.push(fact);
            }
            (Event::OfferAccepted, Id::Record(..)) => self.offer(Some(about), when, fact, body),
            (Event::OfferRejected, Id::Exhibit(_)) => self.offer(None, when, fact, body),
            _ => {}
        }
    }

    fn mark(&mut self, exhibit: Id, when: When, fact: Digest, body: Option<&FactBody>) {
        let row = match body {
            Some(FactBody::Mark(row)) => Some(row.as_ref().clone()),
            _ => None,
        };
        // The same row marked again is seen anew.
        let Self {
            marks, withdrawn, ..
        } = self;
        marks.retain(|mark| {
            let is_same = row.as_ref().is_some_and(|row| mark.is_at(row));
            if is_same {
                withdrawn.push(mark.fact);
            }
            !is_same
        });
        marks.push(Mark {
            exhibit,
            row,
            fact,
            when,
        });
    }

    fn zone(&mut self, export: Id, when: When, fact: Digest, body: Option<&FactBody>) {
        let zone = match body {
            Some(FactBody::Zone { zone }) => zone.clone(),
            _ => None,
        };
        let answer = Zone {
            export,
            zone,
            fact,
            when,
        };
        let mut zones = self.zones.iter_mut();
        match zones.find(|zone| zone.export == export) {
            Some(earlier) => {
                self.withdrawn.push(earlier.fact);
                *earlier = answer;
            }
            None => self.zones.push(answer),
        }
    }

    fn offer(&mut self, account: Option<Id>, when: When, fact: Digest, body: Option<&FactBody>) {
        let offer = match body {
            Some(FactBody::Offer(offer)) => Some(offer.as_ref().clone()),
            _ => None,
        };
        // What was rejected can be taken after all, and the other way round: the last answer counts.
        let Self {
            offers, withdrawn, ..
        } = self;
        offers.retain(|earlier| {
            let both = earlier.offer.as_ref().zip(offer.as_ref());
            let is_same = both.is_some_and(|(earlier, offer)| earlier.is_same(offer));
            if is_same {
                withdrawn.push(earlier.fact);
            }
            !is_same
        });
        offers.push(Offer {
            account,
            offer,
            fact,
            when,
        });
    }
}

impl Case {
    /// Rows that are marked for the report, in order of marking.
    pub fn marks(&self) -> &[Mark] {
        &self.stated.marks
    }

    /// The time zones that were stated for exports.
    pub fn zones(&self) -> &[Zone] {
        &self.stated.zones
    }

    /// The time zone that was stated for an export.
    pub fn zone_of_export(&self, export: &Export) -> Option<&str> {
        let parts = export.parts.iter().map(|part| part.exhibit);
        self.zone_answer(export.id, parts)?.zone.as_deref()
    }

    /// What was answered of the time zone of an export: by its id, by that of one that was joined to it or, before it
    /// had one, by that of a part. None: nobody has answered.
    pub fn zone_answer(&self, export: Id, parts: impl IntoIterator<Item = Id>) -> Option<&Zone> {
        let of = |id: Id| self.zones().iter().find(|zone| zone.export == id);
        let mut zones = self.zones().iter();
        of(export)
            .or_else(|| zones.find(|zone| self.whole_of(zone.export) == export))
            .or_else(|| parts.into_iter().find_map(of))
    }

    /// The time zone that was stated for an export that an exhibit is a part of.
    pub fn zone_of(&self, exhibit: Id) -> Option<&str> {
        let exports = self.exports().into_iter();
        let mut holding = exports.filter(|export| {
            let mut parts = export.parts.iter();
            parts.any(|part| part.exhibit == exhibit)
        });
        holding.find_map(|export| self.zone_of_export(&export))
    }

    /// Accounts that a person says are one person.
    pub fn links(&self) -> &[Link] {
        &self.stated.links
    }

    /// Accounts found in exports that were answered for.
    pub fn offers(&self) -> &[Offer] {
        &self.stated.offers
    }
}
