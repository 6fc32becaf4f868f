//! Copying one file into the store, and hashing one where it lies.

use std::collections::HashSet;
use std::fs::Metadata;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;

use super::source::{SourceFile, Stamp, file_fact, identity, open_source, retried};
use super::{PlannedFile, Reason, Remark};
use crate::digest::{Digest, Hasher};
use crate::error::{Error, Result};
use crate::fact::FileFact;
use crate::moment::Clock;
use crate::progress::Progress;
use crate::store::{Incoming, PIECE_BYTES, Store, free_bytes};

/// Room that must be left beside a copy.
const SPARE_BYTES: u64 = 64 * 1024 * 1024;

/// A source's bytes, kept or only hashed.
#[derive(Debug)]
pub(super) struct Taken {
    pub(super) sha256: Option<Digest>,
    pub(super) size: u64,
    pub(super) file: FileFact,
    /// It changed while it was read, twice.
    pub(super) changed: bool,
    /// An object was made of it: it was not there, or not intact.
    pub(super) is_made: bool,
}

/// Copies a file into the store as an object; bytes that are listed (`refused`) are hashed and not kept. The line of
/// the log is written by the caller. With `is_bound`, the file must be the one that was looked at, for what it is
/// and what was answered was judged from that; another one is not kept (`changed_since_plan`).
pub(super) fn keep(
    store: &Store,
    planned: &PlannedFile,
    is_bound: bool,
    refused: &HashSet<Digest>,
    clock: &dyn Clock,
    progress: &dyn Progress,
) -> Result<Taken, Remark> {
    let (mut file, metadata) = open_source(&planned.path)?;
    let needed = metadata.len().saturating_add(SPARE_BYTES);
    if free_bytes(store.root()).is_some_and(|free| free < needed) {
        return Err(no_room(needed));
    }
    let mut attempt = 1;
    loop {
        let mut incoming = Incoming::begin(store).map_err(|error| written(&error, needed))?;
        let before = file.metadata().map_err(unreadable)?;
        let copied = pour(&mut file, progress, |piece| incoming.write(piece))
            .map_err(|stop| stop.remark(needed))?;
        let changed = !is_steady(&mut file, &planned.path, &before, copied, clock)?;
        if changed && attempt == 1 {
            attempt = 2;
            // Another file may stand there now; if none does, the open one is read again.
            file = open_source(&planned.path).map_or(file, |(file, _)| file);
            continue;
        }
        if is_bound && Stamp::of(&before) != planned.identity.stamp {
            return Err(Reason::ChangedSincePlan.into());
        }
        let (sha256, size) = copied;
        let is_made = !refused.contains(&sha256)
            && incoming
                .finish(store, sha256, progress)
                .map_err(|error| written(&error, needed))?;
        return Ok(Taken {
            sha256: Some(sha256),
            size,
            file: file_fact(&planned.path, &before),
            changed,
            is_made,
        });
    }
}

/// Hashes a file where it lies; nothing is copied and nothing is decoded.
pub(super) fn hash_in_place(
    planned: &PlannedFile,
    no_hash: bool,
    clock: &dyn Clock,
    progress: &dyn Progress,
) -> Result<Taken, Remark> {
    let (mut file, metadata) = open_source(&planned.path)?;
    let fact = file_fact(&planned.path, &metadata);
    if no_hash {
        return Ok(Taken {
            sha256: None,
            size: metadata.len(),
            file: fact,
            changed: false,
            is_made: false,
        });
    }
    let mut last = (Digest::ZERO, 0);
    for _attempt in 0..2 {
        let before = file.metadata().map_err(unreadable)?;
        last = pour(&mut file, progress, |_| Ok(())).map_err(|stop| stop.remark(0))?;
        if is_steady(&mut file, &planned.path, &before, last, clock)? {
            return Ok(Taken {
                sha256: Some(last.0),
                size: last.1,
                file: fact,
                changed: false,
                is_made: false,
            });
        }
    }
    Ok(Taken {
        sha256: Some(last.0),
        size: last.1,
        file: fact,
        changed: true,
        is_made: false,
    })
}

/// True when the file is the one that the plan saw.
pub(super) fn is_as_planned(planned: &PlannedFile) -> bool {
    let Ok((mut file, metadata)) = open_source(&planned.path) else {
        return true;
    };
    identity(&mut file, &metadata).is_ok_and(|now| now == planned.identity)
}

enum Stop {
    Read,
    Write(Error),
    Cancelled,
}

impl Stop {
    fn remark(self, needed: u64) -> Remark {
        match self {
            Self::Read => Reason::ReadFailed.into(),
            Self::Cancelled => Reason::Cancelled.into(),
            Self::Write(error) => written(&error, needed),
        }
    }
}

/// Reads a file from its beginning to its end in pieces, hashing them; returns hash and size.
fn pour(
    file: &mut SourceFile,
    progress: &dyn Progress,
    mut sink: impl FnMut(&[u8]) -> Result<()>,
) -> Result<(Digest, u64), Stop> {
    let mut hasher = Hasher::new();
    let mut piece = vec![0; PIECE_BYTES];
    file.seek(SeekFrom::Start(0)).map_err(|_| Stop::Read)?;
    loop {
        if progress.is_cancelled() {
            return Err(Stop::Cancelled);
        }
        let count = file.read(&mut piece).map_err(|_| Stop::Read)?;
        let bytes = piece.get(..count).unwrap_or_default();
        if bytes.is_empty() {
            return Ok(hasher.finish());
        }
        sink(bytes).map_err(Stop::Write)?;
        hasher.update(bytes);
        progress.advance(count as u64);
    }
}

/// True when nothing happened to the file while it was read: same size, times and number, at its handle and its path.
/// A file changed moments ago is read once more, because its times may be too coarse to tell.
fn is_steady(
    file: &mut SourceFile,
    path: &Path,
    before: &Metadata,
    (sha256, size): (Digest, u64),
    clock: &dyn Clock,
) -> Result<bool, Remark> {
    let stamp = Stamp::of(before);
    let after = Stamp::of(&file.metadata().map_err(unreadable)?);
    let at_path = retried(|| std::fs::symlink_metadata(path)).map(|seen| Stamp::of(&seen));
    if after != stamp || at_path.ok() != Some(after) || size != before.len() {
        return Ok(false);
    }
    if !stamp.is_fresh(clock.now().utc) {
        return Ok(true);
    }
    file.seek(SeekFrom::Start(0)).map_err(unreadable)?;
    let again = Digest::of_reader(file).map_err(unreadable)?;
    Ok(again == (sha256, size) && Stamp::of(&file.metadata().map_err(unreadable)?) == stamp)
}

fn unreadable(_error: io::Error) -> Remark {
    Reason::ReadFailed.into()
}

fn no_room(needed_bytes: u64) -> Remark {
    Remark {
        reason: Reason::NotEnoughSpace,
        param: needed_bytes.div_ceil(1_000_000).to_string(),
    }
}

fn written(error: &Error, needed_bytes: u64) -> Remark {
    match error {
        Error::DiskFull { .. } => no_room(needed_bytes),
        Error::ReadBackDiffers { .. } => Reason::ReadBackDiffers.into(),
        Error::Cancelled => Reason::Cancelled.into(),
        _ => Reason::WriteFailed.into(),
    }
}
