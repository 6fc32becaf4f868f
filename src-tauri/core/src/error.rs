//! What stopped an operation: "could not find out" or "could not do".
//!
//! A wrong hash, a missing file, an edited log are never errors: they are findings (`finding.rs`).

use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

/// Result of the core.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What could not be done. [`Error::code`] selects the sentences that people read.
#[expect(
    missing_docs,
    reason = "the fields are what the messages beside them name"
)]
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// There is no case in this folder.
    #[error("no case at {path}")]
    NotACase { path: PathBuf },
    /// A new case needs an empty or missing folder.
    #[error("folder is not empty: {path}")]
    FolderNotEmpty { path: PathBuf },
    /// A case is there already, another one than could be gone on with.
    #[error("there is a case at {path}")]
    CaseThere { path: PathBuf },
    /// A copy of this case is there already, and was continued in another way.
    #[error("a forked copy of the case at {path}")]
    CaseForked { path: PathBuf },
    /// Another program writes to this case now.
    #[error("case at {path} is open for writing elsewhere")]
    StoreLocked { path: PathBuf },
    /// The case was opened read-only.
    #[error("case is open read-only")]
    ReadOnly,
    /// The case was made by a newer version.
    #[error("case format {format} is newer than this program")]
    FormatNewer { format: String },
    /// A newer version did something that may concern what must not be handed over.
    #[error("line {line} of the log has an event that is not known here")]
    EventUnknown { line: u64 },
    /// The log is not as it was written; nothing may be added to it.
    #[error("log of the case at {path} is damaged: {finding}")]
    LogDamaged { path: PathBuf, finding: String },
    /// The file system said no.
    #[error("cannot {action} {path}")]
    Io {
        action: Action,
        path: PathBuf,
        source: io::Error,
    },
    /// The disk is full, or would be.
    #[error("disk full at {path}: {needed_bytes} bytes needed")]
    DiskFull { path: PathBuf, needed_bytes: u64 },
    /// A line was written, and the disk failed before it was certain that it stays.
    #[error("the log of the case at {path} was written but may not be on the disk")]
    NotCertain { path: PathBuf },
    /// A copy did not read back as it was written.
    #[error("{path} reads back differently than it was written")]
    ReadBackDiffers { path: PathBuf },
    /// The case holds no exhibit or record of that name.
    #[error("no such id: {id}")]
    UnknownId { id: String },
    /// The exhibit's state does not allow this.
    #[error("{id} cannot be changed so: {why}")]
    NotPossible { id: String, why: Why },
    /// A field that this kind of record does not have.
    #[error("{kind} has no field {field}")]
    UnknownField { kind: String, field: String },
    /// Words that are too long to be kept as one fact.
    #[error("{size_bytes} bytes of words, {limit_bytes} at most")]
    TooLong { size_bytes: u64, limit_bytes: u64 },
    /// A name that is already taken; nothing is ever replaced.
    #[error("already there: {path}")]
    AlreadyThere { path: PathBuf },
    /// The destination lies inside the case.
    #[error("{path} lies inside the case")]
    InsideTheCase { path: PathBuf },
    /// A cloud service copies this folder away by itself.
    #[error("{path} is kept in step by {service}")]
    CloudFolder { path: PathBuf, service: String },
    /// An object of the case is missing or changed, so it cannot be handed over.
    #[error("{id} is not as it was saved")]
    ObjectDamaged { id: String },
    /// What was written did not pass its own check.
    #[error("the bundle that was written did not pass its check: {finding}")]
    BundleCheckFailed { finding: String },
    /// The file is neither a zip nor a folder that could hold a bag.
    #[error("not a bundle: {path}")]
    NotABundle { path: PathBuf },
    /// A practice case takes no files but its own invented ones.
    #[error("a practice case takes no files")]
    PracticeCase,
    /// The person cancelled.
    #[error("cancelled")]
    Cancelled,
    /// The computer computes SHA-256 wrongly, or gives no random numbers.
    #[error("this computer failed its self-test")]
    SelfTest,
}

/// What the file system was asked to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Read or list.
    Read,
    /// Create, write or sync.
    Write,
}

impl std::fmt::Display for Action {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Read => "read",
            Self::Write => "write",
        })
    }
}

/// Why an exhibit cannot be changed as asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// It is set aside already.
    AlreadySetAside,
    /// It is not set aside.
    NotSetAside,
    /// Its bytes are not in the case, so there is nothing to release.
    NotKept,
    /// The answer to the one question is that it shows nothing of the kind.
    NotIntimate,
    /// It is no picture, so there is nothing to uncover.
    NotAPicture,
    /// The one question is not answered yet, so it stays covered.
    NotAnswered,
    /// It is answered as intimate: never shown.
    Intimate,
    /// The original was not found in place with the same bytes.
    OriginalNotFound,
    /// No part of it is covered, so there is no covered copy.
    NoCoveredCopy,
    /// What should become a covered copy is not what one must be.
    CopyRefused,
    /// The young person covered it, and is asked for first.
    KeptCovered,
    /// The two downloads are one already.
    AlreadyJoined,
    /// By what is in them, the two downloads are not parts of one.
    NotOneDownload,
}

impl std::fmt::Display for Why {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::AlreadySetAside => "already_set_aside",
            Self::NotSetAside => "not_set_aside",
            Self::NotKept => "not_kept",
            Self::NotIntimate => "not_intimate",
            Self::NotAPicture => "not_a_picture",
            Self::NotAnswered => "not_answered",
            Self::Intimate => "intimate",
            Self::OriginalNotFound => "original_not_found",
            Self::NoCoveredCopy => "no_covered_copy",
            Self::CopyRefused => "copy_refused",
            Self::KeptCovered => "kept_covered",
            Self::AlreadyJoined => "already_joined",
            Self::NotOneDownload => "not_one_download",
        })
    }
}

/// The closed list that sentences are chosen by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ErrorCode {
    /// [`Error::NotACase`]
    NotACase,
    /// [`Error::FolderNotEmpty`]
    FolderNotEmpty,
    /// [`Error::StoreLocked`]
    StoreLocked,
    /// [`Error::ReadOnly`]
    ReadOnly,
    /// [`Error::FormatNewer`]
    FormatNewer,
    /// [`Error::LogDamaged`]
    LogDamaged,
    /// [`Error::Io`] while reading.
    CannotRead,
    /// [`Error::Io`] while writing.
    CannotWrite,
    /// [`Error::DiskFull`]
    DiskFull,
    /// [`Error::NotCertain`]
    NotCertain,
    /// [`Error::ReadBackDiffers`]
    ReadBackDiffers,
    /// [`Error::UnknownId`]
    UnknownId,
    /// [`Why::AlreadySetAside`]
    AlreadySetAside,
    /// [`Why::NotSetAside`]
    NotSetAside,
    /// [`Why::NotKept`]
    NotKept,
    /// [`Why::NotIntimate`]
    NotIntimate,
    /// [`Why::NotAPicture`]
    NotAPicture,
    /// [`Why::NotAnswered`]
    NotAnswered,
    /// [`Why::Intimate`]
    Intimate,
    /// [`Why::OriginalNotFound`]
    OriginalNotFound,
    /// [`Why::NoCoveredCopy`]
    NoCoveredCopy,
    /// [`Why::CopyRefused`]
    CopyRefused,
    /// [`Why::KeptCovered`]
    KeptCovered,
    /// [`Why::AlreadyJoined`]
    AlreadyJoined,
    /// [`Why::NotOneDownload`]
    NotOneDownload,
    /// [`Error::UnknownField`]
    UnknownField,
    /// [`Error::TooLong`]
    TooLong,
    /// [`Error::AlreadyThere`]
    AlreadyThere,
    /// [`Error::InsideTheCase`]
    InsideTheCase,
    /// [`Error::CloudFolder`]
    CloudFolder,
    /// [`Error::ObjectDamaged`]
    ObjectDamaged,
    /// [`Error::BundleCheckFailed`]
    BundleCheckFailed,
    /// [`Error::NotABundle`]
    NotABundle,
    /// [`Error::PracticeCase`]
    PracticeCase,
    /// [`Error::Cancelled`]
    Cancelled,
    /// [`Error::SelfTest`]
    SelfTest,
}

impl Error {
    /// Wraps what the file system said while reading `path`.
    pub fn read(path: &Path, source: io::Error) -> Self {
        Self::Io {
            action: Action::Read,
            path: path.to_owned(),
            source,
        }
    }

    /// Wraps what the file system said while writing `path`; a full disk keeps its own name.
    pub fn write(path: &Path, source: io::Error) -> Self {
        match source.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull {
                path: path.to_owned(),
                needed_bytes: 0,
            },
            _ => Self::Io {
                action: Action::Write,
                path: path.to_owned(),
                source,
            },
        }
    }

    /// The code that selects the sentences.
    pub fn code(&self) -> ErrorCode {
        match self {
            Self::NotACase { .. } => ErrorCode::NotACase,
            Self::FolderNotEmpty { .. } | Self::CaseThere { .. } | Self::CaseForked { .. } => {
                ErrorCode::FolderNotEmpty
            }
            Self::StoreLocked { .. } => ErrorCode::StoreLocked,
            Self::ReadOnly => ErrorCode::ReadOnly,
            Self::FormatNewer { .. } | Self::EventUnknown { .. } => ErrorCode::FormatNewer,
            Self::LogDamaged { .. } => ErrorCode::LogDamaged,
            Self::Io {
                action: Action::Read,
                ..
            } => ErrorCode::CannotRead,
            Self::Io {
                action: Action::Write,
                ..
            } => ErrorCode::CannotWrite,
            Self::DiskFull { .. } => ErrorCode::DiskFull,
            Self::NotCertain { .. } => ErrorCode::NotCertain,
            Self::ReadBackDiffers { .. } => ErrorCode::ReadBackDiffers,
            Self::UnknownId { .. } => ErrorCode::UnknownId,
            Self::NotPossible { why, .. } => match why {
                Why::AlreadySetAside => ErrorCode::AlreadySetAside,
                Why::NotSetAside => ErrorCode::NotSetAside,
                Why::NotKept => ErrorCode::NotKept,
                Why::NotIntimate => ErrorCode::NotIntimate,
                Why::NotAPicture => ErrorCode::NotAPicture,
                Why::NotAnswered => ErrorCode::NotAnswered,
                Why::Intimate => ErrorCode::Intimate,
                Why::OriginalNotFound => ErrorCode::OriginalNotFound,
                Why::NoCoveredCopy => ErrorCode::NoCoveredCopy,
                Why::CopyRefused => ErrorCode::CopyRefused,
                Why::KeptCovered => ErrorCode::KeptCovered,
                Why::AlreadyJoined => ErrorCode::AlreadyJoined,
                Why::NotOneDownload => ErrorCode::NotOneDownload,
            },
            Self::UnknownField { .. } => ErrorCode::UnknownField,
            Self::TooLong { .. } => ErrorCode::TooLong,
            Self::AlreadyThere { .. } => ErrorCode::AlreadyThere,
            Self::InsideTheCase { .. } => ErrorCode::InsideTheCase,
            Self::CloudFolder { .. } => ErrorCode::CloudFolder,
            Self::ObjectDamaged { .. } => ErrorCode::ObjectDamaged,
            Self::BundleCheckFailed { .. } => ErrorCode::BundleCheckFailed,
            Self::NotABundle { .. } => ErrorCode::NotABundle,
            Self::PracticeCase => ErrorCode::PracticeCase,
            Self::Cancelled => ErrorCode::Cancelled,
            Self::SelfTest => ErrorCode::SelfTest,
        }
    }

    /// What fills the gaps of the sentences: names and counts, never the system's own words.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        let path = |path: &Path| vec![("path", path.display().to_string())];
        match self {
            Self::NotACase { path: p }
            | Self::FolderNotEmpty { path: p }
            | Self::CaseThere { path: p }
            | Self::CaseForked { path: p }
            | Self::StoreLocked { path: p }
            | Self::Io { path: p, .. }
            | Self::NotCertain { path: p }
            | Self::ReadBackDiffers { path: p }
            | Self::AlreadyThere { path: p }
            | Self::InsideTheCase { path: p }
            | Self::NotABundle { path: p } => path(p),
            Self::LogDamaged { path: p, finding } => {
                vec![
                    ("path", p.display().to_string()),
                    ("finding", finding.clone()),
                ]
            }
            Self::TooLong { limit_bytes, .. } => {
                vec![("limit_mb", (limit_bytes / 1_000_000).to_string())]
            }
            Self::CloudFolder { path: p, service } => {
                vec![
                    ("path", p.display().to_string()),
                    ("service", service.clone()),
                ]
            }
            Self::DiskFull {
                path: p,
                needed_bytes,
            } => vec![
                ("path", p.display().to_string()),
                ("needed_mb", needed_bytes.div_ceil(1_000_000).to_string()),
            ],
            Self::FormatNewer { format } => vec![("format", format.clone())],
            Self::EventUnknown { line } => vec![
                ("line", line.to_string()),
                // For a reader that knows the code only.
                ("format", format!("log, line {line}")),
            ],
            Self::UnknownId { id } | Self::NotPossible { id, .. } | Self::ObjectDamaged { id } => {
                vec![("id", id.clone())]
            }
            Self::UnknownField { kind, field } => {
                vec![("kind", kind.clone()), ("field", field.clone())]
            }
            Self::BundleCheckFailed { finding } => vec![("finding", finding.clone())],
            Self::ReadOnly | Self::PracticeCase | Self::Cancelled | Self::SelfTest => Vec::new(),
        }
    }
}
