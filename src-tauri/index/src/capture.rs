//! What an exhibit says of itself: when it was made, with which app, on which device.

use std::sync::Arc;

use holdfast_core::case::{Exhibit, Held};
use holdfast_core::line::Shows;
use holdfast_core::store::Store;
use holdfast_exports::capture;
pub use holdfast_exports::capture::Capture;
use holdfast_exports::container::ReadAt;

use crate::bytes::OnDemand;

/// What an exhibit's name says, and what its bytes say where they may be read.
///
/// The bytes of a picture or video are read only after a person answered that it shows nothing intimate; those of
/// whatever is listed or released never. No pixel is decoded.
pub fn of_exhibit(store: &Store, exhibit: &Exhibit) -> Capture {
    let (name, latest) = (exhibit.name(), exhibit.added.utc);
    let is_open = !exhibit.needs_answer() || exhibit.shows == Shows::Nothing;
    match exhibit.held {
        Held::Kept { sha256, size } if is_open => {
            let bytes: Arc<dyn ReadAt> = Arc::new(OnDemand {
                path: store.object_path(sha256),
                size,
            });
            capture::of_file(name, &exhibit.media_type, &bytes, latest)
        }
        held => capture::of_name(name, held.size().unwrap_or(1), latest),
    }
}
