//! Platforms' downloads as a bundle tells of them: what was read in each, and what becomes of every file in it.
//!
//! These values stand in `case.json` as they are (member `exports`), and every table and text about downloads is made
//! from them: so a check makes those tables anew without reading any message. [`read`] makes them from a case; messages
//! themselves and entries of lists never pass through here, they go straight into their tables.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use holdfast_core::case::Export as CaseExport;
use holdfast_core::id::Id;
use serde::{Deserialize, Serialize};

use crate::police::Source;

mod account;
pub(crate) mod again;
pub(crate) mod dated;
pub(crate) mod ends;
mod file;
mod inline;
mod marks;
pub mod read;
mod reading;
pub(crate) mod rows;
pub(crate) mod spool;
mod twice;
mod voice;

#[cfg(test)]
mod tests;

pub use file::{FileOfExport, FileRole, FileWhy};

/// The downloads of a case, and the files that were made of them.
#[derive(Debug, Default)]
pub struct Exports {
    /// Each of them.
    pub list: Vec<ExportRead>,
    /// Files taken out of zips, by their path in the bag.
    pub sources: BTreeMap<String, Source>,
    /// Every row: `messages.csv` and `messages.jsonl`; none when nothing can be read.
    pub messages: Option<LongTable>,
    /// Every entry of a list: `export-lists.csv` and `export-lists.jsonl`; none when there is none.
    pub lists: Option<LongTable>,
    /// Where a temporary file may lie while a table that may be long is written; none: it is made in memory.
    pub waiting: Option<PathBuf>,
}

/// A table that may be as long as the downloads are, twice.
#[derive(Debug, Clone)]
pub struct LongTable {
    /// For a spreadsheet.
    pub csv: Source,
    /// For programs.
    pub jsonl: Source,
}

/// A download and what came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExportRead {
    /// `X01`, or the exhibit that is one by itself.
    pub export: Id,
    /// Its parts.
    pub exhibits: Vec<Id>,
    /// Why nothing was read in it.
    pub not_read: Option<NotRead>,
    /// Downloads that hold the same files: their rows stand in the tables under these.
    #[serde(default)]
    pub repeats: BTreeSet<Id>,
    /// What was read, by format.
    pub readings: Vec<Reading>,
    /// Every file in it: those of a zip, and those that were added as they are.
    pub files: Vec<FileOfExport>,
}

/// Why nothing was read in a download.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NotRead {
    /// Nothing here can read it yet; it is kept.
    NotKnown,
    /// None of it is in the case, or may be handed over.
    NotThere,
    /// All of it was read in another download: the same bytes.
    Repeated,
}

impl NotRead {
    /// Its code.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NotKnown => "not_known",
            Self::NotThere => "not_there",
            Self::Repeated => "repeated",
        }
    }
}

/// What one format read in a download.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// The code of the format.
    pub format: String,
    /// Its name in English.
    pub format_en: String,
    /// Its name in French.
    pub format_fr: String,
    /// Whose download it is, by what it says itself.
    pub owner: Option<Names>,
    /// Its conversations.
    pub threads: Vec<ThreadRead>,
    /// Everybody who wrote in them or is listed as taking part.
    pub accounts: Vec<AccountRead>,
    /// Kinds of list and their numbers of entries.
    pub lists: Vec<(String, u64)>,
    /// Its numbers.
    pub counts: CountsRead,
    /// Rows that stand in the tables already, under another download with the same file.
    #[serde(default)]
    pub rows_repeated: u64,
    /// What was noticed.
    pub findings: Vec<FindingRead>,
}

/// The names of an account, each kind by itself.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names of the contract say it")]
pub struct Names {
    pub username: Option<String>,
    pub display_name: Option<String>,
    pub platform_user_id: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
    pub profile_url: Option<String>,
}

/// A conversation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThreadRead {
    /// The platform's key, or its place.
    pub id: String,
    /// As shown.
    pub title: Option<String>,
    /// `inbox`, `message_requests`…
    #[serde(rename = "box")]
    pub mailbox: Option<String>,
    /// What people said or did.
    pub messages: u64,
    /// The platform's own lines.
    pub system: u64,
    /// The earliest time of its rows.
    pub first: Option<TimeRead>,
    /// The latest.
    pub last: Option<TimeRead>,
    /// Where some rows have an instant and others only a clock time: the ends of each kind by themselves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub apart: Option<EndsApart>,
}

/// The first and the last time of rows that have an instant, and of those that have only a clock time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the fields say it")]
pub struct EndsApart {
    pub instants: [TimeRead; 2],
    pub clocks: [TimeRead; 2],
}

/// An account that was found, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountRead {
    /// Its names: those that come first, and what is known beside them.
    pub names: Names,
    /// The names that the download gives the same account elsewhere.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<Names>,
    /// Links to its profile that lists of the download give for the same username or number.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub links_in_lists: BTreeSet<String>,
    /// Whether it is the one whose download this is, where that is known.
    pub is_owner: Option<bool>,
    /// Rows that it wrote, without the platform's own lines.
    pub rows: u64,
    /// The earliest of them.
    pub first: Option<TimeRead>,
    /// The latest.
    pub last: Option<TimeRead>,
    /// The ends of each kind of time, as of a conversation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub apart: Option<EndsApart>,
    /// The conversations that it takes part in.
    pub threads: Vec<String>,
    /// Where it stands first; of one that wrote nothing, only the conversation is known.
    pub stands_at: Option<StandsAt>,
}

/// A place in a download.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StandsAt {
    /// The exhibit.
    pub exhibit: Option<Id>,
    /// The file in it.
    pub entry: String,
    /// The place in that file.
    pub pointer: String,
}

/// A time as the command line's contract writes it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names of the contract say it")]
pub struct TimeRead {
    pub raw: String,
    pub utc: Option<String>,
    pub local: Option<String>,
    pub kind: String,
    pub precision: String,
    pub assumed: Vec<String>,
}

/// The numbers of a reading.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names of the contract say it")]
pub struct CountsRead {
    pub rows_read: u64,
    pub rows_kept: u64,
    pub rows_flagged: u64,
    pub rows_not_understood: u64,
    pub media_linked: u64,
    pub media_missing: u64,
    pub media_omitted: u64,
    pub media_remote: u64,
}

/// Something that was noticed, in both languages: a check must not need the texts of formats.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names of the contract say it")]
pub struct FindingRead {
    pub level: String,
    pub code: String,
    pub subject: String,
    pub times: u64,
    pub en: String,
    pub fr: String,
}

/// What becomes of an exhibit that is a part of a download.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum PartOfExport {
    /// A zip; whether message files of it are enclosed.
    Archive { has_messages: bool },
    /// A file that is enclosed under this path.
    Messages { path: String },
    /// A message file that may hold pictures.
    InlineMedia,
    /// Sound.
    Voice,
    /// Anything else.
    Other,
}

impl Exports {
    /// What each exhibit is in its download. One that is in several counts as what it is in the first of them.
    pub(crate) fn parts(&self) -> BTreeMap<Id, PartOfExport> {
        let mut parts: BTreeMap<Id, PartOfExport> = BTreeMap::new();
        for file in self.list.iter().flat_map(|export| &export.files) {
            if file.packed {
                let part = parts.entry(file.exhibit).or_insert(PartOfExport::Archive {
                    has_messages: false,
                });
                if let (PartOfExport::Archive { has_messages }, FileRole::Messages) =
                    (part, file.role)
                {
                    *has_messages |= file.path.is_some();
                }
                continue;
            }
            parts
                .entry(file.exhibit)
                .or_insert_with(|| match (file.role, &file.path, file.why) {
                    (_, _, Some(FileWhy::InlineMedia)) => PartOfExport::InlineMedia,
                    (FileRole::Messages, Some(path), _) => {
                        PartOfExport::Messages { path: path.clone() }
                    }
                    (FileRole::Voice, ..) => PartOfExport::Voice,
                    (FileRole::Messages | FileRole::Other, ..) => PartOfExport::Other,
                });
        }
        parts
    }
}

impl Reading {
    /// Rows that stand in the tables under this download.
    pub const fn own_rows(&self) -> u64 {
        self.counts.rows_kept.saturating_sub(self.rows_repeated)
    }
}

impl ExportRead {
    /// A download of which nothing is known yet but its parts.
    pub(crate) fn unread(export: &CaseExport) -> Self {
        let exhibits: BTreeSet<Id> = export.parts.iter().map(|part| part.exhibit).collect();
        Self {
            export: export.id,
            exhibits: exhibits.into_iter().collect(),
            not_read: Some(NotRead::NotThere),
            repeats: BTreeSet::new(),
            readings: Vec::new(),
            files: Vec::new(),
        }
    }

    /// Says of files that were read whether messages came from them. A file that was read in another download is not
    /// read again, and a damaged one may have held some.
    pub fn tell_lists(&mut self, has_messages: impl Fn(&FileOfExport) -> bool) {
        let is_read = self.repeats.is_empty();
        for file in self.files.iter_mut().filter(|_| is_read) {
            let is_whole = file.role == FileRole::Messages && file.why != Some(FileWhy::Damaged);
            file.without_messages = is_whole && !has_messages(file);
        }
    }

    /// Its message files, and how many of them are enclosed.
    pub fn message_files(&self) -> (usize, usize) {
        self.read_files(false)
    }

    /// Its files of lists and of the account, which are read too and hold no message, and how many are enclosed.
    pub fn list_files(&self) -> (usize, usize) {
        self.read_files(true)
    }

    fn read_files(&self, without_messages: bool) -> (usize, usize) {
        let files = self.files.iter().filter(|file| {
            file.role == FileRole::Messages && file.without_messages == without_messages
        });
        let enclosed = files.clone().filter(|file| file.path.is_some());
        (files.count(), enclosed.count())
    }

    /// How many of its files are none of messages.
    pub fn other_files(&self) -> usize {
        let files = self.files.iter();
        files.filter(|file| file.role != FileRole::Messages).count()
    }
}
