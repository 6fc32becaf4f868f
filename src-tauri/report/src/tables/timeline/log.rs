//! Rows of the timeline that come from the log: what was saved, set aside, handed over, and what the clock did.

use holdfast_core::case::When;
use holdfast_core::fact::{Fact, FactBody, Lang};
use holdfast_core::id::Id;
use holdfast_core::line::{Event, Line, ORIGINAL_AGAIN};
use holdfast_core::moment::utc_from_text;

use super::Entry;
use crate::clock;
use crate::contents::Contents;
use crate::sentences::span::jump;

/// One row for every line that matters to a reader; lines of a newer version are left to `log.jsonl`.
pub(super) fn entries(contents: &Contents) -> Vec<Entry> {
    let lines = contents.log.split(|byte| *byte == b'\n');
    let lines = lines.filter_map(|line| serde_json::from_slice::<Line>(line).ok());
    lines.filter_map(|line| entry(&line, contents)).collect()
}

fn entry(line: &Line, contents: &Contents) -> Option<Entry> {
    let what = what_of(line)?;
    let utc = utc_from_text(&line.utc)?;
    let when = When {
        utc,
        offset_minutes: line.off,
        line: line.n,
    };
    Some(Entry {
        at: Some(utc),
        utc: Some(utc),
        local: clock::local_without_offset(when),
        zone: clock::offset(line.off),
        certainty: "computer_clock",
        what: what.to_owned(),
        id: line.x.map_or_else(String::new, |id| id.to_string()),
        text: text_of(line, contents),
        source: format!("log line {}", line.n),
        doubt: None,
        is_end_proven: None,
        plain: None,
    })
}

/// The codes of the events that belong on a timeline; opening, covering and checking are for the log.
fn what_of(line: &Line) -> Option<&'static str> {
    match line.ev {
        // Neither a new exhibit nor an answer: the lost copy of a kept one was made again (`FORMAT.md`, `added`).
        Event::Added if line.details.kind.is_none() && line.details.shows.is_none() => {
            Some("copy_made_again")
        }
        Event::Created => Some("case_made"),
        Event::Added => Some("exhibit_added"),
        Event::Listed => Some("exhibit_listed"),
        Event::Failed => Some("file_failed"),
        Event::SetAside => Some("exhibit_set_aside"),
        Event::Restored => Some("exhibit_restored"),
        Event::Released => Some("exhibit_released"),
        Event::Redacted if details_say_original(line) => Some("exhibit_original_again"),
        Event::Redacted => Some("exhibit_redacted"),
        Event::ShowsAnswered => Some("shows_answered"),
        Event::Bundled => Some("bundle_written"),
        Event::HandedOver => Some("bundle_handed_over"),
        Event::Copied => Some("case_copied"),
        Event::Recovered => Some("interruption_recovered"),
        Event::PlaceInsisted => Some("place_insisted"),
        Event::ClockJump => Some("clock_jump"),
        _ => None,
    }
}

fn details_say_original(line: &Line) -> bool {
    line.details.why.as_deref() == Some(ORIGINAL_AGAIN)
}

/// The name of the file that a line is about, where the fact that holds it is enclosed.
fn named(line: &Line, contents: &Contents) -> Option<String> {
    let facts = line.details.facts.iter();
    facts
        .filter_map(|digest| contents.facts.iter().find(|fact| fact.digest == *digest))
        .filter_map(|fact| Fact::from_bytes(fact.bytes.as_ref().ok()?))
        .find_map(|fact| match fact.body {
            FactBody::File(file) => Some(file.name),
            _ => None,
        })
}

/// What stands beside the code: a file's name, an answer, a number.
fn text_of(line: &Line, contents: &Contents) -> String {
    let details = &line.details;
    match line.ev {
        Event::ClockJump => {
            let seconds = details.seconds.unwrap_or(0);
            let [en, fr] = [Lang::En, Lang::Fr].map(|lang| jump(seconds, lang));
            format!("the clock {en} / l’horloge {fr}")
        }
        Event::Redacted if !details_say_original(line) => {
            let copy = details.sha256.map_or_else(String::new, |d| d.to_string());
            format!("covered copy / copie masquée, SHA-256 {copy}")
        }
        Event::ShowsAnswered => {
            let answer = details.shows.map_or("", |shows| shows.as_str());
            format!("shows: {answer}")
        }
        Event::Failed => {
            let why = details.why.as_deref().unwrap_or_default();
            match named(line, contents) {
                Some(name) => format!("{why}: {name}"),
                None => why.to_owned(),
            }
        }
        Event::PlaceInsisted => details.why.clone().unwrap_or_default(),
        Event::Bundled => {
            let all = details.parts.iter().chain(&details.sha256);
            let mut fingerprints: Vec<String> = all.map(ToString::to_string).collect();
            fingerprints.dedup();
            fingerprints.join(" ")
        }
        _ => match line.x {
            Some(id @ Id::Exhibit(_)) => contents
                .case
                .exhibit(id)
                .map_or_else(String::new, |exhibit| exhibit.name().to_owned()),
            _ => String::new(),
        },
    }
}
