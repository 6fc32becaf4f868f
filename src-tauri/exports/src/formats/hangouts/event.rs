//! One event of a Hangouts conversation.

use super::Conversation;
use crate::container::Target;
use crate::draft::Draft;
use crate::json::{Element, Value};
use crate::model::{Flag, Kind, Row, Source, Text};
use crate::time::Time;

const KNOWN: &[&str] = &[
    "sender_id",
    "timestamp",
    "event_type",
    "chat_message",
    "conversation_id",
    "self_event_state",
    "event_id",
    "advances_sort_timestamp",
    "event_otr",
    "delivery_medium",
    "event_version",
];

pub(super) fn read(
    draft: &mut Draft<'_>,
    conversation: &mut Conversation,
    element: Element<'_>,
) -> Result<Row, Source> {
    let source = draft.source(conversation.entry, element.pointer, Some(element.span));
    let event = element.value;
    let Value::Object(_) = event else {
        return Err(source);
    };
    let mut row = Row::at(source);
    row.flags
        .add_if(Flag::InvalidRepaired, element.stored.is_some());
    row.author = event
        .get("sender_id")
        .and_then(|id| conversation.person(draft, id));
    row.time = event.written("timestamp").and_then(|raw| Time::epoch(&raw));
    let stated = event.text("event_type").unwrap_or_default();
    row.kind = match stated {
        "REGULAR_CHAT_MESSAGE" | "SMS" | "MMS" | "" => Kind::Text,
        "HANGOUT_EVENT" | "VOICEMAIL" => Kind::Call,
        "ADD_USER"
        | "REMOVE_USER"
        | "RENAME_CONVERSATION"
        | "OTR_MODIFICATION"
        | "GROUP_LINK_SHARING_MODIFICATION"
        | "OBSERVED_EVENT" => Kind::System,
        _ if event.has("chat_message") => Kind::Text,
        _ => Kind::Other,
    };
    if stated != "REGULAR_CHAT_MESSAGE" && !stated.is_empty() {
        row.keep("event_type", stated);
    }
    if let Some(content) = event
        .get("chat_message")
        .and_then(|message| message.get("message_content"))
    {
        row.text = text(content).map(Text::plain);
        for item in content.list("attachment") {
            attachment(draft, conversation, &mut row, item);
        }
    }
    if row.text.is_none()
        && row.media.is_empty()
        && let Some(message) = event
            .get("chat_message")
            .filter(|message| !message.is_nothing())
    {
        row.keep("chat_message", message.to_json());
    }
    if let Some(id) = event.written("event_id") {
        row.keep("event_id", id);
    }
    for (key, value) in event.fields() {
        if !KNOWN.contains(&key.as_ref()) && !value.is_nothing() {
            row.keep(
                key,
                value
                    .as_written()
                    .map_or_else(|| value.to_json(), std::borrow::Cow::into_owned),
            );
        }
    }
    Ok(row)
}

/// The segments as one text; a link that is shown under another text is given behind it.
fn text(content: &Value<'_>) -> Option<String> {
    let segments = content.list("segment");
    if segments.is_empty() {
        return None;
    }
    let mut text = String::new();
    for segment in segments {
        let own = segment.text("text").unwrap_or_default();
        if segment.text("type") == Some("LINE_BREAK") {
            text.push('\n');
            continue;
        }
        text.push_str(own);
        let target = segment
            .get("link_data")
            .and_then(|link| link.text("link_target"));
        if let Some(target) = target.filter(|target| !own.is_empty() && !target.contains(own)) {
            text.push_str(" (");
            text.push_str(target);
            text.push(')');
        }
    }
    Some(text)
}

fn attachment(
    draft: &mut Draft<'_>,
    conversation: &Conversation,
    row: &mut Row,
    value: &Value<'_>,
) {
    let mut links = Vec::new();
    urls(value, &mut links);
    let json = value.to_json();
    if json.contains("PLACE") || json.contains("\"location\"") {
        row.kind = Kind::Location;
        row.keep("attachment", json);
        return;
    }
    if row.kind == Kind::Text {
        row.kind = Kind::Media;
    }
    row.keep("attachment", json);
    let Some(first) = links.first() else { return };
    // Takeout puts the picture beside the file, under the last part of its link.
    for link in &links {
        let name = link.rsplit('/').next().unwrap_or(link);
        if let Target::Entry(entry) = draft.resolve(name, &conversation.folder) {
            return draft.media_entry(row, link.clone(), entry);
        }
    }
    draft.media(row, first.clone(), &conversation.folder);
}

/// Links to the picture itself first.
fn urls(value: &Value<'_>, links: &mut Vec<String>) {
    if let Value::List(items) = value {
        for item in items {
            urls(item, links);
        }
    }
    for name in ["original_content_url", "url", "image_url"] {
        if let Some(url) = value.text(name).filter(|url| !url.is_empty()) {
            links.push(url.to_owned());
        }
    }
    for (_, value) in value.fields() {
        if matches!(value, Value::Object(_) | Value::List(_)) {
            urls(value, links);
        }
    }
}
