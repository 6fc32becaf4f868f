//! A message of an encrypted chat: `senderName`, `timestamp`, `type`, and what it holds.

use std::collections::HashMap;

use crate::draft::Draft;
use crate::formats::meta;
use crate::formats::meta::lines::{self, Called};
use crate::json::{Element, Value};
use crate::model::{Flag, Kind, PersonId, Reaction, Row, Source};
use crate::text::{is_disguised, repair_meta, repaired_meta};
use crate::time::Time;

/// What stands where a file should be named that was not there to be downloaded.
const NOT_DOWNLOADED: &str = "Failed to download media";

/// Reads a message; one that is no object is not understood.
pub(super) fn read(
    draft: &mut Draft<'_>,
    people: &mut HashMap<String, PersonId>,
    folder: &str,
    source: Source,
    element: &Element<'_>,
) -> Result<Row, Source> {
    let Value::Object(fields) = &element.value else {
        return Err(source);
    };
    let mut row = Row::at(source);
    row.flags
        .add_if(Flag::InvalidRepaired, element.stored.is_some());
    let mut stated = "";
    for (key, value) in fields {
        match (key.as_ref(), value) {
            (_, Value::Null) => {}
            ("senderName", Value::Text(name)) if !name.is_empty() && row.author.is_none() => {
                row.flags.add_if(Flag::DirectionMarks, is_disguised(name));
                row.author = Some(meta::person_of(draft, people, name));
            }
            ("timestamp", value) if row.time.is_none() => {
                row.time = value.as_written().and_then(|raw| Time::epoch(&raw));
            }
            ("text", Value::Text(_) | Value::Whole(_) | Value::Real(_)) if row.text.is_none() => {
                let text = value.as_written().filter(|text| !text.is_empty());
                row.text = text.map(|text| repair_meta(text.into_owned()));
            }
            ("type", Value::Text(kind)) => stated = kind,
            ("isUnsent", value) => row.flags.add_if(Flag::Unsent, value.is_true()),
            ("media", Value::List(items)) => {
                for item in items {
                    media(draft, &mut row, item, folder);
                }
            }
            ("reactions", Value::List(items)) => {
                for item in items {
                    let reaction = reaction(draft, people, item);
                    row.reactions.push(reaction);
                }
            }
            (key, value) => keep_rest(&mut row, key, value),
        }
    }
    if let Some(stored) = element.stored.as_ref().and_then(|value| value.text("text"))
        && let Some(text) = &mut row.text
        && text.shown != stored
    {
        text.stored = Some(stored.to_owned());
    }
    settle(&mut row, stated, element.value.text("senderName"));
    Ok(row)
}

fn media(draft: &mut Draft<'_>, row: &mut Row, item: &Value<'_>, folder: &str) {
    let Some(uri) = item.text("uri").or_else(|| item.as_text()) else {
        return keep_rest(row, "media", item);
    };
    if uri == NOT_DOWNLOADED {
        draft.media_missing(row, uri.to_owned());
    } else {
        draft.media(row, uri, folder);
    }
    for (key, value) in item.fields() {
        if key != "uri" {
            keep_rest(row, &format!("media.{key}"), value);
        }
    }
}

fn reaction(
    draft: &mut Draft<'_>,
    people: &mut HashMap<String, PersonId>,
    value: &Value<'_>,
) -> Reaction {
    let actor = value.text("actor").filter(|actor| !actor.is_empty());
    Reaction {
        by: actor.map(|actor| meta::person_of(draft, people, actor)),
        emoji: value
            .text("reaction")
            .map(repaired_meta)
            .unwrap_or_default(),
        time: value.written("timestamp").and_then(|raw| Time::epoch(&raw)),
    }
}

/// What has no place of its own is kept as it is, but for what says nothing.
fn keep_rest(row: &mut Row, key: &str, value: &Value<'_>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                keep_rest(row, &format!("{key}.{name}"), value);
            }
        }
        value if value.is_nothing() => {}
        Value::Text(text) => row.keep(key, repaired_meta(text)),
        value => row.keep(key, repaired_meta(&value.to_json())),
    }
}

/// Decides what the message is. Types that are not known are told by what the message holds.
fn settle(row: &mut Row, stated: &str, sender: Option<&str>) {
    let sender = sender.map(repaired_meta);
    let text = row.text.as_ref().map(|text| text.shown.as_str());
    let line = text.and_then(|text| lines::read(text, sender.as_deref(), &Called::default()));
    let is_unsent = row.flags.has(Flag::Unsent);
    row.kind = match stated.to_ascii_lowercase().as_str() {
        "sticker" => Kind::Sticker,
        _ if !row.media.is_empty() => Kind::Media,
        "link" | "share" => Kind::Share,
        "call" | "audio_call" | "video_call" => Kind::Call,
        "location" => Kind::Location,
        "contact" => Kind::Contact,
        "poll" => Kind::Poll,
        "payment" => Kind::Payment,
        "media" => Kind::Media,
        _ if is_unsent => Kind::Other,
        stated => match line {
            Some(line) => line.kind,
            None if stated == "placeholder" || text.is_none() => Kind::Other,
            None => Kind::Text,
        },
    };
    if let Some(line) = line {
        row.flags.add_if(Flag::AutoText, line.is_auto);
        row.flags.add_if(Flag::Missed, line.is_missed);
        row.flags.add_if(Flag::Unsent, line.is_unsent);
    }
    row.flags.add_if(
        Flag::AutoText,
        is_unsent && stated == "placeholder" && row.text.is_some(),
    );
    if !matches!(stated, "" | "text") {
        row.keep("type", stated);
    }
}
