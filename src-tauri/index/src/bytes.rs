//! A file's bytes, read where they are wanted. It is opened for each reading, so that a folder of any number of files
//! needs no open ones.

use std::io::{self, Read, Seek, SeekFrom};
use std::path::PathBuf;

use holdfast_core::import::open_source;
use holdfast_exports::container::ReadAt;

/// A file that is opened when it is read.
#[derive(Debug)]
pub(crate) struct OnDemand {
    pub(crate) path: PathBuf,
    pub(crate) size: u64,
}

impl ReadAt for OnDemand {
    fn size(&self) -> u64 {
        self.size
    }

    fn read_at(&self, buffer: &mut [u8], at: u64) -> io::Result<usize> {
        // A link that came to lie there is not followed, and a pipe is not waited for.
        let (mut file, _) =
            open_source(&self.path).map_err(|reason| io::Error::other(reason.as_str()))?;
        file.seek(SeekFrom::Start(at))?;
        file.read(buffer)
    }
}
