//! Which exhibits cannot be given as they were saved: asked before and while a bundle is written, so that
//! what is whole can be handed over although something is not.

use std::io;

use crate::case::{Case, Exhibit, Held};
use crate::digest::Digest;
use crate::error::{Error, Result};
use crate::id::Id;
use crate::progress::Progress;
use crate::store::{Store, hash_from_disk};

/// Why kept bytes cannot be given back. What a disk does not give today may be whole all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lost {
    /// They are missing, or not what was saved.
    Damaged,
    /// They could not be read.
    Unreadable,
}

impl Lost {
    fn of(error: &Error) -> Self {
        match error {
            Error::Io { source, .. } => Self::of_io(source),
            _ => Self::Unreadable,
        }
    }

    /// What the system said: that there is nothing, or that it cannot tell.
    pub fn of_io(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Self::Damaged,
            _ => Self::Unreadable,
        }
    }
}

/// Exhibits whose bytes that would be given, those of the covered copy where there is one, are missing or have another
/// size. Looks only: no byte is read, so it may be asked often.
pub fn find_missing(case: &Case, store: &Store) -> Vec<(Id, Lost)> {
    let lost = |exhibit: &Exhibit| {
        let (sha256, size) = given(exhibit)?;
        match store.object_path(sha256).metadata() {
            Ok(seen) if seen.is_file() && seen.len() == size => None,
            Ok(_) => Some((exhibit.id, Lost::Damaged)),
            Err(error) => Some((exhibit.id, Lost::of_io(&error))),
        }
    };
    case.exhibits.iter().filter_map(lost).collect()
}

/// Those of the given exhibits whose bytes, as in [`find_missing`], are not what they were, or cannot be read. Every byte is read.
pub fn find_damaged(
    case: &Case,
    store: &Store,
    ids: &[Id],
    progress: &dyn Progress,
) -> Result<Vec<(Id, Lost)>> {
    let mut damaged = Vec::new();
    for id in ids {
        let Some((sha256, size)) = case.exhibit(*id).and_then(given) else {
            continue;
        };
        match hash_from_disk(&store.object_path(sha256), progress) {
            Ok(found) if found == (sha256, size) => {}
            Err(Error::Cancelled) => return Err(Error::Cancelled),
            Ok(_) => damaged.push((*id, Lost::Damaged)),
            Err(error) => damaged.push((*id, Lost::of(&error))),
        }
    }
    Ok(damaged)
}

/// What is given of an exhibit: its covered copy and never the original where parts were covered.
fn given(exhibit: &Exhibit) -> Option<(Digest, u64)> {
    if let Some(covering) = &exhibit.coverings.current {
        return covering.copy.map(|copy| (copy.sha256, copy.size));
    }
    match exhibit.held {
        Held::Kept { sha256, size } => Some((sha256, size)),
        Held::Listed { .. } | Held::Released { .. } => None,
    }
}
