//! `cargo xtask test`: everything that CI checks, one line a step, stopping at the first that fails.

use crate::step::{self, Failure, cargo};
use crate::{fuzz, story, tools, window};

/// How long each grammar is fuzzed here.
const FUZZ_SECONDS: u64 = 20;

/// What everything is compiled with.
const PROFILE: &str = "ci";

pub(crate) fn test() -> Result<(), Failure> {
    let mut lacking = tools::install()?;
    lacking.extend(tools::install_for_window()?);
    // The window's code takes the page in, so it is there before anything of the window is looked at.
    window::build_page()?;
    // First: the last step of the page's own checks leaves behind the page that is shipped.
    window::look_at_page()?;
    window::check_page()?;
    step::run("formatting", &mut cargo(&["fmt", "--all", "--", "--check"]))?;
    // The test of licences and bans reads the manifests of every system's packages.
    step::run("fetching packages", &mut cargo(&["fetch", "--locked"]))?;
    // One profile for all that follows: each library below is compiled once, and its build script runs once.
    step::run(
        "lints",
        &mut cargo(&[
            "clippy",
            "--locked",
            "--profile",
            PROFILE,
            "--workspace",
            "--all-targets",
            "--",
            "-D",
            "warnings",
        ]),
    )?;
    let mut documentation = cargo(&[
        "doc",
        "--locked",
        "--profile",
        PROFILE,
        "--workspace",
        "--no-deps",
    ]);
    documentation.env("RUSTDOCFLAGS", "-D warnings");
    step::run("documentation", &mut documentation)?;
    let programs = step::build_all(PROFILE)?;
    let mut count = Count::default();
    let mut tests = cargo(&[
        "test",
        "--locked",
        "--no-fail-fast",
        "--profile",
        PROFILE,
        "--workspace",
    ]);
    tests.env("HOLDFAST_CLI", &programs.cli);
    let outcome = step::run_lines("tests", &mut tests, |line| {
        println!("{line}");
        count.add(line);
    });
    if let Err(failure) = outcome {
        println!("{count}");
        return Err(failure);
    }
    fuzz::all(FUZZ_SECONDS)?;
    count.passed += story::play(story::Which::Once, &programs)?;
    if !lacking.is_empty() {
        println!(
            "Not checked on this computer, for want of: {}.",
            lacking.join(", ")
        );
    }
    println!("{count}");
    Ok(())
}

/// The sums of what the test programs say about themselves.
#[derive(Default)]
struct Count {
    passed: u64,
    failed: u64,
}

impl Count {
    /// Reads `test result: ok. 12 passed; 0 failed; …`; any other line counts nothing.
    fn add(&mut self, line: &str) {
        let Some(result) = line.strip_prefix("test result: ") else {
            return;
        };
        let words: Vec<&str> = result.split([' ', ';']).collect();
        for pair in words.windows(2) {
            let number = pair[0].parse().unwrap_or(0);
            match pair[1] {
                "passed" => self.passed += number,
                "failed" => self.failed += number,
                _ => {}
            }
        }
    }
}

impl std::fmt::Display for Count {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{} passed, {} failed", self.passed, self.failed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_of_several_programs_are_summed() {
        let mut count = Count::default();
        count.add("running 3 tests");
        count.add("test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out");
        count.add("test result: FAILED. 3 passed; 1 failed; 0 ignored; 0 measured");
        assert_eq!(count.to_string(), "15 passed, 1 failed", "both lines count");
    }
}
