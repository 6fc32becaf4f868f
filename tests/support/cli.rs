//! The program under test: started as a stranger starts it, read as a script reads it.

use std::ffi::{OsStr, OsString};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use serde_json::Value;

use crate::top;

/// The command line with an environment of its own.
#[derive(Debug, Clone)]
pub struct Cli {
    before: Vec<OsString>,
    environment: Vec<(OsString, OsString)>,
}

/// What a command answered.
#[derive(Debug)]
pub struct Output {
    /// The exit code; `None` when a signal ended it.
    pub code: Option<i32>,
    /// Standard output as JSON; null when it is none.
    pub json: Value,
    /// Standard output as it came.
    pub out: String,
    /// Standard error as it came.
    pub err: String,
    line: String,
}

impl Default for Cli {
    fn default() -> Self {
        Self::new()
    }
}

impl Cli {
    /// The program under test, in a fixed zone and language.
    pub fn new() -> Self {
        let cli = Self {
            before: Vec::new(),
            environment: Vec::new(),
        };
        cli.with("TZ", "UTC").with("LC_ALL", "C.UTF-8")
    }

    /// The same with one variable of the environment set.
    #[must_use]
    pub fn with(mut self, name: impl AsRef<OsStr>, value: impl AsRef<OsStr>) -> Self {
        let name = name.as_ref();
        self.environment.retain(|(known, _)| known != name);
        self.environment
            .push((name.to_owned(), value.as_ref().to_owned()));
        self
    }

    /// The same, started by another program: `strace`, or a shell that sets something first.
    #[must_use]
    pub fn started_by<S: AsRef<OsStr>>(mut self, words: &[S]) -> Self {
        self.before = words.iter().map(|word| word.as_ref().to_owned()).collect();
        self
    }

    /// Runs a command with `--json`.
    pub fn json<S: AsRef<OsStr>>(&self, arguments: &[S]) -> Output {
        let mut words: Vec<&OsStr> = arguments.iter().map(AsRef::as_ref).collect();
        words.push("--json".as_ref());
        self.run(&words)
    }

    /// Runs a command with `--json` that must end with code 0, and gives its answer.
    pub fn done<S: AsRef<OsStr>>(&self, arguments: &[S]) -> Value {
        let output = self.json(arguments);
        output.expect_code(0);
        assert!(
            !output.json.is_null(),
            "one JSON document comes: {output:#?}"
        );
        output.json
    }

    /// Runs a command as it stands.
    pub fn run<S: AsRef<OsStr>>(&self, arguments: &[S]) -> Output {
        let mut words = self.before.clone();
        words.push(program().into());
        words.extend(arguments.iter().map(|word| word.as_ref().to_owned()));
        let mut command = Command::new(&words[0]);
        command.args(&words[1..]).stdin(Stdio::null());
        command.envs(self.environment.iter().map(|(name, value)| (name, value)));
        let output = command.output().expect("the program starts");
        let out = String::from_utf8_lossy(&output.stdout).into_owned();
        Output {
            code: output.status.code(),
            json: serde_json::from_str(&out).unwrap_or_default(),
            out,
            err: String::from_utf8_lossy(&output.stderr).into_owned(),
            line: format!("{command:?}"),
        }
    }
}

impl Output {
    /// The exit code is this one, or the test ends and shows everything.
    #[track_caller]
    pub fn expect_code(&self, code: i32) {
        assert_eq!(
            self.code,
            Some(code),
            "{}\n{}\n{}",
            self.line,
            self.out,
            self.err
        );
    }
}

/// `HOLDFAST_CLI` where it is set; otherwise built once, in the development profile.
pub fn program() -> PathBuf {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM
        .get_or_init(|| std::env::var_os("HOLDFAST_CLI").map_or_else(build, PathBuf::from))
        .clone()
}

fn build() -> PathBuf {
    let output = Command::new("cargo")
        .args(["build", "--locked", "--package", "holdfast-cli"])
        // It decodes pictures, and lies beside the other.
        .args(["--package", "holdfast-preview"])
        .arg("--message-format=json-render-diagnostics")
        .current_dir(top())
        .output()
        .expect("cargo starts");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "holdfast-cli builds: {said}");
    String::from_utf8_lossy(&output.stdout)
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
        .filter(|message| message["target"]["name"] == "holdfast-cli")
        .find_map(|message| message["executable"].as_str().map(PathBuf::from))
        .expect("cargo names the program that it built")
}
