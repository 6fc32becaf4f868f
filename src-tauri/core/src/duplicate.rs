//! A second copy of a case on another disk: every object read, written, synced and read back; both copies log it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::case::Head;
use crate::check;
use crate::digest::{Digest, Hasher};
use crate::error::{Action, Error, Result};
use crate::fact::{FactBody, PlaceFact};
use crate::finding::{Finding, Level, Verdict};
use crate::line::{Details, Event};
use crate::moment::Clock;
use crate::progress::Progress;
use crate::store::{
    Entry, PIECE_BYTES, Store, Writer, free_bytes, hash_from_disk, list_folder, make_folders,
    sync_folder, take_lock, write_new,
};

/// What was copied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duplicated {
    /// Files.
    pub files: u64,
    /// Bytes.
    pub bytes: u64,
    /// What was at the place before.
    pub before: Before,
    /// What is damaged in the case itself and so is not in the copy, by the names that a check gives; in order.
    pub damaged: Vec<String>,
}

impl Duplicated {
    /// Counts a file that was copied; none: it is damaged, and the check of the copy will name it.
    fn add(&mut self, bytes: Option<u64>) {
        self.files += u64::from(bytes.is_some());
        self.bytes += bytes.unwrap_or(0);
    }
}

/// What was at the place of a copy before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Before {
    /// No case.
    Nothing,
    /// An earlier copy, which was gone on with: an interruption hit after its log had appeared, or more happened since.
    Earlier,
    /// This very copy; it was checked, and needed nothing but that.
    Whole,
}

/// Copies a case into an empty or missing folder, or goes on with a copy of it that lies there.
///
/// Every object is copied, then the source logs it, then `case.json`, head and log follow, the log last: until it is
/// there, the new folder is no case. Drafts and what was once torn off the log stay behind. When an interruption hits
/// in between, the source's log tells of a copy that was begun; making it again works. A copy whose log is the
/// beginning of this one has nothing of its own, so it can be completed; any other case is left alone.
///
/// A damaged object stops nothing: a disk that fails is the best reason for a copy. What is whole is copied, the rest
/// is named.
pub fn duplicate(
    writer: &mut Writer,
    to: &Path,
    place: PlaceFact,
    clock: &dyn Clock,
    progress: &dyn Progress,
) -> Result<Duplicated> {
    let from = writer.store().clone();
    if crate::import::is_inside(to, from.root())
        || to
            .parent()
            .is_some_and(|p| crate::import::is_inside(p, from.root()))
    {
        return Err(Error::InsideTheCase {
            path: to.to_owned(),
        });
    }
    let before = look_at(&from, to)?;
    prepare(&from, to, before)?;
    // Nobody may write to a copy that is gone on with.
    let _lock = match before {
        Before::Nothing => None,
        Before::Earlier | Before::Whole => Some(take_lock(&Store::at(to)?)?),
    };
    let objects = object_names(&from)?;
    let needed: u64 = objects.iter().map(|(_, size)| size).sum();
    let is_roomy = |free| before != Before::Nothing || free >= needed + SPARE_BYTES;
    if free_bytes(to).is_some_and(|free| !is_roomy(free)) {
        return Err(Error::DiskFull {
            path: to.to_owned(),
            needed_bytes: needed + SPARE_BYTES,
        });
    }
    progress.total(needed);
    let mut done = Duplicated {
        files: 0,
        bytes: 0,
        before,
        damaged: Vec::new(),
    };
    for (digest, _) in &objects {
        done.add(copy_or_leave(&from, to, *digest, progress)?);
    }
    if before != Before::Whole {
        let fact = log_copy(writer, place, clock)?;
        done.bytes += copy_object(&from, to, fact, progress)?;
        done.files += 1;
    }
    sync_objects(to)?;
    done.files += copy_last(&from, to, before)?;
    done.damaged = sync_folder(to)
        .and_then(|()| check_copy(&from, to, progress))
        .inspect_err(|_| {
            if before == Before::Nothing {
                // It was never called a copy: without its log it is no case, and making it again works.
                let _ignored = fs::remove_file(to.join("log.jsonl"));
            }
        })?;
    Ok(done)
}

/// Room beside the objects.
const SPARE_BYTES: u64 = 64 * 1024 * 1024;

fn log_copy(writer: &mut Writer, place: PlaceFact, clock: &dyn Clock) -> Result<Digest> {
    let fact = writer.put_fact(FactBody::Destination(place), None)?;
    let details = Details {
        facts: vec![fact],
        ..Details::default()
    };
    let entry = Entry {
        event: Event::Copied,
        about: None,
        details,
    };
    writer.append(vec![entry], clock)?;
    Ok(fact)
}

/// `case.json`, head and log. Where there is no case yet, the log is last; in a copy that is gone on with, the head is,
/// so that it never counts lines that are not there.
fn copy_last(from: &Store, to: &Path, before: Before) -> Result<u64> {
    let (case, head, log) = (from.case_file_path(), from.head_path(), from.log_path());
    let order = match before {
        Before::Nothing => [case, head, log],
        Before::Earlier | Before::Whole => [case, log, head],
    };
    let mut files = 0;
    for path in order {
        sync_folder(to)?;
        copy_small(&path, to)?;
        files += 1;
    }
    Ok(files)
}

/// What lies where the copy shall be: nothing of a case, or a copy of this one; any other case is refused.
fn look_at(from: &Store, to: &Path) -> Result<Before> {
    let path = to.join("log.jsonl");
    let there = match fs::read(&path) {
        Ok(there) => there,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Before::Nothing),
        Err(_) if !to.is_dir() => return Ok(Before::Nothing),
        Err(error) => return Err(Error::read(&path, error)),
    };
    let own = from.log_bytes()?;
    match own.strip_prefix(there.as_slice()) {
        Some([]) => Ok(Before::Whole),
        Some(_) if there.ends_with(b"\n") => Ok(Before::Earlier),
        _ if shares_beginning(&own, &there) => Err(Error::CaseForked {
            path: to.to_owned(),
        }),
        _ => Err(Error::CaseThere {
            path: to.to_owned(),
        }),
    }
}

/// Whether two logs have the same first line: they are of one case.
fn shares_beginning(own: &[u8], there: &[u8]) -> bool {
    let first = |log: &[u8]| log.split(|byte| *byte == b'\n').next().map(<[u8]>::to_vec);
    first(own).is_some_and(|line| !line.is_empty() && first(there) == Some(line))
}

/// What is not whole in the copy, which must be what is not whole in the case itself.
fn check_copy(from: &Store, to: &Path, progress: &dyn Progress) -> Result<Vec<String>> {
    let report = check::check(&Store::at(to)?, None, progress)?;
    // What a newer version did cannot be confirmed here, in the source no more than in the copy.
    if report.contents.max(report.history) <= Verdict::Unconfirmed {
        return Ok(Vec::new());
    }
    let here = not_whole(&report.findings);
    let there = not_whole(&check::check(from, None, progress)?.findings);
    if report.history > Verdict::Unconfirmed || !here.is_subset(&there) {
        return Err(Error::ReadBackDiffers {
            path: to.to_owned(),
        });
    }
    Ok(here.into_iter().collect())
}

fn not_whole(findings: &[Finding]) -> BTreeSet<String> {
    let grave = |finding: &&Finding| finding.level >= Level::Error;
    let names = findings.iter().filter(grave);
    names.map(|finding| finding.subject.clone()).collect()
}

/// Makes the names of all objects survive, those of an interrupted try as well.
fn sync_objects(to: &Path) -> Result<()> {
    let objects = to.join("objects");
    for shelf in list_folder(&objects).map_err(|error| Error::read(&objects, error))? {
        if shelf.path().is_dir() {
            sync_folder(&shelf.path())?;
        }
    }
    sync_folder(&objects)
}

/// Makes the folders of a case; a folder in which copying was interrupted is taken up again.
fn prepare(from: &Store, to: &Path, before: Before) -> Result<()> {
    let refused = || Error::FolderNotEmpty {
        path: to.to_owned(),
    };
    // What is in an earlier copy beside the case is no concern of ours: the check names it.
    if before == Before::Nothing && to.exists() {
        let entries = list_folder(to).map_err(|_| refused())?;
        if !entries.iter().all(|entry| is_of_copy(from, entry)) {
            return Err(refused());
        }
    }
    make_folders(to)?;
    for name in ["objects", "incoming", "drafts", "cache"] {
        let folder = to.join(name);
        make_real_folder(&folder)?;
    }
    // Sticks without owners keep the folder as it is.
    let _ignored = crate::store::restrict_to_owner(to);
    Ok(())
}

/// Whether an interrupted copy of this case may have left that: its folders, the same `case.json`, a head.
fn is_of_copy(from: &Store, entry: &fs::DirEntry) -> bool {
    let is_folder = || entry.file_type().is_ok_and(|kind| kind.is_dir());
    // A link is not followed: it may lead to anything.
    let bytes = || {
        let is_file = entry.file_type().is_ok_and(|kind| kind.is_file());
        is_file.then(|| fs::read(entry.path()).ok()).flatten()
    };
    match entry.file_name().to_str() {
        Some("objects" | "incoming" | "drafts" | "cache") => is_folder(),
        Some("case.json") => bytes()
            .is_some_and(|there| fs::read(from.case_file_path()).is_ok_and(|own| there == own)),
        Some("head.json") => {
            bytes().is_some_and(|there| serde_json::from_slice::<Head>(&there).is_ok())
        }
        _ => false,
    }
}

/// Makes a folder, or finds that it is one: a link in its place would lead the copy to somewhere else.
fn make_real_folder(folder: &Path) -> Result<()> {
    match fs::create_dir(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::AlreadyExists => {
            return Err(Error::write(folder, error));
        }
        _ => {}
    }
    let is_folder = folder.symlink_metadata().is_ok_and(|seen| seen.is_dir());
    is_folder.then_some(()).ok_or_else(|| Error::AlreadyThere {
        path: folder.to_owned(),
    })
}

/// Every object of a case by name, with its size.
fn object_names(store: &Store) -> Result<Vec<(Digest, u64)>> {
    let mut names = Vec::new();
    let folder = store.objects_path();
    for shelf in list_folder(&folder).map_err(|error| Error::read(&folder, error))? {
        let Ok(entries) = list_folder(&shelf.path()) else {
            continue;
        };
        for entry in entries {
            let digest = entry
                .file_name()
                .to_str()
                .and_then(|name| name.parse::<Digest>().ok());
            let size = entry
                .metadata()
                .map_err(|error| Error::read(&entry.path(), error))?
                .len();
            names.extend(digest.map(|digest| (digest, size)));
        }
    }
    Ok(names)
}

/// Copies an object; none: it is damaged in the case itself, so it is left out.
fn copy_or_leave(
    from: &Store,
    to: &Path,
    digest: Digest,
    progress: &dyn Progress,
) -> Result<Option<u64>> {
    match copy_object(from, to, digest, progress) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(
            Error::ObjectDamaged { .. }
            | Error::Io {
                action: Action::Read,
                ..
            },
        ) => {
            let _ignored = fs::remove_file(unfinished(to, digest));
            Ok(None)
        }
        Err(error) => Err(error),
    }
}

fn copy_object(from: &Store, to: &Path, digest: Digest, progress: &dyn Progress) -> Result<u64> {
    let hex = digest.to_string();
    let shelf = to.join("objects").join(hex.get(..2).unwrap_or_default());
    let target = shelf.join(&hex);
    make_real_folder(&shelf)?;
    if let Ok((found, size)) = hash_from_disk(&target, progress)
        && found == digest
    {
        return Ok(size);
    }
    let unfinished = unfinished(to, digest);
    let mut source = from.open_object(digest)?;
    let written = |error| Error::write(&unfinished, error);
    // One that an interruption left may be read-only already.
    let _ignored = fs::remove_file(&unfinished);
    let mut copy = fs::File::create_new(&unfinished).map_err(written)?;
    let mut hasher = Hasher::new();
    let mut piece = vec![0; PIECE_BYTES];
    loop {
        if progress.is_cancelled() {
            return Err(Error::Cancelled);
        }
        let count = std::io::Read::read(&mut source, &mut piece)
            .map_err(|error| Error::read(&from.object_path(digest), error))?;
        let bytes = piece.get(..count).unwrap_or_default();
        if bytes.is_empty() {
            break;
        }
        std::io::Write::write_all(&mut copy, bytes).map_err(written)?;
        hasher.update(bytes);
        progress.advance(count as u64);
    }
    copy.sync_all().map_err(written)?;
    let (found, size) = hasher.finish();
    if found != digest {
        return Err(Error::ObjectDamaged { id: hex });
    }
    if hash_from_disk(&unfinished, progress)?.0 != digest {
        return Err(Error::ReadBackDiffers { path: unfinished });
    }
    let mut permissions = copy.metadata().map_err(written)?.permissions();
    permissions.set_readonly(true);
    // Sticks without permissions keep the file as it is.
    let _ignored = fs::set_permissions(&unfinished, permissions);
    fs::rename(&unfinished, &target).map_err(|error| Error::write(&target, error))?;
    Ok(size)
}

/// Where an object grows until it is whole.
fn unfinished(to: &Path, digest: Digest) -> PathBuf {
    to.join("incoming").join(format!("{digest}.part"))
}

fn copy_small(path: &Path, to: &Path) -> Result<()> {
    let Some(name) = path.file_name() else {
        return Ok(());
    };
    let bytes = fs::read(path).map_err(|error| Error::read(path, error))?;
    let unfinished = to.join("incoming").join(name);
    let _ignored = fs::remove_file(&unfinished);
    write_new(&unfinished, &bytes)?;
    let target = to.join(name);
    fs::rename(&unfinished, &target).map_err(|error| Error::write(&target, error))
}
