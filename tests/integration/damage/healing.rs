//! A kept copy that is damaged or gone is made again from the same file.

use std::fs;

use super::{House, overwrite, text};

#[test]
fn the_same_file_again_heals_its_copy_and_the_log_says_so() {
    for harm in ["missing", "damaged"] {
        let house = House::new();
        let (kept, source) = (house.kept("one.txt"), house.at("files/one.txt"));
        let id = text(&house.exhibit("one.txt")["exhibit"]).to_owned();
        match harm {
            "missing" => fs::remove_file(&kept).expect("it was kept"),
            _ => overwrite(&kept, b"eno"),
        }
        house.run(&["check"], 1);
        let added = house.run(&["add", &source], 0).json;
        let file = &added["files"][0];
        assert_eq!(file["outcome"], "already_there", "the same exhibit: {harm}");
        assert_eq!(file["healed"], true, "and it is said: {harm}");
        house.run(&["check"], 0);
        let history = house.run(&["show", &id], 0).json["history"].clone();
        let events: Vec<&str> = history
            .as_array()
            .into_iter()
            .flatten()
            .map(|line| text(&line["event"]))
            .collect();
        assert_eq!(events, ["added", "added"], "the log says so: {harm}");
        let timeline = house.run(&["timeline"], 0).json["rows"].to_string();
        assert!(
            timeline.contains("copy_made_again"),
            "so does the timeline: {timeline}"
        );
        let again = house.run(&["add", &source], 0).json;
        assert_eq!(again["files"][0]["healed"], false, "once is enough: {harm}");
        let answer = house.bundle("out", 0).json;
        let bundle = &answer["bundles"][0];
        assert_eq!(bundle["enclosed"], 3, "it is handed over: {harm}");
        house.verify(bundle, 0);
    }
}

#[test]
fn a_lost_copy_of_a_photo_is_made_again_but_not_of_an_intimate_one() {
    let house = House::new();
    let photo = b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xff\xd9";
    fs::write(house.path("files/photo.jpg"), photo).expect("a photo");
    let source = house.at("files/photo.jpg");
    house.run(&["add", &source, "--shows", "nothing"], 0);
    let (kept, id) = (
        house.kept("photo.jpg"),
        text(&house.exhibit("photo.jpg")["exhibit"]).to_owned(),
    );
    fs::remove_file(&kept).expect("it was kept");
    let added = house.run(&["add", &source], 0).json;
    assert_eq!(added["files"][0]["healed"], true, "no new answer is needed");
    assert!(kept.is_file(), "it was decided to keep it");
    house.run(&["shows", &id, "intimate"], 0);
    fs::remove_file(&kept).expect("it is kept");
    let added = house.run(&["add", &source, "--shows", "nothing"], 0).json;
    assert_eq!(
        added["files"][0]["healed"], false,
        "such a copy is not made anew"
    );
    assert!(!kept.exists(), "nor is its object");
}
