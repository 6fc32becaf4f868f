//! Where an Instagram download lies in what was given: by its folders, else file by file.

use std::collections::{BTreeMap, BTreeSet};

use super::{account, lists, old};
use crate::container::{Entry, EntryId, is_below};
use crate::detect::{Claim, FormatId, Look, Root};
use crate::formats::apart::{self, Place};
use crate::formats::meta::{self, Platform};
use crate::formats::{messenger, messenger_e2ee};
use crate::json::Json;

/// Folders of the download, of all generations since the end of 2020, that lists lie in.
const FOLDERS: &[&str] = &[
    "followers_and_following",
    "connections",
    "contacts",
    "login_and_account_creation",
    "login_and_profile_creation",
    "security_and_login_information",
    "account_information",
    "personal_information",
    "device_information",
    "information_about_you",
    "logged_information",
    "recent_searches",
    "recent_search",
];

/// What was found.
struct Anchors {
    /// Folders of which everything belongs to the download.
    roots: BTreeSet<Root>,
    /// Files that were recognised by themselves, without the folders around them.
    loose: Vec<EntryId>,
    files: Vec<EntryId>,
}

/// The downloads in JSON: one, or one for each account when there are several.
pub(super) fn claims(look: &Look<'_>) -> Vec<Claim> {
    let anchors = anchors(look);
    if anchors.files.is_empty() && anchors.roots.is_empty() {
        return Vec::new();
    }
    let roots = outermost(anchors.roots);
    let accounts = by_account(look, &roots);
    let mut claims = Vec::new();
    for (place, own) in accounts.iter().enumerate() {
        let is_own = |id: &EntryId| {
            let entry = look.container().entry(*id);
            own.iter().any(|root| root.holds(entry))
                // What stands by itself goes with the first.
                || place == 0 && !roots.iter().any(|root| root.holds(entry))
        };
        let files: Vec<EntryId> = anchors.files.iter().copied().filter(is_own).collect();
        let mut claim = Claim::of_roots(FormatId::InstagramJson, files, own, look);
        let loose = anchors.loose.iter().copied().filter(is_own);
        let more: Vec<EntryId> = loose.filter(|id| !claim.owned.contains(id)).collect();
        claim.owned.extend(more);
        leave_facebook(look, &mut claim);
        messenger_e2ee::leave_chats(look, &mut claim);
        claims.push(claim);
    }
    claims
}

/// Where both downloads were unpacked into one folder, Facebook's files are for its own reader.
fn leave_facebook(look: &Look<'_>, claim: &mut Claim) {
    let container = look.container();
    let is_facebook = |id: &EntryId| meta::facebook_root(container.entry(*id)).is_some();
    if !claim.owned.iter().any(is_facebook) {
        return;
    }
    let lists = messenger::lists::candidates(look);
    let lists: BTreeSet<EntryId> = lists.into_iter().map(|(id, _)| id).collect();
    let own: BTreeSet<EntryId> = claim.files.iter().copied().collect();
    claim
        .owned
        .retain(|id| own.contains(id) || !is_facebook(id) && !lists.contains(id));
}

fn anchors(look: &Look<'_>) -> Anchors {
    let container = look.container();
    let mut anchors = Anchors {
        roots: BTreeSet::new(),
        loose: Vec::new(),
        files: Vec::new(),
    };
    for page in meta::pages_on(look, "json", Platform::Instagram) {
        anchors.files.push(page.entry);
        anchors.roots.insert(page.root);
    }
    let mut platforms: BTreeMap<Root, Platform> = BTreeMap::new();
    let mut is_instagram = |root: &Root| {
        let platform = platforms
            .entry(root.clone())
            .or_insert_with(|| meta::platform_at(container, root));
        *platform == Platform::Instagram
    };
    for (id, entry) in look.entries() {
        if let Some(root) = Root::before(entry, "your_instagram_activity/") {
            anchors.roots.insert(root);
        } else if root_of_list(look, id, entry).is_some_and(|root| is_instagram(&root)) {
            anchors.files.push(id);
            match root_in_folders(entry) {
                Some(root) => {
                    anchors.roots.insert(root);
                }
                None => anchors.loose.push(id),
            }
        } else if old::is_file(container, id) || old::is_connections(container, id) {
            anchors.files.push(id);
            anchors.roots.insert(Root {
                given: entry.given,
                folder: entry.folder().to_owned(),
            });
        } else if meta::is_loose_page(look, id, entry) && !meta::is_facebook_page(container, id) {
            anchors.files.push(id);
            anchors.loose.push(id);
        }
    }
    if anchors.files.iter().any(|&id| old::is_any(container, id)) {
        anchors.loose.extend(beside_old(look, &anchors));
    }
    // Downloads with HTML only are not ours.
    let has_json = !anchors.files.is_empty();
    if !has_json && look.entries().any(|(_, entry)| entry.ends_in("html")) {
        anchors.roots.clear();
    }
    let html = meta::pages_on(look, "html", Platform::Instagram);
    meta::leave_html(container, &mut anchors.roots, &html, &anchors.files);
    anchors
}

/// Files of the time before folders that lie in another part than the messages: those that are known by what is in them,
/// and what lies beside them under names of that time.
fn beside_old(look: &Look<'_>, anchors: &Anchors) -> Vec<EntryId> {
    let others = || {
        let entries = look.entries();
        entries.filter(|(id, entry)| {
            let is_inside = anchors.roots.iter().any(|root| root.given == entry.given);
            !is_inside && !anchors.loose.contains(id)
        })
    };
    let mut folders: BTreeSet<(usize, &str)> = anchors
        .loose
        .iter()
        .map(|&id| look.container().entry(id))
        .map(|entry| (entry.given, entry.folder()))
        .collect();
    let own = others().filter(|&(id, _)| old::is_companion(look.container(), id));
    folders.extend(own.map(|(_, entry)| (entry.given, entry.folder())));
    others()
        .filter(|(_, entry)| folders.contains(&(entry.given, entry.folder())))
        .filter(|(_, entry)| old::NAMES.contains(&entry.base()))
        .map(|(id, _)| id)
        .collect()
}

/// The root of a list or account file, by its folders and the shape of what is in it.
fn root_of_list(look: &Look<'_>, id: EntryId, entry: &Entry) -> Option<Root> {
    if !entry.ends_in("json") {
        return None;
    }
    let is_account = entry.base() == "personal_information.json";
    if !is_account && lists::kind_of_name(entry.base()).is_none() {
        return None;
    }
    let head = look.container().head_text(id, 2048);
    let is_of_shape = [
        "\"string_list_data\"",
        "\"string_map_data\"",
        "\"label_values\"",
    ]
    .iter()
    .any(|key| head.contains(key))
        || lists::has_known_key(&head)
        || old::is_list(entry.base(), &head);
    let root = root_in_folders(entry);
    is_of_shape.then(|| {
        root.unwrap_or_else(|| Root {
            given: entry.given,
            folder: entry.folder().to_owned(),
        })
    })
}

/// The folder above the download's own folders, where it lies in at least one of them.
fn root_in_folders(entry: &Entry) -> Option<Root> {
    let mut folder = entry.folder();
    let mut is_known = false;
    loop {
        let (above, last) = folder.rsplit_once('/').unwrap_or(("", folder));
        if !FOLDERS.contains(&last) {
            break;
        }
        is_known = true;
        folder = above;
        if above.is_empty() {
            break;
        }
    }
    is_known.then(|| Root {
        given: entry.given,
        folder: folder.to_owned(),
    })
}

/// Roots that lie in no other one.
fn outermost(roots: BTreeSet<Root>) -> Vec<Root> {
    let all: Vec<Root> = roots.into_iter().collect();
    let is_inner = |root: &Root| {
        all.iter().any(|other| {
            other != root && other.given == root.given && is_below(&root.folder, &other.folder)
        })
    };
    all.iter().filter(|root| !is_inner(root)).cloned().collect()
}

/// The roots of each account. Of a part without an account file, its name may tell whose it is.
fn by_account(look: &Look<'_>, roots: &[Root]) -> Vec<Vec<Root>> {
    let known: Vec<Option<String>> = roots.iter().map(|root| username_at(look, root)).collect();
    let called = |root: &Root| {
        let given = look.container().given().get(root.given);
        let name = given.map_or(String::new(), |given| given.name.to_lowercase());
        let mut known = known.iter().flatten();
        let own = known.find(|own| name.contains(*own) || root.folder.contains(*own));
        own.cloned()
    };
    let pages = meta::pages_on(look, "json", Platform::Instagram);
    let places = roots.iter().zip(&known).map(|(root, own)| Place {
        account: own.clone().or_else(|| called(root)),
        named: apart::named_in(look, root, "instagram"),
        once: meta::once(&pages, root),
        root: root.clone(),
    });
    apart::apart(places.collect())
}

fn username_at(look: &Look<'_>, root: &Root) -> Option<String> {
    let container = look.container();
    let (id, _) = look
        .entries()
        .find(|(_, entry)| root.holds(entry) && entry.base() == "personal_information.json")?;
    let reader = container.read(id).ok()?;
    let (value, _) = Json::new(reader, container.limits()).whole();
    account::person_in(&value?).username
}
