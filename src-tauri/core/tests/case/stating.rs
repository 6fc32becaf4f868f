//! What a person states about exports: marks, zones, accounts. It is folded, can be taken back, and stays in the log.

use std::collections::BTreeMap;

use crate::support::House;
use holdfast_core::check;
use holdfast_core::digest::Digest;
use holdfast_core::edit;
use holdfast_core::error::Error;
use holdfast_core::fact::{FactBody, Lang, MarkFact, RawRow, SeenPerson, SeenRow, SeenTime};
use holdfast_core::id::{Id, RecordKind};
use holdfast_core::import::Answers;
use holdfast_core::line::{Event, Kind, Shows};
use holdfast_core::progress::Silent;

pub(crate) const CHAT: Id = Id::Exhibit(1);

pub(crate) fn house() -> House {
    let house = House::new();
    let chat = house.source("chat.txt", b"[05/03/2026, 21:14] Em: pay or I send it");
    let answers = Answers {
        shows: Shows::Nothing,
        except: BTreeMap::new(),
        list_only: false,
        no_hash: false,
        kind: Some(Kind::Export),
        lang: Lang::En,
    };
    house.add_with(&[chat], &answers);
    house
}

fn row(pointer: &str) -> MarkFact {
    MarkFact {
        exhibit: CHAT,
        entry: "chat.txt".into(),
        pointer: pointer.into(),
        nth: None,
        raw: RawRow {
            sha256: Digest::of(b"[05/03/2026, 21:14] Em: pay or I send it"),
            start: Some(0),
            len: Some(40),
        },
        row: SeenRow {
            format: "whatsapp_text".into(),
            thread: "chat".into(),
            author: Some(SeenPerson {
                display_name: Some("Em".into()),
                ..SeenPerson::default()
            }),
            time: Some(SeenTime {
                raw: "05/03/2026, 21:14".into(),
                local: Some("2026-03-05T21:14:00".into()),
                kind: "local_no_zone".into(),
                precision: "min".into(),
                ..SeenTime::default()
            }),
            kind: "text".into(),
            text: Some("pay or I send it".into()),
            ..SeenRow::default()
        },
    }
}

#[test]
fn a_mark_holds_the_row_as_seen_and_outlives_every_reader() {
    let house = house();
    let mut writer = house.writer();
    edit::mark(
        &mut writer,
        vec![row("line 1"), row("line 2")],
        &house.clock,
    )
    .unwrap();
    drop(writer);
    let case = house.writer().store().read_case().unwrap();
    let seen: Vec<&MarkFact> = case.marks().iter().filter_map(|m| m.row.as_ref()).collect();
    assert_eq!(
        seen,
        [&row("line 1"), &row("line 2")],
        "as it was seen, from the facts alone"
    );
    let log = house.writer().store().log_bytes().unwrap();
    let log = String::from_utf8(log).unwrap();
    assert!(!log.contains("pay or"), "no words in the log: {log}");
    let exhibit = case.exhibit(CHAT).unwrap();
    let marked = exhibit
        .history
        .iter()
        .filter(|(_, event)| *event == Event::Marked);
    assert_eq!(marked.count(), 2, "the exhibit's history tells of both");
}

#[test]
fn a_mark_is_taken_back_or_seen_anew_and_nothing_is_lost() {
    let house = house();
    let mut writer = house.writer();
    edit::mark(
        &mut writer,
        vec![row("line 1"), row("line 2")],
        &house.clock,
    )
    .unwrap();
    let first = writer.case().marks()[0].fact;
    edit::unmark(&mut writer, &[first], &house.clock).unwrap();
    assert_eq!(writer.case().marks().len(), 1, "one is left");
    let again = edit::unmark(&mut writer, &[first], &house.clock).unwrap_err();
    assert!(
        matches!(again, Error::UnknownId { .. }),
        "it is no mark any more: {again}"
    );
    let second = writer.case().marks()[0].fact;
    edit::mark(&mut writer, vec![row("line 2")], &house.clock).unwrap();
    let anew = writer.case().marks();
    assert_eq!(anew.len(), 1, "the same row is marked once");
    assert_ne!(
        anew[0].fact, second,
        "by a fact of its own, with its own salt"
    );
    assert_eq!(
        writer.case().stated.withdrawn,
        [first, second],
        "both are told as withdrawn"
    );
    for fact in [first, second] {
        assert!(writer.store().fact_bytes(fact).is_some(), "and still there");
    }
    assert!(
        edit::mark(
            &mut writer,
            vec![MarkFact {
                exhibit: Id::Exhibit(9),
                ..row("x")
            }],
            &house.clock
        )
        .is_err(),
        "no such exhibit"
    );
}

#[test]
fn a_mark_whose_words_are_gone_still_stands() {
    let house = house();
    let mut writer = house.writer();
    edit::mark(&mut writer, vec![row("line 1")], &house.clock).unwrap();
    let path = writer.store().object_path(writer.case().marks()[0].fact);
    drop(writer);
    std::fs::remove_file(path).unwrap();
    let case = house.writer().store().read_case().unwrap();
    assert_eq!(
        case.marks().len(),
        1,
        "that something was marked is in the log"
    );
    assert_eq!(case.marks()[0].row, None, "with nothing to show");
    let report = check::check(house.writer().store(), None, &Silent).unwrap();
    assert!(
        !report.findings.is_empty(),
        "and the check says that the fact is missing"
    );
}

#[test]
fn a_zone_is_stated_changed_and_taken_back() {
    let house = house();
    let mut writer = house.writer();
    assert_eq!(writer.case().zone_of(CHAT), None, "nobody was asked");
    for zone in [Some("America/Edmonton"), Some("-07:00"), None] {
        edit::answer_zone(&mut writer, CHAT, zone.map(Into::into), &house.clock).unwrap();
        assert_eq!(writer.case().zone_of(CHAT), zone, "the last answer counts");
    }
    let other = edit::answer_zone(&mut writer, Id::Exhibit(2), None, &house.clock);
    assert!(other.is_err(), "no such export");
    assert_eq!(
        writer.case().zones().len(),
        1,
        "one answer an export: that nobody knows it"
    );
    assert_eq!(
        writer.case().stated.withdrawn.len(),
        2,
        "earlier answers are withdrawn, not gone"
    );
}

pub(crate) fn fields(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    let pairs = pairs.iter();
    pairs
        .map(|(name, value)| ((*name).into(), (*value).into()))
        .collect()
}

#[test]
fn what_a_later_version_adds_to_a_mark_does_not_hide_it() {
    let body = FactBody::Mark(Box::new(row("line 1")));
    let fact = holdfast_core::fact::Fact::new(body, None).unwrap();
    let text = String::from_utf8(fact.to_bytes()).unwrap();
    let later = text.replace("\"is\":\"mark\"", "\"is\":\"mark\",\"colour\":\"red\"");
    let read = holdfast_core::fact::Fact::from_bytes(later.as_bytes());
    assert_eq!(read, Some(fact), "what is known is read: {later}");
}

#[test]
fn a_record_names_only_exhibits_that_are_there() {
    let house = house();
    let mut writer = house.writer();
    let naming = |exhibits: &str| BTreeMap::from([("exhibits".to_owned(), exhibits.to_owned())]);
    let mut add = |exhibits: &str| {
        let fields = naming(exhibits);
        edit::add_record(
            &mut writer,
            RecordKind::Event,
            fields,
            Lang::En,
            &house.clock,
        )
    };
    for (said, wrong) in [
        ("E0099", "E0099"),
        ("E0001, E0002", "E0002"),
        ("e1", "E1"),
        ("E00001", "E00001"),
    ] {
        let refused = add(said);
        assert!(
            matches!(&refused, Err(Error::UnknownId { id }) if id == wrong),
            "{said} names {wrong}, which is not there: {refused:?}"
        );
    }
    let id = add("E0001 (the chat), and the phone that Em has").unwrap();
    let refused = edit::change_record(&mut writer, id, naming("E0007"), Lang::En, &house.clock);
    assert!(
        matches!(refused, Err(Error::UnknownId { .. })),
        "nor can a change name one"
    );
    assert_eq!(
        writer.case().records.len(),
        1,
        "what was refused left no record"
    );
}

#[test]
fn a_line_whose_head_could_not_be_written_is_called_uncertain_and_is_there_afterwards() {
    let house = house();
    let (case, head) = (house.case(), house.case().join("head.json"));
    let mut writer = house.writer();
    let before = std::fs::read(&head).unwrap();
    std::fs::remove_file(&head).unwrap();
    // A folder with something in it cannot be replaced by a file: the last step of writing down fails.
    std::fs::create_dir(&head).unwrap();
    std::fs::write(head.join("x"), "x").unwrap();
    let fields = BTreeMap::from([("username".to_owned(), "em".to_owned())]);
    let noted = edit::add_record(
        &mut writer,
        RecordKind::Account,
        fields,
        Lang::En,
        &house.clock,
    );
    assert!(
        matches!(noted, Err(Error::NotCertain { .. })),
        "not “could not be written”, and not done: {noted:?}"
    );
    drop(writer);
    std::fs::remove_dir_all(&head).unwrap();
    std::fs::write(&head, before).unwrap();
    let record = house.writer().case().records.first().cloned();
    assert!(
        record.is_some_and(|record| record.id.to_string() == "A01"),
        "the line was written, and is taken in when {} is opened again",
        case.display()
    );
}
