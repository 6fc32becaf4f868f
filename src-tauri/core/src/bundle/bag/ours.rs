//! Bags that Holdfast wrote: the tag files must be exactly what our writer writes from the files that are there, so
//! that a change that the rules of `BagIt` allow is found too.

use std::collections::BTreeSet;

use super::compare::Index;
use super::declaration::{DECLARATION, OUR_DECLARATION};
use super::labels::{LABELS, value_of};
use super::manifest::{Manifest, role_of};
use crate::bundle::names;
use crate::bundle::tree::Tree;
use crate::digest::hex;
use crate::finding::{Finding, FindingCode, Level};

/// The manifest of the payload.
pub(crate) const MANIFEST: &str = "manifest-sha256.txt";
/// The manifest of the other files.
pub(crate) const TAG_MANIFEST: &str = "tagmanifest-sha256.txt";
/// The label that holds the time of the export.
pub(crate) const EXPORT_TIME: &str = "Holdfast-Export-Time";
/// The label that holds the version of our bundles.
pub(crate) const BUNDLE_VERSION: &str = "Holdfast-Bundle";

/// Whether Holdfast wrote this bag. Three signs, so that no single change hides it.
pub(crate) fn is_ours(index: &Index<'_>, labels: &[(String, String)]) -> bool {
    value_of(labels, BUNDLE_VERSION).is_some()
        || index.get("report/log.jsonl").is_some()
        || value_of(labels, "Bag-Software-Agent").is_some_and(|agent| agent.starts_with("Holdfast"))
}

/// Whether a newer Holdfast wrote it.
pub(crate) fn is_newer(labels: &[(String, String)]) -> bool {
    let version = value_of(labels, BUNDLE_VERSION).and_then(|version| version.parse::<u32>().ok());
    version.is_some_and(|version| version > 1)
}

/// Checks what only our own bags must fulfil. `bytes` gives a tag file's bytes.
pub(crate) fn check_ours(
    tree: &dyn Tree,
    index: &Index<'_>,
    manifests: &[Manifest],
    bytes: impl Fn(&str) -> Option<Vec<u8>>,
    findings: &mut Vec<Finding>,
) {
    let mut fail =
        |code, subject: &str| findings.push(Finding::contents(Level::Fail, code, subject));
    for needed in [DECLARATION, LABELS, MANIFEST, TAG_MANIFEST] {
        if index.get(needed).is_none() {
            fail(FindingCode::Missing, needed);
        }
    }
    if bytes(DECLARATION).is_some_and(|bytes| bytes != OUR_DECLARATION.as_bytes()) {
        fail(FindingCode::Changed, DECLARATION);
    }
    for manifest in manifests {
        let name = manifest.name.as_str();
        if !matches!(name, MANIFEST | TAG_MANIFEST) {
            fail(FindingCode::Added, name);
            continue;
        }
        let entries = manifest.entries.iter();
        let mut entries: Vec<(&str, String)> = entries
            .map(|listed| (listed.path.as_str(), hex(&listed.hash)))
            .collect();
        if bytes(name).is_some_and(|bytes| bytes != Manifest::render(&mut entries)) {
            fail(FindingCode::Changed, name);
        }
    }
    let listed = manifests
        .iter()
        .find(|manifest| manifest.name == TAG_MANIFEST);
    let Some(listed) = listed else {
        return;
    };
    let entries = listed.entries.iter();
    let listed: BTreeSet<&str> = entries.map(|entry| entry.path.as_str()).collect();
    for file in tree.files() {
        let is_listed = listed.contains(file.path.as_str());
        let is_manifest_of_tags = role_of(&file.path).is_some() && file.path != MANIFEST;
        let is_beside_the_rules = file.path.starts_with("data/")
            || is_manifest_of_tags
            || names::is_system_junk(&file.path);
        if !is_listed && !is_beside_the_rules {
            fail(FindingCode::Added, &file.path);
        }
    }
}
