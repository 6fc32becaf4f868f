//! The bytes of the files that hold marked rows, found out before any table is written: of two copies of a file only the
//! first stands there, whichever a mark names.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

use holdfast_core::case::{Case, Export};
use holdfast_core::digest::Digest;
use holdfast_core::error::Result;
use holdfast_core::id::Id;
use holdfast_core::store::Store;
use holdfast_exports::container::EntryId;
use holdfast_index::recognise::{Opened, open_export};

use super::super::marks::Marks;
use super::super::spool::pour;

/// Tells the marks of a case what they are on; `exports` with those of their parts that may be handed over.
pub(super) fn know(
    marks: &mut Marks,
    (case, store): (&Case, &Store),
    exports: &[Export],
) -> Result<()> {
    let mut digests: BTreeMap<(Id, String), Option<Digest>> = BTreeMap::new();
    for export in exports {
        let exhibits: BTreeSet<Id> = export.parts.iter().map(|part| part.exhibit).collect();
        let marked = marks.files();
        let marked: BTreeSet<(Id, &str)> = marked
            .filter(|(exhibit, _)| exhibits.contains(exhibit))
            .collect();
        if marked.is_empty() {
            continue;
        }
        let opened = open_export(case, store, export)?;
        for (id, entry) in opened.container.entries() {
            let is_packed = opened.is_packed(id);
            let mut marked = marked.iter();
            let marked = marked.find(|(exhibit, path)| {
                opened.exhibit(id) == Some(*exhibit) && (!is_packed || entry.path == *path)
            });
            if let Some((exhibit, path)) = marked {
                let digest = digest_of(case, &opened, id, *exhibit);
                digests.insert((*exhibit, (*path).to_owned()), digest);
            }
        }
    }
    marks.know(|exhibit, entry| digests.get(&(exhibit, entry.to_owned())).copied().flatten());
    Ok(())
}

/// The hash of a file; none when it cannot be read to its end.
fn digest_of(case: &Case, opened: &Opened, id: EntryId, exhibit: Id) -> Option<Digest> {
    if !opened.is_packed(id) {
        return case.exhibit(exhibit)?.held.sha256();
    }
    let mut reader: Box<dyn Read + '_> = opened.container.read(id).ok()?;
    let (digest, _) = pour(&mut *reader, |_| Ok(())).ok()?;
    Some(digest)
}
