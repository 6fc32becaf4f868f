//! A bundle was written, and then what it holds is held back: every answer that follows says which bundle holds it.

use std::fs;

use serde_json::Value;
use support::{Cli, temporary};

struct House {
    cli: Cli,
    folder: tempfile::TempDir,
}

impl House {
    /// A case with `E0001`, a note, and `E0002`, a picture that was answered "nothing"; both are in `B01`.
    fn new() -> Self {
        let folder = temporary();
        let house = Self {
            cli: Cli::new().with("HOME", folder.path()),
            folder,
        };
        house.cli.done(&["new", &house.at("case")]);
        fs::write(house.at("words.txt"), "you have one hour").expect("words");
        let mut picture = b"\x89PNG\r\n\x1a\n".to_vec();
        picture.extend([7; 400]);
        fs::write(house.at("Screenshot_1.png"), picture).expect("a picture");
        house.done("add", &[&house.at("words.txt")]);
        house.done(
            "add",
            &["--shows", "nothing", &house.at("Screenshot_1.png")],
        );
        let said = house.bundle("one");
        assert_eq!(said["bundles"][0]["enclosed"], 2, "both: {said}");
        assert_eq!(said["now_held_back"], serde_json::json!([]), "nothing yet");
        house
    }

    fn at(&self, name: &str) -> String {
        self.folder.path().join(name).display().to_string()
    }

    fn done(&self, command: &str, rest: &[&str]) -> Value {
        let case = self.at("case");
        self.cli.done(&[&[command, "--case", &case], rest].concat())
    }

    fn bundle(&self, out: &str) -> Value {
        let out = self.at(out);
        let said = self.done("bundle", &["--for", "police", "--out", &out]);
        let path = said["bundles"][0]["path"].as_str().expect("a zip");
        let verified = self.cli.done(&["verify", path]);
        assert_eq!(verified["history"], "pass", "{verified}");
        said
    }
}

/// Which bundle holds which exhibit, and what of it.
fn held(said: &Value) -> Vec<(String, String, String)> {
    let rows = said["now_held_back"].as_array().expect("a list").iter();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    rows.map(|row| {
        let sentence = text(&row["sentence"]);
        assert!(sentence.contains("B01"), "named: {sentence}");
        assert!(sentence.contains("~/one"), "where it went: {sentence}");
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
    let house = House::new();
    let said = house.done("shows", &["E0002", "intimate"]);
    assert_eq!(held(&said), is_in_first("E0002"), "at once: {said}");
    assert_eq!(held(&house.done("show", &["E0002"])), is_in_first("E0002"));
    assert_eq!(held(&house.done("show", &["B01"])), is_in_first("E0002"));
    assert_eq!(held(&house.done("list", &[])), is_in_first("E0002"));
    assert_eq!(held(&house.done("show", &["E0001"])), [], "not of another");

    let second = house.bundle("two");
    assert_eq!(held(&second), is_in_first("E0002"), "with the next one");
    let zip = second["bundles"][0]["path"].as_str().expect("a zip");
    let read_me = text_in(zip, "00-READ-ME-FIRST.txt");
    let date = &second["now_held_back"][0]["written"]["utc"];
    let date = date.as_str().unwrap_or_default().get(..10).unwrap_or("");
    for line in [
        format!("  B01 of {date}: E0002\r\n"),
        format!("  B01 du {date}\u{a0}: E0002\r\n"),
    ] {
        assert!(read_me.contains(&line), "{line} in {read_me}");
    }
    let tables: Value = serde_json::from_str(&text_in(zip, "report/case.json")).expect("case.json");
    assert_eq!(tables["bundles"][0]["now_held_back"][0]["exhibit"], "E0002");

    house.done("shows", &["E0002", "nothing"]);
    assert_eq!(held(&house.done("list", &[])), [], "it goes in again");
}

#[test]
fn setting_aside_and_releasing_say_it_too() {
    let house = House::new();
    house.done("set-aside", &["E0001", "--reason", "not ours"]);
    assert_eq!(held(&house.done("show", &["E0001"])), is_in_first("E0001"));
    house.done("restore", &["E0001"]);
    assert_eq!(held(&house.done("show", &["E0001"])), []);
    house.done("shows", &["E0002", "intimate"]);
    house.done("release", &["E0002"]);
    assert_eq!(held(&house.done("show", &["E0002"])), is_in_first("E0002"));
    assert_eq!(held(&house.bundle("two")), is_in_first("E0002"));
}

#[test]
fn for_people_it_is_said_in_words() {
    let house = House::new();
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

/// A text file of a zip.
fn text_in(zip: &str, name: &str) -> String {
    use std::io::Read;
    let file = fs::File::open(zip).expect("the zip");
    let mut zip = zip::ZipArchive::new(file).expect("it opens");
    let index = (0..zip.len()).find(|index| {
        let file = zip.by_index(*index).expect("a file");
        file.name().expect("a name").ends_with(name)
    });
    let mut text = String::new();
    let mut file = zip.by_index(index.expect("the file")).expect("the file");
    file.read_to_string(&mut text).expect("text");
    text
}
