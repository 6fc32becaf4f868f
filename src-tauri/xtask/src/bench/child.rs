//! A program that is timed, and whose memory is watched while it runs.

use std::io::Read;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::step::Failure;

/// What it took.
pub(super) struct Finished {
    pub(super) time: Duration,
    /// The most memory it held at once. `None` where the system does not tell.
    pub(super) peak_kib: Option<u64>,
}

/// Runs a program to its end.
pub(super) fn finish(command: &mut Command) -> Result<Finished, Failure> {
    let start = Instant::now();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| Failure::of(format!("could not start: {error}"), command))?;
    // Progress is read as it comes: a full pipe would make the program wait.
    let said = child.stderr.take().map(|mut stream| {
        thread::spawn(move || {
            let mut said = String::new();
            // What is not text is not shown.
            let _ = stream.read_to_string(&mut said);
            said
        })
    });
    let mut peak_kib = None;
    let status = loop {
        peak_kib = peak_kib.max(peak_of(child.id()));
        match child.try_wait() {
            Ok(Some(status)) => break status,
            Ok(None) => thread::sleep(Duration::from_millis(2)),
            Err(error) => return Err(Failure::of(error.to_string(), command)),
        }
    };
    let time = start.elapsed();
    if status.success() {
        return Ok(Finished { time, peak_kib });
    }
    let said = said
        .and_then(|thread| thread.join().ok())
        .unwrap_or_default();
    Err(Failure::of(format!("{said}\nended with {status}"), command))
}

/// `VmHWM`, the high-water mark that Linux keeps for a process.
fn peak_of(process: u32) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix("kB")?.trim().parse().ok()
}
