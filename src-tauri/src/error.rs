//! What stops a command, on its way to the page.

use holdfast_core::digest::hex;
use holdfast_core::error::Error;
use holdfast_view::{ErrorCode, WireError};

/// Result of a command.
pub(crate) type Wire<T> = Result<T, WireError>;

/// An error of the core.
#[expect(
    clippy::needless_pass_by_value,
    reason = "it stands alone in `map_err`"
)]
pub(crate) fn wire(error: Error) -> WireError {
    WireError::of(&error, name())
}

/// An error of the window's own.
pub(crate) fn own(code: ErrorCode, detail: impl Into<String>) -> WireError {
    WireError::own(code, detail, name())
}

/// A handle that is not (or no longer) good.
pub(crate) fn stale(what: &str) -> WireError {
    own(ErrorCode::StaleHandle, format!("no such {what}"))
}

/// Names one error, so that a person can say which.
fn name() -> String {
    let mut bytes = [0_u8; 4];
    // Without random numbers the name is always the same: still better than none.
    let _ignored = getrandom::fill(&mut bytes);
    format!("e-{}", hex(&bytes))
}
