//! Progress on standard error, when a person is looking, and Ctrl-C.

use std::io::{IsTerminal, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use holdfast_core::progress::Progress;

/// Shows percents on a terminal; stops work between two pieces after Ctrl-C. A second Ctrl-C ends the program at once.
#[derive(Debug)]
pub(crate) struct Meter {
    is_shown: bool,
    total: AtomicU64,
    done: AtomicU64,
    percent: AtomicU64,
    stop: Arc<AtomicBool>,
}

impl Meter {
    pub(crate) fn new() -> Self {
        let stop = Arc::new(AtomicBool::new(false));
        for signal in [signal_hook::consts::SIGINT, signal_hook::consts::SIGTERM] {
            // Where signals cannot be caught the program simply ends, which harms nothing either.
            let _ignored =
                signal_hook::flag::register_conditional_shutdown(signal, 2, Arc::clone(&stop));
            let _ignored = signal_hook::flag::register(signal, Arc::clone(&stop));
        }
        Self {
            is_shown: std::io::stderr().is_terminal(),
            total: AtomicU64::new(0),
            done: AtomicU64::new(0),
            percent: AtomicU64::new(0),
            stop,
        }
    }
}

impl Progress for Meter {
    fn total(&self, bytes: u64) {
        self.total.store(bytes, Ordering::Relaxed);
    }

    fn advance(&self, bytes: u64) {
        if !self.is_shown {
            return;
        }
        let done = self.done.fetch_add(bytes, Ordering::Relaxed) + bytes;
        let percent = (done * 100)
            .checked_div(self.total.load(Ordering::Relaxed))
            .unwrap_or(100)
            .min(100);
        if self.percent.fetch_max(percent, Ordering::Relaxed) < percent {
            let _ignored = write!(std::io::stderr(), "\r{percent:3} %");
            if percent == 100 {
                let _ignored = writeln!(std::io::stderr());
            }
        }
    }

    fn is_cancelled(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}
