//! What files say of themselves.

use holdfast_exports::capture::{Capture, Claim, Mail};
use holdfast_index::Moment;
use serde::Serialize;

use crate::read_codes::{CaptureWarning, MadeCode};
use crate::reading::MomentView;

/// What a file says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct CaptureView {
    /// Its times, each with where it stands; none is chosen over another.
    pub claims: Vec<ClaimView>,
    /// The app that it shows or came through, and where that stands.
    pub app: Option<(String, String)>,
    /// The device, as the file names it.
    pub device: Option<String>,
    /// What to know before it is believed or shared.
    pub warnings: Vec<CaptureWarning>,
    /// The headers of an e-mail.
    pub mail: Option<MailView>,
}

/// One time that a file tells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct ClaimView {
    /// Where it stands: `file name`, `exif:DateTimeOriginal`…
    pub source: String,
    /// What happened then.
    pub of: MadeCode,
    /// When.
    pub time: MomentView,
    /// The number may be a time or may not.
    pub is_guess: bool,
}

/// Headers of an e-mail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the names of the headers say it")]
pub struct MailView {
    pub from: String,
    pub to: String,
    pub subject: String,
}

impl CaptureView {
    /// What a file says; none when it says nothing.
    pub fn of(capture: &Capture) -> Option<Self> {
        let view = Self {
            claims: capture.claims.iter().map(ClaimView::from).collect(),
            app: capture
                .app
                .as_ref()
                .map(|app| (app.name.clone(), app.from.to_owned())),
            device: capture.device.as_ref().and_then(|device| {
                let parts = [&device.make, &device.model, &device.software];
                let parts: Vec<&str> = parts.into_iter().flatten().map(String::as_str).collect();
                (!parts.is_empty()).then(|| parts.join(", "))
            }),
            warnings: capture.warnings.iter().map(|&one| one.into()).collect(),
            mail: capture.mail.as_ref().map(MailView::from),
        };
        let is_nothing = view.claims.is_empty()
            && view.app.is_none()
            && view.device.is_none()
            && view.warnings.is_empty()
            && view.mail.is_none();
        (!is_nothing).then_some(view)
    }
}

impl From<&Claim> for ClaimView {
    fn from(claim: &Claim) -> Self {
        let moment = Moment {
            time: claim.time.clone(),
            placed: None,
        };
        Self {
            source: claim.source.clone(),
            of: claim.of.into(),
            time: MomentView::of(&moment),
            is_guess: claim.is_guess,
        }
    }
}

impl From<&Mail> for MailView {
    fn from(mail: &Mail) -> Self {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        Self {
            from: text(&mail.from),
            to: text(&mail.to),
            subject: text(&mail.subject),
        }
    }
}
