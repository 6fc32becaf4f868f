//! What the public warnings ask is covered, on a screen that shows the sentence.

use std::collections::BTreeSet;

use holdfast_guide::{
    Place, Setup, Who, about, card, contacts, coverage, fact, named, plan, questions, removal,
    safety, words,
};
use serde_json::{Value, to_value};

use crate::screens::setups;

/// What stands at a place, as the window gets it.
fn shown(place: Place) -> Value {
    let value = match place {
        Place::Safety(region) => to_value(safety(region)),
        Place::Words => to_value(words()),
        Place::Question(id) => to_value(questions().into_iter().find(|question| question.id == id)),
        Place::Step(id) => {
            let mut all = setups();
            all.push(Setup {
                who: Some(Who::Parent),
                ..Setup::default()
            });
            to_value(
                all.iter()
                    .flat_map(plan)
                    .filter(|step| step.id == id)
                    .collect::<Vec<_>>(),
            )
        }
        Place::Card(platform) => to_value(card(platform)),
        Place::Contacts(region) => to_value(contacts(region)),
        Place::Removal(region) => to_value(removal(region)),
        Place::About => to_value(about()),
    };
    value.expect("the guide becomes JSON")
}

/// Whether an object with that id, or a text with those words, stands anywhere in it.
fn holds(value: &Value, is_it: &impl Fn(&str, &str) -> bool) -> bool {
    match value {
        Value::Object(fields) => fields.iter().any(|(key, value)| {
            value.as_str().is_some_and(|text| is_it(key, text)) || holds(value, is_it)
        }),
        Value::Array(items) => items.iter().any(|item| holds(item, is_it)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => false,
    }
}

#[test]
fn every_instruction_and_every_claim_is_covered() {
    let covered: BTreeSet<u8> = coverage().iter().map(|row| row.number).collect();
    let all: BTreeSet<u8> = (1..=46).collect();
    assert_eq!(covered, all, "30 instructions and 16 claims");
}

#[test]
fn the_named_screen_shows_the_sentence_in_both_languages() {
    for row in coverage() {
        let said = fact(row.fact).unwrap_or_else(|| panic!("{} is a fact", row.fact));
        let place = shown(row.place);
        assert!(
            holds(&place, &|key, text| key == "id" && text == said.id),
            "{}: {} is on {:?}",
            row.number,
            row.fact,
            row.place
        );
        assert!(
            holds(&place, &|key, text| key == "en" && text == said.text.en),
            "{}: in English",
            row.fact
        );
        assert!(
            holds(&place, &|key, text| key == "fr" && text == said.text.fr),
            "{}: in French",
            row.fact
        );
        assert!(
            said.is_sure(),
            "{}: what the warnings say is sure",
            row.fact
        );
    }
}

#[test]
fn every_body_that_is_named_is_met() {
    assert!(named().len() >= 20, "A3 names some twenty");
    for row in named() {
        assert!(
            holds(&shown(row.place), &|key, text| key == "en"
                && text.contains(row.name)),
            "{} on {:?}",
            row.name,
            row.place
        );
    }
}

#[test]
fn looking_for_a_sentence_can_fail() {
    let place = shown(Place::Words);
    assert!(
        !holds(&place, &|_, text| text == "a sentence that nobody wrote"),
        "what is not there is not found"
    );
}
