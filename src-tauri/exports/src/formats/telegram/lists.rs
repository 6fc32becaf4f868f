//! What an export of everything has beside its chats: the account, contacts, sessions.

use std::borrow::Cow;
use std::io::Read;

use super::clock;
use super::people::People;
use crate::container::EntryId;
use crate::draft::Draft;
use crate::formats::listing::{self, About};
use crate::json::{Json, Stop, Value};
use crate::model::{ListKind, Person};

/// Which list a part of the export is.
pub(super) fn list_of(key: &str) -> Option<ListKind> {
    match key {
        "contacts" => Some(ListKind::Contacts),
        "sessions" | "web_sessions" => Some(ListKind::LoginActivity),
        "frequent_contacts" | "profile_pictures" | "stories" | "other_data" => {
            Some(ListKind::Other)
        }
        _ => None,
    }
}

/// Reads a list: an object with `list`, or an array.
pub(super) fn read<R: Read>(
    json: &mut Json<R>,
    draft: &mut Draft<'_>,
    entry: EntryId,
    section: &str,
    kind: ListKind,
) -> Result<(), Stop> {
    draft.list(kind);
    if section == "other_data" {
        return json.object(|json, key| {
            let section = format!("{section}.{key}");
            let pointer = json.pointer().to_owned();
            others(draft, entry, &section, &pointer, &json.value()?);
            Ok(())
        });
    }
    if json.peek() != Some(b'{') {
        return entries(json, draft, entry, section, kind);
    }
    json.object(|json, key| match key {
        "list" => entries(json, draft, entry, section, kind),
        _ => json.skip(),
    })
}

fn entries<R: Read>(
    json: &mut Json<R>,
    draft: &mut Draft<'_>,
    entry: EntryId,
    section: &str,
    kind: ListKind,
) -> Result<(), Stop> {
    listing::entries(json, draft, entry, |draft, source, value| {
        let about = about(kind, section, value);
        listing::add(draft, kind, source, value, about, &[("section", section)]);
    })
}

/// Drafts, changes of the account's name, addresses it was used from: objects or plain texts, by section.
fn others(draft: &mut Draft<'_>, entry: EntryId, section: &str, pointer: &str, value: &Value<'_>) {
    let kind = ListKind::Other;
    for (place, item) in value.items().iter().enumerate() {
        let source = draft.source(entry, format!("{pointer}/{place}"), None);
        if let Value::Object(_) = item {
            let about = about(kind, section, item);
            listing::add(draft, kind, source, item, about, &[("section", section)]);
        } else if let Some(text) = item.as_written() {
            let says = [("section", section), ("value", text.as_ref())];
            let says = says.map(|(name, value)| (name.to_owned(), value.to_owned()));
            listing::add_row(draft, kind, source, About::default(), says.to_vec());
        }
    }
}

fn about(kind: ListKind, section: &str, value: &Value<'_>) -> About {
    const TIMES: &[(&str, &str)] = &[
        ("date", "date_unixtime"),
        ("last_active", "last_active_unixtime"),
        ("created", "created_unixtime"),
    ];
    let mut about = About::default();
    for &(date, unix) in TIMES {
        about.time = clock::of(value.get(date), value.get(unix));
        if about.time.is_some() {
            about.used.extend([date, unix]);
            break;
        }
    }
    let text = |key| value.written(key).map(Cow::into_owned);
    if kind == ListKind::Contacts {
        about.person = Some(Person {
            display_name: full_name(value),
            platform_user_id: text("user_id"),
            phone: text("phone_number"),
            ..Person::default()
        });
        let used = ["user_id", "first_name", "last_name", "phone_number"];
        about.used.extend(used);
    } else if section == "frequent_contacts" {
        about.person = Some(Person {
            display_name: text("name"),
            platform_user_id: text("id"),
            ..Person::default()
        });
        about.used.extend(["id", "name"]);
    }
    about
}

fn full_name(value: &Value<'_>) -> Option<String> {
    let parts = ["first_name", "last_name"];
    let parts: Vec<Cow<'_, str>> = parts
        .into_iter()
        .filter_map(|key| value.written(key))
        .collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

/// The account's own names.
pub(super) fn account(people: &mut People, value: &Value<'_>) {
    let text = |key| value.written(key).map(Cow::into_owned);
    let person = Person {
        username: text("username").map(|name| name.trim_start_matches('@').to_owned()),
        display_name: full_name(value),
        platform_user_id: text("user_id"),
        phone: text("phone_number"),
        ..Person::default()
    };
    if !person.is_empty() {
        people.account = Some(person);
    }
}
