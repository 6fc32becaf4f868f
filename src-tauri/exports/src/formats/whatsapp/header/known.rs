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
/// Numbers of a header: a date's three, a clock time's two or three.
const NUMBERS: usize = 6;
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
    /// Each number's first byte, and how many digits it has.
    numbers: Vec<(usize, u8)>,
    /// The header that it was met with.
    header: Header,
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
        let mut form = Self {
            len: bytes.len(),
            pieces: Vec::new(),
            numbers: Vec::new(),
            header: header.clone(),
        };
        for (place, byte) in bytes.iter().enumerate() {
            let is_digit = byte.is_ascii_digit();
            match form.numbers.last_mut() {
                Some((start, len)) if is_digit && *start + usize::from(*len) == place => *len += 1,
                _ if is_digit => form.numbers.push((place, 1)),
                _ => {}
            }
        }
        let last = bytes.len().checked_sub(PIECE)?;
        let places = (0..last).step_by(PIECE).chain([last]);
        form.pieces = places.filter_map(|at| Piece::of(bytes, at)).collect();
        // Digits of other scripts and years of eras are not told by ASCII digits.
        (form.read(line.as_bytes()).as_ref() == Some(header)).then_some(form)
    }

    fn read(&self, line: &[u8]) -> Option<Header> {
        let line = line.get(..self.len)?;
        if !self.pieces.iter().all(|piece| piece.fits(line)) {
            return None;
        }
        let mut numbers = [(0, 0); NUMBERS];
        let read = numbers.get_mut(..self.numbers.len())?;
        let digit = |at: usize| line.get(at).map_or(0, |byte| u32::from(byte & !DIGIT));
        for (number, &(start, len)) in read.iter_mut().zip(&self.numbers) {
            let value = match len {
                1 => digit(start),
                2 => digit(start) * 10 + digit(start + 1),
                4 => {
                    let [first, second] =
                        [start, start + 2].map(|at| digit(at) * 10 + digit(at + 1));
                    first * 100 + second
                }
                // No date and no clock time has such a number.
                _ => return None,
            };
            *number = (value, len);
        }
        self.header(read)
    }

    fn header(&self, numbers: &[(u32, u8)]) -> Option<Header> {
        let shape = self.header.shape;
        let at = if shape.is_time_first {
            numbers.len().checked_sub(3)?
        } else {
            3
        };
        let (one, other) = numbers.split_at_checked(at)?;
        let (date, clock) = if shape.is_time_first {
            (other, one)
        } else {
            (one, other)
        };
        let [first, second, third] = date else {
            return None;
        };
        let date = match (first.1, second.1, third.1) {
            (4, 1..=2, 1..=2) => full(first.0, second.0, third.0),
            (1..=2, 1..=2, 4) => open(first.0, second.0, third.0),
            (1..=2, 1..=2, 1..=2) => Date::Short {
                first: first.0,
                second: second.0,
                third: third.0,
            },
            _ => return None,
        };
        let (hour, minute, second) = match clock {
            [hour, minute] if !shape.has_seconds => (hour.0, minute.0, None),
            [hour, minute, second] if shape.has_seconds => (hour.0, minute.0, Some(second.0)),
            _ => return None,
        };
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
