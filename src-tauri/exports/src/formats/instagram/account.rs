//! The account file: whose download it is.

use super::named;
use crate::container::EntryId;
use crate::draft::Draft;
use crate::json::{Json, Value};
use crate::model::Person;
use crate::text::repaired_meta;

/// Reads the account's own names, if the download has them.
pub(super) fn read(draft: &mut Draft<'_>, owned: &[EntryId]) -> Option<Person> {
    let entry = named(draft, owned, "personal_information.json")?;
    let reader = match draft.container().read(entry) {
        Ok(reader) => reader,
        Err(error) => {
            draft.fault(entry, &error);
            return None;
        }
    };
    draft.uses(entry);
    let mut json = Json::new(reader, draft.limits());
    let mut person = Person::default();
    let outcome = json
        .value()
        .map(|value| find(&value, &mut person))
        .and_then(|()| json.finish());
    if let Err(stop) = outcome {
        draft.stopped(entry, stop);
    }
    (!person.is_empty()).then_some(person)
}

fn find(value: &Value<'_>, person: &mut Person) {
    match value {
        Value::List(items) => items.iter().for_each(|item| find(item, person)),
        Value::Object(fields) => {
            for (key, value) in fields {
                let label = repaired_meta(key);
                match (label.as_str(), value.text("value")) {
                    ("Username", Some(text)) => person.username = Some(repaired_meta(text)),
                    ("Name", Some(text)) => person.display_name = Some(repaired_meta(text)),
                    ("Email", Some(text)) => person.email = Some(repaired_meta(text)),
                    ("Phone Number", Some(text)) => person.phone = Some(repaired_meta(text)),
                    _ => find(value, person),
                }
            }
        }
        _ => {}
    }
}
