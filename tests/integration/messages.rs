//! Messages of a case from the command line: read, searched, marked, placed in time.

use std::fs;
use std::path::Path;

use serde_json::Value;
use support::{Cli, Output, temporary};
use tempfile::TempDir;

mod downloads;
mod zones;

/// A case with an Instagram conversation in a folder and a chat whose times name no zone.
struct House {
    cli: Cli,
    dir: TempDir,
    case: String,
}

const CHAT: &str = "[2026-03-15, 21:14:03] Em: pay or I send it\n\
    [2026-03-15, 21:15:00] Léo: non, arrête ça\n\
    [2026-03-16, 07:00:00] Em: last chance 😈\n";

const THREAD: &str = "your_instagram_activity/messages/inbox/em_1";

impl House {
    fn new() -> Self {
        let dir = temporary();
        let cli = Cli::new().with("HOME", dir.path());
        let case = dir.path().join("case").display().to_string();
        cli.done(&["new", &case]);
        let page = r#"{"participants":[{"name":"Em"},{"name":"L\u00c3\u00a9o"}],"messages":[
            {"sender_name":"Em","timestamp_ms":1772420700000,"content":"pay me $500 \u00f0\u009f\u0098\u0088","is_unsent":true},
            {"sender_name":"L\u00c3\u00a9o","timestamp_ms":1772420600000,"content":"who are you"}],
            "title":"Em","is_still_participant":true,"thread_path":"inbox/em_1","magic_words":[]}"#;
        let house = Self { cli, dir, case };
        house.put(&format!("instagram-leo/{THREAD}/message_1.json"), page);
        house.put("WhatsApp Chat - Em.txt", CHAT);
        for name in ["instagram-leo", "WhatsApp Chat - Em.txt"] {
            let path = house.dir.path().join(name).display().to_string();
            house.done("add", &[&path]);
        }
        house
    }

    fn put(&self, name: &str, text: &str) {
        let path = self.dir.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("it is made");
        fs::write(path, text).expect("it is written");
    }

    fn run(&self, command: &str, rest: &[&str]) -> Output {
        let mut words = vec![command, "--case", &self.case];
        words.extend(rest);
        self.cli.json(&words)
    }

    fn done(&self, command: &str, rest: &[&str]) -> Value {
        let output = self.run(command, rest);
        output.expect_code(0);
        output.json
    }

    fn rows(&self, rest: &[&str]) -> Vec<Value> {
        let answer = self.done("messages", rest);
        answer["rows"].as_array().expect("rows").clone()
    }

    fn text(&self, command: &str, rest: &[&str]) -> String {
        let mut words = vec![command, "--case", &self.case];
        words.extend(rest);
        let output = self.cli.run(&words);
        output.expect_code(0);
        output.out
    }
}

fn texts(rows: &[Value]) -> Vec<&str> {
    rows.iter().filter_map(|row| row["text"].as_str()).collect()
}

#[test]
fn messages_are_read_by_conversation_and_searched_over_all() {
    let house = House::new();
    let all = house.done("messages", &[]);
    assert_eq!(all["exports"].as_array().map(Vec::len), Some(2), "{all:#}");
    assert_eq!(
        all["threads"].as_array().map(Vec::len),
        Some(2),
        "two threads"
    );
    let rows = house.rows(&[]);
    assert_eq!(rows.len(), 5, "every row");
    assert_eq!(
        texts(&rows)[..2],
        ["who are you", "pay me $500 😈"],
        "in order of time"
    );
    let row = &rows[1];
    assert_eq!(
        row["row"], "E0001:message_1.json:/messages/0",
        "its reference"
    );
    assert_eq!(row["author"]["display_name"], "Em", "by whom");
    assert_eq!(row["time"]["utc"], "2026-03-02T03:05:00Z", "when");
    assert_eq!(
        (&row["zone_status"], &row["placed"]),
        (&"exact".into(), &Value::Null),
        "certain"
    );
    assert_eq!(row["flags"][0], "unsent", "in words of the contract");
}

#[test]
fn messages_are_found_by_conversation_words_and_time() {
    let house = House::new();
    let all = house.done("messages", &[]);
    let thread = all["threads"][0]["thread"].as_str().expect("a thread");
    assert!(thread.starts_with("X01:"), "{thread}");
    assert_eq!(house.rows(&["--thread", thread]).len(), 2, "by its id");
    let id = all["threads"][0]["id"].as_str().expect("an id");
    assert_eq!(
        house.rows(&["--thread", id]).len(),
        2,
        "as the export writes it"
    );
    assert_eq!(
        house.rows(&["--search", "ARRETE"]).len(),
        1,
        "case and accents"
    );
    assert_eq!(
        texts(&house.rows(&["--search", "pay"])).len(),
        2,
        "over everything"
    );
    assert_eq!(house.rows(&["--search", "😈"]).len(), 2, "emoji");
    assert_eq!(
        house.rows(&["--search", "pay", "--thread", thread]).len(),
        1,
        "in one"
    );
    assert_eq!(
        house.rows(&["--search", "\" NOT * (nothing"]).len(),
        0,
        "words, not grammar"
    );
    assert_eq!(house.rows(&["--limit", "3"]).len(), 3, "so many");
    assert_eq!(
        house.rows(&["--to", "2026-03-02"]).len(),
        2,
        "through that day"
    );
    assert_eq!(
        house
            .rows(&[
                "--from",
                "2026-03-02T03:04:00Z",
                "--to",
                "2026-03-02T03:05:00Z"
            ])
            .len(),
        1,
        "between"
    );
    assert_eq!(house.rows(&["--from", "2026-03-16"]).len(), 1, "since");
}

#[test]
fn a_mark_is_kept_without_any_index_and_can_be_taken_back() {
    let house = House::new();
    let row = "E0001:message_1.json:/messages/0";
    let rows = house.rows(&["--search", "arrête"]);
    let other = rows[0]["row"].as_str().expect("a reference");
    let marked = house.done("mark", &["--row", row, other]);
    assert_eq!(marked["rows"][0]["outcome"], "marked", "{marked:#}");
    assert_eq!(marked["rows"][0]["hash_of"], "bytes", "of the raw row");
    let again = house.done("mark", &["--row", row]);
    assert_eq!(again["rows"][0]["outcome"], "already_marked", "once");
    assert_eq!(
        again["rows"][0]["fact"], marked["rows"][0]["fact"],
        "the same mark"
    );
    fs::remove_dir_all(Path::new(&house.case).join("cache")).expect("the cache goes");
    let rows = house.rows(&[]);
    let stars: Vec<&str> = rows
        .iter()
        .filter(|row| row["marked"] == true)
        .filter_map(|row| row["row"].as_str())
        .collect();
    assert_eq!(stars, [row, other], "marked in a new index");
    let log = fs::read_to_string(Path::new(&house.case).join("log.jsonl")).expect("a log");
    assert!(
        log.contains("\"ev\":\"marked\"") && !log.contains("pay"),
        "logged without words"
    );
    house.done("check", &[]);
    house.done("unmark", &["--row", row]);
    assert!(
        house.rows(&["--search", "500"])[0]["marked"] == false,
        "taken back"
    );
    let refused = house.run("mark", &["--read-only", "--row", row]);
    refused.expect_code(2);
}

#[test]
fn people_read_messages_in_both_languages() {
    let house = House::new();
    let text = house.text("messages", &[]);
    for said in [
        "pay me $500 😈",
        "removed by the sender",
        "2026-03-02 03:05:00 UTC",
        "2026-03-16 07:00:00 ?",
        "E0001:message_1.json:/messages/0",
        "Clock times without a zone",
    ] {
        assert!(text.contains(said), "{said} in {text}");
    }
    let french = house.text("messages", &["--lang", "fr"]);
    assert!(french.contains("Heures sans fuseau"), "{french}");
    let french = house.text("timeline", &["--lang", "fr"]);
    assert!(
        french.contains("début d’une conversation")
            && french.contains("fuseau inconnu; placé d’après cette horloge"),
        "{french}"
    );
}

#[test]
fn reading_messages_never_writes() {
    let house = House::new();
    let cache = Path::new(&house.case).join("cache");
    let log = Path::new(&house.case).join("log.jsonl");
    let before = fs::read(&log).expect("a log");
    house.rows(&[]);
    house.done("timeline", &[]);
    assert_eq!(
        fs::read_dir(cache).map_or(0, Iterator::count),
        0,
        "no index is left"
    );
    assert_eq!(fs::read(&log).expect("a log"), before, "and no line");
}

#[test]
fn nothing_to_show_is_said_in_a_sentence_and_is_an_empty_list_for_scripts() {
    let house = House::new();
    for (rest, said) in [
        (&["--thread", "X01"][..], "not one conversation"),
        (&["--thread", "E0001"], "X01:inbox/em_1"),
        (&["--search", "zebra"], "No message has “zebra” in it"),
        (&["--from", "2031-01-01"], "No message is of that time"),
        (
            &["--search", "zebra", "--lang", "fr"],
            "Aucun message ne contient",
        ),
    ] {
        let text = house.text("messages", rest);
        assert!(text.contains(said), "{said} in {text}");
        assert!(house.rows(rest).is_empty(), "nothing for scripts: {rest:?}");
    }
    let dir = temporary();
    let empty = dir.path().join("empty").display().to_string();
    house.cli.done(&["new", &empty]);
    let output = house.cli.run(&["messages", "--case", &empty]);
    assert!(output.out.contains("“add” adds one"), "{}", output.out);
}

#[test]
fn a_wrong_name_or_value_says_what_is_wrong_with_it() {
    let house = House::new();
    house.put("picture.png", "\u{89}PNG\r\n\u{1a}\n");
    let picture = house.dir.path().join("picture.png").display().to_string();
    house.done("add", &["--shows", "nothing", &picture]);
    let there = "E0001:message_1.json:/messages/0";
    for (command, rest, code, word) in [
        ("unmark", &["--row", there][..], "not_marked", "not marked"),
        (
            "unmark",
            &["--row", "E0001:message_1.json:/messages/9"],
            "unknown_id",
            "No message",
        ),
        (
            "mark",
            &["--row", "E0001:message_1.json:/messages/9"],
            "unknown_id",
            "No message",
        ),
        ("mark", &["--row", "the third one"], "usage", "messages"),
        (
            "zone",
            &["E0003", "America/Edmonton"],
            "not_an_export",
            "not a platform",
        ),
        ("zone", &["X02", "Mars/Phobos"], "usage", "time zone"),
        ("join", &["X01", "X01"], "same_export", "itself"),
        ("join", &["E0003", "X01"], "not_an_export", "not a platform"),
        ("join", &["X02", "X01"], "not_one_download", "two apps"),
        ("messages", &["--from", "hier"], "usage", "a time"),
        ("messages", &["--limit", "few"], "usage", "number"),
        (
            "messages",
            &["--thread", "nope"],
            "unknown_id",
            "conversation",
        ),
        ("mark", &[], "usage", "--row"),
        ("zone", &["X01"], "usage", "America/Edmonton"),
        ("zone", &["X77", "UTC"], "unknown_id", "X77"),
    ] {
        let output = house.run(command, rest);
        output.expect_code(2);
        let said: Value = serde_json::from_str(&output.err).expect("an error as JSON");
        let error = &said["error"];
        assert_eq!(error["code"], code, "{command} {rest:?}: {said}");
        let words = [&error["message"], &error["next"]].map(Value::to_string);
        assert!(words.concat().contains(word), "{command} {rest:?}: {said}");
    }
}
