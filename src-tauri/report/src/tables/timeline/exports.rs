//! What platforms' downloads say of time: when each conversation began and ended. Its rows are in `messages.csv`.

use std::collections::HashMap;
use std::rc::Rc;

use chrono::{DateTime, Utc};
use holdfast_core::fact::SeenRow;
use holdfast_exports::model::{Person, called, file_name};
use holdfast_index::zone::{Spot, Zone};
use holdfast_index::{Placing, ZoneStatus};

use super::Entry;
use crate::contents::Contents;
use crate::exports::ends::known;
use crate::exports::{ExportRead, NotRead, ThreadRead, TimeRead};
use crate::tables::exports::zone_told;

pub(super) fn entries(contents: &Contents, entries: &mut Vec<Entry>) {
    for export in &contents.exports {
        for (reading, thread) in threads(export) {
            let name = called_in(&reading, thread);
            let zone = stated(contents, export).and_then(Zone::read);
            let ends = (thread.first.as_ref(), thread.last.as_ref());
            let placing = Placing::of(contents.case);
            let Some(ends) = known(ends, thread.apart.as_ref(), zone.as_ref(), placing) else {
                continue;
            };
            for (what, time) in [("thread_first", ends.first), ("thread_last", ends.last)] {
                entries.push(Entry {
                    is_end_proven: Some(ends.is_proven),
                    ..entry(contents, export, (thread, &name), what, time)
                });
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
        let time = time.map(TimeRead::from).unwrap_or_default();
        let author = row.row.author.as_ref();
        let author = author.and_then(|who| who.username.as_ref().or(who.display_name.as_ref()));
        let place = format!("{} {} {}", mark.exhibit, row.entry, row.pointer);
        let text = marked_line(&row.row, author.map(String::as_str));
        let about = (mark.exhibit.to_string(), text, place);
        entries.push(placed(
            contents,
            "message_marked",
            &time,
            certainty,
            stated(contents, export),
            about,
        ));
    }
}

/// The accounts of a reading, by conversation.
type ByThread<'a> = HashMap<&'a str, Vec<(Person, Option<bool>)>>;

/// The conversations of a download, each with who is in those of its format.
fn threads(export: &ExportRead) -> impl Iterator<Item = (Rc<ByThread<'_>>, &ThreadRead)> {
    export.readings.iter().flat_map(|reading| {
        let mut people = ByThread::new();
        for account in &reading.accounts {
            for thread in &account.threads {
                let own = people.entry(thread.as_str()).or_default();
                own.push(((&account.names).into(), account.is_owner));
            }
        }
        let people = Rc::new(people);
        let threads = reading.threads.iter();
        threads.map(move |thread| (Rc::clone(&people), thread))
    })
}

/// What a conversation is called; where nothing tells it, by its key.
fn called_in(people: &ByThread<'_>, thread: &ThreadRead) -> String {
    let own = people.get(thread.id.as_str()).into_iter().flatten();
    let own = own.map(|(person, is_owner)| (person, *is_owner));
    called(thread.title.as_deref(), own).unwrap_or_else(|| thread.id.clone())
}

fn entry(
    contents: &Contents,
    export: &ExportRead,
    (thread, name): (&ThreadRead, &str),
    what: &str,
    time: &TimeRead,
) -> Entry {
    let text = format!("{name} | {}", thread.messages);
    let place = format!("{} {}", export.export, thread.id);
    let about = (export.export.to_string(), text, place);
    placed(
        contents,
        what,
        time,
        certainty,
        stated(contents, export),
        about,
    )
}

/// A marked row in a line: who, what it said, the codes of what is to know about it, the names of its files
/// without their folders.
pub fn marked_line(row: &SeenRow, author: Option<&str>) -> String {
    // Nobody else wrote the lines of the app.
    let by_app = if row.kind == "system" {
        "[system]"
    } else {
        "?"
    };
    let text = row.text.as_deref().filter(|text| !text.is_empty());
    let flags = (!row.flags.is_empty()).then(|| format!("[{}]", row.flags.join(", ")));
    let media: Vec<&str> = row.media.iter().map(|name| file_name(name)).collect();
    let media = (!media.is_empty()).then(|| format!("<{}>", media.join(", ")));
    let parts = [
        Some(format!("{}:", author.unwrap_or(by_app))),
        text.map(str::to_owned),
        flags,
        media,
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join(" ")
}

/// What the time of a download is worth.
pub const fn certainty(status: ZoneStatus) -> &'static str {
    match status {
        ZoneStatus::Exact => "export_exact",
        ZoneStatus::OffsetDoubted => "export_offset_doubted",
        ZoneStatus::Stated => "export_zone_stated",
        ZoneStatus::NotKnown => "export_no_zone",
        ZoneStatus::DayOnly => "export_day_only",
        ZoneStatus::NoTime => "export_no_time",
    }
}

/// The zone that was stated for a download's clock times.
pub(in crate::tables) fn stated<'a>(
    contents: &'a Contents,
    export: &ExportRead,
) -> Option<&'a str> {
    zone_told(contents, export)?.zone.as_deref()
}

/// What a time says of its zone, with the one that was stated.
pub(in crate::tables) fn status_of(time: &TimeRead, zone: Option<&Zone>) -> ZoneStatus {
    let (is_instant, clock) = (time.utc.is_some(), time.clock());
    let placed = zone.filter(|_| !is_instant);
    let placed = placed.and_then(|zone| zone.place(clock?));
    ZoneStatus::of(&time.kind, is_instant, placed.is_some(), clock.is_some())
}

/// An entry at a time that was read; what that is worth; the zone that was stated for clock times, by which it is placed
/// and which is never a fact of the export; what it is about: id, text, and where that stands.
pub(super) fn placed(
    contents: &Contents,
    what: &str,
    time: &TimeRead,
    worth: impl Fn(ZoneStatus) -> &'static str,
    stated: Option<&str>,
    (id, text, source): (String, String, String),
) -> Entry {
    let utc = time.utc.as_ref();
    let utc = utc.and_then(|utc| DateTime::parse_from_rfc3339(utc).ok());
    let utc = utc.map(|utc| utc.with_timezone(&Utc));
    let clock = time.clock();
    let zone = stated.filter(|_| utc.is_none()).and_then(Zone::read);
    let spot = zone.as_ref().and_then(|zone| zone.place(clock?));
    let status = status_of(time, zone.as_ref());
    let zone = match (status, &zone) {
        (ZoneStatus::Exact, _) => "UTC",
        (ZoneStatus::Stated, Some(zone)) => zone.name(),
        _ => "",
    };
    let placing = Placing::of(contents.case);
    let known = utc.or_else(|| spot.map(|spot| spot.utc));
    let is_clock = known.is_none() && clock.is_some();
    let by_clock = is_clock.then(|| placing.doubt(status == ZoneStatus::DayOnly));
    Entry {
        at: known.or_else(|| Some(placing.place(clock?).and_utc())),
        doubt: by_clock.or_else(|| spot.and_then(Spot::doubt)),
        is_end_proven: None,
        plain: None,
        utc,
        local: time.raw.clone(),
        zone: zone.to_owned(),
        certainty: worth(status),
        what: what.to_owned(),
        id,
        text,
        source: crate::visible::visible(&source),
    }
}
