//! A thread or list in Meta's HTML (Instagram and Facebook since 2018): blocks of heading, body and time.
//!
//! The classes are generated, but were the same for years; where they are others, a block is known by its parts: the
//! last one is a time. Times are local, mostly to the minute, and name no zone.

use std::borrow::Cow;
use std::cell::Cell;

use super::facts::handle_of_link;
use super::{OneThread, Page, lines};
use crate::container::EntryId;
use crate::draft::Draft;
use crate::finding::{Code, Level};
use crate::html::{self, Node, Piece, Tag};
use crate::model::{Flag, Kind, Person, PersonId, Reaction, Row, Text};
use crate::time::{Time, words};

/// The parts of a block.
#[derive(Debug)]
pub(in crate::formats) struct Block<'a> {
    pub(in crate::formats) heading: Option<String>,
    pub(in crate::formats) body: Option<&'a Node>,
    pub(in crate::formats) time: Option<Time>,
}

/// Classes of a block, of all years that were seen.
fn is_block(tag: &Tag) -> bool {
    is_box(tag) && (tag.has_class("uiBoxWhite") || tag.has_class("_a6-g"))
}

/// Elements that a block can be: newer pages have sections.
fn is_box(tag: &Tag) -> bool {
    ["div", "section", "article"]
        .into_iter()
        .any(|name| tag.is(name))
}

/// Gives the title and the blocks of a page.
pub(in crate::formats) fn blocks(
    draft: &mut Draft<'_>,
    entry: EntryId,
    mut each: impl FnMut(&mut Draft<'_>, Block<'_>),
) -> Option<String> {
    let mut title = String::new();
    let mut count = 0;
    // The second time by the page's main part alone.
    for by_class in [true, false] {
        let reader = match draft.container().read(entry) {
            Ok(reader) => reader,
            Err(error) => {
                draft.fault(entry, &error);
                return None;
            }
        };
        let limits = *draft.limits();
        let is_main = Cell::new(false);
        let mut is_title = false;
        title.clear();
        let wanted = |tag: &Tag| {
            if by_class {
                is_block(tag)
            } else {
                is_main.get() && is_box(tag)
            }
        };
        let outcome = html::read(reader, &limits, &wanted, &mut |piece| match piece {
            Piece::Start(tag) => {
                is_title = tag.is("title");
                if tag.attribute("role") == Some("main") || tag.is("main") {
                    is_main.set(true);
                }
            }
            Piece::End(_) => is_title = false,
            Piece::Text(text) if is_title => title.push_str(text),
            Piece::Text(_) => {}
            Piece::Block(node) => split(&node, &mut |block| {
                count += 1;
                each(draft, block);
            }),
        });
        // A page that was cut may still be one of other classes.
        let goes_on = outcome.map_or_else(|stop| stop.code == Code::Truncated, |()| true);
        if count > 0 || !goes_on || !by_class {
            if let Err(stop) = outcome {
                draft.stopped(entry, stop);
            }
            break;
        }
    }
    let title = title.trim();
    (!title.is_empty()).then(|| title.to_owned())
}

/// The blocks in a node: itself, when its last part is a time or it has no smaller ones.
fn split(node: &Node, each: &mut dyn FnMut(Block<'_>)) {
    if is_block(&node.tag) && node.first(|inner| is_block(&inner.tag)).is_none()
        || ends_in_time(node)
    {
        each(block(node));
        return;
    }
    for child in node.elements() {
        split(child, each);
    }
}

fn ends_in_time(node: &Node) -> bool {
    let last = node.elements().last();
    node.elements().count() >= 2 && last.is_some_and(is_time)
}

/// Whether a node holds a time and nothing else. It stands alone: a table that holds a date is none.
fn is_time(node: &Node) -> bool {
    let mut inner = node;
    loop {
        let mut elements = inner.elements();
        match (elements.next(), elements.next()) {
            (None, _) => break,
            (Some(only), None) if !only.is("table") => inner = only,
            _ => return false,
        }
    }
    words::read(&node.text()).is_some()
}

fn block(node: &Node) -> Block<'_> {
    let by_class = |class: &str| node.first(|inner| inner.has_class(class));
    let elements = || node.elements();
    // A time is only looked for where no class tells it.
    let last = || elements().last().filter(|last| is_time(last));
    let time = by_class("_a6-o").or_else(last);
    let heading = elements()
        .find(|inner| inner.is("h2") || inner.has_class("_a6-h"))
        .or_else(|| {
            let first = elements().next();
            first.filter(|_| elements().count() >= 3 && last().is_some())
        });
    let body = by_class("_a6-p")
        .or_else(|| elements().find(|part| !same(Some(part), heading) && !same(Some(part), time)));
    Block {
        heading: heading.map(Node::text).filter(|text| !text.is_empty()),
        time: time.map(Node::text).and_then(|text| time_of(&text)),
        body,
    }
}

fn same(one: Option<&Node>, other: Option<&Node>) -> bool {
    matches!((one, other), (Some(one), Some(other)) if std::ptr::eq(one, other))
}

fn time_of(text: &str) -> Option<Time> {
    if text.is_empty() {
        return None;
    }
    Some(words::time(text).unwrap_or_else(|| Time::unknown(text)))
}

/// Reads all pages of a thread.
pub(in crate::formats) fn read_thread(draft: &mut Draft<'_>, pages: &[Page]) -> Option<OneThread> {
    let mut one = OneThread::of_pages(draft, pages)?;
    let id = one.id;
    for page in pages {
        draft.uses(page.entry);
        let mut number = 0_u64;
        let title = blocks(draft, page.entry, |draft, block| {
            if is_header(&block) {
                header(draft, &mut one, &block);
            } else {
                number += 1;
                message(draft, &mut one, page.entry, number, block);
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
    Some(one)
}

/// Whether a block stands above the messages: nobody wrote it at some time. The list of who takes part may look like a
/// heading.
fn is_header(block: &Block<'_>) -> bool {
    let is_empty = || block.body.is_none_or(|body| body.text().is_empty());
    let heading = block.heading.as_deref();
    block.time.is_none()
        && heading.is_none_or(|heading| !participants(heading).is_empty() && is_empty())
}

/// What stands above the messages: who takes part in a group, that a request is pending.
fn header(draft: &mut Draft<'_>, one: &mut OneThread, block: &Block<'_>) {
    let body = || block.body.map(Node::text).unwrap_or_default();
    let text = block.heading.clone().unwrap_or_else(body);
    for name in participants(&text) {
        let id = person(draft, one, name);
        draft.joins(one.id, id);
        one.listed.push(name.to_owned());
    }
    if let Some(thread) = draft.thread_of(one.id)
        && !text.is_empty()
    {
        thread.extra.push(("header".to_owned(), text));
    }
}

/// "Participants: Rosa Fern, Kit Oak and Blue Kite", in the languages of the pages.
fn participants(text: &str) -> Vec<&str> {
    const WORDS: &[(&str, &[&str])] = &[
        ("Participants", &[" and ", " et "]),
        ("Teilnehmer", &[" und "]),
        ("Participantes", &[" y ", " e "]),
        ("Partecipanti", &[" e "]),
        ("Deelnemers", &[" en "]),
    ];
    let line = text.lines().next().unwrap_or_default();
    let named = line.split_once(':').and_then(|(word, names)| {
        let word = word.trim();
        let known = WORDS.iter().find(|(known, _)| *known == word)?;
        Some((names, known.1))
    });
    let Some((names, ands)) = named else {
        return Vec::new();
    };
    let parts = names.split(", ").flat_map(|part| {
        let and = ands.iter().find(|and| part.contains(**and));
        part.split(and.copied().unwrap_or("\n"))
    });
    parts
        .map(str::trim)
        .filter(|name| !name.is_empty())
        .collect()
}

fn person(draft: &mut Draft<'_>, one: &mut OneThread, name: &str) -> PersonId {
    if let Some(&id) = one.people.get(name) {
        return id;
    }
    let id = draft.person(Person::named(name));
    one.people.insert(name.to_owned(), id);
    id
}

fn message(
    draft: &mut Draft<'_>,
    one: &mut OneThread,
    entry: EntryId,
    number: u64,
    block: Block<'_>,
) {
    let mut row = Row::at(draft.source(entry, format!("message {number}"), None));
    row.time = block.time;
    if let Some(name) = &block.heading {
        row.author = Some(person(draft, one, name));
    }
    let folder = draft.container().entry(entry).folder().to_owned();
    let mut links = Vec::new();
    if let Some(body) = block.body {
        body_of(draft, one, &mut row, body, &folder, &mut links);
    }
    let line = row.text.as_ref().and_then(|text| {
        let said = without_links(&text.shown, &links);
        let sender = block.heading.as_deref();
        lines::read(&said, sender).or_else(|| {
            let line = lines::read(without_duration(&said)?, sender)?;
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
    for link in links {
        row.keep("share.link", link);
    }
    draft.row(one.id, row);
}

/// What stands above "Duration: 65 seconds".
fn without_duration(text: &str) -> Option<&str> {
    let (said, duration) = text.split_once('\n')?;
    let (word, how_long) = duration.split_once(':')?;
    let is_word = (3..=24).contains(&word.len()) && !word.contains(|c: char| c.is_ascii_digit());
    let is_number = how_long
        .trim_start()
        .starts_with(|c: char| c.is_ascii_digit());
    (is_word && is_number && duration.len() <= 60 && !duration.contains('\n')).then_some(said)
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

fn body_of(
    draft: &mut Draft<'_>,
    one: &mut OneThread,
    row: &mut Row,
    body: &Node,
    folder: &str,
    links: &mut Vec<String>,
) {
    for list in body.all(is_reactions) {
        for item in list.all(|node| node.is("li")) {
            let reaction = reaction(draft, one, &item.text());
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
    let text = body.text_without(|node| is_reactions(node) || node.is("video") || node.is("audio"));
    if !text.is_empty() {
        row.text = Some(Text::plain(text));
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

/// All elements, at any depth, in order.
pub(in crate::formats) fn every(node: &Node) -> Vec<&Node> {
    let mut found = Vec::new();
    let mut next: Vec<&Node> = vec![node];
    while let Some(node) = next.pop() {
        found.push(node);
        let mut inner: Vec<&Node> = node.elements().collect();
        inner.reverse();
        next.extend(inner);
    }
    found
}

/// `❤Blue Kite`, since 2022 with ` (Apr 23, 2022 5:32 pm)`: what comes before the first letter or digit is the emoji.
fn reaction(draft: &mut Draft<'_>, one: &mut OneThread, text: &str) -> Reaction {
    let (text, time) = match text
        .strip_suffix(')')
        .and_then(|text| text.rsplit_once(" ("))
    {
        Some((before, time)) if words::read(time).is_some() => (before, words::time(time)),
        _ => (text, None),
    };
    let start = text
        .char_indices()
        .find(|(_, c)| c.is_alphanumeric())
        .map_or(text.len(), |(at, _)| at);
    let (emoji, name) = text.split_at(start);
    let name = name.trim();
    Reaction {
        by: (!name.is_empty()).then(|| person(draft, one, name)),
        emoji: emoji.trim().to_owned(),
        time,
    }
}

/// Pairs of label and value in a table, as account pages and logins have them.
pub(in crate::formats) fn pairs(body: &Node) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    for row in body.all(|node| node.is("tr")) {
        let cells: Vec<&Node> = row.all(|node| node.is("td") || node.is("th"));
        match cells.as_slice() {
            // One cell: the label, and the value in an element of its own.
            [cell] => {
                let label = cell.text_without(|inner| inner.is("div"));
                let value = cell.first(|inner| inner.is("div")).map(Node::text);
                pairs.push((label, value.unwrap_or_default()));
            }
            [label, value, ..] => pairs.push((label.text(), value.text())),
            [] => {}
        }
    }
    pairs
}

/// The accounts that a block links to, and the link.
pub(in crate::formats) fn profiles(body: &Node) -> Vec<(&str, &str)> {
    every(body)
        .into_iter()
        .filter(|node| node.is("a"))
        .filter_map(|node| node.attribute("href"))
        .filter_map(|href| Some((handle_of_link(href)?, href)))
        .collect()
}

/// The times in a block, those of its innermost elements only.
pub(in crate::formats) fn times(body: &Node) -> Vec<Time> {
    every(body)
        .into_iter()
        .filter(|node| node.elements().next().is_none())
        .filter_map(|node| words::time(&node.text()))
        .collect()
}
