//! A case that is damaged, or that a newer version went on with: what is whole is handed over, what is not is named.

use std::fs;
use std::path::{Path, PathBuf};

use holdfast_core::digest::Digest;
use serde_json::Value;
use support::{Cli, Output, temporary};
use tempfile::TempDir;

mod healing;

/// A case with three texts and an account.
struct House {
    cli: Cli,
    dir: TempDir,
}

impl House {
    fn new() -> Self {
        let dir = temporary();
        let house = Self {
            cli: Cli::new().with("HOME", dir.path()),
            dir,
        };
        house.cli.done(&["new", &house.at("case")]);
        fs::create_dir(house.path("files")).expect("a folder");
        for name in ["one", "two", "three"] {
            fs::write(house.path(&format!("files/{name}.txt")), name).expect("a text");
        }
        house.run(&["add", &house.at("files")], 0);
        let noted = ["note", "--kind", "account", "--set", "username=x"];
        house.run(&noted, 0);
        house
    }

    fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    fn at(&self, name: &str) -> String {
        self.path(name).display().to_string()
    }

    fn run(&self, words: &[&str], code: i32) -> Output {
        let case = self.at("case");
        let output = self.cli.json(&[words, &["--case", &case]].concat());
        output.expect_code(code);
        output
    }

    fn bundle(&self, out: &str, code: i32) -> Output {
        let out = self.at(out);
        self.run(&["bundle", "--for", "police", "--out", &out], code)
    }

    fn exhibit(&self, name: &str) -> Value {
        let list = self.run(&["list"], 0).json;
        let rows = list["exhibits"].as_array().cloned().unwrap_or_default();
        let mut rows = rows.into_iter();
        rows.find(|row| row["name"] == name).expect("it is listed")
    }

    /// The file of an exhibit's bytes in the case.
    fn kept(&self, name: &str) -> PathBuf {
        self.object(text(&self.exhibit(name)["sha256"]))
    }

    fn object(&self, sha256: &str) -> PathBuf {
        self.path("case/objects").join(&sha256[..2]).join(sha256)
    }

    fn verify(&self, bundle: &Value, code: i32) -> Value {
        let output = self.cli.json(&["verify", text(&bundle["path"])]);
        output.expect_code(code);
        output.json
    }
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn overwrite(path: &Path, bytes: &[u8]) {
    fs::remove_file(path).expect("it was there");
    fs::write(path, bytes).expect("other bytes");
}

fn reasons(bundle: &Value) -> Vec<(String, String)> {
    let withheld = bundle["withheld"].as_array().cloned().unwrap_or_default();
    let pair = |row: &Value| {
        (
            text(&row["exhibit"]).to_owned(),
            text(&row["reason"]).to_owned(),
        )
    };
    withheld.iter().map(pair).collect()
}

#[test]
fn what_is_whole_is_handed_over_and_what_is_damaged_is_named() {
    let house = House::new();
    fs::remove_file(house.kept("one.txt")).expect("it was kept");
    overwrite(&house.kept("two.txt"), b"owt");
    let account = house.run(&["show", "A01"], 0).json;
    let fact = text(&account["fact"]).to_owned();
    fs::remove_file(house.object(&fact)).expect("a fact");
    let answer = house.bundle("out", 1).json;
    let bundle = &answer["bundles"][0];
    let [one, two] =
        ["one.txt", "two.txt"].map(|name| text(&house.exhibit(name)["exhibit"]).to_owned());
    let mut wanted = vec![
        (one.clone(), "damaged".to_owned()),
        (two.clone(), "damaged".to_owned()),
    ];
    wanted.sort();
    assert_eq!(reasons(bundle), wanted, "each with its reason");
    assert_eq!(bundle["enclosed"], 1, "the whole one is enclosed");
    let damaged = answer["damaged"].as_array().cloned().unwrap_or_default();
    let abouts: Vec<&str> = damaged.iter().map(|row| text(&row["about"])).collect();
    let mut expected = vec![one.as_str(), two.as_str()];
    expected.sort_unstable();
    expected.push("A01");
    assert_eq!(abouts, expected, "files, then facts: {damaged:?}");
    assert_eq!(damaged[2]["fact"], fact.as_str(), "the fact by its hash");
    // A table that needed the damaged facts cannot be made anew, and that is no pass.
    house.verify(bundle, 3);
}

#[test]
fn damage_is_said_first_with_what_to_do_in_both_languages() {
    let house = House::new();
    fs::remove_file(house.kept("one.txt")).expect("it was kept");
    let case = house.at("case");
    for (lang, first, what_to_do) in [
        ("en", "Something in this case is damaged", "Use “check”"),
        ("fr", "Quelque chose dans ce dossier est abîmé", "Utilisez"),
    ] {
        let out = house.at(lang);
        let words = [
            "bundle", "--case", &case, "--for", "police", "--out", &out, "--lang", lang,
        ];
        let said = house.cli.run(&words);
        said.expect_code(1);
        assert!(said.out.starts_with(first), "{lang}: {}", said.out);
        assert!(said.out.contains(what_to_do), "{lang}: {}", said.out);
    }
}

/// A disk that does not give a file says nothing about that file: it may be whole, and nobody calls it damaged.
#[cfg(target_os = "linux")]
#[test]
fn what_the_disk_does_not_give_is_not_called_damaged() {
    if support::outside("strace").is_none() {
        return;
    }
    let house = House::new();
    let (kept, trace) = (house.kept("one.txt"), house.at("trace"));
    let inject = "inject=read,pread64:error=EIO";
    let kept = kept.display().to_string();
    let words = ["strace", "-f", "-P", &kept, "-e", inject, "-o", &trace];
    let (case, out) = (house.at("case"), house.at("out"));
    let cli = house.cli.clone().started_by(&words);
    let bundle = ["bundle", "--case", &case, "--for", "police", "--out", &out];
    let answer = cli.json(&bundle);
    answer.expect_code(1);
    let id = text(&house.exhibit("one.txt")["exhibit"]).to_owned();
    let wanted = [(id.clone(), "unreadable".to_owned())];
    assert_eq!(
        reasons(&answer.json["bundles"][0]),
        wanted,
        "with its reason"
    );
    let told = &answer.json["damaged"][0];
    assert_eq!(told["why"], "unreadable", "{told:#}");
    assert!(
        text(&told["sentence"]).contains("could not be read"),
        "{told:#}"
    );
    // The next bundle holds it.
    let next = house.bundle("next", 0).json;
    assert_eq!(
        next["bundles"][0]["enclosed"], 3,
        "it was whole all the time"
    );
}

#[test]
fn damage_of_what_stays_behind_anyway_is_named_too() {
    let house = House::new();
    let id = text(&house.exhibit("one.txt")["exhibit"]).to_owned();
    house.run(&["set-aside", &id, "--reason", "another case"], 0);
    fs::remove_file(house.kept("one.txt")).expect("it was kept");
    let answer = house.bundle("out", 1).json;
    assert_eq!(
        reasons(&answer["bundles"][0]),
        [(id.clone(), "set_aside".to_owned())],
        "the family's reason stays"
    );
    assert_eq!(
        answer["damaged"][0]["exhibit"],
        id.as_str(),
        "and the damage is named"
    );
}

#[test]
fn a_damaged_file_in_a_split_bundle_leaves_no_part_of_another_set() {
    let house = House::new();
    overwrite(&house.kept("three.txt"), b"eerht");
    let out = house.at("out");
    let words = [
        "bundle",
        "--for",
        "police",
        "--out",
        &out,
        "--part-size",
        "1",
    ];
    let answer = house.run(&words, 1).json;
    let written = answer["bundles"].as_array().map_or(0, Vec::len);
    let zips = fs::read_dir(&out).expect("the folder").filter(|entry| {
        let path = entry.as_ref().map(fs::DirEntry::path).unwrap_or_default();
        path.extension().is_some_and(|extension| extension == "zip")
    });
    assert_eq!(zips.count(), written, "only what was answered lies there");
    assert_eq!(written, 2, "one part for each whole text");
}

impl House {
    /// Goes on with the log as a newer version might.
    fn append(&self, about: &str, more: &str) {
        let path = self.path("case/log.jsonl");
        let log = fs::read_to_string(&path).expect("a log");
        let last = log.lines().last().expect("a line").to_owned();
        let mut line: Value = serde_json::from_str(&last).expect("JSON");
        let number = line["n"].as_u64().expect("a number") + 1;
        let (utc, boot) = (line["utc"].take(), line["boot"].take());
        let prev = Digest::of(last.as_bytes());
        let line = format!(
            r#"{{"v":1,"n":{number},"prev":"{prev}","utc":{utc},"off":0,"mono":{},"boot":{boot},"w":"ffffffff","ev":"locked_away"{about}{more}}}"#,
            line["mono"],
        );
        fs::write(&path, format!("{log}{line}\n")).expect("a longer log");
        let head = format!(
            r#"{{"lines":{},"last":"{}"}}"#,
            number + 1,
            Digest::of(line.as_bytes())
        );
        fs::write(self.path("case/head.json"), head).expect("its head");
    }
}

#[test]
fn an_exhibit_that_a_newer_version_did_something_with_is_held_back() {
    let house = House::new();
    let list = house.exhibit("one.txt");
    let id = text(&list["exhibit"]).to_owned();
    house.append(&format!(r#","x":"{id}""#), "");
    let answer = house.bundle("out", 3).json;
    let bundle = &answer["bundles"][0];
    assert_eq!(
        reasons(bundle),
        [(id.clone(), "not_understood".to_owned())],
        "nobody here can say whether it may travel"
    );
    assert_eq!(bundle["enclosed"], 2, "the others travel");
    assert_eq!(
        answer["unknown"][0]["exhibit"],
        id.as_str(),
        "and it is said"
    );
    let checked = house.verify(bundle, 3);
    assert_eq!(checked["contents"], "pass", "its files are whole");
    assert_eq!(
        checked["history"], "unconfirmed",
        "its log holds what is not known"
    );
    let parts = house.at("parts");
    let words = [
        "bundle",
        "--for",
        "police",
        "--out",
        &parts,
        "--part-size",
        "1",
    ];
    let parts = house.run(&words, 3).json;
    let count = parts["bundles"].as_array().map_or(0, Vec::len);
    assert_eq!(count, 2, "a split bundle is written as well");
}

#[test]
fn facts_and_numbers_of_a_newer_version_are_left_alone() {
    let house = House::new();
    let one = house.exhibit("one.txt");
    let id = text(&one["exhibit"]);
    let shown = house.run(&["show", id], 0).json;
    let fact = text(&shown["files"][0]["fact"]).to_owned();
    house.append(r#","x":"E0009""#, &format!(r#","facts":["{fact}"]"#));
    let answer = house.bundle("out", 3).json;
    let bundle = &answer["bundles"][0];
    assert_eq!(bundle["enclosed"], 3, "no exhibit of ours is touched");
    let checked = house.verify(bundle, 3);
    let subject = format!("report/facts/{fact}.json");
    let findings = checked["findings"].as_array().cloned().unwrap_or_default();
    let is_withheld = |finding: &Value| {
        finding["code"] == "fact_withheld" && finding["subject"] == subject.as_str()
    };
    assert!(
        findings.iter().any(is_withheld),
        "its fact stays behind: {findings:#?}"
    );
    fs::write(house.path("files/four.txt"), "four").expect("a text");
    let added = house.run(&["add", &house.at("files/four.txt")], 0).json;
    assert_eq!(
        added["files"][0]["exhibit"], "E0010",
        "no number is used twice"
    );
}

#[test]
fn what_a_newer_version_did_to_all_of_a_case_stops_a_bundle_and_says_what_to_do() {
    for about in ["", r#","x":"A01""#] {
        let house = House::new();
        house.append(about, "");
        let refused = house.bundle("out", 2);
        let error: Value = serde_json::from_str(&refused.err).expect("an error");
        assert_eq!(error["error"]["code"], "format_newer", "its code: {about}");
        assert!(
            text(&error["error"]["next"]).contains("newest version of Holdfast"),
            "what to do: {error}"
        );
        assert!(!house.path("out").exists(), "nothing was written");
        house.run(&["check"], 3);
        house.run(&["copy", "--to", &house.at("copy")], 0);
    }
}
