//! Snapchat's "My Data": JSON of both generations, HTML where there is no JSON, media in up to nine parts.

use crate::container::EntryId;
use crate::detect::{Claim, Format, Look};
use crate::draft::Draft;
use crate::finding::{Code, Level};

mod chat;
mod clock;
mod html;
mod lists;
mod media;
mod people;
mod place;
mod row;

use chat::Chats;
use media::MediaIndex;
use people::People;
use place::Kind;

/// The format, in JSON and HTML.
pub(crate) struct Snapchat;

impl Format for Snapchat {
    fn claim(&self, look: &Look<'_>) -> Vec<Claim> {
        place::claims(look)
    }

    fn read(&self, claim: &Claim, draft: &mut Draft<'_>) {
        for name in place::missing_parts(draft.container(), claim) {
            draft.finding(Level::Warning, Code::PartMissing, name);
        }
        let container = draft.container();
        let json = files(claim, |id| {
            place::json_kind_in(container, container.entry(id))
        });
        let html = files(claim, |id| place::html_kind_in(container, id));
        let has = |files: &[(Kind, EntryId)], kind| files.iter().any(|&(own, _)| own == kind);
        if json.is_empty() && html.is_empty() {
            note_first_part(draft, claim);
        }
        let mut people = People::default();
        // Names first: whoever writes a row has them then.
        for kind in [Kind::Account, Kind::Friends] {
            for &(_, entry) in json.iter().filter(|(own, _)| *own == kind) {
                lists::read(draft, &mut people, entry, kind);
            }
            if !has(&json, kind) {
                for &(_, entry) in html.iter().filter(|(own, _)| *own == kind) {
                    html::lists(draft, &mut people, entry, kind);
                }
            }
        }
        let media = MediaIndex::of(draft, &claim.owned);
        let mut chats = Chats::new(&mut people, &media);
        for &(_, entry) in json.iter().filter(|(kind, _)| *kind == Kind::Chats) {
            chats.read(draft, entry);
        }
        let pages = html.iter().filter(|(kind, _)| *kind == Kind::Chats);
        let pages: Vec<EntryId> = pages.map(|&(_, entry)| entry).collect();
        // A conversation that is in JSON is read once; one that is in HTML alone is read from there.
        let is_beside = |draft: &Draft<'_>, chats: &Chats<'_>, page: EntryId| {
            let key = html::key_of(draft, page);
            has(&json, Kind::Chats) && key.is_none_or(|key| chats.knows(&key))
        };
        let (beside, own): (Vec<EntryId>, Vec<EntryId>) = pages
            .into_iter()
            .partition(|&page| is_beside(draft, &chats, page));
        html::chats(draft, &mut chats, &own);
        if !beside.is_empty() {
            draft.finding(Level::Note, Code::HtmlBesideJson, beside.len().to_string());
        }
        let rest = [
            Kind::Snaps,
            Kind::AccountHistory,
            Kind::Calls,
            Kind::Searches,
            Kind::Ai,
        ];
        for kind in rest {
            for &(_, entry) in json.iter().filter(|(own, _)| *own == kind) {
                lists::read(draft, &mut people, entry, kind);
            }
        }
        if !has(&json, Kind::Snaps) {
            for &(_, entry) in html.iter().filter(|(kind, _)| *kind == Kind::Snaps) {
                html::lists(draft, &mut people, entry, Kind::Snaps);
            }
        }
        people.settle_owner(draft);
    }
}

/// The files of a claim that are read, with what they are.
fn files(claim: &Claim, of: impl Fn(EntryId) -> Option<Kind>) -> Vec<(Kind, EntryId)> {
    let files = claim.files.iter();
    files.filter_map(|&id| Some((of(id)?, id))).collect()
}

/// Media without the part that holds the messages: somebody should look for it.
fn note_first_part(draft: &mut Draft<'_>, claim: &Claim) {
    let container = draft.container();
    if place::missing_parts(container, claim).is_empty() {
        let first = claim.files.first().map(|&id| container.entry(id));
        let set = first.and_then(|entry| place::set_of(container, entry.given, &entry.key));
        let name = set.map_or_else(|| "json".to_owned(), |set| format!("mydata~{set}.zip"));
        draft.finding(Level::Warning, Code::PartMissing, name);
    }
}
