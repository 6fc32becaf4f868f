//! WhatsApp's "export chat": a text file a chat, alone or in a zip with its media, from Android and iPhone in whichever
//! language the telephone spoke.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::container::{Container, Entry, EntryId};
use crate::detect::{Claim, Format, FormatId, Look};
use crate::draft::Draft;
use crate::finding::{Code, Level};
use crate::lines;
use crate::model::{Person, PersonId};
use crate::owner::{self, Conversation};
use crate::time::half as period;

mod author;
mod blanks;
mod body;
mod chat;
mod header;
mod identity;
mod named;
mod survey;
mod title;
#[rustfmt::skip]
mod words;

use chat::{Beside, Chat};

/// The format.
pub(crate) struct Whatsapp;

/// How much of a file shows what it is.
const HEAD: usize = 24 << 10;

impl Format for Whatsapp {
    fn claim(&self, look: &Look<'_>) -> Vec<Claim> {
        let texts = look.entries().filter(|(_, entry)| has_ending(entry));
        let mut by_place: BTreeMap<(usize, &str), Vec<(EntryId, bool)>> = BTreeMap::new();
        for (id, entry) in texts {
            let place = by_place.entry((entry.given, entry.folder())).or_default();
            place.push((id, is_named(entry)));
        }
        let mut files = Vec::new();
        for texts in by_place.values() {
            let named: Vec<EntryId> = texts
                .iter()
                .filter(|&&(id, is_named)| is_named && is_chat(look.container(), id, true))
                .map(|&(id, _)| id)
                .collect();
            let mut others: Vec<EntryId> = texts
                .iter()
                .filter(|&&(id, is_named)| !is_named && is_chat(look.container(), id, false))
                .map(|&(id, _)| id)
                .collect();
            // A text that a chat beside it names is a file that somebody sent in it.
            for &chat in &named {
                leave_sent(look.container(), chat, &mut others);
            }
            files.extend(named.into_iter().chain(others));
        }
        if files.is_empty() {
            return Vec::new();
        }
        files.sort_unstable();
        vec![Claim::of_files(FormatId::WhatsappText, files, look)]
    }

    fn read(&self, claim: &Claim, draft: &mut Draft<'_>) {
        let beside = beside(draft.container(), claim);
        let chats: Vec<Chat> = claim
            .files
            .iter()
            .map(|&entry| chat::read(draft, entry, &beside))
            .collect();
        let has_media = beside.len() > claim.files.len();
        for (&entry, chat) in claim.files.iter().zip(&chats) {
            tell_of_limit(draft, entry, chat, has_media);
        }
        settle_owner(draft, &chats);
    }
}

/// The app writes so many of a chat's newest lines and no more: without media, with media. Commonly quoted, not stated by
/// WhatsApp.
const MOST_ROWS: (u64, u64) = (40_000, 10_000);

/// Says that earlier messages may be missing when a chat has about as many rows as the app writes at most.
fn tell_of_limit(draft: &mut Draft<'_>, entry: EntryId, chat: &Chat, has_media: bool) {
    let (plain, with_media) = MOST_ROWS;
    let most = if has_media { with_media } else { plain };
    let thread = draft.threads().get(chat.thread.place() as usize);
    let rows = thread.map_or(0, |thread| thread.messages + thread.system);
    // One part in forty: lines are not counted alike everywhere.
    if rows.abs_diff(most) <= most / 40 {
        let label = draft.container().entry(entry).label.to_string();
        draft.finding(Level::Warning, Code::LengthLimit, &label);
    }
}

fn has_ending(entry: &Entry) -> bool {
    entry
        .base()
        .rsplit_once('.')
        .is_some_and(|(_, ending)| ending == "txt")
}

/// Whether a file is called as the app calls it.
fn is_named(entry: &Entry) -> bool {
    let base = entry.base();
    base == "_chat.txt" || base.contains("whatsapp")
}

/// Leaves out the texts whose names stand in a chat.
fn leave_sent(container: &Container, chat: EntryId, others: &mut Vec<EntryId>) {
    if others.is_empty() {
        return;
    }
    let Ok(reader) = container.read(chat) else {
        return;
    };
    // What cannot be read to its end names what it named so far.
    let _ignored = lines::read(reader, container.limits(), |line| {
        others.retain(|&id| !line.text.contains(container.entry(id).stored_base()));
    });
}

/// Whether a file's first lines are a chat's. One that is called so may be empty or have one line.
fn is_chat(container: &Container, id: EntryId, is_named: bool) -> bool {
    if container.entry(id).size == 0 {
        return is_named;
    }
    let head = container.head_text(id, HEAD);
    // TikTok and Discord exporters write lines that look alike.
    if head.contains(">>> Chat History") || head.starts_with("=====") {
        return false;
    }
    let mut shapes: HashMap<header::Shape, usize> = HashMap::new();
    let (mut lines, mut messages) = (0, 0);
    for line in head.lines().filter(|line| !line.trim().is_empty()) {
        lines += 1;
        let Some(header) = header::parse(line) else {
            continue;
        };
        let rest = line.get(header.rest..).unwrap_or_default();
        if !chat::is_message(&header, rest) || !is_named && is_of_a_program(header.shape, rest) {
            continue;
        }
        *shapes.entry(header.shape).or_default() += 1;
        messages += usize::from(rest.contains(':'));
    }
    // Notes of all kinds have a line now and then that begins with a time and a space.
    let is_enough = |&(shape, count): &(&header::Shape, &usize)| {
        is_named || shape.joint != header::Joint::Space || count * 2 >= lines
    };
    let shapes = shapes.iter().filter(is_enough);
    let most = shapes.map(|(_, count)| *count).max().unwrap_or(0);
    if is_named {
        most >= 1 || head.trim().is_empty()
    } else {
        most >= 2 && messages >= 1
    }
}

/// What lies beside the chats: in the same zip, or in the same folder.
fn beside(container: &Container, claim: &Claim) -> Beside {
    let places: HashSet<(usize, &str)> = claim
        .files
        .iter()
        .map(|&id| (container.entry(id).given, container.entry(id).folder()))
        .collect();
    let mut beside = Beside::new();
    for (id, entry) in container.entries() {
        let is_near = places.iter().any(|(given, folder)| {
            *given == entry.given && crate::container::is_below(&entry.key, folder)
        });
        if is_near {
            beside
                .entry((entry.given, entry.base().to_owned()))
                .or_insert(id);
        }
    }
    beside
}

/// Whether a line may be of a program's own log, where nothing but a space joins time and text, too: those put the year
/// first, or name how bad it is.
fn is_of_a_program(shape: header::Shape, rest: &str) -> bool {
    const LEVELS: &[&str] = &[
        "trace", "debug", "info", "notice", "warn", "warning", "error", "critical", "fatal",
    ];
    let first = rest.split([':', ' ', ']']).next().unwrap_or_default();
    let first = first.trim_start_matches('[');
    shape.joint == header::Joint::Space
        && (shape.year == header::YearForm::First
            || LEVELS.iter().any(|level| first.eq_ignore_ascii_case(level)))
}

/// The owner is who "deleted this message" as "you"; else the one name that writes in every chat.
fn settle_owner(draft: &mut Draft<'_>, chats: &[Chat]) {
    let mut told: Vec<(&String, PersonId)> = Vec::new();
    for chat in chats {
        if let [one] = chat.owners.as_slice() {
            let own = chat.people.iter().find(|(_, id)| id == one);
            told.extend(own.map(|(name, id)| (name, *id)));
        }
    }
    let owner = told.first().map(|(name, _)| (*name).clone());
    if told.iter().any(|(name, _)| Some(*name) != owner.as_ref()) {
        // Chats of several telephones: each says whose it is, and together they are nobody's.
        for (_, id) in told {
            if let Some(who) = draft.known(id) {
                who.is_owner = Some(true);
            }
        }
        draft.finding(Level::Note, Code::OwnerUnknown, "");
        return;
    }
    let owner = owner.or_else(|| {
        let written = chats.iter().filter(|chat| !chat.people.is_empty());
        let all = draft.threads();
        let names = written.map(|chat| Conversation {
            names: chat.people.iter().map(|(name, _)| name.as_str()).collect(),
            title: all
                .get(chat.thread.0 as usize)
                .and_then(|thread| thread.title.as_deref()),
        });
        owner::in_all(names).map(str::to_owned)
    });
    let owner = owner.or_else(|| {
        let names = chats
            .iter()
            .flat_map(|chat| &chat.people)
            .map(|(name, _)| name);
        let mut you = names.filter(|name| words::YOU.contains(&name.to_lowercase().as_str()));
        you.next().cloned()
    });
    let Some(owner) = owner else {
        draft.finding(Level::Note, Code::OwnerUnknown, "");
        return;
    };
    let own: Vec<PersonId> = chats
        .iter()
        .flat_map(|chat| &chat.people)
        .filter(|(name, _)| *name == owner)
        .map(|&(_, id)| id)
        .collect();
    for id in own {
        if let Some(who) = draft.known(id) {
            who.is_owner = Some(true);
        }
    }
    let person: Person = author::person(&owner);
    draft.owner(person);
}
