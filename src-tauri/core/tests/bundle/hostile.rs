//! Zips made to do harm: each is named for what it is, quickly, in little memory, and nothing reaches the disk.

use holdfast_core::bundle::verify::Contents;
use holdfast_core::error::Error;
use holdfast_core::finding::{FindingCode, Level, Verdict};

use crate::forge::{Forged, foreign_bag, zip};
use crate::sample::verify_bytes;

pub(crate) fn check(entries: &[Forged]) -> Contents {
    verify_bytes(&zip(entries)).unwrap()
}

/// The bag, and one entry more.
pub(crate) fn with(entry: Forged) -> Vec<Forged> {
    let mut entries = foreign_bag(Forged::stored);
    entries.push(entry);
    entries
}

pub(crate) fn assert_found(contents: &Contents, level: Level, code: FindingCode, subject: &str) {
    let is_there = contents
        .findings
        .iter()
        .any(|f| (f.level, f.code, f.subject.as_str()) == (level, code, subject));
    assert!(is_there, "{code:?} of {subject:?}: {:?}", contents.findings);
}

pub(crate) fn assert_fails(contents: &Contents, code: FindingCode, subject: &str) {
    assert_found(contents, Level::Fail, code, subject);
    assert_eq!(contents.verdict(), Verdict::Fail, "{code:?}");
}

#[test]
fn an_honest_foreign_bag_passes_stored_or_deflated() {
    let contents = check(&foreign_bag(Forged::stored));
    assert_eq!(contents.findings, [], "stored");
    assert!(!contents.is_ours, "not ours");
    let mut entries = foreign_bag(Forged::deflated);
    entries.insert(
        0,
        Forged {
            mode: 0o040_755,
            ..Forged::stored("bag/data/", b"")
        },
    );
    let contents = check(&entries);
    assert_eq!(contents.verdict(), Verdict::Pass, "deflated, with a folder");
    assert_found(&contents, Level::Note, FindingCode::ZipUnusual, "container");
}

#[test]
fn an_honest_foreign_bag_with_descriptors_passes() {
    let mut entries = foreign_bag(Forged::deflated);
    let zip = {
        for entry in &mut entries {
            entry.flags = 1 << 3;
            entry.after = b"PK\x07\x08".to_vec();
            for field in [entry.crc, entry.packed_size, entry.size] {
                entry.after.extend(field.to_le_bytes());
            }
        }
        zip(&entries)
    };
    let contents = verify_bytes(&zip).unwrap();
    assert_eq!(contents.verdict(), Verdict::Pass, "{:?}", contents.findings);
    entries[0].after[5] ^= 1;
    let contents = check(&entries);
    assert_fails(&contents, FindingCode::HeadersDisagree, "bagit.txt");
}

#[test]
fn names_that_lead_outside_are_refused() {
    for name in [
        "../evil",
        "bag/../../evil",
        "/etc/passwd",
        "C:\\evil",
        "bag/data/..\\..\\evil",
        "~root/evil",
        "\\\\server\\share",
        "bag/data/a\0.txt",
    ] {
        let contents = check(&with(Forged::stored(name, b"x")));
        let subject = name.strip_prefix("bag/").unwrap_or(name);
        assert_fails(&contents, FindingCode::UnsafeName, subject);
        assert!(!contents.files.contains_key(subject), "{name} is not read");
    }
}

#[test]
fn bytes_that_are_no_text_make_no_name() {
    let mut entry = Forged::stored("", b"x");
    entry.local_name = b"bag/data/\xff".to_vec();
    entry.central_name.clone_from(&entry.local_name);
    assert_fails(&check(&with(entry)), FindingCode::UnsafeName, "data/\\xff");
}

#[test]
fn two_entries_of_one_name_are_named() {
    let contents = check(&with(Forged::stored("bag/data/hello.txt", b"other")));
    assert_fails(&contents, FindingCode::DuplicateEntry, "data/hello.txt");
    let contents = check(&with(Forged::stored("bag/data/hello.txt/x", b"other")));
    assert_fails(&contents, FindingCode::DuplicateEntry, "data/hello.txt");
}

#[test]
fn two_hundred_entries_over_one_body_are_not_read_two_hundred_times() {
    let mut entries = foreign_bag(Forged::stored);
    entries.push(Forged::stored("bag/data/0", &vec![7; 1 << 20]));
    for i in 1..200 {
        let mut entry = entries[3].clone();
        entry.central_name = format!("bag/data/{i}").into_bytes();
        entry.shares = Some(3);
        entries.push(entry);
    }
    let contents = check(&entries);
    assert_fails(&contents, FindingCode::OverlappingEntries, "data/0");
    assert_fails(&contents, FindingCode::OverlappingEntries, "data/199");
    assert_fails(&contents, FindingCode::HeadersDisagree, "data/7");
    assert!(
        !contents.files.contains_key("data/7"),
        "none of them is read"
    );
}

#[test]
fn links_and_devices_are_not_files() {
    for mode in [
        0o120_777, 0o020_644, 0o060_644, 0o010_644, 0o140_644, 0o040_755,
    ] {
        let entry = Forged {
            mode,
            ..Forged::stored("bag/data/link", b"/etc/passwd")
        };
        assert_fails(&check(&with(entry)), FindingCode::SpecialEntry, "data/link");
    }
}

#[test]
fn what_cannot_be_read_is_not_confirmed() {
    for flags in [1, 1 | 1 << 6, 1 << 13] {
        let entry = Forged {
            flags,
            ..Forged::stored("bag/secret.txt", b"x")
        };
        let contents = check(&with(entry));
        assert_found(
            &contents,
            Level::Unconfirmed,
            FindingCode::Encrypted,
            "secret.txt",
        );
        assert_eq!(
            contents.verdict(),
            Verdict::Unconfirmed,
            "nothing wrong was found"
        );
    }
    let entry = Forged {
        method: 93,
        ..Forged::stored("bag/zstd.txt", b"x")
    };
    let contents = check(&with(entry));
    assert_found(
        &contents,
        Level::Unconfirmed,
        FindingCode::MethodUnknown,
        "zstd.txt",
    );
}

#[test]
fn stray_bytes_are_said_and_the_bag_is_still_read() {
    let honest = zip(&foreign_bag(Forged::stored));
    let mut before = b"MZ a program, perhaps".to_vec();
    before.extend(&honest);
    let mut after = honest.clone();
    after.extend(b"more");
    let mut entries = foreign_bag(Forged::stored);
    entries[1].after = b"between".to_vec();
    for changed in [before, after, zip(&entries)] {
        let contents = verify_bytes(&changed).unwrap();
        assert_found(
            &contents,
            Level::Warning,
            FindingCode::ZipUnusual,
            "container",
        );
        assert_eq!(contents.payload_files, 1, "{:?}", contents.findings);
    }
}

#[test]
fn what_is_no_bundle_is_said_to_be_none() {
    let text = b"just some text, long enough to hold an end record".as_slice();
    let other = zip(&[Forged::stored("word/document.xml", b"<x/>")]);
    for bytes in [b"".as_slice(), b"x", text, &zip(&[]), &other] {
        let result = verify_bytes(bytes);
        assert!(
            matches!(result, Err(Error::NotABundle { .. })),
            "{result:?}"
        );
    }
    let contents = verify_bytes(b"PK\x03\x04 and nothing more").unwrap();
    assert_fails(&contents, FindingCode::ZipBroken, "container");
}

#[test]
fn two_bags_or_other_things_beside_the_bag_are_named() {
    let contents = check(&with(Forged::stored("other/bagit.txt", b"x")));
    assert_fails(&contents, FindingCode::BagLayout, "other");
    let contents = check(&with(Forged::stored("__MACOSX/bag/._x", b"x")));
    assert_found(
        &contents,
        Level::Note,
        FindingCode::SystemJunk,
        "__MACOSX/bag/._x",
    );
    assert_eq!(contents.verdict(), Verdict::Pass, "macOS leaves these");
    let contents = check(&with(Forged::stored("readme.txt", b"x")));
    assert_found(
        &contents,
        Level::Warning,
        FindingCode::BagLayout,
        "readme.txt",
    );
}

#[test]
fn past_the_number_of_entries_nothing_more_is_read() {
    let mut entries = with(Forged::deflated("bag/deflated.txt", b"x"));
    for i in 0..20_000 {
        entries.push(Forged::stored(&format!("bag/{i}"), b""));
    }
    let contents = check(&entries);
    assert_found(
        &contents,
        Level::Unconfirmed,
        FindingCode::Bomb,
        "container",
    );
    entries.remove(3);
    assert_eq!(
        check(&entries).verdict(),
        Verdict::Pass,
        "stored ones cost their sender as much"
    );
}

#[test]
fn our_bundle_packed_again_is_said_to_be_so() {
    let (plan, _) = crate::sample::plan();
    let dir = tempfile::tempdir().unwrap();
    let paths = crate::sample::unpack(&crate::sample::bundle(), dir.path());
    let mut entries: Vec<Forged> = paths
        .iter()
        .map(|path| {
            let name = format!("{}/{path}", plan.folder);
            let bytes = std::fs::read(dir.path().join(&name)).unwrap();
            Forged::deflated(&name, &bytes)
        })
        .collect();
    let contents = check(&entries);
    assert_found(
        &contents,
        Level::Unconfirmed,
        FindingCode::ZipRepacked,
        "container",
    );
    assert_eq!(
        crate::sample::weighing(&contents).len(),
        1,
        "the files themselves are whole: {:?}",
        contents.findings
    );
    assert_eq!(contents.verdict(), Verdict::Unconfirmed, "no alarm");

    // As a Mac packs it: with what it left in the folders, and its own folder beside.
    let of_the_system = ["data/.DS_Store", "Thumbs.db", "report/._log.jsonl"];
    let mut as_macos = entries.clone();
    let beside = format!("__MACOSX/{}/._bagit.txt", plan.folder);
    let inside = of_the_system.map(|path| format!("{}/{path}", plan.folder));
    let left = inside.iter().chain([&beside]);
    as_macos.extend(left.map(|name| Forged::deflated(name, b"x")));
    let contents = check(&as_macos);
    for subject in of_the_system.into_iter().chain([beside.as_str()]) {
        assert_found(&contents, Level::Note, FindingCode::SystemJunk, subject);
    }
    assert_eq!(
        contents.verdict(),
        Verdict::Unconfirmed,
        "still no alarm: {:?}",
        contents.findings
    );

    // What was changed or added on the way is found as ever.
    let mut changed = entries.clone();
    let fourth = format!("{}/{}", plan.folder, paths[4]);
    changed[4] = Forged::deflated(&fourth, b"something else");
    assert_eq!(check(&changed).verdict(), Verdict::Fail, "changed");
    let added = format!("{}/data/exhibits/E0099.txt", plan.folder);
    entries.push(Forged::deflated(&added, b"x"));
    assert_eq!(check(&entries).verdict(), Verdict::Fail, "added");
}
