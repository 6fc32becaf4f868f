//! Facebook's "download your information" in JSON: Messenger's threads with everything that lies around them, in the
//! layouts of 2018 to 2026.

use std::collections::BTreeSet;

use super::messenger_e2ee;
use super::meta::dates::Dates;
use super::meta::{self, OneThread, Platform};
use crate::container::EntryId;
use crate::detect::{Claim, Format, FormatId, Look, Root};
use crate::draft::Draft;
use crate::finding::{Code, Level};
use crate::model::Person;

mod account;
mod html;
pub(in crate::formats) mod lists;

pub(crate) use html::MessengerHtml;

/// The format.
pub(crate) struct Messenger;

impl Format for Messenger {
    fn claim(&self, look: &Look<'_>) -> Vec<Claim> {
        let pages = meta::pages_on(look, "json", Platform::Facebook);
        let container = look.container();
        let loose = look
            .entries()
            .filter(|&(id, entry)| {
                meta::is_loose_page(look, id, entry) && meta::is_facebook_page(container, id)
            })
            .map(|(id, _)| id);
        let loose: Vec<EntryId> = loose.collect();
        let mut roots: BTreeSet<Root> = pages.iter().map(|page| page.root.clone()).collect();
        let lists = lists::candidates(look);
        // Parts of one download that hold lists only, and downloads without messages.
        roots.extend(lists.iter().map(|(_, root)| root.clone()));
        // Parts that hold media only. A download in HTML is not ours.
        let has_json = !roots.is_empty() || !loose.is_empty();
        if has_json || !look.entries().any(|(_, entry)| entry.ends_in("html")) {
            let entries = look.entries();
            roots.extend(entries.filter_map(|(_, entry)| meta::facebook_root(entry)));
        }
        let files: Vec<EntryId> = pages
            .iter()
            .map(|page| page.entry)
            .chain(lists.iter().map(|&(entry, _)| entry))
            .chain(loose.iter().copied())
            .collect();
        let html = meta::pages(look, "html");
        meta::leave_html(look.container(), &mut roots, &html, &files);
        if roots.is_empty() && loose.is_empty() {
            return Vec::new();
        }
        let roots: Vec<Root> = roots.into_iter().collect();
        let read: BTreeSet<&str> = pages.iter().map(|page| page.thread.as_str()).collect();
        let only_html: BTreeSet<EntryId> = html
            .into_iter()
            .filter(|page| !read.contains(page.thread.as_str()))
            .map(|page| page.entry)
            .collect();
        let mut claim = Claim::of_roots(FormatId::MessengerJson, files, &roots, look);
        // Threads that are there in HTML only are for the reader of HTML.
        claim.owned.retain(|entry| !only_html.contains(entry));
        let more = loose.into_iter().filter(|id| !claim.owned.contains(id));
        let more: Vec<EntryId> = more.collect();
        claim.owned.extend(more);
        messenger_e2ee::leave_chats(look, &mut claim);
        vec![claim]
    }

    fn read(&self, claim: &Claim, draft: &mut Draft<'_>) {
        let in_json = account::read(draft, &claim.owned);
        let account = in_json.or_else(|| html::account(draft, &claim.owned));
        let pages = meta::pages_of(draft.container(), &claim.files, "json");
        meta::note_beside(draft, &claim.owned);
        let mut threads = Vec::new();
        for pages in meta::by_thread(pages) {
            threads.extend(meta::read_thread(draft, &pages));
        }
        settle_owner(draft, &threads, account);
        let in_json = lists::read(draft, &claim.owned);
        // What is in JSON too is read once, from JSON.
        let mut dates = Dates::of(draft, &claim.owned);
        let is_wanted = |kind| !in_json.contains(&kind);
        if html::read_lists(draft, &claim.owned, &mut dates, &is_wanted) {
            draft.finding(Level::Note, Code::HtmlTimes, "");
        }
        if claim.files.is_empty() {
            draft.finding(Level::Warning, Code::PartMissing, "messages");
        }
    }
}

/// Marks the owner in every thread: by the account file, else by being the only one who is in all of them.
pub(super) fn settle_owner(draft: &mut Draft<'_>, threads: &[OneThread], account: Option<Person>) {
    let owner = account.or_else(|| meta::owner_by_threads(draft, threads));
    let Some(owner) = owner else {
        if !threads.is_empty() {
            draft.finding(Level::Note, Code::OwnerUnknown, "");
        }
        return;
    };
    for thread in threads {
        let name = owner.display_name.as_ref();
        if let Some(&id) = name.and_then(|name| thread.people.get(name))
            && let Some(who) = draft.known(id)
        {
            who.is_owner = Some(true);
            who.person.fill_from(&owner);
        }
    }
    draft.owner(owner);
}
