//! The downloads of a case, read for a bundle: each is opened where its objects lie, its message files are taken out,
//! its other files are hashed as they pass, and its rows are written into the tables.
//!
//! Reaches the disk through the store, for objects, and for one temporary file. Nothing that is damaged stops the rest.

use std::collections::{BTreeMap, HashSet};
use std::io::{self, Write};
use std::path::Path;

use holdfast_core::case::{Case, Exhibit, Export as CaseExport, Held};
use holdfast_core::check::Lost;
use holdfast_core::error::{Error, Result};
use holdfast_core::id::Id;
use holdfast_core::line::Shows;
use holdfast_core::progress::Progress;
use holdfast_core::store::Store;
use holdfast_exports::container::EntryId;
use holdfast_index::recognise::{Opened, open_export};

use super::file::ending_of;
use super::inline::Watch;
use super::marks::Marks;
use super::rows::Tables;
use super::spool::{Spool, Stop, pour};
use super::twice::Taken;
use super::{ExportRead, Exports, FileOfExport, FileRole, FileWhy, LongTable, NotRead, voice};
use crate::police::{Downloads, Options, Source};

mod marked;

/// A larger file fits no zip of a split bundle; the limit of part sizes, and of what waits in the temporary file.
const FILE_MAX: u64 = 2_000_000_000;

/// What is read, and for whom.
#[derive(Clone, Copy)]
pub struct ReadOrder<'a> {
    /// The case.
    pub case: &'a Case,
    /// Its objects.
    pub store: &'a Store,
    /// What the person chose.
    pub options: Options,
    /// Exhibits that are known to be missing, damaged or not to be read.
    pub lost: &'a [(Id, Lost)],
    /// Where the temporary file may lie; none: nothing is taken out and no hash is made, only what is where is found
    /// out.
    pub spool: Option<&'a Path>,
    /// Who waits.
    pub progress: &'a dyn Progress,
}

/// What was read.
#[derive(Debug, Default)]
pub struct ReadExports {
    /// The downloads.
    pub exports: Exports,
    /// Exhibits whose bytes turned out not to be what they were, or could not be read.
    pub lost: Vec<(Id, Lost)>,
}

/// Reads the downloads of a case.
pub fn read_exports(order: &ReadOrder<'_>) -> Result<ReadExports> {
    let mut all = ReadExports::default();
    all.exports.waiting = order.spool.map(Path::to_owned);
    let exports = order.case.exports();
    if exports.is_empty() {
        return Ok(all);
    }
    let mut work = Work::begin(order)?;
    if order.spool.is_some() && exports.len() > 1 {
        let travel: Vec<CaseExport> = exports.iter().map(|one| work.what_travels(one)).collect();
        marked::know(&mut work.marks, (order.case, order.store), &travel)?;
    }
    for export in &exports {
        if order.progress.is_cancelled() {
            return Err(Error::Cancelled);
        }
        order.progress.step(&export.id.to_string());
        let read = match export.repeated_by(&exports) {
            Some(other) => ExportRead {
                not_read: Some(NotRead::Repeated),
                repeats: [other].into(),
                ..ExportRead::unread(export)
            },
            None => work.read(export)?,
        };
        all.exports.list.push(read);
    }
    work.finish(&mut all)?;
    Ok(all)
}

/// What goes through all downloads.
struct Work<'a> {
    order: &'a ReadOrder<'a>,
    spool: Option<Spool>,
    tables: Option<Tables<Spool>>,
    sources: BTreeMap<String, Source>,
    lost: Vec<(Id, Lost)>,
    marks: Marks,
    taken: Taken,
    /// Where message files lie that are exhibits: one may be in several downloads.
    placed: BTreeMap<Id, String>,
}

impl<'a> Work<'a> {
    fn begin(order: &'a ReadOrder<'a>) -> Result<Self> {
        let spool = order.spool.map(Spool::new).transpose();
        let tables = order
            .spool
            .map(|folder| Tables::begin(order.case, || Spool::new(folder)));
        let tables = tables.transpose();
        Ok(Self {
            order,
            spool: spool.map_err(waiting)?,
            tables: tables.map_err(waiting)?,
            sources: BTreeMap::new(),
            lost: Vec::new(),
            marks: Marks::of(order.case),
            taken: Taken::default(),
            placed: BTreeMap::new(),
        })
    }

    fn finish(self, all: &mut ReadExports) -> Result<()> {
        all.exports.sources = self.sources;
        all.lost = self.lost;
        if let Some(tables) = self.tables {
            let [messages, lists] = tables.finish().map_err(waiting)?;
            all.exports.messages = messages.map(table).transpose().map_err(waiting)?;
            all.exports.lists = lists.map(table).transpose().map_err(waiting)?;
        }
        Ok(())
    }

    /// An export with those of its parts that may be handed over.
    fn what_travels(&self, export: &CaseExport) -> CaseExport {
        let mut open = export.clone();
        open.parts.retain(|part| {
            let exhibit = self.order.case.exhibit(part.exhibit);
            exhibit.is_some_and(|exhibit| self.may_travel(exhibit))
        });
        open
    }

    fn read(&mut self, export: &CaseExport) -> Result<ExportRead> {
        let mut read = ExportRead::unread(export);
        let mut open = self.what_travels(export);
        self.check_zips(&open)?;
        if open.parts.is_empty() {
            return Ok(read);
        }
        let opened = open_export(self.order.case, self.order.store, &open)?;
        let messages: HashSet<EntryId> = opened
            .found
            .iter()
            .flat_map(|found| found.claim.files.iter().copied())
            .collect();
        let mut number = 0;
        let ids: Vec<EntryId> = opened.container.entries().map(|(id, _)| id).collect();
        for entry in ids {
            // Of an archive that nobody can read, what is in it says nothing.
            if opened.found.is_empty() && opened.is_packed(entry) {
                continue;
            }
            if self.order.progress.is_cancelled() {
                return Err(Error::Cancelled);
            }
            let is_message = messages.contains(&entry);
            let file = self.file(export.id, &opened, entry, is_message, &mut number)?;
            read.files.extend(file);
        }
        read.not_read = opened.found.is_empty().then_some(NotRead::NotKnown);
        // Damaged copies are not read: they are not what was saved.
        open.parts.retain(|part| {
            let is_zip = read
                .files
                .iter()
                .any(|file| file.packed && file.exhibit == part.exhibit);
            is_zip || !self.is_lost(part.exhibit)
        });
        if self.order.spool.is_some() && !opened.found.is_empty() {
            let mut whole = open_export(self.order.case, self.order.store, &open)?;
            let mut with_messages = HashSet::new();
            for mut found in std::mem::take(&mut whole.found) {
                let container = &whole.container;
                let repeated = self
                    .taken
                    .take(export.id, container, &mut found, &read.files);
                read.repeats.extend(&repeated.exports);
                if let (false, Some(tables)) = (repeated.is_whole, &mut self.tables) {
                    let marks = &self.marks;
                    let reading = tables.read_rows(export.id, &whole, &found, marks, &repeated);
                    let (reading, places) = reading.map_err(waiting)?;
                    read.readings.push(reading);
                    with_messages.extend(places);
                }
            }
            read.tell_lists(|file| with_messages.contains(file.entry.as_str()));
            if read.readings.is_empty() && !read.repeats.is_empty() {
                read.not_read = Some(NotRead::Repeated);
            }
        }
        Ok(read)
    }

    /// Whether anything of an exhibit may be handed over.
    fn may_travel(&self, exhibit: &Exhibit) -> bool {
        let is_kept = matches!(exhibit.held, Held::Kept { .. });
        is_kept
            && exhibit.set_aside.is_none()
            && exhibit.shows != Shows::Intimate
            && !self.order.case.is_beyond(exhibit.id)
            && !is_among(self.order.lost, exhibit.id)
    }

    /// Whether its bytes turned out to be lost while downloads were read.
    fn is_lost(&self, exhibit: Id) -> bool {
        is_among(&self.lost, exhibit)
    }

    /// A zip is read here and there only: whether it is what was saved, its hash must say.
    fn check_zips(&mut self, export: &CaseExport) -> Result<()> {
        if self.order.spool.is_none() {
            return Ok(());
        }
        for part in &export.parts {
            let Some(exhibit) = self.order.case.exhibit(part.exhibit) else {
                continue;
            };
            let Held::Kept { sha256, size } = exhibit.held else {
                continue;
            };
            if exhibit.media_type != "application/zip" || self.is_lost(exhibit.id) {
                continue;
            }
            let mut object = self.order.store.open_object(sha256)?;
            let progress = self.order.progress;
            let seen = pour(&mut object, |_| {
                if progress.is_cancelled() {
                    Err(io::ErrorKind::Interrupted.into())
                } else {
                    Ok(())
                }
            });
            match seen {
                Ok(seen) if seen == (sha256, size) => {}
                Err(Stop::Write(_)) => return Err(Error::Cancelled),
                Ok(_) => self.lost.push((exhibit.id, Lost::Damaged)),
                Err(Stop::Read) => self.lost.push((exhibit.id, Lost::Unreadable)),
            }
        }
        Ok(())
    }

    fn file(
        &mut self,
        export: Id,
        opened: &Opened,
        entry: EntryId,
        is_message: bool,
        number: &mut usize,
    ) -> Result<Option<FileOfExport>> {
        let seen = opened.container.entry(entry);
        let Some(exhibit) = opened
            .exhibit(entry)
            .and_then(|id| self.order.case.exhibit(id))
        else {
            return Ok(None);
        };
        let packed = opened.is_packed(entry);
        let mut file = FileOfExport {
            exhibit: exhibit.id,
            entry: seen.label.to_string(),
            packed,
            role: if is_message {
                FileRole::Messages
            } else {
                FileRole::Other
            },
            size_bytes: seen.size,
            sha256: exhibit.held.sha256().filter(|_| !packed),
            path: None,
            part: None,
            why: Some(FileWhy::Media),
            without_messages: false,
        };
        let head = || opened.container.head(entry, voice::HEAD);
        let sound = (!is_message && voice::may_be_sound(seen.base()))
            .then(|| voice::ending(&head()))
            .flatten();
        if sound.is_some() {
            file.role = FileRole::Voice;
        }
        let ending = if is_message {
            Some(ending_of(seen.base()))
        } else {
            sound.filter(|_| self.order.options.downloads == Downloads::Voice && packed)
        };
        let path = ending.map(|ending| {
            if packed {
                *number += 1;
                format!("data/exports/{export}/{number:05}.{ending}")
            } else {
                let first = format!("data/exports/{export}/{}.{ending}", exhibit.id);
                self.placed.entry(exhibit.id).or_insert(first).clone()
            }
        });
        if packed || is_message {
            self.take(opened, entry, &mut file, path)?;
        }
        Ok(Some(file))
    }

    /// Reads a file to its end: hashed, looked through, and taken out where it will be enclosed.
    fn take(
        &mut self,
        opened: &Opened,
        entry: EntryId,
        file: &mut FileOfExport,
        path: Option<String>,
    ) -> Result<()> {
        let Some(spool) = &mut self.spool else {
            if path.is_some() {
                (file.path, file.why) = (path, None);
            }
            return Ok(());
        };
        let mut watch = Watch::default();
        let (is_message, is_taken) = (
            file.role == FileRole::Messages,
            path.is_some() && file.packed,
        );
        let mut size = 0;
        let read = opened
            .container
            .read(entry)
            .map_err(|_| Stop::Read)
            .and_then(|mut reader| {
                pour(&mut *reader, |piece| {
                    size += piece.len() as u64;
                    if is_message {
                        watch.see(piece);
                    }
                    if is_taken && size <= FILE_MAX {
                        spool.write_all(piece)?;
                    }
                    Ok(())
                })
            });
        let stretch = spool.cut().map_err(waiting)?;
        let (seen, why_lost) = match read {
            Ok(seen) => (Some(seen), Lost::Damaged),
            Err(Stop::Write(error)) => return Err(waiting(error)),
            Err(Stop::Read) => (None, Lost::Unreadable),
        };
        // An exhibit whose bytes are not what they were is damaged, however well it reads.
        let known = file.sha256.filter(|_| !file.packed);
        let seen = seen.filter(|(sha256, _)| known.is_none_or(|known| known == *sha256));
        let Some((sha256, size)) = seen else {
            file.why = Some(FileWhy::Damaged);
            if !file.packed {
                self.lost.push((file.exhibit, why_lost));
            }
            return Ok(());
        };
        (file.sha256, file.size_bytes) = (Some(sha256), size);
        file.why = match &path {
            None => Some(FileWhy::Media),
            Some(_) if watch.has_found() => Some(FileWhy::InlineMedia),
            Some(_) if is_taken && size > FILE_MAX => Some(FileWhy::TooLarge),
            Some(_) => None,
        };
        file.path = path.filter(|_| file.why.is_none());
        if let (Some(path), true) = (&file.path, is_taken) {
            self.sources.insert(path.clone(), Source::Stretch(stretch));
        }
        Ok(())
    }
}

fn is_among(lost: &[(Id, Lost)], exhibit: Id) -> bool {
    lost.iter().any(|(id, _)| *id == exhibit)
}

fn table([mut csv, mut jsonl]: [Spool; 2]) -> io::Result<LongTable> {
    Ok(LongTable {
        csv: Source::Stretch(csv.cut()?),
        jsonl: Source::Stretch(jsonl.cut()?),
    })
}

fn waiting(error: io::Error) -> Error {
    Error::write(Path::new("bundle"), error)
}
