//! Boxes on a copy: drawn only on what is uncovered now, kept only after it was looked at, gone when it is hidden.
#![cfg(unix)]

use std::fs;

use holdfast_core::digest::Digest;
use holdfast_core::edit;
use holdfast_core::id::Id;
use holdfast_view::{DrawnBox, ErrorCode, JobEvent, Shows, State, UncoverState};

use super::{CHOSEN, House, PNG, answered, code};

const SHOT: Id = Id::Exhibit(1);
const SOME: DrawnBox = DrawnBox {
    left: 10_000,
    top: 20_000,
    width: 30_000,
    height: 40_000,
};

/// A picture of 100 by 50 points and nothing else.
fn copy() -> Vec<u8> {
    let chunk = |name: &[u8; 4], body: &[u8]| {
        let size = u32::try_from(body.len()).unwrap();
        [&size.to_be_bytes()[..], name, body, &[0; 4]].concat()
    };
    let head = chunk(b"IHDR", &[0, 0, 0, 100, 0, 0, 0, 50, 8, 2, 0, 0, 0]);
    let rest = [chunk(b"IDAT", b"points"), chunk(b"IEND", b"")].concat();
    [b"\x89PNG\r\n\x1a\n".to_vec(), head, rest].concat()
}

/// A house with a screenshot, whose program for pictures says what it was asked with, and draws that copy.
fn with_boxes(drawn: &[u8]) -> House {
    let house = House::drawing(|house| {
        fs::write(house.path("copy.png"), drawn).unwrap();
        format!(
            "#!/bin/sh\nprintf '%s\\n' \"$*\" >> {asked}\ncase $1 in\nsize) printf '100 50';;\n\
             cover) exec /bin/cat {copy};;\n*) printf 'small of '; exec /bin/cat;;\nesac\n",
            asked = house.path("asked").display(),
            copy = house.path("copy.png").display(),
        )
    });
    let path = house.file("Screenshot_1.png", PNG);
    house.add(&[path], &answered(Shows::Nothing));
    house
}

fn asked(house: &House) -> Vec<String> {
    let text = fs::read_to_string(house.path("asked")).unwrap_or_default();
    text.lines().map(str::to_owned).collect()
}

/// The object that would be shown now.
fn shown(house: &House) -> Digest {
    let now = house.page.app.snapshot().unwrap();
    edit::picture(&now.case, SHOT).unwrap().sha256
}

#[test]
fn a_copy_is_looked_at_before_it_is_kept_and_shown_from_then_on() {
    let house = with_boxes(&copy());
    house.page.uncover("E0001", 300, false).unwrap();
    let count = house.events().len();
    let small = house.page.try_boxes("E0001", &[SOME], 300).unwrap();
    assert_eq!(
        small,
        [b"small of ".to_vec(), copy()].concat(),
        "the page sees a small picture of the copy"
    );
    assert_eq!(
        asked(&house)[1..],
        [
            "size image/png",
            "cover image/png 10,10,30,20",
            "image/png 300"
        ],
        "in points of the picture"
    );
    assert_eq!(house.events().len(), count, "nothing is kept yet");
    let details = house.page.keep_boxes("E0001").unwrap();
    assert!(details.row.has_copy, "{details:?}");
    assert_eq!(details.row.state, State::Kept, "the original stays");
    assert_eq!(details.covering.unwrap().boxes, Some(1), "one box");
    let events = house.events();
    assert_eq!(
        events[events.len() - 2..],
        ["redacted", "covered"],
        "kept, and covered again"
    );
    assert_eq!(shown(&house), Digest::of(&copy()), "the copy is shown now");
    assert_eq!(
        house.page.uncover("E0001", 300, false).unwrap(),
        [b"small of ".to_vec(), copy()].concat(),
        "and never the original"
    );
    let plan = house.page.plan_bundle(CHOSEN).unwrap();
    assert_eq!(plan.covered, ["E0001"], "and handed over");
    assert!(plan.enclosed.is_empty(), "in the place of the original");
}

#[test]
fn nothing_is_drawn_on_what_is_covered_and_nothing_waits_once_it_is_hidden() {
    let house = with_boxes(&copy());
    assert_eq!(
        code(house.page.try_boxes("E0001", &[SOME], 300)),
        ErrorCode::Cancelled,
        "it is covered"
    );
    assert!(asked(&house).is_empty(), "no byte of it was read");
    assert_eq!(
        code(house.page.keep_boxes("E0001")),
        ErrorCode::Cancelled,
        "there is nothing to keep"
    );
    house.page.uncover("E0001", 300, false).unwrap();
    house.page.try_boxes("E0001", &[SOME], 300).unwrap();
    house.page.app.cover_all();
    assert_eq!(
        code(house.page.keep_boxes("E0001")),
        ErrorCode::Cancelled,
        "hidden: the copy is gone"
    );
    house.page.uncover("E0001", 300, false).unwrap();
    assert_eq!(
        code(house.page.keep_boxes("E0001")),
        ErrorCode::Cancelled,
        "nor does it come back"
    );
    assert_eq!(shown(&house), Digest::of(PNG), "the original is as it was");
}

#[test]
fn boxes_outside_and_copies_with_words_are_refused() {
    let with_words = [copy(), b"words".to_vec()].concat();
    let house = with_boxes(&with_words);
    house.page.uncover("E0001", 300, false).unwrap();
    let outside = DrawnBox {
        left: 90_000,
        ..SOME
    };
    let none = DrawnBox { width: 0, ..SOME };
    for boxes in [&[outside][..], &[SOME, none], &[], &[SOME; 201]] {
        assert_eq!(
            code(house.page.try_boxes("E0001", boxes, 300)),
            ErrorCode::CopyRefused,
            "{} boxes",
            boxes.len()
        );
    }
    let count = house.events().len();
    house.page.try_boxes("E0001", &[SOME], 300).unwrap();
    assert_eq!(
        code(house.page.keep_boxes("E0001")),
        ErrorCode::CopyRefused,
        "what the program draws is not believed"
    );
    assert_eq!(house.events().len(), count, "and nothing is noted");
}

#[test]
fn the_original_again_or_listed_with_the_copy_left() {
    let house = with_boxes(&copy());
    let keep = || {
        house.page.uncover("E0001", 300, false).unwrap();
        house.page.try_boxes("E0001", &[SOME], 300).unwrap();
        house.page.keep_boxes("E0001").unwrap();
    };
    assert_eq!(
        code(house.page.undo_boxes("E0001")),
        ErrorCode::NoCoveredCopy,
        "none yet"
    );
    keep();
    let details = house.page.undo_boxes("E0001").unwrap();
    assert!(!details.row.has_copy, "the original again");
    assert_eq!(shown(&house), Digest::of(PNG), "is what is shown");
    keep();
    house.answer("E0001", Shows::Intimate);
    let doubted = house.page.read_exhibit("E0001").unwrap();
    assert!(doubted.covering.unwrap().is_doubted, "another answer");
    assert_eq!(
        doubted.uncover,
        UncoverState::Intimate,
        "and nothing is shown"
    );
    let details = house.page.stand_by_boxes("E0001").unwrap();
    assert_eq!(details.uncover, UncoverState::Possible, "the copy is");
    let ended = house.release("E0001");
    assert!(matches!(ended, JobEvent::Done { .. }), "{ended:?}");
    assert_eq!(shown(&house), Digest::of(&copy()), "the copy stays");
    assert_eq!(
        code(house.page.undo_boxes("E0001")),
        ErrorCode::NotKept,
        "there is no original to use"
    );
    let plan = house.page.plan_bundle(CHOSEN).unwrap();
    assert_eq!(plan.covered, ["E0001"], "and goes in");
}

#[test]
fn letting_go_of_the_original_leaves_the_copy_without_doubt() {
    let house = with_boxes(&copy());
    house.page.uncover("E0001", 300, false).unwrap();
    house.page.try_boxes("E0001", &[SOME], 300).unwrap();
    house.page.keep_boxes("E0001").unwrap();
    let ended = house.release("E0001");
    assert!(matches!(ended, JobEvent::Done { .. }), "{ended:?}");
    let details = house.page.read_exhibit("E0001").unwrap();
    assert_eq!(details.row.state, State::Released, "ours is gone");
    let covering = details.covering.unwrap();
    assert_eq!(
        (covering.is_doubted, covering.has_original),
        (false, false),
        "the copy was not meant"
    );
    let events = house.events();
    assert_eq!(
        events[events.len() - 3..],
        ["shows_answered", "redacted", "released"],
        "each is written down"
    );
}
