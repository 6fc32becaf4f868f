//! Signal's own plain export (2025 on): `main.jsonl`, one object a line, with `metadata.json` and `files/`.
//!
//! Two passes: who and which chats there are, then what was said; the file does not promise an order.

use std::collections::HashMap;

use crate::container::{EntryId, fault_of, is_below};
use crate::detect::{Claim, Format, FormatId, Look, Root};
use crate::draft::Draft;
use crate::finding::{Code, Level};
use crate::json::{Stop, Value, repair};
use crate::lines;
use crate::model::{PersonId, Source, Thread, ThreadId};

mod item;
mod people;

use people::Recipients;

/// The format.
pub(crate) struct SignalJson;

impl Format for SignalJson {
    fn claim(&self, look: &Look<'_>) -> Vec<Claim> {
        let files: Vec<EntryId> = look
            .entries()
            .filter(|(id, entry)| {
                entry.base().rsplit('.').next() == Some("jsonl")
                    && is_export(&look.container().head_text(*id, 16 << 10))
            })
            .map(|(id, _)| id)
            .collect();
        if files.is_empty() {
            return Vec::new();
        }
        let container = look.container();
        let roots: Vec<Root> = files
            .iter()
            .map(|&id| Root {
                given: container.entry(id).given,
                folder: container.entry(id).folder().to_owned(),
            })
            .collect();
        vec![Claim::of_roots(FormatId::SignalJson, files, &roots, look)]
    }

    fn read(&self, claim: &Claim, draft: &mut Draft<'_>) {
        for &entry in &claim.files {
            draft.uses(entry);
            read_file(draft, entry);
        }
        if draft.owner_so_far().is_none() {
            draft.finding(Level::Note, Code::OwnerUnknown, "");
        }
    }
}

/// Frames of the export.
const FRAMES: &[&str] = &[
    "account",
    "recipient",
    "chat",
    "chatItem",
    "stickerPack",
    "adHocCall",
    "notificationProfile",
    "chatFolder",
    "version",
    "backupTimeMs",
];

fn is_export(head: &str) -> bool {
    let first = head.trim_start();
    first.starts_with('{')
        && [
            "\"chatItem\"",
            "\"recipient\"",
            "\"backupTimeMs\"",
            "\"mediaRootBackupKey\"",
        ]
        .iter()
        .any(|key| head.contains(key))
}

/// What the first pass has found.
struct Reader {
    recipients: Recipients,
    /// Chats by their number: whose they are.
    chats: HashMap<String, ThreadId>,
    /// Files of the export by their name without ending: the hash of what is in them.
    files: HashMap<String, EntryId>,
}

fn read_file(draft: &mut Draft<'_>, entry: EntryId) {
    let mut reader = Reader {
        recipients: Recipients::default(),
        chats: HashMap::new(),
        files: files(draft, entry),
    };
    let mut chats: Vec<Value<'static>> = Vec::new();
    let _told_in_the_second_pass = each_line(draft, entry, &mut |draft, value, _| {
        let Ok(value) = value else { return };
        for (frame, value) in value.fields() {
            match frame.as_ref() {
                "account" => reader.recipients.account(value),
                "recipient" => reader.recipients.recipient(draft, value),
                "chat" => chats.push(value.clone().into_owned()),
                _ => {}
            }
        }
    });
    reader.recipients.settle(draft);
    for chat in &chats {
        reader.chat(draft, chat);
    }
    let outcome = each_line(draft, entry, &mut |draft, value, source| {
        reader.line(draft, value, source);
    });
    if let Err(stop) = outcome {
        draft.stopped(entry, stop);
    }
}

/// The files beside the export, by the part of their name that is the hash.
fn files(draft: &Draft<'_>, main: EntryId) -> HashMap<String, EntryId> {
    let container = draft.container();
    let (given, folder) = (container.entry(main).given, container.entry(main).folder());
    container
        .entries()
        .filter(|(_, entry)| entry.given == given && is_below(&entry.key, folder))
        .map(|(id, entry)| {
            let base = entry.base();
            (base.split('.').next().unwrap_or(base).to_owned(), id)
        })
        .collect()
}

/// A line as a value, or its text when it is none.
type Read<'a> = Result<&'a Value<'a>, ()>;

fn each_line(
    draft: &mut Draft<'_>,
    entry: EntryId,
    each: &mut dyn FnMut(&mut Draft<'_>, Read<'_>, Source),
) -> Result<(), Stop> {
    let container = draft.container();
    let input = container.read(entry).map_err(|error| Stop {
        code: fault_of(&error),
        at: 0,
    })?;
    lines::read(input, container.limits(), |line| {
        let text = line.text.trim_matches(['\0', ' ', '\t']);
        if text.is_empty() {
            return;
        }
        let source = draft.source(entry, lines::pointer(line.number), Some(line.span));
        if let Ok(value) = Value::read(text.as_bytes()) {
            return each(draft, Ok(&value), source);
        }
        let repaired = repair(text.as_bytes());
        let value = repaired
            .as_ref()
            .and_then(|repaired| Value::read(&repaired.shown).ok());
        match &value {
            Some(value) => each(draft, Ok(value), source),
            None => each(draft, Err(()), source),
        }
    })
}

impl Reader {
    fn chat(&mut self, draft: &mut Draft<'_>, chat: &Value<'_>) {
        let Some(id) = chat.written("id") else { return };
        let recipient = chat.written("recipientId").unwrap_or_default();
        let title = self.recipients.title(&recipient);
        let thread = self.thread(draft, &id);
        for person in self.recipients.members(&recipient) {
            draft.joins(thread, person);
        }
        let Some(thread) = draft.thread_of(thread) else {
            return;
        };
        thread.title = title;
        for (key, value) in chat.fields() {
            if !matches!(key.as_ref(), "id" | "recipientId") && !value.is_nothing() {
                thread.extra.push((key.to_string(), plain(value)));
            }
        }
    }

    fn thread(&mut self, draft: &mut Draft<'_>, id: &str) -> ThreadId {
        if let Some(&thread) = self.chats.get(id) {
            return thread;
        }
        let thread = draft.thread(Thread {
            id: id.to_owned(),
            ..Thread::default()
        });
        self.chats.insert(id.to_owned(), thread);
        thread
    }

    fn line(&mut self, draft: &mut Draft<'_>, value: Read<'_>, source: Source) {
        let Ok(value) = value else {
            return draft.not_understood(Level::Broken, &source);
        };
        if let Some(item) = value.get("chatItem") {
            let chat = item.written("chatId").unwrap_or_default().into_owned();
            let thread = self.thread(draft, &chat);
            let row = item::read(draft, self, item, source);
            draft.row(thread, row);
        } else if !value
            .fields()
            .iter()
            .any(|(key, _)| FRAMES.contains(&key.as_ref()))
        {
            draft.not_understood(Level::Warning, &source);
        }
    }

    fn person(&self, id: Option<std::borrow::Cow<'_, str>>) -> Option<PersonId> {
        self.recipients.person(id?.as_ref())
    }
}

/// A value as it is kept.
fn plain(value: &Value<'_>) -> String {
    value
        .as_written()
        .map_or_else(|| value.to_json(), std::borrow::Cow::into_owned)
}
