//! A message or service row of `result.json`.

use super::people::People;
use super::{clock, service};
use crate::container::EntryId;
use crate::draft::Draft;
use crate::formats::listing::keep_field;
use crate::formats::nearby::Files;
use crate::json::{Element, Value};
use crate::model::{Flag, Kind, Reaction, Row, Source, Text};
use crate::text::is_disguised;

/// What a row says of its kind.
#[derive(Default)]
struct Facts<'a> {
    is_service: bool,
    is_unknown: bool,
    action: Option<&'a str>,
    discard_reason: Option<&'a str>,
    media_type: Option<&'a str>,
    kind: Option<Kind>,
    entities: Option<&'a Value<'a>>,
    question: Option<String>,
}

/// Reads a row; one that is nothing but a number or text is not understood.
pub(super) fn read(
    draft: &mut Draft<'_>,
    people: &mut People,
    files: &Files<'_>,
    entry: EntryId,
    element: Element<'_>,
) -> Result<Row, Source> {
    let source = draft.source(entry, element.pointer, Some(element.span));
    let value = element.value;
    if !matches!(value, Value::Object(_)) {
        return Err(source);
    }
    let mut row = Row::at(source);
    let is_repaired = element.stored.is_some();
    row.flags.add_if(Flag::InvalidRepaired, is_repaired);
    set_author(draft, people, &mut row, &value);
    let time = clock::of(value.get("date"), value.get("date_unixtime"));
    if time.is_none()
        && let Some(date) = value.written("date")
    {
        row.keep("date", date);
    }
    row.time = time;
    let mut facts = Facts::default();
    for (key, value) in value.fields() {
        field(
            draft,
            people,
            (files, entry),
            &mut row,
            &mut facts,
            key,
            value,
        );
    }
    set_text(&mut row, &value, &facts);
    if let Some(stored) = &element.stored {
        keep_stored(&mut row, stored);
    }
    settle(&mut row, &facts);
    Ok(row)
}

/// Who wrote it. A name that is `null` beside a number is an account that no longer exists.
fn set_author(draft: &mut Draft<'_>, people: &mut People, row: &mut Row, value: &Value<'_>) {
    let pairs = [("from", "from_id"), ("actor", "actor_id")];
    let Some((name, id)) = pairs
        .into_iter()
        .find(|(name, id)| value.has(id) || value.has(name))
    else {
        return;
    };
    let number = value.written(id);
    let shown = value.written(name);
    let is_gone = value.has(name) && shown.is_none() && number.is_some();
    row.flags.add_if(Flag::AccountDeleted, is_gone);
    let is_odd = shown.as_deref().is_some_and(is_disguised);
    row.flags.add_if(Flag::DirectionMarks, is_odd);
    row.author = people.get(draft, number.as_deref(), shown.as_deref());
}

fn field<'a>(
    draft: &mut Draft<'_>,
    people: &mut People,
    (files, entry): (&Files<'_>, EntryId),
    row: &mut Row,
    facts: &mut Facts<'a>,
    key: &str,
    value: &'a Value<'a>,
) {
    match (key, value) {
        ("forwarded_from" | "forwarded_from_id", value) => {
            row.flags.add(Flag::Forwarded);
            keep_field(&mut row.extra, key.to_owned(), value);
        }
        ("from" | "from_id" | "actor" | "actor_id" | "date" | "date_unixtime" | "text", _)
        | (_, Value::Null) => {}
        ("text_entities", value) => facts.entities = Some(value),
        ("type", value) => match value.as_text() {
            Some("message") => {}
            Some("service") => facts.is_service = true,
            _ => {
                facts.is_unknown = true;
                keep_field(&mut row.extra, key.to_owned(), value);
            }
        },
        ("edited" | "edited_unixtime", value) => {
            let time = if key == "edited" {
                clock::of(Some(value), None)
            } else {
                clock::of(None, Some(value))
            };
            if time.is_some() {
                row.flags.add(Flag::Edited);
                keep_field(&mut row.extra, key.to_owned(), value);
            }
        }
        ("photo" | "file" | "contact_vcard", Value::Text(path)) => {
            if key != "contact_vcard" {
                facts.kind.get_or_insert(Kind::Media);
            }
            media(draft, (files, entry), row, path);
        }
        ("thumbnail", Value::Text(path)) => {
            let from = draft.container().entry(entry);
            if let Some(thumbnail) = files.get(from, path) {
                draft.uses(thumbnail);
            }
            row.keep(key, path.to_string());
        }
        ("reactions", value) => reactions(draft, people, row, value),
        (key, value) => {
            said(row, facts, key, value);
            keep_field(&mut row.extra, key.to_owned(), value);
        }
    }
}

/// What a field says of the row's kind.
fn said<'a>(row: &mut Row, facts: &mut Facts<'a>, key: &str, value: &'a Value<'a>) {
    match key {
        "action" => facts.action = value.as_text(),
        // A line that Telegram wrote itself, whole.
        "information_text" => facts.question = value.as_text().map(str::to_owned),
        "discard_reason" => facts.discard_reason = value.as_text(),
        "media_type" => facts.media_type = value.as_text(),
        "sticker_emoji" => facts.kind = Some(Kind::Sticker),
        "contact_information" => facts.kind = Some(Kind::Contact),
        "location_information" | "live_location_period_seconds" | "place_name" => {
            facts.kind = Some(Kind::Location);
        }
        "poll" => {
            facts.kind = Some(Kind::Poll);
            facts.question = value.text("question").map(str::to_owned);
        }
        "invoice_information" | "giveaway_information" | "giveaway_results" => {
            facts.kind = Some(Kind::Payment);
        }
        "game_title" => facts.kind = Some(Kind::Share),
        "self_destruct_period_seconds" => row.flags.add(Flag::ViewOnce),
        _ => {}
    }
}

/// How the sentences begin that stand where a file was left out; the file's name may stand before them.
const REASONS: &[&str] = &[
    "(File not included",
    "(File exceeds maximum size",
    "(File unavailable",
];

/// A path in the export, or a sentence that says why it is not there.
fn media(draft: &mut Draft<'_>, (files, entry): (&Files<'_>, EntryId), row: &mut Row, path: &str) {
    if path.is_empty() {
        return;
    }
    if is_reason(path) {
        draft.media_missing(row, path.to_owned());
    } else {
        files.add_to(draft, row, entry, path);
    }
}

fn is_reason(path: &str) -> bool {
    path.ends_with(')') && REASONS.iter().any(|reason| path.contains(reason))
}

fn set_text(row: &mut Row, value: &Value<'_>, facts: &Facts<'_>) {
    let mut shown = value.get("text").map(text_of).unwrap_or_default();
    if shown.is_empty() {
        shown = facts.entities.map(text_of).unwrap_or_default();
    }
    let entities = facts.entities.or_else(|| value.get("text"));
    for entity in entities.map(Value::items).into_iter().flatten() {
        // A link that stands behind another text, a name that leads to an account: what is shown does not tell it.
        let says_more = entity
            .fields()
            .iter()
            .any(|(key, value)| !matches!(key.as_ref(), "type" | "text") && !value.is_nothing());
        let is_hidden = matches!(entity.text("type"), Some("spoiler"));
        if says_more || is_hidden {
            row.keep("entity", entity.to_json());
        }
    }
    if let Some(question) = facts.question.as_ref().filter(|_| shown.is_empty()) {
        shown.clone_from(question);
    }
    row.text = (!shown.is_empty()).then(|| Text::plain(shown));
}

/// A text, or pieces that are texts or objects with a text.
fn text_of(value: &Value<'_>) -> String {
    match value {
        Value::Text(text) => text.to_string(),
        Value::List(pieces) => pieces.iter().map(text_of).collect(),
        Value::Object(_) => value.text("text").unwrap_or_default().to_owned(),
        value => value.as_written().unwrap_or_default().into_owned(),
    }
}

/// The text as it stands in the file, where the row had to be repaired to be read.
fn keep_stored(row: &mut Row, stored: &Value<'_>) {
    let text = stored.get("text").map(text_of).unwrap_or_default();
    if let Some(own) = &mut row.text
        && own.shown != text
        && !text.is_empty()
    {
        own.stored = Some(text);
    }
}

fn reactions(draft: &mut Draft<'_>, people: &mut People, row: &mut Row, value: &Value<'_>) {
    for item in value.items() {
        let emoji = ["emoji", "document_id", "path", "type"]
            .into_iter()
            .find_map(|key| item.written(key).filter(|text| !is_reason(text)))
            .unwrap_or_default()
            .into_owned();
        let recent = item.list("recent");
        for one in recent {
            let (id, name) = (one.written("from_id"), one.written("from"));
            row.reactions.push(Reaction {
                by: people.get(draft, id.as_deref(), name.as_deref()),
                emoji: emoji.clone(),
                time: clock::of(one.get("date"), one.get("date_unixtime")),
            });
        }
        let count = match item.get("count") {
            Some(Value::Whole(count)) => usize::try_from(*count).unwrap_or(0),
            _ => 1,
        };
        if count > recent.len() {
            // Others reacted too; the export does not say who.
            if recent.is_empty() {
                row.reactions.push(Reaction {
                    by: None,
                    emoji: emoji.clone(),
                    time: None,
                });
            }
            if count > 1 {
                row.keep("reactions", format!("{emoji} {count}"));
            }
        }
    }
}

fn settle(row: &mut Row, facts: &Facts<'_>) {
    if facts.is_service {
        service::settle(row, facts.action, facts.discard_reason);
        return;
    }
    row.kind = match (facts.media_type, facts.kind) {
        (Some("sticker"), _) => Kind::Sticker,
        (_, Some(kind)) => kind,
        (Some(_), None) => Kind::Media,
        (None, None) if facts.is_unknown => Kind::Other,
        (None, None) if row.text.is_some() => Kind::Text,
        (None, None) => Kind::Other,
    };
}
