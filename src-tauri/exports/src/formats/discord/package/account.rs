//! `user.json`: the owner, and whom the account has relations with.

use std::collections::HashMap;
use std::io::Read;

use super::channel::Channel;
use crate::container::EntryId;
use crate::draft::Draft;
use crate::finding::{Code, Level};
use crate::formats::discord::{keep_rest, time_of_id};
use crate::formats::json_file;
use crate::json::{Element, Json, Stop, Value};
use crate::model::{Flags, ListKind, ListRow, Person, PersonId};
use crate::owner;
use crate::time::Time;

/// Everybody with a number, and the owner.
#[derive(Debug, Default)]
pub(super) struct People {
    by_id: HashMap<String, PersonId>,
    pub(super) owner: Option<PersonId>,
}

impl People {
    /// The person of a number; what is known besides is filled in.
    pub(super) fn of_id(&mut self, draft: &mut Draft<'_>, id: &str) -> PersonId {
        if let Some(&person) = self.by_id.get(id) {
            return person;
        }
        let person = draft.person(Person {
            platform_user_id: Some(id.to_owned()),
            ..Person::default()
        });
        self.by_id.insert(id.to_owned(), person);
        person
    }

    fn learn(&mut self, draft: &mut Draft<'_>, person: &Person) -> Option<PersonId> {
        let id = self.of_id(draft, person.platform_user_id.as_deref()?);
        draft.known(id)?.person.fill_from(person);
        Some(id)
    }
}

/// Reads the account's own names and its relations.
pub(super) fn read(draft: &mut Draft<'_>, people: &mut People, entry: EntryId) {
    let mut own = Person::default();
    json_file::read(draft, entry, |json, draft| {
        json.object(|json, key| {
            match (key, json.peek()) {
                ("relationships", Some(b'[')) => return relations(json, draft, people, entry),
                ("id" | "username" | "global_name" | "email" | "phone", _) => {
                    let value = json.value()?;
                    let value = value.as_written().map(std::borrow::Cow::into_owned);
                    *field(&mut own, key) = value;
                }
                _ => json.skip()?,
            }
            Ok(())
        })?;
        json.finish()
    });
    if own.is_empty() {
        return;
    }
    let id = people
        .learn(draft, &own)
        .unwrap_or_else(|| draft.person(own.clone()));
    if let Some(who) = draft.known(id) {
        who.is_owner = Some(true);
    }
    people.owner = Some(id);
    draft.owner(own);
}

const fn field<'a>(person: &'a mut Person, key: &str) -> &'a mut Option<String> {
    match key.as_bytes() {
        b"id" => &mut person.platform_user_id,
        b"username" => &mut person.username,
        b"global_name" => &mut person.display_name,
        b"email" => &mut person.email,
        _ => &mut person.phone,
    }
}

fn relations<R: Read>(
    json: &mut Json<R>,
    draft: &mut Draft<'_>,
    people: &mut People,
    entry: EntryId,
) -> Result<(), Stop> {
    let is_row = |value: &Value<'_>| value.has("id") && value.has("type");
    json.rows(is_row, |element| match element {
        Ok(element) => {
            let (kind, row) = relation(draft, entry, &element);
            if let Some(person) = &row.person {
                people.learn(draft, person);
            }
            draft.list_row(kind, row);
        }
        Err(bad) => {
            let label = draft.label(entry);
            let at = Some(bad.pointer);
            draft.finding_at(Level::Broken, Code::RowNotUnderstood, label.as_ref(), at);
        }
    })
}

fn relation(draft: &Draft<'_>, entry: EntryId, element: &Element<'_>) -> (ListKind, ListRow) {
    let value = &element.value;
    let user = value.get("user");
    let text = |key: &str| {
        let own = user.and_then(|user| user.written(key));
        own.map(std::borrow::Cow::into_owned)
    };
    let id = text("id").or_else(|| value.written("id").map(std::borrow::Cow::into_owned));
    let mut says = Vec::new();
    for (key, value) in value.fields() {
        match key.as_ref() {
            "id" | "since" => {}
            "user" => {
                for (key, value) in value.fields() {
                    if !matches!(key.as_ref(), "id" | "username" | "global_name") {
                        keep_rest(&mut says, key, value);
                    }
                }
            }
            key => keep_rest(&mut says, key, value),
        }
    }
    if let Some(made) = id.as_deref().and_then(time_of_id) {
        let made = made.to_rfc3339_opts(chrono::SecondsFormat::Secs, true);
        says.push(("account_made_by_id".to_owned(), made));
    }
    let person = Person {
        username: text("username"),
        display_name: text("global_name"),
        platform_user_id: id,
        ..Person::default()
    };
    let row = ListRow {
        person: (!person.is_empty()).then_some(person),
        time: value.written("since").and_then(|raw| Time::iso(&raw)),
        says,
        flags: Flags::default(),
        source: draft.source(entry, element.pointer.clone(), Some(element.span)),
    };
    (kind_of(value.written("type").as_deref()), row)
}

/// A number, or a word in the newer packages.
fn kind_of(stated: Option<&str>) -> ListKind {
    match stated.map(str::to_ascii_uppercase).as_deref() {
        Some("1" | "FRIEND") => ListKind::Friends,
        Some("2" | "BLOCKED") => ListKind::Blocked,
        Some("3" | "PENDING_INCOMING" | "INCOMING_REQUEST" | "INCOMING") => {
            ListKind::FriendRequestsReceived
        }
        Some("4" | "PENDING_OUTGOING" | "OUTGOING_REQUEST" | "OUTGOING") => {
            ListKind::FriendRequestsSent
        }
        _ => ListKind::Other,
    }
}

/// Without an account file: the number that is in every private channel is the owner's.
pub(super) fn settle_owner(draft: &mut Draft<'_>, people: &mut People, channels: &[Channel]) {
    if people.owner.is_some() {
        return;
    }
    let private = channels
        .iter()
        .filter(|channel| channel.recipients.len() > 1);
    let private = private.map(|channel| {
        channel
            .recipients
            .iter()
            .map(String::as_str)
            .collect::<Vec<_>>()
    });
    let Some(id) = owner::in_all(private).map(str::to_owned) else {
        draft.finding(Level::Note, Code::OwnerUnknown, "");
        return;
    };
    let person = people.of_id(draft, &id);
    if let Some(who) = draft.known(person) {
        who.is_owner = Some(true);
        let owner = who.person.clone();
        draft.owner(owner);
    }
    people.owner = Some(person);
}
