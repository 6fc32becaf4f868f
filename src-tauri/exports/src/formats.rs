//! One file a format: how it is recognised, how it is read.

pub(crate) mod instagram;
mod meta;
pub(crate) mod whatsapp;
