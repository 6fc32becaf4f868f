//! Killed at every call, a broken disk, a full disk: what was called saved is saved, and nothing half is listed.
//!
//! The program is not changed for this: `strace` puts the faults. Calls are counted in each thread. `cargo test` takes
//! every tenth point; with `HOLDFAST_FAULTS=all` in the environment all are taken, until a run comes through unharmed.

mod house;
mod names;
mod point;
mod work;

use std::collections::BTreeMap;
use std::fmt;
use std::io::Write as _;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use house::House;
use point::{Fault, Point, count};
use work::{Work, works};

/// Of so many points one is taken, unless all are.
const STEP: usize = 10;

/// Points in which nothing may be left out.
fn is_everything() -> bool {
    std::env::var_os("HOLDFAST_FAULTS").is_some_and(|value| value == "all")
}

/// What all runs did.
#[derive(Default)]
struct Tally {
    /// Runs by what happened to them.
    runs: BTreeMap<String, usize>,
    /// What must not be.
    failures: Vec<String>,
}

impl fmt::Display for Tally {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (what, count) in &self.runs {
            write!(out, "; {what}: {count}")?;
        }
        write!(out, "; not as promised: {}", self.failures.len())
    }
}

/// A point, or every point from this one on until a run comes through.
#[derive(Clone, Copy)]
struct Task<'a> {
    work: &'a Work,
    point: Point,
    is_last: bool,
}

fn tasks<'a>(house: &House, works: &'a [Work]) -> Vec<Task<'a>> {
    let mut tasks = Vec::new();
    for work in works {
        let scratch = work.begin(house, "count");
        let counts = count(&work.arguments(house, &scratch), &house.trace("count"));
        for fault in Fault::ALL {
            for call in fault.calls() {
                let most = counts.get(call).copied().unwrap_or(0);
                let numbers = (1..=most).map(|number| (number, false));
                let last = (most + 1, true);
                for (number, is_last) in numbers.chain((most > 0).then_some(last)) {
                    let point = Point {
                        fault,
                        call,
                        number,
                    };
                    tasks.push(Task {
                        work,
                        point,
                        is_last,
                    });
                }
            }
        }
    }
    if is_everything() {
        return tasks;
    }
    tasks.retain(|task| !task.is_last);
    tasks.into_iter().step_by(STEP).collect()
}

#[test]
fn what_was_called_saved_survives_every_fault() {
    if support::outside("strace").is_none() {
        return;
    }
    let (house, works) = (House::new(), works());
    let tasks = tasks(&house, &works);
    let (next, tally) = (AtomicUsize::new(0), Mutex::new(Tally::default()));
    let threads = std::thread::available_parallelism().map_or(2, usize::from);
    std::thread::scope(|scope| {
        for thread in 0..threads {
            let (house, tasks, next, tally) = (&house, &tasks, &next, &tally);
            scope.spawn(move || {
                let name = format!("scratch{thread}");
                while let Some(task) = tasks.get(next.fetch_add(1, Ordering::Relaxed)) {
                    run(house, *task, &name, tally);
                }
            });
        }
    });
    let tally = tally.into_inner().expect("no thread stopped in between");
    // Not `eprintln!`: the test runner would keep that to itself.
    let said = format!("faults: {} points{tally}\n", tasks.len());
    let _ = std::io::stderr().write_all(said.as_bytes());
    let shown: Vec<&str> = tally.failures.iter().take(30).map(String::as_str).collect();
    assert!(
        shown.is_empty(),
        "every promise held:\n{}",
        shown.join("\n")
    );
}

fn run(house: &House, mut task: Task<'_>, name: &str, tally: &Mutex<Tally>) {
    loop {
        let scratch = task.work.begin(house, name);
        let hit = task
            .point
            .run(&task.work.arguments(house, &scratch), &house.trace(name));
        let result = task.work.judge(house, &scratch, Some(task.point), &hit);
        let mut tally = tally.lock().expect("no thread stopped in between");
        let fault = task.point.fault;
        let outcome = match hit.output.code {
            _ if !hit.was_met => "came through".to_owned(),
            None => "killed".to_owned(),
            Some(code) => format!("{fault:?} exit {code}"),
        };
        *tally.runs.entry(outcome).or_default() += 1;
        if let Err(failure) = result {
            let (what, out, err) = (task.work.name, &hit.output.out, &hit.output.err);
            let code = hit.output.code;
            tally.failures.push(format!(
                "{what}, {}: {failure}\n  code {code:?}\n  out {out:.600}\n  err {err:.600}",
                task.point
            ));
        }
        if !task.is_last || !hit.was_met {
            return;
        }
        task.point.number += 1;
    }
}

#[test]
fn every_name_that_was_given_is_synced() {
    if support::outside("strace").is_none() {
        return;
    }
    let house = House::new();
    for work in works() {
        let scratch = work.begin(&house, "names");
        let left = names::unsynced(&work.arguments(&house, &scratch), &house.trace("names"));
        assert!(
            left.is_empty(),
            "{}: a power cut may take {left:#?}",
            work.name
        );
    }
}

/// Kills at times that nobody chose by the calls: spread evenly over each command's run.
#[test]
fn what_was_called_saved_survives_a_kill_at_any_time() {
    if support::outside("timeout").is_none() {
        return;
    }
    let tries = if is_everything() { 170 } else { 17 };
    let (house, works) = (House::new(), works());
    let (next, results) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    let threads = std::thread::available_parallelism().map_or(2, usize::from);
    std::thread::scope(|scope| {
        for thread in 0..threads {
            let (house, works, next, results) = (&house, &works, &next, &results);
            scope.spawn(move || {
                let name = format!("killed{thread}");
                while let Some(work) = works.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let result = kill_all_along(house, work, &name, tries);
                    results.lock().expect("no thread stopped").push(result);
                }
            });
        }
    });
    let results = results.into_inner().expect("no thread stopped in between");
    let kills: usize = results.iter().map(|(kills, _)| kills).sum();
    let failures: Vec<String> = results
        .into_iter()
        .flat_map(|(_, failures)| failures)
        .collect();
    let runs = works.len() * tries as usize;
    let failed = failures.len();
    let said =
        format!("faults: {kills} kills in {runs} runs at any time; not as promised: {failed}\n");
    let _ = std::io::stderr().write_all(said.as_bytes());
    assert!(
        failures.is_empty(),
        "every promise held:\n{}",
        failures.join("\n")
    );
}

/// How often the command was killed before it ended, and what was not as promised.
fn kill_all_along(house: &House, work: &Work, name: &str, tries: u32) -> (usize, Vec<String>) {
    let scratch = work.begin(house, name);
    let begun = std::time::Instant::now();
    point::kill_after(60_000.0, &work.arguments(house, &scratch));
    let whole = begun.elapsed().as_secs_f64() * 1000.0;
    let (mut kills, mut failures) = (0, Vec::new());
    for number in 0..tries {
        let scratch = work.begin(house, name);
        let after = whole * (f64::from(number) + 0.5) / f64::from(tries);
        let hit = point::kill_after(after, &work.arguments(house, &scratch));
        kills += usize::from(hit.was_met);
        if let Err(failure) = work.judge(house, &scratch, None, &hit) {
            failures.push(format!("{}, killed after {after} ms: {failure}", work.name));
        }
    }
    (kills, failures)
}

/// An unfinished copy may be what filled the disk: it goes before the log is mended, which needs a little room.
#[test]
fn a_full_disk_does_not_stop_an_unfinished_copy_from_going() {
    if support::outside("strace").is_none() {
        return;
    }
    let house = House::new();
    let works = works();
    let interrupted = works
        .iter()
        .find(|work| work.name.ends_with("interruption"));
    let work = interrupted.expect("one work begins after an interruption");
    let scratch = work.begin(&house, "full");
    let point = Point {
        fault: Fault::DiskStaysFull,
        call: "write",
        number: 1,
    };
    let hit = point.run(&work.arguments(&house, &scratch), &house.trace("full"));
    assert!(hit.was_met, "the disk was full: {hit:?}");
    let left = std::fs::read_dir(scratch.join("case/incoming")).expect("the folder is there");
    assert_eq!(left.count(), 0, "there is room again");
    work.judge(&house, &scratch, Some(point), &hit)
        .expect("and all goes on");
}

/// A disk that can only be read (a stick with its switch set): everything that reads works.
#[test]
fn a_case_on_a_medium_that_can_only_be_read_is_checked_and_listed() {
    let Some(strace) = support::outside("strace") else {
        return;
    };
    let house = House::new();
    let scratch = house.fresh("medium");
    let lock = scratch.join("case/lock").into_os_string().into_string();
    let lock = lock.expect("the temporary folder's name is text");
    let trace = house.trace("medium").into_os_string().into_string();
    let (strace, trace) = (
        strace.display().to_string(),
        trace.expect("its name is text"),
    );
    let words = [
        &strace,
        "-f",
        "-P",
        &lock,
        "-e",
        "inject=openat:error=EROFS",
        "-o",
        &trace,
    ];
    let cli = support::Cli::new().started_by(&words);
    for words in [
        ["check", "--case", "CASE"],
        ["list", "--case", "CASE"],
        ["timeline", "--case", "CASE"],
    ] {
        cli.json(&house.arguments(&scratch, &words)).expect_code(0);
    }
    let words = [
        "note",
        "--case",
        "CASE",
        "--kind",
        "account",
        "--set",
        "username=x",
    ];
    let output = cli.json(&house.arguments(&scratch, &words));
    output.expect_code(2);
    assert!(
        output.err.contains("cannot_write"),
        "it says so: {}",
        output.err
    );
}

/// Some network file systems know no sync of a folder. They are no reason to refuse work.
#[test]
fn a_disk_without_a_sync_for_folders_is_used() {
    let Some(strace) = support::outside("strace") else {
        return;
    };
    let house = House::new();
    let scratch = house.fresh("share");
    let trace = house.trace("share");
    let folders = ["case", "case/objects", "out"].map(|name| scratch.join(name));
    let mut words: Vec<std::ffi::OsString> = vec![strace.into(), "-f".into(), "-o".into()];
    words.extend([
        trace.clone().into(),
        "-e".into(),
        "inject=fsync:error=EINVAL".into(),
    ]);
    for folder in folders {
        words.extend(["-P".into(), folder.into()]);
    }
    let cli = support::Cli::new().started_by(&words);
    for words in [
        &["add", "--case", "CASE", "FILES/three"][..],
        &[
            "bundle", "--case", "CASE", "--for", "police", "--out", "OUT",
        ],
    ] {
        cli.json(&house.arguments(&scratch, words)).expect_code(0);
        let seen = std::fs::read_to_string(&trace).expect("strace writes it");
        assert!(seen.contains("(INJECTED)"), "the call was refused: {seen}");
    }
}
