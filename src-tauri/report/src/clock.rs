//! Times as the tables write them.

use chrono::{DateTime, Duration, SecondsFormat, Utc};
use holdfast_core::case::When;

/// `2026-03-05T05:41:09Z`
pub(crate) fn utc(time: DateTime<Utc>) -> String {
    time.to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// `UTC-07:00`: an offset that no spreadsheet takes for a formula or a time of day.
pub(crate) fn offset(minutes_east: i32) -> String {
    let sign = if minutes_east < 0 { '-' } else { '+' };
    let minutes = minutes_east.unsigned_abs();
    format!("UTC{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}

/// `2026-03-04 22:41:09 UTC-07:00`
pub(crate) fn local(when: When) -> String {
    format!(
        "{} {}",
        local_without_offset(when),
        offset(when.offset_minutes)
    )
}

/// `2026-03-04 22:41:09`
pub(crate) fn local_without_offset(when: When) -> String {
    let shift = Duration::minutes(i64::from(when.offset_minutes));
    let local = when.utc.naive_utc().checked_add_signed(shift);
    local
        .unwrap_or_else(|| when.utc.naive_utc())
        .format("%Y-%m-%d %H:%M:%S")
        .to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use holdfast_core::moment::utc_from_text;

    #[test]
    fn a_local_time_names_its_offset() {
        let when = When {
            utc: utc_from_text("2026-03-05T05:41:09Z").unwrap(),
            offset_minutes: -420,
            line: 3,
        };
        assert_eq!(local(when), "2026-03-04 22:41:09 UTC-07:00", "Calgary");
        assert_eq!(offset(345), "UTC+05:45", "Kathmandu");
    }
}
