//! Files of a plan that are in the case already, byte for byte, with an answer: nobody is asked about them again.

use std::collections::BTreeMap;

use super::{Plan, open_source};
use crate::case::{Case, Exhibit};
use crate::digest::Digest;
use crate::id::Id;
use crate::line::Shows;

/// Exhibits that were answered for and whose bytes these files have, by the file's number in the plan. Only a file of
/// the size of such an exhibit is read. One that cannot be read is asked about like any other.
pub fn answered_before(plan: &Plan, case: &Case) -> BTreeMap<usize, Id> {
    let answered = case.exhibits.iter().filter(|exhibit| is_answered(exhibit));
    let mut by_size: BTreeMap<u64, Vec<&Exhibit>> = BTreeMap::new();
    for exhibit in answered {
        if let Some(size) = exhibit.held.size() {
            by_size.entry(size).or_default().push(exhibit);
        }
    }
    let files = plan.files.iter().enumerate();
    let asked = files.filter(|(_, file)| file.kind.is_visual() && file.export.is_none());
    asked
        .filter_map(|(number, file)| {
            let alike = by_size.get(&file.size)?;
            let (mut source, _) = open_source(&file.path).ok()?;
            let (digest, _) = Digest::of_reader(&mut source).ok()?;
            let same = alike.iter().find(|one| one.held.sha256() == Some(digest))?;
            Some((number, same.id))
        })
        .collect()
}

fn is_answered(exhibit: &Exhibit) -> bool {
    exhibit.shows != Shows::Unknown && exhibit.needs_answer()
}
