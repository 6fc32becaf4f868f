//! The bundle: a `BagIt` 1.0 bag (RFC 8493) in one plain zip, written here and checked here.
//!
//! Writing: same files, same export time, same bytes. Reading: every bundle may come from an enemy, so nothing is
//! ever unpacked to disk, no link is followed, and every limit that is met becomes a finding.
//! Not here: what goes into a bundle, and whether the enclosed history is whole. The rules and their reasons:
//! `FORMAT.md`, "The bundle".

mod bag;
mod container;
pub mod deliver;
pub mod history;
mod names;
pub mod places;
pub mod set;
mod source;
mod tree;
pub mod verify;
pub mod write;
