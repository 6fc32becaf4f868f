//! Whose download lies somewhere, Instagram's or Facebook's: their threads read the same.

use crate::container::{Container, Entry, EntryId};
use crate::detect::Root;

use super::{Page, has_folder, page};

/// Whose download it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::formats) enum Platform {
    Instagram,
    Facebook,
}

/// Folders that only Facebook's download has.
pub(super) const FACEBOOK_FOLDERS: &[&str] =
    &["your_facebook_activity/", "your_activity_across_facebook/"];
/// Folders that only Instagram's download has.
pub(super) const INSTAGRAM_FOLDERS: &[&str] = &["your_instagram_activity/"];

/// The root of a file below a folder that only Facebook's download has.
pub(in crate::formats) fn facebook_root(entry: &Entry) -> Option<Root> {
    FACEBOOK_FOLDERS
        .iter()
        .find_map(|folder| Root::before(entry, folder))
}

/// Whose page it is: by the folder that only one of them has, where both were unpacked into the same one; else by what
/// lies around it.
pub(in crate::formats) fn platform_of(container: &Container, page: &Page) -> Platform {
    let entry = container.entry(page.entry);
    let is_in = |folders: &[&str]| folders.iter().any(|folder| has_folder(entry, folder));
    if is_in(FACEBOOK_FOLDERS) && !is_in(INSTAGRAM_FOLDERS) {
        return Platform::Facebook;
    }
    platform_at(container, &page.root)
}

/// Whose download lies at a root: by its folders, then by the archive's name, its lists, the boxes and keys of its
/// threads, and last by how a message looks. Without any mark it is Instagram's, whose users are the ones who write to
/// us.
pub(in crate::formats) fn platform_at(container: &Container, root: &Root) -> Platform {
    let holds = |folders: &[&str]| {
        container.entries().any(|(_, entry)| {
            root.holds(entry) && folders.iter().any(|folder| has_folder(entry, folder))
        })
    };
    if holds(INSTAGRAM_FOLDERS) {
        return Platform::Instagram;
    }
    if holds(FACEBOOK_FOLDERS) {
        return Platform::Facebook;
    }
    let name = container
        .given()
        .get(root.given)
        .map_or(String::new(), |given| given.name.to_lowercase());
    let is_named = |word: &str| {
        name.starts_with(word)
            || root
                .folder
                .split('/')
                .any(|folder| folder.starts_with(word))
    };
    let own = || {
        let entries = container.entries().filter(|(_, entry)| root.holds(entry));
        entries.filter_map(|(id, entry)| {
            let ending = if entry.ends_in("json") {
                "json"
            } else {
                "html"
            };
            page(id, entry, ending).filter(|page| page.root == *root)
        })
    };
    if is_named("instagram-") || has_instagram_list(container, root) {
        Platform::Instagram
    } else if is_named("facebook-")
        || has_facebook_list(container, root)
        || own().any(|page| is_facebook_thread(&page.thread))
    {
        Platform::Facebook
    } else {
        platform_beside(container, root.given).unwrap_or_else(|| {
            let mut peeked = own().take(PEEKED);
            if peeked.any(|page| is_facebook_page(container, page.entry)) {
                Platform::Facebook
            } else {
                Platform::Instagram
            }
        })
    }
}

/// What the other parts that were given say, if they are all of one platform.
fn platform_beside(container: &Container, given: usize) -> Option<Platform> {
    let others = || container.entries().map(|(_, entry)| entry);
    let others = || others().filter(|entry| entry.given != given);
    let holds = |entry: &Entry, folders: &[&str]| folders.iter().any(|own| has_folder(entry, own));
    let is_instagram =
        others().any(|entry| is_instagram_list(entry) || holds(entry, INSTAGRAM_FOLDERS));
    // Snapchat has a `friends` too.
    let is_list = |entry: &Entry| is_facebook_list(entry) && !entry.base().starts_with("friends.");
    let is_facebook = others().any(|entry| is_list(entry) || holds(entry, FACEBOOK_FOLDERS));
    match (is_instagram, is_facebook) {
        (true, false) => Some(Platform::Instagram),
        (false, true) => Some(Platform::Facebook),
        _ => None,
    }
}

/// Lists that only Instagram's download has.
fn has_instagram_list(container: &Container, root: &Root) -> bool {
    container
        .entries()
        .any(|(_, entry)| root.holds(entry) && is_instagram_list(entry))
}

fn is_instagram_list(entry: &Entry) -> bool {
    entry.base().starts_with("followers_1.")
        || entry.key.contains("followers_and_following/")
        || entry.base() == "personal_information.json"
}

/// Whether lists lie there that only Facebook's download has.
fn has_facebook_list(container: &Container, root: &Root) -> bool {
    container
        .entries()
        .any(|(_, entry)| root.holds(entry) && is_facebook_list(entry))
}

/// Whether a file is one that only Facebook's download has.
fn is_facebook_list(entry: &Entry) -> bool {
    const NAMES: &[&str] = &[
        "your_friends",
        "friends",
        "sent_friend_requests",
        "friend_requests_sent",
        "received_friend_requests",
        "friend_requests_received",
        "rejected_friend_requests",
        "removed_friends",
        "profile_information",
        "your_address_books",
        "logins_and_logouts",
        "autofill_information",
    ];
    // Instagram has a `profile_information.json` too, but beside lists that were looked for before.
    let stem = entry.base().split('.').next().unwrap_or_default();
    let is_page = entry.ends_in("json") || entry.ends_in("html");
    is_page && NAMES.contains(&stem) || has_folder(entry, "stickers_used/")
}

/// Boxes that Instagram does not have, and thread keys that are no numbers (`rosafern_x9KfPqzAbc`).
fn is_facebook_thread(thread: &str) -> bool {
    const BOXES: &[&str] = &["archived_threads", "filtered_threads", "e2ee_cutover"];
    let (mailbox, folder) = thread.rsplit_once('/').unwrap_or(("", thread));
    let key = folder.rsplit_once('_').map_or("", |(_, key)| key);
    let is_word = key.len() >= 8
        && key.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && key.bytes().any(|byte| byte.is_ascii_digit())
        && key.bytes().any(|byte| byte.is_ascii_alphabetic());
    BOXES.contains(&mailbox) || mailbox.is_empty() || is_word
}

/// Classes of headings and times until 2021.
pub(super) const CLASSES_BEFORE: [&str; 2] = ["_2lek", "_2lem"];
/// Stylesheets stand before what a page says.
pub(super) const HTML_HEAD: usize = 256 << 10;
/// Threads that are looked into when nothing else tells.
const PEEKED: usize = 8;

/// Until 2022 every message of Facebook said its type; media lie in folders with its name.
pub(in crate::formats) fn is_facebook_page(container: &Container, entry: EntryId) -> bool {
    if !container.entry(entry).ends_in("json") {
        let head = container.head_text(entry, HTML_HEAD);
        let holds = |folders: &[&str]| folders.iter().any(|folder| head.contains(folder));
        // Media lie in folders with the platform's name; a link to the other one is what somebody wrote.
        return match (holds(FACEBOOK_FOLDERS), holds(INSTAGRAM_FOLDERS)) {
            (true, false) => true,
            (false, true) => false,
            // Instagram has downloads in HTML since the classes are others.
            _ if CLASSES_BEFORE.iter().all(|class| head.contains(class)) => true,
            _ => head.contains("facebook.com") && !head.contains("instagram.com"),
        };
    }
    let head = container.head_text(entry, 16 << 10);
    let head: String = head.chars().filter(|c| !c.is_whitespace()).collect();
    let has_type = ["Generic", "Share", "Call", "Subscribe", "Unsubscribe"]
        .iter()
        .any(|kind| head.contains(&format!("\"type\":\"{kind}\"")));
    has_type
        || FACEBOOK_FOLDERS
            .iter()
            .any(|folder| head.contains(&format!("\"{folder}messages")))
}
