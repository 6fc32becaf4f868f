//! `result.json`: one chat, or an object of lists with all chats in `chats` and `left_chats`.

use std::io::Read;

use super::people::People;
use super::{lists, row};
use crate::container::EntryId;
use crate::draft::Draft;
use crate::finding::{Code, Level};
use crate::formats::json_file;
use crate::formats::listing::keep_field;
use crate::formats::nearby::Files;
use crate::json::{Json, Stop, Value};
use crate::model::{Thread, ThreadId};

/// A file while it is read.
struct File<'a> {
    entry: EntryId,
    files: &'a Files<'a>,
    people: &'a mut People,
}

/// A chat while it is read: its name and number may stand behind its messages.
#[derive(Default)]
struct Chat {
    thread: Option<ThreadId>,
    mailbox: Option<String>,
    number: Option<String>,
    is_saved: bool,
    is_listed: bool,
}

/// Reads a file.
pub(super) fn read(draft: &mut Draft<'_>, files: &Files<'_>, people: &mut People, entry: EntryId) {
    let mut file = File {
        entry,
        files,
        people,
    };
    let mut chat = Chat::default();
    json_file::read(draft, entry, |json, draft| {
        let outcome = file.walk(json, draft, &mut chat);
        file.end_chat(draft, &chat, "chat");
        outcome
    });
}

impl File<'_> {
    fn walk<R: Read>(
        &mut self,
        json: &mut Json<R>,
        draft: &mut Draft<'_>,
        chat: &mut Chat,
    ) -> Result<(), Stop> {
        if json.peek() != Some(b'{') {
            let label = draft.label(self.entry);
            draft.finding(Level::Broken, Code::FileNotUnderstood, label.as_ref());
            json.skip()?;
            return json.finish();
        }
        let outcome = json.object(|json, key| match key {
            "chats" | "left_chats" => self.chats(json, draft, key),
            "personal_information" => {
                lists::account(self.people, &json.value()?);
                Ok(())
            }
            "name" | "type" | "id" | "messages" => self.field(json, draft, chat, key),
            key => match lists::list_of(key) {
                Some(kind) => lists::read(json, draft, self.entry, key, kind),
                None if chat.thread.is_some() => self.field(json, draft, chat, key),
                None => json.skip(),
            },
        });
        if outcome.is_err() {
            self.behind_damage(json, draft)?;
        }
        outcome.and_then(|()| json.finish())
    }

    /// The chats that stand behind a damaged place. Of one whose beginning is damaged the messages are kept, in a
    /// conversation of their own: whose they are nothing tells any more.
    fn behind_damage<R: Read>(
        &mut self,
        json: &mut Json<R>,
        draft: &mut Draft<'_>,
    ) -> Result<(), Stop> {
        const KEYS: [(&str, u8); 3] = [("chats", b'{'), ("left_chats", b'{'), ("messages", b'[')];
        let mut lost = 0;
        while let Some(which) = json.seek_any(&KEYS) {
            if let Some((key, b'{')) = KEYS.get(which) {
                // Where it stops once more, the next key is looked for from there.
                self.chats(json, draft, key).unwrap_or_default();
                continue;
            }
            lost += 1;
            let mut chat = Chat::default();
            let thread = self.open(draft, &mut chat);
            let outcome = self.messages(json, draft, thread);
            self.end_chat(draft, &chat, &format!("messages/{lost}"));
            outcome?;
        }
        Ok(())
    }

    fn chats<R: Read>(
        &mut self,
        json: &mut Json<R>,
        draft: &mut Draft<'_>,
        section: &str,
    ) -> Result<(), Stop> {
        match json.peek() {
            Some(b'{') => json.object(|json, key| match (key, json.peek()) {
                ("list", Some(b'[')) => self.listed(json, draft, section),
                _ => json.skip(),
            }),
            Some(b'[') => self.listed(json, draft, section),
            _ => json.skip(),
        }
    }

    fn listed<R: Read>(
        &mut self,
        json: &mut Json<R>,
        draft: &mut Draft<'_>,
        section: &str,
    ) -> Result<(), Stop> {
        json.array(|json, place| {
            let pointer = json.pointer().to_owned();
            if json.peek() != Some(b'{') {
                let source = draft.source(self.entry, pointer, None);
                if !json.value()?.is_nothing() {
                    draft.not_understood(Level::Warning, &source);
                }
                return Ok(());
            }
            let mut chat = Chat {
                mailbox: (section != "chats").then(|| section.to_owned()),
                is_listed: true,
                ..Chat::default()
            };
            self.open(draft, &mut chat);
            let outcome = json.object(|json, key| self.field(json, draft, &mut chat, key));
            self.end_chat(draft, &chat, &format!("{section}/{place}"));
            outcome
        })
    }

    fn open(&mut self, draft: &mut Draft<'_>, chat: &mut Chat) -> ThreadId {
        if let Some(thread) = chat.thread {
            return thread;
        }
        self.people.begin_chat();
        let thread = draft.thread(Thread {
            mailbox: chat.mailbox.clone(),
            ..Thread::default()
        });
        chat.thread = Some(thread);
        thread
    }

    fn field<R: Read>(
        &mut self,
        json: &mut Json<R>,
        draft: &mut Draft<'_>,
        chat: &mut Chat,
        key: &str,
    ) -> Result<(), Stop> {
        let thread = self.open(draft, chat);
        if key == "messages" && json.peek() == Some(b'[') {
            return self.messages(json, draft, thread);
        }
        let value = json.value()?;
        match (key, &value) {
            ("id", value) if chat.number.is_none() => {
                chat.number = value.as_written().map(std::borrow::Cow::into_owned);
            }
            ("name", Value::Text(name)) if !name.is_empty() => {
                if let Some(thread) = draft.thread_of(thread) {
                    thread.title = Some(name.to_string());
                }
            }
            (key, value) => {
                chat.is_saved |= key == "type" && value.as_text() == Some("saved_messages");
                if let Some(thread) = draft.thread_of(thread) {
                    keep_field(&mut thread.extra, key.to_owned(), value);
                }
            }
        }
        Ok(())
    }

    fn end_chat(&mut self, draft: &mut Draft<'_>, chat: &Chat, place: &str) {
        let Some(thread) = chat.thread else {
            return;
        };
        let id = chat.number.clone().unwrap_or_else(|| place.to_owned());
        draft.key_thread(thread, id);
        if chat.is_saved {
            self.people.saved.push(thread);
        } else if chat.is_listed {
            self.people.listed.push(thread);
        }
    }

    fn messages<R: Read>(
        &mut self,
        json: &mut Json<R>,
        draft: &mut Draft<'_>,
        thread: ThreadId,
    ) -> Result<(), Stop> {
        let (entry, files) = (self.entry, self.files);
        let people = &mut *self.people;
        json.rows(is_row, |element| match element {
            Ok(element) => {
                if element.stored.is_some() {
                    let label = draft.label(entry);
                    let at = Some(element.pointer.clone());
                    let code = Code::InvalidRepaired;
                    draft.finding_at(Level::Warning, code, label.as_ref(), at);
                }
                match row::read(draft, people, files, entry, element) {
                    Ok(row) => draft.row(thread, row),
                    Err(source) => draft.not_understood(Level::Warning, &source),
                }
            }
            Err(bad) => draft.bad(entry, &bad),
        })
    }
}

/// A message has a number and a date; the objects within one do not have both.
fn is_row(value: &Value<'_>) -> bool {
    value.has("id") && (value.has("date") || value.has("date_unixtime") || value.has("from_id"))
}
