//! Marks: made from the index, kept without it.

use crate::support::{CHAT, House, conversation, instagram, thread, zip};
use holdfast_core::digest::Digest;
use holdfast_core::edit;
use holdfast_index::{What, ZoneStatus, marked};

#[test]
#[expect(
    clippy::too_many_lines,
    reason = "one mark from its making to a new index"
)]
fn a_mark_holds_the_hash_of_the_raw_row_and_survives_the_index() {
    let page = conversation("Em", &[("Em", "pay or I send it"), ("Léo", "non")]);
    let name = "your_instagram_activity/messages/inbox/em_1/message_1.json";
    let house = House::of(&[("instagram.zip", &zip(&[(name, &page)]))]);
    let index = house.open();
    let rows = index.rows(thread(&index, "Em").no, 0, 10).unwrap();
    let numbers: Vec<_> = rows.iter().map(|row| row.no).collect();
    let marks = index.seen(&house.store(), &numbers).unwrap();
    let raw = &marks[0].raw;
    let (start, len) = (
        usize::try_from(raw.start.unwrap()).unwrap(),
        usize::try_from(raw.len.unwrap()).unwrap(),
    );
    let bytes = &page[start..start + len];
    assert_eq!(
        raw.sha256,
        Digest::of(bytes),
        "anybody can take these bytes out of the file and hash them"
    );
    assert!(
        String::from_utf8_lossy(bytes).contains("pay or I send it"),
        "they are the row's"
    );
    assert_eq!(
        marks[0].row.text.as_deref(),
        Some("pay or I send it"),
        "as seen"
    );
    assert_eq!(
        marks[0]
            .row
            .author
            .as_ref()
            .unwrap()
            .display_name
            .as_deref(),
        Some("Em"),
        "by whom"
    );
    assert_eq!(
        marks[0].row.time.as_ref().unwrap().utc.as_deref(),
        Some("2026-01-01T00:00:00Z"),
        "when"
    );
    assert_eq!(
        (marks[0].row.format.as_str(), marks[0].entry.as_str()),
        ("instagram_json", name),
        "where"
    );
    edit::mark(&mut house.writer(), marks.clone(), &house.clock).unwrap();
    drop(index);
    std::fs::remove_dir_all(house.root().join("cache")).unwrap();
    let kept: Vec<_> = house
        .case()
        .marks()
        .iter()
        .filter_map(|mark| mark.row.clone())
        .collect();
    assert_eq!(kept, marks, "without any index");
    let again = house.open();
    let no = again.find(&rows[0].reference).unwrap();
    assert_eq!(
        again.seen(&house.store(), &[no]).unwrap()[0],
        marks[0],
        "and a new index sees the same"
    );
    let original = again.original(&house.store(), no, 1 << 20).unwrap();
    assert_eq!(
        original.raw.map(String::into_bytes),
        Some(bytes.to_vec()),
        "the raw text in the original"
    );
}

#[test]
fn a_row_whose_bytes_are_not_known_is_hashed_as_seen() {
    let house = House::of(&[("chat.txt", CHAT)]);
    let index = house.open();
    let info = index.threads().unwrap().remove(0);
    let rows = index.rows(info.no, 0, 10).unwrap();
    let numbers: Vec<_> = rows.iter().map(|row| row.no).collect();
    for mark in index.seen(&house.store(), &numbers).unwrap() {
        let seen = serde_json::to_vec(&mark.row).unwrap();
        match mark.raw.start {
            None => assert_eq!(mark.raw.sha256, Digest::of(&seen), "the row as seen"),
            Some(start) => {
                let start = usize::try_from(start).unwrap();
                let end = start + usize::try_from(mark.raw.len.unwrap()).unwrap();
                assert_eq!(
                    mark.raw.sha256,
                    Digest::of(&CHAT[start..end]),
                    "the row's own bytes"
                );
            }
        }
    }
}

#[test]
fn marked_rows_are_on_the_timeline_with_their_zone() {
    let house = House::of(&[
        ("chat.txt", CHAT),
        (
            "instagram.zip",
            &instagram(&[("Em", &[("Em", "hi"), ("Léo", "yo")])]),
        ),
    ]);
    let index = house.open();
    let first: Vec<_> = index
        .threads()
        .unwrap()
        .iter()
        .map(|info| index.rows(info.no, 0, 1).unwrap()[0].no)
        .collect();
    let marks = index.seen(&house.store(), &first).unwrap();
    edit::mark(&mut house.writer(), marks, &house.clock).unwrap();
    let points = index.timeline(&house.case()).unwrap();
    let marked_rows: Vec<_> = points
        .iter()
        .filter(|point| matches!(point.what, What::Marked(_)))
        .collect();
    let status: Vec<ZoneStatus> = marked_rows.iter().map(|point| point.status).collect();
    assert_eq!(
        status,
        [ZoneStatus::Exact, ZoneStatus::NotKnown],
        "in order, zone always said"
    );
    assert_eq!(points.len(), 6, "marks, and first and last of each thread");
    assert!(
        points.windows(2).all(|pair| pair[0].at <= pair[1].at),
        "in one order"
    );
    house.zone("-07:00");
    let stated = &marked(&house.case())[1];
    assert_eq!(
        (stated.status, stated.zone.as_deref()),
        (ZoneStatus::Stated, Some("-07:00")),
        "the zone of now"
    );
    assert_eq!(
        stated.placed.unwrap().to_rfc3339(),
        "2026-03-16T04:14:03+00:00",
        "without an index"
    );
    assert_eq!(stated.utc, None, "never as the export's own");
}
