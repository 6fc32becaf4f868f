//! `add`

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::PathBuf;

use holdfast_core::edit::PlaceUse;
use holdfast_core::fact::Lang;
use holdfast_core::id::Id;
use holdfast_core::import::{
    Answers, Outcome, OutcomeKind, Plan, PlanOptions, PlannedFile, Remark, plan, run, takes_files,
};
use holdfast_core::line::{Kind, Shows};
use holdfast_core::store::Writer;
use holdfast_exports::detect::FormatId;
use holdfast_index::recognise::{Further, Recognised, further_parts, go_on, recognise};
use holdfast_machine::{SystemClock, cloud_of, home};
use holdfast_report::sentences::{colon, exports, reasons};
use holdfast_report::visible::visible;
use serde_json::{Value, json};

use super::join::{offer_json, offer_line};
use super::{absolute, note_insisted, open};
use crate::args::Call;
use crate::error::{Failure, Fault};
use crate::output::{Answer, pick};
use crate::progress::Meter;

/// A file failed: the rest was added.
const EXIT_SOME_FAILED: u8 = 1;

pub(crate) fn add(call: &Call) -> Result<Answer, Failure> {
    let paths: Vec<PathBuf> = call
        .paths("PATH")?
        .iter()
        .map(|path| absolute(path))
        .collect();
    let answers = answers_of(call)?;
    let (clock, meter) = (SystemClock::new(), Meter::new());
    let mut writer = open(call, &clock)?;
    takes_files(writer.case())?;
    let options = PlanOptions {
        follow_links: call.has("follow"),
        case_root: Some(writer.store().root().to_owned()),
    };
    // A source in a synced folder is only warned of: its files may be there and nowhere else.
    let synced: Vec<&PathBuf> = paths
        .iter()
        .filter(|path| cloud_of(path).is_some())
        .collect();
    for path in &synced {
        note_insisted(&mut writer, PlaceUse::Source, path, &clock)?;
    }
    let mut plan = plan(&paths, &options);
    let found = recognise(&mut plan, &paths, answers.kind);
    go_on(&mut plan, writer.case());
    let sparse = tell_sparse(&plan, call.lang);
    let outcomes = run(
        &mut writer,
        &plan,
        &answers,
        home().as_deref(),
        &clock,
        &meter,
    );
    let has_failed = outcomes
        .iter()
        .any(|outcome| outcome.result == OutcomeKind::Failed);
    let files: Vec<Value> = outcomes
        .iter()
        .map(|outcome| outcome_json(outcome, call.lang))
        .collect();
    let shown = |path: &PathBuf| path.display().to_string();
    let junk: Vec<String> = plan.junk.iter().map(shown).collect();
    let synced: Vec<String> = synced.into_iter().map(shown).collect();
    let exports = exports_of(&found, &outcomes);
    let further = further_of(&writer, &outcomes);
    let json = json!({
        "files": files,
        "exports": exports.iter().map(FoundExport::json).collect::<Vec<Value>>(),
        "further": further.iter().map(offer_json).collect::<Vec<Value>>(),
        "junk": junk,
        "synced_sources": synced,
        "sparse": sparse,
    });
    let mut said = text(&outcomes, &junk, &synced, call.lang);
    said.extend(exports.iter().map(|export| export.line(call.lang)));
    said.extend(further.iter().map(|one| offer_line(one, call.lang)));
    Ok(Answer::with_exit(
        json,
        said,
        if has_failed { EXIT_SOME_FAILED } else { 0 },
    ))
}

/// Names the files with holes before they are copied: a copy may fill a disk that the original fits on easily.
fn tell_sparse(plan: &Plan, lang: Lang) -> Vec<String> {
    let sparse = plan.files.iter().filter(|file| file.is_sparse);
    let told = sparse.map(|file| {
        let _ignored = writeln!(std::io::stderr(), "{}", sparse_line(file, lang));
        file.path.display().to_string()
    });
    told.collect()
}

fn sparse_line(file: &PlannedFile, lang: Lang) -> String {
    let text = pick(
        lang,
        "“{path}” has long empty stretches: it takes little room where it is, but a copy of it takes {mb} MB. Ctrl-C stops.",
        "«\u{a0}{path}\u{a0}» contient de longs passages vides\u{a0}: il prend peu de place là où il est, mais sa copie prend {mb} Mo. Ctrl-C arrête.",
    );
    text.replace("{path}", &visible(&file.path.display().to_string()))
        .replace("{mb}", &file.size.div_ceil(1_000_000).to_string())
}

/// A platform's download among what was added.
struct FoundExport<'a> {
    id: Id,
    formats: &'a [FormatId],
    files: usize,
}

/// The exports that were added, or were there already. One of which no file could be added is none.
fn exports_of<'a>(found: &'a [Recognised], outcomes: &[Outcome]) -> Vec<FoundExport<'a>> {
    let found = found.iter().filter_map(|export| {
        let own = export.files.keys();
        let mut ids = own.filter_map(|&place| outcomes.get(place)?.export);
        Some(FoundExport {
            id: ids.next()?,
            formats: &export.formats,
            files: 1 + ids.count(),
        })
    });
    found.collect()
}

/// Which of the exports that were added look like parts of others. What cannot be read now is added all the same.
fn further_of(writer: &Writer, outcomes: &[Outcome]) -> Vec<Further> {
    let exports = outcomes.iter().filter_map(|one| one.export.or(one.exhibit));
    let added: Vec<Id> = exports.map(|id| writer.case().whole_of(id)).collect();
    if added.is_empty() {
        return Vec::new();
    }
    let mut all = further_parts(writer.case(), writer.store()).unwrap_or_default();
    all.retain(|one| added.contains(&one.part) || added.contains(&one.whole));
    all
}

impl FoundExport<'_> {
    fn json(&self) -> Value {
        json!({"export": self.id, "formats": self.formats, "files": self.files})
    }

    fn line(&self, lang: Lang) -> String {
        let formats = self.formats.iter();
        let formats: Vec<&str> = formats
            .map(|format| exports::format(*format).get(lang))
            .collect();
        let what = if formats.is_empty() {
            pick(lang, "could not be read yet", "pas encore lisible").to_owned()
        } else {
            formats.join(", ")
        };
        let (id, files) = (self.id, self.files);
        match lang {
            Lang::En => format!("{id} platform download: {what} (files: {files})\n"),
            Lang::Fr => {
                format!("{id} archive de plateforme\u{a0}: {what} (fichiers\u{a0}: {files})\n")
            }
        }
    }
}

fn answers_of(call: &Call) -> Result<Answers, Failure> {
    Ok(Answers {
        shows: parse_shows(call.text("shows")?.unwrap_or("unknown"))?,
        except: BTreeMap::new(),
        list_only: call.has("list-only"),
        no_hash: call.has("no-hash"),
        kind: call.text("kind")?.map(parse_kind).transpose()?,
        lang: call.lang,
    })
}

pub(crate) fn parse_shows(word: &str) -> Result<Shows, Failure> {
    [Shows::Nothing, Shows::Intimate, Shows::Unknown]
        .into_iter()
        .find(|shows| shows.as_str() == word)
        .ok_or_else(|| Failure::usage(Fault::BadValue, word))
}

fn parse_kind(word: &str) -> Result<Kind, Failure> {
    Kind::ALL
        .into_iter()
        .find(|kind| kind.as_str() == word)
        .ok_or_else(|| Failure::usage(Fault::BadValue, word))
}

fn outcome_json(outcome: &Outcome, lang: Lang) -> Value {
    json!({
        "path": outcome.path.display().to_string(),
        "exhibit": outcome.exhibit,
        "export": outcome.export,
        "sha256": outcome.sha256,
        "size": outcome.size,
        "outcome": outcome.result,
        "healed": outcome.is_healed,
        "reason": outcome.remark.as_ref().map(|remark| remark.reason),
        "sentence": outcome.remark.as_ref().map(|remark| sentences(remark, lang)),
    })
}

/// What happened, and what to do.
fn sentences(remark: &Remark, lang: Lang) -> String {
    reasons::say(remark, lang).join(" ")
}

/// For people: failures first, then what was kept.
fn text(outcomes: &[Outcome], junk: &[String], synced: &[String], lang: Lang) -> String {
    let mut text = String::new();
    for (kind, word) in [
        (OutcomeKind::Failed, pick(lang, "not added", "pas ajouté")),
        (OutcomeKind::Added, pick(lang, "saved", "gardé")),
        (
            OutcomeKind::Listed,
            pick(
                lang,
                "listed only; the case has no copy, so leave the original where it is",
                "répertorié seulement; le dossier n’en a aucune copie, laissez l’original où il est",
            ),
        ),
        (
            OutcomeKind::AlreadyThere,
            pick(lang, "was there already", "y était déjà"),
        ),
    ] {
        for outcome in outcomes.iter().filter(|outcome| outcome.result == kind) {
            text.push_str(&outcome_line(outcome, word, lang));
        }
    }
    let left_out = pick(
        lang,
        "left out, a file of the system",
        "laissé de côté, un fichier du système",
    );
    for path in junk {
        let _ = writeln!(text, "{left_out}{}{}", colon(lang), visible(path));
    }
    let warning = pick(
        lang,
        "a cloud service may copy this folder to the internet. Leave the originals where they are",
        "un service infonuagique copie peut-être ce répertoire sur Internet. Laissez les originaux où ils sont",
    );
    for path in synced {
        let _ = writeln!(text, "{}{}{warning}", visible(path), colon(lang));
    }
    text
}

fn outcome_line(outcome: &Outcome, word: &str, lang: Lang) -> String {
    let id = outcome
        .exhibit
        .map(|id| format!("{id} "))
        .unwrap_or_default();
    let path = outcome.path.display().to_string();
    let remark = outcome
        .remark
        .as_ref()
        .map(|remark| format!(" ({})", sentences(remark, lang)));
    let healed = pick(
        lang,
        " (The copy in the case was missing or damaged. It was made again from this file and is whole now.)",
        " (La copie dans le dossier manquait ou était abîmée. Elle a été refaite à partir de ce fichier et est intacte.)",
    );
    format!(
        "{id}{word}{}{}{}{}\n",
        colon(lang),
        visible(&path),
        if outcome.is_healed { healed } else { "" },
        remark.unwrap_or_default()
    )
}
