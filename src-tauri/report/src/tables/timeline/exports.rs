//! What platforms' downloads say of time: when each conversation began and ended. Its rows are in `messages.csv`.

use chrono::{DateTime, NaiveDateTime, Utc};
use holdfast_index::zone::Zone;

use super::{Entry, place};
use crate::contents::Contents;
use crate::exports::{ExportRead, NotRead, ThreadRead, TimeRead};
use crate::tables::exports::zone_told;

pub(super) fn entries(contents: &Contents, entries: &mut Vec<Entry>) {
    for export in &contents.exports {
        for thread in export.readings.iter().flat_map(|reading| &reading.threads) {
            let times = [
                ("thread_first", &thread.first),
                ("thread_last", &thread.last),
            ];
            for (what, time) in times {
                if let Some(time) = time {
                    entries.push(entry(contents, export, thread, what, time));
                }
            }
        }
    }
    marked(contents, entries);
}

/// Rows that a person marked, as they were seen then: what the log's facts hold, and no reader is asked.
fn marked(contents: &Contents, entries: &mut Vec<Entry>) {
    for mark in &contents.case.stated.marks {
        let export = contents.exports.iter().find(|export| {
            let is_read = !export.readings.is_empty() || export.not_read == Some(NotRead::Repeated);
            is_read && export.files.iter().any(|file| file.exhibit == mark.exhibit)
        });
        let (Some(export), Some(row), true) =
            (export, mark.row.as_ref(), contents.encloses(mark.fact))
        else {
            continue;
        };
        let time = row.row.time.as_ref();
        let time = time.map(|time| TimeRead {
            raw: time.raw.clone(),
            utc: time.utc.clone(),
            local: time.local.clone(),
            kind: String::new(),
            precision: String::new(),
            assumed: Vec::new(),
        });
        let time = time.unwrap_or_default();
        let author = row.row.author.as_ref();
        let author = author.and_then(|who| who.username.as_ref().or(who.display_name.as_ref()));
        let author = author.map_or("?", String::as_str);
        let said = row.row.text.as_deref().unwrap_or_default();
        let place = format!("{} {} {}", mark.exhibit, row.entry, row.pointer);
        let text = format!("{author}: {said}");
        let about = (mark.exhibit.to_string(), text, place);
        entries.push(placed(
            contents,
            "message_marked",
            &time,
            worth(contents, export),
            about,
        ));
    }
}

fn entry(
    contents: &Contents,
    export: &ExportRead,
    thread: &ThreadRead,
    what: &str,
    time: &TimeRead,
) -> Entry {
    let title = thread.title.as_deref().unwrap_or(&thread.id);
    let text = format!("{title} | {}", thread.messages);
    let place = format!("{} {}", export.export, thread.id);
    let about = (export.export.to_string(), text, place);
    placed(contents, what, time, worth(contents, export), about)
}

/// What a download's times are worth, and the zone that was stated for its clock times.
fn worth<'a>(contents: &'a Contents, export: &ExportRead) -> (&'static Worth, Option<&'a str>) {
    let told = zone_told(contents, export);
    (&PLATFORM, told.and_then(|told| told.zone.as_deref()))
}

/// What a time that was read is worth: an instant, a clock of which nobody says where it was, neither.
pub(super) struct Worth {
    pub(super) instant: &'static str,
    pub(super) clock: &'static str,
    pub(super) unplaced: &'static str,
}

/// A download's clock, in the zone that a person stated.
const STATED_ZONE: &str = "platform_zone_stated";

const PLATFORM: Worth = Worth {
    instant: "platform",
    clock: "platform_clock",
    unplaced: "platform_unplaced",
};

/// An entry at a time that was read; what that is worth, and the zone that was stated for clock times; what it is about:
/// id, text, and where that stands.
pub(super) fn placed(
    contents: &Contents,
    what: &str,
    time: &TimeRead,
    (worth, stated): (&Worth, Option<&str>),
    (id, text, source): (String, String, String),
) -> Entry {
    let utc = time.utc.as_ref();
    let utc = utc.and_then(|utc| DateTime::parse_from_rfc3339(utc).ok());
    let utc = utc.map(|utc| utc.with_timezone(&Utc));
    let clock = time.local.as_ref().and_then(|local| {
        let form = "%Y-%m-%dT%H:%M:%S%.f";
        NaiveDateTime::parse_from_str(local, form).ok()
    });
    let stated = stated.filter(|_| utc.is_none() && clock.is_some());
    let zone = stated.and_then(Zone::read);
    let zoned = |instant: fn(&Zone, NaiveDateTime) -> Option<DateTime<Utc>>| {
        zone.as_ref()
            .zip(clock)
            .and_then(|(zone, clock)| instant(zone, clock))
    };
    // In the hours around a change of the clocks no single instant follows.
    let sole = utc.or_else(|| zoned(Zone::sole_instant));
    Entry {
        at: sole
            .or_else(|| zoned(Zone::instant))
            .or_else(|| clock.and_then(|clock| place(clock, contents))),
        utc: sole,
        local: time.raw.clone(),
        zone: if utc.is_some() {
            "UTC"
        } else {
            stated.unwrap_or_default()
        }
        .to_owned(),
        certainty: match (utc, stated, clock) {
            (Some(_), ..) => worth.instant,
            (None, Some(_), _) => STATED_ZONE,
            (None, None, Some(_)) => worth.clock,
            (None, None, None) => worth.unplaced,
        },
        what: what.to_owned(),
        id,
        text,
        source: crate::visible::visible(&source),
    }
}
