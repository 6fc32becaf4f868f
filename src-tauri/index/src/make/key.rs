//! Numbers by which rows are found again.

/// A number by which a row is found again from its reference: FNV-1a, 64 bits. Rows that share it are told apart by
/// their texts.
pub(crate) fn key_of_entry(exhibit: &str, path: &str) -> u64 {
    let seed = mix(0xcbf2_9ce4_8422_2325, exhibit.as_bytes());
    mix(mix(seed, &[0]), path.as_bytes())
}

/// The key of a row in that entry.
pub(crate) fn key_of(entry: u64, pointer: &str) -> i64 {
    mix(mix(entry, &[0]), pointer.as_bytes()).cast_signed()
}

fn mix(seed: u64, bytes: &[u8]) -> u64 {
    bytes.iter().fold(seed, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
