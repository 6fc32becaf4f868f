//! A young person who is here alone reads *tu* in French, wherever a text speaks to the reader.

use std::collections::BTreeSet;

use holdfast_guide::{Fact, Setup, Text, Who, facts, plan};

use crate::screens::{screens, setups};

/// Facts that speak to an adult about a child; no young person reads them as said to themselves.
const TO_ADULTS: &[&str] = &[
    "words.adult.",
    "safety.say",
    "safety.stay",
    "safety.out_of_reach",
    "safety.out_loud",
    "safety.can_wait",
    "safety.signs",
    "setup.who.parent",
    "setup.who.other",
    "setup.who.together",
    "step.bring_guardian.",
    "step.hear_this.both",
    "step.stop_replying.help",
    "step.tell_police.say",
    "step.tell_police.say_left",
    "step.tell_police.follows",
    "step.look_after.close",
    "step.later.keep_talking",
    "step.leave_images.not_yours",
];

/// Titles that speak to an adult.
const TITLES_TO_ADULTS: &[&str] = &[
    "Si vous êtes l’adulte",
    "Joignez un parent, la personne qui a la garde ou la police",
];

/// Words in *-ez* that are no verbs.
const NO_VERBS: &[&str] = &["assez", "chez", "nez"];

/// Whether it says *vous* to the reader. What stands in « » is said to others, or stands so in an app’s menu.
fn says_vous(french: &str) -> bool {
    let mut outside = String::new();
    let mut depth = 0_u32;
    for letter in french.chars() {
        match letter {
            '«' => depth += 1,
            '»' => depth = depth.saturating_sub(1),
            _ if depth == 0 => outside.push(letter),
            _ => {}
        }
    }
    let outside = outside.to_lowercase();
    let words = outside.split(|letter: char| !letter.is_alphabetic());
    words.into_iter().any(|word| {
        ["vous", "votre", "vos", "vôtre", "faites", "dites", "êtes"].contains(&word)
            || word.ends_with("ez") && !NO_VERBS.contains(&word)
    })
}

fn is_to_adults(fact: &Fact) -> bool {
    TO_ADULTS
        .iter()
        .any(|id| fact.id == *id || id.ends_with('.') && fact.id.starts_with(id))
}

#[test]
fn every_sentence_that_speaks_to_the_reader_speaks_to_a_young_person_too() {
    let addressed = facts().filter(|fact| !is_to_adults(fact) && says_vous(fact.text.fr));
    let missing: Vec<_> = addressed
        .filter(|fact| fact.text.tu.is_none())
        .map(|fact| fact.id)
        .collect();
    assert!(missing.is_empty(), "no tu: {missing:?}");
    let of_adults: BTreeSet<&str> = facts()
        .filter(|fact| is_to_adults(fact))
        .map(|fact| fact.text.fr)
        .collect();
    let titles = screens().iter().flat_map(|screen| &screen.texts);
    let missing: BTreeSet<&str> = titles
        .filter(|pair| pair.tu.is_none() && says_vous(&pair.fr))
        .map(|pair| pair.fr.as_str())
        .filter(|fr| !of_adults.contains(fr) && !TITLES_TO_ADULTS.contains(fr))
        .collect();
    assert!(missing.is_empty(), "no tu: {missing:?}");
}

#[test]
fn what_is_said_to_a_young_person_never_says_vous_and_differs() {
    let mut count = 0;
    for pair in screens().iter().flat_map(|screen| &screen.texts) {
        let Some(tu) = &pair.tu else { continue };
        count += 1;
        assert!(!says_vous(tu), "{tu:?}");
        // Who reads it is the young person that it speaks of.
        let is_of_them = pair.fr.starts_with("Une jeune personne");
        assert!(
            is_of_them || says_vous(&pair.fr),
            "the same would do: {:?}",
            pair.fr
        );
        let quoted = |text: &str| text.matches('«').count();
        assert_eq!(quoted(tu), quoted(&pair.fr), "the same quotes: {tu:?}");
    }
    assert!(count > 300, "they are found: {count}");
}

#[test]
fn the_path_of_a_young_person_says_tu_from_end_to_end() {
    let to_young = |text: Text| text.tu.unwrap_or(text.fr);
    let young = setups().into_iter();
    let mut young: Vec<Setup> = young
        .filter(|setup| setup.who == Some(Who::YoungPerson))
        .collect();
    assert!(young.len() > 5, "{young:?}");
    young.push(Setup {
        who: Some(Who::YoungPerson),
        ..Setup::default()
    });
    for step in young.iter().flat_map(plan) {
        let lines = step.lines.iter().chain(&step.least).chain(&step.already);
        let because = step.because.map(|clock| clock.about);
        let contacts = step.contacts.iter().map(|one| one.about);
        let texts = lines.copied().chain(because).chain(contacts);
        for text in texts.map(|fact| fact.text).chain([step.title]) {
            assert!(!says_vous(to_young(text)), "{}: {text:?}", step.key);
        }
    }
}

#[test]
fn vous_is_found_where_it_speaks_to_the_reader_and_only_there() {
    for text in ["Gardez-le.", "Que dites-vous?", "C’est votre téléphone."] {
        assert!(says_vous(text), "{text}");
    }
    for text in [
        "C’est assez, chez toi.",
        "Touche «\u{a0}Téléchargez vos données\u{a0}».",
    ] {
        assert!(!says_vous(text), "{text}");
    }
}
