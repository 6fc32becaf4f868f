//! What is right for an argument and what is not, and calls that are forged: seeded, so that each run makes the same.

use serde_json::{Map, Value, json};
use tauri::ipc::InvokeBody;

use super::calls::Is;
use crate::tests::forged::Chance;

pub(super) fn right(is: Is) -> Value {
    match is {
        Is::Handle(_) => json!("0".repeat(32)),
        Is::Exhibit => json!("E0001"),
        Is::Named => json!("0".repeat(64)),
        Is::Stranger => json!("E0999"),
        Is::Maybe => json!(null),
        Is::Search => {
            json!({ "text": "x", "thread": null, "author": null, "from": null, "to": null })
        }
        Is::Boxes => json!([{ "left": 0, "top": 0, "width": 50_000, "height": 50_000 }]),
        Is::Key | Is::Text | Is::Title => json!("title"),
        Is::Flag => json!(true),
        Is::Number => json!(300),
        Is::Language => json!("en"),
        Is::Shows => json!("nothing"),
        Is::Exhibits => json!(["E0001"]),
        Is::Advice(name) => json!(name),
        Is::Setup => json!({
            "who": "parent", "region": null, "apps": ["snapchat"], "inTouch": null, "happened": [], "image": null,
        }),
        Is::Purpose => json!("bundle"),
        Is::Answers => {
            json!({ "shows": "nothing", "except": [], "listOnly": false, "hashListed": true })
        }
        Is::Fields => json!({ "note": "x" }),
        Is::RecordKind => json!("payment"),
        Is::Choice => {
            json!({ "includePlaces": true, "includeFileTimes": true, "includeAnswers": true, "downloads": "messages" })
        }
        Is::Settings => json!({ "language": "fr", "textSize": 150 }),
        Is::Channel => json!("__CHANNEL__:7"),
    }
}

fn wrong_boxes(chance: &mut Chance) -> Value {
    let wrong = [
        json!([{ "left": -1, "top": 0, "width": 1, "height": 1 }]),
        json!([{ "left": 0, "top": 0, "width": 1 }]),
        json!([{ "left": 0, "top": 0, "width": 1, "height": 1, "path": "/" }]),
        json!([[0, 0, 1]]),
        json!({ "left": 0, "top": 0, "width": 1, "height": 1 }),
    ];
    wrong[chance.number() % wrong.len()].clone()
}

/// A value that this argument can never rightly have: by its type, by its range, or because nobody was given it.
fn wrong(is: Is, chance: &mut Chance) -> Value {
    let kinds = [
        json!(null),
        json!(-1),
        json!(1.5e300),
        json!([[["x"]]]),
        json!({ "__proto__": { "is": true } }),
        json!([]),
    ];
    let any = kinds[chance.number() % kinds.len()].clone();
    match is {
        Is::Handle(_) | Is::Exhibit | Is::Key if !chance.number().is_multiple_of(4) => {
            json!(chance.text())
        }
        Is::Language => json!(["de", "EN", "en\0", "", "fr-CA"][chance.number() % 5]),
        Is::Exhibits => wrong_exhibits(chance),
        Is::Advice(_) => json!(chance.text()),
        Is::Setup => wrong_setup(chance),
        Is::Shows => json!(["Nothing", "nothing ", "0", ""][chance.number() % 4]),
        Is::Purpose => json!(["source", "New_Case", "../", ""][chance.number() % 4]),
        Is::Number => json!([-1, 4_294_967_296_i64, i64::MIN][chance.number() % 3]),
        Is::Fields => json!({ ["path", "__proto__", "sha256", "E0001"][chance.number() % 4]: "x" }),
        Is::RecordKind => json!(["Payment", "money", "", "../payment"][chance.number() % 4]),
        Is::Settings => [
            json!({ "textSize": 101 }),
            json!({ "textSize": -100 }),
            json!({ "language": "de" }),
            json!({ "theme": "<script>" }),
            json!("fr"),
        ][chance.number() % 5]
            .clone(),
        Is::Answers => [
            json!({ "shows": "maybe", "except": [], "listOnly": false, "hashListed": true }),
            json!({ "shows": "nothing", "except": [{ "file": -1, "shows": "nothing" }], "listOnly": false, "hashListed": true }),
            json!({ "shows": "nothing" }),
            json!({ "shows": "nothing", "except": {}, "listOnly": 1, "hashListed": true }),
        ][chance.number() % 4]
            .clone(),
        Is::Choice => [
            json!({ "includePlaces": true }),
            json!({ "includePlaces": true, "includeFileTimes": true, "includeAnswers": true, "downloads": "Complete" }),
            json!({ "includePlaces": "no", "includeFileTimes": true, "includeAnswers": true, "downloads": "complete" }),
            json!({ "includePlaces": true, "includeFileTimes": true, "includeAnswers": true, "downloads": "voice", "path": "/" }),
        ][chance.number() % 4]
            .clone(),
        Is::Search => [
            json!({ "text": "x", "thread": -1 }),
            json!({ "text": 7 }),
            json!({ "words": "x" }),
            json!("x"),
        ][chance.number() % 4]
            .clone(),
        Is::Boxes => wrong_boxes(chance),
        Is::Channel => json!(["__CHANNEL__:", "__CHANNEL__:x", "7", ""][chance.number() % 4]),
        // What may be absent is right when it is.
        Is::Title | Is::Maybe if any.is_null() => json!(7),
        _ => any,
    }
}

fn wrong_setup(chance: &mut Chance) -> Value {
    let all = [
        json!({ "who": "police", "region": null, "apps": [], "inTouch": null, "happened": [], "image": null }),
        json!({ "who": null, "region": null, "apps": ["../x"], "inTouch": null, "happened": [], "image": null }),
        json!({ "who": null, "region": null, "apps": "snapchat", "inTouch": null, "happened": [], "image": null }),
        json!({ "who": null, "apps": [], "happened": [], "path": "/" }),
    ];
    all[chance.number() % all.len()].clone()
}

fn wrong_exhibits(chance: &mut Chance) -> Value {
    let lists = [
        json!("E0001"),
        json!(["E0001", "E0999"]),
        json!(["E0001", chance.text()]),
        json!([{ "id": "E0001" }]),
        json!(null),
    ];
    lists[chance.number() % lists.len()].clone()
}

/// A call with at least one wrong argument, or none where there are none; whether it must be refused.
pub(super) fn forged(arguments: &[(&str, Is)], chance: &mut Chance) -> (InvokeBody, bool) {
    let mut map: Map<String, Value> = arguments
        .iter()
        .map(|(name, is)| ((*name).to_owned(), right(*is)))
        .collect();
    let extra = chance.text();
    map.insert(extra, json!(chance.text()));
    if arguments.is_empty() {
        return (InvokeBody::Json(Value::Object(map)), false);
    }
    let guarded = |(_, is): &&(&str, Is)| matches!(is, Is::Handle(_) | Is::Exhibit);
    let one = match arguments.iter().find(guarded) {
        // Right values beside a handle that is none: the handle must be what stops it.
        Some(guarded) if !chance.number().is_multiple_of(4) => guarded,
        _ => &arguments[chance.number() % arguments.len()],
    };
    match chance.number() % 8 {
        0 => drop(map.remove(one.0)),
        1 => {
            let body = [json!(null), json!([]), json!("x"), json!(7)][chance.number() % 4].clone();
            return (
                InvokeBody::Json(body),
                !matches!(one.1, Is::Title | Is::Maybe),
            );
        }
        2 => return (InvokeBody::Raw(chance.text().into_bytes()), true),
        _ => drop(map.insert(one.0.to_owned(), wrong(one.1, chance))),
    }
    let is_open = map.contains_key(one.0) && one.1 == Is::Key
        || matches!(one.1, Is::Title | Is::Maybe) && !map.contains_key(one.0);
    (InvokeBody::Json(Value::Object(map)), !is_open)
}
