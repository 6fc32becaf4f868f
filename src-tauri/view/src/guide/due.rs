//! How long a fact that a person has checked is good for.

use chrono::{Days, NaiveDate};

/// Advice is to be checked again when it was checked longer ago than that.
const GOOD_FOR_DAYS: u64 = 180;

/// The first day, `YYYY-MM-DD`, on which a check still counts: what was checked before it, or never, is due.
pub fn advice_good_since(today: NaiveDate) -> String {
    let day = today.checked_sub_days(Days::new(GOOD_FOR_DAYS));
    day.unwrap_or(today).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_check_counts_for_180_days_and_the_days_compare_as_text() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 26).unwrap();
        let since = advice_good_since(today);
        assert_eq!(since, "2026-05-30", "180 days before 26 November 2026");
        for (checked, is_good) in [
            ("2026-11-26", true),
            ("2026-05-30", true),
            ("2026-05-29", false),
            ("2025-12-31", false),
        ] {
            assert_eq!(checked >= since.as_str(), is_good, "{checked}");
        }
    }

    #[test]
    fn a_leap_day_is_a_day() {
        let today = NaiveDate::from_ymd_opt(2028, 3, 1).unwrap();
        let before = NaiveDate::from_ymd_opt(2027, 9, 3).unwrap();
        assert_eq!((today - before).num_days(), 180, "29 February 2028 counts");
        assert_eq!(
            advice_good_since(today),
            before.to_string(),
            "and is passed"
        );
    }
}
