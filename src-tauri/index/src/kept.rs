//! The exports of a case, and their bytes as they lie in its objects: nothing is unpacked or copied.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use holdfast_core::case::{Case, Export, Held};
use holdfast_core::error::Result;
use holdfast_core::id::Id;
use holdfast_core::line::Shows;
use holdfast_core::store::Store;
use holdfast_exports::container::ReadAt;

use crate::recognise::{Opened, open_through};

/// The exports whose messages are read, in order of id.
///
/// What was answered as intimate, and whatever a newer version did something to that is not known here, is not looked
/// into.
pub(crate) fn exports_of(case: &Case) -> Vec<Export> {
    let may_read = |exhibit: Id| {
        let exhibit = case.exhibit(exhibit);
        exhibit
            .is_some_and(|exhibit| exhibit.shows != Shows::Intimate && !case.is_beyond(exhibit.id))
    };
    let mut exports = case.exports();
    for export in &mut exports {
        export.parts.retain(|part| may_read(part.exhibit));
    }
    exports.retain(|export| !export.parts.is_empty());
    exports
}

/// What an export is made of, for the key of an index: whatever changes what is read from it changes this.
pub(crate) fn made_of(case: &Case, export: &Export) -> serde_json::Value {
    let parts = export.parts.iter().filter_map(|part| {
        let exhibit = case.exhibit(part.exhibit)?;
        let sha256 = match exhibit.held {
            Held::Kept { sha256, .. } => Some(sha256),
            Held::Listed { .. } | Held::Released { .. } => None,
        };
        let name = part.name.and_then(|at| exhibit.files.get(at));
        let place = part.name.and_then(|at| exhibit.places.get(at));
        Some(serde_json::json!([
            exhibit.id,
            part.of,
            sha256,
            name.map(|name| &name.value.name),
            place.map(|place| &place.value.folder),
        ]))
    });
    serde_json::json!([export.id, parts.collect::<Vec<_>>()])
}

/// The name of an export's first part.
pub(crate) fn name_of(case: &Case, export: &Export) -> String {
    let first = export.parts.first();
    let exhibit = first.and_then(|part| case.exhibit(part.exhibit));
    exhibit.map_or_else(String::new, |exhibit| exhibit.name().to_owned())
}

/// Opens an export; what is read from it passes the tap.
pub(crate) fn open(case: &Case, store: &Store, export: &Export, tap: &Arc<Tap>) -> Result<Opened> {
    open_through(case, store, export, &|bytes| {
        Arc::new(Tapped {
            bytes,
            tap: Arc::clone(tap),
        })
    })
}

/// What flows from the objects: counted, and closed when the person wants to stop.
#[derive(Debug, Default)]
pub(crate) struct Tap {
    read: AtomicU64,
    is_closed: AtomicBool,
}

impl Tap {
    /// Bytes read so far.
    pub(crate) fn read(&self) -> u64 {
        self.read.load(Ordering::Relaxed)
    }

    /// Lets nothing more through.
    pub(crate) fn close(&self) {
        self.is_closed.store(true, Ordering::Relaxed);
    }

    /// Whether it was closed.
    pub(crate) fn is_closed(&self) -> bool {
        self.is_closed.load(Ordering::Relaxed)
    }
}

/// Bytes behind a tap.
#[derive(Debug)]
struct Tapped {
    bytes: Arc<dyn ReadAt>,
    tap: Arc<Tap>,
}

impl ReadAt for Tapped {
    fn size(&self) -> u64 {
        self.bytes.size()
    }

    fn read_at(&self, buffer: &mut [u8], at: u64) -> io::Result<usize> {
        if self.tap.is_closed() {
            return Err(io::Error::other("cancelled"));
        }
        let count = self.bytes.read_at(buffer, at)?;
        self.tap.read.fetch_add(count as u64, Ordering::Relaxed);
        Ok(count)
    }
}
