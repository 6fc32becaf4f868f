//! Google Voice in Takeout: `Voice/Calls/*.html`, a file a call or a stretch of a conversation.

use std::collections::{BTreeSet, HashMap, HashSet};

use crate::container::{Container, Entry, EntryId, Target, fault_of};
use crate::detect::{Claim, Format, FormatId, Look, Root};
use crate::draft::Draft;
use crate::finding::{Code, Level};
use crate::formats::apart::{self, Place};
use crate::html::{self, Node, Piece, Tag};
use crate::json::Stop;
use crate::model::{Person, PersonId, Row, Thread, ThreadId};
use crate::time::Time;

mod piece;

use piece::Card;

/// The format.
pub(crate) struct GoogleVoice;

impl Format for GoogleVoice {
    fn claim(&self, look: &Look<'_>) -> Vec<Claim> {
        let container = look.container();
        let files: Vec<EntryId> = look
            .entries()
            .filter(|(_, entry)| matches!(entry.base().rsplit('.').next(), Some("html" | "htm")))
            .filter(|(id, _)| is_voice(&container.head_text(*id, 16 << 10)))
            .map(|(id, _)| id)
            .collect();
        if files.is_empty() {
            return Vec::new();
        }
        let root = |id: EntryId| {
            let entry = container.entry(id);
            let folder = entry.folder();
            // `Voice/Calls`, whatever the second is called; the pictures lie beside the calls.
            let above = folder.rsplit_once('/').map_or(folder, |(above, _)| above);
            Root {
                given: entry.given,
                folder: if above.ends_with("voice") {
                    above
                } else {
                    folder
                }
                .to_owned(),
            }
        };
        let roots: BTreeSet<Root> = files.iter().map(|&id| root(id)).collect();
        let of = |root: Root| Place {
            account: apart::account_in(look, &root, "phones.vcf"),
            named: None,
            once: HashSet::new(),
            root,
        };
        apart::claims(look, FormatId::GoogleVoice, &files, roots, of)
    }

    fn read(&self, claim: &Claim, draft: &mut Draft<'_>) {
        let mut reader = Reader::default();
        for &entry in &claim.files {
            draft.uses(entry);
            if let Err(stop) = reader.file(draft, entry) {
                draft.stopped(entry, stop);
            }
        }
        match reader.owner {
            Some(id) => {
                if let Some(who) = draft.known(id) {
                    let person = who.person.clone();
                    draft.owner(person);
                }
            }
            None => draft.finding(Level::Note, Code::OwnerUnknown, ""),
        }
    }
}

fn is_voice(head: &str) -> bool {
    head.contains("hChatLog")
        || head.contains("class=\"haudio\"")
        || head.contains("class=\"haudio ")
}

#[derive(Default)]
struct Reader {
    people: HashMap<String, PersonId>,
    threads: HashMap<String, ThreadId>,
    owner: Option<PersonId>,
    /// What the file at hand is, as its name says: `Missed`, `Voicemail`.
    kind: String,
    /// Whom it is with, as its name says.
    party: String,
    /// The numbers that it lists as taking part.
    listed: Vec<String>,
}

/// Whom a file is with: numbers and names, without the owner.
#[derive(Default)]
struct Others {
    list: Vec<(String, String)>,
}

impl Others {
    fn add(&mut self, number: &str, name: &str) {
        let has = self
            .list
            .iter()
            .any(|(own, other)| own == number && (!number.is_empty() || other == name));
        if !has && (!number.is_empty() || !name.is_empty()) {
            self.list.push((number.to_owned(), name.to_owned()));
        }
    }
}

const BLOCKS: &[&str] = &["message", "participants", "haudio"];

fn is_block(tag: &Tag) -> bool {
    // A conversation as a whole can be marked by those who take part in it.
    BLOCKS.iter().any(|class| tag.has_class(class)) && !tag.has_class("hChatLog")
}

impl Reader {
    /// Two passes: with whom it is, then what was said. A file holds some hundred messages.
    fn file(&mut self, draft: &mut Draft<'_>, entry: EntryId) -> Result<(), Stop> {
        let container: &Container = draft.container();
        let file = container.entry(entry);
        self.party = piece::party(file.stored_base());
        self.listed.clear();
        let mut cards = Vec::new();
        let _told_in_the_second_pass = blocks(draft, entry, &mut |_, node| {
            let own = piece::people(node);
            if node.has_class("participants") {
                let numbers = own.iter().map(|card| card.number.clone());
                self.listed.extend(numbers);
            }
            for card in own {
                if !cards.contains(&card) {
                    cards.push(card);
                }
            }
        });
        let mut others = Others::default();
        for card in cards.iter().filter(|card| !self.is_owner(card)) {
            others.add(&card.number, &card.name);
        }
        if others.list.is_empty() {
            let is_number = self.party.starts_with('+');
            let (number, name) = if is_number {
                (self.party.as_str(), "")
            } else {
                ("", self.party.as_str())
            };
            others.add(number, name);
        }
        let folder = file.folder().to_owned();
        self.kind = piece::kind(file.stored_base());
        let thread = self.thread(draft, &others, file);
        let mut count = 0_u64;
        blocks(draft, entry, &mut |draft, node| {
            let is_empty = node.has_class("haudio") && node.elements().next().is_none();
            if node.has_class("participants") || is_empty {
                return;
            }
            count += 1;
            let source = draft.source(entry, format!("message {count}"), None);
            let mut row = Row::at(source);
            piece::read(draft, self, &mut row, node, &folder);
            draft.row(thread, row);
        })
    }

    fn is_owner(&self, card: &Card) -> bool {
        card.is_owner(&self.party, &self.listed)
    }

    fn thread(&mut self, draft: &mut Draft<'_>, others: &Others, file: &Entry) -> ThreadId {
        let mut keys: Vec<&str> = others
            .list
            .iter()
            .map(|(number, name)| {
                if number.is_empty() {
                    name.as_str()
                } else {
                    number.as_str()
                }
            })
            .collect();
        keys.sort_unstable();
        let mut key = keys.join(", ");
        if key.is_empty() {
            file.stored_base().clone_into(&mut key);
        }
        let thread = if let Some(&thread) = self.threads.get(&key) {
            thread
        } else {
            let thread = draft.thread(Thread {
                id: key.clone(),
                ..Thread::default()
            });
            self.threads.insert(key, thread);
            thread
        };
        let mut names = Vec::new();
        for (number, name) in &others.list {
            names.push(if name.is_empty() {
                number.as_str()
            } else {
                name.as_str()
            });
            if let Some(person) = self.person(draft, number, name, false) {
                draft.joins(thread, person);
            }
        }
        if let Some(thread) = draft.thread_of(thread)
            && thread.title.is_none()
            && !names.is_empty()
        {
            thread.title = Some(names.join(", "));
        }
        thread
    }

    fn person(
        &mut self,
        draft: &mut Draft<'_>,
        number: &str,
        name: &str,
        is_owner: bool,
    ) -> Option<PersonId> {
        let key = if number.is_empty() { name } else { number };
        if key.is_empty() {
            return None;
        }
        let display = (!name.is_empty() && name != number).then(|| name.to_owned());
        let id = if let Some(&id) = self.people.get(key) {
            id
        } else {
            let id = draft.person(Person {
                phone: (!number.is_empty()).then(|| number.to_owned()),
                ..Person::default()
            });
            self.people.insert(key.to_owned(), id);
            id
        };
        let who = draft.known(id)?;
        if who.person.display_name.is_none() {
            who.person.display_name = display;
        }
        if is_owner {
            who.is_owner = Some(true);
            self.owner = Some(id);
        }
        Some(id)
    }
}

fn blocks(
    draft: &mut Draft<'_>,
    entry: EntryId,
    each: &mut dyn FnMut(&mut Draft<'_>, &Node),
) -> Result<(), Stop> {
    let container = draft.container();
    let input = container.read(entry).map_err(|error| Stop {
        code: fault_of(&error),
        at: 0,
    })?;
    html::read(input, container.limits(), &is_block, &mut |piece| {
        if let Piece::Block(node) = piece {
            each(draft, &node);
        }
    })
}

/// The exact time is an attribute; what is shown is in the account's words.
fn time(node: &Node) -> Option<Time> {
    let stamp = node
        .first(|node| node.is("abbr") && (node.has_class("dt") || node.has_class("published")))?;
    match stamp.attribute("title") {
        Some(title) => Time::iso(title),
        None => Some(Time::unknown(stamp.text())),
    }
}

/// A file that is named without its ending.
fn attach(draft: &mut Draft<'_>, row: &mut Row, name: &str, folder: &str) {
    const ENDINGS: &[&str] = &[
        "", ".jpg", ".gif", ".png", ".mp4", ".3gp", ".mp3", ".amr", ".vcf", ".jpeg", ".webp",
    ];
    for ending in ENDINGS {
        let whole = if folder.is_empty() {
            format!("{name}{ending}")
        } else {
            format!("{folder}/{name}{ending}")
        };
        if let Target::Entry(entry) = draft.resolve(&whole, folder) {
            return draft.media_entry(row, name.to_owned(), entry);
        }
    }
    draft.media(row, name, folder);
}
