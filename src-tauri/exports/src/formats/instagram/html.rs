//! Instagram's "download your information" in HTML.

use std::collections::BTreeSet;

use super::{lists, settle_people};
use crate::container::EntryId;
use crate::detect::{Claim, Format, FormatId, Look, Root};
use crate::draft::Draft;
use crate::finding::{Code, Level};
use crate::formats::apart;
use crate::formats::meta::dates::Dates;
use crate::formats::meta::facts::{Facts, is_deleted_account};
use crate::formats::meta::page::{self, Download};
use crate::formats::meta::{self, Platform, block};
use crate::model::{Flag, Flags, ListKind, ListRow, Person};

/// The format.
pub(crate) struct InstagramHtml;

impl Format for InstagramHtml {
    fn claim(&self, look: &Look<'_>) -> Vec<Claim> {
        let mut roots: BTreeSet<Root> = BTreeSet::new();
        let mut files = Vec::new();
        let pages = meta::pages_on(look, "html", Platform::Instagram);
        for page in &pages {
            roots.insert(page.root.clone());
            files.push(page.entry);
        }
        for (id, entry) in look.entries() {
            if !entry.ends_in("html") {
                continue;
            }
            if let Some(root) = Root::before(entry, "your_instagram_activity/")
                .or_else(|| Root::before(entry, "connections/followers_and_following/"))
                .or_else(|| Root::before(entry, "followers_and_following/"))
            {
                files.extend(lists::kind_of_name(entry.base()).map(|_| id));
                roots.insert(root);
            }
        }
        let container = look.container();
        let loose = look.entries().filter(|&(id, entry)| {
            let is_list = || {
                entry.ends_in("html")
                    && lists::kind_of_name(entry.base()).is_some()
                    && meta::is_page_alone(container, id)
            };
            (meta::is_loose_html(look, id, entry) || !files.contains(&id) && is_list())
                && !meta::is_facebook_page(container, id)
        });
        let loose: Vec<(EntryId, _)> = loose.collect();
        files.extend(loose.into_iter().map(|(id, _)| id));
        if roots.is_empty() && files.is_empty() {
            return Vec::new();
        }
        apart::claims(look, FormatId::InstagramHtml, &files, roots, |root| {
            meta::place(look, root, &pages, "personal_information.html")
        })
    }

    fn read(&self, claim: &Claim, draft: &mut Draft<'_>) {
        let container = draft.container();
        draft.finding(Level::Note, Code::HtmlTimes, "");
        let account = account(draft, &claim.owned);
        let mut download = Download::of(draft, &claim.owned, account.as_ref());
        let mut threads = Vec::new();
        for pages in meta::by_thread(meta::pages_of(container, &claim.files, "html")) {
            threads.extend(page::read_thread(draft, &pages, &mut download));
        }
        for &entry in &claim.owned {
            let of = container.entry(entry);
            if let Some(kind) = lists::kind_of_name(of.base()).filter(|_| of.ends_in("html")) {
                read_list(draft, entry, kind, &mut download.dates);
            }
        }
        settle_people(draft, &threads, account);
    }
}

pub(super) fn account(draft: &mut Draft<'_>, owned: &[EntryId]) -> Option<Person> {
    let entry = super::named(draft, owned, "personal_information.html")
        .or_else(|| super::account::sign_up(draft, owned, "html"))?;
    draft.uses(entry);
    let mut pairs = Vec::new();
    block::blocks(draft, entry, |_, _, block| {
        pairs.extend(block.body.into_iter().flat_map(block::pairs));
    });
    let person = Facts::of_pairs(pairs).account();
    (!person.is_empty()).then_some(person)
}

pub(super) fn read_list(draft: &mut Draft<'_>, entry: EntryId, kind: ListKind, dates: &mut Dates) {
    draft.uses(entry);
    draft.list(kind);
    let mut number = 0_u64;
    block::blocks(draft, entry, |draft, _, block| {
        let Some(body) = block.body else {
            return;
        };
        let pairs = block::pairs(body);
        let profiles = block::profiles(body);
        let times = block::times(body);
        let own = matches!(kind, ListKind::LoginActivity | ListKind::Devices);
        let own_time = block.time.and_then(|time| dates.time(draft, &time));
        let is_bare = block.heading.is_none() && own_time.is_none() && times.is_empty();
        let is_nobody = profiles.is_empty() && pairs.is_empty();
        // "You have no close friends": a handle has no spaces.
        if is_bare && is_nobody && !own && body.text().contains(' ') {
            return;
        }
        // Mostly one to a block; a block with several accounts holds an entry for each.
        let entries = if own { 1 } else { profiles.len().max(1) };
        for place in 0..entries {
            number += 1;
            let profile = profiles.get(place).filter(|_| !own);
            let person = profile.map(|(handle, link)| Person {
                username: Some((*handle).to_owned()),
                profile_url: Some((*link).to_owned()),
                ..Person::default()
            });
            let mut says = Vec::new();
            says.extend(
                block
                    .heading
                    .clone()
                    .map(|heading| ("title".to_owned(), heading)),
            );
            says.extend(pairs.iter().cloned());
            if pairs.is_empty() {
                says.push(("value".to_owned(), body.text()));
            }
            let time = own_time.clone().or_else(|| {
                let place = if times.len() == entries { place } else { 0 };
                times.get(place).cloned()
            });
            let mut flags = Flags::NONE;
            let handle = profile.map(|(handle, _)| *handle);
            flags.add_if(Flag::AccountDeleted, handle.is_some_and(is_deleted_account));
            let row = ListRow {
                person,
                time,
                says,
                flags,
                source: draft.source(entry, format!("entry {number}"), None),
            };
            draft.list_row(kind, row);
        }
    });
}
