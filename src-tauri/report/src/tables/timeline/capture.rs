//! What files say of themselves: each claim of a time by itself, as in `exhibits.csv`.

use holdfast_index::ZoneStatus;

use super::Entry;
use super::exports::placed;
use crate::capture::{ClaimRead, FILE_NAME};
use crate::contents::Contents;

/// What a file's own claim is worth.
const fn certainty(status: ZoneStatus) -> &'static str {
    match status {
        ZoneStatus::Exact => "file_claim",
        ZoneStatus::OffsetDoubted | ZoneStatus::Stated | ZoneStatus::NotKnown => "file_claim_clock",
        ZoneStatus::DayOnly => "file_claim_day",
        ZoneStatus::NoTime => "file_claim_unplaced",
    }
}

pub(super) fn entries(contents: &Contents, entries: &mut Vec<Entry>) {
    for decided in &contents.exhibits {
        let Some(capture) = contents.capture(decided) else {
            continue;
        };
        for claim in &capture.claims {
            entries.push(entry(
                contents,
                decided.exhibit.id.to_string(),
                decided.exhibit.name(),
                claim,
            ));
        }
    }
}

fn entry(contents: &Contents, id: String, name: &str, claim: &ClaimRead) -> Entry {
    let guess = if claim.is_guess { " ?" } else { "" };
    let about = (id, format!("{name}{guess}"), claim.source.clone());
    let what = format!("file_says_{}", claim.of);
    let mut time = claim.time.clone();
    // A name is not the time that stands in it. Of a day only the day was taken over.
    if claim.source == FILE_NAME && time.kind != "date_only" {
        let told = time.local.as_ref().or(time.utc.as_ref());
        time.raw = told.map_or_else(String::new, |told| told.replace('T', " "));
    }
    placed(contents, &what, &time, certainty, None, about)
}
