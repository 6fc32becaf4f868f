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
    /// What the chat is called: of two people, the other one.
    title: Option<String>,
}

/// What stands before a colon.
#[derive(Debug, Default)]
struct Beginning {
    times: u32,
    /// How often no later colon could have ended a name.
    alone: u32,
    /// How often a space or nothing followed the colon.
    spaced: u32,
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
        let found = colons(rest);
        let all = || found.iter().copied().flatten();
        let last = all().last();
        for colon in all() {
            let Some(name) = rest.get(..colon.at) else {
                continue;
            };
            let is_alone = last.is_none_or(|last| last.at <= colon.at);
            self.count(name, u32::from(is_alone), u32::from(colon.is_spaced));
        }
    }

    /// Notes what the chat is called.
    pub(super) fn called(&mut self, title: Option<String>) {
        self.title = title;
    }

    fn count(&mut self, name: &str, alone: u32, spaced: u32) {
        if let Some((_, beginning)) = self.first.iter_mut().find(|(own, _)| own == name) {
            beginning.times += 1;
            beginning.alone += alone;
            beginning.spaced += spaced;
            return;
        }
        let beginning = Beginning {
            times: 1,
            alone,
            spaced,
            ..Beginning::default()
        };
        if let Some(beginning) = self.more.get_mut(name) {
            beginning.times += 1;
            beginning.alone += alone;
            beginning.spaced += spaced;
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

    /// Whether "Kit: work" is a name and not Kit's text about work. A name stands before every text of its bearer;
    /// whoever also writes without it, or is who the chat is called after, begins texts so. Nor is what another writer
    /// is called: that is a quote.
    fn is_name(&self, rest: &str, short: Colon, long: Colon) -> bool {
        let name = |colon: Colon| rest.get(..colon.at).unwrap_or_default();
        let (short_times, long_times) = (self.times(rest, short), self.times(rest, long));
        let alone = self.seen(name(short)).map_or(0, |seen| seen.alone);
        // In a long chat a line of the app about them may look as if they wrote without it.
        let is_always = alone == 0 || long_times >= 20 && alone * 20 <= long_times;
        let second = rest.get(short.at + 1..long.at).unwrap_or_default().trim();
        let is_quote = self.seen(second).is_some_and(|seen| seen.alone > 0);
        // "Rosa: <attached: 1.jpg>": whoever sent nothing but files or places writes so always.
        let is_of_app = second.contains('<') || words::is_location(second);
        let is_called = |name: &str| {
            let title = self.title.as_deref();
            title.is_some_and(|title| title == shown(name))
        };
        // "ok:)" ends no name; one that is known to end there may have its text right behind it.
        let is_spaced = self.seen(name(long)).is_some_and(|seen| seen.spaced > 0);
        is_called(name(long))
            || is_spaced
                && long_times > 1
                && long_times * 10 >= short_times * 9
                && is_always
                && !is_quote
                && !is_of_app
                && !is_called(name(short))
    }

    /// Splits what stands behind a header into author and text. None: the app wrote it.
    pub(super) fn split<'a>(&self, rest: &'a str, is_bracket: bool) -> Option<(&'a str, &'a str)> {
        let found = colons(rest);
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
            if longer.at > chosen.at && self.is_name(rest, chosen, longer) {
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
    let may_be_once = holds(words::APP_PERHAPS) || plain.matches('"').count() % 2 == 1;
    holds(words::APP_SURELY) || is_within_quotes(&plain) || times < 2 && may_be_once
}

/// Whether a text ends within quotation marks: a group's name that the app quotes holds the colon, in any language.
fn is_within_quotes(text: &str) -> bool {
    const MARKS: &[(char, &[char])] = &[
        ('“', &['”']),
        ('„', &['“', '”']),
        ('«', &['»']),
        ('「', &['」']),
        ('『', &['』']),
        ('《', &['》']),
    ];
    MARKS.iter().any(|(opens, closes)| {
        let begins = text.rfind(*opens);
        begins.is_some_and(|at| {
            let behind = text.get(at..).unwrap_or_default();
            // The mark that opens in English closes in German.
            let is_close =
                *opens == '“' && text.get(..at).is_some_and(|before| before.contains('„'));
            !is_close && !behind.contains(*closes)
        })
    })
}

fn colons(rest: &str) -> [Option<Colon>; COLONS_MAX] {
    let bytes = rest.as_bytes();
    let within = bytes.get(..NAME_BYTES).unwrap_or(bytes);
    let mut found = [None; COLONS_MAX];
    let colons = memchr::memchr_iter(b':', within)
        .filter(|&at| {
            let before = at.checked_sub(1).and_then(|at| bytes.get(at));
            let after = bytes.get(at + 1);
            let is_clock =
                before.is_some_and(u8::is_ascii_digit) && after.is_some_and(u8::is_ascii_digit);
            let is_link = bytes.get(at + 1..at + 3) == Some(b"//");
            at > 0 && !is_clock && !is_link
        })
        .map(|at| Colon {
            at,
            is_spaced: bytes.get(at + 1).is_none_or(|&byte| byte == b' '),
        });
    for (place, colon) in found.iter_mut().zip(colons) {
        *place = Some(colon);
    }
    found
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
            ("Rosa将主题从“Kites: old”更改为“Kites”", None),
            ("Rosaさんが件名を「Kites: old」に変更しました", None),
            ("Rosa \"Kites: new\" grubunu oluşturdu", None),
            ("Kit “the kite” Oak: hi", Some(("Kit “the kite” Oak", "hi"))),
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
    fn a_name_with_a_colon_needs_no_space_behind_it_either() {
        let known = authors(&["Kit: the 2nd: hi", "Kit: the 2nd:bye", "Rosa: ok:)"]);
        let given = known.split("Kit: the 2nd:bye", false);
        assert_eq!(given, Some(("Kit: the 2nd", "bye")), "known by its space");
        let mut called = authors(&["Kit: the 2nd:hi", "Rosa: ok"]);
        called.called(Some("Kit: the 2nd".to_owned()));
        let given = called.split("Kit: the 2nd:hi", false);
        assert_eq!(given, Some(("Kit: the 2nd", "hi")), "known by the title");
        let faces = authors(&["Rosa: ok:)", "Rosa: ok:(", "Kit: ok"]);
        let given = faces.split("Rosa: ok:)", false);
        assert_eq!(given, Some(("Rosa", "ok:)")), "a face is text");
    }

    #[test]
    fn a_text_that_begins_like_a_second_name_is_a_text() {
        let line = "Kit: Total: 5";
        let expected = Some(("Kit", "Total: 5"));
        let plain_too = authors(&[line, "Kit: Total: 6", "Kit: ok", "Rosa: ok"]);
        assert_eq!(plain_too.split(line, false), expected, "ok is Kit's too");
        let mut called = authors(&[line, "Kit: Total: 6", "Rosa: ok"]);
        called.called(Some("Kit".to_owned()));
        assert_eq!(called.split(line, false), expected, "the chat is with Kit");
        called.called(Some("Kit: Total".to_owned()));
        let given = called.split(line, false);
        assert_eq!(given, Some(("Kit: Total", "5")), "the chat is with them");
        let quotes = authors(&["Kit: Rosa: hi", "Rosa: hi", "Kit: Rosa: bye"]);
        let given = quotes.split("Kit: Rosa: hi", true);
        assert_eq!(given, Some(("Kit", "Rosa: hi")), "Rosa writes herself");
    }

    #[test]
    fn whoever_sent_nothing_but_files_or_places_has_none_in_the_name() {
        let place = "Rosa: \u{200e}Location: https://maps.google.com/?q=1,2";
        for line in [
            place,
            "Rosa: <attached: 1.jpg>",
            "Rosa: \u{200e}<Anhang: 1.jpg>",
            "Rosa: a.pdf • 2 pages <attached: 1.pdf>",
        ] {
            let authors = authors(&[line, line]);
            let author = authors.split(line, true).map(|(author, _)| author);
            assert_eq!(author, Some("Rosa"), "{line}");
        }
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
