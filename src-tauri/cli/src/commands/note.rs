//! `note`

use std::collections::BTreeMap;

use holdfast_core::edit;
use holdfast_core::id::{Id, RecordKind};
use holdfast_core::identifier::check_fields;
use holdfast_core::record::{EXHIBIT_FIELDS, fields_of};
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
        let text = format!("{}\n", fields.join("\n"));
        return Ok(Answer::done(json!({"kind": kind, "fields": fields}), text));
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
