//! "SMS Backup & Restore" on Android (SyncTech), and Signal's old plain backup: XML of `smses` or `calls`, often hundreds of
//! megabytes because pictures lie inside it.

use std::collections::HashMap;
use std::io::{self, BufRead, BufReader};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::container::{Container, EntryId, fault_of};
use crate::detect::{Claim, Format, FormatId, Look};
use crate::draft::Draft;
use crate::finding::{Code, Level};
use crate::json::Stop;
use crate::text::decode::Decoded;

mod element;
mod number;
mod own;
mod people;
mod row;
mod sieve;

use element::Attributes;
use people::People;
use row::Element;
use sieve::Sieve;

/// The format.
pub(crate) struct SmsBackup;

const ROOTS: &[&str] = &["smses", "calls"];
const ROWS: &[&str] = &["sms", "mms", "rcs", "call"];
/// Parts and addresses of one message that are read.
const CHILDREN_MAX: usize = 10_000;

impl Format for SmsBackup {
    fn claim(&self, look: &Look<'_>) -> Vec<Claim> {
        let files: Vec<EntryId> = look
            .entries()
            .filter(|(_, entry)| entry.base().rsplit('.').next() == Some("xml"))
            .map(|(id, _)| id)
            .filter(|&id| is_backup(&look.container().head_text(id, 4096)))
            .collect();
        if files.is_empty() {
            return Vec::new();
        }
        vec![Claim::of_files(FormatId::SmsBackupXml, files, look)]
    }

    fn read(&self, claim: &Claim, draft: &mut Draft<'_>) {
        let mut people = People::default();
        let container = draft.container();
        let mut files = claim.files.iter();
        if let Some(number) = files.find_map(|&entry| own::number(container, entry)) {
            people.is_owner(draft, &number);
        }
        for &entry in &claim.files {
            draft.uses(entry);
            match read_file(draft, &mut people, entry) {
                Ok(()) => {}
                Err(stop) => draft.stopped(entry, stop),
            }
        }
        people.name_groups(draft);
        people.tell_of_alike(draft);
        if draft.owner_so_far().is_none() {
            draft.finding(Level::Note, Code::OwnerUnknown, "");
        }
    }
}

/// Whether the first element is a backup's.
fn is_backup(head: &str) -> bool {
    let mut rest = head;
    while let Some((_, after)) = rest.split_once('<') {
        if after.starts_with(|c: char| c.is_ascii_alphabetic()) {
            let name = after.split(|c: char| !c.is_ascii_alphanumeric()).next();
            return name.is_some_and(|name| ROOTS.contains(&name));
        }
        let comment = after
            .strip_prefix("!--")
            .and_then(|after| after.split_once("-->"));
        rest = comment.map_or(after, |(_, after)| after);
    }
    false
}

struct State<'a> {
    people: &'a mut People,
    entry: EntryId,
    counts: HashMap<String, u64>,
    /// How many messages the file says that it holds.
    stated: Option<u64>,
    root: String,
    /// A message with parts, until its end.
    open: Option<Element>,
    /// How deep below an element that is not known.
    unknown: usize,
}

fn open(container: &Container, entry: EntryId) -> io::Result<Reader<impl BufRead>> {
    let input = container.read(entry)?;
    let most = container.limits().text_bytes + 1;
    let sieve = Sieve::new(Decoded::new(input), most);
    let mut reader = Reader::from_reader(BufReader::with_capacity(64 << 10, sieve));
    reader.config_mut().check_end_names = false;
    reader.config_mut().allow_unmatched_ends = true;
    Ok(reader)
}

fn read_file(draft: &mut Draft<'_>, people: &mut People, entry: EntryId) -> Result<(), Stop> {
    let container = draft.container();
    let mut reader = open(container, entry).map_err(|error| Stop {
        code: fault_of(&error),
        at: 0,
    })?;
    let mut state = State {
        people,
        entry,
        counts: HashMap::new(),
        stated: None,
        root: String::new(),
        open: None,
        unknown: 0,
    };
    let mut is_closed = false;
    let mut buffer = Vec::new();
    let outcome = loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(element)) => state.start(draft, &element, false),
            Ok(Event::Empty(element)) => state.start(draft, &element, true),
            Ok(Event::End(end)) => is_closed |= state.end(draft, end.name().as_ref()),
            Ok(Event::DocType(_)) => {
                let label = draft.label(entry);
                draft.finding(Level::Broken, Code::Damaged, label.as_ref());
            }
            Ok(Event::Eof) => break None,
            Ok(_) => {}
            Err(quick_xml::Error::Io(error)) => break Some(fault_of(&error)),
            Err(quick_xml::Error::Syntax(_)) => {
                state.cut(draft, &buffer);
                break Some(Code::Truncated);
            }
            Err(_) => break Some(Code::Damaged),
        }
    };
    let is_cut = state.give_up(draft);
    let at = reader.buffer_position();
    match outcome {
        Some(code) => Err(Stop { code, at }),
        None if is_cut || !is_closed => Err(Stop {
            code: Code::Truncated,
            at,
        }),
        None => {
            state.compare(draft);
            Ok(())
        }
    }
}

impl State<'_> {
    fn start(&mut self, draft: &mut Draft<'_>, element: &BytesStart<'_>, is_empty: bool) {
        let name = element.local_name().as_ref().to_owned();
        if self.unknown > 0 {
            self.unknown += usize::from(!is_empty);
            return;
        }
        if self.root.is_empty() {
            self.root = name;
            let own = Attributes::of(element);
            self.stated = own.get("count").and_then(|count| count.trim().parse().ok());
            return;
        }
        if ROWS.contains(&name.as_str()) {
            // The end of the one before is missing.
            self.close(draft);
            *self.counts.entry(name.clone()).or_default() += 1;
            self.open = Some(Element {
                name,
                own: Attributes::of(element),
                ..Element::default()
            });
            if is_empty {
                self.close(draft);
            }
            return;
        }
        match (&mut self.open, name.as_str()) {
            (Some(open), "part") if open.parts.len() < CHILDREN_MAX => {
                open.parts.push(Attributes::of(element));
            }
            (Some(open), "addr") if open.addresses.len() < CHILDREN_MAX => {
                open.addresses.push(Attributes::of(element));
            }
            (Some(_), _) => {}
            (None, _) => {
                let place = self.counts.entry(name.clone()).or_default();
                *place += 1;
                let pointer = format!("/{}/{name}[{place}]", self.root);
                let source = draft.source(self.entry, pointer, None);
                draft.not_understood(Level::Warning, &source);
                self.unknown = usize::from(!is_empty);
            }
        }
    }

    /// Says whether the root has ended.
    fn end(&mut self, draft: &mut Draft<'_>, name: &str) -> bool {
        if self.unknown > 0 {
            self.unknown -= 1;
            return false;
        }
        if self.open.as_ref().is_some_and(|open| open.name == name) {
            self.close(draft);
        }
        name == self.root
    }

    fn pointer(&self, name: &str) -> String {
        let place = self.counts.get(name).copied().unwrap_or(0);
        format!("/{}/{name}[{place}]", self.root)
    }

    fn close(&mut self, draft: &mut Draft<'_>) {
        if let Some(open) = self.open.take() {
            let source = draft.source(self.entry, self.pointer(&open.name), None);
            row::give(draft, self.people, &open, source);
        }
    }

    /// Says when a whole file holds another number of messages than it states.
    fn compare(&self, draft: &mut Draft<'_>) {
        let found: u64 = self.counts.values().sum();
        if let Some(stated) = self.stated.filter(|&stated| stated != found) {
            let label = draft.label(self.entry);
            let at = Some(format!("{stated} stated, {found} found"));
            draft.finding_at(Level::Warning, Code::CountsDisagree, label.as_ref(), at);
        }
    }

    /// A message or call whose element the file ends in is counted like one that lacks its parts.
    fn cut(&mut self, draft: &mut Draft<'_>, rest: &[u8]) {
        let rest = rest.strip_prefix(b"<").unwrap_or(rest);
        let name = rest.split(u8::is_ascii_whitespace).next();
        let name = name.and_then(|name| std::str::from_utf8(name).ok());
        if let Some(name) = name.filter(|name| ROWS.contains(name)) {
            self.close(draft);
            *self.counts.entry(name.to_owned()).or_default() += 1;
            self.open = Some(Element {
                name: name.to_owned(),
                ..Element::default()
            });
        }
    }

    /// A message that the file ends in is counted, not given.
    fn give_up(&mut self, draft: &mut Draft<'_>) -> bool {
        let Some(open) = self.open.take() else {
            return false;
        };
        let source = draft.source(self.entry, self.pointer(&open.name), None);
        draft.not_understood(Level::Broken, &source);
        true
    }
}
