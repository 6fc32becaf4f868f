//! One item of a chat in Signal's export.

use std::fmt::Write;

use super::{Reader, plain};
use crate::draft::Draft;
use crate::json::Value;
use crate::model::{Flag, Kind, Reaction, Row, Source, Text};
use crate::time::Time;

/// Fields of an item that have a place in the row.
const KNOWN: &[&str] = &[
    "chatId",
    "authorId",
    "dateSent",
    "incoming",
    "outgoing",
    "directionless",
    "revisions",
];

pub(super) fn read(
    draft: &mut Draft<'_>,
    reader: &Reader,
    item: &Value<'_>,
    source: Source,
) -> Row {
    let mut row = Row::at(source);
    row.author = reader.person(item.written("authorId"));
    row.time = item.written("dateSent").and_then(|raw| Time::epoch(&raw));
    row.kind = Kind::Other;
    row.is_owner = if item.has("outgoing") {
        Some(true)
    } else if item.has("incoming") {
        Some(false)
    } else {
        reader.recipients.is_self(row.author).then_some(true)
    };
    for (key, value) in item.fields() {
        if !body(draft, reader, &mut row, key, value)
            && !KNOWN.contains(&key.as_ref())
            && !value.is_nothing()
        {
            row.keep(key, plain(value));
        }
    }
    direction(&mut row, item);
    for revision in item.list("revisions") {
        row.flags.add(Flag::Edited);
        row.keep("revision", revision.to_json());
    }
    row
}

fn direction(row: &mut Row, item: &Value<'_>) {
    for name in ["incoming", "outgoing"] {
        for (key, value) in item.get(name).map(Value::fields).unwrap_or_default() {
            if !value.is_nothing() {
                row.keep(&format!("{name}.{key}"), plain(value));
            }
        }
    }
    let sent = item
        .get("outgoing")
        .map(|outgoing| outgoing.list("sendStatus"))
        .unwrap_or_default();
    let has_failed = !sent.is_empty() && sent.iter().all(|status| status.has("failed"));
    row.flags.add_if(Flag::NotSent, has_failed);
}

/// Reads what an item holds; false when the field is none of its contents.
fn body(
    draft: &mut Draft<'_>,
    reader: &Reader,
    row: &mut Row,
    key: &str,
    value: &Value<'_>,
) -> bool {
    let is_content =
        key.ends_with("Message") || matches!(key, "poll" | "paymentNotification" | "giftBadge");
    if is_content && !matches!(value, Value::Object(_)) {
        return false;
    }
    match key {
        "standardMessage" => {
            row.kind = Kind::Text;
            content(draft, reader, row, value);
        }
        "directStoryReplyMessage" => {
            row.kind = Kind::Text;
            let reply = value.get("textReply").unwrap_or(value);
            content(draft, reader, row, reply);
            rest(row, value, &["textReply", "reactions"]);
            reactions(reader, row, value);
        }
        "viewOnceMessage" => {
            row.kind = Kind::Media;
            row.flags.add(Flag::ViewOnce);
            content(draft, reader, row, value);
        }
        "stickerMessage" => {
            row.kind = Kind::Sticker;
            reactions(reader, row, value);
            let sticker = value.get("sticker").unwrap_or(value);
            row.text = sticker.text("emoji").map(Text::plain);
            rest(row, value, &["reactions"]);
            if let Some(data) = sticker.get("data") {
                attachment(draft, reader, row, data);
            }
        }
        "contactMessage" => {
            row.kind = Kind::Contact;
            reactions(reader, row, value);
            rest(row, value, &["reactions"]);
        }
        "poll" => {
            row.kind = Kind::Poll;
            row.text = value.text("question").map(Text::plain);
            reactions(reader, row, value);
            rest(row, value, &["question", "reactions"]);
        }
        "paymentNotification" => {
            row.kind = Kind::Payment;
            rest(row, value, &[]);
        }
        "remoteDeletedMessage" | "adminDeletedMessage" => {
            row.kind = Kind::Text;
            row.flags.add(Flag::Deleted);
            rest(row, value, &[]);
        }
        "giftBadge" => rest(row, value, &[]),
        "updateMessage" => update(row, value),
        _ => return false,
    }
    true
}

fn content(draft: &mut Draft<'_>, reader: &Reader, row: &mut Row, value: &Value<'_>) {
    let text = value.get("text");
    let body = text.and_then(|text| text.text("body").or_else(|| text.as_text()));
    if let Some(body) = body {
        row.text = Some(Text::plain(body));
    }
    if let Some(text) = text {
        for (key, value) in text.fields() {
            if key != "body" && !value.is_nothing() {
                row.keep(&format!("text.{key}"), plain(value));
            }
        }
    }
    for item in value
        .list("attachments")
        .iter()
        .chain(value.list("attachment"))
    {
        row.kind = Kind::Media;
        attachment(draft, reader, row, item);
    }
    if let Some(long) = value.get("longText") {
        attachment(draft, reader, row, long);
    }
    reactions(reader, row, value);
    rest(
        row,
        value,
        &["text", "attachments", "attachment", "longText", "reactions"],
    );
}

fn rest(row: &mut Row, value: &Value<'_>, known: &[&str]) {
    for (key, value) in value.fields() {
        if !known.contains(&key.as_ref()) && !value.is_nothing() {
            row.keep(key, plain(value));
        }
    }
}

fn reactions(reader: &Reader, row: &mut Row, value: &Value<'_>) {
    for reaction in value.list("reactions") {
        row.reactions.push(Reaction {
            by: reader.person(reaction.written("authorId")),
            emoji: reaction.text("emoji").unwrap_or_default().to_owned(),
            time: reaction
                .written("sentTimestamp")
                .and_then(|raw| Time::epoch(&raw)),
        });
    }
}

/// A file is named by the hash of what is in it, in hexadecimal; the export gives it so or in base64.
fn attachment(draft: &mut Draft<'_>, reader: &Reader, row: &mut Row, value: &Value<'_>) {
    let pointer = value.get("pointer").unwrap_or(value);
    let mut hashes = Vec::new();
    find_hashes(value, &mut hashes);
    let name = pointer.text("fileName").or_else(|| value.text("fileName"));
    let shown = name.map(str::to_owned).or_else(|| hashes.first().cloned());
    let shown = shown
        .or_else(|| pointer.text("contentType").map(str::to_owned))
        .unwrap_or_else(|| "attachment".to_owned());
    if let Some(content) = pointer
        .text("contentType")
        .filter(|content| **content != *shown)
    {
        row.keep("content_type", content);
    }
    let found = hashes
        .iter()
        .find_map(|hash| reader.files.get(hash).copied());
    match found {
        Some(entry) => draft.media_entry(row, shown, entry),
        None => draft.media_missing(row, shown),
    }
}

/// Every 32 bytes within a value, as hexadecimal.
fn find_hashes(value: &Value<'_>, hashes: &mut Vec<String>) {
    for (key, value) in value.fields() {
        match value.as_text() {
            Some(text)
                if matches!(
                    key.as_ref(),
                    "plaintextHash" | "sha256" | "hash" | "digest" | "mediaName" | "path" | "file"
                ) =>
            {
                hashes.extend(hexadecimal(text));
            }
            Some(_) => {}
            None => find_hashes(value, hashes),
        }
    }
}

fn hexadecimal(text: &str) -> Option<String> {
    let base = text.rsplit('/').next().unwrap_or(text);
    let stem = base.split('.').next().unwrap_or(base);
    if stem.len() == 64 && stem.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Some(stem.to_ascii_lowercase());
    }
    let digits = text.trim_end_matches('=');
    if digits.len() != 43 {
        return None;
    }
    let (mut bits, mut count, mut hex) = (0_u32, 0, String::new());
    for byte in digits.bytes() {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            _ => return None,
        };
        bits = (bits << 6 | u32::from(value)) & 0xFFFF;
        count += 6;
        if count >= 8 {
            count -= 8;
            let _infallible = write!(hex, "{:02x}", (bits >> count) & 0xFF);
        }
    }
    Some(hex)
}

/// The app's own lines; calls among them are messages.
fn update(row: &mut Row, value: &Value<'_>) {
    row.kind = Kind::System;
    for (key, value) in value.fields() {
        if matches!(key.as_ref(), "individualCall" | "groupCall") {
            row.kind = Kind::Call;
            let state = value.text("state").unwrap_or_default();
            let is_missed = ["MISSED", "NOT_ACCEPTED", "DECLINED"]
                .iter()
                .any(|word| state.contains(word));
            row.flags.add_if(Flag::Missed, is_missed);
            rest(row, value, &[]);
        } else {
            row.keep(key, plain(value));
        }
    }
}
