//! `TikTok`'s "your data": one JSON file, or folders of text files in the account's language.

use std::collections::HashSet;

use crate::container::{Container, Entry, EntryId};
use crate::detect::{Claim, Format, FormatId, Look};
use crate::draft::Draft;

mod clock;
mod downloads;
mod json;
mod people;
mod text;

/// The format, in JSON and text.
pub(crate) struct Tiktok;

impl Format for Tiktok {
    fn claim(&self, look: &Look<'_>) -> Vec<Claim> {
        let container = look.container();
        let json: Vec<EntryId> = look
            .entries()
            .filter(|&(id, entry)| is_json(container, id, entry))
            .map(|(id, _)| id)
            .collect();
        let text: Vec<EntryId> = look
            .entries()
            .filter(|&(id, entry)| text::is_own(container, id, entry))
            .map(|(id, _)| id)
            .collect();
        let chats = text.len();
        let text = text::with_lists(look, text);
        let mut claims = Vec::new();
        if !json.is_empty() {
            claims.push(claim_of(FormatId::TiktokJson, json, look));
        }
        let downloads = downloads::apart(look, text, chats);
        if let [_, _, ..] = downloads.as_slice() {
            claims.extend(downloads::claims(look, downloads));
        } else {
            let text = downloads.into_iter();
            claims.extend(text.map(|files| claim_of(FormatId::TiktokText, files, look)));
        }
        claims
    }

    fn read(&self, claim: &Claim, draft: &mut Draft<'_>) {
        let mut people = people::People::default();
        for &entry in &claim.files {
            match claim.format {
                FormatId::TiktokText => text::read(draft, &mut people, entry),
                _ => json::read(draft, &mut people, entry),
            }
        }
        people.settle_owner(draft);
    }
}

/// The files, and all that lies below a folder `TikTok` with one of them.
fn claim_of(format: FormatId, files: Vec<EntryId>, look: &Look<'_>) -> Claim {
    let mut claim = Claim::of_files(format, files, look);
    let container = look.container();
    let given: HashSet<usize> = claim
        .files
        .iter()
        .map(|&id| container.entry(id))
        .filter(|entry| is_inside(entry))
        .map(|entry| entry.given)
        .collect();
    let known: HashSet<EntryId> = claim.owned.iter().copied().collect();
    let rest = look.entries().filter(|(id, entry)| {
        given.contains(&entry.given) && is_inside(entry) && !known.contains(id)
    });
    claim.owned.extend(rest.map(|(id, _)| id));
    claim
}

/// Whether a file lies below a folder `TikTok`.
fn is_inside(entry: &Entry) -> bool {
    entry.folder().split('/').any(|part| part == "tiktok")
}

/// Keys that `TikTok`'s file has at its top or just below, as [`plain`] writes them.
const KEYS: &[&str] = &[
    "chathistory",
    "directmessage",
    "directmessages",
    "profileandsettings",
    "profileinformation",
    "profileinfo",
    "profilemap",
    "youractivity",
    "tiktoklive",
    "tiktokshop",
    "tiktokshopping",
    "videobrowsinghistory",
    "videolist",
    "fanslist",
    "likesandfavorites",
    "favoriteeffects",
    "itemfavoritelist",
    "loginhistorylist",
];

fn is_json(container: &Container, id: EntryId, entry: &Entry) -> bool {
    if !entry.ends_in("json") {
        return false;
    }
    let is_named = entry.base().starts_with("user_data");
    if !is_named && !container.is_alone(entry) {
        return false;
    }
    let head = container.head_text(id, 64 << 10);
    if !head.trim_start().starts_with('{') {
        return false;
    }
    let quoted = head.split('"').skip(1).step_by(2);
    let found = quoted
        .filter(|key| KEYS.contains(&plain(key).as_str()))
        .count();
    found >= if is_named { 1 } else { 2 }
}

/// A key for comparing: `TikTok` has changed its letters' case and its spaces.
fn plain(key: &str) -> String {
    key.chars()
        .filter(|c| !c.is_whitespace())
        .flat_map(char::to_lowercase)
        .collect()
}

/// Whom a conversation is with: `Chat History with blue.kite:`; in another language the whole line is the title.
fn counterpart(key: &str) -> (String, bool) {
    let name = key.trim().trim_end_matches(':').trim_end();
    match name.rsplit_once("with ") {
        Some((_, name)) if !name.trim().is_empty() => (name.trim().to_owned(), true),
        _ => (name.to_owned(), false),
    }
}
