//! Putting a bundle where it shall lie: written beside its name, synced, read back, checked, and only then named.

use std::fs::{self, File, OpenOptions};
use std::io::{BufWriter, Read};
use std::path::{Path, PathBuf};

use super::set::{Checked, check_bundle};
use super::write::{BagPlan, Objects, write_bag};
use crate::digest::Digest;
use crate::error::{Error, Result};
use crate::finding::{FindingCode, Level};
use crate::progress::Progress;
use crate::store::{Store, free_bytes, make_folders, rename_noreplace, sync_folder, write_new};

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
    prepare(plan, store, out)?;
    let target = out.join(format!("{}.zip", plan.folder));
    let unfinished = out.join(format!("{}.zip.part", plan.folder));
    let delivered = write_and_check(plan, store, &unfinished, progress)
        .and_then(|checked| name(&checked, &unfinished, &target, progress));
    if delivered.is_err() {
        // An unfinished zip is of no use to anybody; what cannot be removed now is written over next time.
        let _ignored = fs::remove_file(&unfinished);
    }
    delivered
}

/// Writes the text beside a zip. The same text may be there already.
pub fn deliver_text(zip: &Path, bytes: &[u8]) -> Result<PathBuf> {
    let mut name = zip.file_name().unwrap_or_default().to_owned();
    name.push(".txt");
    let path = zip.with_file_name(name);
    match fs::read(&path) {
        Ok(there) if there == bytes => return Ok(path),
        Ok(_) => return Err(Error::AlreadyThere { path }),
        Err(_) => {}
    }
    let mut part = path.clone().into_os_string();
    part.push(".part");
    let part = PathBuf::from(part);
    let _ignored = fs::remove_file(&part);
    write_new(&part, bytes)
        .and_then(|()| rename_noreplace(&part, &path).map_err(|error| Error::write(&path, error)))
        .inspect_err(|_| {
            let _ignored = fs::remove_file(&part);
        })?;
    sync_folder(path.parent().unwrap_or(Path::new(".")))?;
    Ok(path)
}

fn prepare(plan: &BagPlan, store: &Store, out: &Path) -> Result<()> {
    if crate::import::is_inside(out, store.root()) {
        return Err(Error::InsideTheCase {
            path: out.to_owned(),
        });
    }
    make_folders(out)?;
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
    path: &Path,
    progress: &dyn Progress,
) -> Result<Checked> {
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
    let file = OpenOptions::new()
        .read(true)
        .write(true)
        .create(true)
        .truncate(true)
        .open(path)
        .map_err(|error| Error::write(path, error))?;
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
    let checked = check_bundle(path, progress)?;
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
    unfinished: &Path,
    target: &Path,
    progress: &dyn Progress,
) -> Result<Delivered> {
    let refused = || Error::BundleCheckFailed {
        finding: "NotABundle".into(),
    };
    let fingerprint = checked.contents.fingerprint.ok_or_else(refused)?;
    let size = fs::metadata(unfinished)
        .map_err(|error| Error::read(unfinished, error))?
        .len();
    match rename_noreplace(unfinished, target) {
        Ok(()) => {}
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
            let (there, _) = crate::store::hash_from_disk(target, progress)?;
            if there != fingerprint {
                return Err(Error::AlreadyThere {
                    path: target.to_owned(),
                });
            }
            fs::remove_file(unfinished).map_err(|error| Error::write(unfinished, error))?;
        }
        Err(error) => return Err(Error::write(target, error)),
    }
    sync_folder(target.parent().unwrap_or(Path::new(".")))?;
    Ok(Delivered {
        path: target.to_owned(),
        fingerprint,
        size,
    })
}
