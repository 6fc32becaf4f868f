//! An export while it is read: formats tell it people, threads and rows; it counts, and passes the rows on.
//!
//! What it holds grows with people, threads and findings, never with rows: those go to a [`Sink`] at once. That
//! `rows_read` is `rows_kept` and `rows_not_understood` together holds because nobody but this counts.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::io;
use std::sync::Arc;

use compact_str::CompactString;

use crate::container::{Container, EntryId, Foreign, fault_of};
use crate::detect::{Claim, FormatId, Found};
use crate::export::Export;
use crate::finding::{Code, Findings, Level};
use crate::json::{Bad, Stop};
use crate::limits::Limits;
use crate::model::{
    Counts, Flag, List, ListKind, ListRow, Person, PersonId, Row, Source, Span, Text, Thread,
    ThreadId, Who,
};
use crate::text;
use crate::time::{Time, TimeKind};

mod ends;
mod media;
mod sink;
mod years;

pub use sink::{Nowhere, Sink};

/// An export while it is read.
pub struct Draft<'a> {
    container: &'a Container,
    sink: &'a mut dyn Sink,
    people: Vec<Who>,
    threads: Vec<Thread>,
    members: HashSet<(ThreadId, PersonId)>,
    lists: BTreeMap<ListKind, u64>,
    counts: Counts,
    findings: Findings,
    owner: Option<Person>,
    used: HashSet<EntryId>,
    /// Which of what was given holds media that rows name.
    linked: BTreeSet<usize>,
    /// How many threads there are of each key.
    keys: HashMap<String, u32>,
    /// Entries of other exports of the format, given together with this one.
    foreign: &'a Foreign,
    format: FormatId,
}

impl std::fmt::Debug for Draft<'_> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Draft")
            .field("counts", &self.counts)
            .finish_non_exhaustive()
    }
}

impl<'a> Draft<'a> {
    /// Begins an export.
    pub fn new(container: &'a Container, sink: &'a mut dyn Sink, found: &'a Found) -> Self {
        Self {
            container,
            sink,
            foreign: &found.foreign,
            format: found.claim.format,
            people: Vec::new(),
            threads: Vec::new(),
            members: HashSet::new(),
            lists: BTreeMap::new(),
            counts: Counts::default(),
            findings: Findings::default(),
            owner: None,
            used: HashSet::new(),
            linked: BTreeSet::new(),
            keys: HashMap::new(),
        }
    }

    /// What it is read from.
    pub const fn container(&self) -> &'a Container {
        self.container
    }

    /// The limits of this reading.
    pub const fn limits(&self) -> &'a Limits {
        self.container.limits()
    }

    /// A new person. Whether two names are one person is for the format to decide; within a thread, mostly.
    pub fn person(&mut self, person: Person) -> PersonId {
        self.who(Who {
            person,
            ..Who::default()
        })
    }

    /// A new person whose display name may have been repaired.
    pub fn named(&mut self, name: Text) -> PersonId {
        self.who(Who {
            person: Person::named(name.shown),
            stored_name: name.stored,
            is_owner: None,
        })
    }

    fn who(&mut self, who: Who) -> PersonId {
        self.people.push(who);
        PersonId(u32::try_from(self.people.len() - 1).unwrap_or(u32::MAX))
    }

    /// Somebody who was met already; what is learnt later is filled in here.
    pub fn known(&mut self, id: PersonId) -> Option<&mut Who> {
        self.people.get_mut(id.0 as usize)
    }

    /// Everybody met so far.
    pub fn everybody(&mut self) -> &mut [Who] {
        &mut self.people
    }

    /// A new thread. One of the same key as an earlier one is told apart by a number; one whose key stands behind its
    /// rows gets it later, by [`Self::key_thread`].
    pub fn thread(&mut self, mut thread: Thread) -> ThreadId {
        if !thread.id.is_empty() {
            thread.id = self.sole_key(thread.id);
        }
        let id = ThreadId(u32::try_from(self.threads.len()).unwrap_or(u32::MAX));
        self.members
            .extend(thread.participants.iter().map(|&person| (id, person)));
        self.threads.push(thread);
        id
    }

    /// Gives a thread the key that stands behind its rows.
    pub fn key_thread(&mut self, id: ThreadId, key: String) {
        let key = self.sole_key(key);
        if let Some(thread) = self.thread_of(id) {
            thread.id = key;
        }
    }

    fn sole_key(&mut self, key: String) -> String {
        let times = self.keys.entry(key.clone()).or_default();
        *times += 1;
        match *times {
            1 => key,
            times => format!("{key}#{times}"),
        }
    }

    /// A thread, to fill in what stands behind its rows.
    pub fn thread_of(&mut self, id: ThreadId) -> Option<&mut Thread> {
        self.threads.get_mut(id.0 as usize)
    }

    /// The threads so far.
    pub fn threads(&self) -> &[Thread] {
        &self.threads
    }

    /// Somebody whom the file lists as taking part in a thread.
    pub fn joins(&mut self, thread: ThreadId, person: PersonId) {
        // Nearly always one of a few who are known to be there.
        let first = self.threads.get(thread.0 as usize);
        let mut first = first
            .into_iter()
            .flat_map(|thread| thread.participants.iter().take(8));
        if first.any(|&known| known == person) {
            return;
        }
        if self.members.insert((thread, person))
            && let Some(thread) = self.threads.get_mut(thread.0 as usize)
        {
            thread.participants.push(person);
        }
    }

    /// A row that was understood. Its author joins the thread; its text is cut at the limit; its media are counted.
    pub fn row(&mut self, thread: ThreadId, mut row: Row) {
        self.counts.rows_read += 1;
        self.counts.rows_kept += 1;
        if let Some(author) = row.author {
            self.joins(thread, author);
            let who = self.people.get(author.0 as usize);
            row.flags.add_if(
                Flag::RepairedName,
                who.is_some_and(|who| who.stored_name.is_some()),
            );
        }
        self.see_text(&mut row);
        years::settle(self.format, &mut row);
        row.flags.add_if(Flag::Undated, row.time.is_none());
        let is_odd = |time: &Time| time.kind == TimeKind::Unknown;
        row.flags.add_if(
            Flag::TimeNotUnderstood,
            row.time.as_ref().is_some_and(is_odd),
        );
        self.counts.rows_flagged += u64::from(!row.flags.is_empty());
        if let Some(thread) = self.threads.get_mut(thread.0 as usize) {
            ends::count_row(thread, &row);
        }
        self.sink.row(thread, row);
    }

    fn see_text(&self, row: &mut Row) {
        if let Some(stored) = &mut row.raw_text {
            text::cut(stored, self.limits().text_bytes);
        }
        let Some(text) = &mut row.text else {
            return;
        };
        if text::cut(&mut text.shown, self.limits().text_bytes) {
            row.flags.add(Flag::TextCut);
        }
        if let Some(stored) = &mut text.stored {
            text::cut(stored, self.limits().text_bytes);
            row.flags.add(Flag::RepairedText);
        }
    }

    /// A row that was read and not understood: counted, and named in a finding.
    pub fn not_understood(&mut self, level: Level, source: &Source) {
        self.counts.rows_read += 1;
        self.counts.rows_not_understood += 1;
        let at = Some(source.pointer.to_string());
        self.finding_at(level, Code::RowNotUnderstood, source.entry.as_ref(), at);
    }

    /// A JSON row that could not be read.
    pub fn bad(&mut self, entry: EntryId, bad: &Bad) {
        let source = self.source(entry, bad.pointer.clone(), Some(bad.span));
        self.not_understood(Level::Broken, &source);
        if bad.code != Code::Damaged && bad.code != Code::Truncated {
            let at = Some(bad.pointer.clone());
            self.finding_at(Level::Broken, bad.code, source.entry.as_ref(), at);
        }
    }

    /// An entry of a list.
    pub fn list_row(&mut self, kind: ListKind, mut row: ListRow) {
        let is_refused = years::refuse(self.format, &mut row.time, &mut row.flags);
        row.flags.add_if(Flag::TimeNotUnderstood, is_refused);
        *self.lists.entry(kind).or_default() += 1;
        self.sink.list_row(kind, row);
    }

    /// A list that is there, even if nothing is in it.
    pub fn list(&mut self, kind: ListKind) {
        self.lists.entry(kind).or_default();
    }

    /// Whose export this is. The people who are the owner are marked with [`Self::known`].
    pub fn owner(&mut self, owner: Person) {
        if !owner.is_empty() {
            self.owner = Some(owner);
        }
    }

    /// The owner, if known by now.
    pub const fn owner_so_far(&self) -> Option<&Person> {
        self.owner.as_ref()
    }

    /// Notes something.
    pub fn finding(&mut self, level: Level, code: Code, subject: impl Into<String>) {
        self.finding_at(level, code, subject, None);
    }

    /// Notes something, with its place.
    pub fn finding_at(
        &mut self,
        level: Level,
        code: Code,
        subject: impl Into<String>,
        at: Option<String>,
    ) {
        let max = self.limits().findings;
        self.findings.add(level, code, subject, at, max);
    }

    /// Notes that an entry could not be opened.
    pub fn fault(&mut self, entry: EntryId, error: &io::Error) {
        let label = self.label(entry);
        self.finding(Level::Broken, fault_of(error), label.as_ref());
    }

    /// Notes that a file was not read to its end.
    pub fn stopped(&mut self, entry: EntryId, stop: Stop) {
        let label = self.label(entry);
        let at = Some(format!("byte {}", stop.at));
        self.finding_at(Level::Broken, stop.code, label.as_ref(), at);
    }

    /// Notes keys that stood twice in an object.
    pub fn duplicate_keys(&mut self, entry: EntryId, pointers: Vec<String>) {
        let label = self.label(entry);
        for pointer in pointers {
            let at = Some(pointer);
            self.finding_at(Level::Warning, Code::DuplicateKey, label.as_ref(), at);
        }
    }

    /// How an entry is named.
    pub fn label(&self, entry: EntryId) -> Arc<str> {
        Arc::clone(&self.container.entry(entry).label)
    }

    /// A place in an entry.
    pub fn source(
        &self,
        entry: EntryId,
        pointer: impl Into<CompactString>,
        span: Option<Span>,
    ) -> Source {
        Source {
            entry: self.label(entry),
            pointer: pointer.into(),
            span,
        }
    }

    /// Rows that were read so far.
    pub const fn rows_read(&self) -> u64 {
        self.counts.rows_read
    }

    /// Marks an entry as one that the export's messages or lists were read from.
    pub fn uses(&mut self, entry: EntryId) {
        self.used.insert(entry);
    }

    /// Names the files that platforms never write empty and that are: what was in them is gone.
    fn note_empty(&mut self, claim: &Claim) {
        const DATA: &[&str] = &["json", "js", "csv", "html", "htm", "xml", "txt"];
        let own: BTreeSet<EntryId> = claim.owned.iter().chain(&claim.files).copied().collect();
        for id in own {
            let entry = self.container.entry(id);
            let is_data = DATA.iter().any(|end| entry.ends_in(end));
            // Nothing but a byte-order mark is nothing.
            let is_empty = entry.size == 0
                || entry.size <= 3 && {
                    let text = self.container.head_text(id, 4);
                    text.trim_start_matches('\u{feff}').trim().is_empty()
                };
            if !is_data || !is_empty || self.findings.has_broken(&entry.label) {
                continue;
            }
            // A conversation in which nobody wrote may be empty: what a reader takes for one says so itself.
            let holds_messages = entry.base().contains("message");
            let level = if holds_messages && !claim.files.contains(&id) {
                Level::Broken
            } else {
                Level::Warning
            };
            self.finding(level, Code::FileEmpty, entry.label.as_ref());
        }
    }

    /// Takes back that something was read from an entry: there is nothing in it.
    pub fn leaves(&mut self, entry: EntryId) {
        self.used.remove(&entry);
    }

    /// Ends the export: what belongs to the claim and was not used is counted.
    pub fn finish(mut self, claim: &Claim) -> Export {
        self.note_empty(claim);
        let unused = claim
            .owned
            .iter()
            .filter(|entry| !self.used.contains(entry))
            .count();
        if unused > 0 {
            self.finding(Level::Note, Code::FilesNotUsed, unused.to_string());
        }
        if self.owner.is_some() && self.people.iter().any(|who| who.is_owner == Some(true)) {
            for who in &mut self.people {
                who.is_owner.get_or_insert(false);
            }
        }
        Export {
            format: claim.format,
            sources: claim.sources(self.container, &self.linked),
            owner: self.owner,
            people: self.people,
            threads: self.threads,
            lists: self
                .lists
                .into_iter()
                .map(|(kind, entries)| List { kind, entries })
                .collect(),
            counts: self.counts,
            findings: self.findings.into_list(),
            linked: self.linked,
        }
    }
}
