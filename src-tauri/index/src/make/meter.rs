//! How far the reading is, and stopping it.

use std::cell::Cell;

use holdfast_core::progress::Progress;

use crate::kept::Tap;

/// Counts work, and stops it.
pub(super) struct Meter<'a> {
    progress: &'a dyn Progress,
    tap: &'a Tap,
    most: u64,
    before: u64,
    told: Cell<u64>,
}

impl<'a> Meter<'a> {
    pub(super) fn new(progress: &'a dyn Progress, tap: &'a Tap, most: u64) -> Self {
        Self {
            progress,
            tap,
            most,
            before: tap.read(),
            told: Cell::new(0),
        }
    }

    pub(super) fn tick(&self) {
        let done = (self.tap.read() - self.before).min(self.most);
        let told = self.told.replace(done.max(self.told.get()));
        if done > told {
            self.progress.advance(done - told);
        }
        if self.progress.is_cancelled() {
            self.tap.close();
        }
    }

    /// Stops the reading: what follows cannot be kept.
    pub(super) fn stop(&self) {
        self.tap.close();
    }

    pub(super) fn is_stopped(&self) -> bool {
        self.tap.is_closed()
    }

    pub(super) fn reading_is_done(&self) {
        let told = self.told.replace(self.most);
        self.progress.advance(self.most.saturating_sub(told));
    }
}
