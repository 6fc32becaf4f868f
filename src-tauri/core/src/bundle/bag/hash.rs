//! Reads every file of a bag once, with all the hashes that its manifests ask for.

use std::collections::BTreeMap;
use std::io::{self, Read};

use sha2::digest::DynDigest;

use super::algorithms::Algorithm;
use crate::bundle::tree::{Fault, Tree, TreeFile};
use crate::digest::{Digest, Hasher};
use crate::error::{Error, Result};
use crate::finding::{Finding, FindingCode, Level};
use crate::progress::Progress;

/// The longest tag file that is kept in memory.
const TAG_MAX: u64 = 64 << 20;
/// The most that is kept of all of them together.
const TAGS_MAX: u64 = 256 << 20;
const PIECE: usize = 256 * 1024;

/// A file that was read to its end.
#[derive(Debug)]
pub(crate) struct Seen {
    pub(crate) sha256: Digest,
    pub(crate) size: u64,
    others: Vec<(Algorithm, Box<[u8]>)>,
}

impl Seen {
    /// Its hash by that algorithm, if it was asked for.
    pub(crate) fn hash(&self, algorithm: Algorithm) -> Option<&[u8]> {
        if algorithm == Algorithm::Sha256 {
            return Some(self.sha256.as_bytes());
        }
        self.others
            .iter()
            .find(|(other, _)| *other == algorithm)
            .map(|(_, hash)| &**hash)
    }
}

/// What reading all files came to.
#[derive(Default)]
pub(crate) struct AllSeen {
    /// By their place in [`Tree::files`]; none where a file could not be read.
    pub(crate) files: Vec<Option<Seen>>,
    /// The bytes of the tag files that the history is checked with.
    pub(crate) tags: BTreeMap<String, Vec<u8>>,
}

/// Reads all files of a bag.
pub(crate) fn hash_files(
    tree: &dyn Tree,
    algorithms: impl Fn(&TreeFile) -> Vec<Algorithm>,
    findings: &mut Vec<Finding>,
    progress: &dyn Progress,
) -> Result<AllSeen> {
    let mut all = AllSeen::default();
    let mut room = TAGS_MAX;
    for (index, file) in tree.files().iter().enumerate() {
        let mut found = |level, code| {
            findings.push(Finding::contents(level, code, file.path.as_str()));
        };
        if !file.is_readable {
            all.files.push(None);
            continue;
        }
        progress.step(&file.path);
        let mut kept = None;
        if is_kept(&file.path) {
            if file.size <= TAG_MAX.min(room) {
                kept = Some(Vec::new());
            } else {
                found(Level::Unconfirmed, FindingCode::Unreadable);
            }
        }
        let end = tree
            .open(index)
            .map_err(|_| Stop::Unreadable)
            .and_then(|mut reader| {
                read_through(&mut *reader, &algorithms(file), kept.as_mut(), progress)
            });
        all.files.push(match end {
            Ok((seen, fault)) => {
                if let Some(code) = fault {
                    found(Level::Fail, code);
                }
                Some(seen)
            }
            Err(Stop::Cancelled) => return Err(Error::Cancelled),
            Err(Stop::Unreadable) => {
                found(Level::Error, FindingCode::Unreadable);
                None
            }
        });
        if let Some(bytes) = kept {
            room = room.saturating_sub(bytes.len() as u64);
            all.tags.insert(file.path.clone(), bytes);
        }
    }
    Ok(all)
}

/// The tag files that the history is checked with.
fn is_kept(path: &str) -> bool {
    matches!(
        path,
        "report/log.jsonl" | "report/log-head.txt" | "report/case.json"
    ) || path.starts_with("report/facts/")
}

enum Stop {
    Cancelled,
    Unreadable,
}

fn read_through(
    reader: &mut dyn Read,
    algorithms: &[Algorithm],
    mut kept: Option<&mut Vec<u8>>,
    progress: &dyn Progress,
) -> Result<(Seen, Option<FindingCode>), Stop> {
    let mut hasher = Hasher::new();
    let mut others: Vec<(Algorithm, Box<dyn DynDigest>)> = algorithms
        .iter()
        .filter(|algorithm| **algorithm != Algorithm::Sha256)
        .map(|algorithm| (*algorithm, algorithm.start()))
        .collect();
    let mut buffer = vec![0; PIECE];
    let fault = loop {
        if progress.is_cancelled() {
            return Err(Stop::Cancelled);
        }
        let n = match reader.read(&mut buffer) {
            Ok(0) => break None,
            Ok(n) => n,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => match Fault::of(&error) {
                Some(code) => break Some(code),
                None => return Err(Stop::Unreadable),
            },
        };
        let piece = buffer.get(..n).unwrap_or_default();
        hasher.update(piece);
        for (_, other) in &mut others {
            other.update(piece);
        }
        if let Some(kept) = kept.as_mut().filter(|kept| kept.len() as u64 <= TAG_MAX) {
            kept.extend_from_slice(piece);
        }
        progress.advance(n as u64);
    };
    let (sha256, size) = hasher.finish();
    let others = others.into_iter();
    let seen = Seen {
        sha256,
        size,
        others: others
            .map(|(name, other)| (name, other.finalize()))
            .collect(),
    };
    Ok((seen, fault))
}

/// The bytes of a tag file, for reading it; none when it is longer than `max` or cannot be read.
pub(crate) fn read_small(
    tree: &dyn Tree,
    index: usize,
    max: u64,
    findings: &mut Vec<Finding>,
) -> Option<Vec<u8>> {
    let file = tree.files().get(index).filter(|file| file.is_readable)?;
    let mut bytes = Vec::new();
    let reader = tree.open(index).ok()?;
    let read = reader.take(max + 1).read_to_end(&mut bytes);
    if bytes.len() as u64 > max {
        let code = FindingCode::Unreadable;
        let finding = Finding::contents(Level::Unconfirmed, code, file.path.as_str());
        findings.push(finding);
        return None;
    }
    match read {
        Ok(_) => Some(bytes),
        // What is wrong is told when all files are read; the text itself may still help.
        Err(error) => Fault::of(&error).map(|_| bytes),
    }
}
