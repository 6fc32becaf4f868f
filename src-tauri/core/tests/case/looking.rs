//! What the window adds to a case: uncovering, drafts, originals that are looked for at every opening.

use std::fs;

use crate::support::{House, JPEG, PNG};
use holdfast_core::check::look_for_originals;
use holdfast_core::edit::{self, PlaceUse};
use holdfast_core::error::{Error, Why};
use holdfast_core::fact::{Lang, PlaceFact};
use holdfast_core::finding::FindingCode;
use holdfast_core::id::Id;
use holdfast_core::line::{Event, Shows};
use holdfast_core::progress::Silent;
use holdfast_core::store::Writer;

#[test]
fn uncovering_is_on_the_disk_before_the_object_is_named() {
    let house = House::new();
    house.add(&[house.source("Screenshot_1.png", PNG)], Shows::Nothing);
    let mut writer = house.writer();
    let id = Id::Exhibit(1);
    let object = edit::uncover(&mut writer, id, false, &house.clock).unwrap();
    let kept = writer.case().exhibit(id).unwrap().held.sha256();
    assert_eq!(Some(object.sha256), kept, "the exhibit's own object");
    edit::cover(&mut writer, &[id], &house.clock).unwrap();
    let written = writer.store().read_case().unwrap();
    let history = &written.exhibit(id).unwrap().history;
    let events: Vec<&Event> = history.iter().map(|(_, event)| event).collect();
    assert!(
        events.ends_with(&[&Event::Uncovered, &Event::Covered]),
        "{events:?}"
    );
}

/// Why uncovering was refused.
fn refusal(writer: &mut Writer, house: &House, id: Id) -> Why {
    match edit::uncover(writer, id, false, &house.clock) {
        Err(Error::NotPossible { why, .. }) => why,
        other => panic!("not refused: {other:?}"),
    }
}

#[test]
fn only_what_shows_nothing_is_shown_and_a_refusal_is_not_noted() {
    let house = House::new();
    house.add(&[house.source("Screenshot_1.png", PNG)], Shows::Unknown);
    house.add(&[house.source("IMG_2.JPG", JPEG)], Shows::Intimate);
    house.add(&[house.source("chat.txt", b"hello")], Shows::Nothing);
    let mut writer = house.writer();
    let [kept, listed, text] = [1, 2, 3].map(Id::Exhibit);
    let lines = writer.case().head.lines;
    let mut refused = |id| refusal(&mut writer, &house, id);
    assert_eq!(refused(kept), Why::NotAnswered, "nobody answered for it");
    assert_eq!(refused(listed), Why::NotKept, "no copy to show");
    assert_eq!(refused(text), Why::NotAPicture, "nothing to uncover");
    assert_eq!(writer.case().head.lines, lines, "the log did not grow");
    answer(&mut writer, &house, kept, Shows::Intimate);
    let lines = writer.case().head.lines;
    let why = refusal(&mut writer, &house, kept);
    assert_eq!(why, Why::Intimate, "kept, never shown");
    edit::release(&mut writer, kept, None, &house.clock, &Silent).unwrap();
    let why = refusal(&mut writer, &house, kept);
    assert_eq!(why, Why::NotKept, "released: no copy to show");
    assert_eq!(writer.case().head.lines, lines + 1, "but for the release");
}

#[test]
fn what_is_set_aside_may_be_looked_at_before_it_is_taken_in_again() {
    let house = House::new();
    house.add(&[house.source("Screenshot_1.png", PNG)], Shows::Nothing);
    let mut writer = house.writer();
    let id = Id::Exhibit(1);
    edit::set_aside(&mut writer, id, "by mistake", Lang::En, &house.clock).unwrap();
    edit::uncover(&mut writer, id, false, &house.clock).unwrap();
    answer(&mut writer, &house, id, Shows::Unknown);
    let why = refusal(&mut writer, &house, id);
    assert_eq!(why, Why::NotAnswered, "an answer that was taken back");
}

fn answer(writer: &mut Writer, house: &House, id: Id, shows: Shows) {
    let silent = &holdfast_core::progress::Silent;
    edit::answer_shows(writer, id, shows, None, &house.clock, silent).unwrap();
}

#[test]
fn a_listed_original_that_moved_is_said_without_reading_a_byte() {
    let house = House::new();
    let (gone, grown) = (
        house.source("IMG_1.JPG", JPEG),
        house.source("IMG_2.JPG", &[JPEG, b"2"].concat()),
    );
    house.add(&[gone.clone(), grown.clone()], Shows::Intimate);
    let case = house.writer().case().clone();
    assert!(look_for_originals(&case, None).is_empty(), "both are there");
    fs::remove_file(gone).unwrap();
    fs::write(grown, b"other").unwrap();
    let codes: Vec<FindingCode> = look_for_originals(&case, None)
        .iter()
        .map(|one| one.code)
        .collect();
    assert_eq!(
        codes,
        [FindingCode::OriginalMissing, FindingCode::OriginalChanged],
        "each in its way"
    );
}

#[test]
fn a_glance_says_what_the_case_says() {
    let house = House::new();
    house.add(&[house.source("Screenshot_1.png", PNG)], Shows::Nothing);
    let writer = house.writer();
    let (case, store) = (writer.case(), writer.store());
    let glance = store.glance().unwrap().unwrap();
    assert_eq!(glance.id, case.id, "its id");
    let title = case.title.as_ref().map(|words| words.text.clone());
    assert_eq!(glance.title, title, "its title");
    let last = glance.last_used.unwrap();
    assert_eq!(last.line + 1, case.head.lines, "the last line");
    let log = store.log_path();
    for broken in [&b""[..], b"\n", b"{}\n", b"half a line"] {
        fs::write(&log, broken).unwrap();
        assert_eq!(store.glance().unwrap(), None, "no case to see");
    }
    fs::remove_file(log).unwrap();
    assert!(store.glance().is_err(), "and none to read");
}

#[test]
fn drafts_are_plain_names_in_their_own_folder() {
    let house = House::new();
    let writer = house.writer();
    let store = writer.store();
    store.write_draft("note-1", "half a wor").unwrap();
    assert_eq!(store.read_draft("note-1").unwrap(), "half a wor", "kept");
    store.write_draft("note-1", "").unwrap();
    store.write_draft("note-1", "").unwrap();
    assert_eq!(
        store.read_draft("note-1").unwrap(),
        "",
        "gone, and gone again"
    );
    for key in ["", "..", "a/b", "a.b", "é", &"x".repeat(41)] {
        assert!(store.write_draft(key, "x").is_err(), "{key:?} is refused");
        assert!(store.read_draft(key).is_err(), "{key:?} is refused");
    }
    assert!(
        store
            .write_draft("long", &"x".repeat(1024 * 1024 + 1))
            .is_err(),
        "nobody types that"
    );
}

#[test]
fn a_place_that_was_insisted_on_is_in_the_log() {
    let house = House::new();
    let mut writer = house.writer();
    let place = PlaceFact {
        folder: "~/Dropbox".to_owned(),
        folder_hex: None,
    };
    edit::insist_place(&mut writer, PlaceUse::Bundle, place, &house.clock).unwrap();
    let log = writer.store().log_bytes().unwrap();
    let log = String::from_utf8(log).unwrap();
    let last = log.lines().last().unwrap();
    assert!(
        last.contains("\"place_insisted\"") && last.contains("\"why\":\"bundle\""),
        "{last}"
    );
    assert!(!last.contains("Dropbox"), "no words in the log");
    assert!(
        writer.case().insisted_sources.is_empty(),
        "a bundle's place is no source"
    );
    let place = PlaceFact {
        folder: "~/Dropbox/chat".to_owned(),
        folder_hex: None,
    };
    edit::insist_place(&mut writer, PlaceUse::Source, place, &house.clock).unwrap();
    let case = writer.case();
    let named = case.facts.last().unwrap().digest;
    assert_eq!(case.insisted_sources, [named], "a source by its true name");
}
