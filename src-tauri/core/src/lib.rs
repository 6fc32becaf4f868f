//! The heart of Holdfast: a case, its log, its files, and the bundle that is handed over.
//!
//! The nouns: a [`case::Case`] has exhibits and records; a [`line::Line`] of the log says what was done; a
//! [`fact::Fact`] holds words that may have to be withheld; a [`digest::Digest`] is the identity of bytes; a
//! [`finding::Finding`] is something a check noticed.
//!
//! Deliberately not here: platforms, windows, languages, clocks, the network. Times and places are passed in.
//! The formats are specified in `FORMAT.md`.

pub mod bundle;
pub mod case;
pub mod check;
pub mod digest;
pub mod duplicate;
pub mod edit;
pub mod error;
pub mod fact;
pub mod finding;
pub mod id;
pub mod identifier;
pub mod import;
pub mod line;
pub mod log;
pub mod moment;
pub mod progress;
pub mod record;
pub mod sniff;
pub mod store;
pub mod words;
