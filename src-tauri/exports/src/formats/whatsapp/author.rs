//! Where the author ends and the text begins. Names may hold colons, and the app's own lines hold them too.

use std::cell::Cell;
use std::collections::HashMap;

use super::words;
use crate::model::Person;
use crate::text::for_matching;

/// How often each beginning before a colon was seen.
#[derive(Debug, Default)]
pub(super) struct Authors {
    /// The first ones, who are mostly all.
    first: Vec<(String, Beginning)>,
    more: HashMap<String, Beginning>,
}

/// What stands before a colon.
#[derive(Debug, Default)]
struct Beginning {
    times: u32,
    /// Whether it begins a line of the app; found out once.
    is_of_app: Cell<Option<bool>>,
}

/// Beginnings that are counted.
const NAMES_MAX: usize = 20_000;
/// Beginnings that are looked for one by one.
const FIRST_MAX: usize = 8;
/// Colons of a line that are looked at.
const COLONS_MAX: usize = 4;
/// The longest name.
const NAME_BYTES: usize = 300;

/// A place where the author could end.
#[derive(Debug, Clone, Copy)]
struct Colon {
    at: usize,
    /// A space or nothing follows.
    is_spaced: bool,
}

impl Authors {
    /// Takes in what stands behind a header.
    pub(super) fn see(&mut self, rest: &str) {
        for colon in colons(rest) {
            let Some(name) = rest.get(..colon.at) else {
                continue;
            };
            self.count(name);
        }
    }

    fn count(&mut self, name: &str) {
        if let Some((_, beginning)) = self.first.iter_mut().find(|(own, _)| own == name) {
            beginning.times += 1;
            return;
        }
        let beginning = Beginning {
            times: 1,
            ..Beginning::default()
        };
        if let Some(beginning) = self.more.get_mut(name) {
            beginning.times += 1;
        } else if self.first.len() < FIRST_MAX {
            self.first.push((name.to_owned(), beginning));
        } else if self.more.len() < NAMES_MAX {
            self.more.insert(name.to_owned(), beginning);
        }
    }

    fn seen(&self, name: &str) -> Option<&Beginning> {
        let first = self.first.iter().find(|(own, _)| own == name);
        first
            .map(|(_, beginning)| beginning)
            .or_else(|| self.more.get(name))
    }

    fn times(&self, rest: &str, colon: Colon) -> u32 {
        let name = rest.get(..colon.at).unwrap_or_default();
        self.seen(name).map_or(0, |beginning| beginning.times)
    }

    fn is_of_app(&self, name: &str) -> bool {
        let Some(beginning) = self.seen(name) else {
            return is_line_of_app(name, 0);
        };
        let known = beginning.is_of_app.get();
        known.unwrap_or_else(|| {
            let is_of_app = is_line_of_app(name, beginning.times);
            beginning.is_of_app.set(Some(is_of_app));
            is_of_app
        })
    }

    /// Splits what stands behind a header into author and text. None: the app wrote it.
    pub(super) fn split<'a>(&self, rest: &'a str, is_bracket: bool) -> Option<(&'a str, &'a str)> {
        let mut found = [None; COLONS_MAX];
        for (place, colon) in found.iter_mut().zip(colons(rest)) {
            *place = Some(colon);
        }
        let colons = || found.iter().copied().flatten();
        let spaced = colons().find(|colon| colon.is_spaced);
        let bare = colons().find(|colon| !colon.is_spaced);
        let mut chosen = match (spaced, bare) {
            // "Bob:see: this" where Bob is known to write so.
            (Some(spaced), Some(bare))
                if bare.at < spaced.at
                    && self.times(rest, spaced) < 2
                    && self.times(rest, bare) > 1 =>
            {
                bare
            }
            (Some(spaced), _) => spaced,
            (None, Some(bare)) if is_bracket || self.times(rest, bare) > 1 => bare,
            (None, _) => return None,
        };
        for longer in colons() {
            if longer.at <= chosen.at || !longer.is_spaced {
                continue;
            }
            let (short, long) = (self.times(rest, chosen), self.times(rest, longer));
            if long > 1 && long * 10 >= short * 9 {
                chosen = longer;
            }
        }
        let name = rest.get(..chosen.at)?;
        if !is_bracket && self.is_of_app(name) {
            return None;
        }
        let text = rest.get(chosen.at + 1..)?;
        Some((name, text.strip_prefix(' ').unwrap_or(text)))
    }
}

/// "Rosa changed the subject from “Kites" is the beginning of a line of the app that holds a colon.
fn is_line_of_app(name: &str, times: u32) -> bool {
    let plain = for_matching(name).to_lowercase();
    let holds = |words: &[&str]| words.iter().any(|word| plain.contains(word));
    holds(words::APP_SURELY) || times < 2 && holds(words::APP_PERHAPS)
}

fn colons(rest: &str) -> impl Iterator<Item = Colon> {
    let bytes = rest.as_bytes();
    let within = bytes.get(..NAME_BYTES).unwrap_or(bytes);
    memchr::memchr_iter(b':', within)
        .filter(move |&at| {
            let before = at.checked_sub(1).and_then(|at| bytes.get(at));
            let after = bytes.get(at + 1);
            let is_clock =
                before.is_some_and(u8::is_ascii_digit) && after.is_some_and(u8::is_ascii_digit);
            let is_link = bytes.get(at + 1..at + 3) == Some(b"//");
            at > 0 && !is_clock && !is_link
        })
        .take(COLONS_MAX)
        .map(move |at| Colon {
            at,
            is_spaced: bytes.get(at + 1).is_none_or(|&byte| byte == b' '),
        })
}

/// A name as it is shown: without marks that are not seen, spaces plain.
pub(super) fn shown(name: &str) -> String {
    for_matching(name).trim().to_owned()
}

/// The person of a shown name: WhatsApp shows the number of whoever is not among the contacts.
pub(super) fn person(name: &str) -> Person {
    let is_number = name.starts_with('+')
        && name.chars().filter(char::is_ascii_digit).count() >= 6
        && name.chars().all(|c| {
            c.is_ascii_digit() || matches!(c, '+' | ' ' | '-' | '(' | ')' | '.' | '‐' | '‑' | '–')
        });
    if is_number {
        Person {
            phone: Some(name.to_owned()),
            ..Person::default()
        }
    } else {
        Person::named(name)
    }
}

#[cfg(test)]
mod tests {
    use super::Authors;

    fn authors(lines: &[&str]) -> Authors {
        let mut authors = Authors::default();
        for line in lines {
            authors.see(line);
        }
        authors
    }

    #[test]
    fn the_first_colon_ends_the_author() {
        let authors = authors(&["Rosa: hi", "Rosa: see: this", "Kit: https://kite.example"]);
        for (rest, expected) in [
            ("Rosa: hi", Some(("Rosa", "hi"))),
            ("Rosa: see: this", Some(("Rosa", "see: this"))),
            ("Rosa:", Some(("Rosa", ""))),
            ("Rosa: ", Some(("Rosa", ""))),
            ("Rosa:.", Some(("Rosa", "."))),
            (
                "Kit: https://kite.example",
                Some(("Kit", "https://kite.example")),
            ),
            ("Rosa left", None),
            (
                "Rosa changed the subject from \"Kites: old\" to \"Kites\"",
                None,
            ),
            ("Kit a changé l’objet de « Kites: old » à « Kites »", None),
        ] {
            assert_eq!(authors.split(rest, false), expected, "{rest}");
        }
    }

    #[test]
    fn a_name_with_a_colon_is_seen_by_its_being_there_again() {
        let authors = authors(&["Kit: work: hi", "Kit: work: bye", "Rosa: a", "Rosa: b: c"]);
        let given = authors.split("Kit: work: hi", false);
        assert_eq!(given, Some(("Kit: work", "hi")), "always so");
        let given = authors.split("Rosa: b: c", false);
        assert_eq!(given, Some(("Rosa", "b: c")), "once only");
    }

    #[test]
    fn a_bracket_needs_no_space_behind_the_author() {
        let authors = authors(&["Bob:no space", "Bob:see: this"]);
        assert_eq!(
            authors.split("Bob:no space", true),
            Some(("Bob", "no space"))
        );
        assert_eq!(
            authors.split("Bob:see: this", true),
            Some(("Bob", "see: this"))
        );
    }
}
