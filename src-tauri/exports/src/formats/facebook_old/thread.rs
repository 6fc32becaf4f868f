//! `div.thread`: names, then for each message `div.message` with `span.user` and `span.meta`, and its text in a `<p>`
//! beside it. Newest first; a long conversation stands in several such blocks.

use std::cell::Cell;
use std::collections::HashMap;

use crate::container::{EntryId, Target};
use crate::draft::Draft;
use crate::finding::{Code, Level};
use crate::formats::meta::lines::{self, Called};
use crate::formats::nearby::joined;
use crate::html::{self, Node, Piece, Tag};
use crate::model::{Flag, Kind, Person, PersonId, Row, Text, Thread, ThreadId};
use crate::time::{Time, words};

/// A conversation.
pub(super) struct One {
    id: ThreadId,
    pub(super) people: HashMap<String, PersonId>,
}

/// What is known over all files.
#[derive(Default)]
pub(super) struct Reading {
    pub(super) threads: Vec<One>,
    /// Conversations by who takes part, or by their file: blocks of the same one go together.
    by_key: HashMap<String, usize>,
    pub(super) owner: Option<String>,
}

/// A message whose text is still to come.
struct Waiting {
    row: Row,
    author: String,
    text: String,
}

struct State<'a> {
    reading: &'a mut Reading,
    entry: EntryId,
    /// Where the download begins, and where the file lies.
    root: String,
    folder: String,
    /// `<n>` of `messages/<n>.html`.
    file: Option<String>,
    /// The open conversation.
    one: Option<usize>,
    /// The names at its head, while they are read.
    names: String,
    /// How many `div` are open within the conversation.
    depth: usize,
    waiting: Option<Waiting>,
    number: u64,
    has_thread: bool,
}

/// Reads a file with one conversation or many.
pub(super) fn read_file(draft: &mut Draft<'_>, reading: &mut Reading, entry: EntryId) {
    let container = draft.container();
    let reader = match container.read(entry) {
        Ok(reader) => reader,
        Err(error) => return draft.fault(entry, &error),
    };
    let of = container.entry(entry);
    let stem = of.base().rsplit_once('.').map_or("", |(stem, _)| stem);
    let mut state = State {
        reading,
        entry,
        root: super::root_of(of).map_or_else(|| of.folder().to_owned(), |root| root.folder),
        folder: of.folder().to_owned(),
        file: stem
            .bytes()
            .all(|byte| byte.is_ascii_digit())
            .then(|| stem.to_owned()),
        one: None,
        names: String::new(),
        depth: 0,
        waiting: None,
        number: 0,
        has_thread: false,
    };
    let is_inside = Cell::new(false);
    let is_block = |tag: &Tag| {
        tag.is("h1") || is_inside.get() && (tag.is("p") || tag.is("h3") || tag.has_class("message"))
    };
    let outcome = html::read(reader, container.limits(), &is_block, &mut |piece| {
        state.piece(draft, piece);
        is_inside.set(state.has_thread);
    });
    state.close(draft);
    if state.number == 0 {
        let label = draft.label(entry);
        draft.finding(Level::Broken, Code::FileNotUnderstood, label.as_ref());
    }
    if let Err(stop) = outcome {
        draft.stopped(entry, stop);
    }
}

impl State<'_> {
    fn piece(&mut self, draft: &mut Draft<'_>, piece: Piece<'_>) {
        match piece {
            Piece::Start(tag) if tag.is("div") && tag.has_class("thread") => {
                self.close(draft);
                self.has_thread = true;
                self.depth = 1;
                self.names.clear();
            }
            Piece::Start(tag) if tag.is("div") && self.has_thread => self.depth += 1,
            Piece::End("div") if self.has_thread => {
                self.depth = self.depth.saturating_sub(1);
                if self.depth == 0 {
                    self.close(draft);
                }
            }
            Piece::Text(text) if self.has_thread && self.one.is_none() => self.names.push_str(text),
            // Text beside a message that is in no paragraph is its text too.
            Piece::Text(text) if self.has_thread && !text.trim().is_empty() => {
                self.add(text.trim());
            }
            Piece::Block(node) if node.is("h1") => {
                let name = Some(node.text()).filter(|name| !name.is_empty());
                if !self.has_thread && self.reading.owner.is_none() {
                    self.reading.owner = name;
                }
            }
            // "Conversation with …"
            Piece::Block(node) if node.is("h3") => self.title(draft, &node),
            Piece::Block(node) if node.is("p") => self.paragraph(draft, &node),
            Piece::Block(node) => self.message(draft, &node),
            Piece::Start(_) | Piece::End(_) | Piece::Text(_) => {}
        }
    }

    /// Ends the conversation that is open; one without messages is one too.
    fn close(&mut self, draft: &mut Draft<'_>) {
        if self.has_thread && self.one.is_none() && !self.names.trim().is_empty() {
            self.open(draft);
        }
        self.give(draft);
        self.one = None;
        self.has_thread = false;
    }

    /// The conversation by the names at its head.
    fn open(&mut self, draft: &mut Draft<'_>) -> usize {
        if let Some(one) = self.one {
            return one;
        }
        let written = self.names.split_whitespace().collect::<Vec<_>>().join(" ");
        let written = match written.split_once(": ") {
            Some((label, names)) if !label.contains(',') => names.to_owned(),
            _ => written,
        };
        let names: Vec<String> = written
            .split(", ")
            .map(|name| name.trim().to_owned())
            .filter(|name| !name.is_empty())
            .collect();
        let mut sorted = names.clone();
        sorted.sort();
        let key = self.file.clone().unwrap_or_else(|| sorted.join(", "));
        let known = self.reading.by_key.get(&key).copied();
        let place = known.unwrap_or_else(|| {
            let id = draft.thread(Thread {
                id: key.clone(),
                title: (!written.is_empty()).then_some(written),
                ..Thread::default()
            });
            self.reading.threads.push(One {
                id,
                people: HashMap::new(),
            });
            let place = self.reading.threads.len() - 1;
            self.reading.by_key.insert(key, place);
            place
        });
        self.one = Some(place);
        for name in names {
            if let Some(one) = self.reading.threads.get_mut(place) {
                let person = person(draft, one, &name);
                draft.joins(one.id, person);
            }
        }
        place
    }

    fn title(&mut self, draft: &mut Draft<'_>, node: &Node) {
        let place = self.one;
        if let Some(one) = place.and_then(|place| self.reading.threads.get(place))
            && let Some(thread) = draft.thread_of(one.id)
        {
            thread.extra.push(("heading".to_owned(), node.text()));
        }
    }

    fn message(&mut self, draft: &mut Draft<'_>, node: &Node) {
        self.open(draft);
        self.give(draft);
        self.number += 1;
        let pointer = format!("message {}", self.number);
        let mut row = Row::at(draft.source(self.entry, pointer, None));
        let part = |class: &str| {
            node.first(|inner| inner.has_class(class))
                .map(Node::text)
                .filter(|text| !text.is_empty())
        };
        if let Some(raw) = part("meta") {
            row.time = Some(words::time(&raw).unwrap_or_else(|| Time::unknown(raw)));
        }
        self.waiting = Some(Waiting {
            row,
            author: part("user").unwrap_or_default(),
            text: String::new(),
        });
        for inner in node.all(|inner| inner.is("p")) {
            self.paragraph(draft, inner);
        }
    }

    fn paragraph(&mut self, draft: &mut Draft<'_>, node: &Node) {
        self.add(&node.text());
        let Some(waiting) = &mut self.waiting else {
            return;
        };
        let is_media =
            |inner: &Node| matches!(&*inner.tag.name, "img" | "video" | "audio" | "source" | "a");
        for inner in node.all(is_media) {
            let every = [Some(inner), inner.first(is_media)];
            for one in every.into_iter().flatten() {
                let name = one.attribute("src").or_else(|| one.attribute("href"));
                match name.filter(|name| !name.is_empty()) {
                    Some(link) if one.is("a") && link.contains("://") => {
                        waiting.row.keep("link", link);
                    }
                    Some(name) => {
                        media(draft, &mut waiting.row, name, &self.root, &self.folder);
                    }
                    None => {}
                }
            }
        }
    }

    fn add(&mut self, text: &str) {
        if let Some(waiting) = &mut self.waiting
            && !text.is_empty()
        {
            if !waiting.text.is_empty() {
                waiting.text.push('\n');
            }
            waiting.text.push_str(text);
        }
    }

    fn give(&mut self, draft: &mut Draft<'_>) {
        let Some(Waiting {
            mut row,
            author,
            text,
        }) = self.waiting.take()
        else {
            return;
        };
        let place = self.one;
        let Some(one) = place.and_then(|place| self.reading.threads.get_mut(place)) else {
            return draft.not_understood(Level::Warning, &row.source);
        };
        if !author.is_empty() {
            row.author = Some(person(draft, one, &author));
        }
        let line = lines::read(&text, Some(author.as_str()), &Called::default());
        row.kind = match line {
            Some(line) => line.kind,
            None if !row.media.is_empty() => Kind::Media,
            None if text.is_empty() => Kind::Other,
            None => Kind::Text,
        };
        if let Some(line) = line {
            row.flags.add_if(Flag::AutoText, line.is_auto);
            row.flags.add_if(Flag::Missed, line.is_missed);
        }
        if !text.is_empty() {
            row.text = Some(Text::plain(text));
        }
        draft.row(one.id, row);
    }
}

/// Adds what a message names. A reference may go up from the page's own folder, within the download.
fn media(draft: &mut Draft<'_>, row: &mut Row, name: &str, root: &str, folder: &str) {
    let inside = Some(name).filter(|name| name.starts_with("../"));
    let inside = inside.and_then(|name| joined(root, folder, name));
    let inside = inside.map(|inside| draft.resolve(&inside, folder));
    match inside {
        Some(Target::Entry(entry)) => draft.media_entry(row, name.to_owned(), entry),
        _ => draft.media(row, name, folder),
    }
}

/// A name; `<digits>@facebook.com` holds the account's number.
fn person(draft: &mut Draft<'_>, one: &mut One, name: &str) -> PersonId {
    if let Some(&id) = one.people.get(name) {
        return id;
    }
    let number = name
        .strip_suffix("@facebook.com")
        .filter(|number| number.bytes().all(|byte| byte.is_ascii_digit()));
    let id = draft.person(Person {
        platform_user_id: number.map(str::to_owned),
        ..Person::named(name)
    });
    one.people.insert(name.to_owned(), id);
    id
}
