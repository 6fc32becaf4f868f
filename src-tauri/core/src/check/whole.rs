//! Which kept exhibits cannot be given back as they were saved: asked before and while a bundle is written, so that
//! what is whole can be handed over although something is not.

use crate::case::{Case, Exhibit, Held};
use crate::digest::Digest;
use crate::error::{Error, Result};
use crate::id::Id;
use crate::progress::Progress;
use crate::store::{Store, hash_from_disk};

/// Kept exhibits whose file is missing or has another size. Looks only: no byte is read, so it may be asked often.
pub fn find_missing(case: &Case, store: &Store) -> Vec<Id> {
    let is_whole = |exhibit: &&Exhibit| {
        kept(exhibit).is_none_or(|(sha256, size)| {
            let seen = store.object_path(sha256).metadata();
            seen.is_ok_and(|seen| seen.is_file() && seen.len() == size)
        })
    };
    let exhibits = case.exhibits.iter();
    let missing = exhibits.filter(|exhibit| !is_whole(exhibit));
    missing.map(|exhibit| exhibit.id).collect()
}

/// Those of the given exhibits whose kept bytes are not what they were, or cannot be read. Every byte is read.
pub fn find_damaged(
    case: &Case,
    store: &Store,
    ids: &[Id],
    progress: &dyn Progress,
) -> Result<Vec<Id>> {
    let mut damaged = Vec::new();
    for id in ids {
        let Some((sha256, size)) = case.exhibit(*id).and_then(kept) else {
            continue;
        };
        match hash_from_disk(&store.object_path(sha256), progress) {
            Ok(found) if found == (sha256, size) => {}
            Err(Error::Cancelled) => return Err(Error::Cancelled),
            Ok(_) | Err(_) => damaged.push(*id),
        }
    }
    Ok(damaged)
}

const fn kept(exhibit: &Exhibit) -> Option<(Digest, u64)> {
    match exhibit.held {
        Held::Kept { sha256, size } => Some((sha256, size)),
        Held::Listed { .. } | Held::Released { .. } => None,
    }
}
