//! A second copy of a case: whole, told of by both, and never mixed with another.

use std::fs;
use std::path::Path;

use crate::keeping::house_with_things;
use holdfast_core::case::Held;
use holdfast_core::check::check;
use holdfast_core::duplicate::{Before, duplicate};
use holdfast_core::edit;
use holdfast_core::error::Error;
use holdfast_core::fact::{Lang, PlaceFact};
use holdfast_core::finding::Verdict;
use holdfast_core::id::Id;
use holdfast_core::line::Shows;
use holdfast_core::progress::Silent;
use holdfast_core::store::{Store, Writer};

#[test]
fn a_copy_is_the_case_and_both_tell_of_it() {
    let house = house_with_things();
    let to = house.dir.path().join("stick/copy");
    fs::create_dir(house.dir.path().join("stick")).unwrap();
    let place = PlaceFact {
        folder: "/stick".into(),
        folder_hex: None,
    };
    let mut writer = house.writer();
    duplicate(&mut writer, &to, place.clone(), &house.clock, &Silent).unwrap();
    let (one, two) = (
        fs::read(house.case().join("log.jsonl")).unwrap(),
        fs::read(to.join("log.jsonl")).unwrap(),
    );
    assert_eq!(one, two, "the same log");
    let copy = Store::at(&to).unwrap().read_case().unwrap();
    assert_eq!(copy.exhibits.len(), 3, "with everything in it");
    let again = duplicate(&mut writer, &to, place.clone(), &house.clock, &Silent).unwrap();
    assert_eq!(again.before, Before::Whole, "it is there, and was checked");
    assert_eq!(
        one,
        fs::read(house.case().join("log.jsonl")).unwrap(),
        "nothing was done"
    );
    let inside = duplicate(
        &mut writer,
        &house.case().join("copy"),
        place,
        &house.clock,
        &Silent,
    );
    assert!(
        matches!(inside, Err(Error::InsideTheCase { .. })),
        "not inside itself"
    );
}

#[test]
fn a_damaged_case_is_copied_without_what_is_damaged_and_that_is_named() {
    let house = house_with_things();
    let to = house.dir.path().join("copy");
    let place = PlaceFact {
        folder: "/stick".into(),
        folder_hex: None,
    };
    let mut writer = house.writer();
    let object = |number| match writer.case().exhibit(Id::Exhibit(number)).unwrap().held {
        Held::Kept { sha256, .. } => writer.store().object_path(sha256),
        _ => panic!("the first two are kept"),
    };
    let (changed, missing) = (object(1), object(2));
    fs::remove_file(&changed).unwrap();
    fs::write(&changed, b"something else").unwrap();
    fs::remove_file(&missing).unwrap();
    let done = duplicate(&mut writer, &to, place.clone(), &house.clock, &Silent).unwrap();
    assert_eq!(done.damaged, ["E0001", "E0002"], "both are named");
    let copy = Store::at(&to).unwrap();
    assert_eq!(
        copy.read_case().unwrap().exhibits.len(),
        3,
        "nothing is forgotten"
    );
    let report = check(&copy, None, &Silent).unwrap();
    assert_eq!(
        report.contents,
        Verdict::Fail,
        "a check of the copy says so as well"
    );
    assert_eq!(report.history, Verdict::Pass, "the log came over whole");
    assert!(
        !to.join("objects").join(tail(&changed)).exists(),
        "damaged bytes are not passed on"
    );
}

/// The last two names of a path.
fn tail(path: &Path) -> &Path {
    let shelf = path.parent().and_then(Path::parent).unwrap();
    path.strip_prefix(shelf).unwrap()
}

#[test]
fn an_earlier_copy_is_completed_but_one_that_went_its_own_way_is_left_alone() {
    let house = house_with_things();
    let to = house.dir.path().join("copy");
    let place = PlaceFact {
        folder: "/stick".into(),
        folder_hex: None,
    };
    let copy = || {
        duplicate(
            &mut house.writer(),
            &to,
            place.clone(),
            &house.clock,
            &Silent,
        )
    };
    copy().unwrap();
    house.add(&[house.source("later.txt", b"later")], Shows::Nothing);
    let kept = Store::at(&to).unwrap().read_case().unwrap().exhibits[0]
        .held
        .sha256();
    let object = Store::at(&to).unwrap().object_path(kept.unwrap());
    fs::remove_file(&object).unwrap();
    let again = copy().unwrap();
    assert_eq!(again.before, Before::Earlier, "it is gone on with");
    assert!(object.is_file(), "what was missing is there again");
    let [one, two] =
        [house.case(), to.clone()].map(|case| fs::read(case.join("log.jsonl")).unwrap());
    assert_eq!(one, two, "the same log");
    let held = Writer::open(&to, &house.clock).unwrap();
    assert!(
        matches!(copy(), Err(Error::StoreLocked { .. })),
        "in use elsewhere"
    );
    drop(held);
    let mut own = Writer::open(&to, &house.clock).unwrap();
    edit::set_aside(
        &mut own,
        Id::Exhibit(1),
        "here only",
        Lang::En,
        &house.clock,
    )
    .unwrap();
    drop(own);
    assert!(
        matches!(copy(), Err(Error::CaseForked { .. })),
        "it has lines of its own"
    );
}
