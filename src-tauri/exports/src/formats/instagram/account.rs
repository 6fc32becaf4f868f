//! The account file: whose download it is.

use super::named;
use crate::container::{EntryId, name};
use crate::draft::Draft;
use crate::formats::json_file;
use crate::formats::meta::facts::Facts;
use crate::json::Value;
use crate::model::Person;

/// Reads the account's own names, if the download has them: from the account file, else from what was said at sign-up,
/// when the names may have been others.
pub(super) fn read(draft: &mut Draft<'_>, owned: &[EntryId]) -> Option<Person> {
    let mut account = Person::default();
    for base in ["personal_information.json", "profile.json"] {
        if let Some(entry) = named(draft, owned, base) {
            fill(draft, entry, &mut account);
        }
    }
    if account.is_empty()
        && let Some(entry) = sign_up(draft, owned, "json")
    {
        fill(draft, entry, &mut account);
    }
    (!account.is_empty()).then_some(account)
}

/// What was said at sign-up; its name varies.
pub(super) fn sign_up(draft: &Draft<'_>, owned: &[EntryId], ending: &str) -> Option<EntryId> {
    let is_own = |id: &EntryId| {
        let entry = draft.container().entry(*id);
        let bare = name::bare(entry.base());
        entry.ends_in(ending)
            && ["signupdetails", "signupinformation"]
                .iter()
                .any(|begins| bare.starts_with(begins))
    };
    owned.iter().copied().find(is_own)
}

fn fill(draft: &mut Draft<'_>, entry: EntryId, account: &mut Person) {
    if let Some(value) = json_file::whole(draft, entry) {
        let own = person_in(&value);
        if own.is_empty() {
            draft.leaves(entry);
        }
        account.fill_from(&own);
    }
}

/// The account's names in the file of any generation.
pub(super) fn person_in(value: &Value<'_>) -> Person {
    let mut person = Person::default();
    for entry in entries(value) {
        person.fill_from(&Facts::read(entry).account());
    }
    // Until the end of 2020: plain fields.
    let plain = |key: &str| {
        value
            .text(key)
            .filter(|text| !text.is_empty())
            .map(str::to_owned)
    };
    person.fill_from(&Person {
        username: plain("username"),
        display_name: plain("name"),
        email: plain("email"),
        phone: plain("phone_number"),
        ..Person::default()
    });
    person
}

/// `[entry]`, `{"profile_user": [entry]}`, or the entry itself.
fn entries<'v, 'a>(value: &'v Value<'a>) -> Vec<&'v Value<'a>> {
    match value {
        Value::List(items) => items.iter().collect(),
        _ if value.has("string_map_data") || value.has("label_values") => vec![value],
        _ => value
            .fields()
            .iter()
            .flat_map(|(_, value)| value.items())
            .collect(),
    }
}
