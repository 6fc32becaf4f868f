//! Bundles as anybody opens them.

use std::fs;
use std::io::Read;
use std::path::Path;

/// Every file of a zip, with its path.
pub fn zip_files(zip: &Path) -> Vec<(String, Vec<u8>)> {
    let file = fs::File::open(zip).expect("the zip");
    let mut zip = zip::ZipArchive::new(file).expect("it opens");
    (0..zip.len())
        .map(|index| {
            let mut file = zip.by_index(index).expect("a file");
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).expect("its bytes");
            let name = file.name().expect("a name").into_owned();
            (name, bytes)
        })
        .collect()
}

/// The text file of a zip whose path ends so.
pub fn zip_text(zip: &Path, end: &str) -> String {
    let mut files = zip_files(zip).into_iter();
    let (_, bytes) = files
        .find(|(name, _)| name.ends_with(end))
        .expect("it is in the zip");
    String::from_utf8(bytes).expect("text")
}
