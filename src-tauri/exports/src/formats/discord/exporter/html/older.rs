//! The markup until the spring of 2019: what the messages of a group hold stands side by side, and nothing is around one
//! message. In 2017 the classes had other names.

use super::{File, row};
use crate::draft::Draft;
use crate::html::{Node, Tag};
use crate::model::PersonId;

/// A group of 2017.
const GROUP: &str = "msg";
/// What holds the messages of a group, with its author and time.
const HOLDERS: &[&str] = &["chatlog__messages", "msg-right"];
/// What a message consists of, in the order in which it is written.
const PARTS: &[&[&str]] = &[
    &["chatlog__content", "msg-content"],
    &["chatlog__attachment", "msg-attachment"],
    &["chatlog__embed", "accessory"],
    &["chatlog__reactions"],
];
/// What stands before the groups, until 2020: by class, and what it is kept as.
const TOLD: &[(&str, &str)] = &[
    ("info__guild-name", "guild.name"),
    ("guild-name", "guild.name"),
    ("info__channel-name", "channel"),
    ("channel-name", "channel"),
    ("info__channel-topic", "topic"),
    ("channel-topic", "topic"),
    ("info__channel-message-count", "messages"),
    ("channel-messagecount", "messages"),
    ("info__channel-date-range", "preamble"),
];

pub(super) fn is_block(tag: &Tag) -> bool {
    let is_told = || TOLD.iter().any(|(class, _)| tag.has_class(class));
    tag.is("div") && (tag.has_class(GROUP) || is_told())
}

/// What a line before the groups is kept as.
pub(super) fn told(node: &Node) -> Option<&'static str> {
    let told = TOLD.iter().find(|(class, _)| node.has_class(class));
    told.map(|&(_, key)| key)
}

/// Reads a group. A message begins with its text, or with what cannot follow what stands before it. Whether a picture
/// after a text is a message of its own nobody can tell: it stays with the text.
pub(super) fn group(
    draft: &mut Draft<'_>,
    file: &mut File<'_>,
    node: &Node,
    time: Option<&Node>,
    author: &mut Option<PersonId>,
) {
    let is_holder = |inner: &Node| HOLDERS.iter().any(|class| inner.has_class(class));
    let Some(holder) = node.first(is_holder) else {
        return;
    };
    let mut message = holder.clone();
    let mut last = None;
    for part in std::mem::take(&mut message.children) {
        let Some(place) = place(&part) else {
            continue;
        };
        let is_repeated = last == Some(place) && matches!(place, 0 | 3);
        if last.is_some_and(|last| place < last) || is_repeated {
            row::message(draft, file, &message, time, author);
            message.children.clear();
        }
        message.children.push(part);
        last = Some(place);
    }
    if last.is_some() {
        row::message(draft, file, &message, time, author);
    }
}

/// Which part of a message an element is.
fn place(node: &Node) -> Option<usize> {
    let is = |classes: &&[&str]| classes.iter().any(|class| node.has_class(class));
    PARTS.iter().position(is)
}
