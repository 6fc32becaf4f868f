//! The account file of Facebook's download: whose it is.

use crate::container::EntryId;
use crate::draft::Draft;
use crate::formats::json_file;
use crate::json::Value;
use crate::model::Person;
use crate::text::repaired_meta;

/// Reads the account's own names, if the download has them.
pub(super) fn read(draft: &mut Draft<'_>, owned: &[EntryId]) -> Option<Person> {
    let container = draft.container();
    let entry = owned
        .iter()
        .copied()
        .find(|&id| container.entry(id).base() == "profile_information.json")?;
    let mut person = Person::default();
    find(&json_file::whole(draft, entry)?, &mut person);
    (!person.is_empty()).then_some(person)
}

/// `profile_v2` (or `profile`) with its fields, or the generic pairs of label and value.
fn find(value: &Value<'_>, person: &mut Person) {
    for item in value.items() {
        for (key, value) in item.fields() {
            if key.starts_with("profile") && matches!(value, Value::Object(_)) {
                profile(value, person);
            } else if key == "label_values" {
                value.items().iter().for_each(|pair| label(pair, person));
            }
        }
    }
}

fn profile(value: &Value<'_>, person: &mut Person) {
    let own = |text: Option<&str>| text.filter(|text| !text.is_empty()).map(repaired_meta);
    let name = value
        .get("name")
        .and_then(|name| name.text("full_name").or_else(|| name.as_text()));
    person.display_name = own(name);
    person.username = own(value.text("username"));
    person.profile_url = own(value.text("profile_uri"));
    person.platform_user_id = value
        .written("uid")
        .or_else(|| value.written("id"))
        .map(std::borrow::Cow::into_owned);
    let emails = value.get("emails");
    let emails = emails.map_or(&[][..], |emails| match emails {
        Value::List(items) => items,
        object => match object.get("emails") {
            Some(Value::List(items)) => items,
            _ => &[],
        },
    });
    person.email = own(emails.iter().find_map(Value::as_text));
    let phones = match value.get("phone_numbers") {
        Some(Value::List(items)) => items.as_slice(),
        _ => &[],
    };
    person.phone = own(phones
        .iter()
        .find_map(|phone| phone.text("phone_number").or_else(|| phone.as_text())));
}

/// Pairs in the account's language are told by their English label only: nothing is guessed.
fn label(pair: &Value<'_>, person: &mut Person) {
    let value = pair.text("value").filter(|text| !text.is_empty());
    let Some(value) = value.map(repaired_meta) else {
        return;
    };
    match pair.text("label").unwrap_or_default() {
        "Name" | "Full name" => person.display_name = Some(value),
        "Username" => person.username = Some(value),
        "Email" => person.email = Some(value),
        "Phone number" => person.phone = Some(value),
        _ => {}
    }
}
