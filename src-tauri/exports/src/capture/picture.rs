//! EXIF of pictures (JPEG, PNG, HEIC, `WebP`, AVIF, TIFF), and their declared size.

use std::sync::Arc;

use exif::{Exif, Field, In, Reader, Tag, Value};

use super::{Capture, Claim, Moment, Warning, cursor};
use crate::container::ReadAt;
use crate::time::{Precision, Time, written};

/// Longer than any name of a device.
const LONGEST: usize = 200;

/// The tags of a time and of its offset, and what happened then (EXIF 2.31, 4.6.5).
const TIMES: [(Tag, Tag, Moment); 3] = [
    (
        Tag::DateTimeOriginal,
        Tag::OffsetTimeOriginal,
        Moment::Captured,
    ),
    (
        Tag::DateTimeDigitized,
        Tag::OffsetTimeDigitized,
        Moment::Captured,
    ),
    (Tag::DateTime, Tag::OffsetTime, Moment::Saved),
];

/// Notes what a picture says.
pub(super) fn read(bytes: &Arc<dyn ReadAt>, capture: &mut Capture) {
    // A file that is cut or no picture says nothing: that is not an error here.
    capture.pixels = imagesize::reader_size(cursor(bytes))
        .ok()
        .map(|size| (size.width as u64, size.height as u64));
    let mut reader = Reader::new();
    reader.continue_on_error(true);
    let exif = reader
        .read_from_container(&mut cursor(bytes))
        .or_else(|error| error.distill_partial_result(|_| ()));
    if let Ok(exif) = exif {
        note(&exif, capture);
    }
}

fn note(exif: &Exif, capture: &mut Capture) {
    for (tag, offset, of) in TIMES {
        let Some(raw) = text(exif, tag) else {
            continue;
        };
        let Some(claim) = claim(&raw, text(exif, offset), tag, offset, of) else {
            continue;
        };
        // Cameras write one time three times over.
        capture.say(claim);
    }
    let (make, model) = (text(exif, Tag::Make), text(exif, Tag::Model));
    let software = text(exif, Tag::Software);
    if make.is_some() || model.is_some() || software.is_some() {
        *capture.device() = super::Device {
            make,
            model,
            software,
        };
    }
    if field(exif, Tag::GPSLatitude).is_some() {
        capture.warn(Warning::HoldsPlace);
    }
    capture.says_screenshot |= field(exif, Tag::UserComment).is_some_and(is_screenshot);
}

fn field(exif: &Exif, tag: Tag) -> Option<&Field> {
    exif.get_field(tag, In::PRIMARY)
}

fn text(exif: &Exif, tag: Tag) -> Option<String> {
    let Value::Ascii(lines) = &field(exif, tag)?.value else {
        return None;
    };
    name(&String::from_utf8_lossy(lines.first()?))
}

/// Takes a name for something where it is neither empty nor longer than names are.
pub(super) fn name(text: &str) -> Option<String> {
    let text = text.trim_matches(['\0', ' ']);
    (!text.is_empty() && text.len() <= LONGEST).then(|| text.to_owned())
}

/// `2026:03:04 22:41:09`, and `-07:00` where it is known.
fn claim(
    raw: &str,
    offset: Option<String>,
    tag: Tag,
    offset_tag: Tag,
    of: Moment,
) -> Option<Claim> {
    let clock = chrono::NaiveDateTime::parse_from_str(raw, "%Y:%m:%d %H:%M:%S").ok()?;
    let zoned = offset.and_then(|offset| {
        let raw = format!("{raw} {offset}");
        written::zoned(&raw, clock, Precision::S, &offset)
    });
    let claim = match zoned {
        Some(time) => Claim::new(format!("exif:{tag}+{offset_tag}"), of, time).with_clock(clock),
        None => Claim::new(
            format!("exif:{tag}"),
            of,
            Time::local(raw, clock, Precision::S),
        ),
    };
    Some(claim)
}

/// iOS writes the word as a comment: eight bytes that name its encoding, then the text.
fn is_screenshot(comment: &Field) -> bool {
    let bytes: &[u8] = match &comment.value {
        Value::Undefined(bytes, _) | Value::Byte(bytes) => bytes,
        Value::Ascii(lines) => lines.first().map_or(&[], Vec::as_slice),
        _ => return false,
    };
    let letters: Vec<u8> = bytes
        .iter()
        .filter(|byte| byte.is_ascii_alphabetic())
        .map(u8::to_ascii_lowercase)
        .collect();
    let letters = letters.strip_prefix(b"ascii").unwrap_or(&letters);
    letters.strip_prefix(b"unicode").unwrap_or(letters) == b"screenshot"
}
