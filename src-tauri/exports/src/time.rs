//! When something happened: as written, and as far as that is certain.
//!
//! No time is invented. A zone is never taken from the computer, 0 is "not set", and what cannot be read stays as
//! written with kind `unknown`.

use std::borrow::Cow;

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use compact_str::CompactString;
use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

pub(crate) mod half;
pub mod order;
pub mod words;
pub mod written;

/// How much a time says about its zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TimeKind {
    /// An instant, certain.
    UtcExact,
    /// A clock time with its offset from UTC.
    OffsetGiven,
    /// A clock time; nobody says where the clock was.
    LocalNoZone,
    /// A day without a clock time.
    DateOnly,
    /// Not understood.
    Unknown,
}

/// How fine a time is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Precision {
    /// Milliseconds or finer.
    Ms,
    /// Seconds.
    S,
    /// Minutes.
    Min,
    /// Days.
    Day,
}

/// What was assumed in reading a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Assumed {
    /// Which of two numbers is the day.
    DayMonthOrder,
    /// That the stated offset was in force.
    Offset,
    /// Which zone an abbreviation means.
    Zone,
}

/// A time of an export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Time {
    /// As written.
    pub raw: CompactString,
    /// The instant, only when it is certain.
    pub utc: Option<DateTime<Utc>>,
    /// The clock time of a file that gives no zone.
    pub local: Option<NaiveDateTime>,
    /// What it says about its zone.
    pub kind: TimeKind,
    /// How fine it is.
    pub precision: Precision,
    /// What was assumed.
    pub assumed: Vec<Assumed>,
}

impl Time {
    /// A time that could not be understood.
    pub fn unknown(raw: impl Into<CompactString>) -> Self {
        Self {
            raw: raw.into(),
            utc: None,
            local: None,
            kind: TimeKind::Unknown,
            precision: Precision::Day,
            assumed: Vec::new(),
        }
    }

    /// An instant.
    pub fn utc(raw: impl Into<CompactString>, utc: DateTime<Utc>, precision: Precision) -> Self {
        Self {
            utc: Some(utc),
            kind: TimeKind::UtcExact,
            precision,
            ..Self::unknown(raw)
        }
    }

    /// A clock time without a zone.
    pub fn local(
        raw: impl Into<CompactString>,
        local: NaiveDateTime,
        precision: Precision,
    ) -> Self {
        Self {
            local: Some(local),
            kind: TimeKind::LocalNoZone,
            precision,
            ..Self::unknown(raw)
        }
    }

    /// A day.
    pub fn day(raw: impl Into<CompactString>, day: NaiveDate) -> Self {
        Self {
            local: day.and_hms_opt(0, 0, 0),
            kind: TimeKind::DateOnly,
            precision: Precision::Day,
            ..Self::unknown(raw)
        }
    }

    /// Reads a number since 1970: seconds, milliseconds, microseconds or nanoseconds by its size. 0 is "not set".
    pub fn epoch(raw: &str) -> Option<Self> {
        let digits = raw.trim();
        let whole = whole_of(digits);
        match whole.parse::<i64>() {
            Ok(0) => None,
            // Nobody chatted before 1970: such a number is a mistake somewhere.
            Ok(..0) => Some(Self::unknown(raw)),
            Ok(number) => Some(epoch_number(number).map_or_else(
                || Self::unknown(raw),
                |(utc, precision)| Self::utc(raw, utc, precision),
            )),
            Err(_) if digits.is_empty() => None,
            Err(_) => Some(Self::unknown(raw)),
        }
    }

    /// Reads `2023-01-15 18:30:22`, with `T`, a fraction, `Z`, `UTC` or an offset where they are written.
    pub fn iso(raw: &str) -> Option<Self> {
        written::iso(raw)
    }

    /// What times are put in order by: the instant, else the clock time as if it were one.
    pub fn order(&self) -> Option<NaiveDateTime> {
        self.utc.map(|utc| utc.naive_utc()).or(self.local)
    }

    /// Whether something was assumed.
    pub fn assumes(&self, what: Assumed) -> bool {
        self.assumed.contains(&what)
    }

    /// Notes an assumption.
    pub fn assume(&mut self, what: Assumed) {
        if !self.assumes(what) {
            self.assumed.push(what);
        }
    }
}

/// The whole part of a number as it is written: `1.7e12` is one too.
fn whole_of(digits: &str) -> Cow<'_, str> {
    let spelt = digits
        .contains(['e', 'E'])
        .then(|| digits.parse::<f64>().ok());
    match spelt.flatten().filter(|number| number.is_finite()) {
        Some(number) => Cow::Owned(format!("{:.0}", number.trunc())),
        None => Cow::Borrowed(digits.split('.').next().unwrap_or(digits)),
    }
}

/// The instant of a number, and its unit: 11 digits of seconds reach the year 5138, so the units do not meet.
fn epoch_number(number: i64) -> Option<(DateTime<Utc>, Precision)> {
    const SECONDS: u64 = 100_000_000_000;
    match number.unsigned_abs() {
        0..SECONDS => Some((DateTime::from_timestamp(number, 0)?, Precision::S)),
        SECONDS..100_000_000_000_000 => {
            Some((DateTime::from_timestamp_millis(number)?, Precision::Ms))
        }
        100_000_000_000_000..100_000_000_000_000_000 => {
            Some((DateTime::from_timestamp_micros(number)?, Precision::Ms))
        }
        _ => Some((DateTime::from_timestamp_nanos(number), Precision::Ms)),
    }
}

impl Serialize for Time {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut time = serializer.serialize_struct("Time", 6)?;
        time.serialize_field("raw", &self.raw)?;
        let clock = |at: NaiveDateTime| {
            let millis = at.and_utc().timestamp_subsec_millis();
            let whole = at.format("%Y-%m-%dT%H:%M:%S");
            if self.precision == Precision::Ms && millis > 0 {
                format!("{whole}.{millis:03}")
            } else {
                whole.to_string()
            }
        };
        let utc = self.utc.map(|utc| clock(utc.naive_utc()) + "Z");
        time.serialize_field("utc", &utc)?;
        // A day is no clock time.
        let local = self.local.filter(|_| self.kind != TimeKind::DateOnly);
        time.serialize_field("local", &local.map(clock))?;
        time.serialize_field("kind", &self.kind)?;
        time.serialize_field("precision", &self.precision)?;
        time.serialize_field("assumed", &self.assumed)?;
        time.end()
    }
}

#[cfg(test)]
mod tests;
