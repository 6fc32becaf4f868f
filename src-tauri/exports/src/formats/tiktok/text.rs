//! The text files: conversations below `>>> Chat History with …`, lists as `Key: value` between empty lines.

use std::collections::HashSet;

use super::people::People;
use super::{clock, plain};
use crate::container::{Container, Entry, EntryId, Shape};
use crate::detect::Look;
use crate::draft::Draft;
use crate::finding::Level;
use crate::formats::listing::{self, About};
use crate::json::Stop;
use crate::lines::{self, Line};
use crate::model::{ListKind, Person, Row, Source, Span, ThreadId};
use crate::time::TimeKind;

/// What begins a conversation; the words after it may be in any language.
const BEGINS: &str = ">>> ";
/// Those words in English.
const ENGLISH: &str = "Chat History with";

/// Whom a conversation is with, in the line that begins it. Somebody may quote with the same signs: theirs does not end
/// as the platform's does.
fn begins(line: &str) -> Option<&str> {
    let key = line.strip_prefix(BEGINS)?;
    (key.contains(ENGLISH) || key.trim_end().ends_with(':')).then_some(key)
}

/// Whether a file holds conversations.
pub(super) fn is_own(container: &Container, id: EntryId, entry: &Entry) -> bool {
    if !entry.ends_in("txt") {
        return false;
    }
    let head = container.head_text(id, 16 << 10);
    let mut begins = head.lines().filter_map(begins);
    let is_english = begins.clone().any(|line| line.contains(ENGLISH));
    let is_other = begins.next().is_some() && head.lines().any(|line| header(line).is_some());
    is_english || is_other
}

/// The conversations and the lists that lie beside them, in whatever folders; lists alone below a folder `TikTok` too.
pub(super) fn with_lists(look: &Look<'_>, mut chats: Vec<EntryId>) -> Vec<EntryId> {
    let container = look.container();
    let given: Vec<usize> = chats.iter().map(|&id| container.entry(id).given).collect();
    // Another part: a zip with nothing but text files in folders.
    let others: HashSet<usize> = look
        .entries()
        .filter(|(_, entry)| !entry.ends_in("txt") || entry.folder().is_empty())
        .map(|(_, entry)| entry.given)
        .collect();
    let is_part = |entry: &Entry| {
        let given = container.given().get(entry.given);
        let is_zip = given.is_some_and(|given| given.shape == Shape::Zip);
        is_zip && !others.contains(&entry.given)
    };
    let lists = look.entries().filter(|(_, entry)| {
        let is_inside = super::is_inside(entry);
        let is_own = given.contains(&entry.given) || !given.is_empty() && is_part(entry);
        let is_beside = is_own && !entry.folder().is_empty();
        entry.ends_in("txt") && kind_of(entry).is_some() && (is_inside || is_beside)
    });
    let lists: Vec<EntryId> = lists
        .map(|(id, _)| id)
        .filter(|id| !chats.contains(id))
        .collect();
    chats.extend(lists);
    chats
}

/// What a file of lists is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Profile,
    List(ListKind),
}

fn kind_of(entry: &Entry) -> Option<Kind> {
    let name = entry.base().strip_suffix(".txt")?;
    match plain(name).as_str() {
        "profileinformation" | "profileinfo" => Some(Kind::Profile),
        // Folders and files are named in the account's language.
        "follower"
        | "followers"
        | "followerlist"
        | "seguidores"
        | "abonnés"
        | "takipçiler"
        | "подписчики"
        | "volgers"
        | "obserwujący" => Some(Kind::List(ListKind::Followers)),
        "following" | "followinglist" | "siguiendo" | "seguidos" | "abonnements" | "suivis"
        | "seguindo" | "seguiti" | "gefolgt" | "folgeich" | "подписки" | "takipedilenler"
        | "volgend" | "obserwowani" => Some(Kind::List(ListKind::Following)),
        "blocklist" | "block" | "blockedlist" | "listadebloqueados" | "listedeblocage"
        | "listedesblocages" | "blockierliste" | "elencobloccati" => {
            Some(Kind::List(ListKind::Blocked))
        }
        "loginhistory" => Some(Kind::List(ListKind::LoginActivity)),
        "searches" | "searchhistory" => Some(Kind::List(ListKind::Searches)),
        _ => None,
    }
}

/// Reads a file.
pub(super) fn read(draft: &mut Draft<'_>, people: &mut People, entry: EntryId) {
    let container = draft.container();
    draft.uses(entry);
    let reader = match container.read(entry) {
        Ok(reader) => reader,
        Err(error) => return draft.fault(entry, &error),
    };
    let limits = container.limits();
    let outcome: Result<(), Stop> = if let Some(kind) = kind_of(container.entry(entry)) {
        let mut blocks = Blocks {
            entry,
            kind,
            block: Vec::new(),
            begins: None,
        };
        if let Kind::List(kind) = kind {
            draft.list(kind);
        }
        let outcome = lines::read(reader, limits, |line| blocks.line(draft, people, &line));
        blocks.flush(draft, people);
        outcome
    } else {
        let mut chats = Chats {
            entry,
            thread: None,
            message: None,
            text_max: limits.text_bytes,
        };
        let outcome = lines::read(reader, limits, |line| chats.line(draft, people, &line));
        chats.flush(draft, people);
        outcome
    };
    if let Err(stop) = outcome {
        draft.stopped(entry, stop);
    }
}

/// `2025-02-03 04:05:06 UTC blue.kite: hey`: date, sender, text.
fn header(line: &str) -> Option<(&str, &str, &str)> {
    let clock = line.get(..19)?;
    let is_clock = clock.bytes().enumerate().all(|(place, byte)| match place {
        4 | 7 => byte == b'-',
        10 => byte == b' ' || byte == b'T',
        13 | 16 => byte == b':',
        _ => byte.is_ascii_digit(),
    });
    if !is_clock {
        return None;
    }
    let rest = line.get(19..)?;
    let zone = [" UTC", "Z", ""]
        .into_iter()
        .find(|zone| rest.starts_with(zone))?;
    let rest = rest.get(zone.len()..)?.strip_prefix(' ')?;
    let date = line.get(..19 + zone.len())?;
    let (from, text) = rest.split_once(':')?;
    if from.is_empty() || from.contains(char::is_whitespace) {
        return None;
    }
    Some((date, from, text.strip_prefix(' ').unwrap_or(text)))
}

/// A message whose lines are still coming.
struct Message {
    source: Source,
    date: String,
    from: String,
    text: String,
    /// Empty lines that may belong to it, if more follows.
    empty: usize,
}

struct Chats {
    entry: EntryId,
    thread: Option<ThreadId>,
    message: Option<Message>,
    text_max: usize,
}

impl Chats {
    fn line(&mut self, draft: &mut Draft<'_>, people: &mut People, line: &Line<'_>) {
        if let Some(key) = begins(&line.text) {
            self.flush(draft, people);
            self.thread = Some(people.open(draft, key, false));
            return;
        }
        let pointer = lines::pointer(line.number);
        if let Some((date, from, text)) = header(&line.text) {
            self.flush(draft, people);
            self.message = Some(Message {
                source: draft.source(self.entry, pointer, Some(line.span)),
                date: date.to_owned(),
                from: from.to_owned(),
                text: text.to_owned(),
                empty: 0,
            });
        } else if let Some(message) = &mut self.message {
            message.add(line, self.text_max);
        } else if line.text.starts_with(|c: char| c.is_ascii_digit()) {
            // A conversation's first line is a message, or a sentence that says that there are none.
            let source = draft.source(self.entry, pointer, Some(line.span));
            draft.not_understood(Level::Broken, &source);
        }
    }

    fn flush(&mut self, draft: &mut Draft<'_>, people: &mut People) {
        let Some(message) = self.message.take() else {
            return;
        };
        let thread = match self.thread {
            Some(thread) => thread,
            // A file whose beginning is gone.
            None => *self.thread.insert(people.open(draft, "unknown", false)),
        };
        let mut row = Row::at(message.source);
        let (from, date) = (Some(message.from.as_str()), Some(message.date.as_str()));
        people.fill(draft, &mut row, from, date, Some(message.text));
        draft.row(thread, row);
    }
}

impl Message {
    fn add(&mut self, line: &Line<'_>, max: usize) {
        if line.text.is_empty() {
            self.empty += 1;
            return;
        }
        // What is longer than is given is cut; that it was is seen by its length.
        if self.text.len() <= max {
            let ends = self.empty.min(max) + 1;
            self.text.extend(std::iter::repeat_n('\n', ends));
            self.text.push_str(&line.text);
        }
        self.empty = 0;
        if let Some(span) = &mut self.source.span {
            let end = line.span.start + line.span.len;
            *span = Span {
                len: end.saturating_sub(span.start),
                ..*span
            };
        }
    }
}

/// A file of `Key: value` lines; an empty line ends an entry.
struct Blocks {
    entry: EntryId,
    kind: Kind,
    block: Vec<(String, String)>,
    begins: Option<Source>,
}

/// Lines of one entry; real ones have two to ten.
const LINES_MAX: usize = 1_000;

impl Blocks {
    fn line(&mut self, draft: &mut Draft<'_>, people: &mut People, line: &Line<'_>) {
        let text = line.text.trim();
        if text.is_empty() {
            self.flush(draft, people);
            return;
        }
        let Some((key, value)) = text.split_once(": ").or_else(|| {
            let key = text.strip_suffix(':')?;
            Some((key, ""))
        }) else {
            // A sentence: nothing is in this list.
            return;
        };
        let is_next = plain(key) == "date" && self.block.iter().any(|(own, _)| own == key);
        if is_next || self.block.len() >= LINES_MAX {
            self.flush(draft, people);
        }
        let pointer = lines::pointer(line.number);
        self.begins
            .get_or_insert_with(|| draft.source(self.entry, pointer, Some(line.span)));
        self.block.push((key.to_owned(), value.to_owned()));
    }

    fn flush(&mut self, draft: &mut Draft<'_>, people: &mut People) {
        let block = std::mem::take(&mut self.block);
        let Some(source) = self.begins.take() else {
            return;
        };
        let list = match self.kind {
            Kind::Profile => return profile(people, &block),
            Kind::List(list) => list,
        };
        let (mut about, mut says) = (About::default(), Vec::new());
        for (key, value) in block {
            let time = clock::read(&value).filter(|time| time.kind != TimeKind::Unknown);
            if about.time.is_none() && time.is_some() {
                about.time = time;
            } else if about.person.is_none() && plain(&key) == "username" {
                about.person = Some(Person::handle(value));
            } else {
                says.push((key, value));
            }
        }
        // "Nombre de usuario: …": in a list of people the one value without spaces is the handle.
        let of_people = [ListKind::Followers, ListKind::Following, ListKind::Blocked];
        if let [(_, handle)] = says.as_slice()
            && about.person.is_none()
            && of_people.contains(&list)
            && !handle.is_empty()
            && !handle.contains(char::is_whitespace)
        {
            about.person = says.pop().map(|(_, handle)| Person::handle(handle));
        }
        listing::add_row(draft, list, source, about, says);
    }
}

fn profile(people: &mut People, block: &[(String, String)]) {
    let text = |names: &[&str]| {
        let mut fields = block.iter();
        let found = fields.find(|(key, _)| names.contains(&plain(key).as_str()));
        let found = found.map(|(_, value)| value.clone());
        found.filter(|text| !matches!(text.as_str(), "" | "N/A" | "None"))
    };
    let person = Person {
        username: text(&["username"]),
        display_name: text(&["displayname", "nickname", "name"]),
        email: text(&["emailaddress", "email"]),
        phone: text(&["telephonenumber", "phonenumber"]),
        ..Person::default()
    };
    if let Some(known) = &mut people.account {
        known.fill_from(&person);
    } else if person.username.is_some() {
        people.account = Some(person);
    }
}
