//! carderne/signal-export: a folder a chat with `chat.md`, `data.json` (an object a line), `index.html` and `media/`.
//!
//! `data.json` says most and is read where it is; else `chat.md`. Times are the exporting computer's.

use std::collections::{BTreeMap, HashMap};

use crate::container::{Container, Entry, EntryId, Shape, Target, fault_of};
use crate::detect::{Claim, Format, FormatId, Look, Root};
use crate::draft::Draft;
use crate::json::{Stop, Value, repair};
use crate::lines;
use crate::model::{Person, PersonId, Row, Thread, ThreadId};

mod data;
mod markdown;

/// What stands for whoever the exporter does not know.
const NO_SENDER: &str = "No-Sender";

/// The format.
pub(crate) struct SignalExport;

impl Format for SignalExport {
    fn claim(&self, look: &Look<'_>) -> Vec<Claim> {
        let mut chats: BTreeMap<(usize, &str), (EntryId, bool)> = BTreeMap::new();
        for (id, entry) in look.entries() {
            let Some(is_data) = kind(look.container(), id, entry) else {
                continue;
            };
            // Single files are chats of their own; in a folder the data are preferred.
            let place = match look.container().given().get(entry.given) {
                Some(given) if given.shape == Shape::File => (entry.given, entry.key.as_str()),
                _ => (entry.given, entry.folder()),
            };
            let chosen = chats.entry(place).or_insert((id, is_data));
            if is_data && !chosen.1 {
                *chosen = (id, true);
            }
        }
        if chats.is_empty() {
            return Vec::new();
        }
        let container = look.container();
        let roots: Vec<Root> = chats
            .values()
            .map(|&(id, _)| Root {
                given: container.entry(id).given,
                folder: container.entry(id).folder().to_owned(),
            })
            .collect();
        // A chat's data may lie in another part than what is said twice.
        let name = |entry: &Entry| entry.folder().rsplit('/').next().map(str::to_owned);
        let is_told = |id: EntryId| {
            let own = container.entry(id);
            let mut data = chats.values().filter(|&&(_, is_data)| is_data);
            !own.folder().is_empty()
                && data.any(|&(id, _)| {
                    let data = container.entry(id);
                    data.given != own.given && name(data) == name(own)
                })
        };
        let files: Vec<EntryId> = chats
            .values()
            .filter(|&&(id, is_data)| is_data || !is_told(id))
            .map(|&(id, _)| id)
            .collect();
        vec![Claim::of_roots(
            FormatId::SignalExportText,
            files,
            &roots,
            look,
        )]
    }

    fn read(&self, claim: &Claim, draft: &mut Draft<'_>) {
        for &entry in &claim.files {
            draft.uses(entry);
            let mut chat = Chat::begin(draft, entry);
            let is_data =
                kind(draft.container(), entry, draft.container().entry(entry)) == Some(true);
            let outcome = if is_data {
                data::read(draft, &mut chat)
            } else {
                markdown::read(draft, &mut chat)
            };
            if let Err(stop) = outcome {
                draft.stopped(entry, stop);
            }
        }
    }
}

/// Lines that may tell what a file is.
const LINES_LOOKED_AT: usize = 8;

/// Whether an entry is a chat, and then whether it is its data.
fn kind(container: &Container, id: EntryId, entry: &Entry) -> Option<bool> {
    let ending = entry.base().rsplit('.').next()?;
    match ending {
        "md" => {
            let head = container.head_text(id, 8192);
            head.lines()
                .any(|line| markdown::header(line).is_some())
                .then_some(false)
        }
        "json" | "jsonl" | "ndjson" if entry.base() != "result.json" => {
            let head = container.head_text(id, 8192);
            let keys = ["\"date\"", "\"sender\"", "\"body\"", "\"quote\""];
            let is_row =
                |line: &str| line.starts_with('{') && keys.iter().all(|key| line.contains(key));
            // The first line may be damaged.
            let mut lines = head.lines().filter(|line| !line.trim().is_empty());
            lines.next().filter(|line| line.starts_with('{'))?;
            let mut lines = head.lines().take(LINES_LOOKED_AT);
            lines.any(is_row).then_some(true)
        }
        _ => None,
    }
}

/// A chat while it is read.
struct Chat {
    entry: EntryId,
    thread: ThreadId,
    folder: String,
    people: HashMap<String, PersonId>,
}

impl Chat {
    fn begin(draft: &mut Draft<'_>, entry: EntryId) -> Self {
        let file = draft.container().entry(entry);
        let folder = file.folder().to_owned();
        let path = file.path.replace('\\', "/");
        let own = path.rsplit('/').nth(1).map(str::to_owned);
        let given = draft.container().given().get(file.given);
        let title = own.or_else(|| {
            let given = given.filter(|given| given.shape != Shape::File)?;
            Some(given.name.trim_end_matches(".zip").to_owned())
        });
        let id = title
            .clone()
            .unwrap_or_else(|| file.stored_base().to_owned());
        let thread = draft.thread(Thread {
            id,
            title,
            ..Thread::default()
        });
        Self {
            entry,
            thread,
            folder,
            people: HashMap::new(),
        }
    }

    /// A file of this chat: other chats have files of the same names.
    fn media(&self, draft: &mut Draft<'_>, row: &mut Row, path: &str) {
        let inner = path.trim_start_matches("./");
        let whole = if self.folder.is_empty() {
            inner.to_owned()
        } else {
            format!("{}/{inner}", self.folder)
        };
        match draft.resolve(&whole, &self.folder) {
            Target::Entry(entry) => draft.media_entry(row, path.to_owned(), entry),
            Target::Missing => draft.media_missing(row, path.to_owned()),
            Target::Remote => draft.media(row, path, &self.folder),
        }
    }

    /// The exporter calls the owner "Me", and whoever it does not know "No-Sender": that is nobody.
    fn person(&mut self, draft: &mut Draft<'_>, name: &str) -> Option<PersonId> {
        let name = name.trim();
        if name.is_empty() || name == NO_SENDER {
            return None;
        }
        if let Some(&id) = self.people.get(name) {
            return Some(id);
        }
        let id = draft.person(Person::named(name));
        self.people.insert(name.to_owned(), id);
        if name == "Me" {
            if let Some(who) = draft.known(id) {
                who.is_owner = Some(true);
            }
            draft.owner(Person::named(name));
        }
        Some(id)
    }
}
