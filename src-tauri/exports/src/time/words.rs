//! Times with the month in words, as web pages show them: `Sep 22, 2017 6:33 am`, `3 mars 2014, 13:05 UTC-08`,
//! `den 3 mars 2014 kl. 13:05`, `2026年5月29日 13:05`.

use chrono::{FixedOffset, NaiveDate, NaiveDateTime, NaiveTime};

use super::written::{self, offset};
use super::{Assumed, Precision, Time};
use crate::text::{digit, for_matching};

mod months;

/// Words that stand for the second half of the day, and for the first.
const AFTERNOON: &[&str] = &["pm", "下午", "午後", "오후", "م", "μμ", "nm"];
const MORNING: &[&str] = &["am", "上午", "午前", "오전", "ص", "πμ", "fm"];

/// What a time says of its zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Zone {
    /// Nothing.
    None,
    /// An offset from UTC.
    Offset(FixedOffset),
    /// An abbreviation such as `CDT`, which means several zones in the world.
    Abbreviation(String),
}

/// A time with its month in words, in its parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// The clock time.
    pub local: NaiveDateTime,
    /// How fine it is; a day where no clock time is written.
    pub precision: Precision,
    /// What it says of its zone.
    pub zone: Zone,
}

/// Reads a time; none where it is not one.
pub fn time(raw: &str) -> Option<Time> {
    let words = read(raw)?;
    let time = match words.zone {
        _ if words.precision == Precision::Day => Time::day(raw, words.local.date()),
        Zone::None => Time::local(raw, words.local, words.precision),
        Zone::Offset(offset) => {
            let offset = offset.to_string();
            written::zoned(raw, words.local, words.precision, &offset)?
        }
        Zone::Abbreviation(_) => {
            let mut time = Time::local(raw, words.local, words.precision);
            time.assume(Assumed::Zone);
            time
        }
    };
    Some(time)
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Token {
    Number { value: u32, digits: usize },
    Word(String),
    Mark(char),
}

/// Longer than any date.
const LONGEST: usize = 120;

/// Reads a time into its parts.
pub fn read(raw: &str) -> Option<Words> {
    if raw.len() > LONGEST {
        return None;
    }
    let text = clock_in_figures(&for_matching(raw));
    let tokens = tokens(&text);
    let date = date(&tokens)?;
    let clock = clock(&tokens).ok()?;
    let (from, to) = clock
        .as_ref()
        .map_or((0, 0), |clock| (clock.from, clock.to));
    let free = |at: usize| at < from || at >= to;
    let numbers = || {
        tokens
            .iter()
            .enumerate()
            .filter_map(|(at, token)| match token {
                Token::Number { value, digits } if free(at) => Some((*value, *digits)),
                _ => None,
            })
    };
    let year = numbers().find(|&(_, digits)| digits == 4)?.0;
    let (month, day) = match date {
        Date::Figures(month, day) => (month, day),
        Date::Word(month) => {
            let is_day = |&(value, digits): &(u32, usize)| digits <= 2 && (1..=31).contains(&value);
            (month, numbers().find(is_day)?.0)
        }
    };
    let day = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)?;
    let Some(clock) = clock else {
        return Some(Words {
            local: day.and_hms_opt(0, 0, 0)?,
            precision: Precision::Day,
            zone: Zone::None,
        });
    };
    Some(Words {
        local: day.and_time(clock.time),
        precision: clock.precision,
        zone: zone(&text),
    })
}

/// What tells month and day.
enum Date {
    /// A name of a month; the day is the next small number.
    Word(u32),
    /// Both in figures.
    Figures(u32, u32),
}

/// A month's name, `1月15日`, `15 tháng 1`, or figures behind a year that comes first (any other order could be two).
fn date(tokens: &[Token]) -> Option<Date> {
    if let Some(month) = named(tokens) {
        return Some(Date::Word(month));
    }
    if let Some(month) = number_before(tokens, &["月", "월"]) {
        return Some(Date::Figures(month, number_before(tokens, &["日", "일"])?));
    }
    let mut words = tokens.iter();
    if words.any(|token| *token == Token::Word("tháng".to_owned())) {
        let mut behind = words.filter_map(small);
        let day = tokens.iter().find_map(small)?;
        return Some(Date::Figures(behind.next()?, day));
    }
    let mut tokens = tokens
        .iter()
        .filter(|token| !matches!(token, Token::Mark(_)));
    let is_year = matches!(tokens.next()?, Token::Number { digits: 4, .. });
    let (month, day) = (small(tokens.next()?)?, small(tokens.next()?)?);
    is_year.then_some(Date::Figures(month, day))
}

fn small(token: &Token) -> Option<u32> {
    match token {
        Token::Number { value, digits } if *digits <= 2 => Some(*value),
        Token::Number { .. } | Token::Word(_) | Token::Mark(_) => None,
    }
}

/// `9시 46분 26초`, `13时05分` and `21 h 46 min 26 s` as `9:46:26`, `13:05` and `21:46:26`.
pub fn clock_in_figures(text: &str) -> String {
    french_clock(text).unwrap_or_else(|| eastern_clock(text))
}

/// `21 h 46`, in Canada with ` min 26 s` behind it.
fn french_clock(text: &str) -> Option<String> {
    let (before, rest) = text.split_once(" h ")?;
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    if !before.ends_with(|c: char| c.is_ascii_digit()) || digits(rest) != 2 {
        return None;
    }
    let (minute, rest) = rest.split_at_checked(2)?;
    let second = rest.trim_start().strip_prefix("min").and_then(|rest| {
        let rest = rest.trim_start();
        let (second, rest) = rest.split_at_checked(digits(rest))?;
        let rest = rest.trim_start().strip_prefix('s')?;
        (1..=2).contains(&second.len()).then_some((second, rest))
    });
    Some(match second {
        Some((second, rest)) => format!("{before}:{minute}:{second:0>2}{rest}"),
        None => format!("{before}:{minute}{rest}"),
    })
}

fn eastern_clock(text: &str) -> String {
    const HOUR: &[char] = &['시', '时', '時'];
    const MINUTE: &[char] = &['분', '分'];
    let Some((before, rest)) = text.split_once(HOUR) else {
        return text.to_owned();
    };
    let Some((minute, rest)) = rest.split_once(MINUTE) else {
        return text.to_owned();
    };
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let minute = minute.trim();
    if !is_number(minute) || !before.ends_with(|c: char| c.is_ascii_digit()) {
        return text.to_owned();
    }
    match rest.split_once(['초', '秒']) {
        Some((second, rest)) if is_number(second.trim()) => {
            format!("{before}:{minute:0>2}:{:0>2}{rest}", second.trim())
        }
        _ => format!("{before}:{minute:0>2}{rest}"),
    }
}

fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    for c in text.to_lowercase().chars() {
        match (digit(c), tokens.last_mut()) {
            (Some(digit), Some(Token::Number { value, digits })) if *digits < 9 => {
                *value = *value * 10 + digit;
                *digits += 1;
            }
            (Some(value), _) => tokens.push(Token::Number { value, digits: 1 }),
            (None, Some(Token::Word(word))) if c.is_alphabetic() => word.push(c),
            (None, _) if c.is_alphabetic() => tokens.push(Token::Word(c.to_string())),
            _ => tokens.push(Token::Mark(c)),
        }
    }
    tokens
}

/// The first name of a month.
fn named(tokens: &[Token]) -> Option<u32> {
    let (at, name, month) = tokens.iter().enumerate().find_map(|(at, token)| {
        let Token::Word(word) = token else {
            return None;
        };
        // Hebrew writes "in" onto the name.
        let name = word.strip_prefix('ב').unwrap_or(word);
        Some((at, name, months::number(name)?))
    })?;
    // Croatian has a full stop behind the year; with "listopada", which is Polish too, behind the day.
    let is_croatian =
        is_dotted(tokens, 4..=4) || name == "listopada" && is_dotted(tokens.get(..at)?, 1..=2);
    let croatian = months::croatian(name).filter(|_| is_croatian);
    Some(croatian.unwrap_or(month))
}

/// Whether a full stop stands behind a number of so many digits.
fn is_dotted(tokens: &[Token], wanted: std::ops::RangeInclusive<usize>) -> bool {
    tokens.windows(2).any(|pair| match pair {
        [Token::Number { digits, .. }, Token::Mark('.')] => wanted.contains(digits),
        _ => false,
    })
}

/// The number that stands before one of some words.
fn number_before(tokens: &[Token], words: &[&str]) -> Option<u32> {
    tokens.windows(2).find_map(|pair| match pair {
        [Token::Number { value, .. }, Token::Word(word)]
            if words.iter().any(|start| word.starts_with(start)) =>
        {
            Some(*value)
        }
        _ => None,
    })
}

struct Clock {
    time: NaiveTime,
    precision: Precision,
    /// The tokens that it takes.
    from: usize,
    to: usize,
}

/// A clock time that cannot be.
struct Impossible;

/// `13:05`, `13:05:22`, `13.05`, `13 h 05`, with the half of the day before or behind it.
fn clock(tokens: &[Token]) -> Result<Option<Clock>, Impossible> {
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
    let hour = match half(tokens, from, to) {
        Some(Half::First) if hour == 12 => 0,
        Some(Half::Second) if hour < 12 => hour + 12,
        _ => hour,
    };
    Ok(Some(Clock {
        time: NaiveTime::from_hms_opt(hour, minute, second).ok_or(Impossible)?,
        precision: if has_seconds {
            Precision::S
        } else {
            Precision::Min
        },
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

enum Half {
    First,
    Second,
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
    let before = tokens
        .get(..from)?
        .iter()
        .rev()
        .find_map(|token| match token {
            Token::Word(word) => Some(word.as_str()),
            _ => None,
        });
    let is = |words: &[&str]| {
        words
            .iter()
            .any(|word| behind.starts_with(word) || before == Some(word))
    };
    if is(AFTERNOON) {
        Some(Half::Second)
    } else if is(MORNING) {
        Some(Half::First)
    } else {
        None
    }
}

/// What stands at the end, in capitals: `UTC-08`, `PDT`.
fn zone(text: &str) -> Zone {
    let last = text.trim().rsplit(' ').next().unwrap_or_default();
    if last.starts_with("UTC") || last.starts_with("GMT") {
        return match offset(last) {
            Some(offset) => Zone::Offset(offset),
            None if last.len() == 3 => FixedOffset::east_opt(0).map_or(Zone::None, Zone::Offset),
            None => Zone::Abbreviation(last.to_owned()),
        };
    }
    let is_abbreviation =
        (3..=5).contains(&last.len()) && last.bytes().all(|byte| byte.is_ascii_uppercase());
    if is_abbreviation {
        Zone::Abbreviation(last.to_owned())
    } else {
        Zone::None
    }
}

#[cfg(test)]
mod tests;
