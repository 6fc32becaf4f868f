//! Which files are an export of Telegram Desktop.

use std::collections::{BTreeSet, HashSet};

use crate::container::{Container, Entry, EntryId, is_below};
use crate::detect::{Claim, FormatId, Look, Root};
use crate::formats::apart::{self, Place};
use crate::formats::nearby::{below, folder_of};

/// What an export writes beside its JSON or HTML.
const OWN: &[&str] = &[
    "photos/",
    "video_files/",
    "voice_messages/",
    "round_video_messages/",
    "stickers/",
    "files/",
    "contacts/",
    "images/",
    "css/",
    "js/",
    "chats/",
    "lists/",
    "profile_pictures/",
    "stories/",
    "export_results.html",
    "messages.html",
];
/// Kinds of chats.
const TYPES: &[&str] = &[
    "\"saved_messages\"",
    "\"replies\"",
    "\"verification_codes\"",
    "\"personal_chat\"",
    "\"bot_chat\"",
    "\"private_group\"",
    "\"private_supergroup\"",
    "\"public_supergroup\"",
    "\"private_channel\"",
    "\"public_channel\"",
];
/// What only an export of everything has.
const WHOLE: &[&str] = &[
    "\"personal_information\"",
    "\"frequent_contacts\"",
    "\"left_chats\"",
    "\"web_sessions\"",
    "\"chats\"",
];

/// The claims: all JSON files, and all HTML pages that do not lie beside one.
pub(super) fn claims(look: &Look<'_>) -> Vec<Claim> {
    let container = look.container();
    let json: Vec<EntryId> = look
        .entries()
        .filter(|&(id, entry)| is_json(container, id, entry))
        .map(|(id, _)| id)
        .collect();
    let is_beside = |entry: &Entry| {
        json.iter().any(|&id| {
            let json = container.entry(id);
            json.given == entry.given && is_below(&entry.key, json.folder())
        })
    };
    let mut pages: Vec<EntryId> = look
        .entries()
        .filter(|&(id, entry)| is_page(container, id, entry) && !is_beside(entry))
        .map(|(id, _)| id)
        .collect();
    pages.sort_by_key(|&id| {
        let entry = container.entry(id);
        (entry.given, page_number(entry), id)
    });
    let mut claims = Vec::new();
    if !json.is_empty() {
        claims.push(claim(look, FormatId::TelegramJson, json.clone()));
    }
    let several = of_accounts(look, &pages);
    if several.len() > 1 {
        claims.extend(several);
    } else if !pages.is_empty() {
        claims.push(claim(look, FormatId::TelegramHtml, pages));
    } else {
        claims.extend(without_chats(look, &is_beside));
    }
    claims
}

/// Exports of everything but chats: the account and lists.
fn without_chats(look: &Look<'_>, is_beside: &dyn Fn(&Entry) -> bool) -> Vec<Claim> {
    let container = look.container();
    let is_results = |&(id, entry): &(EntryId, &Entry)| {
        let is_named = entry.base() == RESULTS && !is_beside(entry);
        is_named && container.head_text(id, 4096).contains("class=\"page_wrap")
    };
    let results = look.entries().filter(is_results);
    let claims = results.map(|(id, _)| claim(look, FormatId::TelegramHtml, vec![id]));
    claims.collect()
}

/// The first page of an export of everything.
const RESULTS: &str = "export_results.html";

/// Whether a file of an export tells of the account, and not of a chat.
pub(super) fn is_beside_chats(entry: &Entry) -> bool {
    entry.base() == RESULTS
}

/// Exports of everything that are of several accounts: a claim for each.
fn of_accounts(look: &Look<'_>, pages: &[EntryId]) -> Vec<Claim> {
    let tops = pages.iter().map(|&id| top_of(look.container().entry(id)));
    let tops: BTreeSet<Root> = tops.collect();
    let of = |root: Root| Place {
        account: apart::account_in(look, &root, RESULTS),
        named: None,
        once: HashSet::new(),
        root,
    };
    apart::claims(look, FormatId::TelegramHtml, pages, tops, of)
}

fn claim(look: &Look<'_>, format: FormatId, files: Vec<EntryId>) -> Claim {
    let mut claim = Claim::of_files(format, files, look);
    let mut own: Vec<EntryId> = Vec::new();
    for &id in &claim.files {
        let entry = look.container().entry(id);
        own.extend(below(look, &top_of(entry), OWN));
        own.extend(look.entries().filter_map(|(id, other)| {
            let is_beside = other.given == entry.given && other.folder() == entry.folder();
            (is_beside && page_number(other).is_some()).then_some(id)
        }));
    }
    let known: std::collections::HashSet<EntryId> = claim.owned.iter().copied().collect();
    own.sort_unstable();
    own.dedup();
    claim
        .owned
        .extend(own.into_iter().filter(|id| !known.contains(id)));
    claim
}

/// The top of the export that a file is in: above `chats/chat_001`.
fn top_of(entry: &Entry) -> Root {
    let mut root = folder_of(entry);
    let mut parts = root.folder.rsplitn(3, '/');
    if let (Some(_), Some("chats")) = (parts.next(), parts.next()) {
        root.folder = parts.next().unwrap_or_default().to_owned();
    }
    root
}

fn is_json(container: &Container, id: EntryId, entry: &Entry) -> bool {
    if !entry.ends_in("json") {
        return false;
    }
    let is_alone = container.is_alone(entry);
    let is_in_export =
        entry.folder().rsplit('/').next().is_some_and(|folder| {
            folder.starts_with("chatexport") || folder.starts_with("dataexport")
        });
    let is_result = entry.base().starts_with("result");
    if !is_alone && !is_in_export && !is_result {
        return false;
    }
    let head = container.head_text(id, 16 << 10);
    let has = |words: &[&str]| words.iter().any(|word| head.contains(word));
    // As a value: other downloads have `replies` as a key.
    let is_value = |word: &&str| {
        let mut places = head.match_indices(*word);
        places.any(|(at, _)| {
            let before = head.get(..at).unwrap_or_default();
            before.trim_end().ends_with(':')
        })
    };
    let is_chat = head.contains("\"messages\"") && TYPES.iter().any(is_value);
    let is_whole = has(WHOLE) && (head.contains("\"list\"") || head.contains("\"user_id\""));
    let is_like_one = is_result
        && has(&["\"messages\""])
        && has(&["\"from_id\"", "\"actor_id\"", "\"date_unixtime\""]);
    head.trim_start().starts_with('{') && (is_chat || is_whole || is_like_one)
}

/// A page by its name, or one that was given by itself under another one.
fn is_page(container: &Container, id: EntryId, entry: &Entry) -> bool {
    let has = |words: &[&str], head: &str| words.iter().any(|word| head.contains(word));
    if page_number(entry).is_some() {
        let words = ["class=\"page_wrap", "class=\"history"];
        return has(&words, &container.head_text(id, 4096));
    }
    entry.ends_in("html")
        && container.is_alone(entry)
        && has(
            &["class=\"page_body chat_page"],
            &container.head_text(id, 4096),
        )
}

/// 2 of `messages2.html`; 1 of `messages.html`.
pub(super) fn page_number(entry: &Entry) -> Option<u64> {
    let number = entry
        .base()
        .strip_prefix("messages")?
        .strip_suffix(".html")?;
    if number.is_empty() {
        return Some(1);
    }
    let is_number = number.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| number.parse().ok())?
}
