//! What this computer says: its clocks, its home folder, its language and zone, which folders a cloud service copies
//! away, and what the program beside this one makes of a picture.
//!
//! The one crate that reads clocks and the environment, so that the core need not.

mod clock;
mod cloud;
mod disk;
mod language;
mod pictures;

use std::path::PathBuf;

pub use clock::SystemClock;
pub use cloud::{Cloud, cloud_of};
pub use disk::is_on_network;
pub use language::{locale, zone};
pub use pictures::{
    NoPicture, PictureBytes, covered_picture, picture_program, picture_size, small_picture,
};

/// The home folder of this user, if the system names one.
pub fn home() -> Option<PathBuf> {
    std::env::home_dir().filter(|home| home.is_absolute())
}
