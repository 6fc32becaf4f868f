//! WhatsApp writes so many rows of a chat and no more: a chat of about that length may have begun earlier.

use std::fmt::Write as _;
use std::sync::Arc;

use holdfast_exports::container::Part;
use holdfast_exports::detect::{Keep, inspect_parts};

/// The findings of a chat of so many rows, as codes.
fn findings(rows: u32) -> Vec<String> {
    let mut chat = String::new();
    for row in 0..rows {
        let (day, minute) = (1 + row / 1440 % 28, row % 60);
        writeln!(chat, "[2026-03-{day:02}, 21:{minute:02}:03] Em: {row}").expect("a text takes it");
    }
    let part = Part::File {
        name: "WhatsApp Chat - Em.txt".to_owned(),
        bytes: Arc::new(chat.into_bytes()),
    };
    let read = inspect_parts(vec![part], Keep::Numbers).expect("it is in memory");
    let read = serde_json::to_value(read).expect("an answer is JSON");
    let found = read["exports"][0]["findings"].as_array().expect("a list");
    let codes = found.iter().filter_map(|one| one["code"].as_str());
    codes.map(str::to_owned).collect()
}

#[test]
fn a_chat_as_long_as_the_app_writes_at_most_says_that_it_may_be_cut() {
    for (rows, is_said) in [
        (40_000, true),
        (39_100, true),
        (38_000, false),
        (45_000, false),
    ] {
        let found = findings(rows);
        let said = found.iter().any(|code| code == "length_limit");
        assert_eq!(said, is_said, "{rows} rows: {found:?}");
    }
}
