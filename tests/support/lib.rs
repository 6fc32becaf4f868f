//! What the integration tests share: the program under test, the sample case, the outside tools.
//!
//! Nothing here knows how Holdfast works inside: it starts `holdfast-cli` and reads what that prints.
#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::missing_panics_doc,
    reason = "a test that cannot be set up stops, and says why"
)]

mod cli;
mod house;
mod outside;
mod sample;
mod zipped;

use std::path::PathBuf;

pub use cli::{Cli, Output, program};
pub use house::House;
pub use outside::{outside, run_outside};
pub use sample::{Sample, SampleFile};
pub use zipped::{zip_files, zip_text};

/// The top of the repository.
pub fn top() -> PathBuf {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    here.parent().map(PathBuf::from).unwrap_or(here)
}

/// A temporary folder that goes when the test ends.
pub fn temporary() -> tempfile::TempDir {
    tempfile::Builder::new()
        .prefix("holdfast-test-")
        .tempdir()
        .expect("the system gives temporary folders")
}
