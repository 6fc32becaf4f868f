//! The time zone that a person states for an export: an IANA name or an offset. It places rows in order, no more.

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use jiff::tz::{AmbiguousOffset, AmbiguousTimestamp, Offset, TimeZone};
use jiff::{Timestamp, civil};

use crate::placing::Doubt;

/// A time zone.
#[derive(Debug, Clone)]
pub struct Zone {
    name: String,
    zone: TimeZone,
}

impl Zone {
    /// Reads `America/Edmonton` (in any case), `-07:00`, `-0700`, `+1`, `UTC` or `Z`; anything else is none.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        if let Some(offset) = read_offset(text) {
            let name = offset_name(offset);
            let zone = TimeZone::fixed(Offset::from_seconds(offset).ok()?);
            return Some(Self { name, zone });
        }
        let zone = TimeZone::get(text).ok()?;
        let name = zone.iana_name()?.to_owned();
        Some(Self { name, zone })
    }

    /// As it is kept and shown: the name with its own capitals, or `-07:00`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Where a clock time belongs.
    pub fn place(&self, local: NaiveDateTime) -> Option<Spot> {
        let stamp = self.at(local)?;
        let exact = |stamp: Result<Timestamp, _>| exact(stamp.ok()?, local);
        let earlier = exact(stamp.earlier())?;
        let later = exact(stamp.later())?;
        Some(match stamp.offset() {
            AmbiguousOffset::Unambiguous { .. } => Spot {
                utc: later,
                change: None,
            },
            AmbiguousOffset::Fold { .. } => Spot {
                utc: earlier,
                change: Some(Change::Twice(later)),
            },
            AmbiguousOffset::Gap { .. } => Spot {
                utc: later,
                change: Some(Change::Skipped(earlier)),
            },
        })
    }

    fn at(&self, local: NaiveDateTime) -> Option<AmbiguousTimestamp> {
        let whole = local.and_utc().timestamp();
        let at = civil::DateTime::from_parts(civil::date(1970, 1, 1), civil::Time::midnight())
            .checked_add(jiff::SignedDuration::from_secs(whole))
            .ok()?;
        Some(self.zone.to_ambiguous_timestamp(at))
    }
}

/// Where a clock time belongs in a zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot {
    /// The instant: of two the first, and of a time that was skipped the one of a clock that was not set yet.
    pub utc: DateTime<Utc>,
    /// What makes another instant as likely.
    pub change: Option<Change>,
}

/// A change of the clocks, and the other instant that a clock time may then mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// They were set back: the time was there twice; the second.
    Twice(DateTime<Utc>),
    /// They were set forward: the time was not there; the one of a clock that was set before.
    Skipped(DateTime<Utc>),
}

impl Spot {
    /// The instant, where there is no other.
    pub fn sole(self) -> Option<DateTime<Utc>> {
        self.change.is_none().then_some(self.utc)
    }

    /// Why the place may be wrong.
    pub fn doubt(self) -> Option<Doubt> {
        let (other, doubt): (_, fn(u32) -> Doubt) = match self.change? {
            Change::Twice(other) => (other, Doubt::Twice),
            Change::Skipped(other) => (other, Doubt::Skipped),
        };
        let minutes = (other - self.utc).num_minutes().unsigned_abs();
        Some(doubt(
            u32::try_from(minutes.div_ceil(60)).unwrap_or(u32::MAX),
        ))
    }
}

/// A whole second with the fraction of the clock time that it was made from.
fn exact(stamp: Timestamp, local: NaiveDateTime) -> Option<DateTime<Utc>> {
    let rest = TimeDelta::milliseconds(local.and_utc().timestamp_subsec_millis().into());
    DateTime::from_timestamp(stamp.as_second(), 0)?.checked_add_signed(rest)
}

/// Every name of the table, for a list to choose from.
pub fn names() -> Vec<String> {
    let names = jiff::tz::db().available();
    names.map(|name| name.as_str().to_owned()).collect()
}

fn read_offset(text: &str) -> Option<i32> {
    if text.eq_ignore_ascii_case("utc") || text.eq_ignore_ascii_case("z") {
        return Some(0);
    }
    let text = text.strip_prefix("UTC").unwrap_or(text);
    let (sign, rest) = match text.chars().next()? {
        '+' => (1, text.get(1..)?),
        '-' => (-1, text.get(1..)?),
        // The minus of typography.
        '\u{2212}' => (-1, text.get(3..)?),
        _ => return None,
    };
    let digits: String = rest.chars().filter(|&c| c != ':').collect();
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (hours, minutes) = if digits.len() <= 2 {
        (digits.parse().ok()?, 0)
    } else {
        let (hours, minutes) = digits.split_at_checked(digits.len() - 2)?;
        (hours.parse::<i32>().ok()?, minutes.parse::<i32>().ok()?)
    };
    (hours <= 14 && minutes < 60).then_some(sign * (hours * 3600 + minutes * 60))
}

fn offset_name(seconds: i32) -> String {
    let sign = if seconds < 0 { '-' } else { '+' };
    let minutes = seconds.abs() / 60;
    format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zones_are_read_by_name_and_offset() {
        for (text, name) in [
            ("America/Edmonton", Some("America/Edmonton")),
            ("america/toronto", Some("America/Toronto")),
            ("-07:00", Some("-07:00")),
            ("\u{2212}7", Some("-07:00")),
            ("+0530", Some("+05:30")),
            ("UTC-3", Some("-03:00")),
            ("utc", Some("+00:00")),
            ("Edmonton time", None),
            ("+25", None),
            ("", None),
            ("-", None),
            ("../../etc/passwd", None),
        ] {
            let zone = Zone::read(text);
            assert_eq!(zone.as_ref().map(Zone::name), name, "{text}");
        }
        assert!(names().len() > 400, "there are zones to choose from");
    }

    #[test]
    fn a_clock_time_has_an_instant_in_summer_winter_and_at_the_change() {
        let zone = Zone::read("America/Edmonton").unwrap();
        let utc = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
        for (local, instant, change, doubt) in [
            ("2026-01-05T21:14:00", "2026-01-06T04:14:00Z", None, None),
            (
                "2026-07-05T21:14:00.250",
                "2026-07-06T03:14:00.250Z",
                None,
                None,
            ),
            // Set forward at 2:00: there is no 2:30.
            (
                "2026-03-08T02:30:00",
                "2026-03-08T09:30:00Z",
                Some(Change::Skipped(utc("2026-03-08T08:30:00Z"))),
                Some(Doubt::Skipped(1)),
            ),
            // Set back at 2:00: there are two.
            (
                "2025-11-02T01:30:00",
                "2025-11-02T07:30:00Z",
                Some(Change::Twice(utc("2025-11-02T08:30:00Z"))),
                Some(Doubt::Twice(1)),
            ),
        ] {
            let spot = zone.place(local.parse().unwrap()).unwrap();
            assert_eq!((spot.utc, spot.change), (utc(instant), change), "{local}");
            assert_eq!(spot.doubt(), doubt, "{local}");
            assert_eq!(spot.sole().is_some(), doubt.is_none(), "{local}");
        }
    }
}
