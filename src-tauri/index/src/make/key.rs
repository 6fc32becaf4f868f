//! Numbers by which rows are found again.

use std::hash::Hasher;

use fnv::FnvHasher;

/// A number by which a row is found again from its reference: FNV-1a, 64 bits. Rows that share it are told apart by
/// their texts.
pub(crate) fn key_of_entry(exhibit: &str, path: &str) -> u64 {
    let mut key = FnvHasher::default();
    key.write(exhibit.as_bytes());
    key.write(&[0]);
    key.write(path.as_bytes());
    key.finish()
}

/// The key of a row in that entry.
pub(crate) fn key_of(entry: u64, pointer: &str) -> i64 {
    let mut key = FnvHasher::with_key(entry);
    key.write(&[0]);
    key.write(pointer.as_bytes());
    key.finish().cast_signed()
}
