//! An export as it was read, and the answer of `inspect` as the contract writes it.

use std::collections::BTreeSet;

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::detect::FormatId;
use crate::finding::{Finding, Level};
use crate::model::{
    Counts, List, ListKind, ListRow, Person, PersonId, Reaction, Row, Thread, ThreadId, Who, called,
};

mod write;

pub use write::{ListRowOut, RowOut};

/// An export as it was read: everything but its rows.
#[derive(Debug)]
pub struct Export {
    /// Which format it is.
    pub format: FormatId,
    /// The files that it was read from.
    pub sources: Vec<String>,
    /// Whose it is, by evidence.
    pub owner: Option<Person>,
    /// Everybody in it, by number.
    pub people: Vec<Who>,
    /// Its threads, by number.
    pub threads: Vec<Thread>,
    /// Its lists.
    pub lists: Vec<List>,
    /// Its numbers.
    pub counts: Counts,
    /// What was noticed.
    pub findings: Vec<Finding>,
    /// Which of [`Container::given`](crate::container::Container::given) hold media that its rows name.
    pub linked: BTreeSet<usize>,
}

impl Export {
    /// A person by number.
    pub fn who(&self, id: PersonId) -> Option<&Who> {
        self.people.get(id.0 as usize)
    }

    /// What one of its threads is called, as [`called`] says.
    pub fn called(&self, thread: &Thread) -> Option<String> {
        let people = thread.participants.iter().filter_map(|id| self.who(*id));
        let people = people.map(|who| (&who.person, who.is_owner));
        called(thread.title.as_deref(), people)
    }

    /// Whether the owner wrote a row: as the row says, else as its author is.
    pub fn is_owner(&self, row: &Row) -> Option<bool> {
        row.is_owner.or_else(|| self.who(row.author?)?.is_owner)
    }
}

/// Something given that is no known export.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Unread {
    /// The name of what was given.
    pub path: String,
    /// Why.
    pub reason: Reason,
}

/// Why something is no export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// Nothing is in it.
    Empty,
    /// No format that is known.
    NotKnown,
    /// Everything in it is encrypted.
    Encrypted,
    /// A zip of which nothing can be read.
    Damaged,
    /// A zip is inside it: that one may be a download, and it is not entered.
    ZipInside,
}

impl Reason {
    /// Every reason.
    pub const ALL: &[Self] = &[
        Self::Empty,
        Self::NotKnown,
        Self::Encrypted,
        Self::Damaged,
        Self::ZipInside,
    ];
}

/// The rows of an export, kept in memory: for `--rows` and for tests.
#[derive(Debug, Default)]
pub struct Rows {
    threads: Vec<Vec<Row>>,
    lists: Vec<(ListKind, ListRow)>,
}

impl crate::draft::Sink for Rows {
    fn row(&mut self, thread: ThreadId, row: Row) {
        let place = thread.0 as usize;
        if self.threads.len() <= place {
            self.threads.resize_with(place + 1, Vec::new);
        }
        if let Some(rows) = self.threads.get_mut(place) {
            rows.push(row);
        }
    }

    fn list_row(&mut self, kind: ListKind, row: ListRow) {
        self.lists.push((kind, row));
    }
}

impl Rows {
    /// The rows of a thread.
    pub fn of(&self, thread: ThreadId) -> &[Row] {
        self.of_place(thread.0 as usize)
    }

    /// The rows of the thread at a place of [`Export::threads`].
    pub fn of_place(&self, place: usize) -> &[Row] {
        self.threads.get(place).map_or(&[], Vec::as_slice)
    }

    /// The rows of all threads.
    pub fn all(&self) -> impl Iterator<Item = &Row> {
        self.threads.iter().flatten()
    }

    /// The entries of a list.
    pub fn list(&self, kind: ListKind) -> impl Iterator<Item = &ListRow> {
        self.lists
            .iter()
            .filter(move |(of, _)| *of == kind)
            .map(|(_, row)| row)
    }
}

/// The answer of `inspect`.
#[derive(Debug)]
pub struct Inspection {
    /// Each export with its rows, where they were asked for.
    pub exports: Vec<(Export, Option<Rows>)>,
    /// What is no known export.
    pub unread: Vec<Unread>,
    /// What was noticed about things that are no known export.
    pub findings: Vec<Finding>,
}

impl Inspection {
    /// Whether something was damaged or hostile.
    pub fn is_broken(&self) -> bool {
        let own = self.exports.iter().flat_map(|(export, _)| &export.findings);
        own.chain(&self.findings)
            .any(|finding| finding.level == Level::Broken)
    }
}

impl Serialize for Inspection {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Inspection", 3)?;
        let exports: Vec<write::ExportOut<'_>> = self
            .exports
            .iter()
            .map(|(export, rows)| write::ExportOut {
                export,
                rows: rows.as_ref(),
            })
            .collect();
        out.serialize_field("exports", &exports)?;
        out.serialize_field("unread", &self.unread)?;
        if !self.findings.is_empty() {
            out.serialize_field("findings", &self.findings)?;
        }
        out.end()
    }
}
