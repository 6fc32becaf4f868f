//! The invented sample case: restored to a folder with its times, and what its manifest says of each file.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use serde_json::Value;

use crate::top;

/// One file as `manifest.json` describes it.
#[derive(Debug, Clone)]
pub struct SampleFile {
    /// Its place below the sample folder.
    pub path: String,
    /// Its length in bytes.
    pub size: u64,
    /// Its hash, 64 hex digits.
    pub sha256: String,
    /// What it is: `screenshot`, `photo`, `video`, `export`, `document`, `other`.
    pub kind: String,
}

/// The sample files, restored to a folder.
#[derive(Debug)]
pub struct Sample {
    /// Where the files lie.
    pub folder: PathBuf,
    /// What the manifest says, in its order.
    pub files: Vec<SampleFile>,
}

impl Sample {
    /// Restores the sample files with `restore.sh`, as a person would.
    pub fn restore(folder: &Path) -> Self {
        let fixture = top().join("tests/fixtures/sample-case");
        let output = Command::new("sh")
            .arg(fixture.join("restore.sh"))
            .arg(folder)
            .output()
            .expect("sh starts");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "restore.sh ends well: {said}");
        Self {
            folder: folder.to_path_buf(),
            files: read_manifest(&fixture.join("manifest.json")),
        }
    }

    /// What can be seen of every file from outside: its bytes and its time. A file too many shows as well.
    pub fn seen(&self) -> BTreeMap<PathBuf, (Vec<u8>, SystemTime)> {
        let mut seen = BTreeMap::new();
        collect(&self.folder, &mut seen);
        seen
    }
}

fn read_manifest(path: &Path) -> Vec<SampleFile> {
    let bytes = fs::read(path).expect("the manifest is committed");
    let manifest: Value = serde_json::from_slice(&bytes).expect("the manifest is JSON");
    let entries = manifest["files"].as_array().expect("it lists files");
    let text = |value: &Value| value.as_str().expect("a text").to_owned();
    entries
        .iter()
        .map(|entry| SampleFile {
            path: text(&entry["path"]),
            size: entry["size"].as_u64().expect("a size"),
            sha256: text(&entry["sha256"]),
            kind: text(&entry["kind"]),
        })
        .collect()
}

fn collect(folder: &Path, seen: &mut BTreeMap<PathBuf, (Vec<u8>, SystemTime)>) {
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let entry = entry.expect("the folder can be listed");
        let path = entry.path();
        let about = entry.metadata().expect("the file is there");
        if about.is_dir() {
            collect(&path, seen);
        } else {
            let bytes = fs::read(&path).expect("the file can be read");
            let time = about.modified().expect("the system keeps times");
            seen.insert(path, (bytes, time));
        }
    }
}
