//! An event of a conversation: a message, a reaction by itself, somebody who came or went.

use super::messages::MediaIndex;
use super::people::People;
use crate::container::EntryId;
use crate::draft::Draft;
use crate::formats::listing::{keep_field, keep_fields};
use crate::json::{Element, Value};
use crate::model::{Flag, Kind, Reaction, Row, Source, ThreadId};
use crate::text::decode_entities;
use crate::time::Time;

/// Reads an event; one that is no object in an object is not understood.
pub(super) fn read(
    draft: &mut Draft<'_>,
    people: &mut People,
    media: &MediaIndex,
    (entry, thread): (EntryId, ThreadId),
    element: Element<'_>,
) -> Result<Row, Source> {
    let source = draft.source(entry, element.pointer, Some(element.span));
    let value = element.value;
    let [(name, event @ Value::Object(_))] = value.fields() else {
        return Err(source);
    };
    let mut row = Row::at(source);
    let is_repaired = element.stored.is_some();
    row.flags.add_if(Flag::InvalidRepaired, is_repaired);
    let author = ["senderId", "initiatingUserId", "initiatingUser"]
        .into_iter()
        .find_map(|key| event.written(key));
    row.author = author.map(|id| people.get(draft, &id));
    let time = event.written("createdAt");
    row.time = time.and_then(|raw| Time::iso(&raw));
    match name.as_ref() {
        "messageCreate" | "welcomeMessageCreate" => {
            message(draft, people, media, (&mut row, thread), event);
            if name != "messageCreate" {
                row.keep("event", name.as_ref());
            }
        }
        "reactionCreate" => {
            row.kind = Kind::Reaction;
            let text = event.text("reactionKey").map(decode_entities);
            row.text = text;
            let used = ["senderId", "createdAt", "reactionKey"];
            keep_fields(&mut row.extra, "", event, &used);
        }
        name => {
            let known = [
                "joinConversation",
                "participantsJoin",
                "participantsLeave",
                "conversationNameUpdate",
            ];
            row.kind = if known.contains(&name) {
                Kind::System
            } else {
                Kind::Other
            };
            members(draft, people, thread, event);
            if name == "conversationNameUpdate" {
                set_title(draft, thread, event);
            }
            row.keep("event", name);
            let used = ["initiatingUserId", "initiatingUser", "createdAt"];
            keep_fields(&mut row.extra, "", event, &used);
        }
    }
    if let Some(stored) = &element.stored {
        keep_stored(&mut row, stored);
    }
    Ok(row)
}

/// Whom an event lists: who was there when the owner came, who came, who went.
fn members(draft: &mut Draft<'_>, people: &mut People, thread: ThreadId, event: &Value<'_>) {
    for key in ["participantsSnapshot", "userIds"] {
        let Some(Value::List(ids)) = event.get(key) else {
            continue;
        };
        for id in ids.iter().filter_map(Value::as_written) {
            let person = people.get(draft, &id);
            draft.joins(thread, person);
        }
    }
}

/// The newest name comes first.
fn set_title(draft: &mut Draft<'_>, thread: ThreadId, event: &Value<'_>) {
    if let Some(name) = event.text("name").filter(|name| !name.is_empty())
        && let Some(thread) = draft.thread_of(thread)
    {
        thread.title.get_or_insert_with(|| name.to_owned());
    }
}

fn message(
    draft: &mut Draft<'_>,
    people: &mut People,
    index: &MediaIndex,
    (row, thread): (&mut Row, ThreadId),
    event: &Value<'_>,
) {
    let id = event.written("id").unwrap_or_default();
    let mut urls: Vec<String> = Vec::new();
    for (key, value) in event.fields() {
        match (key.as_ref(), value) {
            ("senderId" | "createdAt", _) | (_, Value::Null) => {}
            ("text", Value::Text(_) | Value::Whole(_) | Value::Real(_)) if row.text.is_none() => {
                let text = value.as_written().filter(|text| !text.is_empty());
                row.text = text.map(|text| decode_entities(&text));
            }
            ("recipientId", value) => {
                // In a group there is none, written as 0.
                if let Some(id) = value.as_written().filter(|id| id != "0") {
                    let person = people.get(draft, &id);
                    draft.joins(thread, person);
                    row.keep(key, id);
                }
            }
            ("mediaUrls", Value::List(items)) => {
                let items = items.iter().filter_map(Value::as_written);
                urls.extend(items.map(std::borrow::Cow::into_owned));
            }
            ("reactions", Value::List(items)) => {
                for item in items {
                    row.reactions.push(reaction(draft, people, item));
                }
            }
            ("urls", Value::List(items)) => {
                for item in items {
                    let link = item.written("expanded").or_else(|| item.written("url"));
                    match link {
                        Some(link) => row.keep("url", link),
                        None => row.keep("url", item.to_json()),
                    }
                }
            }
            (key, value) => keep_field(&mut row.extra, key.to_owned(), value),
        }
    }
    media(draft, row, index.of_message(&id), urls);
    row.kind = match (row.media.is_empty(), &row.text) {
        (false, _) => Kind::Media,
        (true, Some(_)) => Kind::Text,
        (true, None) => Kind::Other,
    };
}

/// The links of a message, each with its file where the archive has it; and files that no link names.
fn media(draft: &mut Draft<'_>, row: &mut Row, files: &[(String, EntryId)], urls: Vec<String>) {
    let mut left: Vec<&(String, EntryId)> = files.iter().collect();
    let count = urls.len();
    for url in urls {
        let base = url.rsplit('/').next().unwrap_or(&url);
        let base = base.split(['?', ':']).next().unwrap_or(base).to_lowercase();
        let place = left
            .iter()
            .position(|(key, _)| *key == base || !base.is_empty() && key.contains(&base));
        // One link and one file are each other's, whatever their names.
        let place = place.or_else(|| (count == 1 && left.len() == 1).then_some(0));
        match place {
            Some(place) => {
                let (_, entry) = left.remove(place);
                draft.media_entry(row, url, *entry);
            }
            None => draft.media(row, url, ""),
        }
    }
    for (_, entry) in left {
        let name = draft.container().entry(*entry).stored_base().to_owned();
        draft.media_entry(row, name, *entry);
    }
}

fn reaction(draft: &mut Draft<'_>, people: &mut People, value: &Value<'_>) -> Reaction {
    let sender = value.written("senderId");
    Reaction {
        by: sender.map(|id| people.get(draft, &id)),
        emoji: value.text("reactionKey").unwrap_or_default().to_owned(),
        time: value.written("createdAt").and_then(|raw| Time::iso(&raw)),
    }
}

/// The text as it stands in the file, where the row had to be repaired to be read.
fn keep_stored(row: &mut Row, stored: &Value<'_>) {
    let fields = stored.fields();
    let text = fields.first().and_then(|(_, event)| event.text("text"));
    if let (Some(own), Some(text)) = (&mut row.text, text)
        && own.shown != text
    {
        own.stored = Some(text.to_owned());
    }
}
