//! Text as stored and as shown: encodings, Meta's byte-wise escapes, entities, marks that cannot be seen.
//!
//! Nothing is normalised. What is repaired is repaired once, and the stored form is kept beside it.

use crate::model::Text;

pub mod decode;

/// Repairs the text of Meta's JSON writer (Facebook, Instagram, Messenger), which writes every UTF-8 byte as a character
/// of its own: `Ã©` for `é`. Only where all characters are such bytes and together are valid UTF-8; else as it is.
pub fn repair_meta(stored: String) -> Text {
    match meta_bytes(&stored) {
        Some(shown) => Text {
            shown,
            stored: Some(stored),
        },
        None => Text {
            shown: stored,
            stored: None,
        },
    }
}

/// The shown form alone.
pub fn repaired_meta(stored: &str) -> String {
    meta_bytes(stored).unwrap_or_else(|| stored.to_owned())
}

fn meta_bytes(stored: &str) -> Option<String> {
    if stored.is_ascii() {
        return None;
    }
    let bytes: Option<Vec<u8>> = stored
        .chars()
        .map(|c| u8::try_from(u32::from(c)).ok())
        .collect();
    String::from_utf8(bytes?).ok()
}

/// Decodes `&amp;`, `&#039;`, `&#x1F319;` and the other entities that exports write in text.
pub fn decode_entities(stored: &str) -> Text {
    if !stored.contains('&') {
        return Text::plain(stored);
    }
    let mut shown = String::with_capacity(stored.len());
    let mut rest = stored;
    while let Some((before, after)) = rest.split_once('&') {
        shown.push_str(before);
        let entity = after
            .split_once(';')
            .filter(|(name, _)| name.len() <= 10)
            .and_then(|(name, tail)| Some((entity(name)?, tail)));
        if let Some((character, tail)) = entity {
            shown.push(character);
            rest = tail;
        } else {
            shown.push('&');
            rest = after;
        }
    }
    shown.push_str(rest);
    let is_changed = shown != stored;
    Text {
        shown,
        stored: is_changed.then(|| stored.to_owned()),
    }
}

fn entity(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some('\u{a0}'),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code).filter(|&c| c != '\0')
        }
    }
}

/// Whether a character turns the direction of writing or cannot be seen.
pub const fn is_direction_mark(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Whether a name could be disguised: it holds an override or an isolate. The plain marks of right-to-left writing are
/// normal in such names.
pub fn is_disguised(name: &str) -> bool {
    name.chars()
        .any(|c| matches!(c, '\u{202d}' | '\u{202e}' | '\u{2066}'..='\u{2068}'))
}

/// The value of a decimal digit of any script.
pub fn digit(c: char) -> Option<u32> {
    const ZEROS: &[u32] = &[
        0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6,
        0x0D66, 0x0DE6, 0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x17E0, 0x1810, 0xFF10,
    ];
    if c.is_ascii() {
        return c.to_digit(10);
    }
    let code = u32::from(c);
    let zero = ZEROS
        .iter()
        .find(|&&zero| (zero..zero + 10).contains(&code))?;
    Some(code - zero)
}

/// A text for comparing only: without marks that cannot be seen, every space plain.
pub fn for_matching(text: &str) -> String {
    // Most texts have nothing of all that.
    if text.bytes().all(|byte| (b' '..0x7f).contains(&byte)) {
        return text.to_owned();
    }
    text.chars()
        .filter(|&c| !is_direction_mark(c) && c != '\u{feff}' && c != '\u{200b}')
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .collect()
}

/// Cuts a text that is longer than is given, at a character's end. Says whether it did.
pub fn cut(text: &mut String, max: usize) -> bool {
    if text.len() <= max {
        return false;
    }
    let mut end = max;
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.truncate(end);
    true
}

#[cfg(test)]
mod tests;
