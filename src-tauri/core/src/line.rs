//! One line of the log, as stored.
//!
//! A line is one JSON object in ASCII with integers only; its exact bytes (without the line feed) are hashed, and
//! the next line carries that hash. It holds codes, sizes, times and hashes, never words. Stored type: see
//! `FORMAT.md`, "The log".

use serde::{Deserialize, Serialize};

use crate::digest::Digest;
use crate::id::Id;

/// Newest version of a line known here, and the one that is written.
pub const LINE_V: u32 = 1;

/// What was done. Closed, but keeps what a newer version may write.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// Line 0: the case was made.
    Created,
    /// The case was opened in the window.
    Opened,
    /// An exhibit's bytes were kept.
    Added,
    /// An exhibit was listed, not copied.
    Listed,
    /// A file could not be added.
    Failed,
    /// Something more is known of an exhibit: words, another name, place or time.
    Described,
    /// A record was made or changed.
    Noted,
    /// An exhibit was left out of what is handed over.
    SetAside,
    /// It was taken in again.
    Restored,
    /// Our own copy of an intimate image was removed.
    Released,
    /// A picture was covered.
    Covered,
    /// A picture was uncovered.
    Uncovered,
    /// A covered working copy was made.
    Redacted,
    /// A message was marked for the report.
    Marked,
    /// The mark was taken back.
    Unmarked,
    /// The one question was answered.
    ShowsAnswered,
    /// A time zone was stated.
    ZoneAnswered,
    /// Accounts were linked as one person.
    Linked,
    /// The link was taken back.
    Unlinked,
    /// An offer (an account found in an export) was accepted.
    OfferAccepted,
    /// An offer was rejected.
    OfferRejected,
    /// A gap was answered for.
    GapAnswered,
    /// A step of the path was done.
    StepDone,
    /// A place inside a synced folder was used because the person insisted.
    PlaceInsisted,
    /// The place of a listed original was checked.
    PlaceChecked,
    /// The case was checked.
    Checked,
    /// A bundle was written.
    Bundled,
    /// A bundle was handed over.
    HandedOver,
    /// The case was copied to another disk.
    Copied,
    /// What an interruption left was put in order.
    Recovered,
    /// The computer's clock jumped.
    ClockJump,
    /// An event of a newer version, as written.
    #[serde(untagged)]
    Unknown(String),
}

/// The one question: could this show nudity or a sexual image of someone under 18?
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shows {
    /// A person says it does not.
    Nothing,
    /// A person says it does.
    Intimate,
    /// Nobody has said yet, or the question does not arise.
    Unknown,
}

/// The kinds of exhibit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A picture of a screen.
    Screenshot,
    /// Any other picture.
    Photo,
    /// A video or screen recording.
    Video,
    /// Sound.
    Audio,
    /// A platform's own download.
    Export,
    /// Text, e-mail, PDF and the like.
    Document,
    /// Anything else.
    Other,
}

impl Kind {
    /// Every kind, in the order of the contract.
    pub const ALL: [Self; 7] = [
        Self::Screenshot,
        Self::Photo,
        Self::Video,
        Self::Audio,
        Self::Export,
        Self::Document,
        Self::Other,
    ];

    /// Its name on the command line and in files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Screenshot => "screenshot",
            Self::Photo => "photo",
            Self::Video => "video",
            Self::Audio => "audio",
            Self::Export => "export",
            Self::Document => "document",
            Self::Other => "other",
        }
    }

    /// Whether the one question is asked of it.
    pub const fn is_visual(self) -> bool {
        matches!(self, Self::Screenshot | Self::Photo | Self::Video)
    }
}

impl Shows {
    /// Its name on the command line and in files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Intimate => "intimate",
            Self::Unknown => "unknown",
        }
    }
}

/// Something unusual about an exhibit's bytes or its copying.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Flag {
    /// The file has no bytes.
    Empty,
    /// The source kept changing while it was copied: the copy is a moment's.
    SourceChangedDuringCopy,
    /// The source has holes that are stored as nothing; they were read and hashed as zeros.
    Sparse,
    /// The source was reached through a shortcut that the person named.
    ViaLink,
    /// The person declined the hash of a listed exhibit.
    NoHash,
    /// A flag of a newer version, as written.
    #[serde(untagged)]
    Unknown(String),
}

/// What line 0 binds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Genesis {
    /// `holdfast-case/1`
    pub format: String,
    /// The case id, eight characters.
    pub case: String,
    /// Version of the app that made the case.
    pub app: String,
    /// SHA-256 of `case.json`.
    pub case_json: Digest,
    /// 32 random bytes in hex, so that no two cases share a beginning.
    pub random: String,
    /// The case is for practice: everything in it is invented.
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    pub practice: bool,
}

/// What a recovery found. Counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leftovers {
    /// Unfinished copies that were removed.
    pub parts: u64,
    /// Objects that no line names; kept, and used again when the same bytes come.
    pub orphans: u64,
    /// Bytes of an unfinished last line that were moved to `log.torn-N`.
    pub torn_bytes: u64,
    /// Bytes of released exhibits whose removal was finished.
    pub released: u64,
}

/// One line of the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Format version: 1.
    pub v: u32,
    /// Its number, from 0.
    pub n: u64,
    /// SHA-256 of the previous line's bytes; zeros in line 0.
    pub prev: Digest,
    /// The system clock, `2026-03-05T05:41:09Z`.
    pub utc: String,
    /// Minutes east of UTC.
    pub off: i32,
    /// Milliseconds on the clock that only goes forward.
    pub mono: u64,
    /// This run of the operating system (on systems other than Linux: of the program): first 16 hex digits of a hash of its boot id with line 0's random bytes.
    pub boot: String,
    /// One opening for writing: 8 random hex digits.
    pub w: String,
    /// What was done.
    pub ev: Event,
    /// To what.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub x: Option<Id>,
    /// Details by event. Boxed: most lines have few.
    #[serde(flatten)]
    pub details: Details,
}

/// The optional members of a line.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Details {
    /// `added`: the object. `bundled`: the fingerprint.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub sha256: Option<Digest>,
    /// `added`, `bundled`: bytes.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub size: Option<u64>,
    /// `added`, `listed`: the kind of exhibit.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub kind: Option<Kind>,
    /// `added`, `listed`: media type by content (RFC 6838), as sniffed.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none", default)]
    pub media_type: Option<String>,
    /// `added`, `listed`, `shows_answered`: the answer to the one question.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub shows: Option<Shows>,
    /// `added`, `listed`, `described`: the export that the file was found in.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub export: Option<Id>,
    /// `added`, `listed`: anything unusual.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub flags: Vec<Flag>,
    /// Facts named by this line.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub facts: Vec<Digest>,
    /// `failed`: why, as a code; `place_insisted`: for what (`case`, `copy`, `bundle`; `source`: warned of).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub why: Option<String>,
    /// `bundled`: fingerprints of all parts, when there are several.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub parts: Vec<Digest>,
    /// `clock_jump`: seconds that the clock jumped by.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub seconds: Option<i64>,
    /// `recovered`: what was found.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub found: Option<Leftovers>,
    /// Line 0.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub genesis: Option<Genesis>,
}

impl Line {
    /// The exact bytes that are stored and hashed, without the line feed.
    pub fn to_bytes(&self) -> Vec<u8> {
        // Numbers, ASCII codes and hex digits always serialize.
        serde_json::to_vec(self).unwrap_or_default()
    }
}
