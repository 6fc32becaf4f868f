//! JSON that is not quite JSON, made readable: what platforms' own writers get wrong, and what re-saving does to it.
//!
//! Telegram Desktop writes control characters as `\x0b` and has written bare values; half emoji are lone surrogates;
//! re-saved files hold bytes that are not UTF-8.

/// A text that was made readable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repaired {
    /// With what cannot be shown as U+FFFD.
    pub shown: Vec<u8>,
    /// With what was repaired spelt out as it stands in the file.
    pub stored: Vec<u8>,
}

/// Makes a JSON value readable; none where nothing had to be repaired.
pub fn repair(bytes: &[u8]) -> Option<Repaired> {
    let mut repair = Repair {
        rest: bytes,
        shown: Vec::with_capacity(bytes.len() + 16),
        stored: Vec::with_capacity(bytes.len() + 16),
        is_changed: false,
    };
    repair.run();
    repair.is_changed.then_some(Repaired {
        shown: repair.shown,
        stored: repair.stored,
    })
}

struct Repair<'a> {
    rest: &'a [u8],
    shown: Vec<u8>,
    stored: Vec<u8>,
    is_changed: bool,
}

impl Repair<'_> {
    fn run(&mut self) {
        let mut is_text = false;
        // Whether a value may begin here.
        let mut wants_value = true;
        while let Some(&byte) = self.rest.first() {
            if is_text {
                is_text = byte != b'"';
                self.text_byte(byte);
                continue;
            }
            match byte {
                b'"' => {
                    is_text = true;
                    wants_value = false;
                    self.same(1);
                }
                b':' | b'[' => {
                    wants_value = true;
                    self.same(1);
                }
                b',' if self.is_trailing_comma() => self.change(1, b"", b""),
                b',' | b'{' | b'}' | b']' => {
                    wants_value = byte == b',';
                    self.same(1);
                }
                0 => self.change(1, b"", b""),
                _ if byte.is_ascii_whitespace() => self.same(1),
                _ if wants_value => {
                    wants_value = false;
                    self.bare();
                }
                _ => self.same(1),
            }
        }
    }

    fn same(&mut self, count: usize) {
        let (taken, rest) = self.rest.split_at(count.min(self.rest.len()));
        self.shown.extend_from_slice(taken);
        self.stored.extend_from_slice(taken);
        self.rest = rest;
    }

    fn change(&mut self, count: usize, shown: &[u8], stored: &[u8]) {
        self.shown.extend_from_slice(shown);
        self.stored.extend_from_slice(stored);
        self.rest = self.rest.get(count..).unwrap_or_default();
        self.is_changed = true;
    }

    fn is_trailing_comma(&self) -> bool {
        let next = self
            .rest
            .iter()
            .skip(1)
            .find(|byte| !byte.is_ascii_whitespace());
        matches!(next, Some(b'}' | b']'))
    }

    /// A word or number outside of quotes: as it is where JSON knows it, else `null` or a text.
    fn bare(&mut self) {
        let end = self
            .rest
            .iter()
            .position(|byte| matches!(byte, b',' | b'}' | b']' | b'\n' | b'\r'))
            .unwrap_or(self.rest.len());
        let word = self.rest.get(..end).unwrap_or_default().trim_ascii_end();
        let len = word.len();
        if serde_json::from_slice::<serde::de::IgnoredAny>(word).is_ok() || len == 0 {
            self.same(len.max(1));
        } else if matches!(
            word,
            b"NaN" | b"Infinity" | b"-Infinity" | b"undefined" | b"None"
        ) {
            self.change(len, b"null", b"null");
        } else if let Ok(quoted) = serde_json::to_vec(&String::from_utf8_lossy(word)) {
            self.change(len, &quoted, &quoted);
        } else {
            self.same(len);
        }
    }

    fn text_byte(&mut self, byte: u8) {
        match byte {
            b'\\' => self.escape(),
            0..0x20 => {
                let code = format!("\\u{byte:04x}");
                self.change(1, code.as_bytes(), code.as_bytes());
            }
            0x80.. => self.beyond_ascii(),
            _ => self.same(1),
        }
    }

    fn escape(&mut self) {
        match self.rest.get(1) {
            Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => self.same(2),
            Some(b'u') => match unit(self.rest) {
                Some(high @ 0xD800..0xDC00) => {
                    let low = self.rest.get(6..).and_then(unit);
                    if matches!(low, Some(0xDC00..0xE000)) {
                        self.same(12);
                    } else {
                        self.lone(high);
                    }
                }
                Some(low @ 0xDC00..0xE000) => self.lone(low),
                Some(_) => self.same(6),
                None => self.change(2, b"\\\\u", b"\\\\u"),
            },
            Some(b'x') => {
                let hex = self.rest.get(2..4).and_then(number);
                match hex {
                    Some(code) => {
                        let shown = format!("\\u{code:04x}");
                        let stored = format!("\\\\x{code:02x}");
                        self.change(4, shown.as_bytes(), stored.as_bytes());
                    }
                    None => self.change(2, b"\\\\x", b"\\\\x"),
                }
            }
            // Not an escape: the character itself; a control character or half a letter is seen to next.
            Some(byte) if byte.is_ascii_graphic() || *byte == b' ' => {
                self.change(2, &[*byte], &[b'\\', b'\\', *byte]);
            }
            Some(_) => self.change(1, b"", b"\\\\"),
            None => self.same(1),
        }
    }

    /// Half a character: a surrogate without its pair.
    fn lone(&mut self, code: u32) {
        let stored = format!("\\\\u{code:04x}");
        self.change(6, b"\\ufffd", stored.as_bytes());
    }

    fn beyond_ascii(&mut self) {
        // No character is longer than four bytes.
        let window = self.rest.get(..4.min(self.rest.len())).unwrap_or_default();
        let valid = match std::str::from_utf8(window) {
            Ok(text) => text.chars().next().map_or(0, char::len_utf8),
            Err(error) => {
                let text = window.get(..error.valid_up_to()).unwrap_or_default();
                String::from_utf8_lossy(text)
                    .chars()
                    .next()
                    .map_or(0, char::len_utf8)
            }
        };
        if valid > 0 {
            self.same(valid);
        } else {
            let byte = self.rest.first().copied().unwrap_or_default();
            let stored = format!("\\\\x{byte:02x}");
            self.change(1, "\u{fffd}".as_bytes(), stored.as_bytes());
        }
    }
}

/// Escapes quotes that stand within a text: Telegram Desktop 2.3.1 wrote some so, and people who edit a file do. A quote
/// ends a text only where JSON could go on behind it. None where nothing had to be escaped.
pub(super) fn escape_quotes(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut escaped = Vec::with_capacity(bytes.len() + 16);
    let (mut at, mut is_text, mut is_changed) = (0, false, false);
    while let Some(&byte) = bytes.get(at) {
        let rest = bytes.get(at + 1..).unwrap_or_default();
        at += 1;
        if byte == b'"' && is_text && !ends_text(rest) {
            escaped.push(b'\\');
            is_changed = true;
        } else if byte == b'"' {
            is_text = !is_text;
        } else if byte == b'\\' && is_text {
            escaped.push(byte);
            escaped.extend(rest.first());
            at += 1;
            continue;
        }
        escaped.push(byte);
    }
    is_changed.then_some(escaped)
}

/// Whether what stands behind a quote could stand behind a text.
fn ends_text(rest: &[u8]) -> bool {
    let rest = rest.trim_ascii_start();
    match rest.first() {
        None | Some(b':' | b'}' | b']') => true,
        Some(b',') => {
            let next = rest.get(1..).unwrap_or_default().trim_ascii_start();
            matches!(
                next.first(),
                None | Some(b'"' | b'{' | b'[' | b'-' | b'0'..=b'9')
            ) || [&b"null"[..], b"true", b"false"]
                .iter()
                .any(|word| next.starts_with(word))
        }
        _ => false,
    }
}

fn unit(bytes: &[u8]) -> Option<u32> {
    number(bytes.strip_prefix(b"\\u")?.get(..4)?)
}

fn number(hex: &[u8]) -> Option<u32> {
    let text = std::str::from_utf8(hex).ok()?;
    text.bytes()
        .all(|byte| byte.is_ascii_hexdigit())
        .then(|| u32::from_str_radix(text, 16).ok())?
}
