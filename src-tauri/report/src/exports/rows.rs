//! `messages.csv` and `messages.jsonl`: every row, as it comes out of the readers.

use std::collections::{BTreeMap, HashSet};
use std::io::{self, Write};
use std::sync::Arc;

use holdfast_core::case::Case;
use holdfast_core::id::Id;
use holdfast_exports::detect::{FormatId, Found, read};
use holdfast_exports::draft::{Nowhere, Sink};
use holdfast_exports::export::{Export, ListRowOut, RowOut};
use holdfast_exports::model::{Flag, ListKind, ListRow, Person, Row, ThreadId};
use holdfast_exports::time::Time;
use holdfast_index::Ends;
use holdfast_index::recognise::Opened;
use pair::Twice;
use serde::Serialize;

use super::account::Accounts;
use super::ends::take;
use super::marks::Marks;
use super::reading::reading;
use super::twice::Repeated;
use super::{Reading, StandsAt, TimeRead};
use crate::tables::code;
use crate::visible::{visible, visible_lines};

const HEADER: [&str; 30] = [
    "export",
    "exhibit",
    "format",
    "thread",
    "thread_title",
    "thread_box",
    "n",
    "marked",
    "author_username",
    "author_display_name",
    "author_user_id",
    "author_phone",
    "author_email",
    "author_profile_url",
    "author_is_owner",
    "utc",
    "local",
    "time_as_written",
    "time_kind",
    "time_precision",
    "time_assumed",
    "kind",
    "text",
    "text_as_stored",
    "flags",
    "media",
    "media_states",
    "reactions",
    "entry",
    "pointer",
];

mod list;
mod pair;

/// What a spreadsheet holds in one cell (Excel: 32,767), less room for what is said behind a cut.
const CELL_MAX: usize = 32_000;

/// Both tables while they are written: rows, and entries of lists.
pub(super) struct Tables<W: Write> {
    messages: Twice<W>,
    lists: Twice<W>,
}

impl<W: Write> Tables<W> {
    /// Begins the tables, each in an output of its own.
    pub(super) fn begin(case: &Case, mut out: impl FnMut() -> io::Result<W>) -> io::Result<Self> {
        Ok(Self {
            messages: Twice::begin(&mut out, &HEADER, case.is_practice)?,
            lists: Twice::begin(&mut out, &list::HEADER, case.is_practice)?,
        })
    }

    /// Messages, then lists.
    pub(super) fn finish(self) -> io::Result<[Option<[W; 2]>; 2]> {
        Ok([self.messages.finish()?, self.lists.finish()?])
    }

    /// Reads the rows of one format of one download twice: what is known of people and threads, then the rows. Given with
    /// the files that messages came from.
    pub(super) fn read_rows(
        &mut self,
        id: Id,
        opened: &Opened,
        found: &Found,
        marks: &Marks,
        repeated: &Repeated,
    ) -> io::Result<(Reading, HashSet<Arc<str>>)> {
        let export = read(&opened.container, found, &mut Nowhere);
        let mut sink = RowSink {
            tables: self,
            id,
            opened,
            export: &export,
            marks,
            accounts: Accounts::of(&export),
            counts: Vec::new(),
            ends: Vec::new(),
            repeated,
            rows_repeated: 0,
            list_counts: BTreeMap::new(),
            seen: BTreeMap::new(),
            places: HashSet::new(),
            failure: None,
        };
        read(&opened.container, found, &mut sink);
        if let Some(failure) = sink.failure {
            return Err(failure);
        }
        let (ends, repeated) = (&sink.ends, sink.rows_repeated);
        let reading = reading(&export, sink.accounts, ends, repeated);
        Ok((reading, sink.places))
    }
}

/// Takes the rows of one format of one download.
struct RowSink<'a, W: Write> {
    tables: &'a mut Tables<W>,
    id: Id,
    opened: &'a Opened,
    /// The same download, read before: rows come before all is known of their threads and people.
    export: &'a Export,
    marks: &'a Marks,
    accounts: Accounts,
    /// How many rows of each thread came.
    counts: Vec<u64>,
    /// The earliest and the latest time of each.
    ends: Vec<Ends<Time>>,
    /// Files whose rows stand in the tables already.
    repeated: &'a Repeated,
    /// How many rows these had.
    rows_repeated: u64,
    /// How many entries of each list came.
    list_counts: BTreeMap<ListKind, u64>,
    /// How many rows came from places of marked ones.
    seen: BTreeMap<(Id, String, String), u32>,
    /// The files that rows came from.
    places: HashSet<Arc<str>>,
    /// The first failure to write; nothing is written after it.
    failure: Option<io::Error>,
}

/// A line of `messages.jsonl`: where the row belongs, then the row as `inspect` gives it.
#[derive(Serialize)]
struct Line<'a> {
    export: Id,
    exhibit: Option<Id>,
    format: FormatId,
    thread: Thread<'a>,
    marked: bool,
    #[serde(flatten)]
    row: RowOut<'a>,
}

#[derive(Serialize)]
struct Thread<'a> {
    id: &'a str,
    title: Option<&'a str>,
    #[serde(rename = "box")]
    mailbox: Option<&'a str>,
}

impl<W: Write> Sink for RowSink<'_, W> {
    fn row(&mut self, thread: ThreadId, row: Row) {
        if self.failure.is_none() {
            self.failure = self.write(thread, &row).err();
        }
    }

    fn list_row(&mut self, kind: ListKind, row: ListRow) {
        if self.failure.is_none() {
            self.failure = self.write_list(kind, &row).err();
        }
    }
}

impl<W: Write> RowSink<'_, W> {
    fn write(&mut self, thread: ThreadId, row: &Row) -> io::Result<()> {
        let index = thread.place() as usize;
        if self.counts.len() <= index {
            self.counts.resize(index + 1, 0);
            self.ends.resize(index + 1, Ends::default());
        }
        if let (Some(ends), Some(time)) = (self.ends.get_mut(index), &row.time) {
            take(ends, time);
        }
        let count = self.counts.get_mut(index).map_or(1, |count| {
            *count += 1;
            *count
        });
        if !self.places.contains(&row.source.entry) {
            self.places.insert(Arc::clone(&row.source.entry));
        }
        if self.is_repeated(&row.source.entry) {
            self.rows_repeated += 1;
            return Ok(());
        }
        let exhibit = self.opened.exhibit_of(&row.source.entry);
        if let Some(author) = row.author {
            let what = (row.kind, row.time.as_ref());
            self.accounts.wrote(author, what, || StandsAt {
                exhibit,
                entry: row.source.entry.to_string(),
                pointer: row.source.pointer.to_string(),
            });
        }
        let thread = self.export.threads.get(index);
        let line = Line {
            export: self.id,
            exhibit,
            format: self.export.format,
            thread: Thread {
                id: thread.map_or("", |thread| thread.id.as_str()),
                title: thread.and_then(|thread| thread.title.as_deref()),
                mailbox: thread.and_then(|thread| thread.mailbox.as_deref()),
            },
            marked: self.is_marked(exhibit, row),
            row: RowOut {
                export: self.export,
                row,
                n: count,
            },
        };
        self.tables.messages.write(&line, &cells(&line))
    }

    fn is_repeated(&self, entry: &str) -> bool {
        self.repeated.labels.contains(entry)
    }

    fn write_list(&mut self, kind: ListKind, row: &ListRow) -> io::Result<()> {
        let count = self.list_counts.entry(kind).or_default();
        *count += 1;
        let n = *count;
        if let Some(person) = &row.person {
            self.accounts.listed(person);
        }
        if self.is_repeated(&row.source.entry) {
            return Ok(());
        }
        let line = list::Line {
            export: self.id,
            exhibit: self.opened.exhibit_of(&row.source.entry),
            format: self.export.format,
            list: kind,
            n,
            row: ListRowOut(row),
        };
        self.tables.lists.write(&line, &list::cells(&line))
    }

    fn is_marked(&mut self, exhibit: Option<Id>, row: &Row) -> bool {
        let entry = self.opened.entry_of(&row.source.entry);
        let (Some(exhibit), Some(entry), false) = (exhibit, entry, self.marks.is_empty()) else {
            return false;
        };
        let path = self.opened.container.entry(entry).path.clone();
        let digest = self.repeated.digests.get(&row.source.entry);
        let place = (exhibit, path, row.source.pointer.to_string());
        let numbers = self.marks.at(&place, digest.copied());
        if numbers.is_empty() {
            return false;
        }
        let seen = self.seen.entry(place).or_default();
        *seen += 1;
        numbers.contains(seen)
    }
}

fn cells(line: &Line<'_>) -> Vec<String> {
    let (export, row) = (line.row.export, line.row.row);
    let one = |text: Option<&str>| text.map_or_else(String::new, visible);
    let who = row.author.and_then(|id| export.who(id));
    let stored = row.text.as_ref().and_then(|text| text.stored.as_ref());
    let words =
        |text: Option<&String>| text.map_or_else(String::new, |text| cut(&visible_lines(text)));
    let flags: Vec<&str> = row.flags.iter().map(Flag::word).collect();
    let media: Vec<String> = row.media.iter().map(|media| visible(&media.name)).collect();
    let states: Vec<&str> = row
        .media
        .iter()
        .map(|media| media.state(row.flags).as_str())
        .collect();
    let reactions: Vec<String> = row
        .reactions
        .iter()
        .map(|one| visible(&one.emoji))
        .collect();
    let is_owner = match export.is_owner(row) {
        Some(true) => "yes",
        Some(false) => "no",
        None => "",
    };
    let mut cells = vec![
        line.export.to_string(),
        line.exhibit.map_or_else(String::new, |id| id.to_string()),
        code(&line.format),
        visible(line.thread.id),
        one(line.thread.title),
        one(line.thread.mailbox),
        line.row.n.to_string(),
        if line.marked { "yes" } else { "" }.to_owned(),
    ];
    cells.extend(of_person(who.map(|who| &who.person)));
    cells.push(is_owner.to_owned());
    cells.extend(of_time(row.time.as_ref()));
    cells.extend([
        code(&row.kind),
        words(row.text.as_ref().map(|text| &text.shown)),
        words(stored.or(row.raw_text.as_ref())),
        flags.join(" "),
        cut(&media.join(" | ")),
        states.join(" | "),
        cut(&reactions.join(" ")),
        visible(&row.source.entry),
        visible(&row.source.pointer),
    ]);
    cells
}

/// Username, display name, ID, telephone, e-mail, link.
fn of_person(person: Option<&Person>) -> [String; 6] {
    let name = |get: fn(&Person) -> &Option<String>| {
        let name = person.and_then(|person| get(person).as_deref());
        name.map_or_else(String::new, visible)
    };
    [
        name(|who| &who.username),
        name(|who| &who.display_name),
        name(|who| &who.platform_user_id),
        name(|who| &who.phone),
        name(|who| &who.email),
        name(|who| &who.profile_url),
    ]
}

/// In UTC, by the clock, as written; kind, precision, and what was assumed.
fn of_time(time: Option<&Time>) -> [String; 6] {
    let time = time.map(TimeRead::from).unwrap_or_default();
    let one = |text: Option<String>| text.map_or_else(String::new, |text| visible(&text));
    [
        one(time.utc),
        one(time.local),
        visible(&time.raw),
        visible(&time.kind),
        visible(&time.precision),
        time.assumed.join(" "),
    ]
}

/// A text that fits a cell; what is cut is in `messages.jsonl`.
fn cut(text: &str) -> String {
    cut_from(text, "messages.jsonl")
}

/// A text that fits a cell, and where all of it stands.
pub(crate) fn cut_from(text: &str, whole: &str) -> String {
    match text.char_indices().nth(CELL_MAX) {
        None => text.to_owned(),
        Some((at, _)) => {
            let start = text.get(..at).unwrap_or_default();
            format!("{start}⟦… {whole}⟧")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_never_longer_than_a_spreadsheet_takes() {
        let long = cut(&"é".repeat(CELL_MAX + 1));
        assert_eq!(long.chars().count(), CELL_MAX + 18, "cut, and said");
        assert_eq!(cut("short"), "short", "as it is");
        let long = cut_from(&"é".repeat(CELL_MAX + 1), "export-lists.jsonl");
        assert!(long.ends_with("⟦… export-lists.jsonl⟧"), "its own file");
    }
}
