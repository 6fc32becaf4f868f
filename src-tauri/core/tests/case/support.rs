//! A clock that is set by hand, and short ways to make cases.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, TimeDelta, Utc};
use holdfast_core::fact::Lang;
use holdfast_core::import::{Answers, Outcome, PlanOptions, plan, run};
use holdfast_core::line::Shows;
use holdfast_core::moment::{Clock, Moment};
use holdfast_core::progress::Silent;
use holdfast_core::store::{Writer, create};
use tempfile::TempDir;

/// A clock that goes on by a second with every reading, and can be moved.
#[derive(Debug)]
pub(crate) struct HandClock {
    wall: AtomicI64,
    mono: AtomicI64,
}

impl HandClock {
    pub(crate) fn new() -> Self {
        Self {
            wall: AtomicI64::new(0),
            mono: AtomicI64::new(10),
        }
    }

    /// Moves the clock on the wall only.
    pub(crate) fn jump(&self, seconds: i64) {
        self.wall.fetch_add(seconds, Ordering::Relaxed);
    }
}

impl Clock for HandClock {
    fn now(&self) -> Moment {
        let start: DateTime<Utc> = "2026-03-08T23:00:00Z".parse().unwrap();
        let wall = self.wall.fetch_add(1, Ordering::Relaxed);
        let mono = self.mono.fetch_add(1, Ordering::Relaxed);
        Moment {
            utc: start + TimeDelta::seconds(wall),
            offset_minutes: -360,
            mono_ms: u64::try_from(mono).unwrap() * 1000,
            boot: "one run".into(),
        }
    }
}

/// A temporary folder with a case in `case` and a folder `in` for sources.
pub(crate) struct House {
    pub(crate) dir: TempDir,
    pub(crate) clock: HandClock,
}

impl House {
    pub(crate) fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let clock = HandClock::new();
        create(
            &dir.path().join("case"),
            "0.0.0",
            Some(("Invented", Some(Lang::En))),
            &clock,
        )
        .unwrap();
        std::fs::create_dir(dir.path().join("in")).unwrap();
        Self { dir, clock }
    }

    pub(crate) fn case(&self) -> PathBuf {
        self.dir.path().join("case")
    }

    pub(crate) fn source(&self, name: impl AsRef<Path>, bytes: &[u8]) -> PathBuf {
        let path = self.dir.path().join("in").join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, bytes).unwrap();
        path
    }

    pub(crate) fn writer(&self) -> Writer {
        Writer::open(&self.case(), &self.clock).unwrap()
    }

    /// Adds paths with one answer for all.
    pub(crate) fn add(&self, paths: &[PathBuf], shows: Shows) -> Vec<Outcome> {
        self.add_with(
            paths,
            &Answers {
                shows,
                except: BTreeMap::new(),
                list_only: false,
                no_hash: false,
                kind: None,
                lang: Lang::En,
            },
        )
    }

    pub(crate) fn add_with(&self, paths: &[PathBuf], answers: &Answers) -> Vec<Outcome> {
        let mut writer = self.writer();
        let options = PlanOptions {
            follow_links: false,
            case_root: Some(self.case()),
        };
        let plan = plan(paths, &options);
        run(&mut writer, &plan, answers, None, &self.clock, &Silent)
    }
}

/// The smallest PNG file that says what it is.
pub(crate) const PNG: &[u8] =
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89";
/// The beginning of a JPEG file.
pub(crate) const JPEG: &[u8] = b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xff\xd9";
