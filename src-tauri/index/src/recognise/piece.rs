//! What one format claimed, taken apart into the downloads that it really is.
//!
//! A format claims once for all that it may read: so five chats of `WhatsApp` that were exported one by one would be one
//! export, and two downloads of one account every message twice.

use std::collections::{BTreeMap, HashSet};

use holdfast_exports::container::{Container, Entry, EntryId, Shape, is_below};
use holdfast_exports::detect::{Claim, FormatId};

/// The files of one download.
#[derive(Debug, Default)]
pub(super) struct Piece {
    /// Those with messages and lists.
    pub(super) files: Vec<EntryId>,
    /// Everything else that belongs to it.
    pub(super) owned: Vec<EntryId>,
}

pub(super) fn pieces(container: &Container, claim: &Claim) -> Vec<Piece> {
    if is_made_one_by_one(claim.format) {
        by_place(container, claim)
    } else {
        by_download(container, claim)
    }
}

/// Formats of which each zip, or each folder, is an export of its own: a person exported one chat, or one telephone.
pub(super) const fn is_made_one_by_one(format: FormatId) -> bool {
    use FormatId::{
        DiscordExporterCsv, DiscordExporterHtml, DiscordExporterJson, DiscordExporterText,
        ImessageExporterHtml, ImessageExporterText, SmsBackupXml, WhatsappText,
    };
    matches!(
        format,
        WhatsappText
            | SmsBackupXml
            | DiscordExporterJson
            | DiscordExporterHtml
            | DiscordExporterCsv
            | DiscordExporterText
            | ImessageExporterText
            | ImessageExporterHtml
    )
}

/// A zip, or a folder of something that was given.
type Place<'a> = (usize, &'a str);

fn place_of(container: &Container, id: EntryId) -> Place<'_> {
    let entry = container.entry(id);
    let folder = if is_zip(container, entry) {
        ""
    } else {
        entry.folder()
    };
    (entry.given, folder)
}

fn is_zip(container: &Container, entry: &Entry) -> bool {
    let given = container.given().get(entry.given);
    given.is_some_and(|given| given.shape == Shape::Zip)
}

fn by_place(container: &Container, claim: &Claim) -> Vec<Piece> {
    let mut pieces: BTreeMap<Place<'_>, Piece> = BTreeMap::new();
    for &id in &claim.files {
        let piece = pieces.entry(place_of(container, id)).or_default();
        piece.files.push(id);
    }
    let claimed: HashSet<EntryId> = claim.files.iter().copied().collect();
    let owned: HashSet<EntryId> = claim.owned.iter().copied().collect();
    for (id, entry) in container.entries() {
        let is_owned = owned.contains(&id) || is_sent_file(claim.format, entry);
        if claimed.contains(&id) || !is_owned {
            continue;
        }
        let near = pieces
            .iter_mut()
            .rev()
            .find(|((given, folder), _)| *given == entry.given && is_below(&entry.key, folder));
        if let Some((_, piece)) = near {
            piece.owned.push(id);
        }
    }
    pieces.into_values().collect()
}

/// Whether a file beside a chat is called as `WhatsApp` calls what was sent in it (`IMG-20230115-WA0001.jpg`,
/// `00000035-PHOTO-2022-03-27-21-41-55.jpg`): then it belongs to the chat. Any other picture in that folder does not.
fn is_sent_file(format: FormatId, entry: &Entry) -> bool {
    format == FormatId::WhatsappText && is_sent_name(entry.base())
}

fn is_sent_name(base: &str) -> bool {
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let android = || {
        let (before, after) = base.split_once("-wa")?;
        let (kind, date) = before.split_once('-')?;
        let number = after.split(['.', '(', ' ']).next()?;
        Some(kind.len() == 3 && date.len() == 8 && is_number(date) && is_number(number))
    };
    let phone = || {
        let (number, rest) = base.split_once('-')?;
        let (kind, rest) = rest.split_once('-')?;
        let kinds = ["photo", "video", "audio", "gif", "sticker"];
        let is_dated = rest.starts_with(|c: char| c.is_ascii_digit());
        Some(number.len() == 8 && is_number(number) && kinds.contains(&kind) && is_dated)
    };
    android() == Some(true) || phone() == Some(true)
}

/// Parts of one download hold different files; two downloads of one account hold mostly the same.
fn by_download(container: &Container, claim: &Claim) -> Vec<Piece> {
    let mut givens: BTreeMap<usize, Piece> = BTreeMap::new();
    for &id in &claim.files {
        let piece = givens.entry(container.entry(id).given).or_default();
        piece.files.push(id);
    }
    let claimed: HashSet<EntryId> = claim.files.iter().copied().collect();
    for &id in claim.owned.iter().filter(|id| !claimed.contains(id)) {
        let piece = givens.entry(container.entry(id).given).or_default();
        piece.owned.push(id);
    }
    // Parts without messages come last: they go where their name fits.
    let (with, without): (Vec<_>, Vec<_>) = givens
        .into_iter()
        .partition(|(_, piece)| !piece.files.is_empty());
    let mut downloads: Vec<Download> = Vec::new();
    for (given, piece) in with {
        let keys: HashSet<String> = piece
            .files
            .iter()
            .map(|&id| end_of(&container.entry(id).key))
            .collect();
        let own = downloads
            .iter_mut()
            .find(|download| !is_same_again(&download.keys, &keys));
        if let Some(download) = own {
            download.add(given, piece, keys);
        } else {
            let mut download = Download::default();
            download.add(given, piece, keys);
            downloads.push(download);
        }
    }
    for (given, piece) in without {
        let fits = |download: &Download| {
            let own = download.givens.iter();
            own.map(|own| common_start(name_of(container, *own), name_of(container, given)))
                .max()
                .unwrap_or(0)
        };
        // The first of equals.
        let best = downloads
            .iter_mut()
            .rev()
            .max_by_key(|download| fits(download));
        if let Some(download) = best {
            download.add(given, piece, HashSet::new());
        }
    }
    downloads
        .into_iter()
        .map(|download| download.piece)
        .collect()
}

#[derive(Default)]
struct Download {
    givens: Vec<usize>,
    keys: HashSet<String>,
    piece: Piece,
}

impl Download {
    fn add(&mut self, given: usize, piece: Piece, keys: HashSet<String>) {
        self.givens.push(given);
        self.keys.extend(keys);
        self.piece.files.extend(piece.files);
        self.piece.owned.extend(piece.owned);
    }
}

/// Whether at least half of the smaller one's files are in the other.
fn is_same_again(one: &HashSet<String>, other: &HashSet<String>) -> bool {
    let smaller = one.len().min(other.len());
    smaller > 0 && one.intersection(other).count() * 2 >= smaller
}

/// The last parts of a key: zips may be wrapped in a folder of their own.
fn end_of(key: &str) -> String {
    let parts: Vec<&str> = key.rsplit('/').take(3).collect();
    parts.join("/")
}

fn name_of(container: &Container, given: usize) -> &str {
    let given = container.given().get(given);
    given.map_or("", |given| given.name.as_str())
}

fn common_start(one: &str, other: &str) -> usize {
    let pairs = one.chars().zip(other.chars());
    pairs.take_while(|(one, other)| one == other).count()
}

#[cfg(test)]
mod sent {
    use super::is_sent_name;

    #[test]
    fn what_was_sent_in_a_chat_is_known_by_its_name() {
        for name in [
            "img-20230115-wa0001.jpg",
            "ptt-20230115-wa0007 (1).opus",
            "00000035-photo-2022-03-27-21-41-55.jpg",
        ] {
            assert!(is_sent_name(name), "{name} was sent");
        }
        for name in [
            "img_4018.png",
            "img-20230115-wall.jpg",
            "00000035-photo.jpg",
            "holiday-photo-2022.jpg",
            "-wa1.jpg",
        ] {
            assert!(!is_sent_name(name), "{name} may be anything");
        }
    }
}
