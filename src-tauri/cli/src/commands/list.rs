//! `list`, `show`

use std::collections::BTreeSet;

use holdfast_core::case::{Case, Exhibit, Export, Record};
use holdfast_core::error::Error;
use holdfast_core::id::Id;
use holdfast_core::moment::utc_text;
use holdfast_core::store::Store;
use holdfast_exports::capture::Capture;
use holdfast_index::capture::of_exhibit;
use holdfast_report::sentences::handed;
use serde_json::{Value, json};

use super::view::{covered_json, exhibit_json, held_back_json, record_json, when_json};
use crate::args::Call;
use crate::error::Failure;
use crate::output::Answer;

mod capture;
mod export;
mod words;

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
        "exhibits": case.exhibits.iter().map(|one| exhibit_json(&case, one)).collect::<Vec<_>>(),
        "exports": case.exports().iter().map(export_json).collect::<Vec<_>>(),
        "records": case.records.iter().map(record_json).collect::<Vec<_>>(),
        "bundles": bundles,
        "now_held_back": held_back_json(&case, call.lang, |_, _| true),
    });
    let held = handed::say(&case, call.lang, |_, _| true);
    Ok(Answer::done(json, words::list(&case, call.lang) + &held))
}

pub(crate) fn show(call: &Call) -> Result<Answer, Failure> {
    let id = call.id()?;
    let store = Store::at(&call.case()?)?;
    let case = store.read_case()?;
    let shown = match id {
        Id::Export(_) => export::show(&case, &store, case.whole_of(id), call.lang)?,
        Id::Exhibit(_) => case.exhibit(id).map(|exhibit| {
            let capture = of_exhibit(&store, exhibit);
            let held = handed::say(&case, call.lang, |_, held| held.exhibit == id);
            let mut json = shown_exhibit(&case, exhibit, &capture);
            if let Some(members) = json.as_object_mut() {
                let inside = held_back_json(&case, call.lang, |_, held| held.exhibit == id);
                members.insert("now_held_back".into(), inside);
            }
            (json, words::exhibit(&case, exhibit, &capture, call.lang) + &held)
        }),
        Id::Record(..) => case.record(id).map(|record| {
            (shown_record(&case, record), words::record(&case, record, call.lang))
        }),
        Id::Bundle(_) => case.bundles.iter().find(|bundle| bundle.id == id).map(|bundle| {
            let json = json!({
                "bundle": bundle.id, "fingerprints": bundle.fingerprints, "written": when_json(bundle.when),
                "now_held_back": held_back_json(&case, call.lang, |id, _| id == bundle.id),
            });
            let held = handed::say(&case, call.lang, |id, _| id == bundle.id);
            (json, words::bundle(bundle, call.lang) + &held)
        }),
    };
    let (json, text) = shown.ok_or_else(|| Error::UnknownId { id: id.to_string() })?;
    Ok(Answer::done(json, text))
}

fn export_json(export: &Export) -> Value {
    let parts: BTreeSet<Id> = export.parts.iter().map(|part| part.exhibit).collect();
    json!({"export": export.id, "exhibits": parts, "joined": export.joined()})
}

fn shown_exhibit(case: &Case, exhibit: &Exhibit, capture: &Capture) -> Value {
    let mut json = exhibit_json(case, exhibit);
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
    let history = exhibit.history.iter().map(|(when, event)| {
        let who = case.who_at(when.line);
        json!({"line": when.line, "utc": utc_text(when.utc), "event": event, "who": who})
    });
    let promise = exhibit.promise.as_ref().map(|promise| {
        json!({"words": promise.words.text, "lang": promise.words.lang, "since": when_json(promise.words.when)})
    });
    if let Some(members) = json.as_object_mut() {
        members.insert("capture".into(), capture::json(exhibit, capture));
        members.insert("files".into(), files.collect());
        members.insert("places".into(), places.collect());
        members.insert("described".into(), Value::Object(described.collect()));
        members.insert("set_aside".into(), set_aside.unwrap_or(Value::Null));
        members.insert("covered".into(), covered_json(exhibit));
        members.insert("kept_covered".into(), promise.unwrap_or(Value::Null));
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
