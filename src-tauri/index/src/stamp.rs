//! Times and people as they lie in the tables, and back.

use chrono::DateTime;
use holdfast_core::fact::{SeenPerson, SeenTime};
use holdfast_exports::model::{Flag, Flags, Person};
use holdfast_exports::time::{Assumed, Precision, Time, TimeKind};
use serde::{Deserialize, Serialize};

use crate::make::zoneless;
use crate::model::{Moment, Placed};
use crate::zone::Zone;

/// A time in four columns.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Stamp {
    /// Kind, precision, assumptions, and what `raw` is where it is absent.
    pub(crate) code: i64,
    /// As written, where it does not follow from `utc`.
    pub(crate) raw: Option<String>,
    /// Milliseconds since 1970.
    pub(crate) utc: Option<i64>,
    /// The clock time, as if it were one of UTC.
    pub(crate) local: Option<i64>,
}

const KINDS: [TimeKind; 5] = [
    TimeKind::UtcExact,
    TimeKind::OffsetGiven,
    TimeKind::LocalNoZone,
    TimeKind::DateOnly,
    TimeKind::Unknown,
];
const PRECISIONS: [Precision; 4] = [Precision::Ms, Precision::S, Precision::Min, Precision::Day];
const ASSUMED: [Assumed; 3] = [Assumed::DayMonthOrder, Assumed::Offset, Assumed::Zone];

/// Where the bits of [`Stamp::code`] begin.
const PRECISION_BIT: u32 = 3;
const ASSUMED_BIT: u32 = 5;
const RAW_BIT: u32 = 8;

/// `raw` is the milliseconds, or the seconds.
const RAW_MS: i64 = 1 << RAW_BIT;
const RAW_S: i64 = 2 << RAW_BIT;

impl Stamp {
    pub(crate) fn of(time: &Time) -> Self {
        let utc = time.utc.map(|utc| utc.timestamp_millis());
        let local = time.local.map(|local| local.and_utc().timestamp_millis());
        let (raw, hint) = match utc {
            Some(ms) if is_number(&time.raw, ms) => (None, RAW_MS),
            Some(ms) if ms % 1000 == 0 && is_number(&time.raw, ms / 1000) => (None, RAW_S),
            _ => (Some(time.raw.to_string()), 0),
        };
        let assumed = ASSUMED.iter().enumerate();
        let assumed: i64 = assumed
            .filter(|(_, what)| time.assumes(**what))
            .map(|(bit, _)| 1 << bit)
            .sum();
        let code = place(&KINDS, time.kind)
            | place(&PRECISIONS, time.precision) << PRECISION_BIT
            | assumed << ASSUMED_BIT
            | hint;
        Self {
            code,
            raw,
            utc,
            local,
        }
    }

    pub(crate) fn time(&self) -> Time {
        let seconds = self.utc.map(|ms| ms / 1000);
        let raw = match (&self.raw, self.utc, seconds) {
            (Some(raw), ..) => raw.clone(),
            (None, Some(ms), _) if self.code & RAW_MS != 0 => ms.to_string(),
            (None, _, Some(seconds)) if self.code & RAW_S != 0 => seconds.to_string(),
            _ => String::new(),
        };
        let assumed = ASSUMED.into_iter().zip(0_u32..);
        Time {
            raw: raw.into(),
            utc: self.utc.and_then(DateTime::from_timestamp_millis),
            local: self
                .local
                .and_then(DateTime::from_timestamp_millis)
                .map(|at| at.naive_utc()),
            kind: at(&KINDS, self.code & 7).unwrap_or(TimeKind::Unknown),
            precision: at(&PRECISIONS, self.code >> PRECISION_BIT & 3).unwrap_or(Precision::Day),
            assumed: assumed
                .filter(|(_, bit)| self.code >> (ASSUMED_BIT + bit) & 1 == 1)
                .map(|(what, _)| what)
                .collect(),
        }
    }
}

/// The kind of a time as it stands in the lowest three bits of a code.
pub(crate) fn kind_code(kind: TimeKind) -> i64 {
    place(&KINDS, kind)
}

/// Whether a text is the decimal digits of a number, without writing them.
fn is_number(text: &str, number: i64) -> bool {
    !text.starts_with(['+', '0']) && text.len() < 20 && text.parse() == Ok(number)
}

/// Which of a list it is.
pub(crate) fn place<T: Copy + PartialEq>(all: &[T], one: T) -> i64 {
    let place = all.iter().position(|other| *other == one);
    place
        .and_then(|place| i64::try_from(place).ok())
        .unwrap_or(-1)
}

/// The one at a place of a list.
pub(crate) fn at<T: Copy>(all: &[T], place: i64) -> Option<T> {
    usize::try_from(place)
        .ok()
        .and_then(|place| all.get(place).copied())
}

/// Flags as one number.
pub(crate) fn bits(flags: Flags) -> i64 {
    flags.iter().map(|flag| 1_i64 << flag as u8).sum()
}

/// And back.
pub(crate) fn flags(bits: i64) -> Flags {
    let mut flags = Flags::NONE;
    for &flag in Flag::ALL {
        flags.add_if(flag, bits >> flag as u8 & 1 == 1);
    }
    flags
}

/// A time that was kept in a fact, with where a stated zone places it now.
pub fn moment_of_seen(seen: &SeenTime, zone: Option<&Zone>) -> Moment {
    let utc = seen.utc.as_deref();
    let utc = utc.and_then(|utc| Some(DateTime::parse_from_rfc3339(utc).ok()?.to_utc()));
    let of = |list: &[TimeKind]| list.iter().copied().find(|one| word(one) == seen.kind);
    let precision = PRECISIONS
        .into_iter()
        .find(|one| word(one) == seen.precision);
    let assumed = ASSUMED.into_iter();
    let time = Time {
        raw: seen.raw.as_str().into(),
        utc,
        local: seen.local.as_deref().and_then(|local| local.parse().ok()),
        kind: of(&KINDS).unwrap_or(TimeKind::Unknown),
        precision: precision.unwrap_or(Precision::Day),
        assumed: assumed
            .filter(|one| seen.assumed.contains(&word(one)))
            .collect(),
    };
    let zone = zone.filter(|_| time.utc.is_none() && zoneless(&time));
    let placed = zone.and_then(|zone| {
        let spot = zone.place(time.local?)?;
        Some(Placed {
            utc: spot.utc,
            zone: zone.name().to_owned(),
            doubt: spot.doubt(),
        })
    });
    Moment { time, placed }
}

/// The word that the contract has for a code.
pub(crate) fn word<T: Serialize>(code: &T) -> String {
    let value = serde_json::to_value(code).ok();
    value
        .and_then(|value| value.as_str().map(str::to_owned))
        .unwrap_or_default()
}

/// A person, for tables and facts.
pub fn seen(person: &Person) -> SeenPerson {
    SeenPerson {
        username: person.username.clone(),
        display_name: person.display_name.clone(),
        platform_user_id: person.platform_user_id.clone(),
        phone: person.phone.clone(),
        email: person.email.clone(),
        profile_url: person.profile_url.clone(),
    }
}

/// And back.
pub fn person(seen: SeenPerson) -> Person {
    Person {
        username: seen.username,
        display_name: seen.display_name,
        platform_user_id: seen.platform_user_id,
        phone: seen.phone,
        email: seen.email,
        profile_url: seen.profile_url,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

    #[test]
    fn every_time_comes_back_as_it_was() {
        let day = NaiveDate::from_ymd_opt(2026, 3, 5).unwrap();
        let mut doubted = Time::local(
            "05/03/2026 21:14",
            day.and_hms_opt(21, 14, 0).unwrap(),
            Precision::Min,
        );
        doubted.assume(Assumed::DayMonthOrder);
        doubted.assume(Assumed::Zone);
        for time in [
            Time::epoch("1673800222000").unwrap(),
            Time::epoch("1673800222").unwrap(),
            Time::epoch("1673800222123").unwrap(),
            Time::iso("2023-01-15T18:30:22Z").unwrap(),
            Time::day("2026-03-05", day),
            Time::unknown("hier"),
            Time::unknown(""),
            doubted,
        ] {
            assert_eq!(Stamp::of(&time).time(), time, "{}", time.raw);
        }
        assert_eq!(
            Stamp::of(&Time::epoch("1673800222000").unwrap()).raw,
            None,
            "not written twice"
        );
    }

    #[test]
    fn every_flag_comes_back() {
        for &flag in Flag::ALL {
            let mut one = Flags::NONE;
            one.add(flag);
            assert_eq!(flags(bits(one)), one, "{}", flag.word());
        }
    }
}
