//! What the tool `DiscordChatExporter` saves: a channel with everybody's messages, as JSON, HTML, CSV or text.

use std::collections::HashMap;

use chrono::{DateTime, Utc};

use super::time_of_id;
use crate::container::EntryId;
use crate::detect::{Claim, FormatId, Look};
use crate::draft::Draft;
use crate::finding::{Code, Level};
use crate::json::Stop;
use crate::model::{Kind, Person, PersonId, Thread, ThreadId};

mod clock;
mod csv;
mod html;
mod json;
mod text;

pub(crate) use csv::ExporterCsv;
pub(crate) use html::ExporterHtml;
pub(crate) use json::ExporterJson;
pub(crate) use text::ExporterText;

/// The files with one of some endings whose head looks as it should.
fn files(look: &Look<'_>, endings: &[&str], head: usize, is_own: fn(&str) -> bool) -> Vec<EntryId> {
    look.entries()
        .filter(|(_, entry)| endings.iter().any(|ending| entry.ends_in(ending)))
        .filter(|&(id, _)| is_own(&look.container().head_text(id, head)))
        .map(|(id, _)| id)
        .collect()
}

/// Reads one file into the thread of its channel.
type ReadFile = fn(&mut Draft<'_>, &mut People, ThreadId, EntryId) -> Result<(), Stop>;

/// Reads all files; a channel that does not name itself is called as its file is.
fn read_all(claim: &Claim, draft: &mut Draft<'_>, read_file: ReadFile) {
    let (mut channels, mut people) = (Channels::default(), People::default());
    for &entry in &claim.files {
        draft.uses(entry);
        let named = named(draft, entry);
        let thread = channels.thread(draft, named.id.as_deref().unwrap_or(&named.stem));
        if let Err(stop) = read_file(draft, &mut people, thread, entry) {
            draft.stopped(entry, stop);
        }
        set_title(draft, thread, &named.title);
    }
    draft.finding(Level::Note, Code::OwnerUnknown, "");
}

/// One claim of all files of a format, with the folders that the tool puts media into: `<file>_Files/`.
fn claim(format: FormatId, files: Vec<EntryId>, look: &Look<'_>) -> Vec<Claim> {
    if files.is_empty() {
        return Vec::new();
    }
    let container = look.container();
    let folders: Vec<(usize, String)> = files
        .iter()
        .map(|&id| container.entry(id))
        .flat_map(|entry| {
            let stem = entry.key.rsplit_once('.').map_or("", |(stem, _)| stem);
            [&entry.key, stem].map(|file| (entry.given, format!("{file}_files/")))
        })
        .collect();
    let mut claim = Claim::of_files(format, files, look);
    // A channel may have been saved in several formats into one zip.
    claim.owned.retain(|id| {
        let entry = container.entry(*id);
        let is_other = ["json", "html", "csv", "txt"]
            .iter()
            .any(|ending| entry.ends_in(ending));
        claim.files.contains(id) || !is_other
    });
    let media = look.entries().filter(|(id, entry)| {
        let is_own = folders
            .iter()
            .any(|(given, folder)| *given == entry.given && entry.key.starts_with(folder));
        is_own && !claim.owned.contains(id)
    });
    let media: Vec<EntryId> = media.map(|(id, _)| id).collect();
    claim.owned.extend(media);
    vec![claim]
}

/// What a file's name says: `Guild - Category - Channel [1100000000000000001] (after 2024-01-01).json`.
struct Named {
    id: Option<String>,
    title: String,
    stem: String,
}

fn named(draft: &Draft<'_>, entry: EntryId) -> Named {
    let name = draft.container().entry(entry).stored_base();
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let bracket = stem
        .match_indices('[')
        .filter_map(|(at, _)| {
            let id = stem.get(at + 1..)?.split(']').next()?;
            let is_id = (15..=22).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_digit());
            is_id.then_some((at, id))
        })
        .next_back();
    let whole = bracket.and_then(|(at, _)| stem.get(..at)).unwrap_or(stem);
    let title = whole.rsplit(" - ").next().unwrap_or(whole).trim();
    Named {
        id: bracket.map(|(_, id)| id.to_owned()),
        title: title.to_owned(),
        stem: stem.to_owned(),
    }
}

/// Threads by channel: the parts of a large channel, and two savings of one, are one conversation.
#[derive(Default)]
struct Channels {
    by_id: HashMap<String, ThreadId>,
}

impl Channels {
    fn thread(&mut self, draft: &mut Draft<'_>, id: &str) -> ThreadId {
        *self.by_id.entry(id.to_owned()).or_insert_with(|| {
            draft.thread(Thread {
                id: id.to_owned(),
                ..Thread::default()
            })
        })
    }
}

/// Adds to what a thread says of itself.
fn note(draft: &mut Draft<'_>, thread: ThreadId, key: &str, value: &str) {
    let pair = (key.to_owned(), value.to_owned());
    if let Some(thread) = draft.thread_of(thread)
        && !value.is_empty()
        && !thread.extra.contains(&pair)
    {
        thread.extra.push(pair);
    }
}

fn set_title(draft: &mut Draft<'_>, thread: ThreadId, title: &str) {
    if let Some(thread) = draft.thread_of(thread)
        && thread.title.is_none()
        && !title.is_empty()
    {
        thread.title = Some(title.to_owned());
    }
}

/// Everybody: by number where the file has one, else by handle.
#[derive(Default)]
struct People {
    known: HashMap<String, PersonId>,
}

impl People {
    fn of(&mut self, draft: &mut Draft<'_>, person: Person) -> Option<PersonId> {
        let key = person
            .platform_user_id
            .clone()
            .or_else(|| person.username.as_ref().map(|name| format!("@{name}")))
            .or_else(|| person.display_name.as_ref().map(|name| format!(":{name}")))?;
        if let Some(&id) = self.known.get(&key) {
            if let Some(who) = draft.known(id) {
                who.person.fill_from(&person);
            }
            return Some(id);
        }
        let id = draft.person(person);
        self.known.insert(key, id);
        Some(id)
    }
}

/// Says that a file holds another number of messages than it states.
fn check_count(draft: &mut Draft<'_>, entry: EntryId, stated: u64, found: u64) {
    if stated != found {
        let label = draft.label(entry);
        let at = Some(format!("{stated} stated, {found} found"));
        draft.finding_at(Level::Warning, Code::CountsDisagree, label.as_ref(), at);
    }
}

/// Says that the line is missing with which the tool ends a file: the file was cut, or never finished.
fn no_end(draft: &mut Draft<'_>, entry: EntryId) {
    let label = draft.label(entry);
    draft.finding(Level::Broken, Code::Truncated, label.as_ref());
}

/// How many messages a closing line states: `Exported 1,234 message(s)`.
fn stated_count(line: &str) -> Option<u64> {
    let rest = line.trim().strip_prefix("Exported ")?;
    number_of(rest.split(" message").next()?)
}

/// A number with whatever stands between its thousands.
fn number_of(text: &str) -> Option<u64> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let is_number = text
        .chars()
        .all(|c| c.is_ascii_digit() || c.is_whitespace() || ",.'\u{2019}".contains(c));
    is_number.then(|| digits.parse().ok())?
}

/// When a file was uploaded, by the number in its link: moments before the message that it came with.
fn made_by_link(link: &str) -> Option<DateTime<Utc>> {
    let (_, rest) = link.split_once("/attachments/")?;
    time_of_id(rest.split('/').nth(1)?)
}

/// What a line is that the platform itself wrote, in the tool's English words, where the file has no type for it.
fn notice(text: &str) -> Option<Kind> {
    let is = |begins: &str, ends: &str| text.starts_with(begins) && text.ends_with(ends);
    if is("Started a call that lasted ", " minutes.") || text == "Started a call." {
        Some(Kind::Call)
    } else if text == "Joined the server."
        || text == "Pinned a message."
        || text == "Changed the channel icon."
        || text == "Left the group."
        || is("Changed the channel name: ", ".")
        || is("Added ", " to the group.")
        || is("Removed ", " from the group.")
        || text == "Started a thread."
    {
        Some(Kind::System)
    } else {
        None
    }
}
