//! One fault: a call of the program that is killed at its Nth call of a kind, or told that the disk failed.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fmt;
use std::fs;
use std::path::Path;

use support::{Cli, Output};

/// Calls that change what is on a disk.
pub(super) const CHANGES: &[&str] = &[
    "write",
    "pwrite64",
    "fsync",
    "fdatasync",
    "rename",
    "renameat",
    "renameat2",
    "link",
    "linkat",
    "unlink",
    "unlinkat",
    "mkdir",
    "mkdirat",
    "ftruncate",
    "openat",
    "fchmod",
    "chmod",
    "fchmodat",
];

/// Calls that fail on a broken disk besides those.
const READS: &str = "read";

/// Calls that need room.
const GROWS: &[&str] = &[
    "write",
    "pwrite64",
    "fsync",
    "fdatasync",
    "rename",
    "renameat",
    "renameat2",
    "link",
    "linkat",
    "mkdir",
    "mkdirat",
    "ftruncate",
    "openat",
];

/// Calls whose failure can never be made up for: a command that met one may not end with 0.
const NEVER_FORGIVEN: &[&str] = &[
    "write",
    "fsync",
    "fdatasync",
    "rename",
    "renameat2",
    "mkdir",
];

/// The exit code for a program that `timeout` killed.
pub(super) const KILLED: i32 = 137;

/// What happens to the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// It is killed before the call is done.
    Kill,
    /// The disk reports a failure.
    BrokenDisk,
    /// The disk is full.
    FullDisk,
    /// The disk reports a failure, and from then on nothing else: a stick that was pulled out.
    DiskGone,
    /// The disk is full and stays so.
    DiskStaysFull,
}

impl Fault {
    pub(super) const ALL: [Self; 5] = [
        Self::Kill,
        Self::BrokenDisk,
        Self::FullDisk,
        Self::DiskGone,
        Self::DiskStaysFull,
    ];

    /// The calls that this can happen to.
    pub(super) fn calls(self) -> Vec<&'static str> {
        match self {
            Self::Kill => CHANGES.to_vec(),
            Self::BrokenDisk => CHANGES.iter().copied().chain([READS]).collect(),
            Self::DiskGone => NEVER_FORGIVEN.iter().copied().chain([READS]).collect(),
            Self::FullDisk => GROWS.to_vec(),
            Self::DiskStaysFull => NEVER_FORGIVEN.to_vec(),
        }
    }

    const fn injection(self) -> &'static str {
        match self {
            Self::Kill => "signal=KILL",
            Self::BrokenDisk | Self::DiskGone => "error=EIO",
            Self::FullDisk | Self::DiskStaysFull => "error=ENOSPC",
        }
    }

    /// Whether every call from the Nth on fails, or the Nth only.
    const fn stays(self) -> &'static str {
        match self {
            Self::DiskGone | Self::DiskStaysFull => "+",
            Self::Kill | Self::BrokenDisk | Self::FullDisk => "",
        }
    }
}

/// Where a fault is put: the Nth call of a kind, counted in each thread.
#[derive(Debug, Clone, Copy)]
pub(super) struct Point {
    pub(super) fault: Fault,
    pub(super) call: &'static str,
    pub(super) number: usize,
}

impl fmt::Display for Point {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:?} at {} {}", self.fault, self.call, self.number)
    }
}

/// What a run with a fault did.
#[derive(Debug)]
pub(super) struct Hit {
    pub(super) output: Output,
    /// False when the program ended before it came to the point.
    pub(super) was_met: bool,
    /// The path of a sync that failed and was then done again with success.
    pub(super) retried_sync: Option<String>,
}

impl Point {
    /// Runs a command with this fault.
    pub(super) fn run(self, arguments: &[OsString], trace: &Path) -> Hit {
        let (call, fault, number) = (self.call, self.fault.injection(), self.number);
        let stays = self.fault.stays();
        let inject = format!("inject={call}:{fault}:when={number}{stays}");
        let output = traced(&[call], Some(&inject), arguments, trace);
        let seen = fs::read_to_string(trace).unwrap_or_default();
        Hit {
            was_met: match self.fault {
                Fault::Kill => output.code.is_none(),
                _ => seen.contains("(INJECTED)"),
            },
            retried_sync: retried_sync(&seen),
            output,
        }
    }

    /// True when the program cannot say anything any more: what it says is written as well.
    pub(super) fn is_mute(self) -> bool {
        self.call == "write" && !self.fault.stays().is_empty()
    }

    /// True when a command that met this fault may not say that all went well.
    pub(super) fn must_be_told(self) -> bool {
        NEVER_FORGIVEN.contains(&self.call)
    }
}

/// Runs a command and kills it after that time.
pub(super) fn kill_after(milliseconds: f64, arguments: &[OsString]) -> Hit {
    let seconds = format!("{:.4}", milliseconds / 1000.0);
    let cli = Cli::new().with("SOURCE_DATE_EPOCH", "1800000000");
    let output = cli
        .started_by(&["timeout", "-s", "KILL", seconds.as_str()])
        .json(arguments);
    Hit {
        was_met: output.code == Some(KILLED) || output.code.is_none(),
        retried_sync: None,
        output,
    }
}

/// The most calls of each kind that one thread makes in a run without a fault.
pub(super) fn count(arguments: &[OsString], trace: &Path) -> BTreeMap<&'static str, usize> {
    let calls: Vec<&str> = CHANGES.iter().copied().chain([READS]).collect();
    let output = traced(&calls, None, arguments, trace);
    output.expect_code(0);
    let seen = fs::read_to_string(trace).expect("strace writes it");
    let mut by_thread: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for line in seen.lines() {
        if let Some((thread, rest)) = line.split_once(' ')
            && let Some((name, _)) = rest.trim_start().split_once('(')
        {
            *by_thread.entry((thread, name)).or_default() += 1;
        }
    }
    let most = |call| {
        let counts = by_thread.iter().filter(|((_, name), _)| *name == call);
        counts.map(|(_, count)| *count).max().unwrap_or(0)
    };
    calls
        .iter()
        .map(|call| (*call, most(*call)))
        .filter(|(_, count)| *count > 0)
        .collect()
}

fn traced(calls: &[&str], inject: Option<&str>, arguments: &[OsString], trace: &Path) -> Output {
    let traced = format!("trace={}", calls.join(","));
    let mut words: Vec<OsString> = ["strace", "-f", "-qq", "-y", "-e", traced.as_str()]
        .map(OsString::from)
        .to_vec();
    words.extend(
        inject
            .into_iter()
            .flat_map(|inject| ["-e".into(), inject.into()]),
    );
    words.extend(["-o".into(), trace.into()]);
    Cli::new()
        .with("SOURCE_DATE_EPOCH", "1800000000")
        .started_by(&words)
        .json(arguments)
}

/// A sync that failed may have lost the bytes although the next one on the same file succeeds.
fn retried_sync(trace: &str) -> Option<String> {
    let path_of = |line: &str| {
        let (_, rest) = line.split_once("sync(")?;
        let (_, rest) = rest.split_once('<')?;
        rest.split_once('>').map(|(path, _)| path.to_owned())
    };
    let mut lines = trace.lines();
    let failed = lines.find(|line| line.contains("sync(") && line.contains("(INJECTED)"))?;
    let failed = path_of(failed)?;
    lines
        .filter(|line| line.contains("sync(") && !line.contains("(INJECTED)"))
        .any(|line| path_of(line).as_ref() == Some(&failed))
        .then_some(failed)
}
