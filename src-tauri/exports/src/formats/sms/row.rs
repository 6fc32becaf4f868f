//! One message or call of the backup.

use super::element::Attributes;
use super::number::is_same;
use super::people::{self, People};
use crate::draft::Draft;
use crate::model::{Flag, Kind, Row, Source, Text, ThreadId};
use crate::time::Time;

/// An element that is a row, with its parts and addresses (MMS).
#[derive(Debug, Default)]
pub(super) struct Element {
    pub(super) name: String,
    pub(super) own: Attributes,
    pub(super) parts: Vec<Attributes>,
    pub(super) addresses: Vec<Attributes>,
}

/// Attributes that have a place in the row.
const KNOWN: &[&str] = &[
    "address",
    "number",
    "date",
    "type",
    "msg_box",
    "body",
    "contact_name",
    "subject",
    "sub",
    "text_only",
    "read",
    "seen",
    "locked",
    "toa",
    "sc_toa",
    "protocol",
    "status",
    "sub_id",
    "date_sent",
    "count",
    "charset",
];

const IN: &str = "1";
const SENT: &str = "2";

/// Gives the row to the draft.
pub(super) fn give(draft: &mut Draft<'_>, people: &mut People, element: &Element, source: Source) {
    let own = &element.own;
    let mut row = Row::at(source);
    let is_damaged = own.is_damaged || element.parts.iter().any(|part| part.is_damaged);
    row.flags.add_if(Flag::InvalidRepaired, is_damaged);
    row.time = own.get("date").and_then(Time::epoch);
    if let Some(sent) = own.get("date_sent").filter(|value| *value != "0") {
        row.keep("date_sent", sent);
    }
    let thread = if element.name == "call" {
        call(draft, people, element, &mut row)
    } else {
        message(draft, people, element, &mut row)
    };
    for (name, value) in own.others(KNOWN) {
        row.keep(name, value);
    }
    let damaged = std::iter::once(own).chain(&element.parts);
    for stored in damaged.filter_map(|part| part.stored.as_deref()) {
        row.keep("as_stored", stored);
    }
    draft.row(thread, row);
}

/// The name that the telephone had for the other side.
fn contact(own: &Attributes) -> Option<&str> {
    own.get("contact_name").filter(|name| *name != "(Unknown)")
}

fn message(
    draft: &mut Draft<'_>,
    people: &mut People,
    element: &Element,
    row: &mut Row,
) -> ThreadId {
    let own = &element.own;
    let addresses: Vec<&str> = own
        .get("address")
        .unwrap_or_default()
        .split('~')
        .filter(|part| !part.is_empty())
        .collect();
    let name = contact(own);
    let thread = people.thread(draft, &addresses, name);
    let state = own.get("msg_box").or_else(|| own.get("type"));
    match state {
        Some(IN) => {
            row.is_owner = Some(false);
            let from = element.from();
            let author = from.map(|from| among(&addresses, from));
            let author = author.or(match addresses.as_slice() {
                [one] => Some(*one),
                _ => None,
            });
            if let Some(from) = from.filter(|from| author != Some(from)) {
                row.keep("from", from);
            }
            row.author = author.and_then(|author| people.person(draft, author, None));
        }
        Some(SENT) => {
            row.is_owner = Some(true);
            row.author = people.own;
        }
        Some(state @ ("3" | "4" | "5" | "6")) => {
            row.is_owner = Some(true);
            row.author = people.own;
            row.flags.add(Flag::NotSent);
            let word = match state {
                "3" => "draft",
                "4" => "outbox",
                "5" => "failed",
                _ => "queued",
            };
            row.keep("state", word);
        }
        Some(other) => row.keep("type", other),
        None => {}
    }
    for name in ["subject", "sub"] {
        if let Some(subject) = own.get(name) {
            row.keep("subject", subject);
        }
    }
    row.text = own.text("body").cloned();
    parts(draft, element, row);
    thread
}

/// The sender as the conversation names them: with or without the country's number, they are one and the same there.
fn among<'a>(addresses: &[&'a str], from: &'a str) -> &'a str {
    let key = people::key(from);
    let is_same = |address: &&&str| is_same(&people::key(address), &key);
    let has_own = addresses.iter().any(|address| people::key(address) == key);
    let mut same = addresses.iter().filter(is_same);
    match (has_own, same.next(), same.next()) {
        (false, Some(one), None) => one,
        _ => from,
    }
}

impl Element {
    /// Who sent an MMS, by its list of addresses.
    fn from(&self) -> Option<&str> {
        let mut from = self
            .addresses
            .iter()
            .filter(|address| address.get("type") == Some("137"));
        from.find_map(|address| {
            address
                .get("address")
                .filter(|address| !people::is_nobody(address))
        })
    }
}

fn parts(draft: &mut Draft<'_>, element: &Element, row: &mut Row) {
    let mut text: Option<Text> = row.text.take();
    for (place, part) in element.parts.iter().enumerate() {
        let content = part.get("ct").unwrap_or_default().to_ascii_lowercase();
        if content == "application/smil" {
            if let Some(smil) = part.get("text") {
                row.keep("smil", smil);
            }
        } else if content == "text/plain" && part.data().is_none() {
            if let Some(more) = part.text("text") {
                text = Some(joined(text, more));
            }
        } else {
            media(draft, row, part, &content, place);
        }
    }
    row.text = text;
}

/// The texts of one message below each other.
fn joined(text: Option<Text>, more: &Text) -> Text {
    let Some(text) = text else {
        return more.clone();
    };
    let is_repaired = text.is_repaired() || more.is_repaired();
    let stored = |text: &Text| text.stored.clone().unwrap_or_else(|| text.shown.clone());
    Text {
        stored: is_repaired.then(|| format!("{}\n{}", stored(&text), stored(more))),
        shown: format!("{}\n{}", text.shown, more.shown),
    }
}

fn media(draft: &mut Draft<'_>, row: &mut Row, part: &Attributes, content: &str, place: usize) {
    let named = ["cl", "name", "fn", "filename", "cid"];
    let name = named
        .iter()
        .find_map(|name| part.get(name))
        .map_or_else(|| format!("part {place}"), str::to_owned);
    row.kind = if content.contains("vcard") && row.kind != Kind::Media {
        Kind::Contact
    } else {
        Kind::Media
    };
    let data = part.data();
    row.keep(
        "part",
        data.map_or_else(
            || content.to_owned(),
            |count| format!("{content}, {count} characters of base64"),
        ),
    );
    if data.is_some() {
        draft.media_inside(row, name);
    } else {
        draft.media_missing(row, name);
    }
    if let Some(text) = part.get("text") {
        row.keep("part_text", text);
    }
}

fn call(draft: &mut Draft<'_>, people: &mut People, element: &Element, row: &mut Row) -> ThreadId {
    let own = &element.own;
    row.kind = Kind::Call;
    let number = own
        .get("number")
        .or_else(|| own.get("address"))
        .unwrap_or_default();
    let addresses: Vec<&str> = Some(number)
        .filter(|number| !people::is_nobody(number))
        .into_iter()
        .collect();
    let thread = people.thread(draft, &addresses, contact(own));
    let state = own.get("type");
    let word = match state {
        Some("1") => "incoming",
        Some("2") => "outgoing",
        Some("3") => "missed",
        Some("4") => "voicemail",
        Some("5") => "rejected",
        Some("6") => "refused",
        other => other.unwrap_or_default(),
    };
    row.keep("call", word);
    row.flags.add_if(Flag::Missed, state == Some("3"));
    row.is_owner = match state {
        Some("2") => Some(true),
        Some("1" | "3" | "4" | "5" | "6") => Some(false),
        _ => None,
    };
    row.author = match row.is_owner {
        Some(false) => people.person(draft, number, None),
        Some(true) => people.own,
        None => None,
    };
    thread
}
