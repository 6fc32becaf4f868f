//! From what was given to the list of entries, with what is wrong about it.

use std::cell::OnceCell;
use std::collections::{HashMap, HashSet};
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::bytes::{OpenFile, ReadAt, read_up_to};
use super::directory::{self, Line};
use super::{CannotOpen, Container, Entry, Given, Part, Place, Shape, name, salvage};
use crate::finding::{Code, Level};
use crate::limits::Limits;

pub(super) fn open(parts: Vec<Part>, limits: Limits) -> Result<Container, CannotOpen> {
    let mut container = Container {
        given: Vec::new(),
        entries: Vec::new(),
        parts: parts.len(),
        limits,
        by_base: OnceCell::new(),
    };
    for (place, part) in parts.into_iter().enumerate() {
        match part {
            Part::Path(path) => add_path(&mut container, place, &path)?,
            Part::File { name, bytes } => {
                let shown = PathBuf::from(&name);
                add_file(&mut container, place, name, bytes)
                    .map_err(|cause| CannotOpen::at(&shown, cause))?;
            }
            Part::Folder { name, files } => {
                add_files(&mut container, place, name, Shape::Folder, files);
            }
            Part::Unpacked { name, files } => {
                add_files(&mut container, place, name, Shape::Zip, files);
            }
        }
    }
    label(&mut container);
    Ok(container)
}

fn add_files(
    container: &mut Container,
    part: usize,
    name: String,
    shape: Shape,
    files: Vec<(String, Arc<dyn ReadAt>)>,
) {
    let given = add_given(container, part, name, shape);
    for (path, bytes) in files {
        let size = bytes.size();
        add_entry(container, given, path, size, Place::Bytes(bytes));
    }
    finish(container, given);
}

fn add_given(container: &mut Container, part: usize, name: String, shape: Shape) -> usize {
    container.given.push(Given {
        name,
        shape,
        part,
        findings: Vec::new(),
    });
    container.given.len() - 1
}

fn add_path(container: &mut Container, part: usize, path: &Path) -> Result<(), CannotOpen> {
    let fail = |cause| CannotOpen::at(path, cause);
    let kind = fs::metadata(path).map_err(fail)?;
    // `.` and `..` have no name of their own.
    let whole = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let named = path.file_name().or_else(|| whole.file_name());
    let name = named.map_or_else(
        || path.display().to_string(),
        |name| name.to_string_lossy().into_owned(),
    );
    if kind.is_dir() {
        let given = add_given(container, part, name, Shape::Folder);
        return add_folder(container, part, given, path).map_err(fail);
    }
    if !kind.is_file() {
        // Opening a pipe would wait for whoever writes into it.
        return Err(fail(io::ErrorKind::InvalidInput.into()));
    }
    let bytes = File::open(path).and_then(OpenFile::new).map_err(fail)?;
    add_file(container, part, name, Arc::new(bytes)).map_err(fail)
}

/// More zips than anybody keeps downloads in one folder; each that is looked into stays open.
const ZIPS_MAX: usize = 200;

/// Lists a folder without following links. A zip is looked into, wherever it lies; one below its top is a file as well,
/// for somebody may have sent it.
fn add_folder(container: &mut Container, part: usize, given: usize, top: &Path) -> io::Result<()> {
    let mut folders = vec![(top.to_owned(), String::new())];
    let mut zips = Vec::new();
    while let Some((folder, prefix)) = folders.pop() {
        let list = match fs::read_dir(&folder) {
            Ok(list) => list,
            Err(error) if prefix.is_empty() => return Err(error),
            Err(_) => {
                container.refuse(given, Level::Broken, Code::Unreadable, &prefix);
                continue;
            }
        };
        for item in list {
            let item = item?;
            let path = format!("{prefix}{}", item.file_name().to_string_lossy());
            let kind = item.file_type()?;
            if container.entries.len() >= container.limits.entries {
                container.refuse(given, Level::Broken, Code::TooManyEntries, &path);
                folders.clear();
                break;
            } else if kind.is_symlink() {
                container.refuse(given, Level::Warning, Code::SymbolicLink, &path);
            } else if kind.is_dir() {
                folders.push((item.path(), path + "/"));
            } else if prefix.is_empty() && is_zip_name(&path) && is_zip(&item.path()) {
                zips.push((path, item.path()));
            } else if kind.is_file() {
                if is_zip_name(&path) && is_zip(&item.path()) {
                    if zips.len() < ZIPS_MAX {
                        zips.push((path.clone(), item.path()));
                    } else {
                        container.refuse(given, Level::Warning, Code::TooManyEntries, &path);
                    }
                }
                let size = item.metadata()?.len();
                add_entry(container, given, path, size, Place::Path(item.path()));
            }
        }
    }
    finish(container, given);
    zips.sort();
    let mut names: HashMap<String, usize> = HashMap::new();
    for (path, _) in &zips {
        *names.entry(base_of(path).to_owned()).or_default() += 1;
    }
    for (place, path) in zips {
        let base = base_of(&place);
        // Of two of one name, only the place tells which is which.
        let is_sole = names.get(base).is_none_or(|count| *count == 1);
        let name = if is_sole { base.to_owned() } else { place };
        let bytes = File::open(path).and_then(OpenFile::new)?;
        add_file(container, part, name, Arc::new(bytes))?;
    }
    Ok(())
}

fn base_of(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

fn is_zip_name(path: &str) -> bool {
    Path::new(path)
        .extension()
        .is_some_and(|end| end.eq_ignore_ascii_case("zip"))
}

fn is_zip(path: &Path) -> bool {
    let bytes = File::open(path).and_then(OpenFile::new);
    bytes.is_ok_and(|bytes| starts_as_zip(&bytes))
}

fn starts_as_zip(bytes: &dyn ReadAt) -> bool {
    // `PK\5\6` is an empty zip.
    read_up_to(bytes, 0, 4).is_ok_and(|head| head == b"PK\x03\x04" || head == b"PK\x05\x06")
}

fn add_file(
    container: &mut Container,
    part: usize,
    name: String,
    bytes: Arc<dyn ReadAt>,
) -> io::Result<()> {
    if !starts_as_zip(bytes.as_ref()) && !is_zip_name(&name) {
        let given = add_given(container, part, name.clone(), Shape::File);
        let size = bytes.size();
        add_entry(container, given, name, size, Place::Bytes(bytes));
        return Ok(());
    }
    let given = add_given(container, part, name.clone(), Shape::Zip);
    let limits = container.limits;
    let lines = if let Some(directory) = directory::read(bytes.as_ref(), &limits)? {
        if directory.has_too_many {
            container.refuse(given, Level::Broken, Code::TooManyEntries, &name);
        }
        if directory.is_odd {
            container.refuse(given, Level::Broken, Code::ZipBroken, &name);
        }
        directory.lines
    } else {
        container.refuse(given, Level::Broken, Code::ZipCut, &name);
        salvage::lines(&bytes, &limits)?
    };
    add_lines(container, given, &bytes, lines);
    finish(container, given);
    Ok(())
}

fn add_lines(container: &mut Container, given: usize, archive: &Arc<dyn ReadAt>, lines: Vec<Line>) {
    let overlapping = overlapping(&lines);
    for (line, overlaps) in lines.into_iter().zip(overlapping) {
        let path = name::decode(&line.name);
        if path.ends_with(['/', '\\']) && line.packed.size == 0 {
            continue;
        }
        let refused = if overlaps {
            Some(Code::OverlappingEntries)
        } else if line.is_link {
            Some(Code::SymbolicLink)
        } else if name::is_unsafe(&path) {
            Some(Code::UnsafeName)
        } else {
            None
        };
        if let Some(code) = refused {
            container.refuse(given, Level::Broken, code, &path);
            continue;
        }
        let size = line.packed.size;
        let place = Place::Packed {
            archive: Arc::clone(archive),
            packed: line.packed,
            other_keys: name::other_keys(&line.name),
        };
        add_entry(container, given, path, size, place);
    }
}

/// For each line, whether its bytes reach into those of an earlier one.
fn overlapping(lines: &[Line]) -> Vec<bool> {
    let mut order: Vec<usize> = (0..lines.len()).collect();
    order.sort_by_key(|&place| lines.get(place).map_or(0, |line| line.packed.header_at));
    let mut overlaps = vec![false; lines.len()];
    let mut reached = 0;
    for place in order {
        let (Some(line), Some(overlaps)) = (lines.get(place), overlaps.get_mut(place)) else {
            continue;
        };
        *overlaps = line.packed.header_at < reached;
        if !*overlaps {
            // The entry's own header is at least as long as this.
            let least = 30 + line.name.len() as u64 + line.packed.stored;
            reached = line.packed.header_at.saturating_add(least);
        }
    }
    overlaps
}

fn add_entry(container: &mut Container, given: usize, path: String, size: u64, place: Place) {
    let key = name::key(&path);
    if name::is_junk(&key) {
        return;
    }
    container.entries.push(Entry {
        label: Arc::from(""),
        path,
        key,
        size,
        given,
        place,
    });
}

/// Puts the entries of one given thing in order and tells two of one name apart.
fn finish(container: &mut Container, given: usize) {
    let first = container
        .entries
        .partition_point(|entry| entry.given < given);
    let Some(own) = container.entries.get_mut(first..) else {
        return;
    };
    own.sort_by(|one, other| {
        name::natural(&one.key, &other.key).then_with(|| one.path.cmp(&other.path))
    });
    let mut seen: HashMap<String, Option<u32>> = HashMap::new();
    let mut copies = HashSet::new();
    let mut twice = Vec::new();
    for (place, entry) in own.iter().enumerate() {
        let crc = match &entry.place {
            Place::Packed { packed, .. } => packed.crc,
            Place::Path(_) | Place::Bytes(_) => None,
        };
        match seen.insert(entry.path.clone(), crc) {
            None => {}
            Some(other) => {
                twice.push(entry.path.clone());
                if crc.is_some() && other == crc {
                    copies.insert(first + place);
                }
            }
        }
    }
    // The same bytes again are read once; other bytes under the same name are read too.
    let mut place = 0;
    container.entries.retain(|_| {
        place += 1;
        !copies.contains(&(place - 1))
    });
    for path in twice {
        container.refuse(given, Level::Broken, Code::DuplicateEntry, &path);
    }
}

/// Names the entries as findings and sources will name them.
fn label(container: &mut Container) {
    let several = container.given.len() > 1;
    for entry in &mut container.entries {
        let given = container.given.get(entry.given);
        entry.label = match given.filter(|_| several) {
            Some(given) if given.shape == Shape::Zip => {
                Arc::from(format!("{}!/{}", given.name, entry.path))
            }
            Some(given) if given.shape == Shape::Folder && container.parts > 1 => {
                Arc::from(format!("{}/{}", given.name, entry.path))
            }
            _ => Arc::from(entry.path.as_str()),
        };
    }
}
