//! What `write_bag` writes.

use std::collections::BTreeMap;
use std::fs;
use std::io::Cursor;

use holdfast_core::bundle::verify::verify_contents;
use holdfast_core::bundle::write::{BagPlan, write_bag};
use holdfast_core::digest::Digest;
use holdfast_core::error::{Error, Result};
use holdfast_core::finding::{FindingCode, Verdict};
use holdfast_core::progress::{Progress, Silent};

use crate::sample::{FOLDER, Shelf, bundle, file, plan, unpack, verify_bytes, weighing};

fn write(plan: &BagPlan, shelf: &Shelf) -> Result<Vec<u8>> {
    let out = Cursor::new(Vec::new());
    Ok(write_bag(out, plan, shelf, &Silent)?.into_inner())
}

#[test]
fn a_written_bundle_verifies_without_a_word() {
    let bytes = bundle();
    let contents = verify_bytes(&bytes).unwrap();
    assert_eq!(contents.findings, [], "nothing to say");
    assert_eq!(contents.verdict(), Verdict::Pass, "pass");
    assert!(contents.is_ours, "it says so");
    assert_eq!(
        contents.fingerprint,
        Some(Digest::of(&bytes)),
        "fingerprint"
    );
    assert_eq!((contents.payload_files, contents.bytes), (2, 25), "payload");
    assert_eq!(contents.files.len(), 8, "four given, four made");
    assert_eq!(
        contents.tags.get("report/log.jsonl").map(Vec::as_slice),
        Some(b"{\"v\":1}\n".as_slice()),
        "kept for the history"
    );
}

#[test]
fn the_same_plan_gives_the_same_bytes_in_any_order() {
    let (mut plan, shelf) = plan();
    let first = write(&plan, &shelf).unwrap();
    plan.files.reverse();
    assert_eq!(first, write(&plan, &shelf).unwrap(), "identical bytes");
    assert_eq!(
        Digest::of(&first).to_string(),
        "79810210e7e2917b68a64f67875e13d133a602f7b51fa63821a43844a23fe7a8",
        "version 1 of the bundle is frozen"
    );
}

#[test]
fn an_unzipped_bundle_verifies_too() {
    let dir = tempfile::tempdir().unwrap();
    unpack(&bundle(), dir.path());
    for path in [dir.path().join(FOLDER), dir.path().to_owned()] {
        let contents = verify_contents(&path, &Silent).unwrap();
        assert_eq!(contents.findings, [], "{}", path.display());
        assert_eq!(contents.fingerprint, None, "a folder has none");
    }
}

#[test]
fn the_tag_files_are_what_every_other_tool_expects() {
    let dir = tempfile::tempdir().unwrap();
    unpack(&bundle(), dir.path());
    let read = |name: &str| fs::read_to_string(dir.path().join(FOLDER).join(name)).unwrap();
    assert_eq!(
        read("bag-info.txt"),
        "Holdfast-Bundle: 1\nBag-Software-Agent: Holdfast 0.1.0\nPayload-Oxum: 25.2\n\
         Bagging-Date: 2026-03-08\nHoldfast-Export-Time: 2026-03-08T23:05:01Z\n",
        "labels in their order"
    );
    let manifest = read("manifest-sha256.txt");
    let empty = Digest::of(b"");
    assert!(
        manifest.ends_with(&format!("{empty}  data/exhibits/E0002.txt\n")),
        "{manifest}"
    );
    let listed: Vec<String> = read("tagmanifest-sha256.txt")
        .lines()
        .map(|line| line.split_once("  ").unwrap().1.to_owned())
        .collect();
    assert_eq!(
        listed,
        [
            "00-READ-ME-FIRST.txt",
            "bag-info.txt",
            "bagit.txt",
            "manifest-sha256.txt",
            "report/log.jsonl"
        ],
        "all tag files but itself"
    );
}

#[test]
fn a_damaged_object_stops_the_writing() {
    let (plan, Shelf(objects)) = plan();
    for changed in [b"other".to_vec(), vec![0; 100], Vec::new()] {
        let shelf = objects.keys().map(|name| (*name, changed.clone()));
        let result = write(&plan, &Shelf(shelf.collect()));
        assert!(
            matches!(result, Err(Error::ObjectDamaged { .. })),
            "{result:?}"
        );
    }
}

#[test]
fn names_and_labels_that_are_not_ours_are_refused() {
    for path in [
        "data/é.png",
        "../x",
        "data/.hidden",
        "data/a b",
        "bagit.txt",
        "data/Thumbs.db",
    ] {
        let (mut plan, shelf) = plan();
        plan.files.push(file(path, b"x"));
        let result = write(&plan, &shelf);
        assert!(
            matches!(result, Err(Error::BundleCheckFailed { .. })),
            "{path}: {result:?}"
        );
    }
    for (label, value) in [("A:", "b"), ("", "b"), ("A", "b\nc"), (" A", "b")] {
        let (mut plan, shelf) = plan();
        plan.info.push((label.to_owned(), value.to_owned()));
        assert!(write(&plan, &shelf).is_err(), "{label:?}: {value:?}");
    }
    let (mut plan, _) = plan();
    plan.files.retain(|file| !file.path.starts_with("data/"));
    assert!(write(&plan, &Shelf(BTreeMap::new())).is_err(), "no payload");
}

#[test]
fn every_export_time_gives_a_zip_that_verifies() {
    for time in [
        "1970-01-01T00:00:00Z",
        "1980-01-01T00:00:00Z",
        "2024-02-29T23:59:59Z",
        "2107-12-31T23:59:59Z",
        "2200-06-01T12:00:00Z",
    ] {
        let (mut plan, shelf) = plan();
        plan.export_time = time.parse().unwrap();
        let contents = verify_bytes(&write(&plan, &shelf).unwrap()).unwrap();
        assert_eq!(contents.findings, [], "{time}");
    }
}

#[test]
fn cancelling_stops_both() {
    struct Stop;
    impl Progress for Stop {
        fn is_cancelled(&self) -> bool {
            true
        }
    }
    let (plan, shelf) = plan();
    let written = write_bag(Cursor::new(Vec::new()), &plan, &shelf, &Stop);
    assert!(matches!(written, Err(Error::Cancelled)), "writing");
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("a.zip"), bundle()).unwrap();
    let checked = verify_contents(&dir.path().join("a.zip"), &Stop);
    assert!(matches!(checked, Err(Error::Cancelled)), "checking");
}

#[test]
fn a_bundle_of_a_newer_version_is_not_judged_by_our_rules() {
    let (mut plan, shelf) = plan();
    plan.info[0].1 = "2".to_owned();
    let contents = verify_bytes(&write(&plan, &shelf).unwrap()).unwrap();
    assert_eq!(
        contents.verdict(),
        Verdict::Unconfirmed,
        "{:?}",
        contents.findings
    );
    assert_eq!(
        weighing(&contents),
        [(FindingCode::FormatNewer, "bag-info.txt")],
        "and says why"
    );
}

#[test]
fn what_a_system_leaves_in_an_unzipped_bundle_is_a_note_and_in_a_zip_it_is_not() {
    let dir = tempfile::tempdir().unwrap();
    unpack(&bundle(), dir.path());
    for path in [
        "data/.DS_Store",
        "data/exhibits/Thumbs.db",
        "desktop.ini",
        "report/._log.jsonl",
    ] {
        fs::write(dir.path().join(FOLDER).join(path), "x").unwrap();
    }
    let contents = verify_contents(&dir.path().join(FOLDER), &Silent).unwrap();
    assert_eq!(contents.verdict(), Verdict::Pass, "{:?}", contents.findings);
    assert_eq!(contents.findings.len(), 4, "each is named");
    assert_eq!(contents.payload_files, 2, "and none is counted");
    // Inside our zip nobody can have left it by accident.
    for path in ["data/Thumbs.db", "desktop.ini"] {
        let out = Cursor::new(bundle());
        let mut zip = zip::ZipWriter::new_append(out).unwrap();
        let options = zip::write::SimpleFileOptions::default();
        zip.start_file(format!("{FOLDER}/{path}"), options).unwrap();
        let contents = verify_bytes(&zip.finish().unwrap().into_inner()).unwrap();
        assert_eq!(
            contents.verdict(),
            Verdict::Fail,
            "{path}: {:?}",
            contents.findings
        );
    }
}

#[test]
fn five_thousand_exhibits_are_no_trouble() {
    let (mut plan, shelf) = plan();
    for i in 10..5_010 {
        plan.files
            .push(file(&format!("data/exhibits/E{i:04}.txt"), b"x"));
    }
    let contents = verify_bytes(&write(&plan, &shelf).unwrap()).unwrap();
    assert_eq!(contents.findings, [], "nothing to say");
    assert_eq!(contents.payload_files, 5_002, "all of them");
}
