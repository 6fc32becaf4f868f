//! `bag-info.txt`: labels and values in their order (RFC 8493, 2.2.2).

use super::declaration::Version;
use super::text::lines;
use crate::finding::{Finding, FindingCode, Level};

/// The file itself; before 0.96 it had another name.
pub(crate) const LABELS: &str = "bag-info.txt";
pub(crate) const OLD_LABELS: &str = "package-info.txt";

/// Reads labels and values. A line that is none of both is a finding.
pub(crate) fn parse_labels(
    name: &str,
    text: &str,
    version: Version,
    findings: &mut Vec<Finding>,
) -> Vec<(String, String)> {
    let mut labels: Vec<(String, String)> = Vec::new();
    let mut is_broken = false;
    for line in lines(text) {
        if line.trim().is_empty() {
            continue;
        }
        if line.starts_with([' ', '\t']) {
            match labels.last_mut() {
                Some((_, value)) => {
                    value.push(' ');
                    value.push_str(line.trim());
                }
                None => is_broken = true,
            }
            continue;
        }
        match line.split_once(':') {
            Some((label, value)) if !label.trim().is_empty() => {
                // One space or tab after the colon, none before it, since 1.0.
                let is_exact = !label.ends_with([' ', '\t'])
                    && (value.is_empty() || value.starts_with([' ', '\t']));
                is_broken |= version.is_strict() && !is_exact;
                labels.push((label.trim().to_owned(), value.trim().to_owned()));
            }
            _ => is_broken = true,
        }
    }
    if is_broken {
        findings.push(Finding::contents(
            Level::Fail,
            FindingCode::BagInfoLine,
            name,
        ));
    }
    labels
}

/// The first value of a label; labels are compared without regard to case.
pub(crate) fn value_of<'a>(labels: &'a [(String, String)], label: &str) -> Option<&'a str> {
    labels
        .iter()
        .find(|(name, _)| name.eq_ignore_ascii_case(label))
        .map(|(_, value)| value.as_str())
}

/// `Payload-Oxum`: bytes and number of payload files.
pub(crate) fn parse_oxum(value: &str) -> Option<(u64, u64)> {
    let (bytes, count) = value.split_once('.')?;
    Some((bytes.parse().ok()?, count.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_keep_their_order_and_repeat() {
        let mut findings = Vec::new();
        let text = "A: one\nB: two\n  more\nA: three\n";
        let labels = parse_labels(LABELS, text, Version::V1_0, &mut findings);
        let expected = [("A", "one"), ("B", "two more"), ("A", "three")];
        assert_eq!(
            labels,
            expected.map(|(a, b)| (a.to_owned(), b.to_owned())),
            "order, repetition, continuation"
        );
        assert!(findings.is_empty(), "all fine");
        assert_eq!(value_of(&labels, "a"), Some("one"), "the first one");
    }

    #[test]
    fn space_before_the_colon_is_wrong_since_1_0() {
        for (text, strict_fails, old_fails) in [
            ("A : b\n", true, false),
            ("A:b\n", true, false),
            ("no colon\n", true, true),
            (" continuation of nothing\n", true, true),
            (": b\n", true, true),
        ] {
            for (version, fails) in [(Version::V1_0, strict_fails), (Version::V0_97, old_fails)] {
                let mut findings = Vec::new();
                parse_labels(LABELS, text, version, &mut findings);
                assert_eq!(!findings.is_empty(), fails, "{text:?} in {version:?}");
            }
        }
        assert_eq!(parse_oxum("12.3"), Some((12, 3)), "bytes and files");
        assert_eq!(parse_oxum("12"), None, "half of it");
    }
}
