//! Listed originals, looked for where they were.

use std::path::Path;

use crate::case::{Case, Held};
use crate::edit::original_paths;
use crate::finding::{Finding, FindingCode, Level};

/// Listed originals that are not where they were, or have another size now. Looks only: no byte is read, so this is
/// quick enough for every opening of a case; [`check`](super::check) compares the bytes.
pub fn look_for_originals(case: &Case, home: Option<&Path>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for exhibit in &case.exhibits {
        let Held::Listed { size, .. } = exhibit.held else {
            continue;
        };
        let paths = original_paths(exhibit, home);
        let sizes: Vec<u64> = paths
            .iter()
            .filter_map(|path| path.symlink_metadata().ok())
            .filter(std::fs::Metadata::is_file)
            .map(|seen| seen.len())
            .collect();
        let is_same = |found: &u64| size.is_none_or(|size| size == *found);
        let code = match sizes.iter().any(is_same) {
            true => continue,
            false if sizes.is_empty() => FindingCode::OriginalMissing,
            false => FindingCode::OriginalChanged,
        };
        let subject = exhibit.id.to_string();
        findings.push(Finding::contents(Level::Warning, code, subject));
    }
    findings
}
