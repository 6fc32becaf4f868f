//! A message in the tool's JSON.

use crate::container::EntryId;
use crate::draft::Draft;
use crate::formats::discord::exporter::People;
use crate::formats::discord::{check_time, keep_rest};
use crate::json::{Element, Value};
use crate::model::{Flag, Kind, Person, Reaction, Row, Source, Text};
use crate::text::is_disguised;
use crate::time::Time;

/// Reads a message; one that is no object is not understood.
pub(super) fn read(
    draft: &mut Draft<'_>,
    people: &mut People,
    folder: &str,
    entry: EntryId,
    element: &Element<'_>,
) -> Result<Row, Source> {
    let source = draft.source(entry, element.pointer.clone(), Some(element.span));
    let Value::Object(fields) = &element.value else {
        return Err(source);
    };
    let mut row = Row::at(source);
    row.flags
        .add_if(Flag::InvalidRepaired, element.stored.is_some());
    for (key, value) in fields {
        field(draft, people, &mut row, folder, key, value);
    }
    if let Some(stored) = element
        .stored
        .as_ref()
        .and_then(|value| value.text("content"))
        && let Some(text) = &mut row.text
        && text.shown != stored
    {
        text.stored = Some(stored.to_owned());
    }
    row.kind = kind_of(&element.value, &row);
    if let Some(id) = element.value.written("id") {
        check_time(&mut row, &id);
    }
    Ok(row)
}

fn field(
    draft: &mut Draft<'_>,
    people: &mut People,
    row: &mut Row,
    folder: &str,
    key: &str,
    value: &Value<'_>,
) {
    match (key, value) {
        (_, Value::Null) => {}
        ("timestamp", value) if row.time.is_none() => {
            row.time = value.as_written().and_then(|raw| Time::iso(&raw));
        }
        ("timestampEdited", value) => {
            row.flags.add_if(Flag::Edited, !value.is_nothing());
            keep_rest(&mut row.extra, key, value);
        }
        ("content", Value::Text(_) | Value::Whole(_) | Value::Real(_)) if row.text.is_none() => {
            let text = value.as_written().filter(|text| !text.is_empty());
            row.text = text.map(Text::plain);
        }
        ("author", Value::Object(_)) if row.author.is_none() => {
            let person = person_of(value);
            let name = person.display_name.as_deref().unwrap_or_default();
            row.flags.add_if(Flag::DirectionMarks, is_disguised(name));
            row.author = people.of(draft, person);
            for (name, value) in value.fields() {
                let is_known = ["id", "name", "nickname", "color", "avatarUrl"];
                let is_plain = name == "discriminator" && is_no_discriminator(value);
                if !is_known.contains(&name.as_ref()) && !is_plain {
                    keep_rest(&mut row.extra, &format!("author.{name}"), value);
                }
            }
        }
        ("attachments" | "stickers", Value::List(items)) => {
            for item in items {
                attachment(draft, row, folder, key, item);
            }
        }
        ("reactions", Value::List(items)) => {
            for item in items {
                reaction(draft, people, row, item);
            }
        }
        ("forwardedMessage", Value::Object(_)) => {
            row.flags.add(Flag::Forwarded);
            forwarded(draft, row, folder, value);
        }
        ("type", Value::Text(kind)) if kind == "Default" => {}
        (key, value) => keep_rest(&mut row.extra, key, value),
    }
}

fn person_of(value: &Value<'_>) -> Person {
    let own = |key: &str| value.written(key).map(std::borrow::Cow::into_owned);
    Person {
        username: own("name"),
        display_name: own("nickname"),
        platform_user_id: own("id"),
        ..Person::default()
    }
}

fn is_no_discriminator(value: &Value<'_>) -> bool {
    value
        .as_written()
        .is_none_or(|number| number.bytes().all(|byte| byte == b'0'))
}

/// A link, or a path where media were saved too.
fn attachment(draft: &mut Draft<'_>, row: &mut Row, folder: &str, key: &str, item: &Value<'_>) {
    let name = ["url", "sourceUrl", "fileName", "name"]
        .iter()
        .find_map(|key| item.text(key))
        .or_else(|| item.as_text());
    if let Some(name) = name.filter(|name| !name.is_empty()) {
        draft.media(row, name, folder);
    }
    for (name, value) in item.fields() {
        if !matches!(name.as_ref(), "url" | "sourceUrl") {
            keep_rest(&mut row.extra, &format!("{key}.{name}"), value);
        }
    }
}

/// Each of the people who reacted; where none is named, the reaction once, with its number kept.
fn reaction(draft: &mut Draft<'_>, people: &mut People, row: &mut Row, item: &Value<'_>) {
    let emoji = item.get("emoji");
    let emoji = ["name", "code", "id"]
        .iter()
        .find_map(|key| emoji?.text(key).filter(|text| !text.is_empty()))
        .or_else(|| emoji?.as_text())
        .unwrap_or_default();
    let users = item.list("users");
    for user in users {
        let by = people.of(draft, person_of(user));
        row.reactions.push(Reaction {
            by,
            emoji: emoji.to_owned(),
            time: None,
        });
    }
    if users.is_empty() {
        row.reactions.push(Reaction {
            by: None,
            emoji: emoji.to_owned(),
            time: None,
        });
    }
    let count = item.written("count").unwrap_or_default();
    if !count.is_empty() && *count != *users.len().to_string() {
        row.keep("reactions.count", format!("{emoji} {count}"));
    }
}

/// The message that was passed on: its media are named here, its text stands in for an empty one.
fn forwarded(draft: &mut Draft<'_>, row: &mut Row, folder: &str, value: &Value<'_>) {
    for (key, value) in value.fields() {
        match (key.as_ref(), value) {
            ("attachments" | "stickers", Value::List(items)) => {
                for item in items {
                    attachment(draft, row, folder, &format!("forwarded.{key}"), item);
                }
            }
            ("content", Value::Text(text)) if row.text.is_none() && !text.is_empty() => {
                row.text = Some(Text::plain(text.as_ref()));
                row.keep("forwarded.content", text.as_ref());
            }
            (key, value) => keep_rest(&mut row.extra, &format!("forwarded.{key}"), value),
        }
    }
}

/// The type as the tool names it, or Discord's own number where it has no name for it.
fn kind_of(value: &Value<'_>, row: &Row) -> Kind {
    let stated = value.written("type").unwrap_or_default();
    match stated.as_ref() {
        "Call" | "3" => return Kind::Call,
        "RecipientAdd"
        | "RecipientRemove"
        | "ChannelNameChange"
        | "ChannelIconChange"
        | "ChannelPinnedMessage"
        | "GuildMemberJoin"
        | "ThreadCreated" => return Kind::System,
        // Ordinary messages, answers, commands and what a thread began with.
        "" | "0" | "19" | "20" | "21" | "23" => {}
        number if number.bytes().all(|byte| byte.is_ascii_digit()) => return Kind::System,
        _ => {}
    }
    let has_stickers = !value.list("stickers").is_empty();
    if has_stickers && value.list("attachments").is_empty() {
        Kind::Sticker
    } else if !row.media.is_empty() {
        Kind::Media
    } else if row.text.is_some() {
        Kind::Text
    } else if value.get("poll").is_some() {
        Kind::Poll
    } else {
        Kind::Other
    }
}
