//! Foreign text made safe to show: what cannot be seen, or changes the order of what is seen, becomes a token.
//!
//! A name such as `reçu`, U+202E, `gpj.txt` shows itself as another name. In tables and texts every such character is written
//! `⟦U+202E⟧`; the raw text stays in `case.json`, for the exact code points are the evidence. Characters that a script
//! or an emoji needs (joiners between letters that join, a variation selector after an emoji) stay as they are. A `⟦` in
//! the text itself is written as a token as well, so that no text can pretend to hold one.

use std::fmt::Write as _;

/// One line of foreign text (a name, a folder, an id): line breaks become tokens too.
pub fn visible(text: &str) -> String {
    shown(text, false)
}

/// Words that a person typed: line breaks stay, as `\n`.
pub fn visible_lines(text: &str) -> String {
    shown(&text.replace("\r\n", "\n"), true)
}

fn shown(text: &str, keeps_lines: bool) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(&c) = chars.get(at) {
        let flag = flag_tags(&chars, at);
        let is_line_break = c == '\n' && keeps_lines;
        if is_line_break || !must_show(c) || is_needed(&chars, at) {
            out.push(c);
        } else {
            // Writing into a String cannot fail.
            let _ = write!(out, "⟦U+{:04X}⟧", u32::from(c));
        }
        let tags = chars.get(at + 1..=at + flag).unwrap_or_default();
        out.extend(tags);
        at += 1 + flag;
    }
    out
}

/// Whether a character is unseen, blank, or moves others: Unicode's controls, bidi controls and default-ignorable
/// code points (Unicode 16, `DerivedCoreProperties`), two blanks that pass for empty names, and our own bracket.
fn must_show(c: char) -> bool {
    matches!(u32::from(c),
        0..=0x1f | 0x7f..=0x9f                       // C0, C1
        | 0xad | 0x34f | 0x61c | 0x115f..=0x1160
        | 0x17b4..=0x17b5 | 0x180b..=0x180f
        | 0x200b..=0x200f | 0x2028..=0x202e          // zero width, marks, separators, embeddings
        | 0x2060..=0x206f                            // joiners, invisible operators, isolates
        | 0x2800                                     // Braille blank
        | 0x27e6                                     // ⟦
        | 0x3164 | 0xfe00..=0xfe0f | 0xfeff | 0xffa0 | 0xfff0..=0xfffb
        | 0x1bca0..=0x1bca3 | 0x1d173..=0x1d17a
        | 0xe0000..=0xe0fff)
}

/// Whether a character that must be shown is one that its neighbours need.
fn is_needed(chars: &[char], at: usize) -> bool {
    let here = chars.get(at).copied().unwrap_or_default();
    let before = at.checked_sub(1).and_then(|i| chars.get(i)).copied();
    let after = chars.get(at + 1).copied();
    match here {
        '\u{200d}' => {
            let base = base_before(chars, at);
            (base.is_some_and(is_emoji) && after.is_some_and(is_emoji))
                || (before.is_some_and(joins) && after.is_some_and(joins))
        }
        '\u{200c}' => before.is_some_and(joins) && after.is_some_and(joins),
        '\u{fe0e}' => before.is_some_and(is_emoji),
        '\u{fe0f}' => {
            before.is_some_and(is_emoji)
                || (before.is_some_and(is_keycap) && after == Some('\u{20e3}'))
        }
        _ => false,
    }
}

/// The character before a joiner, past a variation selector or a skin tone.
fn base_before(chars: &[char], at: usize) -> Option<char> {
    chars
        .get(..at)?
        .iter()
        .rev()
        .find(|c| !matches!(c, '\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}'))
        .copied()
}

/// Number of tag characters after a black flag that make it the flag of England, Scotland or Wales; else none.
fn flag_tags(chars: &[char], at: usize) -> usize {
    if chars.get(at) != Some(&'\u{1f3f4}') {
        return 0;
    }
    let is_known = ["gbeng", "gbsct", "gbwls"].iter().any(|code| {
        let tags = code
            .chars()
            .map(|c| u32::from(c) + 0xe0000)
            .chain([0xe007f]);
        let mut found = chars.iter().skip(at + 1).map(|c| u32::from(*c));
        tags.into_iter().all(|tag| found.next() == Some(tag))
    });
    if is_known { 6 } else { 0 }
}

const fn is_keycap(c: char) -> bool {
    matches!(c, '0'..='9' | '#' | '*')
}

/// Blocks that hold emoji. Wide on purpose: a joiner between two pictures harms nobody.
const fn is_emoji(c: char) -> bool {
    matches!(c,
        '\u{a9}' | '\u{ae}' | '\u{203c}' | '\u{2049}' | '\u{2122}' | '\u{2139}'
        | '\u{2190}'..='\u{21ff}' | '\u{2300}'..='\u{23ff}' | '\u{24c2}'
        | '\u{25a0}'..='\u{27bf}' | '\u{2934}' | '\u{2935}' | '\u{2b00}'..='\u{2bff}'
        | '\u{3030}' | '\u{303d}' | '\u{3297}' | '\u{3299}'
        | '\u{1f000}'..='\u{1faff}')
}

/// Letters of scripts in which a joiner changes the shape of a word: Arabic and its kin, the Indic scripts, Khmer,
/// Myanmar, Mongolian, Balinese.
const fn joins(c: char) -> bool {
    matches!(c,
        '\u{620}'..='\u{6ff}' | '\u{710}'..='\u{74f}' | '\u{750}'..='\u{77f}' | '\u{7ca}'..='\u{7f5}'
        | '\u{840}'..='\u{85f}' | '\u{860}'..='\u{8ff}' | '\u{900}'..='\u{dff}'
        | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17d3}' | '\u{1820}'..='\u{18aa}'
        | '\u{1b00}'..='\u{1bff}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_turns_itself_around_is_seen() {
        assert_eq!(
            visible("reçu 🎁 Théo \u{202e}gpj.txt"),
            "reçu 🎁 Théo ⟦U+202E⟧gpj.txt",
            "accents and the emoji stay, the override is seen"
        );
    }

    #[test]
    fn nothing_unseen_is_left() {
        for code in [
            0x0, 0x7, 0x9, 0xa, 0xd, 0x1b, 0x7f, 0x85, 0xad, 0x34f, 0x61c, 0x115f, 0x180e, 0x200b,
            0x200c, 0x200d, 0x200e, 0x200f, 0x2028, 0x2029, 0x202a, 0x202e, 0x2060, 0x2066, 0x2069,
            0x2800, 0x3164, 0xfe00, 0xfe0f, 0xfeff, 0xffa0, 0xfff9, 0xe0001, 0xe0041, 0xe0100,
        ] {
            let c = char::from_u32(code).unwrap();
            assert_eq!(
                visible(&format!("a{c}b")),
                format!("a⟦U+{code:04X}⟧b"),
                "U+{code:04X} between letters"
            );
        }
    }

    #[test]
    fn what_a_script_or_an_emoji_needs_stays() {
        for text in [
            "👩\u{200d}👩\u{200d}👧",
            "👩🏽\u{200d}💻",
            "❤\u{fe0f}\u{200d}🔥",
            "☎\u{fe0e}",
            "1\u{fe0f}\u{20e3}",
            "می\u{200c}خواهم",
            "क\u{94d}\u{200d}ष",
            "\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}",
            "10\u{a0}h",
            "日本語",
        ] {
            assert_eq!(visible(text), text, "{text:?} stays as it is");
        }
    }

    #[test]
    fn letters_hidden_behind_a_flag_are_seen() {
        assert_eq!(
            visible("\u{1f3f4}\u{e0068}\u{e0069}"),
            "\u{1f3f4}⟦U+E0068⟧⟦U+E0069⟧",
            "tags that make no flag are shown"
        );
    }

    #[test]
    fn a_token_cannot_be_counterfeited() {
        assert_ne!(
            visible("⟦U+202E⟧"),
            visible("\u{202e}"),
            "text that looks like a token differs from one"
        );
    }

    #[test]
    fn line_breaks_stay_in_words_only() {
        assert_eq!(visible_lines("one\r\ntwo\rx"), "one\ntwo⟦U+000D⟧x", "words");
        assert_eq!(visible("one\ntwo"), "one⟦U+000A⟧two", "a name");
    }
}
