//! `note`

use std::collections::BTreeMap;

use holdfast_core::edit;
use holdfast_core::id::{Id, RecordKind};
use holdfast_core::identifier::check_fields;
use holdfast_core::record::{EXHIBIT_FIELDS, choices_of, fields_of};
use holdfast_machine::SystemClock;
use serde_json::json;

use super::open;
use crate::args::{Call, parse_id};
use crate::error::{Failure, Fault};
use crate::output::Answer;

pub(crate) fn note(call: &Call) -> Result<Answer, Failure> {
    if let Some(kind) = call.text("fields")? {
        let fields = if kind == "exhibit" {
            EXHIBIT_FIELDS
        } else {
            fields_of(parse_kind(kind)?)
        };
        return Ok(fields_answer(kind, fields));
    }
    let fields = parse_fields(call)?;
    let kind = call.text("kind")?.map(parse_kind).transpose()?;
    let clock = SystemClock::new();
    let id = call.text("id")?.map(parse_id).transpose()?;
    if let (Some(Id::Record(of, _)), Some(kind)) = (id, kind)
        && of != kind
    {
        return Err(Failure::usage(Fault::BadValue, kind.as_str()));
    }
    if id.is_none() && kind.is_none() {
        return Err(Failure::usage(Fault::MissingOption, "--kind"));
    }
    let mut writer = open(call, &clock)?;
    let id = match (id, kind) {
        (Some(id @ Id::Exhibit(_)), None) => {
            edit::describe(&mut writer, id, fields.clone(), call.lang, &clock)?;
            return Ok(Answer::done(
                json!({"id": id, "kind": "exhibit", "fields": fields}),
                format!("{id}\n"),
            ));
        }
        (Some(id @ Id::Record(..)), _) => {
            edit::change_record(&mut writer, id, fields, call.lang, &clock)?;
            id
        }
        (None, Some(kind)) => edit::add_record(&mut writer, kind, fields, call.lang, &clock)?,
        (Some(id), _) => return Err(Failure::usage(Fault::BadValue, id.to_string())),
        (None, None) => return Err(Failure::usage(Fault::MissingOption, "--kind")),
    };
    let record = writer.case().record(id);
    let json = json!({
        "id": id,
        "kind": record.map(|record| record.kind),
        "fields": record.map(|record| &record.fields),
        "checks": record.map(|record| check_fields(&record.fields)),
    });
    Ok(Answer::done(json, format!("{id}\n")))
}

/// The fields, and of each in which one of a few is chosen the codes.
fn fields_answer(kind: &str, fields: &[&str]) -> Answer {
    let coded = fields.iter().filter(|field| !choices_of(field).is_empty());
    let codes: BTreeMap<&str, &[&str]> = coded.map(|field| (*field, choices_of(field))).collect();
    let line = |field: &&str| match choices_of(field) {
        [] => format!("{field}\n"),
        codes => format!("{field} ({})\n", codes.join(" | ")),
    };
    let text = fields.iter().map(line).collect::<String>();
    Answer::done(
        json!({"kind": kind, "fields": fields, "codes": codes}),
        text,
    )
}

/// `FIELD=VALUE` after `--set`, and what follows it.
fn parse_fields(call: &Call) -> Result<BTreeMap<String, String>, Failure> {
    let mut words = call.texts("set")?;
    words.extend(call.words()?);
    if words.is_empty() {
        return Err(Failure::usage(Fault::MissingOption, "--set"));
    }
    let mut fields = BTreeMap::new();
    for word in words {
        let (field, value) = word
            .split_once('=')
            .ok_or_else(|| Failure::usage(Fault::BadValue, word))?;
        let before = fields.insert(field.to_owned(), value.to_owned());
        if before.is_some_and(|before| before != value) {
            return Err(Failure::usage(Fault::GivenTwice, field));
        }
    }
    Ok(fields)
}

fn parse_kind(word: &str) -> Result<RecordKind, Failure> {
    RecordKind::ALL
        .into_iter()
        .find(|kind| kind.as_str() == word)
        .ok_or_else(|| Failure::usage(Fault::BadValue, word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fields_are_listed_one_a_line_with_the_codes_that_can_be_chosen() {
        let answer = fields_answer("payment", fields_of(RecordKind::Payment));
        let mut lines = answer.text.lines();
        assert_eq!(lines.next(), Some("what"), "in a person's own words");
        assert_eq!(
            lines.next(),
            Some("status (paid | not_paid)"),
            "one of them"
        );
        assert!(answer.text.contains("\nmethod (e_transfer | "), "of these");
    }
}
