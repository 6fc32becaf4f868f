use super::{Zone, read, time};

#[test]
#[expect(clippy::too_many_lines, reason = "a table")]
fn times_in_words_of_many_languages_are_read() {
    for (raw, expected) in [
        ("Sep 22, 2017 6:33 am", "2017-09-22 06:33:00"),
        ("Sep 22, 2017, 6:33 PM", "2017-09-22 18:33:00"),
        ("Oct 19, 2019 at 2:37\u{202f}PM", "2019-10-19 14:37:00"),
        ("19 Oct 2019, 14:37", "2019-10-19 14:37:00"),
        ("Dec 3, 2025 12:16 am", "2025-12-03 00:16:00"),
        ("Dec 3, 2025 12:16:09 p.m.", "2025-12-03 12:16:09"),
        ("22 sept. 2017, 18 h 33", "2017-09-22 18:33:00"),
        ("1 juill. 2017, 18 h 33", "2017-07-01 18:33:00"),
        (
            "mardi 22 novembre 2022 à 21 h 46 min 5 s",
            "2022-11-22 21:46:05",
        ),
        ("22 novembre 2022, 9 h 46 min", "2022-11-22 09:46:00"),
        ("lundi 3 mars 2014, 13:05", "2014-03-03 13:05:00"),
        ("Montag, 3. März 2014 um 13:05", "2014-03-03 13:05:00"),
        ("den 3 mars 2014 kl. 13:05", "2014-03-03 13:05:00"),
        ("3. mars 2014 kl. 13.05", "2014-03-03 13:05:00"),
        (
            "lunes, 3 de marzo de 2014 a las 13:05",
            "2014-03-03 13:05:00",
        ),
        ("3 de março de 2014 às 13:05", "2014-03-03 13:05:00"),
        ("3 марта 2014 г. в 13:05", "2014-03-03 13:05:00"),
        ("wtorek, 22 listopada 2022 21:46", "2022-11-22 21:46:00"),
        ("22. listopada 2022. u 21:46", "2022-10-22 21:46:00"),
        ("22. listopad 2022. u 21:46", "2022-10-22 21:46:00"),
        ("22. listopad 2022 v 21:46", "2022-11-22 21:46:00"),
        ("22 lis 2022, 21:46", "2022-11-22 21:46:00"),
        ("22. srp 2022 21:46", "2022-08-22 21:46:00"),
        ("22. lis 2022. 21:46", "2022-10-22 21:46:00"),
        (
            "tiistai 22. marraskuuta 2022 klo 21.46.26",
            "2022-11-22 21:46:26",
        ),
        (
            "الثلاثاء، ٢٢ نوفمبر ٢٠٢٢ في ٩:٤٦:٢٦ م",
            "2022-11-22 21:46:26",
        ),
        ("2014. március 3., 13:05", "2014-03-03 13:05:00"),
        ("2014 m. kovas 3 d., 13:05", "2014-03-03 13:05:00"),
        ("2026年5月29日 下午1:05", "2026-05-29 13:05:00"),
        ("2026年5月29日 13时05分", "2026-05-29 13:05:00"),
        ("2023. 1. 15. 오후 6:33", "2023-01-15 18:33:00"),
        ("2022년 11월 22일 오후 9시 46분 26초", "2022-11-22 21:46:26"),
        ("2023/01/15 18:33", "2023-01-15 18:33:00"),
        ("15 tháng 1, 2023 18:33", "2023-01-15 18:33:00"),
        ("Thg 1 15, 2023 6:33 pm", "2023-01-15 18:33:00"),
        ("15 thg 12 2023, 18:33", "2023-12-15 18:33:00"),
        ("5 ธ.ค. 2567, 18:33", "2024-12-05 18:33:00"),
        ("5 กุมภาพันธ์ 2567 18:33", "2024-02-05 18:33:00"),
        ("5 फ़र॰ 2024, 18:33", "2024-02-05 18:33:00"),
        ("अक्टू॰ 05, 2024 6:33 pm", "2024-10-05 18:33:00"),
        ("5 בספט׳ 2024, 18:33", "2024-09-05 18:33:00"),
        ("5 dets 2024 18:33", "2024-12-05 18:33:00"),
        ("Hul 05, 2024 6:33 pm", "2024-07-05 18:33:00"),
        ("3. marec 2014 ob 13:05", "2014-03-03 13:05:00"),
        ("יום שני, 3 במרץ 2014 ב-13:05", "2014-03-03 13:05:00"),
        ("3 مارس 2014 13:05", "2014-03-03 13:05:00"),
        (
            "Friday, October 4, 2013 at 10:05pm PDT",
            "2013-10-04 22:05:00",
        ),
    ] {
        let words = read(raw).unwrap_or_else(|| panic!("{raw} is a time"));
        assert_eq!(words.local.to_string(), expected, "{raw}");
    }
}

#[test]
fn the_half_of_the_day_is_read_in_many_languages() {
    for (raw, expected) in [
        ("Okt 27, 2024 3:48 nachm.", "2024-10-27 15:48:00"),
        ("Okt 27, 2024 3:48 vorm.", "2024-10-27 03:48:00"),
        ("Eki 27, 2024 3:48 ÖS", "2024-10-27 15:48:00"),
        ("10월 27, 2024 3:48 오후", "2024-10-27 15:48:00"),
        ("10月 27, 2024 3:48 下午", "2024-10-27 15:48:00"),
        ("27.10.2024, 15:48", "2024-10-27 15:48:00"),
        ("5. Feb. 2024, 09:02 Uhr", "2024-02-05 09:02:00"),
    ] {
        let words = read(raw).unwrap_or_else(|| panic!("{raw} is a time"));
        assert_eq!(words.local.to_string(), expected, "{raw}");
    }
    let unknown = read("Okt 27, 2024 3:48 xyz");
    assert_eq!(unknown, None, "it could be the afternoon");
    let is_clear = read("Okt 27, 2024 15:48 xyz").is_some();
    assert!(is_clear, "it could not be the morning");
}

#[test]
fn zones_are_kept_apart_from_guesses() {
    let zone = |raw: &str| read(raw).map(|words| words.zone);
    assert_eq!(
        zone("Friday, October 4, 2013 at 10:05pm PDT"),
        Some(Zone::Abbreviation("PDT".into())),
        "one of several"
    );
    let exact = time("3 mars 2014, 13:05 UTC-08").and_then(|time| time.utc);
    assert_eq!(
        exact.map(|utc| utc.to_string()).as_deref(),
        Some("2014-03-03 21:05:00 UTC"),
        "an offset is exact"
    );
    assert_eq!(zone("Sep 22, 2017 6:33 am"), Some(Zone::None), "none");
}

#[test]
fn what_is_no_time_is_none() {
    for text in [
        "",
        "hello",
        "May",
        "in May 2017",
        "Sep 31, 2017 6:33 am",
        "Sep 22, 2017 25:33",
        "12:30",
    ] {
        assert_eq!(read(text), None, "{text:?}");
    }
    assert!(
        read(&"Sep 22, 2017 6:33 am ".repeat(100)).is_none(),
        "far too long"
    );
}
