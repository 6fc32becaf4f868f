//! The headers of an e-mail (RFC 5322). What is in its body is not read.

use std::sync::Arc;

use mail_parser::{Address, HeaderName, MessageParser};
use serde::Serialize;

use super::{Capture, Claim, Moment, head};
use crate::container::ReadAt;
use crate::time::{Precision, Time, TimeKind};

/// The headers that say who wrote to whom.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Mail {
    /// Who sent it, as it claims: name and address.
    pub from: Option<String>,
    /// To whom.
    pub to: Option<String>,
    /// What it is about.
    pub subject: Option<String>,
    /// Its own key.
    pub message_id: Option<String>,
}

/// Notes what the headers say.
pub(super) fn read(bytes: &Arc<dyn ReadAt>, capture: &mut Capture) {
    let head = head(bytes);
    // What an editor put before the first header is no part of its name.
    let head = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&head);
    let Some(message) = MessageParser::default().parse_headers(head) else {
        return;
    };
    let raw = message.header_raw(HeaderName::Date).map(str::trim);
    if let (Some(raw), Some(date)) = (raw, message.date()) {
        let text = date.to_rfc3339();
        if let Some(time) = Time::iso(&text).filter(|time| time.utc.is_some()) {
            let time = Time {
                raw: raw.into(),
                kind: TimeKind::OffsetGiven,
                precision: precision(raw),
                ..time
            };
            capture.claims.push(Claim::written(
                "mail header Date",
                Moment::Sent,
                time,
                &text,
            ));
        }
    }
    let mail = Mail {
        from: message.from().map(people),
        to: message.to().map(people),
        subject: message.subject().map(str::to_owned),
        message_id: message.message_id().map(str::to_owned),
    };
    if mail != Mail::default() {
        capture.mail = Some(mail);
    }
}

/// Seconds may be left out.
fn precision(raw: &str) -> Precision {
    let has_seconds = raw.matches(':').nth(1).is_some();
    if has_seconds {
        Precision::S
    } else {
        Precision::Min
    }
}

fn people(address: &Address<'_>) -> String {
    let one = |one: &mail_parser::Addr<'_>| match (one.name(), one.address()) {
        (Some(name), Some(address)) => format!("{name} <{address}>"),
        (name, address) => name.or(address).unwrap_or_default().to_owned(),
    };
    address.iter().map(one).collect::<Vec<_>>().join(", ")
}
