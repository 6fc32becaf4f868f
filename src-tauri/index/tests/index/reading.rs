//! What was read: exports, threads, people, rows in order of time.

use crate::support::{CHAT, House, START_MS, conversation, instagram, texts, thread, zip};
use chrono::DateTime;
use holdfast_core::id::Id;
use holdfast_core::line::Kind;
use holdfast_exports::detect::FormatId;
use holdfast_exports::export::Reason;
use holdfast_index::{Ref, What, ZoneStatus};

#[test]
fn exports_say_what_was_read() {
    let house = House::of(&[
        (
            "instagram.zip",
            &instagram(&[
                ("Em", &[("Em", "hi"), ("Léo", "yo")]),
                ("Sam", &[("Léo", "ça va?"), ("Sam", "oui")]),
            ]),
        ),
        ("WhatsApp Chat - Em.txt", CHAT),
        ("odd.zip", &zip(&[("a.bin", b"\0\x01\x02")])),
    ]);
    house.add_as("notes.txt", b"just words", Kind::Document);
    let index = house.open();
    let exports = index.exports().unwrap();
    let formats: Vec<FormatId> = exports.iter().map(|export| export.format).collect();
    assert_eq!(
        formats,
        [FormatId::InstagramJson, FormatId::WhatsappText],
        "in order of exhibit"
    );
    assert_eq!(exports[0].exhibits, [Id::Exhibit(1)], "its exhibit");
    assert_eq!(
        (exports[0].threads, exports[0].counts.rows_kept),
        (2, 4),
        "its numbers"
    );
    assert_eq!(
        (exports[0].without_zone, exports[1].without_zone),
        (0, 3),
        "whom to ask for a zone"
    );
    let unread = index.unread().unwrap();
    assert_eq!(
        unread.len(),
        1,
        "a document is not expected to be an export: {unread:?}"
    );
    assert_eq!(
        (unread[0].id, unread[0].reason),
        (Id::Exhibit(3), Reason::NotKnown),
        "why"
    );
}

#[test]
fn a_conversation_is_given_in_order_of_time_from_any_place() {
    let lines: Vec<String> = (0..500).map(|n| format!("row {n}")).collect();
    let rows: Vec<(&str, &str)> = lines.iter().map(|line| ("Em", line.as_str())).collect();
    let house = House::of(&[(
        "instagram.zip",
        &instagram(&[("A", &[("Em", "x")]), ("B", &rows)]),
    )]);
    let index = house.open();
    let info = thread(&index, "B");
    assert_eq!(info.rows(), 500, "all rows");
    let some = index.rows(info.no, 250, 3).unwrap();
    assert_eq!(
        texts(&some),
        ["row 250", "row 251", "row 252"],
        "oldest first, though the file is newest first"
    );
    assert_eq!(
        (some[0].place, some[0].n),
        (250, 250),
        "its place in time, its number in the file"
    );
    assert_eq!(some[1].n, 249, "which counts the other way here");
    assert_eq!(index.rows(info.no, 499, 10).unwrap().len(), 1, "the end");
    assert!(
        index.rows(info.no, 500, 10).unwrap().is_empty(),
        "past the end"
    );
    assert!(
        index.rows(info.no, u64::MAX, u64::MAX).unwrap().is_empty(),
        "far past the end"
    );
    let utc = some[0].time.as_ref().unwrap().time.utc;
    assert_eq!(
        utc,
        DateTime::from_timestamp_millis(START_MS + 250 * 60_000),
        "when"
    );
    assert_eq!(
        info.first.as_ref().unwrap().time.utc,
        DateTime::from_timestamp_millis(START_MS),
        "first"
    );
}

#[test]
fn every_row_is_found_again_by_its_reference() {
    let house = House::of(&[
        (
            "instagram.zip",
            &instagram(&[("Em", &[("Em", "one"), ("Léo", "two")])]),
        ),
        ("WhatsApp Chat - Zoë.txt", CHAT),
    ]);
    let index = house.open();
    for info in index.threads().unwrap() {
        for row in index.rows(info.no, 0, 100).unwrap() {
            let word = row.reference.to_string();
            let reference: Ref = word.parse().unwrap();
            assert_eq!(index.find(&reference).unwrap(), row.no, "{word}");
            let again = index.row(row.no).unwrap();
            assert_eq!(
                (again.reference, again.place),
                (reference, row.place),
                "the same row"
            );
        }
    }
    let row = &index.rows(thread(&index, "Em").no, 0, 1).unwrap()[0];
    assert_eq!(
        row.reference.to_string(),
        "E0001:your_instagram_activity/messages/inbox/thread_1/message_1.json:/messages/1",
        "readable"
    );
    let nowhere: Ref = "E0001:x:y".parse().unwrap();
    assert!(index.find(&nowhere).is_err(), "no such row");
}

#[test]
fn rows_at_one_place_have_references_of_their_own() {
    let page = conversation("Em", &[("Em", "one"), ("Léo", "two")]);
    let name = "your_instagram_activity/messages/inbox/em_1/message_1.json";
    let other = conversation("Em", &[("Em", "three"), ("Léo", "four")]);
    let doubled = double(name, &page, &other);
    let house = House::of(&[("instagram.zip", &doubled)]);
    let index = house.open();
    let mut seen = std::collections::BTreeSet::new();
    let mut all = 0;
    for info in index.threads().unwrap() {
        for row in index.rows(info.no, 0, 100).unwrap() {
            all += 1;
            assert_eq!(
                index.find(&row.reference).unwrap(),
                row.no,
                "{}",
                row.reference
            );
            assert!(
                seen.insert(row.reference.to_string()),
                "a reference of its own: {}",
                row.reference
            );
        }
    }
    assert_eq!(all, 4, "both files of one name were read");
}

/// A zip with two files of one name: the name of the second is changed in the finished zip.
fn double(name: &str, one: &[u8], other: &[u8]) -> Vec<u8> {
    let second = format!("{}X", &name[..name.len() - 1]);
    let mut bytes = zip(&[(name, one), (&second, other)]);
    while let Some(at) = bytes
        .windows(second.len())
        .position(|part| part == second.as_bytes())
    {
        bytes[at..at + name.len()].copy_from_slice(name.as_bytes());
    }
    bytes
}

#[test]
fn people_are_counted_and_a_name_alone_is_told_as_one() {
    let house = House::of(&[(
        "instagram.zip",
        &instagram(&[
            ("Em", &[("Em", "hi"), ("Léo", "yo"), ("Em", "pay")]),
            ("Sam", &[("Léo", "salut"), ("Sam", "oui")]),
        ]),
    )]);
    let index = house.open();
    let accounts = index.accounts().unwrap();
    let em: Vec<_> = accounts
        .iter()
        .filter(|a| a.person.display_name.as_deref() == Some("Em"))
        .collect();
    assert_eq!(em.len(), 1, "once: {accounts:?}");
    assert_eq!(
        (em[0].rows, em[0].threads.len()),
        (2, 1),
        "what she wrote and where"
    );
    assert_eq!(
        em[0].first.as_ref().unwrap().time.utc,
        DateTime::from_timestamp_millis(START_MS),
        "since when"
    );
    let leo: Vec<_> = accounts
        .iter()
        .filter(|a| a.person.display_name.as_deref() == Some("Léo"))
        .collect();
    assert_eq!(
        leo.iter().map(|a| a.rows).sum::<u64>(),
        2,
        "in both conversations"
    );
}

#[test]
fn clock_times_are_placed_only_by_a_zone_that_a_person_stated() {
    let house = House::of(&[("chat.txt", CHAT)]);
    let index = house.open();
    let info = &index.threads().unwrap()[0];
    let row = &index.rows(info.no, 0, 1).unwrap()[0];
    let time = row.time.as_ref().unwrap();
    assert_eq!(
        (time.time.utc, time.placed.as_ref()),
        (None, None),
        "no instant is made up"
    );
    assert_eq!(time.status(), ZoneStatus::NotKnown, "and that is said");
    house.zone("America/Edmonton");
    assert!(!index.fits(&house.case()), "the index is of before");
    drop(index);
    let index = house.open();
    let row = &index.rows(info.no, 0, 1).unwrap()[0];
    let time = row.time.as_ref().unwrap();
    assert_eq!(time.time.utc, None, "the export still says none");
    let placed = time.placed.as_ref().unwrap();
    assert_eq!(
        placed.utc.to_rfc3339(),
        "2026-03-16T03:14:03+00:00",
        "placed for order"
    );
    assert_eq!(
        (placed.zone.as_str(), time.status()),
        ("America/Edmonton", ZoneStatus::Stated),
        "and by what"
    );
    let ends = index.timeline(&house.case()).unwrap();
    assert_eq!(ends.len(), 2, "first and last");
    assert!(matches!(ends[0].what, What::ThreadFirst(_)), "in order");
    assert_eq!(
        (ends[0].placed, ends[0].utc),
        (Some(placed.utc), None),
        "first, placed the same way"
    );
}

#[test]
fn a_folder_and_several_zips_are_one_export_whose_rows_keep_their_references() {
    let page = |title| conversation(title, &[(title, "pay"), ("Léo", "non")]);
    let (em, sam) = (page("Em"), page("Sam"));
    let name = |thread| format!("your_instagram_activity/messages/inbox/{thread}/message_1.json");
    let house = House::new();
    let (one, other) = (
        format!("dl/{}", name("em_1")),
        format!("dl/{}", name("sam_2")),
    );
    house.add_recognised(&[(&one, &em), (&other, &sam)], &["dl"]);
    let index = house.open();
    let exports = index.exports().unwrap();
    assert_eq!(exports.len(), 1, "a folder is one: {exports:?}");
    assert_eq!(
        (exports[0].id, exports[0].exhibits.len()),
        (Id::Export(1), 2),
        "of two files"
    );
    let row = &index.rows(thread(&index, "Sam").no, 0, 1).unwrap()[0];
    assert_eq!(
        row.reference.to_string(),
        "E0002:message_1.json:/messages/1",
        "a file is an exhibit of its own"
    );
    assert_eq!(
        index.find(&row.reference).unwrap(),
        row.no,
        "and found by it"
    );
    let raw = index.original(&house.store(), row.no, 1000).unwrap().raw;
    assert!(raw.unwrap_or_default().contains("pay"), "where it stands");
    let mark = &index.seen(&house.store(), &[row.no]).unwrap()[0];
    assert_eq!(mark.exhibit, Id::Exhibit(2), "a mark names the file");

    let house = House::new();
    let parts = [zip(&[(&name("em_1"), &em)]), zip(&[(&name("sam_2"), &sam)])];
    house.add_recognised(
        &[("i-1.zip", &parts[0]), ("i-2.zip", &parts[1])],
        &["i-1.zip", "i-2.zip"],
    );
    let index = house.open();
    assert_eq!(index.exports().unwrap().len(), 1, "two parts are one");
    let row = &index.rows(thread(&index, "Sam").no, 0, 1).unwrap()[0];
    let expected = format!("E0002:{}:/messages/1", name("sam_2"));
    assert_eq!(
        row.reference.to_string(),
        expected,
        "the part that holds it, whatever else was given"
    );
    let mark = &index.seen(&house.store(), &[row.no]).unwrap()[0];
    assert!(mark.raw.start.is_some(), "its bytes are found in the part");
}
