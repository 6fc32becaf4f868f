//! Headers of forms that were met before: all lines of a chat begin alike but for their digits, and are read by them.
//!
//! What is not exactly of a known form is read as if nothing were known, so the answer is always the same.

use super::scan::{full, open, settled};
use super::{Date, Header, Joint, parse};

/// Headers that were met before, the last one first.
#[derive(Debug, Default)]
pub(in crate::formats::whatsapp) struct Known {
    forms: Vec<Form>,
}

/// Forms that are kept: one for each number of digits that days, months and hours have.
const FORMS_MAX: usize = 24;
/// The bits that all digits have in common, and few other characters.
const DIGIT: u8 = 0xf0;
const SIXES: u64 = 0x0606_0606_0606_0606;
/// Bytes that are compared at once. No header is shorter.
const PIECE: usize = 8;

#[derive(Debug)]
struct Form {
    /// How many bytes stand before the rest.
    len: usize,
    /// Those bytes, in pieces that overlap at the end.
    pieces: Vec<Piece>,
    kind: Kind,
    date: [Number; 3],
    hour: Number,
    minute: Number,
    second: Option<Number>,
    /// The header that it was met with.
    header: Header,
}

/// By how many digits its numbers have: which date it is.
#[derive(Debug, Clone, Copy)]
enum Kind {
    Full,
    Open,
    Short,
}

/// Where a number stands, and how many digits it has.
#[derive(Debug, Clone, Copy)]
struct Number {
    at: usize,
    len: usize,
}

impl Number {
    /// All numbers of a line.
    fn all(line: &[u8]) -> Vec<Self> {
        let mut numbers: Vec<Self> = Vec::new();
        for (at, _) in line
            .iter()
            .enumerate()
            .filter(|(_, byte)| byte.is_ascii_digit())
        {
            match numbers.last_mut() {
                Some(last) if last.at + last.len == at => last.len += 1,
                _ => numbers.push(Self { at, len: 1 }),
            }
        }
        numbers
    }

    /// Its value: it has one, two or four digits.
    #[inline]
    fn read(self, line: &[u8]) -> u32 {
        let pair = |[tens, ones]: [u8; 2]| u32::from(tens & !DIGIT) * 10 + u32::from(ones & !DIGIT);
        let digits = line.get(self.at..).unwrap_or_default();
        match (self.len, digits) {
            (1, [one, ..]) => pair([0, *one]),
            (2, [tens, ones, ..]) => pair([*tens, *ones]),
            (4, [a, b, c, d, ..]) => pair([*a, *b]) * 100 + pair([*c, *d]),
            _ => 0,
        }
    }
}

impl Known {
    /// Reads the beginning of a line, as [`parse`] does.
    pub(in crate::formats::whatsapp) fn parse(&mut self, line: &str) -> Option<Header> {
        for place in 0..self.forms.len() {
            let form = self.forms.get(place)?;
            if let Some(header) = form.read(line.as_bytes()) {
                self.forms.swap(0, place);
                return Some(header);
            }
        }
        let header = parse(line)?;
        if self.forms.len() < FORMS_MAX
            && let Some(form) = Form::of(line, &header)
        {
            self.forms.push(form);
        }
        Some(header)
    }
}

/// Bytes of a form that are compared at once.
#[derive(Debug)]
struct Piece {
    at: usize,
    /// Which bits are compared: of digits, what all have in common.
    mask: u64,
    bits: u64,
    /// The lower halves of digits.
    halves: u64,
}

impl Piece {
    fn of(bytes: &[u8], at: usize) -> Option<Self> {
        let own: &[u8; PIECE] = bytes.get(at..)?.first_chunk()?;
        let mask = own.map(|byte| {
            if byte.is_ascii_digit() {
                DIGIT
            } else {
                u8::MAX
            }
        });
        let mask = u64::from_le_bytes(mask);
        Some(Self {
            at,
            mask,
            bits: u64::from_le_bytes(*own) & mask,
            halves: !mask,
        })
    }

    fn fits(&self, line: &[u8]) -> bool {
        let own = line.get(self.at..).and_then(|line| line.first_chunk());
        own.is_some_and(|own| {
            let own = u64::from_le_bytes(*own);
            // Six more than nine does not fit into half a byte.
            let digits = (own & self.halves) + (SIXES & self.halves);
            own & self.mask == self.bits && digits & !self.halves == 0
        })
    }
}

impl Form {
    /// None where more than the digits decides what the line is.
    fn of(line: &str, header: &Header) -> Option<Self> {
        let raw = line.get(header.raw.0..header.raw.1)?;
        let bytes = line.as_bytes().get(..header.rest)?;
        let is_plain = matches!(
            header.shape.joint,
            Joint::Bracket | Joint::Dash | Joint::Colon
        ) && bytes.ends_with(b" ")
            && (!header.shape.is_time_first || raw.contains(':'));
        if !is_plain {
            return None;
        }
        let numbers = Number::all(bytes);
        let at = if header.shape.is_time_first {
            numbers.len().checked_sub(3)?
        } else {
            3
        };
        let (one, other) = numbers.split_at_checked(at)?;
        let (date, clock) = if header.shape.is_time_first {
            (other, one)
        } else {
            (one, other)
        };
        let date: [Number; 3] = date.try_into().ok()?;
        let kind = match date.map(|number| number.len) {
            [4, 1..=2, 1..=2] => Kind::Full,
            [1..=2, 1..=2, 4] => Kind::Open,
            [1..=2, 1..=2, 1..=2] => Kind::Short,
            _ => return None,
        };
        let (&[hour, minute], second) = clock.split_first_chunk()?;
        // No clock time has longer numbers.
        let is_clock = clock.len() <= 3 && clock.iter().all(|number| number.len <= 2);
        let last = bytes.len().checked_sub(PIECE)?;
        let places = (0..last).step_by(PIECE).chain([last]);
        let form = Self {
            len: bytes.len(),
            pieces: places.filter_map(|at| Piece::of(bytes, at)).collect(),
            kind,
            date,
            hour,
            minute,
            second: second.first().copied(),
            header: header.clone(),
        };
        // Digits of other scripts and years of eras are not told by ASCII digits.
        (is_clock && form.read(line.as_bytes()).as_ref() == Some(header)).then_some(form)
    }

    fn read(&self, line: &[u8]) -> Option<Header> {
        let line = line.get(..self.len)?;
        if !self.pieces.iter().all(|piece| piece.fits(line)) {
            return None;
        }
        let [first, second, third] = &self.date;
        let (first, second, third) = (first.read(line), second.read(line), third.read(line));
        let date = match self.kind {
            Kind::Full => full(first, second, third),
            Kind::Open => open(first, second, third),
            Kind::Short => Date::Short {
                first,
                second,
                third,
            },
        };
        let (hour, minute) = (self.hour.read(line), self.minute.read(line));
        let second = self.second.map(|number| number.read(line));
        let clock = settled(hour, minute, second, self.header.half)?;
        date.is_possible().then(|| Header {
            date,
            clock,
            ..self.header.clone()
        })
    }
}

#[cfg(test)]
mod tests;
