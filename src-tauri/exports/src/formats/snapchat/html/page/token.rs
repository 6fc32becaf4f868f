//! What the pieces of a page are by how they are written.

use super::super::super::chat::Side;
use super::super::super::clock;
use super::super::super::media::is_day;
use crate::time::TimeKind;

/// Elements within a line.
pub(super) const INLINE: &[&str] = &[
    "a", "abbr", "b", "bdi", "br", "code", "em", "font", "i", "mark", "s", "small", "strong",
    "sub", "sup", "u", "wbr",
];
pub(in super::super) const HIDDEN: &[&str] =
    &["nav", "head", "title", "button", "header", "footer"];
pub(super) const SHOWN: &[&str] = &["img", "video", "audio", "source"];
/// Types that Snapchat writes; an unknown one is known by where it stands.
pub(super) const TYPES: &[&str] = &[
    "TEXT",
    "MEDIA",
    "STICKER",
    "SHARE",
    "NOTE",
    "LOCATION",
    "SNAP",
    "EXTERNAL_MEDIA",
    "IMAGE",
    "VIDEO",
    "VIDEO_NO_AUDIO",
    "AUDIO",
];

/// The element that dates stand in where there are no tables, as types and marks may.
pub(super) const SLOT: &str = "h6";

pub(super) fn is_saved(token: &str) -> bool {
    token.eq_ignore_ascii_case("saved")
}

pub(super) fn is_heading(name: &str) -> bool {
    matches!(name, "h1" | "h2" | "h3")
}

pub(super) fn snap_side(token: &str) -> Option<Side> {
    let token = token.trim();
    if !token.ends_with("Snap History") {
        return None;
    }
    if token.starts_with("Received") {
        Some(Side::Received)
    } else {
        token.starts_with("Sent").then_some(Side::Sent)
    }
}

/// `2024-04-20 01:29:22 UTC`, and nothing else.
pub(super) fn is_date(token: &str) -> bool {
    token.get(..10).is_some_and(is_day)
        && (16..=29).contains(&token.len())
        && clock::read(token).is_some_and(|time| time.kind != TimeKind::Unknown)
}

/// Whether a token is written as types are: `EXTERNAL_MEDIA`.
pub(super) fn is_type(token: &str) -> bool {
    token.len() >= 3
        && token
            .bytes()
            .all(|byte| byte.is_ascii_uppercase() || byte == b'_' || byte.is_ascii_digit())
        && token.bytes().any(|byte| byte.is_ascii_uppercase())
}
