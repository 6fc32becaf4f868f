//! What a stranger sees of two histories: forks, supplements, parts of one bundle, and a log that somebody edited.

use std::ffi::OsStr;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use holdfast_core::digest::Digest;
use serde_json::Value;
use support::{Cli, Output, run_outside, temporary};

mod forged;

struct Story {
    place: tempfile::TempDir,
    cli: Cli,
}

impl Story {
    /// A case with files of this size.
    fn new(sizes: &[usize]) -> Self {
        let place = temporary();
        let story = Self {
            cli: Cli::new(),
            place,
        };
        let files = story.path("files");
        fs::create_dir(&files).expect("a new folder");
        for (number, size) in sizes.iter().enumerate() {
            let fill = u8::try_from(number).expect("a few files");
            fs::write(files.join(format!("{number}.bin")), vec![fill; *size])
                .expect("the temporary folder takes it");
        }
        story.done(&["new", "PLACE/case"]);
        story.done(&[
            "add",
            "--case",
            "PLACE/case",
            "PLACE/files",
            "--shows",
            "nothing",
        ]);
        story
    }

    fn path(&self, name: &str) -> PathBuf {
        self.place.path().join(name)
    }

    fn run(&self, words: &[&str]) -> Output {
        let path = |word: &&str| match word.strip_prefix("PLACE/") {
            Some(rest) => self.path(rest).into_os_string(),
            None => word.into(),
        };
        self.cli.json(&words.iter().map(path).collect::<Vec<_>>())
    }

    #[track_caller]
    fn done(&self, words: &[&str]) -> Value {
        let output = self.run(words);
        output.expect_code(0);
        output.json
    }

    fn note(&self, case: &str, name: &str) {
        let field = format!("username={name}");
        self.done(&["note", "--case", case, "--kind", "account", "--set", &field]);
    }

    /// Writes a bundle of a case; the zips.
    fn bundle(&self, case: &str, out: &str, options: &[&str]) -> Vec<PathBuf> {
        let words = ["bundle", "--case", case, "--for", "police", "--out", out];
        let answer = self.done(&[&words[..], options].concat());
        let bundles = answer["bundles"].as_array().expect("a list of bundles");
        let path = |bundle: &Value| PathBuf::from(bundle["path"].as_str().expect("a path"));
        bundles.iter().map(path).collect()
    }

    fn verify<S: AsRef<OsStr>>(&self, subjects: &[S], options: &[&str]) -> Output {
        let subjects = subjects.iter().map(AsRef::as_ref);
        let options = options.iter().map(OsStr::new);
        let words: Vec<&OsStr> = ["verify".as_ref()]
            .into_iter()
            .chain(subjects)
            .chain(options)
            .collect();
        self.cli.json(&words)
    }

    /// The bundle as a folder, or none where nothing can unzip it.
    fn unzipped(&self, zip: &Path) -> Option<PathBuf> {
        let target = self.path("unzipped");
        let words: [&OsStr; 4] = ["-q".as_ref(), zip.as_ref(), "-d".as_ref(), target.as_ref()];
        run_outside("unzip", &words, self.place.path())?;
        Some(target.join(zip.file_stem().expect("the zip has a name")))
    }
}

fn copy(from: &Path, to: &Path) {
    let status = Command::new("cp").arg("-r").args([from, to]).status();
    assert!(status.expect("cp starts").success(), "the folder is copied");
}

#[track_caller]
fn finds(output: &Output, code: &str) {
    let findings = output.json["findings"].as_array().expect("findings");
    assert!(
        findings.iter().any(|finding| finding["code"] == code),
        "{code} is among {findings:#?}"
    );
}

#[test]
fn two_copies_that_were_both_continued_are_a_fork() {
    let story = Story::new(&[10, 20]);
    copy(&story.path("case"), &story.path("other"));
    story.note("PLACE/case", "one");
    story.note("PLACE/other", "two");
    let one = story.bundle("PLACE/case", "PLACE/one", &[]).remove(0);
    let two = story.bundle("PLACE/other", "PLACE/two", &[]).remove(0);
    for zip in [&one, &two] {
        story.verify(&[zip], &[]).expect_code(0);
    }
    for pair in [[&one, &two], [&two, &one]] {
        let output = story.verify(&pair, &[]);
        output.expect_code(1);
        finds(&output, "forked");
        assert_eq!(
            output.json["history"], "fail",
            "the two histories exclude each other"
        );
        assert_eq!(
            output.json["contents"], "pass",
            "the files are as they were"
        );
    }
}

#[test]
fn a_later_bundle_continues_an_earlier_one() {
    let story = Story::new(&[10, 20]);
    let first = story.bundle("PLACE/case", "PLACE/out", &[]).remove(0);
    story.note("PLACE/case", "later");
    let second = story.bundle("PLACE/case", "PLACE/out", &[]).remove(0);
    assert_ne!(first, second, "bundles are numbered");
    story.verify(&[&first, &second], &[]).expect_code(0);
    story.verify(&[&second, &first], &[]).expect_code(0);
}

#[test]
fn bundles_of_two_cases_are_no_fork() {
    let (one, two) = (Story::new(&[10]), Story::new(&[20]));
    let first = one.bundle("PLACE/case", "PLACE/out", &[]).remove(0);
    let second = two.bundle("PLACE/case", "PLACE/out", &[]).remove(0);
    let output = one.verify(&[first, second], &[]);
    output.expect_code(0);
    finds(&output, "set_mismatch");
}

#[test]
fn parts_verify_together_and_are_unconfirmed_alone() {
    let story = Story::new(&[150_000, 150_001, 150_002, 150_003]);
    let parts = story.bundle("PLACE/case", "PLACE/out", &["--part-size", "300000"]);
    assert!(parts.len() > 2, "it is split: {parts:?}");
    let output = story.verify(&parts, &[]);
    output.expect_code(0);
    for (number, part) in parts.iter().enumerate() {
        let output = story.verify(&[part], &[]);
        output.expect_code(3);
        finds(&output, "part_not_given");
        let others: Vec<&PathBuf> = parts.iter().filter(|other| *other != part).collect();
        let output = story.verify(&others, &[]);
        assert_eq!(
            output.code,
            Some(3),
            "without part {}: {}",
            number + 1,
            output.out
        );
    }
}

#[test]
fn parts_of_two_bundles_do_not_complete_each_other() {
    let story = Story::new(&[150_000, 150_001, 150_002, 150_003]);
    let mut first = story.bundle("PLACE/case", "PLACE/out", &["--part-size", "300000"]);
    let second = story.bundle("PLACE/case", "PLACE/out", &["--part-size", "300000"]);
    assert_eq!(first.len(), second.len(), "the same files are split alike");
    first[0].clone_from(&second[0]);
    let output = story.verify(&first, &[]);
    assert_ne!(
        output.code,
        Some(0),
        "two bundles are mixed: {}",
        output.out
    );
}

#[test]
fn a_quoted_fingerprint_is_compared() {
    let story = Story::new(&[10]);
    let zip = story.bundle("PLACE/case", "PLACE/out", &[]).remove(0);
    let bytes = fs::read(&zip).expect("the zip is there");
    let right = Digest::of(&bytes).to_string();
    let upper = right.to_uppercase();
    let spaced = format!("{} {}", &right[..32], &right[32..]);
    for quoted in [&right, &upper, &spaced] {
        let output = story.verify(&[&zip], &["--fingerprint", quoted]);
        output.expect_code(0);
        finds(&output, "fingerprint_matches");
    }
    let mut wrong = right.clone().into_bytes();
    wrong[63] = if wrong[63] == b'0' { b'1' } else { b'0' };
    let wrong = String::from_utf8(wrong).expect("hex digits");
    let output = story.verify(&[&zip], &["--fingerprint", &wrong]);
    output.expect_code(1);
    finds(&output, "fingerprint_differs");
    story
        .verify(&[&zip], &["--fingerprint", &right[1..]])
        .expect_code(2);
    let Some(folder) = story.unzipped(&zip) else {
        return;
    };
    story
        .verify(&[&folder], &["--fingerprint", &right])
        .expect_code(3);
    story.verify(&[&folder], &[]).expect_code(0);
}

#[test]
fn a_fingerprint_speaks_only_for_the_bundle_that_it_is_of() {
    let story = Story::new(&[10]);
    let first = story.bundle("PLACE/case", "PLACE/out", &[]).remove(0);
    story.note("PLACE/case", "later");
    let second = story.bundle("PLACE/case", "PLACE/later", &[]).remove(0);
    let quoted = Digest::of(&fs::read(&first).expect("the zip is there")).to_string();
    let output = story.verify(&[&second, &first], &["--fingerprint", &quoted]);
    output.expect_code(0);
    let proof = |date: &Value| date["proof"].as_str().unwrap_or_default().to_owned();
    assert_eq!(
        proof(&output.json["bundles"][0]["date"]),
        "clock",
        "the other bundle has no proof"
    );
    assert_eq!(
        proof(&output.json["bundles"][1]["date"]),
        "quoted_fingerprint",
        "this one has"
    );
    assert_eq!(proof(&output.json["date"]), "clock", "not for all of them");
}

#[test]
fn what_is_no_bundle_is_a_clear_error() {
    let story = Story::new(&[10]);
    let picture =
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89";
    for (name, bytes) in [
        ("picture.png", &picture[..]),
        ("picture.zip", &picture[..]),
        ("empty.zip", b""),
        ("text.zip", b"only words"),
    ] {
        fs::write(story.path(name), bytes).expect("the temporary folder takes it");
        let output = story.verify(&[story.path(name)], &[]);
        output.expect_code(2);
        let said: Value = serde_json::from_str(&output.err).expect("an error in JSON");
        assert_eq!(said["error"]["code"], "not_a_bundle", "{name}: {said}");
    }
    let output = story.verify(&[story.path("nowhere.zip")], &[]);
    output.expect_code(2);
    let zip = story.bundle("PLACE/case", "PLACE/out", &[]).remove(0);
    let bytes = fs::read(&zip).expect("the zip is there");
    for (name, cut) in [
        ("half.zip", bytes.len() / 2),
        ("short.zip", bytes.len() - 1),
    ] {
        fs::write(story.path(name), &bytes[..cut]).expect("the temporary folder takes it");
        let output = story.verify(&[story.path(name)], &[]);
        assert!(
            matches!(output.code, Some(1 | 2)),
            "{name} is not called whole: {}",
            output.out
        );
    }
}

/// A bundle holds facts byte for byte. Listing an unzipped one must not take the case's own facts out of it.
#[test]
fn a_listed_bundle_takes_nothing_out_of_the_case() {
    let story = Story::new(&[10]);
    story.note("PLACE/case", "one");
    let zip = story.bundle("PLACE/case", "PLACE/out", &[]).remove(0);
    let Some(_) = story.unzipped(&zip) else {
        return;
    };
    story.done(&[
        "add",
        "--case",
        "PLACE/case",
        "PLACE/unzipped",
        "--list-only",
    ]);
    story.note("PLACE/case", "two");
    story.done(&["check", "--case", "PLACE/case"]);
    let listed = story.done(&["list", "--case", "PLACE/case"]);
    let fields = &listed["records"][0]["fields"];
    assert_eq!(
        fields["username"], "one",
        "what was typed is still there: {listed}"
    );
}
