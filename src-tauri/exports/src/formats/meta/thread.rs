//! A thread in Meta's JSON: `participants`, `messages` (newest first), `title`, `thread_path`.

use std::collections::HashMap;
use std::io::Read;

use super::row::{self, Names};
use super::{Page, note_missing_pages};
use crate::container::EntryId;
use crate::draft::Draft;
use crate::finding::{Code, Level};
use crate::formats::json_file;
use crate::json::{Json, Stop, Value};
use crate::model::{Mailbox, Person, PersonId, Text, Thread, ThreadId};
use crate::owner::{self, Conversation};
use crate::text::{repair_meta, repaired_meta};

/// A thread that was read, for what is decided over all of them.
#[derive(Debug)]
pub(in crate::formats) struct OneThread {
    pub(in crate::formats) id: ThreadId,
    /// Everybody in it by shown name.
    pub(in crate::formats) people: HashMap<String, PersonId>,
    /// Whom the file lists, by shown name.
    pub(in crate::formats) listed: Vec<String>,
    /// The last part of the thread's path, as stored.
    pub(in crate::formats) folder: String,
}

/// Whose download it is, by being the only one who is in all threads. Whoever left a group is no longer listed there:
/// such a thread tells nothing.
pub(in crate::formats) fn owner_by_threads(
    draft: &mut Draft<'_>,
    threads: &[OneThread],
) -> Option<Person> {
    let left = ("is_still_participant".to_owned(), "false".to_owned());
    let all = draft.threads();
    let conversations = threads.iter().filter_map(|one| {
        let thread = all.get(one.id.0 as usize)?;
        let tells = !one.listed.is_empty() && !thread.extra.contains(&left);
        tells.then(|| Conversation {
            names: one.listed.iter().map(String::as_str).collect(),
            title: thread.title.as_deref().map(without_number),
        })
    });
    owner::in_all(conversations).map(Person::named)
}

impl OneThread {
    /// A thread of which nothing was read yet.
    pub(in crate::formats) fn new(id: ThreadId, folder: String) -> Self {
        Self {
            id,
            people: HashMap::new(),
            listed: Vec::new(),
            folder,
        }
    }

    /// The thread of some pages, by where the first one lies.
    pub(super) fn of_pages(draft: &mut Draft<'_>, pages: &[Page]) -> Option<Self> {
        let first = pages.first()?;
        note_missing_pages(draft, pages);
        let (mailbox, folder) = place_of(draft, first.entry);
        let id = draft.thread(Thread {
            id: match &mailbox {
                Some(mailbox) => format!("{mailbox}/{folder}"),
                // A page that was given by itself has its name only.
                None if folder.is_empty() => stem_of(draft, first.entry),
                None => folder.clone(),
            },
            mailbox,
            ..Thread::default()
        });
        Some(Self::new(id, folder))
    }

    /// Somebody whom the file lists: an object with a name, or the name.
    pub(in crate::formats) fn join(&mut self, draft: &mut Draft<'_>, person: &Value<'_>) {
        let name = person.text("name").or_else(|| person.as_text());
        let Some(name) = name.filter(|name| !name.is_empty()) else {
            return;
        };
        let shown = repaired_meta(name);
        let id = row::person_of(draft, &mut self.people, name);
        draft.joins(self.id, id);
        if !self.listed.contains(&shown) {
            self.listed.push(shown);
        }
    }
}

/// `Blue Kite` of `Blue Kite_38`, as the download of encrypted chats tells two of one name apart.
fn without_number(title: &str) -> &str {
    match title.rsplit_once('_') {
        Some((name, number)) if number.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => title,
    }
}

/// Reads an object of JSON that should be a thread: `walk` says whether it found messages. A thread without any has an
/// empty array of them.
pub(in crate::formats) fn read_object<'a>(
    draft: &mut Draft<'a>,
    entry: EntryId,
    walk: impl FnOnce(&mut Json<Box<dyn Read + 'a>>, &mut Draft<'a>, &mut bool) -> Result<(), Stop>,
) {
    let mut has_rows = false;
    let is_read = json_file::read(draft, entry, |json, draft| walk(json, draft, &mut has_rows));
    if is_read && !has_rows {
        let label = draft.label(entry);
        draft.finding(Level::Broken, Code::FileNotUnderstood, label.as_ref());
    }
}

/// Reads all pages of a thread.
pub(in crate::formats) fn read_thread(draft: &mut Draft<'_>, pages: &[Page]) -> Option<OneThread> {
    let mut one = OneThread::of_pages(draft, pages)?;
    for page in pages {
        draft.uses(page.entry);
        read_page(draft, &mut one, page.entry);
    }
    Some(one)
}

/// Box and folder of a page, as stored. A page by itself has no box that could be known from its place.
pub(super) fn place_of(draft: &Draft<'_>, entry: EntryId) -> (Option<String>, String) {
    let path = draft.container().entry(entry).path.replace('\\', "/");
    let mut parts = path.rsplit('/').skip(1);
    let folder = parts.next().unwrap_or_default().to_owned();
    let mailbox = parts.next().map(mailbox_of);
    let is_whole = parts
        .next()
        .is_some_and(|part| part.eq_ignore_ascii_case("messages"));
    (mailbox.filter(|_| is_whole), folder)
}

fn stem_of(draft: &Draft<'_>, entry: EntryId) -> String {
    let base = draft.container().entry(entry).stored_base();
    let stem = base.rsplit_once('.').map_or(base, |(stem, _)| stem);
    stem.to_owned()
}

/// A box as the platforms name it.
fn mailbox_of(folder: &str) -> String {
    let known = Mailbox::of(folder).map(Mailbox::word);
    known.unwrap_or(folder).to_owned()
}

/// Reads one page into the thread.
fn read_page(draft: &mut Draft<'_>, one: &mut OneThread, entry: EntryId) {
    read_object(draft, entry, |json, draft, has_rows| {
        walk(json, draft, one, entry, has_rows)
    });
}

fn walk<R: Read>(
    json: &mut Json<R>,
    draft: &mut Draft<'_>,
    one: &mut OneThread,
    entry: EntryId,
    has_rows: &mut bool,
) -> Result<(), Stop> {
    if json.peek() != Some(b'{') {
        return json.skip().and_then(|()| json.finish());
    }
    let outcome = json.object(|json, key| {
        match (key, json.peek()) {
            ("messages", Some(b'[')) => {
                *has_rows = true;
                return read_rows(json, draft, one, entry);
            }
            ("participants", _) => {
                let value = json.value()?;
                for person in value.items() {
                    one.join(draft, person);
                }
            }
            ("title", _) => {
                if let Some(title) = json.value()?.into_text() {
                    set_title(draft, one.id, repair_meta(title));
                }
            }
            ("thread_path", _) => {
                if let Some(path) = json.value()?.into_text() {
                    set_path(draft, one, &repaired_meta(&path));
                }
            }
            _ => keep(draft, one.id, key, &json.value()?),
        }
        Ok(())
    });
    if outcome.is_err() && !*has_rows && json.seek("messages") {
        *has_rows = true;
        read_rows(json, draft, one, entry)?;
    }
    outcome.and_then(|()| json.finish())
}

fn set_title(draft: &mut Draft<'_>, id: ThreadId, title: Text) {
    if let Some(thread) = draft.thread_of(id)
        && thread.title.is_none()
        && !title.shown.is_empty()
    {
        thread.title = Some(title.shown);
        thread.stored_title = title.stored;
    }
}

/// The thread's own name for itself. Of a page by itself it is all that is known of its place; else, where it differs
/// from where the file lies, both are kept.
fn set_path(draft: &mut Draft<'_>, one: &mut OneThread, path: &str) {
    let Some(thread) = draft.thread_of(one.id) else {
        return;
    };
    if path.is_empty() || thread.id == path {
        return;
    }
    if thread.mailbox.is_none()
        && let Some((mailbox, folder)) = path.rsplit_once('/')
        // The downloads of 2018 have no boxes.
        && mailbox != "messages"
    {
        path.clone_into(&mut thread.id);
        thread.mailbox = Some(mailbox.to_owned());
        folder.clone_into(&mut one.folder);
    } else {
        keep_field(&mut thread.extra, "thread_path", path.to_owned());
    }
}

fn keep(draft: &mut Draft<'_>, id: ThreadId, key: &str, value: &Value<'_>) {
    // `true` is what nearly every thread says.
    if value.is_nothing() && key != "is_still_participant"
        || value.is_true() && key == "is_still_participant"
    {
        return;
    }
    if let Some(thread) = draft.thread_of(id) {
        let value = value
            .as_text()
            .map_or_else(|| value.to_json(), repaired_meta);
        keep_field(&mut thread.extra, key, value);
    }
}

fn keep_field(extra: &mut Vec<(String, String)>, key: &str, value: String) {
    let pair = (key.to_owned(), value);
    if !extra.contains(&pair) {
        extra.push(pair);
    }
}

fn read_rows<R: Read>(
    json: &mut Json<R>,
    draft: &mut Draft<'_>,
    one: &mut OneThread,
    entry: EntryId,
) -> Result<(), Stop> {
    let folder = draft.container().entry(entry).folder().to_owned();
    let is_row = |value: &Value<'_>| value.has("sender_name") || value.has("timestamp_ms");
    let thread = one.id;
    let mut names = Names::new(&mut one.people, folder);
    json.rows(is_row, |element| match element {
        Ok(element) => match row::read(draft, &mut names, entry, element) {
            Ok(row) => draft.row(thread, row),
            Err(source) => draft.not_understood(Level::Warning, &source),
        },
        Err(bad) => draft.bad(entry, &bad),
    })
}
