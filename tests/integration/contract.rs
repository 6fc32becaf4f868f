//! The command line keeps its contract: options, answers, exit codes, both languages.
//!
//! What stands here is relied on by labs and scripts; a change needs a new major version.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use support::{Cli, Output, temporary};
use tempfile::TempDir;

mod exhibits;
mod handing;

/// A case with a screenshot, a photo and a text, made without any word about what they show.
pub(crate) struct Small {
    pub(crate) cli: Cli,
    dir: TempDir,
}

pub(crate) const PNG: &[u8] =
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89";
pub(crate) const JPEG: &[u8] = b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xff\xd9";

impl Small {
    pub(crate) fn new() -> Self {
        let dir = temporary();
        let small = Self {
            cli: Cli::new().with("HOME", dir.path()),
            dir,
        };
        small
            .cli
            .done(&["new", &small.at("case"), "--title", "Invented"]);
        let files = small.dir.path().join("files");
        fs::create_dir(&files).expect("a folder");
        fs::write(files.join("shot.png"), PNG).expect("a screenshot");
        fs::write(files.join("photo.jpg"), JPEG).expect("a photo");
        fs::write(files.join("words.txt"), "words").expect("a text");
        small
            .cli
            .done(&["add", "--case", &small.at("case"), &small.at("files")]);
        small
    }

    pub(crate) fn at(&self, name: &str) -> String {
        self.path(name).display().to_string()
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    pub(crate) fn done(&self, command: &str, rest: &[&str]) -> Value {
        self.run(command, rest, 0).json
    }

    pub(crate) fn run(&self, command: &str, rest: &[&str], code: i32) -> Output {
        let case = self.at("case");
        let mut words = vec![command, "--case", &case];
        words.extend(rest);
        let output = self.cli.json(&words);
        output.expect_code(code);
        output
    }

    pub(crate) fn state(&self, exhibit: &str) -> Value {
        let list = self.done("list", &[]);
        let exhibits = list["exhibits"].as_array().cloned().unwrap_or_default();
        exhibits
            .into_iter()
            .find(|row| row["exhibit"] == exhibit)
            .unwrap_or_default()
    }

    pub(crate) fn error(&self, command: &str, rest: &[&str]) -> String {
        error_code(&self.run(command, rest, 2))
    }
}

/// The code of an error, after checking that it has its four members and two sentences.
pub(crate) fn error_code(output: &Output) -> String {
    let error: Value = serde_json::from_str(&output.err).expect("an error is one JSON document");
    let error = &error["error"];
    for member in ["message", "next"] {
        let sentence = error[member].as_str().unwrap_or_default();
        assert!(sentence.ends_with('.'), "{member} is a sentence: {error}");
        assert!(!sentence.contains('{'), "{member} has no open gap: {error}");
    }
    assert!(error["params"].is_object(), "params are an object: {error}");
    error["code"].as_str().unwrap_or_default().to_owned()
}

#[test]
fn global_options_stand_before_or_after() {
    let small = Small::new();
    let case = small.at("case");
    for words in [
        ["--json", "list", "--case", &case],
        ["list", "--case", &case, "--json"],
    ] {
        let output = small.cli.run(&words);
        output.expect_code(0);
        assert!(
            output.json.is_object(),
            "one document, wherever --json stands"
        );
    }
    let french = small.cli.run(&["--lang", "fr", "check", "--case", &case]);
    assert!(
        french.out.contains("Chaque fichier"),
        "sentences in French: {}",
        french.out
    );
    let wrong = small.cli.run(&["check", "--lang", "de", "--case", &case]);
    wrong.expect_code(2);
}

#[test]
fn every_command_of_the_contract_is_listed_by_help() {
    let help = Cli::new().done(&["help"]);
    let names: Vec<&str> = help["commands"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|c| c["command"].as_str())
        .collect();
    for name in [
        "new",
        "add",
        "shows",
        "release",
        "list",
        "show",
        "note",
        "set-aside",
        "restore",
        "messages",
        "mark",
        "unmark",
        "zone",
        "join",
        "timeline",
        "check",
        "copy",
        "bundle",
        "verify",
        "inspect",
    ] {
        assert!(names.contains(&name), "{name} is a command: {names:?}");
    }
}

#[test]
fn every_command_says_how_it_is_called() {
    let cli = Cli::new();
    let help = cli.done(&["help"]);
    for command in help["commands"].as_array().expect("commands") {
        let name = command["command"].as_str().expect("a name");
        let own = cli.done(&[name, "--help"]);
        assert_eq!(
            own["commands"],
            Value::from(vec![command.clone()]),
            "{name} alone, and nothing is done"
        );
        assert_eq!(cli.done(&["help", name]), own, "either way");
    }
    let french = cli.run(&["zone", "-h", "--lang", "fr"]);
    assert!(french.out.contains("Indique le fuseau"), "{}", french.out);
}

#[test]
fn what_is_not_there_yet_says_so() {
    let small = Small::new();
    for (command, rest) in [
        ("bundle", &["--for", "tip-line", "--out", "/x"][..]),
        (
            "bundle",
            &["--for", "police", "--since", "B01", "--out", "/x"],
        ),
    ] {
        assert_eq!(
            small.error(command, rest),
            "not_there_yet",
            "{command} {rest:?}"
        );
    }
}

#[test]
fn a_wrong_call_changes_nothing_and_is_an_error() {
    let small = Small::new();
    for (command, rest) in [
        ("add", &[][..]),
        ("add", &["x", "--shows", "maybe"]),
        ("add", &["x", "--kind", "picture"]),
        ("add", &["x", "--colour", "red"]),
        ("shows", &["E0001"]),
        ("shows", &["nothing"]),
        ("show", &["first"]),
        ("note", &["--kind", "account"]),
        ("note", &["--kind", "thing", "--set", "a=b"]),
        ("note", &["--set", "username=x"]),
        ("set-aside", &["E0001"]),
        ("bundle", &["--out", "/x"]),
    ] {
        assert_eq!(small.error(command, rest), "usage", "{command} {rest:?}");
    }
    assert_eq!(
        small.error("show", &["E0099"]),
        "unknown_id",
        "an id that is not there"
    );
    assert_eq!(
        small.error("note", &["--kind", "account", "--set", "colour=red"]),
        "unknown_field",
        "a field"
    );
    let none = small.cli.json(&["list", "--case", &small.at("files")]);
    assert_eq!(
        (none.code, error_code(&none).as_str()),
        (Some(2), "not_a_case"),
        "no case there"
    );
    let unknown = small.cli.json(&["delete"]);
    assert_eq!(
        (unknown.code, error_code(&unknown).as_str()),
        (Some(2), "usage"),
        "no such command"
    );
}

#[test]
fn reading_never_writes() {
    let small = Small::new();
    let before = snapshot(&small.path("case"));
    small.done("list", &[]);
    small.done("show", &["E0001"]);
    small.done("timeline", &[]);
    small.done("messages", &[]);
    small.done("check", &["--read-only"]);
    small.done("check", &[]);
    assert_eq!(
        snapshot(&small.path("case")),
        before,
        "no byte and no time of the case changed"
    );
    for (command, rest) in [
        ("add", &["x"][..]),
        ("note", &["--kind", "event", "--set", "what=x"]),
        ("set-aside", &["E0001", "--reason", "x"]),
        ("bundle", &["--for", "police", "--out", "/x"]),
    ] {
        let mut words = vec!["--read-only"];
        words.extend(rest);
        assert_eq!(
            small.error(command, &words),
            "read_only",
            "{command} with --read-only"
        );
    }
    assert_eq!(
        snapshot(&small.path("case")),
        before,
        "nor did what was refused"
    );
}

/// Every file below a folder with its bytes and time; the lock is the one file that opening for writing touches.
fn snapshot(folder: &Path) -> Vec<(PathBuf, Vec<u8>, std::time::SystemTime)> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files.extend(snapshot(&path));
        } else if !path.ends_with("lock") {
            let time = fs::metadata(&path)
                .and_then(|metadata| metadata.modified())
                .expect("a time");
            files.push((path.clone(), fs::read(&path).expect("bytes"), time));
        }
    }
    files.sort();
    files
}
