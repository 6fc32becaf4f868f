//! A row of `chat_history.json`, whatever its generation: who, when, what kind, which media.

use super::clock;
use super::media::MediaIndex;
use crate::container::EntryId;
use crate::draft::Draft;
use crate::finding::{Code, Level};
use crate::formats::listing::keep_field;
use crate::json::{Element, Value};
use crate::model::{Flag, Kind, Row, Source};
use crate::text::{decode_entities, is_disguised};

/// A row with the names in it, before it is known whose conversation it is in.
#[derive(Debug)]
pub(super) struct Said {
    pub(super) row: Row,
    pub(super) from: Option<String>,
    pub(super) to: Option<String>,
    pub(super) title: Option<String>,
    /// Whether the owner wrote it, where the row says so.
    pub(super) is_sender: Option<bool>,
}

/// Reads a row; one that is nothing but a number or text is not understood.
pub(super) fn read(
    draft: &mut Draft<'_>,
    media: &MediaIndex,
    entry: EntryId,
    element: Element<'_>,
) -> Result<Said, Source> {
    let source = draft.source(entry, element.pointer, Some(element.span));
    let value = element.value;
    if !matches!(value, Value::Object(_)) {
        return Err(source);
    }
    let mut said = Said {
        row: Row::at(source),
        from: None,
        to: None,
        title: None,
        is_sender: None,
    };
    let is_repaired = element.stored.is_some();
    said.row.flags.add_if(Flag::InvalidRepaired, is_repaired);
    let (mut created, mut fine, mut ids) = (None, None, Vec::new());
    let mut stated = None;
    for (key, value) in value.fields() {
        match (key.as_ref(), value) {
            (_, Value::Null) => {}
            ("From", value) if said.from.is_none() => said.from = name(&mut said.row, value),
            ("To", value) if said.to.is_none() => said.to = name(&mut said.row, value),
            ("Conversation Title", value) if said.title.is_none() => said.title = written(value),
            ("IsSender", value) if said.is_sender.is_none() => {
                said.is_sender = Some(value.is_true());
            }
            ("Media Type", value) if stated.is_none() => stated = written(value),
            ("Created" | "Timestamp", value) if created.is_none() => created = Some(value),
            ("Created(microseconds)", value) if fine.is_none() => fine = Some(value),
            ("Text" | "Content", value) if said.row.text.is_none() => {
                said.row.text = written(value).map(|text| decode_entities(&text));
            }
            ("Media IDs" | "Media ID" | "Media Id", value) => ids.extend(media_ids(value)),
            ("IsSaved", value) => said.row.keep(key, value.to_json()),
            (key, value) => keep_field(&mut said.row.extra, key.to_owned(), value),
        }
    }
    if let Some(stored) = &element.stored {
        keep_stored(&mut said.row, stored);
    }
    let clock = clock::of_row(created, fine);
    if clock.disagrees {
        let (file, at) = (&said.row.source.entry, &said.row.source.pointer);
        let at = Some(at.to_string());
        draft.finding_at(Level::Warning, Code::TimesDisagree, file.as_ref(), at);
    }
    let time = clock.time;
    if !clock.is_used_up {
        for (name, value) in [("Created", created), ("Created(microseconds)", fine)] {
            let raw = value.and_then(Value::as_written);
            if let Some(raw) = raw.filter(|raw| time.as_ref().is_none_or(|time| time.raw != *raw)) {
                said.row.keep(name, raw);
            }
        }
    }
    said.row.time = time;
    state(&mut said.row, stated.as_deref());
    for ids in ids {
        media.add_to(draft, &mut said.row, &ids);
    }
    Ok(said)
}

fn written(value: &Value<'_>) -> Option<String> {
    value.as_written().map(std::borrow::Cow::into_owned)
}

/// One text with several ids between bars, or an array of ids.
fn media_ids(value: &Value<'_>) -> Vec<String> {
    match value {
        Value::List(items) => items.iter().filter_map(written).collect(),
        value => written(value).into_iter().collect(),
    }
}

fn name(row: &mut Row, value: &Value<'_>) -> Option<String> {
    let name = written(value)?;
    row.flags.add_if(Flag::DirectionMarks, is_disguised(&name));
    Some(name)
}

/// The text as it stands in the file, where the row had to be repaired to be read.
fn keep_stored(row: &mut Row, stored: &Value<'_>) {
    let text = stored.text("Text").or_else(|| stored.text("Content"));
    if let (Some(own), Some(text)) = (&mut row.text, text)
        && own.shown != text
    {
        own.stored = Some(text.to_owned());
    }
}

/// What a row is, by its `Media Type`; the word is kept unless it only says "text".
pub(super) fn state(row: &mut Row, stated: Option<&str>) {
    let Some(stated) = stated else {
        row.kind = if row.text.is_some() {
            Kind::Text
        } else {
            Kind::Other
        };
        return;
    };
    let word: String = stated
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .collect::<String>()
        .to_ascii_uppercase();
    row.kind = kind_of(&word, row.text.is_some());
    if word.contains("ERASED") || word.contains("DELETED") {
        row.flags.add(Flag::Deleted);
    }
    row.flags.add_if(
        Flag::Saved,
        word.starts_with("STATUS") && word.contains("SAVE"),
    );
    let is_of_screen = ["SCREENSHOT", "SCREENRECORD", "CAPTURE"];
    row.flags.add_if(
        Flag::Screenshot,
        word.starts_with("STATUS") && is_of_screen.iter().any(|deed| word.contains(deed)),
    );
    row.flags.add_if(
        Flag::Missed,
        row.kind == Kind::Call && word.contains("MISSED"),
    );
    if word != "TEXT" {
        row.keep("Media Type", stated);
    }
}

/// A `STATUS…` row tells that something occurred: what a person did to a chat is no line of the platform's own.
fn kind_of(word: &str, has_text: bool) -> Kind {
    const DEEDS: &[&str] = &[
        "ERASE",
        "DELETE",
        "SAVE",
        "SCREENSHOT",
        "SCREENRECORD",
        "CAPTURE",
        "REPLAY",
    ];
    match word {
        "TEXT" => Kind::Text,
        "MEDIA" | "IMAGE" | "PHOTO" | "VIDEO" | "VIDEONOAUDIO" | "AUDIO" | "NOTE" | "SNAP"
        | "EXTERNALMEDIA" | "VOICENOTE" | "AUDIONOTE" | "VIDEONOTE" | "GIF" => Kind::Media,
        "STICKER" | "BITMOJI" | "CAMEO" => Kind::Sticker,
        "LOCATION" | "MAP" => Kind::Location,
        "POLL" => Kind::Poll,
        "CONTACT" => Kind::Contact,
        "REACTION" => Kind::Reaction,
        word if word.starts_with("SHARE") || word.starts_with("STORY") || word == "LINK" => {
            Kind::Share
        }
        word if word.contains("CALL") && !word.contains("PARTICIPANT") => Kind::Call,
        word if word.contains("CASH") || word.contains("PAYMENT") => Kind::Payment,
        word if DEEDS.iter().any(|deed| word.contains(deed)) => Kind::Other,
        word if word.starts_with("STATUS") => Kind::System,
        _ if has_text => Kind::Text,
        _ => Kind::Other,
    }
}
