use super::{Json, Value, repair};
use crate::finding::Code;
use crate::limits::Limits;

/// The rows of `{"rows": […]}`: each one's `n`, or what became of it; and how it ended.
fn rows(text: &[u8]) -> (Vec<String>, Result<(), Code>) {
    let mut seen = Vec::new();
    let mut json = Json::new(text, &Limits::default());
    let is_row = |value: &Value<'_>| value.has("n");
    let outcome = json
        .object(|json, _| {
            json.rows(is_row, |row| {
                seen.push(match row {
                    Ok(row) => row.value.written("n").unwrap_or_default().into_owned(),
                    Err(bad) => format!("{:?}", bad.code),
                });
            })
        })
        .and_then(|()| json.finish());
    (seen, outcome.map_err(|stop| stop.code))
}

#[test]
fn one_damaged_row_costs_that_row() {
    for damaged in [
        r#"{"n": 2, "text": "say "hi" now"}"#,
        r#"{"n": 2, "text": "open}"#,
        r#"{"n": 2 "text": "no comma"}"#,
        r#"{"n": 2, "text": }"#,
        r#"{"n": 2, "text": "x""#,
        r#"{"n": 2, "text": "x"]}"#,
    ] {
        let text = format!(r#"{{"rows": [{{"n": 1}}, {damaged}, {{"n": 3}}, {{"n": 4}}]}}"#);
        let (seen, _) = rows(text.as_bytes());
        assert_eq!(
            seen.first().map(String::as_str),
            Some("1"),
            "{damaged}: {seen:?}"
        );
        let tail: Vec<&str> = seen.iter().rev().take(2).map(String::as_str).collect();
        assert_eq!(tail, ["4", "3"], "{damaged}: what follows is read");
        assert!(
            seen.len() <= 4,
            "{damaged}: nothing is counted twice: {seen:?}"
        );
    }
}

#[test]
fn a_row_that_a_cut_ends_is_counted_once() {
    let text = r#"{"rows": [{"n": 1}, {"n": 2, "files": [{"a": 1}], "gifs": [{"b": {"c": [{}], "d": 5}}]}]}"#;
    for cut in text.find("2,").unwrap_or_default()..text.len() - 3 {
        let (seen, outcome) = rows(&text.as_bytes()[..cut]);
        assert_eq!(seen, ["1", "Truncated"], "cut at {cut}");
        assert_eq!(outcome, Err(Code::Truncated), "and said, at {cut}");
    }
}

#[test]
fn quotes_within_a_text_do_not_cost_the_row() {
    let text = br#"{"rows": [{"n": 1, "text": "say "hi", now"}, {"n": 2, "text": ""all""}]}"#;
    let mut json = Json::new(text.as_slice(), &Limits::default());
    let mut seen = Vec::new();
    let outcome = json.object(|json, _| {
        json.rows(
            |value| value.has("n"),
            |row| {
                let row = row.expect("it is read");
                assert!(row.stored.is_some(), "and it says that it was repaired");
                seen.push(row.value.text("text").unwrap_or_default().to_owned());
            },
        )
    });
    assert_eq!(seen, [r#"say "hi", now"#, r#""all""#], "as meant");
    assert!(outcome.is_ok(), "to the end");
}

#[test]
fn a_damaged_row_never_takes_rows_of_another_array() {
    for damaged in [r#"{"n": 2, "text": "od"d"}"#, r#"{"n": 2, "text": }"#] {
        let text = format!(
            r#"{{"one": [{{"n": 1}}, {damaged}], "two": [{{"n": 3}}, {{"n": "\ud83d 4"}}]}}"#
        );
        let mut seen = Vec::new();
        let mut json = Json::new(text.as_bytes(), &Limits::default());
        let outcome = json.object(|json, key| {
            let key = key.to_owned();
            json.rows(
                |value| value.has("n"),
                |row| seen.push((key.clone(), row.is_ok())),
            )
        });
        let seen: Vec<(&str, bool)> = seen.iter().map(|(key, ok)| (key.as_str(), *ok)).collect();
        let wanted = [("one", true), ("one", false), ("two", true), ("two", true)];
        assert_eq!(seen, wanted, "{damaged}: each in its own");
        assert!(outcome.is_ok(), "{damaged}: and the rest is read");
    }
}

#[test]
fn a_cut_file_gives_what_stood_before() {
    let text = br#"{"rows": [{"n": 1}, {"n": 2}, {"n": 3, "text": "cut of"#;
    let (seen, outcome) = rows(text);
    assert_eq!(seen, ["1", "2", "Truncated"], "and the cut one is counted");
    assert_eq!(outcome, Err(Code::Truncated), "and it is said");
}

#[test]
fn numbers_are_kept_as_they_are_written() {
    let text = r#"{"\\\"1.5": [7, 1700000000000.0, -0, "2.5\\"], "b": 99999999999999999999, "c": 18446744073709551615, "d": {"e": 1e3, "f": -9223372036854775808, "g": 0.10}}"#;
    let value = Value::read(text.as_bytes()).expect("it is JSON");
    let without_spaces: String = text.split(' ').collect();
    assert_eq!(value.to_json(), without_spaces, "digit by digit");
    let whole = value.get("b").and_then(Value::as_written);
    assert_eq!(
        whole.as_deref(),
        Some("99999999999999999999"),
        "not rounded"
    );
    assert!(
        Value::read(b"0.0").is_ok_and(|value| value.is_nothing()),
        "nothing"
    );
    assert!(Value::read(b"1 2").is_err(), "one value only");
}

#[test]
fn what_telegram_and_notepad_do_to_json_is_read() {
    let repaired = |text: &[u8]| -> (String, String) {
        let repaired = repair(text).expect("something is to repair");
        let value = |bytes: &[u8]| -> String {
            Value::read(bytes)
                .map(|value| value.into_text().expect("a text"))
                .expect("it is JSON now")
        };
        (value(&repaired.shown), value(&repaired.stored))
    };
    assert_eq!(
        repaired(br#""a\x0bb""#),
        ("a\u{b}b".into(), r"a\x0bb".into()),
        "\\x"
    );
    assert_eq!(
        repaired(br#""\ud83d!""#),
        ("\u{fffd}!".into(), r"\ud83d!".into()),
        "half"
    );
    assert_eq!(
        repaired(b"\"a\xff\""),
        ("a\u{fffd}".into(), r"a\xff".into()),
        "no UTF-8"
    );
    assert_eq!(
        repaired(b"\"a\nb\""),
        ("a\nb".into(), "a\nb".into()),
        "a bare line end"
    );
    assert_eq!(
        repair(br#""\\x0b \ud83d\ude42""#),
        None,
        "what is right stays"
    );
}

#[test]
fn bare_values_and_trailing_commas_are_read() {
    let text = br#"{"rows": [{"n": 1, "x": NaN,}, {"n": (File not included), }, {"n": 3},]}"#;
    let (seen, outcome) = rows(text);
    assert_eq!(seen, ["1", "(File not included)", "3"], "all three");
    assert_eq!(outcome, Ok(()), "to the end");
}

#[test]
fn deep_and_endless_values_do_no_harm() {
    let deep = format!(
        r#"{{"rows": [{{"n": 1}}, {}, {{"n": 3}}]}}"#,
        "[".repeat(100_000)
    );
    let (seen, _) = rows(deep.as_bytes());
    assert_eq!(
        seen.first().map(String::as_str),
        Some("1"),
        "what stood before"
    );
    let closed = format!(
        r#"{{"rows": [{}{}, {{"n": 3}}]}}"#,
        "[".repeat(1_000),
        "]".repeat(1_000)
    );
    assert_eq!(rows(closed.as_bytes()).0, ["TooDeep", "3"], "stepped over");
    let tries = format!(r#"{{"rows": [{{"n": {}"#, ",{".repeat(2_000_000));
    let (seen, outcome) = rows(tries.as_bytes());
    assert_eq!(seen.len(), 1, "given up");
    assert!(outcome.is_err(), "and said");
}

#[test]
fn repeated_keys_are_seen_and_both_values_read() {
    let mut json = Json::new(br#"{"a/b": 1, "a/b": 2}"#.as_slice(), &Limits::default());
    let mut values = Vec::new();
    json.object(|json, _| {
        values.push(json.value()?.written("").is_none());
        Ok(())
    })
    .expect("it is JSON");
    assert_eq!(values.len(), 2, "both");
    assert_eq!(json.take_duplicates(), ["/a~1b"], "and it is said");
}

#[test]
fn texts_that_are_no_object_end_calmly() {
    for text in [
        "",
        "null",
        "[]",
        "{",
        "{\"a\"",
        "{\"a\":",
        "\"",
        "\u{feff}",
        "{}x",
        "{\"rows\": 1}",
    ] {
        let (seen, _) = rows(text.as_bytes());
        assert!(seen.is_empty(), "{text:?} has no rows");
    }
    assert_eq!(rows(b"{}\0\0 \n").1, Ok(()), "zeros at the end are nothing");
}
