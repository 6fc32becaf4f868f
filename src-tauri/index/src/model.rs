//! What the index answers. Every number is small and opaque, and holds for one index only; what holds for good is the
//! [`Ref`] of a row.

use chrono::{DateTime, Utc};
use holdfast_core::id::Id;
use holdfast_exports::detect::FormatId;
use holdfast_exports::export::Reason;
use holdfast_exports::finding::Finding;
use holdfast_exports::model::{Counts, Flags, Kind, List, ListKind, Media, Person, called};
use holdfast_exports::time::Time;
use serde::{Deserialize, Serialize};

use crate::found::FoundKind;
use crate::placing::Doubt;
use crate::reference::Ref;

macro_rules! numbers {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        $(
            $(#[$doc])*
            #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
            #[serde(transparent)]
            pub struct $name(pub u32);
        )*
    };
}

numbers! {
    /// The number of an export in an index.
    ExportNo,
    /// The number of a thread in an index.
    ThreadNo,
    /// The number of an account in an index.
    AccountNo,
    /// The number of a row in an index.
    RowNo,
    /// The number of something that was found in rows.
    FoundNo,
}

/// An export of the case, as it was read.
#[derive(Debug, Clone)]
pub struct ExportInfo {
    /// Its number.
    pub no: ExportNo,
    /// What the case calls it: `X01`; an exhibit's own id where that is an export by itself.
    pub id: Id,
    /// The exhibits that it consists of.
    pub exhibits: Vec<Id>,
    /// Its format.
    pub format: FormatId,
    /// The files it was read from.
    pub sources: Vec<String>,
    /// Whose it is.
    pub owner: Option<Person>,
    /// How many threads.
    pub threads: u64,
    /// Its numbers.
    pub counts: Counts,
    /// Its lists, with their numbers of entries.
    pub lists: Vec<List>,
    /// What was noticed.
    pub findings: Vec<Finding>,
    /// Rows and entries whose clock time says no zone: a person should be asked for it.
    pub without_zone: u64,
    /// The zone that a person stated.
    pub zone: Option<String>,
    /// The earlier export that has all its message files, byte for byte.
    pub repeats: Option<Id>,
}

/// An export that no reader knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnreadInfo {
    /// What the case calls it.
    pub id: Id,
    /// The name of its first file.
    pub name: String,
    /// Why.
    pub reason: Reason,
}

/// A conversation.
#[derive(Debug, Clone)]
pub struct ThreadInfo {
    /// Its number.
    pub no: ThreadNo,
    /// Its export.
    pub export: ExportNo,
    /// The platform's key, or the place in the export.
    pub id: String,
    /// The title, as shown.
    pub title: Option<String>,
    /// The title as stored, where it was repaired.
    pub stored_title: Option<String>,
    /// The folder in which the platform kept it.
    pub mailbox: Option<String>,
    /// Who takes part.
    pub people: Vec<AccountNo>,
    /// Rows that tell what people said or did.
    pub messages: u64,
    /// Rows that are the platform's own.
    pub system: u64,
    /// The earliest time of its rows.
    pub first: Option<Moment>,
    /// The latest time of its rows.
    pub last: Option<Moment>,
    /// Whether no other of its rows can be earlier or later than these two. It is not where rows of a clock that nobody
    /// knows the zone of lie near them.
    pub are_ends_proven: bool,
}

impl ThreadInfo {
    /// How many rows it has.
    pub const fn rows(&self) -> u64 {
        self.messages + self.system
    }

    /// What it is called, given all accounts, as [`holdfast_exports::model::called`] says.
    pub fn called(&self, accounts: &[AccountInfo]) -> Option<String> {
        let people = self.people.iter();
        let people = people.filter_map(|no| accounts.get(no.0 as usize));
        let people = people.map(|one| (&one.person, one.is_owner));
        called(self.title.as_deref(), people)
    }
}

/// A time, and where a stated zone places it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// As the export gives it.
    pub time: Time,
    /// The instant that follows from the zone that a person stated; for order and for reading, never a fact of the
    /// export. None where the export gives the instant itself.
    pub placed: Option<Placed>,
}

/// An instant that rests on a stated zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// The instant.
    pub utc: DateTime<Utc>,
    /// The zone, as stated.
    pub zone: String,
    /// Why it may be another instant: the clocks of the zone were changed then.
    pub doubt: Option<Doubt>,
}

/// What a time says about its zone: always written beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ZoneStatus {
    /// The export gives the instant.
    Exact,
    /// The export gives an offset that is known to be unreliable.
    OffsetDoubted,
    /// A person stated the zone.
    Stated,
    /// Nobody says the zone.
    NotKnown,
    /// A day without a clock time.
    DayOnly,
    /// There is no time that could be read.
    NoTime,
}

impl ZoneStatus {
    /// Every status.
    pub const ALL: [Self; 6] = [
        Self::Exact,
        Self::OffsetDoubted,
        Self::Stated,
        Self::NotKnown,
        Self::DayOnly,
        Self::NoTime,
    ];

    /// Of a time of a kind as `inspect` names it: whether its instant is known, or the place of its clock time by a zone
    /// that was stated, or its clock time.
    pub fn of(kind: &str, is_instant: bool, is_placed: bool, is_clock: bool) -> Self {
        match kind {
            _ if is_instant => Self::Exact,
            "date_only" => Self::DayOnly,
            "offset_given" => Self::OffsetDoubted,
            _ if is_placed => Self::Stated,
            _ if is_clock => Self::NotKnown,
            _ => Self::NoTime,
        }
    }

    /// Its name on the command line and in files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::OffsetDoubted => "offset_doubted",
            Self::Stated => "stated",
            Self::NotKnown => "not_known",
            Self::DayOnly => "day_only",
            Self::NoTime => "no_time",
        }
    }
}

/// An account or a name in an export. Accounts of different exports are never one by themselves.
#[derive(Debug, Clone)]
pub struct AccountInfo {
    /// Its number.
    pub no: AccountNo,
    /// Its export.
    pub export: ExportNo,
    /// The names: those that come first, and what is known beside them.
    pub person: Person,
    /// What else the export calls the same account.
    pub other_names: Vec<String>,
    /// The display name as stored, where it was repaired.
    pub stored_name: Option<String>,
    /// Whether it is the owner of the export, where that is known.
    pub is_owner: Option<bool>,
    /// Only a display name is known: in several threads it may be several people.
    pub is_name_only: bool,
    /// The threads it takes part in.
    pub threads: Vec<ThreadNo>,
    /// The rows it wrote.
    pub rows: u64,
    /// The time of its earliest row.
    pub first: Option<Moment>,
    /// The time of its latest row.
    pub last: Option<Moment>,
    /// Whether no other of its rows can be earlier or later than these two. It is not where rows of a clock that nobody
    /// knows the zone of lie near them.
    pub are_ends_proven: bool,
}

/// One line of a conversation.
#[derive(Debug, Clone)]
pub struct RowInfo {
    /// Its number.
    pub no: RowNo,
    /// Its thread.
    pub thread: ThreadNo,
    /// Its place in the thread in order of time, from 0.
    pub place: u64,
    /// Its number in the order of the export's files, from 1, as `inspect` gives it.
    pub n: u64,
    /// What names it for good.
    pub reference: Ref,
    /// Who wrote it, where that is known.
    pub author: Option<AccountNo>,
    /// The author's names as they stand at this row, where they are not the account's first ones.
    pub author_names: Option<Person>,
    /// Whether the owner of the export wrote it, where that is known.
    pub is_owner: Option<bool>,
    /// When, where the row says so.
    pub time: Option<Moment>,
    /// What it is.
    pub kind: Kind,
    /// The text as shown.
    pub text: Option<String>,
    /// The text as stored, where it differs.
    pub raw_text: Option<String>,
    /// What is to know about it.
    pub flags: Flags,
    /// What it names.
    pub media: Vec<Media>,
    /// Reactions attached to it.
    pub reactions: Vec<ReactionInfo>,
    /// Fields that have no place above.
    pub extra: Vec<(String, String)>,
}

/// A reaction attached to a row.
#[derive(Debug, Clone)]
pub struct ReactionInfo {
    /// Who reacted.
    pub by: Option<AccountNo>,
    /// With what.
    pub emoji: String,
    /// When.
    pub time: Option<Time>,
}

/// An entry of a list that has a time.
#[derive(Debug, Clone)]
pub struct ItemInfo {
    /// Its export.
    pub export: ExportNo,
    /// The list.
    pub kind: ListKind,
    /// Whom it names.
    pub person: Option<Person>,
    /// When.
    pub time: Option<Moment>,
    /// What else it says.
    pub says: Vec<(String, String)>,
    /// What is to know about it.
    pub flags: Flags,
    /// Where it stands.
    pub reference: Ref,
}

/// A number, an address or a link that was found in rows.
#[derive(Debug, Clone)]
pub struct FoundInfo {
    /// Its number.
    pub no: FoundNo,
    /// What it looks like.
    pub kind: FoundKind,
    /// As it is written in the first row.
    pub text: String,
    /// In how many rows it stands.
    pub rows: u64,
    /// Who wrote it, where that is known.
    pub by: Vec<AccountNo>,
    /// The first row it stands in.
    pub row: RowNo,
    /// The thread of that row.
    pub thread: ThreadNo,
    /// The row's place in the thread.
    pub place: u64,
    /// What names the row for good.
    pub reference: Ref,
}

/// What is asked of all rows. Everything that is given must hold.
#[derive(Debug, Clone, Default)]
pub struct Query {
    /// Words, as a person types them: each must be there, the last one may be the beginning of a word. `"…"` keeps
    /// words together.
    pub text: String,
    /// In one of these threads; none named: in any.
    pub threads: Vec<ThreadNo>,
    /// In this export.
    pub export: Option<ExportNo>,
    /// Written by one of these accounts, such as those that a person linked; none named: by anybody.
    pub authors: Vec<AccountNo>,
    /// Of this kind.
    pub kind: Option<Kind>,
    /// With this flag.
    pub flag: Option<holdfast_exports::model::Flag>,
    /// Not before; a row without a time counts as its neighbours do.
    pub from: Option<DateTime<Utc>>,
    /// Before.
    pub to: Option<DateTime<Utc>>,
    /// The newest first; else the oldest.
    pub newest_first: bool,
}

/// A stretch of the rows that were found.
#[derive(Debug, Clone)]
pub struct Page {
    /// The rows.
    pub rows: Vec<RowInfo>,
    /// How many there are in all; [`COUNT_MAX`] means that or more.
    pub found: u64,
}

/// Up to here what was found is counted.
pub const COUNT_MAX: u64 = 10_000;
