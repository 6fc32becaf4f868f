//! Clock times as the exporter's computer wrote them: `2025-12-31T20:00:00.123+00:00`, `31-Dec-25 08:00 PM`,
//! `12/31/2025 8:00 PM`, `Wednesday, 31 December 2025 20:00`. Only the first kind names its zone.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};

use crate::model::{Flag, Row};
use crate::text::{digit, for_matching};
use crate::time::half::{self, Half};
use crate::time::order::{Decision, Evidence, Order};
use crate::time::{Assumed, Precision, Time, TimeKind, words};

/// A date in numbers, of which the first two may be day or month.
struct Numbers {
    first: u32,
    second: u32,
    year: i32,
    clock: NaiveTime,
    precision: Precision,
    /// Whether the way it is written puts the day first.
    is_day_first: bool,
}

impl Numbers {
    fn day(&self, order: Order) -> Option<NaiveDate> {
        order.day(self.first, self.second, self.year)
    }
}

/// Takes in what a time says about the order of day and month.
pub(super) fn see(evidence: &mut Evidence, raw: &str) {
    if let Some(numbers) = numbers(&plain(raw)) {
        evidence.see(numbers.first, numbers.second, numbers.year);
        if numbers.is_day_first {
            evidence.prove(Order::DayFirst);
        }
    }
}

/// Further than this no clock of the world is from UTC, with an hour to spare.
const FARTHEST_HOURS: i64 = 15;

/// Takes in a time beside an id that holds the instant: where one order alone comes near to it, that is proven.
pub(super) fn see_made(evidence: &mut Evidence, raw: &str, made: DateTime<Utc>) {
    let Some(numbers) = numbers(&plain(raw)) else {
        return;
    };
    let is_near = |order: Order| {
        let at = numbers.day(order).map(|day| day.and_time(numbers.clock));
        at.is_some_and(|at| (at - made.naive_utc()).num_hours().abs() <= FARTHEST_HOURS)
    };
    match (is_near(Order::DayFirst), is_near(Order::MonthFirst)) {
        (true, false) => evidence.prove(Order::DayFirst),
        (false, true) => evidence.prove(Order::MonthFirst),
        _ => {}
    }
}

/// Whether a time's order of day and month could be asked for.
pub(super) fn is_in_numbers(raw: &str) -> bool {
    numbers(&plain(raw)).is_some()
}

/// Without marks that are not seen, and with digits as ASCII.
fn plain(raw: &str) -> String {
    let ascii = |c| digit(c).and_then(|value| char::from_digit(value, 10));
    let text = for_matching(raw);
    text.chars().map(|c| ascii(c).unwrap_or(c)).collect()
}

/// Sets a row's time from the first of some writings that is one; the row says when day and month were assumed.
pub(super) fn set(row: &mut Row, writings: &[&str], order: Decision) {
    let known = writings.iter().find_map(|raw| read(raw, order));
    if let Some((time, is_assumed)) = known {
        row.flags.add_if(Flag::TimeAmbiguous, is_assumed);
        row.time = Some(time);
    } else if let Some(raw) = writings.iter().find(|raw| !raw.trim().is_empty()) {
        row.time = Some(Time::unknown(*raw));
    }
}

/// Whether a text is a time.
pub(super) fn is_time(raw: &str) -> bool {
    let order = Decision {
        order: Order::DayFirst,
        is_proven: true,
    };
    let other = Decision {
        order: Order::MonthFirst,
        ..order
    };
    read(raw, order).or_else(|| read(raw, other)).is_some()
}

/// Whether a text has the figures of a day and of a clock time, in whatever way they are written.
pub(super) fn is_like_time(raw: &str) -> bool {
    if raw.len() > LONGEST {
        return false;
    }
    let text = plain(raw);
    let figures = text.split(|c: char| !c.is_ascii_digit());
    let figures = figures.filter(|figure| !figure.is_empty()).count();
    // Logs that somebody pasted begin their lines with a clock time alone, or with an address.
    let is_one_number = |c: char| c.is_ascii_digit() || matches!(c, ':' | '.' | ',');
    figures >= 4 && !text.trim().chars().all(is_one_number)
}

/// Longer than any time.
const LONGEST: usize = 120;

/// Reads a time; says whether the order of day and month was assumed.
fn read(raw: &str, order: Decision) -> Option<(Time, bool)> {
    if raw.len() > LONGEST || !raw.contains(|c| digit(c).is_some()) {
        return None;
    }
    let text = plain(raw);
    if let Some(mut time) = Time::iso(&text).filter(|time| time.kind != TimeKind::Unknown) {
        time.raw = raw.into();
        return Some((time, false));
    }
    if let Some(time) = short_month(&text) {
        return Some((Time::local(raw, time.0, time.1), false));
    }
    let Some(numbers) = numbers(&text) else {
        let mut time = words::time(&text)?;
        time.raw = raw.into();
        return Some((time, false));
    };
    let order = if numbers.is_day_first {
        Decision::proven(Order::DayFirst)
    } else {
        order
    };
    let (date, is_assumed) = order.day(numbers.first, numbers.second, numbers.year)?;
    let mut time = Time::local(raw, date.and_time(numbers.clock), numbers.precision);
    if is_assumed {
        time.assume(Assumed::DayMonthOrder);
    }
    Some((time, is_assumed))
}

/// `31-Dec-25 08:00 PM`, as the tool wrote until 2022.
fn short_month(text: &str) -> Option<(NaiveDateTime, Precision)> {
    const MONTHS: [&str; 12] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ];
    let (date, clock_text) = text.trim().split_once(' ')?;
    let mut parts = date.split('-');
    let day = parts.next()?.parse().ok()?;
    let name = parts.next()?.to_ascii_lowercase();
    let month = MONTHS.iter().position(|month| *month == name)?;
    let year = year(parts.next()?)?;
    let (clock, precision) = clock(clock_text)?;
    let date = NaiveDate::from_ymd_opt(year, u32::try_from(month + 1).ok()?, day)?;
    Some((date.and_time(clock), precision))
}

fn year(text: &str) -> Option<i32> {
    let number: i32 = text.parse().ok()?;
    match text.len() {
        2 => Some(2000 + number),
        // Above 2400 it is of the Buddhist era.
        4 if number >= 2400 => Some(number - 543),
        4 => Some(number),
        _ => None,
    }
}

/// `12/31/2025 8:00 PM`, `31.12.2025 20:00`, `31-12-2025, 20:00:05`, `31. 12. 2025. 20:00`.
fn numbers(text: &str) -> Option<Numbers> {
    let text = text.trim();
    let joined = joined(text);
    let is_day_first = joined.is_some();
    let text = joined.as_deref().unwrap_or(text);
    let end = text.find([' ', ','])?;
    let (date, rest) = text.split_at_checked(end)?;
    let mut parts = date.trim_end_matches('.').split(['/', '.', '-']);
    let (first, second, last) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    let (clock, precision) = clock(rest.trim_start_matches([' ', ',']))?;
    if first.len() == 4 {
        return None;
    }
    Some(Numbers {
        first: first.parse().ok()?,
        second: second.parse().ok()?,
        year: year(last)?,
        clock,
        precision,
        is_day_first,
    })
}

/// `31. 12. 2025` as `31.12.2025`: with spaces behind the full stops, as in Slovak, Slovene and Croatian, the day comes
/// first; where the year does, it has its four figures there.
fn joined(text: &str) -> Option<String> {
    let (day, rest) = text.split_once(". ")?;
    let (month, rest) = rest.split_once(". ")?;
    let figures = |part: &str| part.bytes().take_while(u8::is_ascii_digit).count();
    let is_short = |part: &str| part.len() <= 2 && figures(part) == part.len();
    let is_date = is_short(day) && is_short(month) && figures(rest) == 4;
    is_date.then(|| format!("{day}.{month}.{rest}"))
}

/// `8:00 PM`, `20:00`, `20:00:05`, `20.00`, `8:00 p. m.`
fn clock(text: &str) -> Option<(NaiveTime, Precision)> {
    let text = text.trim();
    let end = text.find(|c: char| !c.is_ascii_digit() && !matches!(c, ':' | '.'));
    let (digits, word) = text.split_at_checked(end.unwrap_or(text.len()))?;
    let half = match word.trim() {
        "" => None,
        word => Some(half::half(word)?),
    };
    let mut parts = digits.split([':', '.']);
    let hour: u32 = parts.next()?.parse().ok()?;
    let minute = parts.next().filter(|part| part.len() == 2)?.parse().ok()?;
    let second = parts.next();
    if parts.next().is_some() {
        return None;
    }
    let hour = match half {
        Some(_) if hour > 12 => return None,
        Some(Half::Morning) => hour % 12,
        Some(Half::Afternoon) => hour % 12 + 12,
        None => hour,
    };
    let precision = match second {
        Some(_) => Precision::S,
        None => Precision::Min,
    };
    let second = second.map_or(Some(0), |second| second.parse().ok())?;
    Some((NaiveTime::from_hms_opt(hour, minute, second)?, precision))
}

#[cfg(test)]
mod tests {
    use super::{is_like_time, read, see_made};
    use crate::time::order::{Decision, Evidence, Order};

    #[test]
    fn every_writing_of_the_tool_is_read() {
        let order = Decision {
            order: Order::MonthFirst,
            is_proven: false,
        };
        let own = |raw: &str| {
            read(raw, order)
                .and_then(|(time, is_assumed)| Some((time.order()?.to_string(), is_assumed)))
        };
        for (raw, expected, is_assumed) in [
            (
                "2025-12-31T20:00:00.1230000+02:00",
                "2025-12-31 18:00:00.123",
                false,
            ),
            ("31-Dec-25 08:00 PM", "2025-12-31 20:00:00", false),
            ("05-Mar-20 12:07 AM", "2020-03-05 00:07:00", false),
            ("12/31/2025 8:00 PM", "2025-12-31 20:00:00", false),
            ("02/03/2025 8:00 PM", "2025-02-03 20:00:00", true),
            ("31.12.2025 20:00", "2025-12-31 20:00:00", false),
            ("31. 12. 2025 20:00", "2025-12-31 20:00:00", false),
            ("2. 3. 2025. 20:00", "2025-03-02 20:00:00", false),
            ("31/12/2025 8:00 p. m.", "2025-12-31 20:00:00", false),
            ("31/12/2025 8:00 μ.μ.", "2025-12-31 20:00:00", false),
            ("٣١/١٢/٢٠٢٥ ٨:٠٠ م", "2025-12-31 20:00:00", false),
            ("31/12/2568 20:00", "2025-12-31 20:00:00", false),
            (
                "الأربعاء، ٣١ ديسمبر ٢٠٢٥ ٨:٠٠ م",
                "2025-12-31 20:00:00",
                false,
            ),
            (
                "Wednesday, 31 December 2025 20:00",
                "2025-12-31 20:00:00",
                false,
            ),
            (
                "Wednesday, December 31, 2025 8:00 PM",
                "2025-12-31 20:00:00",
                false,
            ),
        ] {
            assert_eq!(own(raw), Some((expected.to_owned(), is_assumed)), "{raw}");
        }
        for raw in ["", "soon", "32/13/2025 8:00 PM", "8:00 PM", "1/2/3/4 8:00"] {
            assert_eq!(own(raw), None, "{raw:?} is no time");
        }
    }

    #[test]
    fn a_day_and_a_clock_time_are_seen_in_a_writing_that_is_not_known() {
        for raw in [
            "31/12/2025 下午8:00",
            "31-Abc-25 08:00 XY",
            "1399/10/11 20:00",
        ] {
            assert!(is_like_time(raw), "{raw}");
        }
        for raw in ["yesterday", "12:30:45.120", "192.168.0.1", "1, 2, 3"] {
            assert!(!is_like_time(raw), "{raw}");
        }
    }

    #[test]
    fn an_id_proves_the_order_where_one_reading_alone_is_near() {
        let made = "2020-12-03T19:00:00Z".parse().expect("a time");
        for (raw, order, is_proven) in [
            ("12/3/2020 8:00 PM", Order::MonthFirst, true),
            ("3/12/2020 20:00", Order::DayFirst, true),
            ("4/12/2020 09:30", Order::DayFirst, true),
            ("5/12/2020 09:30", Order::DayFirst, false),
            ("8:00 PM", Order::DayFirst, false),
        ] {
            let mut evidence = Evidence::default();
            see_made(&mut evidence, raw, made);
            let expected = Decision { order, is_proven };
            assert_eq!(evidence.decide(), expected, "{raw}");
        }
    }
}
