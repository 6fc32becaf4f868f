//! Dates as Google Takeout spells them in the account's language: `Tuesday, November 22, 2022 at 9:46:26 PM UTC`.

use chrono::{NaiveDate, NaiveTime};

use crate::time::{Precision, Time, words, written};

/// Beginnings of month names, from January on, as far as they tell one month from the others.
const MONTHS: &[(&str, u32)] = &[
    ("jan", 1),
    ("ene", 1),
    ("gen", 1),
    ("янв", 1),
    ("sty", 1),
    ("oca", 1),
    ("ocak", 1),
    ("feb", 2),
    ("fév", 2),
    ("fev", 2),
    ("фев", 2),
    ("lut", 2),
    ("şub", 2),
    ("mar", 3),
    ("mär", 3),
    ("maa", 3),
    ("mrt", 3),
    ("мар", 3),
    ("apr", 4),
    ("avr", 4),
    ("abr", 4),
    ("апр", 4),
    ("kwi", 4),
    ("nis", 4),
    ("may", 5),
    ("mai", 5),
    ("mag", 5),
    ("mei", 5),
    ("maj", 5),
    ("мая", 5),
    ("май", 5),
    ("jun", 6),
    ("juin", 6),
    ("giu", 6),
    ("июн", 6),
    ("cze", 6),
    ("haz", 6),
    ("jul", 7),
    ("juil", 7),
    ("lug", 7),
    ("июл", 7),
    ("lip", 7),
    ("tem", 7),
    ("aug", 8),
    ("aoû", 8),
    ("ago", 8),
    ("авг", 8),
    ("sie", 8),
    ("ağu", 8),
    ("sep", 9),
    ("set", 9),
    ("сен", 9),
    ("wrz", 9),
    ("eyl", 9),
    ("oct", 10),
    ("okt", 10),
    ("out", 10),
    ("ott", 10),
    ("окт", 10),
    ("paź", 10),
    ("eki", 10),
    ("nov", 11),
    ("ноя", 11),
    ("lis", 11),
    ("kas", 11),
    ("dec", 12),
    ("déc", 12),
    ("dez", 12),
    ("dic", 12),
    ("дек", 12),
    ("gru", 12),
    ("ara", 12),
];

/// Reads such a date; what cannot be read stays as written.
pub(super) fn read(raw: &str) -> Time {
    Time::iso(raw)
        .filter(|time| time.kind != crate::time::TimeKind::Unknown)
        .or_else(|| spelt(raw))
        .unwrap_or_else(|| Time::unknown(raw))
}

#[derive(Default)]
struct Parts {
    year: Option<i32>,
    month: Option<u32>,
    numbers: Vec<u32>,
    clock: Option<(u32, u32, u32, bool)>,
    is_afternoon: Option<bool>,
    zone: Option<String>,
}

fn spelt(raw: &str) -> Option<Time> {
    let plain: String = words::clock_in_figures(&crate::text::for_matching(raw))
        .chars()
        .flat_map(|c| match c {
            '年' | '月' | '日' | '년' | '월' | '일' | ',' | '،' => vec![' '],
            c => vec![c],
        })
        .collect();
    let mut parts = Parts::default();
    for word in plain.split_whitespace() {
        parts.take(word);
    }
    parts.time(raw)
}

impl Parts {
    fn take(&mut self, word: &str) {
        let lower = word.to_lowercase();
        let bare = lower.trim_matches(['.', '(', ')']);
        if self.clock.is_none() && bare.contains(':') {
            self.clock(bare);
        } else if bare.starts_with("utc") || bare.starts_with("gmt") {
            self.zone = Some(bare.to_uppercase());
        } else if let Ok(number) = bare
            .trim_end_matches(|c: char| !c.is_ascii_digit())
            .parse::<u32>()
        {
            match i32::try_from(number) {
                Ok(year) if (1990..2200).contains(&year) => self.year = Some(year),
                _ => self.numbers.push(number),
            }
        } else if matches!(
            bare,
            "am" | "pm" | "a.m" | "p.m" | "上午" | "下午" | "午前" | "午後" | "오전" | "오후"
        ) {
            self.is_afternoon = Some(matches!(bare, "pm" | "p.m" | "下午" | "午後" | "오후"));
        } else {
            let found = MONTHS.iter().find(|(begin, _)| bare.starts_with(begin));
            // Weekdays come first and some begin as months do ("marts", "martes"): the last word wins.
            if let Some(&(_, month)) = found {
                self.month = Some(month);
            }
        }
    }

    fn clock(&mut self, word: &str) {
        let digits = word.find(|c: char| c.is_ascii_digit()).unwrap_or(0);
        let (before, word) = word.split_at(digits);
        match before {
            "下午" | "午後" | "오후" => self.is_afternoon = Some(true),
            "上午" | "午前" | "오전" => self.is_afternoon = Some(false),
            _ => {}
        }
        let mut numbers = word.split(':').map(|part| part.parse::<u32>().ok());
        if let (Some(Some(hour)), Some(Some(minute))) = (numbers.next(), numbers.next()) {
            let second = numbers.next().flatten();
            self.clock = Some((hour, minute, second.unwrap_or(0), second.is_some()));
        }
    }

    fn time(&self, raw: &str) -> Option<Time> {
        let day = match (self.month, self.numbers.as_slice()) {
            (Some(month), [day, ..]) => NaiveDate::from_ymd_opt(self.year?, month, *day)?,
            (None, [month, day, ..]) => NaiveDate::from_ymd_opt(self.year?, *month, *day)?,
            _ => return None,
        };
        let (hour, minute, second, has_seconds) = self.clock?;
        let hour = match self.is_afternoon {
            Some(true) if hour < 12 => hour + 12,
            Some(false) if hour == 12 => 0,
            _ => hour,
        };
        let clock = NaiveTime::from_hms_opt(hour, minute, second)?;
        let precision = if has_seconds {
            Precision::S
        } else {
            Precision::Min
        };
        written::zoned(
            raw,
            day.and_time(clock),
            precision,
            self.zone.as_deref().unwrap_or_default(),
        )
    }
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
        ] {
            let utc = read(raw)
                .utc
                .map(|utc| utc.format("%Y-%m-%dT%H:%M:%S").to_string());
            assert_eq!(utc.as_deref(), Some(expected), "{raw}");
        }
        assert_eq!(read("once upon a time").utc, None, "kept as written");
    }
}
