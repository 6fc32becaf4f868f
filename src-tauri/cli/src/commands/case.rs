//! `new`, `check`, `copy`

use std::fmt::Write;
use std::path::{Path, PathBuf};

use holdfast_core::check;
use holdfast_core::duplicate::{Before, duplicate};
use holdfast_core::edit::PlaceUse;
use holdfast_core::error::Error;
use holdfast_core::finding::{Finding, FindingCode, Level, Verdict};
use holdfast_core::import::place_of;
use holdfast_core::line::Leftovers;
use holdfast_core::store::{Store, Writer, create};
use holdfast_machine::{SystemClock, home, is_on_network};
use holdfast_report::sentences::damage;
use holdfast_report::sentences::verdicts::{self, Checked, DateProof};
use serde_json::json;

use super::view::{answers_text, findings_json, findings_text};
use super::{absolute, guard_cloud, note_insisted, open, refuse_read_only};
use crate::args::Call;
use crate::error::Failure;
use crate::output::{Answer, pick};
use crate::progress::Meter;

const FAR_EN: &str = "This folder is on another computer’s disk. A case is safer on a disk of this computer, or on a stick.\n";
const FAR_FR: &str = "Cet emplacement est sur le disque d’un autre ordinateur. Un dossier est plus en sûreté sur un disque de cet ordinateur, ou sur une clé.\n";

pub(crate) fn new(call: &Call) -> Result<Answer, Failure> {
    refuse_read_only(call)?;
    let [dir] = call
        .paths("DIR")?
        .try_into()
        .map_err(|more: Vec<PathBuf>| {
            let second = more
                .get(1)
                .map(|path| path.display().to_string())
                .unwrap_or_default();
            Failure::usage(crate::error::Fault::BadValue, second)
        })?;
    let dir = absolute(&dir);
    let insisted = guard_cloud(call, &dir)?;
    let clock = SystemClock::new();
    let title = call.text("title")?.map(|title| (title, Some(call.lang)));
    let (_, id) = create(&dir, env!("CARGO_PKG_VERSION"), title, &clock)?;
    if insisted.is_some() {
        let mut writer = Writer::open(&dir, &clock)?;
        note_insisted(&mut writer, PlaceUse::Case, &dir, &clock)?;
    }
    let is_far = is_on_network(&dir);
    let mut text = format!("{id}\n");
    if is_far {
        text.push_str(pick(call.lang, FAR_EN, FAR_FR));
    }
    let warnings: Vec<&str> = is_far.then_some("network_disk").into_iter().collect();
    Ok(Answer::done(
        json!({"case": id.to_string(), "path": dir.display().to_string(), "warnings": warnings}),
        text,
    ))
}

pub(crate) fn check(call: &Call) -> Result<Answer, Failure> {
    let (clock, meter) = (SystemClock::new(), Meter::new());
    let dir = call.case()?;
    // A damaged log must be reported, not stop the report; a case in use elsewhere is read as it is.
    let (recovered, is_head_lost) = if call.read_only {
        (Leftovers::default(), false)
    } else {
        put_in_order(&dir, &clock)
    };
    let store = Store::at(&dir)?;
    let mut report = check::check(&store, home().as_deref(), &meter)?;
    let left = recovered.parts + recovered.torn_bytes + recovered.released;
    if left > 0 {
        report.findings.push(Finding::history(
            Level::Note,
            FindingCode::Recovered,
            call_subject(&dir),
        ));
    }
    if is_head_lost {
        report.note_new_head();
    }
    let verdict = report.contents.max(report.history);
    let date = verdicts::date(DateProof::Clock);
    let json = json!({
        "contents": report.contents,
        "history": report.history,
        "date": {"proof": "clock", "sentence": date.get(call.lang)},
        "findings": findings_json(&report.findings, call.lang),
        "counts": {
            "exhibits": report.exhibits,
            "objects": report.objects,
            "bytes": report.bytes,
            "log_lines": report.lines,
        },
        "recovered": recovered,
    });
    let answers = [
        (
            report.contents,
            verdicts::contents(report.contents, Checked::Case).get(call.lang),
        ),
        (
            report.history,
            verdicts::history(report.history, Checked::Case).get(call.lang),
        ),
    ];
    let mut text = answers_text(answers, call.lang);
    let counts = pick(
        call.lang,
        "Exhibits: {e}. Files and facts checked: {o}.",
        "Pièces\u{a0}: {e}. Fichiers et faits vérifiés\u{a0}: {o}.",
    );
    let counts = counts
        .replace("{e}", &report.exhibits.to_string())
        .replace("{o}", &report.objects.to_string());
    let _ = writeln!(text, "{counts}");
    text.push_str(&findings_text(&report.findings, call.lang));
    Ok(Answer::with_exit(json, text, verdict.exit_code()))
}

/// What an interruption left, and whether the head was lost and had to be made anew.
fn put_in_order(dir: &Path, clock: &SystemClock) -> (Leftovers, bool) {
    let opened = Writer::open(dir, clock);
    if matches!(opened, Err(Error::LogDamaged { .. }))
        && Writer::open_without_head(dir, clock).is_ok()
    {
        let opened = Writer::open(dir, clock);
        let recovered = opened.map(|writer| writer.recovered());
        return (recovered.unwrap_or_default(), true);
    }
    let recovered = opened.map(|writer| writer.recovered());
    (recovered.unwrap_or_default(), false)
}

/// A folder as findings name it.
fn call_subject(dir: &std::path::Path) -> String {
    dir.file_name()
        .unwrap_or(dir.as_os_str())
        .to_string_lossy()
        .into_owned()
}

pub(crate) fn copy(call: &Call) -> Result<Answer, Failure> {
    let to = absolute(&call.path("to")?);
    let insisted = guard_cloud(call, &to)?;
    let (clock, meter) = (SystemClock::new(), Meter::new());
    let mut writer = open(call, &clock)?;
    if insisted.is_some() {
        note_insisted(&mut writer, PlaceUse::Copy, &to, &clock)?;
    }
    let place = place_of(&to, home().as_deref());
    let done = duplicate(&mut writer, &to, place, &clock, &meter)?;
    let (before, text) = match done.before {
        Before::Nothing => (
            "nothing",
            pick(
                call.lang,
                "The copy is complete and was checked: {path}\n",
                "La copie est complète et a été vérifiée\u{a0}: {path}\n",
            ),
        ),
        Before::Earlier => (
            "earlier_copy",
            pick(
                call.lang,
                "An earlier copy of this case was there. It was completed and checked: {path}\n",
                "Une copie antérieure de ce dossier s’y trouvait. Elle a été complétée et vérifiée\u{a0}: {path}\n",
            ),
        ),
        Before::Whole => (
            "same_copy",
            pick(
                call.lang,
                "This copy was there already. It was checked and is complete: {path}\n",
                "Cette copie s’y trouvait déjà. Elle a été vérifiée et est complète\u{a0}: {path}\n",
            ),
        ),
    };
    let path = to.display().to_string();
    let json = json!({
        "path": path, "files": done.files, "bytes": done.bytes, "before": before, "damaged": done.damaged,
    });
    let mut answer = Answer::done(json, text.replace("{path}", &path));
    if !done.damaged.is_empty() {
        answer.text = damage::say_copy(&path, &done.damaged, call.lang);
        answer.exit = Verdict::Fail.exit_code();
    }
    Ok(answer)
}
