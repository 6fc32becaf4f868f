//! `report/case.json`, schema `holdfast-bundle/1`: everything that the tables say, raw, for programs.
//!
//! ```text
//! schema    "holdfast-bundle/1"          kind   "police"
//! case      id, shown, title, made, made_with
//! bundle    id, exported_utc, app_version, parts, places_included, file_times_included, answers_included, downloads, region
//! log       lines, last, clock_jumps [{line, seconds}]
//! remarks   what the times and this file are worth: [{en, fr}]
//! exhibits  [{exhibit, enclosed, reason, path, part, sha256, size_bytes, state, kind, media_type, shows, flags,
//!             added, files [{name, name_hex, modified, created, fact, when}], places [{folder, folder_hex, fact, when}],
//!             described {field: words}, set_aside {when, reason}, listed_by, facts [sha256], history [{event, when}]}]
//! exports   the platforms' downloads: [`crate::exports::ExportRead`]
//! records   [{id, kind, fields {…}, chosen {field: {code, en, fr}}, checks {field: {scheme, fit}}, lang, fact, made, changed, versions}]
//! stated    what was stated about downloads: [`stated`]
//! gaps      what was said of what is missing, and the order of screenshots: [`gaps`]
//! withheld  [{exhibit, reason}]
//! withheld_facts  [{sha256, about, line, why}]
//! bundles   written before this one: [{id, fingerprints, when}]
//! ```
//!
//! `when`, `made`, `changed`, `added` are `{utc, offset_minutes, line}`: this computer's clock, minutes east of UTC, line
//! of the log. `words` are `{text, lang, fact, when}`. What is not known is `null`. An exhibit whose bytes are not in the
//! bag has `enclosed: false`, no `path`, and a `reason` ([`crate::police::Withheld`]); it is in `withheld` too. A fact
//! that the log names and `report/facts/` lacks is in `withheld_facts`. Fields may be added; none changes its meaning.
//! Every part of a split bundle holds the same file.

use std::collections::BTreeMap;

use holdfast_core::case::{Case, HeldBack, Record, State, When, Words};
use holdfast_core::digest::Digest;
use holdfast_core::fact::Lang;
use holdfast_core::id::{Id, RecordKind};
use holdfast_core::identifier::{Checked, check_fields};
use holdfast_guide::Region;
use serde::Serialize;

use crate::clock;
use crate::contents::Contents;
use crate::exports::ExportRead;
use crate::police::Downloads;
use crate::sentences::Text;
use crate::sentences::choices::choice;

mod exhibit;
mod gaps;
mod stated;

pub use exhibit::code_of;

/// Writes `case.json`.
pub fn case_json(contents: &Contents) -> Vec<u8> {
    let head = contents.log_head();
    let document = Document {
        schema: "holdfast-bundle/1",
        kind: "police",
        practice: contents.case.is_practice,
        case: CaseJson::from(contents.case),
        bundle: BundleJson {
            id: contents.bundle,
            exported_utc: clock::utc(contents.export_time),
            app_version: contents.app_version,
            parts: contents.parts,
            places_included: contents.options.include_places,
            file_times_included: contents.options.include_file_times,
            answers_included: contents.options.include_answers,
            downloads: contents.options.downloads,
            region: contents.options.region,
        },
        log: LogJson {
            lines: head.lines,
            last: head.last,
            clock_jumps: contents
                .case
                .clock_jumps
                .iter()
                .map(ClockJump::from)
                .collect(),
        },
        remarks: &REMARKS,
        exhibits: exhibit::exhibits(contents),
        exports: &contents.exports,
        records: contents.case.records.iter().map(RecordJson::from).collect(),
        stated: stated::stated(contents),
        gaps: gaps::gaps(contents),
        withheld: withheld(contents),
        withheld_facts: withheld_facts(contents),
        bundles: bundles(contents),
    };
    // Structs, text keys and numbers always serialize.
    let mut bytes = serde_json::to_vec_pretty(&document).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

const REMARKS: [Remark; 2] = [
    Remark {
        en: "Times under \"when\", \"made\", \"changed\" and \"added\" are what the clock of the family's computer said; \
             anyone with that computer can set it. Jumps of the clock are in log.clock_jumps. The order of the log's lines does not \
             depend on the clock.",
        fr: "Les heures sous «\u{a0}when\u{a0}», «\u{a0}made\u{a0}», «\u{a0}changed\u{a0}» et «\u{a0}added\u{a0}» sont \
             celles de l’horloge de l’ordinateur de la famille, que son utilisateur peut régler. Ses sauts figurent dans \
             log.clock_jumps. L’ordre des lignes du journal ne dépend pas de l’horloge.",
    },
    Remark {
        en: "Values are raw: they may hold characters that cannot be seen or that change the order of what is seen.",
        fr: "Les valeurs sont brutes\u{a0}: elles peuvent contenir des caractères invisibles ou qui changent l’ordre \
             de ce qu’on voit.",
    },
];

#[derive(Serialize)]
struct Document<'a> {
    schema: &'static str,
    kind: &'static str,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    practice: bool,
    case: CaseJson<'a>,
    bundle: BundleJson<'a>,
    log: LogJson,
    remarks: &'a [Remark],
    exhibits: Vec<exhibit::ExhibitJson<'a>>,
    exports: &'a [ExportRead],
    records: Vec<RecordJson<'a>>,
    stated: stated::StatedJson<'a>,
    gaps: gaps::GapsJson<'a>,
    withheld: Vec<WithheldJson>,
    withheld_facts: Vec<WithheldFactJson>,
    bundles: Vec<BundledJson<'a>>,
}

#[derive(Serialize)]
struct CaseJson<'a> {
    id: &'a str,
    shown: String,
    title: Option<WordsJson<'a>>,
    made: WhenJson,
    made_with: &'a str,
}

impl<'a> From<&'a Case> for CaseJson<'a> {
    fn from(case: &'a Case) -> Self {
        Self {
            id: case.id.as_str(),
            shown: case.id.to_string(),
            title: case.title.as_ref().map(WordsJson::from),
            made: case.made.into(),
            made_with: &case.app_version,
        }
    }
}

#[derive(Serialize)]
struct BundleJson<'a> {
    id: Id,
    exported_utc: String,
    app_version: &'a str,
    parts: usize,
    places_included: bool,
    file_times_included: bool,
    answers_included: bool,
    downloads: Downloads,
    region: Region,
}

#[derive(Serialize)]
struct LogJson {
    lines: u64,
    last: Digest,
    clock_jumps: Vec<ClockJump>,
}

#[derive(Serialize)]
struct ClockJump {
    line: u64,
    seconds: i64,
}

impl From<&(u64, i64)> for ClockJump {
    fn from(&(line, seconds): &(u64, i64)) -> Self {
        Self { line, seconds }
    }
}

#[derive(Serialize)]
struct Remark {
    en: &'static str,
    fr: &'static str,
}

/// A time by this computer's clock, and its line of the log.
#[derive(Serialize)]
struct WhenJson {
    utc: String,
    offset_minutes: i32,
    line: u64,
}

impl From<When> for WhenJson {
    fn from(when: When) -> Self {
        Self {
            utc: clock::utc(when.utc),
            offset_minutes: when.offset_minutes,
            line: when.line,
        }
    }
}

#[derive(Serialize)]
struct WordsJson<'a> {
    text: &'a str,
    lang: Option<Lang>,
    fact: Digest,
    when: WhenJson,
}

impl<'a> From<&'a Words> for WordsJson<'a> {
    fn from(words: &'a Words) -> Self {
        Self {
            text: &words.text,
            lang: words.lang,
            fact: words.fact,
            when: words.when.into(),
        }
    }
}

#[derive(Serialize)]
struct RecordJson<'a> {
    id: Id,
    kind: RecordKind,
    fields: &'a BTreeMap<String, String>,
    chosen: BTreeMap<&'a str, ChosenJson>,
    checks: BTreeMap<&'a str, Checked>,
    lang: Option<Lang>,
    fact: Digest,
    made: WhenJson,
    changed: WhenJson,
    versions: usize,
}

/// What was chosen in a field, also where the words of an earlier version stand there.
#[derive(Serialize)]
struct ChosenJson {
    code: &'static str,
    en: &'static str,
    fr: &'static str,
}

fn chosen(fields: &BTreeMap<String, String>) -> BTreeMap<&str, ChosenJson> {
    let chosen = fields.iter().filter_map(|(field, written)| {
        let (code, Text { en, fr }) = choice(field, written)?;
        Some((field.as_str(), ChosenJson { code, en, fr }))
    });
    chosen.collect()
}

impl<'a> From<&'a Record> for RecordJson<'a> {
    fn from(record: &'a Record) -> Self {
        Self {
            id: record.id,
            kind: record.kind,
            fields: &record.fields,
            chosen: chosen(&record.fields),
            checks: check_fields(&record.fields),
            lang: record.lang,
            fact: record.fact,
            made: record.made.into(),
            changed: record.changed.into(),
            versions: record.earlier.len() + 1,
        }
    }
}

#[derive(Serialize)]
struct WithheldJson {
    exhibit: Id,
    reason: &'static str,
}

fn withheld(contents: &Contents) -> Vec<WithheldJson> {
    let exhibits = contents.exhibits.iter();
    let named = exhibits.filter_map(|d| d.withheld().map(|why| (d.exhibit.id, why)));
    named
        .map(|(exhibit, why)| WithheldJson {
            exhibit,
            reason: why.as_str(),
        })
        .collect()
}

#[derive(Serialize)]
struct WithheldFactJson {
    sha256: Digest,
    about: Option<Id>,
    line: u64,
    why: &'static str,
}

fn withheld_facts(contents: &Contents) -> Vec<WithheldFactJson> {
    let facts = contents.facts.iter();
    facts
        .filter_map(|fact| {
            let why = fact.bytes.as_ref().err()?;
            Some(WithheldFactJson {
                sha256: fact.digest,
                about: fact.about,
                line: fact.line,
                why: why.as_str(),
            })
        })
        .collect()
}

#[derive(Serialize)]
struct BundledJson<'a> {
    id: Id,
    fingerprints: &'a [Digest],
    when: WhenJson,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    now_held_back: Vec<HeldBackJson>,
}

/// An exhibit that the bundle holds and that would not go in any more.
#[derive(Serialize)]
struct HeldBackJson {
    exhibit: Id,
    inside: &'static str,
    since: WhenJson,
}

impl From<HeldBack<'_>> for HeldBackJson {
    fn from(held: HeldBack<'_>) -> Self {
        Self {
            exhibit: held.exhibit,
            inside: held.inside.as_str(),
            since: held.since.into(),
        }
    }
}

fn bundles<'a>(contents: &Contents<'a>) -> Vec<BundledJson<'a>> {
    let bundles = contents.case.bundles.iter();
    bundles
        .map(|bundle| BundledJson {
            id: bundle.id,
            fingerprints: &bundle.fingerprints,
            when: bundle.when.into(),
            now_held_back: {
                let held = contents.case.held_back_of(bundle.id).into_iter();
                held.map(HeldBackJson::from).collect()
            },
        })
        .collect()
}
