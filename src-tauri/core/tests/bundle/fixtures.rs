//! Other people's bags, good and bad: `tests/fixtures/bags`, made by `make.py` there.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use holdfast_core::bundle::verify::{Contents, verify_contents};
use holdfast_core::digest::Digest;
use holdfast_core::finding::{FindingCode, Level, Verdict};
use holdfast_core::progress::Silent;

use crate::forge::{Forged, zip};
use crate::sample::verify_bytes;

fn bags() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/bags")
}

fn sorted_names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap().map(Result::unwrap);
    let folders = entries.filter(|entry| entry.path().is_dir());
    let mut names: Vec<String> = folders
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

fn has(contents: &Contents, expected: &str) -> bool {
    let (code, subject) = expected.split_once(' ').unwrap();
    let code: FindingCode = serde_json::from_value(code.into()).unwrap();
    let mut findings = contents.findings.iter();
    findings.any(|finding| finding.code == code && finding.subject == subject)
}

#[test]
fn every_bag_gives_the_answer_of_its_folder() {
    let text = fs::read_to_string(bags().join("expected.json")).unwrap();
    let mut expected: BTreeMap<String, Vec<String>> = serde_json::from_str(&text).unwrap();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for version in sorted_names(&bags()) {
        for kind in sorted_names(&bags().join(&version)) {
            for name in sorted_names(&bags().join(&version).join(&kind)) {
                let case = format!("{version}/{kind}/{name}");
                let contents = verify_contents(&bags().join(&case), &Silent).unwrap();
                let verdict = match kind.as_str() {
                    "valid" | "warning" => Verdict::Pass,
                    "unconfirmed" => Verdict::Unconfirmed,
                    "invalid" | "linux-only" | "windows-only" => Verdict::Fail,
                    other => panic!("no such kind of case: {other}"),
                };
                assert_eq!(
                    contents.verdict(),
                    verdict,
                    "{case}: {:?}",
                    contents.findings
                );
                for code in expected.remove(&case).expect(&case) {
                    assert!(
                        has(&contents, &code),
                        "{case}: {code} not in {:?}",
                        contents.findings
                    );
                }
                *counts.entry(format!("{version}/{kind}")).or_default() += 1;
            }
        }
    }
    assert_eq!(expected.keys().next(), None, "every expected case is there");
    let of = |kind: &str| counts.get(kind).copied().unwrap_or(0);
    let old: usize = ["v0.93/valid", "v0.94/valid", "v0.95/valid", "v0.96/valid"]
        .map(of)
        .iter()
        .sum();
    assert_eq!(
        old + of("v0.97/valid"),
        26,
        "as many as in the conformance suite, which has one more of 1.0"
    );
    assert_eq!(of("v0.97/invalid"), 11, "0.97, invalid");
    assert_eq!(
        (of("v0.97/linux-only"), of("v0.97/windows-only")),
        (6, 6),
        "hostile paths"
    );
    assert_eq!(of("v0.97/warning"), 6, "0.97, warnings");
    assert!(of("v1.0/valid") + of("v1.0/invalid") >= 24, "our own");
}

#[test]
fn the_valid_ones_say_nothing_that_weighs_and_the_quiet_ones_nothing() {
    for case in [
        "v1.0/valid/basic-bag",
        "v1.0/valid/percent-encoded",
        "v0.97/valid/basic-bag-sha512",
    ] {
        let contents = verify_contents(&bags().join(case), &Silent).unwrap();
        assert_eq!(contents.findings, [], "{case}");
        assert!(!contents.is_ours, "{case}");
    }
}

/// Names that not every system can keep beside each other: in a zip.
#[test]
fn twins_in_case_or_form_are_named() {
    for (one, two) in [
        ("data/Photo.png", "data/photo.png"),
        ("data/caf\u{e9}", "data/cafe\u{301}"),
    ] {
        let manifest: String = [one, two]
            .map(|path| format!("{}  {path}\n", Digest::of(path.as_bytes())))
            .concat();
        let declaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
        let mut entries = vec![
            Forged::stored("bag/bagit.txt", declaration.as_bytes()),
            Forged::stored("bag/manifest-sha256.txt", manifest.as_bytes()),
        ];
        entries.extend([one, two].map(|path| Forged {
            flags: 1 << 11,
            ..Forged::stored(&format!("bag/{path}"), path.as_bytes())
        }));
        let contents = verify_bytes(&zip(&entries)).unwrap();
        assert_eq!(contents.verdict(), Verdict::Pass, "{:?}", contents.findings);
        let mut findings = contents.findings.iter();
        assert!(
            findings.any(|f| f.code == FindingCode::NamesAlike && f.level == Level::Warning),
            "{one} and {two}: {:?}",
            contents.findings
        );
    }
}
