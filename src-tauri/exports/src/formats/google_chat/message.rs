//! One message of Google Chat.

use super::{Reader, date, plain, shown};
use crate::container::{EntryId, Target};
use crate::draft::Draft;
use crate::json::{Element, Value};
use crate::model::{Flag, Kind, Reaction, Row, Source};

pub(super) fn read(
    draft: &mut Draft<'_>,
    reader: &mut Reader,
    entry: EntryId,
    folder: &str,
    element: Element<'_>,
) -> Result<Row, Source> {
    let source = draft.source(entry, element.pointer, Some(element.span));
    let Value::Object(_) = element.value else {
        return Err(source);
    };
    let mut row = Row::at(source);
    row.flags
        .add_if(Flag::InvalidRepaired, element.stored.is_some());
    for (key, value) in element.value.fields() {
        field(draft, reader, &mut row, folder, key, value);
    }
    if let Some(annotations) = element.value.get("annotations") {
        annotated(&mut row, annotations);
    }
    if let Some(stored) = element
        .stored
        .as_ref()
        .and_then(|stored| stored.text("text"))
        && let Some(text) = &mut row.text
        && text.shown != stored
    {
        text.stored = Some(stored.to_owned());
    }
    Ok(row)
}

fn field(
    draft: &mut Draft<'_>,
    reader: &mut Reader,
    row: &mut Row,
    folder: &str,
    key: &str,
    value: &Value<'_>,
) {
    match key {
        "creator" => {
            row.author = reader.person(draft, value);
            if let Some(kind) = value.text("user_type").filter(|kind| *kind != "Human") {
                row.keep("user_type", kind);
            }
        }
        "created_date" => {
            let raw = plain(value);
            row.time = (!value.is_nothing() && !raw.trim().is_empty()).then(|| date::read(&raw));
        }
        "text" if value.as_text().is_some() => {
            row.text = value.as_text().filter(|text| !text.is_empty()).map(shown);
        }
        "updated_date" => {
            row.flags.add(Flag::Edited);
            row.keep(key, plain(value));
        }
        "deleted_date" | "deletion_metadata" => {
            row.flags.add(Flag::Deleted);
            row.keep(key, plain(value));
        }
        "message_state" => {
            row.flags.add_if(
                Flag::Deleted,
                value
                    .as_text()
                    .is_some_and(|state| state.eq_ignore_ascii_case("deleted")),
            );
            row.keep(key, plain(value));
        }
        "attached_files" => {
            for file in value.items() {
                row.kind = Kind::Media;
                attached(draft, row, folder, file);
            }
        }
        "reactions" => {
            for reaction in value.items() {
                react(draft, reader, row, reaction);
            }
        }
        _ if value.is_nothing() => {}
        _ => row.keep(key, plain(value)),
    }
}

/// On the disk the name has `_` for what file systems do not allow.
fn attached(draft: &mut Draft<'_>, row: &mut Row, folder: &str, file: &Value<'_>) {
    let original = file.text("original_name").filter(|name| !name.is_empty());
    let export = file.text("export_name").filter(|name| !name.is_empty());
    if let (Some(original), Some(_)) = (original, export) {
        row.keep("original_name", original);
    }
    let Some(name) = export.or(original) else {
        return draft.media_missing(row, "attachment".to_owned());
    };
    let on_disk: String = name
        .chars()
        .map(|c| {
            if matches!(
                c,
                '?' | '&' | ':' | '*' | '"' | '<' | '>' | '|' | '\\' | '/' | '%' | '\'' | '='
            ) {
                '_'
            } else {
                c
            }
        })
        .collect();
    for candidate in [Some(name), Some(on_disk.as_str()), original]
        .into_iter()
        .flatten()
    {
        let whole = if folder.is_empty() {
            candidate.to_owned()
        } else {
            format!("{folder}/{candidate}")
        };
        if let Target::Entry(entry) = draft.resolve(&whole, folder) {
            return draft.media_entry(row, name.to_owned(), entry);
        }
    }
    draft.media_missing(row, name.to_owned());
}

fn react(draft: &mut Draft<'_>, reader: &mut Reader, row: &mut Row, value: &Value<'_>) {
    let emoji = value.get("emoji");
    let sign = emoji.and_then(|emoji| emoji.text("unicode").or_else(|| emoji.as_text()));
    let emoji = sign.map_or_else(|| emoji.map(plain).unwrap_or_default(), str::to_owned);
    let emails = match value.get("reactor_emails") {
        Some(Value::List(emails)) => emails.as_slice(),
        _ => &[],
    };
    for email in emails.iter().filter_map(Value::as_text) {
        row.reactions.push(Reaction {
            by: Some(reader.by_email(draft, email)),
            emoji: emoji.clone(),
            time: None,
        });
    }
    if emails.is_empty() {
        row.reactions.push(Reaction {
            by: None,
            emoji,
            time: None,
        });
    }
}

/// What Google notes of a message. A link to a meeting that somebody typed or pasted stays their text: it does not tell
/// that there was a call.
fn annotated(row: &mut Row, value: &Value<'_>) {
    let has_words = row.text.as_ref().is_some_and(|text| !text.shown.is_empty());
    if row.kind != Kind::Text || has_words {
        return;
    }
    let json = plain(value);
    if json.contains("\"video_call_metadata\"") {
        row.kind = Kind::Call;
    } else if json.contains("metadata\"") {
        row.kind = Kind::Share;
    }
}
