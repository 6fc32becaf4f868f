//! The fingerprint as nine words that can be read aloud over a telephone.
//!
//! Each word stands for 10 bits of the SHA-256, most significant bit first, so nine words are its first 90 bits. The
//! same index gives the English and the French word. The lists are the BIP39 lists without every word that a
//! frightened child should not have to read aloud, and without words that sound alike; they are frozen with version 1
//! (see `FORMAT.md`, "Words", and `NOTICE`).
//!
//! Deliberately not here: the 64 hex digits. They are the fingerprint; the words only help two people to compare it.

use crate::digest::Digest;
use crate::fact::Lang;

/// How many words a fingerprint has.
pub const COUNT: usize = 9;

const BITS: usize = 10;

/// Letters that tell one word of a list from every other.
const LETTERS: usize = 4;

const EN: &str = include_str!("words/en.txt");
const FR: &str = include_str!("words/fr.txt");

/// The first 90 bits of a fingerprint: nine indices into the lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Prefix([u16; COUNT]);

impl Prefix {
    /// Takes the first 90 bits.
    pub fn of(fingerprint: &Digest) -> Self {
        let bytes = fingerprint.as_bytes();
        let bit = |n: usize| {
            let byte = bytes.get(n / 8).copied().unwrap_or_default();
            u16::from(byte >> (7 - n % 8) & 1)
        };
        Self(std::array::from_fn(|word| {
            (0..BITS).fold(0, |index, n| index << 1 | bit(word * BITS + n))
        }))
    }

    /// The nine indices, each below 1,024.
    pub const fn indices(&self) -> &[u16; COUNT] {
        &self.0
    }

    /// The nine words.
    pub fn words(&self, lang: Lang) -> [&'static str; COUNT] {
        // Ten bits always name one of 1,024 words.
        self.0
            .map(|index| list(lang).nth(usize::from(index)).unwrap_or_default())
    }
}

/// The nine words of a fingerprint.
pub fn words(fingerprint: &Digest, lang: Lang) -> [&'static str; COUNT] {
    Prefix::of(fingerprint).words(lang)
}

/// Reads nine words as a person types them; none when they are not nine words of this list.
///
/// Any case; accents may be left out or typed as separate marks; the first four letters decide. Everything that is
/// no letter separates: spaces, dashes, commas, line ends, numbering.
pub fn parse(text: &str, lang: Lang) -> Option<Prefix> {
    let indices: Option<Vec<u16>> = text
        .split(|c: char| !c.is_alphabetic() && !is_mark(c))
        .filter(|word| !word.is_empty())
        .map(|word| index_of(word, lang))
        .collect();
    Some(Prefix(indices?.try_into().ok()?))
}

/// Whether the words that somebody read out are those of this fingerprint.
pub fn matches(prefix: Prefix, fingerprint: &Digest) -> bool {
    prefix == Prefix::of(fingerprint)
}

fn list(lang: Lang) -> std::str::Lines<'static> {
    match lang {
        Lang::En => EN.lines(),
        Lang::Fr => FR.lines(),
    }
}

fn index_of(typed: &str, lang: Lang) -> Option<u16> {
    let typed = first_letters(typed);
    let index = list(lang).position(|word| first_letters(word) == typed)?;
    u16::try_from(index).ok()
}

fn first_letters(word: &str) -> String {
    without_accents(word).take(LETTERS).collect()
}

fn without_accents(word: &str) -> impl Iterator<Item = char> {
    word.chars()
        .filter(|c| !is_mark(*c))
        .flat_map(char::to_lowercase)
        .flat_map(|c| {
            let (first, second) = plain(c);
            std::iter::once(first).chain(second)
        })
}

/// A combining mark, as French keyboards of some systems and file names give accents.
const fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// The letters of a French keyboard without their accents.
const fn plain(c: char) -> (char, Option<char>) {
    match c {
        'à' | 'â' | 'ä' | 'á' => ('a', None),
        'ç' => ('c', None),
        'é' | 'è' | 'ê' | 'ë' => ('e', None),
        'î' | 'ï' | 'í' => ('i', None),
        'ô' | 'ö' | 'ó' => ('o', None),
        'ù' | 'û' | 'ü' | 'ú' => ('u', None),
        'ÿ' => ('y', None),
        'œ' => ('o', Some('e')),
        'æ' => ('a', Some('e')),
        other => (other, None),
    }
}

#[cfg(test)]
mod tests;
