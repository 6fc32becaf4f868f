//! Questions to an index.

mod files;
mod found;
mod lists;
mod look;
mod rows;
mod search;
mod sights;

use holdfast_core::error::{Error, Result};

pub use files::FilesWithRows;
pub use search::highlight;
pub use sights::{Original, codes_of};

/// What SQLite said while it was asked: the index is not whole, and should be made again.
pub(crate) fn fault(error: rusqlite::Error) -> Error {
    Error::read(
        std::path::Path::new("cache/index.sqlite"),
        std::io::Error::other(error),
    )
}

/// Something of a column that is not what was written there.
pub(crate) fn odd() -> Error {
    fault(rusqlite::Error::InvalidQuery)
}

/// A number or name that the index does not have.
pub(crate) fn unknown<T>(id: &impl ToString) -> Result<T> {
    Err(Error::UnknownId { id: id.to_string() })
}
