//! The outside tools: programs of other people that must agree with us.
//!
//! `cargo xtask test` installs them. Where one is missing, its check is left out and that is said; in continuous
//! integration (`CI` is set) a missing tool fails the test.

use std::ffi::OsStr;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::top;

/// Finds an outside tool: among the Python tools of this repository first, then on the `PATH`.
pub fn outside(name: &str) -> Option<PathBuf> {
    let tools = top().join("target/outside-tools");
    let own = [tools.join("bin"), tools.join("Scripts")];
    let path = std::env::var_os("PATH").unwrap_or_default();
    let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    let found = own
        .into_iter()
        .chain(std::env::split_paths(&path))
        .map(|folder| folder.join(&file))
        .find(|path| path.is_file());
    if found.is_none() {
        let is_ci =
            std::env::var_os("CI").is_some_and(|value| !value.is_empty() && value != "false");
        assert!(!is_ci, "{name} is missing: `cargo xtask test` installs it");
        // Not `eprintln!`: the test runner would keep that to itself.
        let said = format!("NOT CHECKED: {name} is missing; `cargo xtask test` installs it\n");
        let _ = std::io::stderr().write_all(said.as_bytes());
    }
    found
}

/// Runs an outside tool in a folder; it must end well. Gives what it said, or `None` where it is missing.
#[track_caller]
pub fn run_outside<S: AsRef<OsStr>>(name: &str, arguments: &[S], folder: &Path) -> Option<String> {
    let program = outside(name)?;
    let mut command = Command::new(program);
    command
        .args(arguments)
        .current_dir(folder)
        .env("LC_ALL", "C.UTF-8")
        .stdin(Stdio::null());
    let output = match command.output() {
        Ok(output) => output,
        Err(error) => panic!("{name} does not start: {error}"),
    };
    let said = format!(
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    assert!(
        output.status.success(),
        "{name} agrees: {command:?}\n{said}"
    );
    Some(said)
}
