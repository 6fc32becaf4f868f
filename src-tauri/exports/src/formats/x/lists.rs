//! The account and the lists: an array of objects, each with one object in it.

use std::borrow::Cow;

use super::people::People;
use super::{end, open};
use crate::container::EntryId;
use crate::draft::Draft;
use crate::formats::listing::{self, About};
use crate::json::Value;
use crate::model::{ListKind, Person, Span};
use crate::time::Time;

/// Which list a file is.
pub(super) fn list_of(base: &str) -> Option<ListKind> {
    let name = base.strip_suffix(".js")?;
    // A long list is split: `follower-part1.js`.
    let name = name.split_once("-part").map_or(name, |(name, _)| name);
    match name {
        "follower" => Some(ListKind::Followers),
        "following" => Some(ListKind::Following),
        "block" => Some(ListKind::Blocked),
        "mute" => Some(ListKind::Other),
        "ip-audit" => Some(ListKind::LoginActivity),
        "screen-name-change" => Some(ListKind::ProfileChanges),
        "contact" => Some(ListKind::Contacts),
        "saved-search" => Some(ListKind::Searches),
        _ => None,
    }
}

/// The one object in an element, with its name.
fn inner<'a>(value: &'a Value<'a>) -> (&'a str, &'a Value<'a>) {
    match value.fields() {
        [(name, inner @ Value::Object(_))] => (name, inner),
        _ => ("", value),
    }
}

/// Reads a list.
pub(super) fn read(draft: &mut Draft<'_>, people: &mut People, entry: EntryId) {
    let Some(kind) = list_of(draft.container().entry(entry).base()) else {
        return;
    };
    draft.list(kind);
    let Some((mut json, skipped)) = open(draft, entry) else {
        return;
    };
    let outcome = listing::entries(&mut json, draft, entry, |draft, mut source, value| {
        source.span = source.span.map(|span| Span {
            start: span.start + skipped,
            ..span
        });
        let (name, value) = inner(value);
        let about = about(people, kind, value);
        listing::add(draft, kind, source, value, about, &[("section", name)]);
    });
    draft.duplicate_keys(entry, json.take_duplicates());
    if let Err(stop) = outcome.and_then(|()| end(&mut json)) {
        draft.stopped(entry, stop);
    }
}

fn about(people: &mut People, kind: ListKind, value: &Value<'_>) -> About {
    let mut about = About::default();
    let text = |key| value.written(key).map(Cow::into_owned);
    let is_people = matches!(
        kind,
        ListKind::Followers | ListKind::Following | ListKind::Blocked | ListKind::Other
    );
    if is_people {
        let person = Person {
            platform_user_id: text("accountId"),
            profile_url: text("userLink"),
            ..Person::default()
        };
        people.learn(&person);
        about.person = Some(person);
        about.used.extend(["accountId", "userLink"]);
    }
    for key in ["createdAt", "changedAt", "date"] {
        if let Some(raw) = value.written(key) {
            about.time = Time::iso(&raw);
            about.used.push(key);
            break;
        }
    }
    // A change of the handle stands one level deeper.
    let change = value.get("screenNameChange");
    if about.time.is_none()
        && let Some(raw) = change.and_then(|change| change.written("changedAt"))
    {
        about.time = Time::iso(&raw);
    }
    about
}

/// Reads the account's own names.
pub(super) fn account(draft: &mut Draft<'_>, people: &mut People, entry: EntryId) {
    let Some((mut json, _)) = open(draft, entry) else {
        return;
    };
    let outcome = listing::entries(&mut json, draft, entry, |_, _, value| {
        let (_, value) = inner(value);
        let text = |key| value.written(key).map(Cow::into_owned);
        let person = Person {
            username: text("username"),
            display_name: text("accountDisplayName"),
            platform_user_id: text("accountId"),
            email: text("email"),
            phone: text("phoneNumber"),
            ..Person::default()
        };
        if !person.is_empty() && people.account.is_none() {
            people.account = Some(person);
        }
    });
    if let Err(stop) = outcome.and_then(|()| end(&mut json)) {
        draft.stopped(entry, stop);
    }
}

/// Reads the account's own names out of the archive's list of contents, where the account's file is not there.
pub(super) fn manifest(draft: &mut Draft<'_>, people: &mut People, entry: EntryId) {
    let Some((mut json, _)) = open(draft, entry) else {
        return;
    };
    let outcome = json.object(|json, key| {
        if key != "userInfo" {
            return json.skip();
        }
        let value = json.value()?;
        let text = |key| value.written(key).map(Cow::into_owned);
        let person = Person {
            platform_user_id: text("accountId"),
            username: text("userName"),
            display_name: text("displayName"),
            ..Person::default()
        };
        if !person.is_empty() {
            match &mut people.account {
                Some(own) => own.fill_from(&person),
                none => *none = Some(person),
            }
        }
        Ok(())
    });
    if let Err(stop) = outcome.and_then(|()| end(&mut json)) {
        draft.stopped(entry, stop);
    }
}
