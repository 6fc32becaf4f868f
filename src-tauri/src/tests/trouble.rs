//! What goes wrong around a case: another case, a disk that goes away, a change that takes long, drops that are none.

use std::fs;
use std::path::PathBuf;
use std::sync::mpsc;
use std::time::Duration;

use holdfast_view::{DropEvent, ErrorCode, Language, PlacePurpose};

use super::{House, code};
use crate::state::For;

#[test]
fn a_case_that_cannot_be_opened_leaves_the_open_one_open() {
    let house = House::with_screenshot();
    let before = house.root();
    assert!(
        house.page.app.open(&house.path("out"), false).is_err(),
        "no case there"
    );
    assert_eq!(house.root(), before, "still the same");
    let place = house.suggested(PlacePurpose::NewCase);
    let taken = house.path("local/holdfast/cases");
    for entry in fs::read_dir(&taken).unwrap().flatten() {
        assert!(entry.path().is_dir(), "a case");
    }
    house
        .page
        .create_case(&place, None, false, Language::En)
        .unwrap();
    assert_eq!(
        code(house.page.create_case(&place, None, false, Language::En)),
        ErrorCode::StaleHandle,
        "a place for a new case is used once"
    );
    assert_ne!(house.root(), before, "the new one");
}

#[test]
fn a_change_that_takes_long_makes_nobody_wait_for_ever() {
    let house = House::with_screenshot();
    let loan = house.page.app.borrow(For::Change).unwrap();
    let begun = std::time::Instant::now();
    assert_eq!(code(house.page.restore("E0001")), ErrorCode::Busy, "said");
    assert!(begun.elapsed() < Duration::from_secs(10), "soon enough");
    assert_eq!(
        house.page.list_exhibits().unwrap().len(),
        1,
        "reading goes on"
    );
    drop(loan);
}

#[test]
fn a_disk_that_goes_away_is_said_and_nothing_more() {
    let house = House::with_screenshot();
    let root = house.root();
    let gone = house.path("gone");
    fs::rename(&root, &gone).unwrap();
    let page = &house.page;
    assert_eq!(
        code(page.set_aside("E0001", "x".into(), Language::En)),
        ErrorCode::CannotWrite,
        "said"
    );
    assert_eq!(
        code(page.save_draft("note", "x")),
        ErrorCode::CannotWrite,
        "said"
    );
    assert!(!root.exists(), "and not made anew on another disk");
    assert_eq!(
        page.list_exhibits().unwrap().len(),
        1,
        "what is known is shown"
    );
    assert!(page.uncover("E0001", 300).is_err(), "nothing to show");
    page.app.close().unwrap();
    fs::rename(&gone, &root).unwrap();
    page.app.open(&root, false).unwrap();
    page.set_aside("E0001", "x".into(), Language::En).unwrap();
}

#[test]
fn what_is_dropped_is_a_file_or_it_is_said() {
    let house = House::with_case();
    let (sender, events) = mpsc::channel();
    let sender = std::sync::Mutex::new(sender);
    let send = move |event| sender.lock().unwrap().send(event).unwrap();
    house.page.wait_for_drops(Box::new(send));
    house.page.dropped(&[
        PathBuf::from("https://example.com/a.png"),
        PathBuf::from(""),
    ]);
    assert_eq!(events.recv().unwrap(), DropEvent::NoFiles, "addresses");
    let folder = house.path("files");
    house.file("chat.txt", b"hello");
    house.page.dropped(&[folder, PathBuf::from("http://x")]);
    let DropEvent::Dropped { token, files } = events.recv().unwrap() else {
        panic!("a folder")
    };
    assert_eq!(files, 1, "the folder counts as one");
    let plan = house.page.plan(&house.page.files(&token).unwrap()).unwrap();
    assert_eq!(plan.files, 1, "what is in it");
    let own = house.root().join("log.jsonl");
    let plan = house.page.plan(&[own]).unwrap();
    assert_eq!(
        (plan.files, plan.refused.len()),
        (0, 1),
        "the case itself is no evidence"
    );
}

#[test]
fn the_window_fits_the_screen() {
    assert_eq!(
        crate::window::fit(1920.0, 1040.0),
        (1280.0, 860.0),
        "as drawn"
    );
    assert_eq!(
        crate::window::fit(1366.0, 728.0),
        (1280.0, 688.0),
        "a small laptop"
    );
    assert_eq!(
        crate::window::fit(300.0, 200.0),
        (400.0, 480.0),
        "never less"
    );
}
