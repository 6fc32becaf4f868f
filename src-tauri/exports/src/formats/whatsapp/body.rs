//! What the text of a message is: the app writes media, calls, places and polls as words.

use std::sync::LazyLock;

use super::words;
use crate::model::Kind;
use crate::text::{for_matching, is_direction_mark};

mod files;

use files::attached;

/// What a text is found to be.
#[derive(Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the row")]
pub(super) struct Body {
    pub(super) kind: Kind,
    /// What is shown, where the app's words are left out of it.
    pub(super) shown: Shown,
    /// The file that it names.
    pub(super) file: Option<String>,
    pub(super) is_omitted: bool,
    pub(super) is_deleted: bool,
    pub(super) is_by_owner: bool,
    pub(super) is_edited: bool,
    pub(super) is_view_once: bool,
    pub(super) is_missed: bool,
}

/// What of a text is shown.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) enum Shown {
    /// All of it.
    #[default]
    All,
    /// This part.
    Part(String),
    /// Nothing.
    Nothing,
}

impl From<Option<String>> for Shown {
    fn from(part: Option<String>) -> Self {
        part.map_or(Self::Nothing, Self::Part)
    }
}

/// How the line stands in the file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// `[…]`, as on iPhones: the app's own words begin with U+200E.
    pub(super) is_bracket: bool,
    pub(super) has_author: bool,
}

/// What the app writes for a place.
const MAP: &str = "https://maps.google.com/?q=";
const LRM: char = '\u{200e}';
/// Longer lines are not the app's.
const LONGEST: usize = 400;

/// Reads a text. `is_here` says whether the export holds a file of a name.
pub(super) fn read(text: &str, place: Place, is_here: &dyn Fn(&str) -> bool) -> Body {
    let mut body = Body::default();
    let (text, is_edited) = without_edited(text);
    if is_edited {
        body.is_edited = true;
        body.shown = Shown::Part(text.to_owned());
    }
    let (first, more) = text.split_once('\n').map_or((text, ""), |(a, b)| (a, b));
    let has_mark = first.starts_with(LRM) || !place.has_author;
    if attached(text, first, more, is_here, &mut body) {
        return body;
    }
    if omitted_behind(text, &mut body) {
        return body;
    }
    if memchr::memchr(b'/', text.as_bytes()).is_some() && text.contains(MAP) {
        body.kind = Kind::Location;
        return body.told_by_app(text, &text.replace(LRM, ""));
    }
    let could_be = has_mark || first.starts_with('<') || could_be_words(first);
    if !could_be || first.len() > LONGEST && !has_mark {
        return body;
    }
    told(text, first, more, place, body)
}

/// What the app's own words say.
fn told(text: &str, first: &str, more: &str, place: Place, mut body: Body) -> Body {
    let has_mark = first.starts_with(LRM) || !place.has_author;
    let plain = for_matching(first);
    let plain = plain.trim();
    let lower = plain.to_lowercase();
    let whole = lower.trim_end_matches(['.', '。', '।']).trim_end();
    if more.is_empty() && deleted(whole, &mut body) {
        return body.told_by_app(first, plain);
    }
    if omitted(plain, whole, has_mark, &mut body) {
        body.shown = (!more.is_empty()).then(|| more.to_owned()).into();
        return body;
    }
    let is_call = more.is_empty() && call(whole, has_mark, &mut body);
    if is_call {
        return body.told_by_app(first, plain);
    }
    if poll(&lower, more) {
        body.kind = Kind::Poll;
        return body.told_by_app(text, &text.replace(LRM, ""));
    }
    if location(&lower, whole, text) {
        body.kind = Kind::Location;
        return body.told_by_app(text, &text.replace(LRM, ""));
    }
    if has_mark && holds(whole, words::VIEW_ONCE) {
        body.is_view_once = true;
        body.kind = Kind::Media;
        return body.told_by_app(text, for_matching(text).trim());
    }
    if has_mark && begins(whole, words::WAITING) {
        body.kind = Kind::Other;
        return body.told_by_app(first, plain);
    }
    let is_app = !place.has_author
        || place.is_bracket
            && (first.starts_with(LRM) && !is_number(plain) || begins(whole, words::ENCRYPTION));
    if is_app {
        body.kind = Kind::System;
        return body.told_by_app(text, text.trim_start_matches(LRM));
    }
    body
}

impl Body {
    /// Shows the app's words without the marks around them.
    fn told_by_app(mut self, stored: &str, plain: &str) -> Self {
        if stored != plain {
            self.shown = Shown::Part(plain.to_owned());
        }
        self
    }
}

/// Whether a text begins as one of the app's does: most do not, and need no longer look.
fn could_be_words(first: &str) -> bool {
    static BEGINNINGS: LazyLock<Beginnings> = LazyLock::new(|| {
        let tables = [
            words::DELETED,
            words::DELETED_BY_OWNER,
            words::DELETED_BY_ADMIN,
            words::OMITTED,
            words::OMITTED_WHAT,
            words::CALLS,
            words::MISSED,
            words::POLL,
            words::LOCATION,
            words::LIVE_LOCATION,
            words::ENCRYPTION,
        ];
        let all = tables.into_iter().flatten();
        let words = all.flat_map(|word| {
            ["", " ", ":", ",", "："].map(|end| beginning(&format!("{word}{end}")))
        });
        Beginnings::of(words.collect())
    });
    BEGINNINGS.has(beginning(first))
}

/// Beginnings in order, behind a sieve that lets few others through.
struct Beginnings {
    sieve: Vec<u64>,
    all: Vec<Beginning>,
}

/// Bits of the sieve: thirty for each beginning.
const SIEVE: usize = 1 << 16;

impl Beginnings {
    fn of(mut all: Vec<Beginning>) -> Self {
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

    fn has(&self, wanted: Beginning) -> bool {
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

/// The first four characters, in lower case, as one number: 21 bits a character, of at most six that they become.
type Beginning = u128;

fn beginning(text: &str) -> Beginning {
    let seen = text.chars().filter(|&c| !is_direction_mark(c)).take(4);
    let plain = |c: char| if c.is_whitespace() { ' ' } else { c };
    let number = |begins: u128, c: char| begins << 21 | u128::from(u32::from(c));
    if let Some(first) = text.as_bytes().get(..4)
        && first.is_ascii()
    {
        let lower = seen.map(|c| plain(c).to_ascii_lowercase());
        return lower.fold(0, number);
    }
    let lower = seen.flat_map(char::to_lowercase).map(plain);
    lower.take(6).fold(0, number)
}

/// A copied telephone number begins with marks of its own.
fn is_number(plain: &str) -> bool {
    plain
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, '+' | ' ' | '-' | '(' | ')' | '.'))
}

/// Whether one of some words is in a text. (Getting ready to search takes `contains` longer than such texts are.)
fn holds(text: &str, words: &[&str]) -> bool {
    let text = text.as_bytes();
    words.iter().map(|word| word.as_bytes()).any(|word| {
        let first = word.first().copied().unwrap_or_default();
        memchr::memchr_iter(first, text)
            .any(|at| text.get(at..).is_some_and(|rest| rest.starts_with(word)))
    })
}

/// What stands behind a word that a text begins with. Most words differ in the first byte already.
fn behind<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let is_like = text.as_bytes().first() == word.as_bytes().first();
    is_like.then(|| text.strip_prefix(word))?
}

/// What stands before a word that a text ends with.
fn before<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let is_like = text.as_bytes().last() == word.as_bytes().last();
    is_like.then(|| text.strip_suffix(word))?
}

fn begins(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| behind(text, word).is_some())
}

/// Takes "<This message was edited>" off the end.
fn without_edited(text: &str) -> (&str, bool) {
    let end = text.trim_end();
    if !end.ends_with('>') {
        return (text, false);
    }
    let Some(at) = end.rfind('<') else {
        return (text, false);
    };
    let (before, words) = end.split_at(at);
    let lower = words.to_lowercase();
    let is_note = !words.contains([':', '：', '/', '.'])
        || words.trim_end_matches('>').ends_with('.') && !words.contains([':', '/']);
    let is_joined = before.is_empty() || before.ends_with([' ', LRM, '\n', '\u{a0}']);
    if is_note && is_joined && words.len() <= 120 && holds(&lower, words::EDITED) {
        (before.trim_end_matches([' ', LRM, '\u{a0}']), true)
    } else {
        (text, false)
    }
}

fn deleted(whole: &str, body: &mut Body) -> bool {
    body.is_by_owner = words::DELETED_BY_OWNER.contains(&whole);
    body.is_deleted = body.is_by_owner
        || words::DELETED.contains(&whole)
        || begins(whole, words::DELETED_BY_ADMIN);
    body.is_deleted
}

/// `<Media omitted>` in whichever language, or "image omitted".
fn omitted(plain: &str, whole: &str, has_mark: bool, body: &mut Body) -> bool {
    let count = plain.chars().count();
    let inner = plain
        .strip_prefix('<')
        .and_then(|rest| rest.strip_suffix('>'));
    let is_omitted = if let Some(inner) = inner {
        let is_words = !inner.contains(['<', '>', '/', ':', '=', '"']);
        let is_tag = inner.is_ascii() && !inner.contains(' ');
        // "<3 you>" is somebody's.
        let is_heart = inner.starts_with('3');
        (3..=60).contains(&count) && is_words && !is_tag && !is_heart
    } else {
        let last_or_first = |word: &&&str| {
            whole.ends_with(**word)
                || whole.starts_with(**word)
                || whole.contains(&format!(" {word} "))
        };
        let is_left_out = || words::OMITTED.iter().any(|word| last_or_first(&word));
        count <= 60 && (has_mark || is_what(whole)) && is_left_out()
    };
    if is_omitted {
        body.kind = Kind::Media;
        body.is_omitted = true;
        body.is_view_once = holds(whole, words::VIEW_ONCE);
    }
    is_omitted
}

/// "Plan.pdf • 2 pages document omitted", "look image omitted": the words behind the last mark.
fn omitted_behind(text: &str, body: &mut Body) -> bool {
    if text.is_ascii() {
        return false;
    }
    let Some((caption, words)) = text.rsplit_once(LRM) else {
        return false;
    };
    let words = for_matching(words).trim().to_lowercase();
    let is_omitted = words.len() < 80
        && !caption.trim_matches([' ', LRM]).is_empty()
        && is_what(words.trim_end_matches('.'));
    if is_omitted {
        body.kind = Kind::Media;
        body.is_omitted = true;
        let caption = caption.trim_end().trim_start_matches(LRM);
        body.shown = Shown::Part(caption.to_owned());
    }
    is_omitted
}

/// "image omitted", "imagen omitida", and nothing more: a person's words are longer.
fn is_what(whole: &str) -> bool {
    words::OMITTED_WHAT.iter().any(|what| {
        let rest = behind(whole, what).or_else(|| before(whole, what));
        rest.is_some_and(|rest| {
            let rest = rest
                .trim()
                .trim_start_matches("não ")
                .trim_start_matches("nicht ");
            words::OMITTED.contains(&rest)
        })
    })
}

fn call(whole: &str, has_mark: bool, body: &mut Body) -> bool {
    let after = |words: &[&str]| {
        let found = words.iter().filter_map(|word| behind(whole, word));
        found
            .map(str::trim_start)
            .min_by_key(|rest| rest.len())
            .map(str::to_owned)
    };
    let missed = after(words::MISSED);
    let tells = |rest: &str| rest.starts_with([',', '،', '、', '，', '•', '·', '(']);
    let is_call = match (&missed, after(words::CALLS)) {
        (Some(rest), _) => has_mark || rest.is_empty() || tells(rest),
        // "Voice call. No answer": with a full stop only where the app marks its words.
        (None, Some(rest)) => {
            tells(&rest) || has_mark && (rest.is_empty() || rest.starts_with('.'))
        }
        (None, None) => has_mark && words::UNANSWERED.contains(&whole),
    };
    if is_call {
        body.kind = Kind::Call;
        body.is_missed =
            missed.is_some() || whole.starts_with("silenced") || holds(whole, words::UNANSWERED);
    }
    is_call
}

/// "POLL:", the question, and options that end in a number of votes.
fn poll(first: &str, more: &str) -> bool {
    let Some((word, _)) = first.split_once([':', '：']) else {
        return false;
    };
    let is_known = words::POLL.contains(&word.trim());
    let mut options = more.lines().filter(|line| {
        let plain = for_matching(line);
        let votes = plain
            .trim_end()
            .strip_suffix(')')
            .and_then(|line| line.rsplit_once('('));
        plain.contains([':', '：'])
            && votes.is_some_and(|(_, votes)| votes.contains(char::is_numeric))
    });
    let is_word = !word.trim().contains(' ') && first.trim_end().ends_with([':', '：']);
    options.next().is_some() && (is_known || is_word && options.next().is_some())
}

fn location(first: &str, whole: &str, text: &str) -> bool {
    begins(first, words::LOCATION) && text.contains("http") || begins(whole, words::LIVE_LOCATION)
}

#[cfg(test)]
mod tests;
