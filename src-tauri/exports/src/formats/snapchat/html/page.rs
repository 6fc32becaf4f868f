//! A page of messages, token by token: sender, TYPE, what was said, date, `Saved`. The date is what the rest is found by;
//! what stands before the first heading is navigation. Older pages are tables: a row of sender, type and date, then a row
//! with the text.

use std::collections::HashSet;

use super::super::chat::{Side, side_of};
use super::message::Message;
use crate::html::Piece;

mod rows;
mod token;

pub(super) use token::HIDDEN;
use token::{INLINE, SHOWN, SLOT, TYPES, is_date, is_heading, is_saved, is_type, snap_side};

/// Tokens behind a date that can be what was said.
const BEHIND_MAX: usize = 4;

/// A page while it is read.
#[derive(Debug, Default)]
pub(super) struct Page {
    /// The token that is being read.
    token: String,
    /// Where elements within its line begin and end.
    cuts: Vec<usize>,
    /// Tokens since the last date.
    pending: Vec<String>,
    /// Who has written so far.
    senders: HashSet<String>,
    /// In the small heading that dates stand in: whether anything stood there yet.
    slot: Option<bool>,
    pending_media: Vec<String>,
    /// The last message: what stands behind its date is still to come.
    held: Option<Message>,
    ready: Vec<Message>,
    lost: Vec<u64>,
    count: u64,
    /// How many elements of navigation are open.
    hidden: usize,
    heading: bool,
    title: Option<String>,
    side: Option<Side>,
    /// The names of a table's columns.
    columns: Vec<String>,
    has_text: bool,
}

impl Page {
    /// Takes in a piece of the page.
    pub(super) fn take(&mut self, piece: Piece<'_>) {
        match piece {
            Piece::Block(row) => {
                self.end_token();
                self.table_row(&row);
            }
            Piece::Start(tag) => {
                if SHOWN.contains(&&*tag.name)
                    && let Some(source) = tag.attribute("src")
                    && self.hidden == 0
                    && source.contains("chat_media")
                {
                    self.shows(source);
                }
                if tag.is("br") {
                    self.token.push('\n');
                } else {
                    self.ends(&tag.name);
                }
                self.hidden += usize::from(HIDDEN.contains(&&*tag.name));
                self.heading |= is_heading(&tag.name);
                if tag.is(SLOT) {
                    self.slot = Some(false);
                }
            }
            Piece::End(name) => {
                self.ends(name);
                if HIDDEN.contains(&name) {
                    self.hidden = self.hidden.saturating_sub(1);
                }
                if is_heading(name) {
                    self.heading = false;
                }
                // A time that is not there is no reason for its message to become a part of the next one.
                if name == SLOT && self.slot.take() == Some(false) && self.is_message() {
                    self.end_message(None);
                }
            }
            Piece::Text(text) if self.hidden == 0 => self.add_text(text),
            Piece::Text(_) => {}
        }
    }

    fn add_text(&mut self, text: &str) {
        for c in text.chars() {
            if !c.is_ascii_whitespace() {
                self.token.push(c);
            } else if !self.token.is_empty() && !self.token.ends_with([' ', '\n']) {
                self.token.push(' ');
            }
        }
    }

    /// A picture belongs to the message that has begun, else to the last one.
    fn shows(&mut self, source: &str) {
        match &mut self.held {
            Some(held) if self.pending.is_empty() && self.token.trim().is_empty() => {
                held.media.push(source.to_owned());
            }
            _ => self.pending_media.push(source.to_owned()),
        }
    }

    /// An element begins or ends: with it the token, or a part of it.
    fn ends(&mut self, name: &str) {
        const CUTS_MAX: usize = 32;
        if !INLINE.contains(&name) {
            self.end_token();
        } else if name != "br" && self.cuts.len() < CUTS_MAX {
            self.cuts.push(self.token.len());
        }
    }

    /// Mostly one; sender and type, or date and mark, may stand in one line, each in an element of its own.
    fn end_token(&mut self) {
        let token = std::mem::take(&mut self.token);
        let cuts = std::mem::take(&mut self.cuts);
        let mut from = 0;
        let parts = cuts.into_iter().chain([token.len()]).filter_map(|to| {
            let part = token.get(from..to)?.trim_matches([' ', '\n']);
            from = to;
            (!part.is_empty()).then_some(part)
        });
        let parts: Vec<&str> = parts.collect();
        let is_known = |part: &&str| is_date(part) || TYPES.contains(part);
        if parts.len() > 1 && parts.iter().any(is_known) {
            for part in parts {
                self.take_token(part);
            }
        } else {
            self.take_token(token.trim_matches([' ', '\n']));
        }
    }

    fn take_token(&mut self, token: &str) {
        if token.is_empty() {
            return;
        }
        if self.heading {
            self.head(token);
            return;
        }
        self.has_text = true;
        let in_slot = self.slot.is_some();
        self.slot = in_slot.then_some(true);
        if is_date(token) {
            self.dated(token);
        } else if in_slot && !is_type(token) && !is_saved(token) && self.is_said() {
            self.end_message(Some(token));
        } else if let Some(last) = self.continues() {
            last.push('\n');
            last.push_str(token);
        } else {
            self.pending.push(token.to_owned());
        }
    }

    /// A text in many paragraphs, or a page without any date, does not become many tokens.
    fn continues(&mut self) -> Option<&mut String> {
        const TOKENS_MAX: usize = 4_096;
        if self.pending.len() < TOKENS_MAX {
            return None;
        }
        self.pending.last_mut()
    }

    /// A heading: what stood before it is no message. It may say whose conversation this is, or which side follows.
    fn head(&mut self, token: &str) {
        self.flush_open();
        if let Some(side) = side_of(token).or_else(|| snap_side(token)) {
            self.side = Some(side);
        } else if let Some(title) = token.strip_prefix("Chat History with ") {
            self.title = Some(title.trim().to_owned());
        }
    }

    fn dated(&mut self, date: &str) {
        if self.pending.is_empty() && self.pending_media.is_empty() {
            match &mut self.held {
                // The first of two dates was what somebody wrote.
                Some(held) if held.text.is_none() && held.stated.is_some() => {
                    held.text = held.date.replace(date.to_owned());
                }
                _ => {
                    self.count += 1;
                    self.lost.push(self.count);
                }
            }
            return;
        }
        self.end_message(Some(date));
    }

    /// Ends the message that is open. A date that is missing may have left more than one.
    fn end_message(&mut self, date: Option<&str>) {
        self.end_undated();
        let mut message = self.message();
        message.date = date.map(str::to_owned);
        self.hold(message);
    }

    /// Whoever has written before, and a type behind their name, begin a message: what is open before has no date.
    fn end_undated(&mut self) {
        loop {
            let Some(place) = self.place() else {
                return;
            };
            let mut behind = self.pending.iter().enumerate().skip(place + 2);
            let next = behind.find_map(|(at, token)| {
                let sender = self.pending.get(at - 1)?;
                let is_next = TYPES.contains(&token.as_str()) && self.has_written(sender);
                is_next.then_some(at - 1)
            });
            let Some(next) = next else {
                return;
            };
            let rest = self.pending.split_off(next);
            let is_marked = self.pending.last().is_some_and(|last| is_saved(last));
            let mark = is_marked.then(|| self.pending.pop()).flatten();
            let mut message = self.message();
            message.marks.extend(mark);
            self.hold(message);
            self.pending = rest;
        }
    }

    fn has_written(&self, name: &str) -> bool {
        self.senders.contains(name) || self.title.as_deref() == Some(name)
    }

    fn hold(&mut self, message: Message) {
        const SENDERS_MAX: usize = 1_024;
        if let Some(sender) = &message.sender
            && self.senders.len() < SENDERS_MAX
            && !self.senders.contains(sender)
        {
            self.senders.insert(sender.clone());
        }
        self.ready.extend(self.held.replace(message));
    }

    /// Where the type of the message that is open stands.
    fn place(&self) -> Option<usize> {
        let tokens = &self.pending;
        if let Some(held) = &self.held {
            let near = tokens.iter().enumerate().skip(1);
            let near_type = near.clone().take(2).find(|(_, token)| is_type(token));
            // What was said may stand behind the date.
            let known = near.take(BEHIND_MAX + 1);
            let mut known = known.filter(|(_, token)| TYPES.contains(&token.as_str()));
            let found = near_type.or_else(|| known.next().filter(|_| held.lacks_text()));
            found.map(|(place, _)| place)
        } else {
            let known = tokens
                .iter()
                .position(|token| TYPES.contains(&token.as_str()));
            known
                .or_else(|| tokens.iter().position(|token| is_type(token)))
                .filter(|&place| place > 0)
        }
    }

    /// A message of the tokens since the last date; what stands before its sender belongs to the one before.
    fn message(&mut self) -> Message {
        let place = self.place();
        let tokens = std::mem::take(&mut self.pending);
        let before = place.unwrap_or(1).saturating_sub(1);
        self.count += 1;
        let mut message = Message {
            number: self.count,
            side: self.side,
            media: std::mem::take(&mut self.pending_media),
            ..Message::default()
        };
        let mut texts: Vec<String> = Vec::new();
        for (at, token) in tokens.into_iter().enumerate() {
            if at < before {
                if let Some(held) = &mut self.held {
                    held.marks.push(token);
                }
            } else if at == before {
                message.sender = Some(token);
            } else if Some(at) == place {
                message.stated = Some(token);
            } else {
                texts.push(token);
            }
        }
        message.text = (!texts.is_empty()).then(|| texts.join("\n"));
        message
    }

    /// Whether the tokens since the last date are a message.
    fn is_message(&self) -> bool {
        match self.pending.as_slice() {
            [_, two, ..] if TYPES.contains(&two.as_str()) => true,
            [_, _, three, ..] => TYPES.contains(&three.as_str()),
            _ => false,
        }
    }

    /// Whether they are one, and all of it has come but its date.
    fn is_said(&self) -> bool {
        self.is_message() && self.pending.last().is_some_and(|last| last != "TEXT")
    }

    /// Ends what is open: a message whose date never came is one without a date.
    fn flush_open(&mut self) {
        if self.is_message() {
            self.end_message(None);
        } else if let Some(held) = &mut self.held {
            let behind = if held.lacks_text() { BEHIND_MAX } else { 1 };
            held.marks.extend(self.pending.drain(..).take(behind));
        }
        self.pending.clear();
        self.ready.extend(self.held.take());
    }

    /// Messages that are whole.
    pub(super) fn ready(&mut self) -> Vec<Message> {
        std::mem::take(&mut self.ready)
    }

    /// The end of the page.
    pub(super) fn finish(&mut self) -> Vec<Message> {
        self.end_token();
        self.flush_open();
        self.ready()
    }

    /// Numbers of dates and table rows of which nothing is known.
    pub(super) fn lost(&mut self) -> Vec<u64> {
        std::mem::take(&mut self.lost)
    }

    pub(super) const fn count(&self) -> u64 {
        self.count
    }

    pub(super) const fn has_text(&self) -> bool {
        self.has_text
    }

    /// Whose conversation it is, as the heading says.
    pub(super) fn title(&self) -> Option<String> {
        self.title.clone()
    }
}
