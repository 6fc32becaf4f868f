//! Where a clock time of which nobody says the zone stands among instants: as if that clock had been the one of the
//! computer that made the case. That is a place in an order and no fact; by how much it may be wrong is told with it.
//!
//! It is one offset all year: the log of a case keeps the offset of the computer that made it and no name of a zone, and
//! a check of the bundle on another computer has to come to the same order. Over a change of the clocks such a time
//! stands an hour off, which is well within what is told. Stating the zone places it exactly.

use chrono::{NaiveDateTime, TimeDelta};
use holdfast_core::case::Case;
use holdfast_exports::time::Time;

/// Hours east of UTC of the clocks that are furthest ahead (Kiribati).
pub(crate) const AHEAD_HOURS: u32 = 14;
/// Hours west of UTC of those that are furthest behind.
pub(crate) const BEHIND_HOURS: u32 = 12;
/// A day may mean any of its hours.
pub(crate) const DAY_HOURS: u32 = 24;

/// Why the place of a clock time may be wrong, and by how many hours, either way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// Nobody says the zone.
    NoZone(u32),
    /// The clocks of the zone were set back then: the time was there twice.
    Twice(u32),
    /// They were set forward then: the time was not there, so the clock stood in another zone or was not set yet.
    Skipped(u32),
}

impl Doubt {
    /// By how many hours.
    pub const fn hours(self) -> u32 {
        match self {
            Self::NoZone(hours) | Self::Twice(hours) | Self::Skipped(hours) => hours,
        }
    }
}

/// Places clock times.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Placing {
    east_minutes: i32,
}

impl Placing {
    /// By the clock of the computer that made a case.
    pub const fn of(case: &Case) -> Self {
        Self::east(case.made.offset_minutes)
    }

    /// By a clock that many minutes east of UTC.
    pub const fn east(east_minutes: i32) -> Self {
        Self { east_minutes }
    }

    /// Where a clock time stands, as if it were an instant.
    pub fn place(self, local: NaiveDateTime) -> NaiveDateTime {
        let east = TimeDelta::minutes(self.east_minutes.into());
        local.checked_sub_signed(east).unwrap_or(local)
    }

    /// Where a time stands: at its instant, else where its clock time is placed.
    pub fn stand(self, time: &Time) -> Option<NaiveDateTime> {
        let utc = time.utc.map(|utc| utc.naive_utc());
        utc.or_else(|| Some(self.place(time.local?)))
    }

    /// Where a clock time in milliseconds stands.
    pub(crate) const fn place_ms(self, local: i64) -> i64 {
        local.saturating_sub(self.east_minutes as i64 * 60_000)
    }

    /// By how much the place may be wrong: the zone may be any on earth, and a day any of its hours.
    pub fn doubt(self, is_day: bool) -> Doubt {
        Doubt::NoZone(self.hours_off(is_day))
    }

    fn hours_off(self, is_day: bool) -> u32 {
        let later = i64::from(BEHIND_HOURS + if is_day { DAY_HOURS } else { 0 }) * 60;
        let earlier = i64::from(AHEAD_HOURS) * 60;
        let east = i64::from(self.east_minutes);
        let minutes = (later + east).max(earlier - east).max(0);
        u32::try_from((minutes + 59) / 60).unwrap_or(u32::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_stands_where_the_computer_s_own_would_and_says_how_wrong_that_may_be() {
        let local: NaiveDateTime = "2026-03-05T21:14:00".parse().unwrap();
        for (east, placed, hours, hours_of_day) in [
            (0, "2026-03-05T21:14:00", 14, 36),
            (-420, "2026-03-06T04:14:00", 21, 29),
            (-210, "2026-03-06T00:44:00", 18, 33),
            (840, "2026-03-05T07:14:00", 26, 50),
        ] {
            let placing = Placing::east(east);
            assert_eq!(placing.place(local), placed.parse().unwrap(), "{east}");
            assert_eq!(placing.hours_off(false), hours, "{east}");
            assert_eq!(placing.hours_off(true), hours_of_day, "{east}");
            let ms = local.and_utc().timestamp_millis();
            let same = placing.place(local).and_utc().timestamp_millis();
            assert_eq!(placing.place_ms(ms), same, "{east}");
        }
    }
}
