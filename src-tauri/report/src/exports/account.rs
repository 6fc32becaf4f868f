//! Accounts that a download names: everybody who wrote in it or is listed in a conversation. Two that have all names in
//! common are one, but for accounts that are gone, which have one name for all; nothing else is merged.

use std::collections::HashMap;

use holdfast_exports::export::Export;
use holdfast_exports::model::{Person, PersonId};
use holdfast_exports::time::Time;
use holdfast_index::Ends;

use super::ends::{apart, first_and_last, take};
use super::{AccountRead, Names, StandsAt};

/// What was seen of each person while rows passed.
#[derive(Debug, Default)]
pub(super) struct Accounts {
    seen: Vec<Seen>,
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
    /// Notes a row that somebody wrote.
    pub(super) fn wrote(
        &mut self,
        who: PersonId,
        time: Option<&Time>,
        place: impl FnOnce() -> StandsAt,
    ) {
        let index = who.place() as usize;
        if self.seen.len() <= index {
            self.seen.resize(index + 1, Seen::default());
        }
        let Some(seen) = self.seen.get_mut(index) else {
            return;
        };
        seen.rows += 1;
        if let Some(time) = time {
            take(&mut seen.ends, time);
        }
        seen.stands_at.get_or_insert_with(place);
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
        let mut known: HashMap<(Names, Option<usize>), usize> = HashMap::new();
        self.seen.resize(export.people.len(), Seen::default());
        for (index, (who, seen)) in export.people.iter().zip(self.seen).enumerate() {
            let own = threads.remove(&index).unwrap_or_default();
            // Who is in a list only is not one of those who write; lists are counted.
            if who.person.is_empty() || (own.is_empty() && seen.rows == 0) {
                continue;
            }
            let names = Names::from(&who.person);
            let apart = who.person.is_gone().then_some(index);
            let key = (names.clone(), apart);
            let place = *known.entry(key).or_insert(accounts.len());
            if place == accounts.len() {
                accounts.push((AccountRead::named(names), Seen::default()));
            }
            if let Some((account, all)) = accounts.get_mut(place) {
                account.is_owner = account.is_owner.or(who.is_owner);
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
    const fn named(names: Names) -> Self {
        Self {
            names,
            is_owner: None,
            rows: 0,
            first: None,
            last: None,
            apart: None,
            threads: Vec::new(),
            stands_at: None,
        }
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
