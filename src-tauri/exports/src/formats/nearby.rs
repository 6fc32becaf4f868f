//! What lies near a file of an export: the folders that belong to it, and the media that it names.

use std::collections::HashMap;

use crate::container::{Container, Entry, EntryId, is_below};
use crate::detect::{Look, Root};
use crate::draft::Draft;
use crate::model::{Flag, Row};
use crate::time::{Time, TimeKind};

/// The free entries at a root that lie in one of some folders, or are one of some files (`index.html`).
pub(super) fn below<'a>(
    look: &'a Look<'_>,
    root: &'a Root,
    names: &'a [&str],
) -> impl Iterator<Item = EntryId> + 'a {
    let is_own = |entry: &Entry| {
        let Some(rest) = inner(entry, root) else {
            return false;
        };
        names.iter().any(|name| match name.strip_suffix('/') {
            Some(folder) => is_below(rest, folder),
            None => rest == *name,
        })
    };
    look.entries()
        .filter(move |(_, entry)| is_own(entry))
        .map(|(id, _)| id)
}

/// The key of an entry within a root.
pub(super) fn inner<'a>(entry: &'a Entry, root: &Root) -> Option<&'a str> {
    if entry.given != root.given {
        return None;
    }
    if root.folder.is_empty() {
        return Some(&entry.key);
    }
    entry
        .key
        .strip_prefix(root.folder.as_str())?
        .strip_prefix('/')
}

/// The folder of an entry as a root.
pub(super) fn folder_of(entry: &Entry) -> Root {
    Root {
        given: entry.given,
        folder: entry.folder().to_owned(),
    }
}

/// Gives a row its time; one that is not as dates are is flagged.
pub(super) fn set_time(row: &mut Row, time: Option<Time>) {
    let is_odd = |time: &Time| time.kind == TimeKind::Unknown;
    let is_odd = time.as_ref().is_some_and(is_odd);
    row.flags.add_if(Flag::TimeNotUnderstood, is_odd);
    row.time = time;
}

/// The files of one root by their path in it: two exports side by side may hold the same names.
#[derive(Debug)]
pub(super) struct Files {
    root: Root,
    by_path: HashMap<String, EntryId>,
}

impl Files {
    /// All files at a root.
    pub(super) fn at(container: &Container, root: Root) -> Self {
        let own = container.entries();
        let by_path = own
            .filter_map(|(id, entry)| Some((inner(entry, &root)?.to_owned(), id)))
            .collect();
        Self { root, by_path }
    }

    /// The file of a path that the export writes.
    pub(super) fn get(&self, path: &str) -> Option<EntryId> {
        let key = crate::container::name::key(path);
        self.by_path.get(key.trim_start_matches("./")).copied()
    }

    /// Adds to a row the file that it names: of this root first, of whatever else was given then.
    pub(super) fn add_to(&self, draft: &mut Draft<'_>, row: &mut Row, path: &str) {
        match self.get(path) {
            Some(entry) => draft.media_entry(row, path.to_owned(), entry),
            None => draft.media(row, path, &self.root.folder),
        }
    }
}
