//! A source file: opened once, without following links and without waiting, and watched while it is read.

use std::fs::{File, Metadata, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;
use std::time::SystemTime;

use chrono::{DateTime, SecondsFormat, Utc};

use super::Reason;
use super::place::text_of;
use crate::digest::Digest;
use crate::fact::FileFact;

/// What tells one state of a file from another. An answer is bound to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// Size, times and file number, as the system gives them.
    pub(crate) stamp: Stamp,
    /// Hash of the first 4 KiB.
    pub(crate) beginning: Digest,
}

/// Size, times and number of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Stamp {
    size: u64,
    modified: Option<SystemTime>,
    number: Option<(u64, u64)>,
    /// Change time in seconds and nanoseconds, where there is one.
    changed: Option<(i64, i64)>,
}

impl Stamp {
    #[cfg(unix)]
    pub(crate) fn of(metadata: &Metadata) -> Self {
        use std::os::unix::fs::MetadataExt;
        Self {
            size: metadata.len(),
            modified: metadata.modified().ok(),
            number: Some((metadata.dev(), metadata.ino())),
            changed: Some((metadata.ctime(), metadata.ctime_nsec())),
        }
    }

    #[cfg(not(unix))]
    pub(crate) fn of(metadata: &Metadata) -> Self {
        Self {
            size: metadata.len(),
            modified: metadata.modified().ok(),
            number: None,
            changed: None,
        }
    }

    /// True when the file was changed so shortly before `now` that its times may not tell the next change apart
    /// (file systems count time in steps of up to two seconds).
    pub(crate) fn is_fresh(&self, now: DateTime<Utc>) -> bool {
        self.modified
            .is_none_or(|time| (now - DateTime::<Utc>::from(time)).num_milliseconds() < 2_500)
    }
}

/// Times something is tried again when it cannot be read: worn disks and loose cables often give it then.
const READ_TRIES: usize = 3;

/// A source that was opened. A piece that cannot be read is tried three times more, at the same place, whoever reads.
#[derive(Debug)]
pub struct SourceFile<R = File> {
    inner: R,
    position: u64,
}

impl<R> SourceFile<R> {
    const fn new(inner: R) -> Self {
        Self { inner, position: 0 }
    }
}

impl SourceFile {
    /// What the system says of the open file.
    pub fn metadata(&self) -> io::Result<Metadata> {
        retried(|| self.inner.metadata())
    }
}

impl<R: Read + Seek> Read for SourceFile<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let mut failures = 0;
        loop {
            match self.inner.read(buffer) {
                Ok(count) => {
                    self.position += count as u64;
                    return Ok(count);
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) if failures == READ_TRIES => return Err(error),
                Err(_) => {
                    failures += 1;
                    self.inner.seek(SeekFrom::Start(self.position))?;
                }
            }
        }
    }
}

impl<R: Seek> Seek for SourceFile<R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.position = self.inner.seek(to)?;
        Ok(self.position)
    }
}

/// Looks or opens; what fails for another reason than that it is not there or not allowed is tried again.
pub(super) fn retried<T>(mut look: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    for _ in 0..READ_TRIES {
        match look() {
            Err(error) if reason_of(&error) == Reason::ReadFailed => {}
            other => return other,
        }
    }
    look()
}

/// Opens a source for reading; anything but a regular file is refused by the open handle's type.
pub fn open_source(path: &Path) -> Result<(SourceFile, Metadata), Reason> {
    let seen = retried(|| std::fs::symlink_metadata(path)).map_err(|error| reason_of(&error))?;
    if seen.is_symlink() {
        return Err(Reason::IsShortcut);
    }
    if is_online_only(&seen) {
        return Err(Reason::OnlineOnly);
    }
    if !seen.is_file() {
        return Err(Reason::NotAFile);
    }
    let file = retried(|| open_quietly(path)).map_err(|error| reason_of(&error))?;
    let file = SourceFile::new(file);
    let metadata = file.metadata().map_err(|error| reason_of(&error))?;
    if metadata.is_file() {
        Ok((file, metadata))
    } else {
        Err(Reason::NotAFile)
    }
}

/// Opens for reading without following a link and without waiting: between the look and the opening the file may be
/// replaced by one. Where the system allows it, the file's time of last access stays as it is.
#[cfg(unix)]
fn open_quietly(path: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt;
    let flags = rustix::fs::OFlags::NOFOLLOW | rustix::fs::OFlags::NONBLOCK;
    let open = |flags: rustix::fs::OFlags| {
        let flags = i32::try_from(flags.bits()).unwrap_or_default();
        OpenOptions::new().read(true).custom_flags(flags).open(path)
    };
    #[cfg(any(target_os = "linux", target_os = "android"))]
    if let Ok(file) = open(flags | rustix::fs::OFlags::NOATIME) {
        return Ok(file);
    }
    open(flags)
}

#[cfg(not(unix))]
fn open_quietly(path: &Path) -> io::Result<File> {
    OpenOptions::new().read(true).open(path)
}

fn reason_of(error: &io::Error) -> Reason {
    match error.kind() {
        io::ErrorKind::NotFound => Reason::NotFound,
        io::ErrorKind::PermissionDenied => Reason::NoPermission,
        _ if is_link_refusal(error) => Reason::IsShortcut,
        _ => Reason::ReadFailed,
    }
}

/// What the system says when a path turned into a link after it was looked at.
#[cfg(unix)]
fn is_link_refusal(error: &io::Error) -> bool {
    error.raw_os_error() == Some(rustix::io::Errno::LOOP.raw_os_error())
}

#[cfg(not(unix))]
fn is_link_refusal(_error: &io::Error) -> bool {
    false
}

/// A file whose bytes a cloud service keeps elsewhere: reading it would start a transfer.
#[cfg(windows)]
fn is_online_only(metadata: &Metadata) -> bool {
    use std::os::windows::fs::MetadataExt;
    // FILE_ATTRIBUTE_OFFLINE, _RECALL_ON_OPEN, _RECALL_ON_DATA_ACCESS (Windows SDK, winnt.h).
    metadata.file_attributes() & (0x1000 | 0x4_0000 | 0x40_0000) != 0
}

/// On macOS such a file has bytes but takes no room at all.
#[cfg(target_vendor = "apple")]
fn is_online_only(metadata: &Metadata) -> bool {
    use std::os::macos::fs::MetadataExt;
    // SF_DATALESS (macOS SDK, sys/stat.h).
    metadata.st_flags() & 0x4000_0000 != 0
}

#[cfg(not(any(windows, target_vendor = "apple")))]
fn is_online_only(_metadata: &Metadata) -> bool {
    false
}

/// Reads what an answer is bound to, and leaves the file at its beginning.
pub(crate) fn identity(file: &mut SourceFile, metadata: &Metadata) -> io::Result<Identity> {
    let mut beginning = Vec::new();
    file.seek(SeekFrom::Start(0))?;
    Read::by_ref(file).take(4096).read_to_end(&mut beginning)?;
    file.seek(SeekFrom::Start(0))?;
    Ok(Identity {
        stamp: Stamp::of(metadata),
        beginning: Digest::of(&beginning),
    })
}

/// True when a file has holes: it takes less room on its disk than it has bytes.
#[cfg(unix)]
pub(crate) fn is_sparse(metadata: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    // Small files may be stored inside their own record; compressing file systems save a little everywhere.
    metadata.len() > 1024 * 1024 && metadata.blocks() * 512 < metadata.len() / 2
}

#[cfg(not(unix))]
pub(crate) fn is_sparse(_metadata: &Metadata) -> bool {
    false
}

/// A file's own name as a fact, when nothing more is known of it.
pub(crate) fn name_fact(path: &Path) -> FileFact {
    let (name, name_hex) = text_of(path.file_name().unwrap_or_default());
    FileFact {
        name,
        name_hex,
        modified: None,
        created: None,
    }
}

/// The file's own name and times as a fact.
pub(crate) fn file_fact(path: &Path, metadata: &Metadata) -> FileFact {
    let time = |time: io::Result<SystemTime>| {
        time.ok()
            .map(|time| DateTime::<Utc>::from(time).to_rfc3339_opts(SecondsFormat::AutoSi, true))
    };
    FileFact {
        modified: time(metadata.modified()),
        created: time(metadata.created()),
        ..name_fact(path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Fails so many times at each place before it gives the next piece, and forgets where it was.
    struct Worn {
        bytes: io::Cursor<Vec<u8>>,
        failures: usize,
        left: usize,
    }

    impl Read for Worn {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            if self.left > 0 {
                self.left -= 1;
                self.bytes.set_position(7);
                return Err(io::Error::other("worn"));
            }
            self.left = self.failures;
            let most = buffer.len().min(4);
            self.bytes.read(&mut buffer[..most])
        }
    }

    impl Seek for Worn {
        fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
            self.bytes.seek(to)
        }
    }

    fn read_worn(failures: usize) -> io::Result<Vec<u8>> {
        let mut source = SourceFile::new(Worn {
            bytes: io::Cursor::new(b"you have one hour".to_vec()),
            failures,
            left: failures,
        });
        source.seek(SeekFrom::Start(4))?;
        let mut read = Vec::new();
        source.read_to_end(&mut read).map(|_| read)
    }

    #[test]
    fn a_piece_is_tried_three_times_more_at_the_same_place() {
        let read = read_worn(READ_TRIES).unwrap();
        assert_eq!(read, b"have one hour", "nothing twice, nothing left out");
        assert!(
            read_worn(READ_TRIES + 1).is_err(),
            "what stays unreadable is said"
        );
    }

    #[test]
    fn only_what_may_pass_is_tried_again() {
        let count = |kind: io::ErrorKind| {
            let mut tries = 0;
            let looked: io::Result<()> = retried(|| {
                tries += 1;
                Err(kind.into())
            });
            assert!(looked.is_err(), "it never works here");
            tries
        };
        assert_eq!(count(io::ErrorKind::NotFound), 1, "it is not there");
        assert_eq!(count(io::ErrorKind::PermissionDenied), 1, "not allowed");
        assert_eq!(count(io::ErrorKind::Other), 1 + READ_TRIES, "a bad disk");
    }
}
