//! Message files that came out of a platform's download: each must belong to an export of the log.
//!
//! What the log knows is the download, not what is in it. So a file that was itself added has the log's hash; one that
//! was taken out of a zip has the hash that the tables declare, and that it came out of that zip is the writer's word,
//! until somebody takes it out of the zip again.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::{History, own_part};
use crate::bundle::verify::Contents;
use crate::case::{Case, Export, Held};
use crate::digest::Digest;
use crate::finding::{FindingCode, Level};
use crate::id::Id;

/// Where they lie.
pub(super) const FOLDER: &str = "data/exports/";

/// What `case.json` declares of an export.
#[derive(Deserialize)]
pub(super) struct Declared {
    export: Id,
    files: Vec<DeclaredFile>,
}

#[derive(Deserialize)]
struct DeclaredFile {
    exhibit: Id,
    path: Option<String>,
    part: Option<u64>,
    sha256: Option<Digest>,
}

impl History {
    pub(super) fn check_exports<'a>(
        &mut self,
        contents: &Contents,
        case: &Case,
        declared: &'a [Declared],
        explained: &mut BTreeSet<&'a str>,
    ) {
        let exports = case.exports();
        let known: BTreeMap<Id, &Export> = exports.iter().map(|one| (one.id, one)).collect();
        for one in declared {
            match known.get(&one.export) {
                Some(export) => self.check_export(contents, case, export, one, explained),
                None => self.say(
                    Level::Fail,
                    FindingCode::TablesDisagree,
                    one.export.to_string(),
                ),
            }
        }
        let told: BTreeSet<Id> = declared.iter().map(|one| one.export).collect();
        for id in known.keys().filter(|id| matches!(id, Id::Export(_))) {
            if !told.contains(id) {
                self.say(Level::Fail, FindingCode::ExhibitUndeclared, id.to_string());
            }
        }
    }

    fn check_export<'a>(
        &mut self,
        contents: &Contents,
        case: &Case,
        export: &Export,
        declared: &'a Declared,
        explained: &mut BTreeSet<&'a str>,
    ) {
        let parts: BTreeSet<Id> = export.parts.iter().map(|part| part.exhibit).collect();
        for file in &declared.files {
            let Some(path) = &file.path else { continue };
            let is_kept = case
                .exhibit(file.exhibit)
                .is_some_and(|exhibit| matches!(exhibit.held, Held::Kept { .. }));
            let seen = contents.files.get(path).map(|seen| seen.sha256);
            let is_own = path.starts_with(&format!("{FOLDER}{}/", export.id));
            if is_own && seen.is_some() {
                explained.insert(path);
            }
            // A file that was itself added lies where its own row says, perhaps with another export that has it.
            let is_placed = is_own || explained.contains(path.as_str());
            if !is_placed || !parts.contains(&file.exhibit) || !is_kept || file.sha256.is_none() {
                self.say(Level::Fail, FindingCode::TablesDisagree, path.as_str());
            } else if seen.is_some() {
                if seen != file.sha256 {
                    self.say(Level::Fail, FindingCode::TablesDisagree, path.as_str());
                }
            } else if file.part.is_some_and(|part| part != own_part(contents)) {
                self.say(Level::Unconfirmed, FindingCode::PartNotGiven, path.as_str());
            } else {
                self.say(Level::Fail, FindingCode::Missing, path.as_str());
            }
        }
    }
}
