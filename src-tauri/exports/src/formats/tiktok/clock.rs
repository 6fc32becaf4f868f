//! `TikTok`'s times: `2025-02-03 04:05:06`, with or without `UTC`; it is UTC either way.

use crate::time::{Time, TimeKind};

pub(super) fn read(raw: &str) -> Option<Time> {
    let mut time = Time::iso(raw)?;
    if time.kind == TimeKind::LocalNoZone {
        time.utc = time.local.take().map(|local| local.and_utc());
        time.kind = TimeKind::UtcExact;
    } else if time.kind == TimeKind::Unknown && raw.trim().bytes().all(|byte| byte.is_ascii_digit())
    {
        return Time::epoch(raw);
    }
    Some(time)
}
