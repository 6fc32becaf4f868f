//! Making a case, and the one writer that it has.

use std::fs;

use crate::keeping::house_with_things;
use crate::support::House;
use holdfast_core::error::Error;
use holdfast_core::line::Shows;
use holdfast_core::store::{Store, Writer, create};

#[test]
fn there_is_one_writer() {
    let house = house_with_things();
    let _first = house.writer();
    assert!(
        matches!(
            Writer::open(&house.case(), &house.clock),
            Err(Error::StoreLocked { .. })
        ),
        "the second waits"
    );
    assert_eq!(
        Store::at(&house.case())
            .unwrap()
            .read_case()
            .unwrap()
            .exhibits
            .len(),
        3,
        "reading goes on"
    );
}

#[test]
fn making_a_case_never_touches_a_folder_with_something_in_it() {
    let house = House::new();
    house.source("x", b"x");
    let folder = house.dir.path().join("in");
    let refused = create(&folder, "0.0.0", None, &house.clock);
    assert!(
        matches!(refused, Err(Error::FolderNotEmpty { .. })),
        "{refused:?}"
    );
    let refused = create(&house.case(), "0.0.0", None, &house.clock);
    assert!(
        matches!(refused, Err(Error::CaseThere { .. })),
        "a case of another title is not made twice"
    );
    house.add(&[house.source("x", b"x")], Shows::Nothing);
    let refused = create(
        &house.case(),
        "0.0.0",
        Some(("Invented", None)),
        &house.clock,
    );
    assert!(
        matches!(refused, Err(Error::CaseThere { .. })),
        "nor one that has something in it"
    );
}

#[test]
fn making_a_case_again_that_was_made_and_not_answered_gives_that_case() {
    let house = House::new();
    let before = fs::read(house.case().join("log.jsonl")).unwrap();
    let (_, id) = create(
        &house.case(),
        "0.0.0",
        Some(("Invented", None)),
        &house.clock,
    )
    .unwrap();
    let case = Store::at(&house.case()).unwrap().read_case().unwrap();
    assert_eq!(id, case.id, "the case that is there");
    let after = fs::read(house.case().join("log.jsonl")).unwrap();
    assert_eq!(before, after, "as it is");
}

#[test]
fn making_a_case_that_was_interrupted_can_be_done_again() {
    let house = House::new();
    let folder = house.dir.path().join("second");
    create(&folder, "0.0.0", Some(("Title", None)), &house.clock).unwrap();
    fs::remove_file(folder.join("log.jsonl")).unwrap();
    create(&folder, "0.0.0", None, &house.clock).unwrap();
    assert!(
        Store::at(&folder)
            .unwrap()
            .read_case()
            .unwrap()
            .title
            .is_none(),
        "made anew"
    );
}
