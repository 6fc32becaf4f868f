use super::{Date, Joint, parse};

/// Line, what follows the header, date, clock.
fn read(line: &str) -> (String, Date, (u32, u32, Option<u32>)) {
    let header = parse(line).unwrap_or_else(|| panic!("{line} is a header"));
    let clock = header.clock;
    assert!(!clock.is_unclear, "{line}: the clock is clear");
    (
        line.get(header.rest..).unwrap_or_default().to_owned(),
        header.date,
        (clock.hour, clock.minute, clock.second),
    )
}

const fn open(first: u32, second: u32, year: i32) -> Date {
    Date::Open {
        first,
        second,
        year,
    }
}

const fn short(first: u32, second: u32, third: u32) -> Date {
    Date::Short {
        first,
        second,
        third,
    }
}

const fn full(year: i32, month: u32, day: u32) -> Date {
    Date::Full { year, month, day }
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table")]
fn every_way_of_writing_date_and_time_is_a_header() {
    let night = (21, 25, Some(15));
    let evening = (21, 25, None);
    for (line, date, clock) in [
        ("[12/06/2018, 21:25:15] Rosa: hi", open(12, 6, 2018), night),
        ("[6/12/18, 9:25:15 PM] Rosa: hi", short(6, 12, 18), night),
        ("[2018-06-12, 21:25:15] Rosa: hi", full(2018, 6, 12), night),
        ("[12.06.18, 21:25:15] Rosa: hi", short(12, 6, 18), night),
        ("[2018/06/13, 21:25:15] Rosa: hi", full(2018, 6, 13), night),
        ("[13/06/18 21.25.15] Rosa: hi", short(13, 6, 18), night),
        ("[21:25:15, 3/18/22] Rosa: hi", short(3, 18, 22), night),
        ("6/12/18, 9:25 PM - Rosa: hi", short(6, 12, 18), evening),
        ("12/06/2018, 21:25 - Rosa: hi", open(12, 6, 2018), evening),
        ("12/6/18 21:25 - Rosa: hi", short(12, 6, 18), evening),
        (
            "13.6.2018 klo 21.25.15 - Rosa: hi",
            open(13, 6, 2018),
            night,
        ),
        ("13. 6. 2018. 21:25:15 Rosa: hi", open(13, 6, 2018), night),
        ("10/21/19, 9:25:15 PM – Rosa: hi", short(10, 21, 19), night),
        ("13.06.18 21.25.15: Rosa: hi", short(13, 6, 18), night),
        ("[06/10/20 21:25] Rosa: hi", short(6, 10, 20), evening),
        (
            "20/6/2017 9:25 p.\u{a0}m. - Rosa: hi",
            open(20, 6, 2017),
            evening,
        ),
        ("2024/01/02 21:25 - Rosa: hi", full(2024, 1, 2), evening),
        ("18/3/2565 BE, 21:25 - Rosa: hi", open(18, 3, 2022), evening),
        ("18/3/2565 21:25 - Rosa: hi", open(18, 3, 2022), evening),
        ("3/18/R4 21:25 - Rosa: hi", open(3, 18, 2022), evening),
        ("[R4/3/18 21:25:15] Rosa: hi", full(2022, 3, 18), night),
        ("26/09/2024 à 21:25 - Rosa: hi", open(26, 9, 2024), evening),
        ("2024-09-26 21 h 25 - Rosa: hi", full(2024, 9, 26), evening),
        (
            "[2024-09-26 21 h 25 min 15 s] Rosa: hi",
            full(2024, 9, 26),
            night,
        ),
        (
            "2024-09-26, 21\u{a0}h\u{a0}25\u{a0}min - Rosa: hi",
            full(2024, 9, 26),
            evening,
        ),
        (
            "2024-09-26 21\u{a0}h\u{a0}25 - Rosa: hi",
            full(2024, 9, 26),
            evening,
        ),
        (
            "\u{200e}[6/12/18, 9:25:15\u{202f}PM] Rosa: hi",
            short(6, 12, 18),
            night,
        ),
        (
            "[2024. 1. 2. 오후 9:25:15] Rosa: hi",
            full(2024, 1, 2),
            night,
        ),
        ("2024/1/2 下午9:25 - Rosa: hi", full(2024, 1, 2), evening),
        (
            "2024年1月2日 下午9:25 - Rosa: hi",
            full(2024, 1, 2),
            evening,
        ),
        (
            "١٢\u{200f}/٦\u{200f}/٢٠١٨، ٩:٢٥ م - Rosa: hi",
            open(12, 6, 2018),
            evening,
        ),
        ("१२/०६/२०१८, २१:२५ - Rosa: hi", open(12, 6, 2018), evening),
        (
            "[12.06.18, 9:25:15 nachm.] Rosa: hi",
            short(12, 6, 18),
            night,
        ),
        ("[12/6/18, 9:25:15 μ.μ.] Rosa: hi", short(12, 6, 18), night),
        ("18.03.22 г., 21:25 - Rosa: hi", short(18, 3, 22), evening),
        ("[21:25:15, 18/03/2022] Rosa: hi", open(18, 3, 2022), night),
    ] {
        let given = read(line);
        assert_eq!(given.1, date, "{line}: the date");
        assert_eq!(given.2, clock, "{line}: the clock");
        assert_eq!(given.0, "Rosa: hi", "{line}: what follows");
    }
}

#[test]
fn halves_of_the_day_turn_twelve_as_clocks_do() {
    for (line, hour) in [
        ("6/12/18, 12:08 AM - R: x", 0),
        ("6/12/18, 12:08 PM - R: x", 12),
        ("6/12/18, 00:08 a. m. - R: x", 0),
        ("6/12/18, 1:08 p.m. - R: x", 13),
        ("6/12/18, 1:08 am - R: x", 1),
        ("[6/12/18, 午後1:08:00] R: x", 13),
        ("6/12/18, 1:08 e pasdites - R: x", 13),
        ("[6/12/18, 12:08:00 e paradites] R: x", 0),
        ("6/12/18, 1:08 אחה״צ - R: x", 13),
        ("6/12/18, 12:08 နံနက် - R: x", 0),
        ("[6/12/18, 1:08:00 ល្ងាច] R: x", 13),
        ("6/12/18, 1:08 بعدازظهر - R: x", 13),
    ] {
        assert_eq!(read(line).2.0, hour, "{line}");
    }
    let unknown = parse("6/12/18, 9:08 zz - R: x").expect("it is a header");
    assert!(unknown.clock.is_unclear, "an unknown word is not guessed");
}

#[test]
fn other_lines_are_no_headers() {
    for line in [
        "",
        "hello",
        "12 monkeys: a film",
        "12/06/2018",
        "12/06/2018 was a day",
        "[see] this: x",
        "10.5.1 - notes: x",
        "21:25 - Rosa: hi",
        "12/06/2018, 21:25 is when",
        "31/12 - 21:25 x",
        "1234567890",
        "25:61:00, 12/06/2018 - x: y",
    ] {
        let header = parse(line);
        let is_text = header
            .as_ref()
            .is_none_or(|header| header.is_impossible() || header.shape.joint == Joint::Space);
        assert!(is_text, "{line} is text, not {header:?}");
    }
    let impossible = parse("31/02/2024, 21:25 - Rosa: x").expect("it has the form");
    assert!(impossible.is_impossible(), "no calendar has it");
}
