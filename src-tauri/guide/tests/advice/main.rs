//! The rules that every sentence of the guide keeps, measured on what the window gets: its JSON.

#![expect(clippy::expect_used, reason = "a test that cannot go on says why")]

mod answered;
mod contacts;
mod coverage;
mod gaps;
mod least;
mod plan;
mod reading;
mod screens;
mod sheets;
mod sources;
mod syllables;
mod texts;
mod walks;
mod words;
mod young;
