//! Numbers as they are written, where serde gives a rounded one: `1700000000000.0`, `1e3`, more than 2^64.

use std::borrow::Cow;

use memchr::memchr2;

use super::Value;

/// Gives every rounded number of a value that was read from a text its own digits.
pub(super) fn put_back<'a>(value: &mut Value<'a>, json: &'a [u8]) {
    let mut literals = Literals { json, at: 0 };
    fill(value, &mut literals);
}

fn fill<'a>(value: &mut Value<'a>, literals: &mut Literals<'a>) {
    match value {
        Value::Real(number) => {
            if let Some(literal) = literals.find(is_rounded) {
                *number = Cow::Borrowed(literal);
            }
        }
        Value::List(items) => items.iter_mut().for_each(|item| fill(item, literals)),
        Value::Object(fields) => fields
            .iter_mut()
            .for_each(|(_, value)| fill(value, literals)),
        Value::Null | Value::Bool(_) | Value::Whole(_) | Value::Text(_) => {}
    }
}

/// Whether a number is none of 64 bits.
fn is_rounded(literal: &&str) -> bool {
    let is_whole = literal.parse::<i64>().is_ok() || literal.parse::<u64>().is_ok();
    !is_whole || *literal == "-0"
}

/// The numbers of a text, in their order.
struct Literals<'a> {
    json: &'a [u8],
    at: usize,
}

impl<'a> Iterator for Literals<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        loop {
            let rest = self.json.get(self.at..)?;
            match *rest.first()? {
                b'"' => self.at += text_len(rest),
                b'-' | b'0'..=b'9' => {
                    let is_more = |byte: &u8| {
                        byte.is_ascii_digit() || matches!(byte, b'+' | b'-' | b'.' | b'e' | b'E')
                    };
                    let len = rest.iter().take_while(|byte| is_more(byte)).count();
                    self.at += len;
                    return std::str::from_utf8(rest.get(..len)?).ok();
                }
                _ => self.at += 1,
            }
        }
    }
}

/// How long the text is that begins here, with its quotes.
fn text_len(json: &[u8]) -> usize {
    let mut at = 1;
    while let Some(found) = json.get(at..).and_then(|rest| memchr2(b'"', b'\\', rest)) {
        at += found + 1;
        if json.get(at - 1) == Some(&b'"') {
            return at;
        }
        at += 1;
    }
    json.len()
}
