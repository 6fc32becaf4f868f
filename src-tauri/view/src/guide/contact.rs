//! Whom a family can reach, and the official sites that can be opened.

use holdfast_guide as guide;
use serde::Serialize;

use super::{FactView, TextView, code};
use crate::settings::Region;

/// Somebody whom a family can reach.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct ContactView {
    /// Stable name.
    pub id: String,
    /// Where it is.
    pub region: Region,
    /// What it is for.
    pub purpose: ContactFor,
    /// What it is called.
    pub name: TextView,
    /// The number, where a source confirms one.
    pub number: Option<String>,
    /// The number that takes text messages.
    pub text_to: Option<String>,
    /// Its site, by id.
    pub link: Option<String>,
    /// What it does.
    pub about: FactView,
    /// Whether no note that it should be checked stands beside it.
    pub is_never_doubted: bool,
}

/// What somebody can be reached for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub enum ContactFor {
    /// Somebody is in danger now. Such a number is never doubted.
    Danger,
    /// Thoughts of suicide, or a night that is too hard.
    Crisis,
    /// A young person wants to talk.
    Talk,
    /// A report to police or to a tip-line.
    Report,
    /// Getting an image taken down.
    Removal,
    /// Money was asked for or sent.
    Money,
    /// Advice to read, and units that are reached through others.
    Advice,
    /// What one province has of its own.
    Province,
}

impl From<guide::Purpose> for ContactFor {
    fn from(purpose: guide::Purpose) -> Self {
        match purpose {
            guide::Purpose::Danger => Self::Danger,
            guide::Purpose::Crisis => Self::Crisis,
            guide::Purpose::Talk => Self::Talk,
            guide::Purpose::Report => Self::Report,
            guide::Purpose::Removal => Self::Removal,
            guide::Purpose::Money => Self::Money,
            guide::Purpose::Advice => Self::Advice,
            guide::Purpose::Province => Self::Province,
        }
    }
}

/// An address that the system's browser can be asked to open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct LinkToView {
    /// Its id.
    pub id: String,
    /// What the site is called.
    pub name: TextView,
    /// The whole address, to copy.
    pub url: TextView,
    /// The host, shown first.
    pub host: TextView,
}

impl ContactView {
    pub(super) fn of(contact: &guide::Contact, region: guide::Region) -> Self {
        Self {
            id: contact.id.to_owned(),
            region: region.into(),
            purpose: contact.purpose.into(),
            name: contact.name.into(),
            number: contact.number.map(str::to_owned),
            text_to: contact.text_to.map(str::to_owned),
            link: contact.link.as_ref().map(code),
            about: FactView {
                doubt: contact.doubt().map(Into::into),
                ..contact.about.into()
            },
            is_never_doubted: contact.is_never_doubted(),
        }
    }
}

impl From<&guide::Link> for LinkToView {
    fn from(link: &guide::Link) -> Self {
        Self {
            id: code(&link.id),
            name: link.name.into(),
            url: link.url.into(),
            host: link.host.into(),
        }
    }
}
