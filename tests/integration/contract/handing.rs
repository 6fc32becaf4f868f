//! Copies and bundles: where they go, what they hold back, that they are never replaced.

use std::fs;
use std::path::{Path, PathBuf};

use support::Cli;

use super::{Small, error_code};

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

#[test]
fn words_that_a_person_took_back_are_in_no_file_of_a_bundle() {
    let small = Small::new();
    let said = ["device=marker-tablet", "note=what stays"];
    let [device, note] = said;
    let about = ["--id", "E0003", "--set"];
    small.done("note", &[&about[..], &[device, "--set", note]].concat());
    let bytes = |out: &str| {
        let out = small.at(out);
        let written = small.done("bundle", &["--for", "police", "--out", &out]);
        let path = written["bundles"][0]["path"].as_str().expect("a path");
        small.cli.json(&["verify", path]).expect_code(0);
        let travels = written["bundles"][0]["also_travels"]["devices"].clone();
        let zip = fs::read(path).expect("the zip");
        (String::from_utf8_lossy(&zip).into_owned(), travels)
    };
    let (before, travels) = bytes("before");
    assert!(before.contains("marker-tablet"), "it is there");
    assert_eq!(travels[0], "E0003", "and the person is told where");
    small.done("note", &[&about[..], &["device="]].concat());
    let (after, travels) = bytes("after");
    assert!(!after.contains("marker-tablet"), "cleared, it stays here");
    assert!(
        after.contains("what stays"),
        "what was said with it does not"
    );
    assert_eq!(travels[0], serde_json::Value::Null, "nothing to tell of");
}
