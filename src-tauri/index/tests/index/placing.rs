//! Instants and clock times of one conversation: what is placed where, and what is not said to be proven.

use crate::support::{House, texts, thread};
use holdfast_index::{Doubt, Point, What, ZoneStatus};

/// Three messages: two with an instant, and between them in the file one that has only its clock, which says an earlier
/// time than both instants do in UTC. The computer of the test stands six hours behind UTC.
const MIXED: &[u8] = br#"{"name":"Blue Kite","type":"personal_chat","id":5550001,"messages":[
{"id":1,"type":"message","date":"2023-01-14T22:30:22","date_unixtime":"1673757022","from":"Blue Kite","from_id":"user5550001","text":"one"},
{"id":2,"type":"message","date":"2023-01-14T22:40:00","from":"Blue Kite","from_id":"user5550001","text":"two"},
{"id":3,"type":"message","date":"2023-01-14T22:50:22","date_unixtime":"1673758222","from":"Blue Kite","from_id":"user5550001","text":"three"}
]}"#;

fn ends(points: &[Point]) -> Vec<&Point> {
    let is_end = |point: &&Point| matches!(point.what, What::ThreadFirst(_) | What::ThreadLast(_));
    points.iter().filter(is_end).collect()
}

#[test]
fn a_clock_time_among_instants_stands_by_this_computer_s_clock_and_proves_no_end() {
    let house = House::new();
    house.add("result.json", MIXED);
    let index = house.open();
    let chat = thread(&index, "Blue Kite");
    let rows = index.rows(chat.no, 0, 10).unwrap();
    assert_eq!(
        texts(&rows),
        ["one", "two", "three"],
        "six hours behind UTC it is between the two, not seven hours before them"
    );
    assert!(!chat.are_ends_proven, "the zone of one is not known");
    assert!(
        !index
            .accounts()
            .unwrap()
            .iter()
            .all(|who| who.are_ends_proven)
    );
    let points = index.timeline(&house.case()).unwrap();
    let first = ends(&points)[0];
    assert_eq!(first.doubt, None, "the first as placed has an instant");
    assert_eq!(first.status, ZoneStatus::Exact);

    house.zone("Asia/Tokyo");
    let index = house.open();
    let chat = thread(&index, "Blue Kite");
    let rows = index.rows(chat.no, 0, 10).unwrap();
    assert_eq!(texts(&rows), ["two", "one", "three"], "by the stated zone");
    assert!(chat.are_ends_proven, "a person said the zone");
    let points = index.timeline(&house.case()).unwrap();
    let first = ends(&points)[0];
    assert_eq!(
        (first.status, first.zone.as_deref(), first.doubt),
        (ZoneStatus::Stated, Some("Asia/Tokyo"), None),
        "the first is another one"
    );
}

#[test]
fn a_time_of_unknown_zone_says_how_far_off_its_place_may_be() {
    let house = House::of(&[("WhatsApp Chat - Em.txt", crate::support::CHAT)]);
    let points = house.open().timeline(&house.case()).unwrap();
    let first = ends(&points)[0];
    let local = first.local.unwrap();
    assert_eq!(
        first.at.map(|at| (at - local).num_hours()),
        Some(6),
        "as if by the clock of the computer that made the case"
    );
    assert_eq!(
        first.doubt,
        Some(Doubt::NoZone(20)),
        "the zone may be any on earth"
    );
    let What::ThreadFirst(thread) = &first.what else {
        panic!("the first of a conversation");
    };
    assert!(thread.are_ends_proven, "all by one clock");
}

/// A night on which the clocks of Alberta were set back at 2:00: what was said before and after stands in the order of
/// the file, though the second hour repeats the first.
const SET_BACK: &[u8] = b"2025-11-01, 11:58 p.m. - Em: one
2025-11-02, 1:10 a.m. - Em: two
2025-11-02, 1:50 a.m. - Em: three
2025-11-02, 1:05 a.m. - Em: four
2025-11-02, 1:40 a.m. - Em: five
2025-11-02, 2:10 a.m. - Em: six
";

#[test]
fn around_a_change_of_the_clocks_the_file_gives_the_order_and_the_doubt_is_told() {
    let house = House::of(&[("WhatsApp Chat - Em.txt", SET_BACK)]);
    house.zone("America/Edmonton");
    let index = house.open();
    let chat = &index.threads().unwrap()[0];
    let rows = index.rows(chat.no, 0, 10).unwrap();
    assert_eq!(
        texts(&rows),
        ["one", "two", "three", "four", "five", "six"],
        "as it was written"
    );
    let placed = rows.iter().map(|row| {
        let placed = row.time.as_ref().unwrap().placed.as_ref().unwrap();
        (placed.utc.format("%H:%M").to_string(), placed.doubt)
    });
    let twice = Some(Doubt::Twice(1));
    let wanted = [
        ("05:58", None),
        ("07:10", twice),
        ("07:50", twice),
        ("08:05", twice),
        ("08:40", twice),
        ("09:10", None),
    ];
    let wanted = wanted.map(|(at, doubt)| (at.to_owned(), doubt));
    assert_eq!(placed.collect::<Vec<_>>(), wanted, "each hour once");
    assert!(chat.are_ends_proven, "the ends are outside of it");
}

/// Nobody’s clock in Alberta showed 2:30 that night.
const SET_FORWARD: &[u8] = b"2026-03-08, 1:50 a.m. - Em: one
2026-03-08, 2:30 a.m. - Em: two
2026-03-08, 3:05 a.m. - Em: three
";

#[test]
fn a_time_that_the_stated_zone_skipped_says_so() {
    let house = House::of(&[("WhatsApp Chat - Em.txt", SET_FORWARD)]);
    house.zone("America/Edmonton");
    let index = house.open();
    let chat = &index.threads().unwrap()[0];
    let rows = index.rows(chat.no, 0, 10).unwrap();
    assert_eq!(texts(&rows), ["one", "two", "three"], "as it was written");
    let doubts = rows.iter().map(|row| {
        let placed = row.time.as_ref().unwrap().placed.as_ref();
        placed.unwrap().doubt
    });
    let skipped = Some(Doubt::Skipped(1));
    assert_eq!(doubts.collect::<Vec<_>>(), [None, skipped, None]);
}
