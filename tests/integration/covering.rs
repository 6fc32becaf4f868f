//! Covered copies on the finished program: what lay under the boxes, and the words of the original, are nowhere in the
//! bundle; the original stays, kept or listed, and can be used again.

use std::fs;
use std::io::Cursor;
use std::path::Path;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use serde_json::Value;
use support::{House, zip_files};

use crate::contract::error_code;

/// A colour that nothing else in these pictures has.
const MARKER: [u8; 3] = [255, 0, 213];
/// Words that the original holds beside its points.
const WORDS: &[u8] = b"MARKERWORDS";

/// Where the marker lies, in points of the upright picture.
const PART: [u32; 4] = [40, 24, 30, 20];

fn marked(width: u32, height: u32) -> RgbImage {
    let [x, y, wide, high] = PART;
    RgbImage::from_fn(width, height, |across, down| {
        let is_in = (x..x + wide).contains(&across) && (y..y + high).contains(&down);
        Rgb(if is_in { MARKER } else { [30, 150, 90] })
    })
}

fn encoded(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).expect("encoded");
    bytes.into_inner()
}

/// Exif that names a program and a make by the words, and turns the picture a quarter to the right.
fn exif() -> Vec<u8> {
    let words = [WORDS, b"\0"].concat();
    let count = u32::try_from(words.len()).expect("a few words");
    let after = 8 + 2 + 3 * 12 + 4;
    let entry = |tag: u16, kind: u16, count: u32, value: u32| {
        let parts = [tag.to_le_bytes(), kind.to_le_bytes()].concat();
        [&parts[..], &count.to_le_bytes(), &value.to_le_bytes()].concat()
    };
    let entries = [
        entry(0x010F, 2, count, after),
        entry(0x0112, 3, 1, 6),
        entry(0x0131, 2, count, after),
    ];
    [
        &b"II*\0\x08\0\0\0\x03\0"[..],
        &entries.concat(),
        &[0; 4],
        &words,
    ]
    .concat()
}

/// A screenshot as PNG with words in a text chunk and behind its end.
fn png() -> Vec<u8> {
    let mut bytes = encoded(&marked(120, 90).into(), ImageFormat::Png);
    let body = [b"tEXtComment\0", WORDS].concat();
    let size = u32::try_from(body.len() - 4).expect("a few words");
    let size = size.to_be_bytes();
    // Readers pass over a wrong check sum of what is only words.
    let chunk = [&size[..], &body, &[0; 4]].concat();
    bytes.splice(33..33, chunk);
    bytes.extend(WORDS);
    bytes
}

/// A photo that lies on its side in the file, with Exif.
fn jpeg() -> Vec<u8> {
    let lying = DynamicImage::from(marked(120, 90)).rotate270();
    let mut bytes = encoded(&lying, ImageFormat::Jpeg);
    let exif = [&b"Exif\0\0"[..], &exif()].concat();
    let size = u16::try_from(exif.len() + 2).expect("a few words");
    let size = size.to_be_bytes();
    bytes.splice(2..2, [&[0xff, 0xe1][..], &size, &exif].concat());
    bytes
}

/// A case with `E0001`, a screenshot, and `E0002`, a photo; both hold the marker.
fn house() -> House {
    let house = House::new();
    for (name, bytes) in [("Screenshot_1.png", png()), ("photo.jpg", jpeg())] {
        house.done("add", &["--shows", "nothing", &house.put(name, bytes)]);
    }
    house
}

/// Why a command on the case is refused.
fn refused(house: &House, command: &str, rest: &[&str]) -> String {
    let output = house.run(command, rest);
    output.expect_code(2);
    error_code(&output)
}

fn box_of(part: [u32; 4]) -> String {
    part.map(|number| number.to_string()).join(",")
}

/// Points that could come from the marker, in any picture of the zip, whatever its name; and the number of pictures.
fn markers(zip: &Path) -> (usize, usize) {
    let pictures = zip_files(zip).into_iter();
    let pictures = pictures.filter_map(|(_, bytes)| image::load_from_memory(&bytes).ok());
    let counts: Vec<usize> = pictures.map(|picture| count(&picture.to_rgb8())).collect();
    (counts.iter().sum(), counts.len())
}

fn count(picture: &RgbImage) -> usize {
    let is_near = |point: &&Rgb<u8>| {
        let [red, green, blue] = point.0;
        // Reddish and bluish at once: neither the background, nor black, nor what lies between them.
        red > green.saturating_add(40) && blue > green.saturating_add(40)
    };
    picture.pixels().filter(is_near).count()
}

fn holds(bytes: &[u8], words: &[u8]) -> bool {
    bytes.windows(words.len()).any(|part| part == words)
}

#[test]
fn nothing_from_under_the_boxes_and_no_word_of_the_original_is_in_the_bundle() {
    let house = house();
    let (open, _) = house.bundle();
    let (found, pictures) = markers(&open);
    assert!(found > 0, "the search finds it where it is");
    assert_eq!(pictures, 2, "both pictures are decoded");
    assert!(
        holds(&fs::read(&open).expect("the zip"), WORDS),
        "and words"
    );
    for exhibit in ["E0001", "E0002"] {
        let said = house.done("cover", &[exhibit, "--box", &box_of(PART)]);
        assert_eq!(said["state"], "kept", "the original stays: {said}");
        assert_eq!(
            said["covered"]["pixels"],
            serde_json::json!([120, 90]),
            "upright"
        );
    }
    let (zip, said) = house.bundle();
    assert_eq!(
        said["bundles"][0]["covered"],
        serde_json::json!(["E0001", "E0002"]),
        "it is told"
    );
    assert_eq!(
        markers(&zip),
        (0, 2),
        "no point of the marker in two pictures"
    );
    let raw = fs::read(&zip).expect("the zip");
    assert!(!holds(&raw, WORDS), "no word, in any file of it");
    assert!(!holds(&raw, b"Exif\0\0"), "no Exif");
    let names: Vec<String> = zip_files(&zip).into_iter().map(|(name, _)| name).collect();
    let exhibits = names.iter().filter(|name| name.contains("data/exhibits/"));
    let exhibits: Vec<&str> = exhibits
        .filter_map(|name| name.rsplit('/').next())
        .collect();
    assert_eq!(
        exhibits,
        ["E0001-covered.png", "E0002-covered.png"],
        "only the copies"
    );
    let checked = house.done("check", &[]);
    assert_eq!(checked["contents"], "pass", "the case is whole: {checked}");
}

#[test]
fn the_original_can_be_used_again_or_listed_and_the_log_says_so() {
    let house = house();
    let part = box_of(PART);
    house.done("cover", &["E0001", "--box", &part]);
    let again = house.done("cover", &["E0001", "--undo"]);
    assert_eq!(again["covered"], Value::Null, "{again}");
    let (zip, _) = house.bundle();
    assert!(markers(&zip).0 > 0, "the original is in it again");
    house.done("set-aside", &["E0002", "--reason", "not this one"]);
    let listed = house.done("cover", &["E0001", "--box", &part, "--list-original"]);
    assert_eq!(listed["state"], "released", "{listed}");
    assert_eq!(
        listed["original"].as_str(),
        Some(house.at("Screenshot_1.png").as_str()),
        "where it lies"
    );
    let (zip, said) = house.bundle();
    assert_eq!(
        said["bundles"][0]["covered"],
        serde_json::json!(["E0001"]),
        "goes in"
    );
    assert_eq!(markers(&zip), (0, 1), "without the marker");
    let raw = fs::read(&zip).expect("the zip");
    assert!(!holds(&raw, WORDS), "without a word");
    assert!(
        Path::new(&house.at("Screenshot_1.png")).is_file(),
        "untouched"
    );
    assert_eq!(
        refused(&house, "cover", &["E0001", "--undo"]),
        "not_kept",
        "nothing to use"
    );
    let shown = house.done("show", &["E0001"]);
    let events = shown["history"].as_array().expect("a history").iter();
    let events: Vec<&str> = events.filter_map(|line| line["event"].as_str()).collect();
    assert_eq!(
        events,
        [
            "added",
            "redacted",
            "redacted",
            "redacted",
            "shows_answered",
            "redacted",
            "released"
        ],
        "every step"
    );
}

#[test]
fn a_later_answer_keeps_copy_and_original_back() {
    let house = house();
    house.done("cover", &["E0001", "--box", &box_of(PART)]);
    house.done("set-aside", &["E0002", "--reason", "not this one"]);
    house.done("shows", &["E0001", "intimate"]);
    let (zip, said) = house.bundle();
    assert_eq!(markers(&zip), (0, 0), "no picture at all");
    assert_eq!(
        said["bundles"][0]["withheld"][0]["reason"], "intimate",
        "held back: {said}"
    );
}

#[test]
fn a_box_outside_of_the_picture_or_no_picture_covers_nothing() {
    let house = house();
    house.done("add", &[&house.put("chat.txt", "hello")]);
    assert_eq!(
        refused(&house, "cover", &["E0001", "--box", "100,0,21,5"]),
        "copy_refused",
        "past the edge"
    );
    assert_eq!(
        refused(&house, "cover", &["E0003", "--box", "0,0,5,5"]),
        "not_a_picture",
        "a text"
    );
    for wrong in [&["E0001"][..], &["E0001", "--box", "1,2,3"]] {
        assert_eq!(refused(&house, "cover", wrong), "usage", "{wrong:?}");
    }
    assert_eq!(
        house.done("show", &["E0001"])["covered"],
        Value::Null,
        "nothing was kept"
    );
}
