//! Who is at the computer, as they say, and what the young person wants covered.

use crate::support::{House, PNG};
use holdfast_core::edit;
use holdfast_core::error::{Error, Why};
use holdfast_core::fact::{Lang, Who};
use holdfast_core::id::Id;
use holdfast_core::line::{Details, Event, Shows};
use holdfast_core::store::{Entry, Writer};

const ONE: Id = Id::Exhibit(1);

fn house() -> (House, Writer) {
    let house = House::new();
    house.add(&[house.source("Screenshot_1.png", PNG)], Shows::Nothing);
    let writer = house.writer();
    (house, writer)
}

fn last_line(writer: &Writer) -> String {
    let log = String::from_utf8(writer.store().log_bytes().unwrap()).unwrap();
    log.lines().last().unwrap().to_owned()
}

fn says(writer: &mut Writer, house: &House, who: Option<Who>) {
    edit::say_present(writer, who, &house.clock).unwrap();
}

#[test]
fn who_is_here_is_what_they_say_until_the_case_is_opened_anew() {
    let (house, mut writer) = house();
    assert!(writer.case().present.is_none(), "nobody has said");
    for who in Who::ALL {
        says(&mut writer, &house, Some(who));
        assert_eq!(
            writer.case().present.unwrap().who,
            Some(who),
            "as they said"
        );
    }
    says(&mut writer, &house, None);
    let present = writer.case().present.unwrap();
    assert_eq!(present.who, None, "they would rather not say");
    let line = last_line(&writer);
    assert!(!line.contains("parent"), "no word of it in the log: {line}");
    let opened = Entry {
        event: Event::Opened,
        about: None,
        details: Details::default(),
    };
    writer.append(vec![opened], &house.clock).unwrap();
    assert!(writer.case().present.is_none(), "it may be somebody else");
}

#[test]
fn who_uncovered_it_is_written_down_as_a_fact() {
    let (house, mut writer) = house();
    edit::uncover(&mut writer, ONE, false, &house.clock).unwrap();
    let before = writer.case().head.lines - 1;
    says(&mut writer, &house, Some(Who::Parent));
    edit::uncover(&mut writer, ONE, false, &house.clock).unwrap();
    let read = writer.store().read_case().unwrap();
    assert_eq!(read.who_at(before), None, "nobody had said");
    let now = read.head.lines - 1;
    assert_eq!(read.who_at(now), Some(Who::Parent), "as they said");
}

#[test]
fn what_the_young_person_covered_asks_for_them_and_is_no_lock() {
    let (house, mut writer) = house();
    says(&mut writer, &house, Some(Who::YoungPerson));
    let words = "The list of my friends.";
    edit::keep_covered(&mut writer, ONE, words, Lang::En, &house.clock).unwrap();
    let promise = |writer: &Writer| {
        let read = writer.store().read_case().unwrap();
        let promise = read.exhibit(ONE).unwrap().promise.clone();
        promise.map(|promise| promise.words.text)
    };
    assert_eq!(promise(&writer).as_deref(), Some(words), "in their words");
    edit::uncover(&mut writer, ONE, false, &house.clock).unwrap();
    assert!(!last_line(&writer).contains("went_on"), "they may look");
    says(&mut writer, &house, Some(Who::Parent));
    let lines = writer.case().head.lines;
    let asked = edit::uncover(&mut writer, ONE, false, &house.clock);
    assert!(
        matches!(
            asked,
            Err(Error::NotPossible {
                why: Why::KeptCovered,
                ..
            })
        ),
        "{asked:?}"
    );
    let taken = edit::take_promise_back(&mut writer, ONE, &house.clock);
    assert!(
        matches!(
            taken,
            Err(Error::NotPossible {
                why: Why::KeptCovered,
                ..
            })
        ),
        "not for them to say: {taken:?}"
    );
    assert_eq!(writer.case().head.lines, lines, "nothing was written");
    edit::uncover(&mut writer, ONE, true, &house.clock).unwrap();
    let line = last_line(&writer);
    assert!(line.contains("\"why\":\"went_on\""), "it is noted: {line}");
    assert!(promise(&writer).is_some(), "and the promise stands");
    says(&mut writer, &house, Some(Who::YoungPerson));
    edit::take_promise_back(&mut writer, ONE, &house.clock).unwrap();
    assert_eq!(promise(&writer), None, "taken back");
    says(&mut writer, &house, None);
    edit::uncover(&mut writer, ONE, false, &house.clock).unwrap();
}

#[test]
fn somebody_who_would_rather_not_say_is_asked_too() {
    let (house, mut writer) = house();
    edit::keep_covered(&mut writer, ONE, "x", Lang::Fr, &house.clock).unwrap();
    for who in [None, Some(Who::OtherAdult)] {
        says(&mut writer, &house, who);
        let asked = edit::uncover(&mut writer, ONE, false, &house.clock);
        assert!(asked.is_err(), "{who:?} is asked");
    }
}

#[test]
fn only_a_picture_is_kept_covered() {
    let (house, mut writer) = house();
    drop(writer);
    house.add(&[house.source("chat.txt", b"hello")], Shows::Nothing);
    writer = house.writer();
    let kept = edit::keep_covered(&mut writer, Id::Exhibit(2), "x", Lang::En, &house.clock);
    assert!(kept.is_err(), "there is nothing to cover: {kept:?}");
}
