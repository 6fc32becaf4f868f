//! Exhibits and records: answers, setting aside, fields, files that fail.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use support::{program, temporary};

use super::{JPEG, Small};

#[test]
fn the_answer_moves_an_exhibit_between_kept_and_listed() {
    let small = Small::new();
    assert_eq!(
        small.state("E0001")["name"],
        "photo.jpg",
        "in order of path"
    );
    assert_eq!(
        small.state("E0001")["state"],
        "listed",
        "an unanswered photo is listed"
    );
    let answer = small.done("shows", &["E0001", "nothing"]);
    assert_eq!(
        answer["exhibits"][0]["effect"], "now_kept",
        "copied once it shows nothing"
    );
    assert_eq!(small.state("E0001")["state"], "kept", "kept now");
    assert_eq!(
        small.error("release", &["E0002"]),
        "not_intimate",
        "nobody said so of the screenshot"
    );
    assert_eq!(
        small.state("E0002")["state"],
        "kept",
        "so its copy stays, and nothing was answered for anybody"
    );
    small.done("shows", &["E0002", "intimate"]);
    assert_eq!(
        small.done("release", &["E0002"])["state"],
        "released",
        "a screenshot after all"
    );
    assert_eq!(
        small.error("release", &["E0003"]),
        "not_intimate",
        "a text that nobody said is intimate"
    );
    let answer = small.done("shows", &["E0003", "intimate"]);
    assert_eq!(
        answer["exhibits"][0]["effect"], "copy_is_kept",
        "anything can be said to be intimate"
    );
    small.done("check", &[]);
}

#[test]
fn a_picture_stays_a_picture_whatever_it_is_called() {
    let small = Small::new();
    fs::write(small.path("other.jpg"), [JPEG, b"x"].concat()).expect("another photo");
    let other = small.at("other.jpg");
    let added = small.done("add", &["--kind", "document", &other]);
    assert_eq!(
        added["files"][0]["outcome"], "listed",
        "the question is still open"
    );
    let answer = small.done("shows", &["E0004", "nothing"]);
    assert_eq!(
        answer["exhibits"][0]["effect"], "now_kept",
        "and can be answered"
    );
}

#[test]
fn setting_aside_and_taking_in_again() {
    let small = Small::new();
    small.done("set-aside", &["E0003", "--reason", "not ours"]);
    assert_eq!(small.state("E0003")["state"], "set_aside", "aside");
    assert_eq!(
        small.error("set-aside", &["E0003", "--reason", "x"]),
        "already_set_aside",
        "once"
    );
    assert_eq!(
        small.done("show", &["E0003"])["set_aside"]["reason"],
        "not ours",
        "the reason is kept"
    );
    small.done("restore", &["E0003"]);
    assert_eq!(small.state("E0003")["state"], "kept", "in again");
    assert_eq!(small.error("restore", &["E0003"]), "not_set_aside", "once");
}

#[test]
fn records_take_the_fields_that_police_ask_for() {
    let small = Small::new();
    for kind in ["account", "payment", "event", "statement", "action"] {
        let fields = small.cli.done(&["note", "--fields", kind]);
        let first = fields["fields"][0].as_str().unwrap_or_default().to_owned();
        let made = small.done("note", &["--kind", kind, "--set", &format!("{first}=x=y")]);
        assert_eq!(
            made["fields"][&first], "x=y",
            "only the first = parts field and value"
        );
    }
    let changed = small.done(
        "note",
        &[
            "--id",
            "A01",
            "--set",
            "username=emmyrose_x9",
            "display_name=Em",
        ],
    );
    assert_eq!(changed["fields"]["username"], "emmyrose_x9", "changed");
    assert_eq!(changed["fields"]["display_name"], "Em", "several at once");
    let list = small.done("list", &[]);
    assert_eq!(
        list["records"].as_array().map(Vec::len),
        Some(5),
        "five records"
    );
    small.done(
        "note",
        &[
            "--id",
            "E0003",
            "--set",
            "why_it_matters=The threat in words",
        ],
    );
    let shown = small.done("show", &["E0003"]);
    assert_eq!(
        shown["described"]["why_it_matters"]["text"], "The threat in words",
        "words about an exhibit"
    );
    let timeline = small.done("timeline", &[]);
    assert!(
        timeline["rows"]
            .as_array()
            .is_some_and(|rows| !rows.is_empty()),
        "times in one order"
    );
}

#[test]
fn a_failed_file_is_exit_1_and_the_rest_is_added() {
    let small = Small::new();
    fs::write(small.path("more.txt"), "more").expect("a file");
    let (more, gone) = (small.at("more.txt"), small.at("gone.txt"));
    let output = small.run("add", &[&more, &gone], 1);
    let files = output.json["files"].as_array().cloned().unwrap_or_default();
    assert_eq!(files[0]["outcome"], "added", "the good one");
    assert_eq!(
        (&files[1]["outcome"], &files[1]["reason"]),
        (&"failed".into(), &"not_found".into()),
        "the other"
    );
    assert!(
        files[1]["sentence"]
            .as_str()
            .is_some_and(|text| text.ends_with('.')),
        "in words too"
    );
}

/// A folder with one file and one folder that may not be read.
#[cfg(unix)]
fn partly_shut(dir: &Path) -> PathBuf {
    use std::os::unix::fs::PermissionsExt;
    let mode = |path: &Path, mode| {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("a mode");
    };
    let place = dir.join("place");
    fs::create_dir_all(place.join("shut")).expect("folders");
    fs::write(place.join("open.txt"), "open").expect("a file");
    fs::write(place.join("shut.txt"), "shut").expect("a file");
    for folder in [dir, &place] {
        mode(folder, 0o777);
    }
    mode(&place.join("shut.txt"), 0o000);
    mode(&place.join("shut"), 0o000);
    place
}

/// Root may read everything, so the program is started as nobody then.
#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_is_named_and_the_rest_is_added() {
    let dir = temporary();
    let place = partly_shut(dir.path());
    let is_root = fs::read(place.join("shut.txt")).is_ok();
    let nobody = [
        "setpriv",
        "--reuid=65534",
        "--regid=65534",
        "--clear-groups",
    ];
    let copy = dir.path().join("holdfast-cli").display().to_string();
    // A link where that is possible: a copy may still be open for writing in a process that another test began.
    fs::hard_link(program(), &copy)
        .or_else(|_| fs::copy(program(), &copy).map(drop))
        .expect("the program, where nobody may start it");
    let before = if is_root { &nobody[..] } else { &[] };
    let run = |arguments: &[&str]| {
        let all = [before, &["env", &copy], arguments, &["--json"]].concat();
        let output = std::process::Command::new(all[0]).args(&all[1..]).output();
        let output = output.expect("it starts");
        let json: Value = serde_json::from_slice(&output.stdout).unwrap_or_default();
        (output.status.code(), json)
    };
    let case = dir.path().join("case").display().to_string();
    assert_eq!(run(&["new", &case]).0, Some(0), "nobody's case");
    let (code, answer) = run(&["add", "--case", &case, &place.display().to_string()]);
    assert_eq!(code, Some(1), "something failed: {answer}");
    let files = answer["files"].as_array().cloned().unwrap_or_default();
    let of = |name: &str| {
        let mut rows = files.iter();
        let row = rows.find(|row| {
            row["path"]
                .as_str()
                .is_some_and(|path| path.ends_with(name))
        });
        row.map(|row| (row["outcome"].clone(), row["reason"].clone()))
    };
    let denied = Some(("failed".into(), "no_permission".into()));
    assert_eq!(of("shut.txt"), denied, "a file: {files:?}");
    assert_eq!(of("shut"), denied, "a folder: {files:?}");
    assert_eq!(
        of("open.txt").map(|row| row.0),
        Some("added".into()),
        "the rest goes on"
    );
}

#[test]
fn a_file_that_nobody_may_look_into_yet_is_not_said_to_hold_no_time() {
    let small = Small::new();
    let looked = |exhibit: &str| small.done("show", &[exhibit])["capture"]["looked"].clone();
    assert_eq!(looked("E0001"), "no_copy", "the photo is listed");
    assert_eq!(
        looked("E0002"),
        "not_yet",
        "the screenshot is not answered for"
    );
    assert_eq!(looked("E0003"), "inside", "of a text nothing is asked");
    let case = small.at("case");
    let said = |exhibit: &str| small.cli.run(&["show", "--case", &case, exhibit]).out;
    let (before, time) = (said("E0002"), "only the file’s own time");
    assert!(before.contains("not looked into yet"), "{before}");
    assert!(!before.contains(time), "nothing is claimed: {before}");
    small.done("shows", &["E0002", "nothing"]);
    assert_eq!(looked("E0002"), "inside", "now it is");
    assert!(said("E0002").contains(time), "and holds no time");
}
