//! The people of a conversation, as the apps' lines call them.

use std::collections::HashMap;

use super::words::PRONOUNS;
use crate::model::PersonId;

/// In a group of more, a line is not looked at for everybody's name.
const MANY: usize = 8;

/// The people of a conversation.
#[derive(Debug, Default)]
pub(in crate::formats) struct Called {
    /// Names that are known from elsewhere than from who writes.
    told: Vec<String>,
    names: Vec<Name>,
    /// How many of those who write are among them.
    known: usize,
    /// The first bytes of the names, one bit for each of 64 kinds: nearly every line begins with none of them.
    begins: u64,
}

#[derive(Debug)]
struct Name {
    /// The first word, as written.
    first: String,
    /// How the app may call them, in small letters.
    spoken: Vec<String>,
}

impl Name {
    fn of(name: &str) -> Self {
        let whole = name.to_lowercase();
        Self {
            first: name.split(' ').next().unwrap_or_default().to_owned(),
            spoken: spoken_names(&whole).map(str::to_owned).collect(),
        }
    }
}

fn bit(text: &str) -> u64 {
    let first = text.as_bytes().first();
    first.map_or(0, |byte| 1 << (byte & 63))
}

impl Called {
    /// Takes in somebody who may write nothing.
    pub(in crate::formats) fn tell(&mut self, name: &str) {
        if !name.is_empty() {
            self.told.push(name.to_owned());
            self.known = usize::MAX;
        }
    }

    /// Takes in whoever takes part by now.
    pub(in crate::formats) fn know(&mut self, people: &HashMap<String, PersonId>) {
        if people.len() != self.known {
            self.known = people.len();
            let names = self.told.iter().chain(people.keys());
            self.names = names.map(|name| Name::of(name)).collect();
            let bits = self.names.iter().map(|name| bit(&name.first));
            self.begins = bits.fold(0, |all, bit| all | bit);
        }
    }

    /// Whether a line may begin with somebody's name.
    pub(super) fn may_begin(&self, line: &str) -> bool {
        if self.begins & bit(line) == 0 || self.names.len() > MANY {
            return false;
        }
        let mut names = self.names.iter();
        names.any(|name| !name.first.is_empty() && line.starts_with(&name.first))
    }

    /// What stands behind somebody's name in a line of small letters.
    pub(super) fn behind<'a>(&self, line: &'a str) -> Option<&'a str> {
        let spoken = self.names.iter().flat_map(|name| &name.spoken);
        let mut behind =
            spoken.filter_map(|name| line.strip_prefix(name.as_str())?.strip_prefix(' '));
        behind.next()
    }

    /// Whether words of small letters are somebody's name.
    pub(super) fn has(&self, words: &str) -> bool {
        let mut spoken = self.names.iter().flat_map(|name| &name.spoken);
        spoken.any(|name| name == words)
    }
}

/// How the app may call somebody: by the whole name, mostly by the first, and without the emoji at the end.
pub(super) fn spoken_names(name: &str) -> impl Iterator<Item = &str> {
    let shorter = name.match_indices(' ').rev();
    let shorter = shorter.filter_map(|(at, _)| name.get(..at));
    // "I left the group" is said by "I Love Kites" too.
    let is_name = |part: &&str| part.chars().nth(1).is_some() && !PRONOUNS.contains(part);
    std::iter::once(name).chain(shorter.filter(is_name))
}
