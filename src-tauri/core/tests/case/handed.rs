//! What a bundle holds follows from the log, and what of it is held back later is known.

use holdfast_core::case::{Case, Inside};
use holdfast_core::digest::Digest;
use holdfast_core::edit;
use holdfast_core::fact::{FactBody, Lang, PlaceFact};
use holdfast_core::id::Id;
use holdfast_core::import::{answered_before, plan};
use holdfast_core::line::{Details, Event, Shows};
use holdfast_core::progress::Silent;
use holdfast_core::store::{Entry, Writer};

use crate::support::{House, JPEG, PNG};

fn write_bundle(writer: &mut Writer, number: u32, house: &House) {
    let place = PlaceFact {
        folder: "~/stick".into(),
        folder_hex: None,
    };
    let fact = writer.put_fact(FactBody::Destination(place), None).unwrap();
    let details = Details {
        sha256: Some(Digest::of(b"a zip")),
        size: Some(5),
        facts: vec![fact],
        ..Details::default()
    };
    let entry = Entry {
        event: Event::Bundled,
        about: Some(Id::Bundle(number)),
        details,
    };
    writer.append(vec![entry], &house.clock).unwrap();
}

fn held(case: &Case, number: u32) -> Vec<(Id, Inside)> {
    let held = case.held_back_of(Id::Bundle(number)).into_iter();
    held.map(|one| {
        let folder = one.folder.map(|place| place.folder.as_str());
        assert_eq!(folder, Some("~/stick"), "where it went");
        (one.exhibit, one.inside)
    })
    .collect()
}

#[test]
fn what_is_held_back_later_is_inside_the_bundles_before_and_no_other() {
    let house = House::new();
    house.add(&[house.source("shot.png", PNG)], Shows::Nothing);
    house.add(&[house.source("photo.jpg", JPEG)], Shows::Intimate);
    let mut writer = house.writer();
    let id = Id::Exhibit(1);
    write_bundle(&mut writer, 1, &house);
    assert_eq!(held(writer.case(), 1), [], "it still goes in");
    let answer = |writer: &mut Writer, shows| {
        edit::answer_shows(writer, id, shows, None, &house.clock, &Silent).unwrap();
    };
    answer(&mut writer, Shows::Intimate);
    let since = writer.case().held_back_of(Id::Bundle(1))[0].since;
    answer(&mut writer, Shows::Unknown);
    assert_eq!(held(writer.case(), 1), [(id, Inside::File)], "held back");
    let still = writer.case().held_back_of(Id::Bundle(1))[0].since;
    assert_eq!(still, since, "since the first answer that held it back");
    write_bundle(&mut writer, 2, &house);
    assert_eq!(held(writer.case(), 2), [], "the second never held it");
    answer(&mut writer, Shows::Nothing);
    assert_eq!(held(writer.case(), 1), [], "it goes in again");
    edit::set_aside(&mut writer, id, "not ours", Lang::En, &house.clock).unwrap();
    assert_eq!(held(writer.case(), 1), [(id, Inside::File)], "set aside");
    edit::restore(&mut writer, id, &house.clock).unwrap();
    answer(&mut writer, Shows::Intimate);
    edit::release(&mut writer, id, None, &house.clock, &Silent).unwrap();
    assert_eq!(held(writer.case(), 1), [(id, Inside::File)], "released");
}

#[test]
fn bytes_that_were_answered_for_are_known_again_under_any_name() {
    let house = House::new();
    house.add(&[house.source("shot.png", PNG)], Shows::Nothing);
    house.add(&[house.source("photo.jpg", JPEG)], Shows::Unknown);
    let mut other = PNG.to_vec();
    if let Some(last) = other.last_mut() {
        *last ^= 1;
    }
    let again = [
        house.source("renamed.png", PNG),
        house.source("other.png", &other),
        house.source("again.jpg", JPEG),
    ];
    let plan = plan(&again, &holdfast_core::import::PlanOptions::default());
    let known = answered_before(&plan, house.writer().case());
    let named = plan.files.iter().position(|file| file.path == again[0]);
    let number = named.expect("it is planned");
    assert_eq!(
        known.into_iter().collect::<Vec<_>>(),
        [(number, Id::Exhibit(1))],
        "not one of the same size, and none that nobody answered for"
    );
}
