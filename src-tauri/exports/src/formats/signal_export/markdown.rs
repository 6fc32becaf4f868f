//! `chat.md`: `[2019-05-29, 15:04] Me: text`, what continues it, and what the exporter writes around it.

use super::{Chat, Stop, fault_of, lines};
use crate::draft::Draft;
use crate::lines::Line;
use crate::model::{Flag, Kind, Reaction, Row, Span, Text};
use crate::time::Time;

/// A message whose lines are still coming.
struct Open {
    time: String,
    sender: String,
    text: String,
    number: u64,
    span: Span,
}

pub(super) fn read(draft: &mut Draft<'_>, chat: &mut Chat) -> Result<(), Stop> {
    let container = draft.container();
    let input = container.read(chat.entry).map_err(|error| Stop {
        code: fault_of(&error),
        at: 0,
    })?;
    let mut open: Option<Open> = None;
    let outcome = lines::read(input, container.limits(), |line| {
        if let Some((time, sender, text)) = header(&line.text) {
            close(draft, chat, open.take());
            open = Some(begin(&line, time, sender, text));
        } else if let Some(open) = &mut open {
            if open.text.len() < draft.limits().text_bytes {
                open.text.push('\n');
                open.text.push_str(&line.text);
            }
            open.span.len = line.span.start + line.span.len - open.span.start;
        } else if !line.text.trim().is_empty() {
            open = Some(begin(&line, "", "", &line.text));
        }
    });
    close(draft, chat, open);
    outcome
}

fn begin(line: &Line<'_>, time: &str, sender: &str, text: &str) -> Open {
    Open {
        time: time.to_owned(),
        sender: sender.to_owned(),
        text: text.to_owned(),
        number: line.number,
        span: line.span,
    }
}

/// Time, sender and text of a line that begins a message.
pub(super) fn header(line: &str) -> Option<(&str, &str, &str)> {
    let rest = line.strip_prefix('[')?;
    let (time, rest) = rest.split_once("] ")?;
    let is_time = (16..=19).contains(&time.len())
        && time
            .get(..10)?
            .bytes()
            .enumerate()
            .all(|(at, byte)| match at {
                4 | 7 => byte == b'-',
                _ => byte.is_ascii_digit(),
            });
    let (sender, text) = rest
        .split_once(": ")
        .or_else(|| Some((rest.strip_suffix(':')?, "")))?;
    (is_time && !sender.is_empty()).then_some((time, sender, text))
}

fn close(draft: &mut Draft<'_>, chat: &mut Chat, open: Option<Open>) {
    let Some(open) = open else { return };
    let source = draft.source(chat.entry, lines::pointer(open.number), Some(open.span));
    let mut row = Row::at(source);
    row.author = chat.person(draft, &open.sender);
    if row.author.is_none() && !open.sender.is_empty() {
        row.keep("sender", open.sender.as_str());
    }
    row.time = Time::iso(&open.time.replace(", ", " ")).map(|time| Time {
        raw: open.time.as_str().into(),
        ..time
    });
    if open.sender.is_empty() {
        row.kind = Kind::Other;
    }
    let stored = open.text.trim_end();
    let mut shown = String::new();
    for line in stored.lines() {
        if !special(draft, chat, &mut row, line.trim()) {
            shown.push_str(line);
            shown.push('\n');
        }
    }
    let shown = links(draft, chat, &mut row, shown.trim_end());
    if shown != stored {
        row.raw_text = Some(stored.to_owned());
    }
    if !shown.is_empty() || row.media.is_empty() {
        row.text = Some(Text::plain(shown));
    }
    draft.row(chat.thread, row);
}

/// A line of the exporter: reactions, quotes, what was not exported.
fn special(draft: &mut Draft<'_>, chat: &mut Chat, row: &mut Row, line: &str) -> bool {
    if let Some(list) = line
        .strip_prefix("(- ")
        .and_then(|rest| rest.strip_suffix(" -)"))
    {
        for (name, emoji) in reactions(list) {
            let by = chat.person(draft, name);
            row.reactions.push(Reaction {
                by,
                emoji: emoji.to_owned(),
                time: None,
            });
        }
        return true;
    }
    if let Some(quote) = line.strip_prefix("> ") {
        row.keep("quote", quote);
        return true;
    }
    // An empty line of a quote.
    if line == ">" {
        return true;
    }
    let lower = line.trim_matches('*').to_ascii_lowercase();
    // Only a whole line is the exporter's.
    let whole = lower.trim_matches(['(', ')', '.', ' ']);
    if whole == "this message was deleted" {
        row.flags.add(Flag::Deleted);
    } else if lower.starts_with("((") && lower.ends_with("))") {
        row.kind = Kind::Sticker;
    } else if lower.starts_with('(') && lower.ends_with("not exported)") {
        row.kind = Kind::Media;
        draft.media_omitted(row);
    } else if matches!(
        whole,
        "missed call" | "missed voice call" | "missed video call"
    ) {
        row.kind = Kind::Call;
        row.flags.add(Flag::Missed);
    }
    false
}

/// `Rosa: 👍, Kit, the tall: ❤`: names may hold commas and colons, what reacts is no word.
fn reactions(list: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let mut rest = list;
    let mut from = 0;
    while !rest.is_empty() {
        let end = rest
            .get(from..)
            .and_then(|tail| tail.find(", "))
            .map(|at| from + at);
        let piece = rest.get(..end.unwrap_or(rest.len())).unwrap_or(rest);
        let pair = piece.rsplit_once(": ").filter(|(_, emoji)| {
            !emoji.is_empty()
                && emoji.chars().count() <= 12
                && !emoji.chars().any(char::is_alphanumeric)
        });
        match (pair, end) {
            (Some(pair), _) => {
                found.push(pair);
                rest = end.and_then(|end| rest.get(end + 2..)).unwrap_or_default();
                from = 0;
            }
            (None, Some(end)) => from = end + 2,
            (None, None) => {
                found.extend(rest.rsplit_once(": "));
                break;
            }
        }
    }
    found
}

/// Takes `![name](./media/x.jpg)` and `[name](./media/x.pdf)` out of a text.
fn links(draft: &mut Draft<'_>, chat: &Chat, row: &mut Row, text: &str) -> String {
    let mut shown = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("](") {
        let (before, after) = rest.split_at(at);
        let after = after.get(2..).unwrap_or_default();
        let open = before.rfind('[');
        let end = after.find(')');
        let (Some(open), Some(end)) = (open, end) else {
            shown.push_str(before);
            shown.push_str("](");
            rest = after;
            continue;
        };
        // A name in brackets of its own, and a path with parentheses: the path ends at the last one of its line.
        let line = after.split('\n').next().unwrap_or(after);
        let end = line
            .rfind(')')
            .filter(|_| !line.contains("]("))
            .unwrap_or(end);
        let path = after.get(..end).unwrap_or_default();
        let is_media = path.starts_with("./media/") || path.starts_with("media/");
        let tail = after.get(end + 1..).unwrap_or_default();
        if is_media {
            let start = before.get(..open).unwrap_or_default();
            shown.push_str(start.strip_suffix('!').unwrap_or(start));
            row.kind = Kind::Media;
            chat.media(draft, row, path);
        } else {
            shown.push_str(before);
            shown.push_str("](");
            shown.push_str(path);
            shown.push(')');
        }
        rest = tail;
    }
    shown.push_str(rest);
    shown.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::{header, reactions};

    #[test]
    fn lines_and_reactions_are_told() {
        assert_eq!(
            header("[2019-05-29, 15:04] Me: hi"),
            Some(("2019-05-29, 15:04", "Me", "hi"))
        );
        assert_eq!(
            header("[2019-05-29 15:04:33] Me: a: b"),
            Some(("2019-05-29 15:04:33", "Me", "a: b"))
        );
        assert_eq!(header("[see](this)"), None);
        assert_eq!(
            reactions("Rosa: 👍, Kit, the tall: ❤, A: b: 🙂"),
            [("Rosa", "👍"), ("Kit, the tall", "❤"), ("A: b", "🙂")]
        );
    }
}
