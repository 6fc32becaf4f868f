//! A bag in a folder of this computer.

use std::collections::BTreeSet;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::{FILES_MAX, Tree, TreeFile, looks_like_bag};
use crate::bundle::names;
use crate::finding::{Finding, FindingCode, Level};

/// How deep folders may lie in folders.
const DEPTH_MAX: usize = 64;

/// A bag in a folder.
pub(crate) struct Folder {
    base: PathBuf,
    files: Vec<TreeFile>,
    folders: BTreeSet<String>,
}

impl Folder {
    /// Walks a folder; none when neither it nor the only folder in it looks like a bag's.
    pub(crate) fn read(path: &Path) -> io::Result<Option<(Self, Vec<Finding>)>> {
        let Some(base) = find_base(path)? else {
            return Ok(None);
        };
        let mut walk = Walk::default();
        walk.enter(&base, "", 0)?;
        let mut folder = Self {
            base,
            files: walk.files,
            folders: walk.folders,
        };
        folder.files.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(Some((folder, walk.findings)))
    }
}

impl Folder {
    /// Where a file of it lies.
    pub(crate) fn place_of(&self, file: &TreeFile) -> PathBuf {
        self.base.join(&file.path)
    }
}

impl Tree for Folder {
    fn files(&self) -> &[TreeFile] {
        &self.files
    }

    fn has_top_folder(&self, name: &str) -> bool {
        self.folders.contains(name)
    }

    fn open(&self, index: usize) -> io::Result<Box<dyn Read + '_>> {
        let file = self.files.get(index).ok_or(io::ErrorKind::NotFound)?;
        Ok(Box::new(open_regular(&self.base.join(&file.path))?))
    }
}

/// The folder itself, or the only folder in it (some programs unpack into a folder of their own).
fn find_base(path: &Path) -> io::Result<Option<PathBuf>> {
    let top = list(path)?;
    if looks_like_bag(top.iter().map(String::as_str)) {
        return Ok(Some(path.to_owned()));
    }
    let mut rest = top.iter().filter(|name| !names::is_system_junk(name));
    if let (Some(only), None) = (rest.next(), rest.next()) {
        let inner = path.join(only);
        if fs::symlink_metadata(&inner).is_ok_and(|metadata| metadata.is_dir())
            && looks_like_bag(list(&inner)?.iter().map(String::as_str))
        {
            return Ok(Some(inner));
        }
    }
    Ok(None)
}

fn list(path: &Path) -> io::Result<Vec<String>> {
    fs::read_dir(path)?
        .take(FILES_MAX)
        .map(|entry| Ok(names::show(entry?.file_name().as_encoded_bytes())))
        .collect()
}

#[derive(Default)]
struct Walk {
    files: Vec<TreeFile>,
    folders: BTreeSet<String>,
    findings: Vec<Finding>,
    is_full: bool,
}

impl Walk {
    fn enter(&mut self, folder: &Path, prefix: &str, depth: usize) -> io::Result<()> {
        let listing = match fs::read_dir(folder) {
            Ok(listing) => listing,
            Err(error) if depth == 0 => return Err(error),
            Err(_) => {
                self.found(Level::Error, FindingCode::Unreadable, prefix);
                return Ok(());
            }
        };
        for entry in listing {
            if self.files.len() + self.folders.len() >= FILES_MAX {
                self.stop(prefix);
                return Ok(());
            }
            let entry = entry?;
            let name = entry.file_name();
            let path = format!("{prefix}{}", names::show(name.as_encoded_bytes()));
            if name.to_str().is_none() {
                self.found(Level::Fail, FindingCode::UnsafeName, &path);
                continue;
            }
            // `DirEntry::metadata` does not follow links.
            let metadata = entry.metadata()?;
            if metadata.is_dir() {
                if depth >= DEPTH_MAX {
                    self.stop(&path);
                    continue;
                }
                self.enter(&entry.path(), &format!("{path}/"), depth + 1)?;
                self.folders.insert(path);
            } else {
                let is_readable = metadata.is_file();
                if !is_readable {
                    self.found(Level::Fail, FindingCode::SpecialEntry, &path);
                }
                self.files.push(TreeFile {
                    path,
                    size: metadata.len(),
                    is_readable,
                });
            }
        }
        Ok(())
    }

    fn found(&mut self, level: Level, code: FindingCode, path: &str) {
        self.findings.push(Finding::contents(level, code, path));
    }

    /// Past a limit: said once, and no verdict about the rest.
    fn stop(&mut self, path: &str) {
        if !self.is_full {
            self.is_full = true;
            self.found(Level::Unconfirmed, FindingCode::Bomb, path);
        }
    }
}

/// Opens a regular file, and nothing that only became something else since it was listed.
fn open_regular(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    {
        use rustix::fs::OFlags;
        use std::os::unix::fs::OpenOptionsExt as _;
        let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK;
        options.custom_flags(flags.bits().cast_signed());
    }
    let file = options.open(path)?;
    if file.metadata()?.is_file() {
        Ok(file)
    } else {
        Err(io::ErrorKind::InvalidInput.into())
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn links_and_pipes_are_named_and_never_opened() {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir(dir.path().join("data")).unwrap();
        fs::write(dir.path().join("bagit.txt"), "x").unwrap();
        std::os::unix::fs::symlink("/etc/passwd", dir.path().join("data/link")).unwrap();
        std::os::unix::fs::symlink("/etc", dir.path().join("data/etc")).unwrap();
        rustix::fs::mkfifoat(
            rustix::fs::CWD,
            dir.path().join("data/pipe"),
            rustix::fs::Mode::RUSR,
        )
        .unwrap();
        let (folder, findings) = Folder::read(dir.path()).unwrap().unwrap();
        let special: Vec<&str> = findings.iter().map(|f| f.subject.as_str()).collect();
        assert_eq!(special.len(), 3, "{special:?}");
        assert!(
            folder
                .files()
                .iter()
                .all(|file| file.is_readable == (file.path == "bagit.txt")),
            "only the regular file may be opened"
        );
        assert!(
            open_regular(&dir.path().join("data/link")).is_err(),
            "a link that appears later is refused too"
        );
        assert!(
            open_regular(&dir.path().join("data/pipe")).is_err(),
            "and a pipe"
        );
    }
}
