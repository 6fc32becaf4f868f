//! Writing that survives: sync before a name is given, read back from the disk and not from memory.
//!
//! A failed sync is never tried again on the same file: the system may have dropped the bytes and call the file clean
//! (Rebello et al., "Can Applications Recover from fsync Failures?", USENIX ATC 2020).

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::Path;

use crate::digest::{Digest, Hasher};
use crate::error::{Error, Result};
use crate::progress::Progress;

/// Copies go in pieces of 1 MiB.
pub(crate) const PIECE_BYTES: usize = 1024 * 1024;

/// Makes a file that must not exist, writes and syncs it.
pub(crate) fn write_new(path: &Path, bytes: &[u8]) -> Result<()> {
    let mut file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .open(path)
        .map_err(|error| Error::write(path, error))?;
    file.write_all(bytes)
        .and_then(|()| file.sync_all())
        .map_err(|error| Error::write(path, error))
}

/// Makes the names in a folder survive a power cut.
pub(crate) fn sync_folder(path: &Path) -> Result<()> {
    // Windows cannot open a folder to sync it; there the start-up scan finds what is missing.
    if !cfg!(unix) {
        return Ok(());
    }
    match File::open(path).and_then(|folder| folder.sync_all()) {
        // Some network file systems sync names by themselves and have no such call for folders (fsync(2), EINVAL).
        Err(error) if error.kind() == io::ErrorKind::InvalidInput => Ok(()),
        other => other.map_err(|error| Error::write(path, error)),
    }
}

/// Makes a folder with those above it that are missing, and makes their names survive a power cut.
pub(crate) fn make_folders(path: &Path) -> Result<()> {
    if path.is_dir() {
        return Ok(());
    }
    let parent = path
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty());
    if let Some(parent) = parent {
        make_folders(parent)?;
    }
    match fs::create_dir(path) {
        Ok(()) => sync_folder(parent.unwrap_or(Path::new("."))),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists && path.is_dir() => Ok(()),
        Err(error) => Err(Error::write(path, error)),
    }
}

/// Hashes a file as it lies on the disk: what the system still has of it in memory is dropped first, where the system
/// can (elsewhere it is simply read again).
pub(crate) fn hash_from_disk(path: &Path, progress: &dyn Progress) -> Result<(Digest, u64)> {
    let mut file = File::open(path).map_err(|error| Error::read(path, error))?;
    forget_cached(&file);
    let mut hasher = Hasher::new();
    let mut piece = vec![0; PIECE_BYTES];
    loop {
        match file.read(&mut piece) {
            Ok(0) => break,
            Ok(count) => hasher.update(piece.get(..count).unwrap_or_default()),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(Error::read(path, error)),
        }
        if progress.is_cancelled() {
            return Err(Error::Cancelled);
        }
    }
    Ok(hasher.finish())
}

/// Hashes what was just written to `file` again and compares.
pub(crate) fn copy_read_back(path: &Path, expected: Digest, progress: &dyn Progress) -> Result<()> {
    let (found, _) = hash_from_disk(path, progress)?;
    if found == expected {
        Ok(())
    } else {
        Err(Error::ReadBackDiffers {
            path: path.to_owned(),
        })
    }
}

/// Asks the system to drop its cached copy of a file, so that the next read comes from the disk. Synced pages only.
#[cfg(any(target_os = "linux", target_os = "android", target_os = "freebsd"))]
pub(crate) fn forget_cached(file: &File) {
    // Advice: where a file system ignores it, the file is read again all the same.
    let _ignored = rustix::fs::fadvise(file, 0, None, rustix::fs::Advice::DontNeed);
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_os = "freebsd")))]
pub(crate) fn forget_cached(_file: &File) {}

/// Free bytes on the disk that holds `path`, for this user; none where the system does not say.
#[cfg(unix)]
pub fn free_bytes(path: &Path) -> Option<u64> {
    let stat = rustix::fs::statvfs(path).ok()?;
    Some(stat.f_bavail.saturating_mul(stat.f_frsize))
}

#[cfg(not(unix))]
pub fn free_bytes(_path: &Path) -> Option<u64> {
    None
}

/// Renames, and fails with `AlreadyExists` when the new name is taken. Nothing is ever replaced.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
pub fn rename_noreplace(from: &Path, to: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    match renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE) {
        // File systems without the flag (some network and FUSE ones): a link cannot replace either.
        Err(rustix::io::Errno::INVAL | rustix::io::Errno::NOSYS | rustix::io::Errno::OPNOTSUPP) => {
            rename_by_link(from, to)
        }
        other => other.map_err(io::Error::from),
    }
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
pub fn rename_noreplace(from: &Path, to: &Path) -> io::Result<()> {
    rename_by_link(from, to)
}

/// A second name, then the first is taken away. Where links do not exist (FAT, exFAT), the name is looked for first:
/// one program writes there at a time.
fn rename_by_link(from: &Path, to: &Path) -> io::Result<()> {
    match std::fs::hard_link(from, to) {
        Ok(()) => std::fs::remove_file(from),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(error),
        Err(_) if to.try_exists()? => Err(io::ErrorKind::AlreadyExists.into()),
        Err(_) => std::fs::rename(from, to),
    }
}
