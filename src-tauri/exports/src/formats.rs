//! One file a format: how it is recognised, how it is read.

pub(crate) mod google_chat;
pub(crate) mod hangouts;
pub(crate) mod instagram;
mod meta;
pub(crate) mod signal;
pub(crate) mod signal_export;
pub(crate) mod sms;
pub(crate) mod whatsapp;
