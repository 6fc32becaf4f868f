//! The tables of messages, held against the message files of an unpacked bundle.

use holdfast_core::digest::Digest;
use holdfast_core::finding::{FindingCode, Level};
use holdfast_core::progress::Silent;

use super::{Bundle, House, download};
use crate::police::Options;
use crate::rebuild::check_bundle;

/// Unpacks a bundle as a person does.
pub(super) fn unpacked(house: &House, bundle: &Bundle, name: &str) -> std::path::PathBuf {
    let top = house.dir.path().join(name);
    for (path, bytes) in &bundle.files {
        let path = top.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
    top
}

/// Changes a file, and the list of hashes with it, as a forger would.
pub(super) fn forge(top: &std::path::Path, path: &str, from: &str, to: &str) {
    let file = top.join(path);
    let before = std::fs::read_to_string(&file).unwrap();
    assert!(before.contains(from), "{path} says so at first");
    let after = before.replace(from, to);
    std::fs::write(&file, &after).unwrap();
    let list = top.join("tagmanifest-sha256.txt");
    let hash = |text: &str| Digest::of(text.as_bytes()).to_string();
    let lines = std::fs::read_to_string(&list).unwrap();
    std::fs::write(&list, lines.replace(&hash(&before), &hash(&after))).unwrap();
}

pub(super) fn told(path: &std::path::Path) -> Vec<(Level, FindingCode, String)> {
    let checked = check_bundle(path, &Silent).unwrap();
    let findings = checked.findings().cloned();
    let findings = findings.filter(|one| one.code != FindingCode::ExhibitWithheld);
    findings
        .map(|one| (one.level, one.code, one.subject))
        .collect()
}

#[test]
fn the_tables_of_messages_are_held_against_the_message_files() {
    let house = House::new();
    house.add(&house.put("instagram.zip", &download(&["Em", "Ann"])), None);
    house.add(&house.put("part-2.zip", &download(&["Bob"])), None);
    let bundle = house.write("out", Options::default());
    let differs = |path: &str| (Level::Unconfirmed, FindingCode::RowsDiffer, path.to_owned());
    let top = unpacked(&house, &bundle, "honest");
    assert_eq!(told(&top), [], "unpacked, all of it can be read again");
    for path in ["report/messages.csv", "report/messages.jsonl"] {
        let top = unpacked(&house, &bundle, &path.replace('/', "-"));
        forge(&top, path, "I am Ann", "I am Bob");
        assert_eq!(told(&top), [differs(path)], "one word is found");
    }
    let top = unpacked(&house, &bundle, "row-out");
    let row = bundle.text("report/messages.jsonl");
    let first = row.split_inclusive('\n').next().unwrap();
    forge(&top, "report/messages.jsonl", first, "");
    assert_eq!(
        told(&top),
        [differs("report/messages.jsonl")],
        "and a missing row"
    );
}

#[test]
fn what_cannot_be_read_again_is_named_and_the_rest_is_compared() {
    let house = House::new();
    house.add(&house.put("instagram.zip", &super::hostile()), None);
    house.add(&house.put("whole.zip", &download(&["Bob"])), None);
    let bundle = house.write("out", Options::default());
    let found = told(&bundle.written.zips[0].path);
    let [note @ (Level::Note, FindingCode::RowsNotCompared, subject)] = found.as_slice() else {
        panic!("one note: {found:?}");
    };
    assert!(
        subject.starts_with("X01: ") && subject.ends_with("(+2)"),
        "{subject}"
    );
    for path in ["report/messages.csv", "report/messages.jsonl"] {
        let top = unpacked(&house, &bundle, &path.replace('/', "-"));
        forge(&top, path, "I am Bob", "I am Ann");
        let differs = (Level::Unconfirmed, FindingCode::RowsDiffer, path.to_owned());
        assert_eq!(told(&top), [note.clone(), differs], "a row of the other");
    }
}
