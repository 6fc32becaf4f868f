//! A channel: its number, its title (`index.json`), and what `channel.json` says of it.

use std::collections::BTreeMap;

use super::Files;
use super::account::People;
use crate::container::EntryId;
use crate::draft::Draft;
use crate::finding::{Code, Level};
use crate::formats::discord::keep_rest;
use crate::formats::json_file;
use crate::json::Value;
use crate::model::{Person, Thread, ThreadId};

/// A channel before its messages are read.
#[derive(Debug)]
pub(super) struct Channel {
    pub(super) thread: ThreadId,
    /// Numbers of the people in a private channel, as the file lists them.
    pub(super) recipients: Vec<String>,
    title: Option<String>,
}

/// The titles that `index.json` gives.
pub(super) fn titles(draft: &mut Draft<'_>, entry: EntryId) -> BTreeMap<String, String> {
    let mut titles = BTreeMap::new();
    json_file::read(draft, entry, |json, _| {
        json.object(|json, key| {
            let title = json.value()?.into_text();
            // Python's way to say nothing.
            let title = title.filter(|title| !title.is_empty() && title != "None");
            titles.extend(title.map(|title| (key.to_owned(), title)));
            Ok(())
        })?;
        json.finish()
    });
    titles
}

/// Makes a thread of each channel.
pub(super) fn headers(
    draft: &mut Draft<'_>,
    channels: &BTreeMap<String, Files>,
    titles: &BTreeMap<String, String>,
    people: &mut People,
) -> Vec<Channel> {
    let mut read = Vec::new();
    for (id, files) in channels {
        let thread = draft.thread(Thread {
            id: id.clone(),
            title: titles.get(id).cloned(),
            ..Thread::default()
        });
        let mut channel = Channel {
            thread,
            recipients: Vec::new(),
            title: titles.get(id).cloned(),
        };
        for &entry in &files.header {
            header(draft, &mut channel, people, entry);
        }
        read.push(channel);
    }
    read
}

fn header(draft: &mut Draft<'_>, channel: &mut Channel, people: &mut People, entry: EntryId) {
    match json_file::whole(draft, entry) {
        Some(value @ Value::Object(_)) => take(draft, channel, people, &value),
        Some(_) => {
            let label = draft.label(entry);
            draft.finding(Level::Broken, Code::FileNotUnderstood, label.as_ref());
        }
        // It was said why.
        None => {}
    }
}

fn take(draft: &mut Draft<'_>, channel: &mut Channel, people: &mut People, value: &Value<'_>) {
    let mut extra = Vec::new();
    for (key, value) in value.fields() {
        match (key.as_ref(), value) {
            ("id", _) => {}
            ("recipients", Value::List(items)) => {
                for item in items {
                    let written = item.as_written().or_else(|| item.written("id"));
                    channel
                        .recipients
                        .extend(written.map(std::borrow::Cow::into_owned));
                }
            }
            (key, value) => keep_rest(&mut extra, key, value),
        }
    }
    for id in &channel.recipients {
        let is_number = id.bytes().all(|byte| byte.is_ascii_digit());
        // "Deleted User" is nobody's number, and not always the same person's name.
        let person = if is_number {
            people.of_id(draft, id)
        } else {
            draft.person(Person::named(id.as_str()))
        };
        draft.joins(channel.thread, person);
    }
    let name = value.text("name").filter(|name| !name.is_empty());
    if let Some(thread) = draft.thread_of(channel.thread) {
        if thread.title.is_none() {
            thread.title = name.map(str::to_owned);
        }
        thread.extra.append(&mut extra);
    }
}

/// The other one of a private channel has the name that the channel's title gives.
pub(super) fn join(draft: &mut Draft<'_>, channel: &mut Channel, people: &mut People) {
    let Some(handle) = channel.title.as_deref().and_then(handle_of) else {
        return;
    };
    let (Some(owner), others) = (people.owner, &channel.recipients) else {
        return;
    };
    let mut others: Vec<_> = others
        .iter()
        .filter(|id| id.bytes().all(|byte| byte.is_ascii_digit()))
        .map(|id| people.of_id(draft, id))
        .filter(|&id| id != owner)
        .collect();
    match (others.pop(), others.is_empty()) {
        (Some(other), true) => {
            if let Some(who) = draft.known(other) {
                who.person.username.get_or_insert_with(|| handle.to_owned());
            }
        }
        (None, _) if channel.recipients.is_empty() => {
            let other = draft.person(Person::handle(handle));
            draft.joins(channel.thread, other);
        }
        _ => {}
    }
}

/// `blue.kite` of `Direct Message with blue.kite#0`. Placeholders are nobody's handle.
fn handle_of(title: &str) -> Option<&str> {
    let name = title.strip_prefix("Direct Message with ")?;
    let handle = match name.rsplit_once('#') {
        Some((handle, number)) if number.bytes().all(|byte| byte.is_ascii_digit()) => handle,
        _ => name,
    };
    let is_placeholder = ["Unknown Participant", "Deleted User"].contains(&handle);
    (!handle.is_empty() && !is_placeholder).then_some(handle)
}
