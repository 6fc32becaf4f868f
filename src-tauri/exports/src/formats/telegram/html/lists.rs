//! What an export of everything in HTML has beside its chats: the account, contacts, sessions.

use super::message::clock;
use crate::container::{Entry, EntryId};
use crate::draft::Draft;
use crate::formats::listing::{self, About};
use crate::html::{self, Node, Piece, Tag};
use crate::model::{ListKind, Person};
use crate::time::TimeKind;

/// Reads the lists; gives the account's own names.
pub(super) fn read(draft: &mut Draft<'_>, owned: &[EntryId]) -> Option<Person> {
    let mut account = Person::default();
    for &id in owned {
        let entry = draft.container().entry(id);
        if entry.base() == "export_results.html" {
            let is_row = |tag: &Tag| tag.has_class("row");
            blocks(draft, id, &is_row, &mut |_, row| {
                own_name(&mut account, row);
            });
        } else if let Some((kind, section)) = list_of(entry) {
            let section = section.to_owned();
            draft.list(kind);
            let mut count = 0_u64;
            let is_entry = |tag: &Tag| tag.has_class("entry");
            blocks(draft, id, &is_entry, &mut |draft, node| {
                count += 1;
                give(draft, id, kind, &section, count, node);
            });
        }
    }
    (!account.is_empty()).then_some(account)
}

fn list_of(entry: &Entry) -> Option<(ListKind, &str)> {
    let (folder, base) = entry.key.rsplit_once('/')?;
    if folder.rsplit('/').next() != Some("lists") {
        return None;
    }
    let section = base.strip_suffix(".html")?;
    let kind = match section {
        "contacts" => ListKind::Contacts,
        "sessions" | "web_sessions" => ListKind::LoginActivity,
        "frequent" => ListKind::Other,
        _ => return None,
    };
    Some((kind, section))
}

fn blocks(
    draft: &mut Draft<'_>,
    entry: EntryId,
    is_block: &dyn Fn(&Tag) -> bool,
    each: &mut dyn FnMut(&mut Draft<'_>, &Node),
) {
    let container = draft.container();
    draft.uses(entry);
    let reader = match container.read(entry) {
        Ok(reader) => reader,
        Err(error) => return draft.fault(entry, &error),
    };
    let outcome = html::read(reader, container.limits(), is_block, &mut |piece| {
        if let Piece::Block(node) = piece {
            each(draft, &node);
        }
    });
    if let Err(stop) = outcome {
        draft.stopped(entry, stop);
    }
}

/// "First name", "Username": the exporter writes its labels in English.
fn own_name(account: &mut Person, row: &Node) {
    let of = |class| row.first(|node| node.has_class(class)).map(Node::text);
    let (Some(label), Some(value)) = (of("label"), of("value")) else {
        return;
    };
    let value = Some(value.trim().to_owned()).filter(|value| !value.is_empty());
    match label.trim().trim_end_matches(':') {
        "First name" => account.display_name = value,
        "Last name" => {
            if let Some(last) = value {
                let name = account.display_name.get_or_insert_default();
                if !name.is_empty() {
                    name.push(' ');
                }
                name.push_str(&last);
            }
        }
        "Username" => {
            account.username = value.map(|name| name.trim_start_matches('@').to_owned());
        }
        "Phone number" => account.phone = value,
        "User ID" | "ID" => account.platform_user_id = value,
        _ => {}
    }
}

fn give(
    draft: &mut Draft<'_>,
    entry: EntryId,
    kind: ListKind,
    section: &str,
    number: u64,
    node: &Node,
) {
    let mut about = About::default();
    let mut says = vec![("section".to_owned(), section.to_owned())];
    let date = node.first(|node| node.has_class("info"));
    if let Some(date) = date {
        let raw = date
            .attribute("title")
            .map_or_else(|| date.text(), str::to_owned);
        let mut time = clock(raw.trim());
        if time.kind == TimeKind::Unknown
            && let Some((_, date)) = raw.split_once(": ")
        {
            // `Created: 01.01.2022 00:00:00`
            time = clock(date.trim());
            time.raw = raw.trim().into();
        }
        if time.kind == TimeKind::Unknown {
            says.push(("info".to_owned(), date.text()));
        } else {
            about.time = Some(time);
        }
    }
    let mut person = Person::default();
    if let Some(name) = node.first(|node| node.has_class("name")) {
        let name = name.text();
        if kind == ListKind::LoginActivity {
            says.push(("name".to_owned(), name));
        } else {
            person.display_name = Some(name).filter(|name| !name.is_empty());
        }
    }
    for detail in node.all(|node| node.has_class("details_entry")) {
        let text = detail.text();
        let is_number = |text: &str| {
            text.starts_with('+') && text.bytes().filter(u8::is_ascii_digit).count() >= 2
        };
        if kind == ListKind::Contacts && person.phone.is_none() && is_number(&text) {
            person.phone = Some(text);
        } else {
            says.push(("details".to_owned(), text));
        }
    }
    about.person = Some(person);
    let source = draft.source(entry, format!("entry {number}"), None);
    listing::add_row(draft, kind, source, about, says);
}
