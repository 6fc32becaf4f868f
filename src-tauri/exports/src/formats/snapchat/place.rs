//! Which files are a Snapchat download, and which parts belong together.

use std::collections::{BTreeMap, BTreeSet};

use crate::container::{Container, Entry, EntryId, Shape};
use crate::detect::{Claim, FormatId, Look, Root};
use crate::formats::nearby::below;

use super::media::is_day;

/// Everything that a download holds at its top.
const OWN: &[&str] = &[
    "json/",
    "html/",
    "chat_media/",
    "memories/",
    "shared_story/",
    "index.html",
];
/// Folders of media; later parts of a download hold nothing else.
const MEDIA: &[&str] = &["chat_media", "memories", "shared_story"];

/// A file of the download that is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Chats,
    Snaps,
    Friends,
    Account,
    AccountHistory,
    Calls,
    Searches,
    /// What was written to the app's own chat program: the file does not say who wrote which entry.
    Ai,
}

/// Which file it is, by its name without `.json` or `.html`.
fn kind_of(name: &str) -> Option<Kind> {
    match name {
        "chat_history" => Some(Kind::Chats),
        "snap_history" => Some(Kind::Snaps),
        "friends" => Some(Kind::Friends),
        "account" => Some(Kind::Account),
        "account_history" => Some(Kind::AccountHistory),
        "talk_history" => Some(Kind::Calls),
        "search_history" => Some(Kind::Searches),
        "snapchat_ai" => Some(Kind::Ai),
        _ => None,
    }
}

/// Which JSON file it is. A browser that saves one twice adds ` (1)`.
pub(super) fn json_kind(entry: &Entry) -> Option<Kind> {
    let name = entry.base().strip_suffix(".json")?;
    kind_of(name.split([' ', '(']).next().unwrap_or(name))
}

/// Which JSON file it is; one that was given by itself under another name holds conversations.
pub(super) fn json_kind_in(container: &Container, entry: &Entry) -> Option<Kind> {
    json_kind(entry).or_else(|| {
        let is_json = container.is_alone(entry) && has_json_end(entry);
        is_json.then_some(Kind::Chats)
    })
}

fn has_json_end(entry: &Entry) -> bool {
    entry
        .base()
        .rsplit_once('.')
        .is_some_and(|(_, end)| end == "json")
}

/// Which HTML file it is.
pub(super) fn html_kind(entry: &Entry) -> Option<Kind> {
    let name = entry.base().strip_suffix(".html")?;
    if name.starts_with("subpage_") {
        return match entry.folder().rsplit('/').next() {
            Some("chat_history") => Some(Kind::Chats),
            Some("snap_history") => Some(Kind::Snaps),
            _ => None,
        };
    }
    kind_of(name)
}

/// Stylesheets stand before what a page says.
const HTML_HEAD: usize = 256 << 10;

/// Which HTML file it is; a page that was given by itself says so in its heading.
pub(super) fn html_kind_in(container: &Container, id: EntryId) -> Option<Kind> {
    let entry = container.entry(id);
    html_kind(entry).or_else(|| {
        let is_page = entry.base().starts_with("subpage_") && entry.ends_in("html");
        if !is_page || !container.is_alone(entry) {
            return None;
        }
        let is_snaps = container
            .head_text(id, HTML_HEAD)
            .contains("Snap History with");
        Some(if is_snaps { Kind::Snaps } else { Kind::Chats })
    })
}

/// Whether it lies in one of the folders of media.
pub(super) fn is_media(entry: &Entry) -> bool {
    entry.folder().split('/').any(|part| MEDIA.contains(&part))
}

/// The claims: one for each download with messages or lists, the parts with media only beside them.
pub(super) fn claims(look: &Look<'_>) -> Vec<Claim> {
    let mut roots: BTreeSet<Root> = BTreeSet::new();
    let mut loose: Vec<EntryId> = Vec::new();
    for (id, entry) in look.entries() {
        if let Some(root) = root_of(look.container(), id, entry) {
            roots.insert(root);
        } else if is_loose(look.container(), id, entry) {
            loose.push(id);
        }
    }
    let is_held = |id: &EntryId| {
        let entry = look.container().entry(*id);
        roots.iter().any(|root| root.holds(entry))
    };
    loose.retain(|id| !is_held(id));
    let downloads = downloads(look, roots);
    let mut claims: Vec<Claim> = downloads.iter().map(|own| claim_of(look, own)).collect();
    if !loose.is_empty() {
        let is_html = |id: &EntryId| look.container().entry(*id).ends_in("html");
        let format = if loose.iter().all(is_html) {
            FormatId::SnapchatHtml
        } else {
            FormatId::SnapchatJson
        };
        claims.push(Claim::of_files(format, loose, look));
    }
    add_media_parts(look, &mut claims);
    claims
}

/// The top of a download: above `json/` or `html/` with one of its files in it.
fn root_of(container: &Container, id: EntryId, entry: &Entry) -> Option<Root> {
    let (folder, is_own) = if let Some(kind) = json_kind(entry) {
        let is_own = matches!(kind, Kind::Chats | Kind::Snaps) || looks_own(container, id);
        ("json", is_own)
    } else {
        let kind = html_kind(entry)?;
        let is_subpage = entry.base().starts_with("subpage_");
        let is_own = is_subpage
            || matches!(kind, Kind::Chats | Kind::Snaps)
            || matches!(kind, Kind::Friends | Kind::Account) && is_named(container, entry);
        ("html", is_own)
    };
    if !is_own {
        return None;
    }
    let mut parents = entry.folder().rsplit('/');
    let mut own = parents.next()?;
    if folder == "html" && own != "html" {
        own = parents.next()?;
    }
    let above: Vec<&str> = parents.collect();
    (own == folder).then(|| Root {
        given: entry.given,
        folder: above.into_iter().rev().collect::<Vec<_>>().join("/"),
    })
}

/// Whether a file of lists is Snapchat's: other downloads have a `friends.json` too.
fn looks_own(container: &Container, id: EntryId) -> bool {
    const WORDS: &[&str] = &[
        "\"Basic Information\"",
        "\"Friends\"",
        "\"Deleted Friends\"",
        "\"Blocked Users\"",
        "\"Display Name Change\"",
        "\"Outgoing Calls\"",
        "\"Incoming Calls\"",
    ];
    let head = container.head_text(id, 4096);
    WORDS.iter().any(|word| head.contains(word))
}

/// Whether the archive or a folder above is named as Snapchat names its downloads.
fn is_named(container: &Container, entry: &Entry) -> bool {
    set_of(container, entry.given, &entry.key).is_some()
}

/// A file that was taken out of its download.
fn is_loose(container: &Container, id: EntryId, entry: &Entry) -> bool {
    let is_alone = container.is_alone(entry);
    if is_alone && matches!(html_kind_in(container, id), Some(Kind::Chats | Kind::Snaps)) {
        return container.head_text(id, HTML_HEAD).contains(" UTC");
    }
    if is_alone && let Some(kind) = html_kind(entry) {
        let head = container.head_text(id, HTML_HEAD);
        let has = |words: [&str; 2]| words.iter().all(|word| head.contains(word));
        return match kind {
            Kind::Friends => has(["Creation Timestamp", "Last Modified Timestamp"]),
            Kind::Account => has(["Basic Information", "Registration IP"]),
            _ => false,
        };
    }
    let words: &[&str] = match json_kind(entry) {
        None if is_alone && has_json_end(entry) => &["\"Media Type\"", "Saved Chat History\""],
        Some(Kind::Chats | Kind::Snaps) => &[
            "\"Media Type\"",
            "Chat History\"",
            "Snap History\"",
            "\"Created(microseconds)\"",
        ],
        Some(Kind::Friends) => &["\"Deleted Friends\"", "\"Creation Timestamp\""],
        Some(Kind::Account) => &["\"Basic Information\""],
        _ => return false,
    };
    let head = container.head_text(id, 4096);
    words.iter().any(|word| head.contains(word))
}

/// The roots of each download: what was given together is in parts of one, unless names or two account files say
/// otherwise.
fn downloads(look: &Look<'_>, roots: BTreeSet<Root>) -> Vec<Vec<Root>> {
    let container = look.container();
    let set = |root: &Root| set_of(container, root.given, &format!("{}/", root.folder));
    let has_account = |root: &Root| {
        let mut entries = look.entries().filter(|(_, entry)| root.holds(entry));
        entries.any(|(_, entry)| json_kind(entry).or(html_kind(entry)) == Some(Kind::Account))
    };
    let mut downloads: Vec<Vec<Root>> = Vec::new();
    for root in roots {
        let is_part = |own: &Root| match (set(own), set(&root)) {
            (Some(own), Some(other)) => own == other,
            _ => own.given != root.given && !(has_account(own) && has_account(&root)),
        };
        match downloads.iter_mut().find(|own| own.iter().all(is_part)) {
            Some(own) => own.push(root),
            None => downloads.push(vec![root]),
        }
    }
    downloads
}

/// What belongs to a root: in a zip all of it, in a folder what the download itself has at its top.
fn owned_at(look: &Look<'_>, root: &Root) -> Vec<EntryId> {
    let given = look.container().given().get(root.given);
    if given.is_some_and(|given| given.shape == Shape::Zip) {
        let own = look.entries().filter(|(_, entry)| root.holds(entry));
        own.map(|(id, _)| id).collect()
    } else {
        below(look, root, OWN).collect()
    }
}

/// The claim of a download: from JSON where there are messages in JSON, else from HTML.
fn claim_of(look: &Look<'_>, roots: &[Root]) -> Claim {
    let owned = roots.iter().flat_map(|root| owned_at(look, root));
    let owned: Vec<EntryId> = owned.collect();
    let entry = |id: &EntryId| look.container().entry(*id);
    let has = |kind: Kind, of: fn(&Entry) -> Option<Kind>| {
        owned.iter().any(|id| of(entry(id)) == Some(kind))
    };
    let is_json = has(Kind::Chats, json_kind)
        || !has(Kind::Chats, html_kind) && owned.iter().any(|id| json_kind(entry(id)).is_some());
    let read = owned
        .iter()
        .filter(|id| json_kind(entry(id)).or(html_kind(entry(id))).is_some());
    Claim {
        format: if is_json {
            FormatId::SnapchatJson
        } else {
            FormatId::SnapchatHtml
        },
        files: read.copied().collect(),
        owned,
        yields: false,
    }
}

/// Adds what holds only media to the claim of the same download; without one it is a claim of its own.
fn add_media_parts(look: &Look<'_>, claims: &mut Vec<Claim>) {
    let container = look.container();
    let taken: BTreeSet<EntryId> = claims
        .iter()
        .flat_map(|claim| claim.owned.iter().copied())
        .collect();
    let mut alone: Vec<EntryId> = Vec::new();
    for (id, entry) in look.entries() {
        if taken.contains(&id) || !is_media(entry) {
            continue;
        }
        let set = set_of(container, entry.given, &entry.key);
        let is_own = set.is_some() || is_media_name(entry);
        let place = claims.iter().position(|claim| {
            let first = claim.files.first().map(|&id| container.entry(id));
            set.is_some() && first.and_then(|own| set_of(container, own.given, &own.key)) == set
        });
        let claim = match place {
            Some(place) => claims.get_mut(place),
            None => claims.first_mut(),
        };
        match claim {
            Some(claim) if is_own || entry.folder().ends_with("chat_media") => {
                // Named among the files, so that the part counts as read.
                claim.files.push(id);
                claim.owned.push(id);
            }
            None if is_own => alone.push(id),
            _ => {}
        }
    }
    if !alone.is_empty() {
        claims.push(Claim {
            format: FormatId::SnapchatJson,
            owned: alone.clone(),
            files: alone,
            yields: false,
        });
    }
}

/// The digits that all parts of a download share: of `mydata~1700000000000-2.zip`, or of a folder of that name.
pub(super) fn set_of(container: &Container, given: usize, key: &str) -> Option<String> {
    let archive = container
        .given()
        .get(given)
        .map(|given| given.name.as_str());
    let names = key.rsplit('/').skip(1).chain(archive);
    let mut names = names;
    names.find_map(digits_of).map(str::to_owned)
}

fn digits_of(name: &str) -> Option<&str> {
    let at = name.to_ascii_lowercase().find("mydata~")?;
    let rest = name.get(at + 7..)?;
    let end = rest
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(rest.len());
    rest.get(..end).filter(|digits| digits.len() >= 6)
}

/// The names of the parts that are not among what was given, as far as names tell: the first part when there are only
/// others, and what is missing between two.
pub(super) fn missing_parts(container: &Container, claim: &Claim) -> Vec<String> {
    let mut seen: BTreeMap<String, BTreeSet<u64>> = BTreeMap::new();
    for &id in &claim.owned {
        let entry = container.entry(id);
        let archive = container.given().get(entry.given);
        let archive = archive.map(|given| given.name.as_str());
        for name in entry.key.rsplit('/').skip(1).chain(archive) {
            if let Some((digits, number)) = digits_of(name).zip(part_of(name)) {
                seen.entry(digits.to_owned()).or_default().insert(number);
                break;
            }
        }
    }
    let mut missing = Vec::new();
    for (digits, parts) in seen {
        let last = parts.last().copied().unwrap_or(1).min(1_000);
        for number in (1..last).filter(|number| !parts.contains(number)) {
            missing.push(match number {
                1 => format!("mydata~{digits}.zip"),
                number => format!("mydata~{digits}-{number}.zip"),
            });
        }
    }
    missing
}

/// 2 of `mydata~1700000000000-2.zip`; 1 where no number follows.
fn part_of(name: &str) -> Option<u64> {
    let digits = digits_of(name)?;
    let (_, rest) = name.split_once(digits)?;
    let number: String = match rest.strip_prefix('-') {
        Some(rest) => rest.chars().take_while(char::is_ascii_digit).collect(),
        None => return Some(1),
    };
    number.parse().ok().or(Some(1))
}

/// Whether a file is named as Snapchat names media: `2024-04-20_b~….jpg`, `2024-04-20_media~zip-….mp4`.
fn is_media_name(entry: &Entry) -> bool {
    const MARKS: &[&str] = &["b~", "media~", "overlay~", "thumbnail~", "metadata~"];
    let Some((day, rest)) = entry.base().split_once('_') else {
        return false;
    };
    let is_memory = ["-main.", "-overlay."]
        .iter()
        .any(|mark| rest.contains(mark));
    is_day(day) && (is_memory || MARKS.iter().any(|mark| rest.starts_with(mark)))
}
