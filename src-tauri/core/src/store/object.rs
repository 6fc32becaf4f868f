//! Putting bytes into the store: written, synced, read back, made read-only, and only then named by their hash.

use std::collections::BTreeSet;
use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};

use super::durable::{copy_read_back, sync_folder};
use super::{MAX_FACT_BYTES, Store};
use crate::digest::{Digest, hex};
use crate::error::{Error, Result};
use crate::fact::{Fact, random};
use crate::progress::{Progress, Silent};

/// A file in `incoming/` that is being written. Removed when it is dropped before it has become an object.
pub(crate) struct Incoming {
    path: PathBuf,
    file: File,
    is_object: bool,
}

impl Incoming {
    /// Begins a copy under a random name.
    pub(crate) fn begin(store: &Store) -> Result<Self> {
        let path = store
            .incoming_path()
            .join(format!("{}.part", hex(&random::<12>()?)));
        let file = OpenOptions::new()
            .write(true)
            .create_new(true)
            .open(&path)
            .map_err(|error| Error::write(&path, error))?;
        Ok(Self {
            path,
            file,
            is_object: false,
        })
    }

    /// Writes the next piece.
    pub(crate) fn write(&mut self, piece: &[u8]) -> Result<()> {
        self.file
            .write_all(piece)
            .map_err(|error| Error::write(&self.path, error))
    }

    /// Syncs, reads back and compares with the hash of what was written, and names it by that hash. The folder of
    /// objects still has to be synced before a line of the log names the object ([`Store::sync_names`]). False: the same
    /// bytes were there, intact.
    pub(crate) fn finish(
        mut self,
        store: &Store,
        sha256: Digest,
        progress: &dyn Progress,
    ) -> Result<bool> {
        self.file
            .sync_all()
            .map_err(|error| Error::write(&self.path, error))?;
        copy_read_back(&self.path, sha256, progress)?;
        make_read_only(&self.path)?;
        self.become_object(store, sha256, progress)
    }

    fn become_object(
        &mut self,
        store: &Store,
        sha256: Digest,
        progress: &dyn Progress,
    ) -> Result<bool> {
        let target = store.object_path(sha256);
        if target.is_file() && copy_read_back(&target, sha256, progress).is_ok() {
            // The same bytes are there already and intact: keep the old file.
            return Ok(false);
        }
        if let Some(shelf) = target.parent() {
            make_shelf(shelf)?;
        }
        fs::rename(&self.path, &target).map_err(|error| Error::write(&target, error))?;
        self.is_object = true;
        Ok(true)
    }
}

impl Drop for Incoming {
    fn drop(&mut self) {
        if !self.is_object {
            // What cannot be removed now is removed at the next opening.
            let _ignored = fs::remove_file(&self.path);
        }
    }
}

/// Makes `objects/ab`. Its name has to survive as well: [`Store::sync_names`].
fn make_shelf(shelf: &Path) -> Result<()> {
    match fs::create_dir(shelf) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(Error::write(shelf, error)),
    }
}

fn make_read_only(path: &Path) -> Result<()> {
    let mut permissions = fs::metadata(path)
        .map_err(|error| Error::read(path, error))?
        .permissions();
    permissions.set_readonly(true);
    fs::set_permissions(path, permissions).map_err(|error| Error::write(path, error))
}

impl Store {
    /// Puts a fact into the store; returns the hash that the log names it by.
    pub(crate) fn put_fact(&self, fact: &Fact) -> Result<Digest> {
        let mut incoming = Incoming::begin(self)?;
        let bytes = fact.to_bytes();
        let size_bytes = bytes.len() as u64;
        if size_bytes > MAX_FACT_BYTES {
            let limit_bytes = MAX_FACT_BYTES;
            return Err(Error::TooLong {
                size_bytes,
                limit_bytes,
            });
        }
        let digest = Digest::of(&bytes);
        incoming.write(&bytes)?;
        incoming.finish(self, digest, &Silent)?;
        Ok(digest)
    }

    /// Makes the names of objects survive: each shelf once, and then the names of the shelves, whoever made them.
    pub(crate) fn sync_names(&self, digests: impl Iterator<Item = Digest>) -> Result<()> {
        let mut shelves = BTreeSet::new();
        for digest in digests {
            if shelves.insert(digest.as_bytes().first().copied()) {
                self.sync_shelf(digest)?;
            }
        }
        if shelves.is_empty() {
            return Ok(());
        }
        sync_folder(&self.objects_path())
    }

    /// Makes what was done to one shelf survive.
    pub(crate) fn sync_shelf(&self, digest: Digest) -> Result<()> {
        self.object_path(digest)
            .parent()
            .map_or(Ok(()), sync_folder)
    }
}
