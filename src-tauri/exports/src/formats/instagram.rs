//! Instagram's "download your information" in JSON: the layouts of 2020 to 2026, told apart by shape, not by year.

use std::collections::HashSet;

use super::meta::page::Download;
use super::meta::{self, OneThread, Page};
use crate::container::EntryId;
use crate::detect::{Claim, Format, Look};
use crate::draft::Draft;
use crate::finding::{Code, Level};
use crate::model::{ListKind, Person};

mod account;
mod find;
mod html;
mod lists;
mod old;

pub(crate) use html::InstagramHtml;

/// The format.
pub(crate) struct Instagram;

impl Format for Instagram {
    fn claim(&self, look: &Look<'_>) -> Vec<Claim> {
        find::claims(look)
    }

    fn read(&self, claim: &Claim, draft: &mut Draft<'_>) {
        let account =
            account::read(draft, &claim.owned).or_else(|| html::account(draft, &claim.owned));
        let container = draft.container();
        let pages = meta::pages_of(container, &claim.files, "json");
        let in_json: HashSet<String> = pages.iter().map(Page::thread).collect();
        let mut threads = Vec::new();
        for pages in meta::by_thread(pages) {
            threads.extend(meta::read_thread(draft, &pages));
        }
        let mut download = Download::of(draft, &claim.owned, account.as_ref());
        threads.extend(read_html_only(draft, &claim.owned, &in_json, &mut download));
        for &file in &claim.files {
            if old::is_file(container, file) {
                old::read_messages(draft, file, account.as_ref());
            }
        }
        old::read_beside(draft, claim, account.as_ref());
        lists::read(draft, &claim.owned);
        note_others(draft, &claim.owned);
        if claim.files.is_empty() {
            draft.finding(Level::Warning, Code::PartMissing, "messages");
        }
        settle_people(draft, &threads, account);
    }
}

/// Conversations and lists that are here in HTML alone. What is in JSON too is read once, from JSON.
fn read_html_only(
    draft: &mut Draft<'_>,
    owned: &[EntryId],
    in_json: &HashSet<String>,
    download: &mut Download,
) -> Vec<OneThread> {
    let container = draft.container();
    let mut threads = Vec::new();
    let mut beside = 0;
    for pages in meta::by_thread(meta::pages_of(container, owned, "html")) {
        if pages
            .first()
            .is_some_and(|page| in_json.contains(&page.thread()))
        {
            beside += pages.len();
            for page in &pages {
                draft.uses(page.entry);
            }
        } else {
            threads.extend(meta::page::read_thread(draft, &pages, download));
        }
    }
    let kinds = |ending: &'static str| {
        owned.iter().filter_map(move |&id| {
            let entry = container.entry(id);
            let kind = lists::kind_of_name(entry.base()).filter(|_| entry.ends_in(ending))?;
            Some((kind, id))
        })
    };
    let in_json: HashSet<ListKind> = kinds("json").map(|(kind, _)| kind).collect();
    let mut has_html = !threads.is_empty();
    for (kind, id) in kinds("html").filter(|(kind, _)| !in_json.contains(kind)) {
        html::read_list(draft, id, kind, &mut download.dates);
        has_html = true;
    }
    if beside > 0 {
        draft.finding(Level::Note, Code::HtmlBesideJson, beside.to_string());
    }
    if has_html {
        draft.finding(Level::Note, Code::HtmlTimes, "");
    }
    threads
}

/// Files in a thread's folder that are no pages.
fn note_others(draft: &mut Draft<'_>, owned: &[EntryId]) {
    let container = draft.container();
    for &id in owned {
        let entry = container.entry(id);
        if entry.base().starts_with("message_")
            && entry.ends_in("json")
            && meta::has_folder(entry, "messages/")
            && meta::pages_of(container, &[id], "json").is_empty()
        {
            let label = draft.label(id);
            draft.finding(Level::Warning, Code::FileNotUnderstood, label.as_ref());
        }
    }
}

/// Who is the owner, and whose handle a thread's folder names: decided when all threads are known.
fn settle_people(draft: &mut Draft<'_>, threads: &[OneThread], account: Option<Person>) {
    let mut by_threads = || meta::owner_by_threads(draft, threads);
    let owner = match account {
        // Conversations name people as they are shown; somebody without such a name by the handle.
        Some(mut account) if account.display_name.is_none() => {
            let shown = by_threads().filter(|own| own.display_name != account.username);
            account.fill_from(&shown.unwrap_or_default());
            Some(account)
        }
        account => account.or_else(by_threads),
    };
    let Some(owner) = owner else {
        draft.finding(Level::Note, Code::OwnerUnknown, "");
        for thread in threads {
            settle_thread(draft, thread, &Person::default());
        }
        return;
    };
    for thread in threads {
        settle_thread(draft, thread, &owner);
    }
    draft.owner(owner);
}

fn settle_thread(draft: &mut Draft<'_>, thread: &OneThread, owner: &Person) {
    // Somebody without a display name is shown by the handle.
    let names = [&owner.display_name, &owner.username];
    let is_owner = |name: &String| names.contains(&&Some(name.clone()));
    for (name, &id) in &thread.people {
        if is_owner(name)
            && let Some(who) = draft.known(id)
        {
            who.is_owner = Some(true);
            who.person.username.clone_from(&owner.username);
        }
    }
    let others: Vec<&String> = thread
        .listed
        .iter()
        .filter(|name| !is_owner(name))
        .collect();
    let title = draft
        .thread_of(thread.id)
        .and_then(|thread| thread.title.clone());
    // With two people the folder is named for the other one; without an owner the title says which. Pages of HTML list
    // nobody: there the title is the other one's name.
    let other = match others.as_slice() {
        [] if thread.listed.is_empty() => title
            .as_ref()
            .filter(|name| thread.people.contains_key(*name) && !is_owner(name)),
        [one] => Some(*one),
        [one, two] if thread.listed.len() == 2 => [*one, *two]
            .into_iter()
            .find(|name| Some(*name) == title.as_ref()),
        _ => None,
    };
    if let Some(&id) = other.and_then(|name| thread.people.get(name))
        && let Some(handle) = handle_of(&thread.folder)
        && let Some(who) = draft.known(id)
    {
        // Instagram's handles have small letters only; a folder may have been renamed.
        who.person.username = Some(handle.to_lowercase());
    }
}

/// `blue.kite` of `blue.kite_17846500417700312`: handles hold underscores, the number does not. The placeholder of
/// deleted accounts is nobody's handle.
fn handle_of(folder: &str) -> Option<&str> {
    let (handle, number) = folder.rsplit_once('_')?;
    let is_number = number.len() >= 4 && number.bytes().all(|byte| byte.is_ascii_digit());
    let is_placeholder = handle.eq_ignore_ascii_case("instagramuser");
    (is_number && !handle.is_empty() && !is_placeholder).then_some(handle)
}

/// The first entry of a name among some.
fn named(draft: &Draft<'_>, owned: &[EntryId], base: &str) -> Option<EntryId> {
    owned
        .iter()
        .copied()
        .find(|&id| draft.container().entry(id).base() == base)
}

#[cfg(test)]
mod tests {
    use super::handle_of;

    #[test]
    fn the_folder_of_a_conversation_names_the_other_one() {
        for (folder, handle) in [
            ("blue.kite_17846500417700312", Some("blue.kite")),
            ("blue_kite_1784", Some("blue_kite")),
            ("kite_ab12cd34", None),
            ("instagramuser_17846500417700312", None),
            ("trip_24", None),
        ] {
            assert_eq!(handle_of(folder), handle, "{folder}");
        }
    }
}
