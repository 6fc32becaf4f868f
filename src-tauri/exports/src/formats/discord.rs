//! Discord: the data package that an account asks for, and what the tool `DiscordChatExporter` saves.

use chrono::{DateTime, Utc};

use crate::json::Value;
use crate::model::Row;

pub(crate) mod exporter;
pub(crate) mod package;

/// When an id was made: Discord's ids hold their own time, to the millisecond.
fn time_of_id(id: &str) -> Option<DateTime<Utc>> {
    const EPOCH: i64 = 1_420_070_400_000;
    let id: u64 = id.parse().ok()?;
    let millis = i64::try_from(id >> 22).ok()?;
    // Shorter numbers are no ids.
    (id >> 22 > 0).then(|| DateTime::from_timestamp_millis(millis + EPOCH))?
}

/// Notes the time that a message's id holds, where the message has none or another one.
fn check_time(row: &mut Row, id: &str) {
    let Some(by_id) = time_of_id(id) else {
        return;
    };
    let stated = row.time.as_ref().and_then(|time| time.utc);
    let is_near = |stated: DateTime<Utc>| (stated - by_id).num_seconds().abs() <= 1;
    if !stated.is_some_and(is_near) {
        let by_id = by_id.to_rfc3339_opts(chrono::SecondsFormat::Millis, true);
        row.keep("time_of_id", by_id);
    }
}

/// What has no place of its own is kept as it is, but for what says nothing.
fn keep_rest(out: &mut Vec<(String, String)>, key: &str, value: &Value<'_>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                keep_rest(out, &format!("{key}.{name}"), value);
            }
        }
        value if value.is_nothing() => {}
        Value::Text(text) => out.push((key.to_owned(), text.to_string())),
        value => out.push((key.to_owned(), value.to_json())),
    }
}
