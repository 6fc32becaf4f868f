//! What the text of a message is: the app writes media, calls, places and polls as words.

use std::sync::LazyLock;

use super::words;
use crate::model::Kind;
use crate::text::{for_matching, is_direction_mark};

mod files;
mod table;

use files::attached;
use table::{Beginning, Beginnings, ByByte, before, begins, behind, holds};

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
    if place.has_author && is_plain(text) && !could_be_words(text) {
        return body;
    }
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
    let could_be = has_mark || first.starts_with(['<', '\u{200f}']) || could_be_words(first);
    if !could_be || first.len() > LONGEST && !has_mark {
        return body;
    }
    told(text, first, more, place, body)
}

/// Whether a text is one line of plain letters that ends as sentences do: nothing but its first words could be the
/// app's. Most are; every byte is looked at once, without a branch for each.
fn is_plain(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_odd = bytes.iter().fold(false, |is_odd, byte| {
        is_odd | !byte.is_ascii() | matches!(byte, b'\n' | b'/' | b'<')
    });
    let ends =
        |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'?' | b'!' | b',');
    !is_odd && bytes.last().is_some_and(ends)
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
    // Before what is left out: "missed" is the beginning of both in Russian.
    let is_call = more.is_empty() && call(whole, has_mark, &mut body);
    if is_call {
        return body.told_by_app(first, plain);
    }
    // In languages written from right to left the mark before these words may be that of their direction.
    let has_own_mark = has_mark || first.starts_with('\u{200f}');
    if omitted(plain, whole, has_own_mark, &mut body) {
        body.shown = (!more.is_empty()).then(|| more.to_owned()).into();
        return body;
    }
    if poll(&lower, more) {
        body.kind = Kind::Poll;
        return body.told_by_app(text, &text.replace(LRM, ""));
    }
    if location(&lower, whole, text) {
        body.kind = Kind::Location;
        return body.told_by_app(text, &text.replace(LRM, ""));
    }
    let may_be_once = has_mark || more.is_empty() && begins(whole, words::ONCE_TOLD);
    if may_be_once && holds(whole, words::VIEW_ONCE) {
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
            words::ONCE_TOLD,
        ];
        let all = tables.into_iter().flatten();
        let words = all.flat_map(|word| {
            ["", " ", ":", ",", "："].map(|end| beginning(&format!("{word}{end}")))
        });
        Beginnings::of(words.collect())
    });
    BEGINNINGS.has(beginning(first))
}

/// The first four characters, in lower case, as one number: 21 bits a character, of at most six that they become.
fn beginning(text: &str) -> Beginning {
    let plain = |c: char| if c.is_whitespace() { ' ' } else { c };
    let number = |begins: u128, c: char| begins << 21 | u128::from(u32::from(c));
    // Nearly all.
    if let Some(first) = text.as_bytes().first_chunk::<4>()
        && first.is_ascii()
    {
        let lower = first.map(|byte| plain(char::from(byte.to_ascii_lowercase())));
        return lower.into_iter().fold(0, number);
    }
    let seen = text.chars().filter(|&c| !is_direction_mark(c)).take(4);
    let lower = seen.flat_map(char::to_lowercase).map(plain);
    lower.take(6).fold(0, number)
}

/// A copied telephone number begins with marks of its own.
fn is_number(plain: &str) -> bool {
    plain
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, '+' | ' ' | '-' | '(' | ')' | '.'))
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
    // "see <edited by me>" is somebody's own: the app says "message", or marks its words.
    let is_told = before.ends_with(LRM) || holds(&lower, words::MESSAGE);
    if is_note && is_joined && is_told && words.len() <= 120 && holds(&lower, words::EDITED) {
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
        // "<hello there>" is somebody's own: the app's mark says that something was left out.
        let is_words = !inner.contains(['<', '>', '/', ':', '=', '"']);
        let is_tag = inner.is_ascii() && !inner.contains(' ');
        (3..=60).contains(&count) && is_words && !is_tag && says_left_out(&inner.to_lowercase())
    } else {
        // "пропущено" is no beginning of "пропущений": words end where letters do, where a script has spaces.
        let begins = |word: &str| {
            let rest = behind(whole, word);
            let is_spaced = word.starts_with(char::is_lowercase);
            rest.is_some_and(|rest| !is_spaced || !rest.starts_with(char::is_alphabetic))
        };
        let last_or_first = |word: &&&str| {
            whole.ends_with(**word) || begins(word) || whole.contains(&format!(" {word} "))
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

/// Whether one of the words within `<…>` says that something was left out. Scripts without spaces have it anywhere.
fn says_left_out(inner: &str) -> bool {
    let mut all = words::OMITTED.iter().chain(words::OMITTED_IN_BRACKETS);
    all.any(|word| {
        let is_spaced = word.starts_with(char::is_lowercase);
        let mut parts = inner.split(|c: char| !c.is_alphanumeric());
        is_spaced && parts.any(|part| part == *word) || !is_spaced && inner.contains(word)
    })
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
        body.shown = Shown::Part(caption.trim_end().replace(LRM, ""));
    }
    is_omitted
}

/// "image omitted", "imagen omitida", and nothing more: a person's words are longer.
fn is_what(whole: &str) -> bool {
    static FIRST: LazyLock<ByByte> = LazyLock::new(|| ByByte::first(words::OMITTED_WHAT));
    static LAST: LazyLock<ByByte> = LazyLock::new(|| ByByte::last(words::OMITTED_WHAT));
    let is_left_out = |rest: &str| {
        let rest = rest
            .trim()
            .trim_start_matches("não ")
            .trim_start_matches("nicht ");
        words::OMITTED.contains(&rest)
    };
    let mut first = FIRST.of_text(whole).iter();
    if first.any(|what| behind(whole, what).is_some_and(is_left_out)) {
        return true;
    }
    let mut last = LAST.of_text(whole).iter();
    last.any(|what| behind(whole, what).is_none() && before(whole, what).is_some_and(is_left_out))
}

fn call(whole: &str, has_mark: bool, body: &mut Body) -> bool {
    static MISSED: LazyLock<ByByte> = LazyLock::new(|| ByByte::first(words::MISSED));
    static CALLS: LazyLock<ByByte> = LazyLock::new(|| ByByte::first(words::CALLS));
    let after = |words: &ByByte| {
        let words = words.of_text(whole).iter();
        let found = words.filter_map(|word| behind(whole, word));
        found
            .map(str::trim_start)
            .min_by_key(|rest| rest.len())
            .map(str::to_owned)
    };
    let missed = after(&MISSED);
    let is_call = match (&missed, after(&CALLS)) {
        (Some(rest), _) => has_mark || rest.is_empty() || tells_how_it_went(rest),
        // "Voice call. No answer": with a full stop only where the app marks its words.
        (None, Some(rest)) => {
            let is_led = rest.is_empty() || rest.starts_with(['.', ',', '،', '、', '，', '•', '·']);
            tells_how_it_went(&rest) || has_mark && is_led
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

/// ", 5 min", ", No answer", "（音声）" behind a call. "Call, please" is somebody's own.
fn tells_how_it_went(rest: &str) -> bool {
    let Some(how) = rest.strip_prefix([',', '،', '、', '，', '•', '·', '(', '（']) else {
        return false;
    };
    let how = how.trim_start();
    let is_time =
        how.starts_with(char::is_numeric) && !how.ends_with('?') && how.chars().count() <= 24;
    is_time || holds(how, words::UNANSWERED) || holds(how, words::CALL_TOLD)
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
    // "Live location shared with mom" is somebody's own.
    let is_live = |word: &str| {
        let rest = behind(whole, word).map(str::trim_start);
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
    };
    begins(first, words::LOCATION) && text.contains("http")
        || words::LIVE_LOCATION.iter().any(|word| is_live(word))
}

#[cfg(test)]
mod tests;
