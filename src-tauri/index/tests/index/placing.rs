//! Instants and clock times of one conversation: what is placed where, and what is not said to be proven.

use crate::support::{House, texts, thread};
use holdfast_core::edit;
use holdfast_core::id::Id;
use holdfast_index::{Point, What, ZoneStatus};

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
    assert_eq!(first.hours_off, None, "the first as placed has an instant");
    assert_eq!(first.status, ZoneStatus::Exact);

    edit::answer_zone(
        &mut house.writer(),
        Id::Exhibit(1),
        Some("Asia/Tokyo".into()),
        &house.clock,
    )
    .unwrap();
    let index = house.open();
    let chat = thread(&index, "Blue Kite");
    let rows = index.rows(chat.no, 0, 10).unwrap();
    assert_eq!(texts(&rows), ["two", "one", "three"], "by the stated zone");
    assert!(chat.are_ends_proven, "a person said the zone");
    let points = index.timeline(&house.case()).unwrap();
    let first = ends(&points)[0];
    assert_eq!(
        (first.status, first.zone.as_deref(), first.hours_off),
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
    assert_eq!(first.hours_off, Some(20), "the zone may be any on earth");
    let What::ThreadFirst(thread) = &first.what else {
        panic!("the first of a conversation");
    };
    assert!(thread.are_ends_proven, "all by one clock");
}
