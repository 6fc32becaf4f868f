//! The tool's text: a frame of `=` with what was saved, then `[time] author` and what was written, blocks in braces.

use std::collections::HashSet;
use std::io::Read;

use super::csv::reactions;
use super::{
    People, check_count, claim, clock, files, made_by_link, no_end, note, number_of, read_all,
    set_title, stated_count,
};
use crate::container::EntryId;
use crate::detect::{Claim, Format, FormatId, Look};
use crate::draft::Draft;
use crate::finding::{Code, Level};
use crate::json::Stop;
use crate::lines;
use crate::model::{Flag, Kind, Person, Row, Source, Span, Text, ThreadId};
use crate::time::order::{Decision, Evidence};

/// The format.
pub(crate) struct ExporterText;

impl Format for ExporterText {
    fn claim(&self, look: &Look<'_>) -> Vec<Claim> {
        let files = files(look, &["txt"], 1024, is_own);
        claim(FormatId::DiscordExporterText, files, look)
    }

    fn read(&self, claim: &Claim, draft: &mut Draft<'_>) {
        read_all(claim, draft, read_file);
    }
}

fn is_own(head: &str) -> bool {
    let mut lines = head.lines().map(str::trim_end);
    let first = lines.find(|line| !line.is_empty()).unwrap_or_default();
    is_frame(first) && lines.next().is_some_and(|line| line.starts_with("Guild:"))
}

const FRAME: &str = "==============================================================";

fn is_frame(line: &str) -> bool {
    line.len() >= 20 && line.bytes().all(|byte| byte == b'=')
}

/// A message's first line: `[31-Dec-25 08:00 PM] blue.kite (pinned)`. The time may be one that is not known.
fn header(line: &str) -> Option<(&str, &str)> {
    let (time, author) = bracketed(line)?;
    (clock::is_time(time) || clock::is_like_time(time)).then_some((time, author))
}

/// The same in 2017, when the time stood behind: `blue.kite#1234 [03-Mar-17 08:00 PM]`.
fn header_of_2017(line: &str) -> Option<(&str, &str)> {
    let (author, time) = line.strip_suffix(']')?.rsplit_once(" [")?;
    let (_, number) = author.rsplit_once('#')?;
    let is_handle = number.len() == 4 && number.bytes().all(|byte| byte.is_ascii_digit());
    (is_handle && clock::is_time(time)).then_some((time, author))
}

fn bracketed(line: &str) -> Option<(&str, &str)> {
    let (time, author) = line.strip_prefix('[')?.split_once("] ")?;
    Some((time, author.trim_end()))
}

fn read_file(
    draft: &mut Draft<'_>,
    people: &mut People,
    thread: ThreadId,
    entry: EntryId,
) -> Result<(), Stop> {
    let container = draft.container();
    let first = match container.read(entry) {
        Ok(reader) => order_of(reader, draft),
        Err(error) => {
            draft.fault(entry, &error);
            return Ok(());
        }
    };
    let reader = match container.read(entry) {
        Ok(reader) => reader,
        Err(error) => {
            draft.fault(entry, &error);
            return Ok(());
        }
    };
    let limits = *draft.limits();
    let mut file = File {
        people,
        thread,
        entry,
        folder: container.entry(entry).folder().to_owned(),
        order: first,
        part: Part::Before,
        has_frame: false,
        is_of_2017: false,
        is_after_gap: true,
        waiting: None,
        found: 0,
        authors: HashSet::new(),
        told: Told::default(),
    };
    let mut stated = None;
    let outcome = lines::read(reader, &limits, |line| {
        let text = line.text.as_ref();
        match file.part {
            Part::Before if is_frame(text) => file.part = Part::Preamble,
            Part::Preamble if is_frame(text) => file.part = Part::Messages,
            Part::Preamble => preamble(draft, thread, &mut file.told, text),
            Part::Messages if is_frame(text) && !file.has_frame => file.has_frame = true,
            Part::Messages if file.has_frame && stated_count(text).is_some() => {
                stated = stated_count(text);
                file.part = Part::End;
            }
            Part::Messages => {
                // A line of `=` that no closing line follows is somebody's own.
                if std::mem::take(&mut file.has_frame) {
                    file.line(draft, FRAME, line.number.saturating_sub(1), line.span);
                }
                file.line(draft, text, line.number, line.span);
            }
            Part::Before | Part::End => {}
        }
    });
    file.give(draft);
    if outcome.is_ok() || stated.is_some() {
        file.end(draft, stated);
    }
    outcome
}

fn order_of<R: Read>(reader: R, draft: &Draft<'_>) -> Decision {
    let mut evidence = Evidence::default();
    let mut last = None;
    let mut is_attachment = false;
    // What stops it is said by the second pass.
    let _ignored = lines::read(reader, draft.limits(), |line| {
        let start = header(&line.text).or_else(|| header_of_2017(&line.text));
        if let Some((time, _)) = start {
            clock::see(&mut evidence, time);
            last = Some(time.to_owned());
        } else if is_attachment && let (Some(time), Some(made)) = (&last, made_by_link(&line.text))
        {
            clock::see_made(&mut evidence, time, made);
        }
        // A link within a text may be of any day.
        is_attachment = line.text == "{Attachments}" || is_attachment && !line.text.is_empty();
    });
    evidence.decide()
}

/// What the preamble tells of the version that wrote it. Until the end of 2019 the number of messages stands there,
/// since January 2020 in a closing line; a few weeks between the two it stood nowhere. The category stands before the
/// channel since April 2020.
#[derive(Default)]
struct Told {
    count: Option<u64>,
    has_category: bool,
}

/// `Guild: …`, `Channel: Private / blue.kite`, `Topic: …`, `After: …`; in old files `Messages: 1,234`.
fn preamble(draft: &mut Draft<'_>, thread: ThreadId, told: &mut Told, line: &str) {
    let Some((key, value)) = line.split_once(':') else {
        return;
    };
    let value = value.trim();
    note(draft, thread, key.trim(), value);
    if key == "Messages" {
        told.count = number_of(value);
    }
    if key == "Channel" {
        told.has_category = value.contains(" / ");
        // The category stands before the channel.
        let name = value.rsplit(" / ").next().unwrap_or(value);
        set_title(draft, thread, name);
    }
}

/// What a file consists of: a preamble between lines of `=`, messages, a closing line between such lines.
#[derive(Clone, Copy)]
enum Part {
    Before,
    Preamble,
    Messages,
    End,
}

/// A message that goes on.
struct Waiting {
    source: Source,
    time: String,
    author: String,
    lines: Vec<String>,
    size: usize,
    has_look_alikes: bool,
    is_cut: bool,
}

struct File<'a> {
    people: &'a mut People,
    thread: ThreadId,
    entry: EntryId,
    folder: String,
    order: Decision,
    part: Part,
    /// Whether the last line was of `=`.
    has_frame: bool,
    /// Whether the first message began as they did in 2017: then all do.
    is_of_2017: bool,
    is_after_gap: bool,
    waiting: Option<Waiting>,
    found: u64,
    /// Who wrote so far.
    authors: HashSet<String>,
    told: Told,
}

impl File<'_> {
    fn line(&mut self, draft: &mut Draft<'_>, text: &str, number: u64, span: Span) {
        let mut start = header(text);
        if self.is_of_2017 || start.is_none() && self.waiting.is_none() && self.found == 0 {
            start = header_of_2017(text);
            self.is_of_2017 |= start.is_some();
        }
        if let Some((time, author)) = start.filter(|_| self.is_after_gap || self.waiting.is_none())
        {
            self.give(draft);
            let (own, _) = unpinned(author);
            if !self.authors.contains(own) {
                self.authors.insert(own.to_owned());
            }
            self.waiting = Some(Waiting {
                source: draft.source(self.entry, format!("line {number}"), Some(span)),
                time: time.to_owned(),
                author: author.to_owned(),
                lines: Vec::new(),
                size: 0,
                has_look_alikes: false,
                is_cut: false,
            });
            self.is_after_gap = false;
            return;
        }
        // A day in words, `[yesterday] Kit`, may begin a message, or be what somebody wrote.
        let is_odd = self.is_after_gap
            && bracketed(text).is_some_and(|(_, author)| self.authors.contains(unpinned(author).0));
        self.is_after_gap = text.is_empty();
        let limit = draft.limits().row_bytes;
        if let Some(waiting) = &mut self.waiting {
            waiting.has_look_alikes |= start.is_some() || is_odd;
            waiting.size += text.len() + 1;
            waiting.is_cut |= waiting.size > limit;
            if !waiting.is_cut {
                waiting.lines.push(text.to_owned());
            }
            if let Some(own) = &mut waiting.source.span {
                own.len = span.start + span.len - own.start;
            }
        } else if !text.is_empty() {
            // Something before the first message that is none.
            let source = draft.source(self.entry, format!("line {number}"), Some(span));
            draft.not_understood(Level::Warning, &source);
            self.found += 1;
        }
    }

    fn give(&mut self, draft: &mut Draft<'_>) {
        let Some(waiting) = self.waiting.take() else {
            return;
        };
        self.found += 1;
        let mut row = Row::at(waiting.source);
        clock::set(&mut row, &[&waiting.time], self.order);
        row.flags
            .add_if(Flag::LookAlikeLines, waiting.has_look_alikes);
        row.flags.add_if(Flag::TextCut, waiting.is_cut);
        let (author, is_pinned) = unpinned(&waiting.author);
        if is_pinned {
            row.keep("isPinned", "true");
        }
        let handle = author
            .strip_suffix("#0000")
            .or_else(|| author.strip_suffix("#0"))
            .unwrap_or(author);
        if !handle.is_empty() {
            row.author = self.people.of(draft, Person::handle(handle));
        }
        let text = body(draft, &mut row, &waiting.lines, &self.folder);
        if !text.is_empty() {
            row.text = Some(Text::plain(text));
        }
        settle(&mut row);
        draft.row(self.thread, row);
    }

    /// Says what the end of the file tells. Every version ends a message with an empty line, and one that names the
    /// category writes a closing line: a file without is cut. One that could be whole is not called so.
    fn end(&self, draft: &mut Draft<'_>, stated: Option<u64>) {
        let is_open = !matches!(self.part, Part::Messages) || self.has_frame || !self.is_after_gap;
        match stated {
            Some(stated) => check_count(draft, self.entry, stated, self.found),
            None if is_open || self.told.has_category => no_end(draft, self.entry),
            None => {
                if let Some(stated) = self.told.count {
                    check_count(draft, self.entry, stated, self.found);
                } else {
                    let label = draft.label(self.entry);
                    draft.finding(Level::Note, Code::EndNotStated, label.as_ref());
                }
            }
        }
    }
}

/// An author without the word for a pinned message, and whether it stood there.
fn unpinned(author: &str) -> (&str, bool) {
    match author.strip_suffix(" (pinned)") {
        Some(author) => (author, true),
        None => (author, false),
    }
}

/// Takes the blocks in braces out of a message's lines; gives the text.
fn body(draft: &mut Draft<'_>, row: &mut Row, lines: &[String], folder: &str) -> String {
    const BLOCKS: &[&str] = &[
        "Attachments",
        // Until 2019, one for each.
        "Attachment",
        "Embed",
        "Stickers",
        "Reactions",
        "Forwarded Message",
    ];
    let mut text: Vec<&str> = Vec::new();
    let mut block: Option<&str> = None;
    let mut embed = String::new();
    for line in lines {
        let name = line
            .trim()
            .strip_prefix('{')
            .and_then(|line| line.strip_suffix('}'));
        if let Some(&name) = name.and_then(|name| BLOCKS.iter().find(|own| **own == name)) {
            block = Some(name);
            row.flags
                .add_if(Flag::Forwarded, name == "Forwarded Message");
            continue;
        }
        match block {
            None | Some("Forwarded Message") => text.push(line),
            Some(_) if line.trim().is_empty() => {}
            Some("Attachments" | "Attachment") => draft.media(row, line.trim(), folder),
            Some("Stickers") => {
                row.kind = Kind::Sticker;
                draft.media(row, line.trim(), folder);
            }
            Some("Reactions") => {
                // One after the other, with spaces between.
                let parts = line.replace(") ", "),");
                let parts = if line.contains('(') {
                    parts
                } else {
                    line.split_whitespace().collect::<Vec<_>>().join(",")
                };
                reactions(row, &parts);
            }
            Some(_) => {
                embed.push_str(if embed.is_empty() { "" } else { "\n" });
                embed.push_str(line);
            }
        }
    }
    if !embed.is_empty() {
        row.keep("embed", embed);
    }
    text.join("\n").trim_matches('\n').to_owned()
}

fn settle(row: &mut Row) {
    row.kind = if row.kind == Kind::Sticker {
        Kind::Sticker
    } else if !row.media.is_empty() {
        Kind::Media
    } else {
        match row.text.as_ref().map(|text| text.shown.as_str()) {
            Some(text) => super::notice(text).unwrap_or(Kind::Text),
            None => Kind::Other,
        }
    };
}
