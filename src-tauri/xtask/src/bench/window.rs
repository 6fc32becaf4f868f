//! `cargo xtask bench --window`: the window beside a bare Tauri window, and what each screen waits for, with a large
//! case. Linux only: the window is watched through its accessibility tree, on a screen that nobody sees.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

use super::{Options, child, clear, exports};
use crate::step::{self, Failure};
use crate::{story, tools, window};

/// The window may take this much longer to start than a bare one (design 9).
const START_BUDGET_MS: f64 = 200.0;
/// All its processes may hold this much more than those of a bare one.
const MEMORY_BUDGET_KIB: f64 = 150.0 * 1024.0;
/// Any screen's answer.
const SCREEN_BUDGET_MS: f64 = 100.0;

/// Conversations of the long case.
const LONG_THREADS: u64 = 5;

/// Starts of each window in a round: a start is short, and much else happens on a computer.
const STARTS: usize = 3;

/// The programs that are compared.
struct Programs {
    app: PathBuf,
    bare: PathBuf,
    cli: PathBuf,
}

pub(super) fn bench(options: &Options) -> Result<(), Failure> {
    if !cfg!(target_os = "linux") {
        return Err(Failure::new("The window is measured on Linux only."));
    }
    let lacking = tools::install_for_window()?;
    if !lacking.is_empty() {
        return Err(Failure::new(format!("Missing: {}.", lacking.join(", "))));
    }
    window::build_page()?;
    let profile = options.profile.as_str();
    let app = step::build_window(profile)?;
    let programs = Programs {
        bare: build_bare(profile, &app)?,
        cli: step::build_cli(profile)?,
        app,
    };
    let home = step::top().join("target/bench-window");
    clear(&home)?;
    let case = make_case(&programs.cli, &home, options.files)?;
    println!(
        "\n{} exhibits, profile {profile}, {} starts of each window",
        options.files,
        options.rounds * STARTS
    );
    let long = step::top().join("target/bench-window-long");
    clear(&long)?;
    make_long_case(&programs.cli, &long)?;
    beside_a_bare_window(&programs, (&home, &long), options.rounds * STARTS)?;
    clear(&long)?;
    screens(&programs, &case, profile)?;
    clear(&home)
}

/// The bare window is an example of the window's package, so that both are built with the same Tauri.
fn build_bare(profile: &str, app: &Path) -> Result<PathBuf, Failure> {
    let mut command = step::cargo(&["build", "--locked", "--package", "holdfast"]);
    command.args([
        "--example",
        "bare",
        "--features",
        "bench",
        "--profile",
        profile,
    ]);
    step::run("building a bare window to compare with", &mut command)?;
    Ok(app.with_file_name("examples").join("bare"))
}

/// A case in the usual place of that home folder, with as many small screenshots.
fn make_case(cli: &Path, home: &Path, count: usize) -> Result<PathBuf, Failure> {
    println!("== making a case of {count} exhibits");
    let files = home.join("files");
    fs::create_dir_all(&files).map_err(|error| Failure::at(&files, &error))?;
    for number in 0..count {
        let path = files.join(format!(
            "Screenshot_2026-03-{:02}_{number:05}.png",
            1 + number % 28
        ));
        // A beginning that makes it a picture, and bytes of its own.
        let bytes = format!("\u{89}PNG\r\n\u{1a}\n{number:0>200}");
        let bytes: Vec<u8> = bytes.chars().map(|letter| letter as u8).collect();
        fs::write(&path, bytes).map_err(|error| Failure::at(&path, &error))?;
    }
    let case = new_case(cli, home)?;
    add(cli, &case, &files)?;
    Ok(case)
}

/// A case with a download of as many rows as `--exports` reads, in conversations of 200,000 rows.
fn make_long_case(cli: &Path, home: &Path) -> Result<(), Failure> {
    println!("== making a case of {} rows", exports::ROWS);
    fs::create_dir_all(home).map_err(|error| Failure::at(home, &error))?;
    let download = home.join("instagram-invented.zip");
    exports::written(&download, |file| exports::instagram(file, LONG_THREADS))?;
    add(cli, &new_case(cli, home)?, &download)
}

fn new_case(cli: &Path, home: &Path) -> Result<PathBuf, Failure> {
    let cases = home.join(".local/share/holdfast/cases");
    fs::create_dir_all(&cases).map_err(|error| Failure::at(&cases, &error))?;
    let case = cases.join("LARGE");
    child::finish(Command::new(cli).arg("new").arg(&case))?;
    Ok(case)
}

fn add(cli: &Path, case: &Path, what: &Path) -> Result<(), Failure> {
    let mut add = Command::new(cli);
    add.args(["add", "--shows", "nothing", "--case"]).arg(case);
    child::finish(add.arg(what)).map(drop)
}

fn beside_a_bare_window(
    programs: &Programs,
    (home, long): (&Path, &Path),
    rounds: usize,
) -> Result<(), Failure> {
    let bus = home.join("bus");
    story::private_folder(&bus)?;
    let mut command = Command::new("xvfb-run");
    command.args([
        "-a",
        "-s",
        "-screen 0 1280x900x24",
        "dbus-run-session",
        "--",
    ]);
    command.args(["tests/e2e/session.sh", "/usr/bin/python3"]);
    command.arg("src-tauri/xtask/src/bench/window.py");
    command.arg("--app").arg(&programs.app);
    command.arg("--bare").arg(&programs.bare);
    command.arg("--home").arg(home).arg("--long").arg(long);
    command.args(["--rounds", &rounds.to_string()]);
    command
        .env("XDG_RUNTIME_DIR", &bus)
        .current_dir(step::top());
    let said = output("measuring the window beside a bare one", &mut command)?;
    let found: Value = said
        .lines()
        .rev()
        .find_map(|line| serde_json::from_str(line).ok())
        .ok_or_else(|| Failure::of("it said nothing that could be read", &command))?;
    tell(&|name| found[name].as_f64().unwrap_or(f64::NAN));
    Ok(())
}

/// What was found, beside the budgets.
fn tell(number: &dyn Fn(&str) -> f64) {
    let (bare, app) = (number("bare_start_ms"), number("app_start_ms"));
    println!(
        "  start      bare Tauri window {bare:.0} ms   holdfast {app:.0} ms   {:.2} times   {:+.0} ms   {}",
        app / bare,
        app - bare,
        verdict(app - bare, START_BUDGET_MS)
    );
    println!(
        "             (the quickest round; medians {:.0} ms and {:.0} ms)",
        number("bare_median_ms"),
        number("app_median_ms")
    );
    let mib = |kib: f64| kib / 1024.0;
    let bare = number("bare_kib");
    for (what, name) in [("first screen", "first_kib"), ("case open", "case_kib")] {
        let app = number(name);
        println!(
            "  memory     bare Tauri window {:.0} MiB  holdfast, {what} {:.0} MiB   {:.2} times   {:+.0} MiB   {}",
            mib(bare),
            mib(app),
            app / bare,
            mib(app - bare),
            verdict(app - bare, MEMORY_BUDGET_KIB)
        );
    }
    println!(
        "  from the press until it can be reached: the opened case {:.0} ms, its exhibits {:.0} ms",
        number("opening_ms"),
        number("exhibits_ms")
    );
    println!(
        "  with {} rows: the opened case {:.0} ms, Messages at once {:.0} ms, later {:.0} ms, a conversation of {} rows {:.0} ms, what was searched for {:.0} ms   {}",
        exports::ROWS,
        number("long_opening_ms"),
        number("messages_ms"),
        number("messages_again_ms"),
        exports::ROWS / LONG_THREADS,
        number("conversation_ms"),
        number("search_ms"),
        verdict(number("messages_ms"), SCREEN_BUDGET_MS)
    );
}

/// What the commands of each screen take, through Tauri's own door but without a screen.
fn screens(programs: &Programs, case: &Path, profile: &str) -> Result<(), Failure> {
    let mut command = step::cargo(&["test", "--locked", "--package", "holdfast", "--lib"]);
    command.args([
        "--profile",
        profile,
        "--",
        "--ignored",
        "--nocapture",
        "screens_answer",
    ]);
    command.env("HOLDFAST_BENCH_CASE", case);
    command.env(
        "HOLDFAST_BENCH_PREVIEW",
        programs.app.with_file_name("holdfast-preview"),
    );
    let said = output("measuring what each screen waits for", &mut command)?;
    println!("  peer: parsing the same reply with serde_json and printing it again");
    for line in said
        .lines()
        .filter_map(|line| line.strip_prefix("measured\t"))
    {
        let words: Vec<&str> = line.split('\t').collect();
        let [screen, command, rest @ ..] = words.as_slice() else {
            continue;
        };
        let numbers: Vec<f64> = rest.iter().filter_map(|word| word.parse().ok()).collect();
        let [time, size, peer] = numbers.as_slice() else {
            continue;
        };
        println!(
            "  {screen:<10} {command:<18} {:>8.1} ms {:>9.0} kB   peer {:>7.2} ms   {:>6.1} times   {}",
            time / 1000.0,
            size / 1000.0,
            peer / 1000.0,
            time / peer.max(1.0),
            verdict(time / 1000.0, SCREEN_BUDGET_MS)
        );
    }
    Ok(())
}

fn verdict(value: f64, budget: f64) -> &'static str {
    if value <= budget { "met" } else { "NOT MET" }
}

/// Standard output of a program that must succeed.
fn output(title: &str, command: &mut Command) -> Result<String, Failure> {
    println!("== {title}");
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| Failure::of(format!("could not start: {error}"), command))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let said = String::from_utf8_lossy(&output.stdout);
    Err(Failure::of(
        format!("{said}\nended with {}", output.status),
        command,
    ))
}
