//! Holds the manifests against the files that are there.

use std::collections::{BTreeMap, BTreeSet};

use super::hash::Seen;
use super::manifest::{Listed, Manifest, Role};
use crate::bundle::names;
use crate::bundle::tree::Tree;
use crate::finding::{Finding, FindingCode, Level};

/// The files of a bag by name.
pub(crate) struct Index<'a> {
    exact: BTreeMap<&'a str, usize>,
    /// Names outside ASCII, in their composed form.
    composed: BTreeMap<String, usize>,
}

impl<'a> Index<'a> {
    pub(crate) fn new(tree: &'a dyn Tree) -> Self {
        let files = tree.files().iter().enumerate();
        Self {
            exact: files.clone().map(|(i, f)| (f.path.as_str(), i)).collect(),
            composed: files
                .filter(|(_, file)| !file.path.is_ascii())
                .map(|(i, file)| (names::compose(&file.path), i))
                .collect(),
        }
    }

    /// The file of exactly that name.
    pub(crate) fn get(&self, path: &str) -> Option<usize> {
        self.exact.get(path).copied()
    }

    /// The file of that name, and whether it is written in another Unicode form.
    fn find(&self, path: &str) -> Option<(usize, bool)> {
        match self.get(path) {
            Some(index) => Some((index, false)),
            None if path.is_ascii() => None,
            None => {
                let index = self.composed.get(&names::compose(path))?;
                Some((*index, true))
            }
        }
    }
}

/// What is compared.
pub(crate) struct Comparison<'a> {
    pub(crate) index: &'a Index<'a>,
    pub(crate) seen: &'a [Option<Seen>],
    pub(crate) fetched: &'a BTreeSet<String>,
    pub(crate) is_strict: bool,
}

impl Comparison<'_> {
    /// Which files a manifest covers; what is missing, changed or listed twice are findings.
    pub(crate) fn compare(
        &self,
        manifest: &Manifest,
        findings: &mut Vec<Finding>,
    ) -> BTreeSet<usize> {
        let mut covered = BTreeSet::new();
        let mut hashes: BTreeMap<&str, &[u8]> = BTreeMap::new();
        for listed in &manifest.entries {
            let mut found = |level, code| {
                findings.push(Finding::contents(level, code, listed.path.as_str()));
            };
            if let Some(before) = hashes.insert(&listed.path, &listed.hash) {
                let is_same = before == listed.hash && !self.is_strict;
                let level = if is_same { Level::Warning } else { Level::Fail };
                found(level, FindingCode::ListedTwice);
            }
            let Some((index, is_other_form)) = self.index.find(&listed.path) else {
                if manifest.role == Role::Payload && self.fetched.contains(&listed.path) {
                    found(Level::Unconfirmed, FindingCode::FetchListed);
                } else {
                    found(Level::Fail, FindingCode::Missing);
                }
                continue;
            };
            if is_other_form {
                found(Level::Warning, FindingCode::NamesAlike);
            }
            covered.insert(index);
            if let Some((subject, code)) = self.compare_hash(manifest, listed, index) {
                findings.push(Finding::contents(Level::Fail, code, subject));
            }
        }
        covered
    }

    /// What is changed when a hash does not fit: the file, or the line of the manifest.
    fn compare_hash<'b>(
        &self,
        manifest: &'b Manifest,
        listed: &'b Listed,
        index: usize,
    ) -> Option<(&'b str, FindingCode)> {
        let algorithm = manifest.algorithm?;
        let seen = self.seen.get(index)?.as_ref()?;
        let hash = seen.hash(algorithm)?;
        if hash == listed.hash {
            return None;
        }
        if hash.len() != listed.hash.len() {
            return Some((&manifest.name, FindingCode::ManifestLine));
        }
        // A changed file has an unrelated hash. One that is almost right was right, and the line was changed.
        let bits = hash.iter().zip(&listed.hash);
        let differing: u32 = bits.map(|(a, b)| (a ^ b).count_ones()).sum();
        if differing as usize <= hash.len() {
            Some((&manifest.name, FindingCode::Changed))
        } else {
            Some((&listed.path, FindingCode::Changed))
        }
    }
}

/// Names that a careless system would take for the same.
pub(crate) fn find_alike(tree: &dyn Tree, findings: &mut Vec<Finding>) {
    let mut folded: BTreeMap<String, &str> = BTreeMap::new();
    for file in tree.files() {
        if let Some(other) = folded.insert(names::fold(&file.path), &file.path)
            && other != file.path
        {
            findings.push(Finding::contents(
                Level::Warning,
                FindingCode::NamesAlike,
                file.path.as_str(),
            ));
        }
    }
}
