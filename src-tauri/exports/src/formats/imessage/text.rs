//! The exporter's text files: blocks of time, sender and body, with a blank line between them.

use super::{Chat, ME, Sticker, YOU, opened, time};
use crate::container::EntryId;
use crate::detect::{Claim, Format, FormatId, Look};
use crate::draft::Draft;
use crate::json::Stop;
use crate::lines::{self, Line};
use crate::model::{Flag, Kind, Row, Span, Text};
use crate::time::Time;

/// The format.
pub(crate) struct ImessageText;

impl Format for ImessageText {
    fn claim(&self, look: &Look<'_>) -> Vec<Claim> {
        let files: Vec<EntryId> = look
            .entries()
            .filter(|(_, entry)| entry.base().rsplit('.').next() == Some("txt"))
            .map(|(id, _)| id)
            .filter(|&id| {
                let head = look.container().head_text(id, 2048);
                let first = head.lines().find(|line| !line.trim().is_empty());
                first.is_some_and(|line| time(line).is_some())
            })
            .collect();
        if files.is_empty() {
            return Vec::new();
        }
        vec![Claim::of_files(FormatId::ImessageExporterText, files, look)]
    }

    fn read(&self, claim: &Claim, draft: &mut Draft<'_>) {
        for &entry in &claim.files {
            draft.uses(entry);
            let chat = Chat::begin(draft, entry);
            let mut reader = Reader {
                chat,
                open: None,
                waiting: None,
                is_blank_before: true,
            };
            let outcome = reader.read(draft);
            if let Err(stop) = outcome {
                draft.stopped(entry, stop);
            }
        }
    }
}

struct Reader {
    chat: Chat,
    open: Option<Open>,
    /// A line that begins with a time: a message if only a sender follows, an announcement if nothing does.
    waiting: Option<(Time, Stored)>,
    is_blank_before: bool,
}

/// A line that may turn out to be text.
struct Stored {
    text: String,
    note: String,
    /// What stands behind the time, where it is no note.
    says: Option<String>,
    number: u64,
    span: Span,
}

/// A message or announcement whose lines are still coming.
struct Open {
    time: Option<Time>,
    sender: Option<String>,
    note: String,
    is_announcement: bool,
    lines: Vec<String>,
    bytes: usize,
    number: u64,
    span: Span,
}

impl Reader {
    fn read(&mut self, draft: &mut Draft<'_>) -> Result<(), Stop> {
        let limits = *draft.limits();
        let input = opened(draft, self.chat.entry)?;
        let outcome = lines::read(input, &limits, |line| self.line(draft, &line));
        if let Some((time, stored)) = self.waiting.take() {
            self.settle(draft, time, stored, None);
        }
        self.close(draft);
        outcome
    }

    fn line(&mut self, draft: &mut Draft<'_>, line: &Line<'_>) {
        let is_blank = line.text.trim().is_empty();
        if let Some((time, stored)) = self.waiting.take()
            && self.settle(
                draft,
                time,
                stored,
                Some(line.text.as_ref()).filter(|_| !is_blank),
            )
        {
            self.is_blank_before = is_blank;
            return;
        }
        let begins = if self.is_blank_before {
            time(&line.text)
        } else {
            None
        };
        self.is_blank_before = is_blank;
        let Some((time, rest)) = begins else {
            return self.text(draft, &line.text, line.number, line.span);
        };
        let rest = rest.trim();
        let is_note = rest.is_empty() || rest.starts_with('(');
        let stored = Stored {
            text: line.text.to_string(),
            note: if is_note {
                rest.to_owned()
            } else {
                String::new()
            },
            says: (!is_note).then(|| rest.to_owned()),
            number: line.number,
            span: line.span,
        };
        self.waiting = Some((time, stored));
    }

    /// Decides what a line with a time was, by what follows it; says whether that line is taken.
    fn settle(
        &mut self,
        draft: &mut Draft<'_>,
        time: Time,
        stored: Stored,
        next: Option<&str>,
    ) -> bool {
        let is_announcement = stored.says.is_some();
        let fits = is_announcement == next.is_none() || is_announcement && self.open.is_none();
        if !fits {
            self.text(draft, &stored.text, stored.number, stored.span);
            return false;
        }
        self.close(draft);
        let lines: Vec<String> = stored.says.into_iter().collect();
        self.open = Some(Open {
            time: Some(time),
            sender: next.filter(|_| !is_announcement).map(str::to_owned),
            note: stored.note,
            is_announcement,
            bytes: 0,
            lines,
            number: stored.number,
            span: stored.span,
        });
        next.is_some() && !is_announcement
    }

    fn text(&mut self, draft: &Draft<'_>, text: &str, number: u64, span: Span) {
        if self.open.is_none() && text.trim().is_empty() {
            return;
        }
        let open = self.open.get_or_insert_with(|| Open {
            time: None,
            sender: None,
            note: String::new(),
            is_announcement: false,
            lines: Vec::new(),
            bytes: 0,
            number,
            span,
        });
        open.span.len = (span.start + span.len).saturating_sub(open.span.start);
        if open.bytes < draft.limits().text_bytes {
            open.bytes += text.len() + 1;
            open.lines.push(text.to_owned());
        }
    }

    fn close(&mut self, draft: &mut Draft<'_>) {
        let Some(open) = self.open.take() else { return };
        let source = draft.source(
            self.chat.entry,
            lines::pointer(open.number),
            Some(open.span),
        );
        let mut row = Row::at(source);
        row.time = open.time;
        if !open.note.is_empty() {
            row.keep("note", open.note.trim_matches(['(', ')']));
        }
        if let Some(sender) = &open.sender {
            row.author = self.chat.person(draft, sender);
            row.is_owner = Some(sender.trim() == ME);
        } else if open.is_announcement {
            row.kind = Kind::System;
        } else {
            row.kind = Kind::Other;
        }
        let stored = open.lines.join("\n");
        let stored = stored.trim_end();
        let sender = open.sender.as_deref().map(str::trim);
        let shown = self.body(draft, &mut row, sender, stored);
        if shown != stored {
            row.raw_text = Some(stored.to_owned());
        }
        let is_deleted = sender.is_some_and(|sender| is_deleted(&shown, sender));
        row.flags.add_if(Flag::Deleted, is_deleted);
        if !shown.is_empty() || row.media.is_empty() {
            row.text = Some(Text::plain(shown));
        }
        self.chat.announcement(draft, &mut row);
        draft.row(self.chat.thread, row);
    }

    /// Reads what the exporter adds to a body; gives what is left.
    fn body(
        &mut self,
        draft: &mut Draft<'_>,
        row: &mut Row,
        sender: Option<&str>,
        stored: &str,
    ) -> String {
        let mut shown: Vec<&str> = Vec::new();
        let mut replies: Vec<&str> = Vec::new();
        let mut in_reactions = false;
        // The heading of reactions, until one follows: alone it is what somebody wrote.
        let mut heading: Option<&str> = None;
        for line in stored.lines() {
            // Replies stand again, indented, below what they answer; they are rows of their own elsewhere.
            if line.starts_with("    ")
                && (time(line.trim_start()).is_some() || !replies.is_empty())
            {
                replies.push(line);
                in_reactions = false;
                continue;
            }
            if !replies.is_empty() && line.trim().is_empty() {
                continue;
            }
            let plain = line.trim();
            if matches!(plain, "Tapbacks:" | "Reactions:") {
                shown.extend(heading.replace(line));
                in_reactions = true;
                continue;
            }
            if in_reactions && self.chat.reacted(draft, row, plain) {
                heading = None;
                continue;
            }
            in_reactions = false;
            shown.extend(heading.take());
            if !self.special(draft, row, sender, plain) {
                shown.push(line);
            }
        }
        shown.extend(heading);
        if !replies.is_empty() {
            row.keep("replies_shown_here", replies.join("\n"));
        }
        shown.join("\n").trim().to_owned()
    }

    /// A line of the exporter that is no text of a person's.
    fn special(
        &self,
        draft: &mut Draft<'_>,
        row: &mut Row,
        sender: Option<&str>,
        line: &str,
    ) -> bool {
        if line == "This message was deleted from the conversation!" {
            row.flags.add(Flag::Deleted);
            return true;
        }
        if line == "This message responded to an earlier message." {
            row.keep("note", line);
            return true;
        }
        // "She unsent a message yesterday" is somebody's own.
        let is_unsent = line
            .trim_end_matches(['!', '.'])
            .ends_with(" unsent a message")
            || line.contains(" unsent this message part ");
        if is_unsent && row.kind != Kind::System {
            row.flags.add(Flag::Unsent);
        } else if line.starts_with("Edited ") && line.contains(" later: ") {
            row.flags.add(Flag::Edited);
        } else if is_attachment(line) || is_path_of_mac(line) {
            row.kind = Kind::Media;
            self.chat.media(draft, row, line);
            return true;
        } else if line.starts_with("Attachment missing")
            || line.starts_with("Attachment does not exist")
        {
            row.kind = Kind::Media;
            draft.media_missing(row, line.to_owned());
        } else if let Some(sticker) = Sticker::of(line)
            && sender == Some(sticker.who)
        {
            row.kind = Kind::Sticker;
            self.chat.sticker(draft, row, &sticker);
            return true;
        }
        false
    }
}

/// `attachments/12/kite.heic`
fn is_attachment(line: &str) -> bool {
    let path = line.trim_start_matches("./").strip_prefix("attachments/");
    path.is_some_and(|path| !path.starts_with(' ') && path.contains(['/', '.']))
}

fn is_path_of_mac(line: &str) -> bool {
    (line.starts_with('/') || line.starts_with("~/")) && line.contains("/Attachments/")
}

/// `You deleted a message.`, `They deleted a message.`: all that older versions leave of one.
fn is_deleted(shown: &str, sender: &str) -> bool {
    match shown.strip_suffix(" deleted a message.") {
        Some(YOU) => sender == ME,
        Some("They") => sender != ME,
        _ => false,
    }
}
