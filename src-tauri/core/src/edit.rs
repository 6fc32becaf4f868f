//! What a person does to a case besides adding files: words, answers, setting aside, releasing.
//!
//! Nothing here deletes, but for [`release`]: our own copy of an intimate image, after the original was found.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::case::{Case, Exhibit, Held, Words};
use crate::digest::Digest;
use crate::error::{Error, Result, Why};
use crate::fact::{FactBody, Lang, PlaceFact};
use crate::id::{Id, RecordKind};
use crate::import::open_source;
use crate::line::{Details, Event, Shows};
use crate::moment::Clock;
use crate::progress::Progress;
use crate::record::{EXHIBIT_FIELDS, EXHIBITS, fields_of};
use crate::store::{Entry, Incoming, PIECE_BYTES, Writer, remove_object};

mod aside;
mod cover;
mod covering;
mod join;
mod original;
mod path;
mod stated;

pub use aside::{restore, set_aside};
pub use cover::{cover, keep_covered, say_present, take_promise_back, uncover};
pub use covering::{
    CopyMade, Picture, call_original_intimate, cover_parts, keep_copy, picture, stand_by_copy,
    take_original_again,
};
pub use join::{join, keep_apart};
pub(crate) use original::original_paths;
pub use original::{StillListed, find_original, why_still_listed};
pub use path::{answer_between, answer_gap, answer_step, confirm_order, set_up};
pub use stated::{Target, accept_offer, answer_zone, link, mark, reject_offer, unlink, unmark};

/// Adds a record and gives its id.
pub fn add_record(
    writer: &mut Writer,
    kind: RecordKind,
    fields: BTreeMap<String, String>,
    lang: Lang,
    clock: &dyn Clock,
) -> Result<Id> {
    check_named(writer.case(), &fields)?;
    let id = next_record(writer.case(), kind);
    write_record(writer, id, kind, fields, lang, clock).map(|()| id)
}

/// The id of the next record of a kind.
fn next_record(case: &Case, kind: RecordKind) -> Id {
    let highest = case.highest(|id| match id {
        Id::Record(of, number) if of == kind => Some(number),
        _ => None,
    });
    Id::Record(kind, highest + 1)
}

/// Changes fields of a record. An empty value clears a field; fields that are not named stay. Earlier versions stay in
/// the case.
pub fn change_record(
    writer: &mut Writer,
    id: Id,
    changes: BTreeMap<String, String>,
    lang: Lang,
    clock: &dyn Clock,
) -> Result<()> {
    let record = writer.case().record(id).ok_or_else(|| unknown(id))?;
    check_named(writer.case(), &changes)?;
    if writer.store().fact_bytes(record.fact).is_none() {
        // Fields that cannot be read now must not be taken for empty ones.
        let path = writer.store().object_path(record.fact);
        return Err(Error::read(&path, std::io::ErrorKind::InvalidData.into()));
    }
    let (kind, mut fields) = (record.kind, record.fields.clone());
    fields.extend(changes);
    fields.retain(|_, value| !value.is_empty());
    write_record(writer, id, kind, fields, lang, clock)
}

fn write_record(
    writer: &mut Writer,
    id: Id,
    kind: RecordKind,
    fields: BTreeMap<String, String>,
    lang: Lang,
    clock: &dyn Clock,
) -> Result<()> {
    check_fields(&fields, fields_of(kind), kind.as_str())?;
    let fact = writer.put_fact(FactBody::Record { kind, fields }, Some(lang))?;
    append_fact(writer, Event::Noted, id, vec![fact], clock)
}

/// Writes down what a person says about an exhibit (`record.rs`, `EXHIBIT_FIELDS`).
pub fn describe(
    writer: &mut Writer,
    id: Id,
    fields: BTreeMap<String, String>,
    lang: Lang,
    clock: &dyn Clock,
) -> Result<()> {
    let said = &exhibit(writer.case(), id)?.described;
    check_fields(&fields, EXHIBIT_FIELDS, "exhibit")?;
    let again = said_with(said, &fields);
    let mut entries = Vec::new();
    for (fields, lang) in again.into_iter().chain([(fields, Some(lang))]) {
        let fact = writer.put_fact(FactBody::Described { fields }, lang)?;
        entries.push(Entry {
            event: Event::Described,
            about: Some(id),
            details: Details {
                facts: vec![fact],
                ..Details::default()
            },
        });
    }
    writer.append(entries, clock)
}

/// Words that were said in one breath with what is replaced now, and stay: said once more, fact by fact, so that what is
/// replaced need not travel with them.
fn said_with(
    said: &BTreeMap<String, Words>,
    replaced: &BTreeMap<String, String>,
) -> Vec<(BTreeMap<String, String>, Option<Lang>)> {
    let facts = replaced.keys().filter_map(|field| said.get(field));
    let facts: BTreeSet<Digest> = facts.map(|words| words.fact).collect();
    let stay = |fact: &Digest| {
        let stay = said
            .iter()
            .filter(|(field, words)| words.fact == *fact && !replaced.contains_key(field.as_str()));
        let lang = said.values().find(|words| words.fact == *fact)?.lang;
        let fields: BTreeMap<String, String> = stay
            .map(|(field, words)| (field.clone(), words.text.clone()))
            .collect();
        (!fields.is_empty()).then_some((fields, lang))
    };
    facts.iter().filter_map(stay).collect()
}

fn check_fields(fields: &BTreeMap<String, String>, known: &[&str], kind: &str) -> Result<()> {
    match fields.keys().find(|field| !known.contains(&field.as_str())) {
        Some(field) => Err(Error::UnknownField {
            kind: kind.to_owned(),
            field: field.clone(),
        }),
        None => Ok(()),
    }
}

/// What is named as an exhibit of this case must be one: a number mistyped now is a wrong trail for whoever reads it.
/// Other words in the field are a person's own, and stay as they are.
fn check_named(case: &Case, fields: &BTreeMap<String, String>) -> Result<()> {
    let said = fields.get(EXHIBITS).map_or("", String::as_str);
    let words = said.split(|letter: char| !letter.is_alphanumeric());
    let mut named = words.filter(|word| {
        let number = word.strip_prefix(['E', 'e']).unwrap_or_default();
        !number.is_empty() && number.bytes().all(|digit| digit.is_ascii_digit())
    });
    let is_here = |word: &&str| {
        let id: Option<Id> = word.to_uppercase().parse().ok();
        id.is_some_and(|id| case.exhibit(id).is_some())
    };
    match named.find(|word| !is_here(word)) {
        Some(word) => Err(Error::UnknownId {
            id: word.to_uppercase(),
        }),
        None => Ok(()),
    }
}

/// Appends one line that names facts; `about` is absent when it is about the case.
fn append_fact(
    writer: &mut Writer,
    event: Event,
    about: impl Into<Option<Id>>,
    facts: Vec<Digest>,
    clock: &dyn Clock,
) -> Result<()> {
    let details = Details {
        facts,
        ..Details::default()
    };
    let about = about.into();
    writer.append(
        vec![Entry {
            event,
            about,
            details,
        }],
        clock,
    )
}

/// What an answer to the one question did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum AnswerEffect {
    /// The answer is noted; where the bytes are did not change.
    Answered,
    /// It was listed; now that nothing speaks against it, its bytes were copied from where they lie.
    NowKept,
    /// It stays listed, because the original was not found with the same bytes.
    StillListed,
    /// It is intimate, and a copy of it is in the case: `release` removes that copy.
    CopyIsKept,
}

/// Changes the answer to the one question, of any exhibit. A listed or released one that shows nothing intimate is
/// copied from its place, when it is still there with the same bytes.
pub fn answer_shows(
    writer: &mut Writer,
    id: Id,
    shows: Shows,
    home: Option<&Path>,
    clock: &dyn Clock,
    progress: &dyn Progress,
) -> Result<AnswerEffect> {
    let exhibit = exhibit(writer.case(), id)?.clone();
    let mut answer = Entry::about(Event::ShowsAnswered, id);
    answer.details.shows = Some(shows);
    let mut entries = vec![answer];
    let effect = match (exhibit.held, shows) {
        (
            Held::Listed {
                sha256: Some(sha256),
                ..
            }
            | Held::Released { sha256, .. },
            Shows::Nothing,
        ) => match copy_original(writer, &exhibit, sha256, home, progress)? {
            Some(size) => {
                let mut added = Entry::about(Event::Added, id);
                added.details.sha256 = Some(sha256);
                added.details.size = Some(size);
                added.details.shows = Some(shows);
                entries.push(added);
                AnswerEffect::NowKept
            }
            None => AnswerEffect::StillListed,
        },
        (Held::Listed { sha256: None, .. }, Shows::Nothing) => AnswerEffect::StillListed,
        (Held::Kept { .. }, Shows::Intimate) => AnswerEffect::CopyIsKept,
        _ => AnswerEffect::Answered,
    };
    writer.append(entries, clock)?;
    Ok(effect)
}

/// Copies the original of a listed exhibit into the store; its size, or none when it is not there with these bytes.
fn copy_original(
    writer: &Writer,
    exhibit: &Exhibit,
    sha256: Digest,
    home: Option<&Path>,
    progress: &dyn Progress,
) -> Result<Option<u64>> {
    let Some(path) = find_original(exhibit, sha256, home, progress)? else {
        return Ok(None);
    };
    let Ok((mut file, metadata)) = open_source(&path) else {
        return Ok(None);
    };
    // Copied, and read back.
    progress.total(metadata.len().saturating_mul(2));
    let mut incoming = Incoming::begin(writer.store())?;
    let mut hasher = crate::digest::Hasher::new();
    let mut piece = vec![0; PIECE_BYTES];
    loop {
        let count = std::io::Read::read(&mut file, &mut piece)
            .map_err(|error| Error::read(&path, error))?;
        let bytes = piece.get(..count).unwrap_or_default();
        if bytes.is_empty() {
            break;
        }
        if progress.is_cancelled() {
            return Err(Error::Cancelled);
        }
        hasher.update(bytes);
        incoming.write(bytes)?;
        progress.advance(bytes.len() as u64);
    }
    let (found, size) = hasher.finish();
    if found != sha256 {
        return Ok(None);
    }
    incoming.finish(writer.store(), sha256, progress)?;
    Ok(Some(size))
}

/// Turns a kept image that was answered as intimate into one that is only described: the original is found in place with
/// the same bytes, the release is logged, and only then our own copy's bytes are removed. Returns where the original
/// lies. Without that answer nothing is touched: saying so is an act of its own ([`answer_shows`]).
pub fn release(
    writer: &mut Writer,
    id: Id,
    home: Option<&Path>,
    clock: &dyn Clock,
    progress: &dyn Progress,
) -> Result<PathBuf> {
    let exhibit = exhibit(writer.case(), id)?.clone();
    // Bytes go only on a person's word, given by itself: a mistyped number must not take a screenshot out of the case.
    if exhibit.shows != Shows::Intimate {
        return Err(not_possible(id, Why::NotIntimate));
    }
    let Held::Kept { sha256, .. } = exhibit.held else {
        return Err(not_possible(id, Why::NotKept));
    };
    let original = find_original(&exhibit, sha256, home, progress)?
        .ok_or_else(|| not_possible(id, Why::OriginalNotFound))?;
    writer.append(vec![Entry::about(Event::Released, id)], clock)?;
    if !writer.case().needs(sha256) {
        remove_object(writer.store(), sha256)?;
    }
    Ok(original)
}

/// What a place inside a synced folder was used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlaceUse {
    /// The case lies there.
    Case,
    /// The case was copied there.
    Copy,
    /// A bundle was written there.
    Bundle,
    /// Files were added from there.
    Source,
}

impl PlaceUse {
    /// Its name in the log.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Case => "case",
            Self::Copy => "copy",
            Self::Bundle => "bundle",
            Self::Source => "source",
        }
    }
}

/// Writes down that a place was used because the person insisted.
pub fn insist_place(
    writer: &mut Writer,
    used_for: PlaceUse,
    place: PlaceFact,
    clock: &dyn Clock,
) -> Result<()> {
    let fact = writer.put_fact(FactBody::Destination(place), None)?;
    let details = Details {
        facts: vec![fact],
        why: Some(used_for.as_str().to_owned()),
        ..Details::default()
    };
    writer.append(
        vec![Entry {
            event: Event::PlaceInsisted,
            about: None,
            details,
        }],
        clock,
    )
}

fn exhibit(case: &Case, id: Id) -> Result<&Exhibit> {
    case.exhibit(id).ok_or_else(|| unknown(id))
}

fn unknown(id: Id) -> Error {
    Error::UnknownId { id: id.to_string() }
}

fn not_possible(id: Id, why: Why) -> Error {
    Error::NotPossible {
        id: id.to_string(),
        why,
    }
}
