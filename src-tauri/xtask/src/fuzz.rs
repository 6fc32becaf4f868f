//! `cargo xtask fuzz`: feeds the readers of other people's bytes with what libFuzzer makes up, one grammar at a time.
//!
//! The program is built apart from everything else, with the compiler's own coverage marks; the stable toolchain is
//! enough. New finds stay in `target/fuzz`; what is kept for everybody lies in `tests/fuzz/corpus`.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::lanes;
use crate::step::{self, Failure};

const USAGE: &str = "\
cargo xtask fuzz [GRAMMAR…] [--seconds N]
    GRAMMAR      json, html, lines, xml, csv, zip, names or words (default: all)
    --seconds N  how long each is run (default 20)";

/// What `tests/fuzz/src/main.rs` knows.
const GRAMMARS: &[&str] = &[
    "json", "html", "lines", "xml", "csv", "zip", "names", "words",
];

/// What libFuzzer needs of the compiler: counters and comparisons.
const FLAGS: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares --cfg fuzzing";

/// No grown memory, no long thought about one input.
const LIMITS: &[&str] = &["-rss_limit_mb=512", "-timeout=10", "-max_len=16384"];

pub(crate) fn fuzz(arguments: &[OsString]) -> Result<(), Failure> {
    let Some((grammars, seconds)) =
        read(arguments).map_err(|error| Failure::new(format!("{error}\n{USAGE}")))?
    else {
        println!("{USAGE}");
        return Ok(());
    };
    let unknown = grammars
        .iter()
        .find(|grammar| !GRAMMARS.contains(&grammar.as_str()));
    if let Some(unknown) = unknown {
        return Err(Failure::new(format!(
            "There is no grammar `{unknown}`.\n{USAGE}"
        )));
    }
    run(&grammars, seconds)
}

/// All grammars, as continuous integration runs them.
pub(crate) fn all(seconds: u64) -> Result<(), Failure> {
    let grammars: Vec<String> = GRAMMARS.iter().map(|&grammar| grammar.to_owned()).collect();
    run(&grammars, seconds)
}

fn read(arguments: &[OsString]) -> Result<Option<(Vec<String>, u64)>, lexopt::Error> {
    use lexopt::prelude::*;
    let (mut grammars, mut seconds) = (Vec::new(), 20);
    let mut parser = lexopt::Parser::from_args(arguments);
    while let Some(argument) = parser.next()? {
        match argument {
            Long("seconds") => seconds = parser.value()?.parse()?,
            Long("help") | Short('h') => return Ok(None),
            Value(grammar) => grammars.push(grammar.string()?),
            _ => return Err(argument.unexpected()),
        }
    }
    if grammars.is_empty() {
        grammars = GRAMMARS.iter().map(|&grammar| grammar.to_owned()).collect();
    }
    Ok(Some((grammars, seconds)))
}

fn run(grammars: &[String], seconds: u64) -> Result<(), Failure> {
    let program = build()?;
    lanes::work_on(grammars.iter().collect(), |grammar| {
        one(&program, grammar, seconds)
    })
}

fn build() -> Result<PathBuf, Failure> {
    let system = host()?;
    let mut command = Command::new("cargo");
    command
        .args(["build", "--locked", "--release", "--target", &system])
        .current_dir(step::top().join("tests/fuzz"))
        .env("CARGO_TARGET_DIR", place())
        .env("RUSTFLAGS", FLAGS)
        .env("RUSTC_BOOTSTRAP", "1");
    step::run("building the fuzzing program", &mut command)?;
    Ok(place().join(system).join("release/holdfast-fuzz"))
}

fn place() -> PathBuf {
    step::top().join("target/fuzz")
}

/// The system that is built for: named, so that build scripts are spared the marks.
fn host() -> Result<String, Failure> {
    let mut command = Command::new("rustc");
    command.arg("-vV");
    let output = command
        .output()
        .map_err(|error| Failure::of(error.to_string(), &command))?;
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let host = said.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned)
        .ok_or_else(|| Failure::of("rustc names no system.", &command))
}

fn one(program: &Path, grammar: &str, seconds: u64) -> Result<(), Failure> {
    let found = place().join("found").join(grammar);
    let harm = place().join("harm").join(grammar);
    for folder in [&found, &harm] {
        fs::create_dir_all(folder).map_err(|error| Failure::at(folder, &error))?;
    }
    let kept = step::top().join("tests/fuzz/corpus").join(grammar);
    let mut command = Command::new(program);
    command
        .env("HOLDFAST_FUZZ", grammar)
        .arg(&found)
        .arg(&kept)
        .args(LIMITS)
        .args(["-verbosity=0", "-print_funcs=0"])
        .arg(format!("-max_total_time={seconds}"))
        .arg(format!("-artifact_prefix={}/", harm.display()));
    step::run(&format!("fuzzing {grammar}, {seconds} s"), &mut command)
}
