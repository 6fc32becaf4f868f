//! A row in Meta's JSON: `sender_name`, `timestamp_ms`, and whatever it is a row of.

use std::collections::HashMap;

use super::lines::{self, Called};
use crate::container::{EntryId, Target};
use crate::draft::Draft;
use crate::json::{Element, Value};
use crate::model::{Flag, Kind, PersonId, Reaction, Row, Source, Text};
use crate::text::{is_disguised, repair_meta, repaired_meta};
use crate::time::Time;

/// The people of a thread, and where its media lie.
pub(super) struct Names<'a> {
    people: &'a mut HashMap<String, PersonId>,
    folder: String,
    /// The sender of the last row: mostly the same again.
    last: Option<Sender>,
    called: Called,
}

struct Sender {
    stored: String,
    shown: String,
    id: PersonId,
}

impl<'a> Names<'a> {
    pub(super) fn new(people: &'a mut HashMap<String, PersonId>, folder: String) -> Self {
        Self {
            people,
            folder,
            last: None,
            called: Called::default(),
        }
    }

    fn person(&mut self, draft: &mut Draft<'_>, stored: &str) -> PersonId {
        match &self.last {
            Some(last) if last.stored == stored => last.id,
            _ => {
                let id = person_of(draft, self.people, stored);
                self.last = Some(Sender {
                    stored: stored.to_owned(),
                    shown: repaired_meta(stored),
                    id,
                });
                id
            }
        }
    }
}

/// The person of a name within a thread: the right and the byte-wise spelling are the same one.
pub(in crate::formats) fn person_of(
    draft: &mut Draft<'_>,
    people: &mut HashMap<String, PersonId>,
    stored: &str,
) -> PersonId {
    let name = repair_meta(stored.to_owned());
    if let Some(&id) = people.get(&name.shown) {
        return id;
    }
    let shown = name.shown.clone();
    let id = draft.named(name);
    people.insert(shown, id);
    id
}

/// Fields that hold media.
const MEDIA: &[&str] = &["photos", "videos", "audio_files", "gifs", "files"];

/// Reads a row; one that is nothing but a number or text is not understood.
pub(super) fn read(
    draft: &mut Draft<'_>,
    names: &mut Names<'_>,
    entry: EntryId,
    element: Element<'_>,
) -> Result<Row, Source> {
    let source = draft.source(entry, element.pointer, Some(element.span));
    let value = element.value;
    let Value::Object(_) = value else {
        return Err(source);
    };
    let mut row = Row::at(source);
    row.flags
        .add_if(Flag::InvalidRepaired, element.stored.is_some());
    let mut facts = Facts::default();
    for (key, value) in value.fields() {
        field(draft, names, &mut row, &mut facts, key, value);
    }
    if let Some(stored) = &element.stored {
        keep_stored(&mut row, stored);
    }
    names.called.know(names.people);
    let sender = names.last.as_ref().filter(|_| row.author.is_some());
    let sender = sender.map(|sender| sender.shown.as_str());
    settle(&mut row, &facts, sender, &names.called);
    Ok(row)
}

/// What a row says of its kind.
#[derive(Default)]
struct Facts {
    is_call: bool,
    is_share: bool,
    is_sticker: bool,
    share_text: Option<Text>,
    stated: Option<String>,
    /// Its time in seconds, where nothing finer was met yet.
    seconds: Option<String>,
}

fn field(
    draft: &mut Draft<'_>,
    names: &mut Names<'_>,
    row: &mut Row,
    facts: &mut Facts,
    key: &str,
    value: &Value<'_>,
) {
    match (key, value) {
        (_, Value::Null) => {}
        ("sender_name", Value::Text(name)) if row.author.is_none() => {
            row.flags.add_if(Flag::DirectionMarks, is_disguised(name));
            if !name.is_empty() {
                row.author = Some(names.person(draft, name));
            }
        }
        ("timestamp_ms" | "timestamp", value) => time(row, facts, key, value),
        ("content", Value::Text(_) | Value::Whole(_) | Value::Real(_)) if row.text.is_none() => {
            row.text = Some(text_of(value));
        }
        ("is_unsent", value) => row.flags.add_if(Flag::Unsent, value.is_true()),
        (
            "is_taken_down"
            | "is_geoblocked_for_viewer"
            | "is_unsent_image_by_messenger_kid_parent",
            value,
        ) => {
            if value.is_true() {
                row.flags.add(Flag::Hidden);
                row.keep(key, "true");
            }
        }
        ("reactions", Value::List(_)) => {
            for reaction in value.items() {
                row.reactions.push(reaction_of(draft, names, reaction));
            }
        }
        ("sticker", value) => {
            facts.is_sticker = true;
            media(draft, names, row, value);
            keep_rest(row, key, value, &["uri"]);
        }
        (list, value) if MEDIA.contains(&list) => {
            for item in value.items() {
                media(draft, names, row, item);
                keep_rest(row, key, item, &["uri"]);
            }
        }
        ("share", value) => share(row, facts, value),
        ("call_duration", value) => {
            facts.is_call = true;
            row.keep(key, value.as_written().unwrap_or_default());
        }
        ("missed", value) => {
            facts.is_call = true;
            row.flags.add_if(Flag::Missed, value.is_true());
        }
        ("users", Value::List(users)) if !users.is_empty() => {
            // People who came or went.
            row.kind = Kind::System;
            keep_rest(row, key, value, &[]);
        }
        ("type", Value::Text(stated)) => facts.stated = Some(stated.to_string()),
        (key, value) => keep_rest(row, key, value, &[]),
    }
}

/// When it was: milliseconds; in the spring and summer of 2018 seconds, which give way to them.
fn time(row: &mut Row, facts: &mut Facts, key: &str, value: &Value<'_>) {
    let raw = value.as_written();
    let told = raw.as_ref().and_then(|raw| Time::epoch(raw));
    let seconds = (key == "timestamp_ms").then(|| facts.seconds.take());
    match (told, seconds) {
        (Some(told), Some(Some(seconds))) => {
            row.time = Some(told);
            row.keep("timestamp", seconds);
        }
        (Some(told), seconds) if row.time.is_none() => {
            row.time = Some(told);
            let raw = raw.filter(|_| seconds.is_none());
            facts.seconds = raw.map(std::borrow::Cow::into_owned);
        }
        _ => keep_rest(row, key, value, &[]),
    }
}

/// A text, or a number that is one.
fn text_of(value: &Value<'_>) -> Text {
    repair_meta(value.as_written().unwrap_or_default().into_owned())
}

/// What has no place of its own is kept as it is, but for what says nothing.
fn keep_rest(row: &mut Row, key: &str, value: &Value<'_>, known: &[&str]) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                if !known.contains(&name.as_ref()) {
                    keep_rest(row, &format!("{key}.{name}"), value, &[]);
                }
            }
        }
        value if value.is_nothing() => {}
        Value::Text(text) => row.keep(key, repaired_meta(text)),
        value => row.keep(key, repaired_meta(&value.to_json())),
    }
}

fn share(row: &mut Row, facts: &mut Facts, value: &Value<'_>) {
    facts.is_share |= !value.is_nothing();
    if let Some(text) = value.text("share_text") {
        facts.share_text = Some(repair_meta(text.to_owned()));
    }
    keep_rest(row, "share", value, &[]);
}

fn media(draft: &mut Draft<'_>, names: &Names<'_>, row: &mut Row, item: &Value<'_>) {
    let Some(uri) = item.text("uri").or_else(|| item.as_text()) else {
        return;
    };
    let repaired = repair_meta(uri.to_owned());
    let found = draft.resolve(uri, &names.folder);
    if found == Target::Missing && repaired.is_repaired() {
        draft.media(row, repaired.shown, &names.folder);
    } else {
        draft.media(row, uri, &names.folder);
    }
}

fn reaction_of(draft: &mut Draft<'_>, names: &mut Names<'_>, value: &Value<'_>) -> Reaction {
    let actor = value.text("actor").filter(|actor| !actor.is_empty());
    Reaction {
        by: actor.map(|actor| person_of(draft, names.people, actor)),
        emoji: value
            .text("reaction")
            .map(repaired_meta)
            .unwrap_or_default(),
        time: value.written("timestamp").and_then(|raw| Time::epoch(&raw)),
    }
}

/// The text as it stands in the file, where the row had to be repaired to be read.
fn keep_stored(row: &mut Row, stored: &Value<'_>) {
    if let (Some(text), Some(stored)) = (&mut row.text, stored.text("content"))
        && text.shown != stored
    {
        text.stored = Some(stored.to_owned());
    }
}

/// Decides what the row is, from all that it says.
fn settle(row: &mut Row, facts: &Facts, sender: Option<&str>, called: &Called) {
    let text = row.text.as_ref();
    let line = text.and_then(|text| lines::read(&text.shown, sender, called));
    row.kind = if facts.is_call {
        Kind::Call
    } else if facts.is_share {
        Kind::Share
    } else if facts.is_sticker {
        Kind::Sticker
    } else if !row.media.is_empty() {
        Kind::Media
    } else if row.kind == Kind::System && facts.stated.as_deref() != Some("Plan") {
        Kind::System
    } else if let Some(line) = line {
        line.kind
    } else {
        match facts.stated.as_deref() {
            Some("Call") => Kind::Call,
            Some("Subscribe" | "Unsubscribe") => Kind::System,
            Some("Share") => Kind::Share,
            Some("Plan") => Kind::Other,
            _ if row.text.is_some() => Kind::Text,
            _ => Kind::Other,
        }
    };
    if let Some(line) = line {
        row.flags.add_if(Flag::AutoText, line.is_auto);
        row.flags.add_if(Flag::Missed, line.is_missed);
        row.flags.add_if(Flag::Unsent, line.is_unsent);
    }
    if let Some(stated) = facts
        .stated
        .as_deref()
        .filter(|stated| *stated != "Generic")
    {
        row.keep("type", stated);
    }
    if row.text.is_none() {
        row.text.clone_from(&facts.share_text);
    }
}
