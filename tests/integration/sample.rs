//! The sample case from new to handed over, with other people's tools as judges.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use support::{Cli, Sample, run_outside, temporary};

mod others;

use others::unzipped;

/// 2027-01-15T08:00:00Z: an export time that does not depend on when the test runs.
const EXPORT_TIME: &str = "1800000000";

/// What the one question is asked for.
const PICTURES: &[&str] = &["screenshot", "photo", "video"];

/// Without an answer these are listed and not copied, unlike screenshots.
fn is_camera(kind: &str) -> bool {
    ["photo", "video"].contains(&kind)
}

/// A case in a temporary folder, with the sample files beside it.
struct Story {
    place: tempfile::TempDir,
    cli: Cli,
    sample: Sample,
}

impl Story {
    fn new() -> Self {
        let place = temporary();
        let sample = Sample::restore(&place.path().join("files"));
        let story = Self {
            cli: Cli::new(),
            sample,
            place,
        };
        story.cli.done(&["new".as_ref(), story.case().as_os_str()]);
        story
    }

    /// A case in which every file was added and shows nothing intimate.
    fn with_files() -> Self {
        let story = Self::new();
        story.add(&["--shows", "nothing"]);
        story
    }

    fn case(&self) -> PathBuf {
        self.place.path().join("case")
    }

    fn add(&self, options: &[&str]) -> Value {
        let (case, files) = (self.case(), self.sample.folder.clone());
        let words: [&OsStr; 4] = [
            "add".as_ref(),
            "--case".as_ref(),
            case.as_ref(),
            files.as_ref(),
        ];
        let options = options.iter().map(OsStr::new);
        let all: Vec<&OsStr> = words.into_iter().chain(options).collect();
        self.cli.done(&all)
    }

    /// The exhibits by their hash.
    fn exhibits(&self) -> BTreeMap<String, Value> {
        let case = self.case();
        let answer = self
            .cli
            .done(&["list".as_ref(), "--case".as_ref(), case.as_os_str()]);
        list(&answer["exhibits"])
            .iter()
            .map(|exhibit| (text(&exhibit["sha256"]), exhibit.clone()))
            .collect()
    }

    /// Whether the case holds these bytes: `objects/ab/abcd…`.
    fn holds(&self, sha256: &str) -> bool {
        let object = self.case().join("objects").join(&sha256[..2]).join(sha256);
        object.is_file()
    }

    fn check(&self) -> Value {
        let case = self.case();
        self.cli
            .done(&["check".as_ref(), "--case".as_ref(), case.as_os_str()])
    }

    /// Writes the bundle for police into a new folder of this name.
    fn bundle(&self, name: &str) -> Bundle {
        bundle(&self.cli, &self.case(), &self.place.path().join(name))
    }
}

struct Bundle {
    zip: PathBuf,
    answer: Value,
}

fn bundle(cli: &Cli, case: &Path, out: &Path) -> Bundle {
    fs::create_dir(out).expect("a new folder");
    let cli = cli.clone().with("SOURCE_DATE_EPOCH", EXPORT_TIME);
    let words: [&OsStr; 7] = [
        "bundle".as_ref(),
        "--case".as_ref(),
        case.as_ref(),
        "--for".as_ref(),
        "police".as_ref(),
        "--out".as_ref(),
        out.as_ref(),
    ];
    let answer = cli.done(&words);
    let bundles = list(&answer["bundles"]);
    assert_eq!(bundles.len(), 1, "a small case is one zip: {answer}");
    Bundle {
        zip: PathBuf::from(text(&bundles[0]["path"])),
        answer: bundles[0].clone(),
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().expect("a list")
}

fn text(value: &Value) -> String {
    value.as_str().expect("a text").to_owned()
}

fn passes(answer: &Value) {
    assert_eq!(
        answer["contents"], "pass",
        "the contents are whole: {answer}"
    );
    assert_eq!(answer["history"], "pass", "the history is whole: {answer}");
}

#[test]
fn the_sample_case_is_kept_byte_for_byte() {
    let story = Story::new();
    let before = story.sample.seen();
    let added = story.add(&["--shows", "nothing"]);
    assert_eq!(
        list(&added["files"]).len(),
        story.sample.files.len(),
        "every file is answered for: {added}"
    );
    for file in list(&added["files"]) {
        assert_eq!(file["outcome"], "added", "each file is new: {file}");
    }
    let exhibits = story.exhibits();
    assert_eq!(
        exhibits.len(),
        story.sample.files.len(),
        "and nothing else is there"
    );
    for file in &story.sample.files {
        let exhibit = exhibits.get(&file.sha256);
        let exhibit = exhibit.unwrap_or_else(|| panic!("{} is an exhibit by its hash", file.path));
        assert_eq!(exhibit["size"], file.size, "{} has its size", file.path);
        assert_eq!(exhibit["state"], "kept", "{} is kept", file.path);
        let was_asked = PICTURES.contains(&file.kind.as_str());
        assert!(
            !was_asked || exhibit["shows"] == "nothing",
            "{} has the answer given: {exhibit}",
            file.path
        );
        assert!(story.holds(&file.sha256), "{} lies in the store", file.path);
    }
    passes(&story.check());
    assert_eq!(
        story.sample.seen(),
        before,
        "no source changed, in bytes or time"
    );
}

#[test]
fn without_an_answer_photos_and_videos_are_not_copied() {
    let story = Story::new();
    let before = story.sample.seen();
    story.add(&[]);
    let exhibits = story.exhibits();
    for file in &story.sample.files {
        let exhibit = exhibits.get(&file.sha256);
        let exhibit = exhibit.unwrap_or_else(|| panic!("{} is an exhibit by its hash", file.path));
        // An empty file with a picture's name may be taken for one; a real photo may not be taken for anything else.
        let kind = text(&exhibit["kind"]);
        let is_kept = !is_camera(&kind) && !is_camera(&file.kind);
        let state = if is_kept { "kept" } else { "listed" };
        assert_eq!(exhibit["state"], state, "{}: {exhibit}", file.path);
        assert_eq!(
            story.holds(&file.sha256),
            is_kept,
            "{}: our copy",
            file.path
        );
    }
    passes(&story.check());
    let bundle = story.bundle("out");
    let withheld: BTreeSet<String> = list(&bundle.answer["withheld"])
        .iter()
        .map(|entry| text(&entry["exhibit"]))
        .collect();
    for exhibit in exhibits.values() {
        let is_picture = PICTURES.contains(&text(&exhibit["kind"]).as_str());
        let id = text(&exhibit["exhibit"]);
        assert!(
            !is_picture || withheld.contains(&id),
            "{id} has no answer yet and is not enclosed: {exhibit}"
        );
    }
    assert_eq!(
        story.sample.seen(),
        before,
        "no source changed, in bytes or time"
    );
}

#[test]
fn the_same_bytes_again_are_the_same_exhibit() {
    let story = Story::with_files();
    let before = story.exhibits();
    for file in list(&story.add(&["--shows", "nothing"])["files"]) {
        assert_eq!(file["outcome"], "already_there", "nothing is new: {file}");
    }
    let ids = |exhibits: &BTreeMap<String, Value>| -> Vec<String> {
        exhibits
            .values()
            .map(|exhibit| text(&exhibit["exhibit"]))
            .collect()
    };
    assert_eq!(
        ids(&story.exhibits()),
        ids(&before),
        "no exhibit came or went"
    );
    passes(&story.check());
}

#[test]
fn what_is_handed_over_verifies_as_zip_and_as_folder() {
    let story = Story::with_files();
    let bundle = story.bundle("out");
    let fingerprint = text(&bundle.answer["fingerprint"]);
    for language in ["en", "fr"] {
        let words = list(&bundle.answer["words"][language]);
        assert_eq!(words.len(), 9, "nine words to read aloud in {language}");
    }
    let verify = |subject: &Path| story.cli.done(&["verify".as_ref(), subject.as_os_str()]);
    passes(&verify(&bundle.zip));
    let Some(folder) = unzipped(&bundle, story.place.path()) else {
        return;
    };
    passes(&verify(&folder));
    let quoted = [
        "verify".as_ref(),
        bundle.zip.as_os_str(),
        "--fingerprint".as_ref(),
    ];
    story
        .cli
        .done(&[&quoted[..], &[fingerprint.as_ref()]].concat());
    let other = "0".repeat(64);
    let output = story.cli.json(&[&quoted[..], &[other.as_ref()]].concat());
    output.expect_code(1);
}

/// Same case, same export time: the same bytes, whoever writes them and wherever.
#[test]
#[cfg(unix)]
fn the_same_case_gives_the_same_bundle_everywhere() {
    let story = Story::with_files();
    let places = [
        ("first", Cli::new()),
        ("second", Cli::new()),
        (
            "french",
            Cli::new()
                .with("LC_ALL", "fr_CA.UTF-8")
                .with("LANG", "fr_CA.UTF-8"),
        ),
        ("plain", Cli::new().with("LC_ALL", "C")),
        ("kolkata", Cli::new().with("TZ", "Asia/Kolkata")),
        (
            "narrow",
            Cli::new().with("COLUMNS", "20").with("TERM", "dumb"),
        ),
        (
            "private",
            Cli::new().started_by(&["sh", "-c", "umask 077; exec \"$0\" \"$@\""]),
        ),
    ];
    // Copied before any bundle is written: writing one is itself a line of the log.
    for (name, _) in &places {
        let copied = std::process::Command::new("cp")
            .arg("-r")
            .args([story.case(), story.place.path().join(name)])
            .status();
        assert!(copied.expect("cp starts").success(), "the case is copied");
    }
    let mut expected: Option<(Vec<u8>, Vec<u8>, Value)> = None;
    for (name, cli) in &places {
        let case = story.place.path().join(name);
        let written = bundle(cli, &case, &story.place.path().join(format!("{name}-out")));
        let mut beside = written.zip.clone().into_os_string();
        beside.push(".txt");
        let found = (
            fs::read(&written.zip).expect("the zip is there"),
            fs::read(beside).expect("the text beside it is there"),
            written.answer["fingerprint"].clone(),
        );
        let first = expected.get_or_insert_with(|| found.clone());
        assert_eq!(first.2, found.2, "{name}: the fingerprint is the same");
        assert!(
            first.0 == found.0,
            "{name}: the zip is the same, byte for byte"
        );
        assert!(first.1 == found.1, "{name}: the text beside it is the same");
    }
}

/// Law: no network. Watched from outside, whatever the dependencies are called.
#[test]
#[cfg(target_os = "linux")]
fn no_command_opens_an_internet_socket() {
    let Some(strace) = support::outside("strace") else {
        return;
    };
    let mut story = Story::new();
    let trace = story.place.path().join("trace.txt");
    // Added up over all commands of the story.
    story.cli = Cli::new().started_by(&[
        strace.as_os_str(),
        "-f".as_ref(),
        "-A".as_ref(),
        "-e".as_ref(),
        "trace=execve,socket".as_ref(),
        "-o".as_ref(),
        trace.as_os_str(),
    ]);
    story.add(&["--shows", "nothing"]);
    story.check();
    let zip = story.bundle("out").zip;
    story.cli.done(&["verify".as_ref(), zip.as_os_str()]);
    let calls = fs::read_to_string(&trace).expect("strace writes it");
    assert_eq!(
        calls.matches("execve(").count(),
        4,
        "four commands were watched"
    );
    assert!(
        !calls.contains("AF_INET"),
        "no internet socket was asked for"
    );
}
