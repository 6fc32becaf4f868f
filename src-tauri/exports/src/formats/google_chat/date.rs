//! Dates as Google Takeout spells them in the account's language: `Tuesday, November 22, 2022 at 9:46:26 PM UTC`. The zone
//! stands at the end, or before the clock time.

use crate::text::for_matching;
use crate::time::{Precision, Time, TimeKind, words, written};

/// Reads such a date; what cannot be read stays as written.
pub(super) fn read(raw: &str) -> Time {
    Time::iso(raw)
        .filter(|time| time.kind != TimeKind::Unknown)
        .or_else(|| spelt(raw))
        .unwrap_or_else(|| Time::unknown(raw))
}

fn spelt(raw: &str) -> Option<Time> {
    let read = words::read(raw)?;
    if read.precision == Precision::Day {
        return Some(Time::day(raw, read.local.date()));
    }
    let text = for_matching(raw).to_uppercase();
    let mut parts = text.split_whitespace();
    let zone = parts.find(|part| part.starts_with("UTC") || part.starts_with("GMT"));
    written::zoned(raw, read.local, read.precision, zone.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn dates_of_several_languages_are_instants() {
        for (raw, expected) in [
            (
                "Tuesday, November 22, 2022 at 9:46:26\u{202f}PM UTC",
                "2022-11-22T21:46:26",
            ),
            (
                "Tuesday, November 22, 2022 at 12:46:26 AM UTC",
                "2022-11-22T00:46:26",
            ),
            (
                "Tuesday, 7 February 2021 at 17:13:43 UTC",
                "2021-02-07T17:13:43",
            ),
            ("2026年5月29日星期五 UTC 03:00:29", "2026-05-29T03:00:29"),
            ("2022年11月22日星期二下午9:46:26 UTC", "2022-11-22T21:46:26"),
            (
                "2022년 11월 22일 화요일 오후 9시 46분 26초 UTC",
                "2022-11-22T21:46:26",
            ),
            (
                "mardi 22 novembre 2022 à 21:46:26 UTC",
                "2022-11-22T21:46:26",
            ),
            (
                "Dienstag, 22. März 2022 um 21:46:26 UTC",
                "2022-03-22T21:46:26",
            ),
            (
                "marți, 22 noiembrie 2022, 21:46:26 UTC",
                "2022-11-22T21:46:26",
            ),
            (
                "tirsdag den 22. november 2022 kl. 21.46.26 UTC",
                "2022-11-22T21:46:26",
            ),
            (
                "Thứ Ba, 22 tháng 11, 2022 lúc 21:46:26 UTC",
                "2022-11-22T21:46:26",
            ),
            (
                "الثلاثاء، ٢٢ نوفمبر ٢٠٢٢ في ٩:٤٦:٢٦ م UTC",
                "2022-11-22T21:46:26",
            ),
            ("2022-11-22 21:46:26+02:00", "2022-11-22T19:46:26"),
        ] {
            let utc = read(raw)
                .utc
                .map(|utc| utc.format("%Y-%m-%dT%H:%M:%S").to_string());
            assert_eq!(utc.as_deref(), Some(expected), "{raw}");
        }
        assert_eq!(read("once upon a time").utc, None, "kept as written");
    }
}
