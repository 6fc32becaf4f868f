//! Exports as they are handed over: whole, wrapped, cut, hostile, any bytes.
#![expect(
    clippy::expect_used,
    reason = "a test ends where something is not as it must be"
)]

mod alone;
mod any_bytes;
mod fixtures;
mod hostile;
mod limit;
mod support;
mod together;
