//! The tables of messages, made anew from the message files that a bundle encloses and compared with those in it. No
//! row is kept: what would be written is only hashed. What a reader makes of a file is a reading, so a table that differs
//! is unconfirmed; the files themselves are judged by the manifests.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufReader, Read, Seek, SeekFrom, Write};
use std::sync::Arc;

use holdfast_core::bundle::places::{Lying, find_files};
use holdfast_core::bundle::set::Checked;
use holdfast_core::case::{Case, Exhibit};
use holdfast_core::digest::{Digest, Hasher};
use holdfast_core::error::{Error, Result};
use holdfast_core::finding::{Finding, FindingCode, Level};
use holdfast_core::id::Id;
use holdfast_core::progress::Progress;
use holdfast_exports::container::ReadAt;
use holdfast_index::recognise::{PartBytes, open_elsewhere};

use super::dated::FromPlace;
use super::marks::Marks;
use super::rows::Tables;
use super::twice::Taken;
use super::{ExportRead, FileOfExport, FileRole, Reading};
use rest::Rest;

mod rest;

/// More message files than that are not read again: whoever checks a bundle waits for it.
const BYTES_MAX: u64 = 2_000_000_000;

/// How much of a table is read at a time.
const PIECE: usize = 256 << 10;

/// The tables that are compared: messages, then lists; for a spreadsheet, and for programs.
const TABLES: [[&str; 2]; 2] = [
    ["report/messages.csv", "report/messages.jsonl"],
    ["report/export-lists.csv", "report/export-lists.jsonl"],
];

/// Compares the tables of messages and lists, and what `case.json` says of each reading, with the message files.
pub(crate) fn compare_rows(
    checked: &Checked,
    case: &Case,
    exports: &[ExportRead],
    own_part: usize,
    progress: &dyn Progress,
) -> Result<Vec<Finding>> {
    if exports.iter().all(|export| export.readings.is_empty()) {
        return Ok(Vec::new());
    }
    let lying = find_files(&checked.path)?;
    let away = not_at_hand(exports, &lying, own_part);
    let failed = |error| Error::read(&checked.path, error);
    let (mut tables, mut taken) = (
        Tables::begin(case, || Ok(Hashed::new())).map_err(failed)?,
        Taken::default(),
    );
    let mut marks = Marks::of(case);
    marks.know(|exhibit, entry| {
        let mut files = exports.iter().flat_map(|export| &export.files);
        files.find(|file| file.is_at(exhibit, entry))?.sha256
    });
    let mut differing = Vec::new();
    for export in exports {
        if progress.is_cancelled() {
            return Err(Error::Cancelled);
        }
        if away.contains_key(&export.export) {
            taken.note(export);
            continue;
        }
        progress.step(&export.export.to_string());
        let Some(own) = case
            .exports()
            .into_iter()
            .find(|one| one.id == export.export)
        else {
            continue;
        };
        let bytes = |exhibit: &Exhibit, name: &str| part_bytes(export, exhibit, name, &lying);
        let mut opened = open_elsewhere(case, &own, &bytes).map_err(failed)?;
        let mut readings = Vec::new();
        for mut found in std::mem::take(&mut opened.found) {
            let (container, files) = (&opened.container, &export.files);
            let repeated = taken.take(export.export, container, &mut found, files);
            if !repeated.is_whole {
                let reading = tables.read_rows(export.export, &opened, &found, &marks, &repeated);
                readings.push(reading.map_err(failed)?.0);
            }
        }
        if !is_same(&readings, &export.readings) {
            differing.push(format!("report/case.json: {}", export.export));
        }
    }
    let made = tables.finish().map_err(failed)?;
    differing.extend(differing_tables(checked, made, &lying, &away).map_err(failed)?);
    let not_compared = away.into_values();
    let not_compared = not_compared
        .map(|subject| Finding::history(Level::Note, FindingCode::RowsNotCompared, subject));
    let differ = |path| Finding::history(Level::Unconfirmed, FindingCode::RowsDiffer, path);
    let differing = differing.into_iter().map(differ);
    Ok(not_compared.chain(differing).collect())
}

/// The tables that are not what was made of the message files.
fn differing_tables(
    checked: &Checked,
    made: [Option<[Hashed; 2]>; 2],
    lying: &BTreeMap<String, Lying>,
    away: &BTreeMap<Id, String>,
) -> io::Result<Vec<String>> {
    let mut differing = Vec::new();
    let skipped: Vec<String> = away.keys().map(ToString::to_string).collect();
    for (made, paths) in made.into_iter().zip(TABLES) {
        let made = made.map(|pair| pair.map(Hashed::finish));
        for (place, path) in paths.into_iter().enumerate() {
            let made = made.as_ref().and_then(|pair| pair.get(place)).copied();
            let seen = checked.contents.files.get(path).map(|seen| seen.sha256);
            let there = match lying.get(path) {
                _ if skipped.is_empty() => seen,
                Some(lying) => without(lying, &skipped)?,
                // Packed like the message files, which are named below; or not there.
                None if seen.is_some() => continue,
                None => None,
            };
            if made != there {
                differing.push(path.to_owned());
            }
        }
    }
    Ok(differing)
}

/// The hash of a table without the rows of these downloads; none when nothing else is in it.
fn without(table: &Lying, skipped: &[String]) -> io::Result<Option<Digest>> {
    let table = There(table.clone());
    let reader = FromPlace::new(&table, 0);
    let mut rest = Rest::new(skipped);
    io::copy(&mut BufReader::with_capacity(PIECE, reader), &mut rest)?;
    Ok(rest.finish())
}

/// The downloads that cannot be read again, each with the first file that is not at hand, or because there is too much.
fn not_at_hand(
    exports: &[ExportRead],
    lying: &BTreeMap<String, Lying>,
    own_part: usize,
) -> BTreeMap<Id, String> {
    let mut away = BTreeMap::new();
    let mut bytes: u64 = 0;
    for export in exports.iter().filter(|export| !export.readings.is_empty()) {
        let files = export.files.iter();
        let files = files.filter(|file| file.role == FileRole::Messages);
        let is_here = |file: &FileOfExport| {
            let path = file.path.as_ref().filter(|_| file.part == Some(own_part));
            path.is_some_and(|path| lying.contains_key(path))
        };
        let mut missing = files.clone().filter(|file| !is_here(file));
        if let Some(first) = missing.next() {
            let more = match missing.count() {
                0 => String::new(),
                more => format!(" (+{more})"),
            };
            away.insert(
                export.export,
                format!("{}: {}{more}", export.export, first.entry),
            );
            continue;
        }
        let own = files
            .map(|file| file.size_bytes)
            .fold(0, u64::saturating_add);
        if own > BYTES_MAX.saturating_sub(bytes) {
            away.insert(
                export.export,
                format!("{}: {} MB", export.export, own / 1_000_000),
            );
        } else {
            bytes += own;
        }
    }
    away
}

/// What lies in the bundle of a part: the files of a zip, or the file that it is. Of what is not enclosed only the name
/// is known: that it was there is what rows say of media.
fn part_bytes(
    export: &ExportRead,
    exhibit: &Exhibit,
    name: &str,
    lying: &BTreeMap<String, Lying>,
) -> Option<PartBytes> {
    let own = export
        .files
        .iter()
        .filter(|file| file.exhibit == exhibit.id);
    let bytes = |file: &FileOfExport| -> Arc<dyn ReadAt> {
        let messages = file
            .path
            .as_ref()
            .filter(|_| file.role == FileRole::Messages);
        match messages.and_then(|path| lying.get(path)) {
            Some(lying) => Arc::new(There(lying.clone())),
            None => Arc::new(Away(file.size_bytes)),
        }
    };
    let inside = format!("{name}!/");
    let (packed, loose): (Vec<&FileOfExport>, Vec<&FileOfExport>) =
        own.partition(|file| file.packed);
    if packed.is_empty() {
        return loose.first().map(|file| PartBytes::Whole(bytes(file)));
    }
    let files = packed.into_iter().map(|file| {
        let path = file.entry.strip_prefix(&inside).unwrap_or(&file.entry);
        (path.to_owned(), bytes(file))
    });
    Some(PartBytes::Unpacked(files.collect()))
}

/// Whether two readings say the same, but for what was noticed in a container that is not at hand.
fn is_same(made: &[Reading], declared: &[Reading]) -> bool {
    let plain = |reading: &Reading| Reading {
        findings: Vec::new(),
        ..reading.clone()
    };
    made.iter().map(plain).eq(declared.iter().map(plain))
}

/// A file of the bundle. It is opened for each reading, so that any number of them needs no open ones.
#[derive(Debug)]
pub(crate) struct There(pub(crate) Lying);

impl ReadAt for There {
    fn size(&self) -> u64 {
        self.0.size
    }

    fn read_at(&self, buffer: &mut [u8], at: u64) -> io::Result<usize> {
        let left = usize::try_from(self.0.size.saturating_sub(at)).unwrap_or(usize::MAX);
        let most = buffer.len().min(left);
        let Some(part) = buffer.get_mut(..most) else {
            return Ok(0);
        };
        let mut file = File::open(&self.0.file)?;
        file.seek(SeekFrom::Start(self.0.at.saturating_add(at)))?;
        file.read(part)
    }
}

/// A file that is not here.
#[derive(Debug)]
struct Away(u64);

impl ReadAt for Away {
    fn size(&self) -> u64 {
        self.0
    }

    fn read_at(&self, _: &mut [u8], _: u64) -> io::Result<usize> {
        Err(io::ErrorKind::NotFound.into())
    }
}

/// Hashes what is written, and keeps nothing.
pub(crate) struct Hashed(Hasher);

impl Hashed {
    pub(crate) fn new() -> Self {
        Self(Hasher::new())
    }

    pub(crate) fn finish(self) -> Digest {
        self.0.finish().0
    }
}

impl Write for Hashed {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
