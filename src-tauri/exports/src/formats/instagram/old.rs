//! Instagram's downloads until the end of 2020: one `messages.json` with all conversations, people by their handles.

use std::collections::HashMap;
use std::io::Read;

use crate::container::{Container, EntryId};
use crate::detect::Claim;
use crate::draft::Draft;
use crate::finding::Level;
use crate::formats::json_file;
use crate::json::{Element, Json, Stop, Value};
use crate::model::{
    Flag, Kind, ListKind, ListRow, Person, PersonId, Reaction, Row, Text, Thread, ThreadId,
};
use crate::time::Time;

/// Whether a file is such a one: by its name and its first characters, or by those alone where it was given by itself.
pub(super) fn is_file(container: &Container, id: EntryId) -> bool {
    let entry = container.entry(id);
    let is_named = entry.base() == "messages.json";
    let is_alone = container.is_alone(entry) && entry.ends_in("json");
    if !is_named && !is_alone {
        return false;
    }
    let head = container.head_text(id, 4096);
    head.trim_start().starts_with('[')
        && head.contains("\"conversation\"")
        && head.contains("\"participants\"")
}

/// Names of the files of that time, which lay beside each other.
pub(super) const NAMES: &[&str] = &[
    "account_history.json",
    "autofill.json",
    "checkout.json",
    "comments.json",
    "connections.json",
    "contacts.json",
    "devices.json",
    "events.json",
    "fundraisers.json",
    "guides.json",
    "information_about_you.json",
    "likes.json",
    "media.json",
    "profile.json",
    "saved.json",
    "searches.json",
    "seen_content.json",
    "settings.json",
    "shopping.json",
    "stories_activities.json",
    "uploads.json",
];

/// Whether a file is the lists of people of that time: objects of handles and dates.
pub(super) fn is_connections(container: &Container, id: EntryId) -> bool {
    const LISTS: &[&str] = &[
        "blocked_users",
        "restricted_users",
        "follow_requests_sent",
        "permanent_follow_requests",
        "followers",
        "following",
        "following_hashtags",
        "dismissed_suggested_users",
        "close_friends",
    ];
    if container.entry(id).base() != "connections.json" {
        return false;
    }
    let head = container.head_text(id, 4096);
    let key = head.trim_start().strip_prefix('{').map(str::trim_start);
    let first = key.and_then(|key| key.strip_prefix('"')?.split_once('"'));
    first.is_some_and(|(key, rest)| {
        let value = rest.trim_start().strip_prefix(':').map(str::trim_start);
        LISTS.contains(&key) && value.is_some_and(|value| value.starts_with('{'))
    })
}

/// Whether a file is one of the plain lists of that time, by its name and its first characters.
pub(super) fn is_list(base: &str, head: &str) -> bool {
    let keys: &[&str] = match base {
        "devices.json" => &["\"device_id\"", "\"last_login_timestamp\""],
        "searches.json" => &["\"search_click\"", "\"time\""],
        _ => return false,
    };
    head.trim_start().starts_with('[') && keys.iter().all(|key| head.contains(key))
}

/// Whether a file is of that time, whatever lies beside it.
pub(super) fn is_any(container: &Container, id: EntryId) -> bool {
    let base = container.entry(id).base();
    let is_plain = || NAMES.contains(&base) && is_list(base, &container.head_text(id, 4096));
    is_file(container, id) || is_connections(container, id) || is_plain()
}

/// Whether a file is of that time where it is known that others are.
pub(super) fn is_companion(container: &Container, id: EntryId) -> bool {
    let entry = container.entry(id);
    let keys: &[&str] = match entry.base() {
        "profile.json" => &["\"username\"", "\"date_joined\""],
        "connections.json" => &["\"followers\"", "\"following\"", "\"blocked_users\""],
        "devices.json" => &["\"device_id\""],
        "searches.json" => &["\"search_click\""],
        "contacts.json" => &["\"first_name\""],
        "account_history.json" => &["\"login_history\""],
        _ => return false,
    };
    let head = container.head_text(id, 4096);
    keys.iter().any(|key| head.contains(key))
}

/// Whether a file of that time's name for conversations holds none: nothing at all, or an array without any.
fn is_without(container: &Container, id: EntryId) -> bool {
    let head = container.head_text(id, 4096);
    let head = head.trim();
    head.is_empty() || head.starts_with('[')
}

/// Reads all conversations of a file.
pub(super) fn read_messages(draft: &mut Draft<'_>, entry: EntryId, owner: Option<&Person>) {
    let mut people = People {
        known: HashMap::new(),
        owner,
    };
    json_file::read(draft, entry, |json, draft| {
        json.array(|json, place| {
            let thread = draft.thread(Thread {
                id: format!("/{place}"),
                ..Thread::default()
            });
            if json.peek() == Some(b'{') {
                conversation(json, draft, &mut people, thread, entry)
            } else {
                json.skip()
            }
        })?;
        json.finish()
    });
}

/// Handles are one person throughout the file.
struct People<'a> {
    known: HashMap<String, PersonId>,
    owner: Option<&'a Person>,
}

impl People<'_> {
    fn get(&mut self, draft: &mut Draft<'_>, handle: &str) -> PersonId {
        if let Some(&id) = self.known.get(handle) {
            return id;
        }
        let id = draft.person(Person::handle(handle));
        let own = self.owner.and_then(|owner| owner.username.as_deref());
        if own == Some(handle)
            && let Some(who) = draft.known(id)
        {
            who.is_owner = Some(true);
        }
        self.known.insert(handle.to_owned(), id);
        id
    }
}

fn conversation<R: Read>(
    json: &mut Json<R>,
    draft: &mut Draft<'_>,
    people: &mut People<'_>,
    thread: ThreadId,
    entry: EntryId,
) -> Result<(), Stop> {
    let is_row = |value: &Value<'_>| value.has("sender") && value.has("created_at");
    json.object(|json, key| match (key, json.peek()) {
        ("conversation", Some(b'[')) => json.rows(is_row, |element| match element {
            Ok(element) => row(draft, people, thread, entry, &element),
            Err(bad) => draft.bad(entry, &bad),
        }),
        ("participants", _) => {
            for handle in json.value()?.items() {
                if let Some(handle) = handle.as_written() {
                    let id = people.get(draft, &handle);
                    draft.joins(thread, id);
                }
            }
            Ok(())
        }
        _ => json.skip(),
    })
}

fn row(
    draft: &mut Draft<'_>,
    people: &mut People<'_>,
    thread: ThreadId,
    entry: EntryId,
    element: &Element<'_>,
) {
    let source = draft.source(entry, element.pointer.clone(), Some(element.span));
    let value = &element.value;
    let Value::Object(fields) = value else {
        return draft.not_understood(Level::Warning, &source);
    };
    let mut row = Row::at(source);
    row.flags
        .add_if(Flag::InvalidRepaired, element.stored.is_some());
    row.kind = kind_of(value);
    for (key, value) in fields {
        match (key.as_ref(), value) {
            (_, Value::Null) => {}
            ("sender", Value::Text(_) | Value::Whole(_) | Value::Real(_)) => {
                let handle = value.as_written();
                row.author = handle.map(|handle| people.get(draft, &handle));
            }
            ("created_at", Value::Text(_) | Value::Whole(_) | Value::Real(_)) => {
                row.time = time_of(value);
            }
            ("text", Value::Text(_) | Value::Whole(_) | Value::Real(_)) => {
                row.text = Some(text_of(value, element.stored.as_ref()));
            }
            ("likes", likes) => reactions(draft, people, &mut row, likes),
            ("media" | "media_url" | "voice_media" | "animated_media_images", value) => {
                media(draft, &mut row, value);
            }
            (key, value) if !value.is_nothing() => {
                let said = value.as_written();
                row.keep(
                    key,
                    said.map_or_else(|| value.to_json(), std::borrow::Cow::into_owned),
                );
            }
            _ => {}
        }
    }
    if row.text.is_none() {
        let said = [
            "heart",
            "video_call_action",
            "action",
            "media_share_caption",
        ];
        row.text = said
            .iter()
            .find_map(|key| value.written(key))
            .map(Text::plain);
    }
    draft.row(thread, row);
}

/// A text, or a number that is one; with what is stored where the row had to be repaired.
fn text_of(value: &Value<'_>, stored: Option<&Value<'_>>) -> Text {
    let shown = value.as_written().unwrap_or_default().into_owned();
    let stored = stored.and_then(|stored| stored.text("text"));
    Text {
        stored: stored.filter(|stored| *stored != shown).map(str::to_owned),
        shown,
    }
}

fn reactions(draft: &mut Draft<'_>, people: &mut People<'_>, row: &mut Row, likes: &Value<'_>) {
    for like in likes.items() {
        let by = like.written("username");
        let by = by.map(|handle| people.get(draft, &handle));
        let time = like.get("date").and_then(time_of);
        let emoji = "❤".to_owned();
        row.reactions.push(Reaction { by, emoji, time });
    }
}

/// A time as Instagram writes it, or a number since 1970.
fn time_of(value: &Value<'_>) -> Option<Time> {
    match value {
        Value::Text(raw) => Time::iso(raw),
        value => Time::epoch(&value.as_written()?),
    }
}

fn kind_of(value: &Value<'_>) -> Kind {
    let has = |keys: &[&str]| keys.iter().any(|key| value.get(key).is_some());
    if has(&["video_call_action"]) {
        Kind::Call
    } else if has(&["media_share_url", "story_share", "profile_share_username"]) {
        Kind::Share
    } else if has(&["media", "media_url", "voice_media", "animated_media_images"]) {
        Kind::Media
    } else if has(&["text", "heart"]) {
        Kind::Text
    } else if has(&["link"]) {
        Kind::Share
    } else if has(&["action"]) {
        Kind::System
    } else {
        Kind::Other
    }
}

/// A path, a link, or a sentence that says why there is none ("Media unavailable.").
fn media(draft: &mut Draft<'_>, row: &mut Row, value: &Value<'_>) {
    match value {
        Value::Text(text) if text.contains('/') || !text.contains(' ') && text.contains('.') => {
            draft.media(row, text.to_string(), "");
        }
        Value::Text(text) => {
            draft.media_omitted(row);
            row.keep("media", text.to_string());
        }
        value => {
            let links: Vec<&str> = value
                .items()
                .iter()
                .filter_map(|item| item.as_text().or_else(|| link_in(item)))
                .collect();
            for link in &links {
                draft.media(row, *link, "");
            }
            if links.is_empty() && !value.is_nothing() {
                row.keep("media", value.to_json());
            }
        }
    }
}

/// `{"original": {"url": "https://…"}}`, as animated pictures have it.
fn link_in<'v>(value: &'v Value<'_>) -> Option<&'v str> {
    let inner = || value.fields().iter().find_map(|(_, inner)| link_in(inner));
    value.text("url").or_else(inner)
}

/// Reads the lists of people, and names a file of conversations beside them that holds none.
pub(super) fn read_beside(draft: &mut Draft<'_>, claim: &Claim, owner: Option<&Person>) {
    let container = draft.container();
    let named = |base: &'static str| {
        let own = claim.owned.iter().copied();
        own.filter(move |&id| container.entry(id).base() == base)
    };
    let mut has_some = false;
    for connections in named("connections.json") {
        read_connections(draft, connections);
        has_some = true;
    }
    let empty = named("messages.json").filter(|id| !claim.files.contains(id));
    for messages in empty.filter(|&id| has_some && is_without(container, id)) {
        read_messages(draft, messages, owner);
    }
}

/// `connections.json`: lists as objects, handle to date.
fn read_connections(draft: &mut Draft<'_>, entry: EntryId) {
    json_file::read(draft, entry, |json, draft| {
        json.object(|json, key| {
            let kind = kind_of_connection(key);
            if json.peek() != Some(b'{') {
                return json.skip();
            }
            draft.list(kind);
            let list = key.to_owned();
            json.object(|json, handle| {
                let source = draft.source(entry, json.pointer(), None);
                let value = json.value()?;
                let mut says = Vec::new();
                if kind == ListKind::Other {
                    says.push(("list".to_owned(), list.clone()));
                }
                let row = ListRow {
                    person: Some(Person::handle(handle)),
                    time: time_of(&value),
                    says,
                    flags: crate::model::Flags::NONE,
                    source,
                };
                draft.list_row(kind, row);
                Ok(())
            })
        })?;
        json.finish()
    });
}

fn kind_of_connection(key: &str) -> ListKind {
    match key {
        "followers" => ListKind::Followers,
        "following" => ListKind::Following,
        "blocked_users" => ListKind::Blocked,
        "restricted_users" => ListKind::Restricted,
        "close_friends" => ListKind::CloseFriends,
        "follow_requests_sent" => ListKind::FollowRequestsSent,
        "follow_requests_received" => ListKind::FollowRequestsReceived,
        _ => ListKind::Other,
    }
}
