//! Where a text with its month in words tells the clock time, and which half of the day is meant.

use chrono::{NaiveTime, Timelike};

use super::{Token, months};
use crate::time::Precision;

mod eastern;

/// Words that stand for the second half of the day, and for the first.
const AFTERNOON: &[&str] = &[
    "pm",
    "م",
    "μμ",
    "nm",
    "em",
    "nachm",
    "ös",
    "odp",
    "ch",
    "अपराह्न",
    "بظ",
];
const MORNING: &[&str] = &[
    "am",
    "ص",
    "πμ",
    "fm",
    "vm",
    "vorm",
    "öö",
    "dop",
    "sa",
    "पूर्वाह्न",
    "قظ",
];

/// Words behind a clock time that say nothing of the half of the day.
const NEITHER: &[&str] = &[
    "uhr", "น", "г", "ч", "h", "hs", "hrs", "min", "klo", "год", "val", "kor", "hod", "óra",
];

/// A clock time among the tokens of a text.
pub(super) struct Clock {
    pub(super) time: NaiveTime,
    pub(super) precision: Precision,
    /// Whether the half of the day is written.
    is_half_told: bool,
    /// The tokens that it takes.
    pub(super) from: usize,
    pub(super) to: usize,
}

impl Clock {
    /// Whether a word stands behind it that may mean the other half of the day in a language that is not known here.
    pub(super) fn could_be_another_half(&self, tokens: &[Token]) -> bool {
        let behind = tokens.get(self.to..).unwrap_or_default();
        let is_last = !behind
            .iter()
            .any(|token| matches!(token, Token::Number { .. }));
        let word = behind.iter().find_map(|token| match token {
            Token::Word(word) => Some(word.as_str()),
            Token::Number { .. } | Token::Mark(_) => None,
        });
        let says_nothing = |word: &str| NEITHER.contains(&word) || months::number(word).is_some();
        !self.is_half_told
            && is_last
            && (1..=12).contains(&self.time.hour())
            && word.is_some_and(|word| !says_nothing(word))
    }
}

/// A clock time that cannot be.
pub(super) struct Impossible;

/// `13:05`, `13:05:22`, `13.05`, `13 h 05`, with the half of the day before or behind it.
pub(super) fn read(tokens: &[Token]) -> Result<Option<Clock>, Impossible> {
    let number = |at: usize| match tokens.get(at) {
        Some(Token::Number { value, digits }) if *digits <= 2 => Some(*value),
        _ => None,
    };
    let is_two = |at: usize| is_two(tokens, at);
    let between = |at: usize, mark: char| is_mark(tokens, at, mark);
    let found = (0..tokens.len()).find_map(|at| {
        let minute_at = minutes_at(tokens, at)?;
        Some((at, minute_at, number(at)?, number(minute_at)?))
    });
    let Some((from, minute_at, hour, minute)) = found else {
        return Ok(None);
    };
    let has_seconds = is_two(minute_at + 2)
        && (between(minute_at + 1, ':')
            || between(minute_at + 1, '.') && between(minute_at - 1, '.'));
    let (second, to) = if has_seconds {
        (number(minute_at + 2).ok_or(Impossible)?, minute_at + 3)
    } else {
        (0, minute_at + 1)
    };
    let half = half(tokens, from, to);
    let is_half_told = half.is_some();
    let hour = half.map_or(Some(hour), |half| half.hour(hour));
    let hour = hour.ok_or(Impossible)?;
    Ok(Some(Clock {
        time: NaiveTime::from_hms_opt(hour, minute, second).ok_or(Impossible)?,
        precision: if has_seconds {
            Precision::S
        } else {
            Precision::Min
        },
        is_half_told,
        from,
        to,
    }))
}

fn is_two(tokens: &[Token], at: usize) -> bool {
    matches!(tokens.get(at), Some(Token::Number { digits: 2, .. }))
}

fn is_mark(tokens: &[Token], at: usize, mark: char) -> bool {
    tokens.get(at) == Some(&Token::Mark(mark))
}

/// Where the minutes of an hour stand.
fn minutes_at(tokens: &[Token], at: usize) -> Option<usize> {
    let is_two = |at: usize| is_two(tokens, at);
    let between = |at: usize, mark: char| is_mark(tokens, at, mark);
    let is_hour_word = |at: usize| tokens.get(at) == Some(&Token::Word("h".to_owned()));

    let behind = at + 1;
    if is_two(behind + 1) && between(behind, ':') {
        return Some(behind + 1);
    }
    // `13h05` and `13 h 05`, as it is written in French.
    let mut next = behind;
    while between(next, ' ') {
        next += 1;
    }
    if is_hour_word(next) {
        next += 1;
        while between(next, ' ') {
            next += 1;
        }
        return is_two(next).then_some(next);
    }
    // A full stop, but not between day and month or year.
    let is_end = |at: usize| !between(at, '.');
    let has_seconds = || is_two(behind + 3) && is_end(behind + 4);
    (is_two(behind + 1) && between(behind, '.') && at > 3 && (is_end(behind + 2) || has_seconds()))
        .then_some(behind + 1)
}

/// Which half of the day is meant.
#[derive(Clone, Copy)]
enum Half {
    First,
    Second,
    /// Around noon or in the evening: which hours follow is told by the hour.
    Noon,
    Evening,
    /// A word that is written onto the clock time as such words are, and is not known.
    Unclear,
}

impl Half {
    /// The hour of the day; none where the word and the hour do not go together for certain.
    const fn hour(self, hour: u32) -> Option<u32> {
        match (self, hour) {
            (Self::Unclear, 0..=12) | (Self::Evening, 0 | 12) => None,
            (Self::First, 12) => Some(0),
            (Self::Second | Self::Evening, 0..=11) | (Self::Noon, 1..=5) => Some(hour + 12),
            _ => Some(hour),
        }
    }
}

/// The half of the day, written behind the clock time (`p.m.` too) or right before it.
fn half(tokens: &[Token], from: usize, to: usize) -> Option<Half> {
    let mut behind = String::new();
    for token in tokens.get(to..)?.iter().take(6) {
        match token {
            Token::Word(word) => behind.push_str(word),
            Token::Mark('.' | ' ') => {}
            _ => break,
        }
    }
    let before = tokens.get(..from)?;
    let nearest = before.iter().rev().find_map(|token| match token {
        Token::Word(word) => Some(word.as_str()),
        _ => None,
    });
    let is = |words: &[&str]| {
        words
            .iter()
            .any(|word| behind.starts_with(word) || nearest == Some(word))
    };
    if is(AFTERNOON) {
        Some(Half::Second)
    } else if is(MORNING) {
        Some(Half::First)
    } else if let Some(half) = eastern::begins(&behind) {
        Some(half)
    } else {
        let beside = before
            .iter()
            .rev()
            .find(|token| **token != Token::Mark(' '));
        match beside {
            Some(Token::Word(word)) => eastern::ends(word),
            _ => None,
        }
    }
}
