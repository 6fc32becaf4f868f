//! Times, device and length of recordings: ISO base media files (MP4, MOV, 3GP) and Matroska.

use std::sync::Arc;

use nom_exif::{EntryValue, ExifDateTime, MediaParser, MediaSource, TrackInfo, TrackInfoTag};

use super::picture::name;
use super::{Capture, Claim, Moment, Warning, cursor};
use crate::container::ReadAt;
use crate::time::{Precision, Time};

mod boxes;

/// The clock time with its offset that Apple's recorders write (its file format specification, "Metadata keys").
const CREATION_DATE: &str = "com.apple.quicktime.creationdate";

/// Notes what a recording says.
pub(super) fn read(bytes: &Arc<dyn ReadAt>, capture: &mut Capture) {
    let movie = boxes::Movie::open(bytes.as_ref());
    let created = movie.as_ref().and_then(boxes::Movie::created);
    if let Some(at) = created {
        let raw = at.format("%Y-%m-%dT%H:%M:%S%.6fZ").to_string();
        let time = Time::utc(raw, at, Precision::S);
        capture
            .claims
            .push(Claim::new("mp4:creation_time", Moment::Captured, time));
    }
    let apple = movie
        .as_ref()
        .and_then(|movie| movie.value_of(CREATION_DATE))
        .and_then(|raw| stated(&raw));
    capture.claims.extend(apple);
    let track = MediaSource::seekable(cursor(bytes))
        .and_then(|source| MediaParser::new().parse_track(source))
        .ok();
    if let Some(track) = track {
        note(&track, movie.is_none(), capture);
    }
}

/// A time as Apple writes it: `2026-03-04T22:55:10-0700`.
fn stated(raw: &str) -> Option<Claim> {
    let time = Time::iso(raw).filter(|time| time.order().is_some())?;
    let source = format!("mp4:{CREATION_DATE}");
    Some(Claim::written(source, Moment::Captured, time, raw))
}

fn note(track: &TrackInfo, is_matroska: bool, capture: &mut Capture) {
    let date = track
        .get(TrackInfoTag::CreateDate)
        .and_then(EntryValue::as_datetime);
    // Matroska: ISO base media files were read above. 0 stands for a time that was never set.
    if let (true, Some(ExifDateTime::Aware(at))) = (is_matroska, date)
        && at.timestamp() > 0
    {
        let raw = at.format("%Y-%m-%dT%H:%M:%SZ").to_string();
        let time = Time::utc(raw, at.to_utc(), Precision::S);
        let claim = Claim::new("matroska:DateUTC", Moment::Captured, time);
        capture.claims.push(claim);
    }
    let number = |tag| track.get(tag).and_then(EntryValue::try_as_integer);
    let size = |tag| number(tag).and_then(|value| u64::try_from(value).ok());
    capture.duration_ms = size(TrackInfoTag::DurationMs);
    capture.pixels = size(TrackInfoTag::Width)
        .zip(size(TrackInfoTag::Height))
        .filter(|(width, height)| width * height > 0);
    let text = |tag| track.get(tag).and_then(|value| name(value.as_str()?));
    let (make, model) = (text(TrackInfoTag::Make), text(TrackInfoTag::Model));
    let software = text(TrackInfoTag::Software);
    if make.is_some() || model.is_some() || software.is_some() {
        let device = capture.device();
        device.make = make;
        device.model = model;
        device.software = software;
    }
    if track.get(TrackInfoTag::GpsIso6709).is_some() {
        capture.warn(Warning::HoldsPlace);
    }
}
