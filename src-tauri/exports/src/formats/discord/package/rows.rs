//! The messages of a channel, in JSON (2024 on) or CSV (before).

use std::io::Read;

use crate::container::EntryId;
use crate::draft::Draft;
use crate::finding::{Code, Level};
use crate::formats::csv;
use crate::formats::discord::{check_time, keep_rest};
use crate::json::{Element, Json, Stop, Value};
use crate::model::{Flag, Kind, PersonId, Row, Source, Text, ThreadId};
use crate::time::{Time, TimeKind};

/// Reads a channel's file into its thread. All rows are the owner's, known or not.
pub(super) fn read(
    draft: &mut Draft<'_>,
    thread: ThreadId,
    owner: Option<PersonId>,
    entry: EntryId,
) {
    let container = draft.container();
    let reader = match container.read(entry) {
        Ok(reader) => reader,
        Err(error) => return draft.fault(entry, &error),
    };
    draft.uses(entry);
    let outcome = if container.entry(entry).ends_in("csv") {
        read_csv(reader, draft, thread, owner, entry)
    } else {
        read_json(reader, draft, thread, owner, entry)
    };
    if let Err(stop) = outcome {
        draft.stopped(entry, stop);
    }
}

fn row_at(source: Source, owner: Option<PersonId>) -> Row {
    let mut row = Row::at(source);
    row.author = owner;
    row.is_owner = Some(true);
    row
}

fn read_json<R: Read>(
    reader: R,
    draft: &mut Draft<'_>,
    thread: ThreadId,
    owner: Option<PersonId>,
    entry: EntryId,
) -> Result<(), Stop> {
    let mut json = Json::new(reader, draft.limits());
    let is_row = |value: &Value<'_>| field(value, "id").is_some();
    match json.peek() {
        Some(b'[') => json.rows(is_row, |element| match element {
            Ok(element) => message(draft, thread, owner, entry, element),
            Err(bad) => draft.bad(entry, &bad),
        })?,
        // A single message may stand without its array.
        Some(b'{') => {
            let start = json.position();
            let value = json.value()?.into_owned();
            let len = json.position() - start;
            if is_row(&value) {
                let element = Element {
                    value,
                    stored: None,
                    pointer: String::new(),
                    span: crate::model::Span { start, len },
                };
                message(draft, thread, owner, entry, element);
            } else if !value.is_nothing() {
                not_understood(draft, entry);
            }
        }
        _ => {
            json.skip()?;
            not_understood(draft, entry);
        }
    }
    json.finish()
}

fn not_understood(draft: &mut Draft<'_>, entry: EntryId) {
    let label = draft.label(entry);
    draft.finding(Level::Broken, Code::FileNotUnderstood, label.as_ref());
}

/// A field whatever the case of its name.
fn field<'a>(value: &'a Value<'a>, name: &str) -> Option<&'a Value<'a>> {
    let fields = value.fields().iter();
    fields
        .filter(|(_, value)| *value != Value::Null)
        .find(|(key, _)| key.eq_ignore_ascii_case(name))
        .map(|(_, value)| value)
}

fn message(
    draft: &mut Draft<'_>,
    thread: ThreadId,
    owner: Option<PersonId>,
    entry: EntryId,
    element: Element<'_>,
) {
    let source = draft.source(entry, element.pointer, Some(element.span));
    let Value::Object(fields) = &element.value else {
        return draft.not_understood(Level::Warning, &source);
    };
    let mut row = row_at(source, owner);
    row.flags
        .add_if(Flag::InvalidRepaired, element.stored.is_some());
    for (key, value) in fields {
        let written = value.as_written();
        match (key.to_ascii_lowercase().as_str(), written) {
            ("id", Some(id)) => row.keep("id", id),
            ("timestamp", Some(raw)) => row.time = time_of(&raw),
            ("contents" | "content", Some(text)) => row.text = Some(Text::plain(text)),
            ("attachments", Some(links)) => attach(draft, &mut row, &links),
            ("attachments", None) => {
                for item in value.items() {
                    let link = item.as_text().or_else(|| item.text("url"));
                    attach(draft, &mut row, link.unwrap_or_default());
                }
            }
            _ => keep_rest(&mut row.extra, key, value),
        }
    }
    let stored = element.stored.as_ref();
    if let Some(stored) = stored.and_then(|value| field(value, "contents")?.as_text())
        && let Some(text) = &mut row.text
        && text.shown != stored
    {
        text.stored = Some(stored.to_owned());
    }
    give(draft, thread, row);
}

/// The clock is UTC's: newer packages do not write it, older ones write `+00:00`.
fn time_of(raw: &str) -> Option<Time> {
    let time = Time::iso(raw)?;
    Some(match (time.kind, time.local, time.utc) {
        (TimeKind::LocalNoZone, Some(local), _) => Time::utc(raw, local.and_utc(), time.precision),
        (TimeKind::OffsetGiven, _, Some(utc)) if raw.trim_end().ends_with("+00:00") => {
            Time::utc(raw, utc, time.precision)
        }
        _ => time,
    })
}

/// Links, with spaces between them.
fn attach(draft: &mut Draft<'_>, row: &mut Row, links: &str) {
    for link in links.split_whitespace() {
        draft.media(row, link, "");
    }
}

fn give(draft: &mut Draft<'_>, thread: ThreadId, mut row: Row) {
    row.kind = if !row.media.is_empty() {
        Kind::Media
    } else if row.text.is_some() {
        Kind::Text
    } else {
        Kind::Other
    };
    let id = row.extra.iter().find(|(key, _)| key == "id");
    if let Some(id) = id.map(|(_, id)| id.clone()) {
        check_time(&mut row, &id);
    }
    draft.row(thread, row);
}

fn read_csv<R: Read>(
    reader: R,
    draft: &mut Draft<'_>,
    thread: ThreadId,
    owner: Option<PersonId>,
    entry: EntryId,
) -> Result<(), Stop> {
    let mut header: Option<Vec<String>> = None;
    let outcome = csv::read(reader, draft.limits(), |record| {
        let Some(names) = &header else {
            header = Some(record.fields);
            return;
        };
        let source = draft.source(entry, record.pointer(), Some(record.span));
        if record.fields.is_empty() || !record.is_whole {
            return draft.not_understood(Level::Broken, &source);
        }
        let mut row = row_at(source, owner);
        row.flags.add_if(Flag::InvalidRepaired, record.is_damaged);
        for (place, value) in record.fields.into_iter().enumerate() {
            let name = names.get(place).map_or("", String::as_str);
            match name.to_ascii_lowercase().as_str() {
                _ if value.is_empty() => {}
                "id" => row.keep("id", value),
                "timestamp" => row.time = time_of(&value),
                "contents" | "content" => row.text = Some(Text::plain(value)),
                "attachments" => attach(draft, &mut row, &value),
                _ => row.keep(name, value),
            }
        }
        give(draft, thread, row);
    });
    // Every channel's table has its header, also without a message.
    if header.is_none() && outcome.is_ok() {
        return Err(Stop {
            code: Code::Truncated,
            at: 0,
        });
    }
    outcome
}
