//! Are the files as they were when they were handed over? For zips and unzipped folders, ours and other people's.
//!
//! Deliberately not here: whether the enclosed log is whole (the history) and since when the fingerprint is known.
//! A wrong hash is a finding; `Err` is only for what is no bundle, cannot be opened, or was cancelled.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use chrono::{DateTime, Utc};

use super::bag::hash::read_small;
use super::bag::ours::EXPORT_TIME;
use super::bag::{Checked, Wrapper, check_bag, labels};
use super::container::canonical::{self, Form};
use super::container::{CONTAINER, Container, Reading};
use super::source::{FileSource, ReadAt, Span};
use super::tree::{Folder, Tree};
use crate::digest::{Digest, Hasher};
use crate::error::{Error, Result};
use crate::finding::{Answer, Finding, FindingCode, Level, Verdict, verdict};
use crate::moment::utc_from_text;
use crate::progress::Progress;

/// The longest `bag-info.txt` that is looked into before it is checked.
const LABELS_MAX: u64 = 1 << 20;

/// What is known of a bundle's contents.
#[derive(Debug, Clone, Default)]
pub struct Contents {
    /// All that was noticed.
    pub findings: Vec<Finding>,
    /// Whether Holdfast wrote it, by what it says of itself.
    pub is_ours: bool,
    /// SHA-256 of the whole zip; none for a folder.
    pub fingerprint: Option<Digest>,
    /// Every file that could be read, by its path in the bag.
    pub files: BTreeMap<String, SeenFile>,
    /// How many files there are under `data/`.
    pub payload_files: u64,
    /// Their bytes.
    pub bytes: u64,
    /// Labels and values of `bag-info.txt`, in their order.
    pub info: Vec<(String, String)>,
    /// The bytes of the files that the history is checked with: log, head, `case.json` and facts under `report/`.
    pub tags: BTreeMap<String, Vec<u8>>,
}

impl Contents {
    /// The answer in one word.
    pub fn verdict(&self) -> Verdict {
        verdict(&self.findings, Answer::Contents)
    }
}

/// A file of a bundle that was read to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SeenFile {
    /// Its hash.
    pub sha256: Digest,
    /// Its bytes.
    pub size: u64,
}

/// Checks the contents of a zip or of an unzipped folder. Writes nothing.
pub fn verify_contents(path: &Path, progress: &dyn Progress) -> Result<Contents> {
    let failed = |error| Error::read(path, error);
    let metadata = fs::metadata(path).map_err(failed)?;
    if metadata.is_dir() {
        return verify_folder(path, progress);
    }
    if !metadata.is_file() {
        return Err(not_a_bundle(path));
    }
    let source = FileSource::new(File::open(path).map_err(failed)?).map_err(failed)?;
    verify_zip(path, &source, progress)
}

fn not_a_bundle(path: &Path) -> Error {
    Error::NotABundle {
        path: path.to_owned(),
    }
}

fn verify_folder(path: &Path, progress: &dyn Progress) -> Result<Contents> {
    let folder = Folder::read(path).map_err(|error| Error::read(path, error))?;
    let (folder, findings) = folder.ok_or_else(|| not_a_bundle(path))?;
    progress.total(announced_size(&folder));
    let checked = check_bag(&folder, Wrapper::Folder, progress)?;
    Ok(gather(&folder, findings, checked))
}

fn verify_zip(path: &Path, source: &dyn ReadAt, progress: &dyn Progress) -> Result<Contents> {
    let failed = |error| Error::read(path, error);
    let (container, findings) = match Container::read(source).map_err(failed)? {
        Reading::NoZip => return Err(not_a_bundle(path)),
        Reading::Refused(finding) => {
            progress.total(source.size());
            return Ok(Contents {
                findings: vec![finding],
                fingerprint: Some(fingerprint(path, source, progress)?),
                ..Contents::default()
            });
        }
        Reading::Zip(container, findings) => (container, findings),
    };
    let is_suspicious = verdict(&findings, Answer::Contents) != Verdict::Pass;
    if !container.holds_bag() && !is_suspicious {
        return Err(not_a_bundle(path));
    }
    progress.total(source.size().saturating_add(announced_size(&container)));
    let form = match announced_time(&container) {
        Some(time) => Some(canonical::compare(&container, time).map_err(failed)?),
        None => None,
    };
    let wrapper = match form {
        Some(Form::Repacked) => Wrapper::Repacked,
        Some(Form::Ours(_)) | None => Wrapper::Zip,
    };
    let checked = check_bag(&container, wrapper, progress)?;
    let has_known_form = checked.has_known_form;
    let mut contents = gather(&container, findings, checked);
    if has_known_form {
        judge_form(form, &mut contents.findings);
    } else if !container.is_in_folder() {
        let code = FindingCode::BagLayout;
        let finding = Finding::contents(Level::Warning, code, CONTAINER);
        contents.findings.push(finding);
    }
    contents.fingerprint = Some(fingerprint(path, source, progress)?);
    Ok(contents)
}

/// When a bundle of ours says that it was written: every stamp in its zip is made of that.
fn announced_time(container: &Container<'_>) -> Option<DateTime<Utc>> {
    let mut files = container.files().iter();
    let index = files.position(|file| file.path == labels::LABELS)?;
    // What is wrong with the file is said when it is checked.
    let bytes = read_small(container, index, LABELS_MAX, &mut Vec::new())?;
    let text = String::from_utf8(bytes).ok()?;
    let start = format!("{EXPORT_TIME}: ");
    let value = text.lines().find_map(|line| line.strip_prefix(&start))?;
    utc_from_text(value)
}

/// Every byte of our own zips is as our writer writes it, or the zip is another one. That alone says nothing against
/// the files: those were compared with the manifests.
fn judge_form(form: Option<Form>, findings: &mut Vec<Finding>) {
    let is_repacked = form == Some(Form::Repacked);
    // What is only unusual for a zip of anyone is judged exactly where it can be.
    findings.retain(|finding| {
        let is_kept = is_repacked && finding.level == Level::Warning;
        finding.code != FindingCode::ZipUnusual || finding.level == Level::Fail || is_kept
    });
    let fail = |code, subject| Finding::contents(Level::Fail, code, subject);
    match form {
        None => findings.push(fail(FindingCode::BagInfoLine, labels::LABELS.to_owned())),
        Some(Form::Repacked) => findings.push(Finding::contents(
            Level::Unconfirmed,
            FindingCode::ZipRepacked,
            CONTAINER,
        )),
        Some(Form::Ours(differing)) => {
            let differing = differing.into_iter();
            findings.extend(differing.map(|subject| fail(FindingCode::ZipUnusual, subject)));
        }
    }
}

/// All files together, by what they announce: a stranger's numbers.
fn announced_size(tree: &dyn Tree) -> u64 {
    let sizes = tree.files().iter().map(|file| file.size);
    sizes.fold(0, u64::saturating_add)
}

fn gather(tree: &dyn Tree, mut findings: Vec<Finding>, checked: Checked) -> Contents {
    findings.extend(checked.findings);
    let files = tree.files().iter().zip(&checked.seen.files);
    Contents {
        findings,
        is_ours: checked.is_ours,
        fingerprint: None,
        files: files
            .filter_map(|(file, seen)| {
                let seen = seen.as_ref()?;
                let seen = SeenFile {
                    sha256: seen.sha256,
                    size: seen.size,
                };
                Some((file.path.clone(), seen))
            })
            .collect(),
        payload_files: checked.payload_files,
        bytes: checked.payload_bytes,
        info: checked.labels,
        tags: checked.seen.tags,
    }
}

fn fingerprint(path: &Path, source: &dyn ReadAt, progress: &dyn Progress) -> Result<Digest> {
    let mut hasher = Hasher::new();
    let mut reader = Span::new(source, 0, source.size());
    let mut buffer = vec![0; 256 * 1024];
    loop {
        if progress.is_cancelled() {
            return Err(Error::Cancelled);
        }
        match reader.read(&mut buffer) {
            Ok(0) => return Ok(hasher.finish().0),
            Ok(n) => {
                hasher.update(buffer.get(..n).unwrap_or_default());
                progress.advance(n as u64);
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(Error::read(path, error)),
        }
    }
}
