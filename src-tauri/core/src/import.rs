//! Adding files: first a plan (what is there, what cannot be read), then the run.
//!
//! Order of a file's way: copied and hashed, synced, read back, named, its facts synced, then a line of the log. Only
//! after that line is on the disk is the file "saved". Up to 64 files, or one second, share one line group. Any bad
//! file is left behind with its reason; the rest goes on. See `FORMAT.md`, "Adding".

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::case::Case;
use crate::digest::Digest;
use crate::error::{Error, Result};
use crate::fact::Lang;
use crate::id::Id;
use crate::line::{Kind, Shows};

mod again;
mod keep;
mod known;
mod ledger;
mod place;
mod run;
mod source;
mod walk;

pub use again::answered_before;
pub(crate) use place::paths_of;
pub use place::{place_of, shorten_home};
pub use run::run;
pub use source::{Identity, SourceFile, open_source};
pub use walk::plan;
pub(crate) use walk::{is_inside, is_junk};

/// Refuses to add files to a practice case: what is real must never lie among what is invented. Its own invented files
/// are added by whoever makes it.
pub const fn takes_files(case: &Case) -> Result<()> {
    if case.is_practice {
        return Err(Error::PracticeCase);
    }
    Ok(())
}

/// What the person said about a group of files.
#[derive(Debug, Clone)]
pub struct Answers {
    /// The one question, for every picture and video.
    pub shows: Shows,
    /// Pictures and videos that were answered differently, by their number in the plan.
    pub except: BTreeMap<usize, Shows>,
    /// List everything, copy nothing.
    pub list_only: bool,
    /// Do not hash what is listed.
    pub no_hash: bool,
    /// The kind of all files, when the person says so.
    pub kind: Option<Kind>,
    /// The language of the screen.
    pub lang: Lang,
}

/// How the plan looks for files.
#[derive(Debug, Clone, Default)]
pub struct PlanOptions {
    /// Follow shortcuts that were named themselves (never those inside folders).
    pub follow_links: bool,
    /// The case's own folder: nothing in it is added to it.
    pub case_root: Option<PathBuf>,
}

/// What will be added, before anything is copied.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    /// Files to add, folders expanded, in order of path.
    pub files: Vec<PlannedFile>,
    /// What cannot be added, and why.
    pub refused: Vec<(PathBuf, Remark)>,
    /// Files that operating systems leave behind in folders; left out.
    pub junk: Vec<PathBuf>,
    /// Exports of the case that groups of these files are further parts of, as somebody who knows platforms has proven.
    pub goes_on: BTreeMap<usize, Id>,
}

/// A file that was seen.
#[derive(Debug, Clone)]
pub struct PlannedFile {
    /// Where.
    pub path: PathBuf,
    /// What it was when the plan was made: answers are bound to it.
    pub identity: Identity,
    /// Bytes.
    pub size: u64,
    /// Media type by content.
    pub media_type: String,
    /// Judged from content and name.
    pub kind: Kind,
    /// The export that it is a part of, as recognised by somebody who knows platforms.
    pub export: Option<PlannedPart>,
    /// Reached through a shortcut that the person named.
    pub via_link: bool,
    /// Has holes: copying writes more than the source takes on its disk.
    pub is_sparse: bool,
}

/// A part of an export that is about to be added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlannedPart {
    /// Which export of this plan, by number.
    pub group: usize,
    /// What the file is in it.
    pub role: Role,
}

/// What a part is in its export. The zip of a download is `Archive`, whatever is in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// The whole download, or a part of it, in one file.
    Archive,
    /// A file with messages or lists.
    Messages,
    /// Anything else: media above all.
    Other,
}

/// What became of one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// Where it was found.
    pub path: PathBuf,
    /// The exhibit it is now.
    pub exhibit: Option<Id>,
    /// The export that it is a part of.
    pub export: Option<Id>,
    /// Its hash, where one was made.
    pub sha256: Option<Digest>,
    /// Its size in bytes, where it is known.
    pub size: Option<u64>,
    /// In one word.
    pub result: OutcomeKind,
    /// Why it failed, or what else should be said.
    pub remark: Option<Remark>,
    /// The case's own copy was missing or damaged, and was made again from this file.
    pub is_healed: bool,
}

/// What became of one file, in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum OutcomeKind {
    /// Its bytes are in the case.
    Added,
    /// The same bytes were there before.
    AlreadyThere,
    /// It is described, not copied.
    Listed,
    /// It could not be added.
    Failed,
}

/// A reason, with what fills its sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// Which.
    pub reason: Reason,
    /// For `is_shortcut` the target; for `not_enough_space` the megabytes needed.
    pub param: String,
}

impl From<Reason> for Remark {
    fn from(reason: Reason) -> Self {
        Self {
            reason,
            param: String::new(),
        }
    }
}

/// Why a file was not added, or what should be said of one that was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// There is nothing at this path.
    NotFound,
    /// The system does not let us read it.
    NoPermission,
    /// A link, not a file: never followed silently.
    IsShortcut,
    /// A pipe, device or socket.
    NotAFile,
    /// The disk of the case has too little room.
    NotEnoughSpace,
    /// Reading stopped with an error, also when tried again.
    ReadFailed,
    /// Writing into the case failed.
    WriteFailed,
    /// It was written, and the disk failed before it was certain that it stays.
    NotCertain,
    /// The copy read back differently.
    ReadBackDiffers,
    /// Kept, but it changed while it was copied, twice.
    SourceChanged,
    /// It is another file than the one the question was answered for; taken as not answered.
    ChangedSincePlan,
    /// A cloud service keeps it elsewhere.
    OnlineOnly,
    /// The same bytes are listed already, and stay so.
    ListedBefore,
    /// A copy was kept before, and now the answer is that it is intimate.
    KeptBefore,
    /// No bytes.
    Empty,
    /// The person cancelled before this file.
    Cancelled,
    /// It lies inside the case's own folder.
    InsideTheCase,
}

impl Reason {
    /// Every reason.
    pub const ALL: [Self; 17] = [
        Self::NotFound,
        Self::NoPermission,
        Self::IsShortcut,
        Self::NotAFile,
        Self::NotEnoughSpace,
        Self::ReadFailed,
        Self::WriteFailed,
        Self::NotCertain,
        Self::ReadBackDiffers,
        Self::SourceChanged,
        Self::ChangedSincePlan,
        Self::OnlineOnly,
        Self::ListedBefore,
        Self::KeptBefore,
        Self::Empty,
        Self::Cancelled,
        Self::InsideTheCase,
    ];

    /// Its name in the log and on the command line.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NotFound => "not_found",
            Self::NoPermission => "no_permission",
            Self::IsShortcut => "is_shortcut",
            Self::NotAFile => "not_a_file",
            Self::NotEnoughSpace => "not_enough_space",
            Self::ReadFailed => "read_failed",
            Self::WriteFailed => "write_failed",
            Self::NotCertain => "not_certain",
            Self::ReadBackDiffers => "read_back_differs",
            Self::SourceChanged => "source_changed",
            Self::ChangedSincePlan => "changed_since_plan",
            Self::OnlineOnly => "online_only",
            Self::ListedBefore => "listed_before",
            Self::KeptBefore => "kept_before",
            Self::Empty => "empty",
            Self::Cancelled => "cancelled",
            Self::InsideTheCase => "inside_the_case",
        }
    }
}

/// What is done with a file: copied, or only described (design, section 6).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Treatment {
    /// Its bytes are copied into the case.
    Keep,
    /// It stays where it is.
    List,
}

/// Decides for a part of an export: it is kept whole. That media in it show nothing is no answer (nobody has looked at
/// all of them); that they are intimate is one, and then they stay where they are.
pub const fn treatment_in_export(
    role: Role,
    may_show: bool,
    shows: Shows,
    list_only: bool,
) -> Treatment {
    match (role, shows) {
        _ if list_only => Treatment::List,
        (Role::Other, Shows::Intimate) if may_show => Treatment::List,
        _ => Treatment::Keep,
    }
}

/// Decides by kind and answer. An intimate image is listed; an unanswered photo or video is listed too.
pub const fn treatment(kind: Kind, shows: Shows, list_only: bool) -> Treatment {
    match (kind, shows) {
        _ if list_only => Treatment::List,
        (Kind::Screenshot | Kind::Photo | Kind::Video | Kind::Other, Shows::Intimate)
        | (Kind::Photo | Kind::Video, Shows::Unknown) => Treatment::List,
        _ => Treatment::Keep,
    }
}
