//! What this computer says: its clocks, its home folder, its language, and which folders a cloud service copies away.
//!
//! The one crate that reads clocks and the environment, so that the core need not.

mod clock;
mod cloud;
mod disk;
mod language;

use std::path::PathBuf;

pub use clock::SystemClock;
pub use cloud::{Cloud, cloud_of};
pub use disk::is_on_network;
pub use language::locale;

/// The home folder of this user, if the system names one.
pub fn home() -> Option<PathBuf> {
    std::env::home_dir().filter(|home| home.is_absolute())
}
