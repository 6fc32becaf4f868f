//! Handing over: the next bundle is written under the next free number, checked, and written down in the log.
//!
//! The one module here that reaches a disk, and only through the core's `deliver`. Clocks are passed in.

use std::path::Path;

use chrono::{DateTime, Utc};
use holdfast_core::bundle::deliver::{Delivered, deliver, deliver_text};
use holdfast_core::bundle::set::{Checked, check_bundle, check_set};
use holdfast_core::bundle::write::{BagFile, BagPlan, BagSource};
use holdfast_core::case::Case;
use holdfast_core::check::{Lost, find_damaged, find_missing};
use holdfast_core::digest::Digest;
use holdfast_core::error::{Error, Result};
use holdfast_core::fact::{FactBody, Lang, PlaceFact};
use holdfast_core::finding::{FindingCode, Level};
use holdfast_core::id::Id;
use holdfast_core::line::{Details, Event};
use holdfast_core::moment::Clock;
use holdfast_core::progress::{Progress, Silent};
use holdfast_core::store::{Entry, Store, Writer};
use holdfast_core::words::words;

use crate::beside::{Beside, beside};
use crate::capture::{Captures, read_captures};
use crate::exports::Exports;
use crate::exports::read::{ReadExports, ReadOrder, read_exports};
use crate::police::{
    Input, Options, Outline, PlannedPart, PolicePlan, Source, outline_police, plan_police,
};

/// Names tried when another file has the name that the log would give next.
const TRIES: u32 = 100;

/// What stays the same while names and readable exhibits are found out.
#[derive(Debug, Clone)]
pub struct Order<'a> {
    /// Version of the app.
    pub app_version: &'a str,
    /// When the bundle is written.
    pub export_time: DateTime<Utc>,
    /// How big a zip may be; usually [`crate::police::PART_LIMIT_BYTES`].
    pub part_limit_bytes: u64,
    /// What the person chose.
    pub options: Options,
}

/// A bundle that was written, read back and checked; not yet in the log.
#[derive(Debug)]
pub struct Written {
    /// `B01`
    pub id: Id,
    /// The plan that was followed in the end.
    pub plan: PolicePlan,
    /// Its zips, in order.
    pub zips: Vec<Delivered>,
}

/// Plans the police bundle that would be written next. Nothing is written.
pub fn plan_next(case: &Case, store: &Store, order: &Order<'_>) -> Result<PolicePlan> {
    refuse_unknown(case)?;
    let log = store.log_bytes()?;
    let mut lost = find_missing(case, store);
    let waiting = std::env::temp_dir();
    let read = read_with(case, store, order, &lost, Some(&waiting), &Silent)?;
    lost.extend(read.lost);
    let exports = (&read.exports, &read_captures(case, store));
    let number = case.next_bundle();
    plan_numbered((case, store, &log), order, number, &lost, exports)
}

/// Reads the platforms' downloads of a case.
fn read_with(
    case: &Case,
    store: &Store,
    order: &Order<'_>,
    lost: &[(Id, Lost)],
    spool: Option<&Path>,
    progress: &dyn Progress,
) -> Result<ReadExports> {
    read_exports(&ReadOrder {
        case,
        store,
        options: order.options,
        lost,
        spool,
        progress,
    })
}

/// What the police bundle that would be written next will hold. Quick whatever the number of exhibits, unless it comes
/// near to what one zip may hold. What [`write_next`] would refuse is refused here.
pub fn outline_next(case: &Case, store: &Store, order: &Order<'_>) -> Result<Outline> {
    refuse_unknown(case)?;
    let missing = find_missing(case, store);
    if !missing.is_empty() {
        // A disk that was taken away is not damage of every single file.
        store.log_bytes()?;
    }
    let facts = |digest: Digest| store.fact_bytes(digest);
    let (limit, options) = (order.part_limit_bytes, order.options);
    let read = read_with(case, store, order, &missing, None, &Silent)?;
    match outline_police(case, &facts, &missing, &read.exports, limit, options) {
        Some(outline) => Ok(outline),
        None => Ok(Outline::of(&plan_next(case, store, order)?)),
    }
}

fn plan_numbered(
    (case, store, log): (&Case, &Store, &[u8]),
    order: &Order<'_>,
    bundle: u32,
    lost: &[(Id, Lost)],
    (exports, captures): (&Exports, &Captures),
) -> Result<PolicePlan> {
    let plan = plan_police(&Input {
        case,
        log,
        facts: &|digest: Digest| store.fact_bytes(digest),
        app_version: order.app_version,
        export_time: order.export_time,
        bundle,
        part_limit_bytes: order.part_limit_bytes,
        options: order.options,
        exports,
        captures,
        lost,
    });
    plan.map_err(|error| Error::write(Path::new("bundle"), error))
}

/// An event that is not known here keeps the exhibit that it is about out of the bundle. What is about a record or the
/// case might concern anything that would travel, so nothing may.
fn refuse_unknown(case: &Case) -> Result<()> {
    let mut unknown = case.unknown.iter();
    let is_for_all = |about: Option<Id>| matches!(about, None | Some(Id::Record(..)));
    match unknown.find(|event| is_for_all(event.about)) {
        Some(event) => Err(Error::EventUnknown { line: event.line }),
        None => Ok(()),
    }
}

/// Writes the bundle under the next free number. What is whole must be deliverable: an exhibit whose bytes turn out to be
/// missing or damaged is held back, and named in the plan's `damage` with every fact that is.
pub fn write_next(
    writer: &Writer,
    order: &Order<'_>,
    out: &Path,
    progress: &dyn Progress,
) -> Result<Written> {
    let (case, store) = (writer.case(), writer.store());
    refuse_unknown(case)?;
    let log = store.log_bytes()?;
    let mut number = case.next_bundle();
    let highest = number + TRIES;
    let mut lost = find_missing(case, store);
    let waiting = store.cache_path()?;
    let read = read_with(case, store, order, &lost, Some(&waiting), progress)?;
    let captures = read_captures(case, store);
    let exports = (&read.exports, &captures);
    lost.extend(read.lost);
    let source = (case, store, log.as_slice());
    let mut is_hashed = false;
    loop {
        let mut plan = plan_numbered(source, order, number, &lost, exports)?;
        if plan.parts.len() > 1 && !is_hashed {
            // Damage found in a later part would leave the first ones lying there, of a set that never was.
            is_hashed = true;
            lost.extend(find_damaged(case, store, &plan.travelling(), progress)?);
            plan = plan_numbered(source, order, number, &lost, exports)?;
        }
        match write_parts(writer, &mut plan, order, out, progress) {
            Ok(zips) => {
                let id = Id::Bundle(number);
                return Ok(Written { id, plan, zips });
            }
            Err(Error::AlreadyThere { .. }) if number < highest => number += 1,
            Err(Error::ObjectDamaged { id }) => {
                // A disk that was taken away is not damage of every single file.
                store.log_bytes()?;
                // One is seldom alone, and finding each by another try at the zip would take for ever.
                let damaged = find_damaged(case, store, &plan.travelling(), progress)?;
                if damaged.is_empty() {
                    return Err(Error::ObjectDamaged { id });
                }
                lost.extend(damaged);
            }
            Err(error) => return Err(error),
        }
    }
}

fn write_parts(
    writer: &Writer,
    plan: &mut PolicePlan,
    order: &Order<'_>,
    out: &Path,
    progress: &dyn Progress,
) -> Result<Vec<Delivered>> {
    let mut zips: Vec<Delivered> = Vec::new();
    let mut others = Vec::new();
    let count = plan.parts.len();
    for (index, part) in plan.parts.iter_mut().enumerate() {
        if index > 0 && index + 1 == count {
            part.with_other_parts(&others);
        }
        let zip = deliver(
            &bag_of(part, order.export_time),
            writer.store(),
            out,
            progress,
        )?;
        let text = beside(&Beside {
            folder: &part.folder,
            is_practice: writer.case().is_practice,
            size_bytes: zip.size,
            fingerprint: zip.fingerprint,
            words_en: words(&zip.fingerprint, Lang::En),
            words_fr: words(&zip.fingerprint, Lang::Fr),
        });
        deliver_text(&zip.path, &text)?;
        others.push((part.folder.clone(), zip.fingerprint));
        zips.push(zip);
    }
    if count > 1 {
        check_together(&zips, progress)?;
    }
    Ok(zips)
}

/// The parts of a split bundle must complete each other.
fn check_together(zips: &[Delivered], progress: &dyn Progress) -> Result<()> {
    let checked = zips
        .iter()
        .map(|zip| check_bundle(&zip.path, progress))
        .collect::<Result<Vec<_>>>()?;
    let set = check_set(checked, None);
    let own = set.bundles.iter().flat_map(Checked::findings);
    let is_whole = own.chain(&set.findings).all(|finding| {
        // An event of a newer version was known before the first part was written.
        finding.level < Level::Unconfirmed || finding.code == FindingCode::EventUnknown
    });
    if is_whole {
        Ok(())
    } else {
        Err(Error::BundleCheckFailed {
            finding: "part_not_given".to_owned(),
        })
    }
}

fn bag_of(part: &PlannedPart, export_time: DateTime<Utc>) -> BagPlan {
    let files = part.files.iter().map(|file| BagFile {
        path: file.path.clone(),
        source: match &file.source {
            Source::Bytes(bytes) => BagSource::Bytes(bytes.clone()),
            Source::Stretch(stretch) => BagSource::Stretch(stretch.clone()),
            Source::Object { sha256, size } => BagSource::Object {
                sha256: *sha256,
                size: *size,
            },
        },
    });
    BagPlan {
        folder: part.folder.clone(),
        export_time,
        info: part.info.clone(),
        files: files.collect(),
    }
}

/// Writes down that a bundle was written, and where.
pub fn log_bundle(
    writer: &mut Writer,
    written: &Written,
    place: PlaceFact,
    clock: &dyn Clock,
) -> Result<()> {
    let zips = &written.zips;
    let place = writer.put_fact(FactBody::Destination(place), None)?;
    let fingerprints: Vec<Digest> = zips.iter().map(|zip| zip.fingerprint).collect();
    let details = Details {
        sha256: fingerprints.first().copied().filter(|_| zips.len() == 1),
        parts: if zips.len() > 1 {
            fingerprints
        } else {
            Vec::new()
        },
        size: Some(zips.iter().map(|zip| zip.size).sum()),
        facts: vec![place],
        ..Details::default()
    };
    writer.append(
        vec![Entry {
            event: Event::Bundled,
            about: Some(written.id),
            details,
        }],
        clock,
    )
}
