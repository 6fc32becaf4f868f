//! A thread in Meta's HTML (Instagram and Facebook since 2018), block by block. Times are local, mostly to the minute,
//! and name no zone.

use std::borrow::Cow;

use super::block::{Block, blocks, every};
use super::dates::{self, Dates};
use super::lines::Called;
use super::{OneThread, Page, lines, participants};
use crate::container::EntryId;
use crate::draft::Draft;
use crate::finding::{Code, Level};
use crate::html::Node;
use crate::model::{Flag, Kind, Person, PersonId, Reaction, Row, Text};
use crate::time::{Assumed, Time};

/// What is known of a download when its threads are read.
#[derive(Debug)]
pub(in crate::formats) struct Download {
    pub(in crate::formats) dates: Dates,
    /// The account's own names.
    names: Vec<String>,
}

impl Download {
    /// Of somebody, with these files.
    pub(in crate::formats) fn of(
        draft: &Draft<'_>,
        owned: &[EntryId],
        owner: Option<&Person>,
    ) -> Self {
        let names = owner.map(|owner| [&owner.display_name, &owner.username]);
        let names = names.into_iter().flatten().flatten();
        Self {
            dates: Dates::of(draft, owned),
            names: names.cloned().collect(),
        }
    }
}

/// Lines that say who takes part: a page has one.
const LINES_MAX: usize = 64;

/// A thread while it is read.
struct Reading<'a> {
    one: OneThread,
    download: &'a mut Download,
    called: Called,
    /// The lines that say who takes part.
    lines: Vec<String>,
}

/// Reads all pages of a thread.
pub(in crate::formats) fn read_thread(
    draft: &mut Draft<'_>,
    pages: &[Page],
    download: &mut Download,
) -> Option<OneThread> {
    let one = OneThread::of_pages(draft, pages)?;
    let id = one.id;
    let mut reading = Reading {
        one,
        called: Called::default(),
        lines: Vec::new(),
        download,
    };
    for name in &reading.download.names {
        reading.called.tell(name);
    }
    for page in pages {
        draft.uses(page.entry);
        let mut number = 0_u64;
        let title = blocks(draft, page.entry, |draft, title, block| {
            if is_header(&block) {
                reading.header(draft, &block);
            } else {
                if number == 0 {
                    // A conversation of two is called after the other one.
                    reading.called.tell(title);
                }
                number += 1;
                reading.message(draft, page.entry, number, &block);
            }
        });
        if number == 0 {
            let label = draft.label(page.entry);
            draft.finding(Level::Broken, Code::FileNotUnderstood, label.as_ref());
        }
        if let Some(thread) = draft.thread_of(id)
            && thread.title.is_none()
        {
            thread.title = title;
        }
    }
    Some(reading.end(draft))
}

/// Whether a block stands above the messages: nobody wrote it at some time. The list of who takes part may look like a
/// heading.
fn is_header(block: &Block<'_>) -> bool {
    let said = || block.body.map(Node::text).unwrap_or_default();
    match (&block.heading, block.time.as_deref()) {
        (_, Some(time)) if !time.is_empty() => false,
        (Some(heading), _) => participants::is_line(heading) && said().is_empty(),
        (None, None) => !shows_media(block.whole),
        // There is a place for a time, with nothing in it.
        (None, Some(_)) => {
            let said = said();
            participants::is_line(&said) || said.is_empty() && !shows_media(block.whole)
        }
    }
}

fn shows_media(node: &Node) -> bool {
    let is_media = |node: &Node| matches!(&*node.tag.name, "img" | "video" | "audio");
    node.first(is_media).is_some()
}

impl Reading<'_> {
    /// What stands above the messages: who takes part in a group, that a request is pending.
    fn header(&mut self, draft: &mut Draft<'_>, block: &Block<'_>) {
        let text = block.whole.text();
        if let Some(thread) = draft.thread_of(self.one.id)
            && !text.is_empty()
        {
            thread.extra.push(("header".to_owned(), text.clone()));
        }
        let is_new = || self.lines.len() < LINES_MAX && !self.lines.contains(&text);
        if participants::is_line(&text) && is_new() {
            let own: Vec<&str> = self.download.names.iter().map(String::as_str).collect();
            for name in participants::names(&text, &own).names {
                self.called.tell(name);
            }
            self.lines.push(text);
        }
    }

    /// Adds whom the lines name, as far as that is certain now that all who write are known. They stand before those who
    /// only write.
    fn end(mut self, draft: &mut Draft<'_>) -> OneThread {
        let known: Vec<String> = self.one.people.keys().cloned().collect();
        let known = known.iter().chain(&self.download.names);
        let known: Vec<&str> = known.map(String::as_str).collect();
        let mut listed: Vec<PersonId> = Vec::new();
        let mut is_whole = true;
        for line in &self.lines {
            let named = participants::names(line, &known);
            is_whole &= named.is_whole;
            for name in named.names {
                let id = person(draft, &mut self.one, name);
                if !listed.contains(&id) {
                    listed.push(id);
                    self.one.listed.push(name.to_owned());
                }
            }
        }
        if !is_whole {
            // Of a list that is not known to its end, nothing follows about who is missing.
            self.one.listed.clear();
        }
        for &id in &listed {
            draft.joins(self.one.id, id);
        }
        if let Some(thread) = draft.thread_of(self.one.id) {
            let place = |id: &PersonId| listed.iter().position(|own| own == id);
            let people = &mut thread.participants;
            people.sort_by_key(|id| place(id).unwrap_or(listed.len()));
        }
        self.one
    }

    fn message(&mut self, draft: &mut Draft<'_>, entry: EntryId, number: u64, block: &Block<'_>) {
        let mut row = Row::at(draft.source(entry, format!("message {number}"), None));
        let time = block.time.as_deref();
        row.time = time.and_then(|time| self.download.dates.time(draft, time));
        let is_assumed = |time: &Time| time.assumes(Assumed::DayMonthOrder);
        let is_assumed = row.time.as_ref().is_some_and(is_assumed);
        row.flags.add_if(Flag::TimeAmbiguous, is_assumed);
        if let Some(name) = &block.heading {
            row.author = Some(person(draft, &mut self.one, name));
        }
        let folder = draft.container().entry(entry).folder().to_owned();
        let mut links = Vec::new();
        if let Some(body) = block.body {
            self.body(draft, &mut row, body, &folder, &mut links);
        }
        self.called.know(&self.one.people);
        settle(&mut row, &links, block.heading.as_deref(), &self.called);
        for link in links {
            row.keep("share.link", link);
        }
        draft.row(self.one.id, row);
    }

    fn body(
        &mut self,
        draft: &mut Draft<'_>,
        row: &mut Row,
        body: &Node,
        folder: &str,
        links: &mut Vec<String>,
    ) {
        for list in body.all(is_reactions) {
            for item in list.all(|node| node.is("li")) {
                let reaction = self.reaction(draft, &item.text());
                row.reactions.push(reaction);
            }
        }
        let mut named: Vec<&str> = Vec::new();
        for node in every(body) {
            let reference = match &*node.tag.name {
                "img" | "video" | "audio" | "source" => node.attribute("src"),
                "a" => node.attribute("href"),
                _ => None,
            };
            let Some(reference) = reference.filter(|reference| !reference.is_empty()) else {
                continue;
            };
            if named.contains(&reference) {
                continue;
            }
            named.push(reference);
            let is_link = reference.contains("://") || reference.starts_with("mailto:");
            if node.is("a") && is_link {
                links.push(reference.to_owned());
            } else if !reference.starts_with('#') {
                draft.media(row, reference, folder);
            }
        }
        let text = text_of(body);
        if !text.is_empty() {
            row.text = Some(Text::plain(text));
        }
    }

    /// `❤Blue Kite`, since 2022 with ` (Apr 23, 2022 5:32 pm)`: what comes before the first letter or digit is the emoji.
    fn reaction(&mut self, draft: &mut Draft<'_>, text: &str) -> Reaction {
        let (text, time) = match text
            .strip_suffix(')')
            .and_then(|text| text.rsplit_once(" ("))
        {
            Some((before, time)) if dates::is_time(time) => {
                (before, self.download.dates.time(draft, time))
            }
            _ => (text, None),
        };
        let start = text
            .char_indices()
            .find(|(_, c)| c.is_alphanumeric())
            .map_or(text.len(), |(at, _)| at);
        let (emoji, name) = text.split_at(start);
        let name = name.trim();
        Reaction {
            by: (!name.is_empty()).then(|| person(draft, &mut self.one, name)),
            emoji: emoji.trim().to_owned(),
            time,
        }
    }
}

fn person(draft: &mut Draft<'_>, one: &mut OneThread, name: &str) -> PersonId {
    if let Some(&id) = one.people.get(name) {
        return id;
    }
    let id = draft.person(Person::named(name));
    one.people.insert(name.to_owned(), id);
    id
}

/// Decides what a message is, from all that stands in it.
fn settle(row: &mut Row, links: &[String], sender: Option<&str>, called: &Called) {
    let line = row.text.as_ref().and_then(|text| {
        let said = without_links(&text.shown, links);
        lines::read(&said, sender, called).or_else(|| {
            let line = lines::read(without_duration(&said)?, sender, called)?;
            (line.kind == Kind::Call).then_some(line)
        })
    });
    if let Some(line) = line {
        row.flags.add_if(Flag::AutoText, line.is_auto);
        row.flags.add_if(Flag::Missed, line.is_missed);
        row.flags.add_if(Flag::Unsent, line.is_unsent);
    }
    row.kind = match line {
        // "sent an attachment": what it was is told by what stands beside the line.
        Some(line) if line.kind != Kind::Other => line.kind,
        _ if !row.media.is_empty() => Kind::Media,
        _ if !links.is_empty() => Kind::Share,
        Some(line) => line.kind,
        None if row.text.is_some() => Kind::Text,
        None => Kind::Other,
    };
}

/// What stands above "Duration: 65 seconds".
fn without_duration(text: &str) -> Option<&str> {
    let (said, duration) = text.split_once('\n')?;
    is_duration(duration).then_some(said)
}

fn is_duration(text: &str) -> bool {
    let Some((word, how_long)) = text.split_once(':') else {
        return false;
    };
    let is_word = (3..=24).contains(&word.len()) && !word.contains(|c: char| c.is_ascii_digit());
    let is_number = how_long
        .trim_start()
        .starts_with(|c: char| c.is_ascii_digit());
    is_word && is_number && text.len() <= 60 && !text.contains('\n')
}

/// The text but for the links, which pages write out beneath it.
fn without_links<'a>(text: &'a str, links: &[String]) -> Cow<'a, str> {
    if links.is_empty() {
        return Cow::Borrowed(text);
    }
    let said = text
        .lines()
        .filter(|line| !links.iter().any(|link| link == line.trim()));
    Cow::Owned(said.collect::<Vec<_>>().join("\n"))
}

/// What is said. How long a call was stands behind it in an element of its own, without a space between.
fn text_of(body: &Node) -> String {
    let is_else = |node: &Node| is_reactions(node) || node.is("video") || node.is("audio");
    let text = body.text_without(is_else);
    let last = body.all(|node| node.is("span")).pop().map(Node::text);
    let duration = last.filter(|last| is_duration(last));
    let said = duration.as_ref().and_then(|last| text.strip_suffix(last));
    match (said, &duration) {
        (Some(said), Some(duration)) if said.ends_with(|c: char| !c.is_whitespace()) => {
            format!("{said}\n{duration}")
        }
        _ => text,
    }
}

/// A list of emoji with a name behind each. The answers of a poll are a list too.
fn is_reactions(node: &Node) -> bool {
    let is_emoji = |item: &Node| {
        let text = item.text();
        text.starts_with(|c: char| !c.is_alphanumeric() && !c.is_ascii())
    };
    node.is("ul") && {
        let items = node.all(|node| node.is("li"));
        node.has_class("_a6-q") || !items.is_empty() && items.iter().all(|item| is_emoji(item))
    }
}
