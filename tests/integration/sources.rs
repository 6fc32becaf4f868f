//! A file that changes while it is copied: what is kept is one of its states, or says that it is not.
//!
//! `cargo test` makes a tenth of the tries; with `HOLDFAST_FAULTS=all` in the environment all are made.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs::{self, File, OpenOptions};
use std::io::Write as _;
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use holdfast_core::digest::Digest;
use serde_json::Value;
use support::{Cli, temporary};

/// Tries when nothing is left out.
const TRIES: usize = 200;
/// Bytes of the file: several pieces of a copy.
const SIZE: usize = 4 * 1024 * 1024;

/// What is done to the file while it is copied.
#[derive(Debug, Clone, Copy)]
enum Change {
    Grows,
    Shrinks,
    InPlace,
    /// As `InPlace`, and the time of the last change is put back.
    InPlaceHidden,
    Replaced,
}

const CHANGES: [Change; 5] = [
    Change::Grows,
    Change::Shrinks,
    Change::InPlace,
    Change::InPlaceHidden,
    Change::Replaced,
];

/// The bytes of a file of this try, different in every piece.
fn bytes(number: usize) -> Vec<u8> {
    let mut state = number as u64 + 1;
    let mut bytes = Vec::with_capacity(SIZE);
    while bytes.len() < SIZE {
        // Knuth's constants: noise enough, and the same in every run.
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        bytes.extend(state.to_le_bytes());
    }
    bytes
}

/// A file whose every state is known.
struct Changing {
    path: PathBuf,
    bytes: Vec<u8>,
    states: BTreeSet<String>,
}

impl Changing {
    fn new(path: PathBuf, number: usize) -> Self {
        let bytes = bytes(number);
        fs::write(&path, &bytes).expect("the temporary folder takes it");
        let mut changing = Self {
            path,
            bytes,
            states: BTreeSet::new(),
        };
        changing.remember();
        changing
    }

    fn remember(&mut self) {
        self.states.insert(Digest::of(&self.bytes).to_string());
    }

    /// Changes the file once, in one call of the system.
    fn change(&mut self, change: Change, step: usize) {
        let file = OpenOptions::new().append(true).open(&self.path);
        let writable = || OpenOptions::new().write(true).open(&self.path);
        let at = (step * 7919 * 4096) % self.bytes.len();
        let patch = [step.to_le_bytes(), [0xA5; 8]].concat();
        let at = at.min(self.bytes.len() - patch.len());
        match change {
            Change::Grows => {
                self.bytes.extend(&patch);
                let mut file = file.expect("the file is there");
                file.write_all(&patch).expect("the file takes it");
            }
            Change::Shrinks => {
                self.bytes.truncate(self.bytes.len() - 4096);
                let file = writable().expect("the file is there");
                file.set_len(self.bytes.len() as u64).expect("it is cut");
            }
            Change::InPlace | Change::InPlaceHidden => {
                let file = writable().expect("the file is there");
                let before = file.metadata().expect("it has times").modified();
                self.bytes[at..at + patch.len()].copy_from_slice(&patch);
                file.write_all_at(&patch, at as u64)
                    .expect("the file takes it");
                if let (Change::InPlaceHidden, Ok(time)) = (change, before) {
                    file.set_modified(time).expect("the time is put back");
                }
            }
            Change::Replaced => {
                self.bytes[at..at + patch.len()].copy_from_slice(&patch);
                let beside = self.path.with_extension("new");
                let mut file = File::create(&beside).expect("the folder takes it");
                file.write_all(&self.bytes).expect("the file takes it");
                fs::rename(&beside, &self.path).expect("it takes the name");
            }
        }
        self.remember();
    }
}

/// A case to add to, and a program whose reads are slow.
struct Slow {
    place: tempfile::TempDir,
    cli: Cli,
}

impl Slow {
    fn new() -> Self {
        let place = temporary();
        let case = place.path().join("case");
        Cli::new().done(&["new".as_ref(), case.as_os_str()]);
        let trace = place.path().join("trace.txt");
        let words: [&OsStr; 8] = [
            "strace".as_ref(),
            "-f".as_ref(),
            "-e".as_ref(),
            "trace=read".as_ref(),
            "-e".as_ref(),
            "inject=read:delay_enter=1500".as_ref(),
            "-o".as_ref(),
            trace.as_ref(),
        ];
        Self {
            cli: Cli::new().started_by(&words),
            place,
        }
    }

    fn add(&self, path: &Path, options: &[&str]) -> Value {
        let case = self.place.path().join("case");
        let words = [
            "add".as_ref(),
            "--case".as_ref(),
            case.as_os_str(),
            path.as_os_str(),
        ];
        let options = options.iter().map(OsStr::new);
        let words: Vec<&OsStr> = words.into_iter().chain(options).collect();
        let answer = self.cli.done(&words);
        answer["files"][0].clone()
    }

    /// Where the bytes of that hash lie in the case.
    fn object(&self, sha256: &str) -> PathBuf {
        let objects = self.place.path().join("case/objects");
        objects.join(&sha256[..2]).join(sha256)
    }

    /// Adds a file as showing nothing; as soon as its copy has begun, another file takes its name.
    fn add_replaced(&self, name: &str, first: &[u8], second: &[u8]) -> Value {
        let (path, other) = (
            self.place.path().join(name),
            self.place.path().join("other"),
        );
        fs::write(&path, first).expect("the temporary folder takes it");
        fs::write(&other, second).expect("the temporary folder takes it");
        let incoming = self.place.path().join("case/incoming");
        let is_copying =
            || fs::read_dir(&incoming).is_ok_and(|mut entries| entries.next().is_some());
        let is_done = AtomicBool::new(false);
        std::thread::scope(|scope| {
            scope.spawn(|| {
                // The copy has begun: the plan and the answer are older.
                while !is_copying() && !is_done.load(Ordering::Relaxed) {
                    std::hint::spin_loop();
                }
                fs::rename(&other, &path).expect("it takes the name");
            });
            let file = self.add(&path, &["--shows", "nothing"]);
            is_done.store(true, Ordering::Relaxed);
            file
        })
    }

    /// Adds a file while it is changed, and judges what was kept: whether it is said to have changed.
    fn try_once(&self, number: usize) -> bool {
        let change = CHANGES[number % CHANGES.len()];
        let path = self.place.path().join(format!("{number}.bin"));
        let mut changing = Changing::new(path.clone(), number);
        let is_done = AtomicBool::new(false);
        // Some files are changed once, at some time of the copy; others again and again.
        let is_once = (number / CHANGES.len()).is_multiple_of(2);
        let wait = Duration::from_millis((number * 37 % 120) as u64);
        let file = std::thread::scope(|scope| {
            let writer = scope.spawn(|| {
                let begun = Instant::now();
                for step in 0..400 {
                    while begun.elapsed() < wait && !is_done.load(Ordering::Relaxed) {
                        std::thread::sleep(Duration::from_millis(1));
                    }
                    if is_done.load(Ordering::Relaxed) || is_once && step > 0 {
                        return;
                    }
                    changing.change(change, step);
                }
            });
            let file = self.add(&path, &["--kind", "document"]);
            is_done.store(true, Ordering::Relaxed);
            writer.join().expect("the writer ends well");
            file
        });
        assert_eq!(
            file["outcome"], "added",
            "{change:?}: the file is kept: {file}"
        );
        let sha256 = file["sha256"].as_str().expect("it has a hash");
        let kept = fs::read(self.object(sha256)).expect("its bytes are in the case");
        assert_eq!(
            Digest::of(&kept).to_string(),
            sha256,
            "{change:?}: the hash is that of the bytes"
        );
        let is_told = ["source_changed", "changed_since_plan"]
            .iter()
            .any(|reason| file["reason"] == *reason);
        let is_a_state = changing.states.contains(sha256);
        assert!(
            is_told || is_a_state,
            "{change:?} {number}: a mixture, and not told: {file}"
        );
        fs::remove_file(&path).expect("the test may remove its own file");
        is_told
    }
}

#[test]
fn a_file_that_changes_while_it_is_copied_is_whole_or_told() {
    if support::outside("strace").is_none() {
        return;
    }
    let is_everything = std::env::var_os("HOLDFAST_FAULTS").is_some_and(|value| value == "all");
    let numbers: Vec<usize> = (0..TRIES)
        .filter(|number| is_everything || number % 10 == number / 10 % 10)
        .collect();
    let mut told = 0;
    // A few to a case: every command reads all of it, slowly.
    for some in numbers.chunks(5) {
        let slow = Slow::new();
        told += some.iter().filter(|number| slow.try_once(**number)).count();
        let case = slow.place.path().join("case");
        Cli::new().done(&["check".as_ref(), "--case".as_ref(), case.as_os_str()]);
    }
    let said = format!("sources: {} tries, {told} told as changed\n", numbers.len());
    let _ = std::io::stderr().write_all(said.as_bytes());
}

/// An answer belongs to the picture it was given for, not to one that took its place; and what was a text when it was
/// looked at may be a picture when it is copied.
#[test]
fn a_picture_that_takes_the_place_of_another_file_has_no_answer() {
    if support::outside("strace").is_none() {
        return;
    }
    let slow = Slow::new();
    let picture = |number: u8| {
        let beginning = b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01";
        [&beginning[..], &vec![number; 100_000]].concat()
    };
    for number in 0..6 {
        let is_text = number % 2 == 1;
        let first = if is_text {
            format!("only words {number} ").repeat(9000).into_bytes()
        } else {
            picture(2 * number)
        };
        let name = if is_text { "txt" } else { "jpg" };
        let file = slow.add_replaced(
            &format!("{number}.{name}"),
            &first,
            &picture(2 * number + 1),
        );
        let is_first = file["sha256"] == Digest::of(&first).to_string();
        let is_asked_again = file["outcome"] == "listed" && file["reason"] == "changed_since_plan";
        assert!(is_first || is_asked_again, "kept without an answer: {file}");
        let sha256 = file["sha256"].as_str().expect("it has a hash");
        let object = slow.object(sha256);
        assert_eq!(
            object.exists(),
            is_first,
            "only what was looked at may be in the case"
        );
    }
}

/// A worn stick often gives at the second try what it did not give at the first: that holds for the first look as well,
/// when nobody has copied anything yet.
#[test]
fn a_source_that_fails_at_its_first_reads_is_kept_all_the_same() {
    if support::outside("strace").is_none() {
        return;
    }
    let place = temporary();
    let at = |name: &str| place.path().join(name).display().to_string();
    let (case, source) = (at("case"), at("chat.txt"));
    fs::write(&source, "you have one hour").expect("the temporary folder takes it");
    Cli::new().done(&["new", &case]);
    for (failing, outcome) in [("1..3", "added"), ("1+", "failed")] {
        let inject = format!("inject=read,openat:error=EIO:when={failing}");
        let trace = at("trace.txt");
        let words = ["strace", "-f", "-P", &source, "-e", &inject, "-o", &trace];
        let cli = Cli::new().started_by(&words);
        let output = cli.json(&["add", "--case", &case, &source, "--shows", "nothing"]);
        assert_eq!(output.json["files"][0]["outcome"], outcome, "{output:#?}");
        fs::write(&source, "or I send it").expect("the temporary folder takes it");
    }
}
