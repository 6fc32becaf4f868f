//! Google Chat in Takeout: `Groups/<DM or Space>/{group_info,messages}.json`, `Users/User <id>/user_info.json`. Folder names
//! are in the account's language; the names of the files are not.

use std::collections::{BTreeSet, HashMap, HashSet};

use crate::container::{Container, Entry, EntryId};
use crate::detect::{Claim, Format, FormatId, Look, Root};
use crate::draft::Draft;
use crate::finding::{Code, Level};
use crate::formats::json_file;
use crate::json::Value;
use crate::model::{Person, PersonId, Text, Thread, ThreadId};

mod date;
mod message;

/// The format.
pub(crate) struct GoogleChat;

impl Format for GoogleChat {
    fn claim(&self, look: &Look<'_>) -> Vec<Claim> {
        let container = look.container();
        let infos: HashSet<(usize, &str)> = look
            .entries()
            .filter(|(_, entry)| entry.base() == "group_info.json")
            .map(|(_, entry)| (entry.given, entry.folder()))
            .collect();
        let is_chat = |id: EntryId, entry: &Entry| {
            entry.base().rsplit('.').next() == Some("json")
                && (entry.base() == "messages.json"
                    && infos.contains(&(entry.given, entry.folder()))
                    || (entry.base() == "messages.json" || !entry.key.contains('/'))
                        && is_messages(&container.head_text(id, 4096)))
        };
        let messages: Vec<EntryId> = look
            .entries()
            .filter(|(id, entry)| is_chat(*id, entry))
            .map(|(id, _)| id)
            .collect();
        if messages.is_empty() {
            return Vec::new();
        }
        let roots: BTreeSet<Root> = messages
            .iter()
            .map(|&id| root(container.entry(id)))
            .collect();
        let roots: Vec<Root> = roots.into_iter().collect();
        let mut files = messages;
        let others = look.entries().filter(|(_, entry)| {
            matches!(entry.base(), "group_info.json" | "user_info.json")
                && (roots.iter().any(|root| root.holds(entry))
                    // Takeout's parts are cut anywhere.
                    || roots.iter().all(|root| root.given != entry.given))
        });
        files.extend(others.map(|(id, _)| id));
        let mut claim = Claim::of_roots(FormatId::GoogleChat, files, &roots, look);
        claim.owns_files();
        vec![claim]
    }

    fn read(&self, claim: &Claim, draft: &mut Draft<'_>) {
        let mut reader = Reader::default();
        let of = |draft: &Draft<'_>, name: &str| -> Vec<EntryId> {
            let container: &Container = draft.container();
            let named = claim.files.iter().copied();
            named
                .filter(|&id| container.entry(id).base() == name)
                .collect()
        };
        for entry in of(draft, "user_info.json") {
            reader.account(draft, entry);
        }
        let infos = of(draft, "group_info.json");
        let users: HashSet<EntryId> = of(draft, "user_info.json")
            .into_iter()
            .chain(infos.iter().copied())
            .collect();
        let mut told = HashSet::new();
        for &entry in claim.files.iter().filter(|id| !users.contains(id)) {
            let place = place(draft.container(), entry);
            let info = info_of(draft.container(), &infos, entry);
            told.extend(info);
            let thread = reader.begin(draft, &place, info);
            reader.messages(draft, entry, thread);
            reader.end(draft, thread);
        }
        // Groups without messages are conversations too.
        for entry in infos.into_iter().filter(|info| !told.contains(info)) {
            let place = place(draft.container(), entry);
            let thread = reader.begin(draft, &place, Some(entry));
            reader.end(draft, thread);
        }
        if draft.owner_so_far().is_none() {
            draft.finding(Level::Note, Code::OwnerUnknown, "");
        }
    }
}

fn is_messages(head: &str) -> bool {
    let head: String = head.chars().filter(|c| !c.is_whitespace()).collect();
    head.starts_with("{\"messages\":[")
        && (head.contains("\"topic_id\"") || head.contains("\"created_date\""))
}

/// The folder of Google Chat: two above a group's.
fn root(entry: &Entry) -> Root {
    let above = |folder: &str| {
        folder
            .rsplit_once('/')
            .map_or(String::new(), |(above, _)| above.to_owned())
    };
    Root {
        given: entry.given,
        folder: above(&above(entry.folder())),
    }
}

/// The description of a group: beside its messages, or in a folder of the same name of another part.
fn info_of(container: &Container, infos: &[EntryId], messages: EntryId) -> Option<EntryId> {
    let own = container.entry(messages);
    let name = |entry: &Entry| entry.folder().rsplit('/').next().map(str::to_owned);
    let is_beside = |info: &Entry| info.given == own.given && info.folder() == own.folder();
    let is_named = |info: &Entry| info.given != own.given && name(info) == name(own);
    let find = |holds: &dyn Fn(&Entry) -> bool| {
        let mut infos = infos.iter().copied();
        infos.find(|&info| holds(container.entry(info)))
    };
    find(&is_beside).or_else(|| find(&is_named))
}

/// The name of a group's folder, as stored.
fn place(container: &Container, id: EntryId) -> String {
    let entry = container.entry(id);
    let path = entry.path.replace('\\', "/");
    let folder = path.rsplit('/').nth(1);
    folder.map_or_else(|| entry.stored_base().to_owned(), str::to_owned)
}

#[derive(Default)]
struct Reader {
    people: HashMap<String, PersonId>,
    owner: Option<PersonId>,
}

impl Reader {
    fn account(&mut self, draft: &mut Draft<'_>, entry: EntryId) {
        let Some(value) = json_file::whole(draft, entry) else {
            return;
        };
        let Some(user) = value.get("user") else {
            return;
        };
        if let Some(id) = self.person(draft, user)
            && let Some(who) = draft.known(id)
        {
            who.is_owner = Some(true);
            let person = who.person.clone();
            self.owner = Some(id);
            draft.owner(person);
        }
    }

    /// Whoever has the same address is the same person; without one, the same name.
    fn person(&mut self, draft: &mut Draft<'_>, value: &Value<'_>) -> Option<PersonId> {
        let field = |key: &str| {
            value
                .text(key)
                .filter(|text| !text.is_empty())
                .map(str::to_owned)
        };
        let person = Person {
            display_name: field("name"),
            email: field("email"),
            ..Person::default()
        };
        let key = person.email.as_ref().map(|email| email.to_lowercase());
        let key = key.or_else(|| person.display_name.clone())?;
        if let Some(&id) = self.people.get(&key) {
            if let Some(who) = draft.known(id) {
                who.person.fill_from(&person);
            }
            return Some(id);
        }
        let id = draft.person(person);
        self.people.insert(key, id);
        Some(id)
    }

    fn by_email(&mut self, draft: &mut Draft<'_>, email: &str) -> PersonId {
        let key = email.to_lowercase();
        if let Some(&id) = self.people.get(&key) {
            return id;
        }
        let id = draft.person(Person {
            email: Some(email.to_owned()),
            ..Person::default()
        });
        self.people.insert(key, id);
        id
    }

    fn begin(&mut self, draft: &mut Draft<'_>, place: &str, info: Option<EntryId>) -> ThreadId {
        let thread = draft.thread(Thread {
            id: place.to_owned(),
            ..Thread::default()
        });
        let Some(value) = info.and_then(|info| json_file::whole(draft, info)) else {
            return thread;
        };
        for member in value.list("members") {
            if let Some(person) = self.person(draft, member) {
                draft.joins(thread, person);
            }
        }
        if let Some(thread) = draft.thread_of(thread) {
            thread.title = value
                .text("name")
                .filter(|name| !name.is_empty())
                .map(str::to_owned);
            for (key, value) in value.fields() {
                if !matches!(key.as_ref(), "name" | "members") && !value.is_nothing() {
                    thread.extra.push((key.to_string(), plain(value)));
                }
            }
        }
        thread
    }

    /// A conversation without a name is called by the others in it.
    fn end(&self, draft: &mut Draft<'_>, id: ThreadId) {
        let Some(thread) = draft.thread_of(id) else {
            return;
        };
        if thread.title.is_some() {
            return;
        }
        let others: Vec<PersonId> = thread
            .participants
            .iter()
            .copied()
            .filter(|id| Some(*id) != self.owner)
            .collect();
        let names: Vec<String> = others
            .into_iter()
            .filter_map(|id| {
                let person = &draft.known(id)?.person;
                person.display_name.clone().or_else(|| person.email.clone())
            })
            .collect();
        if !names.is_empty()
            && names.len() <= 4
            && let Some(thread) = draft.thread_of(id)
        {
            thread.title = Some(names.join(", "));
        }
    }

    fn messages(&mut self, draft: &mut Draft<'_>, entry: EntryId, thread: ThreadId) {
        let folder = draft.container().entry(entry).folder().to_owned();
        let is_row = |value: &Value<'_>| {
            value.has("creator") || value.has("created_date") || value.has("topic_id")
        };
        json_file::read(draft, entry, |json, draft| {
            json.object(|json, key| {
                if key != "messages" || json.peek() != Some(b'[') {
                    return json.skip();
                }
                json.rows(is_row, |element| match element {
                    Ok(element) => match message::read(draft, self, entry, &folder, element) {
                        Ok(row) => draft.row(thread, row),
                        Err(source) => draft.not_understood(Level::Warning, &source),
                    },
                    Err(bad) => draft.bad(entry, &bad),
                })
            })?;
            json.finish()
        });
    }
}

/// A value as it is kept.
fn plain(value: &Value<'_>) -> String {
    value
        .as_written()
        .map_or_else(|| value.to_json(), std::borrow::Cow::into_owned)
}

/// A text that is shown as it is.
fn shown(text: &str) -> Text {
    Text::plain(text)
}
