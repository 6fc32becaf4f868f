//! A group of messages in the tool's HTML. Since 2021 each message is in a container of its own; before, the group has
//! one author and one time for all; until 2019 nothing was around one message.

use super::{File, MESSAGE, older};
use crate::draft::Draft;
use crate::formats::discord::check_time;
use crate::formats::discord::exporter::{clock, notice};
use crate::html::Node;
use crate::model::{Flag, Kind, Person, PersonId, Reaction, Row, Text};

/// Classes of what names an author, a time, a text, over the generations.
const AUTHORS: &[&str] = &[
    "chatlog__author",
    "chatlog__author-name",
    "chatlog__system-notification-author",
    "msg-user",
];
const TIMES: &[&str] = &[
    "chatlog__timestamp",
    "chatlog__short-timestamp",
    "chatlog__system-notification-timestamp",
    "msg-date",
];
/// Classes of a text.
const CONTENTS: &[&str] = &["chatlog__content", "msg-content"];
const EDITED: &[&str] = &["chatlog__edited-timestamp", "msg-edited"];

/// Classes of what a message brings with it.
const ATTACHED: &[&str] = &[
    "chatlog__attachment",
    "chatlog__sticker",
    "chatlog__forwarded",
    "msg-attachment",
];
const REACTION: &str = "chatlog__reaction";
/// Classes of what has no place of its own: what is answered, previews, that the author is no person.
const REST: &[(&str, &str)] = &[
    ("chatlog__reply", "reply_to"),
    ("chatlog__reference", "reply_to"),
    ("chatlog__embed", "embed"),
    ("accessory", "embed"),
    ("chatlog__author-tag", "author.tag"),
    ("chatlog__bot-tag", "author.tag"),
];

/// The elements of a message by class, in order: a message is asked for a dozen of them.
struct Parts<'a>(Vec<(&'a str, &'a Node)>);

impl<'a> Parts<'a> {
    fn of(node: &'a Node) -> Self {
        let mut parts = Self(Vec::with_capacity(16));
        parts.add(node);
        parts
    }

    /// No deeper than trees are built.
    fn add(&mut self, node: &'a Node) {
        for inner in node.elements() {
            let classes = inner.tag.classes();
            self.0.extend(classes.map(|class| (class, inner)));
            self.add(inner);
        }
    }

    fn first(&self, classes: &[&str]) -> Option<&'a Node> {
        let mut parts = self.0.iter();
        let found = parts.find(|(class, _)| classes.contains(class));
        found.map(|&(_, node)| node)
    }

    fn has(&self, class: &str) -> bool {
        self.0.iter().any(|(own, _)| *own == class)
    }
}

fn first_of<'a>(node: &'a Node, classes: &[&str]) -> Option<&'a Node> {
    node.first(|inner| classes.iter().any(|class| inner.has_class(class)))
}

/// The writings of a time: the long one in the title first.
fn writings(node: &Node) -> [String; 2] {
    let titled = node
        .attribute("title")
        .or_else(|| {
            node.first(|inner| inner.attribute("title").is_some())?
                .attribute("title")
        })
        .unwrap_or_default();
    [titled.to_owned(), node.text()]
}

/// Gives every time of a group, for the order of day and month.
pub(super) fn times(node: &Node, each: &mut dyn FnMut(&str)) {
    for time in node.all(|inner| TIMES.iter().any(|class| inner.has_class(class))) {
        for raw in writings(time) {
            each(&raw);
        }
    }
}

/// Gives every time beside the number of its message: the time of a group is that of its first one.
pub(super) fn times_beside_ids(node: &Node, each: &mut dyn FnMut(&str, &str)) {
    let is_message = |inner: &Node| inner.has_class(MESSAGE);
    let own = node.all(is_message).into_iter();
    let mut pairs: Vec<(&Node, &Node)> = own.map(|inner| (inner, inner)).collect();
    if is_message(node) {
        pairs.push((node, node));
    }
    if pairs.is_empty() {
        let first = node.first(|inner| inner.has_class("chatlog__message"));
        pairs.extend(first.map(|inner| (inner, node)));
    }
    for (message, around) in pairs {
        let (Some(id), Some(time)) = (id_of(message), first_of(around, TIMES)) else {
            continue;
        };
        for raw in writings(time) {
            each(&raw, id);
        }
    }
}

/// Of every time the writing that is read.
pub(super) fn first_times(node: &Node, each: &mut dyn FnMut(&str)) {
    for time in node.all(|inner| TIMES.iter().any(|class| inner.has_class(class))) {
        if let Some(raw) = writings(time).iter().find(|raw| clock::is_time(raw)) {
            each(raw);
        }
    }
}

/// Reads a group, or a message that stands without one.
pub(super) fn group(draft: &mut Draft<'_>, file: &mut File<'_>, node: &Node) {
    let mut author = None;
    if node.has_class(MESSAGE) {
        return message(draft, file, node, None, &mut author);
    }
    let own = node.all(|inner| inner.has_class(MESSAGE));
    if own.is_empty() {
        let time = first_of(node, TIMES);
        author = first_of(node, AUTHORS).and_then(|node| author_of(draft, file, node));
        let own = node.all(|inner| inner.has_class("chatlog__message"));
        if own.is_empty() {
            return older::group(draft, file, node, time, &mut author);
        }
        for inner in own {
            message(draft, file, inner, time, &mut author);
        }
        return;
    }
    for inner in own {
        message(draft, file, inner, None, &mut author);
    }
}

fn author_of(draft: &mut Draft<'_>, file: &mut File<'_>, node: &Node) -> Option<PersonId> {
    let own = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    let handle = node.attribute("title").map(|title| {
        let plain = title.strip_suffix("#0000").or(title.strip_suffix("#0"));
        plain.unwrap_or(title)
    });
    let person = Person {
        username: handle.and_then(own),
        display_name: own(&node.text()),
        platform_user_id: node.attribute("data-user-id").and_then(own),
        ..Person::default()
    };
    file.people.of(draft, person)
}

/// The number of a message.
fn id_of(node: &Node) -> Option<&str> {
    node.attribute("data-message-id").or_else(|| {
        let id = node.attribute("id")?;
        id.strip_prefix("message-")
            .or_else(|| id.strip_prefix("chatlog__message-container-"))
    })
}

/// Reads a message. Who wrote it is said on the first of a group only; `last` is who that was.
pub(super) fn message(
    draft: &mut Draft<'_>,
    file: &mut File<'_>,
    node: &Node,
    group_time: Option<&Node>,
    last: &mut Option<PersonId>,
) {
    file.number += 1;
    let id = id_of(node);
    let pointer = node
        .attribute("id")
        .or(id)
        .map_or_else(|| format!("message {}", file.number), str::to_owned);
    let mut row = Row::at(draft.source(file.entry, pointer, None));
    let parts = Parts::of(node);
    let author = parts.first(AUTHORS);
    if let Some(author) = author.and_then(|node| author_of(draft, file, node)) {
        *last = Some(author);
    }
    row.author = *last;
    let own_time = parts.first(TIMES);
    if let Some(time) = own_time.or(group_time) {
        let [titled, shown] = writings(time);
        clock::set(&mut row, &[&titled, &shown], file.order);
    }
    if own_time.is_none() && group_time.is_some() {
        row.keep("time_of_group", "true");
    }
    content(draft, &mut row, node, &parts, &file.folder);
    if let Some(id) = id.map(str::to_owned) {
        check_time(&mut row, &id);
        row.keep("id", id);
    }
    draft.row(file.thread, row);
}

/// What a message says, and what it brings with it.
fn content(draft: &mut Draft<'_>, row: &mut Row, node: &Node, parts: &Parts<'_>, folder: &str) {
    row.flags
        .add_if(Flag::Edited, parts.first(EDITED).is_some());
    if node.has_class("chatlog__message-container--pinned")
        || node.has_class("chatlog__message--pinned")
    {
        row.keep("isPinned", "true");
    }
    let notification = parts.first(&["chatlog__system-notification-content"]);
    let content = parts.first(CONTENTS).or(notification);
    let text = content.map(text_of).unwrap_or_default();
    if ATTACHED.iter().any(|class| parts.has(class)) {
        attached(draft, row, node, folder);
    }
    if parts.has(REACTION) {
        reactions(row, node);
    }
    for (class, key) in REST {
        if parts.has(class) {
            rest(row, node, class, key);
        }
    }
    row.kind = if let Some(kind) = notice_of(&text, notification.is_some()) {
        kind
    } else if parts.has("chatlog__sticker") {
        Kind::Sticker
    } else if !row.media.is_empty() {
        Kind::Media
    } else if text.is_empty() {
        Kind::Other
    } else {
        Kind::Text
    };
    if !text.is_empty() {
        row.text = Some(Text::plain(text));
    }
}

/// Platform lines have markup of their own in newer files.
fn notice_of(text: &str, is_notification: bool) -> Option<Kind> {
    if is_notification {
        let is_call = text.to_ascii_lowercase().starts_with("started a call");
        return Some(if is_call { Kind::Call } else { Kind::System });
    }
    notice(text)
}

/// Attachments and stickers: a link, or the path of a file that was saved beside.
fn attached(draft: &mut Draft<'_>, row: &mut Row, node: &Node, folder: &str) {
    let is_one = |inner: &Node| ATTACHED.iter().any(|class| inner.has_class(class));
    for one in node.all(is_one) {
        let mut named: Vec<&str> = Vec::new();
        let is_reference =
            |inner: &Node| matches!(&*inner.tag.name, "a" | "img" | "video" | "audio" | "source");
        let mut next: Vec<&Node> = vec![one];
        while let Some(inner) = next.pop() {
            if is_reference(inner)
                && let Some(name) = inner.attribute("href").or_else(|| inner.attribute("src"))
                && !name.is_empty()
                && !name.starts_with('#')
                && !named.contains(&name)
            {
                named.push(name);
                draft.media(row, name, folder);
            }
            let mut inner: Vec<&Node> = inner.elements().collect();
            inner.reverse();
            next.extend(inner);
        }
        if one.has_class("chatlog__forwarded") {
            row.flags.add(Flag::Forwarded);
            row.keep("forwarded", one.text());
        }
    }
}

fn reactions(row: &mut Row, node: &Node) {
    for reaction in node.all(|inner| inner.has_class(REACTION)) {
        let image = reaction.first(|inner| inner.is("img"));
        let emoji = image
            .and_then(|image| image.attribute("alt").or_else(|| image.attribute("title")))
            .or_else(|| reaction.attribute("title"))
            .map(str::to_owned)
            // Until 2019 it is a text.
            .or_else(|| first_of(reaction, &["chatlog__reaction-emoji"]).map(Node::text))
            .unwrap_or_default();
        row.reactions.push(Reaction {
            by: None,
            emoji: emoji.clone(),
            time: None,
        });
        let count = first_of(reaction, &["chatlog__reaction-count"]).map(Node::text);
        if let Some(count) = count.filter(|count| !count.is_empty()) {
            row.keep("reactions.count", format!("{emoji} {count}"));
        }
    }
}

fn rest(row: &mut Row, node: &Node, class: &str, key: &str) {
    for part in node.all(|inner| inner.has_class(class)) {
        let text = part.text();
        if !text.is_empty() {
            row.keep(key, text);
        }
    }
}

/// The text: as it stands in the file where it is marked so, else as a browser shows it; emoji by their names.
fn text_of(node: &Node) -> String {
    let mut shown = String::new();
    write(node, false, &mut shown);
    shown.trim_matches(['\n', ' ']).to_owned()
}

fn write(node: &Node, is_kept: bool, shown: &mut String) {
    if node.is_text() {
        let text = node.text_as_is();
        if is_kept {
            shown.push_str(&text);
        } else {
            for c in text.chars() {
                if !c.is_ascii_whitespace() {
                    shown.push(c);
                } else if !shown.is_empty() && !shown.ends_with([' ', '\n']) {
                    shown.push(' ');
                }
            }
        }
        return;
    }
    if EDITED.iter().any(|class| node.has_class(class)) {
        return;
    }
    if node.is("br") {
        shown.push('\n');
    } else if node.is("img") {
        let name = node.attribute("alt").or_else(|| node.attribute("title"));
        shown.push_str(name.unwrap_or_default());
    }
    let is_part = matches!(&*node.tag.name, "div" | "p" | "li" | "blockquote");
    if is_part && !shown.is_empty() && !shown.ends_with('\n') {
        shown.push('\n');
    }
    // Older files have the whole text in a `pre`-styled span.
    let is_kept = is_kept
        || node.has_class("chatlog__markdown-preserve")
        || node.has_class("preserve-whitespace")
        || node.has_class("chatlog__markdown-pre--multiline")
        || node.is("pre");
    for child in &node.children {
        write(child, is_kept, shown);
    }
}
