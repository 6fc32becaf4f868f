//! Telephone numbers, the people behind them, and the conversation of a row.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::number::{is_number, is_same};
use crate::draft::Draft;
use crate::finding::{Code, Level};
use crate::model::{Person, PersonId, Thread, ThreadId};

/// What the app writes for this telephone's own number.
const OWN: &str = "insert-address-token";

/// Everybody so far.
#[derive(Debug, Default)]
pub(super) struct People {
    by_number: HashMap<String, PersonId>,
    /// Numbers that are another one with or without its country, as the file itself shows.
    same: HashMap<String, String>,
    /// The numbers of each name of the telephone's address book.
    by_name: HashMap<String, Vec<String>>,
    threads: HashMap<String, ThreadId>,
    /// The names that a conversation of several gives to its people by their place, until the file is read.
    groups: BTreeSet<Vec<(PersonId, String)>>,
    /// The names of those who have one by themselves.
    names: HashMap<PersonId, String>,
    /// This telephone's own number, where it is known.
    pub(super) own: Option<PersonId>,
}

/// A number without what people put between its digits; anything else in lower case.
pub(super) fn key(address: &str) -> String {
    if is_number(address) {
        address
            .chars()
            .filter(|c| c.is_ascii_digit() || *c == '+')
            .collect()
    } else {
        address.trim().to_lowercase()
    }
}

/// Whether an address is nobody's: the own number's placeholder, or a caller who did not show the number.
pub(super) fn is_nobody(address: &str) -> bool {
    address.trim().is_empty()
        || address == OWN
        || matches!(address, "-1" | "-2" | "-3" | "null" | "Unknown")
}

impl People {
    /// The key that an address goes by. A number that is new and is one of the same contact's, but for the country's
    /// number, is that one: the telephone itself took them for one.
    fn key_of(&mut self, draft: &mut Draft<'_>, address: &str, name: Option<&str>) -> String {
        let key = key(address);
        if let Some(known) = self.same.get(&key) {
            return known.clone();
        }
        if self.by_number.contains_key(&key) {
            return key;
        }
        let numbers = name.and_then(|name| self.by_name.get(name));
        let same = numbers.and_then(|numbers| numbers.iter().find(|own| is_same(own, &key)));
        let Some(same) = same.cloned() else {
            return key;
        };
        draft.finding(Level::Note, Code::NumbersJoined, format!("{same} / {key}"));
        self.same.insert(key, same.clone());
        same
    }

    /// Names those who have a name in conversations of several only. A name may have a comma in it, so the names of a
    /// conversation that do not fit what its people are called elsewhere are nobody's.
    pub(super) fn name_groups(&self, draft: &mut Draft<'_>) {
        let fits =
            |(id, name): &(PersonId, String)| self.names.get(id).is_none_or(|own| own == name);
        let mut given: BTreeMap<PersonId, BTreeSet<&str>> = BTreeMap::new();
        for group in self.groups.iter().filter(|group| group.iter().all(fits)) {
            for (id, name) in group {
                given.entry(*id).or_default().insert(name);
            }
        }
        for (id, names) in given {
            if let (1, Some(name), Some(who)) = (names.len(), names.first(), draft.known(id))
                && who.person.display_name.is_none()
            {
                who.person.display_name = Some((*name).to_owned());
            }
        }
    }

    /// Says which numbers differ in the country's number only and were kept apart: nothing in the file joins them.
    pub(super) fn tell_of_alike(&self, draft: &mut Draft<'_>) {
        /// Digits at the end that numbers of one place may share.
        const END: usize = 7;
        /// Numbers of one ending that are compared.
        const ALIKE_MAX: usize = 32;
        let mut by_end: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for key in self.by_number.keys().filter(|key| is_number(key)) {
            if let Some(end) = key.len().checked_sub(END).and_then(|at| key.get(at..)) {
                by_end.entry(end).or_default().push(key);
            }
        }
        for numbers in by_end.values_mut() {
            numbers.sort_unstable();
            numbers.truncate(ALIKE_MAX);
            for (place, one) in numbers.iter().enumerate() {
                for other in numbers.iter().skip(place + 1) {
                    if is_same(one, other) {
                        draft.finding(Level::Note, Code::NumbersAlike, format!("{one} / {other}"));
                    }
                }
            }
        }
    }

    /// The person of an address, with the name that the telephone had for it.
    pub(super) fn person(
        &mut self,
        draft: &mut Draft<'_>,
        address: &str,
        name: Option<&str>,
    ) -> Option<PersonId> {
        if is_nobody(address) {
            return None;
        }
        let key = self.key_of(draft, address, name);
        let id = if let Some(&id) = self.by_number.get(&key) {
            id
        } else {
            let id = draft.person(named(address));
            self.by_number.insert(key.clone(), id);
            id
        };
        if let (Some(name), Some(who)) = (name, draft.known(id))
            && who.person.display_name.is_none()
        {
            who.person.display_name = Some(name.to_owned());
            self.by_name.entry(name.to_owned()).or_default().push(key);
        }
        if let Some(name) = name {
            self.names.entry(id).or_insert_with(|| name.to_owned());
        }
        Some(id)
    }

    /// Notes this telephone's own number.
    pub(super) fn is_owner(&mut self, draft: &mut Draft<'_>, number: &str) {
        self.own = self.person(draft, number, None);
        if let Some(who) = self.own.and_then(|own| draft.known(own)) {
            who.is_owner = Some(true);
            let owner = who.person.clone();
            draft.owner(owner);
        }
    }

    /// The conversation with the people of some addresses.
    pub(super) fn thread(
        &mut self,
        draft: &mut Draft<'_>,
        addresses: &[&str],
        name: Option<&str>,
    ) -> ThreadId {
        let names = names(addresses, name);
        let named = addresses.iter().zip(&names);
        let mut keys: Vec<String> = named
            .filter(|(address, _)| !is_nobody(address))
            .map(|(address, name)| self.key_of(draft, address, name.as_deref()))
            .collect();
        keys.sort_unstable();
        keys.dedup();
        let key = keys.join("~");
        let id = if let Some(&id) = self.threads.get(&key) {
            id
        } else {
            let id = draft.thread(Thread {
                id: if key.is_empty() {
                    "unknown".to_owned()
                } else {
                    id_of(addresses, &key)
                },
                title: (!addresses.is_empty() && !key.is_empty()).then(|| addresses.join(", ")),
                ..Thread::default()
            });
            self.threads.insert(key, id);
            id
        };
        let mut group = Vec::new();
        for (address, name) in addresses.iter().zip(names) {
            let is_alone = addresses.len() == 1;
            let own = name.as_deref().filter(|_| is_alone);
            if let Some(person) = self.person(draft, address, own) {
                draft.joins(id, person);
                group.extend(name.filter(|_| !is_alone).map(|name| (person, name)));
            }
        }
        if !group.is_empty() {
            self.groups.insert(group);
        }
        if let (Some(name), Some(thread)) = (name, draft.thread_of(id))
            && thread.title.as_deref() == Some(addresses.join(", ").as_str())
        {
            thread.title = Some(name.to_owned());
        }
        id
    }
}

/// A sender's name as it is written; numbers without what stands between their digits.
fn id_of(addresses: &[&str], key: &str) -> String {
    match addresses {
        [one] if one.chars().any(char::is_alphabetic) => one.trim().to_owned(),
        _ => key.to_owned(),
    }
}

/// The names of several people, where as many are given as there are addresses.
fn names(addresses: &[&str], name: Option<&str>) -> Vec<Option<String>> {
    let Some(name) = name else {
        return vec![None; addresses.len()];
    };
    if addresses.len() == 1 {
        return vec![Some(name.to_owned())];
    }
    let names: Vec<Option<String>> = name
        .split(", ")
        .map(|name| (name != "(Unknown)").then(|| name.to_owned()))
        .collect();
    if names.len() == addresses.len() {
        names
    } else {
        vec![None; addresses.len()]
    }
}

fn named(address: &str) -> Person {
    let address = address.trim().to_owned();
    if address.contains('@') {
        return Person {
            email: Some(address),
            ..Person::default()
        };
    }
    if address.chars().any(char::is_alphabetic) {
        return Person::named(address);
    }
    Person {
        phone: Some(address),
        ..Person::default()
    }
}
