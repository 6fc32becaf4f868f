//! Telegram Desktop's exports: one chat or everything, in JSON or HTML.

use crate::container::EntryId;
use crate::detect::{Claim, Format, FormatId, Look};
use crate::draft::Draft;
use crate::finding::{Code, Level};
use crate::formats::nearby::Files;

mod chat;
mod clock;
mod html;
mod lists;
mod people;
mod place;
mod row;
mod service;

/// The format, in JSON and HTML.
pub(crate) struct Telegram;

impl Format for Telegram {
    fn claim(&self, look: &Look<'_>) -> Vec<Claim> {
        place::claims(look)
    }

    fn read(&self, claim: &Claim, draft: &mut Draft<'_>) {
        if claim.format == FormatId::TelegramHtml {
            return html::read(draft, claim);
        }
        let files = Files::of(draft.container());
        let mut people = people::People::default();
        for &entry in &claim.files {
            chat::read(draft, &files, &mut people, entry);
        }
        let beside = html_beside(draft, claim);
        if beside > 0 {
            draft.finding(Level::Note, Code::HtmlBesideJson, beside.to_string());
        }
        people.settle_owner(draft);
    }
}

/// How many pages of the same export in HTML lie beside it.
fn html_beside(draft: &Draft<'_>, claim: &Claim) -> usize {
    let is_page = |id: &&EntryId| place::page_number(draft.container().entry(**id)).is_some();
    claim.owned.iter().filter(is_page).count()
}
