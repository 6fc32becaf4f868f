//! Everybody in a download, by handle: Snapchat's handles are the same in all conversations.

use std::collections::{HashMap, HashSet};

use crate::draft::Draft;
use crate::finding::{Code, Level};
use crate::model::{Person, PersonId};
use crate::owner::{self, Conversation};

/// The people of a download.
#[derive(Debug, Default)]
pub(super) struct People {
    by_handle: HashMap<String, PersonId>,
    /// Display names, as the friends' lists give them.
    names: HashMap<String, String>,
    /// Whose download it is, as the account file says.
    pub(super) account: Option<Person>,
    /// Who wrote rows that say that the owner wrote them.
    senders: HashSet<PersonId>,
    /// Who wrote rows that say that somebody else than the owner wrote them.
    others: HashSet<PersonId>,
    /// The sender of the last row: mostly the same again.
    last: Option<(String, PersonId)>,
}

impl People {
    /// Somebody by handle.
    pub(super) fn get(&mut self, draft: &mut Draft<'_>, handle: &str) -> PersonId {
        if let Some((last, id)) = &self.last
            && last == handle
        {
            return *id;
        }
        let id = if let Some(&id) = self.by_handle.get(handle) {
            id
        } else {
            let id = draft.person(Person {
                display_name: self.names.get(handle).cloned(),
                ..Person::handle(handle)
            });
            self.by_handle.insert(handle.to_owned(), id);
            id
        };
        self.last = Some((handle.to_owned(), id));
        id
    }

    /// The owner, where the account file names one.
    pub(super) fn owner(&mut self, draft: &mut Draft<'_>) -> Option<PersonId> {
        let handle = self.account.as_ref()?.username.clone()?;
        Some(self.get(draft, &handle))
    }

    /// Whether a handle is the owner's.
    pub(super) fn is_account(&self, handle: &str) -> bool {
        let account = self.account.as_ref();
        account.is_some_and(|account| account.username.as_deref() == Some(handle))
    }

    /// Takes in a name of a friends' list; the first one that is given stays.
    pub(super) fn learn(&mut self, person: &Person) {
        if let (Some(handle), Some(name)) = (&person.username, &person.display_name) {
            let known = self.names.entry(handle.clone());
            known.or_insert_with(|| name.clone());
        }
    }

    /// Takes in what a row says of its author: the owner, or not.
    pub(super) fn says(&mut self, id: PersonId, is_sender: bool) {
        if is_sender {
            self.senders.insert(id);
        } else {
            self.others.insert(id);
        }
    }

    /// Says whose download it is, as the account file or all rows say; else that nobody knows.
    pub(super) fn settle_owner(self, draft: &mut Draft<'_>) {
        let mut senders = self.senders.iter();
        let owner = match (self.account, senders.next(), senders.next()) {
            (Some(account), _, _) => Some(account),
            (None, Some(&one), None) => draft.known(one).map(|who| who.person.clone()),
            (None, None, _) => {
                let found = everywhere(draft);
                let found = found.filter(|handle| {
                    let id = self.by_handle.get(handle);
                    id.is_none_or(|id| !self.others.contains(id))
                });
                found.map(Person::handle)
            }
            _ => None,
        };
        let Some(owner) = owner else {
            draft.finding(Level::Note, Code::OwnerUnknown, "");
            return;
        };
        let own = owner.username.as_ref();
        let own = own.and_then(|handle| self.by_handle.get(handle));
        for id in own.into_iter().chain(&self.senders) {
            if let Some(who) = draft.known(*id) {
                who.is_owner = Some(true);
                if who.person.username == owner.username {
                    who.person.fill_from(&owner);
                }
            }
        }
        // Handles are one person's each: another one is not the owner, who may never have written.
        let others = self.by_handle.iter();
        let others = others.filter(|(handle, _)| owner.username.as_ref() != Some(*handle));
        for (_, &id) in others.filter(|_| owner.username.is_some()) {
            if let Some(who) = draft.known(id) {
                who.is_owner.get_or_insert(false);
            }
        }
        draft.owner(owner);
    }
}

/// The one handle that is in all conversations.
fn everywhere(draft: &mut Draft<'_>) -> Option<String> {
    // A conversation of two goes by the other one's handle.
    let threads = draft.threads().iter();
    let threads: Vec<(String, Vec<PersonId>)> = threads
        .map(|thread| (thread.id.clone(), thread.participants.clone()))
        .collect();
    let people = draft.everybody();
    let handle = |id: &PersonId| people.get(id.0 as usize)?.person.username.as_deref();
    let handles = threads.iter().map(|(id, people)| Conversation {
        names: people.iter().filter_map(handle).collect(),
        title: Some(id),
    });
    owner::in_all(handles).map(str::to_owned)
}
