//! Files that a text names: on iPhones behind the caption, on Android before it.

use super::{Body, LRM, words};
use crate::model::Kind;
use crate::text::for_matching;

/// A file: `<attached: NAME>` at the end or in the first line, `NAME <attached>`, or `NAME (file attached)` with the caption behind it.
pub(super) fn attached(
    text: &str,
    first: &str,
    more: &str,
    is_here: &dyn Fn(&str) -> bool,
    body: &mut Body,
) -> bool {
    let found = iphone(text)
        .or_else(|| captioned(first, more))
        .or_else(|| android(first, is_here).map(|name| (name, more.to_owned())));
    let Some((name, caption)) = found else {
        return false;
    };
    let caption = caption
        .trim_end_matches([' ', LRM, '\u{a0}'])
        .trim_start_matches(LRM);
    // "Plan.pdf • 2 pages" is the app's, not a caption.
    let is_title = name.ends_with(caption.split(" • ").next().unwrap_or(caption));
    body.shown = (!caption.is_empty() && !is_title)
        .then(|| caption.to_owned())
        .into();
    let lower = name.to_lowercase();
    let ends = |ends: &[&str]| ends.iter().any(|end| lower.ends_with(end));
    body.kind = if ends(&[".vcf"]) {
        Kind::Contact
    } else if lower.contains("-sticker-") || lower.starts_with("stk-") || ends(&[".webp", ".was"]) {
        Kind::Sticker
    } else {
        Kind::Media
    };
    body.file = Some(name);
    true
}

fn iphone(text: &str) -> Option<(String, String)> {
    let end = text.trim_end_matches([' ', LRM, '\n', '\u{a0}']);
    let open = end
        .strip_suffix('>')
        .map(|inner| inner.rfind('<').map(|at| (at, inner)))??;
    let (before, inner) = (end.get(..open.0)?, open.1.get(open.0 + 1..)?);
    let inner = for_matching(inner);
    if let Some((word, name)) = inner.split_once([':', '：']) {
        let (word, name) = (word.trim(), name.trim());
        let is_word = (1..=40).contains(&word.chars().count());
        let is_file = has_ending(name) && !name.contains(['/', '\\']);
        return (is_word && is_file).then(|| (name.to_owned(), before.trim_end().to_owned()));
    }
    let is_word = words::ATTACHED.contains(&inner.trim().to_lowercase().as_str());
    let name = for_matching(before);
    let name = name.trim();
    (is_word && has_ending(name) && !name.contains('\n')).then(|| (name.to_owned(), String::new()))
}

/// `<attached: NAME>` with the caption beneath it.
fn captioned(first: &str, more: &str) -> Option<(String, String)> {
    let (name, before) = iphone(first).filter(|_| !more.is_empty())?;
    let caption = if before.trim_matches([' ', LRM]).is_empty() {
        more.to_owned()
    } else {
        format!("{before}\n{more}")
    };
    Some((name, caption))
}

fn android(first: &str, is_here: &dyn Fn(&str) -> bool) -> Option<String> {
    let last = first.trim_end_matches([' ', LRM, '\u{200f}', '\u{202c}', '\u{2069}']);
    if !last.ends_with([')', '）']) {
        return None;
    }
    let plain = for_matching(last);
    let plain = plain.trim().strip_suffix([')', '）'])?;
    let (name, words) = plain
        .rsplit_once(" (")
        .or_else(|| plain.rsplit_once('（'))?;
    let name = name.trim();
    let words = words.trim().to_lowercase();
    // The one word that iPhones write, people write too: "see plan.pdf (attached)".
    let is_more = words.contains(' ') || !words.is_ascii();
    let is_known = is_more && words::ATTACHED.contains(&words.as_str());
    let is_file = name.contains('.') && !name.contains(['/', '\\']);
    (is_file && (is_known || is_here(name) || is_app_name(name))).then(|| name.to_owned())
}

/// `IMG-20210428-WA0001.jpg`
fn is_app_name(name: &str) -> bool {
    let mut parts = name.splitn(3, '-');
    let (kind, day, rest) = (parts.next(), parts.next(), parts.next());
    kind.is_some_and(|kind| kind.len() == 3 && kind.bytes().all(|byte| byte.is_ascii_uppercase()))
        && day.is_some_and(|day| day.len() == 8 && day.bytes().all(|byte| byte.is_ascii_digit()))
        && rest.is_some_and(|rest| rest.starts_with("WA"))
}

fn has_ending(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(stem, ending)| {
        !stem.is_empty()
            && (1..=10).contains(&ending.len())
            && ending.bytes().all(|byte| byte.is_ascii_alphanumeric())
    })
}
