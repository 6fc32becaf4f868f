//! A bundle was written, and then what it holds is held back: every answer that follows says which bundle holds it.

use serde_json::Value;
use support::{House, zip_text};

/// A case with `E0001`, a note, and `E0002`, a picture that was answered "nothing"; both are in `B01`.
fn house() -> House {
    let house = House::new();
    let mut picture = b"\x89PNG\r\n\x1a\n".to_vec();
    picture.extend([7; 400]);
    house.done("add", &[&house.put("words.txt", "you have one hour")]);
    let picture = house.put("Screenshot_1.png", picture);
    house.done("add", &["--shows", "nothing", &picture]);
    let (_, said) = house.bundle();
    assert_eq!(said["bundles"][0]["enclosed"], 2, "both: {said}");
    assert_eq!(said["now_held_back"], serde_json::json!([]), "nothing yet");
    house
}

/// Which bundle holds which exhibit, and what of it.
fn held(said: &Value) -> Vec<(String, String, String)> {
    let rows = said["now_held_back"].as_array().expect("a list").iter();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    rows.map(|row| {
        let sentence = text(&row["sentence"]);
        assert!(sentence.contains("B01"), "named: {sentence}");
        assert!(sentence.contains("~/out1"), "where it went: {sentence}");
        assert!(text(&row["next"]).contains("tell the police officer"));
        (
            text(&row["bundle"]),
            text(&row["exhibit"]),
            text(&row["inside"]),
        )
    })
    .collect()
}

fn is_in_first(exhibit: &str) -> Vec<(String, String, String)> {
    vec![("B01".into(), exhibit.into(), "file".into())]
}

#[test]
fn an_answer_that_changes_says_which_bundle_holds_the_file() {
    let house = house();
    let said = house.done("shows", &["E0002", "intimate"]);
    assert_eq!(held(&said), is_in_first("E0002"), "at once: {said}");
    assert_eq!(held(&house.done("show", &["E0002"])), is_in_first("E0002"));
    assert_eq!(held(&house.done("show", &["B01"])), is_in_first("E0002"));
    assert_eq!(held(&house.done("list", &[])), is_in_first("E0002"));
    assert_eq!(held(&house.done("show", &["E0001"])), [], "not of another");

    let (zip, second) = house.bundle();
    assert_eq!(held(&second), is_in_first("E0002"), "with the next one");
    let read_me = zip_text(&zip, "00-READ-ME-FIRST.txt");
    let date = &second["now_held_back"][0]["written"]["utc"];
    let date = date.as_str().unwrap_or_default().get(..10).unwrap_or("");
    for line in [
        format!("  B01 of {date}: E0002\r\n"),
        format!("  B01 du {date}\u{a0}: E0002\r\n"),
    ] {
        assert!(read_me.contains(&line), "{line} in {read_me}");
    }
    let tables: Value =
        serde_json::from_str(&zip_text(&zip, "report/case.json")).expect("case.json");
    assert_eq!(tables["bundles"][0]["now_held_back"][0]["exhibit"], "E0002");

    house.done("shows", &["E0002", "nothing"]);
    assert_eq!(held(&house.done("list", &[])), [], "it goes in again");
}

#[test]
fn setting_aside_and_releasing_say_it_too() {
    let house = house();
    house.done("set-aside", &["E0001", "--reason", "not ours"]);
    assert_eq!(held(&house.done("show", &["E0001"])), is_in_first("E0001"));
    house.done("restore", &["E0001"]);
    assert_eq!(held(&house.done("show", &["E0001"])), []);
    house.done("shows", &["E0002", "intimate"]);
    house.done("release", &["E0002"]);
    assert_eq!(held(&house.done("show", &["E0002"])), is_in_first("E0002"));
    assert_eq!(held(&house.bundle().1), is_in_first("E0002"));
}

#[test]
fn for_people_it_is_said_in_words() {
    let house = house();
    let case = house.at("case");
    for (lang, words) in [
        ("en", "Do not give that bundle to anyone."),
        ("fr", "Ne donnez cette remise à personne."),
    ] {
        let said = house.cli.run(&[
            "shows", "--case", &case, "E0002", "intimate", "--lang", lang,
        ]);
        assert!(said.out.contains(words), "{}", said.out);
    }
}

#[test]
fn a_case_that_holds_only_records_is_handed_over_and_verifies() {
    let house = House::new();
    let note = |kind: &str, field: &str| {
        house.done("note", &["--kind", kind, "--set", field]);
    };
    note("event", "what=An intimate image that stays where it is");
    note("payment", "amount=50.00");
    let (zip, said) = house.bundle();
    let bundle = &said["bundles"][0];
    assert_eq!(
        (&bundle["enclosed"], &bundle["records"]),
        (&0.into(), &2.into()),
        "{said}"
    );
    assert_eq!(bundle["withheld"], serde_json::json!([]), "{said}");
    let check = house.cli.done(&["verify", &zip.display().to_string()]);
    assert_eq!(
        (&check["contents"], &check["history"]),
        (&"pass".into(), &"pass".into()),
        "{check}"
    );
    let payments = zip_text(&zip, "report/payments.csv");
    assert!(payments.contains("50.00"), "{payments}");
    assert!(zip_text(&zip, "report/timeline.csv").contains("\"V01\""));
    let read_me = zip_text(&zip, "00-READ-ME-FIRST.txt");
    assert!(read_me.contains("empty: no file was added"), "{read_me}");
}
