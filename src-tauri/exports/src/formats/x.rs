//! X's (Twitter's) archive: `data/*.js`, each a JSON array behind `window.YTD.… =`.

use std::collections::{BTreeSet, HashSet};
use std::io::Read;

use crate::container::{Container, Entry, EntryId};
use crate::detect::{Claim, Format, FormatId, Look, Root};
use crate::draft::Draft;
use crate::finding::{Code, Level};
use crate::formats::apart::{self, Place};
use crate::formats::nearby::{below, folder_of};
use crate::json::{Json, Stop};
use crate::text::decode::Decoded;

mod event;
mod lists;
mod messages;
mod people;

/// The format.
pub(crate) struct X;

/// What an archive holds at its top.
const OWN: &[&str] = &["data/", "assets/", "your archive.html"];

impl Format for X {
    fn claim(&self, look: &Look<'_>) -> Vec<Claim> {
        let container = look.container();
        let entries = look.entries();
        let own = entries.filter(|&(id, entry)| is_own(container, id, entry));
        let mut files: Vec<EntryId> = own.map(|(id, _)| id).collect();
        if files.is_empty() {
            return Vec::new();
        }
        let entries = look.entries();
        let manifests = entries.filter(|&(id, entry)| is_manifest(container, id, entry));
        files.extend(manifests.map(|(id, _)| id));
        let tops: BTreeSet<Root> = files
            .iter()
            .filter_map(|&id| top_of(container.entry(id)))
            .collect();
        let account = |top: &Root| apart::account_in(look, top, "account.js");
        let accounts: BTreeSet<String> = tops.iter().filter_map(account).collect();
        if accounts.len() > 1 {
            let place = |root: Root| Place {
                account: account(&root),
                named: None,
                once: HashSet::new(),
                root,
            };
            return apart::claims(look, FormatId::XArchive, &files, tops, place);
        }
        let mut claim = Claim::of_files(FormatId::XArchive, files, look);
        let known: BTreeSet<EntryId> = claim.owned.iter().copied().collect();
        for top in &tops {
            let rest = below(look, top, OWN).filter(|id| !known.contains(id));
            claim.owned.extend(rest);
        }
        // Another part may hold nothing but what was sent.
        let givens: BTreeSet<usize> = tops.iter().map(|top| top.given).collect();
        let media = look.entries().filter(|(id, entry)| {
            let is_apart = !givens.contains(&entry.given) && !known.contains(id);
            is_apart && messages::is_media(entry)
        });
        claim.owned.extend(media.map(|(id, _)| id));
        vec![claim]
    }

    fn read(&self, claim: &Claim, draft: &mut Draft<'_>) {
        let container = draft.container();
        let mut people = people::People::default();
        let of = |kind: fn(&str) -> bool| -> Vec<EntryId> {
            let files = claim.files.iter().copied();
            files.filter(|&id| kind(&name_of(container, id))).collect()
        };
        for entry in of(|base| base.starts_with("account")) {
            lists::account(draft, &mut people, entry);
        }
        for entry in of(|base| base == MANIFEST) {
            lists::manifest(draft, &mut people, entry);
        }
        for entry in of(|base| lists::list_of(base).is_some()) {
            lists::read(draft, &mut people, entry);
        }
        let media = messages::MediaIndex::of(container, &claim.owned);
        let mut chats = messages::Chats::new(&mut people, &media);
        for entry in in_order(container, of(|base| is_messages(base) && !is_headers(base))) {
            chats.read(draft, entry);
        }
        // The headers tell who wrote when: the same messages without their text. Of a conversation that stands nowhere
        // else they are all there is.
        chats.skips_known();
        for entry in in_order(container, of(is_headers)) {
            chats.read(draft, entry);
        }
        people.settle_owner(draft);
    }
}

/// Names the account and lists what the archive holds.
const MANIFEST: &str = "manifest.js";

/// The first piece has no number; piece 10 comes behind piece 2.
fn in_order(container: &Container, mut files: Vec<EntryId>) -> Vec<EntryId> {
    files.sort_by_cached_key(|&id| {
        let name = name_of(container, id);
        let stem = name
            .rsplit_once('.')
            .map_or(name.as_str(), |(stem, _)| stem);
        let (stem, piece) = stem.rsplit_once("-part").unwrap_or((stem, "0"));
        (stem.to_owned(), piece.parse::<u64>().unwrap_or(u64::MAX))
    });
    files
}

fn is_messages(base: &str) -> bool {
    base.starts_with("direct-message")
}

fn is_headers(base: &str) -> bool {
    is_messages(base) && base.contains("header")
}

/// A file of the archive that is read: named so, and with X's first words in it.
fn is_own(container: &Container, id: EntryId, entry: &Entry) -> bool {
    let base = entry.base();
    let is_named = is_messages(base)
        || matches!(base, "account.js")
        || lists::list_of(base).is_some()
        || container.is_alone(entry);
    entry.ends_in("js") && is_named && container.head_text(id, 4096).contains("window.YTD.")
}

fn is_manifest(container: &Container, id: EntryId, entry: &Entry) -> bool {
    entry.base() == MANIFEST
        && container
            .head_text(id, 4096)
            .contains("window.__THAR_CONFIG")
}

/// The name that the archive has for a file: its own, or as its first line says where it was given by itself.
/// `window.YTD.direct_messages.part0 =` begins `direct-messages.js`.
fn name_of(container: &Container, id: EntryId) -> String {
    let entry = container.entry(id);
    if container.is_alone(entry) {
        let head = container.head_text(id, 4096);
        let said = head.split_once("window.YTD.").map(|(_, said)| said);
        let said = said.and_then(|said| said.split(['.', ' ', '=']).next());
        if let Some(said) = said.filter(|said| !said.is_empty()) {
            return said.replace('_', "-") + ".js";
        }
    }
    entry.base().to_owned()
}

/// Above `data/`.
fn top_of(entry: &Entry) -> Option<Root> {
    let folder = folder_of(entry);
    let above = match folder.folder.rsplit_once('/') {
        Some((above, "data")) => above,
        None if folder.folder == "data" => "",
        _ => return None,
    };
    Some(Root {
        given: folder.given,
        folder: above.to_owned(),
    })
}

/// The JSON of a file, and how many bytes stand before it.
type Script<'a> = (Json<Box<dyn Read + 'a>>, u64);

/// Opens a file and steps over what stands before its array: comments, `window.YTD.… =`.
fn open<'a>(draft: &mut Draft<'a>, entry: EntryId) -> Option<Script<'a>> {
    let container = draft.container();
    draft.uses(entry);
    let mut reader = match container.read(entry) {
        Ok(reader) => Decoded::new(reader),
        Err(error) => {
            draft.fault(entry, &error);
            return None;
        }
    };
    let (mut before, mut is_named) = (Vec::new(), false);
    let mut byte = [0_u8; 1];
    let next = loop {
        match reader.read(&mut byte) {
            Ok(1..) if before.len() < 64 << 10 => {
                let [byte] = byte;
                // A comment may hold an equals sign; the name comes behind it.
                if byte == b'=' && is_named {
                    break None;
                }
                if byte == b'[' && before.trim_ascii().is_empty() {
                    break Some(byte);
                }
                before.push(byte);
                is_named |= before.ends_with(b"window.");
            }
            _ => {
                let label = draft.label(entry);
                draft.finding(Level::Broken, Code::FileNotUnderstood, label.as_ref());
                return None;
            }
        }
    };
    let skipped = before.len() as u64 + u64::from(next.is_none());
    let rest: Box<dyn Read + 'a> = match next {
        Some(_) => Box::new(b"[".as_slice().chain(reader)),
        None => Box::new(reader),
    };
    Some((Json::new(rest, container.limits()), skipped))
}

/// The end of a file: a semicolon may stand there.
fn end<R: Read>(json: &mut Json<R>) -> Result<(), Stop> {
    if json.peek() == Some(b';') {
        return Ok(());
    }
    json.finish()
}
