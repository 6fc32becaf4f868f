//! The characters of a header one after the other: numbers, separators, words.

use super::{Clock, Date, Joint, YearForm};
use crate::formats::whatsapp::period::{self, Half, Marked};
use crate::text::digit;

/// The year before the first of a Japanese era.
pub(super) const fn era(c: char) -> Option<i32> {
    match c {
        'R' | '令' => Some(2018),
        'H' | '平' => Some(1988),
        _ => None,
    }
}

/// Marks that are not seen and may stand anywhere.
pub(super) const fn is_mark(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// How much of a line can be a header.
const LONGEST: usize = 72;

/// The first characters of a line: digits as ASCII, spaces plain, marks left out; each with the byte behind it.
pub(super) struct Prefix {
    chars: [char; LONGEST],
    ends: [usize; LONGEST],
    len: usize,
}

impl Prefix {
    pub(super) fn of(line: &str) -> Self {
        let mut prefix = Self {
            chars: ['\0'; LONGEST],
            ends: [0; LONGEST],
            len: 0,
        };
        for (at, c) in line.char_indices() {
            let plain = match c {
                c if is_mark(c) => continue,
                c if c.is_ascii() => c,
                '\u{060c}' | '\u{ff0c}' | '\u{3001}' => ',',
                c if c.is_whitespace() => ' ',
                c => digit(c)
                    .and_then(|value| char::from_digit(value, 10))
                    .unwrap_or(c),
            };
            let (Some(place), Some(end)) = (
                prefix.chars.get_mut(prefix.len),
                prefix.ends.get_mut(prefix.len),
            ) else {
                break;
            };
            *place = if plain == '\t' { ' ' } else { plain };
            *end = at + c.len_utf8();
            prefix.len += 1;
        }
        prefix
    }
}

pub(super) struct Scan<'a> {
    pub(super) prefix: &'a Prefix,
    pub(super) at: usize,
}

impl Scan<'_> {
    pub(super) fn peek(&self) -> Option<char> {
        (self.at < self.prefix.len).then(|| self.prefix.chars.get(self.at).copied())?
    }

    /// The byte of the line behind what was taken.
    pub(super) fn byte(&self) -> usize {
        self.at
            .checked_sub(1)
            .and_then(|last| self.prefix.ends.get(last).copied())
            .unwrap_or(0)
    }

    pub(super) fn take(&mut self, wanted: char) -> bool {
        let is_there = self.peek() == Some(wanted);
        self.at += usize::from(is_there);
        is_there
    }

    fn take_one_of(&mut self, wanted: &[char]) -> Option<char> {
        let found = self.peek().filter(|c| wanted.contains(c));
        self.at += usize::from(found.is_some());
        found
    }

    pub(super) fn spaces(&mut self) -> bool {
        let from = self.at;
        while self.take(' ') {}
        self.at > from
    }

    pub(super) fn comma(&mut self) -> bool {
        let at = self.at;
        self.spaces();
        let is_there = self.take(',');
        if !is_there {
            self.at = at;
        }
        is_there
    }

    /// A number of at most four digits, and how many it has.
    fn number(&mut self) -> Option<(u32, usize)> {
        let from = self.at;
        let mut value = 0;
        while let Some(digit) = self.peek().and_then(|c| c.to_digit(10)) {
            value = value * 10 + digit;
            self.at += 1;
            if self.at - from > 4 {
                return None;
            }
        }
        (self.at > from).then_some((value, self.at - from))
    }

    /// Letters and dots, inner spaces too where a letter and dot follow ("p. m.").
    pub(super) fn word(&mut self) -> Option<String> {
        let mut word = String::new();
        while let Some(c) = self.peek() {
            let is_part = c.is_alphabetic() || is_joiner(c) || matches!(c, '.' | '\'' | '(' | ')');
            if is_part && word.chars().count() < 12 {
                word.push(c);
            } else if c == ' '
                && (word.ends_with('.') && self.letter_and_dot_follow() || self.is_albanian(&word))
            {
                // Kept out of the word.
            } else {
                break;
            }
            self.at += 1;
        }
        word.chars().any(char::is_alphabetic).then_some(word)
    }

    /// "e paradites" and "e pasdites" are two words each.
    fn is_albanian(&self, word: &str) -> bool {
        let next = |n: usize| self.prefix.chars.get(self.at + n).copied();
        word == "e" && next(1) == Some('p') && next(2) == Some('a')
    }

    fn letter_and_dot_follow(&self) -> bool {
        let next = |n: usize| self.prefix.chars.get(self.at + n).copied();
        next(1).is_some_and(char::is_alphabetic) && matches!(next(2), Some('.' | ' '))
    }

    /// One part of a date: a number, or the year of an era.
    fn part(&mut self) -> Option<(u32, usize)> {
        let base = self.peek().and_then(era);
        let Some(base) = base else {
            return self.number();
        };
        self.at += 1;
        let _second_character = self.take_one_of(&['和', '成']);
        let (year, _) = self.number()?;
        Some((u32::try_from(base).ok()? + year, 4))
    }

    pub(super) fn date(&mut self) -> Option<(Date, YearForm, char)> {
        let first = self.part()?;
        let separator = self.separator()?;
        let second = self.part()?;
        let again = self.separator()?;
        let is_words = separator == '年';
        if !is_words && again != separator {
            return None;
        }
        let third = self.part()?;
        // "13. 6. 2018." and "2018年6月12日" end as their parts do.
        let _end = match separator {
            '.' => self.take('.'),
            '年' => self.take('日') || self.take('일'),
            _ => false,
        };
        self.calendar();
        let date = match (first.1, second.1, third.1) {
            (4, 1..=2, 1..=2) => (full(first.0, second.0, third.0), YearForm::First),
            (1..=2, 1..=2, 4) => (open(first.0, second.0, third.0), YearForm::Last),
            (1..=2, 1..=2, 1..=2) => (
                Date::Short {
                    first: first.0,
                    second: second.0,
                    third: third.0,
                },
                YearForm::Short,
            ),
            _ => return None,
        };
        Some((date.0, date.1, separator))
    }

    /// What is written behind a year.
    fn calendar(&mut self) {
        let at = self.at;
        self.spaces();
        // The Buddhist era, and "year" in Bulgarian.
        if self
            .word()
            .is_none_or(|word| !matches!(word.as_str(), "BE" | "B.E." | "พ.ศ." | "г."))
        {
            self.at = at;
        }
    }

    fn separator(&mut self) -> Option<char> {
        let sign = self.take_one_of(&['/', '.', '-', '年', '月', '년', '월', ' '])?;
        if sign != '/' && sign != '-' {
            self.spaces();
        }
        Some(match sign {
            '月' | '년' | '월' => '年',
            sign => sign,
        })
    }

    /// A clock time with the half of the day before or behind it; where that stands is part of the shape.
    pub(super) fn clock(&mut self) -> Option<(Clock, Option<bool>, Marked)> {
        self.spaces();
        let before = self.word();
        self.spaces();
        let (hour, _) = self.number().filter(|&(_, digits)| digits <= 2)?;
        let separator = self.clock_separator()?;
        let (minute, _) = self.number().filter(|&(_, digits)| digits == 2)?;
        let second = if separator == 'h' {
            self.french_second()
        } else {
            self.second(separator)
        };
        let at = self.at;
        self.spaces();
        let behind = if before.is_none() {
            self.word()
                .filter(|word| period::half(word).is_some() || self.ends_here())
        } else {
            None
        };
        if behind.is_none() {
            self.at = at;
        }
        let place = match (&before, &behind) {
            (Some(_), _) => Some(false),
            (_, Some(_)) => Some(true),
            _ => None,
        };
        let word = before.or(behind);
        let half = match word.as_deref().map(period::half) {
            None => Marked::Not,
            Some(None) => Marked::Unclear,
            Some(Some(half)) => Marked::Half(half),
        };
        let second = second.map(|(second, _)| second);
        let clock = settled(hour, minute, second, half)?;
        Some((clock, place, half))
    }

    fn second(&mut self, separator: char) -> Option<(u32, usize)> {
        let at = self.at;
        let second = match self.take_one_of(&[separator]) {
            Some(_) => self.number().filter(|&(_, digits)| digits == 2),
            None => None,
        };
        if second.is_none() {
            self.at = at;
        }
        second
    }

    /// Behind `22 h 39`: ` min 15 s`, as an iPhone writes in Canada, or ` min` alone.
    fn french_second(&mut self) -> Option<(u32, usize)> {
        let at = self.at;
        self.spaces();
        if !['m', 'i', 'n'].into_iter().all(|letter| self.take(letter)) {
            self.at = at;
            return None;
        }
        let at = self.at;
        self.spaces();
        let second = self.number().filter(|&(_, digits)| digits <= 2);
        self.spaces();
        let second = second.filter(|_| self.take('s'));
        if second.is_none() {
            self.at = at;
        }
        second
    }

    /// Whether a header's end comes next: a word that is not known is no author then.
    fn ends_here(&self) -> bool {
        let mut next = Self {
            prefix: self.prefix,
            at: self.at,
        };
        let has_space = next.spaces();
        match next.peek() {
            Some(']' | ',') => true,
            Some('-' | '–' | '—' | '−') => has_space,
            _ => false,
        }
    }

    fn clock_separator(&mut self) -> Option<char> {
        if let Some(sign) = self.take_one_of(&[':', '.']) {
            return Some(sign);
        }
        // "22 h 39", as in Canada.
        self.spaces();
        self.take_one_of(&['h', 'H'])?;
        self.spaces();
        Some('h')
    }

    /// What joins the time to the rest; gives the bytes of date and time.
    pub(super) fn joint(
        &mut self,
        begins: usize,
        has_bracket: bool,
    ) -> Option<((usize, usize), Joint)> {
        let ends = self.byte();
        let has_space = self.spaces();
        let joint = if has_bracket {
            self.take(']').then_some(Joint::Bracket)?
        } else if has_space && self.take_one_of(&['-', '–', '—', '−']).is_some() {
            Joint::Dash
        } else if self.take(':') {
            Joint::Colon
        } else if has_space {
            return Some(((begins, ends), Joint::Space));
        } else {
            return None;
        };
        let ends_here = self.peek().is_none();
        let has_space = self.take(' ');
        // A bracket needs no space behind it; a dash without one is something else.
        (has_space || ends_here || joint == Joint::Bracket).then_some(((begins, ends), joint))
    }
}

/// A clock time on 24 hours; none where there is none such.
pub(super) fn settled(hour: u32, minute: u32, second: Option<u32>, half: Marked) -> Option<Clock> {
    if minute > 59 || second.is_some_and(|second| second > 60) || hour > 23 {
        return None;
    }
    let (hour, is_unclear) = match half {
        Marked::Half(Half::Morning) if hour == 12 => (0, false),
        Marked::Half(Half::Afternoon) if hour < 12 => (hour + 12, false),
        Marked::Unclear => (hour, hour <= 12),
        _ => (hour, false),
    };
    Some(Clock {
        hour,
        minute,
        second: second.map(|second| second.min(59)),
        is_unclear,
    })
}

/// Signs that belong to the letter before them: of the scripts of India, Thai, Lao, Burmese and Khmer, the vowels of
/// Arabic, and the marks within words that Hebrew shortens.
const fn is_joiner(c: char) -> bool {
    matches!(c,
        '\u{05f3}' | '\u{05f4}' | '\u{064b}'..='\u{0652}' | '\u{0900}'..='\u{0dff}' | '\u{0e31}'..='\u{0e4e}'
        | '\u{0eb1}'..='\u{0ece}' | '\u{102b}'..='\u{103e}' | '\u{17b4}'..='\u{17d3}' | '\u{200c}' | '\u{200d}')
}

pub(super) fn full(year: u32, month: u32, day: u32) -> Date {
    match western(year) {
        Some(year) => Date::Full { year, month, day },
        None => Date::Foreign,
    }
}

pub(super) fn open(first: u32, second: u32, year: u32) -> Date {
    match western(year) {
        Some(year) => Date::Open {
            first,
            second,
            year,
        },
        None => Date::Foreign,
    }
}

/// The year of our calendar; years above 2400 are Buddhist. Others are not turned into anything.
fn western(year: u32) -> Option<i32> {
    let year = i32::try_from(year).ok()?;
    match year {
        1970..2200 => Some(year),
        2400..2800 => Some(year - 543),
        _ => None,
    }
}
