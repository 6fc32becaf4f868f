//! Snapchat's HTML: conversations as blocks or tables, lists as tables.

use super::chat::{Chats, Side, is_handle};
use super::media::MediaIndex;
use super::people::People;
use super::row::{self, Said};
use super::{clock, lists as snap_lists};
use crate::container::{Container, EntryId};
use crate::draft::Draft;
use crate::finding::{Code, Level};
use crate::formats::listing::{self, About};
use crate::html;
use crate::model::{ListKind, Person, Row, Text};

mod message;
mod page;
mod tables;

use message::Message;
use page::Page;
pub(super) use tables::lists;

/// Reads the pages of conversations.
pub(super) fn chats(draft: &mut Draft<'_>, chats: &mut Chats<'_>, pages: &[EntryId]) {
    for &entry in pages {
        let key = key_of(draft, entry);
        let thread = key.as_ref().map(|key| chats.open(draft, key));
        let mut whole = super::chat::Whole::default();
        let count = read(draft, entry, &mut |draft, message| {
            let side = message.side;
            let said = said(draft, chats.media, entry, message);
            match (thread, side) {
                (Some(thread), _) => chats.add_keyed(draft, thread, &mut whole, said),
                (None, side) => chats.add_listed(draft, side, said),
            }
        });
        count.tell_of_nothing(draft, entry);
        if let (Some(thread), Some(key)) = (thread, &key) {
            // The page of one person is called after their name of account, which is no title; a group's is not.
            let is_title = |title: &String| !is_handle(title) || !is_handle(key);
            if let Some(title) = count.title.filter(is_title) {
                whole.name(title);
            }
            chats.settle(draft, thread, key, whole);
        }
        if count.messages > 0 || key.is_some() {
            draft.uses(entry);
        }
    }
}

/// Reads the snaps of a page into their list.
fn snaps(draft: &mut Draft<'_>, people: &mut People, entry: EntryId) {
    let key = key_of(draft, entry);
    let count = read(draft, entry, &mut |draft, message| {
        let source = draft.source(entry, message.pointer(), None);
        let about = About {
            person: message.sender.as_ref().map(Person::handle),
            time: message.date.as_deref().and_then(clock::read),
            ..About::default()
        };
        let mut says = Vec::new();
        if let Some(key) = &key {
            says.push(("conversation".to_owned(), key.clone()));
        }
        if let Some(side) = message.side {
            let side = match side {
                Side::Received => "Received",
                Side::Sent => "Sent",
            };
            says.push(("section".to_owned(), side.to_owned()));
        }
        let handle = message.sender.as_deref();
        let is_own = handle.is_some_and(|handle| people.is_account(handle));
        if is_own {
            says.push(("IsSender".to_owned(), "true".to_owned()));
        }
        let way = match (message.side, message.is_sender) {
            (Some(Side::Sent), _) | (None, Some(true)) => Some(snap_lists::SENT),
            (Some(Side::Received), _) | (None, Some(false)) => Some(snap_lists::RECEIVED),
            (None, None) if is_own => Some(snap_lists::SENT),
            // A conversation is called by the other one.
            (None, None) if handle.is_some() && handle == key.as_deref() => {
                Some(snap_lists::RECEIVED)
            }
            (None, None) => None,
        };
        says.extend(way.map(|way| (snap_lists::DIRECTION.to_owned(), way.to_owned())));
        if let Some(stated) = message.stated {
            says.push(("Media Type".to_owned(), stated));
        }
        listing::add_row(draft, ListKind::SnapHistory, source, about, says);
    });
    if count.messages > 0 {
        draft.uses(entry);
    }
    count.tell_of_nothing(draft, entry);
}

/// `blue.kite` of `subpage_blue.kite.html`.
pub(super) fn key_of(draft: &Draft<'_>, entry: EntryId) -> Option<String> {
    let base = draft.container().entry(entry).stored_base();
    let is_subpage = base
        .get(..8)
        .is_some_and(|start| start.eq_ignore_ascii_case("subpage_"));
    let name = base.get(8..).filter(|_| is_subpage)?;
    let name = name.rsplit_once('.').map_or(name, |(name, _)| name);
    Some(name.to_owned())
}

/// What a page held.
struct Count {
    messages: u64,
    has_text: bool,
    title: Option<String>,
}

impl Count {
    /// A page that says something, of which nothing was read, is named; one that only leads to others is not.
    fn tell_of_nothing(&self, draft: &mut Draft<'_>, entry: EntryId) {
        if self.messages == 0 && self.has_text && !leads_to_others(draft.container(), entry) {
            let label = draft.label(entry);
            draft.finding(Level::Warning, Code::FileNotUnderstood, label.as_ref());
        }
    }
}

/// Whether `chat_history.html` has `chat_history/subpage_….html` beside it.
fn leads_to_others(container: &Container, entry: EntryId) -> bool {
    let own = container.entry(entry);
    let stem = own.key.strip_suffix(".html").unwrap_or(&own.key);
    let begins = format!("{stem}/subpage_");
    let mut others = container.entries();
    others.any(|(_, other)| other.given == own.given && other.key.starts_with(&begins))
}

fn read(
    draft: &mut Draft<'_>,
    entry: EntryId,
    each: &mut dyn FnMut(&mut Draft<'_>, Message),
) -> Count {
    let container = draft.container();
    let nothing = Count {
        messages: 0,
        has_text: false,
        title: None,
    };
    let reader = match container.read(entry) {
        Ok(reader) => reader,
        Err(error) => {
            draft.fault(entry, &error);
            return nothing;
        }
    };
    let mut page = Page::default();
    let is_row = |tag: &html::Tag| tag.is("tr");
    let outcome = html::read(reader, container.limits(), &is_row, &mut |piece| {
        page.take(piece);
        for message in page.ready() {
            each(draft, message);
        }
    });
    for message in page.finish() {
        each(draft, message);
    }
    for number in page.lost() {
        let source = draft.source(entry, format!("message {number}"), None);
        draft.not_understood(Level::Warning, &source);
    }
    if let Err(stop) = outcome {
        draft.stopped(entry, stop);
    }
    Count {
        messages: page.count(),
        has_text: page.has_text(),
        title: page.title(),
    }
}

/// A message of a page as a row.
fn said(draft: &mut Draft<'_>, media: &MediaIndex, entry: EntryId, mut message: Message) -> Said {
    let mut row = Row::at(draft.source(entry, message.pointer(), None));
    row.time = message.date.as_deref().and_then(clock::read);
    row.text = message.words().map(Text::plain);
    row::state(&mut row, message.stated.as_deref());
    for mark in message.marks {
        let is_saved = mark.eq_ignore_ascii_case("saved");
        row.keep(if is_saved { "IsSaved" } else { "mark" }, mark);
    }
    for source in message.media {
        let name = source.trim_start_matches("../").to_owned();
        draft.media(&mut row, name, "");
    }
    if let Some(ids) = &message.media_ids {
        media.add_to(draft, &mut row, ids);
    }
    Said {
        row,
        from: message.sender,
        to: None,
        title: message.conversation,
        is_sender: message.is_sender,
    }
}
