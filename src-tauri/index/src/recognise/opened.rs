//! An export of a case, opened where its objects lie: nothing is unpacked, and no file of the family is needed.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use holdfast_core::case::{Case, Exhibit, Export, ExportPart, Held};
use holdfast_core::error::{Error, Result};
use holdfast_core::id::Id;
use holdfast_core::store::Store;
use holdfast_exports::container::{Container, EntryId, Part, ReadAt, Shape};
use holdfast_exports::detect::{Found, find};
use holdfast_exports::limits::Limits;

use crate::bytes::OnDemand;

/// An export that can be read.
#[derive(Debug)]
pub struct Opened {
    /// Its entries: those of its zips, and its files.
    pub container: Container,
    /// What is in it, by format; empty when nothing here can read it.
    pub found: Vec<Found>,
    /// Parts that are not there.
    pub lost: Vec<(Id, Lost)>,
    exhibits: HashMap<EntryId, Id>,
    by_label: HashMap<Arc<str>, EntryId>,
}

/// Why a part of an export is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lost {
    /// It is listed: the case has no copy.
    Listed,
    /// Our copy was removed.
    Released,
    /// The copy in the case is missing or has another size.
    Damaged,
}

/// Opens an export of a case. Only directories of zips and beginnings of files are read. Damage of objects is not looked
/// for here, but for what a missing file or another size gives away; `Err` is a disk that does not give what it has.
pub fn open_export(case: &Case, store: &Store, export: &Export) -> Result<Opened> {
    open_through(case, store, export, &|bytes| bytes)
}

/// The same, with something between the objects and whoever reads them.
pub(crate) fn open_through(
    case: &Case,
    store: &Store,
    export: &Export,
    through: &dyn Fn(Arc<dyn ReadAt>) -> Arc<dyn ReadAt>,
) -> Result<Opened> {
    let (mut files, mut lost) = (Vec::new(), Vec::new());
    for part in &export.parts {
        let Some(exhibit) = case.exhibit(part.exhibit) else {
            continue;
        };
        match bytes_of(store, exhibit) {
            Ok(bytes) => files.push((exhibit, *part, PartBytes::Whole(through(bytes)))),
            Err(why) => lost.push((exhibit.id, why)),
        }
    }
    assemble(files, lost).map_err(|cause| Error::read(&store.objects_path(), cause))
}

/// Bytes of a part that lie somewhere else than in a case.
#[derive(Debug)]
pub enum PartBytes {
    /// All of it.
    Whole(Arc<dyn ReadAt>),
    /// A zip that is not at hand: what is there of its files, by their paths in it.
    Unpacked(Vec<(String, Arc<dyn ReadAt>)>),
}

impl PartBytes {
    /// As a file of a folder, where a zip is not entered.
    fn whole(&self) -> Arc<dyn ReadAt> {
        match self {
            Self::Whole(bytes) => Arc::clone(bytes),
            Self::Unpacked(_) => Arc::new(Vec::new()),
        }
    }
}

/// Opens an export whose bytes lie somewhere else: in a bundle. Parts that are not there are left out.
pub fn open_elsewhere(
    case: &Case,
    export: &Export,
    bytes: &dyn Fn(&Exhibit, &str) -> Option<PartBytes>,
) -> std::io::Result<Opened> {
    let parts = export.parts.iter().filter_map(|part| {
        let exhibit = case.exhibit(part.exhibit)?;
        Some((exhibit, *part, bytes(exhibit, &name_of(exhibit, *part))?))
    });
    assemble(parts.collect(), Vec::new())
}

fn assemble(files: Vec<File<'_>>, lost: Vec<(Id, Lost)>) -> std::io::Result<Opened> {
    let (parts, places) = parts_of(files);
    let container = Container::open(parts, Limits::default()).map_err(|error| error.cause)?;
    let exhibits: HashMap<EntryId, Id> = container
        .entries()
        .filter_map(|(id, entry)| {
            let given = container.given().get(entry.given)?;
            let path = (given.shape == Shape::Folder).then(|| entry.path.clone());
            Some((id, *places.get(&(given.part, path))?))
        })
        .collect();
    let labels = container.entries();
    let by_label = labels.map(|(id, entry)| (Arc::clone(&entry.label), id));
    let (by_label, found) = (by_label.collect(), find(&container));
    Ok(Opened {
        container,
        found,
        lost,
        exhibits,
        by_label,
    })
}

impl Opened {
    /// The exhibit that holds an entry.
    pub fn exhibit(&self, entry: EntryId) -> Option<Id> {
        self.exhibits.get(&entry).copied()
    }

    /// The exhibit that holds the entry of that label, as sources of rows name it.
    pub fn exhibit_of(&self, label: &str) -> Option<Id> {
        self.exhibit(self.entry_of(label)?)
    }

    /// The entry of that label, as sources of rows name it.
    pub fn entry_of(&self, label: &str) -> Option<EntryId> {
        self.by_label.get(label).copied()
    }

    /// Whether an entry lies inside a zip: then it is no exhibit by itself.
    pub fn is_packed(&self, entry: EntryId) -> bool {
        let given = self.container.entry(entry).given;
        let given = self.container.given().get(given);
        given.is_some_and(|given| given.shape == Shape::Zip)
    }
}

fn bytes_of(store: &Store, exhibit: &Exhibit) -> Result<Arc<dyn ReadAt>, Lost> {
    match exhibit.held {
        Held::Listed { .. } => Err(Lost::Listed),
        Held::Released { .. } => Err(Lost::Released),
        Held::Kept { sha256, size } => {
            let path = store.object_path(sha256);
            let there = std::fs::symlink_metadata(&path);
            if there.is_ok_and(|seen| seen.is_file() && seen.len() == size) {
                Ok(Arc::new(OnDemand { path, size }))
            } else {
                Err(Lost::Damaged)
            }
        }
    }
}

type File<'a> = (&'a Exhibit, ExportPart, PartBytes);
/// The exhibit of a part, or of a file in it.
type Places = HashMap<(usize, Option<String>), Id>;

/// Zips by themselves; all other files as one folder, named as they lay in it.
fn parts_of(files: Vec<File<'_>>) -> (Vec<Part>, Places) {
    let (mut parts, mut places) = (Vec::new(), Places::new());
    let mut loose: Vec<Vec<File<'_>>> = Vec::new();
    for own in by_export(files) {
        let (zips, own) = zips_and_loose(own);
        for (exhibit, part, bytes) in zips {
            places.insert((parts.len(), None), exhibit.id);
            let name = name_of(exhibit, part);
            parts.push(match bytes {
                PartBytes::Whole(bytes) => Part::File { name, bytes },
                PartBytes::Unpacked(files) => Part::Unpacked { name, files },
            });
        }
        loose.push(own);
    }
    // What was joined is one folder, as if it had been given together; but where two files would have one path.
    if have_one_path(&loose) {
        for own in loose {
            add_loose(&own, &mut parts, &mut places);
        }
    } else {
        let all: Vec<File<'_>> = loose.into_iter().flatten().collect();
        add_loose(&all, &mut parts, &mut places);
    }
    (parts, places)
}

/// The files of each export of the log: a person may have joined several.
fn by_export(files: Vec<File<'_>>) -> Vec<Vec<File<'_>>> {
    let mut exports: Vec<Vec<File<'_>>> = Vec::new();
    for file in files {
        let is_same =
            |own: &&mut Vec<File<'_>>| own.iter().any(|(_, part, _)| part.of == file.1.of);
        match exports.iter_mut().rev().find(is_same) {
            Some(own) => own.push(file),
            None => exports.push(vec![file]),
        }
    }
    exports
}

fn zips_and_loose(files: Vec<File<'_>>) -> (Vec<File<'_>>, Vec<File<'_>>) {
    let (mut zips, mut loose): (Vec<File<'_>>, Vec<File<'_>>) =
        files.into_iter().partition(|(exhibit, ..)| is_zip(exhibit));
    if let Some(top) = top_of(&loose) {
        let is_nested = |file: &File<'_>| folder_of(file.0, file.1).starts_with(&top);
        let (nested, rest): (Vec<File<'_>>, Vec<File<'_>>) = zips.into_iter().partition(is_nested);
        loose.extend(nested);
        zips = rest;
    }
    (zips, loose)
}

/// Whether files of several exports lie at the same place under the same name.
fn have_one_path(exports: &[Vec<File<'_>>]) -> bool {
    if exports.len() < 2 {
        return false;
    }
    let mut seen = HashSet::new();
    exports.iter().any(|files| {
        let own: HashSet<(Vec<&str>, String)> = files
            .iter()
            .map(|(exhibit, part, _)| (folder_of(exhibit, *part), name_of(exhibit, *part)))
            .collect();
        let is_taken = own.iter().any(|path| seen.contains(path));
        seen.extend(own);
        is_taken
    })
}

fn add_loose(loose: &[File<'_>], parts: &mut Vec<Part>, places: &mut Places) {
    if let [(exhibit, part, bytes)] = loose {
        places.insert((parts.len(), None), exhibit.id);
        let (name, bytes) = (name_of(exhibit, *part), bytes.whole());
        parts.push(Part::File { name, bytes });
    } else if !loose.is_empty() {
        let folders: Vec<Vec<&str>> = loose
            .iter()
            .map(|(exhibit, part, _)| folder_of(exhibit, *part))
            .collect();
        let common = common(&folders);
        let name = folders
            .first()
            .and_then(|folder| folder.get(common.checked_sub(1)?));
        let name = name.copied().unwrap_or_default().to_owned();
        let mut inside = Vec::new();
        for ((exhibit, part, bytes), folder) in loose.iter().zip(&folders) {
            let mut steps = folder.get(common..).unwrap_or_default().to_vec();
            let own = name_of(exhibit, *part);
            steps.push(&own);
            let path = steps.join("/");
            places.insert((parts.len(), Some(path.clone())), exhibit.id);
            inside.push((path, bytes.whole()));
        }
        parts.push(Part::Folder {
            name,
            files: inside,
        });
    }
}

/// The folder of a download that has several: a zip in it is one of its files, and is not entered.
fn top_of<'a>(loose: &[File<'a>]) -> Option<Vec<&'a str>> {
    let folders: Vec<Vec<&str>> = loose
        .iter()
        .map(|(exhibit, part, _)| folder_of(exhibit, *part))
        .collect();
    let common = common(&folders);
    let is_deep = folders.iter().any(|folder| folder.len() > common);
    is_deep.then(|| {
        folders
            .first()
            .and_then(|folder| folder.get(..common))
            .map(<[&str]>::to_vec)
    })?
}

/// As when the plan was made: a document that is a zip as well is none.
fn is_zip(exhibit: &Exhibit) -> bool {
    let ending = exhibit.name().rsplit_once('.').map(|(_, end)| end);
    exhibit.media_type == "application/zip"
        || ending.is_some_and(|end| end.eq_ignore_ascii_case("zip"))
}

/// Its name in this export. Without its fact, its number: it can still be read.
fn name_of(exhibit: &Exhibit, part: ExportPart) -> String {
    let file = part.name.and_then(|name| exhibit.files.get(name));
    file.map_or_else(|| exhibit.id.to_string(), |file| file.value.name.clone())
}

fn folder_of(exhibit: &Exhibit, part: ExportPart) -> Vec<&str> {
    let place = part.name.and_then(|name| exhibit.places.get(name));
    let folder = place.map_or("", |place| place.value.folder.as_str());
    folder.split(['/', '\\']).collect()
}

/// How many steps all folders have in common.
fn common(folders: &[Vec<&str>]) -> usize {
    let Some((first, rest)) = folders.split_first() else {
        return 0;
    };
    let same = |folder: &Vec<&str>| {
        let pairs = first.iter().zip(folder);
        pairs.take_while(|(one, other)| one == other).count()
    };
    rest.iter().map(same).min().unwrap_or(first.len())
}
