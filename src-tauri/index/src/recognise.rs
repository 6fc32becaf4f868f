//! Which files of a plan are platforms' own downloads, before anything is copied; and the downloads of a case, opened.
//!
//! Recognising looks at names, at the directories of zips and at the beginnings of texts; it never reads media. What it
//! finds is handed to the core as codes: this file is a part of that export, in this role. The core knows no platform.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use holdfast_core::import::{Plan, PlannedPart, Role};
use holdfast_core::line::Kind;
use holdfast_exports::container::Container;
use holdfast_exports::detect::{FormatId, find};
use holdfast_exports::limits::Limits;

mod further;
mod given;
mod opened;
mod part;
mod piece;
#[cfg(test)]
mod tests;

pub use further::go_on;
pub(crate) use opened::open_through;
pub use opened::{Lost, Opened, PartBytes, open_elsewhere, open_export};
pub(crate) use part::{Candidate, among, unanswered};
pub use part::{Further, further_parts, join};

/// An export among the files of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recognised {
    /// The formats that are in it; none: a person says that it is a download, and nothing can read it yet.
    pub formats: Vec<FormatId>,
    /// Its files, by their number in the plan.
    pub files: BTreeMap<usize, Role>,
}

/// Tells which files of a plan belong to which export, and writes it into the plan. `named` are the paths that the plan
/// was made from; `said` is what the person called the files: other things than exports are not looked into.
pub fn recognise(plan: &mut Plan, named: &[PathBuf], said: Option<Kind>) -> Vec<Recognised> {
    if said.is_some_and(|kind| kind != Kind::Export) {
        return Vec::new();
    }
    let mut found = detect(plan, named);
    if said == Some(Kind::Export) {
        found.extend(declared(plan, named, &found));
    }
    found.sort_by_key(|export| export.files.keys().next().copied());
    for (group, export) in found.iter().enumerate() {
        for (&place, &role) in &export.files {
            if let Some(file) = plan.files.get_mut(place) {
                file.export = Some(PlannedPart { group, role });
            }
        }
    }
    found
}

fn detect(plan: &Plan, named: &[PathBuf]) -> Vec<Recognised> {
    let given = given::of_plan(plan, named);
    let Ok(container) = Container::open(given.parts, Limits::default()) else {
        // Parts in memory always open; a disk that went away is found by the run.
        return Vec::new();
    };
    let mut exports: Vec<Recognised> = Vec::new();
    for found in find(&container) {
        for piece in piece::pieces(&container, &found.claim) {
            let files = given.places.files(&container, &piece);
            if !files.is_empty() {
                unite(&mut exports, found.claim.format, files);
            }
        }
    }
    for export in &mut exports {
        take_in_nested(plan, export);
    }
    without_twice(exports)
}

/// Two formats in one zip or folder are one download.
fn unite(exports: &mut Vec<Recognised>, format: FormatId, files: BTreeMap<usize, Role>) {
    let shares = |export: &Recognised| files.keys().any(|place| export.files.contains_key(place));
    let (mut same, rest): (Vec<Recognised>, Vec<Recognised>) =
        std::mem::take(exports).into_iter().partition(shares);
    *exports = rest;
    let mut joined = Recognised {
        formats: vec![format],
        files,
    };
    same.reverse();
    for other in same {
        for (place, role) in other.files {
            let own = joined.files.entry(place).or_insert(role);
            if role == Role::Messages {
                *own = role;
            }
        }
        joined.formats.extend(other.formats);
    }
    joined.formats.sort_unstable();
    joined.formats.dedup();
    exports.push(joined);
}

/// A zip inside the folder of a download belongs to it, and is not entered.
fn take_in_nested(plan: &Plan, export: &mut Recognised) {
    let is_loose = |role: &Role| *role != Role::Archive;
    let loose = export.files.iter().filter(|(_, role)| is_loose(role));
    let folders: Vec<&std::path::Path> = loose
        .filter_map(|(place, _)| plan.files.get(*place)?.path.parent())
        .collect();
    let Some(top) = given::common_folder(&folders) else {
        return;
    };
    // A download of one folder without any below it says nothing of what else lies there.
    if folders.iter().all(|folder| *folder == top) {
        return;
    }
    let nested = plan
        .files
        .iter()
        .enumerate()
        .filter(|(_, file)| given::is_zip(file) && file.path.starts_with(&top));
    for (place, _) in nested {
        export.files.entry(place).or_insert(Role::Other);
    }
}

/// A file is a part of one export of a plan; the first that claims it has it.
fn without_twice(mut exports: Vec<Recognised>) -> Vec<Recognised> {
    let mut taken = BTreeSet::new();
    for export in &mut exports {
        export.files.retain(|place, _| taken.insert(*place));
    }
    exports.retain(|export| !export.files.is_empty());
    exports
}

/// What a person calls a download and nobody recognises: each thing that was named is one.
fn declared(plan: &Plan, named: &[PathBuf], found: &[Recognised]) -> Vec<Recognised> {
    let taken: BTreeSet<usize> = found
        .iter()
        .flat_map(|export| export.files.keys().copied())
        .collect();
    let mut declared: BTreeMap<Option<usize>, BTreeMap<usize, Role>> = BTreeMap::new();
    for (place, file) in plan.files.iter().enumerate() {
        if taken.contains(&place) {
            continue;
        }
        // The longest name that it lies below; a shortcut that was followed lies elsewhere.
        let names = named.iter().enumerate();
        let own = names
            .filter(|(_, name)| file.path.starts_with(name))
            .max_by_key(|(_, name)| name.as_os_str().len())
            .map(|(number, _)| number);
        let role = if given::is_zip(file) {
            Role::Archive
        } else {
            Role::Other
        };
        declared.entry(own).or_default().insert(place, role);
    }
    declared
        .into_values()
        .map(|files| Recognised {
            formats: Vec::new(),
            files,
        })
        .collect()
}
