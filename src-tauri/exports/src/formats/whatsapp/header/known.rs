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

#[derive(Debug)]
struct Form {
    /// The bytes up to the rest; of a digit, what all digits have in common.
    bytes: Vec<u8>,
    /// Which bits of each byte are compared.
    mask: Vec<u8>,
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
            bytes: Vec::with_capacity(bytes.len()),
            mask: Vec::with_capacity(bytes.len()),
            numbers: Vec::new(),
            header: header.clone(),
        };
        for (place, byte) in bytes.iter().enumerate() {
            let is_digit = byte.is_ascii_digit();
            let mask = if is_digit { DIGIT } else { u8::MAX };
            form.bytes.push(byte & mask);
            form.mask.push(mask);
            match form.numbers.last_mut() {
                Some((start, len)) if is_digit && *start + usize::from(*len) == place => *len += 1,
                _ if is_digit => form.numbers.push((place, 1)),
                _ => {}
            }
        }
        // Digits of other scripts and years of eras are not told by ASCII digits.
        (form.read(line.as_bytes()).as_ref() == Some(header)).then_some(form)
    }

    fn read(&self, line: &[u8]) -> Option<Header> {
        let line = line.get(..self.bytes.len())?;
        let pairs = line.iter().zip(&self.mask).zip(&self.bytes);
        // Without a branch for each byte.
        let differing = pairs.fold(0, |bits, ((byte, mask), own)| bits | (byte & mask) ^ own);
        if differing != 0 {
            return None;
        }
        let mut numbers = [(0, 0); NUMBERS];
        let read = numbers.get_mut(..self.numbers.len())?;
        for (number, &(start, len)) in read.iter_mut().zip(&self.numbers) {
            let digits = line.get(start..start + usize::from(len))?;
            let mut value = 0;
            for byte in digits {
                let digit = byte & !DIGIT;
                if digit > 9 {
                    return None;
                }
                value = value * 10 + u32::from(digit);
            }
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
