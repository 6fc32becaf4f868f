//! Zones that a person states, and where they place rows.

use serde_json::Value;

use super::House;

#[test]
fn a_stated_zone_places_rows_and_the_timeline_says_so() {
    let house = House::new();
    let rows = house.rows(&["--search", "last chance"]);
    assert_eq!(
        (&rows[0]["zone_status"], &rows[0]["time"]["utc"]),
        (&"not_known".into(), &Value::Null),
        "no zone"
    );
    let row = rows[0]["row"].as_str().expect("a reference");
    house.done("mark", &["--row", row]);
    let timeline = |house: &House| {
        let rows = house.done("timeline", &[])["rows"]
            .as_array()
            .expect("rows")
            .clone();
        let find = rows.into_iter().find(|row| row["what"] == "message_marked");
        find.expect("the marked row")
    };
    let there = timeline(&house);
    assert_eq!(there["certainty"], "export_no_zone", "said");
    assert_eq!(there["placed_by"], "clock", "and why it stands there");
    assert!(there["may_be_off_hours"].is_string(), "{there:#}");
    let answer = house.done("zone", &["X02", "america/edmonton"]);
    assert_eq!(
        (&answer["zone"], &answer["before"]),
        (&"America/Edmonton".into(), &Value::Null),
        "stated"
    );
    let rows = house.rows(&["--search", "last chance"]);
    assert_eq!(rows[0]["placed"]["utc"], "2026-03-16T13:00:00Z", "placed");
    assert_eq!(
        (&rows[0]["zone_status"], &rows[0]["time"]["utc"]),
        (&"stated".into(), &Value::Null),
        "by a person"
    );
    let there = timeline(&house);
    assert_eq!(
        (&there["certainty"], &there["zone"]),
        (&"export_zone_stated".into(), &"America/Edmonton".into()),
        "{there:#}"
    );
    assert_eq!(there["utc"], Value::Null, "never as a fact of the export");
    assert_eq!(
        (&there["placed_by"], &there["may_be_off_hours"]),
        (&"zone".into(), &Value::Null),
        "by the zone"
    );
    assert_eq!(
        house.done("zone", &["X02", "unknown"])["before"],
        "America/Edmonton",
        "changed"
    );
    assert_eq!(timeline(&house)["certainty"], "export_no_zone", "as before");
}

#[test]
fn the_timeline_tells_of_both_ends_of_each_conversation() {
    let house = House::new();
    let whats: Vec<String> = house.done("timeline", &[])["rows"]
        .as_array()
        .expect("rows")
        .iter()
        .map(|row| row["what"].to_string())
        .collect();
    assert_eq!(
        whats.iter().filter(|what| what.contains("thread_")).count(),
        4,
        "the ends of both"
    );
}

#[test]
fn an_offset_is_a_zone_and_no_option() {
    let house = House::new();
    let answer = house.done("zone", &["X02", "-07:00"]);
    assert_eq!(answer["zone"], "-07:00", "as it was typed");
}

#[test]
fn a_zone_that_places_nothing_is_noted_and_said_to_change_nothing() {
    let house = House::new();
    let exact = house.text("zone", &["X01", "America/Edmonton"]);
    assert!(exact.contains("nothing is read differently"), "{exact}");
    assert_eq!(house.done("zone", &["X01", "UTC"])["rows_without_zone"], 0);
    let open = house.text("zone", &["X02", "America/Edmonton"]);
    assert!(!open.contains("nothing is read differently"), "{open}");
    assert_eq!(house.done("zone", &["X02", "UTC"])["rows_without_zone"], 3);
}

#[test]
fn what_dates_and_limits_leave_out_is_counted() {
    let house = House::new();
    let first = house.done("messages", &["--limit", "2"]);
    assert_eq!(
        (first["rows"].as_array().map(Vec::len), &first["found"]),
        (Some(2), &5.into()),
        "two of five"
    );
    let said = house.text("messages", &["--limit", "2"]);
    assert!(said.contains("the first 2 of 5"), "in words: {said}");
    // One row of the chat stands on the 16th by its clock; nobody says the zone.
    let day = ["--from", "2026-03-16", "--to", "2026-03-16"];
    let asked = house.done("messages", &day);
    assert_eq!(
        (&asked["found"], &asked["near"]),
        (&1.into(), &2.into()),
        "the two of the evening before may be of that day: {asked:#}"
    );
    let said = house.text("messages", &day);
    assert!(said.contains("perhaps of that time"), "in words: {said}");
    house.done("zone", &["X02", "UTC"]);
    let asked = house.done("messages", &day);
    assert_eq!(asked["near"], 0, "the zone is known");
}
