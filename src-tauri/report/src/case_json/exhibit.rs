//! One exhibit in `case.json`.

use std::collections::{BTreeMap, BTreeSet};

use holdfast_core::case::{Exhibit, Held};
use holdfast_core::digest::Digest;
use holdfast_core::fact::Area;
use holdfast_core::id::Id;
use holdfast_core::line::{Kind, Shows};
use serde::Serialize;

use super::{State, WhenJson, WordsJson};
use crate::capture::CaptureRead;
use crate::contents::{Contents, Decided};
use crate::police::Withheld;

#[derive(Serialize)]
pub(super) struct ExhibitJson<'a> {
    exhibit: Id,
    enclosed: bool,
    reason: Option<&'static str>,
    path: Option<&'a str>,
    part: Option<usize>,
    sha256: Option<Digest>,
    size_bytes: Option<u64>,
    state: State,
    kind: Kind,
    media_type: &'a str,
    shows: Shows,
    flags: Vec<String>,
    added: WhenJson,
    files: Vec<FileJson<'a>>,
    places: Vec<PlaceJson<'a>>,
    exports: BTreeSet<Id>,
    described: BTreeMap<&'a str, WordsJson<'a>>,
    /// What the young person says instead of a picture that they covered.
    #[serde(skip_serializing_if = "Option::is_none")]
    kept_covered: Option<WordsJson<'a>>,
    capture: Option<&'a CaptureRead>,
    set_aside: Option<SetAsideJson<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    covered: Option<CoveredJson<'a>>,
    listed_by: Option<Digest>,
    facts: Vec<Digest>,
    history: Vec<HistoryJson>,
}

#[derive(Serialize)]
struct FileJson<'a> {
    name: &'a str,
    name_hex: Option<&'a str>,
    modified: Option<&'a str>,
    created: Option<&'a str>,
    fact: Digest,
    when: WhenJson,
}

#[derive(Serialize)]
struct PlaceJson<'a> {
    folder: &'a str,
    folder_hex: Option<&'a str>,
    fact: Digest,
    when: WhenJson,
}

#[derive(Serialize)]
struct SetAsideJson<'a> {
    when: WhenJson,
    reason: Option<WordsJson<'a>>,
}

/// The covered copy that is enclosed in the place of the original.
#[derive(Serialize)]
struct CoveredJson<'a> {
    path: &'a str,
    part: usize,
    sha256: Digest,
    size_bytes: u64,
    pixels: Option<(u32, u32)>,
    boxes: &'a [Area],
    made_with: Option<&'a str>,
    fact: Option<Digest>,
    when: WhenJson,
}

#[derive(Serialize)]
struct HistoryJson {
    event: String,
    when: WhenJson,
}

pub(super) fn exhibits<'a>(contents: &'a Contents) -> Vec<ExhibitJson<'a>> {
    let mut facts: BTreeMap<Id, Vec<Digest>> = BTreeMap::new();
    // One fact (a folder) may be named by several exhibits.
    for fact in &contents.case.facts {
        if let Some(about) = fact.about {
            facts.entry(about).or_default().push(fact.digest);
        }
    }
    let exhibits = contents.exhibits.iter();
    exhibits
        .map(|decided| {
            let facts = facts.remove(&decided.exhibit.id).unwrap_or_default();
            exhibit(contents, decided, facts)
        })
        .collect()
}

fn exhibit<'a>(
    contents: &'a Contents,
    decided: &'a Decided,
    facts: Vec<Digest>,
) -> ExhibitJson<'a> {
    let exhibit = decided.exhibit;
    let set_aside = exhibit.set_aside.as_ref();
    let described = exhibit.described.iter();
    let promise = exhibit.promise.as_ref();
    let history = exhibit.history.iter();
    ExhibitJson {
        exhibit: exhibit.id,
        enclosed: decided.path().is_some(),
        reason: decided.withheld().map(Withheld::as_str),
        path: decided.path(),
        part: decided.part(),
        sha256: exhibit.held.sha256(),
        size_bytes: exhibit.held.size(),
        state: exhibit.state(),
        kind: exhibit.kind,
        media_type: &exhibit.media_type,
        shows: exhibit.shows,
        flags: exhibit.flags.iter().map(code_of).collect(),
        added: exhibit.added.into(),
        files: files(exhibit),
        places: if contents.options.include_places {
            places(exhibit)
        } else {
            Vec::new()
        },
        exports: contents.case.exports_with(exhibit).into_iter().collect(),
        described: described
            .map(|(field, words)| (field.as_str(), words.into()))
            .collect(),
        kept_covered: promise
            .map(|promise| &promise.words)
            .filter(|words| contents.encloses(words.fact))
            .map(WordsJson::from),
        capture: contents.capture(decided),
        set_aside: set_aside.map(|(when, words)| SetAsideJson {
            when: (*when).into(),
            reason: words.as_ref().map(WordsJson::from),
        }),
        covered: covered(decided),
        listed_by: match exhibit.held {
            Held::Listed { fact, .. } => fact,
            Held::Kept { .. } | Held::Released { .. } => None,
        },
        facts,
        history: history
            .map(|(when, event)| HistoryJson {
                event: code_of(event),
                when: (*when).into(),
            })
            .collect(),
    }
}

fn covered<'a>(decided: &'a Decided) -> Option<CoveredJson<'a>> {
    let copy = decided.copy.as_ref()?;
    let covering = decided.exhibit.coverings.current.as_ref()?;
    let told = covering.told.as_ref();
    Some(CoveredJson {
        path: &copy.path,
        part: copy.part,
        sha256: copy.object.sha256,
        size_bytes: copy.object.size,
        pixels: told.map(|told| (told.width, told.height)),
        boxes: told.map_or(&[], |told| &told.boxes),
        made_with: told.map(|told| told.made_with.as_str()),
        fact: covering.fact,
        when: covering.when.into(),
    })
}

fn files(exhibit: &Exhibit) -> Vec<FileJson<'_>> {
    let files = exhibit.files.iter();
    files
        .map(|file| FileJson {
            name: &file.value.name,
            name_hex: file.value.name_hex.as_deref(),
            modified: file.value.modified.as_deref(),
            created: file.value.created.as_deref(),
            fact: file.fact,
            when: file.when.into(),
        })
        .collect()
}

fn places(exhibit: &Exhibit) -> Vec<PlaceJson<'_>> {
    let places = exhibit.places.iter();
    places
        .map(|place| PlaceJson {
            folder: &place.value.folder,
            folder_hex: place.value.folder_hex.as_deref(),
            fact: place.fact,
            when: place.when.into(),
        })
        .collect()
}

/// A code as it is stored: a flag's or an event's, a newer version's as written.
pub fn code_of<T: Serialize>(code: &T) -> String {
    let value = serde_json::to_value(code).unwrap_or_default();
    value.as_str().unwrap_or_default().to_owned()
}
