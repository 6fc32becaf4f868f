//! Making a new, empty case.

use std::fs;
use std::path::Path;

use super::durable::{make_folders, sync_folder, write_new};
use super::{CaseFile, FORMAT, Store, list_folder};
use crate::case::Head;
use crate::digest::{Digest, hex};
use crate::error::{Error, Result};
use crate::fact::{Fact, FactBody, Lang, random};
use crate::id::CaseId;
use crate::line::{Details, Event, Genesis, LINE_V, Line};
use crate::moment::{Clock, Moment, utc_text};

/// What may lie in a folder in which making a case was interrupted.
const OURS: [&str; 7] = [
    "case.json",
    "head.json",
    "objects",
    "incoming",
    "drafts",
    "cache",
    "lock",
];

/// Makes a case in an empty or missing folder. The log is the last file to appear: before it, there is no case, and
/// making one may simply be tried again.
pub fn create(
    root: &Path,
    app_version: &str,
    title: Option<(&str, Option<Lang>)>,
    clock: &dyn Clock,
) -> Result<(Store, CaseId)> {
    if let Some(fresh) = find_fresh(root, title.map(|(text, _)| text))? {
        return Ok(fresh);
    }
    let id = CaseId::from_random(random()?);
    create_with_id(root, &id, app_version, title, clock).map(|store| (store, id))
}

/// A whole case in which nothing happened but its making, under the same title: what an interruption left that hit
/// between the case and the answer. Making it again is answered with it.
fn find_fresh(root: &Path, title: Option<&str>) -> Result<Option<(Store, CaseId)>> {
    let Ok(store) = Store::at(root) else {
        return Ok(None);
    };
    if !store.log_path().is_file() {
        return Ok(None);
    }
    let there = || Error::CaseThere {
        path: root.to_owned(),
    };
    let (reading, case) = match (store.read_log(), store.read_case()) {
        (Ok(reading), Ok(case)) => (reading, case),
        (Err(Error::LogDamaged { .. }), _) | (_, Err(Error::LogDamaged { .. })) => {
            return Err(there());
        }
        (Err(error), _) | (_, Err(error)) => return Err(error),
    };
    let made = fs::read(store.case_file_path()).map_err(|_| there())?;
    let genesis = reading
        .lines
        .first()
        .and_then(|(line, _)| line.details.genesis.as_ref());
    let is_whole = reading.is_whole()
        && reading.tail_bytes == 0
        && reading.head == store.head()
        && genesis.is_some_and(|genesis| genesis.case_json == Digest::of(&made));
    let is_fresh = case.head.lines == 1
        && !case.is_practice
        && case.title.as_ref().map(|words| words.text.as_str()) == title
        && count_files(&store.objects_path())? == case.facts.len()
        && count_files(&root.join("drafts"))? == 0;
    if !is_whole || !is_fresh {
        return Err(there());
    }
    // Its name may not have been synced yet.
    sync_folder(root)?;
    if let Some(parent) = root
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty())
    {
        sync_folder(parent)?;
    }
    Ok(Some((store, case.id)))
}

/// As [`create`], under an id that was made before: a folder can be named after its case.
pub fn create_with_id(
    root: &Path,
    id: &CaseId,
    app_version: &str,
    title: Option<(&str, Option<Lang>)>,
    clock: &dyn Clock,
) -> Result<Store> {
    begin(root, id, (app_version, false), title, clock)
}

/// Makes a case for practice: everything that will be in it is invented, and its first line says so for good. It has no
/// title: its mark is what it is called.
pub fn create_practice(
    root: &Path,
    id: &CaseId,
    app_version: &str,
    clock: &dyn Clock,
) -> Result<Store> {
    begin(root, id, (app_version, true), None, clock)
}

fn begin(
    root: &Path,
    id: &CaseId,
    made: (&str, bool),
    title: Option<(&str, Option<Lang>)>,
    clock: &dyn Clock,
) -> Result<Store> {
    clear_interrupted(root)?;
    make_folders(root)?;
    restrict_to_owner(root)?;
    let store = Store {
        root: root.to_owned(),
    };
    for name in ["objects", "incoming", "drafts", "cache"] {
        make_folder(&root.join(name))?;
    }
    let facts = match title {
        Some((text, lang)) => {
            let digest = store.put_fact(&Fact::new(
                FactBody::Title {
                    text: text.to_owned(),
                },
                lang,
            )?)?;
            store.sync_names(std::iter::once(digest))?;
            vec![digest]
        }
        None => Vec::new(),
    };
    begin_log(&store, id, made, facts, &clock.now())?;
    if let Some(parent) = root
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty())
    {
        sync_folder(parent)?;
    }
    Ok(store)
}

/// Writes `case.json`, the head, and line 0 that binds them; the log last.
fn begin_log(
    store: &Store,
    id: &CaseId,
    (app_version, is_practice): (&str, bool),
    facts: Vec<Digest>,
    now: &Moment,
) -> Result<()> {
    let case_file = CaseFile {
        format: FORMAT.to_owned(),
        case: id.as_str().to_owned(),
        created: utc_text(now.utc),
        app: app_version.to_owned(),
        practice: is_practice,
    };
    let case_bytes = serde_json::to_vec_pretty(&case_file).unwrap_or_default();
    write_new(&store.case_file_path(), &case_bytes)?;
    let genesis = Genesis {
        format: FORMAT.to_owned(),
        case: id.as_str().to_owned(),
        app: app_version.to_owned(),
        case_json: Digest::of(&case_bytes),
        random: hex(&random::<32>()?),
        practice: is_practice,
    };
    let line = Line {
        v: LINE_V,
        n: 0,
        prev: Digest::ZERO,
        utc: utc_text(now.utc),
        off: now.offset_minutes,
        mono: now.mono_ms,
        boot: boot_code(&now.boot, &genesis.random),
        w: hex(&random::<4>()?),
        ev: Event::Created,
        x: None,
        details: Details {
            facts,
            genesis: Some(genesis),
            ..Details::default()
        },
    };
    let mut bytes = line.to_bytes();
    let head = Head {
        lines: 1,
        last: Digest::of(&bytes),
    };
    bytes.push(b'\n');
    write_new(
        &store.head_path(),
        &serde_json::to_vec(&head).unwrap_or_default(),
    )?;
    let unfinished = store.incoming_path().join("log.part");
    write_new(&unfinished, &bytes)?;
    fs::rename(&unfinished, store.log_path())
        .map_err(|error| Error::write(&store.log_path(), error))?;
    sync_folder(store.root())
}

/// Names this run of the system without telling which computer it is.
pub(crate) fn boot_code(boot: &str, secret: &str) -> String {
    let mut code = Digest::of(format!("{boot}\n{secret}").as_bytes()).to_string();
    code.truncate(16);
    code
}

fn make_folder(path: &Path) -> Result<()> {
    fs::create_dir(path).map_err(|error| Error::write(path, error))
}

/// Empties a folder in which making a case was interrupted before its log appeared; refuses any other folder that is
/// not empty. Such a folder holds nothing that was ever acknowledged: at most the fact with the title.
fn clear_interrupted(root: &Path) -> Result<()> {
    let refused = || Error::FolderNotEmpty {
        path: root.to_owned(),
    };
    let entries = match list_folder(root) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        Err(error) if error.kind() == std::io::ErrorKind::NotADirectory => return Err(refused()),
        Err(error) => return Err(Error::read(root, error)),
    };
    if entries.is_empty() {
        return Ok(());
    }
    let are_ours = entries.iter().all(|entry| {
        entry
            .file_name()
            .to_str()
            .is_some_and(|name| OURS.contains(&name))
    });
    let is_unfinished = |entry: &fs::DirEntry| {
        let name = entry.file_name();
        Path::new(&name).extension() == Some("part".as_ref())
    };
    let incoming = list_folder(&root.join("incoming")).unwrap_or_default();
    if !are_ours
        || count_files(&root.join("objects"))? > 1
        || count_files(&root.join("drafts"))? > 0
        || count_files(&root.join("cache"))? > 0
        || !incoming.iter().all(is_unfinished)
    {
        return Err(refused());
    }
    for entry in entries {
        let path = entry.path();
        let removed = if path.is_dir() {
            fs::remove_dir_all(&path)
        } else {
            fs::remove_file(&path)
        };
        removed.map_err(|error| Error::write(&path, error))?;
    }
    Ok(())
}

fn count_files(folder: &Path) -> Result<usize> {
    let mut count = 0;
    let Ok(entries) = list_folder(folder) else {
        return Ok(0);
    };
    for entry in entries {
        count += if entry.path().is_dir() {
            count_files(&entry.path())?
        } else {
            1
        };
    }
    Ok(count)
}

/// A new case's folder is for its owner's eyes only, where the system knows owners.
#[cfg(unix)]
pub(crate) fn restrict_to_owner(root: &Path) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(root, fs::Permissions::from_mode(0o700))
        .map_err(|error| Error::write(root, error))
}

#[cfg(not(unix))]
pub(crate) fn restrict_to_owner(_root: &Path) -> Result<()> {
    Ok(())
}
