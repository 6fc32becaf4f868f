//! From log lines and facts to a [`Case`].
//!
//! Folding never fails on a line it does not understand: what it cannot read is left out here and named by the
//! checks (`check.rs`, `bundle/history.rs`).

use std::collections::BTreeMap;

use super::present::promised;
use super::{
    Bundled, Case, Exhibit, Head, Held, InExport, Named, NamedFact, Record, UnknownEvent, When,
    Words,
};
use crate::digest::Digest;
use crate::edit::PlaceUse;
use crate::fact::{Fact, FactBody};
use crate::id::{CaseId, Id};
use crate::line::{Event, Kind, Line, Shows};
use crate::moment::utc_from_text;

/// Whoever can read facts: the store of a case, or the facts folder of a bundle.
pub trait FactSource {
    /// The fact of that hash; none when it is withheld, missing or damaged.
    fn fact(&self, digest: Digest) -> Option<Fact>;
}

/// Folds a log into a case; none when its first line does not begin one.
pub fn fold(lines: &[(Line, Digest)], facts: &dyn FactSource) -> Option<Case> {
    let (first, digest) = lines.first()?;
    let genesis = first.details.genesis.as_ref()?;
    let mut case = Case {
        id: genesis.case.parse::<CaseId>().ok()?,
        made: when(first)?,
        app_version: genesis.app.clone(),
        is_practice: genesis.practice,
        title: None,
        exhibits: Vec::new(),
        records: Vec::new(),
        bundles: Vec::new(),
        facts: Vec::new(),
        head: Head {
            lines: 0,
            last: *digest,
        },
        clock_jumps: Vec::new(),
        unknown: Vec::new(),
        stated: super::Stated::default(),
        path: super::Path::default(),
        present: None,
        insisted_sources: Vec::new(),
    };
    for (line, digest) in lines {
        case.apply(line, *digest, facts);
    }
    case.shrink();
    Some(case)
}

fn when(line: &Line) -> Option<When> {
    Some(When {
        utc: utc_from_text(&line.utc)?,
        offset_minutes: line.off,
        line: line.n,
    })
}

impl Case {
    /// Gives back the room that grew beyond what is there: most lists of an exhibit hold one thing, and are made for four.
    fn shrink(&mut self) {
        self.exhibits.shrink_to_fit();
        self.facts.shrink_to_fit();
        for exhibit in &mut self.exhibits {
            exhibit.files.shrink_to_fit();
            exhibit.places.shrink_to_fit();
            exhibit.history.shrink_to_fit();
            exhibit.in_bundles.shrink_to_fit();
        }
    }

    /// Takes in the next line of the log.
    pub fn apply(&mut self, line: &Line, digest: Digest, facts: &dyn FactSource) {
        self.head = Head {
            lines: line.n + 1,
            last: digest,
        };
        let Some(when) = when(line) else { return };
        let read: Vec<(Digest, Option<Fact>)> = line
            .details
            .facts
            .iter()
            .map(|digest| (*digest, facts.fact(*digest)))
            .collect();
        for (digest, fact) in &read {
            self.facts.push(NamedFact {
                digest: *digest,
                about: line.x,
                line: line.n,
                body: fact.as_ref().map(|fact| fact.body.clone()),
            });
        }
        self.stated.apply(&line.ev, line.x, when, &read);
        self.stated.join(line, when);
        self.path.apply(&line.ev, when, &read);
        self.see(&line.ev, &read);
        match (&line.ev, line.x) {
            (Event::Unknown(_), about) => self.pass_over(about, when, line),
            (Event::PlaceInsisted, _)
                if line.details.why.as_deref() == Some(PlaceUse::Source.as_str()) =>
            {
                self.insisted_sources.extend(&line.details.facts);
            }
            (Event::Created, _) => self.title = first_words(&read, when),
            (Event::Bundled, Some(id)) => {
                self.bundles.push(Bundled {
                    id,
                    fingerprints: if line.details.parts.is_empty() {
                        line.details.sha256.into_iter().collect()
                    } else {
                        line.details.parts.clone()
                    },
                    when,
                });
                self.note_inside(id);
            }
            (Event::Noted, Some(id @ Id::Record(..))) => self.apply_record(id, when, &read),
            (Event::ClockJump, _) => self
                .clock_jumps
                .extend(line.details.seconds.map(|s| (line.n, s))),
            (_, Some(id @ Id::Exhibit(_))) => self.apply_exhibit(id, when, line, &read),
            _ => {}
        }
    }

    /// Keeps an event of a newer version in mind and in the history; what it did to the state nobody here can say.
    fn pass_over(&mut self, about: Option<Id>, when: When, line: &Line) {
        self.unknown.push(UnknownEvent {
            line: line.n,
            about,
            sha256: line.details.sha256,
        });
        let mut exhibits = self.exhibits.iter_mut();
        if let Some(exhibit) = exhibits.find(|exhibit| Some(exhibit.id) == about) {
            exhibit.history.push((when, line.ev.clone()));
            exhibit.hold_back(true, when);
        }
    }

    fn apply_record(&mut self, id: Id, when: When, read: &[(Digest, Option<Fact>)]) {
        let Id::Record(kind, _) = id else { return };
        let Some((digest, fact)) = read.first() else {
            return;
        };
        let (fields, lang) = match fact {
            Some(Fact {
                body: FactBody::Record { fields, .. },
                lang,
                ..
            }) => (fields.clone(), *lang),
            _ => (BTreeMap::new(), None),
        };
        if let Some(record) = self.records.iter_mut().find(|record| record.id == id) {
            record.earlier.push(record.fact);
            record.fact = *digest;
            record.fields = fields;
            record.lang = lang;
            record.changed = when;
        } else {
            let fact = *digest;
            self.records.push(Record {
                id,
                kind,
                fields,
                lang,
                fact,
                made: when,
                changed: when,
                earlier: Vec::new(),
            });
        }
    }

    fn apply_exhibit(&mut self, id: Id, when: When, line: &Line, read: &[(Digest, Option<Fact>)]) {
        let place = self
            .exhibits
            .binary_search_by_key(&id, |exhibit| exhibit.id)
            .unwrap_or_else(|place| {
                if matches!(line.ev, Event::Added | Event::Listed) {
                    self.exhibits.insert(place, new_exhibit(id, when, line));
                }
                place
            });
        let Some(exhibit) = self
            .exhibits
            .get_mut(place)
            .filter(|exhibit| exhibit.id == id)
        else {
            return;
        };
        exhibit.history.push((when, line.ev.clone()));
        match &line.ev {
            Event::Added => {
                if let (Some(sha256), Some(size)) = (line.details.sha256, line.details.size) {
                    exhibit.held = Held::Kept { sha256, size };
                }
                exhibit.shows = line.details.shows.unwrap_or(exhibit.shows);
            }
            Event::Released => {
                if let Held::Kept { sha256, size } = exhibit.held {
                    exhibit.held = Held::Released { sha256, size };
                }
            }
            Event::SetAside => exhibit.set_aside = Some((when, first_words(read, when))),
            Event::Restored => exhibit.set_aside = None,
            Event::ShowsAnswered => {
                exhibit.shows = line.details.shows.unwrap_or(exhibit.shows);
                exhibit.coverings.answered(exhibit.shows);
            }
            Event::Redacted => exhibit.coverings.apply(line, when, read),
            _ => {}
        }
        for (digest, fact) in read {
            if let Some(fact) = fact {
                exhibit.take(*digest, fact, when);
            }
        }
        exhibit.belong(line, read);
        let is_beyond = self.unknown.iter().any(|event| event.about == Some(id));
        exhibit.hold_back(is_beyond, when);
    }
}

fn new_exhibit(id: Id, when: When, line: &Line) -> Exhibit {
    Exhibit {
        id,
        held: Held::Listed {
            sha256: None,
            size: None,
            fact: None,
        },
        set_aside: None,
        kind: line.details.kind.unwrap_or(Kind::Other),
        media_type: line.details.media_type.clone().unwrap_or_default(),
        shows: line.details.shows.unwrap_or(Shows::Unknown),
        added: when,
        flags: line.details.flags.clone(),
        files: Vec::new(),
        places: Vec::new(),
        exports: Vec::new(),
        is_own: line.details.export.is_none(),
        promise: None,
        described: BTreeMap::new(),
        coverings: super::Coverings::default(),
        in_bundles: Vec::new(),
        history: Vec::new(),
    }
}

impl Exhibit {
    /// Takes in which export it was found in, or that it was found again outside of any.
    fn belong(&mut self, line: &Line, read: &[(Digest, Option<Fact>)]) {
        let is_name = |fact: &Option<Fact>| match fact {
            Some(fact) => matches!(fact.body, FactBody::File(_)),
            // It may have been one.
            None => true,
        };
        let is_found = matches!(line.ev, Event::Added | Event::Listed | Event::Described);
        match line.details.export.filter(|_| is_found) {
            Some(export @ Id::Export(_)) => self.exports.push(InExport {
                export,
                name: read
                    .iter()
                    .any(|(_, fact)| matches!(fact, Some(fact) if matches!(fact.body, FactBody::File(_))))
                    .then(|| self.files.len().saturating_sub(1)),
                line: line.n,
            }),
            _ if line.ev == Event::Described && read.iter().any(|(_, fact)| is_name(fact)) => {
                self.is_own = true;
            }
            _ => {}
        }
    }

    fn take(&mut self, digest: Digest, fact: &Fact, when: When) {
        match &fact.body {
            FactBody::File(file) => self.files.push(Named {
                value: file.clone(),
                fact: digest,
                when,
            }),
            FactBody::Place(place) => self.places.push(Named {
                value: place.clone(),
                fact: digest,
                when,
            }),
            FactBody::Fingerprint { sha256, size } => {
                if let Held::Listed { .. } = self.held {
                    self.held = Held::Listed {
                        sha256: *sha256,
                        size: Some(*size),
                        fact: Some(digest),
                    };
                }
            }
            FactBody::Described { fields } => {
                for (field, text) in fields {
                    let words = Words {
                        text: text.clone(),
                        lang: fact.lang,
                        fact: digest,
                        when,
                    };
                    self.described.insert(field.clone(), words);
                }
            }
            FactBody::Title { .. }
            | FactBody::Reason { .. }
            | FactBody::Record { .. }
            | FactBody::Destination(_)
            | FactBody::Mark(_)
            | FactBody::Zone { .. }
            | FactBody::Link(_)
            | FactBody::Offer(_)
            | FactBody::Setup(_)
            | FactBody::Step(_)
            | FactBody::Gap(_)
            | FactBody::Covering(_)
            | FactBody::Order { .. }
            | FactBody::Between { .. }
            | FactBody::Present(_) => {}
            FactBody::Cover(cover) => self.promise = promised(cover, fact, digest, when),
        }
    }
}

fn first_words(read: &[(Digest, Option<Fact>)], when: When) -> Option<Words> {
    let (digest, fact) = read.first()?;
    let fact = fact.as_ref()?;
    let (FactBody::Title { text } | FactBody::Reason { text }) = &fact.body else {
        return None;
    };
    Some(Words {
        text: text.clone(),
        lang: fact.lang,
        fact: *digest,
        when,
    })
}
