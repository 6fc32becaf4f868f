//! The command line keeps its contract: options, answers, exit codes, both languages.
//!
//! What stands here is relied on by labs and scripts; a change needs a new major version.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use support::{Cli, Output, program, temporary};
use tempfile::TempDir;

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
fn a_folder_that_a_cloud_service_copies_is_refused_unless_insisted() {
    let small = Small::new();
    let cloud = small.at("Dropbox/case");
    let refused = small.cli.json(&["new", &cloud]);
    assert_eq!(
        (refused.code, error_code(&refused).as_str()),
        (Some(2), "cloud_folder"),
        "refused"
    );
    small.cli.done(&["new", &cloud, "--insist"]);
    let log = fs::read_to_string(small.path("Dropbox/case/log.jsonl")).expect("a log");
    assert!(
        log.contains("place_insisted"),
        "what was insisted on is in the log"
    );
    let out = small.at("OneDrive/out");
    assert_eq!(
        small.error("bundle", &["--for", "police", "--out", &out]),
        "cloud_folder",
        "a bundle too"
    );
    assert_eq!(
        small.error("copy", &["--to", &out]),
        "cloud_folder",
        "and a copy"
    );
}

#[test]
fn a_copy_is_a_case_of_its_own() {
    let small = Small::new();
    small.done("copy", &["--to", &small.at("copy")]);
    let check = small.cli.done(&["check", "--case", &small.at("copy")]);
    assert_eq!(
        (&check["contents"], &check["history"]),
        (&"pass".into(), &"pass".into()),
        "whole"
    );
    let again = small.done("copy", &["--to", &small.at("copy")]);
    assert_eq!(again["before"], "same_copy", "it is there, and was checked");
    small.cli.done(&["new", &small.at("other")]);
    assert_eq!(
        small.error("copy", &["--to", &small.at("other")]),
        "folder_not_empty",
        "no other case is replaced"
    );
    let inside = small.at("case/copy");
    assert_eq!(
        small.error("copy", &["--to", &inside]),
        "inside_the_case",
        "not inside itself"
    );
    let inside = small.at("case/out");
    assert_eq!(
        small.error("bundle", &["--for", "police", "--out", &inside]),
        "inside_the_case",
        "nor a bundle"
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
fn a_bundle_tells_what_it_holds_back_and_is_never_replaced() {
    let small = Small::new();
    let out = small.at("out");
    let first = small.done("bundle", &["--for", "police", "--out", &out]);
    let bundle = &first["bundles"][0];
    assert_eq!(bundle["bundle"], "B01", "numbered");
    assert_eq!(bundle["enclosed"], 1, "the text");
    let reasons: Vec<&str> = bundle["withheld"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|row| row["reason"].as_str())
        .collect();
    assert_eq!(
        reasons,
        ["listed", "unanswered"],
        "photo and screenshot, with the reason"
    );
    for lang in ["en", "fr"] {
        assert_eq!(
            bundle["words"][lang].as_array().map(Vec::len),
            Some(9),
            "nine words"
        );
    }
    let second = small.done("bundle", &["--for", "police", "--out", &out]);
    assert_eq!(second["bundles"][0]["bundle"], "B02", "the next number");
    let paths: Vec<String> = [&first, &second]
        .iter()
        .filter_map(|answer| answer["bundles"][0]["path"].as_str().map(str::to_owned))
        .collect();
    let both = small.cli.done(&["verify", &paths[0], &paths[1]]);
    assert_eq!(
        (&both["contents"], &both["history"]),
        (&"pass".into(), &"pass".into()),
        "one history"
    );
    assert_eq!(
        fs::read_dir(&out).expect("out").count(),
        4,
        "two zips, two texts, nothing unfinished"
    );
}

#[test]
fn any_change_of_an_unzipped_bundle_is_named() {
    let small = Small::new();
    small.done("shows", &["E0001", "E0002", "nothing"]);
    let answer = small.done("bundle", &["--for", "police", "--out", &small.at("out")]);
    let zip = answer["bundles"][0]["path"]
        .as_str()
        .unwrap_or_default()
        .to_owned();
    let folder = unzip(&zip, &small.path("x"));
    for path in files_below(&folder) {
        let name = path
            .strip_prefix(&folder)
            .expect("below")
            .display()
            .to_string();
        let good = fs::read(&path).expect("bytes");
        fs::write(&path, [&good[..], b" "].concat()).expect("a changed file");
        blames(&small.cli, &folder, &name, "a byte more");
        fs::remove_file(&path).expect("a removed file");
        blames(&small.cli, &folder, &name, "removed");
        fs::write(&path, &good).expect("put back");
    }
    fs::write(folder.join("data/more.txt"), "x").expect("an added file");
    blames(&small.cli, &folder, "data/more.txt", "added");
}

fn blames(cli: &Cli, folder: &Path, name: &str, what: &str) {
    let output = cli.json(&["verify", &folder.display().to_string()]);
    output.expect_code(1);
    let findings = output.json["findings"]
        .as_array()
        .cloned()
        .unwrap_or_default();
    let named = findings.iter().any(|finding| {
        finding["level"] == "fail"
            && finding["subject"]
                .as_str()
                .is_some_and(|s| s.contains(name))
    });
    assert!(named, "{name} {what}, but the findings are {findings:?}");
}

fn unzip(zip: &str, to: &Path) -> PathBuf {
    let status = std::process::Command::new("python3")
        .args(["-m", "zipfile", "-e", zip])
        .arg(to)
        .status()
        .expect("python3 is there");
    assert!(status.success(), "unzipped");
    let mut entries = fs::read_dir(to).expect("a folder");
    entries
        .next()
        .and_then(Result::ok)
        .expect("one folder in it")
        .path()
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files.extend(files_below(&path));
        } else {
            files.push(path);
        }
    }
    files
}
