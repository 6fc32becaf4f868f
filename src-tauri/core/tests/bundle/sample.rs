//! A small bundle of ours, and ways to look at findings.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read};
use std::path::Path;

use chrono::{DateTime, Utc};
use holdfast_core::bundle::verify::{Contents, verify_contents};
use holdfast_core::bundle::write::{BagFile, BagPlan, BagSource, Objects, write_bag};
use holdfast_core::digest::Digest;
use holdfast_core::error::{Error, Result};
use holdfast_core::finding::{FindingCode, Level};
use holdfast_core::progress::Silent;

pub(crate) const FOLDER: &str = "case-7F3K2MQ9-b01-police";

/// Objects in memory.
pub(crate) struct Shelf(pub(crate) BTreeMap<Digest, Vec<u8>>);

impl Objects for Shelf {
    fn open_object(&self, sha256: Digest) -> Result<Box<dyn Read>> {
        let bytes = self.0.get(&sha256).cloned();
        let bytes = bytes.ok_or_else(|| Error::ObjectDamaged {
            id: sha256.to_string(),
        })?;
        Ok(Box::new(Cursor::new(bytes)))
    }
}

pub(crate) fn export_time() -> DateTime<Utc> {
    "2026-03-08T23:05:01Z".parse().unwrap()
}

pub(crate) fn file(path: &str, bytes: &[u8]) -> BagFile {
    BagFile {
        path: path.to_owned(),
        source: BagSource::Bytes(bytes.to_vec()),
    }
}

/// A plan with an exhibit that is an object, and the objects for it.
pub(crate) fn plan() -> (BagPlan, Shelf) {
    let picture = b"\x89PNG not really a picture".to_vec();
    let sha256 = Digest::of(&picture);
    let plan = BagPlan {
        folder: FOLDER.to_owned(),
        export_time: export_time(),
        info: vec![
            ("Holdfast-Bundle".to_owned(), "1".to_owned()),
            ("Bag-Software-Agent".to_owned(), "Holdfast 0.1.0".to_owned()),
        ],
        files: vec![
            file("report/log.jsonl", b"{\"v\":1}\n"),
            file("00-READ-ME-FIRST.txt", b"Read me.\n"),
            BagFile {
                path: "data/exhibits/E0001.png".to_owned(),
                source: BagSource::Object {
                    sha256,
                    size: picture.len() as u64,
                },
            },
            file("data/exhibits/E0002.txt", b""),
        ],
    };
    (plan, Shelf(BTreeMap::from([(sha256, picture)])))
}

/// The bytes of a bundle of ours.
pub(crate) fn bundle() -> Vec<u8> {
    let (plan, shelf) = plan();
    let out = Cursor::new(Vec::new());
    write_bag(out, &plan, &shelf, &Silent).unwrap().into_inner()
}

/// Checks bytes as a zip file.
pub(crate) fn verify_bytes(bytes: &[u8]) -> Result<Contents> {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("bundle.zip");
    fs::write(&path, bytes).unwrap();
    verify_contents(&path, &Silent)
}

/// Unpacks one of our bundles; gives every file's path.
pub(crate) fn unpack(bytes: &[u8], to: &Path) -> Vec<String> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut paths = Vec::new();
    for i in 0..zip.len() {
        let mut entry = zip.by_index(i).unwrap();
        let name = entry.name().unwrap().into_owned();
        let path = to.join(&name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let mut content = Vec::new();
        entry.read_to_end(&mut content).unwrap();
        fs::write(path, content).unwrap();
        paths.push(name.split_once('/').unwrap().1.to_owned());
    }
    paths
}

/// What weighs, as `(code, subject)`.
pub(crate) fn weighing(contents: &Contents) -> Vec<(FindingCode, &str)> {
    let findings = contents.findings.iter();
    findings
        .filter(|finding| finding.level > Level::Warning)
        .map(|finding| (finding.code, finding.subject.as_str()))
        .collect()
}
