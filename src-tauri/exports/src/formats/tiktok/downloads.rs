//! Which text files are of one download: two downloads may lie in one folder, or be given together.

use std::collections::HashSet;

use crate::container::{Entry, EntryId};
use crate::detect::{Claim, FormatId, Look};

/// More downloads than anybody has; what has more is not taken apart.
const DOWNLOADS_MAX: usize = 64;

/// The files of one download.
#[derive(Debug, Default)]
struct Download {
    /// The folder that it lies in.
    root: String,
    given: HashSet<usize>,
    /// The names of its files of conversations: a download has each once.
    names: HashSet<String>,
    files: Vec<EntryId>,
}

/// The files apart, by download. Files of conversations come first.
pub(super) fn apart(look: &Look<'_>, files: Vec<EntryId>, chats: usize) -> Vec<Vec<EntryId>> {
    let mut all: Vec<Download> = Vec::new();
    for (place, id) in files.into_iter().enumerate() {
        let entry = look.container().entry(id);
        let root = root(entry);
        let name = (place < chats).then(|| without_copy_number(entry.base()));
        let found = fitting(&all, &root, entry.given, name.as_deref());
        let at = found.unwrap_or(all.len());
        if at == all.len() {
            all.push(Download {
                root,
                ..Download::default()
            });
        }
        let Some(download) = all.get_mut(at) else {
            continue;
        };
        download.given.insert(entry.given);
        download.names.extend(name);
        download.files.push(id);
    }
    all.into_iter().map(|download| download.files).collect()
}

/// Claims of several downloads: each owns what lies in its folders, the first one also what lies beside them in a zip.
pub(super) fn claims(look: &Look<'_>, downloads: Vec<Vec<EntryId>>) -> Vec<Claim> {
    let container = look.container();
    let mut known: HashSet<EntryId> = downloads.iter().flatten().copied().collect();
    let mut claims = Vec::new();
    for files in downloads {
        let of = |&id: &EntryId| {
            let entry = container.entry(id);
            (entry.given, root(entry))
        };
        let places: HashSet<(usize, String)> = files.iter().map(of).collect();
        let mut owned = files.clone();
        let beside = look
            .entries()
            .filter(|(id, entry)| super::is_inside(entry) && places.contains(&of(id)));
        owned.extend(beside.map(|(id, _)| id).filter(|&id| known.insert(id)));
        claims.push(Claim {
            format: FormatId::TiktokText,
            files,
            owned,
            yields: false,
        });
    }
    let all = claims.iter().flat_map(|claim| claim.files.iter().copied());
    let zips = Claim::of_files(FormatId::TiktokText, all.collect(), look).owned;
    let rest = zips.into_iter().filter(|&id| known.insert(id));
    if let Some(first) = claims.first_mut() {
        first.owned.extend(rest);
    }
    claims
}

/// The download that a file is of: from the same folder, rather from the same zip. A list may come in another part.
fn fitting(all: &[Download], root: &str, given: usize, name: Option<&str>) -> Option<usize> {
    if all.len() >= DOWNLOADS_MAX {
        return all.len().checked_sub(1);
    }
    let mut best = None;
    for (at, download) in all.iter().enumerate() {
        let has_it = name.is_some_and(|name| download.names.contains(name));
        let fits = match (download.root == root, download.given.contains(&given)) {
            _ if has_it => continue,
            (true, true) => 3,
            (true, false) => 2,
            (false, _) if name.is_none() && all.len() == 1 => 1,
            (false, _) => continue,
        };
        if best.is_none_or(|(most, _)| fits > most) {
            best = Some((fits, at));
        }
    }
    best.map(|(_, at)| at)
}

/// The folder in which a download's folders lie.
pub(super) fn root(entry: &Entry) -> String {
    let folder = entry.folder();
    let mut parts = folder.split('/');
    let own = parts.position(|part| part == "tiktok");
    let parts: Vec<&str> = folder.split('/').collect();
    let depth = own.unwrap_or(parts.len().saturating_sub(1));
    parts.get(..depth).unwrap_or_default().join("/")
}

/// `direct messages (1).txt` is a second copy of `direct messages.txt`.
fn without_copy_number(name: &str) -> String {
    let stem = name.strip_suffix(".txt").unwrap_or(name);
    let copy = stem
        .strip_suffix(')')
        .and_then(|stem| stem.rsplit_once('('))
        .filter(|(_, number)| !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()));
    copy.map_or(stem, |(stem, _)| stem).trim_end().to_owned()
}
