//! The facts that a bundle encloses.

use std::collections::{BTreeMap, BTreeSet};

use holdfast_core::bundle::set::Checked;
use holdfast_core::case::FactSource;
use holdfast_core::digest::Digest;
use holdfast_core::fact::{Fact, FactBody, FileFact};

use super::declared::{Declared, DeclaredFile};
use crate::police::WithheldFact;

/// The facts that are enclosed; of a file whose times were left out, its name as it is declared.
pub(super) struct Enclosed<'a> {
    checked: &'a Checked,
    names: BTreeMap<Digest, &'a DeclaredFile>,
}

impl<'a> Enclosed<'a> {
    pub(super) fn of(checked: &'a Checked, declared: &'a Declared) -> Self {
        let left_out = declared.withheld_facts.iter();
        let left_out = left_out.filter(|fact| fact.why == WithheldFact::FileTimes.as_str());
        let left_out: BTreeSet<Digest> = left_out.map(|fact| fact.sha256).collect();
        let files = declared.exhibits.iter().flat_map(|row| &row.files);
        let names = files.filter(|file| left_out.contains(&file.fact));
        Self {
            checked,
            names: names.map(|file| (file.fact, file)).collect(),
        }
    }

    fn name_only(&self, digest: Digest) -> Option<Fact> {
        let file = self.names.get(&digest)?;
        Some(Fact {
            v: 1,
            salt: String::new(),
            lang: None,
            body: FactBody::File(FileFact {
                name: file.name.clone(),
                name_hex: file.name_hex.clone(),
                modified: None,
                created: None,
            }),
        })
    }
}

impl FactSource for Enclosed<'_> {
    fn fact(&self, digest: Digest) -> Option<Fact> {
        let Some(bytes) = self.checked.contents.tags.get(&path_of(digest)) else {
            return self.name_only(digest);
        };
        (Digest::of(bytes) == digest)
            .then(|| Fact::from_bytes(bytes))
            .flatten()
    }
}

/// Where a fact stands in a bundle.
pub(super) fn path_of(fact: Digest) -> String {
    format!("report/facts/{fact}.json")
}
