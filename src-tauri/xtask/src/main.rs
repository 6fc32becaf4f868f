//! `cargo xtask`: the few commands that a developer needs, each of which sets up what it is missing.
//!
//! `run` opens the window, `try` shows the command line at work, `story` plays the window's stories, `test` runs
//! everything that CI checks, `bench` measures, `fuzz` feeds the readers with what nobody thought of.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a program for people at a terminal"
)]

mod bench;
mod fuzz;
mod lanes;
mod rehearse;
mod sample;
mod step;
mod story;
mod test;
mod tools;
mod window;

use std::ffi::OsString;
use std::process::ExitCode;

use step::Failure;

const USAGE: &str = "\
cargo xtask run      builds the page and the window, and opens it; installs what is missing first
cargo xtask try      tries the command line on the invented sample case and says where everything lies
cargo xtask story    plays the window's stories through its accessibility tree
cargo xtask test     runs every check that CI runs; installs what is missing first
cargo xtask bench    measures the import against a bare copy, the window against a bare one, or the readers of downloads
                     (`--help` lists options)
cargo xtask fuzz     feeds the readers of downloads with invented bytes; needs a C++ compiler (`--help` lists options)";

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1);
    let command = arguments.next();
    let rest: Vec<OsString> = arguments.collect();
    let outcome = match command.as_ref().and_then(|name| name.to_str()) {
        Some("run") if rest.is_empty() => window::run(),
        Some("try") if rest.is_empty() => rehearse::rehearse(),
        Some("story") if rest.is_empty() => window::story(),
        Some("test") if rest.is_empty() => test::test(),
        Some("bench") => bench::bench(&rest),
        Some("fuzz") => fuzz::fuzz(&rest),
        Some("help" | "--help" | "-h") => {
            println!("{USAGE}");
            Ok(())
        }
        _ => Err(Failure::new(format!("Use one of these:\n{USAGE}"))),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\n{failure}");
            ExitCode::FAILURE
        }
    }
}
