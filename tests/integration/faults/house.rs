//! A case with something in it, copied afresh for every fault, and what must hold afterwards.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use holdfast_core::digest::Digest;
use serde_json::Value;
use support::{Cli, temporary};

/// A picture that is small and not the same as another.
fn picture(number: u8) -> Vec<u8> {
    let mut bytes = b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xff\xd9".to_vec();
    bytes.push(number);
    bytes
}

/// A case to copy from, and files that lie where they lie.
#[derive(Debug)]
pub(super) struct House {
    place: tempfile::TempDir,
    /// What `list` says before any fault.
    pub(super) before: Value,
}

impl House {
    pub(super) fn new() -> Self {
        let place = temporary();
        let files = place.path().join("files");
        for (name, bytes) in [
            ("old/chat.txt", b"what was written".to_vec()),
            ("old/seen.jpg", picture(1)),
            ("listed/later.jpg", picture(2)),
            ("one/fresh.txt", b"a new file".to_vec()),
            ("three/a.txt", b"the first".to_vec()),
            ("three/b.jpg", picture(3)),
            ("three/c.bin", vec![7; 70_000]),
        ] {
            let path = files.join(name);
            fs::create_dir_all(path.parent().expect("it has a folder")).expect("a new folder");
            fs::write(&path, bytes).expect("the temporary folder takes it");
        }
        let mut house = Self {
            place,
            before: Value::Null,
        };
        let (template, cli) = (house.template(), Cli::new());
        fs::create_dir(&template).expect("a new folder");
        let done = |words: &[&str]| {
            cli.done(&house.arguments(&template, words));
        };
        done(&["new", "CASE", "--title", "Invented"]);
        done(&["add", "--case", "CASE", "FILES/old", "--shows", "nothing"]);
        done(&["add", "--case", "CASE", "FILES/listed"]);
        done(&[
            "note",
            "--case",
            "CASE",
            "--kind",
            "account",
            "--set",
            "username=somebody",
        ]);
        done(&[
            "bundle", "--case", "CASE", "--for", "police", "--out", "OUT",
        ]);
        house.before = list(&template.join("case"));
        house
    }

    fn template(&self) -> PathBuf {
        self.place.path().join("template")
    }

    /// Words in which `CASE`, `OUT`, `DEEP`, `COPY`, `NEW` and `FILES` stand for places.
    pub(super) fn arguments(&self, scratch: &Path, words: &[&str]) -> Vec<OsString> {
        let files = self.place.path().join("files");
        let path = |word: &str| match word {
            "CASE" => Some(scratch.join("case")),
            "DEEP" => Some(scratch.join("deep/er/out")),
            "OUT" => Some(scratch.join("out")),
            "COPY" => Some(scratch.join("deep/er/copy")),
            "NEW" => Some(scratch.join("deep/er/new")),
            _ => word.strip_prefix("FILES/").map(|rest| files.join(rest)),
        };
        words
            .iter()
            .map(|word| path(word).map_or_else(|| word.into(), PathBuf::into_os_string))
            .collect()
    }

    /// Copies the case and its bundle to a folder of this name, in place of what was there.
    pub(super) fn fresh(&self, name: &str) -> PathBuf {
        let scratch = self.place.path().join(name);
        if scratch.exists() {
            fs::remove_dir_all(&scratch).expect("the test may remove its own folder");
        }
        copy_folder(&self.template(), &scratch);
        scratch
    }

    /// A file for a trace.
    pub(super) fn trace(&self, name: &str) -> PathBuf {
        self.place.path().join(format!("{name}.trace"))
    }
}

/// What `list` says. It only reads, so it may be asked at any time.
pub(super) fn list(case: &Path) -> Value {
    Cli::new().done(&["list".as_ref(), "--case".as_ref(), case.as_os_str()])
}

/// Copies a folder with everything in it.
pub(super) fn copy_folder(from: &Path, to: &Path) {
    let status = Command::new("cp").arg("-a").args([from, to]).status();
    assert!(status.expect("cp starts").success(), "the folder is copied");
}

/// Everything of `before` is still in `after`; the exhibit `changing` may have another state.
pub(super) fn kept_all(before: &Value, after: &Value, changing: &str) -> Result<(), String> {
    for list in ["exhibits", "records", "bundles"] {
        for wanted in rows(&before[list]) {
            let id = id_of(wanted);
            let found = rows(&after[list]).iter().find(|row| id_of(row) == id);
            let Some(found) = found else {
                return Err(format!("{id} is gone"));
            };
            let same = |field: &str| wanted[field] == found[field];
            if found != wanted && !(id == changing && same("sha256") && same("name")) {
                return Err(format!("{id} was {wanted} and is {found}"));
            }
        }
    }
    Ok(())
}

fn rows(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn id_of(row: &Value) -> &str {
    ["exhibit", "id", "bundle"]
        .iter()
        .find_map(|field| row[*field].as_str())
        .unwrap_or_default()
}

/// Every exhibit that `list` calls kept has its bytes, with the right hash, read here and not by the program.
pub(super) fn whole(case: &Path, listed: &Value) -> Result<(), String> {
    for exhibit in rows(&listed["exhibits"]) {
        let sha256 = exhibit["sha256"].as_str().unwrap_or_default();
        let is_held =
            ["kept", "set_aside"].contains(&exhibit["state"].as_str().unwrap_or_default());
        if !is_held {
            continue;
        }
        let path = case.join("objects").join(&sha256[..2]).join(sha256);
        let bytes = fs::read(&path).map_err(|error| format!("{exhibit}: {error}"))?;
        if Digest::of(&bytes).to_string() != sha256 || exhibit["size"] != bytes.len() {
            return Err(format!("{exhibit} has other bytes"));
        }
    }
    Ok(())
}

/// What an `add` said is in the case is there, with the hash of its source.
pub(super) fn told(answer: &Value, listed: &Value) -> Result<(), String> {
    for file in rows(&answer["files"]) {
        if file["outcome"] == "failed" {
            continue;
        }
        let is_there = rows(&listed["exhibits"]).iter().any(|exhibit| {
            exhibit["exhibit"] == file["exhibit"] && exhibit["sha256"] == file["sha256"]
        });
        let source = fs::read(file["path"].as_str().unwrap_or_default()).unwrap_or_default();
        let is_source = file["sha256"] == Digest::of(&source).to_string();
        if !is_there || !is_source {
            return Err(format!("told as saved and is not: {file}"));
        }
    }
    Ok(())
}

/// An error that a person can use: two sentences, without the system's own words.
pub(super) fn is_clear(sentence: &str) -> bool {
    let is_sentence = sentence.len() > 20 && sentence.trim_end().ends_with('.');
    is_sentence
        && !["os error", "Os {", "panicked", "{path}"]
            .iter()
            .any(|word| sentence.contains(word))
}

/// Every zip that has its final name verifies.
pub(super) fn zips_verify(out: &Path) -> Result<usize, String> {
    let mut count = 0;
    // The folder may not be there yet.
    for entry in fs::read_dir(out).into_iter().flatten() {
        let path = entry.map_err(|error| error.to_string())?.path();
        if path.extension() == Some(OsStr::new("zip")) {
            count += 1;
            let output = Cli::new().json(&["verify".as_ref(), path.as_os_str()]);
            if output.code != Some(0) {
                return Err(format!(
                    "{} does not verify: {}{}",
                    path.display(),
                    output.out,
                    output.err
                ));
            }
        }
    }
    Ok(count)
}
