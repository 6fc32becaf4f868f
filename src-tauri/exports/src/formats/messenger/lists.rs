//! Facebook's lists: friends, requests, blocked accounts, log-ins. Told by the key that holds them, whose version
//! (`_v2`) changes; the newest ones, which have no key, by the file's name.

use std::collections::BTreeSet;
use std::io::Read;

use crate::container::{EntryId, name};
use crate::detect::{Look, Root};
use crate::draft::Draft;
use crate::finding::{Code, Level};
use crate::formats::json_file;
use crate::formats::meta;
use crate::json::{Bad, Element, Json, Stop, Value};
use crate::model::{Flags, ListKind, ListRow, Person};
use crate::text::repaired_meta;
use crate::time::Time;

/// Keys without their version, and what is in them.
const KEYS: &[(&str, ListKind)] = &[
    ("friends", ListKind::Friends),
    ("sent_requests", ListKind::FriendRequestsSent),
    ("received_requests", ListKind::FriendRequestsReceived),
    ("rejected_requests", ListKind::Other),
    ("deleted_friends", ListKind::DeletedFriends),
    ("removed_friends", ListKind::DeletedFriends),
    ("blocked_users", ListKind::Blocked),
    ("blocked_profiles", ListKind::Blocked),
    ("blocked_people", ListKind::Blocked),
    ("restricted_users", ListKind::Restricted),
    ("followers", ListKind::Followers),
    ("following", ListKind::Following),
    ("account_accesses", ListKind::LoginActivity),
    ("account_activity", ListKind::LoginActivity),
    ("recognized_devices", ListKind::Devices),
    ("active_sessions", ListKind::Devices),
    ("searches", ListKind::Searches),
    ("address_book", ListKind::Contacts),
];

/// Names of files, bare, and what is in them.
const NAMES: &[(&str, ListKind)] = &[
    ("yourfriends", ListKind::Friends),
    ("friends", ListKind::Friends),
    ("sentfriendrequests", ListKind::FriendRequestsSent),
    ("friendrequestssent", ListKind::FriendRequestsSent),
    ("receivedfriendrequests", ListKind::FriendRequestsReceived),
    ("friendrequestsreceived", ListKind::FriendRequestsReceived),
    ("rejectedfriendrequests", ListKind::Other),
    ("removedfriends", ListKind::DeletedFriends),
    ("blockedprofiles", ListKind::Blocked),
    ("blockedusers", ListKind::Blocked),
    ("blockedpeople", ListKind::Blocked),
    ("blockedaccounts", ListKind::Blocked),
    ("blocking", ListKind::Blocked),
    ("restrictedprofiles", ListKind::Restricted),
    ("peoplewhofollowedyou", ListKind::Followers),
    ("peoplewhofollowyou", ListKind::Followers),
    ("followers", ListKind::Followers),
    ("whoyouvefollowed", ListKind::Following),
    ("whoyoufollow", ListKind::Following),
    ("following", ListKind::Following),
    ("loginsandlogouts", ListKind::LoginActivity),
    ("accountactivity", ListKind::LoginActivity),
    ("recognizeddevices", ListKind::Devices),
    ("whereyoureloggedin", ListKind::Devices),
    ("yoursearchhistory", ListKind::Searches),
    ("youraddressbooks", ListKind::Contacts),
];

/// Lists of a download that has no messages, with its root: only such as no other platform has.
pub(in crate::formats) fn candidates(look: &Look<'_>) -> Vec<(EntryId, Root)> {
    look.entries()
        .filter(|(_, entry)| entry.ends_in("json") && name_kind(entry.base()).is_some())
        .filter_map(|(id, entry)| {
            let head = look.container().head_text(id, HEAD);
            let is_own = KEYS
                .iter()
                .any(|(key, _)| first_key(&head).is_some_and(|first| is_version(first, key)));
            let root = is_own.then(|| root_of(entry))?;
            Some((id, root))
        })
        .collect()
}

/// Folders that lists lie in.
const FOLDERS: &[&str] = &[
    "connections/",
    "friends_and_followers/",
    "friends/",
    "security_and_login_information/",
    "personal_information/",
    "your_facebook_activity/",
    "your_activity_across_facebook/",
];

/// Whether a file lies in one of the folders of lists.
pub(super) fn is_in_folder(entry: &crate::container::Entry) -> bool {
    FOLDERS.iter().any(|folder| meta::has_folder(entry, folder))
}

/// Lists lie in a folder of their own, below one or two more that changed over time.
pub(super) fn root_of(entry: &crate::container::Entry) -> Root {
    let roots = FOLDERS
        .iter()
        .filter_map(|folder| Root::before(entry, folder));
    roots
        .min_by_key(|root| root.folder.len())
        .unwrap_or_else(|| Root {
            given: entry.given,
            folder: entry.folder().to_owned(),
        })
}

/// What is looked at to tell what a file is.
const HEAD: usize = 512;

/// What a file's name says that is in it.
pub(super) fn name_kind(base: &str) -> Option<ListKind> {
    let stem = base
        .strip_suffix(".json")
        .or_else(|| base.strip_suffix(".html"))?;
    let stem = name::bare(stem);
    let stem = stem.trim_end_matches(|c: char| c.is_ascii_digit());
    let found = NAMES.iter().find(|(name, _)| *name == stem);
    found.map(|&(_, kind)| kind)
}

/// The first key of an object.
fn first_key(head: &str) -> Option<&str> {
    let key = head
        .trim_start()
        .strip_prefix('{')?
        .trim_start()
        .strip_prefix('"')?;
    key.split('"').next()
}

/// Whether `friends_v2` is a version of `friends`.
fn is_version(key: &str, name: &str) -> bool {
    let version = key.strip_prefix(name);
    version.is_some_and(|version| {
        version.is_empty()
            || version.strip_prefix("_v").is_some_and(|number| {
                !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
            })
    })
}

fn key_kind(key: &str) -> Option<ListKind> {
    let found = KEYS.iter().find(|(name, _)| is_version(key, name));
    found.map(|&(_, kind)| kind)
}

/// Reads every list among the files of a download; says which there are.
pub(super) fn read(draft: &mut Draft<'_>, owned: &[EntryId]) -> BTreeSet<ListKind> {
    let container = draft.container();
    let mut kinds = BTreeSet::new();
    for &id in owned {
        let entry = container.entry(id);
        if !entry.ends_in("json") || meta::has_folder(entry, "messages/") {
            continue;
        }
        let by_name = name_kind(entry.base());
        let head = container.head_text(id, HEAD);
        let by_key = first_key(&head).and_then(key_kind);
        // A file that is a list by name may be damaged from its first byte on: then it is named.
        if let Some(kind) = by_key.or(by_name) {
            kinds.insert(kind);
            read_file(draft, id, kind);
        }
    }
    kinds
}

fn read_file(draft: &mut Draft<'_>, entry: EntryId, kind: ListKind) {
    let mut is_list = true;
    let is_read = json_file::read(draft, entry, |json, draft| {
        is_list = matches!(json.peek(), None | Some(b'[' | b'{'));
        if is_list {
            draft.list(kind);
        }
        walk(json, draft, entry, kind)?;
        json.finish()
    });
    if is_read && !is_list {
        let label = draft.label(entry);
        draft.finding(Level::Warning, Code::FileNotUnderstood, label.as_ref());
    }
}

/// An array, or an object that holds one, perhaps one more object deep.
fn walk<R: Read>(
    json: &mut Json<R>,
    draft: &mut Draft<'_>,
    entry: EntryId,
    kind: ListKind,
) -> Result<(), Stop> {
    match json.peek() {
        Some(b'[') => rows(json, draft, entry, kind),
        Some(b'{') => json.object(|json, key| {
            let kind = key_kind(key).unwrap_or(kind);
            match json.peek() {
                Some(b'[') => rows(json, draft, entry, kind),
                Some(b'{') => json.object(|json, _| match json.peek() {
                    Some(b'[') => rows(json, draft, entry, kind),
                    _ => json.skip(),
                }),
                _ => json.skip(),
            }
        }),
        _ => json.skip(),
    }
}

fn rows<R: Read>(
    json: &mut Json<R>,
    draft: &mut Draft<'_>,
    entry: EntryId,
    kind: ListKind,
) -> Result<(), Stop> {
    let is_row = |value: &Value<'_>| !value.fields().is_empty();
    json.rows(is_row, |element| match element {
        Ok(element) => {
            let row = row(draft, entry, element);
            draft.list_row(kind, row);
        }
        Err(bad) => damaged(draft, entry, bad),
    })
}

/// Entries of lists are no rows: a damaged one is named, not counted among them.
fn damaged(draft: &mut Draft<'_>, entry: EntryId, bad: Bad) {
    let label = draft.label(entry);
    let at = Some(bad.pointer);
    draft.finding_at(Level::Broken, Code::RowNotUnderstood, label.as_ref(), at);
}

fn row(draft: &Draft<'_>, entry: EntryId, element: Element<'_>) -> ListRow {
    let mut row = ListRow {
        person: None,
        time: None,
        says: Vec::new(),
        flags: Flags::default(),
        source: draft.source(entry, element.pointer, Some(element.span)),
    };
    let mut person = Person::default();
    if let Value::Text(text) = &element.value {
        person.display_name = Some(repaired_meta(text));
    }
    for (key, value) in element.value.fields() {
        field(&mut row, &mut person, key, value);
    }
    row.person = (!person.is_empty()).then_some(person);
    row
}

fn field(row: &mut ListRow, person: &mut Person, key: &str, value: &Value<'_>) {
    match (key, value) {
        ("name", Value::Text(name)) if !name.is_empty() => {
            person.display_name = Some(repaired_meta(name));
        }
        ("uri" | "profile_uri", Value::Text(uri)) if uri.contains("facebook.com") => {
            person.profile_url = Some(uri.to_string());
        }
        ("timestamp" | "created_timestamp", value) if row.time.is_none() => {
            row.time = value.as_written().and_then(|raw| Time::epoch(&raw));
        }
        ("label_values", value) => value
            .items()
            .iter()
            .for_each(|pair| label(row, person, pair, "")),
        (key, value) => says(&mut row.says, key, value),
    }
}

/// The generic form of 2025: pairs of label and value, in groups. Labels are in the account's language.
fn label(row: &mut ListRow, person: &mut Person, pair: &Value<'_>, path: &str) {
    let name = pair.text("label").or_else(|| pair.text("title"));
    let name = repaired_meta(name.unwrap_or_default());
    let path = [path, &name]
        .iter()
        .filter(|part| !part.is_empty())
        .copied()
        .collect::<Vec<_>>()
        .join(" / ");
    for group in ["dict", "vec"] {
        for inner in pair.list(group) {
            label(row, person, inner, &path);
        }
    }
    let value = pair.text("value").filter(|value| !value.is_empty());
    if let Some(value) = value.map(repaired_meta) {
        match name.as_str() {
            "Name" if person.display_name.is_none() => person.display_name = Some(value.clone()),
            "Username" if person.username.is_none() => person.username = Some(value.clone()),
            _ => {}
        }
        if value.contains("facebook.com/") && person.profile_url.is_none() {
            person.profile_url = Some(value.clone());
        }
        row.says.push((path.clone(), value));
    }
    if let Some(raw) = pair.written("timestamp_value")
        && let Some(time) = Time::epoch(&raw)
    {
        row.says.push((path, raw.into_owned()));
        row.time.get_or_insert(time);
    }
}

/// What has no place of its own is kept as it is, but for what says nothing.
fn says(out: &mut Vec<(String, String)>, key: &str, value: &Value<'_>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                says(out, &format!("{key}.{name}"), value);
            }
        }
        value if value.is_nothing() => {}
        Value::Text(text) => out.push((key.to_owned(), repaired_meta(text))),
        value => out.push((key.to_owned(), repaired_meta(&value.to_json()))),
    }
}
