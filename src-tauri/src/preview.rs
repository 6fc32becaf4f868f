//! A picture through `holdfast-preview`: another process reads the object and sends a small picture back, or ends.
//!
//! No byte of the original reaches the page, and nothing is written to disk.

use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::{Duration, Instant};

use holdfast_view::{ErrorCode, WireError};

use crate::error::{Wire, own};

/// How long one picture may take (integrity.md 4.2).
const PATIENCE: Duration = Duration::from_secs(10);
/// Most bytes that are taken from it.
const MAX_REPLY_BYTES: u64 = 4 * 1024 * 1024;

/// A small picture, PNG.
pub(crate) fn preview(program: &Path, object: File, media_type: &str, width: u32) -> Wire<Vec<u8>> {
    within(PATIENCE, program, object, &[media_type, &width.to_string()])
}

fn within(patience: Duration, program: &Path, object: File, words: &[&str]) -> Wire<Vec<u8>> {
    let mut command = Command::new(program);
    command
        .args(words)
        .stdin(Stdio::from(object))
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    if cfg!(unix) {
        // It knows nothing of this user and stands in no folder of theirs.
        command.env_clear().current_dir("/");
    }
    let mut child = command
        .spawn()
        .map_err(|error| refused("missing", &error.to_string()))?;
    let deadline = Instant::now() + patience;
    let reply = read_reply(&mut child, patience);
    while reply.is_some() && Instant::now() < deadline && matches!(child.try_wait(), Ok(None)) {
        std::thread::sleep(Duration::from_millis(2));
    }
    // Most have ended by themselves.
    let _ignored = child.kill();
    let ended = child
        .wait()
        .map_err(|error| refused("damaged", &error.to_string()))?;
    let reply = reply.ok_or_else(|| refused("too_slow", "no picture in time"))?;
    // The numbers are those of `holdfast-preview` (src-tauri/preview/src/shrink.rs).
    match ended.code() {
        Some(0) if !reply.is_empty() && reply.len() as u64 <= MAX_REPLY_BYTES => Ok(reply),
        Some(0 | 3) | None => Err(refused("too_large", "the picture is past a limit")),
        Some(5) => Err(not_shown()),
        Some(code) => Err(refused(
            "damaged",
            &format!("the picture program ended with {code}"),
        )),
    }
}

/// All it says, and one byte more than is allowed at most; none when time is up.
fn read_reply(child: &mut Child, patience: Duration) -> Option<Vec<u8>> {
    let out = child.stdout.take()?;
    let (sender, receiver) = mpsc::channel();
    std::thread::spawn(move || {
        let mut bytes = Vec::new();
        let _ends_early = out.take(MAX_REPLY_BYTES + 1).read_to_end(&mut bytes);
        // Nobody may be waiting any more.
        let _ignored = sender.send(bytes);
    });
    receiver.recv_timeout(patience).ok()
}

/// A type that is not shown here (HEIC, for one).
pub(crate) fn not_shown() -> WireError {
    refused("not_shown", "this type is not shown here")
}

fn refused(why: &str, detail: &str) -> WireError {
    let mut error = own(ErrorCode::CannotShow, detail);
    error.params.insert("why".to_owned(), why.to_owned());
    error
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use super::*;

    fn object() -> File {
        tempfile::tempfile().unwrap()
    }

    fn shell(script: &str) -> Wire<Vec<u8>> {
        within(
            Duration::from_secs(2),
            Path::new("/bin/sh"),
            object(),
            &["-c", script],
        )
    }

    fn why(answer: Wire<Vec<u8>>) -> String {
        let error = answer.unwrap_err();
        assert_eq!(error.code, ErrorCode::CannotShow, "one code for all");
        error.params["why"].clone()
    }

    #[test]
    fn a_program_that_hangs_floods_or_dies_is_an_error() {
        let begun = std::time::Instant::now();
        assert_eq!(why(shell("exec sleep 60")), "too_slow", "it is ended");
        assert!(
            begun.elapsed() < Duration::from_secs(20),
            "it was not waited for"
        );
        assert_eq!(
            why(shell("exec head -c 9000000 /dev/zero")),
            "too_large",
            "cut"
        );
        assert_eq!(
            why(shell("exec >&-; sleep 60")),
            "too_large",
            "says nothing and stays"
        );
        assert_eq!(why(shell("kill -9 $$")), "too_large", "ended by the system");
        assert_eq!(why(shell("exit 3")), "too_large", "says so");
        assert_eq!(why(shell("exit 4")), "damaged", "says so");
        assert_eq!(why(shell("exit 5")), "not_shown", "says so");
        assert_eq!(why(shell("exit 0")), "too_large", "no bytes are no picture");
        assert_eq!(
            shell("printf picture").unwrap(),
            b"picture",
            "what it says is passed on"
        );
        let told = shell("pwd; /usr/bin/env").unwrap();
        let told = String::from_utf8_lossy(&told);
        assert!(
            told.starts_with("/\n"),
            "in no folder of the user's: {told}"
        );
        assert!(!told.contains("HOME="), "and it knows no name: {told}");
        let missing = within(PATIENCE, Path::new("/no/such/program"), object(), &[]);
        assert_eq!(why(missing), "missing", "a broken installation");
    }
}
