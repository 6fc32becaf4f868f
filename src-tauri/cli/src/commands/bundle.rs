//! `bundle`

use std::fmt::Write;
use std::path::Path;

use chrono::{DateTime, Utc};
use holdfast_core::bundle::deliver::{Delivered, deliver, deliver_text};
use holdfast_core::bundle::set::{check_bundle, check_set};
use holdfast_core::bundle::write::{BagFile, BagPlan, BagSource};
use holdfast_core::case::Held;
use holdfast_core::digest::Digest;
use holdfast_core::error::Error;
use holdfast_core::fact::{FactBody, Lang};
use holdfast_core::finding::Verdict;
use holdfast_core::id::Id;
use holdfast_core::import::place_of;
use holdfast_core::line::{Details, Event};
use holdfast_core::moment::Clock;
use holdfast_core::progress::Progress;
use holdfast_core::store::{Entry, Writer};
use holdfast_core::words::words;
use holdfast_machine::{SystemClock, home};
use holdfast_report::beside::{Beside, beside};
use holdfast_report::police::{
    Input, Options, PART_LIMIT_BYTES, PlannedPart, PolicePlan, Source, Withheld, plan_police,
};
use serde_json::{Value, json};

use super::{absolute, guard_cloud, note_insisted, open};
use crate::args::Call;
use crate::error::{Failure, Fault};
use crate::output::{Answer, pick};
use crate::progress::Meter;

/// Names tried when another file has the name that the log would give next.
const TRIES: u32 = 100;

pub(crate) fn bundle(call: &Call) -> Result<Answer, Failure> {
    match call.text("for")? {
        Some("police") => {}
        Some("tip-line") => return Err(Failure::NotThereYet("bundle --for tip-line".to_owned())),
        Some(other) => return Err(Failure::usage(Fault::BadValue, other)),
        None => return Err(Failure::usage(Fault::MissingOption, "--for")),
    }
    for flag in ["complete-downloads", "since"] {
        if call.has(flag) {
            return Err(Failure::NotThereYet(format!("bundle --{flag}")));
        }
    }
    let out = absolute(&call.path("out")?);
    let insisted = guard_cloud(call, &out)?;
    let (clock, meter) = (SystemClock::new(), Meter::new());
    let export_time = export_time(&clock)?;
    let mut writer = open(call, &clock)?;
    let order = Order {
        log: writer.store().log_bytes()?,
        export_time,
        part_limit_bytes: part_limit(call)?,
        options: Options {
            include_places: !call.has("no-places"),
            ..Options::default()
        },
    };
    let (id, plan, zips) = write_next(&writer, &order, &out, &meter)?;
    if insisted.is_some() {
        note_insisted(&mut writer, "bundle", &out, &clock)?;
    }
    log_bundle(&mut writer, id, &zips, &out, &clock)?;
    Ok(answer(id, &plan, &zips, call.lang))
}

/// What stays the same while names and readable exhibits are found out.
struct Order {
    log: Vec<u8>,
    export_time: DateTime<Utc>,
    part_limit_bytes: u64,
    options: Options,
}

/// The export time: `SOURCE_DATE_EPOCH` (seconds since 1970, reproducible-builds.org) or now.
fn export_time(clock: &dyn Clock) -> Result<DateTime<Utc>, Failure> {
    let Some(given) = std::env::var_os("SOURCE_DATE_EPOCH") else {
        return Ok(clock.now().utc);
    };
    let seconds = given.to_str().and_then(|text| text.parse().ok());
    seconds
        .and_then(|seconds| DateTime::from_timestamp(seconds, 0))
        .ok_or_else(|| Failure::usage(Fault::BadValue, "SOURCE_DATE_EPOCH"))
}

fn part_limit(call: &Call) -> Result<u64, Failure> {
    match call.text("part-size")? {
        None => Ok(PART_LIMIT_BYTES),
        Some(text) => text
            .parse()
            .map_err(|_| Failure::usage(Fault::BadValue, text)),
    }
}

/// Writes the bundle under the next free number. An exhibit whose bytes turn out to be damaged is held back and named.
fn write_next(
    writer: &Writer,
    order: &Order,
    out: &Path,
    progress: &dyn Progress,
) -> Result<(Id, PolicePlan, Vec<Delivered>), Failure> {
    let last = writer
        .case()
        .bundles
        .iter()
        .filter_map(|bundle| match bundle.id {
            Id::Bundle(number) => Some(number),
            Id::Exhibit(_) | Id::Record(..) => None,
        });
    let mut number = last.max().unwrap_or(0) + 1;
    let highest = number + TRIES;
    let mut unreadable = Vec::new();
    loop {
        let mut plan = plan_police(&Input {
            case: writer.case(),
            log: &order.log,
            facts: &|digest: Digest| writer.store().fact_bytes(digest),
            app_version: env!("CARGO_PKG_VERSION"),
            export_time: order.export_time,
            bundle: number,
            part_limit_bytes: order.part_limit_bytes,
            options: order.options,
            unreadable: &unreadable,
        });
        match write_parts(writer, &mut plan, order, out, progress) {
            Ok(zips) => return Ok((Id::Bundle(number), plan, zips)),
            Err(Error::AlreadyThere { .. }) if number < highest => number += 1,
            Err(Error::ObjectDamaged { id }) => {
                let damaged = damaged_exhibit(writer, &id).filter(|id| !unreadable.contains(id));
                unreadable.push(damaged.ok_or(Error::ObjectDamaged { id })?);
            }
            Err(error) => return Err(error.into()),
        }
    }
}

fn damaged_exhibit(writer: &Writer, sha256: &str) -> Option<Id> {
    let sha256: Digest = sha256.parse().ok()?;
    let mut exhibits = writer.case().exhibits.iter();
    exhibits
        .find(|exhibit| matches!(exhibit.held, Held::Kept { sha256: kept, .. } if kept == sha256))
        .map(|e| e.id)
}

fn write_parts(
    writer: &Writer,
    plan: &mut PolicePlan,
    order: &Order,
    out: &Path,
    progress: &dyn Progress,
) -> Result<Vec<Delivered>, Error> {
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
fn check_together(zips: &[Delivered], progress: &dyn Progress) -> Result<(), Error> {
    let checked = zips
        .iter()
        .map(|zip| check_bundle(&zip.path, progress))
        .collect::<Result<Vec<_>, _>>()?;
    let set = check_set(checked, None);
    if set.contents().max(set.history()) > Verdict::Pass {
        return Err(Error::BundleCheckFailed {
            finding: "part_not_given".to_owned(),
        });
    }
    Ok(())
}

fn bag_of(part: &PlannedPart, export_time: DateTime<Utc>) -> BagPlan {
    let files = part.files.iter().map(|file| BagFile {
        path: file.path.clone(),
        source: match &file.source {
            Source::Bytes(bytes) => BagSource::Bytes(bytes.clone()),
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

fn log_bundle(
    writer: &mut Writer,
    id: Id,
    zips: &[Delivered],
    out: &Path,
    clock: &SystemClock,
) -> Result<(), Failure> {
    let place = writer.put_fact(
        FactBody::Destination(place_of(out, home().as_deref())),
        None,
    )?;
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
            about: Some(id),
            details,
        }],
        clock,
    )?;
    Ok(())
}

fn reason_text(reason: Withheld, lang: Lang) -> &'static str {
    pick(lang, reason.en(), reason.fr())
}

fn answer(id: Id, plan: &PolicePlan, zips: &[Delivered], lang: Lang) -> Answer {
    let withheld: Vec<Value> = plan
        .withheld
        .iter()
        .map(|(exhibit, reason)| {
            json!({"exhibit": exhibit, "reason": reason.as_str(), "sentence": reason_text(*reason, lang)})
        })
        .collect();
    let travels = plan.what_travels;
    let bundles: Vec<Value> = zips
        .iter()
        .map(|zip| {
            json!({
                "bundle": id,
                "path": zip.path.display().to_string(),
                "fingerprint": zip.fingerprint,
                "words": {"en": words(&zip.fingerprint, Lang::En), "fr": words(&zip.fingerprint, Lang::Fr)},
                "size": zip.size,
                "enclosed": plan.enclosed.len(),
                "withheld": withheld,
                "also_travels": {
                    "folders": travels.folders,
                    "file_times": travels.file_times,
                    "device_words": travels.device_words,
                    "pictures": travels.pictures,
                },
            })
        })
        .collect();
    Answer::done(json!({ "bundles": bundles }), text(plan, zips, lang))
}

fn text(plan: &PolicePlan, zips: &[Delivered], lang: Lang) -> String {
    let mut text = String::new();
    let _ = writeln!(
        text,
        "{}",
        pick(lang, "Written and checked:", "Écrite et vérifiée :")
    );
    for zip in zips {
        let _ = writeln!(text, "  {}", zip.path.display());
        let _ = writeln!(
            text,
            "  {} {}",
            pick(lang, "Fingerprint:", "Empreinte :"),
            zip.fingerprint
        );
        let _ = writeln!(
            text,
            "  {} {}",
            pick(lang, "In words:", "En mots :"),
            words(&zip.fingerprint, lang).join(" ")
        );
    }
    let _ = writeln!(
        text,
        "{} {}",
        pick(lang, "Exhibits enclosed:", "Pièces jointes :"),
        plan.enclosed.len()
    );
    if !plan.withheld.is_empty() {
        let _ = writeln!(text, "{}", pick(lang, "Held back:", "Retenues :"));
    }
    for (id, reason) in &plan.withheld {
        let _ = writeln!(text, "  {id}: {}", reason_text(*reason, lang));
    }
    text.push_str(&open_question(plan, lang));
    let travels = plan.what_travels;
    let also = pick(
        lang,
        "Also inside: folder names: {folders}; file times: {times}; devices named: {devices}; pictures, which may hold the place where they were made: {pictures}.",
        "Aussi dedans : noms de répertoires : {folders}; dates de fichiers : {times}; appareils nommés : {devices}; images, qui peuvent contenir le lieu de la prise : {pictures}.",
    );
    let also = also
        .replace("{folders}", &travels.folders.to_string())
        .replace("{times}", &travels.file_times.to_string())
        .replace("{devices}", &travels.device_words.to_string())
        .replace("{pictures}", &travels.pictures.to_string());
    let _ = writeln!(text, "{also}");
    text
}

/// For the family: why pictures are not in the bundle, and the one command that changes it.
fn open_question(plan: &PolicePlan, lang: Lang) -> String {
    let open: Vec<String> = plan
        .withheld
        .iter()
        .filter(|(_, reason)| *reason == Withheld::Unanswered)
        .map(|(id, _)| id.to_string())
        .collect();
    if open.is_empty() {
        return String::new();
    }
    let text = pick(
        lang,
        "{n} exhibits are not in the bundle because one question is open: could any of them show nudity or a sexual \
         image of someone under 18? You do not have to look. For those that do not, say so, then write the bundle \
         again:\n  holdfast-cli shows --case DIR {ids} nothing\n",
        "{n} pièces ne sont pas dans la remise parce qu’une question reste ouverte : l’une d’elles pourrait-elle \
         montrer de la nudité ou une image sexuelle d’une personne de moins de 18 ans? Vous n’avez pas à regarder. \
         Pour celles qui n’en montrent pas, dites-le, puis écrivez la remise de nouveau :\n  holdfast-cli shows \
         --case DIR {ids} nothing\n",
    );
    text.replace("{n}", &open.len().to_string())
        .replace("{ids}", &open.join(" "))
}
