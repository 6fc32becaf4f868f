//! Times and apps in the names that phones, computers and apps give to their files (formats.md, section 9).

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use regex::Captures;

use super::{App, Capture, Claim, Moment, app};
use crate::time::{Precision, Time};

mod customs;

use customs::{ADDED, CUSTOMS, Custom, Digits};

/// Where the claims of this file stand.
const SOURCE: &str = "file name";

/// Notes what a name says.
pub(super) fn read(name: &str, capture: &mut Capture) {
    let stem = ascii_digits(stem_of(name));
    let mut stem = stem.as_str();
    // A screenshot by its word alone may be the copy of one with a time.
    let mut without_time = None;
    loop {
        match custom_of(stem) {
            Some((custom, parts)) if !matches!(custom.digits, Digits::Nothing) => {
                note(name, custom, &parts, capture);
                return;
            }
            found => without_time = without_time.or(found),
        }
        let shorter = ADDED
            .as_ref()
            .and_then(|added| added.find(stem))
            .and_then(|found| stem.get(..found.start()));
        match shorter {
            Some(shorter) if !shorter.is_empty() => stem = shorter,
            _ => break,
        }
    }
    if let Some((custom, parts)) = without_time {
        note(name, custom, &parts, capture);
    }
}

fn custom_of(stem: &str) -> Option<(&'static Custom, Captures<'_>)> {
    CUSTOMS
        .iter()
        .find_map(|custom| Some((custom, custom.pattern.captures(stem)?)))
}

fn note(name: &str, custom: &Custom, parts: &Captures<'_>, capture: &mut Capture) {
    capture.says_screenshot |= custom.is_screenshot;
    // A copy's mark after a label is no part of the label.
    let label = parts.name("app").map(|label| {
        ADDED
            .as_ref()
            .map_or(label.as_str().into(), |added| {
                added.replace(label.as_str(), "")
            })
            .into_owned()
    });
    let app = label.and_then(|label| app::of_label(&label)).or_else(|| {
        custom.app.map(|name| App {
            name: name.to_owned(),
            from: SOURCE,
        })
    });
    if capture.app.is_none() {
        capture.app = app;
    }
    let raw = if custom.of == Moment::Exported {
        written(parts)
    } else {
        name.to_owned()
    };
    let time = match custom.digits {
        Digits::Nothing => None,
        Digits::Epoch => parts
            .name("epoch")
            .and_then(|digits| Time::epoch(digits.as_str()))
            .map(|time| Time {
                raw: raw.into(),
                ..time
            }),
        Digits::Local => local(raw, parts),
        Digits::Utc => clock(parts).map(|(at, precision)| Time::utc(raw, at.and_utc(), precision)),
    };
    if let Some(time) = time {
        let mut claim = Claim::new(SOURCE, custom.of, time);
        claim.is_guess = custom.is_guess;
        capture.claims.push(claim);
    }
}

/// The part of a name that is the time.
fn written(parts: &Captures<'_>) -> String {
    let group = |name| parts.name(name);
    if let Some(epoch) = group("epoch") {
        return epoch.as_str().to_owned();
    }
    let end = group("s").or_else(|| group("d"));
    match (group("y"), end, parts.get(0)) {
        (Some(start), Some(end), Some(whole)) => whole
            .as_str()
            .get(start.start()..end.end())
            .unwrap_or_default()
            .to_owned(),
        _ => String::new(),
    }
}

fn local(raw: String, parts: &Captures<'_>) -> Option<Time> {
    if parts.name("h").is_none() {
        let day = day(parts)?;
        // Written as every table writes a day; a clock time is given beside what is written, a day is not.
        return Some(Time::day(day.to_string(), day));
    }
    let (at, precision) = clock(parts)?;
    Some(Time::local(raw, at, precision))
}

fn day(parts: &Captures<'_>) -> Option<NaiveDate> {
    let year = parts.name("y")?.as_str().parse().ok()?;
    NaiveDate::from_ymd_opt(year, number(parts, "mo")?, number(parts, "d")?)
}

fn clock(parts: &Captures<'_>) -> Option<(NaiveDateTime, Precision)> {
    let hour = number(parts, "h")?;
    let half = parts.name("ampm").map(|half| half.as_str());
    let hour = match half {
        None => hour,
        Some(_) if !(1..=12).contains(&hour) => return None,
        Some("a" | "A") => hour % 12,
        Some(_) => hour % 12 + 12,
    };
    let (minute, second) = (number(parts, "mi")?, number(parts, "s")?);
    let whole = day(parts)?.and_time(NaiveTime::from_hms_opt(hour, minute, second)?);
    match number(parts, "ms") {
        None => Some((whole, Precision::S)),
        Some(ms) => Some((whole + TimeDelta::milliseconds(ms.into()), Precision::Ms)),
    }
}

fn number(parts: &Captures<'_>, group: &str) -> Option<u32> {
    parts.name(group)?.as_str().parse().ok()
}

/// A name without its ending (`.jpg`); an app's package name has full stops of its own, so only short endings count.
fn stem_of(name: &str) -> &str {
    match name.rsplit_once('.') {
        Some((stem, ending))
            if !stem.is_empty()
                && (1..=5).contains(&ending.len())
                && ending.chars().all(char::is_alphanumeric) =>
        {
            stem
        }
        _ => name,
    }
}

/// Where ten digits begin in scripts that phones write names in.
const ZEROS: [char; 8] = [
    '\u{660}', '\u{6f0}', '\u{966}', '\u{9e6}', '\u{e50}', '\u{1040}', '\u{17e0}', '\u{ff10}',
];

fn ascii_digits(text: &str) -> String {
    text.chars()
        .map(|c| {
            ZEROS
                .iter()
                .filter_map(|&zero| u32::from(c).checked_sub(u32::from(zero)))
                .find_map(|value| char::from_digit(value, 10))
                .unwrap_or(c)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pattern_is_one() {
        assert_eq!(
            CUSTOMS.len(),
            26,
            "no custom is lost for a mistake in its pattern"
        );
        assert!(ADDED.is_some(), "what systems add is a pattern");
    }
}
