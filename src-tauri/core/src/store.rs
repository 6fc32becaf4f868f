//! A case on disk: where everything lies, and how it is read.
//!
//! Files are the truth: objects named by their hash, and the log. The only modules of this crate that touch the disk
//! are this one with `store/*`, `import/*`, `check.rs`, `duplicate.rs` and the readers of bundles. Layout and the order of
//! writing: `FORMAT.md`, "A case on disk".

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::case::{Case, FactSource, Head};
use crate::digest::Digest;
use crate::error::{Error, Result};
use crate::fact::Fact;
use crate::log::{self, Reading};

mod append;
mod create;
mod draft;
mod durable;
mod gather;
mod glance;
mod object;
mod recover;

pub(crate) use append::take_lock;
pub use append::{Entry, Writer};
pub(crate) use create::restrict_to_owner;
pub use create::{create, create_practice, create_with_id};
pub(crate) use durable::{
    PIECE_BYTES, forget_cached, hash_from_disk, make_folders, sync_folder, write_new,
};
pub use durable::{free_bytes, rename_noreplace};
pub use glance::Glance;
pub(crate) use object::Incoming;
pub(crate) use recover::{HEAD_LOST, remove_object};

/// Format of a case folder.
pub const FORMAT: &str = "holdfast-case/1";

/// `case.json`: what the folder is. Its hash is in line 0 of the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseFile {
    /// `holdfast-case/1`
    pub format: String,
    /// Eight characters.
    pub case: String,
    /// When it was made, UTC.
    pub created: String,
    /// Version of the app that made it.
    pub app: String,
    /// The case is for practice: everything in it is invented. Line 0 of the log says the same.
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    pub practice: bool,
}

/// The folder of a case, open for reading.
#[derive(Debug, Clone)]
pub struct Store {
    root: PathBuf,
}

impl Store {
    /// Finds the case in a folder. Nothing is written.
    pub fn at(root: &Path) -> Result<Self> {
        let store = Self {
            root: root.to_owned(),
        };
        // One of the three alone tells that a case was here: a missing one is a finding of the check.
        let parts = [store.log_path(), store.head_path(), store.case_file_path()];
        // What may not be looked into is not empty.
        if let Err(error) = store.log_path().metadata()
            && error.kind() == io::ErrorKind::PermissionDenied
        {
            return Err(Error::read(root, error));
        }
        if !parts.iter().any(|path| path.is_file()) || !store.objects_path().is_dir() {
            return Err(Error::NotACase {
                path: root.to_owned(),
            });
        }
        let bytes = fs::read(store.case_file_path()).unwrap_or_default();
        // A case.json that was damaged is a finding of the check, not a reason not to look.
        if let Some(newer) = newer_format(&bytes) {
            return Err(Error::FormatNewer { format: newer });
        }
        Ok(store)
    }

    /// The case's folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// `case.json`
    pub fn case_file_path(&self) -> PathBuf {
        self.root.join("case.json")
    }

    /// `log.jsonl`
    pub fn log_path(&self) -> PathBuf {
        self.root.join("log.jsonl")
    }

    /// `head.json`
    pub fn head_path(&self) -> PathBuf {
        self.root.join("head.json")
    }

    /// `objects`
    pub fn objects_path(&self) -> PathBuf {
        self.root.join("objects")
    }

    /// `incoming`
    pub fn incoming_path(&self) -> PathBuf {
        self.root.join("incoming")
    }

    /// The folder of what can be made again, made when it is missing.
    pub fn cache_path(&self) -> Result<PathBuf> {
        let path = self.root.join("cache");
        fs::create_dir_all(&path).map_err(|error| Error::write(&path, error))?;
        Ok(path)
    }

    /// `lock`
    pub fn lock_path(&self) -> PathBuf {
        self.root.join("lock")
    }

    /// Where the object of that hash lies, whether it is there or not.
    pub fn object_path(&self, digest: Digest) -> PathBuf {
        let hex = digest.to_string();
        let shelf = hex.get(..2).unwrap_or_default();
        self.objects_path().join(shelf).join(&hex)
    }

    /// Opens an object for reading.
    pub fn open_object(&self, digest: Digest) -> Result<File> {
        let path = self.object_path(digest);
        File::open(&path).map_err(|source| Error::read(&path, source))
    }

    /// The exact bytes of the log, as far as it was finished (up to its last line feed).
    pub fn log_bytes(&self) -> Result<Vec<u8>> {
        let mut bytes = self.read_log_file()?;
        let end = bytes
            .iter()
            .rposition(|byte| *byte == b'\n')
            .map_or(0, |at| at + 1);
        bytes.truncate(end);
        Ok(bytes)
    }

    /// The log's file. A case whose log is gone is damaged, not absent: nothing may be written, and nobody should be
    /// told to begin anew.
    pub(crate) fn read_log_file(&self) -> Result<Vec<u8>> {
        let path = self.log_path();
        match fs::read(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Err(Error::LogDamaged {
                path: self.root.clone(),
                finding: "missing: log.jsonl".into(),
            }),
            other => other.map_err(|error| Error::read(&path, error)),
        }
    }

    /// What the head file says; none when it is missing or cannot be read as one.
    pub fn head(&self) -> Option<Head> {
        self.read_head().ok().flatten()
    }

    /// What the head file says; none when it is missing or damaged. A disk that does not give it now is an error: a
    /// head that is there must not be taken for lost, and made anew from a log that was cut.
    pub fn read_head(&self) -> Result<Option<Head>> {
        let path = self.head_path();
        match fs::read(&path) {
            Ok(bytes) => Ok(serde_json::from_slice(&bytes).ok()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(Error::read(&path, error)),
        }
    }

    /// Reads the whole log, confirmed by the head file where they end at the same line.
    pub fn read_log(&self) -> Result<Reading> {
        Ok(log::read(&self.read_log_file()?, self.head()))
    }

    /// The exact bytes of a fact; none when it is missing or has other bytes than its name says.
    pub fn fact_bytes(&self, digest: Digest) -> Option<Vec<u8>> {
        let path = self.object_path(digest);
        let read = || {
            let mut bytes = Vec::with_capacity(USUAL_FACT_BYTES);
            let mut file = File::open(&path)?.take(MAX_FACT_BYTES);
            file.read_to_end(&mut bytes).map(|_| bytes)
        };
        // What a person typed must not be taken for nothing because the disk failed once.
        for _ in 0..FACT_TRIES {
            match read() {
                Ok(bytes) => return (Digest::of(&bytes) == digest).then_some(bytes),
                Err(error) if error.kind() == io::ErrorKind::NotFound => return None,
                Err(_) => {}
            }
        }
        None
    }

    /// Reads the log and the facts into a case. Nothing is written.
    pub fn read_case(&self) -> Result<Case> {
        let reading = self.read_log()?;
        self.fold(&reading.lines).ok_or_else(|| Error::LogDamaged {
            path: self.root.clone(),
            finding: "log_edited: line 0".into(),
        })
    }
}

/// Largest fact that is read: words a person typed, never files.
const MAX_FACT_BYTES: u64 = 8 * 1024 * 1024;

/// Room for nearly every fact, so that it is read at once.
const USUAL_FACT_BYTES: usize = 1024;

/// Times a fact is read when the disk does not give it.
const FACT_TRIES: usize = 3;

impl FactSource for Store {
    fn fact(&self, digest: Digest) -> Option<Fact> {
        Fact::from_bytes(&self.fact_bytes(digest)?)
    }
}

/// Reads a whole small file of the case.
pub(crate) fn read_file(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).map_err(|source| Error::read(path, source))
}

/// The format a `case.json` names, when it is one of ours but a newer one.
fn newer_format(bytes: &[u8]) -> Option<String> {
    let file: CaseFile = serde_json::from_slice(bytes).ok()?;
    let version: u32 = file.format.strip_prefix("holdfast-case/")?.parse().ok()?;
    (version > 1).then_some(file.format)
}

/// Lists a folder's entries, sorted by name, so that nothing depends on the file system's order.
pub(crate) fn list_folder(path: &Path) -> io::Result<Vec<fs::DirEntry>> {
    let mut entries: Vec<fs::DirEntry> = fs::read_dir(path)?.collect::<io::Result<_>>()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    Ok(entries)
}
