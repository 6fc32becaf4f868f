//! The same rows in two downloads: a zip that was added again from another place, a download that is there whole and in
//! parts. Each row stands in the tables once, by the bytes of its file; nothing is left out that differs in a single one.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use holdfast_core::digest::Digest;
use holdfast_core::id::Id;
use holdfast_exports::container::{Container, EntryId};
use holdfast_exports::detect::Found;

use super::{ExportRead, FileOfExport, FileRole};

/// Message files whose rows are in the tables.
#[derive(Debug, Default)]
pub(super) struct Taken(HashMap<Digest, Id>);

/// What of a format's files is new.
#[derive(Debug, Default)]
pub(super) struct Repeated {
    /// The bytes of the files, by how sources of rows name them.
    pub(super) digests: HashMap<Arc<str>, Digest>,
    /// Files, as sources of rows name them, whose rows are in the tables already.
    pub(super) labels: HashSet<Arc<str>>,
    /// The downloads that they came from before.
    pub(super) exports: BTreeSet<Id>,
    /// All of them are.
    pub(super) is_whole: bool,
}

impl Taken {
    /// Counts the message files of a download as taken that is not read here.
    pub(super) fn note(&mut self, export: &ExportRead) {
        let files = export.files.iter();
        let files = files.filter(|file| file.role == FileRole::Messages && file.size_bytes > 0);
        for digest in files.filter_map(|file| file.sha256) {
            self.0.entry(digest).or_insert(export.export);
        }
    }

    /// Looks at the files of one format of one download. A file that stands in it twice is left to be read once; what is
    /// new counts as taken from now on.
    pub(super) fn take(
        &mut self,
        export: Id,
        container: &Container,
        found: &mut Found,
        files: &[FileOfExport],
    ) -> Repeated {
        let known: HashMap<&str, Digest> = files
            .iter()
            .filter(|file| file.role == FileRole::Messages && file.size_bytes > 0)
            .filter_map(|file| Some((file.entry.as_str(), file.sha256?)))
            .collect();
        let digest = |entry: EntryId| known.get(&*container.entry(entry).label).copied();
        let mut own = HashSet::new();
        found.claim.files.retain(|&entry| {
            let place = ending(&container.entry(entry).path);
            digest(entry).is_none_or(|digest| own.insert((digest, place)))
        });
        let mut repeated = Repeated {
            is_whole: !found.claim.files.is_empty(),
            ..Repeated::default()
        };
        for &entry in &found.claim.files {
            let label = Arc::clone(&container.entry(entry).label);
            repeated.digests.extend(Some(label).zip(digest(entry)));
            let before = digest(entry).and_then(|digest| {
                let first = *self.0.entry(digest).or_insert(export);
                (first != export).then_some(first)
            });
            match before {
                Some(first) => {
                    repeated.exports.insert(first);
                    let label = Arc::clone(&container.entry(entry).label);
                    repeated.labels.insert(label);
                }
                None => repeated.is_whole = false,
            }
        }
        repeated
    }
}

/// A file's folder and name: small files of two conversations may well have the same bytes.
fn ending(path: &str) -> String {
    let mut steps: Vec<&str> = path.rsplit('/').take(2).collect();
    steps.reverse();
    steps.join("/")
}
