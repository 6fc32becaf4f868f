//! What platforms' downloads say of time: when each conversation began and ended. Its rows are in `messages.csv`.

use chrono::{DateTime, NaiveDateTime, Utc};

use super::{Entry, place};
use crate::contents::Contents;
use crate::exports::{ExportRead, ThreadRead, TimeRead};

pub(super) fn entries(contents: &Contents, entries: &mut Vec<Entry>) {
    for export in &contents.exports {
        for thread in export.readings.iter().flat_map(|reading| &reading.threads) {
            let times = [
                ("conversation_first", &thread.first),
                ("conversation_last", &thread.last),
            ];
            for (what, time) in times {
                if let Some(time) = time {
                    entries.push(entry(contents, export, thread, what, time));
                }
            }
        }
    }
}

fn entry(
    contents: &Contents,
    export: &ExportRead,
    thread: &ThreadRead,
    what: &str,
    time: &TimeRead,
) -> Entry {
    let utc = time.utc.as_ref();
    let utc = utc.and_then(|utc| DateTime::parse_from_rfc3339(utc).ok());
    let utc = utc.map(|utc| utc.with_timezone(&Utc));
    let clock = time.local.as_ref().and_then(|local| {
        let form = "%Y-%m-%dT%H:%M:%S%.f";
        NaiveDateTime::parse_from_str(local, form).ok()
    });
    let title = thread.title.as_deref().unwrap_or(&thread.id);
    Entry {
        at: utc.or_else(|| clock.and_then(|clock| place(clock, contents))),
        utc,
        local: time.raw.clone(),
        zone: if utc.is_some() { "UTC" } else { "" }.to_owned(),
        certainty: match (utc, clock) {
            (Some(_), _) => "platform",
            (None, Some(_)) => "platform_clock",
            (None, None) => "platform_unplaced",
        },
        what: what.to_owned(),
        id: export.export.to_string(),
        text: format!("{title} | {}", thread.messages),
        source: format!("{} {}", export.export, crate::visible::visible(&thread.id)),
    }
}
