//! A step: one line that says what is being done, one program that does it.
//!
//! A step that fails ends the whole command, with the exact line to repeat it.

use std::ffi::OsStr;
use std::fmt;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Why a command stopped, and what to type to see the same again.
#[derive(Debug)]
pub(crate) struct Failure {
    what: String,
    repeat: Option<String>,
}

impl Failure {
    pub(crate) fn new(what: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            repeat: None,
        }
    }

    pub(crate) fn of(what: impl Into<String>, command: &Command) -> Self {
        Self {
            what: what.into(),
            repeat: Some(shown(command)),
        }
    }

    /// For a failed operation on a file or folder.
    pub(crate) fn at(path: &Path, error: &std::io::Error) -> Self {
        Self::new(format!("{}: {error}", path.display()))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.what)?;
        match &self.repeat {
            Some(line) => write!(out, "\nTo repeat it:  {line}"),
            None => Ok(()),
        }
    }
}

/// The top of the repository.
pub(crate) fn top() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_path_buf()
}

/// Whether this runs in continuous integration, where nothing may be left out.
pub(crate) fn in_ci() -> bool {
    std::env::var_os("CI").is_some_and(|value| !value.is_empty() && value != "false")
}

/// Cargo, at the top of the repository.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    let mut command = Command::new("cargo");
    command.args(arguments).current_dir(top());
    command
}

/// Says what is being done and does it.
pub(crate) fn run(title: &str, command: &mut Command) -> Result<(), Failure> {
    println!("== {title}");
    let status = command
        .stdin(Stdio::null())
        .status()
        .map_err(|error| Failure::of(format!("{title}: could not start: {error}"), command))?;
    if status.success() {
        return Ok(());
    }
    Err(Failure::of(format!("{title}: failed ({status})."), command))
}

/// As [`run`], and hands every line of standard output to `each`.
pub(crate) fn run_lines(
    title: &str,
    command: &mut Command,
    mut each: impl FnMut(&str),
) -> Result<(), Failure> {
    println!("== {title}");
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| Failure::of(format!("{title}: could not start: {error}"), command))?;
    if let Some(out) = child.stdout.take() {
        for line in BufReader::new(out).split(b'\n').map_while(Result::ok) {
            each(&String::from_utf8_lossy(&line));
        }
    }
    let status = child
        .wait()
        .map_err(|error| Failure::of(format!("{title}: {error}"), command))?;
    if status.success() {
        return Ok(());
    }
    Err(Failure::of(format!("{title}: failed ({status})."), command))
}

/// Builds the command line with a profile, and the program that decodes pictures beside it; gives the path of the first.
pub(crate) fn build_cli(profile: &str) -> Result<PathBuf, Failure> {
    build(&["holdfast-cli", "holdfast-preview"], profile)
}

/// Builds packages with a profile and gives the path of the program that has the first one's name.
pub(crate) fn build(packages: &[&str], profile: &str) -> Result<PathBuf, Failure> {
    let first = packages.first().copied().unwrap_or_default();
    let mut command = cargo(&["build", "--locked"]);
    command.args(packages.iter().flat_map(|package| ["--package", package]));
    command.args([
        "--profile",
        profile,
        "--message-format=json-render-diagnostics",
    ]);
    let mut program = None;
    let title = format!("building {} (profile {profile})", packages.join(" and "));
    run_lines(&title, &mut command, |line| {
        let Ok(message) = serde_json::from_str::<serde_json::Value>(line) else {
            return;
        };
        if message["target"]["name"] == first
            && let Some(path) = message["executable"].as_str()
        {
            program = Some(PathBuf::from(path));
        }
    })?;
    program.ok_or_else(|| Failure::of("cargo named no program that it built.", &command))
}

/// A command as a person types it.
pub(crate) fn shown(command: &Command) -> String {
    let mut line = Vec::new();
    for (name, value) in command.get_envs() {
        if let Some(value) = value {
            line.push(format!("{}={}", name.to_string_lossy(), quoted(value)));
        }
    }
    line.push(quoted(command.get_program()));
    line.extend(command.get_args().map(quoted));
    line.join(" ")
}

fn quoted(word: &OsStr) -> String {
    let word = word.to_string_lossy();
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_./=:,+@%".contains(&byte);
    if !word.is_empty() && word.bytes().all(is_plain) {
        return word.into_owned();
    }
    format!("'{}'", word.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_shown_as_it_is_typed() {
        let mut command = Command::new("cargo");
        command.args(["doc", "it's here"]).env("FLAGS", "-D x");
        assert_eq!(
            shown(&command),
            r"FLAGS='-D x' cargo doc 'it'\''s here'",
            "a person can paste the line into a shell"
        );
    }
}
