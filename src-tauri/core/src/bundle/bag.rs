//! A bag as RFC 8493 (and the drafts before it) describes it, held against the files that are there.
//!
//! Nothing here knows whether the files lie in a folder or in a zip, and nothing is fetched or followed.

use std::collections::BTreeSet;

use super::names::{self, Judgement};
use super::tree::{Tree, TreeFile};
use crate::error::Result;
use crate::finding::{Finding, FindingCode, Level};
use crate::progress::Progress;

mod algorithms;
mod compare;
pub(crate) mod declaration;
mod fetch;
pub(crate) mod hash;
pub(crate) mod labels;
pub(crate) mod manifest;
pub(crate) mod ours;
mod text;

use algorithms::Algorithm;
use compare::{Comparison, Index};
use declaration::Declaration;
use hash::AllSeen;
use manifest::{Manifest, Role};
use text::Encoding;

/// The longest `bagit.txt`, `bag-info.txt` or `fetch.txt` that is read.
const TEXT_MAX: u64 = 4 << 20;
/// The longest manifest that is read: 200,000 files with long names.
const MANIFEST_MAX: u64 = 64 << 20;
/// The most lines of all manifests together.
const LINES_MAX: usize = 1_000_000;

/// What the bag lies in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wrapper {
    /// As it was written, or nearly.
    Zip,
    /// Unpacked and packed again: what a system leaves in folders may have come along.
    Repacked,
    Folder,
}

/// A bag that was checked.
pub(crate) struct Checked {
    pub(crate) findings: Vec<Finding>,
    pub(crate) is_ours: bool,
    /// Ours, and of the version whose exact form is known here.
    pub(crate) has_known_form: bool,
    pub(crate) seen: AllSeen,
    pub(crate) payload_files: u64,
    pub(crate) payload_bytes: u64,
    pub(crate) labels: Vec<(String, String)>,
}

/// Checks a bag.
pub(crate) fn check_bag(
    tree: &dyn Tree,
    wrapper: Wrapper,
    progress: &dyn Progress,
) -> Result<Checked> {
    let index = Index::new(tree);
    let mut bag = Bag {
        tree,
        index: &index,
        wrapper,
        findings: Vec::new(),
    };
    let tags = bag.read_tags();
    let is_ours = ours::is_ours(&index, &tags.labels);
    let has_known_form = is_ours && !ours::is_newer(&tags.labels);
    bag.check_names();
    let seen = hash::hash_files(
        tree,
        |file| tags.algorithms_for(file),
        &mut bag.findings,
        progress,
    )?;
    let (payload_files, payload_bytes) = bag.compare(&tags, &seen, has_known_form);
    if has_known_form {
        let bytes = |name: &str| {
            let mut known = Vec::new();
            hash::read_small(tree, index.get(name)?, MANIFEST_MAX, &mut known)
        };
        ours::check_ours(tree, &index, &tags.manifests, bytes, &mut bag.findings);
    } else if is_ours {
        bag.found(Level::Unconfirmed, FindingCode::FormatNewer, labels::LABELS);
    }
    Ok(Checked {
        findings: bag.findings,
        is_ours,
        has_known_form,
        seen,
        payload_files,
        payload_bytes,
        labels: tags.labels,
    })
}

struct Bag<'a> {
    tree: &'a dyn Tree,
    index: &'a Index<'a>,
    wrapper: Wrapper,
    findings: Vec<Finding>,
}

/// What the tag files say.
struct Tags {
    declaration: Declaration,
    labels: Vec<(String, String)>,
    manifests: Vec<Manifest>,
    fetched: BTreeSet<String>,
}

impl Tags {
    fn of_role(&self, role: Role) -> impl Iterator<Item = &Manifest> {
        self.manifests
            .iter()
            .filter(move |manifest| manifest.role == role)
    }

    /// What a file must be hashed with.
    fn algorithms_for(&self, file: &TreeFile) -> Vec<Algorithm> {
        let is_payload = file.path.starts_with("data/");
        // Before 1.0 a tag manifest may list payload files too.
        let asking = self
            .manifests
            .iter()
            .filter(|manifest| manifest.role == Role::Tags || is_payload);
        let mut all: Vec<Algorithm> = asking.filter_map(|manifest| manifest.algorithm).collect();
        all.sort_unstable();
        all.dedup();
        all
    }
}

impl Bag<'_> {
    fn found(&mut self, level: Level, code: FindingCode, subject: &str) {
        self.findings.push(Finding::contents(level, code, subject));
    }

    fn read(&mut self, name: &str, max: u64) -> Option<Vec<u8>> {
        hash::read_small(self.tree, self.index.get(name)?, max, &mut self.findings)
    }

    fn read_tags(&mut self) -> Tags {
        let bytes = self.read(declaration::DECLARATION, TEXT_MAX);
        let declaration = declaration::read_declaration(bytes.as_deref(), &mut self.findings);
        let version = declaration.version;
        let encoding = declaration.encoding.unwrap_or(Encoding::Utf8);
        let mut labels_name = labels::LABELS;
        if self.index.get(labels_name).is_none() && !version.is_strict() {
            labels_name = labels::OLD_LABELS;
        }
        let labels = match self
            .read(labels_name, TEXT_MAX)
            .map(|bytes| encoding.decode(&bytes))
        {
            Some(Some(text)) => {
                labels::parse_labels(labels_name, &text, version, &mut self.findings)
            }
            Some(None) => {
                self.found(Level::Fail, FindingCode::BagInfoLine, labels_name);
                Vec::new()
            }
            None => Vec::new(),
        };
        let manifests = self.read_manifests(declaration, encoding);
        let fetched = match self
            .read(fetch::FETCH, TEXT_MAX)
            .map(|bytes| encoding.decode(&bytes))
        {
            Some(Some(text)) => fetch::parse_fetch(&text, version, &mut self.findings),
            Some(None) => {
                self.found(Level::Fail, FindingCode::FetchListed, fetch::FETCH);
                Vec::new()
            }
            None => Vec::new(),
        };
        Tags {
            declaration,
            labels,
            manifests,
            fetched: fetched.into_iter().collect(),
        }
    }

    fn read_manifests(&mut self, declaration: Declaration, encoding: Encoding) -> Vec<Manifest> {
        let files = self.tree.files().iter();
        let names = files.filter(|file| manifest::role_of(&file.path).is_some());
        let names: Vec<&str> = names.map(|file| file.path.as_str()).collect();
        let mut manifests = Vec::new();
        let mut lines = 0;
        for name in names {
            let Some(bytes) = self.read(name, MANIFEST_MAX) else {
                continue;
            };
            lines += bytes.iter().filter(|b| matches!(b, b'\n' | b'\r')).count();
            if lines > LINES_MAX {
                self.found(Level::Unconfirmed, FindingCode::Unreadable, name);
                continue;
            }
            manifests.extend(Manifest::parse(
                name,
                &bytes,
                declaration.version,
                encoding,
                &mut self.findings,
            ));
        }
        manifests
    }

    fn check_names(&mut self) {
        if self.wrapper == Wrapper::Folder {
            // In a zip every entry's name was judged already.
            for file in self.tree.files() {
                if names::judge(&file.path) == Judgement::Awkward {
                    let code = FindingCode::UnsafeName;
                    let path = file.path.as_str();
                    self.findings
                        .push(Finding::contents(Level::Warning, code, path));
                }
            }
        }
        compare::find_alike(self.tree, &mut self.findings);
    }

    /// Number and bytes of the payload files.
    fn compare(&mut self, tags: &Tags, seen: &AllSeen, has_known_form: bool) -> (u64, u64) {
        let comparison = Comparison {
            index: self.index,
            seen: &seen.files,
            fetched: &tags.fetched,
            is_strict: tags.declaration.version.is_strict(),
        };
        let mut covered = Vec::new();
        for manifest in tags.of_role(Role::Payload) {
            let files = comparison.compare(manifest, &mut self.findings);
            covered.push((manifest.name.as_str(), files));
        }
        for manifest in tags.of_role(Role::Tags) {
            let files = comparison.compare(manifest, &mut self.findings);
            self.check_tag_manifest(tags, manifest, &files);
        }
        self.check_payload_manifests(tags);
        let payload = self.check_payload(tags, seen, &covered, has_known_form);
        self.check_fetch(tags);
        self.check_oxum(tags, payload);
        let mut known = BTreeSet::new();
        self.findings
            .retain(|f| known.insert((f.code, f.level, f.subject.clone())));
        payload
    }

    /// Since 1.0 a tag manifest lists every payload manifest and no tag manifest.
    fn check_tag_manifest(&mut self, tags: &Tags, manifest: &Manifest, files: &BTreeSet<usize>) {
        if !tags.declaration.version.is_strict() {
            return;
        }
        for payload in tags.of_role(Role::Payload) {
            let index = self.index.get(&payload.name);
            if index.is_none_or(|index| !files.contains(&index)) {
                self.found(Level::Fail, FindingCode::ManifestIncomplete, &manifest.name);
            }
        }
        for listed in &manifest.entries {
            if matches!(manifest::role_of(&listed.path), Some((Role::Tags, _))) {
                self.found(Level::Fail, FindingCode::ManifestLine, &manifest.name);
            }
        }
    }

    fn check_payload_manifests(&mut self, tags: &Tags) {
        let algorithms: Vec<Option<Algorithm>> =
            tags.of_role(Role::Payload).map(|m| m.algorithm).collect();
        if algorithms.is_empty() {
            self.found(Level::Fail, FindingCode::NoManifest, "manifest");
        } else if algorithms.iter().all(|a| a.is_some_and(Algorithm::is_weak)) {
            for manifest in tags.of_role(Role::Payload) {
                self.found(Level::Warning, FindingCode::WeakAlgorithm, &manifest.name);
            }
        }
    }

    fn check_payload(
        &mut self,
        tags: &Tags,
        seen: &AllSeen,
        covered: &[(&str, BTreeSet<usize>)],
        has_known_form: bool,
    ) -> (u64, u64) {
        let mut payload: (u64, u64) = (0, 0);
        let tree = self.tree;
        for (index, file) in tree.files().iter().enumerate() {
            let is_payload = file.path.starts_with("data/");
            let is_listed = covered.iter().any(|(_, files)| files.contains(&index));
            let is_junk = names::is_system_junk(&file.path)
                && !(has_known_form && self.wrapper == Wrapper::Zip);
            if is_junk {
                self.found(Level::Note, FindingCode::SystemJunk, &file.path);
            }
            if !is_payload || (is_junk && !is_listed) {
                continue;
            }
            let size = seen.files.get(index).and_then(Option::as_ref);
            payload.0 += 1;
            payload.1 = payload
                .1
                .saturating_add(size.map_or(file.size, |seen| seen.size));
            if !is_listed {
                // Without any manifest there is nothing that it was added to.
                if !covered.is_empty() {
                    self.found(Level::Fail, FindingCode::Added, &file.path);
                }
                continue;
            }
            for (name, files) in covered {
                if tags.declaration.version.is_strict() && !files.contains(&index) {
                    self.found(Level::Fail, FindingCode::ManifestIncomplete, name);
                }
            }
        }
        if payload.0 == 0 && !tree.has_top_folder("data") {
            self.found(Level::Fail, FindingCode::NoPayloadFolder, "data");
        }
        payload
    }

    /// Every file of `fetch.txt` must be in a manifest.
    fn check_fetch(&mut self, tags: &Tags) {
        let manifests = tags.of_role(Role::Payload);
        let listed: BTreeSet<&str> = manifests
            .flat_map(|manifest| &manifest.entries)
            .map(|listed| listed.path.as_str())
            .collect();
        for path in &tags.fetched {
            if !listed.contains(path.as_str()) {
                self.found(Level::Fail, FindingCode::FetchListed, path);
            }
        }
    }

    fn check_oxum(&mut self, tags: &Tags, payload: (u64, u64)) {
        let Some(value) = labels::value_of(&tags.labels, "Payload-Oxum") else {
            return;
        };
        let is_here = |path: &String| self.index.get(path).is_some();
        let is_whole = tags.fetched.iter().all(is_here);
        let expected = labels::parse_oxum(value).map(|(bytes, count)| (count, bytes));
        if expected.is_none() || (is_whole && expected != Some(payload)) {
            self.found(Level::Fail, FindingCode::OxumDiffers, labels::LABELS);
        }
    }
}
