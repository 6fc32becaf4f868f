//! `cargo xtask bench`: how long an import takes beside a bare copy of the same files, and how much memory it needs; with
//! `--window`, the window beside a bare one; with `--exports`, how fast downloads are read.
//!
//! Nothing here is asserted by a test: a time is a property of the computer. The budget is written in the README.

mod child;
mod exports;
mod input;
mod peer;
mod window;

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::step::{self, Failure};
use child::Finished;
use input::Input;
use peer::Sync;

const USAGE: &str = "\
cargo xtask bench [--files N] [--big MIB] [--rounds N] [--large]
    --files N    small files of 2 to 200 KB (default 5000)
    --big MIB    size of the one big file, in MiB (default 1024)
    --rounds N   rounds of each program, alternating; medians are compared (default 3)
    --large      also adds one file of 5 GiB and says how much memory that took
    --window     instead: start and memory beside a bare Tauri window, and each screen's answer, with N exhibits
    --exports    instead: how fast downloads are read, and a public parser beside it
    --profile P  what the window is built with (default release)";

/// An import may take this many times as long as a bare copy and read-back on all cores.
const BUDGET: f64 = 1.25;
const MIB: u64 = 1024 * 1024;

struct Options {
    files: usize,
    big_mib: u64,
    rounds: usize,
    large: bool,
    window: bool,
    exports: bool,
    profile: String,
}

pub(crate) fn bench(arguments: &[OsString]) -> Result<(), Failure> {
    let Some(options) =
        read(arguments).map_err(|error| Failure::new(format!("{error}\n{USAGE}")))?
    else {
        println!("{USAGE}");
        return Ok(());
    };
    if options.window {
        return window::bench(&options);
    }
    if options.exports {
        return exports::bench(&options);
    }
    if cfg!(debug_assertions) {
        // The bare copy is measured as fairly as the program: with optimisation.
        let mut again = step::cargo(&["run", "--quiet", "--locked", "--release"]);
        again
            .args(["--package", "xtask", "--", "bench"])
            .args(arguments);
        return step::run("building the measurement in release", &mut again);
    }
    let cli = step::build_cli("release")?;
    let place = step::top().join("target/bench");
    clear(&place)?;
    println!(
        "{} cores, {}; inputs warm in the page cache; {} rounds each, medians compared",
        peer::cores(),
        std::env::consts::OS,
        options.rounds
    );
    let small = Input::small(&place.join("small"), options.files)?;
    compare(&cli, &place, &small, options.rounds)?;
    let big = Input::single(&place.join("big"), options.big_mib * MIB)?;
    compare(&cli, &place, &big, options.rounds)?;
    if options.large {
        let large = Input::single(&place.join("large"), 5 * 1024 * MIB)?;
        let finished = import(&cli, &place, &large)?;
        println!("\n{}: holdfast {}", large.what, told(&large, &finished));
    }
    clear(&place)
}

fn read(arguments: &[OsString]) -> Result<Option<Options>, lexopt::Error> {
    use lexopt::prelude::*;
    let mut options = Options {
        files: 5000,
        big_mib: 1024,
        rounds: 3,
        large: false,
        window: false,
        exports: false,
        profile: "release".to_owned(),
    };
    let mut parser = lexopt::Parser::from_args(arguments);
    while let Some(argument) = parser.next()? {
        match argument {
            Long("files") => options.files = parser.value()?.parse()?,
            Long("big") => options.big_mib = parser.value()?.parse()?,
            Long("rounds") => options.rounds = parser.value()?.parse::<usize>()?.max(1),
            Long("large") => options.large = true,
            Long("window") => options.window = true,
            Long("exports") => options.exports = true,
            Long("profile") => options.profile = parser.value()?.string()?,
            Long("help") | Short('h') => return Ok(None),
            _ => return Err(argument.unexpected()),
        }
    }
    Ok(Some(options))
}

/// One input through Holdfast, through the bare copy, and through the bare copy that does not sync.
fn compare(cli: &Path, place: &Path, input: &Input, rounds: usize) -> Result<(), Failure> {
    println!("\n{}", input.what);
    let (mut ours, mut synced, mut unsynced) = (Vec::new(), Vec::new(), Vec::new());
    let copy = place.join("copy");
    for round in 0..rounds {
        // The order changes with the round, so that none always follows the same other.
        for turn in 0..3 {
            match (round + turn) % 3 {
                0 => ours.push(import(cli, place, input)?),
                1 => synced.push(peer::copy(&input.files, &copy, Sync::EachFile)?),
                _ => unsynced.push(peer::copy(&input.files, &copy, Sync::Never)?),
            }
            clear(&copy)?;
            peer::settle();
        }
    }
    let ours = Finished {
        time: median(ours.iter().map(|finished| finished.time)),
        peak_kib: ours
            .iter()
            .map(|finished| finished.peak_kib)
            .max()
            .flatten(),
    };
    let line = |name: &str, time: Duration| {
        let ratio = ours.time.as_secs_f64() / time.as_secs_f64();
        println!(
            "  {name:<34} {}   holdfast takes {ratio:.2} times as long",
            rate(input, time)
        );
        ratio
    };
    println!("  {:<34} {}", "holdfast-cli add", told(input, &ours));
    let ratio = line("copy, sync, read back", median(synced.into_iter()));
    line(
        "copy, read back, without sync",
        median(unsynced.into_iter()),
    );
    let verdict = if ratio <= BUDGET { "met" } else { "not met" };
    println!("  budget {BUDGET}: {verdict}   (against copy, sync, read back)");
    Ok(())
}

/// Adds the input to a new case.
fn import(cli: &Path, place: &Path, input: &Input) -> Result<Finished, Failure> {
    let case = place.join("case");
    clear(&case)?;
    let mut new = Command::new(cli);
    child::finish(new.arg("new").arg(&case))?;
    let mut add = Command::new(cli);
    add.args(["add", "--shows", "nothing", "--kind", "document", "--case"]);
    let finished = child::finish(add.arg(&case).arg(&input.folder))?;
    clear(&case)?;
    Ok(finished)
}

fn clear(folder: &Path) -> Result<(), Failure> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(Failure::at(folder, &error))
        }
        _ => Ok(()),
    }
}

fn median(times: impl Iterator<Item = Duration>) -> Duration {
    let mut times: Vec<Duration> = times.collect();
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

fn told(input: &Input, finished: &Finished) -> String {
    let memory = match finished.peak_kib {
        Some(peak) => format!("peak memory {} MiB", peak.div_ceil(1024)),
        None => "peak memory not known on this system".to_owned(),
    };
    format!("{}   {memory}", rate(input, finished.time))
}

fn rate(input: &Input, time: Duration) -> String {
    let kilobytes = f64::from(u32::try_from(input.bytes / 1000).unwrap_or(u32::MAX));
    let seconds = time.as_secs_f64();
    format!(
        "{seconds:>7.2} s  {:>6.0} MB/s",
        kilobytes / 1000.0 / seconds
    )
}

/// All files below a folder are one input.
fn file_in(folder: &Path, number: usize) -> PathBuf {
    folder
        .join(format!("{:03}", number / 100))
        .join(format!("file-{number:05}.bin"))
}
