//! Words for parts of the day in Chinese, Japanese and Korean: they stand before the clock time, mostly without a space, and
//! grow onto the word for "day" or the weekday (`10月19日下午2:37`, `星期二下午9:46`).

use super::Half;

const PARTS: &[(&str, Half)] = &[
    ("上午", Half::First),
    ("午前", Half::First),
    ("오전", Half::First),
    ("凌晨", Half::First),
    ("清晨", Half::First),
    ("早上", Half::First),
    ("早晨", Half::First),
    ("下午", Half::Second),
    ("午後", Half::Second),
    ("오후", Half::Second),
    ("中午", Half::Noon),
    ("傍晚", Half::Evening),
    ("晚上", Half::Evening),
];

/// What a word before a clock time may be made of besides: the day and the weekday.
const DAYS: &[&str] = &[
    "日", "일", "号", "號", "曜日", "曜", "요일", "星期", "礼拜", "禮拜", "週", "周", "一", "二",
    "三", "四", "五", "六", "天", "月", "火", "水", "木", "金", "土", "월", "화", "수", "목", "금",
    "토",
];

/// The part of the day that a text behind a clock time begins with, as in other orders of the date.
pub(super) fn begins(text: &str) -> Option<Half> {
    let part = PARTS.iter().find(|(part, _)| text.starts_with(part));
    part.map(|(_, half)| *half)
}

/// The part of the day that a word right before a clock time ends in. A word of these scripts that is neither that nor a
/// day may be one that is not known.
pub(super) fn ends(word: &str) -> Option<Half> {
    if !word.chars().all(is_eastern) {
        return None;
    }
    let part = PARTS.iter().find(|(part, _)| word.ends_with(part));
    part.map(|(_, half)| *half)
        .or_else(|| (!is_day(word)).then_some(Half::Unclear))
}

fn is_day(word: &str) -> bool {
    let mut rest = word;
    while !rest.is_empty() {
        match DAYS.iter().find_map(|day| rest.strip_prefix(day)) {
            Some(behind) => rest = behind,
            None => return false,
        }
    }
    true
}

/// Chinese characters and the syllables of Korean.
const fn is_eastern(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}')
}
