//! One file a format: how it is recognised, how it is read.

pub(crate) mod instagram;
mod listing;
mod meta;
#[expect(dead_code, reason = "the formats that name files come next")]
mod nearby;
pub(crate) mod snapchat;
