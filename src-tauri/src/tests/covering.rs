//! Uncovering: noted first, one at a time, kept out of captures, covered again whatever happens.

use std::fs;
use std::sync::Arc;
use std::time::Duration;

use holdfast_view::{ErrorCode, JobEvent, Shows, UncoverState};

use super::{House, PNG, answered, code};
use crate::state::{App, For};

#[test]
fn a_picture_is_logged_before_it_is_shown_and_covered_again() {
    let house = House::with_screenshot();
    // The program for pictures is `cat` here and knows no file called image/png.
    assert_eq!(
        code(house.page.uncover("E0001", 300, false)),
        ErrorCode::CannotShow,
        "not shown"
    );
    let events = house.events();
    assert_eq!(
        events[events.len() - 2..],
        ["uncovered", "covered"],
        "both are written down"
    );
    house.page.app.remember_uncovered("E0001".parse().unwrap());
    house.page.start();
    assert_eq!(
        house.events().last().map(String::as_str),
        Some("covered"),
        "a new page shows nothing"
    );
    let count = house.events().len();
    house.page.app.cover_all();
    house.page.app.cover("E0001".parse().unwrap()).unwrap();
    assert_eq!(
        house.events().len(),
        count,
        "what is covered is not covered again"
    );
    house.answer("E0001", Shows::Intimate);
    assert_eq!(
        code(house.page.uncover("E0001", 300, false)),
        ErrorCode::Intimate,
        "an intimate one never"
    );
    assert_eq!(
        house.events().last().map(String::as_str),
        Some("shows_answered"),
        "nor is that an uncovering"
    );
}

#[test]
fn removing_our_copy_is_two_acts_of_the_person() {
    let house = House::with_screenshot();
    let (shot, away) = (house.file("Screenshot_1.png", PNG), house.file("away", PNG));
    fs::remove_file(&shot).unwrap();
    let JobEvent::Failed { error } = house.release("E0001") else {
        panic!("the copy is the only one")
    };
    assert_eq!(error.code, ErrorCode::OriginalNotFound, "and it says why");
    let details = house.page.read_exhibit("E0001").unwrap();
    assert_eq!(details.row.shows, Shows::Intimate, "what was said stands");
    fs::rename(&away, &shot).unwrap();
    let ended = house.release("E0001");
    assert!(matches!(ended, JobEvent::Done { .. }), "{ended:?}");
    let events = house.events();
    assert_eq!(
        events[events.len() - 2..],
        ["shows_answered", "released"],
        "both are written down, each once"
    );
}

#[test]
fn a_picture_is_shown_only_when_the_question_is_answered() {
    let house = House::with_case();
    let shown = house.file("Screenshot_1.png", PNG);
    let heic = house.file("IMG_1.HEIC", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic");
    house.add(&[shown], &answered(Shows::Unknown));
    house.add(&[heic], &answered(Shows::Nothing));
    let details = |id| house.page.read_exhibit(id).unwrap().uncover;
    assert_eq!(
        details("E0001"),
        UncoverState::NotAnswered,
        "the page knows"
    );
    assert_eq!(details("E0002"), UncoverState::NoPicture, "not decodable");
    let count = house.events().len();
    assert_eq!(
        code(house.page.uncover("E0001", 300, false)),
        ErrorCode::NotAnswered,
        "nobody answered"
    );
    let heic = house.page.uncover("E0002", 300, false).unwrap_err();
    assert_eq!(
        (heic.code, heic.params["why"].as_str()),
        (ErrorCode::CannotShow, "not_shown"),
        "a sentence of its own"
    );
    assert_eq!(
        code(house.page.uncover("E0003", 300, false)),
        ErrorCode::UnknownId,
        "no such"
    );
    assert_eq!(house.events().len(), count, "and nothing is noted");
}

/// A house whose program for pictures takes a moment and says `picture`.
#[cfg(unix)]
fn with_slow_pictures() -> House {
    let house = House::drawing(|_| "#!/bin/sh\n/bin/sleep 0.3\nprintf picture\n".to_owned());
    let paths = [
        house.file("Screenshot_1.png", PNG),
        house.file("Screenshot_2.png", &[PNG, b"2"].concat()),
    ];
    house.add(&paths, &answered(Shows::Nothing));
    house
}

#[cfg(unix)]
#[test]
fn one_picture_at_a_time_and_the_system_is_told_first() {
    let house = with_slow_pictures();
    let told = Arc::new(std::sync::Mutex::new(Vec::new()));
    let log = Arc::clone(&told);
    let guard = move |is_any| log.lock().unwrap().push(is_any);
    *house.page.app.capture.lock().unwrap() = Some(Box::new(guard));
    assert_eq!(
        house.page.uncover("E0001", 300, false).unwrap(),
        b"picture",
        "shown"
    );
    assert_eq!(
        told.lock().unwrap().last(),
        Some(&true),
        "kept out of captures"
    );
    house.page.uncover("E0002", 300, false).unwrap();
    let events = house.events();
    assert_eq!(
        events[events.len() - 3..],
        ["uncovered", "covered", "uncovered"],
        "the one before is covered first"
    );
    house.page.app.close().unwrap();
    assert_eq!(told.lock().unwrap().last(), Some(&false), "and over");
}

#[cfg(unix)]
#[test]
fn a_picture_that_comes_after_hiding_does_not_leave() {
    let house = with_slow_pictures();
    let page = house.page.clone();
    let coming = std::thread::spawn(move || page.uncover("E0001", 300, false));
    while house.events().last().map(String::as_str) != Some("uncovered") {
        std::thread::sleep(Duration::from_millis(1));
    }
    house.page.app.cover_all();
    assert_eq!(
        code(coming.join().unwrap()),
        ErrorCode::Cancelled,
        "nothing is shown, and nothing is said"
    );
    assert_eq!(
        house.events().last().map(String::as_str),
        Some("covered"),
        "once"
    );
}

#[test]
fn what_was_uncovered_when_the_program_died_is_covered_at_the_next_opening() {
    let house = House::with_screenshot();
    let (root, places) = (house.root(), house.page.app.places.clone());
    {
        let mut loan = house.page.app.borrow(For::Change).unwrap();
        let id = "E0001".parse().unwrap();
        holdfast_core::edit::uncover(loan.writer(), id, false, &house.page.app.clock).unwrap();
    }
    house.page.app.close().unwrap();
    let again = Arc::new(App::new(places));
    again.open(&root, false).unwrap();
    let events = House::events_of(&root);
    assert_eq!(
        events[events.len() - 2..],
        ["opened", "covered"],
        "in order"
    );
    again.open(&root, false).unwrap();
    let events = House::events_of(&root);
    assert_eq!(events.last().map(String::as_str), Some("opened"), "once");
}
