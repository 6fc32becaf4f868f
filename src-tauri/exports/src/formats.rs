//! One file a format: how it is recognised, how it is read.

pub(crate) mod instagram;
mod listing;
mod meta;
mod nearby;
pub(crate) mod snapchat;
pub(crate) mod telegram;
pub(crate) mod tiktok;
pub(crate) mod x;
