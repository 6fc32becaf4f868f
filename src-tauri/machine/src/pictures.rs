//! Pictures, decoded by another process: `holdfast-preview` lies beside this program, gets the bytes and sends a fresh
//! picture back, or ends.
//!
//! Nothing is decoded in this process, and nothing is written to disk.

use std::fs::File;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, mpsc};
use std::time::{Duration, Instant};

use holdfast_core::fact::Area;

/// How long one small picture may take (integrity.md 4.2).
const PATIENCE: Duration = Duration::from_secs(10);
/// How long a copy of the full size may take: it is encoded whole and decoded again.
const PATIENCE_WHOLE: Duration = Duration::from_secs(40);
/// Most bytes that are taken of a small picture.
const MAX_SMALL_BYTES: u64 = 4 * 1024 * 1024;
/// Most bytes that are taken of a copy of the full size.
const MAX_WHOLE_BYTES: u64 = 128 * 1024 * 1024;
/// Most bytes of two numbers.
const MAX_SIZE_BYTES: u64 = 64;

/// Why there is no picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoPicture {
    /// It took too long.
    TooSlow,
    /// Past a limit of size or memory, or ended by the system.
    TooLarge,
    /// A type that is not shown here (HEIC, for one).
    NotShown,
    /// Not what its type says, or broken; with what is known.
    Damaged(String),
    /// The program that decodes pictures could not be started: a broken installation.
    Missing(String),
}

impl NoPicture {
    /// Its code.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::TooSlow => "too_slow",
            Self::TooLarge => "too_large",
            Self::NotShown => "not_shown",
            Self::Damaged(_) => "damaged",
            Self::Missing(_) => "missing",
        }
    }
}

impl std::fmt::Display for NoPicture {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::TooSlow => f.write_str("no picture in time"),
            Self::TooLarge => f.write_str("the picture is past a limit"),
            Self::NotShown => f.write_str("this type is not shown here"),
            Self::Damaged(what) | Self::Missing(what) => f.write_str(what),
        }
    }
}

/// The bytes of a picture.
#[derive(Debug)]
pub enum PictureBytes {
    /// In a file; the other process reads it by itself.
    File(File),
    /// In memory.
    Here(Arc<[u8]>),
}

/// The program that decodes pictures, where it is installed: beside this one.
pub fn picture_program() -> std::io::Result<PathBuf> {
    let name = format!("holdfast-preview{}", std::env::consts::EXE_SUFFIX);
    Ok(std::env::current_exe()?.with_file_name(name))
}

/// A small picture, PNG.
pub fn small_picture(
    program: &Path,
    bytes: PictureBytes,
    media_type: &str,
    width: u32,
) -> Result<Vec<u8>, NoPicture> {
    let limits = Limits {
        patience: PATIENCE,
        most_bytes: MAX_SMALL_BYTES,
    };
    limits.ask(program, bytes, &[media_type, &width.to_string()])
}

/// Width and height of a picture when it stands upright.
pub fn picture_size(
    program: &Path,
    bytes: PictureBytes,
    media_type: &str,
) -> Result<(u32, u32), NoPicture> {
    let limits = Limits {
        patience: PATIENCE,
        most_bytes: MAX_SIZE_BYTES,
    };
    let said = limits.ask(program, bytes, &["size", media_type])?;
    let said = String::from_utf8_lossy(&said);
    let numbers = said.split_once(' ');
    numbers
        .and_then(|(width, height)| Some((width.parse().ok()?, height.parse().ok()?)))
        .ok_or_else(|| NoPicture::Damaged("no size was said".to_owned()))
}

/// A copy of the full size with solid boxes, PNG.
pub fn covered_picture(
    program: &Path,
    bytes: PictureBytes,
    media_type: &str,
    areas: &[Area],
) -> Result<Vec<u8>, NoPicture> {
    let areas: Vec<String> = areas.iter().map(ToString::to_string).collect();
    let words: Vec<&str> = ["cover", media_type]
        .into_iter()
        .chain(areas.iter().map(String::as_str))
        .collect();
    let limits = Limits {
        patience: PATIENCE_WHOLE,
        most_bytes: MAX_WHOLE_BYTES,
    };
    limits.ask(program, bytes, &words)
}

/// What one answer may take.
#[derive(Debug, Clone, Copy)]
struct Limits {
    patience: Duration,
    most_bytes: u64,
}

impl Limits {
    fn ask(
        self,
        program: &Path,
        bytes: PictureBytes,
        words: &[&str],
    ) -> Result<Vec<u8>, NoPicture> {
        let (input, to_feed) = match bytes {
            PictureBytes::File(file) => (Stdio::from(file), None),
            PictureBytes::Here(bytes) => (Stdio::piped(), Some(bytes)),
        };
        let mut command = Command::new(program);
        command
            .args(words)
            .stdin(input)
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        if cfg!(unix) {
            // It knows nothing of this user and stands in no folder of theirs.
            command.env_clear().current_dir("/");
        }
        let mut child = command
            .spawn()
            .map_err(|error| NoPicture::Missing(error.to_string()))?;
        if let Some(bytes) = to_feed {
            feed(&mut child, bytes);
        }
        let deadline = Instant::now() + self.patience;
        let reply = self.read_reply(&mut child);
        while reply.is_some() && Instant::now() < deadline && matches!(child.try_wait(), Ok(None)) {
            std::thread::sleep(Duration::from_millis(2));
        }
        // Most have ended by themselves.
        let _ignored = child.kill();
        let ended = child
            .wait()
            .map_err(|error| NoPicture::Damaged(error.to_string()))?;
        let reply = reply.ok_or(NoPicture::TooSlow)?;
        // The numbers are those of `holdfast-preview` (src-tauri/preview/src/decode.rs).
        match ended.code() {
            Some(0) if !reply.is_empty() && reply.len() as u64 <= self.most_bytes => Ok(reply),
            Some(0 | 3) | None => Err(NoPicture::TooLarge),
            Some(5) => Err(NoPicture::NotShown),
            Some(code) => Err(NoPicture::Damaged(format!(
                "the picture program ended with {code}"
            ))),
        }
    }

    /// All it says, and one byte more than is allowed at most; none when time is up.
    fn read_reply(self, child: &mut Child) -> Option<Vec<u8>> {
        let out = child.stdout.take()?;
        let (sender, receiver) = mpsc::channel();
        let most = self.most_bytes;
        std::thread::spawn(move || {
            let mut bytes = Vec::new();
            let _ends_early = out.take(most + 1).read_to_end(&mut bytes);
            // Nobody may be waiting any more.
            let _ignored = sender.send(bytes);
        });
        receiver.recv_timeout(self.patience).ok()
    }
}

/// Gives the other process its bytes, beside everything else: it may end before it has read them.
fn feed(child: &mut Child, bytes: Arc<[u8]>) {
    if let Some(mut input) = child.stdin.take() {
        std::thread::spawn(move || {
            let _ends_early = input.write_all(&bytes);
        });
    }
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use super::*;

    const QUICK: Limits = Limits {
        patience: Duration::from_secs(2),
        most_bytes: MAX_SMALL_BYTES,
    };

    fn shell(script: &str) -> Result<Vec<u8>, NoPicture> {
        let object = PictureBytes::File(tempfile::tempfile().unwrap());
        QUICK.ask(Path::new("/bin/sh"), object, &["-c", script])
    }

    fn why(answer: Result<Vec<u8>, NoPicture>) -> &'static str {
        answer.unwrap_err().code()
    }

    #[test]
    fn a_program_that_hangs_floods_or_dies_is_an_error() {
        let begun = Instant::now();
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
        let object = PictureBytes::File(tempfile::tempfile().unwrap());
        let missing = QUICK.ask(Path::new("/no/such/program"), object, &[]);
        assert_eq!(why(missing), "missing", "a broken installation");
    }

    #[test]
    fn bytes_in_memory_reach_the_program_also_when_it_does_not_want_them() {
        let bytes: Arc<[u8]> = vec![7; 3_000_000].into();
        let ask = |script: &str| {
            let here = PictureBytes::Here(Arc::clone(&bytes));
            QUICK.ask(Path::new("/bin/sh"), here, &["-c", script])
        };
        assert_eq!(ask("exec /bin/cat").unwrap(), &*bytes, "all of them");
        assert_eq!(ask("printf enough").unwrap(), b"enough", "it may end early");
    }

    #[test]
    fn a_size_is_two_numbers_and_nothing_else() {
        let program = tempfile::tempdir().unwrap();
        let said = |words: &str| {
            use std::os::unix::fs::PermissionsExt;
            let path = program.path().join("says");
            std::fs::write(&path, format!("#!/bin/sh\nprintf '{words}'\n")).unwrap();
            std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o700)).unwrap();
            let object = PictureBytes::File(tempfile::tempfile().unwrap());
            picture_size(&path, object, "image/png")
        };
        assert_eq!(said("32 64"), Ok((32, 64)), "said");
        for words in ["32", "32 -1", "32 64 7", "wide high"] {
            assert_eq!(said(words).unwrap_err().code(), "damaged", "{words}");
        }
    }
}
