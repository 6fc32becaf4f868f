//! Evidence clocks: what will be gone when, in words and never as a countdown.

use serde::Serialize;

use crate::fact::Fact;
use crate::platform::{Platform, card};
use crate::setup::Setup;

/// When something is gone. The order of the variants is the order in which things are saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case", tag = "when", content = "count")]
pub enum Gone {
    /// All of it, at any moment.
    AnyMoment,
    /// About so many hours after a message was read or written.
    Hours(u16),
    /// One message at a time, whenever the other person takes one back.
    Piecemeal,
    /// After about so many days.
    Days(u16),
    /// Nobody knows when: what is known to go comes first.
    Unknown,
    /// It stays unless somebody deletes it.
    Stays,
}

/// What a clock runs for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Of {
    /// What was written and shown.
    Chat,
    /// The link to the app's download.
    Download,
    /// One's own account, once it was closed.
    Account,
}

/// One thing that will be gone.
#[derive(Debug, Clone, Copy, Serialize)]
pub struct Clock {
    /// What it runs for.
    pub of: Of,
    /// When.
    pub gone: Gone,
    /// What, and how it comes; with its source.
    pub about: &'static Fact,
}

pub(crate) const fn clock(of: Of, gone: Gone, about: &'static Fact) -> Clock {
    Clock { of, gone, about }
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

/// What runs out first in one app, of one kind.
pub fn first_clock(platform: Platform, of: Of) -> Option<&'static Clock> {
    card(platform)
        .clocks
        .iter()
        .filter(|clock| clock.of == of)
        .min_by_key(|clock| clock.gone)
}
