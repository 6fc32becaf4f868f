//! What Instagram's and Facebook's "download your information" share: where threads lie, and how a thread in JSON reads.

use std::collections::BTreeMap;

use crate::container::{Container, Entry, EntryId};
use crate::detect::{Look, Root};
use crate::draft::Draft;
use crate::finding::{Code, Level};

pub(super) mod facts;
mod labels;
mod lines;
pub(super) mod page;
mod row;
mod thread;

pub(super) use thread::{OneThread, read_thread};

/// Whose download it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Platform {
    Instagram,
    Facebook,
}

/// Folders that only Facebook's download has.
const FACEBOOK_FOLDERS: &[&str] = &["your_facebook_activity/", "your_activity_across_facebook/"];
/// Folders that only Instagram's download has.
const INSTAGRAM_FOLDERS: &[&str] = &["your_instagram_activity/"];

/// A numbered page of a thread: `…messages/<box>/<thread>/message_<n>.json`.
#[derive(Debug, Clone)]
pub(super) struct Page {
    pub(super) entry: EntryId,
    pub(super) root: Root,
    pub(super) number: u64,
    /// `<box>/<thread>`, lower case.
    thread: String,
}

impl Page {
    /// What the pages of one thread have in common: `<box>/<thread>`, lower case.
    pub(super) fn thread(&self) -> String {
        self.thread.clone()
    }
}

/// The pages with one ending (`json`, `html`) among the free entries.
pub(super) fn pages(look: &Look<'_>, ending: &str) -> Vec<Page> {
    look.entries()
        .filter_map(|(id, entry)| page(id, entry, ending))
        .collect()
}

/// The pages among entries that were claimed, those without the folders around them too.
pub(super) fn pages_of(container: &Container, files: &[EntryId], ending: &str) -> Vec<Page> {
    files
        .iter()
        .filter_map(|&id| {
            let entry = container.entry(id);
            page(id, entry, ending).or_else(|| loose_page(id, entry, ending))
        })
        .collect()
}

/// A page that stands by itself, as somebody may pick it out of a download: known by its name and what is in it.
pub(super) fn is_loose_page(look: &Look<'_>, id: EntryId, entry: &Entry) -> bool {
    if page(id, entry, "json").is_some() || loose_page(id, entry, "json").is_none() {
        return false;
    }
    let head = look.container().head_text(id, 64 << 10);
    head.trim_start().starts_with('{')
        && head.contains("\"participants\"")
        && (head.contains("\"sender_name\"") || head.contains("\"messages\""))
}

fn loose_page(id: EntryId, entry: &Entry, ending: &str) -> Option<Page> {
    Some(Page {
        entry: id,
        root: Root {
            given: entry.given,
            folder: entry.folder().to_owned(),
        },
        number: page_number(entry.base(), ending)?,
        thread: format!("{}:{}", entry.given, entry.folder()),
    })
}

fn page(id: EntryId, entry: &Entry, ending: &str) -> Option<Page> {
    let number = page_number(entry.base(), ending)?;
    let mut parts = entry.key.rsplit('/').skip(1);
    let (thread, mailbox, messages) = (parts.next()?, parts.next()?, parts.next()?);
    if messages != "messages" {
        return None;
    }
    let thread = format!("{mailbox}/{thread}");
    let folder = entry.folder().strip_suffix(&thread)?;
    let above = folder.strip_suffix("messages/")?;
    let activity = FACEBOOK_FOLDERS.iter().chain(INSTAGRAM_FOLDERS);
    let folder = activity
        .filter_map(|name| above.strip_suffix(name))
        .find(|rest| rest.is_empty() || rest.ends_with('/'))
        .unwrap_or(above);
    let root = Root {
        given: entry.given,
        folder: folder.trim_end_matches('/').to_owned(),
    };
    Some(Page {
        entry: id,
        root,
        number,
        thread,
    })
}

/// 12 of `message_12.json`.
fn page_number(base: &str, ending: &str) -> Option<u64> {
    let number = base
        .strip_prefix("message_")?
        .strip_suffix(ending)?
        .strip_suffix('.')?;
    let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| number.parse().ok())?
}

/// Whose download lies at a root: by its folders, then by the archive's name. Without any mark it is Instagram's, whose
/// users are the ones who write to us; the threads read the same.
pub(super) fn platform_at(container: &Container, root: &Root) -> Platform {
    let holds = |folders: &[&str]| {
        container.entries().any(|(_, entry)| {
            root.holds(entry) && folders.iter().any(|folder| has_folder(entry, folder))
        })
    };
    let name = container
        .given()
        .get(root.given)
        .map_or(String::new(), |given| given.name.to_lowercase());
    if holds(INSTAGRAM_FOLDERS) {
        Platform::Instagram
    } else if holds(FACEBOOK_FOLDERS)
        || name.starts_with("facebook-")
        || root.folder.contains("facebook-")
        || has_facebook_list(container, root)
    {
        Platform::Facebook
    } else {
        Platform::Instagram
    }
}

/// Lists that only Facebook's download has.
fn has_facebook_list(container: &Container, root: &Root) -> bool {
    const NAMES: &[&str] = &[
        "your_friends.json",
        "friends.json",
        "profile_information.json",
        "your_address_books.json",
        "secret_conversations.json",
        "stickers_used",
    ];
    let is_instagram = |entry: &Entry| {
        entry.base().starts_with("followers_") || entry.key.contains("followers_and_following/")
    };
    let mut own = container
        .entries()
        .map(|(_, entry)| entry)
        .filter(|entry| root.holds(entry));
    let mut is_facebook = false;
    own.all(|entry| {
        is_facebook |= NAMES.contains(&entry.base()) || entry.key.contains("/stickers_used/");
        !is_instagram(entry)
    }) && is_facebook
}

/// Whether an entry lies below a folder of that name.
pub(super) fn has_folder(entry: &Entry, folder: &str) -> bool {
    entry.key.starts_with(folder) || entry.key.contains(&format!("/{folder}"))
}

/// The pages of each thread, oldest number first; pages of one thread may lie in several archives.
pub(super) fn by_thread(pages: Vec<Page>) -> Vec<Vec<Page>> {
    let mut threads: BTreeMap<String, Vec<Page>> = BTreeMap::new();
    let mut order: Vec<String> = Vec::new();
    for page in pages {
        if !threads.contains_key(&page.thread) {
            order.push(page.thread.clone());
        }
        threads.entry(page.thread.clone()).or_default().push(page);
    }
    let mut sorted: Vec<Vec<Page>> = order
        .into_iter()
        .filter_map(|thread| threads.remove(&thread))
        .collect();
    for pages in &mut sorted {
        pages.sort_by_key(|page| (page.number, page.entry));
    }
    sorted
}

/// Says which pages are missing between 1 and the last.
pub(super) fn note_missing_pages(draft: &mut Draft<'_>, pages: &[Page]) {
    let Some(last) = pages.last() else {
        return;
    };
    let folder = draft.container().entry(last.entry).label.clone();
    let folder = folder
        .rsplit_once('/')
        .map_or(folder.as_ref(), |(folder, _)| folder)
        .to_owned();
    let mut expected = 1;
    for page in pages {
        if page.number > expected {
            let missing = format!("message_{expected}.json");
            draft.finding_at(
                Level::Warning,
                Code::PageMissing,
                folder.clone(),
                Some(missing),
            );
        }
        expected = page.number + 1;
    }
}
