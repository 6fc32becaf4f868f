//! Times, each with where it comes from.

use chrono::SecondsFormat;
use holdfast_core::case::{Exhibit, When};
use serde::Serialize;

/// A time by this computer's clock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Instant {
    /// UTC, RFC 3339.
    pub utc: String,
    /// Minutes east of UTC that the computer was set to.
    pub offset_minutes: i32,
}

impl From<When> for Instant {
    fn from(when: When) -> Self {
        Self {
            utc: when.utc.to_rfc3339_opts(SecondsFormat::Secs, true),
            offset_minutes: when.offset_minutes,
        }
    }
}

/// Where a time comes from: it decides what may be said of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub enum TimeSource {
    /// A person typed it.
    Person,
    /// Last change, as the file system of the source says.
    FileChanged,
    /// Making, as the file system of the source says.
    FileMade,
    /// This computer's clock when it was added.
    Added,
}

/// One time of an exhibit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct TimeView {
    /// Where it comes from.
    pub source: TimeSource,
    /// UTC, RFC 3339; none when only `said` is known.
    pub utc: Option<String>,
    /// Minutes east of UTC, where the source says so.
    pub offset_minutes: Option<i32>,
    /// What the person typed, with the zone that they typed.
    pub said: Option<String>,
}

impl TimeView {
    /// Every time that is known of an exhibit, the nearest to what happened first. Times that repeat are left out.
    pub fn all_of(exhibit: &Exhibit) -> Vec<Self> {
        let mut times: Vec<Self> = Self::said_of(exhibit).into_iter().collect();
        for file in &exhibit.files {
            let own = [
                (TimeSource::FileChanged, &file.value.modified),
                (TimeSource::FileMade, &file.value.created),
            ];
            for (source, utc) in own {
                let time = utc.clone().map(|utc| Self::by_file(source, utc));
                times.extend(time.filter(|time| !times.contains(time)));
            }
        }
        let added = Instant::from(exhibit.added);
        times.push(Self {
            source: TimeSource::Added,
            utc: Some(added.utc),
            offset_minutes: Some(added.offset_minutes),
            said: None,
        });
        times
    }

    /// The time to show beside an exhibit: the first that is not only when it was added.
    pub fn best_of(exhibit: &Exhibit) -> Option<Self> {
        let mut times = Self::all_of(exhibit).into_iter();
        times.find(|time| time.source != TimeSource::Added)
    }

    const fn by_file(source: TimeSource, utc: String) -> Self {
        Self {
            source,
            utc: Some(utc),
            offset_minutes: None,
            said: None,
        }
    }

    fn said_of(exhibit: &Exhibit) -> Option<Self> {
        let typed = |field| exhibit.described.get(field).map(|words| words.text.trim());
        let captured = typed("captured").filter(|text| !text.is_empty())?;
        let said = match typed("captured_zone").filter(|zone| !zone.is_empty()) {
            Some(zone) => format!("{captured} ({zone})"),
            None => captured.to_owned(),
        };
        Some(Self {
            source: TimeSource::Person,
            utc: None,
            offset_minutes: None,
            said: Some(said),
        })
    }
}
