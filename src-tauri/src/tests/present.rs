//! Two people, one case; and where else the files of a case are.

use std::fs;

use holdfast_view::{ErrorCode, JobResult, Language, Shows, Verdict, WhoIsHere};

use super::{CHOSEN, House, PNG, answered, code, done, listening};

#[test]
fn who_is_here_is_told_until_the_case_is_opened_again() {
    let house = House::with_screenshot();
    let who = || house.page.read_case().unwrap().who;
    assert_eq!(who(), None, "nobody has said");
    for said in [WhoIsHere::YoungPerson, WhoIsHere::Unsaid] {
        let view = house.page.say_present(said).unwrap();
        assert_eq!((view.who, who()), (Some(said), Some(said)), "as they said");
    }
    house.page.app.open(&house.root(), false).unwrap();
    assert_eq!(who(), None, "it may be somebody else");
    house.page.app.open(&house.root(), true).unwrap();
    assert_eq!(
        code(house.page.say_present(WhoIsHere::Parent)),
        ErrorCode::ReadOnly,
        "nothing is noted while reading"
    );
}

#[test]
fn a_covered_picture_asks_for_the_young_person_before_a_pixel_leaves() {
    let house = House::with_screenshot();
    house.page.say_present(WhoIsHere::YoungPerson).unwrap();
    let words = " the list of my friends ".to_owned();
    let details = house
        .page
        .keep_covered("E0001", words, Language::Fr)
        .unwrap();
    let promise = details.promise.expect("it is kept covered");
    assert_eq!(promise.words, "the list of my friends", "in their words");
    house.page.say_present(WhoIsHere::Parent).unwrap();
    let events = house.events();
    assert_eq!(
        code(house.page.uncover("E0001", 300, false)),
        ErrorCode::KeptCovered,
        "they are asked for"
    );
    assert_eq!(
        code(house.page.take_promise_back("E0001")),
        ErrorCode::KeptCovered,
        "it is theirs to take back"
    );
    assert_eq!(house.events(), events, "and nothing was noted");
    assert_eq!(
        code(house.page.uncover("E0001", 300, true)),
        ErrorCode::CannotShow,
        "somebody went on: it is noted, though this house has no program for pictures"
    );
    let details = house.page.read_exhibit("E0001").unwrap();
    let who = details.history.iter().rev().find_map(|line| line.who);
    assert_eq!(who, Some(WhoIsHere::Parent), "who went on is noted");
    assert!(details.promise.is_some(), "the promise stands");
    house.page.say_present(WhoIsHere::YoungPerson).unwrap();
    let details = house.page.take_promise_back("E0001").unwrap();
    assert!(details.promise.is_none(), "taken back");
}

#[test]
fn who_was_here_stays_with_the_family_and_the_bundle_is_whole() {
    let house = House::with_screenshot();
    house.page.say_present(WhoIsHere::OtherAdult).unwrap();
    assert_eq!(
        code(house.page.uncover("E0001", 300, false)),
        ErrorCode::CannotShow,
        "noted, though this house has no program for pictures"
    );
    house.page.say_present(WhoIsHere::YoungPerson).unwrap();
    let words = "marker-cover".to_owned();
    house
        .page
        .keep_covered("E0001", words, Language::En)
        .unwrap();
    let (zip, _) = house.bundle(CHOSEN);
    let bytes = fs::read(&zip).unwrap();
    let holds = |marker: &str| {
        bytes
            .windows(marker.len())
            .any(|at| at == marker.as_bytes())
    };
    assert!(holds("marker-cover"), "what is in it, in their words");
    assert!(!holds("other_adult"), "who was at the computer is not told");
    let target = house.page.take_bundles(vec![zip]).unwrap().token;
    let (send, events) = listening();
    house.page.check_bundles(&target, send).unwrap();
    let JobResult::Check { check } = done(&events) else {
        panic!("a check")
    };
    assert_eq!(
        (check.contents, check.history),
        (Verdict::Pass, Verdict::Pass),
        "all tables are made anew without it: {:?}",
        check.findings
    );
}

#[test]
fn no_words_no_cover() {
    let house = House::with_screenshot();
    let empty = house.page.keep_covered("E0001", " \n".into(), Language::En);
    assert_eq!(
        code(empty),
        ErrorCode::Unexpected,
        "the words stand in its stead"
    );
    let details = house.page.read_exhibit("E0001").unwrap();
    assert!(details.promise.is_none(), "nothing was noted");
}

#[test]
fn folders_that_the_cloud_copies_away_come_first_among_those_with_copies() {
    let house = House::with_screenshot();
    fs::create_dir(house.path("OneDrive")).unwrap();
    let copy = house.path("OneDrive").join("copy.png");
    fs::write(&copy, PNG).unwrap();
    house.add(&[copy], &answered(Shows::Nothing));
    let copies = house.page.copies().unwrap();
    let told: Vec<_> = copies
        .iter()
        .map(|one| (one.folder.as_str(), one.cloud.as_deref(), one.files))
        .collect();
    assert_eq!(
        told,
        [("~/OneDrive", Some("OneDrive"), 1), ("~/files", None, 1)],
        "by their bytes: one exhibit, two folders"
    );
    assert_eq!(copies[0].exhibits, ["E0001"], "which");
    let places = house.page.read_exhibit("E0001").unwrap().places;
    let clouds: Vec<_> = places.iter().map(|one| one.cloud.as_deref()).collect();
    assert_eq!(clouds, [None, Some("OneDrive")], "and in its details");
}
