//! What facts keep of a platform's export: a row as it was seen when a person marked it, and an account found in one.
//!
//! Nothing here is read by a parser again: a mark says what was on the screen, and where it stands, for good.

use serde::{Deserialize, Serialize};

use crate::digest::Digest;
use crate::id::Id;

/// A row that a person marked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MarkFact {
    /// The exhibit that holds the row.
    pub exhibit: Id,
    /// The path inside the archive, as stored; the file's own name for a plain file.
    pub entry: String,
    /// Where in the entry, as the reader names it.
    pub pointer: String,
    /// Which of several rows at that place, from 2; none: the first.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub nth: Option<u32>,
    /// The raw row.
    pub raw: RawRow,
    /// The row as it was seen.
    pub row: SeenRow,
}

/// The raw row by its hash: `FORMAT.md`, "Marks".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RawRow {
    /// SHA-256 of the raw row.
    pub sha256: Digest,
    /// First byte in the entry's text; none where the row's bytes are not known, and the hash is that of the seen row.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub start: Option<u64>,
    /// Number of bytes.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub len: Option<u64>,
}

/// A row as the screen showed it. Codes are those of the command line's contract.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeenRow {
    /// The format of the export.
    pub format: String,
    /// The thread's id in the export.
    pub thread: String,
    /// The thread's title.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub title: Option<String>,
    /// Who wrote it, where that is known.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub author: Option<SeenPerson>,
    /// Whether the owner of the export wrote it, where that is known.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub is_owner: Option<bool>,
    /// When, where the row says so.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub time: Option<SeenTime>,
    /// What the row is.
    pub kind: String,
    /// The text as shown.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub text: Option<String>,
    /// The text as stored, where it differs.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub raw_text: Option<String>,
    /// What is to know about it.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub flags: Vec<String>,
    /// The names of media.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub media: Vec<String>,
}

/// An account or name as an export gives it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct SeenPerson {
    /// The handle that the platform shows.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub username: Option<String>,
    /// The name that the person gave.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub display_name: Option<String>,
    /// The platform's own number or key.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub platform_user_id: Option<String>,
    /// A telephone number, as written.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub phone: Option<String>,
    /// An e-mail address, as written.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub email: Option<String>,
    /// A link to the profile.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub profile_url: Option<String>,
}

impl SeenPerson {
    /// What tells this account from all others of its export: the platform's number, else the handle, the telephone
    /// number, the e-mail address, the link. Of a display name alone, nobody can say how many people it is.
    #[must_use]
    pub fn identity(&self) -> Self {
        let mut own = Self::default();
        let names = [
            (&self.platform_user_id, &mut own.platform_user_id),
            (&self.username, &mut own.username),
            (&self.phone, &mut own.phone),
            (&self.email, &mut own.email),
            (&self.profile_url, &mut own.profile_url),
        ];
        let Some((name, kept)) = names.into_iter().find(|(name, _)| name.is_some()) else {
            return self.clone();
        };
        kept.clone_from(name);
        own
    }

    fn fields(&self) -> [&Option<String>; 6] {
        [
            &self.display_name,
            &self.username,
            &self.platform_user_id,
            &self.phone,
            &self.email,
            &self.profile_url,
        ]
    }

    /// Whether the other one says nothing of the account that this one does not say.
    pub fn says_all_of(&self, other: &Self) -> bool {
        let mut pairs = self.fields().into_iter().zip(other.fields());
        pairs.all(|(own, theirs)| theirs.is_none() || own == theirs)
    }

    /// What the account is called beside these names, where the export gives it others too, each once and in order.
    pub fn other_names<'a>(&self, also: impl IntoIterator<Item = &'a Self>) -> Vec<String> {
        let mut others: Vec<String> = Vec::new();
        for one in also {
            for (own, theirs) in self.fields().into_iter().zip(one.fields()) {
                let new = theirs.as_ref().filter(|_| own != theirs);
                others.extend(new.filter(|name| !others.contains(name)).cloned());
            }
        }
        others
    }
}

/// A time as an export gives it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeenTime {
    /// As written.
    pub raw: String,
    /// The instant, only where the export makes it certain: `2023-01-15T18:30:22Z`.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub utc: Option<String>,
    /// The clock time of an export that gives no zone.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub local: Option<String>,
    /// How much it says about its zone.
    pub kind: String,
    /// How fine it is.
    pub precision: String,
    /// What was assumed in reading it.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub assumed: Vec<String>,
    /// The zone that a person had stated for the export when the row was marked.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub stated_zone: Option<String>,
}

/// How sure a person is that accounts are one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// It could be.
    Possible,
    /// It probably is.
    Likely,
    /// It is.
    Certain,
}

impl Confidence {
    /// Every degree, the surest first.
    pub const ALL: [Self; 3] = [Self::Certain, Self::Likely, Self::Possible];

    /// Its name on the command line and in files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Possible => "possible",
            Self::Likely => "likely",
            Self::Certain => "certain",
        }
    }
}

/// Accounts that a person says are one person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkFact {
    /// Two or more account records.
    pub accounts: Vec<Id>,
    /// How sure the person is.
    pub confidence: Confidence,
    /// Why, in the person's own words.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub why: Option<String>,
}

/// An account, or a number or address in a row, that was found in an export and offered as a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfferFact {
    /// The exhibit it was found in; the first one of an export of several.
    pub exhibit: Id,
    /// The format of the export.
    pub format: String,
    /// The account, as the export gives it; empty with `found`.
    pub person: SeenPerson,
    /// What else the export calls it.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub other_names: Vec<String>,
    /// What was found in a row; none: the account itself is offered.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub found: Option<FoundFact>,
    /// When the account wrote, as the export was read when this was answered.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub wrote: Option<WroteFact>,
}

impl OfferFact {
    /// Whether the same is offered. When it wrote and what else it is called may be read anew, with another zone or with
    /// more of the export.
    pub fn is_same(&self, other: &Self) -> bool {
        let key = |one: &Self| {
            (
                one.exhibit,
                one.format.clone(),
                one.person.identity(),
                one.found.clone(),
            )
        };
        key(self) == key(other)
    }
}

/// When an account wrote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WroteFact {
    /// How many rows.
    pub rows: u64,
    /// The first of them.
    pub first: SeenTime,
    /// The last.
    pub last: SeenTime,
    /// No other of its rows can be earlier or later than these, whatever the zones of those that say none.
    pub are_ends_proven: bool,
}

/// A number, address or link that was found in a row, and where it stands first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundFact {
    /// What it looks like; the codes are those of whoever looked for it.
    pub kind: String,
    /// As it is written there.
    pub text: String,
    /// The path inside the archive, as stored; the file's own name for a plain file.
    pub entry: String,
    /// Where in the entry, as the reader names it.
    pub pointer: String,
    /// Which of several rows at that place, from 2; none: the first.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub nth: Option<u32>,
}
