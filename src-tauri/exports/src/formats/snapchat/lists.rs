//! What lies beside the conversations: friends, snaps, the account, its devices and its changes.

use std::io::Read;

use super::clock;
use super::people::People;
use super::place::Kind;
use crate::container::EntryId;
use crate::draft::Draft;
use crate::finding::{Code, Level};
use crate::formats::json_file;
use crate::formats::listing::{self, About};
use crate::json::{Json, Stop, Value};
use crate::model::{Flag, ListKind, Person};

/// Reads a file of lists: an object of sections, each an array.
pub(super) fn read(draft: &mut Draft<'_>, people: &mut People, entry: EntryId, kind: Kind) {
    json_file::read(draft, entry, |json, draft| {
        walk(json, draft, people, entry, kind)
    });
}

fn walk<R: Read>(
    json: &mut Json<R>,
    draft: &mut Draft<'_>,
    people: &mut People,
    entry: EntryId,
    kind: Kind,
) -> Result<(), Stop> {
    if kind == Kind::Snaps {
        draft.list(ListKind::SnapHistory);
    }
    match json.peek() {
        Some(b'{') => json.object(|json, key| {
            if kind == Kind::Account && key == "Basic Information" {
                let value = json.value()?;
                account(people, &value);
                return Ok(());
            }
            section(json, draft, people, entry, (kind, key))
        })?,
        // One list alone may stand without its name.
        Some(b'[') => section(json, draft, people, entry, (kind, ""))?,
        _ => {
            if !json.value()?.is_nothing() {
                let label = draft.label(entry);
                draft.finding(Level::Warning, Code::FileNotUnderstood, label.as_ref());
            }
        }
    }
    json.finish()
}

/// Reads one list of a file, by the file's kind and the list's name; empty: it has none.
fn section<R: Read>(
    json: &mut Json<R>,
    draft: &mut Draft<'_>,
    people: &mut People,
    entry: EntryId,
    (kind, section): (Kind, &str),
) -> Result<(), Stop> {
    let Some(list) = list_of(kind, section) else {
        return json.skip();
    };
    draft.list(list);
    listing::entries(json, draft, entry, |draft, source, value| {
        let about = about(people, kind, value);
        let mut more = Vec::new();
        if kind == Kind::Snaps && !section.ends_with("Snap History") && !section.is_empty() {
            more.push(("conversation", section));
        } else if !section.is_empty() {
            more.push(("section", section));
        }
        if kind == Kind::Snaps {
            more.extend(direction(section, value).map(|way| (DIRECTION, way)));
        }
        listing::add(draft, list, source, value, about, &more);
    })
}

/// Under what name it is kept whether a snap was [`SENT`] or [`RECEIVED`], by the section or by the entry itself.
pub(super) const DIRECTION: &str = "direction";
pub(super) const SENT: &str = "sent";
pub(super) const RECEIVED: &str = "received";

fn direction(section: &str, value: &Value<'_>) -> Option<&'static str> {
    let stated = value
        .get("IsSender")
        .filter(|stated| **stated != Value::Null);
    if let Some(stated) = stated {
        return Some(if stated.is_true() { SENT } else { RECEIVED });
    }
    let is_list = section.trim_end().ends_with("Snap History");
    match section.split_once(' ') {
        Some(("Sent", _)) if is_list => Some(SENT),
        Some(("Received", _)) if is_list => Some(RECEIVED),
        _ => None,
    }
}

/// The time of an entry of [`Kind::Friends`]: when it was created, whatever list it is on by now.
pub(super) const CREATION: &str = "Creation Timestamp";

/// Which list a section is.
pub(super) fn list_of(kind: Kind, section: &str) -> Option<ListKind> {
    match (kind, section.trim()) {
        (Kind::Snaps, _) => Some(ListKind::SnapHistory),
        (Kind::Friends, "Friends" | "") => Some(ListKind::Friends),
        (Kind::Friends, "Friend Requests Sent") => Some(ListKind::FriendRequestsSent),
        (Kind::Friends, "Pending Requests" | "Friend Requests Received") => {
            Some(ListKind::FriendRequestsReceived)
        }
        (Kind::Friends, "Blocked Users") => Some(ListKind::Blocked),
        (Kind::Friends, "Deleted Friends") => Some(ListKind::DeletedFriends),
        (Kind::Account, "Device History") => Some(ListKind::Devices),
        (Kind::Account, "Login History") => Some(ListKind::LoginActivity),
        (Kind::Account, section) if !section.is_empty() => None,
        (Kind::Chats, _) => None,
        (Kind::AccountHistory, section) if section.starts_with("Download My Data") => {
            Some(ListKind::Other)
        }
        (Kind::AccountHistory, _) => Some(ListKind::ProfileChanges),
        (Kind::Searches, _) => Some(ListKind::Searches),
        (Kind::Account | Kind::Friends | Kind::Calls | Kind::Ai, _) => Some(ListKind::Other),
    }
}

/// The account's own names.
pub(super) fn account(people: &mut People, value: &Value<'_>) {
    let text = |keys: &[&str]| {
        let found = keys.iter().find_map(|key| value.written(key));
        found.map(std::borrow::Cow::into_owned)
    };
    let person = Person {
        username: text(&["Username"]),
        display_name: text(&["Name", "Display Name"]),
        phone: text(&["PhoneNumber", "Phone Number", "Mobile Number"]),
        email: text(&["Email", "Email Address"]),
        ..Person::default()
    };
    if !person.is_empty() {
        people.account = Some(person);
    }
}

/// Whom an entry names and when, by the fields that Snapchat's lists have.
fn about(people: &mut People, kind: Kind, value: &Value<'_>) -> About {
    let mut about = About::default();
    match kind {
        Kind::Friends => {
            let text = |key| value.written(key).map(std::borrow::Cow::into_owned);
            let person = Person {
                username: text("Username"),
                display_name: text("Display Name"),
                ..Person::default()
            };
            people.learn(&person);
            about.person = Some(person);
            about.used.extend(["Username", "Display Name"]);
        }
        Kind::Snaps | Kind::Calls => {
            let key = ["From", "To", "Recipients", "Recipient"]
                .into_iter()
                .find(|key| value.written(key).is_some());
            if let Some(key) = key {
                let handle = value.written(key).unwrap_or_default();
                about.person = Some(Person::handle(handle));
            }
        }
        _ => {}
    }
    if kind == Kind::Snaps {
        let clock = clock::of_row(value.get("Created"), value.get("Created(microseconds)"));
        about.time = clock.time;
        about.times_disagree = clock.disagrees;
        if clock.is_used_up {
            about.used.extend(["Created", "Created(microseconds)"]);
        }
        return about;
    }
    let key = TIMES.iter().find(|key| value.written(key).is_some());
    if let Some(&key) = key {
        let raw = value.written(key).unwrap_or_default();
        about.time = clock::read(&raw);
        about.used.push(key);
        about.flags.add_if(Flag::Created, key == CREATION);
    }
    about
}

/// Fields that say when, the most telling first.
const TIMES: &[&str] = &[
    CREATION,
    "Created",
    "Start Time",
    "Date & Time",
    "Date and Time",
    "Date",
    "Time",
    "Timestamp",
    "Date and time (hourly)",
];
