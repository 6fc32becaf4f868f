//! `bundle`

use std::fmt::Write;

use chrono::{DateTime, Utc};
use holdfast_core::bundle::deliver::Delivered;
use holdfast_core::check::Lost;
use holdfast_core::edit::PlaceUse;
use holdfast_core::fact::Lang;
use holdfast_core::finding::Verdict;
use holdfast_core::id::Id;
use holdfast_core::import::place_of;
use holdfast_core::moment::Clock;
use holdfast_core::words::words;
use holdfast_machine::{SystemClock, home};
use holdfast_report::exports::{ExportRead, NotRead, Reading};
use holdfast_report::hand_over::{Order, Written, log_bundle, write_next};
use holdfast_report::police::{
    Damage, Downloads, Options, PART_LIMIT_BYTES, PolicePlan, Withheld, region_said,
};
use holdfast_report::sentences::{colon, damage, handed};
use serde_json::{Value, json};

use super::view::held_back_json;
use super::{absolute, guard_cloud, note_insisted, open};
use crate::args::Call;
use crate::error::{Failure, Fault};
use crate::output::{Answer, pick};
use crate::progress::Meter;

pub(crate) fn bundle(call: &Call) -> Result<Answer, Failure> {
    match call.text("for")? {
        Some("police") => {}
        Some("tip-line") => return Err(Failure::NotThereYet("bundle --for tip-line".to_owned())),
        Some(other) => return Err(Failure::usage(Fault::BadValue, other)),
        None => return Err(Failure::usage(Fault::MissingOption, "--for")),
    }
    if call.has("since") {
        return Err(Failure::NotThereYet("bundle --since".to_owned()));
    }
    let out = absolute(&call.path("out")?);
    let insisted = guard_cloud(call, &out)?;
    let (clock, meter) = (SystemClock::new(), Meter::new());
    let export_time = export_time(&clock)?;
    let mut writer = open(call, &clock)?;
    let order = Order {
        app_version: env!("CARGO_PKG_VERSION"),
        export_time,
        part_limit_bytes: part_limit(call)?,
        options: Options {
            include_places: !call.has("no-places"),
            include_file_times: !call.has("no-file-times"),
            include_answers: !call.has("no-answers"),
            downloads: match (call.has("complete-downloads"), call.has("voice")) {
                (true, _) => Downloads::Complete,
                (false, true) => Downloads::Voice,
                (false, false) => Downloads::Messages,
            },
            region: region_said(writer.case()).unwrap_or_else(|| Options::default().region),
            ..Options::default()
        },
    };
    let written = write_next(&writer, &order, &out, &meter)?;
    if insisted.is_some() {
        note_insisted(&mut writer, PlaceUse::Bundle, &out, &clock)?;
    }
    let place = place_of(&out, home().as_deref());
    log_bundle(&mut writer, &written, place, &clock)?;
    let held = held_back_json(writer.case(), call.lang, |_, _| true);
    let records = writer.case().records.len();
    let mut answer = answer(&written, records, &held, call.lang);
    let is_complete = order.options.downloads == Downloads::Complete;
    answer
        .text
        .push_str(&exports_text(&written.plan, is_complete, call.lang));
    let held = handed::say(writer.case(), call.lang, |_, _| true);
    answer.text.push_str(&held);
    Ok(answer)
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

fn reason_text(reason: Withheld, lang: Lang) -> &'static str {
    pick(lang, reason.en(), reason.fr())
}

fn answer(written: &Written, records: usize, held: &Value, lang: Lang) -> Answer {
    let Written { id, plan, zips } = written;
    let withheld: Vec<Value> = plan
        .withheld
        .iter()
        .map(|(exhibit, reason)| {
            json!({"exhibit": exhibit, "reason": reason.as_str(), "sentence": reason_text(*reason, lang)})
        })
        .collect();
    let travels = &plan.what_travels;
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
                "records": records,
                "covered": plan.covered,
                "withheld": withheld,
                "also_travels": {
                    "folders": travels.folders,
                    "file_times": travels.file_times,
                    "answers": travels.answers,
                    "device_words": travels.devices.len(),
                    "devices": travels.devices,
                    "pictures": travels.pictures,
                },
            })
        })
        .collect();
    let unknown = plan.unknown.iter().map(|event| {
        json!({"line": event.line, "exhibit": event.about, "sentence": damage::unknown(event, lang)})
    });
    let json = json!({
        "bundles": bundles,
        "exports": plan.exports.iter().map(export_json).collect::<Vec<Value>>(),
        "damaged": damaged_json(&plan.damage, lang),
        "unknown": unknown.collect::<Vec<Value>>(),
        "now_held_back": held,
    });
    Answer::with_exit(
        json,
        text(plan, zips, records, lang),
        verdict(plan).exit_code(),
    )
}

/// What was read in a download and what is enclosed of it; every file is in the bundle's own tables.
fn export_json(export: &ExportRead) -> Value {
    let (files, enclosed) = export.message_files();
    let (lists, lists_enclosed) = export.list_files();
    let formats = export.readings.iter().map(|reading| &reading.format);
    let rows = export.readings.iter().map(Reading::own_rows);
    let odd = export
        .readings
        .iter()
        .map(|reading| reading.counts.rows_not_understood);
    json!({
        "export": export.export,
        "exhibits": export.exhibits,
        "formats": formats.collect::<Vec<&String>>(),
        "not_read": export.not_read,
        "repeats": export.repeats,
        "rows_kept": rows.sum::<u64>(),
        "rows_not_understood": odd.sum::<u64>(),
        "message_files": files,
        "message_files_enclosed": enclosed,
        "list_files": lists,
        "list_files_enclosed": lists_enclosed,
        "other_files": export.other_files(),
    })
}

/// A line for each download, and what the choice of whole ones means.
fn exports_text(plan: &PolicePlan, is_complete: bool, lang: Lang) -> String {
    let mut text = String::new();
    for export in &plan.exports {
        let (files, enclosed) = export.message_files();
        let (lists, lists_enclosed) = export.list_files();
        let rows = export.readings.iter().map(Reading::own_rows);
        let same: Vec<String> = export.repeats.iter().map(Id::to_string).collect();
        let gaps = [
            ("{id}", export.export.to_string()),
            ("{rows}", rows.sum::<u64>().to_string()),
            ("{enclosed}", enclosed.to_string()),
            ("{files}", files.to_string()),
            ("{lists}", lists.to_string()),
            ("{lists_in}", lists_enclosed.to_string()),
            ("{same}", same.join(" ")),
            ("{other}", export.other_files().to_string()),
        ];
        let line = match export.not_read {
            None => pick(
                lang,
                "{id}: messages read: {rows}; message files enclosed: {enclosed} of {files}; files of lists and of the account enclosed: {lists_in} of {lists}; other files listed with their hash: {other}.",
                "{id}\u{a0}: messages lus\u{a0}: {rows}; fichiers de messages joints\u{a0}: {enclosed} sur {files}; fichiers de listes et du compte joints\u{a0}: {lists_in} sur {lists}; autres fichiers énumérés avec leur empreinte\u{a0}: {other}.",
            ),
            Some(NotRead::NotKnown) => pick(
                lang,
                "{id}: kept, but could not be read yet.",
                "{id}\u{a0}: conservée, mais pas encore lisible.",
            ),
            Some(NotRead::Repeated) => pick(
                lang,
                "{id}: the same files as {same}; its messages stand in the tables once, under that.",
                "{id}\u{a0}: les mêmes fichiers que {same}; ses messages figurent une seule fois dans les tableaux, sous celle-là.",
            ),
            Some(NotRead::NotThere) => pick(
                lang,
                "{id}: nothing of it is in this bundle.",
                "{id}\u{a0}: rien n’en figure dans cette remise.",
            ),
        };
        let line = gaps.iter().fold(line.to_owned(), |line, (gap, value)| {
            line.replace(gap, value)
        });
        let _ = writeln!(text, "{line}");
    }
    if is_complete && !plan.exports.is_empty() {
        text.push_str(pick(
            lang,
            "Complete downloads are inside. Nobody has looked at their pictures: they may be intimate images of a minor. Do not send this zip; put it on a stick and hand it over in person.\n",
            "Des archives complètes sont dedans. Personne n’a regardé leurs images\u{a0}: il peut s’agir d’images intimes d’une personne mineure. N’envoyez pas ce zip; mettez-le sur une clé et remettez-le en personne.\n",
        ));
    }
    text
}

/// What the case was found to be while the bundle was written. The bundle is there either way.
fn verdict(plan: &PolicePlan) -> Verdict {
    if !plan.damage.is_none() {
        Verdict::Fail
    } else if !plan.unknown.is_empty() {
        Verdict::Unconfirmed
    } else {
        Verdict::Pass
    }
}

/// Each damaged file and fact by itself.
fn damaged_json(damage: &Damage, lang: Lang) -> Vec<Value> {
    let exhibits = damage.exhibits.iter().map(|(id, why)| {
        let why_code = match why {
            Lost::Damaged => "damaged",
            Lost::Unreadable => "unreadable",
        };
        json!({
            "exhibit": id, "fact": null, "about": id, "why": why_code,
            "sentence": damage::exhibit(*id, *why, lang),
        })
    });
    let facts = damage.facts.iter().map(|fact| {
        json!({
            "exhibit": null, "fact": fact.digest, "about": fact.about, "line": fact.line,
            "sentence": damage::fact(fact, lang),
        })
    });
    exhibits.chain(facts).collect()
}

fn text(plan: &PolicePlan, zips: &[Delivered], records: usize, lang: Lang) -> String {
    let mut text = damage::say(&plan.damage, lang);
    text.push_str(&damage::say_unknown(&plan.unknown, lang));
    let _ = writeln!(
        text,
        "{}",
        pick(lang, "Written and checked:", "Écrite et vérifiée\u{a0}:")
    );
    for zip in zips {
        let _ = writeln!(text, "  {}", zip.path.display());
        let _ = writeln!(
            text,
            "  {} {}",
            pick(lang, "Fingerprint:", "Empreinte\u{a0}:"),
            zip.fingerprint
        );
        let _ = writeln!(
            text,
            "  {} {}",
            pick(lang, "In words:", "En mots\u{a0}:"),
            words(&zip.fingerprint, lang).join(" ")
        );
    }
    let _ = writeln!(
        text,
        "{} {}",
        pick(lang, "Exhibits enclosed:", "Pièces jointes\u{a0}:"),
        plan.enclosed.len()
    );
    let _ = writeln!(
        text,
        "{} {records}",
        pick(lang, "Records enclosed:", "Fiches jointes\u{a0}:")
    );
    text.push_str(&covered_text(plan, lang));
    if !plan.withheld.is_empty() {
        let _ = writeln!(text, "{}", pick(lang, "Held back:", "Non incluses\u{a0}:"));
    }
    for (id, reason) in &plan.withheld {
        let _ = writeln!(text, "  {id}{}{}", colon(lang), reason_text(*reason, lang));
    }
    text.push_str(&open_question(plan, lang));
    let travels = &plan.what_travels;
    let also = pick(
        lang,
        "Also inside: folder names: {folders}; file times: {times}; answers about what is missing: {answers}; devices named: {devices}; pictures, which may hold the place where they were made: {pictures}.",
        "La remise contient aussi\u{a0}: noms de répertoires\u{a0}: {folders}; dates de fichiers\u{a0}: {times}; réponses sur ce qui manque\u{a0}: {answers}; appareils nommés\u{a0}: {devices}; images, qui peuvent contenir le lieu de la prise\u{a0}: {pictures}.",
    );
    let also = also
        .replace("{folders}", &travels.folders.to_string())
        .replace("{times}", &travels.file_times.to_string())
        .replace("{answers}", &travels.answers.to_string())
        .replace("{devices}", &travels.devices.len().to_string())
        .replace("{pictures}", &travels.pictures.to_string());
    let _ = writeln!(text, "{also}");
    text
}

/// Which exhibits have a covered copy in the bundle.
fn covered_text(plan: &PolicePlan, lang: Lang) -> String {
    if plan.covered.is_empty() {
        return String::new();
    }
    let ids: Vec<String> = plan.covered.iter().map(Id::to_string).collect();
    let label = pick(
        lang,
        "Covered copies enclosed, their originals stay here:",
        "Copies masquées jointes, leurs originaux restent ici\u{a0}:",
    );
    format!("{label} {}\n", ids.join(" "))
}

/// For the family: why pictures are not in the bundle, and the one command that changes it.
fn open_question(plan: &PolicePlan, lang: Lang) -> String {
    let open: Vec<String> = plan.unanswered.iter().map(Id::to_string).collect();
    if open.is_empty() {
        return String::new();
    }
    let text = pick(
        lang,
        "Not in the bundle because one question is open: {n}. Could any of them show nudity or a sexual image of \
         someone under 18? You do not have to look. For those that do not, say so (what was only listed is then \
         copied from its place), then write the bundle again:\n  holdfast-cli shows --case DIR {ids} nothing\n",
        "Pas dans la remise, parce qu’une question reste ouverte\u{a0}: {n}. L’une de ces pièces pourrait-elle montrer de \
         la nudité ou une image sexuelle d’une personne de moins de 18 ans? Vous n’avez pas à regarder. Pour celles \
         qui n’en montrent pas, dites-le (ce qui était seulement répertorié est alors copié depuis son \
         emplacement), puis écrivez la remise de nouveau\u{a0}:\n  holdfast-cli shows --case DIR {ids} nothing\n",
    );
    text.replace("{n}", &open.len().to_string())
        .replace("{ids}", &open.join(" "))
}
