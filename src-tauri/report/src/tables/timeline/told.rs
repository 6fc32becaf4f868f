//! Reads a time as a person wrote it, and no more into it than it says.

use chrono::{DateTime, Duration, NaiveDate, NaiveDateTime, Utc};

use holdfast_index::zone::Zone;
use holdfast_index::{Doubt, Placing};

use super::start_of;

/// What a person's words say about a time.
#[derive(Debug, PartialEq, Eq)]
pub enum Told {
    /// A date and time with an offset: one instant.
    Instant(DateTime<Utc>),
    /// A date and time in a zone that is named: one instant, by the table of zones.
    Zoned(DateTime<Utc>),
    /// A date, or a date and time, in a zone that is named, of which no single instant follows: placed there, and why not.
    Near(DateTime<Utc>, Option<Doubt>),
    /// A date, or a date and time, by a clock of which nothing is known.
    Clock(NaiveDateTime),
    /// Other words ("last Tuesday").
    Unplaced,
}

impl Told {
    /// Reads year-month-day dates with an optional time; all else stays words.
    pub fn read(time: &str, zone: &str) -> Self {
        let time = time.trim();
        let Some((clock, rest)) = clock_of(time) else {
            // A day has no instant, whatever its zone.
            let date = NaiveDate::parse_from_str(time, "%Y-%m-%d").ok();
            return match date.and_then(start_of) {
                None => Self::Unplaced,
                Some(start) => Zone::read(zone)
                    .and_then(|zone| zone.place(start))
                    .map_or(Self::Clock(start), |spot| Self::Near(spot.utc, None)),
            };
        };
        // What stands with the time itself weighs more than the zone beside it.
        let zone = if rest.is_empty() { zone } else { rest };
        if let Some(east) = offset_minutes(zone) {
            return clock
                .checked_sub_signed(Duration::minutes(east))
                .map_or(Self::Unplaced, |utc| Self::Instant(utc.and_utc()));
        }
        let spot = Zone::read(zone).and_then(|zone| zone.place(clock));
        match spot {
            Some(spot) => match spot.doubt() {
                None => Self::Zoned(spot.utc),
                doubt => Self::Near(spot.utc, doubt),
            },
            None if rest.is_empty() => Self::Clock(clock),
            // "21:08 or so", "9:08 pm": more words than we can read.
            None => Self::Unplaced,
        }
    }

    /// Why its place may be wrong; a day's clock time is its beginning.
    pub fn doubt(&self, placing: Placing, is_day: bool) -> Option<Doubt> {
        match self {
            Self::Clock(_) => Some(placing.doubt(is_day)),
            Self::Near(_, doubt) => *doubt,
            Self::Instant(_) | Self::Zoned(_) | Self::Unplaced => None,
        }
    }
}

/// A date and a clock time, with or without seconds, and what is written after them.
fn clock_of(time: &str) -> Option<(NaiveDateTime, &str)> {
    let formats = [
        "%Y-%m-%d %H:%M:%S%.f",
        "%Y-%m-%dT%H:%M:%S%.f",
        "%Y-%m-%d %H:%M",
        "%Y-%m-%dT%H:%M",
    ];
    let mut read = formats
        .iter()
        .filter_map(|format| NaiveDateTime::parse_and_remainder(time, format).ok());
    read.next().map(|(clock, rest)| (clock, rest.trim()))
}

/// Minutes east of UTC, when a zone is written in figures: `UTC`, `Z`, `-07:00`, `UTC-07:00`, `UTC−7`, `GMT+0530`.
fn offset_minutes(zone: &str) -> Option<i64> {
    let zone = zone.trim().replace('\u{2212}', "-");
    if ["Z", "z", "UTC", "GMT"].contains(&zone.as_str()) {
        return Some(0);
    }
    let named = zone
        .strip_prefix("UTC")
        .or_else(|| zone.strip_prefix("GMT"));
    let zone = named.unwrap_or(&zone).trim();
    let (sign, figures) = match zone.split_at_checked(1) {
        Some(("+", figures)) => (1, figures),
        Some(("-", figures)) => (-1, figures),
        _ => return None,
    };
    let digits: String = figures.chars().filter(|c| *c != ':').collect();
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let number: i64 = digits.parse().ok()?;
    let (hours, minutes) = match digits.len() {
        1 | 2 => (number, 0),
        4 => (number / 100, number % 100),
        _ => return None,
    };
    (hours <= 14 && minutes < 60).then_some(sign * (hours * 60 + minutes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use holdfast_core::moment::utc_text;

    fn instant(time: &str, zone: &str) -> Option<String> {
        match Told::read(time, zone) {
            Told::Instant(utc) => Some(utc_text(utc)),
            _ => None,
        }
    }

    #[test]
    fn only_an_offset_in_figures_makes_an_instant() {
        let wanted = Some("2026-03-05T04:08:00Z".to_owned());
        for zone in ["UTC-07:00", "-07:00", "UTC-7", "\u{2212}0700", "GMT -7"] {
            assert_eq!(instant("2026-03-04 21:08", zone), wanted, "zone {zone}");
        }
        for zone in ["", "Calgary", "Edmonton time", "UTC-99", "-7h"] {
            assert_eq!(instant("2026-03-04 21:08", zone), None, "zone {zone}");
        }
        assert_eq!(
            instant("2026-03-04T21:08:00-07:00", "x"),
            wanted,
            "RFC 3339"
        );
    }

    #[test]
    fn a_named_zone_makes_an_instant_but_not_in_the_hour_that_is_there_twice() {
        let utc = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
        let read = |time| Told::read(time, "America/Edmonton");
        let plain = Told::Zoned(utc("2026-03-05T04:08:00Z"));
        assert_eq!(read("2026-03-04 21:08"), plain, "once");
        let doubt = Some(Doubt::Twice(1));
        let twice = Told::Near(utc("2025-11-02T07:30:00Z"), doubt);
        assert_eq!(read("2025-11-02 01:30"), twice, "twice: placed, no instant");
        let day = Told::Near(utc("2026-03-04T07:00:00Z"), None);
        assert_eq!(read("2026-03-04"), day, "a day");
    }

    #[test]
    fn an_offset_counts_without_seconds_too() {
        let wanted = Some("2026-03-05T04:12:00Z".to_owned());
        for time in [
            "2026-03-04T21:12-07:00",
            "2026-03-04 21:12-07:00",
            "2026-03-04 21:12 -07:00",
            "2026-03-04 21:12:00 -0700",
            "2026-03-04T21:12:00.000-07:00",
            "2026-03-04 21:12 UTC\u{2212}7",
            "2026-03-05T04:12Z",
            "2026-03-05 04:12z",
            "2026-03-05 04:12 UTC",
        ] {
            assert_eq!(instant(time, ""), wanted, "{time}");
            assert_eq!(
                instant(time, "UTC-01:00"),
                wanted,
                "{time}, whatever stands beside it"
            );
        }
        for time in ["2026-03-04T21:12", "2026-03-04 21:12:00"] {
            assert!(
                matches!(Told::read(time, ""), Told::Clock(_)),
                "{time}: local"
            );
        }
        for time in [
            "2026-03-04 21:12 or so",
            "2026-03-04 9:12 pm",
            "2026-03-04T21:12-99:00",
        ] {
            assert_eq!(Told::read(time, ""), Told::Unplaced, "{time}: words");
        }
    }

    #[test]
    fn a_day_is_placed_but_is_no_instant() {
        assert!(
            matches!(Told::read("2026-03-04", "UTC-07:00"), Told::Near(..)),
            "a day"
        );
        assert_eq!(Told::read("last Tuesday", ""), Told::Unplaced, "words");
        assert_eq!(
            Told::read("04/03/2026 21:08", ""),
            Told::Unplaced,
            "either order"
        );
    }
}
