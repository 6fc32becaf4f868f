//! The beginning of a line in WhatsApp's "export chat": a date, a clock time, and what joins them to the rest.
//!
//! The app writes both as the telephone's language and region do, so everything is told by shape: separators, digits of
//! any script, which of the two comes first, and what marks the half of the day.

use super::period;
use crate::text::digit;

mod known;
mod scan;

pub(super) use known::Known;

use scan::{Prefix, Scan, era, is_mark};

/// A line that begins as a message does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Header {
    pub(super) shape: Shape,
    pub(super) date: Date,
    pub(super) clock: Clock,
    /// The bytes of the line that are date and time.
    pub(super) raw: (usize, usize),
    /// Where author and text begin.
    pub(super) rest: usize,
    half: period::Marked,
    /// Whether some reading of the date is a day.
    is_possible: bool,
}

/// What all messages of one export have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent traits of a line"
)]
pub(super) struct Shape {
    pub(super) joint: Joint,
    pub(super) year: YearForm,
    separator: char,
    is_time_first: bool,
    has_comma: bool,
    has_word: bool,
    has_seconds: bool,
    half: Option<bool>,
}

/// What stands between the time and the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Joint {
    /// `[…] `
    Bracket,
    /// ` - `, of any length
    Dash,
    /// `: `
    Colon,
    /// A space only.
    Space,
}

/// Where the year stands, and how long it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum YearForm {
    First,
    Last,
    Short,
}

/// The numbers of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Date {
    /// Year first: the order is certain.
    Full { year: i32, month: u32, day: u32 },
    /// Day and month, in whichever order, and the year.
    Open { first: u32, second: u32, year: i32 },
    /// Three numbers of one or two digits.
    Short { first: u32, second: u32, third: u32 },
    /// The year is of a calendar that is not read.
    Foreign,
}

/// A clock time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Clock {
    /// On 24 hours, where `half` is not unknown.
    pub(super) hour: u32,
    pub(super) minute: u32,
    pub(super) second: Option<u32>,
    /// The half of the day is written in a word that is not known.
    pub(super) is_unclear: bool,
}

/// Reads the beginning of a line.
pub(super) fn parse(line: &str) -> Option<Header> {
    let text = line.trim_start_matches(is_mark);
    let first = text.chars().next()?;
    let may_begin = first == '[' || digit(first).is_some() || era(first).is_some();
    if !may_begin {
        return None;
    }
    let prefix = Prefix::of(line);
    [false, true]
        .into_iter()
        .filter_map(|is_time_first| header(&prefix, is_time_first))
        .find(|header| header.is_possible)
        .or_else(|| header(&prefix, false))
        .filter(|header| header.rest <= line.len())
}

fn header(prefix: &Prefix, is_time_first: bool) -> Option<Header> {
    let mut scan = Scan { prefix, at: 0 };
    scan.spaces();
    let has_bracket = scan.take('[');
    scan.spaces();
    let begins = scan.byte();
    let (date, clock, has_comma, has_word, half, half_of_day);
    if is_time_first {
        (clock, half, half_of_day) = scan.clock()?;
        (has_comma, has_word) = (scan.comma(), false);
        scan.spaces();
        date = scan.date()?;
    } else {
        date = scan.date()?;
        has_comma = scan.comma();
        scan.spaces();
        let at = scan.at;
        has_word = scan
            .word()
            .is_some_and(|word| period::half(&word).is_none());
        if !has_word {
            scan.at = at;
        }
        (clock, half, half_of_day) = scan.clock()?;
    }
    let (raw, joint) = scan.joint(begins, has_bracket)?;
    let (date, year, separator) = date;
    Some(Header {
        shape: Shape {
            joint,
            year,
            separator,
            is_time_first,
            has_comma,
            has_word,
            has_seconds: clock.second.is_some(),
            half,
        },
        date,
        clock,
        raw,
        rest: scan.byte(),
        half: half_of_day,
        is_possible: date.is_possible(),
    })
}

impl Date {
    /// Whether some reading of the numbers is a day.
    fn is_possible(self) -> bool {
        use chrono::NaiveDate;
        let valid = |year, month, day| {
            let is_in_every_month = (1..=12).contains(&month) && (1..=28).contains(&day);
            is_in_every_month || NaiveDate::from_ymd_opt(year, month, day).is_some()
        };
        match self {
            Self::Full { year, month, day } => valid(year, month, day),
            Self::Open {
                first,
                second,
                year,
            } => valid(year, first, second) || valid(year, second, first),
            Self::Short {
                first,
                second,
                third,
            } => {
                let year = |number: u32| i32::try_from(2000 + number).unwrap_or(0);
                valid(year(third), first, second)
                    || valid(year(third), second, first)
                    || valid(year(first), second, third)
            }
            Self::Foreign => true,
        }
    }
}

impl Header {
    /// A date that no calendar has: such a line is text.
    pub(super) fn is_impossible(&self) -> bool {
        !self.is_possible
    }
}

#[cfg(test)]
mod tests;
