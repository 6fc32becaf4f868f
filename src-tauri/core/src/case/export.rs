//! Platforms' own downloads, as far as the log knows them: which exhibits are their parts, and which have the same files
//! as another one (a folder that was added again from another place, a download that is there in parts and whole).

use std::collections::{BTreeMap, BTreeSet};

use super::{Case, Exhibit};
use crate::id::Id;
use crate::line::Kind;

/// That an exhibit is a part of an export, under one of its names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InExport {
    /// `X01`
    pub export: Id,
    /// Which of [`Exhibit::files`] and [`Exhibit::places`]; none when that fact cannot be read.
    pub name: Option<usize>,
    /// Line of the log.
    pub line: u64,
}

/// A platform's own download, as far as the log knows it: the exhibits that are its parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    /// `X01`. An exhibit that a person called an export, and that is a part of none, is one by itself under its own id.
    pub id: Id,
    /// Its parts, in the order in which they were added; those of exports that were joined to it after its own.
    pub parts: Vec<ExportPart>,
}

/// A part of an export: a zip, or a file of a folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExportPart {
    /// The exhibit.
    pub exhibit: Id,
    /// Under which of its names, as in [`InExport`].
    pub name: Option<usize>,
    /// The export that the log puts it into: another one than that whose part it is where a person joined the two.
    pub of: Id,
}

impl Case {
    /// The exports, in order of id: those of the log, then exhibits that a person called one. What was joined is one.
    pub fn exports(&self) -> Vec<Export> {
        let mut exports: Vec<Export> = Vec::new();
        for one in self.exports_of_log() {
            // A whole comes before its parts.
            let whole = self.whole_of(one.id);
            match exports.iter_mut().find(|export| export.id == whole) {
                Some(export) => export.parts.extend(one.parts),
                None => exports.push(one),
            }
        }
        exports
    }

    /// The same, as the log has them: nothing is joined.
    pub fn exports_of_log(&self) -> Vec<Export> {
        let mut exports: BTreeMap<Id, Vec<(u64, ExportPart)>> = BTreeMap::new();
        for exhibit in &self.exhibits {
            for part in &exhibit.exports {
                let (exhibit, name) = (exhibit.id, part.name);
                let parts = exports.entry(part.export).or_default();
                let of = part.export;
                parts.push((part.line, ExportPart { exhibit, name, of }));
            }
        }
        let named = exports.into_iter().map(|(id, mut parts)| {
            parts.sort_by_key(|(line, _)| *line);
            let parts = parts.into_iter().map(|(_, part)| part).collect();
            Export { id, parts }
        });
        let is_lone =
            |exhibit: &&Exhibit| exhibit.kind == Kind::Export && exhibit.exports.is_empty();
        let lone = self.exhibits.iter().filter(is_lone).map(|exhibit| Export {
            id: exhibit.id,
            parts: vec![ExportPart {
                exhibit: exhibit.id,
                name: (!exhibit.files.is_empty()).then_some(0),
                of: exhibit.id,
            }],
        });
        named.chain(lone).collect()
    }
}

impl Case {
    /// The exports that an exhibit is a part of, as [`Case::exports`] names them, in order of id. Of an exhibit that is
    /// one by itself, the one that it was joined to.
    pub fn exports_with(&self, exhibit: &Exhibit) -> BTreeSet<Id> {
        if exhibit.exports.is_empty() {
            let is_lone = exhibit.kind == Kind::Export;
            let whole = self.whole_of(exhibit.id);
            return (is_lone && whole != exhibit.id)
                .then_some(whole)
                .into_iter()
                .collect();
        }
        let of = exhibit.exports.iter().map(|part| part.export);
        of.map(|export| self.whole_of(export)).collect()
    }
}

impl Export {
    /// The exports of the log that were joined to this one, in order of id.
    pub fn joined(&self) -> BTreeSet<Id> {
        let of = self.parts.iter().map(|part| part.of);
        of.filter(|of| *of != self.id).collect()
    }

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
