//! Putting a bundle where it shall lie: written beside its name, synced, read back, checked, and only then named.

use std::fs::{self, File};
use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use super::set::{Checked, check_bundle};
use super::write::{BagPlan, Objects, write_bag};
use crate::digest::Digest;
use crate::error::{Error, Result};
use crate::finding::{FindingCode, Level};
use crate::progress::Progress;
use crate::store::{Store, free_bytes, hash_from_disk, make_folders, sync_folder};
use unfinished::{Unfinished, remove_leftovers};

mod unfinished;

/// How every zip begins: the signature of its first entry.
const ZIP_BEGINNING: &[u8] = b"PK\x03\x04";
/// How every text begins: its mark of UTF-8.
const TEXT_BEGINNING: &[u8] = b"\xef\xbb\xbf";

/// Room beside a bundle's own files: headers, manifests, the text beside it.
const SPARE_BYTES: u64 = 16 * 1024 * 1024;

/// A bundle that lies where it shall, checked.
#[derive(Debug, Clone)]
pub struct Delivered {
    /// The zip.
    pub path: PathBuf,
    /// Its SHA-256.
    pub fingerprint: Digest,
    /// Its bytes.
    pub size: u64,
}

impl Objects for Store {
    fn open_object(&self, sha256: Digest) -> Result<Box<dyn Read>> {
        // Missing, or a disk that does not give it: either way it must not stop what is whole.
        match File::open(self.object_path(sha256)) {
            Ok(file) => Ok(Box::new(file)),
            Err(_) => Err(Error::ObjectDamaged {
                id: sha256.to_string(),
            }),
        }
    }
}

/// Writes a bundle into a folder, reads it back, checks it, and names it. Nothing is ever replaced: when another file
/// has the name, that is [`Error::AlreadyThere`]; when it is the very same zip, that is fine.
pub fn deliver(
    plan: &BagPlan,
    store: &Store,
    out: &Path,
    progress: &dyn Progress,
) -> Result<Delivered> {
    let target = out.join(format!("{}.zip", plan.folder));
    prepare(plan, store, out, &target)?;
    let (mut unfinished, file) = Unfinished::begin(&target)?;
    let checked = write_and_check(plan, store, (&unfinished, file), progress)?;
    name(&checked, &mut unfinished, progress)
}

/// Writes the text beside a zip. The same text may be there already.
pub fn deliver_text(zip: &Path, bytes: &[u8]) -> Result<PathBuf> {
    let path = text_beside(zip);
    remove_leftovers(&path, bytes);
    if is_there(&path, bytes)? {
        return Ok(path);
    }
    let (mut unfinished, mut file) = Unfinished::begin(&path)?;
    file.write_all(bytes)
        .and_then(|()| file.sync_all())
        .map_err(|error| Error::write(&path, error))?;
    drop(file);
    if !unfinished.name()? {
        return Err(Error::AlreadyThere { path });
    }
    sync_folder(folder_of(&path))?;
    Ok(path)
}

fn text_beside(zip: &Path) -> PathBuf {
    let mut name = zip.file_name().unwrap_or_default().to_owned();
    name.push(".txt");
    zip.with_file_name(name)
}

/// Whether this very text lies there. Anything else of that name, a link among them, is in the way.
fn is_there(path: &Path, bytes: &[u8]) -> Result<bool> {
    let there = || Error::AlreadyThere {
        path: path.to_owned(),
    };
    match path.symlink_metadata() {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(Error::read(path, error)),
        Ok(seen) if !seen.is_file() || seen.len() != bytes.len() as u64 => Err(there()),
        Ok(_) => match fs::read(path) {
            Ok(found) if found == bytes => Ok(true),
            Ok(_) => Err(there()),
            Err(error) => Err(Error::read(path, error)),
        },
    }
}

fn folder_of(path: &Path) -> &Path {
    let parent = path.parent();
    let named = parent.filter(|parent| !parent.as_os_str().is_empty());
    named.unwrap_or(Path::new("."))
}

fn prepare(plan: &BagPlan, store: &Store, out: &Path, target: &Path) -> Result<()> {
    if crate::import::is_inside(out, store.root()) {
        return Err(Error::InsideTheCase {
            path: out.to_owned(),
        });
    }
    make_folders(out)?;
    remove_leftovers(target, ZIP_BEGINNING);
    // The text beside a zip that got its name already: the next one has another number.
    remove_leftovers(&text_beside(target), TEXT_BEGINNING);
    let bytes: u64 = plan.files.iter().map(|file| file.source.size()).sum();
    let needed_bytes = bytes + SPARE_BYTES;
    match free_bytes(out) {
        Some(free) if free < needed_bytes => Err(Error::DiskFull {
            path: out.to_owned(),
            needed_bytes,
        }),
        _ => Ok(()),
    }
}

fn write_and_check(
    plan: &BagPlan,
    store: &Store,
    (unfinished, file): (&Unfinished, File),
    progress: &dyn Progress,
) -> Result<Checked> {
    let path = unfinished.target();
    let named = |error| match error {
        // The writer does not know where it writes to.
        Error::Io {
            action: crate::error::Action::Write,
            source,
            ..
        } => Error::write(path, source),
        Error::DiskFull { needed_bytes, .. } => Error::DiskFull {
            path: path.to_owned(),
            needed_bytes,
        },
        other => other,
    };
    let file = write_bag(
        BufWriter::with_capacity(1024 * 1024, file),
        plan,
        store,
        progress,
    )
    .map_err(named)?;
    let file = file
        .into_inner()
        .map_err(|error| Error::write(path, error.into_error()))?;
    file.sync_all().map_err(|error| Error::write(path, error))?;
    crate::store::forget_cached(&file);
    drop(file);
    let checked = check_bundle(unfinished.path(), progress)?;
    let heaviest = checked
        .findings()
        .filter(|finding| {
            // Another part follows; an event of a newer version was there before, and its exhibits are held back.
            let is_expected = matches!(
                finding.code,
                FindingCode::PartNotGiven | FindingCode::EventUnknown
            );
            finding.level >= Level::Unconfirmed && !is_expected
        })
        .max_by_key(|finding| finding.level);
    match heaviest {
        Some(finding) => {
            let finding = format!("{:?}: {}", finding.code, finding.subject);
            Err(Error::BundleCheckFailed { finding })
        }
        None => Ok(checked),
    }
}

fn name(
    checked: &Checked,
    unfinished: &mut Unfinished,
    progress: &dyn Progress,
) -> Result<Delivered> {
    let refused = || Error::BundleCheckFailed {
        finding: "NotABundle".into(),
    };
    let target = unfinished.target().to_owned();
    let fingerprint = checked.contents.fingerprint.ok_or_else(refused)?;
    let size = fs::metadata(unfinished.path())
        .map_err(|error| Error::read(&target, error))?
        .len();
    if !unfinished.name()? {
        let is_file = target.symlink_metadata().is_ok_and(|seen| seen.is_file());
        if !is_file || hash_from_disk(&target, progress)?.0 != fingerprint {
            return Err(Error::AlreadyThere { path: target });
        }
    }
    sync_folder(folder_of(&target))?;
    Ok(Delivered {
        path: target,
        fingerprint,
        size,
    })
}
