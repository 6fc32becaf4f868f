//! Exports of a case that are parts of one download, by the rule that holds for what is given together: they are read
//! together and taken apart again, and what then lies in one piece is one.
//!
//! It is offered, never done: a person says whether it is so. What was told to be of two accounts is never one.

use std::collections::{BTreeSet, HashMap};

use holdfast_core::case::{Case, Export, repeated};
use holdfast_core::edit;
use holdfast_core::error::{Error, Result, Why};
use holdfast_core::id::Id;
use holdfast_core::moment::Clock;
use holdfast_core::store::{Store, Writer};
use holdfast_exports::detect::FormatId;

use super::opened::{Opened, open_export};
use super::piece::{Piece, is_made_one_by_one, pieces};

/// An export that looks like a part of an earlier one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Further {
    /// The later one, or an exhibit that is an export by itself.
    pub part: Id,
    /// The earlier one, as far as it can be read.
    pub whole: Id,
}

/// An export, and the formats that are read in it.
pub(crate) struct Candidate<'a> {
    pub(crate) export: &'a Export,
    pub(crate) formats: Vec<FormatId>,
}

/// The exports of a case that look like parts of earlier ones and that nobody has answered for.
pub fn further_parts(case: &Case, store: &Store) -> Result<Vec<Further>> {
    let exports = crate::kept::exports_of(case);
    let again = repeated(&exports);
    let mut all = Vec::new();
    for export in exports.iter().filter(|one| !again.contains(&one.id)) {
        let opened = open_export(case, store, export)?;
        let formats = opened.found.iter().map(|found| found.claim.format);
        let formats = formats.collect();
        all.push(Candidate { export, formats });
    }
    Ok(unanswered(case, among(case, store, &all)?))
}

/// What is still to be asked.
pub(crate) fn unanswered(case: &Case, mut all: Vec<Further>) -> Vec<Further> {
    let is_answered = |one: &Further| {
        let mut joins = case.joins().iter();
        joins.any(|join| !join.is_one && (join.part, join.whole) == (one.part, one.whole))
    };
    all.retain(|one| !is_answered(one));
    all
}

/// Writes down that two exports are parts of one download, as a person says, and gives the id that both go by. Two
/// accounts, or two dates, are never one, whoever says so: `NotPossible`, as for two that are one already.
pub fn join(writer: &mut Writer, two: [Id; 2], clock: &dyn Clock) -> Result<Id> {
    let (case, [one, other]) = (writer.case(), two.map(|id| writer.case().whole_of(id)));
    let exports = case.exports();
    let find = |id: Id| exports.iter().find(|export| export.id == id);
    // What is none, or is one already, the core says by itself.
    if let (Some(own), Some(theirs)) = (find(one), find(other))
        && one != other
        && !are_one(case, writer.store(), [own, theirs])?
    {
        let [id, _] = two.map(|id| id.to_string());
        let why = Why::NotOneDownload;
        return Err(Error::NotPossible { id, why });
    }
    edit::join(writer, two, clock)
}

/// Whether two exports are one when they are read together, with all that was joined to either: something of both lies
/// in one piece, and nothing that was in one piece falls apart into two.
fn are_one(case: &Case, store: &Store, two: [&Export; 2]) -> Result<bool> {
    if groups(case, store, &two)?.is_empty() {
        return Ok(false);
    }
    let together = Export {
        id: two[0].id,
        parts: two.iter().flat_map(|one| one.parts.clone()).collect(),
    };
    let [own, theirs] = [
        downloads_in(case, store, two[0])?,
        downloads_in(case, store, two[1])?,
    ];
    // A part with media only is no download by itself.
    let most = if own == 0 || theirs == 0 {
        own + theirs
    } else {
        own + theirs - 1
    };
    Ok(downloads_in(case, store, &together)? <= most)
}

/// How many downloads are read in an export.
fn downloads_in(case: &Case, store: &Store, export: &Export) -> Result<usize> {
    let opened = open_export(case, store, export)?;
    let found = opened.found.iter();
    let found = found.filter(|found| !is_made_one_by_one(found.claim.format));
    let pieces = found.flat_map(|found| pieces(&opened.container, &found.claim));
    Ok(pieces.filter(|piece| !piece.files.is_empty()).count())
}

/// Which of some exports are parts of others. All of a format are looked at together: where two accounts are there, of
/// which of them a part is that does not tell, nobody can say.
pub(crate) fn among(case: &Case, store: &Store, all: &[Candidate<'_>]) -> Result<Vec<Further>> {
    let mut formats: Vec<FormatId> = all.iter().flat_map(|one| one.formats.clone()).collect();
    formats.retain(|format| !is_made_one_by_one(*format));
    formats.sort_unstable();
    formats.dedup();
    let mut found = BTreeSet::new();
    for format in formats {
        // A part with media only is read as nothing.
        let own = all
            .iter()
            .filter(|one| one.formats.contains(&format) || one.formats.is_empty());
        let own: Vec<&Export> = own.map(|one| one.export).collect();
        if own.len() < 2 {
            continue;
        }
        for group in groups(case, store, &own)? {
            let Some(whole) = group.iter().find(|id| matches!(id, Id::Export(_))) else {
                continue;
            };
            let parts = group.iter().filter(|part| *part != whole);
            found.extend(parts.map(|part| Further {
                part: *part,
                whole: *whole,
            }));
        }
    }
    // A part of two that do not belong together is a part of neither, as far as anybody can tell.
    let is_sure = |one: &&Further| {
        let mut others = found.iter();
        !others.any(|other| other.part == one.part && other.whole != one.whole)
    };
    Ok(found.iter().filter(is_sure).copied().collect())
}

/// Exports that lie in one piece when they are read together: each group holds two or more, exports of the log first.
fn groups(case: &Case, store: &Store, exports: &[&Export]) -> Result<Vec<Vec<Id>>> {
    let Some((first, _)) = exports.split_first() else {
        return Ok(Vec::new());
    };
    let parts = exports.iter().flat_map(|export| export.parts.clone());
    let together = Export {
        id: first.id,
        parts: parts.collect(),
    };
    let opened = open_export(case, store, &together)?;
    let mut of: HashMap<Id, BTreeSet<Id>> = HashMap::new();
    for export in exports {
        for part in &export.parts {
            of.entry(part.exhibit).or_default().insert(export.id);
        }
    }
    let mut groups = Vec::new();
    for found in &opened.found {
        if is_made_one_by_one(found.claim.format) {
            continue;
        }
        for piece in pieces(&opened.container, &found.claim) {
            let mut group = exports_in(&opened, &piece, &of);
            // Exports of the log before exhibits that are one by themselves.
            group.sort_unstable_by_key(|id| (matches!(id, Id::Exhibit(_)), *id));
            if group.len() > 1 {
                groups.push(group);
            }
        }
    }
    Ok(groups)
}

/// The exports whose own files are in a piece; a file that several have tells nothing.
fn exports_in(opened: &Opened, piece: &Piece, of: &HashMap<Id, BTreeSet<Id>>) -> Vec<Id> {
    if piece.files.is_empty() {
        return Vec::new();
    }
    let entries = piece.files.iter().chain(&piece.owned);
    let exports = entries.filter_map(|entry| of.get(&opened.exhibit(*entry)?));
    let own = exports.filter(|exports| exports.len() == 1);
    let own: BTreeSet<Id> = own.flatten().copied().collect();
    own.into_iter().collect()
}
