//! `chat_history.json`: lists of what was received and sent (to 2023), conversations by key (since), or both in one file.

use std::collections::{HashMap, HashSet};
use std::io::Read;

use super::media::MediaIndex;
use super::people::People;
use super::row::{self, Said};
use crate::container::EntryId;
use crate::draft::Draft;
use crate::finding::{Code, Level};
use crate::formats::json_file;
use crate::json::{Json, Stop, Value};
use crate::model::{PersonId, Thread, ThreadId};

/// The conversations of a download.
pub(super) struct Chats<'a> {
    pub(super) people: &'a mut People,
    pub(super) media: &'a MediaIndex,
    /// Conversations by key, counterpart or title.
    threads: HashMap<String, ThreadId>,
    /// Keys that stood in the file as a key.
    keys: HashSet<String>,
}

/// The lists of the first generation, as the downloads name them.
const LISTS: [&str; 4] = [
    "Received Saved Chat History",
    "Sent Saved Chat History",
    "Received Unsaved Chat History",
    "Sent Unsaved Chat History",
];

/// Which side of the first generation a list is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Received,
    Sent,
}

/// What the rows of a conversation with a key say about it as a whole.
#[derive(Default)]
pub(super) struct Whole {
    title: Option<String>,
    /// Who wrote in it and is not the owner.
    others: HashSet<PersonId>,
}

impl Whole {
    /// Takes in a title; the first one stays.
    pub(super) fn name(&mut self, title: String) {
        self.title.get_or_insert(title);
    }
}

impl<'a> Chats<'a> {
    pub(super) fn new(people: &'a mut People, media: &'a MediaIndex) -> Self {
        Self {
            people,
            media,
            threads: HashMap::new(),
            keys: HashSet::new(),
        }
    }

    /// Whether a conversation was read.
    pub(super) fn knows(&self, key: &str) -> bool {
        self.threads.contains_key(key)
    }

    /// Reads a file.
    pub(super) fn read(&mut self, draft: &mut Draft<'_>, entry: EntryId) {
        json_file::read(draft, entry, |json, draft| self.walk(json, draft, entry));
    }

    fn walk<R: Read>(
        &mut self,
        json: &mut Json<R>,
        draft: &mut Draft<'_>,
        entry: EntryId,
    ) -> Result<(), Stop> {
        if json.peek() != Some(b'{') {
            let is_nothing = json.value()?.is_nothing();
            if !is_nothing {
                let label = draft.label(entry);
                draft.finding(Level::Broken, Code::FileNotUnderstood, label.as_ref());
            }
            return json.finish();
        }
        let outcome = json.object(|json, key| match (json.peek(), side_of(key)) {
            (Some(b'['), Some(side)) => self.listed(json, draft, entry, side),
            (Some(b'['), None) => self.keyed(json, draft, entry, key),
            _ => {
                let pointer = json.pointer().to_owned();
                if !json.value()?.is_nothing() {
                    let source = draft.source(entry, pointer, None);
                    draft.not_understood(Level::Warning, &source);
                }
                Ok(())
            }
        });
        if outcome.is_err() {
            self.behind_damage(json, draft, entry)?;
        }
        outcome.and_then(|()| json.finish())
    }

    /// The lists of the first generation that stand behind a damaged place.
    fn behind_damage<R: Read>(
        &mut self,
        json: &mut Json<R>,
        draft: &mut Draft<'_>,
        entry: EntryId,
    ) -> Result<(), Stop> {
        let keys = LISTS.map(|key| (key, b'['));
        while let Some(which) = json.seek_any(&keys) {
            if let Some(side) = LISTS.get(which).and_then(|key| side_of(key)) {
                self.listed(json, draft, entry, side)?;
            }
        }
        Ok(())
    }

    /// The conversation of a key. One that stands twice in the file is two conversations of one title.
    pub(super) fn open(&mut self, draft: &mut Draft<'_>, key: &str) -> ThreadId {
        if self.keys.insert(key.to_owned())
            && let Some(&thread) = self.threads.get(key)
        {
            return thread;
        }
        let thread = draft.thread(Thread {
            id: key.to_owned(),
            ..Thread::default()
        });
        self.threads.entry(key.to_owned()).or_insert(thread);
        thread
    }

    fn keyed<R: Read>(
        &mut self,
        json: &mut Json<R>,
        draft: &mut Draft<'_>,
        entry: EntryId,
        key: &str,
    ) -> Result<(), Stop> {
        let thread = self.open(draft, key);
        let mut whole = Whole::default();
        let media = self.media;
        let outcome = json.rows(is_row, |element| match element {
            Ok(element) => match row::read(draft, media, entry, element) {
                Ok(said) => self.add_keyed(draft, thread, &mut whole, said),
                Err(source) => draft.not_understood(Level::Warning, &source),
            },
            Err(bad) => draft.bad(entry, &bad),
        });
        self.settle(draft, thread, key, whole);
        outcome
    }

    pub(super) fn add_keyed(
        &mut self,
        draft: &mut Draft<'_>,
        thread: ThreadId,
        whole: &mut Whole,
        said: Said,
    ) {
        let mut row = said.row;
        row.is_owner = said.is_sender;
        if let Some(from) = &said.from {
            let author = self.people.get(draft, from);
            row.author = Some(author);
            if let Some(is_sender) = said.is_sender {
                self.people.says(author, is_sender);
            }
            if said.is_sender != Some(true) && !self.people.is_account(from) {
                whole.others.insert(author);
            }
        }
        if let Some(to) = said.to {
            row.keep("To", to);
        }
        match (&whole.title, said.title) {
            (None, title) => whole.title = title,
            // A group that was renamed has had several titles.
            (Some(title), Some(other)) if *title != other => row.keep("Conversation Title", other),
            _ => {}
        }
        draft.row(thread, row);
    }

    /// Title and counterpart of a conversation, when all its rows are known. Its key is the other one's handle, or a
    /// group's number.
    pub(super) fn settle(
        &mut self,
        draft: &mut Draft<'_>,
        thread: ThreadId,
        key: &str,
        whole: Whole,
    ) {
        let is_handle = is_handle(key) && whole.title.is_none();
        if is_handle {
            let counterpart = self.people.get(draft, key);
            if whole.others.is_empty() || whole.others.contains(&counterpart) {
                draft.joins(thread, counterpart);
            }
        }
        let title = whole.title.or_else(|| is_handle.then(|| key.to_owned()));
        if let Some(thread) = draft.thread_of(thread)
            && thread.title.is_none()
        {
            thread.title = title;
        }
    }

    fn listed<R: Read>(
        &mut self,
        json: &mut Json<R>,
        draft: &mut Draft<'_>,
        entry: EntryId,
        side: Side,
    ) -> Result<(), Stop> {
        let media = self.media;
        json.rows(is_row, |element| match element {
            Ok(element) => match row::read(draft, media, entry, element) {
                Ok(said) => self.add_listed(draft, Some(side), said),
                Err(source) => draft.not_understood(Level::Warning, &source),
            },
            Err(bad) => draft.bad(entry, &bad),
        })
    }

    /// A row of the first generation has no key: it belongs to the counterpart, or to the group of its title.
    pub(super) fn add_listed(&mut self, draft: &mut Draft<'_>, side: Option<Side>, said: Said) {
        let mut row = said.row;
        let is_sender = said.is_sender.or(side.map(|side| side == Side::Sent));
        row.is_owner = is_sender;
        // What was sent names the counterpart in `To`; with the fields of the second generation, in `From`.
        let from = said.from.filter(|from| !self.people.is_account(from));
        let to = said.to.filter(|to| !self.people.is_account(to));
        let counterpart = if side == Some(Side::Sent) {
            to.or(from)
        } else {
            from.or(to)
        };
        let name = said.title.clone().or_else(|| counterpart.clone());
        let thread = self.thread_named(draft, name, said.title);
        let counterpart = counterpart.map(|handle| self.people.get(draft, &handle));
        if let Some(counterpart) = counterpart {
            draft.joins(thread, counterpart);
        }
        row.author = match is_sender {
            Some(true) => self.people.owner(draft),
            Some(false) => counterpart,
            None => None,
        };
        draft.row(thread, row);
    }

    /// The conversation of a title or handle; a row that names nobody is in one of its own.
    fn thread_named(
        &mut self,
        draft: &mut Draft<'_>,
        name: Option<String>,
        title: Option<String>,
    ) -> ThreadId {
        let key = name.clone().unwrap_or_default();
        if let Some(&thread) = self.threads.get(&key) {
            return thread;
        }
        let thread = draft.thread(Thread {
            id: name.clone().unwrap_or_else(|| "unknown".to_owned()),
            title: title.or(name),
            ..Thread::default()
        });
        self.threads.insert(key, thread);
        thread
    }
}

fn is_row(value: &Value<'_>) -> bool {
    ["Media Type", "Created", "From", "To", "IsSender"]
        .iter()
        .any(|key| value.has(key))
}

/// `Received Saved Chat History` and its like.
pub(super) fn side_of(key: &str) -> Option<Side> {
    if !key.trim_end().ends_with("Chat History") {
        return None;
    }
    if key.starts_with("Received ") {
        Some(Side::Received)
    } else {
        key.starts_with("Sent ").then_some(Side::Sent)
    }
}

/// Whether a key could be a handle: groups have a number of 36 characters.
pub(super) fn is_handle(key: &str) -> bool {
    let is_group = key.len() == 36 && key.bytes().filter(|&byte| byte == b'-').count() == 4;
    !key.is_empty() && !is_group && !key.contains(char::is_whitespace)
}
