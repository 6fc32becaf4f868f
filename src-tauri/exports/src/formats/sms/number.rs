//! Telephone numbers as they are written, with and without the country's.

/// Whether an address is a number, whatever people put between its digits.
pub(super) fn is_number(address: &str) -> bool {
    let is_mark = |c: char| matches!(c, '+' | ' ' | '-' | '(' | ')' | '.' | '/' | '\u{a0}');
    address.chars().any(|c| c.is_ascii_digit())
        && address.chars().all(|c| c.is_ascii_digit() || is_mark(c))
}

/// Fewer digits are a short number, which other countries have too.
const DIGITS_MIN: usize = 7;
/// The longest number of a country.
const COUNTRY_MAX: usize = 3;

/// Whether two numbers, of digits and `+`, differ in the country's number only. It does not make them one: another
/// country may have the same number.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    let digits = |number: &str| number.trim_start_matches(['+', '0']).len();
    let (short, long) = if digits(one) <= digits(other) {
        (one, other)
    } else {
        (other, one)
    };
    let is_whole = |number: &str| number.starts_with('+') || number.starts_with("00");
    // `0` before a number within the country, `00` before the country's.
    let bare = |number: &str| number.trim_start_matches(['+', '0']).to_owned();
    let (own, whole) = (bare(short), bare(long));
    let more = whole.len() - own.len();
    let has_country = is_whole(long) || more == 1 && whole.starts_with('1') && own.len() == 10;
    let is_digits = |number: &str| number.bytes().all(|byte| byte.is_ascii_digit());
    one != other
        && is_digits(&own)
        && is_digits(&whole)
        && own.len() >= DIGITS_MIN
        && whole.ends_with(&own)
        && (more == 0 || more <= COUNTRY_MAX && has_country && !is_whole(short))
}

#[cfg(test)]
mod tests {
    use super::is_same;

    #[test]
    fn numbers_that_differ_in_the_country_only_are_told() {
        for (one, other) in [
            ("+14165550100", "4165550100"),
            ("4165550100", "14165550100"),
            ("+15550100", "5550100"),
            ("0033155501000", "+33155501000"),
            ("+33155501000", "0155501000"),
        ] {
            assert!(is_same(one, other), "{one} {other}");
            assert!(is_same(other, one), "{other} {one}");
        }
        for (one, other) in [
            ("+14165550100", "+14165550100"),
            ("+14165550100", "+4165550100"),
            ("+14165550100", "5550100"),
            ("+14165550100", "4165550111"),
            ("+33155501000", "155501"),
            ("21555", "555"),
            ("kit@example.org", "+14165550100"),
        ] {
            assert!(!is_same(one, other), "{one} {other}");
        }
    }
}
