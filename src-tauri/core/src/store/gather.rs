//! The facts of a whole log, each read once and several at a time: opening a large case must not wait for one small file
//! after the other.

use std::collections::{BTreeSet, HashMap};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use super::Store;
use crate::case::{Case, FactSource, fold};
use crate::digest::Digest;
use crate::fact::Fact;
use crate::line::Line;

/// Files that are read at the same time.
const WORKERS: usize = 4;
/// Below this number of facts a thread costs more than it saves.
const FEW: usize = 64;

/// Facts that were read; those that are not among them are not there.
struct Gathered(HashMap<Digest, Fact>);

impl FactSource for Gathered {
    fn fact(&self, digest: Digest) -> Option<Fact> {
        self.0.get(&digest).cloned()
    }
}

impl Store {
    /// Folds the lines of this case's own log.
    pub(super) fn fold(&self, lines: &[(Line, Digest)]) -> Option<Case> {
        let facts = lines.iter().flat_map(|(line, _)| &line.details.facts);
        let named: BTreeSet<Digest> = facts.copied().collect();
        if named.len() < FEW {
            return fold(lines, self);
        }
        let named: Vec<Digest> = named.into_iter().collect();
        let (next, all) = (AtomicUsize::new(0), Mutex::new(HashMap::new()));
        std::thread::scope(|scope| {
            for _ in 0..WORKERS {
                scope.spawn(|| {
                    let mut own = Vec::new();
                    while let Some(digest) = named.get(next.fetch_add(1, Ordering::Relaxed)) {
                        own.extend(self.fact(*digest).map(|fact| (*digest, fact)));
                    }
                    let mut all = all.lock().unwrap_or_else(PoisonError::into_inner);
                    all.extend(own);
                });
            }
        });
        let all = all.into_inner().unwrap_or_else(PoisonError::into_inner);
        fold(lines, &Gathered(all))
    }
}
