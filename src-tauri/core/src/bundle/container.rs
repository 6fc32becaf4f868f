//! A zip read with suspicion: end records, directory and every entry's own header, compared with each other.
//!
//! Memory grows with the number of entries, never with their sizes. Nothing is unpacked to disk. Why not the `zip`
//! crate: it shows one of two entries of the same name and trusts the directory alone.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, BufReader, Read};

use super::source::{ReadAt, Span};
use super::tree::{FILES_MAX, Tree, TreeFile, looks_like_bag};
use crate::bundle::names;
use crate::finding::{Finding, FindingCode, Level};

pub(crate) mod canonical;
mod end;
mod entry;
mod fields;
mod reader;

use end::{End, Found};
use entry::{Entry, Method};

/// What a finding is about when it is about no single entry.
pub(crate) const CONTAINER: &str = "container";
/// The most entries where some are compressed; a stored one costs as much to send as to read.
const PACKED_ENTRIES_MAX: usize = 20_000;
/// The longest directory that is read.
const CENTRAL_MAX: u64 = 256 << 20;
/// How far an entry may grow, once it is past [`RATIO_FROM`].
const RATIO_MAX: u64 = 200;
const RATIO_FROM: u64 = 1 << 20;
/// How much may be unpacked from one zip.
const UNPACKED_MAX: u64 = 4 << 30;

/// A zip and the bag in it.
pub(crate) struct Container<'a> {
    source: &'a dyn ReadAt,
    entries: Vec<Entry>,
    central_at: u64,
    /// The bag's folder with a `/`, or nothing.
    root: String,
    files: Vec<TreeFile>,
    /// For each file, its entry.
    entry_of: Vec<usize>,
    /// The folders at the bag's top.
    folders: BTreeSet<String>,
}

/// What reading a zip came to.
pub(crate) enum Reading<'a> {
    /// No zip at all.
    NoZip,
    /// A zip that cannot be read, or that is past a limit.
    Refused(Finding),
    /// A zip, and what was noticed.
    Zip(Container<'a>, Vec<Finding>),
}

impl<'a> Container<'a> {
    /// Reads everything but the files' bytes.
    pub(crate) fn read(source: &'a dyn ReadAt) -> io::Result<Reading<'a>> {
        let broken = Finding::contents(Level::Fail, FindingCode::ZipBroken, CONTAINER);
        let end = match end::find_end(source)? {
            Found::Nothing => return Ok(Reading::NoZip),
            Found::Broken => return Ok(Reading::Refused(broken)),
            Found::End(end) => end,
        };
        let mut noticed = Noticed::default();
        let entries = match read_entries(source, &end, &mut noticed)? {
            Directory::Entries(entries) => entries,
            Directory::Broken => return Ok(Reading::Refused(broken)),
            Directory::TooLarge => {
                let finding = Finding::contents(Level::Unconfirmed, FindingCode::Bomb, CONTAINER);
                return Ok(Reading::Refused(finding));
            }
        };
        let mut container = Self {
            source,
            root: find_root(&entries, &mut noticed),
            entries,
            central_at: end.central_at,
            files: Vec::new(),
            entry_of: Vec::new(),
            folders: BTreeSet::new(),
        };
        container.check_layout(&end, &mut noticed);
        container.check_growth(&mut noticed);
        container.list_files(&mut noticed);
        let findings = noticed.into_findings(|name| container.subject(name));
        Ok(Reading::Zip(container, findings))
    }

    /// How an entry is named in findings: its path in the bag.
    pub(crate) fn subject(&self, name: &str) -> String {
        name.strip_prefix(&self.root).unwrap_or(name).to_owned()
    }

    /// Where the bytes of that file of [`Tree::files`] start, when they lie in the zip as they are.
    pub(crate) fn start_of(&self, index: usize) -> Option<u64> {
        let entry = self.entries.get(*self.entry_of.get(index)?)?;
        (entry.is_readable && entry.method == Method::Stored).then_some(entry.data_at)
    }

    /// Whether the bag lies in the one folder that it should lie in.
    pub(crate) fn is_in_folder(&self) -> bool {
        !self.root.is_empty()
    }

    /// Whether anything in it looks like a bag.
    pub(crate) fn holds_bag(&self) -> bool {
        let tops = self.files.iter();
        looks_like_bag(tops.filter_map(|file| file.path.split('/').next()))
    }

    /// Overlaps, gaps, bytes before and after.
    fn check_layout(&mut self, end: &End, noticed: &mut Noticed) {
        let mut order: Vec<usize> = (0..self.entries.len()).collect();
        order.sort_by_key(|&i| self.entries.get(i).map_or((0, 0), |e| (e.at, e.end)));
        let mut reached = 0;
        let mut last: Option<usize> = None;
        let mut has_gap = end.shift > 0 || end.has_stray_bytes;
        for i in order {
            let Some((at, entry_end)) = self.entries.get(i).map(|e| (e.at, e.end)) else {
                continue;
            };
            if at < reached {
                for index in last.into_iter().chain([i]) {
                    self.refuse(index, Level::Fail, FindingCode::OverlappingEntries, noticed);
                }
            }
            has_gap |= at > reached;
            if entry_end >= reached {
                reached = entry_end;
                last = Some(i);
            }
        }
        if reached > end.central_at {
            if let Some(i) = last {
                self.refuse(i, Level::Fail, FindingCode::OverlappingEntries, noticed);
            }
        } else if reached < end.central_at {
            has_gap = true;
        }
        if has_gap {
            noticed.add(CONTAINER, Level::Warning, FindingCode::ZipUnusual);
        } else if end.has_comment || self.entries.iter().any(|entry| entry.is_unusual) {
            noticed.add(CONTAINER, Level::Note, FindingCode::ZipUnusual);
        }
        if end.disagrees || end.entries != self.entries.len() as u64 {
            noticed.add(CONTAINER, Level::Fail, FindingCode::HeadersDisagree);
        }
    }

    /// Entries that would unpack to more than a bag's files do.
    fn check_growth(&mut self, noticed: &mut Noticed) {
        let mut total: u64 = 0;
        for i in 0..self.entries.len() {
            let Some(entry) = self.entries.get(i) else {
                continue;
            };
            if entry.method != Method::Deflated {
                continue;
            }
            total = total.saturating_add(entry.size);
            let is_bomb =
                entry.size > RATIO_FROM && entry.size / RATIO_MAX >= entry.packed_size.max(1);
            if is_bomb {
                self.refuse(i, Level::Fail, FindingCode::Bomb, noticed);
            } else if total > UNPACKED_MAX {
                self.refuse(i, Level::Unconfirmed, FindingCode::Bomb, noticed);
            }
        }
    }

    fn refuse(&mut self, index: usize, level: Level, code: FindingCode, noticed: &mut Noticed) {
        if let Some(entry) = self.entries.get_mut(index) {
            entry.is_readable = false;
            noticed.add(&entry.name, level, code);
        }
    }

    /// Sorts entries into files and folders of the bag, and what lies beside it.
    fn list_files(&mut self, noticed: &mut Noticed) {
        let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
        let mut twice: BTreeSet<&str> = BTreeSet::new();
        for (i, entry) in self.entries.iter().enumerate() {
            if seen.insert(entry.name.trim_end_matches('/'), i).is_some() {
                twice.insert(entry.name.trim_end_matches('/'));
            }
        }
        // A name that is a file here and a folder there.
        for entry in self.entries.iter().filter(|entry| !entry.is_folder()) {
            if is_parent(&entry.name, &seen) {
                twice.insert(&entry.name);
            }
        }
        for (i, entry) in self.entries.iter().enumerate() {
            let is_twice = twice.contains(entry.name.trim_end_matches('/'));
            if is_twice {
                noticed.add(&entry.name, Level::Fail, FindingCode::DuplicateEntry);
            }
            let Some(path) = entry.name.strip_prefix(&self.root) else {
                let (level, code) = if names::is_system_junk(&entry.name) {
                    (Level::Note, FindingCode::SystemJunk)
                } else {
                    (Level::Warning, FindingCode::BagLayout)
                };
                noticed.add(&entry.name, level, code);
                continue;
            };
            if let Some((top, _)) = path.split_once('/')
                && !self.folders.contains(top)
            {
                self.folders.insert(top.to_owned());
            }
            if !entry.is_folder() {
                self.entry_of.push(i);
                self.files.push(TreeFile {
                    path: path.to_owned(),
                    size: entry.size,
                    is_readable: entry.is_readable && !is_twice,
                });
            }
        }
    }
}

/// Whether other names lie below this one.
fn is_parent(name: &str, names: &BTreeMap<&str, usize>) -> bool {
    let below = format!("{name}/");
    names
        .range(below.as_str()..)
        .next()
        .is_some_and(|(next, _)| next.starts_with(&below))
}

impl Tree for Container<'_> {
    fn files(&self) -> &[TreeFile] {
        &self.files
    }

    fn has_top_folder(&self, name: &str) -> bool {
        self.folders.contains(name)
    }

    fn open(&self, index: usize) -> io::Result<Box<dyn Read + '_>> {
        let entry = self.entry_of.get(index).and_then(|&i| self.entries.get(i));
        let entry = entry.ok_or(io::ErrorKind::NotFound)?;
        Ok(Box::new(reader::EntryReader::new(self.source, entry)))
    }
}

/// Findings by entry name, until the bag's folder is known.
#[derive(Default)]
struct Noticed(Vec<(String, Level, FindingCode)>);

impl Noticed {
    fn add(&mut self, name: &str, level: Level, code: FindingCode) {
        self.0.push((name.to_owned(), level, code));
    }

    fn into_findings(self, subject: impl Fn(&str) -> String) -> Vec<Finding> {
        let mut findings: Vec<Finding> = Vec::new();
        let mut known = BTreeSet::new();
        for (name, level, code) in self.0 {
            let subject = subject(&name);
            if known.insert((subject.clone(), code)) {
                findings.push(Finding::contents(level, code, subject));
            }
        }
        findings
    }
}

enum Directory {
    Entries(Vec<Entry>),
    Broken,
    TooLarge,
}

fn read_entries(source: &dyn ReadAt, end: &End, noticed: &mut Noticed) -> io::Result<Directory> {
    if end.central_size > CENTRAL_MAX {
        return Ok(Directory::TooLarge);
    }
    let span = Span::new(source, end.central_at, end.central_size);
    let mut reader = BufReader::new(span).take(end.central_size);
    let mut entries: Vec<Entry> = Vec::new();
    let mut is_packed = false;
    while reader.limit() > 0 {
        let mut wrong = Vec::new();
        let Some(mut entry) = Entry::read_central(&mut reader, end.shift, &mut wrong)? else {
            return Ok(Directory::Broken);
        };
        is_packed |= entry.method != Method::Stored;
        let limit = if is_packed {
            PACKED_ENTRIES_MAX
        } else {
            FILES_MAX
        };
        if entries.len() >= limit {
            return Ok(Directory::TooLarge);
        }
        entry.read_local(source, &mut wrong)?;
        for (level, code) in wrong {
            noticed.add(&entry.name, level, code);
        }
        entries.push(entry);
    }
    Ok(Directory::Entries(entries))
}

/// The folder of the bag, with a `/`; nothing when the bag is not in a folder.
fn find_root(entries: &[Entry], noticed: &mut Noticed) -> String {
    let mut tops: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for entry in entries {
        let (top, rest) = entry.name.split_once('/').unwrap_or(("", &entry.name));
        let next = rest.split('/').next().unwrap_or_default();
        tops.entry(top).or_default().push(next);
    }
    if looks_like_bag(tops.remove("").unwrap_or_default().into_iter()) {
        return String::new();
    }
    let mut declared = tops
        .iter()
        .filter(|(_, names)| names.contains(&"bagit.txt"))
        .map(|(top, _)| *top);
    let mut likely = tops
        .iter()
        .filter(|(_, names)| looks_like_bag(names.iter().copied()))
        .map(|(top, _)| *top);
    let root = declared.next().or_else(|| likely.next());
    for more in declared {
        noticed.add(more, Level::Fail, FindingCode::BagLayout);
    }
    root.map(|top| format!("{top}/")).unwrap_or_default()
}
