//! Google Hangouts in Takeout: `Hangouts.json`, one file with all conversations; the older one calls them states.

use std::collections::HashMap;
use std::io::Read;

use crate::container::EntryId;
use crate::detect::{Claim, Format, FormatId, Look, Root};
use crate::draft::Draft;
use crate::finding::{Code, Level};
use crate::formats::json_file;
use crate::json::{Json, Stop, Value};
use crate::model::{Person, PersonId, Thread, ThreadId};

mod event;

/// The format.
pub(crate) struct Hangouts;

impl Format for Hangouts {
    fn claim(&self, look: &Look<'_>) -> Vec<Claim> {
        let container = look.container();
        let files: Vec<EntryId> = look
            .entries()
            .filter(|(id, entry)| {
                entry.base().rsplit('.').next() == Some("json")
                    && is_hangouts(&container.head_text(*id, 2048))
            })
            .map(|(id, _)| id)
            .collect();
        if files.is_empty() {
            return Vec::new();
        }
        let roots: Vec<Root> = files
            .iter()
            .map(|&id| container.entry(id))
            // A folder of another name may hold anything.
            .filter(|entry| is_made_by_google(entry.folder()))
            .map(|entry| Root {
                given: entry.given,
                folder: entry.folder().to_owned(),
            })
            .collect();
        if roots.is_empty() {
            return vec![Claim::of_files(FormatId::Hangouts, files, look)];
        }
        let mut claim = Claim::of_roots(FormatId::Hangouts, files, &roots, look);
        claim.owns_files();
        claim.yields = true;
        vec![claim]
    }

    fn read(&self, claim: &Claim, draft: &mut Draft<'_>) {
        for &entry in &claim.files {
            read_file(draft, entry);
        }
        if draft.owner_so_far().is_none() {
            draft.finding(Level::Note, Code::OwnerUnknown, "");
        }
    }
}

/// Whether a folder is called as Takeout calls the one of Hangouts, which is a name in every language.
fn is_made_by_google(folder: &str) -> bool {
    folder.rsplit('/').next() == Some("hangouts")
}

fn is_hangouts(head: &str) -> bool {
    let head: String = head.chars().filter(|c| !c.is_whitespace()).collect();
    let begins =
        head.starts_with("{\"conversations\":[") || head.contains("\"conversation_state\":[");
    let holds = [
        "\"conversation_id\"",
        "\"conversation\":",
        "\"events\"",
        "\"gaia_id\"",
    ];
    head.starts_with('{') && begins && holds.iter().any(|key| head.contains(key))
}

/// A conversation while it is read: its header may come behind its events.
struct Conversation {
    thread: ThreadId,
    people: HashMap<String, PersonId>,
    entry: EntryId,
    folder: String,
}

fn read_file(draft: &mut Draft<'_>, entry: EntryId) {
    let folder = draft.container().entry(entry).folder().to_owned();
    json_file::read(draft, entry, |json, draft| {
        let outcome = json.object(|json, key| match (key, json.peek()) {
            ("conversations" | "conversation_state", Some(b'[')) => json.array(|json, _| {
                if json.peek() != Some(b'{') {
                    return json.skip();
                }
                let mut conversation = Conversation {
                    thread: draft.thread(Thread::default()),
                    people: HashMap::new(),
                    entry,
                    folder: folder.clone(),
                };
                let outcome = conversation.walk(json, draft);
                conversation.end(draft);
                outcome
            }),
            _ => json.skip(),
        });
        if outcome.is_err() {
            behind_damage(json, draft, entry, &folder)?;
        }
        outcome.and_then(|()| json.finish())
    });
}

/// The events that stand behind a damaged place: each list is a conversation of its own, for its header may be lost.
fn behind_damage<R: Read>(
    json: &mut Json<R>,
    draft: &mut Draft<'_>,
    entry: EntryId,
    folder: &str,
) -> Result<(), Stop> {
    const KEYS: [(&str, u8); 2] = [("events", b'['), ("event", b'[')];
    let mut lost = 0;
    while json.seek_any(&KEYS).is_some() {
        lost += 1;
        let mut conversation = Conversation {
            thread: draft.thread(Thread {
                id: format!("events/{lost}"),
                ..Thread::default()
            }),
            people: HashMap::new(),
            entry,
            folder: folder.to_owned(),
        };
        let outcome = conversation.events(json, draft);
        conversation.end(draft);
        outcome?;
    }
    Ok(())
}

impl Conversation {
    fn walk<R: Read>(&mut self, json: &mut Json<R>, draft: &mut Draft<'_>) -> Result<(), Stop> {
        json.object(|json, key| match (key, json.peek()) {
            ("conversation_state", Some(b'{')) => self.walk(json, draft),
            ("events" | "event", Some(b'[')) => self.events(json, draft),
            ("conversation", Some(b'{')) => {
                let value = json.value()?.into_owned();
                let header = value
                    .get("conversation")
                    .filter(|inner| inner.has("participant_data") || inner.has("type"));
                self.header(draft, header.unwrap_or(&value));
                if let Some(id) = id_of(&value) {
                    self.name(draft, &id);
                }
                Ok(())
            }
            ("conversation_id", _) => {
                let value = json.value()?.into_owned();
                if let Some(id) = value.text("id").or_else(|| value.as_text()) {
                    self.name(draft, id);
                }
                Ok(())
            }
            _ => json.skip(),
        })
    }

    fn name(&self, draft: &mut Draft<'_>, id: &str) {
        if let Some(thread) = draft.thread_of(self.thread)
            && thread.id.is_empty()
        {
            id.clone_into(&mut thread.id);
        }
    }

    fn header(&mut self, draft: &mut Draft<'_>, header: &Value<'_>) {
        if let Some(id) = id_of(header) {
            self.name(draft, &id);
        }
        for data in header.list("participant_data") {
            let Some(person) = data.get("id").and_then(|id| self.person(draft, id)) else {
                continue;
            };
            draft.joins(self.thread, person);
            if let (Some(name), Some(who)) = (data.text("fallback_name"), draft.known(person))
                && !name.is_empty()
            {
                who.person.display_name = Some(name.to_owned());
            }
            if let Some(phone) = data
                .get("phone_number")
                .and_then(|phone| phone.text("e164").or_else(|| phone.as_text()))
                && let Some(who) = draft.known(person)
            {
                who.person.phone = Some(phone.to_owned());
            }
        }
        let own = header.get("self_conversation_state");
        let own = own.and_then(|own| own.get("self_read_state"));
        let own = own.and_then(|own| own.get("participant_id"));
        if let Some(person) = own.and_then(|id| self.person(draft, id))
            && let Some(who) = draft.known(person)
        {
            who.is_owner = Some(true);
            let person = who.person.clone();
            draft.owner(person);
        }
        let Some(thread) = draft.thread_of(self.thread) else {
            return;
        };
        thread.title = header
            .text("name")
            .filter(|name| !name.is_empty())
            .map(str::to_owned);
        if let Some(kind) = header.text("type") {
            thread.extra.push(("type".to_owned(), kind.to_owned()));
        }
    }

    /// The person of `{gaia_id, chat_id}`.
    fn person(&mut self, draft: &mut Draft<'_>, id: &Value<'_>) -> Option<PersonId> {
        let key = id
            .written("gaia_id")
            .or_else(|| id.written("chat_id"))?
            .into_owned();
        if let Some(&id) = self.people.get(&key) {
            return Some(id);
        }
        let person = draft.person(Person {
            platform_user_id: Some(key.clone()),
            ..Person::default()
        });
        self.people.insert(key, person);
        Some(person)
    }

    fn events<R: Read>(&mut self, json: &mut Json<R>, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let is_row = |value: &Value<'_>| value.has("event_type") || value.has("sender_id");
        let (thread, entry) = (self.thread, self.entry);
        json.rows(is_row, |element| match element {
            Ok(element) => match event::read(draft, self, element) {
                Ok(row) => draft.row(thread, row),
                Err(source) => draft.not_understood(Level::Warning, &source),
            },
            Err(bad) => draft.bad(entry, &bad),
        })
    }

    /// Without a name a conversation is called by the others in it.
    fn end(&self, draft: &mut Draft<'_>) {
        let Some(thread) = draft.thread_of(self.thread) else {
            return;
        };
        if thread.title.is_some() {
            return;
        }
        let people = thread.participants.clone();
        let has_owner = people.iter().any(|&id| {
            draft
                .known(id)
                .is_some_and(|who| who.is_owner == Some(true))
        });
        let names: Vec<String> = people
            .into_iter()
            .filter_map(|id| {
                draft
                    .known(id)
                    .filter(|who| who.is_owner != Some(true))?
                    .person
                    .display_name
                    .clone()
            })
            .collect();
        if has_owner
            && (1..=4).contains(&names.len())
            && let Some(thread) = draft.thread_of(self.thread)
        {
            thread.title = Some(names.join(", "));
        }
    }
}

fn id_of(value: &Value<'_>) -> Option<String> {
    let id = value.get("id").or_else(|| value.get("conversation_id"))?;
    id.text("id").or_else(|| id.as_text()).map(str::to_owned)
}
