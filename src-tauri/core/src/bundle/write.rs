//! Writes a bundle: the same files and the same export time give the same bytes, everywhere, for ever.
//!
//! The container comes from the `zip` crate: stored entries sorted by bytes, one DOS time, creator Unix, mode 0644,
//! 64-bit sizes only where they are needed. `container/canonical.rs` makes the same bytes anew when a bundle is
//! checked, so a release of the crate cannot change the format quietly. Not here: what goes into a bundle, and
//! where it is put; the caller writes to a `.part` file, checks it and renames it.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Read, Seek, Write};
use std::path::PathBuf;
use std::sync::Arc;

use chrono::{DateTime, SecondsFormat, Utc};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, System, ZipWriter};

use super::bag::declaration::{DECLARATION, OUR_DECLARATION};
use super::bag::labels::LABELS;
use super::bag::manifest::Manifest;
use super::bag::ours::{EXPORT_TIME, MANIFEST, TAG_MANIFEST};
use super::container::canonical::dos_time;
use super::names;
use super::source::{FileSource, Span, read_file_at};
use shelter::{Failure, Sheltered};

use crate::digest::{Digest, Hasher};
use crate::error::{Error, Result};
use crate::finding::FindingCode;
use crate::progress::Progress;

mod shelter;

/// What a bundle shall hold.
#[derive(Debug, Clone)]
pub struct BagPlan {
    /// The folder at its top: ASCII, at most 32 characters, the name of the zip.
    pub folder: String,
    /// The one time that the zip carries.
    pub export_time: DateTime<Utc>,
    /// Labels and values of `bag-info.txt`; dates and `Payload-Oxum` are added.
    pub info: Vec<(String, String)>,
    /// The files, in any order. At least one lies under `data/`: a zip of ours has no entries for empty folders.
    pub files: Vec<BagFile>,
}

/// One file of a bundle.
#[derive(Debug, Clone)]
pub struct BagFile {
    /// Its path in the bag: `data/exhibits/E0001.png`, `report/case.json`.
    pub path: String,
    /// Its bytes.
    pub source: BagSource,
}

/// Where a file's bytes come from.
#[derive(Debug, Clone)]
pub enum BagSource {
    /// They are here.
    Bytes(Vec<u8>),
    /// They are an object of the case.
    Object {
        /// Its name.
        sha256: Digest,
        /// Its bytes.
        size: u64,
    },
    /// They are a stretch of a file that the caller made: what came out of a zip, a long table.
    Stretch(Stretch),
}

/// A stretch of a file that is held open.
#[derive(Debug, Clone)]
pub struct Stretch {
    /// The file.
    pub file: Arc<File>,
    /// Where the stretch begins.
    pub at: u64,
    /// Its bytes.
    pub size: u64,
    /// Their hash.
    pub sha256: Digest,
}

impl Stretch {
    /// Reads some of its bytes from a place in it on; 0 at its end.
    pub fn read_at(&self, buffer: &mut [u8], at: u64) -> io::Result<usize> {
        let left = usize::try_from(self.size.saturating_sub(at)).unwrap_or(usize::MAX);
        let most = buffer.len().min(left);
        let Some(part) = buffer.get_mut(..most) else {
            return Ok(0);
        };
        read_file_at(&self.file, part, self.at.saturating_add(at))
    }
}

impl BagSource {
    fn sha256(&self) -> Digest {
        match self {
            Self::Bytes(bytes) => Digest::of(bytes),
            Self::Object { sha256, .. } => *sha256,
            Self::Stretch(stretch) => stretch.sha256,
        }
    }

    pub(super) fn size(&self) -> u64 {
        match self {
            Self::Bytes(bytes) => bytes.len() as u64,
            Self::Object { size, .. } => *size,
            Self::Stretch(stretch) => stretch.size,
        }
    }
}

/// Whoever keeps the objects.
pub trait Objects {
    /// Opens an object for reading.
    fn open_object(&self, sha256: Digest) -> Result<Box<dyn Read>>;
}

/// Writes a bundle to `out`, from where it stands. An object whose bytes are not what they were is
/// [`Error::ObjectDamaged`]; a name that is not ours is [`Error::BundleCheckFailed`].
pub fn write_bag<W: Write + Seek>(
    mut out: W,
    plan: &BagPlan,
    objects: &dyn Objects,
    progress: &dyn Progress,
) -> Result<W> {
    check_plan(plan)?;
    let made = make_tag_files(plan);
    let mut entries: BTreeMap<String, &BagSource> = BTreeMap::new();
    for file in made.iter().chain(&plan.files) {
        let name = format!("{}/{}", plan.folder, file.path);
        if entries.insert(name, &file.source).is_some() {
            return Err(refused(FindingCode::DuplicateEntry, &file.path));
        }
    }
    progress.total(entries.values().map(|source| source.size()).sum());
    let options = options(plan.export_time)?;
    let failure = Failure::default();
    let mut zip = ZipWriter::new(Sheltered::new(&mut out, &failure)?);
    for (name, source) in &entries {
        progress.step(name);
        let size = source.size();
        zip.start_file(
            name.as_str(),
            options.large_file(size >= u64::from(u32::MAX)),
        )
        .map_err(|error| failed(error.into()))?;
        copy_source(source, objects, progress, &mut zip, &failure)?;
    }
    zip.finish().map_err(|error| failed(error.into()))?;
    failure.check()?;
    Ok(out)
}

fn failed(error: io::Error) -> Error {
    Error::write(&PathBuf::from("bundle"), error)
}

fn refused(code: FindingCode, subject: &str) -> Error {
    Error::BundleCheckFailed {
        finding: format!("{code:?}: {subject}"),
    }
}

fn check_plan(plan: &BagPlan) -> Result<()> {
    if !names::is_our_folder(&plan.folder) {
        return Err(refused(FindingCode::UnsafeName, &plan.folder));
    }
    for file in &plan.files {
        if !names::is_our_path(&file.path) || names::is_system_junk(&file.path) {
            return Err(refused(FindingCode::UnsafeName, &file.path));
        }
    }
    for (label, value) in &plan.info {
        let is_label = !label.is_empty() && label.trim() == label && !label.contains(':');
        let is_line = !label.chars().chain(value.chars()).any(char::is_control);
        if !is_label || !is_line {
            return Err(refused(FindingCode::BagInfoLine, label));
        }
    }
    if plan.files.iter().any(|file| file.path.starts_with("data/")) {
        Ok(())
    } else {
        Err(refused(FindingCode::NoPayloadFolder, "data"))
    }
}

/// Time, mode and creator are fixed, whatever system this is.
fn options(export_time: DateTime<Utc>) -> Result<SimpleFileOptions> {
    let stamp = dos_time(export_time);
    let [low, high] = [stamp & 0xFFFF, stamp >> 16].map(|half| u16::try_from(half).unwrap_or(0));
    let time = zip::DateTime::try_from_msdos(high, low)
        .map_err(|_| refused(FindingCode::ZipUnusual, EXPORT_TIME))?;
    Ok(SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .system(System::Unix)
        .unix_permissions(0o644)
        .last_modified_time(time))
}

/// The tag files that every bag has. Digests are known beforehand, so manifests can stand before the data.
fn make_tag_files(plan: &BagPlan) -> Vec<BagFile> {
    let file = |path: &str, bytes: Vec<u8>| BagFile {
        path: path.to_owned(),
        source: BagSource::Bytes(bytes),
    };
    let payload = plan
        .files
        .iter()
        .filter(|file| file.path.starts_with("data/"));
    let mut made = vec![
        file(DECLARATION, OUR_DECLARATION.as_bytes().to_vec()),
        file(LABELS, make_labels(plan)),
        file(MANIFEST, make_manifest(payload)),
    ];
    let tags = plan
        .files
        .iter()
        .filter(|file| !file.path.starts_with("data/"));
    let tag_manifest = make_manifest(tags.chain(&made));
    made.push(file(TAG_MANIFEST, tag_manifest));
    made
}

fn make_manifest<'a>(files: impl Iterator<Item = &'a BagFile>) -> Vec<u8> {
    let mut entries: Vec<(&str, String)> = files
        .map(|file| (file.path.as_str(), file.source.sha256().to_string()))
        .collect();
    Manifest::render(&mut entries)
}

fn make_labels(plan: &BagPlan) -> Vec<u8> {
    let payload = plan
        .files
        .iter()
        .filter(|file| file.path.starts_with("data/"));
    let (bytes, count) = payload.fold((0, 0_u64), |(bytes, count), file| {
        (bytes + file.source.size(), count + 1)
    });
    let time = plan.export_time.to_rfc3339_opts(SecondsFormat::Secs, true);
    let mut lines: Vec<String> = plan
        .info
        .iter()
        .map(|(label, value)| format!("{label}: {value}\n"))
        .collect();
    lines.push(format!("Payload-Oxum: {bytes}.{count}\n"));
    lines.push(format!(
        "Bagging-Date: {}\n",
        plan.export_time.format("%Y-%m-%d")
    ));
    lines.push(format!("{EXPORT_TIME}: {time}\n"));
    lines.concat().into_bytes()
}

fn copy_source(
    source: &BagSource,
    objects: &dyn Objects,
    progress: &dyn Progress,
    out: &mut dyn Write,
    failure: &Failure,
) -> Result<()> {
    match source {
        BagSource::Bytes(bytes) => {
            out.write_all(bytes).map_err(failed)?;
            failure.check()?;
            progress.advance(bytes.len() as u64);
            Ok(())
        }
        BagSource::Object { sha256, size } => {
            let mut reader = objects.open_object(*sha256)?;
            let seen = copy_object(&mut *reader, (*sha256, *size), progress, out, failure)?;
            if seen == (*sha256, *size) {
                Ok(())
            } else {
                Err(damaged(*sha256))
            }
        }
        BagSource::Stretch(stretch) => {
            let file = stretch.file.try_clone().and_then(FileSource::new);
            let file = file.map_err(failed)?;
            let mut reader = Span::new(&file, stretch.at, stretch.size);
            let known = (stretch.sha256, stretch.size);
            if copy_object(&mut reader, known, progress, out, failure)? == known {
                Ok(())
            } else {
                // Nobody's evidence: a disk that does not give back what was just put there.
                Err(failed(io::ErrorKind::InvalidData.into()))
            }
        }
    }
}

fn damaged(sha256: Digest) -> Error {
    Error::ObjectDamaged {
        id: sha256.to_string(),
    }
}

/// Copies and hashes; never writes more than the object should have.
fn copy_object(
    reader: &mut dyn Read,
    (sha256, size): (Digest, u64),
    progress: &dyn Progress,
    out: &mut dyn Write,
    failure: &Failure,
) -> Result<(Digest, u64)> {
    let mut hasher = Hasher::new();
    let mut buffer = vec![0; 256 * 1024];
    let mut copied: u64 = 0;
    loop {
        if progress.is_cancelled() {
            return Err(Error::Cancelled);
        }
        let n = match reader.read(&mut buffer) {
            Ok(0) => return Ok(hasher.finish()),
            Ok(n) => n,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            // A disk that does not give these bytes does not make the others worthless.
            Err(_) => return Err(damaged(sha256)),
        };
        let piece = buffer.get(..n).unwrap_or_default();
        copied += n as u64;
        if copied > size {
            return Err(damaged(sha256));
        }
        hasher.update(piece);
        out.write_all(piece).map_err(failed)?;
        failure.check()?;
        progress.advance(n as u64);
    }
}
