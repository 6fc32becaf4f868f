//! Checks a bundle as the core does, and then makes its tables and texts anew from what it encloses: log, facts, and
//! what `case.json` declares as enclosed and held back. A table that differs says something else than the log.
//!
//! Only where everything that a table was made from is there, and by the version that wrote it: another version may
//! word a table in another way. Where that is not so, the tables are unconfirmed. Whatever was found already is not said
//! twice.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;
use std::sync::Arc;

use holdfast_core::bundle::places::find_files;
use holdfast_core::bundle::set::{self, Checked};
use holdfast_core::case::{Case, fold};
use holdfast_core::digest::Digest;
use holdfast_core::error::{Error, Result};
use holdfast_core::finding::{Finding, FindingCode, Level, Verdict};
use holdfast_core::id::Id;
use holdfast_core::log;
use holdfast_core::moment::utc_from_text;
use holdfast_core::progress::Progress;

use crate::capture::Captures;
use crate::contents::{Contents, Decided, DecidedFact, EnclosedCopy, Fate};
use crate::exports::again::{Hashed, There, compare_rows};
use crate::exports::dated::Dated;
use crate::police::{Options, Source, Withheld, WithheldFact, made_files};
use crate::tables;

mod declared;
mod enclosed;

use declared::{Declared, DeclaredExhibit};
use enclosed::{Enclosed, path_of};

/// The version whose tables are known here.
const OWN_VERSION: &str = env!("CARGO_PKG_VERSION");

/// The machine's truth, and the labels of the bag.
const TABLES: &str = "report/case.json";
const LABELS: &str = "bag-info.txt";
const TIMELINE: &str = "report/timeline.csv";
const LISTS: &str = "report/export-lists.jsonl";

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
    let json = checked.contents.tags.get(TABLES);
    let declared = json.and_then(|bytes| serde_json::from_slice::<Declared>(bytes).ok());
    let mut findings = Vec::new();
    let agent = |one: &Declared| format!("Holdfast {}", one.bundle.app_version);
    let said = label(checked, "Bag-Software-Agent");
    if declared.as_ref().map(agent).as_deref() != said {
        findings.push(found(Level::Fail, LABELS.to_owned()));
    }
    let anew = match &declared {
        Some(declared) => made_anew(checked, declared)?,
        None => None,
    };
    let timeline = if let Some(anew) = anew {
        let differing = anew.differing.into_iter();
        findings.extend(differing.map(|path| found(Level::Fail, path)));
        anew.timeline
    } else {
        findings.push(found(Level::Unconfirmed, TABLES.to_owned()));
        Held::Agrees
    };
    if let (true, Some(declared)) = (findings.is_empty(), declared) {
        findings.extend(read_again(checked, &declared, progress)?);
    }
    // Of lists that say something else than the message files, the timeline is not to blame.
    let is_lists = |one: &Finding| one.code == FindingCode::RowsDiffer && one.subject == LISTS;
    match timeline {
        Held::Differs if !findings.iter().any(is_lists) => {
            findings.push(found(Level::Fail, TIMELINE.to_owned()));
        }
        Held::NotCompared => {
            let code = FindingCode::RowsNotCompared;
            findings.push(Finding::history(Level::Note, code, TIMELINE.to_owned()));
        }
        Held::Agrees | Held::Differs => {}
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
    let case = log.and_then(|log| {
        fold(
            &log::read(log, None).lines,
            &Enclosed::of(checked, declared),
        )
    });
    match (case, own_part(checked)) {
        (Some(case), Some(part)) => compare_rows(checked, &case, &declared.exports, part, progress),
        _ => Ok(Vec::new()),
    }
}

/// What came of making tables and texts anew.
struct Anew {
    /// Paths of those that are not what they should be.
    differing: Vec<String>,
    timeline: Held,
}

/// How a table stands that was held against the others.
enum Held {
    Agrees,
    Differs,
    /// What it is made from is not at hand.
    NotCompared,
}

/// Makes tables and texts anew. None: they were made by another version, or not everything is there.
fn made_anew(checked: &Checked, declared: &Declared) -> Result<Option<Anew>> {
    let log = checked.contents.tags.get("report/log.jsonl");
    let case = log.and_then(|log| {
        fold(
            &log::read(log, None).lines,
            &Enclosed::of(checked, declared),
        )
    });
    let (Some(log), Some(case)) = (log, case) else {
        return Ok(None);
    };
    let Some(contents) = contents(checked, declared, log, &case) else {
        return Ok(None);
    };
    let Some(part) = own_part(checked) else {
        return Ok(None);
    };
    let failed = |error| Error::read(&checked.path, error);
    Ok(Some(Anew {
        differing: differing(checked, &contents, part),
        timeline: timeline(checked, &contents).map_err(failed)?,
    }))
}

fn contents<'a>(
    checked: &Checked,
    declared: &'a Declared,
    log: &'a [u8],
    case: &'a Case,
) -> Option<Contents<'a>> {
    if declared.bundle.app_version != OWN_VERSION {
        return None;
    }
    Some(Contents {
        case,
        log,
        app_version: &declared.bundle.app_version,
        export_time: utc_from_text(&declared.bundle.exported_utc)?,
        bundle: declared.bundle.id,
        options: Options {
            include_places: declared.bundle.places_included,
            include_file_times: declared.bundle.file_times_included,
            include_answers: declared.bundle.answers_included,
            downloads: declared.bundle.downloads,
            region: declared.bundle.region,
            ..Options::default()
        },
        parts: declared.bundle.parts,
        exhibits: exhibits(case, declared)?,
        exports: declared.exports.clone(),
        captures: captures(declared),
        // Rows are read again by themselves.
        messages: None,
        lists: None,
        facts: facts(case, checked, declared)?,
    })
}

fn differing(checked: &Checked, contents: &Contents, part: usize) -> Vec<String> {
    let files = made_files(contents, part);
    let differing = files.into_iter().filter(|file| {
        let Source::Bytes(bytes) = &file.source else {
            return false;
        };
        let seen = checked.contents.files.get(&file.path);
        // A statement may lie in another part; all else that is missing was found by the core.
        seen.is_some_and(|seen| seen.sha256 != Digest::of(bytes))
    });
    differing.map(|file| file.path).collect()
}

/// Holds the timeline against what it is made from, the enclosed lists among it.
fn timeline(checked: &Checked, contents: &Contents) -> Result<Held, io::Error> {
    let files = &checked.contents.files;
    let Some(seen) = files.get(TIMELINE) else {
        return Ok(Held::Agrees);
    };
    let made = if files.contains_key(LISTS) {
        let lying = find_files(&checked.path).unwrap_or_default();
        let Some(lists) = lying.get(LISTS) else {
            return Ok(Held::NotCompared);
        };
        let dated = Dated::lying(Arc::new(There(lists.clone())));
        tables::write_timeline(contents, &dated, Hashed::new())?.finish()
    } else {
        Digest::of(&tables::timeline(contents))
    };
    Ok(if made == seen.sha256 {
        Held::Agrees
    } else {
        Held::Differs
    })
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
    use WithheldFact::{
        Answer, Destination, EarlierVersion, Exhibit, FileTimes, Path, Place, Present, Source,
    };
    let mut without_words = [
        Place,
        FileTimes,
        Answer,
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
