//! Times written as numbers: `2023-01-15 18:30:22`, with what may follow.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime};

use super::{Precision, Time, TimeKind};

/// Reads a date and clock time that begin with the year. An empty text is no time; another is `unknown`.
pub fn iso(raw: &str) -> Option<Time> {
    let text = raw.trim();
    if text.is_empty() {
        return None;
    }
    Some(read_iso(raw, text).unwrap_or_else(|| Time::unknown(raw)))
}

fn read_iso(raw: &str, text: &str) -> Option<Time> {
    let day = NaiveDate::parse_from_str(text.get(..10)?, "%Y-%m-%d").ok()?;
    let rest = text.get(10..)?;
    if rest.is_empty() {
        return Some(Time::day(raw, day));
    }
    let rest = rest.strip_prefix(['T', 't']).unwrap_or(rest).trim_start();
    let (clock, precision, zone) = clock(rest)?;
    zoned(raw, day.and_time(clock), precision, zone.trim())
}

/// A clock time with the zone that is written after it.
pub fn zoned(raw: &str, local: NaiveDateTime, precision: Precision, zone: &str) -> Option<Time> {
    if zone.is_empty() {
        return Some(Time::local(raw, local, precision));
    }
    if ["Z", "UTC", "GMT"]
        .iter()
        .any(|word| zone.eq_ignore_ascii_case(word))
    {
        return Some(Time::utc(raw, local.and_utc(), precision));
    }
    let offset = offset(zone)?;
    let utc = local.checked_sub_offset(offset)?.and_utc();
    Some(Time {
        kind: TimeKind::OffsetGiven,
        ..Time::utc(raw, utc, precision)
    })
}

/// Reads `18:30`, `18:30:22` or `18:30:22.123`; gives what follows.
fn clock(text: &str) -> Option<(NaiveTime, Precision, &str)> {
    let pair = |at: usize| -> Option<u32> {
        let digits = text.get(at..at + 2)?;
        digits
            .bytes()
            .all(|byte| byte.is_ascii_digit())
            .then(|| digits.parse().ok())?
    };
    let colon = |at: usize| text.as_bytes().get(at) == Some(&b':');
    let hour = pair(0)?;
    let minute = if colon(2) { pair(3)? } else { return None };
    if !colon(5) {
        let time = NaiveTime::from_hms_opt(hour, minute, 0)?;
        return Some((time, Precision::Min, text.get(5..)?));
    }
    let second = pair(6)?;
    let rest = text.get(8..)?;
    let Some(fraction) = rest.strip_prefix(['.', ',']) else {
        let time = NaiveTime::from_hms_opt(hour, minute, second)?;
        return Some((time, Precision::S, rest));
    };
    let digits = fraction.bytes().take_while(u8::is_ascii_digit).count();
    let nanos = fraction
        .bytes()
        .take(digits)
        .chain(std::iter::repeat(b'0'))
        .take(9)
        .fold(0_u32, |sum, digit| sum * 10 + u32::from(digit - b'0'));
    let time = NaiveTime::from_hms_nano_opt(hour, minute, second, nanos)?;
    Some((time, Precision::Ms, fraction.get(digits..)?))
}

/// Reads `+02:00`, `-0700`, `+2`, `UTC-07`, `UTC+02:00`.
pub fn offset(text: &str) -> Option<FixedOffset> {
    let text = text
        .trim()
        .trim_start_matches("UTC")
        .trim_start_matches("GMT");
    let (sign, digits) = match text.strip_prefix('+') {
        Some(digits) => (1, digits),
        // A true minus sign is seen too.
        None => (-1, text.strip_prefix(['-', '\u{2212}'])?),
    };
    let digits = digits.replace(':', "");
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (hours, minutes) = match digits.len() {
        1 | 2 => (digits.as_str(), "0"),
        4 => digits.split_at(2),
        _ => return None,
    };
    let seconds = hours.parse::<i32>().ok()? * 3600 + minutes.parse::<i32>().ok()? * 60;
    FixedOffset::east_opt(sign * seconds)
}

/// The clock time somewhere, as an instant.
pub fn at_offset(local: NaiveDateTime, offset: FixedOffset) -> Option<DateTime<chrono::Utc>> {
    Some(local.checked_sub_offset(offset)?.and_utc())
}
