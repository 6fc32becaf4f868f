//! The blocks of a page of Meta's HTML: heading, body and time, and what a body holds.
//!
//! The classes are generated, but were the same for years; where they are others, a block is known by its parts: the
//! last one is a time.

use std::cell::Cell;
use std::io;

use super::dates;
use super::facts::handle_of_link;
use crate::container::{Container, EntryId};
use crate::draft::Draft;
use crate::finding::Code;
use crate::html::{self, Node, Piece, Tag};
use crate::json::Stop;
use crate::time::{Time, words};

/// The parts of a block.
#[derive(Debug)]
pub(in crate::formats) struct Block<'a> {
    /// All of it.
    pub(in crate::formats) whole: &'a Node,
    pub(in crate::formats) heading: Option<String>,
    pub(in crate::formats) body: Option<&'a Node>,
    /// What stands in the place of its time, perhaps nothing; none where there is no such place.
    pub(in crate::formats) time: Option<String>,
}

/// Classes of the parts, since 2022 and before.
const HEADING: [&str; 2] = ["_a6-h", "_2lel"];
const BODY: [&str; 2] = ["_a6-p", "_2let"];
const TIME: [&str; 2] = ["_a6-o", "_2lem"];

fn has_any(node: &Node, classes: [&str; 2]) -> bool {
    classes.into_iter().any(|class| node.has_class(class))
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

/// Gives the title and the blocks of a page; what kept it from being read to its end is a finding.
pub(in crate::formats) fn blocks(
    draft: &mut Draft<'_>,
    entry: EntryId,
    mut each: impl FnMut(&mut Draft<'_>, &str, Block<'_>),
) -> Option<String> {
    let container = draft.container();
    match scan(container, entry, &mut |title, block| {
        each(draft, title, block);
    }) {
        Ok((title, stop)) => {
            if let Some(stop) = stop {
                draft.stopped(entry, stop);
            }
            title
        }
        Err(error) => {
            draft.fault(entry, &error);
            None
        }
    }
}

/// Gives the title and the blocks of a page, and what stopped the reading. Each block is given with the title so far.
pub(super) fn scan(
    container: &Container,
    entry: EntryId,
    each: &mut dyn FnMut(&str, Block<'_>),
) -> io::Result<(Option<String>, Option<Stop>)> {
    let mut title = String::new();
    let mut count = 0;
    let mut stopped = None;
    // The second time by the page's main part alone.
    for by_class in [true, false] {
        let reader = container.read(entry)?;
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
        let outcome = html::read(
            reader,
            container.limits(),
            &wanted,
            &mut |piece| match piece {
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
                    each(title.trim(), block);
                }),
            },
        );
        // A page that was cut may still be one of other classes.
        let goes_on = outcome.map_or_else(|stop| stop.code == Code::Truncated, |()| true);
        if count > 0 || !goes_on || !by_class {
            stopped = outcome.err();
            break;
        }
    }
    let title = title.trim();
    Ok(((!title.is_empty()).then(|| title.to_owned()), stopped))
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
    dates::is_time(&node.text())
}

fn block(node: &Node) -> Block<'_> {
    let by_class = |classes| node.first(|inner| has_any(inner, classes));
    let elements = || node.elements();
    // A time is only looked for where no class tells it.
    let last = || elements().last().filter(|last| is_time(last));
    let time = by_class(TIME).or_else(last);
    let heading = elements()
        .find(|inner| inner.is("h2") || has_any(inner, HEADING))
        .or_else(|| {
            let first = elements().next();
            first.filter(|_| elements().count() >= 3 && last().is_some())
        });
    let body = by_class(BODY)
        .or_else(|| elements().find(|part| !same(Some(part), heading) && !same(Some(part), time)));
    Block {
        whole: node,
        heading: heading.map(Node::text).filter(|text| !text.is_empty()),
        time: time.map(Node::text),
        body,
    }
}

fn same(one: Option<&Node>, other: Option<&Node>) -> bool {
    matches!((one, other), (Some(one), Some(other)) if std::ptr::eq(one, other))
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
