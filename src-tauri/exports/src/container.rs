//! What was given, as one list of entries: zips, folders and single files look the same from here on.
//!
//! Nothing is unpacked to disk and no entry is read until a format asks for it; a zip costs its directory. A name is
//! only ever compared, never used as a place to write to.

use std::cell::OnceCell;
use std::collections::{BTreeSet, HashMap};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::finding::{Code, Finding, Level};
use crate::limits::Limits;
use crate::model::Span;

mod build;
mod bytes;
mod directory;
mod fault;
mod foreign;
pub mod name;
mod read;
mod salvage;

pub use bytes::ReadAt;
pub use fault::{Fault, fault_of};
pub use foreign::Foreign;

/// One thing that was given.
#[derive(Debug, Clone)]
pub enum Part {
    /// A file or folder on the disk.
    Path(PathBuf),
    /// One file whose bytes lie somewhere: a zip, or a file of its own.
    File {
        /// Its name.
        name: String,
        /// Its bytes.
        bytes: Arc<dyn ReadAt>,
    },
    /// The files of a folder, each with its path in it.
    Folder {
        /// The folder's name.
        name: String,
        /// Path and bytes of each file.
        files: Vec<(String, Arc<dyn ReadAt>)>,
    },
    /// What lay in a zip that is not at hand itself: what is there of its files, each with its path in it.
    Unpacked {
        /// The zip's name.
        name: String,
        /// Path and bytes of each file.
        files: Vec<(String, Arc<dyn ReadAt>)>,
    },
}

/// A zip, folder or file among what was given. A zip at the top of a given folder is one too.
#[derive(Debug)]
pub struct Given {
    /// The file or folder name.
    pub name: String,
    /// What kind it is.
    pub shape: Shape,
    /// Which of the parts it belongs to.
    pub part: usize,
    /// What was noticed in its directory.
    pub findings: Vec<Finding>,
}

/// What kind of thing was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A zip.
    Zip,
    /// A folder.
    Folder,
    /// A single file.
    File,
}

/// The number of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId(pub(crate) usize);

/// One file in what was given.
#[derive(Debug)]
pub struct Entry {
    /// The path, as stored; of a single file its name.
    pub path: String,
    /// How findings and sources name it: `path`, or `archive.zip!/path` when several were given.
    pub label: Arc<str>,
    /// What names are compared by: lower case, `/` between the parts.
    pub key: String,
    /// Its size, as declared.
    pub size: u64,
    /// Which of [`Container::given`] it lies in.
    pub given: usize,
    place: Place,
}

#[derive(Debug)]
enum Place {
    Packed {
        archive: Arc<dyn ReadAt>,
        packed: directory::Packed,
        /// What its key may be too, where nobody says in which code page its name is.
        other_keys: Vec<String>,
    },
    Path(PathBuf),
    Bytes(Arc<dyn ReadAt>),
}

impl Entry {
    /// The last part of the key.
    pub fn base(&self) -> &str {
        base_of(&self.key)
    }

    /// The key without its last part; without a `/` at its end.
    pub fn folder(&self) -> &str {
        self.key.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// Whether its name ends so; `ending` without the dot, lower case.
    pub fn ends_in(&self, ending: &str) -> bool {
        self.base()
            .rsplit_once('.')
            .is_some_and(|(_, own)| own == ending)
    }

    /// Its key, and what that may be too.
    fn keys(&self) -> impl Iterator<Item = &str> {
        let others = match &self.place {
            Place::Packed { other_keys, .. } => other_keys.as_slice(),
            Place::Path(_) | Place::Bytes(_) => &[],
        };
        std::iter::once(self.key.as_str()).chain(others.iter().map(String::as_str))
    }

    /// The last part of the path, as stored.
    pub fn stored_base(&self) -> &str {
        self.path.rsplit(['/', '\\']).next().unwrap_or(&self.path)
    }
}

/// Everything that was given.
#[derive(Debug)]
pub struct Container {
    given: Vec<Given>,
    entries: Vec<Entry>,
    parts: usize,
    limits: Limits,
    by_base: OnceCell<HashMap<String, Vec<EntryId>>>,
}

/// What a reference inside an export points to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// An entry of the same export.
    Entry(EntryId),
    /// A server.
    Remote,
    /// Nothing that is here.
    Missing,
}

impl Container {
    /// Lists what was given. `Err` means that one of the paths cannot be opened.
    pub fn open(parts: Vec<Part>, limits: Limits) -> Result<Self, CannotOpen> {
        build::open(parts, limits)
    }

    /// The limits of this reading.
    pub const fn limits(&self) -> &Limits {
        &self.limits
    }

    /// The zips, folders and files that were given.
    pub fn given(&self) -> &[Given] {
        &self.given
    }

    /// Whether an entry is a file that was given by itself: its name may be any, and nothing lies around it.
    pub fn is_alone(&self, entry: &Entry) -> bool {
        let given = self.given.get(entry.given);
        given.is_some_and(|given| given.shape == Shape::File)
    }

    /// How many parts were given.
    pub const fn parts(&self) -> usize {
        self.parts
    }

    /// All entries, in the natural order of their names, one given thing after the other.
    pub fn entries(&self) -> impl Iterator<Item = (EntryId, &Entry)> {
        self.entries
            .iter()
            .enumerate()
            .map(|(place, entry)| (EntryId(place), entry))
    }

    /// One entry.
    ///
    /// # Panics
    /// If the number is of another container.
    #[expect(clippy::indexing_slicing, reason = "numbers are only made here")]
    pub fn entry(&self, id: EntryId) -> &Entry {
        &self.entries[id.0]
    }

    /// Reads an entry from its start. What goes wrong later comes as an error of the reader; see [`fault_of`].
    pub fn read(&self, id: EntryId) -> io::Result<Box<dyn Read + '_>> {
        read::open(&self.entry(id).place, &self.limits)
    }

    /// What stands at a place that a row was read from, as text: the raw row. None where the entry or the place is not
    /// there.
    pub fn excerpt(&self, label: &str, span: Span) -> Option<String> {
        let (id, _) = self.entries().find(|(_, entry)| &*entry.label == label)?;
        let mut text = crate::text::decode::Decoded::new(self.read(id).ok()?);
        io::copy(&mut (&mut text).take(span.start), &mut io::sink()).ok()?;
        let mut bytes = Vec::new();
        text.take(span.len).read_to_end(&mut bytes).ok()?;
        (bytes.len() as u64 == span.len).then(|| String::from_utf8_lossy(&bytes).into_owned())
    }

    /// The bytes that rows were read from, each by its place in one entry: the entry is read once, however many are
    /// asked for. None where the entry or a place is not there, or where the span before it reaches into it.
    pub fn excerpts(&self, label: &str, spans: &[Span]) -> Vec<Option<Vec<u8>>> {
        let mut found = vec![None; spans.len()];
        let Some((id, _)) = self.entries().find(|(_, entry)| &*entry.label == label) else {
            return found;
        };
        let Ok(reader) = self.read(id) else {
            return found;
        };
        let mut text = crate::text::decode::Decoded::new(reader);
        let mut order: Vec<(Span, &mut Option<Vec<u8>>)> =
            spans.iter().copied().zip(&mut found).collect();
        order.sort_by_key(|(span, _)| (span.start, span.len));
        let (mut at, mut last) = (0, (Span::default(), Vec::new()));
        for (span, found) in order {
            if span == last.0 && at > 0 {
                *found = Some(last.1.clone());
                continue;
            }
            let Some(skip) = span.start.checked_sub(at) else {
                continue;
            };
            let mut bytes = Vec::new();
            let skipped = io::copy(&mut (&mut text).take(skip), &mut io::sink());
            let read = (&mut text).take(span.len).read_to_end(&mut bytes);
            if skipped.is_err() || read.is_err() || bytes.len() as u64 != span.len {
                break;
            }
            at = span.start + span.len;
            last = (span, bytes.clone());
            *found = Some(bytes);
        }
        found
    }

    /// How many bytes an entry takes where it lies, packed or not.
    pub fn stored_bytes(&self, id: EntryId) -> u64 {
        match &self.entry(id).place {
            Place::Packed { packed, .. } => packed.stored,
            Place::Path(_) | Place::Bytes(_) => self.entry(id).size,
        }
    }

    /// The first bytes of an entry; what cannot be read is simply not there.
    pub fn head(&self, id: EntryId, max: usize) -> Vec<u8> {
        let mut head = Vec::new();
        if let Ok(reader) = self.read(id) {
            // A damaged entry gives what stands before the damage.
            let _ignored = reader.take(max as u64).read_to_end(&mut head);
        }
        head
    }

    /// The first characters of an entry as text, whatever its encoding.
    pub fn head_text(&self, id: EntryId, max: usize) -> String {
        let head = self.head(id, max);
        let mut text = Vec::new();
        let _ignored = crate::text::decode::Decoded::new(head.as_slice()).read_to_end(&mut text);
        String::from_utf8_lossy(&text).into_owned()
    }

    /// The entry that a reference in a file of `folder` (a key) means. A longer path that fits wins; the base name
    /// alone counts only below that folder. What is another export's is not meant.
    pub fn resolve(&self, reference: &str, folder: &str, foreign: &Foreign) -> Target {
        let lower = reference.trim().to_ascii_lowercase();
        if ["http://", "https://", "//"]
            .iter()
            .any(|scheme| lower.starts_with(scheme))
        {
            return Target::Remote;
        }
        // Windows stores no dot at the end of a name.
        let plain = reference.trim_end_matches('.');
        self.find(reference, folder, foreign)
            .or_else(|| self.find(&name::percent_decoded(reference)?, folder, foreign))
            .or_else(|| (plain != reference).then(|| self.find(plain, folder, foreign))?)
            .map_or(Target::Missing, Target::Entry)
    }

    fn find(&self, reference: &str, folder: &str, foreign: &Foreign) -> Option<EntryId> {
        let wanted = name::key(reference);
        let wanted = wanted.trim_start_matches("./").trim_matches('/');
        if wanted.is_empty() || wanted.split('/').any(|part| part == "..") {
            return None;
        }
        let base = wanted.rsplit('/').next()?;
        let named = self.by_base().get(base)?;
        let parts = wanted.split('/').count();
        let own = named.iter().filter(|&&id| !foreign.holds(id));
        let common = |id| {
            self.entry(id)
                .keys()
                .map(|key| common_end(key, wanted))
                .max()
        };
        own.filter_map(|&id| Some((common(id)?, id)))
            .filter(|&(common, id)| {
                common == parts || common >= 3 || is_below(&self.entry(id).key, folder)
            })
            // Of equals the first one in order.
            .min_by_key(|&(common, id)| (std::cmp::Reverse(common), id))
            .map(|(_, id)| id)
    }

    fn by_base(&self) -> &HashMap<String, Vec<EntryId>> {
        self.by_base.get_or_init(|| {
            let mut index: HashMap<String, Vec<EntryId>> = HashMap::new();
            for (id, entry) in self.entries() {
                let bases = entry.keys().map(base_of).map(str::to_owned);
                for base in bases.collect::<BTreeSet<String>>() {
                    index.entry(base).or_default().push(id);
                }
            }
            index
        })
    }

    fn refuse(&mut self, given: usize, level: Level, code: Code, subject: &str) {
        if let Some(given) = self.given.get_mut(given) {
            given.findings.push(Finding {
                level,
                code,
                subject: subject.to_owned(),
                at: Vec::new(),
                times: 1,
            });
        }
    }
}

fn base_of(key: &str) -> &str {
    key.rsplit_once('/').map_or(key, |(_, base)| base)
}

/// How many parts two keys have in common, from the end.
fn common_end(key: &str, wanted: &str) -> usize {
    key.rsplit('/')
        .zip(wanted.rsplit('/'))
        .take_while(|(one, other)| one == other)
        .count()
}

/// Whether a key lies below a folder. Everything lies below the nameless one.
pub fn is_below(key: &str, folder: &str) -> bool {
    folder.is_empty()
        || key
            .strip_prefix(folder)
            .is_some_and(|rest| rest.starts_with('/'))
}

/// A path that could not be opened at all.
#[derive(Debug)]
pub struct CannotOpen {
    /// The path.
    pub path: PathBuf,
    /// Why.
    pub cause: io::Error,
}

impl CannotOpen {
    fn at(path: &Path, cause: io::Error) -> Self {
        Self {
            path: path.to_owned(),
            cause,
        }
    }
}

#[cfg(test)]
mod tests;
