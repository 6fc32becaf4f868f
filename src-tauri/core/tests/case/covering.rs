//! Covered copies: kept like any object, in the place of the original until somebody says otherwise.

use std::fs;

use holdfast_core::case::Case;
use holdfast_core::check::{Lost, check, find_damaged, find_missing};
use holdfast_core::digest::Digest;
use holdfast_core::duplicate::duplicate;
use holdfast_core::edit::{self, CopyMade, Picture};
use holdfast_core::error::{Error, Why};
use holdfast_core::fact::{Area, PlaceFact};
use holdfast_core::finding::{FindingCode, Verdict};
use holdfast_core::id::Id;
use holdfast_core::line::{Event, Shows};
use holdfast_core::progress::Silent;
use holdfast_core::store::Writer;

use crate::support::{House, PNG};

const SHOT: Id = Id::Exhibit(1);

/// A picture of these points; what is in it does not matter here.
pub(crate) fn bare(width: u8, height: u8, points: &[u8]) -> Vec<u8> {
    let chunk = |name: &[u8; 4], body: &[u8]| {
        let size = u32::try_from(body.len()).unwrap();
        [&size.to_be_bytes()[..], name, body, &[0; 4]].concat()
    };
    [
        b"\x89PNG\r\n\x1a\n".to_vec(),
        chunk(b"IHDR", &[0, 0, 0, width, 0, 0, 0, height, 8, 2, 0, 0, 0]),
        chunk(b"IDAT", points),
        chunk(b"IEND", b""),
    ]
    .concat()
}

fn shown(case: &Case) -> Picture {
    edit::picture(case, SHOT).unwrap()
}

fn cover(writer: &mut Writer, house: &House, png: &[u8], boxes: &[&str]) -> Result<(), Error> {
    let from = shown(writer.case());
    let boxes: Vec<Area> = boxes.iter().map(|text| text.parse().unwrap()).collect();
    let made = CopyMade {
        from: &from,
        png,
        boxes: &boxes,
        made_with: "Holdfast 0.0.0",
    };
    edit::keep_copy(writer, SHOT, &made, &house.clock)
}

fn why(answer: Result<(), Error>) -> Why {
    match answer {
        Err(Error::NotPossible { why, .. }) => why,
        other => panic!("not refused: {other:?}"),
    }
}

/// One screenshot, answered as showing nothing.
fn with_shot() -> (House, Writer) {
    let house = House::new();
    house.add(&[house.source("Screenshot_1.png", PNG)], Shows::Nothing);
    let writer = house.writer();
    (house, writer)
}

#[test]
fn a_copy_stands_in_the_place_of_the_original_which_stays() {
    let (house, mut writer) = with_shot();
    let copy = bare(9, 9, b"covered");
    cover(&mut writer, &house, &copy, &["1,1,2,2"]).unwrap();
    let again = writer.store().read_case().unwrap();
    for case in [writer.case(), &again] {
        let picture = shown(case);
        assert_eq!(picture.sha256, Digest::of(&copy), "the copy is shown");
        assert_eq!(picture.media_type, "image/png", "as what it is");
        assert_eq!(picture.boxes[0].to_string(), "1,1,2,2", "and what is under");
        let exhibit = case.exhibit(SHOT).unwrap();
        assert_eq!(
            exhibit.held.sha256(),
            Some(Digest::of(PNG)),
            "the exhibit is still the original"
        );
        assert_eq!(exhibit.history.last().unwrap().1, Event::Redacted, "noted");
    }
    for bytes in [PNG, &copy] {
        let path = writer.store().object_path(Digest::of(bytes));
        assert_eq!(fs::read(&path).unwrap(), bytes, "both are in the case");
        assert!(
            fs::metadata(&path).unwrap().permissions().readonly(),
            "like any object"
        );
    }
    let report = check(writer.store(), None, &Silent).unwrap();
    assert_eq!(
        report.contents.max(report.history),
        Verdict::Pass,
        "{report:?}"
    );
    assert!(report.findings.is_empty(), "no orphan: {report:?}");
}

#[test]
fn more_boxes_come_on_top_and_the_earlier_copy_stays_in_the_case() {
    let (house, mut writer) = with_shot();
    let (first, second) = (bare(9, 9, b"one"), bare(9, 9, b"two"));
    cover(&mut writer, &house, &first, &["1,1,2,2"]).unwrap();
    cover(&mut writer, &house, &second, &["5,5,2,2", "0,0,1,1"]).unwrap();
    let picture = shown(writer.case());
    let boxes: Vec<String> = picture.boxes.iter().map(Area::to_string).collect();
    assert_eq!(boxes, ["1,1,2,2", "5,5,2,2", "0,0,1,1"], "all of them");
    let exhibit = writer.case().exhibit(SHOT).unwrap();
    assert_eq!(exhibit.coverings.earlier.len(), 1, "in the history");
    assert_eq!(exhibit.coverings.copies().count(), 2, "both copies");
    let root = house.case();
    drop(writer);
    let writer = house.writer();
    assert_eq!(writer.recovered().orphans, 0, "nothing is left over");
    let report = check(writer.store(), None, &Silent).unwrap();
    assert!(report.findings.is_empty(), "{report:?}");
    assert!(root.is_dir(), "the case is there");
}

#[test]
fn the_original_again_is_said_and_noted() {
    let (house, mut writer) = with_shot();
    let refused = edit::take_original_again(&mut writer, SHOT, &house.clock);
    assert_eq!(why(refused), Why::NoCoveredCopy, "nothing to take back");
    cover(&mut writer, &house, &bare(9, 9, b"x"), &["1,1,2,2"]).unwrap();
    edit::take_original_again(&mut writer, SHOT, &house.clock).unwrap();
    let case = writer.store().read_case().unwrap();
    assert_eq!(shown(&case).sha256, Digest::of(PNG), "the original");
    assert!(shown(&case).boxes.is_empty(), "without boxes");
    let exhibit = case.exhibit(SHOT).unwrap();
    assert_eq!(exhibit.covered_copy(), None, "no copy stands");
    assert_eq!(exhibit.coverings.copies().count(), 1, "nor is it gone");
    let noted = exhibit.history.iter();
    let noted = noted.filter(|(_, event)| *event == Event::Redacted);
    assert_eq!(noted.count(), 2, "both are in the log");
    let report = check(writer.store(), None, &Silent).unwrap();
    assert!(report.findings.is_empty(), "{report:?}");
}

#[test]
fn what_is_no_bare_picture_or_has_boxes_outside_is_refused() {
    let (house, mut writer) = with_shot();
    let lines = writer.case().head.lines;
    let good = bare(9, 9, b"x");
    let with_words = [good.clone(), b"words".to_vec()].concat();
    for (png, boxes) in [
        (&with_words, &["1,1,2,2"][..]),
        (&good, &[]),
        (&good, &["1,1,9,2"]),
        (&good, &["0,0,0,1"]),
    ] {
        let refused = cover(&mut writer, &house, png, boxes);
        assert_eq!(why(refused), Why::CopyRefused, "{boxes:?}");
    }
    let many = vec!["0,0,1,1"; 201];
    let refused = cover(&mut writer, &house, &good, &many);
    assert_eq!(why(refused), Why::CopyRefused, "too many");
    // Drawn on what is no longer shown.
    let stale = shown(writer.case());
    cover(&mut writer, &house, &good, &["1,1,2,2"]).unwrap();
    let boxes: [Area; 1] = ["3,3,1,1".parse().unwrap()];
    let made = CopyMade {
        from: &stale,
        png: &bare(9, 9, b"y"),
        boxes: &boxes,
        made_with: "x",
    };
    let refused = edit::keep_copy(&mut writer, SHOT, &made, &house.clock);
    assert_eq!(
        why(refused),
        Why::CopyRefused,
        "the original would come back"
    );
    assert_eq!(writer.case().head.lines, lines + 1, "one line in all");
}

#[test]
fn only_what_may_be_shown_is_covered() {
    let house = House::new();
    house.add(&[house.source("Screenshot_1.png", PNG)], Shows::Unknown);
    let mut writer = house.writer();
    let case = writer.case().clone();
    let refused = edit::picture(&case, SHOT).map(|_| ());
    assert_eq!(why(refused), Why::NotAnswered, "nobody answered");
    let from = Picture {
        sha256: Digest::of(PNG),
        media_type: "image/png".into(),
        boxes: Vec::new(),
    };
    let boxes: [Area; 1] = ["0,0,1,1".parse().unwrap()];
    let made = CopyMade {
        from: &from,
        png: &bare(9, 9, b"y"),
        boxes: &boxes,
        made_with: "x",
    };
    let refused = edit::keep_copy(&mut writer, SHOT, &made, &house.clock);
    assert_eq!(why(refused), Why::NotAnswered, "so nothing is kept");
}

#[test]
fn a_later_yes_puts_the_copy_in_doubt_unless_it_is_about_the_original_only() {
    let (house, mut writer) = with_shot();
    let copy = bare(9, 9, b"x");
    cover(&mut writer, &house, &copy, &["1,1,2,2"]).unwrap();
    let answer = |writer: &mut Writer, shows| {
        edit::answer_shows(writer, SHOT, shows, None, &house.clock, &Silent).unwrap();
    };
    for (shows, refusal) in [
        (Shows::Intimate, Why::Intimate),
        (Shows::Unknown, Why::NotAnswered),
    ] {
        answer(&mut writer, shows);
        let exhibit = writer.case().exhibit(SHOT).unwrap();
        assert_eq!(exhibit.covered_copy(), None, "{shows:?}: in doubt");
        let refused = edit::uncover(&mut writer, SHOT, false, &house.clock).map(|_| ());
        assert_eq!(why(refused), refusal, "and not shown");
    }
    edit::stand_by_copy(&mut writer, SHOT, &house.clock).unwrap();
    assert_eq!(
        shown(writer.case()).sha256,
        Digest::of(&copy),
        "vouched for"
    );
    answer(&mut writer, Shows::Intimate);
    answer(&mut writer, Shows::Nothing);
    assert_eq!(shown(writer.case()).sha256, Digest::of(&copy), "no doubt");
    edit::call_original_intimate(&mut writer, SHOT, &house.clock).unwrap();
    let exhibit = writer.case().exhibit(SHOT).unwrap();
    assert_eq!(exhibit.shows, Shows::Intimate, "the original may show one");
    assert_eq!(
        shown(writer.case()).sha256,
        Digest::of(&copy),
        "the copy not"
    );
    assert!(exhibit.coverings.earlier.is_empty(), "it is the same copy");
}

#[test]
fn the_original_can_be_listed_and_the_copy_stays() {
    let (house, mut writer) = with_shot();
    let copy = bare(9, 9, b"x");
    cover(&mut writer, &house, &copy, &["1,1,2,2"]).unwrap();
    edit::call_original_intimate(&mut writer, SHOT, &house.clock).unwrap();
    edit::release(&mut writer, SHOT, None, &house.clock, &Silent).unwrap();
    let store = writer.store();
    assert!(!store.object_path(Digest::of(PNG)).exists(), "let go of");
    assert!(store.object_path(Digest::of(&copy)).is_file(), "kept");
    let refused = edit::take_original_again(&mut writer, SHOT, &house.clock);
    assert_eq!(why(refused), Why::NotKept, "there is none to take");
    drop(writer);
    let writer = house.writer();
    assert_eq!(writer.recovered().released, 0, "nothing was left to remove");
    assert!(
        writer.store().object_path(Digest::of(&copy)).is_file(),
        "nor is the copy after a start"
    );
    assert_eq!(shown(writer.case()).sha256, Digest::of(&copy), "shown");
    let report = check(writer.store(), None, &Silent).unwrap();
    let codes: Vec<FindingCode> = report.findings.iter().map(|one| one.code).collect();
    assert_eq!(codes, [FindingCode::Released], "{report:?}");
}

#[test]
fn a_copy_whose_bytes_are_those_of_a_listed_file_is_not_removed() {
    let (house, mut writer) = with_shot();
    let copy = bare(9, 9, b"x");
    cover(&mut writer, &house, &copy, &["1,1,2,2"]).unwrap();
    drop(writer);
    let same = house.source("same.png", &copy);
    house.add(&[same], Shows::Intimate);
    let writer = house.writer();
    assert!(
        writer.store().object_path(Digest::of(&copy)).is_file(),
        "it is the copy as well"
    );
}

#[test]
fn a_damaged_copy_is_found_and_the_original_is_not_given_for_it() {
    let (house, mut writer) = with_shot();
    let copy = bare(9, 9, b"x");
    cover(&mut writer, &house, &copy, &["1,1,2,2"]).unwrap();
    let path = writer.store().object_path(Digest::of(&copy));
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    #[expect(
        clippy::permissions_set_readonly_false,
        reason = "a test that damages what nobody should"
    )]
    permissions.set_readonly(false);
    fs::set_permissions(&path, permissions).unwrap();
    let mut bytes = copy.clone();
    bytes[40] ^= 1;
    fs::write(&path, &bytes).unwrap();
    let (case, store) = (writer.case(), writer.store());
    let damaged = find_damaged(case, store, &[SHOT], &Silent).unwrap();
    assert_eq!(damaged, [(SHOT, Lost::Damaged)], "its bytes");
    let report = check(store, None, &Silent).unwrap();
    assert_eq!(report.contents, Verdict::Fail, "{report:?}");
    assert!(
        report.findings[0]
            .subject
            .starts_with("E0001 (covered copy"),
        "by its name: {report:?}"
    );
    fs::remove_file(&path).unwrap();
    assert_eq!(find_missing(case, store), [(SHOT, Lost::Damaged)], "gone");
}

#[test]
fn a_copied_case_has_the_covered_copies() {
    let (house, mut writer) = with_shot();
    let copy = bare(9, 9, b"x");
    cover(&mut writer, &house, &copy, &["1,1,2,2"]).unwrap();
    let to = house.dir.path().join("copy");
    let place = PlaceFact {
        folder: "~".into(),
        folder_hex: None,
    };
    duplicate(&mut writer, &to, place, &house.clock, &Silent).unwrap();
    let there = holdfast_core::store::Store::at(&to).unwrap();
    let case = there.read_case().unwrap();
    assert_eq!(
        shown(&case).sha256,
        Digest::of(&copy),
        "it stands there too"
    );
    assert!(there.object_path(Digest::of(&copy)).is_file(), "with bytes");
}
