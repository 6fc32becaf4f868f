//! `list`, `show`

use std::fmt::Write;

use holdfast_core::case::{Case, Exhibit, Record};
use holdfast_core::error::Error;
use holdfast_core::id::Id;
use holdfast_core::moment::utc_text;
use holdfast_core::store::Store;
use holdfast_report::visible::visible;
use serde_json::{Value, json};

use super::view::{exhibit_json, record_json, when_json};
use crate::args::Call;
use crate::error::Failure;
use crate::output::{Answer, pick};

pub(crate) fn list(call: &Call) -> Result<Answer, Failure> {
    let case = Store::at(&call.case()?)?.read_case()?;
    let bundles: Vec<Value> = case
        .bundles
        .iter()
        .map(|bundle| {
            json!({"bundle": bundle.id, "fingerprints": bundle.fingerprints, "written": utc_text(bundle.when.utc)})
        })
        .collect();
    let json = json!({
        "case": case.id.to_string(),
        "title": case.title.as_ref().map(|title| &title.text),
        "made": utc_text(case.made.utc),
        "exhibits": case.exhibits.iter().map(exhibit_json).collect::<Vec<_>>(),
        "records": case.records.iter().map(record_json).collect::<Vec<_>>(),
        "bundles": bundles,
    });
    Ok(Answer::done(json, list_text(&case, call)))
}

fn list_text(case: &Case, call: &Call) -> String {
    let mut text = format!("{} {}", pick(call.lang, "Case", "Dossier"), case.id);
    if let Some(title) = &case.title {
        let _ = write!(text, ": {}", visible(&title.text));
    }
    text.push('\n');
    for exhibit in &case.exhibits {
        let size = exhibit
            .held
            .size()
            .map(|size| format!("{size} B"))
            .unwrap_or_default();
        let state = word_of(&json!(exhibit.state()));
        let (kind, shows, name) = (
            exhibit.kind.as_str(),
            exhibit.shows.as_str(),
            visible(exhibit.name()),
        );
        let _ = writeln!(
            text,
            "{} {state:9} {kind:10} {shows:8} {size:>14}  {name}",
            exhibit.id
        );
    }
    for record in &case.records {
        let fields: Vec<String> = record
            .fields
            .iter()
            .map(|(field, value)| format!("{field}={}", visible(value)))
            .collect();
        let _ = writeln!(text, "{} {}", record.id, fields.join(", "));
    }
    for bundle in &case.bundles {
        for fingerprint in &bundle.fingerprints {
            let _ = writeln!(
                text,
                "{} {} {fingerprint}",
                bundle.id,
                utc_text(bundle.when.utc)
            );
        }
    }
    text
}

pub(crate) fn show(call: &Call) -> Result<Answer, Failure> {
    let id = call.id()?;
    let case = Store::at(&call.case()?)?.read_case()?;
    let json = match id {
        Id::Exhibit(_) => case.exhibit(id).map(shown_exhibit),
        Id::Record(..) => case.record(id).map(|record| shown_record(&case, record)),
        Id::Bundle(_) => case.bundles.iter().find(|bundle| bundle.id == id).map(|bundle| {
            json!({"bundle": bundle.id, "fingerprints": bundle.fingerprints, "written": when_json(bundle.when)})
        }),
    };
    let json = json.ok_or_else(|| Error::UnknownId { id: id.to_string() })?;
    let text = plain(&json, 0);
    Ok(Answer::done(json, text))
}

fn shown_exhibit(exhibit: &Exhibit) -> Value {
    let mut json = exhibit_json(exhibit);
    let files = exhibit.files.iter().map(|file| {
        json!({
            "name": file.value.name, "name_hex": file.value.name_hex, "modified": file.value.modified,
            "created": file.value.created, "fact": file.fact, "noted": when_json(file.when),
        })
    });
    let places = exhibit.places.iter().map(|place| {
        json!({
            "folder": place.value.folder, "folder_hex": place.value.folder_hex, "fact": place.fact,
            "noted": when_json(place.when),
        })
    });
    let described = exhibit.described.iter().map(|(field, words)| {
        let value = json!({"text": words.text, "lang": words.lang, "fact": words.fact, "noted": when_json(words.when)});
        (field.clone(), value)
    });
    let set_aside = exhibit.set_aside.as_ref().map(|(when, reason)| {
        json!({"reason": reason.as_ref().map(|reason| &reason.text), "since": when_json(*when)})
    });
    let history = exhibit
        .history
        .iter()
        .map(|(when, event)| json!({"line": when.line, "utc": utc_text(when.utc), "event": event}));
    if let Some(members) = json.as_object_mut() {
        members.insert("files".into(), files.collect());
        members.insert("places".into(), places.collect());
        members.insert("described".into(), Value::Object(described.collect()));
        members.insert("set_aside".into(), set_aside.unwrap_or(Value::Null));
        members.insert("history".into(), history.collect());
    }
    json
}

fn shown_record(case: &Case, record: &Record) -> Value {
    let mut json = record_json(record);
    let history = case
        .facts
        .iter()
        .filter(|fact| fact.about == Some(record.id));
    let history =
        history.map(|fact| json!({"line": fact.line, "fact": fact.digest, "event": "noted"}));
    if let Some(members) = json.as_object_mut() {
        members.insert("lang".into(), json!(record.lang));
        members.insert("fact".into(), json!(record.fact));
        members.insert("history".into(), history.collect());
    }
    json
}

fn word_of(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// JSON as indented lines for people; empty values are left out.
fn plain(value: &Value, depth: usize) -> String {
    let pad = "  ".repeat(depth);
    let mut text = String::new();
    let mut line = |name: &str, value: &Value| match value {
        Value::Null => {}
        Value::Object(members) if members.is_empty() => {}
        Value::Array(items) if items.is_empty() => {}
        Value::Object(_) | Value::Array(_) => {
            let _ = write!(text, "{pad}{name}:\n{}", plain(value, depth + 1));
        }
        Value::String(words) => {
            let _ = writeln!(text, "{pad}{name}: {}", visible(words));
        }
        other => {
            let _ = writeln!(text, "{pad}{name}: {other}");
        }
    };
    match value {
        Value::Object(members) => members.iter().for_each(|(name, value)| line(name, value)),
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                line(&(index + 1).to_string(), item);
            }
        }
        _ => {}
    }
    text
}
