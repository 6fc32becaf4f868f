//! Evidence clocks: what will be gone when, in words and never as a countdown.

use serde::Serialize;

use crate::fact::Fact;
use crate::platform::{Platform, card};
use crate::setup::Setup;

/// When something is gone. The order of the variants is the order in which things are saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case", tag = "when", content = "count")]
pub enum Gone {
    /// At any moment: the other person or the app decides.
    AnyMoment,
    /// About so many hours after a message was read or written.
    Hours(u16),
    /// After about so many days.
    Days(u16),
    /// It stays unless somebody deletes it.
    Stays,
}

/// One thing that will be gone.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Clock {
    /// When.
    pub gone: Gone,
    /// What, and how it comes; with its source.
    pub about: &'static Fact,
}

/// A clock of one app.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct AppClock {
    /// Which app.
    pub platform: Platform,
    /// What and when.
    pub clock: &'static Clock,
}

/// The clocks of the apps that were used, the first to run out first; apps that were used earlier come first where
/// two run alike.
pub fn clocks(setup: &Setup) -> Vec<AppClock> {
    let mut found: Vec<AppClock> = setup
        .apps
        .iter()
        .flat_map(|&platform| {
            card(platform)
                .clocks
                .iter()
                .map(move |clock| AppClock { platform, clock })
        })
        .collect();
    found.sort_by_key(|one| one.clock.gone);
    found
}

/// What runs out first in one app.
pub fn first_clock(platform: Platform) -> Option<&'static Clock> {
    card(platform).clocks.iter().min_by_key(|clock| clock.gone)
}
