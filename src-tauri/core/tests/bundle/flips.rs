//! Every byte of a bundle counts: one changed byte anywhere, one file more or less, and the contents do not pass.

use std::fs;
use std::path::Path;

use holdfast_core::bundle::verify::{Contents, verify_contents};
use holdfast_core::error::Error;
use holdfast_core::finding::Verdict;
use holdfast_core::progress::Silent;
use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};
use proptest::sample::Index;

use crate::sample::{FOLDER, bundle, unpack, verify_bytes, weighing};

/// One bit, another one from byte to byte, and all of them.
fn masks(at: usize) -> [u8; 2] {
    [1 << (at % 8), 0xFF]
}

/// What may be blamed for a byte of our zip.
struct Region {
    start: usize,
    end: usize,
    what: What,
    entry: String,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum What {
    /// A header or the directory's record of an entry: the entry, or the container when its place is lost.
    Header,
    /// The bytes of a file: that file (a manifest's bytes: a file that it lists, too).
    Bytes,
    /// The end record: the container.
    End,
}

fn le(bytes: &[u8], at: usize, len: usize) -> usize {
    bytes[at..at + len]
        .iter()
        .rev()
        .fold(0, |sum, byte| sum << 8 | usize::from(*byte))
}

/// Takes one of our zips apart, byte for byte.
fn regions(zip: &[u8]) -> Vec<Region> {
    let mut regions = Vec::new();
    let mut at = 0;
    while at < zip.len() {
        let (name_at, name_len, size, what) = match &zip[at..at + 4] {
            b"PK\x03\x04" => (30, le(zip, at + 26, 2), le(zip, at + 18, 4), What::Header),
            b"PK\x01\x02" => (46, le(zip, at + 28, 2), 0, What::Header),
            _ => (22, 0, 0, What::End),
        };
        let name = &zip[at + name_at..at + name_at + name_len];
        let name = String::from_utf8(name.to_vec()).unwrap();
        let entry = name.split_once('/').map(|(_, path)| path.to_owned());
        let entry = entry.unwrap_or_default();
        let end = at + name_at + name_len;
        regions.push(Region {
            start: at,
            end,
            what,
            entry: entry.clone(),
        });
        regions.push(Region {
            start: end,
            end: end + size,
            what: What::Bytes,
            entry,
        });
        at = end + size;
    }
    regions
}

fn assert_blame(region: &Region, contents: &Contents, place: &str) {
    let weighing = weighing(contents);
    assert!(
        !weighing.is_empty() && contents.verdict() == Verdict::Fail,
        "{place}: {weighing:?}"
    );
    let blames = |subject: &str| weighing.iter().any(|(_, blamed)| *blamed == subject);
    let is_found = match region.what {
        What::Header => blames(&region.entry) || blames("container"),
        What::Bytes => blames(&region.entry),
        What::End => blames("container"),
    };
    assert!(
        is_found,
        "{place} in {:?} of {:?}: {weighing:?}",
        region.what, region.entry
    );
    let is_list = region.entry.contains("manifest") || region.entry == "bag-info.txt";
    if region.what == What::Bytes && !is_list {
        // A file's bytes: nothing else is accused.
        let others = weighing
            .iter()
            .filter(|(_, blamed)| *blamed != region.entry);
        assert_eq!(others.count(), 0, "{place}: {weighing:?}");
    }
}

#[test]
fn a_flipped_byte_of_the_zip_is_found_and_blamed_on_its_region() {
    let zip = bundle();
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("bundle.zip");
    let mut count = 0;
    for region in regions(&zip) {
        for at in region.start..region.end {
            for mask in masks(at) {
                let mut changed = zip.clone();
                changed[at] ^= mask;
                fs::write(&path, &changed).unwrap();
                let contents = verify_contents(&path, &Silent).unwrap();
                assert_blame(&region, &contents, &format!("byte {at} ^ {mask:#x}"));
                count += 1;
            }
        }
    }
    assert_eq!(count, zip.len() * 2, "every byte belongs to a region");
}

proptest! {
    #[test]
    fn no_bytes_at_all_make_the_check_fall_over(
        edits in proptest::collection::vec((any::<Index>(), any::<u8>()), 1..12),
        cut in any::<Index>(),
        is_cut in any::<bool>(),
    ) {
        let zip = bundle();
        let mut changed = zip.clone();
        for (at, byte) in edits {
            *at.get_mut(&mut changed) = byte;
        }
        if is_cut {
            changed.truncate(cut.index(zip.len()));
        }
        match verify_bytes(&changed) {
            Ok(contents) if changed == zip => prop_assert_eq!(contents.verdict(), Verdict::Pass),
            Ok(contents) => prop_assert_eq!(contents.verdict(), Verdict::Fail),
            Err(error) => prop_assert!(matches!(error, Error::NotABundle { .. }), "{}", error),
        }
    }
}

#[test]
fn a_flipped_byte_of_the_unzipped_folder_is_found() {
    let dir = tempfile::tempdir().unwrap();
    let paths = unpack(&bundle(), dir.path());
    let bag = dir.path().join(FOLDER);
    for path in &paths {
        let whole = fs::read(bag.join(path)).unwrap();
        for at in 0..whole.len() {
            for mask in masks(at) {
                let mut changed = whole.clone();
                changed[at] ^= mask;
                fs::write(bag.join(path), &changed).unwrap();
                let contents = verify_contents(&bag, &Silent).unwrap();
                let weighing = weighing(&contents);
                let place = format!("{path}, byte {at} ^ {mask:#x}: {weighing:?}");
                assert_eq!(contents.verdict(), Verdict::Fail, "{place}");
                // A changed path in the tag manifest looks like one file missing and another added.
                let is_blamed = weighing.iter().any(|(_, subject)| subject == path);
                assert!(is_blamed || path == "tagmanifest-sha256.txt", "{place}");
            }
        }
        fs::write(bag.join(path), &whole).unwrap();
    }
}

#[test]
fn cut_and_lengthened_zips_are_found() {
    let zip = bundle();
    for len in 0..zip.len() {
        match verify_bytes(&zip[..len]) {
            Ok(contents) => assert_eq!(contents.verdict(), Verdict::Fail, "cut at {len}"),
            Err(Error::NotABundle { .. }) => assert!(len < 2, "cut at {len}"),
            Err(other) => panic!("cut at {len}: {other}"),
        }
    }
    let mut longer = zip.clone();
    longer.push(0);
    let mut shifted = vec![0];
    shifted.extend(&zip);
    for changed in [longer, shifted] {
        let contents = verify_bytes(&changed).unwrap();
        assert_eq!(contents.verdict(), Verdict::Fail, "one byte more");
    }
    for at in 0..zip.len() {
        let mut shorter = zip.clone();
        shorter.remove(at);
        let contents = verify_bytes(&shorter).unwrap();
        assert_eq!(contents.verdict(), Verdict::Fail, "without byte {at}");
    }
}

fn assert_fails(bag: &Path, what: &str) {
    let contents = verify_contents(bag, &Silent).unwrap();
    assert_eq!(
        contents.verdict(),
        Verdict::Fail,
        "{what}: {:?}",
        contents.findings
    );
}

#[test]
fn a_file_removed_added_or_renamed_is_found() {
    let dir = tempfile::tempdir().unwrap();
    let paths = unpack(&bundle(), dir.path());
    let bag = dir.path().join(FOLDER);
    for path in &paths {
        let here = bag.join(path);
        let away = dir.path().join("away");
        fs::rename(&here, &away).unwrap();
        assert_fails(&bag, &format!("{path} removed"));
        let other = bag.join(format!("{path}.old"));
        fs::rename(&away, &other).unwrap();
        assert_fails(&bag, &format!("{path} renamed"));
        fs::rename(&other, &here).unwrap();
        let twin = here.with_file_name("added.txt");
        fs::copy(&here, &twin).unwrap();
        assert_fails(&bag, &format!("a copy of {path} added"));
        fs::remove_file(&twin).unwrap();
    }
    let contents = verify_contents(&bag, &Silent).unwrap();
    assert_eq!(contents.findings, [], "all is back in its place");
}
