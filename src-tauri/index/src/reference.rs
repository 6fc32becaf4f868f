//! REF: one word that names a row for good, whatever an index numbers it.
//!
//! `E0005:messages/inbox/em_1/message_1.json:/messages/17`: exhibit, entry and pointer, with `:` between; where several
//! rows have one place, `:2` and so on behind it. Every byte but `A-Z a-z 0-9 . _ - / @ + ,` is written `%2F`-like
//! (UTF-8), so no shell changes it and it can be taken whole with a double click.

use std::fmt;
use std::str::FromStr;

use holdfast_core::id::Id;

/// Where a row stands: exhibit, entry, pointer.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Ref {
    /// The exhibit.
    pub exhibit: Id,
    /// The path inside the archive, as stored; of a plain file its name.
    pub entry: String,
    /// Where in the entry.
    pub pointer: String,
    /// Which of several rows at that place, from 1.
    pub nth: u32,
}

/// A text that is no reference to a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotARef;

impl fmt::Display for Ref {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:", self.exhibit)?;
        escape(&self.entry, out)?;
        out.write_str(":")?;
        escape(&self.pointer, out)?;
        if self.nth > 1 {
            write!(out, ":{}", self.nth)?;
        }
        Ok(())
    }
}

impl FromStr for Ref {
    type Err = NotARef;

    fn from_str(text: &str) -> Result<Self, NotARef> {
        let mut parts = text.split(':');
        let exhibit = parts.next().and_then(|id| id.parse().ok());
        let entry = parts.next().and_then(unescape);
        let pointer = parts.next().and_then(unescape);
        let nth = match parts.next() {
            None => Some(1),
            Some(nth) => nth.parse().ok().filter(|nth| *nth > 1),
        };
        match (exhibit, entry, pointer, nth, parts.next()) {
            (Some(exhibit @ Id::Exhibit(_)), Some(entry), Some(pointer), Some(nth), None) => {
                Ok(Self {
                    exhibit,
                    entry,
                    pointer,
                    nth,
                })
            }
            _ => Err(NotARef),
        }
    }
}

/// A text in the spelling of references: one word for a shell.
pub fn escaped(text: &str) -> String {
    struct Escaped<'a>(&'a str);
    impl fmt::Display for Escaped<'_> {
        fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
            escape(self.0, out)
        }
    }
    Escaped(text).to_string()
}

const fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-' | b'/' | b'@' | b'+' | b',')
}

fn escape(text: &str, out: &mut fmt::Formatter<'_>) -> fmt::Result {
    for byte in text.bytes() {
        if is_plain(byte) {
            write!(out, "{}", char::from(byte))?;
        } else {
            write!(out, "%{byte:02X}")?;
        }
    }
    Ok(())
}

fn unescape(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        if *first == b'%' {
            let (digits, after) = after.split_at_checked(2)?;
            let digits = std::str::from_utf8(digits).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = after;
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn reference(entry: &str, pointer: &str, nth: u32) -> Ref {
        Ref {
            exhibit: Id::Exhibit(5),
            entry: entry.into(),
            pointer: pointer.into(),
            nth,
        }
    }

    #[test]
    fn a_reference_is_readable_and_safe_in_a_shell() {
        let shown = reference("messages/inbox/em_1/message_1.json", "/messages/17", 1).to_string();
        assert_eq!(
            shown, "E0005:messages/inbox/em_1/message_1.json:/messages/17",
            "plain"
        );
        let shown = reference("Discussion avec Zoë:.txt", "line 12", 2).to_string();
        assert_eq!(
            shown, "E0005:Discussion%20avec%20Zo%C3%AB%3A.txt:line%2012:2",
            "escaped"
        );
    }

    #[test]
    fn what_is_no_reference_is_refused() {
        for text in [
            "",
            "E0005",
            "E0005:a",
            "A01:a:b",
            "E0005:a:b:1",
            "E0005:a:b:2:3",
            "E0005:%f:b",
            "E0005:%FF:b",
        ] {
            assert_eq!(text.parse::<Ref>(), Err(NotARef), "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_reference_says_the_same_after_reading_it_back(entry in ".*", pointer in ".*", nth in 1_u32..9) {
            let there = reference(&entry, &pointer, nth);
            let shown = there.to_string();
            prop_assert!(!shown.contains([' ', '\'', '"', '$', '\\', '\n']), "one word for a shell: {}", shown);
            prop_assert_eq!(shown.parse(), Ok(there));
        }
    }
}
