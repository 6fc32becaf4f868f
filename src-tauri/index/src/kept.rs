//! The exports of a case, and their bytes as they lie in its objects: nothing is unpacked or copied.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use holdfast_core::case::{Case, Exhibit, Held};
use holdfast_core::digest::Digest;
use holdfast_core::error::{Error, Result};
use holdfast_core::id::Id;
use holdfast_core::line::{Kind, Shows};
use holdfast_core::sniff::is_archive;
use holdfast_core::store::Store;
use holdfast_exports::container::{Container, Part, ReadAt};
use holdfast_exports::limits::Limits;

/// What is read together as one: the parts of an export, or something that may be one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Kept {
    /// Its parts, in order.
    pub(crate) parts: Vec<KeptPart>,
}

/// A part of an export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct KeptPart {
    /// The exhibit.
    pub(crate) exhibit: Id,
    /// The file's name.
    pub(crate) name: String,
    /// Its bytes.
    pub(crate) sha256: Digest,
    /// How many.
    pub(crate) size: u64,
}

/// What may be an export, in order of number. The one place that decides it.
///
/// Pictures, videos and sound are none. Whatever a newer version did something to that is not known here, and what was
/// answered as intimate, is not looked into.
pub(crate) fn exports_of(case: &Case) -> Vec<Kept> {
    let exhibits = case.exhibits.iter();
    exhibits
        .filter(|exhibit| may_be_export(exhibit) && !case.is_beyond(exhibit.id))
        .filter_map(|exhibit| match exhibit.held {
            Held::Kept { sha256, size } => Some(Kept {
                parts: vec![KeptPart {
                    exhibit: exhibit.id,
                    name: exhibit.name().to_owned(),
                    sha256,
                    size,
                }],
            }),
            Held::Listed { .. } | Held::Released { .. } => None,
        })
        .collect()
}

fn may_be_export(exhibit: &Exhibit) -> bool {
    let looks = match exhibit.kind {
        Kind::Export => true,
        Kind::Document | Kind::Other => is_text(&exhibit.media_type),
        Kind::Screenshot | Kind::Photo | Kind::Video | Kind::Audio => false,
    };
    looks && exhibit.shows != Shows::Intimate
}

/// Whether the bytes could be messages: text of any kind, or an archive.
fn is_text(media_type: &str) -> bool {
    media_type.starts_with("text/")
        || is_archive(media_type)
        || ["json", "xml", "xhtml", "csv", "javascript"]
            .iter()
            .any(|kind| media_type.contains(kind))
}

/// Opens parts for the readers of exports.
pub(crate) fn open(store: &Store, kept: &Kept, tap: &Arc<Tap>) -> Result<Container> {
    let mut parts = Vec::with_capacity(kept.parts.len());
    for part in &kept.parts {
        let bytes = Object {
            file: Mutex::new(store.open_object(part.sha256)?),
            size: part.size,
            tap: Arc::clone(tap),
        };
        parts.push(Part::File {
            name: part.name.clone(),
            bytes: Arc::new(bytes),
        });
    }
    Container::open(parts, Limits::default()).map_err(|error| Error::read(&error.path, error.cause))
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

/// An object of the case.
#[derive(Debug)]
struct Object {
    file: Mutex<File>,
    size: u64,
    tap: Arc<Tap>,
}

impl ReadAt for Object {
    fn size(&self) -> u64 {
        self.size
    }

    fn read_at(&self, buffer: &mut [u8], at: u64) -> io::Result<usize> {
        if self.tap.is_closed() {
            return Err(io::Error::other("cancelled"));
        }
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        file.seek(SeekFrom::Start(at))?;
        let count = file.read(buffer)?;
        self.tap.read.fetch_add(count as u64, Ordering::Relaxed);
        Ok(count)
    }
}
