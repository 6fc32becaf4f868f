//! When something was done, as this computer's clock said.
//!
//! The core reads no clock: a [`Clock`] is handed in. What such a time is worth: `FORMAT.md`, "Time".

use chrono::{DateTime, SecondsFormat, Utc};

/// One reading of the clocks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// The system clock, in UTC.
    pub utc: DateTime<Utc>,
    /// Minutes east of UTC that the computer was set to.
    pub offset_minutes: i32,
    /// Milliseconds on a clock that only goes forward (since the computer started).
    pub mono_ms: u64,
    /// Names this run of the operating system. Hashed before it is written.
    pub boot: String,
}

/// Whoever knows the time. Programs hand in the system's; tests hand in their own.
pub trait Clock: Sync {
    /// Reads all clocks once.
    fn now(&self) -> Moment;
}

/// UTC to the second, as in a log line: `2026-03-05T05:41:09Z`.
pub fn utc_text(time: DateTime<Utc>) -> String {
    time.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// Reads a UTC time that [`utc_text`] wrote; anything else is none.
pub fn utc_from_text(text: &str) -> Option<DateTime<Utc>> {
    let time = DateTime::parse_from_rfc3339(text).ok()?.with_timezone(&Utc);
    text.ends_with('Z').then_some(time)
}
