//! What the exports of the open case say, ready to be asked: one index behind one lock, named by a handle.
//!
//! It is made beside everything else and can be made again at any time; a page that holds the handle of an earlier one
//! is told so and asks anew. Numbers of threads and rows are good with that handle only.

use std::sync::{Arc, Mutex};

use holdfast_core::error::{Error, ErrorCode as CoreCode};
use holdfast_core::progress::Progress;
use holdfast_index::{FilesWithRows, Index, Place};

use crate::error::{Wire, stale, wire};
use crate::handles::token;
use crate::state::{App, Snapshot, lock};

/// The index of the open case, if it was read.
#[derive(Debug, Default)]
pub(crate) struct Readings {
    ready: Mutex<Option<Ready>>,
    /// Held while one is made: two would write the same file.
    making: Mutex<()>,
    /// The opening whose cache was found to be damaged: it is not taken from there again.
    damaged: Mutex<Option<u64>>,
}

#[derive(Debug)]
struct Ready {
    opening: u64,
    token: String,
    index: Index,
}

impl App {
    /// Makes sure that the exports of the open case can be asked: at once from the cache, else by reading them.
    pub(crate) fn make_reading(self: &Arc<Self>, progress: &dyn Progress) -> Wire<()> {
        let _one = lock(&self.readings.making);
        let now = self.snapshot()?;
        let Some(opening) = self.opening() else {
            return Err(stale("reading"));
        };
        if self.is_read(opening, &now) {
            return Ok(());
        }
        let is_damaged = *lock(&self.readings.damaged) == Some(opening);
        let cached = if is_damaged {
            None
        } else {
            Index::ready(&now.store, &now.case)
        };
        let is_cached = cached.is_some();
        let index = if let Some(index) = cached {
            index
        } else {
            // The old one is closed first: some systems replace no file that is in use.
            self.forget_reading();
            let place = if now.is_read_only {
                Place::Memory
            } else {
                Place::Cache
            };
            Index::make(&now.store, &now.case, place, progress).map_err(wire)?
        };
        let name = token()?;
        // Closed meanwhile: nobody asks for it any more.
        if self.opening() != Some(opening) {
            return Err(stale("reading"));
        }
        *lock(&self.readings.ready) = Some(Ready {
            opening,
            token: name,
            index,
        });
        if is_cached {
            let app = Arc::clone(self);
            std::thread::spawn(move || {
                if !Index::is_whole(&now.store) {
                    app.distrust(opening);
                }
            });
        }
        Ok(())
    }

    fn is_read(&self, opening: u64, now: &Snapshot) -> bool {
        let ready = lock(&self.readings.ready);
        let fits = |ready: &Ready| ready.opening == opening && ready.index.fits(&now.case);
        ready.as_ref().is_some_and(fits)
    }

    /// Lets go of what was read.
    pub(crate) fn forget_reading(&self) {
        *lock(&self.readings.ready) = None;
    }

    /// What the cache holds is damaged: read again when somebody asks.
    fn distrust(&self, opening: u64) {
        *lock(&self.readings.damaged) = Some(opening);
        self.forget_reading();
    }

    /// Handle of what is read now, if it still says what the case says.
    pub(crate) fn reading(&self) -> Wire<Option<String>> {
        let now = self.snapshot()?;
        let opening = self.opening();
        let ready = lock(&self.readings.ready);
        let fits = |ready: &&Ready| Some(ready.opening) == opening && ready.index.fits(&now.case);
        Ok(ready.as_ref().filter(fits).map(|ready| ready.token.clone()))
    }

    /// The files that rows came from; none: nothing was read yet that says what the case says.
    pub(crate) fn files_with_rows(&self) -> Wire<Option<FilesWithRows>> {
        let Some(reading) = self.reading()? else {
            return Ok(None);
        };
        self.ask(&reading, |index, _| index.files_with_rows())
            .map(Some)
    }

    /// Asks what was read, by its handle.
    pub(crate) fn ask<T>(
        &self,
        reading: &str,
        question: impl FnOnce(&Index, &Snapshot) -> Result<T, Error>,
    ) -> Wire<T> {
        let opening = self.opening();
        let answer = {
            let ready = lock(&self.readings.ready);
            let good = |ready: &&Ready| ready.token == reading && Some(ready.opening) == opening;
            let ready = ready
                .as_ref()
                .filter(good)
                .ok_or_else(|| stale("reading"))?;
            let now = self.snapshot()?;
            question(&ready.index, &now)
        };
        answer.map_err(|error| {
            if error.code() == CoreCode::CannotRead && opening.is_some() {
                // A damaged index, or an exhibit that cannot be read: what can be read is read anew.
                lock(&self.readings.damaged).clone_from(&opening);
                self.forget_reading();
            }
            wire(error)
        })
    }
}
