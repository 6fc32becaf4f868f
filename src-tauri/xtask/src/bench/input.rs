//! What is imported: files of pseudo-random bytes, the same in every run.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use super::file_in;
use crate::step::Failure;

/// Files to import.
pub(super) struct Input {
    pub(super) what: String,
    pub(super) folder: PathBuf,
    pub(super) files: Vec<PathBuf>,
    pub(super) bytes: u64,
}

impl Input {
    /// Many files of 2 to 200 KB, like screenshots and documents.
    pub(super) fn small(folder: &Path, count: usize) -> Result<Self, Failure> {
        let mut random = Random(0x5EED);
        let mut input = Self::empty(folder);
        for number in 0..count {
            let size = 2_000 + random.next() % 198_001;
            input.add(number, size, &mut random)?;
        }
        input.what = format!("{count} files, {} MB", input.bytes / 1_000_000);
        Ok(input)
    }

    /// One file.
    pub(super) fn single(folder: &Path, size: u64) -> Result<Self, Failure> {
        let mut input = Self::empty(folder);
        input.add(0, size, &mut Random(0xB16))?;
        input.what = format!("one file, {} MiB", size / (1024 * 1024));
        Ok(input)
    }

    fn empty(folder: &Path) -> Self {
        Self {
            what: String::new(),
            folder: folder.to_path_buf(),
            files: Vec::new(),
            bytes: 0,
        }
    }

    fn add(&mut self, number: usize, size: u64, random: &mut Random) -> Result<(), Failure> {
        let path = file_in(&self.folder, number);
        write(&path, size, random).map_err(|error| Failure::at(&path, &error))?;
        self.files.push(path);
        self.bytes += size;
        Ok(())
    }
}

fn write(path: &Path, size: u64, random: &mut Random) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut file = BufWriter::with_capacity(1 << 20, File::create(path)?);
    let mut left = size;
    while left > 0 {
        let word = random.next().to_le_bytes();
        let take = left.min(8);
        file.write_all(&word[..usize::try_from(take).unwrap_or(8)])?;
        left -= take;
    }
    file.into_inner()?.sync_all()
}

/// Marsaglia's xorshift64*.
pub(super) struct Random(pub(super) u64);

impl Random {
    pub(super) fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }
}
