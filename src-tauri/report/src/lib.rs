//! What people read of a case: the sentences, in English and in French.
//!
//! Deliberately not here: the disk, windows, Typst.

pub mod sentences;
