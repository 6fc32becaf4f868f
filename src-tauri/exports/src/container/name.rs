//! Names inside zips and folders: decoded, compared, judged. Never used as a place to write to.

use std::cmp::Ordering;

/// The upper half of IBM code page 437, which zips use when they do not say that a name is UTF-8.
const CP437: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}";

/// The same of code page 850, in which Windows in Western Europe and French Canada packs.
const CP850: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";

/// The same of code page 866, in which Windows in Cyrillic packs.
const CP866: &str = "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмноп░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀рстуфхцчшщъыьэюяЁёЄєЇїЎў°∙·√№¤■\u{a0}";

/// A name's bytes as text: UTF-8 when they are, whatever the flag says; else code page 437, in which no two names are
/// the same, so that none is lost.
pub(super) fn decode(bytes: &[u8]) -> String {
    std::str::from_utf8(bytes).map_or_else(|_| in_page(bytes, CP437), str::to_owned)
}

/// What a name of which nobody says the code page may be too: a row that names the file names it rightly.
pub(super) fn other_keys(bytes: &[u8]) -> Vec<String> {
    if std::str::from_utf8(bytes).is_ok() {
        return Vec::new();
    }
    [CP850, CP866]
        .iter()
        .map(|page| key(&in_page(bytes, page)))
        .collect()
}

fn in_page(bytes: &[u8], page: &str) -> String {
    let letter = |byte: u8| match byte.checked_sub(128) {
        Some(place) => page.chars().nth(usize::from(place)).unwrap_or('\u{fffd}'),
        None => char::from(byte),
    };
    bytes.iter().copied().map(letter).collect()
}

/// What names are compared by: lower case, `/` between the parts.
pub fn key(path: &str) -> String {
    path.replace('\\', "/").to_lowercase()
}

/// A key without anything but letters and digits: `you've_received` and `you_ve_received` are the same.
pub fn bare(key: &str) -> String {
    key.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Whether systems leave such a file behind by themselves.
pub(super) fn is_junk(key: &str) -> bool {
    key.split('/').any(|part| part == "__macosx")
        || key.rsplit('/').next().is_some_and(|base| {
            base.starts_with("._") || matches!(base, ".ds_store" | "thumbs.db" | "desktop.ini")
        })
}

/// Whether a name points out of its folder, or holds what no name should.
pub(super) fn is_unsafe(path: &str) -> bool {
    let key = path.replace('\\', "/");
    let has_drive = key.as_bytes().get(1) == Some(&b':')
        && key.as_bytes().first().is_some_and(u8::is_ascii_alphabetic);
    key.is_empty()
        || key.starts_with('/')
        || has_drive
        || key.contains('\0')
        || key.split('/').any(|part| part == "..")
}

/// The order in which people put names: `message_2` before `message_10`.
pub fn natural(one: &str, other: &str) -> Ordering {
    let (mut a, mut b) = (one.as_bytes(), other.as_bytes());
    loop {
        let (digits_a, digits_b) = (digits(a), digits(b));
        let step = if digits_a > 0 && digits_b > 0 {
            let (number_a, rest_a) = a.split_at(digits_a);
            let (number_b, rest_b) = b.split_at(digits_b);
            (a, b) = (rest_a, rest_b);
            let plain_a = number_a.trim_ascii_start_zeros();
            let plain_b = number_b.trim_ascii_start_zeros();
            plain_a
                .len()
                .cmp(&plain_b.len())
                .then_with(|| plain_a.cmp(plain_b))
        } else {
            match (a.split_first(), b.split_first()) {
                (Some((byte_a, rest_a)), Some((byte_b, rest_b))) => {
                    (a, b) = (rest_a, rest_b);
                    // A folder's files stand before those of a folder whose name goes on.
                    let rank = |byte: u8| if byte == b'/' { 0 } else { byte };
                    rank(*byte_a).cmp(&rank(*byte_b))
                }
                (None, None) => return one.cmp(other),
                (None, Some(_)) => return Ordering::Less,
                (Some(_), None) => return Ordering::Greater,
            }
        };
        if step != Ordering::Equal {
            return step;
        }
    }
}

fn digits(bytes: &[u8]) -> usize {
    bytes
        .iter()
        .take_while(|byte| byte.is_ascii_digit())
        .count()
}

trait TrimZeros {
    fn trim_ascii_start_zeros(&self) -> &[u8];
}

impl TrimZeros for [u8] {
    fn trim_ascii_start_zeros(&self) -> &[u8] {
        let zeros = self.iter().take_while(|&&byte| byte == b'0').count();
        self.get(zeros..).unwrap_or_default()
    }
}

/// A reference with `%20` and its like decoded, where there are any.
pub(super) fn percent_decoded(reference: &str) -> Option<String> {
    let (mut bytes, mut rest) = (Vec::new(), reference);
    let mut is_changed = false;
    while let Some((before, after)) = rest.split_once('%') {
        bytes.extend_from_slice(before.as_bytes());
        let code = after
            .get(..2)
            .and_then(|hex| u8::from_str_radix(hex, 16).ok());
        if let Some(byte) = code {
            bytes.push(byte);
            is_changed = true;
            rest = after.get(2..).unwrap_or_default();
        } else {
            bytes.push(b'%');
            rest = after;
        }
    }
    bytes.extend_from_slice(rest.as_bytes());
    is_changed.then(|| String::from_utf8(bytes).ok())?
}
