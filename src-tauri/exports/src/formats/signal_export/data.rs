//! `data.json`: an object a line.

use super::{Chat, EntryId, Stop, Value, fault_of, lines, repair};
use crate::draft::Draft;
use crate::finding::Level;
use crate::model::{Flag, Kind, Reaction, Row, Text};
use crate::time::Time;

const KNOWN: &[&str] = &[
    "date",
    "sender",
    "body",
    "reactions",
    "attachments",
    "deleted",
];

pub(super) fn read(draft: &mut Draft<'_>, chat: &mut Chat) -> Result<(), Stop> {
    let container = draft.container();
    let entry: EntryId = chat.entry;
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
        let repaired;
        let value = if let Ok(value) = Value::read(text.as_bytes()) {
            Some(value)
        } else {
            repaired = repair(text.as_bytes());
            let bytes = repaired.as_ref().map(|repaired| &repaired.shown);
            bytes.and_then(|bytes| Value::read(bytes).ok())
        };
        match value {
            Some(value @ Value::Object(_)) => {
                let mut row = Row::at(source);
                fill(draft, chat, &mut row, &value);
                draft.row(chat.thread, row);
            }
            Some(_) => draft.not_understood(Level::Warning, &source),
            None => draft.not_understood(Level::Broken, &source),
        }
    })
}

fn fill(draft: &mut Draft<'_>, chat: &mut Chat, row: &mut Row, value: &Value<'_>) {
    let sender = value.text("sender").unwrap_or_default();
    row.author = chat.person(draft, sender);
    if row.author.is_none() && !sender.is_empty() {
        row.keep("sender", sender);
    }
    row.time = value.written("date").and_then(|raw| {
        if raw.bytes().all(|byte| byte.is_ascii_digit()) {
            Time::epoch(&raw)
        } else {
            Time::iso(&raw)
        }
    });
    row.text = value.text("body").map(|body| Text::plain(body.trim_end()));
    row.flags.add_if(Flag::Deleted, value.says("deleted"));
    row.flags.add_if(Flag::Missed, value.says("missed"));
    for item in value.list("attachments") {
        row.kind = Kind::Media;
        let path = item.text("path").filter(|path| !path.is_empty());
        let name = item.text("name").filter(|name| !name.is_empty());
        match path.or(name) {
            Some(name) => chat.media(draft, row, name),
            None => draft.media_missing(row, "attachment".to_owned()),
        }
        for (key, value) in item.fields() {
            if !matches!(key.as_ref(), "path") && !value.is_nothing() {
                let value = value
                    .as_written()
                    .map_or_else(|| value.to_json(), std::borrow::Cow::into_owned);
                row.keep(&format!("attachment.{key}"), value);
            }
        }
    }
    for reaction in value.list("reactions") {
        let (by, emoji) = reaction_of(reaction);
        let by = by.and_then(|name| chat.person(draft, name));
        row.reactions.push(Reaction {
            by,
            emoji: emoji.to_owned(),
            time: None,
        });
    }
    if value
        .get("sticker")
        .is_some_and(|sticker| !sticker.is_nothing())
    {
        row.kind = Kind::Sticker;
    }
    let is_call = value.get("call").is_some_and(|call| !call.is_nothing());
    if is_call || value.says("missed") {
        row.kind = Kind::Call;
    }
    for (key, value) in value.fields() {
        let is_misplaced = key == "body" && value.as_text().is_none();
        if (!KNOWN.contains(&key.as_ref()) || is_misplaced) && !value.is_nothing() {
            let value = value
                .as_written()
                .map_or_else(|| value.to_json(), std::borrow::Cow::into_owned);
            row.keep(key, value);
        }
    }
}

/// `{"name", "emoji"}`, or a pair.
fn reaction_of<'a>(value: &'a Value<'_>) -> (Option<&'a str>, &'a str) {
    if let [name, emoji] = value.items() {
        return (name.as_text(), emoji.as_text().unwrap_or_default());
    }
    let name = value.text("name").or_else(|| value.text("sender"));
    (name, value.text("emoji").unwrap_or_default())
}
