//! Where the bytes of a bundle's files come from.

use holdfast_core::bundle::write::Stretch;
use holdfast_core::digest::Digest;

/// Where a file's bytes come from.
#[derive(Debug, Clone)]
pub enum Source {
    /// Made here.
    Bytes(Vec<u8>),
    /// In the case's store.
    Object {
        /// Their hash.
        sha256: Digest,
        /// Their number.
        size: u64,
    },
    /// In a temporary file: taken out of a download, or a long table.
    Stretch(Stretch),
}

impl PartialEq for Source {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Bytes(one), Self::Bytes(two)) => one == two,
            (
                Self::Object { sha256, size },
                Self::Object {
                    sha256: other,
                    size: length,
                },
            ) => (sha256, size) == (other, length),
            (Self::Stretch(one), Self::Stretch(two)) => {
                (one.sha256, one.size) == (two.sha256, two.size)
            }
            _ => false,
        }
    }
}

impl Eq for Source {}

impl Source {
    /// Number of bytes.
    pub fn size(&self) -> u64 {
        match self {
            Self::Bytes(bytes) => bytes.len() as u64,
            Self::Object { size, .. } => *size,
            Self::Stretch(stretch) => stretch.size,
        }
    }
}
