//! `user_data.json`, `user_data_tiktok.json`: conversations and lists wherever this year's layout has them.

use std::borrow::Cow;
use std::io::Read;

use super::people::People;
use super::{clock, plain};
use crate::container::EntryId;
use crate::draft::Draft;
use crate::finding::{Code, Level};
use crate::formats::json_file;
use crate::formats::listing::{self, About, keep_field};
use crate::json::{Element, Json, Stop, Value};
use crate::model::{Flag, ListKind, Person, Row, Source, ThreadId};

/// How deep conversations and lists may lie: four in all layouts seen.
const DEPTH_MAX: usize = 12;

/// Reads a file.
pub(super) fn read(draft: &mut Draft<'_>, people: &mut People, entry: EntryId) {
    json_file::read(draft, entry, |json, draft| {
        if json.peek() == Some(b'{') {
            let mut file = File {
                entry,
                people,
                is_group: false,
            };
            let outcome = file.walk(json, draft, 0);
            if outcome.is_err() {
                file.behind_damage(json, draft)?;
            }
            outcome.and_then(|()| json.finish())
        } else {
            let label = draft.label(entry);
            draft.finding(Level::Broken, Code::FileNotUnderstood, label.as_ref());
            Ok(())
        }
    });
}

/// What holds the conversations, in all layouts seen.
const CHATS: [&str; 4] = ["ChatHistory", "Chat History", "GroupChat", "Group Chat"];

struct File<'a> {
    entry: EntryId,
    people: &'a mut People,
    /// Whether the conversations that are read now are groups, which no person is called after.
    is_group: bool,
}

impl File<'_> {
    fn walk<R: Read>(
        &mut self,
        json: &mut Json<R>,
        draft: &mut Draft<'_>,
        depth: usize,
    ) -> Result<(), Stop> {
        json.object(|json, key| {
            let name = plain(key);
            match (json.peek(), name.as_str()) {
                (Some(b'{'), _) if depth >= DEPTH_MAX => json.skip(),
                (Some(b'{'), "chathistory" | "groupchat") => {
                    self.is_group = name == "groupchat";
                    self.chats(json, draft, depth + 1)
                }
                (Some(b'['), "groupchat" | "chathistory") => self.chat(json, draft, key),
                (Some(b'{'), "profilemap") => {
                    self.profile(&json.value()?);
                    Ok(())
                }
                (Some(b'{'), _) => self.walk(json, draft, depth + 1),
                (next, name) => match list_of(name) {
                    Some(kind) => {
                        draft.list(kind);
                        match next {
                            Some(b'[') => self.list(json, draft, kind),
                            _ => json.skip(),
                        }
                    }
                    None => json.skip(),
                },
            }
        })
    }

    /// The conversations that stand behind a damaged place.
    fn behind_damage<R: Read>(
        &mut self,
        json: &mut Json<R>,
        draft: &mut Draft<'_>,
    ) -> Result<(), Stop> {
        let keys = CHATS.map(|key| (key, b'{'));
        while let Some(which) = json.seek_any(&keys) {
            self.is_group = CHATS
                .get(which)
                .is_some_and(|key| plain(key) == "groupchat");
            self.chats(json, draft, 1)?;
        }
        Ok(())
    }

    /// Conversations by the line above them. In older layouts `Chat History` holds `ChatHistory`.
    fn chats<R: Read>(
        &mut self,
        json: &mut Json<R>,
        draft: &mut Draft<'_>,
        depth: usize,
    ) -> Result<(), Stop> {
        json.object(|json, key| match json.peek() {
            Some(b'[') => self.chat(json, draft, key),
            Some(b'{') if depth < DEPTH_MAX => self.chats(json, draft, depth + 1),
            Some(b'n') if !matches!(plain(key).as_str(), "chathistory" | "groupchat") => {
                // A conversation without anything in it.
                self.people.open(draft, key, self.is_group);
                json.skip()
            }
            _ => json.skip(),
        })
    }

    fn chat<R: Read>(
        &mut self,
        json: &mut Json<R>,
        draft: &mut Draft<'_>,
        key: &str,
    ) -> Result<(), Stop> {
        let thread = self.people.open(draft, key, self.is_group);
        let is_row = |value: &Value<'_>| {
            ["date", "from", "content"]
                .iter()
                .any(|key| has(value, key))
        };
        json.rows(is_row, |element| match element {
            Ok(element) => {
                if let Err(source) = self.row(draft, thread, element) {
                    draft.not_understood(Level::Warning, &source);
                }
            }
            Err(bad) => draft.bad(self.entry, &bad),
        })
    }

    fn row(
        &mut self,
        draft: &mut Draft<'_>,
        thread: ThreadId,
        element: Element<'_>,
    ) -> Result<(), Source> {
        let source = draft.source(self.entry, element.pointer, Some(element.span));
        let value = element.value;
        if !matches!(value, Value::Object(_)) {
            return Err(source);
        }
        let mut row = Row::at(source);
        let is_repaired = element.stored.is_some();
        row.flags.add_if(Flag::InvalidRepaired, is_repaired);
        let (mut from, mut date, mut text) = (None, None, None);
        for (key, value) in value.fields() {
            let place = match plain(key).as_str() {
                "from" | "username" | "sender" => &mut from,
                "date" | "timestamp" => &mut date,
                "content" | "message" | "text" => &mut text,
                _ => {
                    keep_field(&mut row.extra, key.to_string(), value);
                    continue;
                }
            };
            let written = value.as_written();
            if place.is_none() && written.is_some() {
                *place = written;
            } else {
                keep_field(&mut row.extra, key.to_string(), value);
            }
        }
        let text = text.map(Cow::into_owned);
        self.people
            .fill(draft, &mut row, from.as_deref(), date.as_deref(), text);
        if let Some(stored) = &element.stored {
            keep_stored(&mut row, stored);
        }
        draft.row(thread, row);
        Ok(())
    }

    fn profile(&mut self, value: &Value<'_>) {
        let text = |names: &[&str]| {
            let found = names.iter().find_map(|name| get(value, name)?.as_written());
            let found = found.map(Cow::into_owned);
            found.filter(|text| !matches!(text.as_str(), "N/A" | "None"))
        };
        let person = Person {
            username: text(&["username"]),
            display_name: text(&["displayname", "nickname", "name"]),
            email: text(&["emailaddress", "email"]),
            phone: text(&["telephonenumber", "phonenumber"]),
            ..Person::default()
        };
        if person.username.is_some() {
            self.people.account = Some(person);
        }
    }

    fn list<R: Read>(
        &mut self,
        json: &mut Json<R>,
        draft: &mut Draft<'_>,
        kind: ListKind,
    ) -> Result<(), Stop> {
        listing::entries(json, draft, self.entry, |draft, source, value| {
            let mut about = About::default();
            let mut says = Vec::new();
            for (key, value) in value.fields() {
                match plain(key).as_str() {
                    "username" if about.person.is_none() => {
                        about.person = value.as_written().map(Person::handle);
                    }
                    "date" if about.time.is_none() => {
                        about.time = value.as_written().and_then(|raw| clock::read(&raw));
                    }
                    _ => keep_field(&mut says, key.to_string(), value),
                }
            }
            listing::add_row(draft, kind, source, about, says);
        })
    }
}

/// Which list an array is, by its key.
pub(super) fn list_of(name: &str) -> Option<ListKind> {
    match name {
        "fanslist" | "followerlist" => Some(ListKind::Followers),
        "following" | "followinglist" => Some(ListKind::Following),
        "blocklist" => Some(ListKind::Blocked),
        "loginhistorylist" => Some(ListKind::LoginActivity),
        "searchlist" => Some(ListKind::Searches),
        _ => None,
    }
}

fn get<'a>(value: &'a Value<'a>, name: &str) -> Option<&'a Value<'a>> {
    let mut fields = value.fields().iter();
    fields
        .find(|(key, value)| plain(key) == name && *value != Value::Null)
        .map(|(_, value)| value)
}

fn has(value: &Value<'_>, name: &str) -> bool {
    value
        .fields()
        .iter()
        .any(|(key, _)| key.eq_ignore_ascii_case(name))
}

/// The text as it stands in the file, where the row had to be repaired to be read.
fn keep_stored(row: &mut Row, stored: &Value<'_>) {
    let text = get(stored, "content").and_then(Value::as_text);
    if let (Some(own), Some(text)) = (&mut row.text, text)
        && own.shown != text
    {
        own.stored = Some(text.to_owned());
    }
}
