//! Where things lie on this computer, and what the page may be told of it.

use std::path::{Path, PathBuf};

use holdfast_core::error::Error;
use holdfast_core::import::shorten_home;
use holdfast_core::store::free_bytes;
use holdfast_machine::cloud_of;
use holdfast_view::WireError;

use crate::error::{Wire, wire};

/// The folders and programs that the window uses by itself.
#[derive(Debug, Clone)]
pub(crate) struct Places {
    /// Cases, each in a folder named by its id.
    pub(crate) cases: PathBuf,
    /// Practice cases, each in a folder of its own: never among those of families.
    pub(crate) practice: PathBuf,
    /// The file that keeps what the person prefers.
    pub(crate) settings: PathBuf,
    /// Where a bundle is put unless the person chooses.
    pub(crate) downloads: Option<PathBuf>,
    /// The home folder.
    pub(crate) home: Option<PathBuf>,
    /// The program that makes pictures small.
    pub(crate) preview: PathBuf,
}

impl Places {
    /// A folder for the eyes of this computer's user only: the home folder is shortened to `~`, and nothing else, so
    /// that a person finds a stick again. What is handed over leaves other names out (`place_of`).
    pub(crate) fn shown(&self, path: &Path) -> String {
        let shortened = shorten_home(path, self.home.as_deref());
        shortened.to_string_lossy().into_owned()
    }

    /// An error as the page may have it: what it names is named as in [`Places::shown`], also in the line for helpers.
    pub(crate) fn without_home(&self, mut error: WireError) -> WireError {
        let home = self.home.as_deref().map(|home| home.display().to_string());
        if let Some(home) = home.filter(|home| home.len() > 1) {
            for text in error.params.values_mut().chain([&mut error.detail]) {
                *text = text.replace(&home, "~");
            }
        }
        error
    }
}

/// The name of the cloud service that copies this folder away.
pub(crate) fn cloud_name(path: &Path) -> Option<String> {
    cloud_of(path).map(|cloud| cloud.name().to_owned())
}

/// Refuses a folder that a cloud service copies away, unless the person insists. True: insisting was needed.
pub(crate) fn guard_cloud(path: &Path, insists: bool) -> Wire<bool> {
    match cloud_name(path) {
        Some(service) if !insists => Err(wire(Error::CloudFolder {
            path: path.to_owned(),
            service,
        })),
        found => Ok(found.is_some()),
    }
}

/// Room on the disk that holds this folder or will hold it.
pub(crate) fn room(path: &Path) -> Option<u64> {
    path.ancestors()
        .find(|part| part.is_dir())
        .and_then(free_bytes)
}
