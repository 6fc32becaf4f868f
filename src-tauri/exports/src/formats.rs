//! One file a format: how it is recognised, how it is read.

pub(crate) mod discord;
pub(crate) mod facebook_old;
pub(crate) mod instagram;
pub(crate) mod messenger;
pub(crate) mod messenger_e2ee;
mod meta;
