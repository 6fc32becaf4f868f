//! Checking a case: every object hashed again, the log read with suspicion, nothing taken on trust.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::case::{Case, Exhibit, Head, Held};
use crate::digest::Digest;
use crate::edit::original_paths;
use crate::error::{Error, Result};
use crate::finding::{Answer, Finding, FindingCode, Level, Verdict, verdict};
use crate::id::Id;
use crate::import::open_source;
use crate::log::{self, Reading};
use crate::progress::Progress;
use crate::store::{Store, hash_from_disk, list_folder, read_file};

mod lines;
mod originals;
mod whole;

use lines::compare_head;
pub(crate) use lines::interleaved;
pub use originals::look_for_originals;
pub use whole::{Lost, find_damaged, find_missing};

/// What a check of a case found.
#[derive(Debug, Clone)]
pub struct Report {
    /// Is every file as it was saved?
    pub contents: Verdict,
    /// Is the log whole and unedited?
    pub history: Verdict,
    /// Everything noticed, in a fixed order.
    pub findings: Vec<Finding>,
    /// Exhibits in the case.
    pub exhibits: u64,
    /// Objects whose bytes were hashed again (files and facts).
    pub objects: u64,
    /// Bytes hashed.
    pub bytes: u64,
    /// Lines of the log.
    pub lines: u64,
}

impl Report {
    /// Notes that the head was lost and made anew before the check: whether lines were cut off the end of the log before,
    /// nobody can tell any more.
    pub fn note_new_head(&mut self) {
        let (level, code) = (Level::Unconfirmed, FindingCode::HeadDiffers);
        self.findings
            .push(Finding::history(level, code, "head.json"));
        self.history = self.history.max(Verdict::Unconfirmed);
    }
}

/// Checks a case. Nothing is written; what an interruption left is told as a note (`unfinished`).
pub fn check(store: &Store, home: Option<&Path>, progress: &dyn Progress) -> Result<Report> {
    let bytes = match std::fs::read(store.log_path()) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Vec::new(),
        other => other.map_err(|error| Error::read(&store.log_path(), error))?,
    };
    let head = store.head();
    let reading = log::read(&bytes, head);
    let mut checking = Checking {
        store,
        home,
        progress,
        findings: Vec::new(),
        objects: 0,
        bytes: 0,
    };
    checking.history(&reading);
    checking.ends(&reading);
    checking.clocks(&reading);
    checking.case_file(&reading);
    let case = crate::case::fold(&reading.lines, store);
    if let Some(case) = &case {
        checking.objects(case)?;
        checking.strays(case)?;
    }
    let findings = checking.findings;
    Ok(Report {
        contents: verdict(&findings, Answer::Contents),
        history: verdict(&findings, Answer::History),
        exhibits: case.map_or(0, |case| case.exhibits.len() as u64),
        objects: checking.objects,
        bytes: checking.bytes,
        lines: reading.ends.len() as u64,
        findings,
    })
}

/// What lies at the top of a case folder.
const TOP: [&str; 8] = [
    "case.json",
    "log.jsonl",
    "head.json",
    "objects",
    "incoming",
    "drafts",
    "lock",
    "cache",
];

struct Checking<'a> {
    store: &'a Store,
    home: Option<&'a Path>,
    progress: &'a dyn Progress,
    findings: Vec<Finding>,
    objects: u64,
    bytes: u64,
}

impl Checking<'_> {
    fn contents(&mut self, level: Level, code: FindingCode, subject: impl Into<String>) {
        self.findings.push(Finding::contents(level, code, subject));
    }

    /// The log against itself.
    fn history(&mut self, reading: &Reading) {
        let found = &mut self.findings;
        let mut say =
            |level, code, subject: String| found.push(Finding::history(level, code, subject));
        let counted = self.store.head().unwrap_or(Head {
            lines: u64::MAX,
            last: Digest::ZERO,
        });
        for n in &reading.edited {
            if *n >= counted.lines {
                // A group that was never acknowledged.
                say(Level::Note, FindingCode::LogTail, format!("line {n}"));
            } else if n + 1 != counted.lines || reading.digest_of(*n) != Some(counted.last) {
                say(Level::Fail, FindingCode::LogEdited, format!("line {n}"));
            }
        }
        if reading.lines.is_empty() {
            say(Level::Fail, FindingCode::LogCut, "log.jsonl".into());
        }
        for n in &reading.newer {
            say(
                Level::Unconfirmed,
                FindingCode::FormatNewer,
                format!("line {n}"),
            );
        }
        for n in &reading.unknown_events {
            say(
                Level::Unconfirmed,
                FindingCode::EventUnknown,
                format!("line {n}"),
            );
        }
        if reading.tail_bytes > 0 {
            say(
                Level::Note,
                FindingCode::LogTail,
                format!("{} bytes", reading.tail_bytes),
            );
        }
        for line in log::heads_lost(reading) {
            say(
                Level::Warning,
                FindingCode::HeadDiffers,
                format!("line {line}"),
            );
        }
        for line in interleaved(reading) {
            say(Level::Fail, FindingCode::Forked, format!("line {line}"));
        }
    }

    /// The log's two ends: line 0 that begins a case, and the head file.
    fn ends(&mut self, reading: &Reading) {
        let found = &mut self.findings;
        let mut say =
            |level, code, subject: String| found.push(Finding::history(level, code, subject));
        let genesis = reading
            .lines
            .first()
            .and_then(|(line, _)| line.details.genesis.as_ref());
        if genesis.is_none() && reading.newer.is_empty() && !reading.lines.is_empty() {
            say(Level::Fail, FindingCode::LogEdited, "line 0".into());
        }
        let head = self.store.read_head();
        if let Some((level, code, subject)) = compare_head(reading, &head) {
            say(level, code, subject);
        }
    }

    fn case_file(&mut self, reading: &Reading) {
        let genesis = reading
            .lines
            .first()
            .and_then(|(line, _)| line.details.genesis.as_ref());
        let same = read_file(&self.store.case_file_path()).is_ok_and(|bytes| {
            genesis.is_some_and(|genesis| Digest::of(&bytes) == genesis.case_json)
        });
        if !same {
            self.contents(Level::Fail, FindingCode::CaseFileChanged, "case.json");
        }
    }

    /// Every object and fact, from the disk; listed originals at their place.
    fn objects(&mut self, case: &Case) -> Result<()> {
        let kept = case
            .exhibits
            .iter()
            .filter_map(|exhibit| match exhibit.held {
                Held::Kept { size, .. } => Some(size),
                _ => None,
            });
        let copies = case.copies().map(|copy| copy.size);
        self.progress.total(kept.chain(copies).sum());
        let mut facts: BTreeMap<Digest, Option<Id>> = BTreeMap::new();
        for fact in &case.facts {
            facts.entry(fact.digest).or_insert(fact.about);
        }
        for (digest, about) in facts {
            let about = about.map_or_else(|| "case".to_owned(), |id| id.to_string());
            self.object(digest, None, &format!("{about} (fact {digest})"))?;
        }
        for exhibit in &case.exhibits {
            match exhibit.held {
                Held::Kept { sha256, size } => {
                    self.object(sha256, Some(size), &exhibit.id.to_string())?;
                }
                Held::Released { sha256, .. } => {
                    self.contents(Level::Note, FindingCode::Released, exhibit.id.to_string());
                    if self.store.object_path(sha256).exists() {
                        self.contents(Level::Note, FindingCode::Unfinished, exhibit.id.to_string());
                    }
                }
                Held::Listed { sha256, size, .. } => self.original(exhibit, sha256, size)?,
            }
            for copy in exhibit.coverings.copies() {
                let subject = format!("{} (covered copy {})", exhibit.id, copy.sha256);
                self.object(copy.sha256, Some(copy.size), &subject)?;
            }
        }
        Ok(())
    }

    fn object(&mut self, digest: Digest, size: Option<u64>, subject: &str) -> Result<()> {
        let path = self.store.object_path(digest);
        match path.metadata() {
            Ok(seen) if seen.is_file() => {}
            // A disk that does not say is not one that has nothing.
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                self.contents(Level::Error, FindingCode::Unreadable, subject);
                return Ok(());
            }
            _ => {
                self.contents(Level::Fail, FindingCode::Missing, subject);
                return Ok(());
            }
        }
        match hash_from_disk(&path, self.progress) {
            Ok((found, bytes)) => {
                self.objects += 1;
                self.bytes += bytes;
                self.progress.advance(bytes);
                if found != digest || size.is_some_and(|size| size != bytes) {
                    self.contents(Level::Fail, FindingCode::Changed, subject);
                }
            }
            Err(error @ crate::error::Error::Cancelled) => return Err(error),
            Err(_) => self.contents(Level::Error, FindingCode::Unreadable, subject),
        }
        Ok(())
    }

    /// A listed original: is it still where it was, with the same bytes? Says so, and never changes the verdict: the
    /// case never held those bytes.
    fn original(
        &mut self,
        exhibit: &Exhibit,
        sha256: Option<Digest>,
        size: Option<u64>,
    ) -> Result<()> {
        if self.progress.is_cancelled() {
            return Err(crate::error::Error::Cancelled);
        }
        let mut is_there = false;
        for path in original_paths(exhibit, self.home) {
            let Ok((mut file, metadata)) = open_source(&path) else {
                continue;
            };
            is_there = true;
            if size.is_some_and(|size| size != metadata.len()) {
                continue;
            }
            let Some(sha256) = sha256 else { return Ok(()) };
            if Digest::of_reader(&mut file).is_ok_and(|(found, _)| found == sha256) {
                return Ok(());
            }
        }
        let code = if is_there {
            FindingCode::OriginalChanged
        } else {
            FindingCode::OriginalMissing
        };
        self.contents(Level::Warning, code, exhibit.id.to_string());
        Ok(())
    }

    /// Files that the case does not name: left by an interruption, or put there by somebody.
    fn strays(&mut self, case: &Case) -> Result<()> {
        let mut named: BTreeSet<Digest> = case.facts.iter().map(|fact| fact.digest).collect();
        named.extend(case.objects());
        for entry in list(self.store.root())? {
            let name = entry.file_name().to_string_lossy().into_owned();
            if !TOP.contains(&name.as_str()) && !name.starts_with("log.torn-") {
                self.stray(&name);
            }
        }
        for entry in list(&self.store.incoming_path())? {
            let name = entry.file_name().to_string_lossy().into_owned();
            self.contents(
                Level::Note,
                FindingCode::Unfinished,
                format!("incoming/{name}"),
            );
        }
        let objects = self.store.objects_path();
        if objects
            .symlink_metadata()
            .is_ok_and(|seen| seen.is_symlink())
        {
            // What is saved lies somewhere else, and a copy of this folder would not hold it.
            self.contents(Level::Warning, FindingCode::SpecialEntry, "objects");
        }
        for shelf in list(&objects)? {
            let shelf_name = shelf.file_name().to_string_lossy().into_owned();
            if !shelf.path().is_dir() {
                self.stray(&format!("objects/{shelf_name}"));
                continue;
            }
            for entry in list(&shelf.path())? {
                let name = entry.file_name().to_string_lossy().into_owned();
                match name.parse::<Digest>() {
                    Ok(digest) if name.starts_with(&shelf_name) && named.contains(&digest) => {}
                    Ok(digest) if name.starts_with(&shelf_name) => self.orphan(digest),
                    _ => self.stray(&format!("objects/{shelf_name}/{name}")),
                }
            }
        }
        Ok(())
    }

    fn orphan(&mut self, digest: Digest) {
        let intact = hash_from_disk(&self.store.object_path(digest), self.progress)
            .is_ok_and(|(found, _)| found == digest);
        let level = if intact { Level::Note } else { Level::Warning };
        self.contents(level, FindingCode::Orphan, digest.to_string());
    }

    fn stray(&mut self, name: &str) {
        let (level, code) = if crate::import::is_junk(name.rsplit('/').next().unwrap_or(name)) {
            (Level::Note, FindingCode::SystemJunk)
        } else {
            (Level::Warning, FindingCode::ForeignFile)
        };
        self.contents(level, code, name);
    }

    fn clocks(&mut self, reading: &Reading) {
        for (line, seconds) in log::clock_jumps(&reading.lines) {
            let subject = format!("line {line}: {seconds} s");
            self.findings.push(Finding::history(
                Level::Note,
                FindingCode::ClockJump,
                subject,
            ));
        }
    }
}

fn list(folder: &Path) -> Result<Vec<std::fs::DirEntry>> {
    match list_folder(folder) {
        Ok(entries) => Ok(entries),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(crate::error::Error::read(folder, error)),
    }
}
