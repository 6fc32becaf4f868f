//! Checks a bundle as the core does, and then makes its tables and texts anew from what it encloses: log, facts, and
//! what `case.json` declares as enclosed and held back. A table that differs says something else than the log.
//!
//! Only where everything that a table was made from is there, and by the version that wrote it: another version may
//! word a table in another way. Where that is not so, the tables are unconfirmed. Whatever was found already is not said
//! twice.

use std::collections::BTreeMap;
use std::path::Path;

use holdfast_core::bundle::set::{self, Checked};
use holdfast_core::case::{Case, FactSource, fold};
use holdfast_core::digest::Digest;
use holdfast_core::error::Result;
use holdfast_core::fact::Fact;
use holdfast_core::finding::{Finding, FindingCode, Level, Verdict};
use holdfast_core::id::Id;
use holdfast_core::log;
use holdfast_core::moment::utc_from_text;
use holdfast_core::progress::Progress;
use holdfast_guide::Region;
use serde::Deserialize;

use crate::capture::{CaptureRead, Captures};
use crate::contents::{Contents, Decided, DecidedFact, EnclosedCopy, Fate};
use crate::exports::ExportRead;
use crate::exports::again::compare_rows;
use crate::police::{Downloads, Options, Source, Withheld, WithheldFact, made_files};

/// The version whose tables are known here.
const OWN_VERSION: &str = env!("CARGO_PKG_VERSION");

/// The machine's truth, and the labels of the bag.
const TABLES: &str = "report/case.json";
const LABELS: &str = "bag-info.txt";

/// Checks a bundle by itself, its tables and texts included.
pub fn check_bundle(path: &Path, progress: &dyn Progress) -> Result<Checked> {
    let mut checked = set::check_bundle(path, progress)?;
    let findings = compare(&checked, progress)?;
    checked.history.findings.extend(findings);
    Ok(checked)
}

/// Holds the tables, texts and labels against what the enclosed log, facts and declarations give. What could not be
/// held against them is said: it would be easy to change a version number so that nobody looks.
fn compare(checked: &Checked, progress: &dyn Progress) -> Result<Vec<Finding>> {
    let verdict = checked.contents.verdict().max(checked.history.verdict());
    let is_newer = checked.findings().any(|finding| {
        matches!(
            finding.code,
            FindingCode::FormatNewer | FindingCode::EventUnknown
        )
    });
    if !checked.contents.is_ours || verdict > Verdict::Unconfirmed || is_newer {
        return Ok(Vec::new());
    }
    let found = |level, path: String| Finding::history(level, FindingCode::TablesDisagree, path);
    let tables = checked.contents.tags.get(TABLES);
    let declared = tables.and_then(|bytes| serde_json::from_slice::<Declared>(bytes).ok());
    let mut findings = Vec::new();
    let agent = |one: &Declared| format!("Holdfast {}", one.bundle.app_version);
    let said = label(checked, "Bag-Software-Agent");
    if declared.as_ref().map(agent).as_deref() != said {
        findings.push(found(Level::Fail, LABELS.to_owned()));
    }
    let anew = declared
        .as_ref()
        .and_then(|declared| made_anew(checked, declared));
    match anew {
        Some(paths) => findings.extend(paths.into_iter().map(|path| found(Level::Fail, path))),
        None => findings.push(found(Level::Unconfirmed, TABLES.to_owned())),
    }
    if let (true, Some(declared)) = (findings.is_empty(), declared) {
        findings.extend(read_again(checked, &declared, progress)?);
    }
    Ok(findings)
}

/// Holds the tables of messages against the message files.
fn read_again(
    checked: &Checked,
    declared: &Declared,
    progress: &dyn Progress,
) -> Result<Vec<Finding>> {
    let log = checked.contents.tags.get("report/log.jsonl");
    let case = log.and_then(|log| fold(&log::read(log, None).lines, &Enclosed(checked)));
    match (case, own_part(checked)) {
        (Some(case), Some(part)) => compare_rows(checked, &case, &declared.exports, part, progress),
        _ => Ok(Vec::new()),
    }
}

/// Paths of tables and texts that are not what they should be. None: they were made by another version, or not
/// everything is there to make them anew.
fn made_anew(checked: &Checked, declared: &Declared) -> Option<Vec<String>> {
    let tags = &checked.contents.tags;
    if declared.bundle.app_version != OWN_VERSION {
        return None;
    }
    let log = tags.get("report/log.jsonl")?;
    let case = fold(&log::read(log, None).lines, &Enclosed(checked))?;
    let contents = Contents {
        case: &case,
        log,
        app_version: &declared.bundle.app_version,
        export_time: utc_from_text(&declared.bundle.exported_utc)?,
        bundle: declared.bundle.id,
        options: Options {
            include_places: declared.bundle.places_included,
            downloads: declared.bundle.downloads,
            region: declared.bundle.region,
            ..Options::default()
        },
        parts: declared.bundle.parts,
        exhibits: exhibits(&case, declared)?,
        exports: declared.exports.clone(),
        captures: captures(declared),
        // Rows are read again by themselves.
        messages: None,
        lists: None,
        facts: facts(&case, checked, declared)?,
    };
    let files = made_files(&contents, own_part(checked)?);
    let differing = files.into_iter().filter(|file| {
        let Source::Bytes(bytes) = &file.source else {
            return false;
        };
        let seen = checked.contents.files.get(&file.path);
        // A statement may lie in another part; all else that is missing was found by the core.
        seen.is_some_and(|seen| seen.sha256 != Digest::of(bytes))
    });
    Some(differing.map(|file| file.path).collect())
}

/// `2 of 3`
fn own_part(checked: &Checked) -> Option<usize> {
    let value = label(checked, "Holdfast-Part")?;
    value.split_once(" of ")?.0.parse().ok()
}

fn label<'a>(checked: &'a Checked, name: &str) -> Option<&'a str> {
    let mut labels = checked.contents.info.iter();
    let (_, value) = labels.find(|(label, _)| label == name)?;
    Some(value)
}

/// What is needed of `case.json` (`case_json.rs`).
#[derive(Deserialize)]
struct Declared {
    bundle: DeclaredBundle,
    exhibits: Vec<DeclaredExhibit>,
    exports: Vec<ExportRead>,
    withheld_facts: Vec<DeclaredFact>,
}

#[derive(Deserialize)]
struct DeclaredBundle {
    id: Id,
    exported_utc: String,
    app_version: String,
    parts: usize,
    places_included: bool,
    downloads: Downloads,
    region: Region,
}

#[derive(Deserialize)]
struct DeclaredExhibit {
    exhibit: Id,
    reason: Option<String>,
    path: Option<String>,
    part: Option<usize>,
    capture: Option<CaptureRead>,
    #[serde(default)]
    covered: Option<DeclaredCopy>,
}

#[derive(Deserialize)]
struct DeclaredCopy {
    path: String,
    part: usize,
}

#[derive(Deserialize)]
struct DeclaredFact {
    sha256: Digest,
    why: String,
}

fn exhibits<'a>(case: &'a Case, declared: &Declared) -> Option<Vec<Decided<'a>>> {
    let rows = declared.exhibits.iter().map(|row| (row.exhibit, row));
    let rows: BTreeMap<Id, &DeclaredExhibit> = rows.collect();
    let decided = case.exhibits.iter().map(|exhibit| {
        let row = rows.get(&exhibit.id)?;
        let fate = match (&row.path, row.part, &row.reason) {
            (Some(path), Some(part), None) => Fate::Enclosed {
                path: path.clone(),
                part,
            },
            (None, None, Some(reason)) => {
                let mut known = Withheld::ALL.into_iter();
                Fate::Withheld(known.find(|why| why.as_str() == reason)?)
            }
            _ => return None,
        };
        let copy = match &row.covered {
            Some(copy) => Some(EnclosedCopy {
                object: exhibit.covered_copy()?,
                path: copy.path.clone(),
                part: copy.part,
            }),
            None => None,
        };
        Some(Decided {
            exhibit,
            fate,
            copy,
        })
    });
    decided.collect()
}

/// What exhibits say of themselves is the writer's reading: nothing is decoded here.
fn captures(declared: &Declared) -> Captures {
    let rows = declared.exhibits.iter();
    let read = rows.filter_map(|row| Some((row.exhibit, row.capture.clone()?)));
    read.collect()
}

fn facts(case: &Case, checked: &Checked, declared: &Declared) -> Option<Vec<DecidedFact>> {
    let whys = declared.withheld_facts.iter();
    let whys: BTreeMap<Digest, &str> = whys.map(|fact| (fact.sha256, fact.why.as_str())).collect();
    let mut decided: BTreeMap<Digest, DecidedFact> = BTreeMap::new();
    for named in &case.facts {
        let bytes = match whys.get(&named.digest) {
            None => Ok(checked.contents.tags.get(&path_of(named.digest))?.clone()),
            Some(why) => Err(withheld_for(why)?),
        };
        decided.entry(named.digest).or_insert(DecidedFact {
            digest: named.digest,
            about: named.about,
            line: named.line,
            bytes,
        });
    }
    Some(decided.into_values().collect())
}

/// Why a fact is held back that no table needs. Any other may have been in a table: then there is nothing to compare.
fn withheld_for(why: &str) -> Option<WithheldFact> {
    use WithheldFact::{Destination, EarlierVersion, Exhibit, Path, Place, Present, Source};
    let mut without_words = [
        Place,
        EarlierVersion,
        Destination,
        Source,
        Exhibit,
        Path,
        Present,
    ]
    .into_iter();
    without_words.find(|known| known.as_str() == why)
}

fn path_of(fact: Digest) -> String {
    format!("report/facts/{fact}.json")
}

struct Enclosed<'a>(&'a Checked);

impl FactSource for Enclosed<'_> {
    fn fact(&self, digest: Digest) -> Option<Fact> {
        let bytes = self.0.contents.tags.get(&path_of(digest))?;
        (Digest::of(bytes) == digest)
            .then(|| Fact::from_bytes(bytes))
            .flatten()
    }
}
