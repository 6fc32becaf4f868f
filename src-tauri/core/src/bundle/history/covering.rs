//! Covered copies in a bundle: each must be the one that stands in the log, in the place of its original.

use std::collections::BTreeSet;

use serde::Deserialize;

use super::{History, own_part};
use crate::bundle::verify::Contents;
use crate::case::Exhibit;
use crate::digest::Digest;
use crate::finding::{FindingCode, Level};

/// `reason` of an original whose covered copy is enclosed in its place.
const REASON: &str = "covered";

/// What `case.json` declares of a covered copy that is enclosed.
#[derive(Deserialize)]
pub(super) struct Declared {
    path: String,
    part: Option<u64>,
    sha256: Digest,
}

impl History {
    pub(super) fn check_copy<'a>(
        &mut self,
        contents: &Contents,
        exhibit: &Exhibit,
        row: &'a super::Declared,
        explained: &mut BTreeSet<&'a str>,
    ) {
        let subject = exhibit.id.to_string();
        let Some(declared) = &row.covered else {
            if row.reason.as_deref() == Some(REASON) {
                self.say(Level::Fail, FindingCode::TablesDisagree, subject);
            }
            return;
        };
        explained.insert(&declared.path);
        // One that is in doubt, was replaced or was taken back does not travel.
        let stands = exhibit.covered_copy().map(|copy| copy.sha256);
        if stands != Some(declared.sha256) {
            self.say(Level::Fail, FindingCode::TablesDisagree, subject);
            return;
        }
        match contents.files.get(&declared.path) {
            Some(seen) if seen.sha256 == declared.sha256 => {}
            Some(_) => self.say(Level::Fail, FindingCode::TablesDisagree, subject),
            None if declared.part.is_some_and(|part| part != own_part(contents)) => {
                self.say(Level::Unconfirmed, FindingCode::PartNotGiven, subject);
            }
            None => self.say(Level::Fail, FindingCode::Missing, subject),
        }
    }
}
