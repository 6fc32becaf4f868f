//! What a single picture, video or e-mail says of itself: when it was made, with which app, on which device.
//!
//! A file's name, its EXIF, its container and its mail headers are claims that can be edited. Each is given with where
//! it stands and what it says of its zone; none is chosen over another, and no zone is made up. Nothing here decodes a
//! pixel. Patterns of names: `capture/name.rs`.

use std::io::{self, BufReader, Read, Seek, SeekFrom};
use std::sync::Arc;

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use serde::Serialize;

use crate::container::ReadAt;
use crate::time::{Time, TimeKind};

mod app;
mod mail;
mod movie;
mod name;
mod picture;
mod xmp;

pub use mail::Mail;

/// What a file says of itself.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Capture {
    /// How sure its best time is.
    pub certainty: Certainty,
    /// When it was made, each claim by itself; the surest kind first, as far as one place says it.
    pub claims: Vec<Claim>,
    /// Which app it shows or came through.
    pub app: Option<App>,
    /// What made it.
    pub device: Option<Device>,
    /// Width and height in pixels, as declared.
    pub pixels: Option<(u64, u64)>,
    /// Length of a recording in milliseconds, as declared.
    pub duration_ms: Option<u64>,
    /// It says itself that it is a picture of a screen.
    pub says_screenshot: bool,
    /// The headers of an e-mail.
    pub mail: Option<Mail>,
    /// What to know before it is believed or shared.
    pub warnings: Vec<Warning>,
}

/// How sure the best time of a file is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// An instant, or a clock time with its offset.
    OffsetGiven,
    /// A clock time or a day without a zone.
    LocalNoZone,
    /// Nothing but the file's own time, which a copy may have changed.
    CopyTimeOnly,
    /// Not even that: the file is empty.
    #[default]
    None,
}

/// One claim of a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Claim {
    /// Where it stands: `file name`, `exif:DateTimeOriginal`, `mp4:creation_time`, `mail header Date`…
    pub source: String,
    /// What happened then.
    pub of: Moment,
    /// When.
    #[serde(flatten)]
    pub time: Time,
    /// The number may be a time or may not: a name of 10 or 13 digits only.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub is_guess: bool,
    /// The clock time at the place, where the claim has one.
    #[serde(skip)]
    clock: Option<NaiveDateTime>,
}

/// What happened at the time of a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Moment {
    /// The picture or recording was made.
    Captured,
    /// A recording ended.
    Ended,
    /// The app wrote the file: received, sent or downloaded.
    Saved,
    /// A message was sent.
    Sent,
    /// A platform made its download.
    Exported,
}

/// An app, and where that stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct App {
    /// Its name; a package name that is not known stays as written.
    pub name: String,
    /// Where it stands. A label in a screenshot's name is the app in front: a hint, not a proof.
    pub from: &'static str,
}

/// A device, as the file names it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Device {
    /// Its maker.
    pub make: Option<String>,
    /// Its model.
    pub model: Option<String>,
    /// The software that wrote the file.
    pub software: Option<String>,
}

/// What to know before a file is believed or shared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Warning {
    /// It holds a place (GPS).
    HoldsPlace,
    /// Two of its times cannot both be true.
    TimesDiffer,
}

impl Claim {
    fn new(source: impl Into<String>, of: Moment, time: Time) -> Self {
        let clock = time.local;
        Self {
            source: source.into(),
            of,
            time,
            is_guess: false,
            clock,
        }
    }

    /// A claim whose text begins as `2026-03-04T22:41:09`: the clock time at the place, whatever zone follows.
    fn written(source: impl Into<String>, of: Moment, time: Time, text: &str) -> Self {
        let clock = Time::iso(text.get(..19).unwrap_or(text)).and_then(|time| time.local);
        let claim = Self::new(source, of, time);
        Self {
            clock: clock.or(claim.clock),
            ..claim
        }
    }

    fn with_clock(mut self, clock: NaiveDateTime) -> Self {
        self.clock = Some(clock);
        self
    }

    const fn is_instant(&self) -> bool {
        matches!(self.time.kind, TimeKind::UtcExact | TimeKind::OffsetGiven)
    }
}

/// Claims may differ by this much: a recording has a length, and a phone saves a moment later.
const SAME: TimeDelta = TimeDelta::minutes(2);
/// Offsets in use reach from -12:00 to +14:00 and are whole quarters of an hour.
const ZONES: (i64, i64) = (-12 * 3600, 14 * 3600);
const QUARTER: i64 = 15 * 60;

/// Whether two claims of one moment can both be true, at some place of the world.
fn agree(one: &Claim, other: &Claim) -> bool {
    if one.time.kind == TimeKind::DateOnly || other.time.kind == TimeKind::DateOnly {
        let (Some(a), Some(b)) = (one.time.order(), other.time.order()) else {
            return true;
        };
        return (a - b).abs() <= TimeDelta::hours(38);
    }
    if let (Some(a), Some(b)) = (one.clock, other.clock) {
        return (a - b).abs() <= SAME;
    }
    if let (Some(a), Some(b)) = (one.time.utc, other.time.utc) {
        return (a - b).abs() <= SAME;
    }
    let (Some(a), Some(b)) = (one.time.order(), other.time.order()) else {
        return true;
    };
    let ahead = if one.time.utc.is_some() { b - a } else { a - b }.num_seconds();
    let nearest = (ahead + QUARTER / 2).div_euclid(QUARTER) * QUARTER;
    (ZONES.0..=ZONES.1).contains(&nearest) && (ahead - nearest).abs() <= SAME.num_seconds()
}

/// How much of a file is looked at for text about it.
const HEAD_BYTES: u64 = 1 << 20;

/// What a name alone says. `latest`: no file that is here can have been made after it (a day's grace is given).
pub fn of_name(name: &str, size: u64, latest: DateTime<Utc>) -> Capture {
    let mut capture = Capture::default();
    name::read(name, &mut capture);
    finish(&mut capture, size, latest);
    capture
}

/// What a name and the content say. `media_type` is what the content was found to be.
pub fn of_file(
    name: &str,
    media_type: &str,
    bytes: &Arc<dyn ReadAt>,
    latest: DateTime<Utc>,
) -> Capture {
    let mut capture = Capture::default();
    let (top, _) = media_type.split_once('/').unwrap_or((media_type, ""));
    match top {
        "image" => {
            picture::read(bytes, &mut capture);
            xmp::read(bytes, &mut capture);
        }
        "video" | "audio" => movie::read(bytes, &mut capture),
        "message" => mail::read(bytes, &mut capture),
        _ if name.to_lowercase().ends_with(".eml") => mail::read(bytes, &mut capture),
        _ => {}
    }
    name::read(name, &mut capture);
    finish(&mut capture, bytes.size(), latest);
    capture
}

fn finish(capture: &mut Capture, size: u64, latest: DateTime<Utc>) {
    // integrity of a claim: the year 2000 at the earliest, and not after it was here (formats.md 9).
    let earliest = DateTime::from_timestamp(946_684_800, 0).unwrap_or_default();
    let latest = latest + TimeDelta::days(1);
    capture.claims.retain(|claim| {
        claim
            .time
            .order()
            .is_some_and(|at| (earliest.naive_utc()..=latest.naive_utc()).contains(&at))
    });
    capture.certainty = if capture.made().any(Claim::is_instant) {
        Certainty::OffsetGiven
    } else if capture.made().next().is_some() {
        Certainty::LocalNoZone
    } else if size > 0 {
        Certainty::CopyTimeOnly
    } else {
        Certainty::None
    };
    let made: Vec<&Claim> = capture
        .made()
        .filter(|claim| claim.of == Moment::Captured)
        .collect();
    let differ = made
        .iter()
        .enumerate()
        .any(|(at, one)| made.iter().skip(at + 1).any(|other| !agree(one, other)));
    if differ {
        capture.warnings.push(Warning::TimesDiffer);
    }
}

impl Capture {
    /// The claims of when the thing itself was made or sent; not when a platform wrote its download, and no guesses.
    pub fn made(&self) -> impl Iterator<Item = &Claim> {
        self.claims
            .iter()
            .filter(|claim| claim.of != Moment::Exported && !claim.is_guess)
    }

    /// When a platform made its download, as the name says.
    pub fn exported(&self) -> Option<&Claim> {
        self.claims
            .iter()
            .find(|claim| claim.of == Moment::Exported)
    }

    fn warn(&mut self, warning: Warning) {
        if !self.warnings.contains(&warning) {
            self.warnings.push(warning);
        }
    }

    /// Notes a claim, unless the same time is claimed already.
    fn say(&mut self, claim: Claim) {
        let is_said = |said: &Claim| said.time.utc == claim.time.utc && said.clock == claim.clock;
        if !self.claims.iter().any(is_said) {
            self.claims.push(claim);
        }
    }

    fn device(&mut self) -> &mut Device {
        self.device.get_or_insert_with(Device::default)
    }
}

/// Bytes as something that is read and sought in.
#[derive(Debug)]
struct Cursor {
    bytes: Arc<dyn ReadAt>,
    at: u64,
}

impl Read for Cursor {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.bytes.read_at(buffer, self.at)?;
        self.at += count as u64;
        Ok(count)
    }
}

impl Seek for Cursor {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let at = match to {
            SeekFrom::Start(at) => Some(at),
            SeekFrom::End(step) => self.bytes.size().checked_add_signed(step),
            SeekFrom::Current(step) => self.at.checked_add_signed(step),
        };
        self.at = at.ok_or(io::ErrorKind::InvalidInput)?;
        Ok(self.at)
    }
}

fn cursor(bytes: &Arc<dyn ReadAt>) -> BufReader<Cursor> {
    BufReader::new(Cursor {
        bytes: Arc::clone(bytes),
        at: 0,
    })
}

fn head(bytes: &Arc<dyn ReadAt>) -> Vec<u8> {
    let mut head = Vec::new();
    // A file that cannot be read says nothing; that it cannot be read is found by the check of the case.
    let _ = cursor(bytes).take(HEAD_BYTES).read_to_end(&mut head);
    head
}

#[cfg(test)]
mod tests;
