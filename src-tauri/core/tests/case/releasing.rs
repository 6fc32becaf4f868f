//! Intimate images: the answer decides, our own copy goes only after the original was found, and can come back.

use std::fs;

use holdfast_core::case::State;
use holdfast_core::check::check;
use holdfast_core::digest::Digest;
use holdfast_core::edit::{self, AnswerEffect};
use holdfast_core::error::{Error, Why};
use holdfast_core::finding::{FindingCode, Verdict};
use holdfast_core::id::Id;
use holdfast_core::import::{OutcomeKind, Reason};
use holdfast_core::line::Shows;
use holdfast_core::progress::Silent;

use crate::support::{House, JPEG, PNG};

fn reason(outcome: &holdfast_core::import::Outcome) -> Option<Reason> {
    outcome.remark.as_ref().map(|remark| remark.reason)
}

#[test]
fn an_intimate_copy_is_released_only_after_the_original_was_found() {
    let house = House::new();
    let shot = house.source("shot.png", PNG);
    house.add(std::slice::from_ref(&shot), Shows::Nothing);
    let mut writer = house.writer();
    let (id, clock) = (Id::Exhibit(1), &house.clock);
    let effect = edit::answer_shows(&mut writer, id, Shows::Intimate, None, clock, &Silent);
    assert_eq!(
        effect.unwrap(),
        AnswerEffect::CopyIsKept,
        "the answer comes first"
    );
    let away = shot.with_extension("gone");
    fs::rename(&shot, &away).unwrap();
    let refused = edit::release(&mut writer, Id::Exhibit(1), None, &house.clock, &Silent);
    assert!(
        matches!(
            refused,
            Err(Error::NotPossible {
                why: Why::OriginalNotFound,
                ..
            })
        ),
        "without the original our copy is the only one: {refused:?}"
    );
    assert!(
        writer.store().object_path(Digest::of(PNG)).is_file(),
        "so it stays"
    );
    fs::rename(&away, &shot).unwrap();
    edit::release(&mut writer, Id::Exhibit(1), None, &house.clock, &Silent).unwrap();
    assert!(
        !writer.store().object_path(Digest::of(PNG)).exists(),
        "our copy's bytes are gone"
    );
    assert_eq!(
        writer.case().exhibits[0].state(),
        State::Released,
        "and it says so"
    );
}

#[test]
fn what_was_released_stays_out_when_it_is_dropped_again() {
    let house = House::new();
    let shot = house.source("shot.png", PNG);
    house.add(std::slice::from_ref(&shot), Shows::Nothing);
    let mut writer = house.writer();
    let (id, clock) = (Id::Exhibit(1), &house.clock);
    edit::answer_shows(&mut writer, id, Shows::Intimate, None, clock, &Silent).unwrap();
    edit::release(&mut writer, id, None, clock, &Silent).unwrap();
    drop(writer);
    let again = house.add(&[shot], Shows::Nothing);
    assert_eq!(
        (again[0].result, reason(&again[0])),
        (OutcomeKind::Listed, Some(Reason::ListedBefore)),
        "it stays out"
    );
    let writer = house.writer();
    assert!(
        !writer.store().object_path(Digest::of(PNG)).exists(),
        "also when it is dropped again"
    );
    let report = check(writer.store(), None, &Silent).unwrap();
    assert_eq!(
        (report.contents, report.history),
        (Verdict::Pass, Verdict::Pass),
        "{:?}",
        report.findings
    );
    assert!(
        report
            .findings
            .iter()
            .any(|f| f.code == FindingCode::Released),
        "released, by declaration"
    );
}

#[test]
fn what_nobody_called_intimate_is_not_released_and_nothing_is_said_for_the_person() {
    let house = House::new();
    house.add(&[house.source("words.txt", b"words")], Shows::Nothing);
    house.add(&[house.source("answered.png", PNG)], Shows::Nothing);
    let other = [PNG, b" of another"].concat();
    house.add(&[house.source("open.png", &other)], Shows::Unknown);
    let mut writer = house.writer();
    let lines = writer.case().head.lines;
    for id in [Id::Exhibit(1), Id::Exhibit(2), Id::Exhibit(3)] {
        let refused = edit::release(&mut writer, id, None, &house.clock, &Silent);
        let why = match &refused {
            Err(Error::NotPossible { why, .. }) => Some(*why),
            _ => None,
        };
        assert_eq!(
            why,
            Some(Why::NotIntimate),
            "a mistyped number takes nothing out of the case: {id}"
        );
    }
    assert_eq!(writer.case().head.lines, lines, "the log did not grow");
    assert!(
        writer.store().object_path(Digest::of(PNG)).is_file(),
        "and the copy stays"
    );
}

#[test]
fn a_released_exhibit_comes_back_when_it_shows_nothing_after_all() {
    let house = House::new();
    let shot = house.source("shot.png", PNG);
    house.add(std::slice::from_ref(&shot), Shows::Nothing);
    let mut writer = house.writer();
    let (id, clock) = (Id::Exhibit(1), &house.clock);
    edit::answer_shows(&mut writer, id, Shows::Intimate, None, clock, &Silent).unwrap();
    edit::release(&mut writer, id, None, clock, &Silent).unwrap();
    let effect = edit::answer_shows(&mut writer, id, Shows::Nothing, None, clock, &Silent);
    assert_eq!(
        effect.unwrap(),
        AnswerEffect::NowKept,
        "copied again from where it lies"
    );
    assert_eq!(writer.case().exhibits[0].state(), State::Kept, "kept");
}

#[test]
fn what_nobody_can_tell_the_kind_of_may_be_a_picture() {
    let house = House::new();
    let webm = house.source("a.webm", b"\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01 cut off");
    let brand = house.source("b.mp4", b"\0\0\0\x1cftypzzzz\0\0\0\0 and more");
    let raw = house.source("c.dat", b"\x00\x01\x02\x03\x04\x05\x06\x07\xfe\xff");
    let outcomes = house.add(&[webm, brand, raw], Shows::Intimate);
    for outcome in &outcomes {
        assert_eq!(
            outcome.result,
            OutcomeKind::Listed,
            "not copied: {}",
            outcome.path.display()
        );
    }
    let writer = house.writer();
    assert!(
        writer
            .case()
            .exhibits
            .iter()
            .all(holdfast_core::case::Exhibit::needs_answer),
        "all are asked about"
    );
}

#[test]
fn what_is_intimate_now_but_was_kept_before_is_said() {
    let house = House::new();
    let shot = house.source("shot.png", PNG);
    house.add(std::slice::from_ref(&shot), Shows::Nothing);
    let again = house.add(&[shot], Shows::Intimate);
    assert_eq!(
        reason(&again[0]),
        Some(Reason::KeptBefore),
        "a copy is there"
    );
    assert_eq!(
        house.writer().case().exhibits[0].shows,
        Shows::Intimate,
        "the careful answer counts"
    );
}

#[test]
fn an_original_is_found_in_a_place_that_names_nobody() {
    let house = House::new();
    let listed = house.source("Users/Theo/shot.png", PNG);
    house.add(std::slice::from_ref(&listed), Shows::Intimate);
    let mut writer = house.writer();
    let place = writer.case().exhibits[0].places[0].value.folder.clone();
    assert!(place.ends_with("Users/*"), "no name: {place}");
    let missing = holdfast_core::check::look_for_originals(writer.case(), None);
    assert!(missing.is_empty(), "it is where it was: {missing:?}");
    let (id, clock) = (Id::Exhibit(1), &house.clock);
    let effect = edit::answer_shows(&mut writer, id, Shows::Nothing, None, clock, &Silent);
    assert_eq!(
        effect.unwrap(),
        AnswerEffect::NowKept,
        "and copied from there"
    );
    edit::answer_shows(&mut writer, id, Shows::Intimate, None, clock, &Silent).unwrap();
    let released = edit::release(&mut writer, id, None, clock, &Silent).unwrap();
    assert_eq!(released, listed, "and found there before our copy goes");
}

#[test]
fn a_listed_photo_is_kept_when_it_is_added_again_with_an_answer() {
    let house = House::new();
    let photo = house.source("photo.jpg", JPEG);
    house.add(std::slice::from_ref(&photo), Shows::Unknown);
    let moved = house.source("album/photo.jpg", JPEG);
    fs::remove_file(&photo).unwrap();
    let (id, clock) = (Id::Exhibit(1), &house.clock);
    let effect = {
        let mut writer = house.writer();
        let effect = edit::answer_shows(&mut writer, id, Shows::Nothing, None, clock, &Silent);
        let why = edit::why_still_listed(&writer.case().exhibits[0], None);
        assert_eq!(why, edit::StillListed::OriginalMissing, "it was moved");
        effect.unwrap()
    };
    assert_eq!(effect, AnswerEffect::StillListed, "not where it was");
    let again = house.add(std::slice::from_ref(&moved), Shows::Unknown);
    assert_eq!(
        reason(&again[0]),
        Some(Reason::ListedBefore),
        "not without an answer"
    );
    let again = house.add(&[moved], Shows::Nothing);
    assert_eq!(
        (again[0].result, again[0].exhibit),
        (OutcomeKind::Added, Some(id)),
        "with one it is kept, as the same exhibit"
    );
    let writer = house.writer();
    assert_eq!(writer.case().exhibits[0].state(), State::Kept, "kept");
    let report = check(writer.store(), None, &Silent).unwrap();
    assert_eq!(report.contents, Verdict::Pass, "{:?}", report.findings);
}
