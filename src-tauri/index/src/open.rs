//! An index that fits its case: taken from the cache when it is whole and of this very state, else made again.
//!
//! Nothing of it is trusted: a seal beside it holds the hash of its bytes and of what it was made from. Whatever does
//! not fit is as good as missing.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use holdfast_core::case::{Case, Export};
use holdfast_core::digest::{Digest, Hasher};
use holdfast_core::error::{Error, Result};
use holdfast_core::progress::Progress;
use holdfast_core::store::Store;
use rusqlite::{Connection, OpenFlags};
use serde::{Deserialize, Serialize};

use crate::kept;
use crate::make::{self, fault};
use crate::schema;
use crate::zone::Zone;

/// Where an index is made when there is none that fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In the case's cache, for whoever may write there; in memory where that fails.
    Cache,
    /// In memory: nothing is written.
    Memory,
}

/// The exports of a case, searchable.
#[derive(Debug)]
pub struct Index {
    pub(crate) db: Connection,
    pub(crate) kept: Vec<Export>,
    key: Digest,
}

/// What lies beside the index.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Seal {
    format: String,
    /// What it was made from.
    key: Digest,
    /// The file's bytes.
    size: u64,
    sha256: Digest,
}

const FORMAT: &str = "holdfast-index/1";

impl Index {
    /// Opens the index of a case; makes it first when there is none that is whole and fits.
    ///
    /// # Errors
    /// [`Error::Cancelled`], or what the disk said when not even memory sufficed. A damaged export is no error.
    pub fn open(store: &Store, case: &Case, place: Place, progress: &dyn Progress) -> Result<Self> {
        if let Some(index) = Self::ready(store, case).filter(|_| Self::is_whole(store)) {
            return Ok(index);
        }
        Self::make(store, case, place, progress)
    }

    /// Opens the index that is there, if it fits the case, without hashing it: at once, however large it is. Whoever
    /// uses it hashes it in the background ([`Self::is_whole`]) and makes it again if it is not whole.
    pub fn ready(store: &Store, case: &Case) -> Option<Self> {
        let kept = kept::exports_of(case);
        let key = key(case, &kept);
        let seal = read_seal(store)?;
        let path = index_path(store);
        let size = fs::metadata(&path).ok()?.len();
        if seal.key != key || seal.size != size || seal.format != FORMAT {
            return None;
        }
        let db = open_file(&path).ok()?;
        Some(Self { db, kept, key })
    }

    /// Whether the index in the cache has the bytes that were written.
    pub fn is_whole(store: &Store) -> bool {
        let Some(seal) = read_seal(store) else {
            return false;
        };
        hash(&index_path(store))
            .is_ok_and(|(sha256, size)| (sha256, size) == (seal.sha256, seal.size))
    }

    /// Makes the index anew, whatever is in the cache. Close ([`drop`]) the one that is open first: some systems replace
    /// no file that is in use, and it would be made in memory.
    ///
    /// # Errors
    /// As [`Self::open`].
    pub fn make(store: &Store, case: &Case, place: Place, progress: &dyn Progress) -> Result<Self> {
        let kept = kept::exports_of(case);
        let key = key(case, &kept);
        if place == Place::Cache {
            match in_cache(store, case, &kept, key, progress) {
                Ok(db) => return Ok(Self { db, kept, key }),
                Err(error @ Error::Cancelled) => return Err(error),
                // A full or read-only disk: the index is never needed there.
                Err(_) => {}
            }
        }
        let mut db = Connection::open_in_memory().map_err(fault)?;
        make::make(&mut db, store, case, &kept, progress)?;
        schema::settle(&db).map_err(fault)?;
        Ok(Self { db, kept, key })
    }

    /// Whether it still says what the case says: no export was added and no zone was stated since it was made.
    pub fn fits(&self, case: &Case) -> bool {
        self.key == key(case, &kept::exports_of(case))
    }
}

/// What an index is made from, as one hash: the readers, the exports, the zones.
fn key(case: &Case, all: &[Export]) -> Digest {
    let mut text = format!(
        "{FORMAT} {} {}\n",
        schema::VERSION,
        env!("CARGO_PKG_VERSION")
    );
    for export in all {
        let zone = case.zone_of_export(export).and_then(Zone::read);
        let zone = zone.as_ref().map_or("", Zone::name);
        let line = serde_json::json!([kept::made_of(case, export), zone]);
        text.push_str(&line.to_string());
        text.push('\n');
    }
    Digest::of(text.as_bytes())
}

fn cache_path(store: &Store) -> PathBuf {
    store.root().join("cache")
}

fn index_path(store: &Store) -> PathBuf {
    cache_path(store).join("index.sqlite")
}

fn seal_path(store: &Store) -> PathBuf {
    cache_path(store).join("index.json")
}

fn read_seal(store: &Store) -> Option<Seal> {
    serde_json::from_slice(&fs::read(seal_path(store)).ok()?).ok()
}

fn hash(path: &Path) -> io::Result<(Digest, u64)> {
    let mut file = fs::File::open(path)?;
    let mut hasher = Hasher::new();
    let mut piece = vec![0; 1 << 20];
    loop {
        let count = io::Read::read(&mut file, &mut piece)?;
        match piece.get(..count) {
            Some(bytes) if !bytes.is_empty() => hasher.update(bytes),
            _ => return Ok(hasher.finish()),
        }
    }
}

fn open_file(path: &Path) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let db = Connection::open_with_flags(path, flags)?;
    let number = |name: &str| db.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
    let is_ours = number("application_id")? == i64::from(schema::APPLICATION)
        && number("user_version")? == i64::from(schema::VERSION);
    if !is_ours {
        return Err(rusqlite::Error::InvalidQuery);
    }
    schema::settle(&db)?;
    Ok(db)
}

/// Makes the index beside the old one and puts it in its place when it is whole.
fn in_cache(
    store: &Store,
    case: &Case,
    kept: &[Export],
    key: Digest,
    progress: &dyn Progress,
) -> Result<Connection> {
    let written = |path: &Path, error| Error::write(path, error);
    let folder = cache_path(store);
    fs::create_dir_all(&folder).map_err(|error| written(&folder, error))?;
    let part = folder.join("index.part");
    let made = Part(&part);
    remove(&part)?;
    let mut db = Connection::open(&part).map_err(fault)?;
    restrict(&part);
    make::make(&mut db, store, case, kept, progress)?;
    db.close().map_err(|(_, error)| fault(error))?;
    let (sha256, size) = hash(&part).map_err(|error| Error::read(&part, error))?;
    // Without its seal nothing counts: the old one goes first, the new one comes last.
    let (path, seal) = (index_path(store), seal_path(store));
    remove(&seal)?;
    fs::rename(&part, &path).map_err(|error| written(&path, error))?;
    drop(made);
    let text = Seal {
        format: FORMAT.to_owned(),
        key,
        size,
        sha256,
    };
    let text = serde_json::to_vec(&text).unwrap_or_default();
    let unfinished = folder.join("index.json.part");
    fs::write(&unfinished, text).map_err(|error| written(&unfinished, error))?;
    fs::rename(&unfinished, &seal).map_err(|error| written(&seal, error))?;
    open_file(&path).map_err(fault)
}

/// The file under way: taken away when it does not become an index.
struct Part<'a>(&'a Path);

impl Drop for Part<'_> {
    fn drop(&mut self) {
        // What cannot be removed now is written over at the next making.
        let _ignored = fs::remove_file(self.0);
    }
}

fn remove(path: &Path) -> Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(Error::write(path, error)),
        _ => Ok(()),
    }
}

/// What people wrote is for their own eyes, in the cache as in the case.
fn restrict(path: &Path) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // Where there are no modes the case's folder has none either.
        let _ignored = fs::set_permissions(path, fs::Permissions::from_mode(0o600));
    }
    #[cfg(not(unix))]
    let _ignored = path;
}
