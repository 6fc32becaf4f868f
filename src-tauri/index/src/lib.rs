//! What the platform exports of a case say, made searchable; disposable, made again from the objects at any time.
//!
//! It stands above `holdfast-core` (cases) and `holdfast-exports` (formats), and is where the two meet.

mod bytes;
pub mod capture;
pub mod recognise;
