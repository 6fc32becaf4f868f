//! One file a format: how it is recognised, how it is read.

mod apart;
mod csv;
pub(crate) mod discord;
pub(crate) mod facebook_old;
pub(crate) mod google_chat;
pub(crate) mod google_voice;
pub(crate) mod hangouts;
pub(crate) mod imessage;
pub(crate) mod instagram;
mod json_file;
mod listing;
pub(crate) mod messenger;
pub(crate) mod messenger_e2ee;
mod meta;
mod nearby;
mod pages;
pub(crate) mod reddit;
pub(crate) mod signal;
pub(crate) mod signal_export;
pub(crate) mod sms;
pub(crate) mod snapchat;
pub(crate) mod telegram;
pub(crate) mod tiktok;
pub(crate) mod whatsapp;
pub(crate) mod x;
