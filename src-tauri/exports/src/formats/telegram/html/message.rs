//! A message of a page: `div.message`, with what it holds told by classes.

use chrono::{NaiveDate, NaiveTime};

use super::Chat;
use crate::container::EntryId;
use crate::draft::Draft;
use crate::formats::nearby::Files;
use crate::html::Node;
use crate::model::{Flag, Kind, Reaction, Row, Source, Text};
use crate::text::is_disguised;
use crate::time::{Assumed, Precision, Time, TimeKind, words};

/// What stands for the name of an account that no longer exists.
const DELETED: &str = "Deleted Account";

/// Reads a message.
pub(super) fn read(
    draft: &mut Draft<'_>,
    chat: &mut Chat,
    files: (&Files<'_>, EntryId),
    source: Source,
    node: &Node,
) -> Result<Row, Source> {
    let Some(body) = node.first(|node| node.has_class("body")) else {
        return Err(source);
    };
    let mut row = Row::at(source);
    if node.has_class("service") {
        service(&mut row, body);
        row.time.clone_from(&chat.day);
        return Ok(row);
    }
    let date = own(body, |node| node.has_class("date"));
    let title = date.and_then(|node| node.attribute("title"));
    row.time = title.map(clock);
    author(draft, chat, &mut row, node, body);
    for reply in body.all(|node| node.has_class("reply_to")) {
        let link = reply.first(|node| node.is("a"));
        let link = link.and_then(|link| link.attribute("href"));
        let target = link.map(|link| link.trim_start_matches("#go_to_"));
        row.keep(
            "reply_to",
            target.map_or_else(|| reply.text(), str::to_owned),
        );
    }
    media(draft, files, &mut row, body);
    if let Some(text) = body.first(|node| node.is("div") && node.has_class("text")) {
        row.text = Some(Text::plain(text.text())).filter(|text| !text.shown.is_empty());
        links(&mut row, text);
    }
    for signature in body.all(|node| node.has_class("signature")) {
        row.keep("author", signature.text());
    }
    reactions(draft, chat, &mut row, node);
    if row.kind == Kind::Text && row.text.is_none() {
        row.kind = Kind::Other;
    }
    Ok(row)
}

/// The first child of which something holds; not what lies in a message that was passed on.
fn own(body: &Node, holds: impl Fn(&Node) -> bool) -> Option<&Node> {
    body.elements().find(|node| holds(node))
}

fn author(draft: &mut Draft<'_>, chat: &mut Chat, row: &mut Row, node: &Node, body: &Node) {
    if let Some(name) = own(body, |node| node.has_class("from_name")) {
        let shown = name.text_without(|node| node.has_class("details"));
        let (name, bot) = split_bot(&shown);
        if let Some(bot) = bot {
            row.keep("via_bot", bot);
        }
        chat.last = (!name.is_empty()).then(|| chat.person(draft, name));
    } else if !node.has_class("joined") {
        chat.last = None;
    }
    row.author = chat.last;
    let who = row.author.and_then(|id| draft.known(id));
    if let Some(name) = who.and_then(|who| who.person.display_name.as_deref()) {
        row.flags.add_if(Flag::AccountDeleted, name == DELETED);
        row.flags.add_if(Flag::DirectionMarks, is_disguised(name));
    }
    if let Some(forwarded) = own(body, |node| {
        node.has_class("forwarded") && node.has_class("body")
    }) {
        row.flags.add(Flag::Forwarded);
        if let Some(name) = forwarded.first(|node| node.has_class("from_name")) {
            let date = name.first(|node| node.has_class("date"));
            if let Some(date) = date.and_then(|date| date.attribute("title")) {
                row.keep("forwarded_date", date);
            }
            let shown = name.text_without(|node| node.has_class("details"));
            row.keep("forwarded_from", shown);
        }
    }
}

/// A name, and the bot that the message came through.
fn split_bot(shown: &str) -> (&str, Option<&str>) {
    match shown.rsplit_once(" via @") {
        Some((name, bot)) if !bot.contains(' ') => (name.trim(), Some(bot)),
        _ => (shown.trim(), None),
    }
}

/// `15 January 2023`, as it stands alone between two days.
pub(super) fn day(text: &str) -> Option<Time> {
    let is_three = text.split_whitespace().count() == 3;
    let time = words::time(text).filter(|_| is_three)?;
    (time.kind == TimeKind::DateOnly).then_some(time)
}

/// `15.01.2023 18:30:22 UTC+01:00`, day first in all languages; older versions wrote no offset.
///
/// The clock has summer time, the offset has not: the instant is not certain, and none is given.
pub(super) fn clock(title: &str) -> Time {
    read_clock(title).unwrap_or_else(|| Time::unknown(title))
}

fn read_clock(title: &str) -> Option<Time> {
    let mut parts = title.split_whitespace();
    let day = parts.next()?;
    let day = match figures(day, b'.') {
        Some([day, month, year]) => NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)?,
        None => NaiveDate::parse_from_str(day, "%d.%m.%Y").ok()?,
    };
    let Some(clock) = parts.next() else {
        return Some(Time::day(title, day));
    };
    let clock = match figures(clock, b':') {
        Some([hour, minute, second]) if second < 60 => {
            NaiveTime::from_hms_opt(hour, minute, second)?
        }
        _ => NaiveTime::parse_from_str(clock, "%H:%M:%S").ok()?,
    };
    let mut time = Time::local(title, day.and_time(clock), Precision::S);
    if parts.next().is_some() {
        time.kind = TimeKind::OffsetGiven;
        time.assume(Assumed::Offset);
    }
    Some(time)
}

/// The three numbers of a date or clock time as the app always writes them: `15.01.2023`, `18:30:22`.
fn figures(text: &str, mark: u8) -> Option<[u32; 3]> {
    let (mut numbers, mut place) = ([0; 3], 0);
    for byte in text.bytes().take(11) {
        match byte {
            b'0'..=b'9' => {
                let number: &mut u32 = numbers.get_mut(place)?;
                *number = *number * 10 + u32::from(byte - b'0');
            }
            _ if byte == mark => place += 1,
            _ => return None,
        }
    }
    let is_whole = place == 2 && (text.len() == 8 || text.len() == 10);
    is_whole.then_some(numbers)
}

fn service(row: &mut Row, body: &Node) {
    let text = body.text();
    let is_screenshot = text.contains(" took a screenshot");
    row.flags.add_if(Flag::Screenshot, is_screenshot);
    row.kind = if is_screenshot || text.starts_with("This message is not") {
        Kind::Other
    } else if text.contains("started voice chat") || text.contains("started a video chat") {
        Kind::Call
    } else if text.contains(" sent you a gift") || text.contains("successfully transferred") {
        Kind::Payment
    } else {
        Kind::System
    };
    row.text = (!text.is_empty()).then(|| Text::plain(text));
}

/// Links that stand behind another text.
fn links(row: &mut Row, text: &Node) {
    for link in text.all(|node| node.is("a")) {
        let href = link.attribute("href").unwrap_or_default();
        let shown = link.text();
        let is_same = href.contains(&shown) && !shown.is_empty();
        if !href.is_empty() && !is_same {
            row.keep("link", href);
        }
    }
}

fn media(draft: &mut Draft<'_>, files: (&Files<'_>, EntryId), row: &mut Row, body: &Node) {
    for wrap in body.all(|node| node.has_class("media_wrap")) {
        if let Some(poll) = wrap.first(|node| node.has_class("media_poll")) {
            row.kind = Kind::Poll;
            let question = poll.first(|node| node.has_class("question"));
            row.text = question.map(|node| Text::plain(node.text()));
            for answer in poll.all(|node| node.has_class("answer")) {
                row.keep("answer", answer.text());
            }
            continue;
        }
        for item in wrap.elements() {
            one(draft, files, row, item);
        }
    }
}

/// One piece of media: a link to its file, or words that say why it is not there.
fn one(draft: &mut Draft<'_>, files: (&Files<'_>, EntryId), row: &mut Row, item: &Node) {
    let text = |class: &str| {
        let node = item.first(|node| node.has_class(class));
        node.map(Node::text).filter(|text| !text.is_empty())
    };
    let (title, status) = (text("title"), text("status"));
    row.kind = kind_of(item, title.as_deref());
    if row.kind == Kind::Call {
        let is_missed = status
            .as_deref()
            .is_some_and(|status| status.starts_with("Missed"));
        row.flags.add_if(Flag::Missed, is_missed);
    }
    let is_secret = title
        .as_deref()
        .is_some_and(|title| title.starts_with("Self-destructing"));
    row.flags.add_if(Flag::ViewOnce, is_secret);
    let is_file = matches!(row.kind, Kind::Media | Kind::Sticker | Kind::Contact);
    let href = item.attribute("href").filter(|href| !href.is_empty());
    match href {
        Some(href) if is_file => files.0.add_to(draft, row, files.1, href),
        Some(href) => row.keep("link", href),
        None if is_file && row.kind != Kind::Contact => {
            // The description says why it is not there.
            let name = title.clone().or_else(|| text("description"));
            draft.media_missing(row, name.unwrap_or_default());
        }
        None => {}
    }
    for (name, value) in [
        ("title", title),
        ("description", text("description")),
        ("status", status),
        ("duration", text("video_duration")),
    ] {
        if let Some(value) = value {
            row.keep(name, value);
        }
    }
}

fn kind_of(item: &Node, title: Option<&str>) -> Kind {
    let has = |class: &str| item.has_class(class);
    if has("media_call") {
        Kind::Call
    } else if has("media_contact") {
        Kind::Contact
    } else if has("media_location") || has("media_venue") || has("media_live_location") {
        Kind::Location
    } else if has("media_invoice") {
        Kind::Payment
    } else if has("media_game") {
        Kind::Share
    } else if has("sticker_wrap") || title == Some("Sticker") {
        Kind::Sticker
    } else {
        Kind::Media
    }
}

fn reactions(draft: &mut Draft<'_>, chat: &mut Chat, row: &mut Row, node: &Node) {
    for reaction in node.all(|node| node.has_class("reaction")) {
        let text = |class: &str| {
            let node = reaction.first(|node| node.has_class(class));
            node.map(Node::text).unwrap_or_default()
        };
        let emoji = text("emoji");
        // The name is told when the mouse rests on the picture: on it, or on the initials in it.
        let people = reaction.all(|node| node.has_class("userpic"));
        let names = people.iter().filter_map(|node| {
            let within = || node.first(|node| node.attribute("title").is_some());
            node.attribute("title")
                .or_else(|| within()?.attribute("title"))
        });
        let before = row.reactions.len();
        for name in names {
            let (name, time) = reacted(name);
            row.reactions.push(Reaction {
                by: Some(chat.person(draft, name)),
                emoji: emoji.clone(),
                time,
            });
        }
        if row.reactions.len() == before {
            row.reactions.push(Reaction {
                by: None,
                emoji: emoji.clone(),
                time: None,
            });
        }
        let count = text("count");
        if !count.is_empty() {
            row.keep("reactions", format!("{emoji} {count}"));
        }
    }
}

/// `Rosa Fern, 16.01.2023 08:06:00`: who, and when.
fn reacted(title: &str) -> (&str, Option<Time>) {
    let dated = title.rsplit_once(", ").and_then(|(name, date)| {
        let time = read_clock(date)?;
        (!name.is_empty()).then_some((name, Some(time)))
    });
    dated.unwrap_or((title, None))
}
