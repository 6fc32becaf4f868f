//! Facebook's "download your information" in HTML, as it is since 2018.

use std::collections::BTreeSet;

use super::{lists, settle_owner};
use crate::container::EntryId;
use crate::detect::{Claim, Format, FormatId, Look, Root};
use crate::draft::Draft;
use crate::finding::{Code, Level};
use crate::formats::apart;
use crate::formats::meta::dates::Dates;
use crate::formats::meta::facts::Facts;
use crate::formats::meta::page::{self, Download};
use crate::formats::meta::{self, Platform, block};
use crate::html::Node;
use crate::model::{Flags, ListKind, ListRow, Person};

/// The format.
pub(crate) struct MessengerHtml;

impl Format for MessengerHtml {
    fn claim(&self, look: &Look<'_>) -> Vec<Claim> {
        let pages = meta::pages_on(look, "html", Platform::Facebook);
        let mut roots: BTreeSet<Root> = pages.iter().map(|page| page.root.clone()).collect();
        let mut files: Vec<EntryId> = pages.iter().map(|page| page.entry).collect();
        let mut loose = Vec::new();
        for (id, entry) in look.entries() {
            if !entry.ends_in("html") || files.contains(&id) {
                continue;
            }
            if let Some(root) = Root::before(entry, "your_facebook_activity/")
                .or_else(|| Root::before(entry, "your_activity_across_facebook/"))
            {
                roots.insert(root);
            }
            if lists::name_kind(entry.base()).is_some() && lists::is_in_folder(entry) {
                files.push(id);
                roots.insert(lists::root_of(entry));
            } else if lists::name_kind(entry.base()).is_none()
                && meta::is_loose_html(look, id, entry)
                && meta::is_facebook_page(look.container(), id)
            {
                loose.push(id);
            }
        }
        if files.is_empty() && loose.is_empty() {
            return Vec::new();
        }
        files.extend(&loose);
        apart::claims(look, FormatId::MessengerHtml, &files, roots, |root| {
            meta::place(look, root, &pages, "profile_information.html")
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
        for thread in &mut threads {
            // A page names who wrote, not who is in the conversation: of that nothing follows about the owner.
            thread.listed.clear();
        }
        settle_owner(draft, &threads, account);
        read_lists(draft, &claim.owned, &mut download.dates, &|_| true);
    }
}

/// Reads the lists of some kinds; says whether there were any.
pub(super) fn read_lists(
    draft: &mut Draft<'_>,
    owned: &[EntryId],
    dates: &mut Dates,
    is_wanted: &dyn Fn(ListKind) -> bool,
) -> bool {
    let container = draft.container();
    let mut has_some = false;
    for &entry in owned {
        let of = container.entry(entry);
        let kind = lists::name_kind(of.base()).filter(|_| of.ends_in("html"));
        let kind = kind.filter(|_| !meta::has_folder(of, "messages/"));
        if let Some(kind) = kind.filter(|kind| is_wanted(*kind)) {
            read_list(draft, entry, kind, dates);
            has_some = true;
        }
    }
    has_some
}

pub(super) fn account(draft: &mut Draft<'_>, owned: &[EntryId]) -> Option<Person> {
    let container = draft.container();
    let entry = owned
        .iter()
        .copied()
        .find(|&id| container.entry(id).base() == "profile_information.html")?;
    draft.uses(entry);
    let mut pairs = Vec::new();
    block::blocks(draft, entry, |_, _, block| {
        let body = block.body;
        let own = body.map(block::pairs).unwrap_or_default();
        match (block.heading, body) {
            // A heading with its value beneath, where there is no table.
            (Some(heading), Some(body)) if own.is_empty() => pairs.push((heading, body.text())),
            _ => pairs.extend(own),
        }
    });
    let person = Facts::of_pairs(pairs).account();
    (!person.is_empty()).then_some(person)
}

fn read_list(draft: &mut Draft<'_>, entry: EntryId, kind: ListKind, dates: &mut Dates) {
    draft.uses(entry);
    draft.list(kind);
    let mut number = 0_u64;
    block::blocks(draft, entry, |draft, _, block| {
        number += 1;
        let text = block.body.map(Node::text).unwrap_or_default();
        let mut says: Vec<(String, String)> = block.body.map(block::pairs).unwrap_or_default();
        let is_of_people = !matches!(
            kind,
            ListKind::LoginActivity | ListKind::Devices | ListKind::Searches
        );
        let mut person = None;
        match block.heading {
            Some(name) if is_of_people => person = Some(Person::named(name)),
            Some(heading) => says.insert(0, ("title".to_owned(), heading)),
            None if is_of_people && says.is_empty() && !text.is_empty() => {
                let name = text.lines().next().unwrap_or_default();
                person = Some(Person::named(name));
            }
            None => {}
        }
        if says.is_empty() && !text.is_empty() {
            says.push(("value".to_owned(), text));
        }
        let time = block.time.and_then(|time| dates.time(draft, &time));
        let time = time.or_else(|| {
            let times = block.body.map(block::times);
            times.unwrap_or_default().into_iter().next()
        });
        let row = ListRow {
            person,
            time,
            says,
            flags: Flags::NONE,
            source: draft.source(entry, format!("entry {number}"), None),
        };
        draft.list_row(kind, row);
    });
}
