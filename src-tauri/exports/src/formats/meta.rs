//! What Instagram's and Facebook's "download your information" share: where threads lie, and how a thread in JSON reads.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use crate::container::{Container, Entry, EntryId};
use crate::detect::{Look, Root};
use crate::draft::Draft;
use crate::finding::{Code, Level};
use crate::formats::apart::{self, Place};
use crate::formats::pages;

use platform::{FACEBOOK_FOLDERS, INSTAGRAM_FOLDERS};

pub(super) mod block;
pub(super) mod dates;
pub(super) mod facts;
mod labels;
pub(super) mod lines;
pub(super) mod page;
mod participants;
mod platform;
mod row;
mod thread;

use platform::platform_of;
pub(super) use platform::{Platform, facebook_root, is_facebook_page, platform_at};
pub(super) use row::person_of;
pub(super) use thread::{OneThread, owner_by_threads, read_object, read_thread};

/// A numbered page of a thread: `…messages/<box>/<thread>/message_<n>.json`. Before 2019 there was one `message.json`,
/// and before boxes came it lay in `messages/<thread>/`.
#[derive(Debug, Clone)]
pub(super) struct Page {
    pub(super) entry: EntryId,
    pub(super) root: Root,
    pub(super) number: u64,
    /// `<box>/<thread>`, lower case.
    pub(super) thread: String,
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

/// The free pages with one ending that are of one platform's download.
pub(super) fn pages_on(look: &Look<'_>, ending: &str, platform: Platform) -> Vec<Page> {
    // Pages of one folder are of one platform, and there may be thousands of them.
    let mut known: BTreeMap<(Root, bool), Platform> = BTreeMap::new();
    let mut pages = pages(look, ending);
    pages.retain(|page| {
        let is_marked = facebook_root(look.container().entry(page.entry)).is_some();
        let place = (page.root.clone(), is_marked);
        let own = known.entry(place);
        *own.or_insert_with(|| platform_of(look.container(), page)) == platform
    });
    pages
}

/// Takes away the places of downloads in HTML: where pages of it lie, and nothing in JSON that was found.
pub(super) fn leave_html(
    container: &Container,
    roots: &mut BTreeSet<Root>,
    html: &[Page],
    files: &[EntryId],
) {
    let in_html: BTreeSet<&Root> = html.iter().map(|page| &page.root).collect();
    roots.retain(|root| {
        let mut files = files.iter();
        !in_html.contains(root) || files.any(|&id| root.holds(container.entry(id)))
    });
}

/// The pages that a download has once.
pub(super) fn once(pages: &[Page], root: &Root) -> HashSet<String> {
    let own = pages.iter().filter(|page| page.root == *root);
    own.map(|page| format!("{}/{}", page.thread, page.number))
        .collect()
}

/// Where a download begins, for telling those of several accounts apart.
pub(super) fn place(look: &Look<'_>, root: Root, pages: &[Page], account: &str) -> Place {
    let platforms = ["instagram", "facebook"].into_iter();
    let mut named = platforms.filter_map(|name| apart::named_in(look, &root, name));
    Place {
        named: named.next(),
        once: once(pages, &root),
        account: apart::account_in(look, &root, account),
        root,
    }
}

/// The pages among entries that were claimed, those without the folders around them too.
pub(super) fn pages_of(container: &Container, files: &[EntryId], ending: &str) -> Vec<Page> {
    files
        .iter()
        .filter_map(|&id| {
            let entry = container.entry(id);
            page(id, entry, ending).or_else(|| loose_page(container, id, ending))
        })
        .collect()
}

/// A page that stands by itself, as somebody may pick it out of a download: known by its name and what is in it, or by
/// that alone where it was given by itself.
pub(super) fn is_loose_page(look: &Look<'_>, id: EntryId, entry: &Entry) -> bool {
    let container = look.container();
    if page(id, entry, "json").is_some() || loose_page(container, id, "json").is_none() {
        return false;
    }
    is_thread(container, id)
}

/// Whether a file begins as a thread does. One with a page's name may have been cut before its first message.
fn is_thread(container: &Container, id: EntryId) -> bool {
    let head = container.head_text(id, 64 << 10);
    let is_named = page_number(container.entry(id).base(), "json").is_some();
    head.trim_start().starts_with('{')
        && head.contains("\"participants\"")
        && (head.contains("\"sender_name\"") || is_named && head.contains("\"messages\""))
}

/// The same in HTML: by its name, and the classes of headings and times, those of before 2022 too. One that was given by
/// itself may have any name, but is then no page of names and values, as lists and accounts are.
pub(super) fn is_loose_html(look: &Look<'_>, id: EntryId, entry: &Entry) -> bool {
    const VALUES: &str = "_a6_q";
    let container = look.container();
    let is_named = entry.base().contains("message");
    let may_be_one = is_named || container.is_alone(entry);
    if !may_be_one
        || page(id, entry, "html").is_some()
        || loose_page(container, id, "html").is_none()
    {
        return false;
    }
    let head = container.head_text(id, platform::HTML_HEAD);
    has_classes(&head) && (is_named || !head.contains(VALUES) && has_body(&head))
}

/// Whether something is said beneath a heading: in a list of people there are names and times alone.
fn has_body(head: &str) -> bool {
    const BODIES: [&str; 2] = ["_a6-p\">", "_2let\">"];
    BODIES.iter().any(|body| {
        let mut behind = head.match_indices(body).map(|(at, body)| at + body.len());
        behind.any(|at| {
            !head
                .get(at..)
                .is_some_and(|rest| rest.starts_with("</div>"))
        })
    })
}

fn has_classes(head: &str) -> bool {
    const NOW: [&str; 2] = ["_a6-h", "_a6-o"];
    let has = |classes: [&str; 2]| classes.iter().all(|class| head.contains(class));
    has(NOW) || has(platform::CLASSES_BEFORE)
}

/// Whether a file that was given by itself is a page of Meta's, by its classes.
pub(super) fn is_page_alone(container: &Container, id: EntryId) -> bool {
    const BOXES: [&str; 2] = ["_a6-g", "uiBoxWhite"];
    let head = || container.head_text(id, platform::HTML_HEAD);
    container.is_alone(container.entry(id)) && {
        let head = head();
        BOXES.iter().any(|class| head.contains(class))
    }
}

fn loose_page(container: &Container, id: EntryId, ending: &str) -> Option<Page> {
    let entry = container.entry(id);
    // Browsers and people rename what they save. A list may be given by itself too.
    let by_itself = || {
        let is_own = container.is_alone(entry) && entry.ends_in(ending);
        (is_own && (ending != "json" || is_thread(container, id))).then_some(1)
    };
    Some(Page {
        entry: id,
        root: Root {
            given: entry.given,
            folder: entry.folder().to_owned(),
        },
        number: page_number(entry.base(), ending).or_else(by_itself)?,
        thread: format!("{}:{}", entry.given, entry.folder()),
    })
}

fn page(id: EntryId, entry: &Entry, ending: &str) -> Option<Page> {
    let number = page_number(entry.base(), ending)?;
    let mut parts = entry.key.rsplit('/').skip(1);
    let (thread, mailbox) = (parts.next()?, parts.next()?);
    let thread = if parts.next() == Some("messages") {
        format!("{mailbox}/{thread}")
    } else if mailbox == "messages" {
        thread.to_owned()
    } else {
        return None;
    };
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

/// 12 of `message_12.json`; 1 of `message.json`.
fn page_number(base: &str, ending: &str) -> Option<u64> {
    let stem = base.strip_suffix(ending)?.strip_suffix('.')?;
    if stem == "message" {
        return Some(1);
    }
    let number = stem.strip_prefix("message_")?;
    let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| number.parse().ok())?
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

/// Files in a thread's folder that are no pages, and pages that are here in HTML too.
pub(super) fn note_beside(draft: &mut Draft<'_>, owned: &[EntryId]) {
    let container = draft.container();
    let html = pages_of(container, owned, "html").len();
    if html > 0 {
        draft.finding(Level::Note, Code::HtmlBesideJson, html.to_string());
    }
    for &id in owned {
        let entry = container.entry(id);
        if entry.base().starts_with("message_")
            && entry.ends_in("json")
            && has_folder(entry, "messages/")
            && pages_of(container, &[id], "json").is_empty()
        {
            let label = draft.label(id);
            draft.finding(Level::Warning, Code::FileNotUnderstood, label.as_ref());
        }
    }
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
            let name = |number: u64| format!("message_{number}.json");
            let missing = pages::missing(expected..page.number, name);
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
