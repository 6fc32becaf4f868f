//! Discord's data package: what the account's owner wrote, channel by channel. What others wrote is not in it.
//!
//! Folder names are in the account's language; the numbers of channels and the names of files are not.

use std::collections::{BTreeMap, BTreeSet};

use crate::container::{Container, Entry, EntryId};
use crate::detect::{Claim, Format, FormatId, Look, Root};
use crate::draft::Draft;
use crate::finding::{Code, Level};
use crate::formats::csv;

mod account;
mod channel;
mod rows;

use account::People;

/// The format.
pub(crate) struct DiscordPackage;

impl Format for DiscordPackage {
    fn claim(&self, look: &Look<'_>) -> Vec<Claim> {
        let mut files = Vec::new();
        let (mut roots, mut folders) = (BTreeSet::new(), BTreeSet::new());
        for (id, entry) in look.entries() {
            if let Some(place) = channel_file(look.container(), entry) {
                files.push(id);
                roots.insert(root_of(entry, place.messages));
                folders.insert((entry.given, place.messages));
            } else if is_alone(look.container(), id, entry) {
                files.push(id);
            }
        }
        for (id, entry) in look.entries() {
            // Servers have an index of the same shape.
            let is_index = entry.base() == "index.json"
                && (folders.contains(&(entry.given, entry.folder()))
                    || is_in_other_part(&folders, entry))
                && is_index(&look.container().head_text(id, HEAD));
            let is_user =
                entry.base() == "user.json" && is_user(&look.container().head_text(id, HEAD));
            if is_index || is_user {
                files.push(id);
                roots.insert(root_of(entry, entry.folder()));
            }
        }
        if files.is_empty() {
            return Vec::new();
        }
        let roots: Vec<Root> = roots.into_iter().collect();
        let mut claim = Claim::of_roots(FormatId::DiscordPackage, files, &roots, look);
        claim.owns_files();
        vec![claim]
    }

    fn read(&self, claim: &Claim, draft: &mut Draft<'_>) {
        draft.finding(Level::Note, Code::OwnerRowsOnly, "");
        let mut people = People::default();
        let mut titles = BTreeMap::new();
        for &id in &claim.files {
            match draft.container().entry(id).base() {
                "user.json" => account::read(draft, &mut people, id),
                "index.json" => titles.extend(channel::titles(draft, id)),
                _ => {}
            }
        }
        let channels = channels(draft.container(), &claim.files);
        let mut read = channel::headers(draft, &channels, &titles, &mut people);
        account::settle_owner(draft, &mut people, &read);
        for (channel, files) in read.iter_mut().zip(channels.values()) {
            channel::join(draft, channel, &mut people);
            for &entry in &files.messages {
                rows::read(draft, channel.thread, people.owner, entry);
            }
        }
    }
}

/// Whether an entry lies where another part has its channels.
fn is_in_other_part(folders: &BTreeSet<(usize, &str)>, entry: &Entry) -> bool {
    let name = |folder: &str| folder.rsplit('/').next().map(str::to_owned);
    let own = name(entry.folder());
    let mut folders = folders.iter();
    folders.any(|&(given, folder)| given != entry.given && name(folder) == own)
}

const HEAD: usize = 4 << 10;

/// Where a channel's file lies.
struct Place<'a> {
    /// The channel's number.
    id: &'a str,
    /// The folder of all channels.
    messages: &'a str,
}

/// `…/c110…/channel.json` or `messages.json` or `messages.csv`; the oldest packages have no `c`.
fn channel_file<'a>(container: &'a Container, entry: &'a Entry) -> Option<Place<'a>> {
    if !matches!(
        entry.base(),
        "channel.json" | "messages.json" | "messages.csv"
    ) {
        return None;
    }
    let (messages, name) = match entry.folder() {
        // The folder of one channel may be given by itself.
        "" => ("", container.given().get(entry.given)?.name.as_str()),
        folder => folder.rsplit_once('/').unwrap_or(("", folder)),
    };
    let id = name.strip_prefix('c').unwrap_or(name);
    let is_id = (15..=22).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_digit());
    is_id.then_some(Place { id, messages })
}

/// Whether a file that was given by itself holds the messages of a channel; which one is not known then.
fn is_alone(container: &Container, id: EntryId, entry: &Entry) -> bool {
    let is_table = entry.ends_in("csv");
    if !container.is_alone(entry) || !(is_table || entry.ends_in("json")) {
        return false;
    }
    let head = container.head_text(id, HEAD);
    if is_table {
        return csv::names(&head) == ["id", "timestamp", "contents", "attachments"];
    }
    let keys = ["\"ID\"", "\"Timestamp\"", "\"Contents\""];
    head.trim_start().starts_with(['[', '{']) && keys.iter().all(|key| head.contains(key))
}

/// The package begins above the folder of its part.
fn root_of(entry: &Entry, part: &str) -> Root {
    Root {
        given: entry.given,
        folder: part
            .rsplit_once('/')
            .map_or("", |(above, _)| above)
            .to_owned(),
    }
}

/// Numbers of channels as keys.
fn is_index(head: &str) -> bool {
    let key = head.trim_start().strip_prefix('{');
    let key = key.and_then(|rest| rest.trim_start().strip_prefix('"'));
    let key = key.and_then(|rest| rest.split('"').next());
    let is_id =
        |key: &str| (15..=22).contains(&key.len()) && key.bytes().all(|b| b.is_ascii_digit());
    key.is_some_and(is_id)
}

fn is_user(head: &str) -> bool {
    ["\"discriminator\"", "\"global_name\"", "\"relationships\""]
        .iter()
        .any(|key| head.contains(key))
        && head.contains("\"username\"")
}

/// The files of a channel.
#[derive(Debug, Default)]
struct Files {
    header: Vec<EntryId>,
    messages: Vec<EntryId>,
}

/// The files of each channel, by its number.
fn channels(container: &Container, files: &[EntryId]) -> BTreeMap<String, Files> {
    let mut channels: BTreeMap<String, Files> = BTreeMap::new();
    for &id in files {
        let entry = container.entry(id);
        let channel = match channel_file(container, entry) {
            Some(place) => place.id,
            None if matches!(entry.base(), "user.json" | "index.json") => continue,
            None => entry.base().split('.').next().unwrap_or_default(),
        };
        let files = channels.entry(channel.to_owned()).or_default();
        if entry.base() == "channel.json" {
            files.header.push(id);
        } else {
            files.messages.push(id);
        }
    }
    channels
}
