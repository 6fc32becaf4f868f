//! Text of tag files: three encodings, three line ends (RFC 8493, 2.2 and 2.1.3).

/// How the tag files of a bag are encoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Encoding {
    Utf8,
    Latin1,
    Utf16,
    Utf16Le,
    Utf16Be,
}

impl Encoding {
    /// By its registered name, in any case.
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Some(match name.to_ascii_uppercase().as_str() {
            "UTF-8" | "UTF8" | "US-ASCII" | "ASCII" => Self::Utf8,
            "ISO-8859-1" | "ISO_8859-1" | "LATIN1" => Self::Latin1,
            "UTF-16" => Self::Utf16,
            "UTF-16LE" => Self::Utf16Le,
            "UTF-16BE" => Self::Utf16Be,
            _ => return None,
        })
    }

    /// The text; none when the bytes are not of this encoding.
    pub(crate) fn decode(self, bytes: &[u8]) -> Option<String> {
        match self {
            Self::Utf8 => String::from_utf8(bytes.to_vec()).ok(),
            Self::Latin1 => Some(bytes.iter().copied().map(char::from).collect()),
            // Without a mark: big end first (RFC 2781, 4.3).
            Self::Utf16 => match bytes.split_at_checked(2) {
                Some(([0xFF, 0xFE], rest)) => from_utf16(rest, u16::from_le_bytes),
                Some(([0xFE, 0xFF], rest)) => from_utf16(rest, u16::from_be_bytes),
                _ => from_utf16(bytes, u16::from_be_bytes),
            },
            Self::Utf16Le => from_utf16(bytes, u16::from_le_bytes),
            Self::Utf16Be => from_utf16(bytes, u16::from_be_bytes),
        }
    }
}

fn from_utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<String> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let units: Vec<u16> = pairs.iter().map(|pair| unit(*pair)).collect();
    rest.is_empty().then(|| String::from_utf16(&units).ok())?
}

/// The lines of a text; each of LF, CR and CRLF ends one.
pub(crate) fn lines(text: &str) -> Vec<&str> {
    let mut lines = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find(['\n', '\r']).unwrap_or(rest.len());
        let (line, tail) = rest.split_at(end);
        lines.push(line);
        rest = tail
            .strip_prefix("\r\n")
            .or_else(|| tail.strip_prefix(['\n', '\r']))
            .unwrap_or_default();
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_three_ways() {
        assert_eq!(lines("a\nb\r\nc\rd"), ["a", "b", "c", "d"], "four lines");
        assert_eq!(lines("a\n\nb\n"), ["a", "", "b"], "an empty one counts");
        assert!(lines("").is_empty(), "nothing");
    }

    #[test]
    fn utf16_needs_whole_units() {
        let text = Encoding::Utf16.decode(b"\xFE\xFF\0a\0b");
        assert_eq!(text.as_deref(), Some("ab"), "big end first");
        assert_eq!(Encoding::Utf16.decode(b"\xFF\xFEa"), None, "half a unit");
        assert_eq!(
            Encoding::Latin1.decode(b"\xe9").as_deref(),
            Some("é"),
            "one byte each"
        );
    }
}
