//! Accounts that a download names: everybody who wrote in it or is listed in a conversation. Two that
//! the same number, handle or address names are one, whatever they are called; of those with a display name alone, nobody
//! can say, and accounts that are gone have one name for all. Nothing else is merged.

use std::collections::{BTreeSet, HashMap};

use holdfast_core::fact::SeenPerson;
use holdfast_exports::export::Export;
use holdfast_exports::model::{Kind, Person, PersonId};
use holdfast_exports::time::Time;
use holdfast_index::{Ends, seen};

use super::ends::{apart, first_and_last, take};
use super::{AccountRead, Names, StandsAt};

/// What was seen of each person while rows passed.
#[derive(Debug, Default)]
pub(super) struct Accounts {
    seen: Vec<Seen>,
    /// Links that lists give for people of whom none is known, by their username or number.
    links: HashMap<Key, BTreeSet<String>>,
}

/// What an account is known by within one download, whatever it is called.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Key {
    Username(String),
    Id(String),
}

fn keys(person: &Person) -> impl Iterator<Item = Key> {
    let username = person.username.clone().map(Key::Username);
    let id = person.platform_user_id.clone().map(Key::Id);
    username.into_iter().chain(id)
}

#[derive(Debug, Clone, Default)]
struct Seen {
    rows: u64,
    ends: Ends<Time>,
    stands_at: Option<StandsAt>,
}

impl Seen {
    fn join(&mut self, other: Self) {
        self.rows += other.rows;
        self.ends.join(&other.ends);
        if self.stands_at.is_none() {
            self.stands_at = other.stands_at;
        }
    }
}

impl Accounts {
    /// Of a download that was read before.
    pub(super) fn of(export: &Export) -> Self {
        let people = export.people.iter().map(|who| &who.person);
        let unlinked = people.filter(|person| person.profile_url.is_none());
        Self {
            seen: Vec::new(),
            links: unlinked
                .flat_map(keys)
                .map(|key| (key, BTreeSet::new()))
                .collect(),
        }
    }

    /// Notes whom an entry of a list names.
    pub(super) fn listed(&mut self, person: &Person) {
        let Some(link) = &person.profile_url else {
            return;
        };
        for key in keys(person) {
            if let Some(links) = self.links.get_mut(&key) {
                links.insert(link.clone());
            }
        }
    }

    /// Notes a row that stands under somebody's name; what the platform wrote there is no message of theirs.
    pub(super) fn wrote(
        &mut self,
        who: PersonId,
        (kind, time): (Kind, Option<&Time>),
        place: impl FnOnce() -> StandsAt,
    ) {
        let index = who.place() as usize;
        if self.seen.len() <= index {
            self.seen.resize(index + 1, Seen::default());
        }
        let Some(seen) = self.seen.get_mut(index) else {
            return;
        };
        seen.stands_at.get_or_insert_with(place);
        if kind == Kind::System {
            return;
        }
        seen.rows += 1;
        if let Some(time) = time {
            take(&mut seen.ends, time);
        }
    }

    /// Everybody, in the order in which the download names them.
    pub(super) fn finish(mut self, export: &Export) -> Vec<AccountRead> {
        let mut threads: HashMap<usize, Vec<&str>> = HashMap::new();
        for thread in &export.threads {
            for person in &thread.participants {
                threads
                    .entry(person.place() as usize)
                    .or_default()
                    .push(&thread.id);
            }
        }
        let mut accounts: Vec<(AccountRead, Seen)> = Vec::new();
        let mut known: HashMap<(SeenPerson, Option<bool>, Option<usize>), usize> = HashMap::new();
        self.seen.resize(export.people.len(), Seen::default());
        let all = std::mem::take(&mut self.seen);
        for (index, (who, seen)) in export.people.iter().zip(all).enumerate() {
            let own = threads.remove(&index).unwrap_or_default();
            // Who is in a list only is not one of those who write; lists are counted.
            if who.person.is_empty() || (own.is_empty() && seen.stands_at.is_none()) {
                continue;
            }
            let names = holdfast_index::seen(&who.person);
            let apart = who.person.is_gone().then_some(index);
            let key = (names.identity(), who.is_owner, apart);
            let place = *known.entry(key).or_insert(accounts.len());
            if place == accounts.len() {
                accounts.push((AccountRead::named(Names::from(&names)), Seen::default()));
            }
            if let Some((account, all)) = accounts.get_mut(place) {
                account.is_owner = who.is_owner;
                account.also_named(&who.person);
                let links = keys(&who.person).filter_map(|key| self.links.get(&key));
                account.links_in_lists.extend(links.flatten().cloned());
                for thread in own {
                    if account.threads.last().is_none_or(|last| last != thread) {
                        account.threads.push(thread.to_owned());
                    }
                }
                all.join(seen);
            }
        }
        let accounts = accounts.into_iter().map(|(account, seen)| AccountRead {
            rows: seen.rows,
            first: first_and_last(&seen.ends).map(|[first, _]| first),
            last: first_and_last(&seen.ends).map(|[_, last]| last),
            apart: apart(&seen.ends),
            stands_at: seen.stands_at,
            ..account
        });
        accounts.collect()
    }
}

impl AccountRead {
    /// One of which only its names are known.
    pub(crate) const fn named(names: Names) -> Self {
        Self {
            names,
            also: Vec::new(),
            links_in_lists: BTreeSet::new(),
            is_owner: None,
            rows: 0,
            first: None,
            last: None,
            apart: None,
            threads: Vec::new(),
            stands_at: None,
        }
    }

    /// Notes another sight of it.
    fn also_named(&mut self, sight: &Person) {
        let mut own = Person::from(&self.names);
        own.fill_from(sight);
        if !seen(&own).says_all_of(&seen(sight)) {
            self.also.push(Names::from(sight));
        }
        self.names = Names::from(&own);
    }

    /// What else the download calls it.
    pub(crate) fn other_names(&self) -> Vec<String> {
        let also: Vec<SeenPerson> = self.also.iter().map(SeenPerson::from).collect();
        SeenPerson::from(&self.names).other_names(&also)
    }
}

impl From<&Names> for SeenPerson {
    fn from(names: &Names) -> Self {
        seen(&Person::from(names))
    }
}

impl From<&Names> for Person {
    fn from(names: &Names) -> Self {
        Self {
            username: names.username.clone(),
            display_name: names.display_name.clone(),
            platform_user_id: names.platform_user_id.clone(),
            phone: names.phone.clone(),
            email: names.email.clone(),
            profile_url: names.profile_url.clone(),
        }
    }
}

impl From<&Person> for Names {
    fn from(person: &Person) -> Self {
        Self {
            username: person.username.clone(),
            display_name: person.display_name.clone(),
            platform_user_id: person.platform_user_id.clone(),
            phone: person.phone.clone(),
            email: person.email.clone(),
            profile_url: person.profile_url.clone(),
        }
    }
}
