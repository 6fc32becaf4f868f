//! What people stated about downloads, in `case.json`: zones, links between accounts, answers to accounts that were
//! found, and marks. What a fact says is there only when that fact travels.

use holdfast_core::digest::Digest;
use holdfast_core::fact::{Confidence, FoundFact, SeenPerson, WroteFact};
use holdfast_core::id::Id;
use serde::Serialize;

use super::WhenJson;
use crate::contents::Contents;

/// Member `stated`.
#[derive(Serialize)]
pub(super) struct StatedJson<'a> {
    zones: Vec<ZoneJson<'a>>,
    links: Vec<LinkJson<'a>>,
    offers: Vec<OfferJson<'a>>,
    marks: Vec<MarkJson<'a>>,
    joins: Vec<JoinJson>,
}

/// The time zone of a download's clock times; `null`: nobody knows it.
#[derive(Serialize)]
struct ZoneJson<'a> {
    export: Id,
    zone: Option<&'a str>,
    fact: Digest,
    when: WhenJson,
}

/// Accounts that are one person, by what somebody said.
#[derive(Serialize)]
struct LinkJson<'a> {
    accounts: &'a [Id],
    confidence: Option<Confidence>,
    why: Option<&'a str>,
    fact: Digest,
    when: WhenJson,
}

/// An account or a number that was found, and whether it was taken into a record.
#[derive(Serialize)]
struct OfferJson<'a> {
    answer: &'static str,
    account: Option<Id>,
    exhibit: Option<Id>,
    format: Option<&'a str>,
    names: Option<&'a SeenPerson>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    other_names: &'a [String],
    found: Option<&'a FoundFact>,
    #[serde(skip_serializing_if = "Option::is_none")]
    wrote: Option<&'a WroteFact>,
    fact: Digest,
    when: WhenJson,
}

/// Two downloads that a person says are parts of one, or are not. It stands in the log itself.
#[derive(Serialize)]
struct JoinJson {
    export: Id,
    part: Id,
    is_one: bool,
    when: WhenJson,
}

/// A row that was marked; the fact holds it as it was seen.
#[derive(Serialize)]
struct MarkJson<'a> {
    exhibit: Id,
    entry: Option<&'a str>,
    pointer: Option<&'a str>,
    nth: Option<u32>,
    fact: Digest,
    when: WhenJson,
}

pub(super) fn stated<'a>(contents: &Contents<'a>) -> StatedJson<'a> {
    let stated = &contents.case.stated;
    let travels = |fact: Digest| contents.encloses(fact);
    let zones = stated.zones.iter().map(|zone| ZoneJson {
        export: zone.export,
        zone: zone.zone.as_deref().filter(|_| travels(zone.fact)),
        fact: zone.fact,
        when: zone.when.into(),
    });
    let links = stated.links.iter().map(|link| {
        let said = link.link.as_ref().filter(|_| travels(link.fact));
        LinkJson {
            accounts: said.map_or(std::slice::from_ref(&link.account), |said| &said.accounts),
            confidence: said.map(|said| said.confidence),
            why: said.and_then(|said| said.why.as_deref()),
            fact: link.fact,
            when: link.when.into(),
        }
    });
    let offers = stated.offers.iter().map(|offer| {
        let said = offer.offer.as_ref().filter(|_| travels(offer.fact));
        OfferJson {
            answer: match offer.account {
                Some(_) => "accepted",
                None => "rejected",
            },
            account: offer.account,
            exhibit: said.map(|said| said.exhibit),
            format: said.map(|said| said.format.as_str()),
            names: said.map(|said| &said.person),
            other_names: said.map_or(&[], |said| &said.other_names),
            found: said.and_then(|said| said.found.as_ref()),
            wrote: said.and_then(|said| said.wrote.as_ref()),
            fact: offer.fact,
            when: offer.when.into(),
        }
    });
    let marks = stated.marks.iter().map(|mark| {
        let row = mark.row.as_ref().filter(|_| travels(mark.fact));
        MarkJson {
            exhibit: mark.exhibit,
            entry: row.map(|row| row.entry.as_str()),
            pointer: row.map(|row| row.pointer.as_str()),
            nth: row.and_then(|row| row.nth),
            fact: mark.fact,
            when: mark.when.into(),
        }
    });
    let joins = stated.joins.iter().map(|join| JoinJson {
        export: join.whole,
        part: join.part,
        is_one: join.is_one,
        when: join.when.into(),
    });
    StatedJson {
        zones: zones.collect(),
        links: links.collect(),
        offers: offers.collect(),
        marks: marks.collect(),
        joins: joins.collect(),
    }
}
