//! An invented case, built by hand for the tests of this crate.

use std::collections::BTreeMap;

use chrono::{DateTime, Duration, Utc};
use holdfast_core::case::{
    Answer, Case, CoveredCopy, Covering, Coverings, Exhibit, Head, Held, Named, NamedFact,
    Neighbours, Order, Record, Stated, When, Words,
};
use holdfast_core::check::Lost;
use holdfast_core::digest::Digest;
use holdfast_core::fact::{
    AnswerFact, AnswerState, Between, CoveringFact, Fact, FactBody, FileFact, Lang, PlaceFact,
};
use holdfast_core::id::Id;
use holdfast_core::line::{Details, Event, Kind, Line, Shows};
use holdfast_core::moment::{utc_from_text, utc_text};

use crate::capture::Captures;
use crate::exports::Exports;
use crate::police::{Input, Options, PART_LIMIT_BYTES, PolicePlan, plan_police};

mod everything;

pub(crate) use everything::everything;

/// A case with its log and the bytes of its facts.
pub(crate) struct Sample {
    pub(crate) case: Case,
    pub(crate) log: Vec<u8>,
    pub(crate) facts: BTreeMap<Digest, Vec<u8>>,
    pub(crate) objects: BTreeMap<Digest, Vec<u8>>,
    pub(crate) captures: Captures,
    pub(crate) lost: Vec<(Id, Lost)>,
    pub(crate) exports: Exports,
    lines: u64,
    prev: Digest,
}

pub(crate) fn noon() -> DateTime<Utc> {
    utc_from_text("2026-03-08T19:00:00Z").unwrap()
}

impl Sample {
    pub(crate) fn new() -> Self {
        let mut sample = Self {
            case: Case {
                id: "7F3K2MQ9".parse().unwrap(),
                made: when(0),
                app_version: "0.1.0".into(),
                is_practice: false,
                title: None,
                exhibits: Vec::new(),
                records: Vec::new(),
                bundles: Vec::new(),
                facts: Vec::new(),
                head: Head {
                    lines: 0,
                    last: Digest::ZERO,
                },
                clock_jumps: Vec::new(),
                unknown: Vec::new(),
                stated: Stated::default(),
                path: holdfast_core::case::Path::default(),
                present: None,
                insisted_sources: Vec::new(),
            },
            log: Vec::new(),
            facts: BTreeMap::new(),
            objects: BTreeMap::new(),
            captures: Captures::new(),
            lost: Vec::new(),
            exports: Exports::default(),
            lines: 0,
            prev: Digest::ZERO,
        };
        sample.case.made = sample.line(Event::Created, None, Details::default());
        sample
    }

    /// Appends a line to the log.
    pub(crate) fn line(&mut self, ev: Event, x: Option<Id>, details: Details) -> When {
        let when = when(self.lines);
        let line = Line {
            v: 1,
            n: self.lines,
            prev: self.prev,
            utc: utc_text(when.utc),
            off: when.offset_minutes,
            mono: self.lines * 1000,
            boot: "0123456789abcdef".into(),
            w: "01234567".into(),
            ev,
            x,
            details,
        };
        let bytes = line.to_bytes();
        self.prev = Digest::of(&bytes);
        self.log.extend_from_slice(&bytes);
        self.log.push(b'\n');
        self.lines += 1;
        self.case.head = Head {
            lines: self.lines,
            last: self.prev,
        };
        when
    }

    /// A fact with a salt that is the same every time, named by the next line.
    pub(crate) fn fact(&mut self, about: Option<Id>, body: FactBody) -> Digest {
        let fact = Fact {
            v: 1,
            salt: format!("{:032x}", self.facts.len()),
            lang: Some(Lang::Fr),
            body: body.clone(),
        };
        let bytes = fact.to_bytes();
        let digest = Digest::of(&bytes);
        self.facts.insert(digest, bytes);
        self.case.facts.push(NamedFact {
            digest,
            about,
            line: self.lines,
            body: Some(body),
        });
        digest
    }

    /// Adds an exhibit of that many bytes.
    pub(crate) fn add(&mut self, name: &str, kind: Kind, media_type: &str, size: usize) -> Id {
        let number = u32::try_from(self.case.exhibits.len() + 1).unwrap();
        let id = Id::Exhibit(number);
        let bytes = vec![u8::try_from(number % 251).unwrap(); size];
        let sha256 = Digest::of(&bytes);
        self.objects.insert(sha256, bytes);
        let file = FileFact {
            name: name.into(),
            name_hex: None,
            modified: Some("2026-03-05T05:12:00Z".into()),
            created: None,
        };
        let place = PlaceFact {
            folder: "~/Pictures/\u{202e}x".into(),
            folder_hex: None,
        };
        let file_fact = self.fact(Some(id), FactBody::File(file.clone()));
        let place_fact = self.fact(Some(id), FactBody::Place(place.clone()));
        let details = Details {
            sha256: Some(sha256),
            size: Some(size as u64),
            facts: vec![file_fact, place_fact],
            ..Details::default()
        };
        let added = self.line(Event::Added, Some(id), details);
        self.case.exhibits.push(Exhibit {
            id,
            held: Held::Kept {
                sha256,
                size: size as u64,
            },
            set_aside: None,
            kind,
            media_type: media_type.into(),
            shows: Shows::Nothing,
            added,
            flags: Vec::new(),
            files: vec![named(file, file_fact, added)],
            places: vec![named(place, place_fact, added)],
            exports: Vec::new(),
            is_own: true,
            promise: None,
            described: BTreeMap::new(),
            coverings: Coverings::default(),
            in_bundles: Vec::new(),
            history: vec![(added, Event::Added)],
        });
        id
    }

    pub(crate) fn exhibit(&mut self, id: Id) -> &mut Exhibit {
        let mut exhibits = self.case.exhibits.iter_mut();
        exhibits.find(|exhibit| exhibit.id == id).unwrap()
    }

    /// Says something about an exhibit.
    pub(crate) fn describe(&mut self, id: Id, field: &str, text: &str) {
        let fields = BTreeMap::from([(field.to_owned(), text.to_owned())]);
        let fact = self.fact(Some(id), FactBody::Described { fields });
        let words = self.words(text, fact, Event::Described, id);
        self.exhibit(id).described.insert(field.into(), words);
    }

    pub(crate) fn set_aside(&mut self, id: Id, text: &str) {
        let fact = self.fact(Some(id), FactBody::Reason { text: text.into() });
        let words = self.words(text, fact, Event::SetAside, id);
        self.exhibit(id).set_aside = Some((words.when, Some(words)));
    }

    /// Covers a part of an exhibit on a copy of these bytes.
    pub(crate) fn cover(&mut self, id: Id, bytes: &[u8]) -> Digest {
        let (sha256, size) = (Digest::of(bytes), bytes.len() as u64);
        self.objects.insert(sha256, bytes.to_vec());
        let told = CoveringFact {
            exhibit: id,
            sha256,
            size,
            width: 60,
            height: 40,
            boxes: vec!["10,5,20,15".parse().unwrap()],
            made_with: "Holdfast 0.1.0".into(),
        };
        let fact = self.fact(Some(id), FactBody::Covering(told.clone()));
        let details = Details {
            sha256: Some(sha256),
            size: Some(size),
            facts: vec![fact],
            ..Details::default()
        };
        let when = self.line(Event::Redacted, Some(id), details);
        let exhibit = self.exhibit(id);
        exhibit.history.push((when, Event::Redacted));
        let before = exhibit.coverings.current.replace(Covering {
            copy: Some(CoveredCopy { sha256, size }),
            told: Some(told),
            fact: Some(fact),
            when,
            is_doubted: false,
        });
        exhibit.coverings.earlier.extend(before);
        sha256
    }

    fn words(&mut self, text: &str, fact: Digest, event: Event, id: Id) -> Words {
        let details = Details {
            facts: vec![fact],
            ..Details::default()
        };
        let when = self.line(event, Some(id), details);
        Words {
            text: text.into(),
            lang: Some(Lang::Fr),
            fact,
            when,
        }
    }

    /// Turns an exhibit into a listed one.
    pub(crate) fn list(&mut self, id: Id, sha256: Option<Digest>) {
        let size = 4321;
        let fact = self.fact(Some(id), FactBody::Fingerprint { sha256, size });
        self.exhibit(id).held = Held::Listed {
            sha256,
            size: Some(size),
            fact: Some(fact),
        };
    }

    /// Makes a record.
    pub(crate) fn note(&mut self, id: Id, fields: &[(&str, &str)]) {
        let Id::Record(kind, _) = id else {
            panic!("{id} is no record");
        };
        let fields: BTreeMap<String, String> = fields
            .iter()
            .map(|(name, words)| ((*name).to_owned(), (*words).to_owned()))
            .collect();
        let body = FactBody::Record {
            kind,
            fields: fields.clone(),
        };
        let fact = self.fact(Some(id), body);
        let when = self.line(Event::Noted, Some(id), Details::default());
        if let Some(record) = self.case.records.iter_mut().find(|record| record.id == id) {
            record.earlier.push(record.fact);
            (record.fact, record.fields, record.changed) = (fact, fields, when);
            return;
        }
        self.case.records.push(Record {
            id,
            kind,
            fields,
            lang: Some(Lang::Fr),
            fact,
            made: when,
            changed: when,
            earlier: Vec::new(),
        });
    }

    /// A line of the path; gives its fact.
    fn gap_line(&mut self, body: FactBody) -> (Digest, When) {
        let fact = self.fact(None, body);
        let details = Details {
            facts: vec![fact],
            ..Details::default()
        };
        (fact, self.line(Event::GapAnswered, None, details))
    }

    /// Answers for something that is missing; gives the fact.
    pub(crate) fn answer_gap(
        &mut self,
        about: &str,
        state: AnswerState,
        tied: &[Id],
        note: &str,
    ) -> Digest {
        let answer = AnswerFact {
            about: about.into(),
            state,
            tied: tied.to_vec(),
            note: (!note.is_empty()).then(|| note.to_owned()),
        };
        let (fact, when) = self.gap_line(FactBody::Gap(answer.clone()));
        self.case.path.gaps.push(Answer { answer, fact, when });
        fact
    }

    pub(crate) fn confirm_order(&mut self, exhibits: &[Id]) {
        let exhibits = exhibits.to_vec();
        let (fact, when) = self.gap_line(FactBody::Order {
            exhibits: exhibits.clone(),
        });
        self.case.path.order = Some(Order {
            exhibits,
            fact,
            when,
        });
    }

    pub(crate) fn answer_between(&mut self, exhibits: [Id; 2], missing: Between) {
        let (fact, when) = self.gap_line(FactBody::Between { exhibits, missing });
        self.case.path.neighbours.push(Neighbours {
            exhibits,
            missing,
            fact,
            when,
        });
    }

    pub(crate) fn plan(&self) -> PolicePlan {
        self.plan_with(PART_LIMIT_BYTES, Options::default())
    }

    pub(crate) fn plan_with(&self, part_limit_bytes: u64, options: Options) -> PolicePlan {
        let facts = |digest: Digest| self.facts.get(&digest).cloned();
        let plan = plan_police(&Input {
            case: &self.case,
            log: &self.log,
            facts: &facts,
            app_version: "0.1.0",
            export_time: noon(),
            bundle: 1,
            part_limit_bytes,
            options,
            exports: &self.exports,
            captures: &self.captures,
            lost: &self.lost,
        });
        plan.unwrap()
    }
}

fn named<T>(value: T, fact: Digest, when: When) -> Named<T> {
    Named { value, fact, when }
}

fn when(line: u64) -> When {
    let start = utc_from_text("2026-03-05T05:41:09Z").unwrap();
    When {
        utc: start + Duration::minutes(i64::try_from(line).unwrap()),
        offset_minutes: -420,
        line,
    }
}
