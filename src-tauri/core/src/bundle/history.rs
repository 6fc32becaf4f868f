//! Is the history that a bundle encloses whole, and does the bundle agree with it?
//!
//! The log must be one unedited chain that ends where its head says. Every exhibit of the log must either lie in the
//! bag with the log's hash or be named as held back in `report/case.json`; every fact that the log names must be
//! enclosed under its hash or be named as withheld.

use std::collections::{BTreeMap, BTreeSet};

use super::verify::Contents;
use crate::case::{Case, Exhibit, FactSource, Head, Held, fold};
use crate::digest::Digest;
use crate::fact::Fact;
use crate::finding::{Answer, Finding, FindingCode, Level, Verdict, verdict};
use crate::id::Id;
use crate::log::{self, Reading};

mod covering;
mod exports;
mod tables;

use tables::{Declared, Tables};

/// The log in a bundle.
pub(crate) const LOG: &str = "report/log.jsonl";
const HEAD: &str = "report/log-head.txt";
const TABLES: &str = "report/case.json";
const FACTS: &str = "report/facts/";

/// Every file that a bundle of version 1 may hold, besides exhibits, statements and facts.
const OUR_FILES: [&str; 22] = [
    "00-READ-ME-FIRST.txt",
    "VERIFY.txt",
    "bagit.txt",
    "bag-info.txt",
    "manifest-sha256.txt",
    "tagmanifest-sha256.txt",
    "data/nothing-enclosed.txt",
    "report/accounts.csv",
    "report/case.json",
    "report/case.jsonld",
    "report/exhibits.csv",
    "report/export-files.csv",
    "report/export-lists.csv",
    "report/export-lists.jsonl",
    "report/exports.csv",
    "report/gaps.csv",
    "report/log-head.txt",
    "report/log.jsonl",
    "report/messages.csv",
    "report/messages.jsonl",
    "report/payments.csv",
    "report/timeline.csv",
];

/// What is known of a bundle's history.
#[derive(Debug, Clone, Default)]
pub struct History {
    /// All that was noticed.
    pub findings: Vec<Finding>,
    /// False when there is no log and there need not be one.
    pub has_log: bool,
    /// The hashes of the log's lines, to compare with other bundles of the case.
    pub lines: Vec<Digest>,
    /// The case it is about, eight characters.
    pub case: Option<String>,
    /// The log says that it is a case for practice: everything in it is invented.
    pub is_practice: bool,
    /// Facts that are withheld, by declaration.
    pub withheld_facts: u64,
}

impl History {
    /// The answer in one word.
    pub fn verdict(&self) -> Verdict {
        if self.has_log {
            verdict(&self.findings, Answer::History)
        } else {
            Verdict::None
        }
    }
}

/// Checks the history that a bundle encloses.
pub fn check_history(contents: &Contents) -> History {
    let mut history = History {
        has_log: true,
        ..History::default()
    };
    let Some(bytes) = contents.tags.get(LOG) else {
        history.has_log = contents.is_ours;
        let level = if contents.is_ours {
            Level::Fail
        } else {
            Level::Note
        };
        history.say(level, FindingCode::NoHistory, LOG);
        return history;
    };
    let head = contents.tags.get(HEAD).and_then(|bytes| parse_head(bytes));
    let reading = log::read(bytes, head);
    history.lines = reading.lines.iter().map(|(_, digest)| *digest).collect();
    history.check_log(&reading, head);
    let facts = EnclosedFacts(contents);
    let Some(case) = fold(&reading.lines, &facts) else {
        history.say(Level::Fail, FindingCode::LogEdited, "line 0");
        return history;
    };
    history.case = Some(case.id.as_str().to_owned());
    history.is_practice = case.is_practice;
    for (line, seconds) in log::clock_jumps(&reading.lines) {
        history.say(
            Level::Note,
            FindingCode::ClockJump,
            format!("line {line}: {seconds} s"),
        );
    }
    let tables = contents
        .tags
        .get(TABLES)
        .and_then(|bytes| serde_json::from_slice::<Tables>(bytes).ok());
    let Some(tables) = tables else {
        history.say(Level::Fail, FindingCode::TablesDisagree, TABLES);
        return history;
    };
    if tables.case.id != case.id.as_str() || reading.head != Some(tables.log) {
        history.say(Level::Fail, FindingCode::TablesDisagree, TABLES);
    }
    history.check_facts(contents, &case, &tables);
    history.check_exhibits(contents, &case, &tables);
    history.check_records(&case, &tables);
    history.check_names(contents, &case);
    history
}

impl History {
    fn say(&mut self, level: Level, code: FindingCode, subject: impl Into<String>) {
        self.findings.push(Finding::history(level, code, subject));
    }

    fn check_log(&mut self, reading: &Reading, head: Option<Head>) {
        for n in &reading.edited {
            self.say(Level::Fail, FindingCode::LogEdited, format!("line {n}"));
        }
        for n in crate::check::interleaved(reading) {
            self.say(Level::Fail, FindingCode::Forked, format!("line {n}"));
        }
        for n in log::heads_lost(reading) {
            self.say(
                Level::Warning,
                FindingCode::HeadDiffers,
                format!("line {n}"),
            );
        }
        for n in &reading.newer {
            self.say(
                Level::Unconfirmed,
                FindingCode::FormatNewer,
                format!("line {n}"),
            );
        }
        for n in &reading.unknown_events {
            self.say(
                Level::Unconfirmed,
                FindingCode::EventUnknown,
                format!("line {n}"),
            );
        }
        if reading.tail_bytes > 0 {
            self.say(
                Level::Fail,
                FindingCode::LogEdited,
                format!("line {}", reading.ends.len()),
            );
        }
        let lines = reading.ends.len() as u64;
        match head {
            None => self.say(Level::Fail, FindingCode::HeadDiffers, HEAD),
            Some(head) if head.lines > lines => {
                self.say(
                    Level::Fail,
                    FindingCode::LogCut,
                    format!("{lines} of {} lines", head.lines),
                );
            }
            Some(head) if head.lines < lines => {
                self.say(Level::Fail, FindingCode::HeadDiffers, HEAD);
            }
            Some(_) => {}
        }
    }

    fn check_facts(&mut self, contents: &Contents, case: &Case, tables: &Tables) {
        let named: BTreeSet<Digest> = case.facts.iter().map(|fact| fact.digest).collect();
        let declared: BTreeSet<Digest> = tables
            .withheld_facts
            .iter()
            .map(|fact| fact.sha256)
            .collect();
        for (path, seen) in contents.files.range(FACTS.to_owned()..) {
            let Some(name) = path.strip_prefix(FACTS) else {
                break;
            };
            let digest = name
                .strip_suffix(".json")
                .and_then(|hex| hex.parse::<Digest>().ok());
            if digest != Some(seen.sha256) {
                self.say(Level::Fail, FindingCode::Changed, path.as_str());
            } else if !named.contains(&seen.sha256) {
                self.say(Level::Fail, FindingCode::FactUnnamed, path.as_str());
            }
        }
        for digest in named {
            let path = format!("{FACTS}{digest}.json");
            if contents.files.contains_key(&path) {
                continue;
            }
            if declared.contains(&digest) {
                self.withheld_facts += 1;
                self.say(Level::Note, FindingCode::FactWithheld, path);
            } else {
                self.say(Level::Fail, FindingCode::Missing, path);
            }
        }
    }

    fn check_exhibits(&mut self, contents: &Contents, case: &Case, tables: &Tables) {
        let declared: BTreeMap<Id, &Declared> = tables
            .exhibits
            .iter()
            .map(|row| (row.exhibit, row))
            .collect();
        let mut explained = BTreeSet::new();
        for exhibit in &case.exhibits {
            match declared.get(&exhibit.id) {
                Some(row) => self.check_exhibit(contents, exhibit, row, &mut explained),
                None => self.say(
                    Level::Fail,
                    FindingCode::ExhibitUndeclared,
                    exhibit.id.to_string(),
                ),
            }
        }
        self.check_exports(contents, case, &tables.exports, &mut explained);
        let known: BTreeSet<Id> = case.exhibits.iter().map(|exhibit| exhibit.id).collect();
        for id in declared.keys().filter(|id| !known.contains(id)) {
            self.say(Level::Fail, FindingCode::TablesDisagree, id.to_string());
        }
        for path in contents
            .files
            .keys()
            .filter(|path| path.starts_with("data/exhibits/") || path.starts_with(exports::FOLDER))
        {
            if !explained.contains(path.as_str()) && !super::names::is_system_junk(path) {
                self.say(Level::Fail, FindingCode::ExhibitUndeclared, path.as_str());
            }
        }
    }

    /// What the tables say a person stated must be what the enclosed facts say.
    fn check_records(&mut self, case: &Case, tables: &Tables) {
        let stated: BTreeMap<Id, &BTreeMap<String, String>> = tables
            .records
            .iter()
            .map(|record| (record.id, &record.fields))
            .collect();
        for record in &case.records {
            // A fact that is withheld or damaged leaves no fields to compare with.
            let is_readable = case
                .facts
                .iter()
                .any(|fact| fact.digest == record.fact && fact.body.is_some());
            if is_readable && stated.get(&record.id) != Some(&&record.fields) {
                self.say(
                    Level::Fail,
                    FindingCode::TablesDisagree,
                    record.id.to_string(),
                );
            }
        }
        for id in stated.keys().filter(|id| case.record(**id).is_none()) {
            self.say(Level::Fail, FindingCode::TablesDisagree, id.to_string());
        }
    }

    /// A bundle of ours holds the files that we write and no other, whatever its manifests list.
    fn check_names(&mut self, contents: &Contents, case: &Case) {
        for path in contents.files.keys() {
            let is_statement = || {
                let name = path.strip_prefix("data/statement/")?.strip_suffix(".txt")?;
                case.record(name.parse().ok()?)
            };
            let is_ours = OUR_FILES.contains(&path.as_str())
                || path.starts_with(FACTS)
                || path.starts_with("data/exhibits/")
                || path.starts_with(exports::FOLDER)
                || is_statement().is_some()
                || super::names::is_system_junk(path);
            if !is_ours {
                self.say(Level::Fail, FindingCode::Added, path.as_str());
            }
        }
    }

    fn check_exhibit<'a>(
        &mut self,
        contents: &Contents,
        exhibit: &Exhibit,
        row: &'a Declared,
        explained: &mut BTreeSet<&'a str>,
    ) {
        let id = exhibit.id.to_string();
        // The hash of a listed exhibit is in a fact, which may be withheld; then only the tables know it.
        if exhibit.held.sha256().is_some() && row.sha256 != exhibit.held.sha256() {
            self.say(Level::Fail, FindingCode::TablesDisagree, id.as_str());
        }
        self.check_copy(contents, exhibit, row, explained);
        match (&exhibit.held, row.enclosed, &row.path) {
            // Where parts of it are covered, the original stays behind.
            (_, true, _) if exhibit.coverings.current.is_some() => {
                self.say(Level::Fail, FindingCode::TablesDisagree, id);
            }
            (Held::Kept { sha256, .. }, true, Some(path)) => {
                explained.insert(path);
                match contents.files.get(path) {
                    Some(seen) if seen.sha256 == *sha256 => {}
                    Some(_) => self.say(Level::Fail, FindingCode::TablesDisagree, id),
                    None if row.part.is_some_and(|part| part != own_part(contents)) => {
                        self.say(Level::Unconfirmed, FindingCode::PartNotGiven, id);
                    }
                    None => self.say(Level::Fail, FindingCode::Missing, id),
                }
            }
            (Held::Released { .. }, false, None) => {
                self.say(Level::Note, FindingCode::Released, id);
            }
            (_, false, None) if row.reason.is_some() => {
                self.say(Level::Note, FindingCode::ExhibitWithheld, id);
            }
            _ => self.say(Level::Fail, FindingCode::TablesDisagree, id),
        }
    }
}

/// The number of this bag in its set, from 1.
pub(crate) fn own_part(contents: &Contents) -> u64 {
    part_of(contents).map_or(1, |(part, _)| part)
}

/// `2 of 3` in `Bag-Count`: this bag's number and how many there are.
pub(crate) fn part_of(contents: &Contents) -> Option<(u64, u64)> {
    let (_, value) = contents
        .info
        .iter()
        .find(|(label, _)| label == "Bag-Count")?;
    let (part, parts) = value.split_once(" of ")?;
    Some((part.parse().ok()?, parts.parse().ok()?))
}

/// The first two lines of `report/log-head.txt`.
fn parse_head(bytes: &[u8]) -> Option<Head> {
    let mut lines = std::str::from_utf8(bytes).ok()?.lines();
    let count = lines.next()?.strip_prefix("lines: ")?.parse().ok()?;
    let last = lines.next()?.strip_prefix("last: ")?.parse().ok()?;
    Some(Head { lines: count, last })
}

struct EnclosedFacts<'a>(&'a Contents);

impl FactSource for EnclosedFacts<'_> {
    fn fact(&self, digest: Digest) -> Option<Fact> {
        let bytes = self.0.tags.get(&format!("{FACTS}{digest}.json"))?;
        if Digest::of(bytes) == digest {
            Fact::from_bytes(bytes)
        } else {
            None
        }
    }
}
