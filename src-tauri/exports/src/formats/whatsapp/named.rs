//! The day in the name of a file that the app named: `IMG-20240403-WA0001.jpg`, `00000002-PHOTO-2024-03-04-21-05-12.jpg`.

use chrono::NaiveDate;

/// The day that a file which a text names was sent on, as its name says.
pub(super) fn day(text: &str) -> Option<NaiveDate> {
    // Nearly no text names a file, and those that do end in a bracket.
    let ends = text.as_bytes().last();
    if ends.is_some_and(u8::is_ascii_alphanumeric) {
        return None;
    }
    let end = text.trim_end_matches(|c: char| !c.is_ascii()).trim_end();
    if !end.ends_with([')', '>']) {
        return None;
    }
    on_android(end).or_else(|| on_iphone(end))
}

fn on_android(text: &str) -> Option<NaiveDate> {
    let (before, _) = text.split_once("-WA")?;
    let digits = before.get(before.len().checked_sub(8)?..)?;
    let kind = before.strip_suffix(digits)?.strip_suffix('-')?;
    let is_kind = kind.len() >= 3
        && kind
            .bytes()
            .rev()
            .take(3)
            .all(|byte| byte.is_ascii_uppercase());
    is_kind.then(|| written(digits.get(..4)?, digits.get(4..6)?, digits.get(6..)?))?
}

fn on_iphone(text: &str) -> Option<NaiveDate> {
    let (_, name) = text.rsplit_once(": ")?;
    let mut parts = name.split('-').skip(1);
    let kind = parts.next()?;
    let is_kind = !kind.is_empty() && kind.bytes().all(|byte| byte.is_ascii_uppercase());
    let day = written(parts.next()?, parts.next()?, parts.next()?)?;
    // Hours, minutes and seconds follow.
    (is_kind && parts.count() == 3).then_some(day)
}

fn written(year: &str, month: &str, day: &str) -> Option<NaiveDate> {
    let number = |text: &str| {
        let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| text.parse::<u32>().ok())?
    };
    let year = i32::try_from(number(year)?).ok()?;
    NaiveDate::from_ymd_opt(year, number(month)?, number(day)?)
}

#[cfg(test)]
mod tests {
    use super::day;

    #[test]
    fn only_names_of_the_app_tell_a_day() {
        let told = |text: &str| day(text).map(|day| day.to_string());
        for (text, expected) in [
            (
                "Rosa: IMG-20240403-WA0001.jpg (file attached)",
                Some("2024-04-03"),
            ),
            (
                "Rosa: \u{200e}<attached: 00000002-PHOTO-2024-03-04-21-05-12.jpg>\u{200e}",
                Some("2024-03-04"),
            ),
            (
                "Rosa: <Anhang: 00000002-AUDIO-2024-03-04-21-05-12.opus>",
                Some("2024-03-04"),
            ),
            ("Rosa: look at IMG-20240403-WA0001.jpg", None),
            ("Rosa: trip-20240403-WA.jpg (mine)", None),
            ("Rosa: IMG-20241403-WA0001.jpg (file attached)", None),
            ("Rosa: <attached: 00000051-Plan-2024-03-04.pdf>", None),
            ("Rosa: (-: hello :-)", None),
        ] {
            assert_eq!(told(text).as_deref(), expected, "{text}");
        }
    }
}
