//! Where the files of a bundle lie, for whoever reads some of them again after all were checked.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use super::container::{Container, Reading};
use super::source::FileSource;
use super::tree::{Folder, Tree};
use crate::error::{Error, Result};

/// A stretch of a file on the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lying {
    /// The file: the zip, or one of an unzipped folder.
    pub file: PathBuf,
    /// Where the stretch begins.
    pub at: u64,
    /// Its bytes.
    pub size: u64,
}

/// Where the files of a bundle lie, by their paths in the bag: of a folder all, of a zip those that are stored as they
/// are. What is packed is not found.
pub fn find_files(path: &Path) -> Result<BTreeMap<String, Lying>> {
    let failed = |error| Error::read(path, error);
    if fs::metadata(path).map_err(failed)?.is_dir() {
        let folder = Folder::read(path).map_err(failed)?;
        return Ok(folder.map_or_else(BTreeMap::new, |(folder, _)| in_folder(&folder)));
    }
    let source = FileSource::new(File::open(path).map_err(failed)?).map_err(failed)?;
    match Container::read(&source).map_err(failed)? {
        Reading::Zip(container, _) => Ok(in_zip(path, &container)),
        Reading::NoZip | Reading::Refused(_) => Ok(BTreeMap::new()),
    }
}

fn in_folder(folder: &Folder) -> BTreeMap<String, Lying> {
    let files = folder.files().iter().filter(|file| file.is_readable);
    let found = files.map(|file| {
        let lying = Lying {
            file: folder.place_of(file),
            at: 0,
            size: file.size,
        };
        (file.path.clone(), lying)
    });
    found.collect()
}

fn in_zip(path: &Path, container: &Container<'_>) -> BTreeMap<String, Lying> {
    let files = container.files().iter().enumerate();
    let found = files.filter_map(|(index, file)| {
        let lying = Lying {
            file: path.to_owned(),
            at: container.start_of(index)?,
            size: file.size,
        };
        Some((file.path.clone(), lying))
    });
    found.collect()
}
