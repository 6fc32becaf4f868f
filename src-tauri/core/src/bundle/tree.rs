//! A set of files that is only read: a bag, in a folder or in a zip.
//!
//! Nothing here writes, unpacks to disk, or follows a link.

use std::fmt;
use std::io::{self, Read};

use crate::finding::FindingCode;

mod folder;

pub(crate) use folder::Folder;

/// The most files that a bag may have here.
pub(crate) const FILES_MAX: usize = 200_000;

/// One file of a bag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TreeFile {
    /// Path below the bag's folder, `/` between segments, exact.
    pub(crate) path: String,
    /// Bytes, as announced.
    pub(crate) size: u64,
    /// False when it is not to be opened; a finding says why.
    pub(crate) is_readable: bool,
}

/// The files of a bag.
pub(crate) trait Tree {
    /// All regular files.
    fn files(&self) -> &[TreeFile];
    /// Whether there is a folder of that name at the top (an empty one too).
    fn has_top_folder(&self, name: &str) -> bool;
    /// Opens the file at that place of [`Tree::files`]. What is wrong with its bytes comes as a [`Fault`] inside the
    /// error of a read.
    fn open(&self, index: usize) -> io::Result<Box<dyn Read + '_>>;
}

/// Something wrong with an entry that shows only while its bytes are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Fault(pub(crate) FindingCode);

impl Fault {
    /// The fault inside an error, if that is what it is.
    pub(crate) fn of(error: &io::Error) -> Option<FindingCode> {
        error
            .get_ref()
            .and_then(|inner| inner.downcast_ref::<Self>())
            .map(|fault| fault.0)
    }

    /// As an error of a read.
    pub(crate) fn into_error(self) -> io::Error {
        io::Error::new(io::ErrorKind::InvalidData, self)
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.0)
    }
}

impl std::error::Error for Fault {}

/// The kind (`manifest`, `tagmanifest`) and the algorithm's name in a manifest's file name; none for other files.
pub(crate) fn split_manifest_name(name: &str) -> Option<(&str, &str)> {
    name.strip_suffix(".txt")?
        .split_once('-')
        .filter(|(kind, _)| matches!(*kind, "manifest" | "tagmanifest"))
}

/// Whether names at the top of a folder make it look like a bag's.
pub(crate) fn looks_like_bag<'a>(mut top_names: impl Iterator<Item = &'a str>) -> bool {
    top_names
        .any(|name| matches!(name, "bagit.txt" | "data") || split_manifest_name(name).is_some())
}
