//! Everybody in an export, by Telegram's number; a name alone is somebody only within a chat.

use std::collections::{HashMap, HashSet};

use crate::draft::Draft;
use crate::finding::{Code, Level};
use crate::model::{Person, PersonId, Thread, ThreadId};
use crate::owner::{self, Conversation};

/// The people of an export.
#[derive(Debug, Default)]
pub(super) struct People {
    /// One number may have had several names.
    by_id: HashMap<String, Vec<PersonId>>,
    by_name: HashMap<String, PersonId>,
    /// The last one who was asked for: mostly the same again.
    last: Option<(Option<String>, Option<String>, PersonId)>,
    /// Whose export it is, as it says itself.
    pub(super) account: Option<Person>,
    /// Chats that a person has with nobody else.
    pub(super) saved: Vec<ThreadId>,
    /// Chats of an export of everything.
    pub(super) listed: Vec<ThreadId>,
}

impl People {
    /// A new chat begins: names alone are not the same people as before.
    pub(super) fn begin_chat(&mut self) {
        self.by_name.clear();
        self.last = None;
    }

    /// Somebody by number and name, as far as they are given.
    pub(super) fn get(
        &mut self,
        draft: &mut Draft<'_>,
        id: Option<&str>,
        name: Option<&str>,
    ) -> Option<PersonId> {
        if let Some((last_id, last_name, person)) = &self.last
            && last_id.as_deref() == id
            && last_name.as_deref() == name
        {
            return Some(*person);
        }
        let person = match (id, name) {
            (None, None) => return None,
            (Some(id), name) => self.numbered(draft, id, name),
            (None, Some(name)) => *self
                .by_name
                .entry(name.to_owned())
                .or_insert_with(|| draft.person(Person::named(name))),
        };
        self.last = Some((id.map(str::to_owned), name.map(str::to_owned), person));
        Some(person)
    }

    fn numbered(&mut self, draft: &mut Draft<'_>, id: &str, name: Option<&str>) -> PersonId {
        let known = self.by_id.entry(id.to_owned()).or_default();
        for &person in known.iter() {
            let Some(who) = draft.known(person) else {
                continue;
            };
            match (&who.person.display_name, name) {
                (_, None) => return person,
                (None, Some(name)) => {
                    who.person.display_name = Some(name.to_owned());
                    return person;
                }
                (Some(own), Some(name)) if own == name => return person,
                _ => {}
            }
        }
        let person = draft.person(Person {
            display_name: name.map(str::to_owned),
            platform_user_id: Some(id.to_owned()),
            ..Person::default()
        });
        known.push(person);
        person
    }

    /// Says whose export it is: as it says itself; else whoever wrote in "saved messages", else who is in all chats.
    pub(super) fn settle_owner(mut self, draft: &mut Draft<'_>) {
        let found = match self.account.take() {
            Some(mut account) => {
                let number = account.platform_user_id.clone().unwrap_or_default();
                let own = self.by_id.keys().find(|id| plain(id) == plain(&number));
                // As the messages write it, so that it is the same person there.
                if let Some(own) = own {
                    account.platform_user_id = Some(own.clone());
                }
                Some(account)
            }
            None => self.by_chats(draft),
        };
        let Some(owner) = found else {
            draft.finding(Level::Note, Code::OwnerUnknown, "");
            return;
        };
        let number = owner.platform_user_id.clone().unwrap_or_default();
        if !number.is_empty() {
            // Whoever has another number is somebody else.
            for who in draft.everybody() {
                who.is_owner = who.person.platform_user_id.is_some().then_some(false);
            }
        }
        for person in self.by_id.get(&number).into_iter().flatten() {
            if let Some(who) = draft.known(*person) {
                who.is_owner = Some(true);
                who.person.fill_from(&owner);
            }
        }
        draft.owner(owner);
    }

    fn by_chats(&self, draft: &mut Draft<'_>) -> Option<Person> {
        let members = |draft: &Draft<'_>, threads: &[ThreadId]| -> Vec<(String, Vec<PersonId>)> {
            let all = draft.threads();
            let threads = threads.iter().filter_map(|id| all.get(id.0 as usize));
            let other = |thread: &Thread| format!("user{}", thread.id);
            threads
                .map(|thread| (other(thread), thread.participants.clone()))
                .collect()
        };
        let saved = members(draft, &self.saved);
        let listed = members(draft, &self.listed);
        let people = draft.everybody();
        let number = |id: &PersonId| {
            people
                .get(id.0 as usize)?
                .person
                .platform_user_id
                .as_deref()
        };
        let saved = saved.iter().flat_map(|(_, members)| members);
        let writers: HashSet<&str> = saved.filter_map(number).collect();
        let mut writers = writers.into_iter();
        let found = if let (Some(one), None) = (writers.next(), writers.next()) {
            Some(one)
        } else {
            // A chat of two has the other one's number.
            let chats = listed.iter().filter(|(_, members)| !members.is_empty());
            owner::in_all(chats.map(|(other, members)| Conversation {
                names: members.iter().filter_map(number).collect(),
                title: Some(other),
            }))
        }?;
        let person = *self.by_id.get(found)?.first()?;
        draft.known(person).map(|who| who.person.clone())
    }
}

/// 5550001 of `user5550001`: older exports write the number alone.
fn plain(id: &str) -> &str {
    id.strip_prefix("user").unwrap_or(id)
}
