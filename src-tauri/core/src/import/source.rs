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

/// Opens a source for reading; anything but a regular file is refused by the open handle's type.
pub fn open_source(path: &Path) -> Result<(File, Metadata), Reason> {
    let seen = std::fs::symlink_metadata(path).map_err(|error| reason_of(&error))?;
    if seen.is_symlink() {
        return Err(Reason::IsShortcut);
    }
    if is_online_only(&seen) {
        return Err(Reason::OnlineOnly);
    }
    if !seen.is_file() {
        return Err(Reason::NotAFile);
    }
    let file = open_quietly(path).map_err(|error| reason_of(&error))?;
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
pub(crate) fn identity(file: &mut File, metadata: &Metadata) -> io::Result<Identity> {
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
