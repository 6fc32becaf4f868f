use super::{Zone, figures, read, time};
use crate::time::Assumed;
use crate::time::order::{Decision, Order};

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
        ("22. lip 2022. u 21:46", "2022-06-22 21:46:00"),
        ("22 lip 2022, 21:46", "2022-07-22 21:46:00"),
        ("22. srp 2022. u 21:46", "2022-07-22 21:46:00"),
        ("22. studenog 2022. u 21:46", "2022-11-22 21:46:00"),
        ("22. oktobar 2022. 21:46", "2022-10-22 21:46:00"),
        ("22. juna 2022. 21:46", "2022-06-22 21:46:00"),
        ("22. новембра 2022. 21:46", "2022-11-22 21:46:00"),
        ("22. дец 2022. 21:46", "2022-12-22 21:46:00"),
        ("22. јан 2022. 21:46", "2022-01-22 21:46:00"),
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

#[test]
fn a_part_of_the_day_grows_onto_the_day_before_it() {
    for (raw, expected) in [
        ("2019年10月19日下午2:37", "2019-10-19 14:37:00"),
        ("2019年10月19日上午12:05", "2019-10-19 00:05:00"),
        ("2019年10月19日中午12:05", "2019-10-19 12:05:00"),
        ("2019年10月19日晚上9:37", "2019-10-19 21:37:00"),
        ("2019年10月19日凌晨3:37", "2019-10-19 03:37:00"),
        ("2019年10月19日午後2:37", "2019-10-19 14:37:00"),
        ("2019年10月19日土曜日 午後2:37", "2019-10-19 14:37:00"),
        ("2013年10月4日下午10:05 UTC+08", "2013-10-04 22:05:00"),
        ("2022年11月22日星期二下午9:46:26 UTC", "2022-11-22 21:46:26"),
        (
            "2022年11月22日火曜日午後9時46分26秒 UTC",
            "2022-11-22 21:46:26",
        ),
        ("2022년 11월 22일 화요일 오후9:46", "2022-11-22 21:46:00"),
        ("2022年11月22日星期二 21:46:26", "2022-11-22 21:46:26"),
        ("2022年11月22日(火) 9:46", "2022-11-22 09:46:00"),
        ("2022年11月22日9:46", "2022-11-22 09:46:00"),
    ] {
        let words = read(raw).unwrap_or_else(|| panic!("{raw} is a time"));
        assert_eq!(words.local.to_string(), expected, "{raw}");
    }
    for raw in ["2019年10月19日夜里9:37", "2019年10月19日晚上12:05"] {
        assert_eq!(read(raw), None, "{raw} could be two hours");
    }
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table")]
fn dates_in_figures_are_read_in_the_order_that_is_given() {
    let order = |order, is_proven| Decision { order, is_proven };
    for (raw, known, expected, is_assumed) in [
        (
            "19/10/2019 14:37",
            order(Order::DayFirst, false),
            "2019-10-19 14:37:00",
            false,
        ),
        (
            "10/19/2019, 2:37 PM",
            order(Order::DayFirst, false),
            "2019-10-19 14:37:00",
            false,
        ),
        (
            "3/4/2022, 17:35",
            order(Order::DayFirst, false),
            "2022-04-03 17:35:00",
            true,
        ),
        (
            "3/4/2022, 17:35",
            order(Order::MonthFirst, true),
            "2022-03-04 17:35:00",
            false,
        ),
        (
            "4/4/2022, 17:35",
            order(Order::DayFirst, false),
            "2022-04-04 17:35:00",
            false,
        ),
        (
            "19-10-2019 14:37",
            order(Order::MonthFirst, true),
            "2019-10-19 14:37:00",
            false,
        ),
        (
            "05.10.19, 14:37",
            order(Order::MonthFirst, true),
            "2019-10-05 14:37:00",
            false,
        ),
        (
            "٣/٤/٢٠٢٢ ٥:٣٥ م",
            order(Order::DayFirst, true),
            "2022-04-03 17:35:00",
            false,
        ),
    ] {
        let time = figures::time(raw, known).unwrap_or_else(|| panic!("{raw} is a time"));
        let local = time.local.map(|local| local.to_string());
        assert_eq!(local.as_deref(), Some(expected), "{raw}");
        assert_eq!(time.assumes(Assumed::DayMonthOrder), is_assumed, "{raw}");
    }
    for raw in [
        "19/10 14:37",
        "32/13/2019 14:37",
        "1/2-2019 14:37",
        "19-10-05 14:37",
        "on 3/4/2022",
    ] {
        let time = figures::time(raw, order(Order::DayFirst, true));
        assert_eq!(time, None, "{raw} is no such time");
    }
}
