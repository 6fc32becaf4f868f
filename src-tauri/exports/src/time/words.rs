//! Times with the month in words, as web pages show them: `Sep 22, 2017 6:33 am`, `3 mars 2014, 13:05 UTC-08`,
//! `den 3 mars 2014 kl. 13:05`, `2026年5月29日 13:05`.

use chrono::{FixedOffset, NaiveDate, NaiveDateTime};

use super::written::{self, offset};
use super::{Assumed, Precision, Time};
use crate::text::{digit, for_matching};

mod clock;
pub mod figures;
mod months;

use clock::Clock;

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
    timed(raw, &read(raw)?)
}

fn timed(raw: &str, words: &Words) -> Option<Time> {
    let time = match &words.zone {
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
    let text = prepared(raw)?;
    let tokens = tokens(&text);
    let date = date(&tokens)?;
    let clock = clock::read(&tokens).ok()?;
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
    let day = NaiveDate::from_ymd_opt(western(year)?, month, day)?;
    on(day, clock.as_ref(), &text, &tokens)
}

/// A text as it is looked at; none where it is too long to be a time.
fn prepared(raw: &str) -> Option<String> {
    if raw.len() > LONGEST {
        return None;
    }
    let text = for_matching(raw);
    Some(clock_in_figures(
        &months::thai_in_full(&text).unwrap_or(text),
    ))
}

/// The time of a day.
fn on(day: NaiveDate, clock: Option<&Clock>, text: &str, tokens: &[Token]) -> Option<Words> {
    let Some(clock) = clock else {
        return Some(Words {
            local: day.and_hms_opt(0, 0, 0)?,
            precision: Precision::Day,
            zone: Zone::None,
        });
    };
    let zone = zone(text);
    if zone == Zone::None && clock.could_be_another_half(tokens) {
        return None;
    }
    Some(Words {
        local: day.and_time(clock.time),
        precision: clock.precision,
        zone,
    })
}

/// The year of our calendar; years above 2400 are Buddhist.
fn western(year: u32) -> Option<i32> {
    let year = i32::try_from(year).ok()?;
    Some(if (2400..2800).contains(&year) {
        year - 543
    } else {
        year
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
    if let Some((at, month)) = number_before(tokens, &["月", "월"]) {
        // `10월 27, 2024` is the English order with the month's name in Korean.
        let day = number_before(tokens, &["日", "일"]).map(|(_, day)| day);
        let day = day.or_else(|| tokens.get(at + 2..)?.iter().find_map(small));
        return Some(Date::Figures(month, day?));
    }
    if let Some(Date::Figures(month, day)) = dotted(tokens) {
        return Some(Date::Figures(month, day));
    }
    let is_month =
        |token: &Token| matches!(token, Token::Word(word) if word == "tháng" || word == "thg");
    if let Some(at) = tokens.iter().position(is_month) {
        // `15 tháng 1`; `thg 1 15, 2024` is the English order with the month's name in Vietnamese.
        let mut behind = tokens.get(at..)?.iter().filter_map(small);
        let month = behind.next()?;
        let day = tokens.get(..at)?.iter().rev().find_map(small);
        return Some(Date::Figures(month, day.or_else(|| behind.next())?));
    }
    let mut tokens = tokens
        .iter()
        .filter(|token| !matches!(token, Token::Mark(_)));
    let is_year = matches!(tokens.next()?, Token::Number { digits: 4, .. });
    let (month, day) = (small(tokens.next()?)?, small(tokens.next()?)?);
    is_year.then_some(Date::Figures(month, day))
}

/// `27.10.2024`: with full stops the day comes first everywhere.
fn dotted(tokens: &[Token]) -> Option<Date> {
    let [
        day,
        Token::Mark('.'),
        month,
        Token::Mark('.'),
        Token::Number { digits: 4, .. },
        ..,
    ] = tokens
    else {
        return None;
    };
    Some(Date::Figures(small(month)?, small(day)?))
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
            (None, Some(Token::Word(word))) if c.is_alphabetic() || is_joiner(c) => word.push(c),
            (None, _) if c.is_alphabetic() => tokens.push(Token::Word(c.to_string())),
            _ => tokens.push(Token::Mark(c)),
        }
    }
    tokens
}

/// Signs that belong to the letter before them in the scripts of India and in Thai.
const fn is_joiner(c: char) -> bool {
    matches!(c, '\u{0900}'..='\u{0dff}' if c != '\u{0970}' && c != '\u{0964}')
        || matches!(c, '\u{0e47}'..='\u{0e4e}')
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

/// The number that stands before one of some words, and where.
fn number_before(tokens: &[Token], words: &[&str]) -> Option<(usize, u32)> {
    let mut pairs = tokens.windows(2).enumerate();
    pairs.find_map(|(at, pair)| match pair {
        [Token::Number { value, .. }, Token::Word(word)]
            if words.iter().any(|start| word.starts_with(start)) =>
        {
            Some((at, *value))
        }
        _ => None,
    })
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
