//! How much of a hostile file is looked at. An export as a whole has no size limit: it is read as a stream.

/// The limits of one reading. Whatever is past one of them is said in a finding, never dropped in silence.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// The longest single text that is given; a longer one is cut there.
    pub text_bytes: usize,
    /// The longest single row (one JSON element, one CSV record, one line with what continues it) that is read.
    pub row_bytes: usize,
    /// How deep JSON, HTML and XML may nest within one row.
    pub depth: usize,
    /// The most entries in one zip or folder.
    pub entries: usize,
    /// The longest directory of a zip.
    pub directory_bytes: u64,
    /// How many times its packed size an entry may grow while it is read, once it is past [`Self::ratio_from`].
    pub ratio: u64,
    /// Below this size no ratio is absurd.
    pub ratio_from: u64,
    /// The most findings of one export; the rest are counted.
    pub findings: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            text_bytes: 8 << 20,
            row_bytes: 32 << 20,
            depth: 64,
            entries: 2_000_000,
            directory_bytes: 512 << 20,
            ratio: 200,
            ratio_from: 1 << 20,
            findings: 1_000,
        }
    }
}
