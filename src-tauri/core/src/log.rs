//! The log: an append-only chain of lines, read with suspicion.
//!
//! Pure: bytes in, lines and damage out. Writing lines to disk is `store/append.rs`. A line is *confirmed* by the
//! `prev` of the line after it, the last one by the head; what is not confirmed is named as edited.

use serde::Deserialize;

use crate::case::Head;
use crate::digest::Digest;
use crate::line::{Event, LINE_V, Line};

/// A log, read.
#[derive(Debug, Clone, Default)]
pub struct Reading {
    /// The lines that could be read, with the hash of their exact bytes.
    pub lines: Vec<(Line, Digest)>,
    /// Where each complete line ends in the bytes (after its line feed), readable or not.
    pub ends: Vec<usize>,
    /// Numbers of lines that were changed, taken out, put in or cannot be read. Ascending.
    pub edited: Vec<u64>,
    /// Bytes after the last line feed: a line that was never finished.
    pub tail_bytes: u64,
    /// Lines of a newer version than is known here.
    pub newer: Vec<u64>,
    /// Lines with an event that is not known here.
    pub unknown_events: Vec<u64>,
    /// Where the log ends; none when it has no line.
    pub head: Option<Head>,
}

impl Reading {
    /// True when every line that is there is as it was written.
    pub fn is_whole(&self) -> bool {
        self.edited.is_empty() && !self.lines.is_empty()
    }

    /// The hash of line `n`, when it could be read.
    pub fn digest_of(&self, n: u64) -> Option<Digest> {
        self.lines
            .iter()
            .find(|(line, _)| line.n == n)
            .map(|(_, digest)| *digest)
    }
}

/// Reads a log. `head` is what the head file says, if there is one: it confirms the last line.
pub fn read(bytes: &[u8], head: Option<Head>) -> Reading {
    let mut reading = Reading::default();
    let mut raw: Vec<(Digest, Parsed)> = Vec::new();
    let mut at = 0;
    while let Some(length) = bytes
        .get(at..)
        .and_then(|rest| rest.iter().position(|byte| *byte == b'\n'))
    {
        let line = bytes.get(at..at + length).unwrap_or_default();
        at += length + 1;
        reading.ends.push(at);
        raw.push((Digest::of(line), parse(line)));
    }
    reading.tail_bytes = (bytes.len() - at) as u64;
    reading.head = raw.last().map(|(digest, _)| Head {
        lines: raw.len() as u64,
        last: *digest,
    });
    for (index, (digest, parsed)) in raw.iter().enumerate() {
        let n = index as u64;
        let Some(place) = parsed.place() else {
            reading.edited.push(n);
            continue;
        };
        let confirmed = match raw.get(index + 1).map(|(_, next)| next.place()) {
            Some(Some(next)) => next.prev == *digest,
            // The next line cannot be read: it is blamed, not this one.
            Some(None) => true,
            None => head.is_none_or(|head| head.lines != n + 1 || head.last == *digest),
        };
        if !confirmed || place.n != n || (n == 0 && place.prev != Digest::ZERO) {
            reading.edited.push(n);
        }
        match parsed {
            Parsed::Line(line) if matches!(line.ev, Event::Unknown(_)) => {
                reading.unknown_events.push(n);
            }
            Parsed::Newer(_) => reading.newer.push(n),
            Parsed::Line(_) | Parsed::Unreadable => {}
        }
    }
    let lines = raw.into_iter().filter_map(|(digest, parsed)| match parsed {
        Parsed::Line(line) => Some((*line, digest)),
        Parsed::Newer(_) | Parsed::Unreadable => None,
    });
    reading.lines = lines.collect();
    reading
}

/// What one line turned out to be.
enum Parsed {
    Line(Box<Line>),
    /// Of a newer version: only its place in the chain is understood.
    Newer(Place),
    Unreadable,
}

/// The members that every version of a line has.
#[derive(Clone, Copy, Deserialize)]
struct Place {
    v: u32,
    n: u64,
    prev: Digest,
}

impl Parsed {
    fn place(&self) -> Option<Place> {
        match self {
            Self::Line(line) => Some(Place {
                v: line.v,
                n: line.n,
                prev: line.prev,
            }),
            Self::Newer(place) => Some(*place),
            Self::Unreadable => None,
        }
    }
}

/// Reads one line: ASCII JSON of the shape of a line.
fn parse(bytes: &[u8]) -> Parsed {
    if !bytes.is_ascii() {
        return Parsed::Unreadable;
    }
    match serde_json::from_slice::<Place>(bytes) {
        Ok(place) if place.v > LINE_V => Parsed::Newer(place),
        // A code that is not known here was written by a newer version: whether the line was edited, the chain tells.
        Ok(place) => serde_json::from_slice(bytes).map_or(Parsed::Newer(place), Parsed::Line),
        Err(_) => Parsed::Unreadable,
    }
}

/// Lines at which the clock and the clock that only goes forward disagree by more than a minute: line, seconds.
///
/// Within one run of the system both clocks must advance alike; across a restart the clock must not go back.
pub fn clock_jumps(lines: &[(Line, Digest)]) -> Vec<(u64, i64)> {
    let mut jumps = Vec::new();
    for pair in lines.windows(2) {
        let [(before, _), (after, _)] = pair else {
            continue;
        };
        if let Some(seconds) = jump_between(before, &after.utc, after.mono, &after.boot) {
            jumps.push((after.n, seconds));
        }
    }
    jumps
}

/// Smallest disagreement of the clocks that counts as a jump, in seconds: above what time servers slew unnoticed.
const JUMP_SECONDS: i64 = 60;

/// Seconds by which the clock jumped since a line, if it did.
pub(crate) fn jump_between(before: &Line, utc: &str, mono_ms: u64, boot: &str) -> Option<i64> {
    let wall = (crate::moment::utc_from_text(utc)? - crate::moment::utc_from_text(&before.utc)?)
        .num_seconds();
    let seconds = if before.boot == boot {
        let passed = i64::try_from(mono_ms).ok()? - i64::try_from(before.mono).ok()?;
        wall - passed / 1000
    } else {
        wall.min(0)
    };
    (seconds.abs() > JUMP_SECONDS).then_some(seconds)
}

/// Lines with which a lost head was made anew: what was cut off the log's end before, if anything, cannot be told.
pub(crate) fn heads_lost(reading: &Reading) -> Vec<u64> {
    let lines = reading.lines.iter().map(|(line, _)| line);
    let lost = lines.filter(|line| {
        line.ev == Event::Recovered && line.details.why.as_deref() == Some(crate::store::HEAD_LOST)
    });
    lost.map(|line| line.n).collect()
}

/// How two logs of one case relate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// One is the beginning of the other (or they are equal).
    Continues,
    /// They share their first lines and then go different ways. Holds the first line that differs.
    Forked(u64),
    /// They do not even share line 0.
    Strangers,
}

/// Compares two logs by the hashes of their lines.
pub fn relation(one: &[Digest], other: &[Digest]) -> Relation {
    match one.iter().zip(other).position(|(a, b)| a != b) {
        None => Relation::Continues,
        Some(0) => Relation::Strangers,
        Some(line) => Relation::Forked(line as u64),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::line::Details;

    fn line(n: u64, prev: Digest) -> Line {
        Line {
            v: 1,
            n,
            prev,
            utc: format!("2026-03-05T05:41:{n:02}Z"),
            off: -420,
            mono: n * 1000,
            boot: "b".into(),
            w: "w".into(),
            ev: Event::Opened,
            x: None,
            details: Details::default(),
        }
    }

    fn log(count: u64) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut prev = Digest::ZERO;
        for n in 0..count {
            let line = line(n, prev).to_bytes();
            prev = Digest::of(&line);
            bytes.extend(line);
            bytes.push(b'\n');
        }
        bytes
    }

    #[test]
    fn a_whole_log_reads_clean() {
        let reading = read(&log(5), None);
        assert!(reading.is_whole(), "nothing was changed");
        assert_eq!(reading.head.map(|head| head.lines), Some(5), "five lines");
    }

    #[test]
    fn every_flipped_byte_is_found_and_the_right_line_is_blamed() {
        let good = log(4);
        let head = read(&good, None).head;
        for at in 0..good.len() {
            for flip in [0x01, 0x80] {
                let mut bad = good.clone();
                bad[at] ^= flip;
                let reading = read(&bad, head);
                let line = good[..at].split(|byte| *byte == b'\n').count() as u64 - 1;
                if good[at] == b'\n' {
                    assert!(
                        !reading.edited.is_empty() || reading.tail_bytes > 0,
                        "a lost line end at {at}"
                    );
                } else {
                    let blamed = reading
                        .edited
                        .iter()
                        .all(|n| *n == line || *n + 1 == line || *n == line + 1);
                    assert!(
                        !reading.edited.is_empty() && blamed,
                        "byte {at}: {:?} for line {line}",
                        reading.edited
                    );
                }
            }
        }
    }

    #[test]
    fn lines_taken_out_put_in_or_swapped_are_found_without_the_head() {
        let good = log(5);
        let lines: Vec<&[u8]> = good.split_inclusive(|byte| *byte == b'\n').collect();
        for changed in [
            [lines[0], lines[1], lines[3], lines[4]].concat(),
            [lines[0], lines[1], lines[1], lines[2]].concat(),
            [lines[0], lines[2], lines[1], lines[3]].concat(),
            [lines[1], lines[2]].concat(),
        ] {
            assert!(
                !read(&changed, None).edited.is_empty(),
                "a changed order must be found"
            );
        }
    }

    #[test]
    fn what_a_newer_version_wrote_is_no_damage() {
        let mut bytes = log(2);
        let prev = read(&bytes, None).head.unwrap().last;
        let newer = format!("{{\"v\":2,\"n\":2,\"prev\":\"{prev}\",\"shape\":\"other\"}}\n");
        bytes.extend(newer.as_bytes());
        let reading = read(&bytes, None);
        assert_eq!(
            (reading.edited, reading.newer),
            (vec![], vec![2]),
            "only its place is understood"
        );
        let mut event = line(2, prev);
        event.ev = Event::Unknown("wondered".into());
        let text = String::from_utf8(event.to_bytes()).unwrap();
        assert!(
            text.contains("\"ev\":\"wondered\""),
            "kept as written: {text}"
        );
        let reading = read(&[&log(2)[..], text.as_bytes(), b"\n"].concat(), None);
        assert_eq!(
            (reading.edited, reading.unknown_events),
            (vec![], vec![2]),
            "an event of tomorrow"
        );
    }

    #[test]
    fn a_clock_that_jumps_is_found_by_the_clock_that_does_not() {
        let first = line(0, Digest::ZERO);
        assert_eq!(
            jump_between(&first, "2026-03-05T03:41:00Z", 1000, "b"),
            Some(-7201),
            "back two hours"
        );
        assert_eq!(
            jump_between(&first, "2026-03-05T05:41:05Z", 5000, "b"),
            None,
            "five seconds on both"
        );
        assert_eq!(
            jump_between(&first, "2026-03-09T05:41:05Z", 10, "c"),
            None,
            "days after a restart"
        );
        assert_eq!(
            jump_between(&first, "2021-03-05T05:41:00Z", 10, "c"),
            Some(-157_766_400),
            "back five years"
        );
    }

    #[test]
    fn copies_that_were_both_continued_are_forks() {
        let [a, b, c] = [b"a", b"b", b"c"].map(|bytes| Digest::of(bytes));
        assert_eq!(
            relation(&[a, b], &[a, b, c]),
            Relation::Continues,
            "one goes on"
        );
        assert_eq!(
            relation(&[a, b], &[a, c]),
            Relation::Forked(1),
            "both go on"
        );
        assert_eq!(relation(&[a], &[b]), Relation::Strangers, "two cases");
    }
}
