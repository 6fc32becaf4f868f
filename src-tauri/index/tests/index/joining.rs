//! Parts of one download that come one after the other.

use holdfast_core::id::Id;

use crate::support::{House, zip};

const CHAT: &str = r#"{"Received Saved Chat History": [
    {"From": "emily", "Media Type": "MEDIA", "Created": "2026-03-04 04:10:03 UTC", "Text": "", "Media IDs": "b~abc"}]}"#;

fn first() -> Vec<u8> {
    zip(&[("json/chat_history.json", CHAT.as_bytes())])
}

fn second() -> Vec<u8> {
    zip(&[(
        "chat_media/2026-03-04_b~abc.jpg",
        b"\xff\xd8\xff\xe0 a picture",
    )])
}

/// The parts of every export, by number of exhibit.
fn exports(house: &House) -> Vec<(Id, usize)> {
    let exports = house.case().exports();
    exports
        .iter()
        .map(|export| (export.id, export.parts.len()))
        .collect()
}

#[test]
fn a_further_part_joins_the_download_that_its_name_proves() {
    let house = House::new();
    let name = "mydata~1772900000000";
    let [one, two] = [format!("{name}.zip"), format!("{name}-2.zip")];
    house.add_recognised(&[(&one, &first())], &[&one]);
    assert_eq!(exports(&house), [(Id::Export(1), 1)], "the first part");
    house.add_recognised(&[(&two, &second())], &[&two]);
    assert_eq!(exports(&house), [(Id::Export(1), 2)], "one download");
    let index = house.open();
    let [export] = &index.exports().unwrap()[..] else {
        panic!("read as one")
    };
    assert_eq!(export.id, Id::Export(1));
    assert_eq!(export.exhibits.len(), 2, "with both parts");
}

#[test]
fn what_its_name_does_not_prove_stays_apart() {
    let house = House::new();
    let names = ["mydata~1772900000000.zip", "mydata~1772911111111-2.zip"];
    house.add_recognised(&[(names[0], &first())], &[names[0]]);
    house.add_recognised(&[(names[1], &second())], &[names[1]]);
    let both = [(Id::Export(1), 1), (Id::Export(2), 1)];
    assert_eq!(exports(&house), both, "another stamp");
}

#[test]
fn the_same_part_with_other_bytes_is_another_download() {
    let house = House::new();
    let name = "mydata~1772900000000.zip";
    house.add_recognised(&[(name, &first())], &[name]);
    let other = zip(&[
        ("json/chat_history.json", CHAT.as_bytes()),
        (
            "json/friends.json",
            br#"{"Friends": [], "Deleted Friends": []}"#,
        ),
    ]);
    house.add_recognised(&[(name, &other)], &[name]);
    let both = [(Id::Export(1), 1), (Id::Export(2), 1)];
    assert_eq!(exports(&house), both, "part 1 is there already");
}
