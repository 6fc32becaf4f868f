//! Messenger's "secure storage" download of end-to-end encrypted chats: one file a chat, `<name>_<n>.json`, with the
//! media beside in `media/`. It is asked for apart from the other download.

use std::collections::BTreeSet;
use std::io::Read;

use super::messenger::settle_owner;
use super::meta::{self, OneThread};
use crate::container::EntryId;
use crate::detect::{Claim, Format, FormatId, Look};
use crate::draft::Draft;
use crate::finding::Level;
use crate::json::{Json, Stop, Value};
use crate::model::Thread;
use crate::text::{repair_meta, repaired_meta};

mod row;

/// The format.
pub(crate) struct MessengerE2ee;

/// What is looked at to tell what a file is: groups list many people first.
const HEAD: usize = 16 << 10;

impl Format for MessengerE2ee {
    fn claim(&self, look: &Look<'_>) -> Vec<Claim> {
        let files: Vec<EntryId> = look
            .entries()
            .filter(|(_, entry)| entry.ends_in("json"))
            .filter(|&(id, _)| is_chat(&look.container().head_text(id, HEAD)))
            .map(|(id, _)| id)
            .collect();
        if files.is_empty() {
            return Vec::new();
        }
        let folders: Vec<(usize, String)> = files
            .iter()
            .map(|&id| look.container().entry(id))
            .map(|entry| (entry.given, media_folder(entry.folder())))
            .collect();
        let mut claim = Claim::of_files(FormatId::MessengerE2ee, files, look);
        let media = look.entries().filter(|(id, entry)| {
            let own = folders
                .iter()
                .any(|(given, folder)| *given == entry.given && entry.key.starts_with(folder));
            own && !claim.owned.contains(id)
        });
        let media: Vec<EntryId> = media.map(|(id, _)| id).collect();
        claim.owned.extend(media);
        vec![claim]
    }

    fn read(&self, claim: &Claim, draft: &mut Draft<'_>) {
        let mut threads = Vec::new();
        for &entry in &claim.files {
            threads.push(read_file(draft, entry));
        }
        settle_owner(draft, &threads, None);
    }
}

/// Encrypted chats may lie in the folder of another download: they are not its own.
pub(super) fn leave_chats(look: &Look<'_>, claim: &mut Claim) {
    let own: BTreeSet<EntryId> = claim.files.iter().copied().collect();
    claim.owned.retain(|&id| {
        let entry = look.container().entry(id);
        let stem = entry.base().strip_suffix(".json");
        let number = stem
            .and_then(|stem| stem.rsplit_once('_'))
            .map(|(_, number)| number);
        let is_named =
            number.is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()));
        own.contains(&id) || !is_named || !is_chat(&look.container().head_text(id, HEAD))
    });
}

fn media_folder(folder: &str) -> String {
    if folder.is_empty() {
        "media/".to_owned()
    } else {
        format!("{folder}/media/")
    }
}

/// An object with two of `participants`, `threadName` and a message's `senderName`: one of them may be damaged.
fn is_chat(head: &str) -> bool {
    let words = ["\"participants\"", "\"threadName\"", "\"senderName\""];
    let held = words.iter().filter(|word| head.contains(**word));
    head.trim_start().starts_with('{') && held.count() >= 2
}

fn read_file(draft: &mut Draft<'_>, entry: EntryId) -> OneThread {
    let container = draft.container();
    let stem = container.entry(entry).stored_base();
    let stem = stem.rsplit_once('.').map_or(stem, |(stem, _)| stem);
    let id = draft.thread(Thread {
        id: stem.to_owned(),
        ..Thread::default()
    });
    let mut one = OneThread::new(id, String::new());
    meta::read_object(draft, entry, |json, draft, has_rows| {
        walk(json, draft, &mut one, entry, has_rows)
    });
    one
}

fn walk<R: Read>(
    json: &mut Json<R>,
    draft: &mut Draft<'_>,
    one: &mut OneThread,
    entry: EntryId,
    has_rows: &mut bool,
) -> Result<(), Stop> {
    json.object(|json, key| {
        match (key, json.peek()) {
            ("messages", Some(b'[')) => {
                *has_rows = true;
                return rows(json, draft, one, entry);
            }
            ("participants", _) => {
                let value = json.value()?;
                value.items().iter().for_each(|who| one.join(draft, who));
            }
            ("threadName", _) => {
                let name = json.value()?.into_text().filter(|name| !name.is_empty());
                if let Some(name) = name.map(repair_meta)
                    && let Some(thread) = draft.thread_of(one.id)
                {
                    thread.title = Some(name.shown);
                    thread.stored_title = name.stored;
                }
            }
            _ => {
                let value = json.value()?;
                if !value.is_nothing()
                    && let Some(thread) = draft.thread_of(one.id)
                {
                    let value = value
                        .as_text()
                        .map_or_else(|| value.to_json(), repaired_meta);
                    thread.extra.push((key.to_owned(), value));
                }
            }
        }
        Ok(())
    })?;
    json.finish()
}

fn rows<R: Read>(
    json: &mut Json<R>,
    draft: &mut Draft<'_>,
    one: &mut OneThread,
    entry: EntryId,
) -> Result<(), Stop> {
    let folder = draft.container().entry(entry).folder().to_owned();
    let is_row = |value: &Value<'_>| value.has("senderName") || value.has("timestamp");
    json.rows(is_row, |element| match element {
        Ok(element) => {
            let source = draft.source(entry, element.pointer.clone(), Some(element.span));
            match row::read(draft, &mut one.people, &folder, source, &element) {
                Ok(row) => draft.row(one.id, row),
                Err(source) => draft.not_understood(Level::Warning, &source),
            }
        }
        Err(bad) => draft.bad(entry, &bad),
    })
}
