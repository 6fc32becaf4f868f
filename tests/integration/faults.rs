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
        let result = task.work.judge(house, &scratch, task.point, &hit);
        let mut tally = tally.lock().expect("no thread stopped in between");
        let outcome = match hit.output.code {
            _ if !hit.was_met => "came through".to_owned(),
            None => "killed".to_owned(),
            Some(code) => format!("{:?} exit {code}", task.point.fault),
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
