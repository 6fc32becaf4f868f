//! Practising in the window: a place of its own, never among a family's cases, closed to a family's files.

use holdfast_view::{ErrorCode, JobResult, Language, Verdict};

use super::{House, PNG, code, done, is_below, listening};

#[test]
fn a_practice_case_is_made_once_and_never_listed_among_real_ones() {
    let house = House::with_screenshot();
    let own = house.root();
    assert!(!house.page.has_practice(), "none to go on with yet");
    let view = house.page.open_practice(false, Language::Fr).unwrap();
    assert!(view.is_practice, "the page is told");
    assert!(house.page.has_practice(), "one can be gone on with");
    let first = house.root();
    assert!(
        is_below(&first, &house.page.app.places.practice)
            && !first.starts_with(&house.page.app.places.cases),
        "in a place of its own: {first:?}"
    );
    let known = house.page.known_cases().unwrap();
    assert_eq!(known.len(), 1, "only the family's");
    house.page.app.open(&own, false).unwrap();
    assert!(
        !house.page.read_case().unwrap().is_practice,
        "which is real"
    );
    house.page.open_practice(false, Language::En).unwrap();
    assert_eq!(house.root(), first, "the same one is gone on with");
    house.page.open_practice(true, Language::En).unwrap();
    assert_ne!(house.root(), first, "or a new one, when asked");
}

#[test]
fn it_takes_no_file_dropped_or_planned_before() {
    let house = House::with_screenshot();
    house.page.open_practice(false, Language::En).unwrap();
    let photo = house.file("photo.jpg", PNG);
    let events = house.events();
    assert_eq!(
        code(house.page.plan(std::slice::from_ref(&photo))),
        ErrorCode::PracticeCase,
        "a sentence of its own"
    );
    assert_eq!(
        code(house.page.must_take_files()),
        ErrorCode::PracticeCase,
        "before a dialog opens"
    );
    assert_eq!(house.events(), events, "nothing was written");
}

#[test]
fn a_copy_of_it_opens_marked_and_is_not_remembered() {
    let house = House::new();
    house.page.open_practice(false, Language::En).unwrap();
    let place = house
        .page
        .chosen_place(&house.path("out"), holdfast_view::PlacePurpose::Copy)
        .unwrap();
    let (send, events) = listening();
    house.page.copy_case(&place.token, false, send).unwrap();
    done(&events);
    house.page.app.close().unwrap();
    let copy = std::fs::read_dir(house.path("out")).unwrap();
    let copy = copy.flatten().next().unwrap().path();
    let chosen = house.page.chosen_case(&copy).unwrap();
    let view = house.page.open_case(&chosen.token, false).unwrap();
    assert!(view.is_practice, "still marked");
    assert!(house.page.known_cases().unwrap().is_empty(), "not offered");
}

#[test]
fn the_changed_bundle_is_checked_without_a_case_and_fails() {
    let house = House::new();
    for language in [Language::En, Language::Fr] {
        let target = house.page.practise_check(language).unwrap();
        assert!(
            target.names[0].starts_with("practice-"),
            "{:?}",
            target.names
        );
        let (send, events) = listening();
        house.page.check_bundles(&target.token, send).unwrap();
        let JobResult::Check { check } = done(&events) else {
            panic!("a check")
        };
        assert_eq!(check.contents, Verdict::Fail, "found");
        assert!(check.is_practice, "and told as practice");
    }
    assert!(
        house.page.known_cases().unwrap().is_empty(),
        "no case of anyone's"
    );
}
