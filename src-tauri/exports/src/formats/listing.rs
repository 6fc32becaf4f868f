//! Lists of people and events that exports keep beside the conversations, read section by section.

use std::io::Read;

use crate::container::EntryId;
use crate::draft::Draft;
use crate::finding::{Code, Level};
use crate::json::{Json, Stop, Value};
use crate::model::{Flag, Flags, ListKind, ListRow, Person, Source};
use crate::text::is_disguised;
use crate::time::Time;

/// What is known of an entry of a list: whom it names, when, and which of its fields say that.
#[derive(Debug, Default)]
pub(super) struct About {
    pub(super) person: Option<Person>,
    pub(super) time: Option<Time>,
    pub(super) used: Vec<&'static str>,
    /// What is to know about it beside what its names say.
    pub(super) flags: Flags,
    /// Whether it gives two times that are two moments.
    pub(super) times_disagree: bool,
}

/// Gives an entry to a list. `more` is what stands around it.
pub(super) fn add(
    draft: &mut Draft<'_>,
    kind: ListKind,
    source: Source,
    value: &Value<'_>,
    about: About,
    more: &[(&str, &str)],
) {
    let mut says = pairs(more);
    keep_fields(&mut says, "", value, &about.used);
    add_row(draft, kind, source, about, says);
}

/// Gives an entry of which all fields are known.
pub(super) fn add_row(
    draft: &mut Draft<'_>,
    kind: ListKind,
    source: Source,
    about: About,
    says: Vec<(String, String)>,
) {
    let person = about.person.filter(|person| !person.is_empty());
    let mut flags = about.flags;
    let is_odd = |name: &Option<String>| name.as_deref().is_some_and(is_disguised);
    let is_odd = person
        .as_ref()
        .is_some_and(|person| is_odd(&person.username) || is_odd(&person.display_name));
    flags.add_if(Flag::DirectionMarks, is_odd);
    if about.times_disagree {
        let at = Some(source.pointer.to_string());
        draft.finding_at(
            Level::Warning,
            Code::TimesDisagree,
            source.entry.as_ref(),
            at,
        );
    }
    let row = ListRow {
        person,
        time: about.time,
        says,
        flags,
        source,
    };
    draft.list_row(kind, row);
}

fn pairs(more: &[(&str, &str)]) -> Vec<(String, String)> {
    let more = more.iter();
    more.map(|&(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}

/// Fields as name and value, all but some; what says nothing is left out, what is nested is named `a.b`.
pub(super) fn keep_fields(
    says: &mut Vec<(String, String)>,
    before: &str,
    value: &Value<'_>,
    used: &[&str],
) {
    for (name, value) in value.fields() {
        if !used.contains(&name.as_ref()) {
            keep_field(says, format!("{before}{name}"), value);
        }
    }
}

/// One field, as [`keep_fields`] keeps it.
pub(super) fn keep_field(says: &mut Vec<(String, String)>, name: String, value: &Value<'_>) {
    match value {
        Value::Null => {}
        Value::Text(text) if text.is_empty() => {}
        Value::Text(text) => says.push((name, text.to_string())),
        Value::List(items) if items.is_empty() => {}
        Value::Object(_) => keep_fields(says, &format!("{name}."), value, &[]),
        value => says.push((name, value.to_json())),
    }
}

/// Reads the entries of an array, or a single object that stands for one. What is no object is not understood.
pub(super) fn entries<R: Read>(
    json: &mut Json<R>,
    draft: &mut Draft<'_>,
    entry: EntryId,
    mut each: impl FnMut(&mut Draft<'_>, Source, &Value<'_>),
) -> Result<(), Stop> {
    match json.peek() {
        Some(b'[') => json.rows(
            |value| matches!(value, Value::Object(_)),
            |element| match element {
                Ok(element) => {
                    let source = draft.source(entry, element.pointer, Some(element.span));
                    if matches!(element.value, Value::Object(_)) {
                        each(draft, source, &element.value);
                    } else if element.value != Value::Null {
                        draft.not_understood(Level::Warning, &source);
                    }
                }
                Err(bad) => draft.bad(entry, &bad),
            },
        ),
        Some(b'{') => {
            let pointer = json.pointer().to_owned();
            let value = json.value()?;
            if !value.is_nothing() {
                let source = draft.source(entry, pointer, None);
                each(draft, source, &value);
            }
            Ok(())
        }
        _ => json.skip(),
    }
}
