//! Bundles as a stranger would hand them back: whole, damaged by one byte, and made to do harm.

#![expect(clippy::unwrap_used, reason = "a test stops where its own setup fails")]

mod fixtures;
mod flips;
mod forge;
mod hostile;
mod large;
mod lies;
mod sample;
mod written;
