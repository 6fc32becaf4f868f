//! Platform exports (of Instagram, `WhatsApp`, Discord…): bytes in, people, threads and rows out.
//!
//! Nothing here knows of a case, a clock, a window or a network, and nothing is ever written. An export is found by its
//! shape in whatever was given ([`container`], [`detect`]), and read as a stream into a [`draft`] that counts it and
//! passes its rows on. Each format is one file in `formats`, with fixtures in `tests/fixtures`.
//!
//! Nothing is dropped: what was taken back, deleted, undated or not understood is a row with a flag, or is counted.

pub mod capture;
pub mod container;
pub mod detect;
pub mod draft;
pub mod export;
pub mod finding;
mod formats;
pub mod html;
pub mod json;
pub mod limits;
pub mod lines;
pub mod model;
pub mod owner;
pub mod text;
pub mod time;
