//! Telephone numbers, the people behind them, and the conversation of a row.

use std::collections::HashMap;

use crate::draft::Draft;
use crate::model::{Person, PersonId, Thread, ThreadId};

/// What the app writes for this telephone's own number.
const OWN: &str = "insert-address-token";

/// Everybody so far.
#[derive(Debug, Default)]
pub(super) struct People {
    by_number: HashMap<String, PersonId>,
    threads: HashMap<String, ThreadId>,
    /// This telephone's own number, where it is known.
    pub(super) own: Option<PersonId>,
}

/// A number without what people put between its digits; anything else in lower case.
pub(super) fn key(address: &str) -> String {
    let is_number = address.chars().any(|c| c.is_ascii_digit())
        && address.chars().all(|c| {
            c.is_ascii_digit() || matches!(c, '+' | ' ' | '-' | '(' | ')' | '.' | '/' | '\u{a0}')
        });
    if is_number {
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
        let key = key(address);
        let id = if let Some(&id) = self.by_number.get(&key) {
            id
        } else {
            let id = draft.person(named(address));
            self.by_number.insert(key, id);
            id
        };
        if let (Some(name), Some(who)) = (name, draft.known(id))
            && who.person.display_name.is_none()
        {
            who.person.display_name = Some(name.to_owned());
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
        let mut keys: Vec<String> = addresses
            .iter()
            .filter(|address| !is_nobody(address))
            .map(|address| key(address))
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
        let names = names(addresses, name);
        for (address, name) in addresses.iter().zip(names) {
            if let Some(person) = self.person(draft, address, name.as_deref()) {
                draft.joins(id, person);
            }
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
