//! Snapchat's times: `2021-08-19 12:00:00 UTC`, a number, `Wed Aug 19 12:00:00 UTC 2021`, or nothing.

use chrono::NaiveDateTime;

use crate::json::Value;
use crate::time::{Precision, Time, TimeKind, written};

/// Reads a time in any of its forms.
pub(super) fn read(raw: &str) -> Option<Time> {
    let text = raw.trim();
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Time::epoch(raw);
    }
    let time = Time::iso(raw)?;
    if time.kind == TimeKind::Unknown {
        return Some(spelt_out(raw).unwrap_or(time));
    }
    Some(time)
}

fn spelt_out(raw: &str) -> Option<Time> {
    let parts: Vec<&str> = raw.split_whitespace().collect();
    let [_, month, day, clock, zone, year] = parts.as_slice() else {
        return None;
    };
    let text = format!("{year} {month} {day} {clock}");
    let local = NaiveDateTime::parse_from_str(&text, "%Y %b %d %H:%M:%S").ok()?;
    written::zoned(raw, local, Precision::S, zone)
}

/// The time of a row.
#[derive(Debug)]
pub(super) struct Clock {
    pub(super) time: Option<Time>,
    /// Whether both of its fields are used up by it.
    pub(super) is_used_up: bool,
    /// Whether they are two moments.
    pub(super) disagrees: bool,
}

impl Clock {
    const fn of(time: Option<Time>, is_used_up: bool) -> Self {
        Self {
            time,
            is_used_up,
            disagrees: false,
        }
    }
}

/// Reads the time of a row.
///
/// `Created(microseconds)` holds milliseconds in all exports seen. It is finer than `Created`, and is taken where both
/// are the same moment; where they are not, `Created` stands and the other is kept beside it.
pub(super) fn of_row(created: Option<&Value<'_>>, fine: Option<&Value<'_>>) -> Clock {
    let created = created
        .and_then(Value::as_written)
        .and_then(|raw| read(&raw));
    let fine = fine
        .and_then(Value::as_written)
        .and_then(|raw| Time::epoch(&raw))
        .filter(|time| time.utc.is_some());
    match (created, fine) {
        (Some(created), Some(fine)) if created.kind == TimeKind::UtcExact => {
            let gap = created.utc.zip(fine.utc).map(|(one, other)| one - other);
            let is_same = gap.is_some_and(|gap| gap.num_milliseconds().abs() <= 1_000);
            let is_whole = fine.raw.trim().len() <= 13;
            if is_same {
                let time = Time {
                    raw: created.raw,
                    ..fine
                };
                Clock::of(Some(time), is_whole)
            } else {
                Clock {
                    disagrees: gap.is_some(),
                    ..Clock::of(Some(created), false)
                }
            }
        }
        // A clock time without a zone is less than the instant: it is kept beside it.
        (Some(_), Some(fine)) => Clock::of(Some(fine), false),
        (None, fine) => Clock::of(fine, true),
        (created, None) => Clock::of(created, true),
    }
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::time::TimeKind;

    #[test]
    fn every_form_is_read() {
        let forms = [
            "2021-08-19 12:00:00 UTC",
            "1629374400",
            "1629374400000",
            "Thu Aug 19 12:00:00 UTC 2021",
        ];
        for form in forms {
            let time = read(form).expect("a time");
            assert_eq!(time.kind, TimeKind::UtcExact, "{form} is an instant");
            let seconds = time.utc.map(|utc| utc.timestamp());
            assert_eq!(seconds, Some(1_629_374_400), "{form} is read");
        }
        assert!(read(" ").is_none(), "nothing is no time");
        let strange = read("last summer").expect("it is kept");
        assert_eq!(strange.kind, TimeKind::Unknown, "as written");
    }
}
