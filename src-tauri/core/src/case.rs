//! A case as it stands: what the log and the facts say, folded.
//!
//! Domain types, free to change; what is stored is in `line.rs` and `fact.rs`. The folding is in `case/fold.rs`.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use crate::digest::Digest;
use crate::fact::{FactBody, FileFact, Lang, PlaceFact};
use crate::id::{CaseId, Id, RecordKind};
use crate::line::{Event, Flag, Kind, Shows};

mod covering;
mod export;
mod fold;
mod handed;
mod join;
mod path;
mod present;
mod stated;

pub use covering::{COVERED_TYPE, CoveredCopy, Covering, Coverings};
pub use export::{Export, ExportPart, InExport, repeated};
pub use fold::{FactSource, fold};
pub use handed::{HeldBack, InBundle, Inside};
pub use join::Join;
pub(crate) use join::part_and_whole;
pub use path::{Answer, Neighbours, Order, Path};
pub use present::{Present, Promise};
pub use stated::{Link, Mark, Offer, Stated, Zone};

/// A case, folded from its log.
#[derive(Debug, Clone)]
pub struct Case {
    /// Its id.
    pub id: CaseId,
    /// When it was made, by this computer's clock.
    pub made: When,
    /// Version of the app that made it.
    pub app_version: String,
    /// It is for practice: everything in it is invented.
    pub is_practice: bool,
    /// Its title, if one was given.
    pub title: Option<Words>,
    /// Every exhibit, in order of number.
    pub exhibits: Vec<Exhibit>,
    /// Every record, in order of making.
    pub records: Vec<Record>,
    /// Every bundle written.
    pub bundles: Vec<Bundled>,
    /// Every fact that the log names, with what it is about and whether it could be read.
    pub facts: Vec<NamedFact>,
    /// Number of lines of the log, and the hash of the last.
    pub head: Head,
    /// Jumps of the clock: line, and seconds.
    pub clock_jumps: Vec<(u64, i64)>,
    /// What a newer version did and is not known here.
    pub unknown: Vec<UnknownEvent>,
    /// What was stated about rows and accounts of exports.
    pub stated: Stated,
    /// The path of the family: what was said at the start, steps, gaps.
    pub path: Path,
    /// Who said last that they are at the computer, since the case was opened.
    pub present: Option<Present>,
    /// Facts that name a folder which files were added from, though a cloud service copies it away.
    pub insisted_sources: Vec<Digest>,
}

/// A line with an event that is not known here. It changes nothing of the state, and nobody can say what it would.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownEvent {
    /// Line of the log.
    pub line: u64,
    /// What it is about; none: the case.
    pub about: Option<Id>,
    /// The object that it names, if any.
    pub sha256: Option<Digest>,
}

/// Where a log ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Head {
    /// Number of lines.
    pub lines: u64,
    /// SHA-256 of the last line's bytes, without its line feed.
    pub last: Digest,
}

/// A time by this computer's clock, and the line of the log that says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct When {
    /// UTC.
    pub utc: DateTime<Utc>,
    /// Minutes east of UTC that the computer was set to.
    pub offset_minutes: i32,
    /// Line of the log.
    pub line: u64,
}

/// Something a person typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// As typed.
    pub text: String,
    /// The language of the screen it was typed into.
    pub lang: Option<Lang>,
    /// The fact that holds it.
    pub fact: Digest,
    /// When.
    pub when: When,
}

/// One file, kept or listed.
#[derive(Debug, Clone)]
pub struct Exhibit {
    /// `E0001`
    pub id: Id,
    /// Where its bytes are.
    pub held: Held,
    /// Set aside: since when, and the reason as far as it could be read.
    pub set_aside: Option<(When, Option<Words>)>,
    /// What kind of thing it is.
    pub kind: Kind,
    /// Media type by content.
    pub media_type: String,
    /// The answer to the one question.
    pub shows: Shows,
    /// When it was added.
    pub added: When,
    /// Anything unusual.
    pub flags: Vec<Flag>,
    /// The file's own names and times, as found; the first is from when it was added.
    pub files: Vec<Named<FileFact>>,
    /// The folders it was found in; the first is from when it was added.
    pub places: Vec<Named<PlaceFact>>,
    /// The exports that it is a part of.
    pub exports: Vec<InExport>,
    /// Added by itself, at least once: not only as a part of exports.
    pub is_own: bool,
    /// The young person covered it, and is asked for before it is uncovered.
    pub promise: Option<Promise>,
    /// What was said about it, newest value by field.
    pub described: BTreeMap<String, Words>,
    /// Covered working copies of it.
    pub coverings: Coverings,
    /// The bundles that hold something of it.
    pub in_bundles: Vec<InBundle>,
    /// Everything the log says of it: line, time, event.
    pub history: Vec<(When, Event)>,
}

/// Where an exhibit's bytes are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Held {
    /// In the case.
    Kept {
        /// SHA-256 of the bytes.
        sha256: Digest,
        /// Bytes.
        size: u64,
    },
    /// Where the family has them; only described here.
    Listed {
        /// SHA-256, unless the person declined it or its fact cannot be read.
        sha256: Option<Digest>,
        /// Bytes, unless its fact cannot be read.
        size: Option<u64>,
        /// The fact that says so.
        fact: Option<Digest>,
    },
    /// They were in the case, and our copy was removed because it was intimate.
    Released {
        /// SHA-256 of what was there.
        sha256: Digest,
        /// Bytes.
        size: u64,
    },
}

impl Held {
    /// The hash, where one is known.
    pub const fn sha256(&self) -> Option<Digest> {
        match self {
            Self::Kept { sha256, .. } | Self::Released { sha256, .. } => Some(*sha256),
            Self::Listed { sha256, .. } => *sha256,
        }
    }

    /// The size in bytes, where it is known.
    pub const fn size(&self) -> Option<u64> {
        match self {
            Self::Kept { size, .. } | Self::Released { size, .. } => Some(*size),
            Self::Listed { size, .. } => *size,
        }
    }
}

/// A fact's content with the fact it came from and when it was noted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named<T> {
    /// What it says.
    pub value: T,
    /// The fact that holds it.
    pub fact: Digest,
    /// When it was noted.
    pub when: When,
}

/// The states of an exhibit, in the words of the contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Its bytes are in the case.
    Kept,
    /// It is described only.
    Listed,
    /// Left out of what is handed over.
    SetAside,
    /// Our copy was removed.
    Released,
}

impl Exhibit {
    /// Its state in one word: released weighs most, then set aside, then where its bytes are.
    pub const fn state(&self) -> State {
        match (self.held, self.set_aside.is_some()) {
            (Held::Released { .. }, _) => State::Released,
            (_, true) => State::SetAside,
            (Held::Listed { .. }, false) => State::Listed,
            (Held::Kept { .. }, false) => State::Kept,
        }
    }

    /// Whether the one question is asked of it: by its content or by what the person called it.
    pub fn is_visual(&self) -> bool {
        self.kind.is_visual() || crate::sniff::is_visual(&self.media_type)
    }

    /// Whether an answer to the one question is needed before it may be handed over: pictures, videos, and whatever
    /// nobody can tell the kind of. Of what is only a part of exports it is not asked: nobody is made to look into them,
    /// and such media are never handed over one by one.
    pub fn needs_answer(&self) -> bool {
        !self.is_only_in_exports() && self.may_show()
    }

    /// Whether it could show something, wherever it was found.
    pub(crate) fn may_show(&self) -> bool {
        self.is_visual() || asks(self.kind, self.held.size())
    }

    /// Whether it was never added but as a part of exports.
    pub const fn is_only_in_exports(&self) -> bool {
        !self.is_own && !self.exports.is_empty()
    }

    /// The file's name when it was added, as text; empty when its fact cannot be read.
    pub fn name(&self) -> &str {
        self.files.first().map_or("", |file| &file.value.name)
    }
}

/// Whether the one question is open for bytes of an unknown kind; an empty file shows nothing.
pub(crate) fn asks(kind: Kind, size: Option<u64>) -> bool {
    kind == Kind::Other && size != Some(0)
}

/// What a person stated.
#[derive(Debug, Clone)]
pub struct Record {
    /// `A01`
    pub id: Id,
    /// Its kind.
    pub kind: RecordKind,
    /// Its fields as they stand now; empty when the fact cannot be read.
    pub fields: BTreeMap<String, String>,
    /// The language of the screen.
    pub lang: Option<Lang>,
    /// The fact that holds the fields.
    pub fact: Digest,
    /// When it was made.
    pub made: When,
    /// When it was last changed.
    pub changed: When,
    /// Facts of earlier versions, oldest first.
    pub earlier: Vec<Digest>,
}

/// A bundle that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bundled {
    /// `B01`
    pub id: Id,
    /// Fingerprints: one, or one for each part.
    pub fingerprints: Vec<Digest>,
    /// When.
    pub when: When,
}

/// A fact that the log names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedFact {
    /// The hash of its bytes.
    pub digest: Digest,
    /// The exhibit or record it is about; none for the case itself.
    pub about: Option<Id>,
    /// Line of the log.
    pub line: u64,
    /// What it says, when it is there and could be read.
    pub body: Option<FactBody>,
}

impl Case {
    /// The exhibit of that id.
    pub fn exhibit(&self, id: Id) -> Option<&Exhibit> {
        let place = self
            .exhibits
            .binary_search_by_key(&id, |exhibit| exhibit.id)
            .ok()?;
        self.exhibits.get(place)
    }

    /// True when these bytes belong to a kept exhibit, are a covered copy or a fact: they may never leave the store, although an exhibit
    /// with the same bytes is listed or released (a bundle holds facts, and a bundle may be listed). A newer version
    /// may have kept them again in a way that is not known here.
    pub fn needs(&self, sha256: Digest) -> bool {
        let is_kept = |exhibit: &Exhibit| match exhibit.held {
            Held::Kept { sha256: kept, .. } => kept == sha256,
            held => held.sha256() == Some(sha256) && self.is_beyond(exhibit.id),
        };
        self.exhibits.iter().any(is_kept)
            || self.copies().any(|copy| copy.sha256 == sha256)
            || self.facts.iter().any(|fact| fact.digest == sha256)
            || self
                .unknown
                .iter()
                .any(|event| event.sha256 == Some(sha256))
    }

    /// True when a newer version did something with it that is not known here.
    pub fn is_beyond(&self, id: Id) -> bool {
        self.unknown.iter().any(|event| event.about == Some(id))
    }

    /// The highest number in use among ids that `number_of` picks, those that only a newer version knows included.
    pub(crate) fn highest(&self, number_of: impl Fn(Id) -> Option<u32>) -> u32 {
        let exhibits = self.exhibits.iter().map(|exhibit| exhibit.id);
        let records = self.records.iter().map(|record| record.id);
        let bundles = self.bundles.iter().map(|bundle| bundle.id);
        let unknown = self.unknown.iter().filter_map(|event| event.about);
        let parts = self.exhibits.iter().flat_map(|exhibit| &exhibit.exports);
        let exports = parts.map(|part| part.export);
        let ids = exhibits
            .chain(exports)
            .chain(records)
            .chain(bundles)
            .chain(unknown);
        ids.filter_map(number_of).max().unwrap_or(0)
    }

    /// The number of the next bundle.
    pub fn next_bundle(&self) -> u32 {
        self.highest(|id| match id {
            Id::Bundle(number) => Some(number),
            Id::Exhibit(_) | Id::Export(_) | Id::Record(..) => None,
        }) + 1
    }

    /// Whether there is an exhibit, an export or a record of that id.
    pub fn has(&self, id: Id) -> bool {
        match id {
            Id::Exhibit(_) => self.exhibit(id).is_some(),
            Id::Export(_) => {
                let mut parts = self.exhibits.iter().flat_map(|exhibit| &exhibit.exports);
                parts.any(|part| part.export == id)
            }
            Id::Record(..) => self.record(id).is_some(),
            Id::Bundle(_) => false,
        }
    }

    /// The record of that id.
    pub fn record(&self, id: Id) -> Option<&Record> {
        self.records.iter().find(|record| record.id == id)
    }
}
