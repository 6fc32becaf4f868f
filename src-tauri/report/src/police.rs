//! The police bundle, planned: what goes in, what is held back and why, and the files of each zip.
//!
//! All that may be enclosed is enclosed; whatever is not is named with its reason. Nothing that could show an intimate
//! image travels unanswered. The packing (manifests, zip) is `holdfast-core`'s.

use std::collections::BTreeSet;
use std::io;

use chrono::{DateTime, Utc};
use holdfast_core::case::{Case, Held, UnknownEvent};
use holdfast_core::check::Lost;
use holdfast_core::digest::Digest;
use holdfast_core::id::Id;
use holdfast_core::line::Shows;

use crate::capture::Captures;
use crate::contents::{Contents, Decided, Fate};
use crate::exports::{ExportRead, Exports};
use crate::{practice, statement, tables};

mod covering;
mod damage;
mod decide;
mod media;
mod options;
mod outline;
mod source;
mod split;
mod tags;
mod travels;
mod withheld;

pub use damage::{Damage, DamagedFact};
pub use options::{Downloads, Options, region_said};
pub use outline::{Outline, outline_police};
pub use source::Source;
pub use travels::TravelNotes;
pub use withheld::{Withheld, WithheldFact};

/// Police portals that stop at 2 GB a file are the smallest known.
pub const PART_LIMIT_BYTES: u64 = 2_000_000_000;

/// Whoever has the exact bytes of facts.
pub trait FactBytes {
    /// The bytes whose hash that is; none when they cannot be read.
    fn bytes(&self, digest: Digest) -> Option<Vec<u8>>;
}

impl<F: Fn(Digest) -> Option<Vec<u8>>> FactBytes for F {
    fn bytes(&self, digest: Digest) -> Option<Vec<u8>> {
        self(digest)
    }
}

/// What a police bundle is made from.
#[derive(Clone, Copy)]
pub struct Input<'a> {
    /// The case, folded from `log`.
    pub case: &'a Case,
    /// The log's exact bytes, as they stood before the command that writes the bundle.
    pub log: &'a [u8],
    /// The facts' exact bytes.
    pub facts: &'a dyn FactBytes,
    /// Version of the app.
    pub app_version: &'a str,
    /// When the bundle is written.
    pub export_time: DateTime<Utc>,
    /// Its number: 1 for `B01`.
    pub bundle: u32,
    /// How big a zip may be; usually [`PART_LIMIT_BYTES`].
    pub part_limit_bytes: u64,
    /// What the person chose.
    pub options: Options,
    /// The platforms' downloads, read.
    pub exports: &'a Exports,
    /// What exhibits say of themselves.
    pub captures: &'a Captures,
    /// Kept exhibits whose bytes the caller found missing, damaged or not to be read: a broken object must not stop a hand-over.
    pub lost: &'a [(Id, Lost)],
}

/// What a police bundle will hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolicePlan {
    /// Its zips, in order.
    pub parts: Vec<PlannedPart>,
    /// Exhibits whose bytes are enclosed.
    pub enclosed: Vec<Id>,
    /// Exhibits of which a covered copy is enclosed in the place of the original.
    pub covered: Vec<Id>,
    /// Exhibits whose own bytes are not enclosed, and why.
    pub withheld: Vec<(Id, Withheld)>,
    /// Those of which nobody has answered the one question yet, kept or listed.
    pub unanswered: Vec<Id>,
    /// What was read in platforms' downloads, and what becomes of their files.
    pub exports: Vec<ExportRead>,
    /// What of the case turned out to be damaged or missing. The bundle can be handed over; the person must be told.
    pub damage: Damage,
    /// What a newer version did and is not known here: the exhibits that it is about are held back, and the bundle
    /// verifies as UNCONFIRMED.
    pub unknown: Vec<UnknownEvent>,
    /// What else travels, to be told before it is written.
    pub what_travels: TravelNotes,
}

/// One zip: its folder, the labels of its `bag-info.txt`, its files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedPart {
    /// `case-7F3K2MQ9-b01-police`, or with `-p1of3`; the zip has the same name.
    pub folder: String,
    /// Labels and values, in order. `Payload-Oxum` is the packer's.
    pub info: Vec<(String, String)>,
    /// Payload (under `data/`) and tag files, sorted by path. `bagit.txt`, `bag-info.txt` and manifests are the packer's.
    pub files: Vec<PlannedFile>,
}

/// One file of a zip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedFile {
    /// Path in the bag.
    pub path: String,
    /// Its bytes.
    pub source: Source,
}

impl PlannedPart {
    /// Names the other zips of the set and their fingerprints; for the last part, once the others are written.
    pub fn with_other_parts(&mut self, others: &[(String, Digest)]) {
        self.info.extend(others.iter().map(|(folder, fingerprint)| {
            (
                "Holdfast-Other-Part".to_owned(),
                format!("{folder}.zip {fingerprint}"),
            )
        }));
    }
}

/// Plans the police bundle of a case. Reaches the disk for one temporary file, where a long timeline waits.
pub fn plan_police(input: &Input) -> io::Result<PolicePlan> {
    let bare = bare_case(input);
    let input = &told_of(input, bare.as_ref());
    let mut contents = decide_contents(input);
    let payload = payload(&contents, input.exports);
    let timeline = tags::timeline(&contents, input.exports.waiting.as_deref())?;
    let shares = share_out(&contents, &timeline, &payload, input.part_limit_bytes);
    contents.parts = shares.len();
    for (number, share) in (1..).zip(&shares) {
        let paths: BTreeSet<&str> = share
            .files
            .iter()
            .filter_map(|index| payload.get(*index))
            .map(|file| file.path.as_str())
            .collect();
        number_files(&mut contents, number, &paths);
    }
    let common = tags::common_files(&contents);
    let parts = (1..)
        .zip(&shares)
        .map(|(number, share)| {
            let own = share.files.iter().filter_map(|index| payload.get(*index));
            let common = common.iter().chain([&timeline]);
            let mut files: Vec<PlannedFile> = common.chain(own).cloned().collect();
            files.extend(tags::files_of_part(&contents, number));
            files.sort_by(|one, two| one.path.cmp(&two.path));
            PlannedPart {
                folder: tags::folder(&contents, number),
                info: tags::info(&contents, number, share.is_oversize),
                files,
            }
        })
        .collect();
    Ok(PolicePlan {
        parts,
        enclosed: enclosed(&contents.exhibits),
        covered: covering::covered(&contents.exhibits),
        withheld: withheld(&contents.exhibits),
        unanswered: unanswered(&contents.exhibits),
        exports: contents.exports.clone(),
        damage: Damage::of(&contents, input.lost),
        unknown: input.case.unknown.clone(),
        what_travels: travels::travel_notes(&contents),
    })
}

/// Says of the files at these paths that they are in that part.
fn number_files(contents: &mut Contents, number: usize, paths: &BTreeSet<&str>) {
    for decided in &mut contents.exhibits {
        if let Fate::Enclosed { path, part } = &mut decided.fate
            && paths.contains(path.as_str())
        {
            *part = number;
        }
        if let Some(copy) = &mut decided.copy
            && paths.contains(copy.path.as_str())
        {
            copy.part = number;
        }
    }
    let exports = contents.exports.iter_mut();
    for file in exports.flat_map(|export| &mut export.files) {
        let path = file.path.as_deref();
        if path.is_some_and(|path| paths.contains(path)) {
            file.part = Some(number);
        }
    }
}

/// Every file of a part that is made here and not copied: tables, texts and statements; but for the timeline.
pub(crate) fn made_files(contents: &Contents, part: usize) -> Vec<PlannedFile> {
    let mut files = tags::common_files(contents);
    files.extend(tags::files_of_part(contents, part));
    files.extend(statements(contents));
    files
}

/// The timeline of a case as it stands, by the rules of a bundle that would be written now: names of columns, and rows.
/// `more` is what was read from exports.
pub fn plan_timeline(
    input: &Input,
    more: Vec<tables::TimelineEntry>,
) -> (Vec<&'static str>, Vec<tables::TimelineRow>) {
    let bare = bare_case(input);
    let contents = decide_contents(&told_of(input, bare.as_ref()));
    tables::timeline_rows(&contents, more)
}

/// The case without what the person left out of it, where that is not a fact by itself.
fn bare_case(input: &Input) -> Option<Case> {
    (!input.options.include_file_times).then(|| options::without_file_times(input.case))
}

fn told_of<'a>(input: &Input<'a>, bare: Option<&'a Case>) -> Input<'a> {
    Input {
        case: bare.unwrap_or(input.case),
        ..*input
    }
}

fn decide_contents<'a>(input: &Input<'a>) -> Contents<'a> {
    let parts = input.exports.parts();
    let exhibits: Vec<Decided<'a>> = input
        .case
        .exhibits
        .iter()
        .map(|exhibit| {
            let part = parts.get(&exhibit.id);
            decide::decide_exhibit(input, exhibit, part)
        })
        .collect();
    let facts = decide::decide_facts(input.case, input.facts, input.options, &exhibits);
    Contents {
        case: input.case,
        log: input.log,
        app_version: input.app_version,
        export_time: input.export_time,
        bundle: Id::Bundle(input.bundle),
        options: input.options,
        parts: 1,
        exports: decide::decide_exports(input.exports, &exhibits),
        captures: covering::without_words(input.case, input.captures),
        messages: input.exports.messages.clone(),
        lists: input.exports.lists.clone(),
        exhibits,
        facts,
    }
}

fn enclosed(exhibits: &[Decided]) -> Vec<Id> {
    let enclosed = exhibits.iter().filter(|d| d.path().is_some());
    enclosed.map(|d| d.exhibit.id).collect()
}

fn unanswered(exhibits: &[Decided]) -> Vec<Id> {
    let open = exhibits.iter().filter(|decided| {
        let exhibit = decided.exhibit;
        let is_held_back = matches!(
            decided.withheld(),
            Some(Withheld::Unanswered | Withheld::Listed)
        );
        is_held_back
            && exhibit.needs_answer()
            && exhibit.shows == Shows::Unknown
            && !exhibit.is_only_in_exports()
    });
    open.map(|decided| decided.exhibit.id).collect()
}

fn withheld(exhibits: &[Decided]) -> Vec<(Id, Withheld)> {
    let named = exhibits.iter().map(|d| (d.exhibit.id, d.withheld()));
    named
        .filter_map(|(id, why)| why.map(|why| (id, why)))
        .collect()
}

/// The files under `data/`: statements, exhibits, then files out of downloads; never none, for some tools refuse a bag
/// without payload.
fn payload(contents: &Contents, exports: &Exports) -> Vec<PlannedFile> {
    let exhibits = contents.exhibits.iter().filter_map(|decided| {
        let Held::Kept { sha256, size } = decided.exhibit.held else {
            return None;
        };
        Some(PlannedFile {
            path: decided.path()?.to_owned(),
            source: Source::Object { sha256, size },
        })
    });
    let copies = contents.copies().map(|(_, copy)| PlannedFile {
        path: copy.path.clone(),
        source: Source::Object {
            sha256: copy.object.sha256,
            size: copy.object.size,
        },
    });
    let files = contents.exports.iter().flat_map(|export| &export.files);
    let taken_out = files.filter_map(|file| {
        let path = file.path.as_ref().filter(|_| file.packed)?;
        Some(PlannedFile {
            path: path.clone(),
            source: exports.sources.get(path)?.clone(),
        })
    });
    let mut files: Vec<PlannedFile> = statements(contents)
        .chain(exhibits)
        .chain(copies)
        .chain(taken_out)
        .collect();
    if files.is_empty() {
        files.push(tags::nothing_enclosed(contents));
    }
    files
}

fn statements<'a>(contents: &'a Contents) -> impl Iterator<Item = PlannedFile> + use<'a> {
    let records = contents.case.records.iter();
    let given = records.filter(|record| statement::is_given(record));
    given.map(|record| PlannedFile {
        path: statement::path(record),
        source: Source::Bytes(practice::marked(
            contents.case.is_practice,
            statement::text(record),
        )),
    })
}

fn share_out(
    contents: &Contents,
    timeline: &PlannedFile,
    payload: &[PlannedFile],
    limit: u64,
) -> Vec<split::Share> {
    // Room for the manifests' headers, the labels, and part numbers that grow once the number of parts is known.
    const LABELS: u64 = 8192;
    const GROWTH: u64 = 160;
    let cost = |file: &PlannedFile| split::cost(&file.path, file.source.size());
    let tags = tags::common_files(contents);
    let own = tags::files_of_part(contents, 1);
    let tags = tags.iter().chain(&own).chain([timeline]);
    let base = tags.map(cost).sum::<u64>()
        + LABELS
        + GROWTH * (contents.exhibits.len() + files_of_exports(contents)) as u64;
    let costs: Vec<u64> = payload.iter().map(cost).collect();
    split::split(&costs, base, limit)
}

fn files_of_exports(contents: &Contents) -> usize {
    contents
        .exports
        .iter()
        .map(|export| export.files.len())
        .sum()
}

#[cfg(test)]
mod tests;
