//! Bundles at and above 4 GiB, where a zip needs 64-bit fields. On a sparse file, so that no disk fills.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};

use holdfast_core::bundle::verify::verify_contents;
use holdfast_core::bundle::write::{BagFile, BagSource, Objects, write_bag};
use holdfast_core::digest::Digest;
use holdfast_core::error::Result;
use holdfast_core::finding::Verdict;
use holdfast_core::progress::Silent;

use crate::sample::{file, plan};

/// Skips over zeros instead of writing them.
struct SparseFile(File);

impl Write for SparseFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if bytes.len() > 1024 && bytes.iter().all(|byte| *byte == 0) {
            self.0.seek_relative(i64::try_from(bytes.len()).unwrap())?;
            return Ok(bytes.len());
        }
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

impl Seek for SparseFile {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.0.seek(to)
    }
}

struct Zeros(u64);

impl Objects for Zeros {
    fn open_object(&self, _: Digest) -> Result<Box<dyn Read>> {
        Ok(Box::new(io::repeat(0).take(self.0)))
    }
}

fn verify_with_object_of(size: u64) {
    let (mut plan, _) = plan();
    let sha256 = Digest::of_reader(&mut io::repeat(0).take(size)).unwrap().0;
    plan.files
        .retain(|file| matches!(file.source, BagSource::Bytes(_)));
    plan.files.push(BagFile {
        path: "data/exhibits/E0001.mp4".to_owned(),
        source: BagSource::Object { sha256, size },
    });
    plan.files
        .push(file("data/exhibits/E0003.txt", b"after it"));
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("large.zip");
    let out = SparseFile(File::create(&path).unwrap());
    write_bag(out, &plan, &Zeros(size), &Silent).unwrap();
    let contents = verify_contents(&path, &Silent).unwrap();
    assert_eq!(contents.findings, [], "{size} bytes");
    // One bit of the 64-bit size.
    let mut bytes = [0; 4096];
    let mut zip = File::options().read(true).write(true).open(&path).unwrap();
    zip.seek(SeekFrom::End(-4096)).unwrap_or_default();
    let n = zip.read(&mut bytes).unwrap();
    let end = bytes[..n].windows(4).position(|at| at == b"PK\x06\x06");
    let end = end.unwrap();
    let place = u64::try_from(end).unwrap() + 40;
    let file_len = zip.metadata().unwrap().len();
    zip.seek(SeekFrom::Start(file_len - 4096 + place)).unwrap();
    zip.write_all(&[bytes[end + 40] ^ 1]).unwrap();
    let contents = verify_contents(&path, &Silent).unwrap();
    assert_eq!(contents.verdict(), Verdict::Fail, "{size} bytes, one bit");
}

#[test]
#[ignore = "hashes 25 GiB of zeros; run before a release"]
fn sizes_around_four_gibibytes_verify() {
    for size in [u64::from(u32::MAX) - 1, u64::from(u32::MAX), (1 << 32) + 5] {
        verify_with_object_of(size);
    }
}
