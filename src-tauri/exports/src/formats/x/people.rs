//! Everybody in an archive, by number: X gives no names but the owner's.

use std::collections::HashMap;

use crate::draft::Draft;
use crate::finding::{Code, Level};
use crate::model::{Person, PersonId};
use crate::owner;

/// The people of an archive.
#[derive(Debug, Default)]
pub(super) struct People {
    by_id: HashMap<String, PersonId>,
    /// Links to profiles, as the lists give them.
    links: HashMap<String, String>,
    /// Whose archive it is, as the account file says.
    pub(super) account: Option<Person>,
}

impl People {
    /// Somebody by number.
    pub(super) fn get(&mut self, draft: &mut Draft<'_>, id: &str) -> PersonId {
        if let Some(&person) = self.by_id.get(id) {
            return person;
        }
        let person = draft.person(Person {
            platform_user_id: Some(id.to_owned()),
            profile_url: self.links.get(id).cloned(),
            ..Person::default()
        });
        self.by_id.insert(id.to_owned(), person);
        person
    }

    /// Takes in a link of a list.
    pub(super) fn learn(&mut self, person: &Person) {
        if let (Some(id), Some(link)) = (&person.platform_user_id, &person.profile_url) {
            self.links.insert(id.clone(), link.clone());
        }
    }

    /// Says whose archive it is: as the account file says, else who is in all conversations of two.
    pub(super) fn settle_owner(self, draft: &mut Draft<'_>) {
        let found = self.account.clone().or_else(|| {
            // Of a group only those are known who wrote in it: who is missing there may still be in it.
            let of_two = draft.threads().iter();
            let of_two = of_two.filter(|thread| thread.id.contains('-'));
            let threads: Vec<Vec<PersonId>> =
                of_two.map(|thread| thread.participants.clone()).collect();
            let people = draft.everybody();
            let id = |id: &PersonId| {
                people
                    .get(id.0 as usize)?
                    .person
                    .platform_user_id
                    .as_deref()
            };
            let ids = threads
                .iter()
                .map(|thread| thread.iter().filter_map(id).collect::<Vec<_>>());
            owner::in_all(ids).map(|id| Person {
                platform_user_id: Some(id.to_owned()),
                ..Person::default()
            })
        });
        let Some(owner) = found else {
            draft.finding(Level::Note, Code::OwnerUnknown, "");
            return;
        };
        let own = owner.platform_user_id.as_ref();
        if let Some(&id) = own.and_then(|id| self.by_id.get(id))
            && let Some(who) = draft.known(id)
        {
            who.is_owner = Some(true);
            who.person.fill_from(&owner);
        }
        draft.owner(owner);
    }
}
