//! What an exhibit says of itself, as a bundle tells of it: when it was made, with which app, on which device; every
//! claim by itself, none chosen over another.
//!
//! These values stand in `case.json` as they are, and the columns of `exhibits.csv` are made from them: so a check makes
//! that table anew without reading a picture. They are the writer's reading, like that of downloads.

use std::collections::BTreeMap;

use holdfast_core::case::Case;
use holdfast_core::id::Id;
use holdfast_core::store::Store;
use holdfast_exports::capture::Capture;
use holdfast_index::capture::of_exhibit;
use serde::{Deserialize, Serialize};

use crate::exports::TimeRead;

/// Where it stands that an app is told by the file's own name, which travels.
pub(crate) const FILE_NAME: &str = "file name";
/// The file says where it was made.
const HOLDS_PLACE: &str = "holds_place";

/// What each exhibit says of itself.
pub type Captures = BTreeMap<Id, CaptureRead>;

/// What an exhibit says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaptureRead {
    /// How sure its best time is: `offset_given`, `local_no_zone`, `copy_time_only`, `none`.
    pub certainty: String,
    /// Every claim of a time.
    pub claims: Vec<ClaimRead>,
    /// Which app it shows or came through.
    pub app: Option<AppRead>,
    /// What made it.
    pub device: Option<DeviceRead>,
    /// Width and height in pixels, as declared.
    pub pixels: Option<(u64, u64)>,
    /// Length of a recording in milliseconds, as declared.
    pub duration_ms: Option<u64>,
    /// It says itself that it is a picture of a screen.
    pub says_screenshot: bool,
    /// The headers of an e-mail.
    pub mail: Option<MailRead>,
    /// `holds_place`, `times_differ`
    pub warnings: Vec<String>,
}

/// One claim of a time, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClaimRead {
    /// `file name`, `exif:DateTimeOriginal`…
    pub source: String,
    /// What happened then: `captured`, `ended`, `saved`, `sent`, `exported`.
    pub of: String,
    /// When.
    #[serde(flatten)]
    pub time: TimeRead,
    /// The number may be a time or may not.
    #[serde(default)]
    pub is_guess: bool,
}

/// An app, and where that stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AppRead {
    /// Its name.
    pub name: String,
    /// Where it stands.
    pub from: String,
}

/// A device, as the file names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub struct DeviceRead {
    pub make: Option<String>,
    pub model: Option<String>,
    pub software: Option<String>,
}

/// The headers of an e-mail, as they claim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub struct MailRead {
    pub from: Option<String>,
    pub to: Option<String>,
    pub subject: Option<String>,
    pub message_id: Option<String>,
}

impl CaptureRead {
    /// A capture as it was read; none when it says nothing at all.
    fn of(capture: &Capture) -> Option<Self> {
        // It always serializes, and to these members.
        let read: Self = serde_json::to_value(capture)
            .and_then(serde_json::from_value)
            .ok()?;
        let says_nothing = read.claims.is_empty()
            && read.app.is_none()
            && read.device.is_none()
            && read.pixels.is_none()
            && read.mail.is_none()
            && read.warnings.is_empty();
        (!says_nothing).then_some(read)
    }

    /// What may be told beside a copy from which all words were taken off.
    pub(crate) fn without_words(&self) -> Self {
        let is_of_name = |app: &AppRead| app.from == FILE_NAME;
        let warnings = self.warnings.iter();
        Self {
            app: self.app.clone().filter(is_of_name),
            device: None,
            mail: None,
            warnings: warnings
                .filter(|code| *code != HOLDS_PLACE)
                .cloned()
                .collect(),
            ..self.clone()
        }
    }
}

/// Reads what the exhibits of a case say of themselves. Bytes are read only of what is kept and may be looked into; of
/// the rest its name speaks.
pub fn read_captures(case: &Case, store: &Store) -> Captures {
    let exhibits = case.exhibits.iter();
    let read = exhibits.filter_map(|exhibit| {
        let capture = of_exhibit(store, exhibit);
        Some((exhibit.id, CaptureRead::of(&capture)?))
    });
    read.collect()
}
