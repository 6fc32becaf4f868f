//! The commands that are interrupted, and what each of them must leave behind.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use support::Cli;

use super::house::{House, is_clear, kept_all, list, told, whole, zips_verify};
use super::point::{Hit, KILLED, Point};

/// A command and what belongs to it.
#[derive(Debug)]
pub(super) struct Work {
    pub(super) name: &'static str,
    words: &'static [&'static str],
    /// The exhibit whose state it changes.
    changing: &'static str,
    /// Done to the copied case before.
    prepare: fn(&Path),
    /// Whether what it answered is so: place, answer, list.
    is_so: fn(&Path, &Value, &Value) -> Result<(), String>,
}

/// All of them.
#[expect(clippy::too_many_lines, reason = "one entry for each command")]
pub(super) fn works() -> Vec<Work> {
    let work = |name, words, changing, is_so| Work {
        name,
        words,
        changing,
        prepare: |_| {},
        is_so,
    };
    let recovery = Work {
        prepare: interrupt,
        ..work(
            "note after an interruption",
            &[
                "note",
                "--case",
                "CASE",
                "--kind",
                "event",
                "--set",
                "what=a call",
            ],
            "",
            is_noted,
        )
    };
    vec![
        work(
            "add one",
            &["add", "--case", "CASE", "FILES/one"],
            "",
            |_, answer, list| told(answer, list),
        ),
        work(
            "add three",
            &["add", "--case", "CASE", "FILES/three", "--shows", "nothing"],
            "",
            |_, answer, list| told(answer, list),
        ),
        work(
            "note",
            &[
                "note",
                "--case",
                "CASE",
                "--kind",
                "event",
                "--set",
                "what=a call",
            ],
            "",
            is_noted,
        ),
        recovery,
        work(
            "note changed",
            &[
                "note",
                "--case",
                "CASE",
                "--id",
                "A01",
                "--set",
                "platform=Snapchat",
            ],
            "A01",
            |_, _, list| {
                let fields = &list["records"][0]["fields"];
                let is_whole = fields["username"] == "somebody" && fields["platform"] == "Snapchat";
                is_whole
                    .then_some(())
                    .ok_or(format!("a field is gone: {fields}"))
            },
        ),
        work(
            "set-aside",
            &["set-aside", "--case", "CASE", "E0001", "--reason", "twice"],
            "E0001",
            |_, _, list| has_state(list, "E0001", "set_aside"),
        ),
        Work {
            prepare: say_intimate,
            ..work(
                "release",
                &["release", "--case", "CASE", "E0002"],
                "E0002",
                |place, _, list| {
                    let sha256 = list["exhibits"][1]["sha256"].as_str().unwrap_or_default();
                    let object = place.join("case/objects").join(&sha256[..2]).join(sha256);
                    if object.exists() {
                        return Err("our copy is still there".into());
                    }
                    has_state(list, "E0002", "released")
                },
            )
        },
        work(
            "shows",
            &["shows", "--case", "CASE", "E0003", "nothing"],
            "E0003",
            // A disk that does not give the original now: the answer is noted, and that is said.
            |_, answer, list| match answer["exhibits"][0]["effect"].as_str() {
                Some("still_listed") => has_state(list, "E0003", "listed"),
                _ => has_state(list, "E0003", "kept"),
            },
        ),
        work(
            "bundle",
            &[
                "bundle", "--case", "CASE", "--for", "police", "--out", "OUT",
            ],
            "",
            is_bundled,
        ),
        work(
            "bundle to a new folder",
            &[
                "bundle", "--case", "CASE", "--for", "police", "--out", "DEEP",
            ],
            "",
            is_bundled,
        ),
        work(
            "copy",
            &["copy", "--case", "CASE", "--to", "COPY"],
            "",
            |place, _, _| checks(&place.join("deep/er/copy")),
        ),
        work(
            "new",
            &["new", "NEW", "--title", "Invented"],
            "",
            |place, _, _| checks(&place.join("deep/er/new")),
        ),
    ]
}

/// What a kill and a power cut may leave: an unfinished copy, a head that is behind, a line that was never finished.
fn interrupt(scratch: &Path) {
    let case = scratch.join("case");
    let head = fs::read(case.join("head.json")).expect("the case has a head");
    let words = ["add", "--case"].map(OsString::from);
    let source = scratch.join("grown.txt");
    fs::write(&source, "not counted").expect("the temporary folder takes it");
    let words = words
        .into_iter()
        .chain([case.clone().into(), source.into()]);
    Cli::new().done(&words.collect::<Vec<_>>());
    fs::write(case.join("head.json"), head).expect("the test may change its copy");
    fs::write(case.join("incoming/left.part"), "half").expect("the test may change its copy");
    let mut log = fs::read(case.join("log.jsonl")).expect("the case has a log");
    log.extend(b"{\"v\":1,\"n\":");
    fs::write(case.join("log.jsonl"), log).expect("the test may change its copy");
}

/// What a copy needs before it may be removed.
fn say_intimate(scratch: &Path) {
    let case = scratch.join("case").into_os_string();
    let words = ["shows", "--case"].map(OsString::from).into_iter();
    let words = words
        .chain([case])
        .chain(["E0002", "intimate"].map(OsString::from));
    Cli::new().done(&words.collect::<Vec<_>>());
}

fn is_noted(_: &Path, answer: &Value, list: &Value) -> Result<(), String> {
    let records = list["records"].as_array().ok_or("no records")?;
    let is_there = records
        .iter()
        .any(|record| record["id"] == answer["id"] && record["fields"] == answer["fields"]);
    is_there
        .then_some(())
        .ok_or("the record is not there".into())
}

fn has_state(list: &Value, id: &str, state: &str) -> Result<(), String> {
    let exhibits = list["exhibits"].as_array().ok_or("no exhibits")?;
    let found = exhibits.iter().find(|exhibit| exhibit["exhibit"] == id);
    match found {
        Some(exhibit) if exhibit["state"] == state => Ok(()),
        other => Err(format!("{id} is not {state}: {other:?}")),
    }
}

fn is_bundled(_: &Path, answer: &Value, list: &Value) -> Result<(), String> {
    let told = &answer["bundles"][0];
    let path = PathBuf::from(told["path"].as_str().unwrap_or_default());
    let bytes = fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let fingerprint = holdfast_core::digest::Digest::of(&bytes).to_string();
    let bundles = list["bundles"].as_array().ok_or("no bundles")?;
    let is_listed = bundles
        .iter()
        .any(|bundle| bundle["fingerprints"][0] == fingerprint.as_str());
    let beside = path.with_extension("zip.txt");
    (is_listed && told["fingerprint"] == fingerprint.as_str() && beside.is_file())
        .then_some(())
        .ok_or(format!("the bundle is not as told: {told}"))
}

fn done(words: &[OsString]) -> Result<Value, String> {
    let output = Cli::new().json(words);
    if output.code == Some(0) {
        return Ok(output.json);
    }
    let words: Vec<_> = words.iter().map(|word| word.to_string_lossy()).collect();
    Err(format!(
        "afterwards `{}` ends with {:?}: {}{}",
        words.join(" "),
        output.code,
        output.out,
        output.err
    ))
}

fn checks(case: &Path) -> Result<(), String> {
    done(&["check".into(), "--case".into(), case.into()]).map(drop)
}

impl Work {
    /// A fresh case for it.
    pub(super) fn begin(&self, house: &House, name: &str) -> PathBuf {
        let scratch = house.fresh(name);
        (self.prepare)(&scratch);
        scratch
    }

    pub(super) fn arguments(&self, house: &House, scratch: &Path) -> Vec<OsString> {
        house.arguments(scratch, self.words)
    }

    /// Everything that must hold after a fault.
    pub(super) fn judge(
        &self,
        house: &House,
        scratch: &Path,
        point: Option<Point>,
        hit: &Hit,
    ) -> Result<(), String> {
        if let Some(path) = &hit.retried_sync {
            return Err(format!("a failed sync was tried again: {path}"));
        }
        let output = &hit.output;
        // The loader of the system could not even start the program.
        let has_started = !matches!(output.code, Some(127 | KILLED) | None);
        if let Some(point) = point.filter(|_| has_started) {
            speaks(hit, point)?;
        }
        let case = scratch.join("case");
        let listed = list(&case);
        kept_all(&house.before, &listed, self.changing)?;
        whole(&case, &listed)?;
        if output.code == Some(0) && output.json.is_null() {
            return Err("it ended well and said nothing".into());
        }
        if !output.json.is_null() && (output.code == Some(0) || self.words[0] == "add") {
            (self.is_so)(scratch, &output.json, &listed)?;
        }
        self.goes_on(house, scratch, &listed)
    }

    /// The next command works without a question, and the case passes its check.
    fn goes_on(&self, house: &House, scratch: &Path, listed: &Value) -> Result<(), String> {
        let case = scratch.join("case");
        let words = [
            "note",
            "--case",
            "CASE",
            "--kind",
            "account",
            "--set",
            "username=next",
        ];
        let noted = done(&house.arguments(scratch, &words))?;
        checks(&case)?;
        let after = list(&case);
        kept_all(listed, &after, "")?;
        whole(&case, &after)?;
        is_noted(scratch, &noted, &after)?;
        let left = fs::read_dir(case.join("incoming"))
            .map_err(|error| error.to_string())?
            .count();
        if left > 0 {
            return Err(format!("{left} unfinished copies stay"));
        }
        match self.words[0] {
            "bundle" => {
                let words = self.arguments(house, scratch);
                let out = PathBuf::from(words.last().cloned().unwrap_or_default());
                let before = zips_verify(&out)?;
                is_bundled(scratch, &done(&words)?, &list(&case))?;
                let (after, left) = (zips_verify(&out)?, unfinished(&out));
                (after > before && left == 0).then_some(()).ok_or(format!(
                    "{before} zips, then {after}, and {left} unfinished"
                ))
            }
            "copy" => again(
                &self.arguments(house, scratch),
                &scratch.join("deep/er/copy"),
            )
            .and_then(|()| kept_all(&house.before, &list(&scratch.join("deep/er/copy")), "")),
            "new" => again(
                &self.arguments(house, scratch),
                &scratch.join("deep/er/new"),
            ),
            _ => done(&self.repeated(house, scratch)).map(drop),
        }
    }

    /// The same command again; where it may be done only once, another one.
    fn repeated(&self, house: &House, scratch: &Path) -> Vec<OsString> {
        match self.words[0] {
            "set-aside" | "release" => house.arguments(scratch, &["list", "--case", "CASE"]),
            _ => self.arguments(house, scratch),
        }
    }
}

/// Zips that were never finished.
fn unfinished(out: &Path) -> usize {
    let entries = fs::read_dir(out).into_iter().flatten().flatten();
    entries
        .filter(|entry| entry.path().to_string_lossy().ends_with(".part"))
        .count()
}

/// The same command works again in the same folder, whatever the first one left there.
fn again(words: &[OsString], case: &Path) -> Result<(), String> {
    done(words)?;
    checks(case)
}

/// The exit code and the sentences are right for a program that met a failing disk.
fn speaks(hit: &Hit, point: Point) -> Result<(), String> {
    let output = &hit.output;
    match output.code {
        Some(0) if hit.was_met && point.must_be_told() => Err("a fault was not told".into()),
        Some(0) => Ok(()),
        Some(1) if output.json["damaged"].is_array() => {
            let damaged = output.json["damaged"].as_array();
            let sentences = damaged.into_iter().flatten().map(|row| &row["sentence"]);
            sentences
                .map(|sentence| is_clear(sentence.as_str().unwrap_or_default()))
                .reduce(|all, one| all && one)
                .unwrap_or_default()
                .then_some(())
                .ok_or("damage is not said clearly".into())
        }
        Some(1) => {
            let files = output.json["files"].as_array().ok_or("no answer by file")?;
            let failed: Vec<_> = files
                .iter()
                .filter(|file| file["outcome"] == "failed")
                .collect();
            let are_clear = failed
                .iter()
                .all(|file| is_clear(file["sentence"].as_str().unwrap_or_default()));
            (!failed.is_empty() && are_clear)
                .then_some(())
                .ok_or("an unclear reason".into())
        }
        Some(2) if point.is_mute() => Ok(()),
        Some(2) => {
            let said: Value =
                serde_json::from_str(&output.err).map_err(|_| "the error is not JSON")?;
            let are_clear = ["message", "next"]
                .iter()
                .all(|part| is_clear(said["error"][*part].as_str().unwrap_or_default()));
            are_clear.then_some(()).ok_or("an unclear message".into())
        }
        other => Err(format!("exit code {other:?}")),
    }
}
