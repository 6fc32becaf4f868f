//! The first pass over a chat: which forms its lines have, in which order its dates are, who writes often.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::author::Authors;
use super::header::{Clock, Date, Header, Joint, Shape, YearForm};
use super::named;
use crate::time::order::{Decision, Evidence, Order};

/// What the lines of a chat have shown so far.
#[derive(Debug, Default)]
pub(super) struct Survey {
    shapes: Vec<(Shape, Seen)>,
    pub(super) authors: Authors,
}

#[derive(Debug, Default)]
struct Seen {
    count: u64,
    evidence: Evidence,
    short: Short,
    is_not_american: bool,
}

/// What dates of three short numbers say about where the year is: it changes least, and days are at most 31.
#[derive(Debug, Default)]
struct Short {
    first: u128,
    third: u128,
    is_first_no_day: bool,
    is_year_first_impossible: bool,
    is_year_last_impossible: bool,
}

/// Lines whose way of writing is looked at.
const STYLE_LINES: u64 = 100;
/// The app is of 2009.
const FIRST_YEAR: u32 = 9;
/// Shapes that are kept apart; real chats have one or two.
const SHAPES_MAX: usize = 64;

impl Survey {
    /// Takes in a line that begins as a message does.
    pub(super) fn see(&mut self, header: &Header, line: &str) {
        let rest = line.get(header.rest..).unwrap_or_default();
        let place = self
            .shapes
            .iter()
            .position(|(shape, _)| *shape == header.shape);
        let place = match place {
            Some(place) => place,
            None if self.shapes.len() >= SHAPES_MAX => return,
            None => {
                self.shapes.push((header.shape, Seen::default()));
                self.shapes.len() - 1
            }
        };
        self.authors.see(rest);
        let Some((_, seen)) = self.shapes.get_mut(place) else {
            return;
        };
        seen.count += 1;
        let (first, second, year) = match header.date {
            Date::Open {
                first,
                second,
                year,
            } => (first, second, year),
            Date::Short {
                first,
                second,
                third,
            } => {
                seen.short.see(first, second, third);
                (first, second, short_year(third))
            }
            Date::Full { .. } | Date::Foreign => return,
        };
        seen.evidence.see(first, second, year);
        let is_open = first <= 12 && second <= 12 && first != second;
        if is_open && let Some(day) = named::day(rest) {
            seen.evidence.tell(first, second, year, day);
        }
        if seen.count <= STYLE_LINES {
            let raw = line.get(header.raw.0..header.raw.1).unwrap_or_default();
            seen.is_not_american |= !is_american(raw);
            seen.evidence.is_american(!seen.is_not_american);
        }
    }

    /// Decides what is a message, and how its date is to be read.
    pub(super) fn decide(self) -> Plan {
        let all: u64 = self.shapes.iter().map(|(_, seen)| seen.count).sum();
        let most = self.shapes.iter().map(|(_, seen)| seen.count).max();
        // One or two lines of another form are a piece of a chat that somebody pasted; more of them are messages, as
        // in files that were put together. In a chat of a few lines one of another form is still the exception.
        let is_rare = |count: u64| count < 3 && count * 4 < all && Some(count) < most;
        let mut shapes: Vec<(Shape, Reading)> = self
            .shapes
            .iter()
            .filter(|(_, seen)| !is_rare(seen.count))
            .map(|(shape, seen)| (*shape, seen.reading()))
            .collect();
        // What one form proves holds for one that proves nothing.
        let proven: Vec<Reading> = shapes
            .iter()
            .map(|&(_, reading)| reading)
            .filter(|reading| reading.decision.is_proven)
            .collect();
        if let [first, rest @ ..] = proven.as_slice()
            && rest.iter().all(|other| other == first)
        {
            for (shape, reading) in &mut shapes {
                if !reading.decision.is_proven && shape.year != YearForm::First {
                    *reading = *first;
                }
            }
        }
        Plan {
            shapes,
            authors: self.authors,
        }
    }
}

impl Seen {
    fn reading(&self) -> Reading {
        if self.short.is_year_first() {
            return Reading {
                decision: Decision {
                    order: Order::DayFirst,
                    is_proven: self.short.is_proven(),
                },
                is_year_first: true,
                is_year_open: false,
            };
        }
        Reading {
            decision: self.evidence.decide(),
            is_year_first: false,
            is_year_open: self.short.may_be_year_first(),
        }
    }
}

impl Short {
    fn see(&mut self, first: u32, second: u32, third: u32) {
        self.first |= 1 << first.min(127);
        self.third |= 1 << third.min(127);
        self.is_first_no_day |= first > 31;
        self.is_year_first_impossible |= second > 12 || third > 31 || first < FIRST_YEAR;
        self.is_year_last_impossible |= third < FIRST_YEAR;
    }

    const fn is_proven(&self) -> bool {
        self.is_first_no_day || self.is_year_last_impossible
    }

    const fn is_year_first(&self) -> bool {
        let is_seen = self.may_be_year_first() && self.third.count_ones() >= 3;
        !self.is_year_first_impossible && (self.is_proven() || is_seen)
    }

    /// Whether what stands in front changes less than what stands at the end.
    const fn may_be_year_first(&self) -> bool {
        !self.is_year_first_impossible && self.first.count_ones() < self.third.count_ones()
    }
}

/// How the dates of a form are to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Reading {
    decision: Decision,
    is_year_first: bool,
    /// Whether the year may stand in front all the same.
    is_year_open: bool,
}

/// When a message was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum When {
    /// At a clock time, and whether its day was assumed.
    At(NaiveDateTime, bool),
    /// That cannot be told.
    Unclear,
}

/// What the first pass has decided.
#[derive(Debug)]
pub(super) struct Plan {
    shapes: Vec<(Shape, Reading)>,
    pub(super) authors: Authors,
}

impl Plan {
    /// When a line was written. None for one that is no message but part of the one before: its form is none of the
    /// chat's, or its day none in the order that was decided, such as 31.02.18.
    pub(super) fn read(&self, header: &Header) -> Option<When> {
        let reading = self.reading(header)?;
        match reading.day(header.date) {
            Some((day, is_assumed)) => {
                let clock = clock(header.clock);
                Some(clock.map_or(When::Unclear, |clock| {
                    When::At(day.and_time(clock), is_assumed)
                }))
            }
            None if header.date == Date::Foreign => Some(When::Unclear),
            None => None,
        }
    }

    fn reading(&self, header: &Header) -> Option<Reading> {
        let mut shapes = self.shapes.iter();
        let found = shapes.find(|(shape, _)| *shape == header.shape);
        found.map(|&(_, reading)| reading)
    }
}

fn clock(clock: Clock) -> Option<NaiveTime> {
    let is_clear = !clock.is_unclear;
    is_clear.then(|| {
        NaiveTime::from_hms_opt(clock.hour, clock.minute, clock.second.unwrap_or_default())
    })?
}

impl Reading {
    fn day(self, date: Date) -> Option<(NaiveDate, bool)> {
        match date {
            Date::Full { year, month, day } => {
                Some((NaiveDate::from_ymd_opt(year, month, day)?, false))
            }
            Date::Open {
                first,
                second,
                year,
            } => self.decision.day(first, second, year),
            Date::Short {
                first,
                second,
                third,
            } if self.is_year_first => {
                let day = NaiveDate::from_ymd_opt(short_year(first), second, third)?;
                Some((day, !self.decision.is_proven))
            }
            Date::Short {
                first,
                second,
                third,
            } => {
                let (day, is_assumed) = self.decision.day(first, second, short_year(third))?;
                Some((day, is_assumed || self.is_year_open))
            }
            Date::Foreign => None,
        }
    }
}

/// `3/4/24, 9:25 PM`: slashes, nothing filled up with noughts, and capitals for the half of the day.
fn is_american(raw: &str) -> bool {
    let date = raw.trim_start_matches('[');
    let is_filled = |number: &str| number.starts_with('0');
    let mut numbers = date.split('/');
    let has_capitals = raw.ends_with("AM") || raw.ends_with("PM");
    has_capitals
        && numbers.by_ref().take(2).all(|number| !is_filled(number))
        && numbers.next().is_some()
}

fn short_year(number: u32) -> i32 {
    let number = i32::try_from(number).unwrap_or(0);
    // The app is of 2009, which was 2552 of the Buddhist era.
    if number >= 52 {
        2500 - 543 + number
    } else {
        2000 + number
    }
}

/// Whether a line with this joint needs an author to be a message at all.
pub(super) const fn needs_author(joint: Joint) -> bool {
    matches!(joint, Joint::Space | Joint::Colon)
}

#[cfg(test)]
mod tests;
