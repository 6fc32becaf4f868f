//! A large file: little memory, an end at any time, and a bundle that other programs read.
//!
//! 512 MiB in `cargo test`; with `HOLDFAST_LARGE=1` in the environment 5 GiB, and the bundle of it.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::Write as _;
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde_json::Value;
use support::{Cli, run_outside, temporary};

const MIB: u64 = 1024 * 1024;

fn is_full() -> bool {
    std::env::var_os("HOLDFAST_LARGE").is_some_and(|value| value == "1")
}

/// A case, and a file of that many bytes with something in every part of it.
struct Story {
    place: tempfile::TempDir,
    size: u64,
}

impl Story {
    fn new(name: &str) -> Self {
        let size = if is_full() { 5 * 1024 * MIB } else { 512 * MIB };
        let story = Self {
            place: temporary(),
            size,
        };
        let file = File::create(story.path(name)).expect("the temporary folder takes it");
        file.set_len(size).expect("the disk has room");
        for at in (0..size).step_by(16 * 1024 * 1024) {
            file.write_all_at(&at.to_le_bytes(), at)
                .expect("the disk has room");
        }
        Cli::new().done(&["new".as_ref(), story.path("case").as_os_str()]);
        story
    }

    fn path(&self, name: &str) -> PathBuf {
        self.place.path().join(name)
    }

    /// Starts `add` of a file.
    fn start(&self, name: &str) -> Child {
        // The program's own path: memory and signals are its, not those of a program that starts it.
        let mut command = Command::new(support::program());
        command.args(["add", "--json", "--case"]);
        command.args([self.path("case"), self.path(name)]);
        let command = command.stdin(Stdio::null()).stdout(Stdio::piped());
        command.spawn().expect("the program starts")
    }

    fn done(&self, words: &[&str]) -> Value {
        let path = |word: &&str| match word.strip_prefix("PLACE/") {
            Some(rest) => self.path(rest).into_os_string(),
            None => OsString::from(word),
        };
        Cli::new().done(&words.iter().map(path).collect::<Vec<_>>())
    }
}

/// Waits for a program; the most memory it ever had, in bytes.
fn peak(child: &mut Child) -> u64 {
    let status = PathBuf::from(format!("/proc/{}/status", child.id()));
    let mut peak = 0;
    loop {
        let text = fs::read_to_string(&status).unwrap_or_default();
        let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kib = line.and_then(|line| line.trim().strip_suffix(" kB")?.parse::<u64>().ok());
        peak = peak.max(kib.unwrap_or(0) * 1024);
        if let Some(ended) = child.try_wait().expect("it is our own program") {
            assert!(ended.success(), "the file is added: {ended}");
            return peak;
        }
        std::thread::sleep(Duration::from_micros(200));
    }
}

#[test]
fn a_large_file_takes_little_memory_and_is_handed_over_whole() {
    let story = Story::new("large.bin");
    fs::write(story.path("tiny.bin"), "tiny").expect("the temporary folder takes it");
    let tiny = peak(&mut story.start("tiny.bin"));
    let large = peak(&mut story.start("large.bin"));
    let more = large.saturating_sub(tiny);
    let said = format!(
        "large: {} MiB took {} KiB more than 4 bytes ({} KiB)\n",
        story.size / MIB,
        more / 1024,
        tiny / 1024
    );
    let _ = std::io::stderr().write_all(said.as_bytes());
    assert!(tiny > 0, "memory was measured");
    assert!(more <= 50_000_000, "{said}");
    let listed = story.done(&["list", "--case", "PLACE/case"]);
    assert_eq!(
        listed["exhibits"][1]["size"], story.size,
        "it is whole: {listed}"
    );
    if is_full() {
        let words = [
            "bundle",
            "--case",
            "PLACE/case",
            "--for",
            "police",
            "--out",
            "PLACE/out",
        ];
        let bundle = story.done(&[&words[..], &["--part-size", "8000000000"]].concat());
        let zip = bundle["bundles"][0]["path"].as_str().expect("a path");
        story.done(&["verify", zip]);
        run_outside("unzip", &["-tq", zip], story.place.path());
        run_outside("7z", &["t", zip], story.place.path());
    }
}

/// The bytes of unfinished copies.
fn under_way(case: &Path) -> u64 {
    let entries = fs::read_dir(case.join("incoming"))
        .into_iter()
        .flatten()
        .flatten();
    entries
        .filter_map(|entry| Some(entry.metadata().ok()?.len()))
        .sum()
}

#[test]
fn a_person_who_stops_a_large_copy_loses_nothing() {
    let story = Story::new("large.bin");
    let case = story.path("case");
    for signal in ["-INT", "-TERM", "-KILL"] {
        let mut child = story.start("large.bin");
        while under_way(&case) < story.size / 8 {
            let ended = child.try_wait().expect("it is our own program");
            assert!(
                ended.is_none(),
                "the copy takes longer than this: {ended:?}"
            );
            std::thread::sleep(Duration::from_millis(1));
        }
        let number = child.id().to_string();
        let status = Command::new("kill").args([signal, &number]).status();
        assert!(status.expect("kill starts").success(), "{signal} is sent");
        let ended = child.wait().expect("it is our own program");
        let expected = (signal != "-KILL").then_some(1);
        assert_eq!(
            ended.code(),
            expected,
            "{signal}: it says that the file is not added"
        );
        let listed = story.done(&["list", "--case", "PLACE/case"]);
        assert_eq!(
            listed["exhibits"].as_array().map(Vec::len),
            Some(0),
            "{signal}: nothing half is listed"
        );
        story.done(&["check", "--case", "PLACE/case"]);
        assert_eq!(under_way(&case), 0, "{signal}: the unfinished copy is gone");
    }
}
