//! Putting in order what an interruption left. Nothing is asked, and nothing that was acknowledged is touched.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use super::append::{replace, write_head};
use super::durable::{sync_folder, write_new};
use super::{Store, list_folder, read_file};
use crate::case::{Case, Head, Held};
use crate::digest::Digest;
use crate::error::{Error, Result};
use crate::line::{Event, Leftovers};
use crate::log::{self, Reading};

/// `why` of a line `recovered` with which a lost head was made anew.
pub(crate) const HEAD_LOST: &str = "head_lost";

/// What was found, and whether the log should say so; and the case as it is in order.
pub(super) struct Order {
    pub(super) found: Leftovers,
    pub(super) is_news: bool,
    pub(super) case: Case,
    pub(super) reading: Reading,
}

/// What an interruption left, seen without touching anything.
struct Survey {
    found: Leftovers,
    /// True when the log holds whole lines that the head does not count yet.
    head_is_behind: bool,
    /// Bytes of the log that are whole lines in one chain.
    good_bytes: usize,
}

/// Puts a case in order. The caller holds the lock.
pub(super) fn recover(store: &Store) -> Result<Order> {
    for folder in [store.objects_path(), store.incoming_path()] {
        if !folder.is_dir() {
            fs::create_dir(&folder).map_err(|error| Error::write(&folder, error))?;
        }
    }
    let bytes = store.read_log_file()?;
    let (survey, case, reading) = survey(store, &bytes)?;
    let mut found = survey.found;
    // First what gives room: an unfinished copy may be what filled the disk, and mending the log needs a little.
    found.parts = remove_parts(store)?;
    mend_log(store, &bytes, &survey, &reading)?;
    found.released = finish_releases(store, &case)?;
    let was_counted = reading
        .lines
        .iter()
        .rev()
        .find(|(line, _)| line.ev == Event::Recovered);
    let counted = was_counted
        .and_then(|(line, _)| line.details.found)
        .map_or(0, |found| found.orphans);
    let is_news = found.parts + found.torn_bytes + found.released > 0 || found.orphans > counted;
    Ok(Order {
        found,
        is_news,
        case,
        reading,
    })
}

/// Looks at a case without touching it. Fails with `LogDamaged` when acknowledged lines were changed or cut.
fn survey(store: &Store, bytes: &[u8]) -> Result<(Survey, Case, Reading)> {
    let head = store.read_head()?;
    let damaged = |finding: String| Error::LogDamaged {
        path: store.root.clone(),
        finding,
    };
    // Without its head nobody can say whether the log was cut.
    let head = head.ok_or_else(|| damaged(format!("{HEAD_LOST}: head.json")))?;
    let full = log::read(bytes, Some(head));
    let acknowledged = head.lines;
    // Lines that the head counts must all be there and whole. What comes after may be an unfinished group.
    let first_bad = full.edited.first().copied();
    if let Some(n) = first_bad.filter(|n| *n < acknowledged) {
        // A line is confirmed by the one after it: an unfinished group may only make the last acknowledged one unsure.
        if n + 1 != acknowledged || full.digest_of(n) != Some(head.last) {
            return Err(damaged(format!("log_edited: line {n}")));
        }
    }
    if (full.ends.len() as u64) < acknowledged {
        return Err(damaged(format!(
            "log_cut: {} of {acknowledged} lines",
            full.ends.len()
        )));
    }
    // The line that the head names must be the one that is there, also when more lines follow.
    if full.digest_of(acknowledged.saturating_sub(1)) != Some(head.last) {
        return Err(damaged("head_differs: head.json".into()));
    }
    let good_lines = first_bad.map_or(full.ends.len() as u64, |n| n.max(acknowledged));
    let good_bytes = usize::try_from(good_lines)
        .ok()
        .and_then(|count| full.ends.get(count.checked_sub(1)?))
        .copied()
        .unwrap_or(0);
    let reading = if good_bytes == bytes.len() {
        full
    } else {
        log::read(bytes.get(..good_bytes).unwrap_or_default(), Some(head))
    };
    let case = store
        .fold(&reading.lines)
        .ok_or_else(|| damaged("log_edited: line 0".into()))?;
    let found = Leftovers {
        parts: parts(store).len() as u64,
        orphans: count_orphans(store, &case)?,
        torn_bytes: (bytes.len() - good_bytes) as u64,
        released: 0,
    };
    let head_is_behind = Some(head) != reading.head;
    Ok((
        Survey {
            found,
            head_is_behind,
            good_bytes,
        },
        case,
        reading,
    ))
}

/// Moves an unfinished end of the log aside and lets the head count what is whole.
///
/// Lines that the head did not count are written to a fresh file: the sync of the old one may have failed.
fn mend_log(store: &Store, bytes: &[u8], survey: &Survey, reading: &Reading) -> Result<()> {
    let head: Option<Head> = reading.head;
    if survey.found.torn_bytes > 0 {
        let torn = bytes.get(survey.good_bytes..).unwrap_or_default();
        write_torn(store, torn)?;
    }
    if survey.head_is_behind || survey.found.torn_bytes > 0 {
        replace(
            store,
            &store.log_path(),
            bytes.get(..survey.good_bytes).unwrap_or_default(),
        )?;
        if let Some(head) = head {
            write_head(store, head)?;
        }
    }
    Ok(())
}

fn write_torn(store: &Store, torn: &[u8]) -> Result<()> {
    for number in 1..u32::MAX {
        let path = store.root.join(format!("log.torn-{number}"));
        match read_file(&path) {
            Ok(there) if there == torn => return Ok(()),
            Ok(_) => {}
            Err(_) => {
                write_new(&path, torn).inspect_err(|_| {
                    let _ignored = fs::remove_file(&path);
                })?;
                return sync_folder(&store.root);
            }
        }
    }
    Ok(())
}

fn parts(store: &Store) -> Vec<PathBuf> {
    let entries = list_folder(&store.incoming_path()).unwrap_or_default();
    let is_part = |path: &PathBuf| {
        path.extension()
            .is_some_and(|extension| extension == "part")
    };
    entries
        .into_iter()
        .map(|entry| entry.path())
        .filter(is_part)
        .collect()
}

/// Removes copies that were never finished: nobody was told that they are saved, and their source is where it was.
fn remove_parts(store: &Store) -> Result<u64> {
    let parts = parts(store);
    for path in &parts {
        fs::remove_file(path).map_err(|error| Error::write(path, error))?;
    }
    Ok(parts.len() as u64)
}

/// Removes bytes of exhibits that are released or listed, when an interruption left them in the store.
fn finish_releases(store: &Store, case: &Case) -> Result<u64> {
    let mut count = 0;
    for exhibit in &case.exhibits {
        let (Held::Released { sha256, .. }
        | Held::Listed {
            sha256: Some(sha256),
            ..
        }) = exhibit.held
        else {
            continue;
        };
        if store.object_path(sha256).is_file()
            && !case.needs(sha256)
            && remove_object(store, sha256)?
        {
            count += 1;
        }
    }
    Ok(count)
}

/// Takes an object's bytes out of the store.
pub(crate) fn remove_object(store: &Store, sha256: Digest) -> Result<bool> {
    let path = store.object_path(sha256);
    match fs::remove_file(&path) {
        Ok(()) => store.sync_shelf(sha256).map(|()| true),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(Error::write(&path, error)),
    }
}

/// Counts objects that no line of the log names.
fn count_orphans(store: &Store, case: &Case) -> Result<u64> {
    let mut named: BTreeSet<Digest> = case.facts.iter().map(|fact| fact.digest).collect();
    named.extend(case.objects());
    let folder = store.objects_path();
    let mut orphans = 0;
    for shelf in list_folder(&folder).map_err(|error| Error::read(&folder, error))? {
        let Ok(entries) = list_folder(&shelf.path()) else {
            continue;
        };
        for entry in entries {
            let digest = entry
                .file_name()
                .to_str()
                .and_then(|name| name.parse::<Digest>().ok());
            orphans += u64::from(digest.is_some_and(|digest| !named.contains(&digest)));
        }
    }
    Ok(orphans)
}
