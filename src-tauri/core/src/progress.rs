//! How far long work has come, and whether it should stop.

use crate::import::Outcome;

/// Told about long work. Methods may be called from several threads.
pub trait Progress: Sync {
    /// The work that lies ahead, in bytes.
    fn total(&self, _bytes: u64) {}
    /// So many bytes more are done.
    fn advance(&self, _bytes: u64) {}
    /// Something worth a line of text is now under way (an exhibit id or a file's path in the bundle).
    fn step(&self, _name: &str) {}
    /// What became of these files is settled, while others may be under way: saved, or not and why. In the order of the
    /// plan, each file once.
    fn settled(&self, _outcomes: &[Outcome]) {}
    /// True when the person wants to stop. Asked between pieces.
    fn is_cancelled(&self) -> bool {
        false
    }
}

/// Says nothing and never stops.
#[derive(Debug, Clone, Copy, Default)]
pub struct Silent;

impl Progress for Silent {}
