//! Whole cases on a real disk: adding files, keeping them, damage and interruptions.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop at the first surprise"
)]

mod accounts;
mod adding;
mod copying;
mod covering;
mod handed;
mod keeping;
mod looking;
mod making;
mod path;
mod present;
mod releasing;
mod stating;
mod support;
mod telling;
mod unusual;
mod waiting;
