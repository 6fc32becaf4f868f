//! What lies near a file of an export: the folders that belong to it, and the media that it names.

use std::collections::HashMap;

use crate::container::{Container, Entry, EntryId, is_below};
use crate::detect::{Look, Root};
use crate::draft::Draft;
use crate::model::Row;

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

/// All files by their path: two exports side by side may hold the same names, and a name alone does not tell which is
/// meant.
#[derive(Debug)]
pub(super) struct Files<'a> {
    by_path: HashMap<(usize, &'a str), EntryId>,
}

impl<'a> Files<'a> {
    /// Lists all files.
    pub(super) fn of(container: &'a Container) -> Self {
        let entries = container.entries();
        let by_path = entries.map(|(id, entry)| ((entry.given, entry.key.as_str()), id));
        Self {
            by_path: by_path.collect(),
        }
    }

    /// The file of a path that a file of the export names.
    pub(super) fn get(&self, from: &Entry, path: &str) -> Option<EntryId> {
        let key = joined("", from.folder(), &crate::container::name::key(path))?;
        self.by_path.get(&(from.given, key.as_str())).copied()
    }

    /// Adds to a row the file that it names: beside the file it stands in first, in whatever else was given then.
    pub(super) fn add_to(&self, draft: &mut Draft<'_>, row: &mut Row, from: EntryId, path: &str) {
        let entry = draft.container().entry(from);
        match self.get(entry, path) {
            Some(found) => draft.media_entry(row, path.to_owned(), found),
            None => draft.media(row, path, entry.folder()),
        }
    }
}

/// A path as a file in a folder names it, `..` followed; none where it leaves the root, a folder above it.
pub(super) fn joined(root: &str, folder: &str, path: &str) -> Option<String> {
    let is_part = |part: &&str| !part.is_empty();
    let lowest = root.split('/').filter(is_part).count();
    let mut parts: Vec<&str> = folder.split('/').filter(is_part).collect();
    if path.starts_with('/') {
        return None;
    }
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                if parts.len() == lowest {
                    return None;
                }
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}
