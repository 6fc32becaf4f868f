//! A file that grows beside its name, under a name that nobody can know beforehand.
//!
//! A known name could be taken: by a link that leads elsewhere, or by a file of the person's own. So the name is drawn
//! anew each time, the file must not exist, and only what certainly is a leftover of ours is ever removed.

use std::fs::{self, File, OpenOptions};
use std::io::Read;
use std::path::{Path, PathBuf};

use crate::digest::hex;
use crate::error::{Error, Result};
use crate::fact::random;
use crate::store::{list_folder, rename_noreplace};

/// Random bytes in its name.
const RANDOM: usize = 12;

/// A file of ours that has not got its name yet. Removed when it is dropped before.
#[derive(Debug)]
pub(super) struct Unfinished {
    path: PathBuf,
    target: PathBuf,
    is_named: bool,
}

impl Unfinished {
    /// Makes an empty file beside `target`, and opens it.
    pub(super) fn begin(target: &Path) -> Result<(Self, File)> {
        let mut name = target.as_os_str().to_owned();
        name.push(format!(".{}.part", hex(&random::<RANDOM>()?)));
        let path = PathBuf::from(name);
        // Never through a link, and never into a file that is there: the system refuses both (O_CREAT with O_EXCL).
        let file = OpenOptions::new()
            .read(true)
            .write(true)
            .create_new(true)
            .open(&path)
            .map_err(|error| Error::write(target, error))?;
        let unfinished = Self {
            path,
            target: target.to_owned(),
            is_named: false,
        };
        Ok((unfinished, file))
    }

    /// Where it grows.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// What it will be called.
    pub(super) fn target(&self) -> &Path {
        &self.target
    }

    /// Gives it its name. False: something has that name, which is left as it is.
    pub(super) fn name(&mut self) -> Result<bool> {
        match rename_noreplace(&self.path, &self.target) {
            Ok(()) => {
                self.is_named = true;
                Ok(true)
            }
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Ok(false),
            Err(error) => Err(Error::write(&self.target, error)),
        }
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        if !self.is_named {
            // What cannot be removed now is removed before the next bundle of that name.
            let _ignored = fs::remove_file(&self.path);
        }
    }
}

/// Removes what our own interrupted runs left beside `target`: a file under such a name, with no other name, that is
/// empty or begins as ours do. It may be what filled the disk. Whatever cannot be told is left.
pub(super) fn remove_leftovers(target: &Path, beginning: &[u8]) {
    let folder = target
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let entries = list_folder(folder.unwrap_or(Path::new(".")));
    for entry in entries.unwrap_or_default() {
        let is_name = entry
            .file_name()
            .to_str()
            .is_some_and(|name| is_leftover_of(name, target));
        if is_name && is_ours(&entry.path(), beginning) {
            let _ignored = fs::remove_file(entry.path());
        }
    }
}

fn is_leftover_of(name: &str, target: &Path) -> bool {
    let target = target.file_name().and_then(|target| target.to_str());
    let drawn = target
        .and_then(|target| name.strip_prefix(target)?.strip_prefix('.'))
        .and_then(|rest| rest.strip_suffix(".part"));
    let is_hex = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    drawn.is_some_and(|drawn| drawn.len() == 2 * RANDOM && drawn.bytes().all(is_hex))
}

fn is_ours(path: &Path, beginning: &[u8]) -> bool {
    let is_alone = path
        .symlink_metadata()
        .is_ok_and(|seen| seen.is_file() && links(&seen) == 1);
    let read = || {
        let mut found = Vec::new();
        let file = File::open(path)?;
        file.take(beginning.len() as u64).read_to_end(&mut found)?;
        Ok::<_, std::io::Error>(found)
    };
    is_alone && read().is_ok_and(|found| beginning.starts_with(&found))
}

#[cfg(unix)]
fn links(metadata: &fs::Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::nlink(metadata)
}

#[cfg(not(unix))]
fn links(_metadata: &fs::Metadata) -> u64 {
    1
}
