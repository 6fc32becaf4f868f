//! Pages of a conversation that are not there.

use std::ops::Range;

/// What to call them: of several, the first and the last.
pub(super) fn missing(numbers: Range<u64>, name: impl Fn(u64) -> String) -> String {
    let (first, last) = (name(numbers.start), name(numbers.end.saturating_sub(1)));
    if first == last {
        first
    } else {
        format!("{first} … {last}")
    }
}
