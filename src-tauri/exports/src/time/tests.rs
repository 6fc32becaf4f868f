use super::order::{Evidence, Order};
use super::{Precision, Time, TimeKind};

fn utc(time: &Time) -> String {
    let json = serde_json::to_value(time).expect("a time is JSON");
    json["utc"].as_str().unwrap_or("null").to_owned()
}

#[test]
fn the_unit_of_a_number_is_its_size() {
    for (raw, expected, precision) in [
        ("1700000000", "2023-11-14T22:13:20Z", Precision::S),
        ("1700000000123", "2023-11-14T22:13:20.123Z", Precision::Ms),
        (
            "1700000000123456",
            "2023-11-14T22:13:20.123Z",
            Precision::Ms,
        ),
        (
            "1700000000123456789",
            "2023-11-14T22:13:20.123Z",
            Precision::Ms,
        ),
        ("1700000000000", "2023-11-14T22:13:20Z", Precision::Ms),
    ] {
        let time = Time::epoch(raw).expect("it is set");
        assert_eq!(utc(&time), expected, "{raw} is that instant");
        assert_eq!(time.precision, precision, "{raw} is that fine");
    }
}

#[test]
fn zero_is_not_set_and_nonsense_is_kept() {
    assert_eq!(Time::epoch("0"), None, "0 is not 1970");
    assert_eq!(Time::iso("  "), None, "nothing is no time");
    let time = Time::epoch("soon").expect("it is kept");
    assert_eq!(time.kind, TimeKind::Unknown, "and not understood");
    assert_eq!(time.raw, "soon", "as written");
    let negative = Time::epoch("-5").expect("it is kept");
    assert_eq!(negative.kind, TimeKind::Unknown, "and not believed");
    let huge = Time::epoch("99999999999999999999999").expect("it is kept");
    assert_eq!(huge.kind, TimeKind::Unknown, "no panic, no guess");
}

#[test]
fn dates_that_begin_with_the_year_are_read_with_what_follows() {
    for (raw, expected, kind) in [
        (
            "2024-06-05T13:45:22.000Z",
            "2024-06-05T13:45:22Z",
            TimeKind::UtcExact,
        ),
        (
            "2020-11-30 23:30:03.690000+00:00",
            "2020-11-30T23:30:03.690Z",
            TimeKind::OffsetGiven,
        ),
        (
            "2024-04-20 01:29:22 UTC",
            "2024-04-20T01:29:22Z",
            TimeKind::UtcExact,
        ),
        (
            "2026-03-07T21:40:05-07:00",
            "2026-03-08T04:40:05Z",
            TimeKind::OffsetGiven,
        ),
        ("2023-01-15T18:30:22", "null", TimeKind::LocalNoZone),
        ("2023-01-15", "null", TimeKind::DateOnly),
        ("2023-02-30 10:00:00", "null", TimeKind::Unknown),
        ("2023-01-15 18:30:22 XYZ", "null", TimeKind::Unknown),
        ("2023-01-15é18:30", "null", TimeKind::Unknown),
    ] {
        let time = Time::iso(raw).expect("something is written");
        assert_eq!(utc(&time), expected, "{raw}");
        assert_eq!(time.kind, kind, "{raw}");
    }
}

#[test]
fn the_order_of_a_file_is_proven_or_assumed() {
    let decide = |dates: &[(u32, u32)]| {
        let mut evidence = Evidence::default();
        for &(first, second) in dates {
            evidence.see(first, second, 2024);
        }
        let decision = evidence.decide();
        (decision.order, decision.is_proven)
    };
    assert_eq!(decide(&[(3, 4), (13, 4)]), (Order::DayFirst, true), "13");
    assert_eq!(decide(&[(3, 4), (4, 13)]), (Order::MonthFirst, true), "13");
    assert_eq!(
        decide(&[(1, 2), (2, 2), (1, 3)]),
        (Order::DayFirst, false),
        "read so, nothing goes back"
    );
    assert_eq!(
        decide(&[(1, 9), (1, 10), (2, 1)]),
        (Order::MonthFirst, false),
        "read so, nothing goes back"
    );
    assert_eq!(decide(&[(5, 5)]), (Order::DayFirst, false), "no evidence");
}
