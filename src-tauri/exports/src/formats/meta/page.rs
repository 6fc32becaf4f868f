//! A thread in Meta's HTML (Instagram and Facebook since 2018), block by block. Times are local, mostly to the minute,
//! and name no zone.

use std::borrow::Cow;

use super::block::{Block, blocks, every};
use super::{OneThread, Page, lines};
use crate::container::EntryId;
use crate::draft::Draft;
use crate::finding::{Code, Level};
use crate::html::Node;
use crate::model::{Flag, Kind, Person, PersonId, Reaction, Row, Text};
use crate::time::words;

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
