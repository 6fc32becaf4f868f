//! The tool's JSON: `guild`, `channel`, `dateRange`, `messages`, `messageCount`.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

use super::{Channels, People, check_count, claim, named, note, set_title};
use crate::container::EntryId;
use crate::detect::{Claim, Format, FormatId, Look};
use crate::draft::Draft;
use crate::finding::{Code, Level};
use crate::formats::discord::keep_rest;
use crate::formats::json_file;
use crate::json::{Json, Stop, Value};
use crate::model::{PersonId, ThreadId};

mod row;

/// The format.
pub(crate) struct ExporterJson;

const HEAD: usize = 16 << 10;

impl Format for ExporterJson {
    fn claim(&self, look: &Look<'_>) -> Vec<Claim> {
        let files = look
            .entries()
            .filter(|(_, entry)| entry.ends_in("json"))
            .filter(|&(id, _)| is_own(&look.container().head_text(id, HEAD)))
            .map(|(id, _)| id)
            .collect();
        claim(FormatId::DiscordExporterJson, files, look)
    }

    fn read(&self, claim: &Claim, draft: &mut Draft<'_>) {
        let mut all = All::default();
        for &entry in &claim.files {
            draft.uses(entry);
            read_file(draft, &mut all, entry);
        }
        settle_owner(draft, &all);
    }
}

fn is_own(head: &str) -> bool {
    let has = |key: &str| head.contains(key);
    head.trim_start().starts_with('{')
        && has("\"guild\"")
        && has("\"channel\"")
        && (has("\"dateRange\"") || has("\"exportedAt\"") || has("\"messages\""))
}

/// What is known over all files.
#[derive(Default)]
struct All {
    channels: Channels,
    people: People,
    authors: BTreeMap<ThreadId, BTreeSet<PersonId>>,
    /// Private channels of two.
    private: BTreeSet<ThreadId>,
}

fn read_file(draft: &mut Draft<'_>, all: &mut All, entry: EntryId) {
    let mut file = File {
        entry,
        thread: None,
        extra: Vec::new(),
        found: 0,
        stated: None,
    };
    let is_whole = json_file::read(draft, entry, |json, draft| {
        let outcome = walk(json, draft, all, &mut file);
        let thread = thread_of(draft, all, &mut file);
        for (key, value) in std::mem::take(&mut file.extra) {
            note(draft, thread, &key, &value);
        }
        outcome
    });
    // A file that ends too early has no number.
    if let Some(stated) = file.stated.filter(|_| is_whole) {
        check_count(draft, entry, stated, file.found);
    }
}

/// A file while it is read.
struct File {
    entry: EntryId,
    thread: Option<ThreadId>,
    extra: Vec<(String, String)>,
    found: u64,
    stated: Option<u64>,
}

/// The file's thread, by its name where `channel` did not say.
fn thread_of(draft: &mut Draft<'_>, all: &mut All, file: &mut File) -> ThreadId {
    if let Some(thread) = file.thread {
        return thread;
    }
    let named = named(draft, file.entry);
    let thread = all
        .channels
        .thread(draft, named.id.as_deref().unwrap_or(&named.stem));
    file.thread = Some(thread);
    set_title(draft, thread, &named.title);
    thread
}

fn walk<R: Read>(
    json: &mut Json<R>,
    draft: &mut Draft<'_>,
    all: &mut All,
    file: &mut File,
) -> Result<(), Stop> {
    json.object(|json, key| {
        match (key, json.peek()) {
            ("channel", _) => channel(draft, all, file, &json.value()?),
            ("messages", Some(b'[')) => return rows(json, draft, all, file),
            ("messageCount", _) => {
                let value = json.value()?;
                file.stated = value.as_written().and_then(|count| count.parse().ok());
                keep_rest(&mut file.extra, key, &value);
            }
            _ => keep_rest(&mut file.extra, key, &json.value()?),
        }
        Ok(())
    })?;
    json.finish()
}

fn channel(draft: &mut Draft<'_>, all: &mut All, file: &mut File, value: &Value<'_>) {
    if let Some(id) = value.written("id") {
        let thread = all.channels.thread(draft, &id);
        file.thread = Some(thread);
        set_title(draft, thread, value.text("name").unwrap_or_default());
        if value.written("type").as_deref() == Some("DirectTextChat") {
            all.private.insert(thread);
        }
    }
    for (key, value) in value.fields() {
        if !matches!(key.as_ref(), "id" | "name") {
            keep_rest(&mut file.extra, &format!("channel.{key}"), value);
        }
    }
}

fn rows<R: Read>(
    json: &mut Json<R>,
    draft: &mut Draft<'_>,
    all: &mut All,
    file: &mut File,
) -> Result<(), Stop> {
    let thread = thread_of(draft, all, file);
    let entry = file.entry;
    let folder = draft.container().entry(entry).folder().to_owned();
    let is_row = |value: &Value<'_>| value.has("author") || value.has("timestamp");
    json.rows(is_row, |element| {
        file.found += 1;
        match element {
            Ok(element) => match row::read(draft, &mut all.people, &folder, entry, &element) {
                Ok(row) => {
                    let authors = all.authors.entry(thread).or_default();
                    authors.extend(row.author);
                    draft.row(thread, row);
                }
                Err(source) => draft.not_understood(Level::Warning, &source),
            },
            Err(bad) => draft.bad(entry, &bad),
        }
    })
}

/// Who wrote in every one of several private channels of two: nobody but the owner is in more than one of them. Of
/// servers and groups nothing follows.
fn settle_owner(draft: &mut Draft<'_>, all: &All) {
    let mut private = all
        .private
        .iter()
        .filter_map(|thread| all.authors.get(thread))
        .filter(|authors| authors.len() == 2);
    let first = private.next();
    let others: Vec<_> = private.collect();
    let owner = first.filter(|_| !others.is_empty()).and_then(|first| {
        let mut common = first
            .iter()
            .filter(|author| others.iter().all(|authors| authors.contains(author)));
        let one = common.next();
        one.filter(|_| common.next().is_none())
    });
    let Some(who) = owner.and_then(|&owner| draft.known(owner)) else {
        return draft.finding(Level::Note, Code::OwnerUnknown, "");
    };
    who.is_owner = Some(true);
    let person = who.person.clone();
    draft.owner(person);
}
