//! What was read is saved soon, whatever comes after it.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use holdfast_core::fact::Lang;
use holdfast_core::import::{Answers, PlanOptions, plan, run};
use holdfast_core::line::Shows;
use holdfast_core::moment::{Clock, Moment};
use holdfast_core::progress::Progress;

use crate::support::{House, PNG};

/// A clock that stands still: only the waiting itself counts.
struct Still(Moment);

impl Clock for Still {
    fn now(&self) -> Moment {
        self.0.clone()
    }
}

/// Holds up the second file until the first one stands in the log.
struct HoldsUp {
    log: PathBuf,
    lines: usize,
    has_seen: AtomicBool,
}

impl Progress for HoldsUp {
    #[expect(
        clippy::disallowed_methods,
        reason = "this test is about time that really passes"
    )]
    fn step(&self, name: &str) {
        if !name.ends_with("second.png") {
            return;
        }
        let start = Instant::now();
        while start.elapsed() < Duration::from_secs(30) {
            if lines(&self.log) > self.lines {
                self.has_seen.store(true, Ordering::Relaxed);
                return;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

fn lines(log: &PathBuf) -> usize {
    let bytes = std::fs::read(log).unwrap();
    bytes.split(|byte| *byte == b'\n').count()
}

#[test]
fn a_small_file_does_not_wait_for_a_large_one_after_it() {
    let house = House::new();
    let first = house.source("first.png", PNG);
    let second = house.source("second.png", &[PNG, b" of another"].concat());
    let mut writer = house.writer();
    let log = house.case().join("log.jsonl");
    let progress = HoldsUp {
        lines: lines(&log),
        log,
        has_seen: AtomicBool::new(false),
    };
    let answers = Answers {
        shows: Shows::Nothing,
        except: BTreeMap::new(),
        list_only: false,
        no_hash: false,
        kind: None,
        lang: Lang::En,
    };
    let clock = Still(house.clock.now());
    let plan = plan(&[first, second], &PlanOptions::default());
    run(&mut writer, &plan, &answers, None, &clock, &progress);
    assert!(
        progress.has_seen.load(Ordering::Relaxed),
        "the first file was saved while the second one was still read"
    );
}
