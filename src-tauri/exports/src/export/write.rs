//! The JSON of `inspect`, written from the model as it lies: no second copy of the rows.

use serde::ser::{SerializeMap, SerializeSeq, SerializeStruct};
use serde::{Serialize, Serializer};

use super::{Export, Reaction, Rows};
use crate::model::{Flag, Kind, List, ListRow, Person, PersonId, Row, Thread, ThreadId};

pub(super) struct ExportOut<'a> {
    pub(super) export: &'a Export,
    pub(super) rows: Option<&'a Rows>,
}

impl Serialize for ExportOut<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let export = self.export;
        let mut out = serializer.serialize_struct("Export", 7)?;
        out.serialize_field("format", &export.format)?;
        out.serialize_field("sources", &export.sources)?;
        out.serialize_field("owner", &export.owner)?;
        let threads: Vec<ThreadOut<'_>> = export
            .threads
            .iter()
            .zip(0..)
            .map(|(thread, place)| ThreadOut {
                export,
                thread,
                rows: self.rows.map(|rows| rows.of(ThreadId(place))),
            })
            .collect();
        out.serialize_field("threads", &threads)?;
        let lists: Vec<ListOut<'_>> = export
            .lists
            .iter()
            .map(|list| ListOut {
                list,
                rows: self.rows,
            })
            .collect();
        out.serialize_field("lists", &lists)?;
        out.serialize_field("counts", &export.counts)?;
        out.serialize_field("findings", &export.findings)?;
        out.end()
    }
}

/// Somebody, or `null` when nothing is known.
fn person(export: &Export, id: Option<PersonId>) -> Option<&Person> {
    let person = &export.who(id?)?.person;
    (!person.is_empty()).then_some(person)
}

struct ThreadOut<'a> {
    export: &'a Export,
    thread: &'a Thread,
    rows: Option<&'a [Row]>,
}

impl Serialize for ThreadOut<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self {
            export,
            thread,
            rows,
        } = self;
        let people = thread.participants.iter();
        let people: Vec<&Person> = people.filter_map(|&id| person(export, Some(id))).collect();
        let mut out = serializer.serialize_map(None)?;
        out.serialize_entry("id", &thread.id)?;
        out.serialize_entry("title", &thread.title)?;
        if let Some(stored) = &thread.stored_title {
            out.serialize_entry("raw_title", stored)?;
        }
        out.serialize_entry("box", &thread.mailbox)?;
        out.serialize_entry("participants", &people)?;
        out.serialize_entry("messages", &thread.messages)?;
        out.serialize_entry("system", &thread.system)?;
        out.serialize_entry("first", &thread.first)?;
        out.serialize_entry("last", &thread.last)?;
        if !thread.extra.is_empty() {
            out.serialize_entry("extra", &Pairs(&thread.extra))?;
        }
        if let Some(rows) = rows {
            out.serialize_entry("rows", &RowsOut { export, rows })?;
        }
        out.end()
    }
}

struct RowsOut<'a> {
    export: &'a Export,
    rows: &'a [Row],
}

impl Serialize for RowsOut<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_seq(Some(self.rows.len()))?;
        for (row, n) in self.rows.iter().zip(1..) {
            let export = self.export;
            out.serialize_element(&RowOut { export, row, n })?;
        }
        out.end()
    }
}

/// A row as `inspect` writes it.
#[derive(Debug)]
pub struct RowOut<'a> {
    /// The export that it is of.
    pub export: &'a Export,
    /// The row.
    pub row: &'a Row,
    /// Its number in its thread, from 1.
    pub n: u64,
}

impl Serialize for RowOut<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { export, row, n } = self;
        let mut out = serializer.serialize_map(None)?;
        out.serialize_entry("n", n)?;
        out.serialize_entry("author", &person(export, row.author))?;
        if row.flags.has(Flag::RepairedName) {
            let who = row.author.and_then(|id| export.who(id));
            out.serialize_entry("raw_author", &who.and_then(|who| who.stored_name.as_ref()))?;
        }
        out.serialize_entry("is_owner", &export.is_owner(row))?;
        out.serialize_entry("time", &row.time)?;
        out.serialize_entry::<_, Kind>("kind", &row.kind)?;
        let text = row.text.as_ref();
        out.serialize_entry("text", &text.map(|text| &text.shown))?;
        let stored = text.and_then(|text| text.stored.as_ref());
        out.serialize_entry("raw_text", &stored.or(row.raw_text.as_ref()))?;
        out.serialize_entry("flags", &row.flags)?;
        out.serialize_entry("media", &row.media)?;
        if !row.reactions.is_empty() {
            let reactions: Vec<ReactionOut<'_>> = row
                .reactions
                .iter()
                .map(|reaction| ReactionOut { export, reaction })
                .collect();
            out.serialize_entry("reactions", &reactions)?;
        }
        if !row.extra.is_empty() {
            out.serialize_entry("extra", &Pairs(&row.extra))?;
        }
        out.serialize_entry("source", &row.source)?;
        out.end()
    }
}

struct ReactionOut<'a> {
    export: &'a Export,
    reaction: &'a Reaction,
}

impl Serialize for ReactionOut<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_struct("Reaction", 3)?;
        out.serialize_field("by", &person(self.export, self.reaction.by))?;
        out.serialize_field("emoji", &self.reaction.emoji)?;
        out.serialize_field("time", &self.reaction.time)?;
        out.end()
    }
}

struct ListOut<'a> {
    list: &'a List,
    rows: Option<&'a Rows>,
}

impl Serialize for ListOut<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_map(None)?;
        out.serialize_entry("kind", &self.list.kind)?;
        out.serialize_entry("entries", &self.list.entries)?;
        if let Some(rows) = self.rows {
            let rows: Vec<ListRowOut<'_>> = rows.list(self.list.kind).map(ListRowOut).collect();
            out.serialize_entry("rows", &rows)?;
        }
        out.end()
    }
}

/// An entry of a list as `inspect` writes it.
#[derive(Debug)]
pub struct ListRowOut<'a>(pub &'a ListRow);

impl Serialize for ListRowOut<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let row = self.0;
        let person = row.person.as_ref().filter(|person| !person.is_empty());
        let mut out = serializer.serialize_map(None)?;
        out.serialize_entry("person", &person)?;
        out.serialize_entry("time", &row.time)?;
        out.serialize_entry("says", &Pairs(&row.says))?;
        out.serialize_entry("flags", &row.flags)?;
        out.serialize_entry("source", &row.source)?;
        out.end()
    }
}

/// Names and values, in their order; a name may stand twice.
struct Pairs<'a>(&'a [(String, String)]);

impl Serialize for Pairs<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Pair<'a> {
            name: &'a str,
            value: &'a str,
        }
        let pairs = self.0.iter();
        serializer.collect_seq(pairs.map(|(name, value)| Pair { name, value }))
    }
}
