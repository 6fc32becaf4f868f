//! The index of a case on a real disk: what is found, what it rests on, and that it can be lost at any time.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop at the first surprise"
)]

mod accounts;
mod finding;
mod joining;
mod losing;
mod marking;
#[expect(clippy::print_stdout, reason = "a measurement prints")]
mod measure;
mod placing;
mod reading;
mod searching;
mod support;
