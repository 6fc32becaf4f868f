//! The same files as two exports: a folder that was added again from another place, a download that is there in parts
//! and whole.

use std::collections::BTreeSet;

use super::Export;
use crate::id::Id;

impl Export {
    /// Among all exports of the case, the first that has all parts of this one, and came before it or has more.
    pub fn repeated_by(&self, all: &[Self]) -> Option<Id> {
        let parts = |export: &Self| -> BTreeSet<Id> {
            export.parts.iter().map(|part| part.exhibit).collect()
        };
        let own = parts(self);
        let place = all.iter().position(|other| other.id == self.id)?;
        let mut others = all
            .iter()
            .enumerate()
            .filter(|(_, other)| other.id != self.id && other.parts.len() >= own.len());
        let holder = others.find(|(number, other)| {
            let theirs = parts(other);
            own.is_subset(&theirs) && (*number < place || own.len() < theirs.len())
        });
        holder.map(|(_, other)| other.id)
    }
}

/// Those exports of a case whose files are all in another one: what is read there need not be read again.
pub fn repeated(all: &[Export]) -> BTreeSet<Id> {
    let repeated = all.iter().filter(|one| one.repeated_by(all).is_some());
    repeated.map(|one| one.id).collect()
}
