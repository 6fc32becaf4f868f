//! Facebook's download of before 2018: `html/messages.htm` with all conversations, or `messages/<n>.html` with one each.

use std::collections::BTreeSet;

use crate::container::{Entry, EntryId};
use crate::detect::{Claim, Format, FormatId, Look, Root};
use crate::draft::Draft;
use crate::finding::{Code, Level};
use crate::formats::apart::{self, Place};
use crate::html::{self, Piece, Tag};
use crate::model::Person;

mod thread;

use thread::Reading;

/// The format.
pub(crate) struct FacebookOld;

impl Format for FacebookOld {
    fn claim(&self, look: &Look<'_>) -> Vec<Claim> {
        let files: Vec<EntryId> = look
            .entries()
            .filter(|(_, entry)| entry.ends_in("htm") || entry.ends_in("html"))
            .filter(|&(id, _)| is_own(&look.container().head_text(id, HEAD)))
            .map(|(id, _)| id)
            .collect();
        if files.is_empty() {
            return Vec::new();
        }
        let entries = || files.iter().map(|&id| look.container().entry(id));
        let roots: BTreeSet<Root> = entries().filter_map(root_of).collect();
        let of = |root: Root| {
            let own = entries().filter(|entry| root_of(entry).as_ref() == Some(&root));
            Place {
                once: own.map(|entry| entry.base().to_owned()).collect(),
                account: None,
                named: None,
                root,
            }
        };
        let mut claims = apart::claims(look, FormatId::FacebookHtmlOld, &files, roots, of);
        for claim in &mut claims {
            // Its files lie in `html/` and the like, at the top of whatever folder somebody put them in.
            claim.yields = true;
        }
        claims
    }

    fn read(&self, claim: &Claim, draft: &mut Draft<'_>) {
        let container = draft.container();
        let mut reading = Reading::default();
        for &entry in &claim.files {
            draft.uses(entry);
            thread::read_file(draft, &mut reading, entry);
        }
        // Where each conversation has a file of its own, the start page has the name.
        let start = claim.owned.iter().copied().find(|&id| {
            matches!(container.entry(id).base(), "index.htm" | "index.html")
                && !claim.files.contains(&id)
        });
        if reading.owner.is_none()
            && let Some(start) = start
        {
            draft.uses(start);
            reading.owner = heading(draft, start);
        }
        settle_owner(draft, &reading);
    }
}

const HEAD: usize = 64 << 10;

fn is_own(head: &str) -> bool {
    head.contains("message_header") && head.contains("thread") && head.contains("meta")
}

/// The download begins above `html/` or `messages/`.
fn root_of(entry: &Entry) -> Option<Root> {
    Root::before(entry, "html/").or_else(|| Root::before(entry, "messages/"))
}

/// The name that a page has as its heading: the account's.
fn heading(draft: &mut Draft<'_>, entry: EntryId) -> Option<String> {
    let container = draft.container();
    let reader = match container.read(entry) {
        Ok(reader) => reader,
        Err(error) => {
            draft.fault(entry, &error);
            return None;
        }
    };
    let mut found = None;
    let is_heading = |tag: &Tag| tag.is("h1");
    let outcome = html::read(reader, container.limits(), &is_heading, &mut |piece| {
        if let Piece::Block(node) = piece
            && found.is_none()
        {
            found = Some(node.text()).filter(|text| !text.is_empty());
        }
    });
    if let Err(stop) = outcome {
        draft.stopped(entry, stop);
    }
    found
}

fn settle_owner(draft: &mut Draft<'_>, reading: &Reading) {
    let Some(name) = &reading.owner else {
        return draft.finding(Level::Note, Code::OwnerUnknown, "");
    };
    for one in &reading.threads {
        if let Some(&id) = one.people.get(name)
            && let Some(who) = draft.known(id)
        {
            who.is_owner = Some(true);
        }
    }
    draft.owner(Person::named(name.as_str()));
}
