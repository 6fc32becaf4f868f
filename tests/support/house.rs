//! A new case in a temporary folder, with a home of its own, and the program at work on it.

use std::path::PathBuf;

use serde_json::Value;

use crate::cli::{Cli, Output};
use crate::temporary;

/// A case called `case`, and what else lies in its folder.
#[derive(Debug)]
pub struct House {
    /// The program, at home here.
    pub cli: Cli,
    folder: tempfile::TempDir,
}

impl House {
    /// An empty case.
    pub fn new() -> Self {
        let folder = temporary();
        let house = Self {
            cli: Cli::new().with("HOME", folder.path()),
            folder,
        };
        house.cli.done(&["new", &house.at("case")]);
        house
    }

    /// A path in the folder, as an argument.
    pub fn at(&self, name: &str) -> String {
        self.folder.path().join(name).display().to_string()
    }

    /// Writes a file into the folder; gives its path.
    pub fn put(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        let path = self.at(name);
        std::fs::write(&path, bytes).expect("the temporary folder takes it");
        path
    }

    /// Runs a command on the case, with `--json`.
    pub fn run(&self, command: &str, rest: &[&str]) -> Output {
        let case = self.at("case");
        self.cli.json(&[&[command, "--case", &case], rest].concat())
    }

    /// Runs a command that ends well; what it printed.
    pub fn done(&self, command: &str, rest: &[&str]) -> Value {
        let case = self.at("case");
        self.cli.done(&[&[command, "--case", &case], rest].concat())
    }

    /// Writes a bundle into a folder of its own and has it verified; its zip, and what was said.
    pub fn bundle(&self) -> (PathBuf, Value) {
        let folders = (1..).map(|number| self.at(&format!("out{number}")));
        let mut free = folders.skip_while(|out| PathBuf::from(out).exists());
        let out = free.next().expect("numbers do not end");
        let said = self.done("bundle", &["--for", "police", "--out", &out]);
        let path = said["bundles"][0]["path"].as_str().expect("a zip");
        let verified = self.cli.done(&["verify", path]);
        assert_eq!(verified["contents"], "pass", "{verified}");
        assert_eq!(verified["history"], "pass", "{verified}");
        (PathBuf::from(path), said)
    }
}

impl Default for House {
    fn default() -> Self {
        Self::new()
    }
}
