//! The exporter's HTML files: `div.message` with `div.sent` or `div.received`, and `div.announcement`.

use super::{Chat, opened, time};
use crate::container::EntryId;
use crate::detect::{Claim, Format, FormatId, Look};
use crate::draft::Draft;
use crate::html::{self, Node, Piece, Tag};
use crate::json::Stop;
use crate::model::{Flag, Kind, Row, Text};
use crate::time::Time;

/// The format.
pub(crate) struct ImessageHtml;

impl Format for ImessageHtml {
    fn claim(&self, look: &Look<'_>) -> Vec<Claim> {
        let files: Vec<EntryId> = look
            .entries()
            .filter(|(_, entry)| matches!(entry.base().rsplit('.').next(), Some("html" | "htm")))
            .map(|(id, _)| id)
            .filter(|&id| is_chat(&look.container().head_text(id, 64 << 10)))
            .collect();
        if files.is_empty() {
            return Vec::new();
        }
        vec![Claim::of_files(FormatId::ImessageExporterHtml, files, look)]
    }

    fn read(&self, claim: &Claim, draft: &mut Draft<'_>) {
        for &entry in &claim.files {
            draft.uses(entry);
            let mut chat = Chat::begin(draft, entry);
            if let Err(stop) = read_file(draft, &mut chat) {
                draft.stopped(entry, stop);
            }
        }
    }
}

/// The exporter's own style sheet comes first and is long.
fn is_chat(head: &str) -> bool {
    let has_message = head.contains("class=\"message\"") || head.contains("class=\"announcement\"");
    let is_own = head.contains("class=\"sent iMessage\"")
        || head.contains("class=\"sent SMS\"")
        || head.contains("class=\"sent ")
        || head.contains("class=\"received\"")
        || head.contains("message_part");
    has_message && is_own && head.contains("class=\"timestamp\"")
        || head.contains("class=\"announcement\"") && head.contains("timestamp")
}

fn read_file(draft: &mut Draft<'_>, chat: &mut Chat) -> Result<(), Stop> {
    let limits = *draft.limits();
    let input = opened(draft, chat.entry)?;
    let mut count = 0_u64;
    let is_block =
        |tag: &Tag| tag.is("div") && (tag.has_class("message") || tag.has_class("announcement"));
    html::read(input, &limits, &is_block, &mut |piece| {
        if let Piece::Block(node) = piece {
            count += 1;
            let source = draft.source(chat.entry, format!("message {count}"), None);
            let mut row = Row::at(source);
            if node.has_class("announcement") {
                announce(draft, chat, &mut row, &node);
            } else {
                message(draft, chat, &mut row, &node);
            }
            draft.row(chat.thread, row);
        }
    })
}

fn time_of(node: &Node) -> (Option<Time>, String) {
    let Some(stamp) = node.first(|node| node.has_class("timestamp")) else {
        return (None, String::new());
    };
    let text = stamp.text();
    // Two spaces before an hour of one digit are as written.
    let written = stamp.text_as_is();
    match time(written.trim()).or_else(|| time(text.trim())) {
        Some((time, rest)) => {
            let note: Vec<&str> = rest.split_ascii_whitespace().collect();
            (Some(time), note.join(" "))
        }
        None if text.trim().is_empty() => (None, String::new()),
        None => (Some(Time::unknown(text.trim())), String::new()),
    }
}

fn announce(draft: &mut Draft<'_>, chat: &mut Chat, row: &mut Row, node: &Node) {
    row.kind = Kind::System;
    row.time = time_of(node).0;
    let text = node.text_without(|node| node.has_class("timestamp"));
    row.text = Some(Text::plain(text.trim()));
    chat.announcement(draft, row);
}

/// What belongs to a message and is not its text.
fn is_beside(node: &Node) -> bool {
    [
        "tapbacks",
        "reactions",
        "replies",
        "timestamp",
        "sender",
        "reply_context",
        "reply_anchor",
        "attachment",
        "attachment_error",
        "sticker",
        "subject",
        "expressive",
    ]
    .iter()
    .any(|class| node.has_class(class))
        // "Status", "Content" over the versions of a message that was changed.
        || node.is("thead")
}

fn message(draft: &mut Draft<'_>, chat: &mut Chat, row: &mut Row, node: &Node) {
    // Its own comes first, then those of the replies that are shown in it.
    let side = node.first(|node| node.has_class("sent") || node.has_class("received"));
    let (time, note) = time_of(node);
    row.time = time;
    if !note.is_empty() {
        row.keep("note", note.trim_matches(['(', ')']));
    }
    let sender = node.first(|node| node.has_class("sender")).map(Node::text);
    row.author = sender.and_then(|sender| chat.person(draft, &sender));
    row.is_owner = side.map(|side| side.has_class("sent"));
    parts(draft, chat, row, node);
    let mut texts = Vec::new();
    for part in node.all(|node| node.has_class("message_part") || node.has_class("replies")) {
        if part.has_class("message_part") {
            texts.push(part.text_without(is_beside));
        }
    }
    if texts.is_empty() {
        texts.push(node.text_without(is_beside));
    }
    let texts: Vec<&str> = texts
        .iter()
        .map(|text| text.trim())
        .filter(|text| !text.is_empty())
        .collect();
    if !texts.is_empty() || row.media.is_empty() {
        row.text = Some(Text::plain(texts.join("\n")));
    }
}

fn parts(draft: &mut Draft<'_>, chat: &mut Chat, row: &mut Row, node: &Node) {
    let classes = [
        "tapbacks",
        "reactions",
        "replies",
        "attachment",
        "attachment_error",
        "deleted",
        "unsent",
        "edited",
        "reply_context",
        "sticker",
        "subject",
        "expressive",
        "app",
    ];
    for part in node.all(|node| classes.iter().any(|class| node.has_class(class))) {
        if part.has_class("tapbacks") || part.has_class("reactions") {
            reactions(draft, chat, row, part);
        } else if part.has_class("replies") {
            // They are messages of their own elsewhere in the file.
            row.keep("replies_shown_here", part.text());
        } else if part.has_class("sticker") {
            row.kind = Kind::Sticker;
            sticker(draft, chat, row, part);
        } else if part.has_class("attachment") {
            row.kind = Kind::Media;
            attachment(draft, chat, row, part);
        } else if part.has_class("attachment_error") {
            row.kind = Kind::Media;
            draft.media_missing(row, part.text());
        } else if part.has_class("reply_context") || part.has_class("expressive") {
            row.keep("note", part.text());
        } else if part.has_class("subject") {
            row.keep("subject", part.text());
        } else if part.has_class("app") {
            shared(row, part);
        } else {
            row.flags.add_if(Flag::Deleted, part.has_class("deleted"));
            row.flags.add_if(Flag::Unsent, part.has_class("unsent"));
            row.flags.add_if(Flag::Edited, part.has_class("edited"));
            for inner in part.all(|node| node.has_class("attachment")) {
                attachment(draft, chat, row, inner);
            }
            for when in part.all(|node| node.has_class("timestamp")) {
                let when = when.text();
                if !when.trim().is_empty() {
                    row.keep("edited", when.trim());
                }
            }
        }
    }
}

/// What another app made: mostly a link with its title.
fn shared(row: &mut Row, node: &Node) {
    let link = node.first(|node| node.is("a") && node.attribute("href").is_some());
    if let Some(href) = link.and_then(|link| link.attribute("href")) {
        row.kind = Kind::Share;
        row.keep("link", href);
    }
}

fn reactions(draft: &mut Draft<'_>, chat: &mut Chat, row: &mut Row, node: &Node) {
    for line in node.text_without(|node| stuck_by(node).is_some()).lines() {
        let line = line
            .trim()
            .trim_start_matches("Tapbacks:")
            .trim_start_matches("Reactions:")
            .trim();
        chat.reacted(draft, row, line);
    }
    for stuck in node.all(|node| stuck_by(node).is_some()) {
        let who = stuck_by(stuck).unwrap_or_default();
        chat.stuck(draft, row, &who);
        sticker(draft, chat, row, stuck);
    }
}

/// Whose sticker a reaction is: a picture, and ` by Me` behind it; older versions write ` from Me`.
fn stuck_by(node: &Node) -> Option<String> {
    if !node.has_class("tapback") && !node.has_class("reaction") {
        return None;
    }
    let newer = node.first(|node| node.has_class("sticker_tapback"));
    let by = newer.or_else(|| {
        node.first(|node| node.is("img"))?;
        node.first(|node| node.has_class("tapback") || node.has_class("reaction"))
    })?;
    let text = by.text();
    let text = text.trim();
    let who = ["by ", "from ", "Sticker from "]
        .iter()
        .find_map(|word| text.strip_prefix(word));
    who.map(|who| who.trim().to_owned())
}

/// A sticker's file, and the app or effect that it is from.
fn sticker(draft: &mut Draft<'_>, chat: &Chat, row: &mut Row, node: &Node) {
    attachment(draft, chat, row, node);
    let notes = ["sticker_name", "sticker_effect", "genmoji_prompt"];
    for note in node.all(|node| notes.iter().any(|class| node.has_class(class))) {
        row.keep("sticker", note.text());
    }
}

fn attachment(draft: &mut Draft<'_>, chat: &Chat, row: &mut Row, node: &Node) {
    let source = |node: &Node| {
        let path = ["src", "href"].iter().find_map(|name| node.attribute(name));
        path.map(str::to_owned)
    };
    let is_source = |node: &Node| {
        ["img", "video", "audio", "source", "a", "embed"]
            .iter()
            .any(|name| node.is(name))
    };
    let found = node.first(|node| is_source(node) && source(node).is_some());
    match found.and_then(source) {
        Some(path) => chat.media(draft, row, &path),
        None => draft.media_missing(row, node.text()),
    }
}
