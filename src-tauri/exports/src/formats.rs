//! One file a format: how it is recognised, how it is read.

pub(crate) mod instagram;
pub(crate) mod messenger;
mod meta;
