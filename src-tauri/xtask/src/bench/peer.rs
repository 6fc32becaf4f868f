//! The bare copy that the import is measured against: on all cores, with the same hash crate, and nothing else.
//!
//! Each file is hashed while it is copied, synced, dropped from the page cache, read back and hashed again. No log, no
//! facts, no names by hash. Without the sync nothing can be dropped from the cache, so that read-back comes from memory.

use std::fs::{self, File};
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use sha2::{Digest, Sha256};

use crate::step::Failure;

/// Whether the copies are made to last.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sync {
    EachFile,
    Never,
}

/// As many workers as there are cores.
pub(super) fn cores() -> usize {
    thread::available_parallelism().map_or(1, std::num::NonZero::get)
}

/// Copies the files into one flat folder and gives the time that took.
pub(super) fn copy(files: &[PathBuf], folder: &Path, sync: Sync) -> Result<Duration, Failure> {
    fs::create_dir_all(folder).map_err(|error| Failure::at(folder, &error))?;
    let start = Instant::now();
    let next = AtomicUsize::new(0);
    let work = || {
        let mut buffer = vec![0; 1 << 20];
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let Some(source) = files.get(number) else {
                return Ok(());
            };
            let target = folder.join(format!("{number:05}"));
            copy_one(source, &target, sync, &mut buffer)
                .map_err(|error| Failure::at(source, &error))?;
        }
    };
    thread::scope(|scope| {
        let workers: Vec<_> = (0..cores()).map(|_| scope.spawn(work)).collect();
        workers.into_iter().try_for_each(|worker| {
            worker
                .join()
                .unwrap_or_else(|_| Err(Failure::new("a worker of the bare copy stopped")))
        })
    })?;
    if sync == Sync::EachFile {
        // On Windows a folder cannot be opened this way, and need not be synced.
        #[cfg(unix)]
        File::open(folder)
            .and_then(|folder| folder.sync_all())
            .map_err(|error| Failure::at(folder, &error))?;
    }
    Ok(start.elapsed())
}

fn copy_one(source: &Path, target: &Path, sync: Sync, buffer: &mut [u8]) -> io::Result<()> {
    let mut copy = File::options()
        .read(true)
        .write(true)
        .create_new(true)
        .open(target)?;
    let written = hash(&mut File::open(source)?, buffer, |bytes| {
        copy.write_all(bytes)
    })?;
    if sync == Sync::EachFile {
        copy.sync_all()?;
    }
    forget(&copy)?;
    copy.rewind()?;
    if hash(&mut copy, buffer, |_| Ok(()))? != written {
        return Err(io::Error::other("read back, it is different"));
    }
    Ok(())
}

fn hash(
    file: &mut File,
    buffer: &mut [u8],
    mut each: impl FnMut(&[u8]) -> io::Result<()>,
) -> io::Result<[u8; 32]> {
    let mut hash = Sha256::new();
    loop {
        let count = file.read(buffer)?;
        if count == 0 {
            return Ok(hash.finalize().into());
        }
        hash.update(&buffer[..count]);
        each(&buffer[..count])?;
    }
}

/// Drops a file from the page cache, so that reading it again reads the disk.
#[cfg(target_os = "linux")]
fn forget(file: &File) -> io::Result<()> {
    rustix::fs::fadvise(file, 0, None, rustix::fs::Advice::DontNeed)?;
    Ok(())
}

#[cfg(not(target_os = "linux"))]
#[expect(clippy::unnecessary_wraps, reason = "as its like on Linux")]
fn forget(_file: &File) -> io::Result<()> {
    Ok(())
}

/// Lets the disk come to rest, so that one program's leftovers are not another's wait.
pub(super) fn settle() {
    #[cfg(target_os = "linux")]
    rustix::fs::sync();
}
