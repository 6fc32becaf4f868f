//! The invented files, compiled in. Everybody and everything in them is made up (`tests/fixtures/README.md`).

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;
use std::time::{Duration, SystemTime};

use holdfast_core::error::{Error, Result};

/// One invented file.
#[derive(Debug, Clone, Copy)]
pub struct SampleFile {
    /// Its name.
    pub name: &'static str,
    /// Its bytes.
    pub bytes: &'static [u8],
    /// When it was last changed, in seconds since 1970 (UTC), as `manifest.json` says.
    pub modified: u64,
    /// Whether the one question is answered for it. One photo is left open, so that there is something to answer.
    pub is_answered: bool,
}

macro_rules! sample {
    ($folder:literal, $name:literal, $modified:literal, $is_answered:literal) => {
        SampleFile {
            name: $name,
            bytes: include_bytes!(concat!(
                "../../../tests/fixtures/sample-case/",
                $folder,
                "/",
                $name
            )),
            modified: $modified,
            is_answered: $is_answered,
        }
    };
}

/// The invented files of a practice case: a profile with its username, the threat and the demand with a piece missing
/// between them, a bank's instruction, three downloads, a receipt, a photo that nobody has answered for, and an e-mail.
pub const FILES: &[SampleFile] = &[
    sample!("phone-screenshots", "IMG_4018.PNG", 1_772_689_269, true),
    sample!("phone-screenshots", "IMG_4021.PNG", 1_772_689_574, true),
    sample!("phone-screenshots", "IMG_4023.PNG", 1_772_689_651, true),
    sample!("phone-screenshots", "IMG_4032.PNG", 1_772_853_363, true),
    sample!(
        "exports",
        "instagram-theo.k_09-2026-03-08-Ab3dE9xZ.zip",
        1_772_995_315,
        true
    ),
    sample!("exports", "mydata~1772900000000.zip", 1_772_901_064, true),
    sample!(
        "exports",
        "WhatsApp Chat - +44 7700 900142.zip",
        1_773_003_740,
        true
    ),
    sample!("other", "IMG_4029.JPG", 1_772_751_157, true),
    sample!("other", "IMG_4030.HEIC", 1_772_906_762, false),
    sample!(
        "other",
        "e-Transfer deposited - virement déposé.eml",
        1_772_904_612,
        true
    ),
];

/// The screenshot of which one byte is changed in the changed bundle.
pub(crate) const TO_CHANGE: SampleFile = FILES[0];

/// Writes the invented files into a new folder, each with its own time.
pub(crate) fn write(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).map_err(|error| Error::write(folder, error))?;
    for sample in FILES {
        let path = folder.join(sample.name);
        let put = || {
            let mut file = File::create_new(&path)?;
            file.write_all(sample.bytes)?;
            file.set_modified(SystemTime::UNIX_EPOCH + Duration::from_secs(sample.modified))?;
            file.sync_all()
        };
        put().map_err(|error| Error::write(&path, error))?;
    }
    Ok(())
}
