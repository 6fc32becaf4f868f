//! Telegram's pages: `messages.html`, `messages2.html`… of one chat, or of each below `chats/`.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::place::{is_beside_chats, page_number};
use crate::container::{Container, EntryId};
use crate::detect::Claim;
use crate::draft::Draft;
use crate::finding::{Code, Level};
use crate::formats::nearby::Files;
use crate::formats::pages;
use crate::html::{self, Node, Piece};
use crate::model::{Person, PersonId, Thread, ThreadId};
use crate::owner::{self, Conversation};
use crate::time::{Time, TimeKind};

mod lists;
mod message;

/// A chat while its pages are read. Its people are names only.
struct Chat {
    thread: ThreadId,
    people: HashMap<String, PersonId>,
    /// Who wrote the last message; the next one of the same person does not say it again.
    last: Option<PersonId>,
    /// Messages so far, for those without a number.
    count: u64,
    /// The day of what stands above, a line between two days or a message: lines of the service have no date of their own.
    day: Option<Time>,
    /// The page that should come next.
    next_page: u64,
}

/// Reads all pages.
pub(super) fn read(draft: &mut Draft<'_>, claim: &Claim) {
    let account = lists::read(draft, &claim.owned);
    let container = draft.container();
    let is_page = |id: &&EntryId| !is_beside_chats(container.entry(**id));
    let pages: Vec<EntryId> = claim.files.iter().filter(is_page).copied().collect();
    let chats = by_chat(container, &pages);
    let files = Files::of(container);
    let mut read = Vec::new();
    for (folder, pages) in chats {
        let mut chat = Chat {
            thread: draft.thread(Thread {
                id: place_of(&folder),
                ..Thread::default()
            }),
            people: HashMap::new(),
            last: None,
            count: 0,
            day: None,
            next_page: 1,
        };
        for &page in &pages {
            chat.page(draft, &files, page);
        }
        note_missing(draft, chat.thread, &pages);
        read.push((chat, is_listed(&folder)));
    }
    draft.finding(Level::Note, Code::HtmlTimes, "");
    settle_owner(draft, &read, account);
}

/// The pages of each chat, in order, with its folder. Pages that lie in several of what was given are one chat where the
/// folders have one name and no number is there twice: two exports of a chat both begin with the first page.
fn by_chat(container: &Container, files: &[EntryId]) -> Vec<(String, Vec<EntryId>)> {
    let mut folders: BTreeMap<(usize, &str), Vec<EntryId>> = BTreeMap::new();
    for &id in files {
        let entry = container.entry(id);
        let place = (entry.given, entry.folder());
        folders.entry(place).or_default().push(id);
    }
    let number = |id: EntryId| page_number(container.entry(id));
    let name = |folder: &str| folder.rsplit('/').next().map(str::to_owned);
    let mut chats: Vec<(String, Vec<EntryId>)> = Vec::new();
    for ((given, folder), pages) in folders {
        let numbers: HashSet<Option<u64>> = pages.iter().map(|&id| number(id)).collect();
        let goes_on = |(own, others): &&mut (String, Vec<EntryId>)| {
            let is_apart = |&id: &EntryId| {
                let own = number(id);
                container.entry(id).given != given && own.is_some() && !numbers.contains(&own)
            };
            let is_numbered = !numbers.contains(&None);
            is_numbered && name(own) == name(folder) && others.iter().all(is_apart)
        };
        match chats.iter_mut().find(goes_on) {
            Some((_, others)) => others.extend(pages),
            None => chats.push((folder.to_owned(), pages)),
        }
    }
    for (_, pages) in &mut chats {
        pages.sort_by_key(|&id| (number(id), id));
    }
    chats
}

/// `chats/chat_001` in an export of everything; a chat by itself has no number.
fn place_of(folder: &str) -> String {
    let mut parts = folder.rsplit('/');
    match (parts.next(), parts.next()) {
        (Some(own), Some("chats")) => format!("chats/{own}"),
        _ => "messages".to_owned(),
    }
}

fn is_listed(folder: &str) -> bool {
    place_of(folder) != "messages"
}

/// Names the pages that are missing between others, and the conversation: by its title, else by its folder.
fn note_missing(draft: &mut Draft<'_>, thread: ThreadId, pages: &[EntryId]) {
    let mut expected = 1;
    for &page in pages {
        let number = page_number(draft.container().entry(page)).unwrap_or(expected);
        if number > expected {
            let label = draft.label(page);
            let title = || draft.threads().get(thread.0 as usize)?.title.as_deref();
            let folder = label.rsplit_once('/').map(|(folder, _)| folder);
            let subject = title().or(folder).unwrap_or(&label).to_owned();
            let name = |number| match number {
                1 => "messages.html".to_owned(),
                number => format!("messages{number}.html"),
            };
            let missing = Some(pages::missing(expected..number, name));
            draft.finding_at(Level::Warning, Code::PageMissing, subject, missing);
        }
        expected = number + 1;
    }
}

/// The account's page says whose it is; else, in an export of everything, the one name that is in all chats is theirs.
fn settle_owner(draft: &mut Draft<'_>, chats: &[(Chat, bool)], account: Option<Person>) {
    let listed = chats.iter().filter(|(_, is_listed)| *is_listed);
    let all = draft.threads();
    let chats_of = listed.map(|(chat, _)| Conversation {
        names: chat.people.keys().map(String::as_str).collect(),
        title: all
            .get(chat.thread.0 as usize)
            .and_then(|thread| thread.title.as_deref()),
    });
    let chats_of = chats_of.filter(|chat| !chat.names.is_empty());
    let found = account.or_else(|| owner::in_all(chats_of).map(Person::named));
    let Some(owner) = found else {
        draft.finding(Level::Note, Code::OwnerUnknown, "");
        return;
    };
    for (chat, _) in chats {
        let name = owner.display_name.as_ref();
        if let Some(&person) = name.and_then(|name| chat.people.get(name))
            && let Some(who) = draft.known(person)
        {
            who.is_owner = Some(true);
            who.person.fill_from(&owner);
        }
    }
    draft.owner(owner);
}

impl Chat {
    fn page(&mut self, draft: &mut Draft<'_>, files: &Files<'_>, entry: EntryId) {
        let container = draft.container();
        draft.uses(entry);
        let number = page_number(container.entry(entry)).unwrap_or(self.next_page);
        if number != self.next_page {
            self.day = None;
        }
        self.next_page = number + 1;
        let reader = match container.read(entry) {
            Ok(reader) => reader,
            Err(error) => return draft.fault(entry, &error),
        };
        let is_block = |tag: &html::Tag| {
            tag.is("div") && (tag.has_class("message") || tag.has_class("page_header"))
        };
        let before = self.count;
        let outcome = html::read(reader, container.limits(), &is_block, &mut |piece| {
            if let Piece::Block(node) = piece {
                self.block(draft, files, entry, &node);
            }
        });
        let is_cut = outcome.is_err();
        if let Err(stop) = outcome {
            draft.stopped(entry, stop);
        }
        if self.count == before && !is_cut {
            let label = draft.label(entry);
            draft.finding(Level::Warning, Code::FileNotUnderstood, label.as_ref());
        }
    }

    fn block(&mut self, draft: &mut Draft<'_>, files: &Files<'_>, entry: EntryId, node: &Node) {
        if node.has_class("page_header") {
            let title = node.text();
            if let Some(thread) = draft.thread_of(self.thread)
                && thread.title.is_none()
                && !title.is_empty()
            {
                thread.title = Some(title);
            }
            return;
        }
        self.count += 1;
        let id = node.attribute("id").filter(|id| !id.is_empty());
        if node.has_class("service") {
            let day = message::day(&node.text());
            // A line between two days is no message: its number is below zero.
            if day.is_some() || id.is_some_and(|id| id.starts_with("message-")) {
                self.day = day;
                return;
            }
        }
        let pointer = id.map_or_else(|| format!("message {}", self.count), str::to_owned);
        let source = draft.source(entry, pointer, None);
        match message::read(draft, self, (files, entry), source, node) {
            Ok(row) => {
                let own = row.time.as_ref();
                let own = own.filter(|time| time.kind != TimeKind::Unknown);
                self.is_at(own.and_then(Self::day_of));
                draft.row(self.thread, row);
            }
            Err(source) => draft.not_understood(Level::Warning, &source),
        }
    }

    /// Takes over a day that is another one.
    fn is_at(&mut self, day: Option<Time>) {
        let known = self.day.as_ref().and_then(|day| day.local);
        if day.as_ref().is_some_and(|day| day.local != known) {
            self.day = day;
        }
    }

    /// The day of a time, as it is written in it.
    fn day_of(time: &Time) -> Option<Time> {
        let day = time.local?.date();
        let raw = match time.kind {
            TimeKind::DateOnly => time.raw.as_str(),
            _ => time.raw.split_whitespace().next()?,
        };
        Some(Time::day(raw, day))
    }

    /// Somebody by name. What stands for a deleted account may be several people; nobody can tell.
    fn person(&mut self, draft: &mut Draft<'_>, name: &str) -> PersonId {
        *self
            .people
            .entry(name.to_owned())
            .or_insert_with(|| draft.person(Person::named(name)))
    }
}
