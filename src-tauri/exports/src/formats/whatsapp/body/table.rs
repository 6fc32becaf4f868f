//! Tables of words that a text is compared with, so that the many texts that are none of them cost little.

/// The first characters of a text as one number.
pub(super) type Beginning = u128;

/// Beginnings in order, behind a sieve that lets few others through.
pub(super) struct Beginnings {
    sieve: Vec<u64>,
    all: Vec<Beginning>,
}

/// Bits of the sieve: thirty for each beginning.
const SIEVE: usize = 1 << 16;

impl Beginnings {
    pub(super) fn of(mut all: Vec<Beginning>) -> Self {
        all.sort_unstable();
        all.dedup();
        let mut sieve = vec![0; SIEVE / 64];
        for &own in &all {
            let (word, bit) = Self::place(own);
            if let Some(word) = sieve.get_mut(word) {
                *word |= bit;
            }
        }
        Self { sieve, all }
    }

    pub(super) fn has(&self, wanted: Beginning) -> bool {
        let (word, bit) = Self::place(wanted);
        let passes = self.sieve.get(word).is_some_and(|word| word & bit != 0);
        passes && self.all.binary_search(&wanted).is_ok()
    }

    /// The word of the sieve, and its bit (Fibonacci hashing of both halves).
    fn place(own: Beginning) -> (usize, u64) {
        let bytes = (own ^ own >> 64).to_le_bytes();
        let folded = u64::from_le_bytes(bytes.first_chunk().copied().unwrap_or_default());
        let hash = folded.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 48;
        let place = usize::try_from(hash).unwrap_or_default() % SIEVE;
        (place / 64, 1 << (place % 64))
    }
}

/// Words by the byte that they begin or end with.
pub(super) struct ByByte {
    words: Vec<Vec<&'static str>>,
    is_last: bool,
}

impl ByByte {
    pub(super) fn first(words: &[&'static str]) -> Self {
        Self::of(words, false)
    }

    pub(super) fn last(words: &[&'static str]) -> Self {
        Self::of(words, true)
    }

    fn of(words: &[&'static str], is_last: bool) -> Self {
        let mut table = Self {
            words: vec![Vec::new(); 256],
            is_last,
        };
        for &word in words {
            if let Some(place) = table
                .place(word)
                .and_then(|place| table.words.get_mut(place))
            {
                place.push(word);
            }
        }
        table
    }

    /// The words that could stand where a text begins or ends, in their order.
    pub(super) fn of_text(&self, text: &str) -> &[&'static str] {
        let words = self.place(text).and_then(|place| self.words.get(place));
        words.map_or(&[], Vec::as_slice)
    }

    fn place(&self, text: &str) -> Option<usize> {
        let bytes = text.as_bytes();
        let byte = if self.is_last {
            bytes.last()
        } else {
            bytes.first()
        };
        byte.map(|&byte| usize::from(byte))
    }
}

/// Whether one of some words is in a text. (Getting ready to search takes `contains` longer than such texts are.)
pub(super) fn holds(text: &str, words: &[&str]) -> bool {
    let text = text.as_bytes();
    words.iter().map(|word| word.as_bytes()).any(|word| {
        let first = word.first().copied().unwrap_or_default();
        memchr::memchr_iter(first, text)
            .any(|at| text.get(at..).is_some_and(|rest| rest.starts_with(word)))
    })
}

/// What stands behind a word that a text begins with. Most words differ in the first byte already.
pub(super) fn behind<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let is_like = text.as_bytes().first() == word.as_bytes().first();
    is_like.then(|| text.strip_prefix(word))?
}

/// What stands before a word that a text ends with.
pub(super) fn before<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let is_like = text.as_bytes().last() == word.as_bytes().last();
    is_like.then(|| text.strip_suffix(word))?
}

pub(super) fn begins(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| behind(text, word).is_some())
}
