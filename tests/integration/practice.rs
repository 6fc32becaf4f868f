//! A practice case on the command line: invented, whole, marked wherever it is seen, and closed to what is real.

use std::fs;
use std::path::PathBuf;

use serde_json::Value;
use support::{Cli, temporary};

const MARKS: [(&str, &str); 2] = [
    ("en", "Practice: nothing here is real."),
    ("fr", "Exercice\u{a0}: rien ici n’est vrai."),
];

struct Practice {
    place: tempfile::TempDir,
    cli: Cli,
}

impl Practice {
    fn new(words: &[&str]) -> (Self, Value) {
        let practice = Self {
            place: temporary(),
            cli: Cli::new(),
        };
        let dir = practice.at("dir");
        let mut call = vec!["practice", dir.as_str()];
        call.extend(words);
        let answer = practice.cli.done(&call);
        (practice, answer)
    }

    fn at(&self, name: &str) -> String {
        self.place.path().join(name).display().to_string()
    }

    fn case(&self) -> String {
        self.at("dir/case")
    }
}

#[test]
fn every_answer_about_it_says_that_nothing_is_real() {
    let (practice, answer) = Practice::new(&[]);
    assert_eq!(answer["practice"], true, "the answer that makes it");
    let case = practice.case();
    for command in ["list", "timeline", "check", "messages"] {
        let call = [command, "--case", case.as_str()];
        assert_eq!(practice.cli.done(&call)["practice"], true, "{command}");
        for (lang, mark) in MARKS {
            let call = [command, "--case", case.as_str(), "--lang", lang];
            let output = practice.cli.run(&call);
            assert!(
                output.out.starts_with(mark),
                "{command} in {lang}: {output:?}"
            );
        }
    }
    let check = practice.cli.done(&["check", "--case", &case]);
    assert_eq!(check["contents"], "pass", "it is a whole case: {check}");
    assert_eq!(check["history"], "pass", "with a whole history: {check}");
}

#[test]
fn a_real_case_says_nothing_of_practice() {
    let place = temporary();
    let cli = Cli::new();
    let case = place.path().join("case").display().to_string();
    cli.done(&["new", &case]);
    let list = cli.done(&["list", "--case", &case]);
    assert!(list.get("practice").is_none(), "{list}");
    let log = fs::read_to_string(place.path().join("case/log.jsonl")).expect("a log");
    assert!(!log.contains("practice"), "nor does its log: {log}");
}

#[test]
fn it_takes_no_file_and_the_answer_says_where_to_go() {
    let (practice, _) = Practice::new(&[]);
    let (case, photo) = (practice.case(), practice.at("photo.jpg"));
    fs::write(&photo, "a family's own").expect("a file");
    let before = fs::read(practice.at("dir/case/log.jsonl")).expect("a log");
    for (lang, way) in [("en", "make a new one"), ("fr", "créez-en un nouveau")] {
        let call = ["add", "--case", &case, &photo, "--lang", lang];
        let output = practice.cli.run(&call);
        output.expect_code(2);
        assert!(output.err.contains(way), "{lang}: {}", output.err);
    }
    let after = fs::read(practice.at("dir/case/log.jsonl")).expect("a log");
    assert_eq!(before, after, "nothing was written");
}

#[test]
fn a_copy_and_every_bundle_stay_marked() {
    let (practice, _) = Practice::new(&[]);
    let (case, copy, out) = (practice.case(), practice.at("copy"), practice.at("out"));
    fs::create_dir(&out).expect("a folder");
    practice.cli.done(&["copy", "--case", &case, "--to", &copy]);
    let call = ["bundle", "--case", &copy, "--for", "police", "--out", &out];
    let bundle = practice.cli.done(&call);
    assert_eq!(bundle["practice"], true, "the answer says so");
    let zip = PathBuf::from(bundle["bundles"][0]["path"].as_str().expect("a path"));
    let name = zip.file_name().expect("a name").to_string_lossy();
    assert!(name.starts_with("practice-"), "its name says so: {name}");
    let beside = fs::read_to_string(format!("{}.txt", zip.display())).expect("beside it");
    let first = beside.lines().next().expect("a line");
    assert!(
        first.contains("PRACTICE") && first.contains("EXERCICE"),
        "{first}"
    );
    let verified = practice.cli.json(&["verify", &zip.display().to_string()]);
    verified.expect_code(0);
    assert_eq!(verified.json["practice"], true, "and so does the check");
}

#[test]
fn the_changed_bundle_fails_and_names_the_screenshot() {
    let (practice, answer) = Practice::new(&["--changed"]);
    let changed = answer["changed"].as_str().expect("a path").to_owned();
    let verified = practice.cli.json(&["verify", &changed]);
    verified.expect_code(1);
    assert_eq!(verified.json["contents"], "fail", "{}", verified.out);
    assert_eq!(verified.json["practice"], true, "and it is practice");
    let findings = verified.json["findings"].as_array().expect("a list");
    let names = |finding: &Value| {
        finding["subject"]
            .as_str()
            .is_some_and(|s| s.contains("data/exhibits/E"))
    };
    assert!(findings.iter().any(names), "{findings:?}");
    let whole = changed.replace("-changed", "");
    let verified = practice.cli.json(&["verify", &whole]);
    verified.expect_code(0);
}

#[test]
fn it_is_made_only_where_nothing_lies() {
    let practice = Practice {
        place: temporary(),
        cli: Cli::new(),
    };
    let dir = practice.at("full");
    fs::create_dir(&dir).expect("a folder");
    fs::write(practice.at("full/ours.txt"), "ours").expect("a file");
    let output = practice.cli.json(&["practice", &dir]);
    output.expect_code(2);
    assert_eq!(
        fs::read_dir(&dir).expect("a folder").count(),
        1,
        "as it was"
    );
}

/// What a family may leave out: the flag, and what the read-me then says.
const LEFT_OUT: [(&str, &str); 3] = [
    ("--no-places", "the names of the folders"),
    ("--no-file-times", "the disk's times of the files"),
    ("--no-answers", "their answers about what is missing"),
];

impl Practice {
    /// What the case knows that each flag leaves out, word for word.
    fn left_out_by(&self, flag: &str) -> Vec<String> {
        let case = self.case();
        let list = self.cli.done(&["list", "--case", &case]);
        let exhibits = list["exhibits"].as_array().expect("a list").iter();
        let shown = exhibits.map(|row| {
            let id = row["exhibit"].as_str().expect("an id");
            self.cli.done(&["show", "--case", &case, id])
        });
        let shown: Vec<Value> = shown.collect();
        let all = |list: &str, field: &str| {
            let found = shown
                .iter()
                .flat_map(|one| one[list].as_array().into_iter().flatten());
            let words = found.filter_map(|one| Some(one[field].as_str()?.to_owned()));
            words.collect::<Vec<String>>()
        };
        // A time that stands in a file as well stays there: the file goes in as it is.
        let is_inside = |word: &String| {
            let captures = shown.iter().map(|one| one["capture"].to_string());
            captures.into_iter().any(|capture| capture.contains(word))
        };
        match flag {
            "--no-places" => all("places", "folder"),
            "--no-file-times" => {
                let times = [all("files", "modified"), all("files", "created")].concat();
                times.into_iter().filter(|word| !is_inside(word)).collect()
            }
            _ => vec!["She deleted these messages before anyone could save them.".to_owned()],
        }
    }

    /// Writes a bundle that passes its check, and gives all its bytes: its entries are stored as they are.
    fn bundle(&self, out: &str, more: &[&str]) -> String {
        let (case, out) = (self.case(), self.at(out));
        let call = ["bundle", "--case", &case, "--for", "police", "--out", &out];
        let written = self.cli.done(&[&call[..], more].concat());
        let path = written["bundles"][0]["path"].as_str().expect("a path");
        let checked = self.cli.json(&["verify", path]);
        checked.expect_code(0);
        let bytes = fs::read(path).expect("the zip");
        String::from_utf8_lossy(&bytes).into_owned()
    }
}

#[test]
fn what_is_left_out_of_a_bundle_is_in_none_of_its_files_and_said() {
    let (practice, _) = Practice::new(&[]);
    let whole = practice.bundle("whole", &[]);
    let flags = LEFT_OUT.map(|(flag, _)| flag);
    let bare = practice.bundle("bare", &flags);
    for (flag, says) in LEFT_OUT {
        let words = practice.left_out_by(flag);
        assert!(!words.is_empty(), "{flag} leaves something out");
        let alone = practice.bundle(flag, &[flag]);
        for word in words {
            assert!(whole.contains(&word), "there by default: {word}");
            assert!(!alone.contains(&word), "{flag} leaves it out: {word}");
            assert!(!bare.contains(&word), "so do all of them: {word}");
        }
        assert!(alone.contains(says), "{flag} is said in the read-me");
        assert!(!whole.contains(says), "nothing is left out by default");
    }
}
