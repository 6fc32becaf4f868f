//! A step: one line that says what is being done, one program that does it.
//!
//! A step that fails ends the whole command, with the exact line to repeat it.

use std::ffi::OsStr;
use std::fmt;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::time::Instant;

/// The shortest step whose time is told, in seconds.
const TOLD_FROM_S: u64 = 5;

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

/// Says what is being done and does it, and how long it took.
pub(crate) fn run(title: &str, command: &mut Command) -> Result<(), Failure> {
    println!("== {title}");
    let begun = Instant::now();
    let status = command
        .stdin(Stdio::null())
        .status()
        .map_err(|error| Failure::of(format!("{title}: could not start: {error}"), command))?;
    ended(title, command, begun, status)
}

/// As [`run`], and hands every line of standard output to `each`.
pub(crate) fn run_lines(
    title: &str,
    command: &mut Command,
    mut each: impl FnMut(&str),
) -> Result<(), Failure> {
    println!("== {title}");
    let begun = Instant::now();
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
    ended(title, command, begun, status)
}

/// Tells a step that took its time how long it took, so that it is seen where a long run spends it.
fn ended(
    title: &str,
    command: &Command,
    begun: Instant,
    status: ExitStatus,
) -> Result<(), Failure> {
    if !status.success() {
        return Err(Failure::of(format!("{title}: failed ({status})."), command));
    }
    let seconds = begun.elapsed().as_secs();
    if seconds >= TOLD_FROM_S {
        println!("   {title}: {seconds} s");
    }
    Ok(())
}

/// Builds the command line with a profile, and the program that decodes pictures beside it; gives the path of the first.
pub(crate) fn build_cli(profile: &str) -> Result<PathBuf, Failure> {
    let packages = ["--package", "holdfast-cli", "--package", "holdfast-preview"];
    let built = build(&packages, profile)?;
    one_of(&built, "holdfast-cli")
}

/// Builds the window with a profile, and the program that decodes pictures beside it; gives the path of the first.
pub(crate) fn build_window(profile: &str) -> Result<PathBuf, Failure> {
    let packages = ["--package", "holdfast", "--package", "holdfast-preview"];
    let built = build(&packages, profile)?;
    one_of(&built, "holdfast")
}

/// The programs that a family has on its computer.
#[derive(Debug)]
pub(crate) struct Programs {
    pub(crate) window: PathBuf,
    pub(crate) cli: PathBuf,
}

/// Builds every program with a profile. All together: parts of a workspace that are built one by one choose other
/// features of the libraries they share, and each such choice is compiled again.
pub(crate) fn build_all(profile: &str) -> Result<Programs, Failure> {
    let built = build(&["--workspace", "--bins"], profile)?;
    Ok(Programs {
        window: one_of(&built, "holdfast")?,
        cli: one_of(&built, "holdfast-cli")?,
    })
}

/// Builds what `packages` says with a profile; gives the name and path of every program.
fn build(packages: &[&str], profile: &str) -> Result<Vec<(String, PathBuf)>, Failure> {
    let mut command = cargo(&["build", "--locked", "--profile", profile]);
    command.args(packages);
    command.arg("--message-format=json-render-diagnostics");
    let mut built = Vec::new();
    let what: Vec<&str> = packages
        .iter()
        .copied()
        .filter(|word| *word != "--package")
        .collect();
    let title = format!("building {} (profile {profile})", what.join(" "));
    run_lines(&title, &mut command, |line| {
        let Ok(message) = serde_json::from_str::<serde_json::Value>(line) else {
            return;
        };
        if let (Some(name), Some(path)) = (
            message["target"]["name"].as_str(),
            message["executable"].as_str(),
        ) {
            built.push((name.to_owned(), PathBuf::from(path)));
        }
    })?;
    Ok(built)
}

fn one_of(built: &[(String, PathBuf)], name: &str) -> Result<PathBuf, Failure> {
    let found = built.iter().find(|(of, _)| of == name);
    found
        .map(|(_, path)| path.clone())
        .ok_or_else(|| Failure::new(format!("Cargo built no program of the name {name}.")))
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
