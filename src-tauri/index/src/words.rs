//! Words as they are searched by: without case, accents, disguise and invisible characters; emoji are words of their own.
//!
//! Texts and queries pass through the same function, so that they meet. SQLite only ever sees its result: its own
//! tables of letters are years old, and know few emoji.

use std::ops::Range;

use unicode_normalization::char::decompose_compatible;

/// The longest word that is told apart, in bytes; of a longer one only the beginning is searched.
const WORD_BYTES: usize = 256;

/// Gives every word of a text, folded, with the bytes of the text that it was made from.
pub fn each(text: &str, mut found: impl FnMut(&str, Range<usize>)) {
    let mut word = String::new();
    let mut start = 0;
    let mut end = 0;
    for (at, c) in text.char_indices() {
        let place = at..at + c.len_utf8();
        match sort(c) {
            Sort::Letter => {
                if word.is_empty() {
                    start = at;
                }
                if word.len() < WORD_BYTES {
                    fold(c, &mut word);
                }
                end = place.end;
            }
            Sort::Unseen => {
                if !word.is_empty() {
                    end = place.end;
                }
            }
            sort => {
                if !word.is_empty() {
                    found(&word, start..end);
                    word.clear();
                }
                if sort == Sort::Alone {
                    fold(c, &mut word);
                    found(&word, place);
                    word.clear();
                }
            }
        }
    }
    if !word.is_empty() {
        found(&word, start..end);
    }
}

/// The words of a text, one space between them.
pub(crate) fn joined(text: &str, into: &mut String) {
    each(text, |word, _| {
        into.push(' ');
        into.push_str(word);
    });
    numbers(text, |digits| {
        into.push(' ');
        into.push_str(digits);
    });
}

/// The digits of telephone numbers and the like without what stands between them: `(403) 555-0134` is `4035550134`.
pub(crate) fn numbers(text: &str, mut found: impl FnMut(&str)) {
    let mut digits = String::new();
    let mut is_parted = false;
    let mut since_digit = 0;
    for c in text.chars().chain(std::iter::once('\0')) {
        if c.is_ascii_digit() && digits.len() < WORD_BYTES {
            is_parted |= since_digit > 0 && !digits.is_empty();
            since_digit = 0;
            digits.push(c);
        } else if is_number_mark(c) && since_digit < 3 {
            since_digit += 1;
        } else {
            if is_parted && digits.len() >= NUMBER_DIGITS {
                found(&digits);
                // The same number as it is dialled within North America.
                let local = digits.len().checked_sub(LOCAL_DIGITS).filter(|at| *at > 0);
                if let Some(local) = local.and_then(|at| digits.get(at..)) {
                    found(local);
                }
            }
            digits.clear();
            is_parted = false;
            since_digit = 0;
        }
    }
}

/// The fewest digits that make a number which people write with spaces and dashes.
const NUMBER_DIGITS: usize = 7;

/// Digits of a telephone number without its country.
const LOCAL_DIGITS: usize = 10;

/// Whether a text is nothing but such a number.
pub(crate) fn is_number(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    digits >= NUMBER_DIGITS
        && text
            .chars()
            .all(|c| c.is_ascii_digit() || is_number_mark(c))
}

const fn is_number_mark(c: char) -> bool {
    matches!(
        c,
        ' ' | '\u{a0}' | '\u{202f}' | '-' | '\u{2011}' | '.' | '(' | ')' | '+' | '/'
    )
}

/// What a character is in a text that is searched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sort {
    /// Part of a word.
    Letter,
    /// A word by itself: emoji, signs, and letters of scripts that put no space between words.
    Alone,
    /// Nothing that anybody sees, or a mark on the letter before.
    Unseen,
    /// What stands between words.
    Between,
}

fn sort(c: char) -> Sort {
    if c.is_ascii() {
        return if c.is_ascii_alphanumeric() {
            Sort::Letter
        } else {
            Sort::Between
        };
    }
    if is_unseen(c) {
        Sort::Unseen
    } else if is_sign(c) || has_no_spaces(c) {
        Sort::Alone
    } else if c.is_alphanumeric() || unicode_normalization::char::is_combining_mark(c) {
        Sort::Letter
    } else {
        Sort::Between
    }
}

/// Direction marks, joiners, variation selectors, skin tones, and accents that stand apart from their letter.
const fn is_unseen(c: char) -> bool {
    is_accent(c)
        || matches!(c,
            '\u{ad}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{20d0}'..='\u{20ff}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
            | '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0000}'..='\u{e0fff}')
}

/// Accents of Latin, Greek and Cyrillic, points of Hebrew and Arabic. Vowel signs of other scripts are letters.
const fn is_accent(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{487}' | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}' | '\u{5c2}'
        | '\u{5c4}' | '\u{5c5}' | '\u{5c7}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}'
        | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{fe20}'..='\u{fe2f}')
}

/// Emoji, arrows, signs of money and the like, of whatever version of Unicode.
const fn is_sign(c: char) -> bool {
    matches!(c,
        '\u{a2}'..='\u{a7}' | '\u{a9}' | '\u{ae}' | '\u{b0}' | '\u{b1}' | '\u{b6}' | '\u{203c}' | '\u{2049}'
        | '\u{20a0}'..='\u{20cf}' | '\u{2122}' | '\u{2139}' | '\u{2190}'..='\u{23ff}' | '\u{2500}'..='\u{27bf}'
        | '\u{2900}'..='\u{297f}' | '\u{2b00}'..='\u{2bff}' | '\u{3030}' | '\u{303d}' | '\u{3297}' | '\u{3299}'
        | '\u{1f000}'..='\u{1faff}')
}

/// Chinese, Japanese, Thai, Lao, Burmese, Khmer: a word is found by its characters in a row.
const fn has_no_spaces(c: char) -> bool {
    matches!(c,
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3041}'..='\u{30ff}'
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff66}'..='\u{ff9d}'
        | '\u{20000}'..='\u{323af}')
}

/// Whether a prefix of a word makes sense: a sign and a character of Chinese are whole already.
pub(crate) fn can_grow(word: &str) -> bool {
    let mut chars = word.chars();
    chars.nth(1).is_some()
}

fn fold(c: char, word: &mut String) {
    if c.is_ascii() {
        word.push(c.to_ascii_lowercase());
        return;
    }
    decompose_compatible(c, |part| {
        if is_accent(part) {
            return;
        }
        for small in part.to_lowercase() {
            match small {
                'œ' => word.push_str("oe"),
                'æ' => word.push_str("ae"),
                'ß' => word.push_str("ss"),
                'ø' => word.push('o'),
                'ł' => word.push('l'),
                'đ' | 'ð' => word.push('d'),
                'ı' => word.push('i'),
                'ς' => word.push('σ'),
                // `½` is `1⁄2`: what is no letter in the parts of one is left out.
                small if is_accent(small) || small.is_whitespace() => {}
                small => word.push(small),
            }
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        let mut words = Vec::new();
        each(text, |word, _| words.push(word.to_owned()));
        words
    }

    #[test]
    fn case_accents_and_disguise_are_folded() {
        for (text, folded) in [
            ("Élodie À L’ÉCOLE", vec!["elodie", "a", "l", "ecole"]),
            ("E\u{301}lodie", vec!["elodie"]),
            (
                "Noël cœur Œuvre ça où",
                vec!["noel", "coeur", "oeuvre", "ca", "ou"],
            ),
            (
                "Straße Ångström Łódź Ğ",
                vec!["strasse", "angstrom", "lodz", "g"],
            ),
            ("𝐒𝐞𝐧𝐝 𝓂ℯ ｐａｙ ﬁ", vec!["send", "me", "pay", "fi"]),
            ("pa\u{200b}y\u{200d} \u{202e}now", vec!["pay", "now"]),
            ("em.r_2009 @Em-R", vec!["em", "r", "2009", "em", "r"]),
            (
                "https://t.me/x?a=1",
                vec!["https", "t", "me", "x", "a", "1"],
            ),
            ("", vec![]),
            ("?! \0 …", vec![]),
            ("ПРИВЕТ שָׁלוֹם مَرْحَبًا", vec!["привет", "שלום", "مرحبا"]),
        ] {
            assert_eq!(words(text), folded, "{text}");
        }
    }

    #[test]
    fn every_emoji_is_a_word_of_its_own_whatever_stands_beside_it() {
        for (text, folded) in [
            ("ok😂😂", vec!["ok", "😂", "😂"]),
            ("👍🏽", vec!["👍"]),
            ("❤️", vec!["❤"]),
            ("👩‍👧", vec!["👩", "👧"]),
            ("🫠🪬", vec!["🫠", "🪬"]),
            ("🇨🇦", vec!["🇨", "🇦"]),
            ("€50 ₿", vec!["€", "50", "₿"]),
            ("日本語", vec!["日", "本", "語"]),
        ] {
            assert_eq!(words(text), folded, "{text}");
        }
    }

    #[test]
    fn words_know_where_they_stand() {
        let text = "Ça — Zoë😂!";
        let mut places = Vec::new();
        each(text, |_, place| places.push(text[place].to_owned()));
        assert_eq!(places, ["Ça", "Zoë", "😂"], "the bytes they were made from");
    }

    #[test]
    fn numbers_are_found_with_and_without_what_parts_them() {
        let all = |text: &str| {
            let mut found = Vec::new();
            numbers(text, |digits| found.push(digits.to_owned()));
            found
        };
        let both = ["14035550134", "4035550134"];
        assert_eq!(all("call +1 (403) 555-0134 now"), both, "joined");
        assert!(
            all("4035550134").is_empty(),
            "a number in one piece is a word already"
        );
        assert!(all("1 2 3, room 4").is_empty(), "too short");
        assert!(is_number("403 555-0134"), "a number");
        assert!(!is_number("403 555-0134 em"), "more than a number");
    }

    #[test]
    fn a_word_without_end_is_cut() {
        let long = "a".repeat(1 << 20);
        let words = words(&long);
        assert_eq!(
            (words.len(), words[0].len()),
            (1, WORD_BYTES),
            "its beginning"
        );
    }
}
