//! One chat: the lines of a text file, put together into messages.

use std::collections::HashMap;
use std::io::Read;

use compact_str::CompactString;

use super::author;
use super::blanks::Blanks;
use super::body::{self, Place, Shown};
use super::header::{Header, Joint, Known};
use super::identity::Identity;
use super::survey::{Plan, Survey, When, needs_author};
use super::title;
use crate::container::EntryId;
use crate::draft::Draft;
use crate::lines::{self, Line};
use crate::model::{Flag, Kind, PersonId, Row, Span, Text, Thread, ThreadId};
use crate::text::is_disguised;
use crate::time::{Assumed, Precision, Time};

/// A chat that was read, for what is decided over all of them.
#[derive(Debug)]
pub(super) struct Chat {
    pub(super) thread: ThreadId,
    /// Who wrote, by shown name, in order of appearance.
    pub(super) people: Vec<(String, PersonId)>,
    /// Who deleted a message "of you".
    pub(super) owners: Vec<PersonId>,
    /// Under whose name the app's own lines stand (iPhone): the other one, or the group.
    nominal: Option<String>,
}

/// Files of an export by what lies beside the chat.
pub(super) type Beside = HashMap<(usize, String), EntryId>;

/// Reads a chat in two passes: what its lines look like, then what they are.
pub(super) fn read(draft: &mut Draft<'_>, entry: EntryId, beside: &Beside) -> Chat {
    draft.uses(entry);
    let mut survey = Survey::default();
    let (mut known, mut blanks) = (Known::default(), Blanks::default());
    let _told_in_the_second_pass = each_line(draft, entry, &mut |_, line| {
        let header = known.parse(&line.text).filter(|header| {
            let rest = line.text.get(header.rest..).unwrap_or_default();
            is_message(header, rest)
        });
        blanks.see(&line.text, header.is_some());
        if let Some(header) = header {
            survey.see(&header, &line.text);
        }
    });
    let title = title::of(draft.container(), entry);
    survey.authors.called(title.clone());
    let thread = draft.thread(Thread::default());
    let mut reader = Reader {
        plan: survey.decide(),
        known,
        between: blanks.between(),
        entry,
        beside,
        given: draft.container().entry(entry).given,
        open: None,
        by_name: HashMap::new(),
        first: Vec::new(),
        identity: Identity::default(),
        chat: Chat {
            thread,
            people: Vec::new(),
            owners: Vec::new(),
            nominal: None,
        },
    };
    let outcome = each_line(draft, entry, &mut |draft, line| reader.line(draft, &line));
    // Blank lines behind the last message are the file's end, not the message's.
    reader.close(draft, true);
    match outcome {
        Ok(Ok(())) => {}
        Ok(Err(stop)) => draft.stopped(entry, stop),
        Err(error) => draft.fault(entry, &error),
    }
    let title = title.or_else(|| reader.chat.title());
    draft.key_thread(thread, reader.identity.id());
    if let Some(thread) = draft.thread_of(thread) {
        thread.title = title;
    }
    reader.chat
}

type Outcome = std::io::Result<Result<(), crate::json::Stop>>;

fn each_line(
    draft: &mut Draft<'_>,
    entry: EntryId,
    each: &mut dyn FnMut(&mut Draft<'_>, Line<'_>),
) -> Outcome {
    let container = draft.container();
    let input: Box<dyn Read> = container.read(entry)?;
    Ok(lines::read(input, container.limits(), |line| {
        each(draft, line);
    }))
}

/// Whether a line with a header can be a message: where only a space joins them, an author must follow.
pub(super) fn is_message(header: &Header, rest: &str) -> bool {
    !header.is_impossible()
        && (!needs_author(header.shape.joint) || rest.contains(": ") || rest.ends_with(':'))
}

impl Chat {
    /// A title from the chat itself, where no file name gives one.
    fn title(&self) -> Option<String> {
        let names: Vec<&str> = self.people.iter().map(|(name, _)| name.as_str()).collect();
        self.nominal
            .clone()
            .or_else(|| (!names.is_empty() && names.len() <= 4).then(|| names.join(", ")))
    }
}

struct Reader<'a> {
    plan: Plan,
    known: Known,
    /// Blank lines between messages that are nobody's.
    between: usize,
    entry: EntryId,
    beside: &'a Beside,
    given: usize,
    open: Option<Open>,
    by_name: HashMap<String, PersonId>,
    /// The first ones who wrote, as written and shown alike: mostly all.
    first: Vec<(String, PersonId)>,
    identity: Identity,
    chat: Chat,
}

/// A message whose lines are still coming.
struct Open {
    /// None before the first message.
    head: Option<Head>,
    author: Option<Author>,
    text: String,
    line: u64,
    span: Span,
    has_look_alikes: bool,
    is_damaged: bool,
    is_cut: bool,
}

/// What stood before author and text.
struct Head {
    raw: CompactString,
    when: When,
    precision: Precision,
    is_bracket: bool,
}

/// Who wrote, as written.
enum Author {
    /// One of [`Reader::first`].
    First(usize),
    Other(String),
}

/// Authors that are looked for one by one.
const FIRST_MAX: usize = 16;

impl Reader<'_> {
    fn line(&mut self, draft: &mut Draft<'_>, line: &Line<'_>) {
        let header = self.known.parse(&line.text);
        let Some(header) = header else {
            return self.go_on(draft, line, false);
        };
        let rest = line.text.get(header.rest..).unwrap_or_default();
        if !is_message(&header, rest) {
            return self.go_on(draft, line, header.is_impossible());
        }
        let Some(when) = self.plan.read(&header) else {
            return self.go_on(draft, line, true);
        };
        let is_bracket = header.shape.joint == Joint::Bracket;
        let split = self.plan.authors.split(rest, is_bracket);
        if split.is_none() && needs_author(header.shape.joint) {
            return self.go_on(draft, line, true);
        }
        self.close(draft, false);
        let (author, text) = split.map_or((None, rest), |(author, text)| (Some(author), text));
        let raw = line
            .text
            .get(header.raw.0..header.raw.1)
            .unwrap_or_default();
        self.identity.see(raw, author.unwrap_or_default());
        let precision = if header.clock.second.is_some() {
            Precision::S
        } else {
            Precision::Min
        };
        self.open = Some(Open {
            head: Some(Head {
                raw: raw.into(),
                when,
                precision,
                is_bracket,
            }),
            author: author.map(|author| self.author_of(author)),
            text: text.to_owned(),
            line: line.number,
            span: line.span,
            has_look_alikes: false,
            is_damaged: line.is_damaged,
            is_cut: line.is_cut,
        });
    }

    fn author_of(&self, stored: &str) -> Author {
        let place = self.first.iter().position(|(name, _)| name == stored);
        place.map_or_else(|| Author::Other(stored.to_owned()), Author::First)
    }

    /// A line that belongs to the message before; what stands before the first message is kept as it is.
    fn go_on(&mut self, draft: &mut Draft<'_>, line: &Line<'_>, is_look_alike: bool) {
        let Some(open) = &mut self.open else {
            if !line.text.trim().is_empty() {
                self.open = Some(Open {
                    head: None,
                    author: None,
                    text: line.text.to_string(),
                    line: line.number,
                    span: line.span,
                    has_look_alikes: is_look_alike,
                    is_damaged: line.is_damaged,
                    is_cut: line.is_cut,
                });
            }
            return;
        };
        open.has_look_alikes |= is_look_alike;
        open.is_damaged |= line.is_damaged;
        open.is_cut |= line.is_cut;
        open.span.len = line.span.start + line.span.len - open.span.start;
        if open.text.len() + line.text.len() < draft.limits().text_bytes {
            open.text.push('\n');
            open.text.push_str(&line.text);
        } else {
            open.is_cut = true;
        }
    }

    /// Gives the message whose lines are all there.
    fn close(&mut self, draft: &mut Draft<'_>, is_last: bool) {
        let Some(mut open) = self.open.take() else {
            return;
        };
        // Blank lines at the end of a message are not shown, but it has them.
        let kept = open.text.trim_end_matches('\n').len();
        let end = open.text.len().saturating_sub(self.between);
        let stored = (!is_last && end > kept).then(|| open.text.get(..end).map(str::to_owned));
        let stored = stored.flatten();
        open.text.truncate(kept);
        let source = draft.source(self.entry, lines::pointer(open.line), Some(open.span));
        let mut row = Row::at(source);
        row.flags.add_if(Flag::LookAlikeLines, open.has_look_alikes);
        row.flags.add_if(Flag::InvalidRepaired, open.is_damaged);
        row.flags.add_if(Flag::TextCut, open.is_cut);
        let Some(head) = open.head.take() else {
            row.kind = Kind::Other;
            row.text = Some(Text::plain(open.text));
            row.raw_text = stored;
            draft.row(self.chat.thread, row);
            return;
        };
        let place = Place {
            is_bracket: head.is_bracket,
            has_author: open.author.is_some(),
        };
        time(&mut row, head);
        let is_here = |name: &str| self.beside.contains_key(&(self.given, name.to_lowercase()));
        let body = body::read(&open.text, place, &is_here);
        if let Some(author) = open.author {
            self.author(draft, &mut row, &author, &body);
        }
        self.fill(draft, &mut row, body, open.text, stored);
        draft.row(self.chat.thread, row);
    }

    fn author(&mut self, draft: &mut Draft<'_>, row: &mut Row, author: &Author, body: &body::Body) {
        let (stored, id) = match author {
            Author::First(place) => match self.first.get(*place) {
                Some((stored, id)) => (stored.as_str(), Some(*id)),
                None => return,
            },
            // Nearly always somebody who wrote before, under a name as it is shown.
            Author::Other(stored) => (stored.as_str(), self.by_name.get(stored).copied()),
        };
        if body.kind != Kind::System && !body.is_by_owner && id.is_some() {
            row.author = id;
            return;
        }
        let stored = &stored.to_owned();
        let name = author::shown(stored);
        row.flags.add_if(Flag::DirectionMarks, is_disguised(stored));
        if body.kind == Kind::System {
            // The app's own line stands under somebody's name, who did not write it.
            row.keep("written_under", stored.as_str());
            if self.chat.nominal.is_none() && !name.is_empty() {
                self.chat.nominal = Some(name);
            }
            return;
        }
        if name != *stored {
            row.keep("author_as_written", stored.as_str());
        }
        if name.is_empty() {
            return;
        }
        let id = if let Some(&id) = self.by_name.get(&name) {
            id
        } else {
            let id = draft.person(author::person(&name));
            self.by_name.insert(name.clone(), id);
            if name == *stored && self.first.len() < FIRST_MAX {
                self.first.push((name.clone(), id));
            }
            self.chat.people.push((name, id));
            id
        };
        row.author = Some(id);
        if body.is_by_owner && !self.chat.owners.contains(&id) {
            self.chat.owners.push(id);
        }
    }

    /// `stored` is the text with what is never shown of it, where that is more.
    fn fill(
        &self,
        draft: &mut Draft<'_>,
        row: &mut Row,
        body: body::Body,
        text: String,
        stored: Option<String>,
    ) {
        row.kind = body.kind;
        row.flags.add_if(Flag::Deleted, body.is_deleted);
        row.flags.add_if(Flag::Edited, body.is_edited);
        row.flags.add_if(Flag::ViewOnce, body.is_view_once);
        row.flags.add_if(Flag::Missed, body.is_missed);
        if body.is_omitted {
            draft.media_omitted(row);
        }
        if let Some(name) = body.file {
            match self.beside.get(&(self.given, name.to_lowercase())) {
                Some(&entry) => draft.media_entry(row, name, entry),
                None => draft.media(row, name, ""),
            }
        }
        match body.shown {
            Shown::All => {
                row.text = Some(Text::plain(text));
                row.raw_text = stored;
            }
            Shown::Part(shown) => {
                row.text = Some(Text::plain(shown));
                row.raw_text = Some(stored.unwrap_or(text));
            }
            Shown::Nothing => row.raw_text = Some(stored.unwrap_or(text)),
        }
    }
}

fn time(row: &mut Row, head: Head) {
    let (local, is_assumed) = match head.when {
        When::At(local, is_assumed) => (local, is_assumed),
        When::Unclear => {
            row.time = Some(Time::unknown(head.raw));
            return;
        }
    };
    let mut time = Time::local(head.raw, local, head.precision);
    if is_assumed {
        time.assume(Assumed::DayMonthOrder);
        row.flags.add(Flag::TimeAmbiguous);
    }
    row.time = Some(time);
}
