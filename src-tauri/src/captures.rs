//! What each exhibit of the open case says of itself, read once and kept in memory: reading 5,000 files takes longer than
//! anybody should wait for a screen.
//!
//! What is kept fits as long as the exhibit is held the same way and the one question about it has the same answer.

use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use holdfast_core::case::{Exhibit, Held};
use holdfast_core::id::Id;
use holdfast_core::line::Shows;
use holdfast_index::capture::{self, Capture};

use crate::state::{App, Snapshot, lock};

/// Files that are read at the same time.
const WORKERS: usize = 4;

/// What was read so far.
#[derive(Debug, Default)]
pub(crate) struct Captures(Mutex<HashMap<Id, Known>>);

#[derive(Debug)]
struct Known {
    fits: Fits,
    capture: Arc<Capture>,
}

/// What an exhibit must still be for what is known of it to hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Fits {
    opening: u64,
    held: Held,
    shows: Shows,
    needs_answer: bool,
}

impl Captures {
    /// What an exhibit of the open case says of itself.
    pub(crate) fn of(&self, now: &Snapshot, exhibit: &Exhibit) -> Arc<Capture> {
        let fits = Fits {
            opening: now.opening,
            held: exhibit.held,
            shows: exhibit.shows,
            needs_answer: exhibit.needs_answer(),
        };
        let known = lock(&self.0)
            .get(&exhibit.id)
            .filter(|known| known.fits == fits)
            .map(|known| Arc::clone(&known.capture));
        known.unwrap_or_else(|| {
            let capture = Arc::new(capture::of_exhibit(&now.store, exhibit));
            let known = Known {
                fits,
                capture: Arc::clone(&capture),
            };
            lock(&self.0).insert(exhibit.id, known);
            capture
        })
    }

    /// Reads what is not known yet, several files at a time, while `is_wanted` says so.
    pub(crate) fn read_all(&self, now: &Snapshot, is_wanted: impl Fn() -> bool + Sync) {
        let next = AtomicUsize::new(0);
        std::thread::scope(|scope| {
            for _ in 0..WORKERS {
                scope.spawn(|| {
                    while let Some(exhibit) =
                        now.case.exhibits.get(next.fetch_add(1, Ordering::Relaxed))
                        && is_wanted()
                    {
                        self.of(now, exhibit);
                    }
                });
            }
        });
    }

    pub(crate) fn forget(&self) {
        lock(&self.0).clear();
    }
}

impl App {
    /// Reads what the exhibits say of themselves beside everything else, so that the timeline need not wait for it.
    pub(crate) fn read_captures(self: &Arc<Self>) {
        let Ok(now) = self.snapshot() else { return };
        let app = Arc::clone(self);
        std::thread::spawn(move || {
            let is_open = || app.opening() == Some(now.opening);
            app.captures.read_all(&now, is_open);
        });
    }
}
