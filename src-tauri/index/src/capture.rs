//! What an exhibit says of itself: when it was made, with which app, on which device.

use std::sync::Arc;

use holdfast_core::case::{Exhibit, Held};
use holdfast_core::line::Shows;
use holdfast_core::store::Store;
use holdfast_exports::capture;
pub use holdfast_exports::capture::{Capture, Warning};
use holdfast_exports::container::ReadAt;

use crate::bytes::OnDemand;

/// Whether the bytes of an exhibit are looked into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Looked {
    /// They are.
    Inside,
    /// Not before a person has answered the one question.
    NotYet,
    /// Never: it may show an intimate image.
    Intimate,
    /// The case holds no copy.
    NoCopy,
}

impl Looked {
    /// How it is for an exhibit.
    pub fn of(exhibit: &Exhibit) -> Self {
        match exhibit.held {
            Held::Listed { .. } | Held::Released { .. } => Self::NoCopy,
            Held::Kept { .. } if !exhibit.needs_answer() => Self::Inside,
            Held::Kept { .. } => match exhibit.shows {
                Shows::Nothing => Self::Inside,
                Shows::Unknown => Self::NotYet,
                Shows::Intimate => Self::Intimate,
            },
        }
    }
}

/// What an exhibit's name says, and what its bytes say where they may be read.
///
/// The bytes of a picture or video are read only after a person answered that it shows nothing intimate; those of
/// whatever is listed or released never. No pixel is decoded.
pub fn of_exhibit(store: &Store, exhibit: &Exhibit) -> Capture {
    let (name, latest) = (exhibit.name(), exhibit.added.utc);
    match exhibit.held {
        Held::Kept { sha256, size } if Looked::of(exhibit) == Looked::Inside => {
            let bytes: Arc<dyn ReadAt> = Arc::new(OnDemand {
                path: store.object_path(sha256),
                size,
            });
            capture::of_file(name, &exhibit.media_type, &bytes, latest)
        }
        held => capture::of_name(name, held.size().unwrap_or(1), latest),
    }
}
