//! From log lines and facts to a [`Case`](super::Case).

use crate::digest::Digest;
use crate::fact::Fact;

/// Whoever can read facts: the store of a case, or the facts folder of a bundle.
pub trait FactSource {
    /// The fact of that hash; none when it is withheld, missing or damaged.
    fn fact(&self, digest: Digest) -> Option<Fact>;
}

/// Placeholder signature fixed first: folding follows.
pub fn fold() {}
