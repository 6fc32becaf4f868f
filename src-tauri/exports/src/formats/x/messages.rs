//! `direct-messages.js`, `direct-messages-group.js` and their parts: conversations, each in pieces of a thousand events.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::io::Read;

use super::people::People;
use super::{end, event, open};
use crate::container::{Container, Entry, EntryId};
use crate::draft::Draft;
use crate::finding::{Code, Level};
use crate::json::{Json, Stop, Value};
use crate::model::{Span, Thread, ThreadId};

/// The conversations of an archive.
pub(super) struct Chats<'a> {
    people: &'a mut People,
    media: &'a MediaIndex,
    threads: HashMap<String, ThreadId>,
    /// Conversations that were read already, of which only what stands beside the messages is taken in.
    skipped: HashSet<String>,
}

/// Whether it lies in one of the folders of what was sent in messages.
pub(super) fn is_media(entry: &Entry) -> bool {
    let folder = entry.folder().rsplit('/').next().unwrap_or_default();
    folder.starts_with("direct_message")
}

/// The files of the media folders by the message's number at the start of their name: `<message>-<key>.jpg`.
#[derive(Debug, Default)]
pub(super) struct MediaIndex {
    by_message: BTreeMap<String, Vec<(String, EntryId)>>,
}

impl MediaIndex {
    pub(super) fn of(container: &Container, owned: &[EntryId]) -> Self {
        let mut index = Self::default();
        for &id in owned {
            let entry = container.entry(id);
            if is_media(entry)
                && let Some((message, key)) = entry.base().split_once('-')
            {
                let files = index.by_message.entry(message.to_owned()).or_default();
                files.push((key.to_owned(), id));
            }
        }
        index
    }

    /// The files of a message, with what stands in their name behind its number.
    pub(super) fn of_message(&self, message: &str) -> &[(String, EntryId)] {
        self.by_message.get(message).map_or(&[], Vec::as_slice)
    }
}

impl<'a> Chats<'a> {
    pub(super) fn new(people: &'a mut People, media: &'a MediaIndex) -> Self {
        Self {
            people,
            media,
            threads: HashMap::new(),
            skipped: HashSet::new(),
        }
    }

    /// From now on only conversations are read that were not read so far.
    pub(super) fn skips_known(&mut self) {
        self.skipped = self.threads.keys().cloned().collect();
    }

    /// Reads a file.
    pub(super) fn read(&mut self, draft: &mut Draft<'_>, entry: EntryId) {
        let Some((mut json, skipped)) = open(draft, entry) else {
            return;
        };
        let outcome = if json.peek() == Some(b'[') {
            json.array(|json, _| self.element(json, draft, entry, skipped))
        } else {
            let label = draft.label(entry);
            draft.finding(Level::Broken, Code::FileNotUnderstood, label.as_ref());
            json.skip()
        };
        draft.duplicate_keys(entry, json.take_duplicates());
        if let Err(stop) = outcome.and_then(|()| end(&mut json)) {
            draft.stopped(entry, stop);
        }
    }

    fn element<R: Read>(
        &mut self,
        json: &mut Json<R>,
        draft: &mut Draft<'_>,
        entry: EntryId,
        skipped: u64,
    ) -> Result<(), Stop> {
        if json.peek() != Some(b'{') {
            let pointer = json.pointer().to_owned();
            if !json.value()?.is_nothing() {
                let source = draft.source(entry, pointer, None);
                draft.not_understood(Level::Warning, &source);
            }
            return Ok(());
        }
        json.object(|json, key| match (key, json.peek()) {
            ("dmConversation", Some(b'{')) => self.conversation(json, draft, entry, skipped),
            _ => json.skip(),
        })
    }

    fn conversation<R: Read>(
        &mut self,
        json: &mut Json<R>,
        draft: &mut Draft<'_>,
        entry: EntryId,
        skipped: u64,
    ) -> Result<(), Stop> {
        let mut thread: Option<ThreadId> = None;
        let mut is_skipped = false;
        json.object(|json, key| match (key, json.peek()) {
            _ if is_skipped => json.skip(),
            ("conversationId", _) => {
                let value = json.value()?;
                if let Some(id) = value.as_written() {
                    if self.skipped.contains(id.as_ref()) {
                        is_skipped = true;
                        return Ok(());
                    }
                    match thread {
                        // The number stands behind the events.
                        Some(thread) => rename(draft, thread, &id),
                        None => thread = Some(self.thread(draft, &id)),
                    }
                }
                Ok(())
            }
            ("messages", Some(b'[')) => {
                let thread = *thread.get_or_insert_with(|| {
                    draft.thread(Thread {
                        id: "unknown".to_owned(),
                        ..Thread::default()
                    })
                });
                self.events(json, draft, (entry, skipped), thread)
            }
            _ => {
                let value = json.value()?;
                if let Some(thread) = thread.and_then(|id| draft.thread_of(id)) {
                    crate::formats::listing::keep_field(&mut thread.extra, key.to_owned(), &value);
                }
                Ok(())
            }
        })
    }

    /// A conversation by number; of two people the number is both of theirs.
    fn thread(&mut self, draft: &mut Draft<'_>, id: &str) -> ThreadId {
        if let Some(&thread) = self.threads.get(id) {
            return thread;
        }
        let thread = draft.thread(Thread {
            id: id.to_owned(),
            ..Thread::default()
        });
        let is_number =
            |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if let Some((one, other)) = id.split_once('-')
            && [one, other].iter().all(is_number)
        {
            for part in [one, other] {
                let person = self.people.get(draft, part);
                draft.joins(thread, person);
            }
        }
        self.threads.insert(id.to_owned(), thread);
        thread
    }

    fn events<R: Read>(
        &mut self,
        json: &mut Json<R>,
        draft: &mut Draft<'_>,
        (entry, skipped): (EntryId, u64),
        thread: ThreadId,
    ) -> Result<(), Stop> {
        json.rows(is_event, |element| match element {
            Ok(mut element) => {
                element.span.start += skipped;
                match event::read(draft, self.people, self.media, (entry, thread), element) {
                    Ok(row) => draft.row(thread, row),
                    Err(source) => draft.not_understood(Level::Warning, &source),
                }
            }
            Err(mut bad) => {
                bad.span = Span {
                    start: bad.span.start + skipped,
                    ..bad.span
                };
                draft.bad(entry, &bad);
            }
        })
    }
}

fn rename(draft: &mut Draft<'_>, thread: ThreadId, id: &str) {
    if let Some(thread) = draft.thread_of(thread) {
        id.clone_into(&mut thread.id);
    }
}

/// An event is an object in an object of one name.
fn is_event(value: &Value<'_>) -> bool {
    match value.fields() {
        [(name, Value::Object(_))] => {
            let ends = ["Create", "Conversation", "Join", "Leave", "Update"];
            ends.iter().any(|end| name.ends_with(end))
        }
        _ => false,
    }
}
