//! Telegram's times: `date` is the clock of the computer that exported, `date_unixtime` (since 2022) is exact.

use chrono::Datelike;

use crate::json::Value;
use crate::time::{Time, TimeKind};

/// The time of two fields. Where both are there, the time is exact and the clock is given too.
pub(super) fn of(date: Option<&Value<'_>>, unix: Option<&Value<'_>>) -> Option<Time> {
    let exact = unix
        .and_then(Value::as_written)
        .and_then(|raw| Time::epoch(&raw))
        .filter(|time| time.utc.is_some());
    let local = match date {
        // An export of a bot's or a very old version writes a number.
        Some(value @ (Value::Whole(_) | Value::Real(_))) => {
            value.as_written().and_then(|raw| Time::epoch(&raw))
        }
        Some(value) => value.as_written().and_then(|raw| Time::iso(&raw)),
        None => None,
    };
    let local = local.filter(|time| !is_unset(time));
    match (local, exact) {
        (Some(local), Some(exact)) => Some(Time {
            raw: local.raw,
            local: local.local,
            ..exact
        }),
        (local, exact) => exact.or(local),
    }
}

/// Older versions write the first second of 1970, in local time, for "never".
fn is_unset(time: &Time) -> bool {
    let at = time.order();
    time.kind != TimeKind::Unknown
        && at.is_some_and(|at| at.year() < 1970 || at.year() == 1970 && at.ordinal() == 1)
}
