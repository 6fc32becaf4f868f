//! Where the originals of exhibits lie: found again by hash in the places that are known, never changed.

use std::path::{Path, PathBuf};

use crate::case::Exhibit;
use crate::digest::Digest;
use crate::error::{Error, Result};
use crate::import::{open_source, paths_of};
use crate::progress::Progress;
use crate::store::PIECE_BYTES;

/// Where an exhibit's original lies with the same bytes, in any of the places it was found in. The case's own folder
/// is not such a place.
pub fn find_original(
    exhibit: &Exhibit,
    sha256: Digest,
    home: Option<&Path>,
    progress: &dyn Progress,
) -> Result<Option<PathBuf>> {
    for path in original_paths(exhibit, home) {
        let Ok((mut file, metadata)) = open_source(&path) else {
            continue;
        };
        progress.total(metadata.len());
        if hash_of(&mut file, progress)? == Some(sha256) {
            return Ok(Some(path));
        }
    }
    Ok(None)
}

/// The hash of what a reader still gives; none when it cannot be read.
fn hash_of(reader: &mut dyn std::io::Read, progress: &dyn Progress) -> Result<Option<Digest>> {
    let mut hasher = crate::digest::Hasher::new();
    let mut piece = vec![0; PIECE_BYTES];
    loop {
        if progress.is_cancelled() {
            return Err(Error::Cancelled);
        }
        match reader.read(&mut piece) {
            Ok(0) => return Ok(Some(hasher.finish().0)),
            Ok(count) => {
                hasher.update(piece.get(..count).unwrap_or_default());
                progress.advance(count as u64);
            }
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
            Err(_) => return Ok(None),
        }
    }
}

/// Why a listed exhibit stays listed although it shows nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum StillListed {
    /// Nobody can tell whether a file is the same: its hash was declined, or cannot be read.
    NoHash,
    /// A file is in its place, with other bytes.
    OriginalChanged,
    /// No file is in its place.
    OriginalMissing,
}

/// Tells why, after [`StillListed`](super::AnswerEffect::StillListed).
pub fn why_still_listed(exhibit: &Exhibit, home: Option<&Path>) -> StillListed {
    let is_there = |path: &PathBuf| path.symlink_metadata().is_ok_and(|seen| seen.is_file());
    if exhibit.held.sha256().is_none() {
        StillListed::NoHash
    } else if original_paths(exhibit, home).iter().any(is_there) {
        StillListed::OriginalChanged
    } else {
        StillListed::OriginalMissing
    }
}

/// Every path an exhibit was found at.
pub(crate) fn original_paths(exhibit: &Exhibit, home: Option<&Path>) -> Vec<PathBuf> {
    let pairs = exhibit.files.iter().zip(&exhibit.places);
    pairs
        .flat_map(|(file, place)| paths_of(&place.value, &file.value, home))
        .collect()
}
