//! The nouns of an export: people, threads, rows, lists. Whatever was repaired is kept beside what was stored.
//!
//! `serde` here writes the contract of `holdfast-cli inspect`; nothing is stored in this form.

use std::sync::Arc;

use compact_str::CompactString;
use serde::{Serialize, Serializer};

use crate::time::Time;

mod called;
mod flag;
mod gone;
mod mailbox;
mod media;
mod told;

pub use called::called;
pub use flag::{Flag, Flags};
pub use mailbox::Mailbox;
pub use media::{Media, MediaState, file_name};
pub use told::tells_more;

/// An account or a name, each kind of name by itself. Nothing is guessed: what is not known is absent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize)]
pub struct Person {
    /// The handle that the platform shows.
    pub username: Option<String>,
    /// The name that the person gave.
    pub display_name: Option<String>,
    /// The platform's own number or key.
    pub platform_user_id: Option<String>,
    /// A telephone number, as written.
    pub phone: Option<String>,
    /// An e-mail address, as written.
    pub email: Option<String>,
    /// A link to the profile.
    pub profile_url: Option<String>,
}

impl Person {
    /// Somebody of whom a display name is known.
    pub fn named(name: impl Into<String>) -> Self {
        Self {
            display_name: Some(name.into()),
            ..Self::default()
        }
    }

    /// Somebody of whom the handle is known.
    pub fn handle(username: impl Into<String>) -> Self {
        Self {
            username: Some(username.into()),
            ..Self::default()
        }
    }

    /// Whether nothing at all is known. Such a person is never given: an unknown author is no person.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Takes over what the other one knows and this one does not.
    pub fn fill_from(&mut self, other: &Self) {
        let pairs = [
            (&mut self.username, &other.username),
            (&mut self.display_name, &other.display_name),
            (&mut self.platform_user_id, &other.platform_user_id),
            (&mut self.phone, &other.phone),
            (&mut self.email, &other.email),
            (&mut self.profile_url, &other.profile_url),
        ];
        for (own, theirs) in pairs {
            if own.is_none() {
                own.clone_from(theirs);
            }
        }
    }
}

/// The number of a person within one export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonId(pub(crate) u32);

impl PersonId {
    /// The place in [`crate::export::Export::people`].
    pub const fn place(self) -> u32 {
        self.0
    }
}

/// The number of a thread within one export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ThreadId(pub(crate) u32);

impl ThreadId {
    /// The place in [`crate::export::Export::threads`].
    pub const fn place(self) -> u32 {
        self.0
    }
}

/// A person of an export, with what the export says of them.
#[derive(Debug, Clone, Default)]
pub struct Who {
    /// The names.
    pub person: Person,
    /// Whether this is the account's owner: by evidence, or not known.
    pub is_owner: Option<bool>,
    /// The display name as stored, where it was repaired.
    pub stored_name: Option<String>,
}

/// A text as shown, and as stored where that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// What is shown.
    pub shown: String,
    /// What stands in the file, where it differs.
    pub stored: Option<String>,
}

impl Text {
    /// A text that is shown as it is stored.
    pub fn plain(text: impl Into<String>) -> Self {
        Self {
            shown: text.into(),
            stored: None,
        }
    }

    /// Whether something was repaired.
    pub const fn is_repaired(&self) -> bool {
        self.stored.is_some()
    }
}

/// A conversation. Its numbers and its first and last time are kept by the draft that it is read into.
#[derive(Debug, Clone, Default)]
pub struct Thread {
    /// The platform's key, or the place in the export: the same after every reading.
    pub id: String,
    /// The title, as shown.
    pub title: Option<String>,
    /// The title as stored, where it was repaired.
    pub stored_title: Option<String>,
    /// The folder in which the platform kept it: `inbox`, `message_requests`…
    pub mailbox: Option<String>,
    /// Whom the file lists, and whoever wrote a row.
    pub participants: Vec<PersonId>,
    /// Rows that tell what people said or did.
    pub messages: u64,
    /// Rows that are the platform's own.
    pub system: u64,
    /// The earliest time of its rows.
    pub first: Option<Time>,
    /// The latest time of its rows.
    pub last: Option<Time>,
    /// What else the file says of it, as name and value.
    pub extra: Vec<(String, String)>,
}

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Somebody wrote something.
    #[default]
    Text,
    /// A picture, video, voice message or file.
    Media,
    /// A call, taken or missed.
    Call,
    /// A link, post or profile that was passed on.
    Share,
    /// A reaction that the export stores as a row of its own.
    Reaction,
    /// A sticker.
    Sticker,
    /// A place.
    Location,
    /// A contact card.
    Contact,
    /// A poll.
    Poll,
    /// Money.
    Payment,
    /// The platform's own line: joined, encryption notice, name change.
    System,
    /// Something else that a person did.
    Other,
}

impl Kind {
    /// Every kind.
    pub const ALL: &[Self] = &[
        Self::Text,
        Self::Media,
        Self::Call,
        Self::Share,
        Self::Reaction,
        Self::Sticker,
        Self::Location,
        Self::Contact,
        Self::Poll,
        Self::Payment,
        Self::System,
        Self::Other,
    ];
}

/// A reaction attached to a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reaction {
    /// Who reacted.
    pub by: Option<PersonId>,
    /// With what.
    pub emoji: String,
    /// When.
    pub time: Option<Time>,
}

/// Where something stands in the original.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Source {
    /// The entry, as [`crate::container::Entry::label`] names it.
    #[serde(serialize_with = "as_text")]
    pub entry: Arc<str>,
    /// A JSON pointer, `line 17`, `row 3`, `message-12`…
    pub pointer: CompactString,
    /// The bytes of the entry's text (UTF-8, without byte order mark) that were read, where that is known.
    #[serde(skip)]
    pub span: Option<Span>,
}

fn as_text<S: Serializer>(text: &Arc<str>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(text)
}

/// A place in the text of an entry.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Span {
    /// The first byte.
    pub start: u64,
    /// How many.
    pub len: u64,
}

/// One row: one thing that somebody said or did, or a line of the platform.
#[derive(Debug, Clone)]
pub struct Row {
    /// Who wrote it, where that is known.
    pub author: Option<PersonId>,
    /// Whether the owner wrote it, where the row says so itself; else it follows from the author.
    pub is_owner: Option<bool>,
    /// When.
    pub time: Option<Time>,
    /// What it is.
    pub kind: Kind,
    /// What it says.
    pub text: Option<Text>,
    /// The text as stored, where the platform's own words were left out of what is shown; nothing was repaired.
    pub raw_text: Option<String>,
    /// What is to know about it.
    pub flags: Flags,
    /// What it names.
    pub media: Vec<Media>,
    /// Reactions attached to it.
    pub reactions: Vec<Reaction>,
    /// Fields that have no place above, as name and value.
    pub extra: Vec<(String, String)>,
    /// Where it stands.
    pub source: Source,
}

impl Row {
    /// A row of which only the place is known yet.
    pub const fn at(source: Source) -> Self {
        Self {
            author: None,
            is_owner: None,
            time: None,
            kind: Kind::Text,
            text: None,
            raw_text: None,
            flags: Flags::NONE,
            media: Vec::new(),
            reactions: Vec::new(),
            extra: Vec::new(),
            source,
        }
    }

    /// Keeps a field that has no place of its own.
    pub fn keep(&mut self, name: &str, value: impl Into<String>) {
        self.extra.push((name.to_owned(), value.into()));
    }
}

/// What a list is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names of the contract say it")]
pub enum ListKind {
    Followers,
    Following,
    Blocked,
    Restricted,
    CloseFriends,
    FollowRequestsSent,
    FollowRequestsReceived,
    RecentlyUnfollowed,
    Friends,
    FriendRequestsSent,
    FriendRequestsReceived,
    DeletedFriends,
    Contacts,
    Devices,
    LoginActivity,
    Searches,
    ProfileChanges,
    SnapHistory,
    Other,
}

impl ListKind {
    /// Every kind.
    pub const ALL: &[Self] = &[
        Self::Followers,
        Self::Following,
        Self::Blocked,
        Self::Restricted,
        Self::CloseFriends,
        Self::FollowRequestsSent,
        Self::FollowRequestsReceived,
        Self::RecentlyUnfollowed,
        Self::Friends,
        Self::FriendRequestsSent,
        Self::FriendRequestsReceived,
        Self::DeletedFriends,
        Self::Contacts,
        Self::Devices,
        Self::LoginActivity,
        Self::Searches,
        Self::ProfileChanges,
        Self::SnapHistory,
        Self::Other,
    ];
}

/// One entry of a list.
#[derive(Debug, Clone)]
pub struct ListRow {
    /// Whom it names.
    pub person: Option<Person>,
    /// When.
    pub time: Option<Time>,
    /// What else it says, as name and value; texts repaired.
    pub says: Vec<(String, String)>,
    /// What is to know about it.
    pub flags: Flags,
    /// Where it stands.
    pub source: Source,
}

/// A list of an export, with its number of entries as stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct List {
    /// What it is of.
    pub kind: ListKind,
    /// How many entries the export has, duplicates too.
    pub entries: u64,
}

/// The numbers of an export. `rows_read` is always `rows_kept` + `rows_not_understood`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the names of the contract say it")]
pub struct Counts {
    pub rows_read: u64,
    pub rows_kept: u64,
    pub rows_flagged: u64,
    pub rows_not_understood: u64,
    pub media_linked: u64,
    pub media_missing: u64,
    pub media_omitted: u64,
    pub media_remote: u64,
}
