//! What goes wrong around a case: another case, a disk that goes away, a change that takes long, drops that are none.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, mpsc};
use std::time::Duration;

use holdfast_view::{
    Before, DamagedKind, DamagedView, DropEvent, ErrorCode, FindingCode, JobResult, Language,
    PlacePurpose, Shows, Verdict, Withheld,
};

use super::{CHOSEN, House, PNG, answered, code, done, listening};
use crate::commands::Page;
use crate::state::{App, For};

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
    assert!(
        page.uncover("E0001", 300, false).is_err(),
        "nothing to show"
    );
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

/// Cuts the kept file of the screenshot short, as a failing disk might.
fn damage(house: &House) {
    let shelves = fs::read_dir(house.root().join("objects")).unwrap();
    let objects = shelves.flat_map(|shelf| fs::read_dir(shelf.unwrap().path()).unwrap());
    let mut paths = objects.map(|object| object.unwrap().path());
    let path = paths.find(|path| fs::read(path).unwrap() == PNG).unwrap();
    // A kept file is read-only.
    fs::remove_file(&path).unwrap();
    fs::write(&path, b"cut").unwrap();
}

#[test]
fn what_is_damaged_is_told_before_and_after_and_put_in_order_by_the_original() {
    let house = House::with_screenshot();
    let page = &house.page;
    damage(&house);
    let lost = [DamagedView {
        what: DamagedKind::Exhibit,
        name: "E0001".to_owned(),
    }];
    let plan = page.plan_bundle(CHOSEN).unwrap();
    assert_eq!(plan.damaged, lost, "before it is written");
    assert_eq!(plan.withheld[0].reason, Withheld::Damaged, "and why");
    assert!(plan.enclosed.is_empty(), "it cannot be enclosed");

    let (_, bundle) = house.bundle(CHOSEN);
    assert_eq!(bundle.damaged, lost, "after it was written");
    assert!(bundle.not_understood.is_empty(), "nothing is newer here");

    house.wait_for_jobs();
    let to = page
        .chosen_place(&house.path("out"), PlacePurpose::Copy)
        .unwrap();
    let (send, events) = listening();
    page.copy_case(&to.token, false, send).unwrap();
    let JobResult::Copy { copy } = done(&events) else {
        panic!("a copy")
    };
    assert_eq!((copy.before, copy.damaged), (Before::Nothing, lost.into()));

    house.wait_for_jobs();
    let again = house.path("files/Screenshot_1.png");
    let (_, result) = house.add(&[again], &answered(Shows::Nothing));
    let JobResult::Import { outcomes } = result else {
        panic!("an import")
    };
    assert!(outcomes[0].is_healed, "put in order: {:?}", outcomes[0]);
    assert!(
        page.plan_bundle(CHOSEN).unwrap().damaged.is_empty(),
        "whole"
    );
}

#[test]
#[cfg(unix)]
fn a_person_finds_a_stick_by_what_the_window_shows() {
    let house = House::new();
    let shown = |path: &str| house.page.app.places.shown(Path::new(path));
    assert_eq!(shown("/media/anna/STICK/case"), "/media/anna/STICK/case");
    let home = house.path("out").display().to_string();
    assert_eq!(shown(&home), "~/out", "the home folder is short");
}

#[test]
fn a_case_on_a_stick_is_offered_while_the_stick_is_there() {
    let house = House::new();
    let stick = house.path("out");
    let place = house
        .page
        .chosen_place(&stick, PlacePurpose::NewCase)
        .unwrap();
    house
        .page
        .create_case(&place.token, Some("Ours"), false, Language::En)
        .unwrap();
    house.page.app.close().unwrap();
    let next_day = Page::new(Arc::new(App::new(house.page.app.places.clone())), "main");
    let known = next_day.known_cases().unwrap();
    let titles: Vec<_> = known.iter().map(|one| one.title.as_deref()).collect();
    assert_eq!(titles, [Some("Ours")], "offered, and once");
    fs::rename(&stick, house.path("pulled-out")).unwrap();
    assert!(next_day.known_cases().unwrap().is_empty(), "not any more");
}

#[test]
fn a_lost_head_is_told_at_opening_and_made_anew_by_a_check() {
    let house = House::with_screenshot();
    let root = house.root();
    house.page.app.close().unwrap();
    fs::remove_file(root.join("head.json")).unwrap();
    let known = house.page.chosen_case(&root).unwrap();
    let before = House::events_of(&root);
    let case = house.page.open_case(&known.token, false).unwrap();
    assert!(
        case.is_read_only,
        "nothing may be added before it was checked"
    );
    assert_eq!(case.notices[0].code, FindingCode::HeadDiffers, "and why");
    assert_eq!(
        code(house.page.restore("E0001")),
        ErrorCode::ReadOnly,
        "said"
    );
    assert_eq!(House::events_of(&root), before, "nothing was written");

    let checked = || {
        let (send, events) = listening();
        house.page.check_case(send).unwrap();
        let JobResult::Check { check } = done(&events) else {
            panic!("a check")
        };
        house.wait_for_jobs();
        check
    };
    let check = checked();
    assert!(check.is_head_new, "the check says so");
    assert_eq!(
        (check.contents, check.history),
        (Verdict::Pass, Verdict::Unconfirmed)
    );
    assert!(
        check
            .findings
            .iter()
            .any(|one| one.code == FindingCode::HeadDiffers)
    );
    let case = house.page.read_case().unwrap();
    assert!(
        !case.is_read_only && case.notices.is_empty(),
        "it can be gone on with: {:?}",
        case.notices
    );
    assert!(
        House::events_of(&root).contains(&"recovered".to_owned()),
        "the log says it"
    );
    house
        .page
        .set_aside("E0001", "x".into(), Language::En)
        .unwrap();
    let again = checked();
    assert!(!again.is_head_new, "once only");
    assert_eq!(again.history, Verdict::Pass, "and it holds");
}

#[test]
fn a_lost_head_is_not_touched_when_the_case_was_opened_for_reading() {
    let house = House::with_screenshot();
    let root = house.root();
    house.page.app.close().unwrap();
    fs::remove_file(root.join("head.json")).unwrap();
    let known = house.page.chosen_case(&root).unwrap();
    house.page.open_case(&known.token, true).unwrap();
    let (send, events) = listening();
    house.page.check_case(send).unwrap();
    let JobResult::Check { check } = done(&events) else {
        panic!("a check")
    };
    assert!(!check.is_head_new, "reading writes nothing");
    assert!(!root.join("head.json").exists(), "not even the head");
    assert_ne!(check.history, Verdict::Pass, "and the check does not pass");
}

#[test]
fn a_log_that_was_cut_is_not_taken_for_one_whose_head_is_lost() {
    let house = House::with_screenshot();
    let root = house.root();
    house.page.app.close().unwrap();
    let log = fs::read(root.join("log.jsonl")).unwrap();
    let cut = log[..log.len() - 1]
        .iter()
        .rposition(|byte| *byte == b'\n')
        .unwrap()
        + 1;
    fs::write(root.join("log.jsonl"), &log[..cut]).unwrap();
    let known = house.page.chosen_case(&root).unwrap();
    assert_eq!(
        code(house.page.open_case(&known.token, false)),
        ErrorCode::LogDamaged,
        "its head says how long it was"
    );
}
