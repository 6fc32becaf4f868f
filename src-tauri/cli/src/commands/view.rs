//! The shapes in which several commands answer.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fmt::Write;

use holdfast_core::case::{Case, Exhibit, HeldBack, Record, When};
use holdfast_core::fact::{Area, Lang};
use holdfast_core::finding::{Finding, FindingCode, Level, Verdict};
use holdfast_core::id::Id;
use holdfast_core::moment::utc_text;
use holdfast_report::sentences::{findings, handed};
use holdfast_report::visible::visible;
use serde_json::{Value, json};

use crate::output::pick;

/// An exhibit as `list` gives it.
pub(crate) fn exhibit_json(case: &Case, exhibit: &Exhibit) -> Value {
    json!({
        "exhibit": exhibit.id,
        "sha256": exhibit.held.sha256(),
        "size": exhibit.held.size(),
        "kind": exhibit.kind,
        "media_type": exhibit.media_type,
        "name": exhibit.name(),
        "state": exhibit.state(),
        "shows": exhibit.shows,
        "added": utc_text(exhibit.added.utc),
        "flags": exhibit.flags,
        "exports": case.exports_with(exhibit),
    })
}

/// The covered copy that stands in the place of an exhibit; null when the original does.
pub(crate) fn covered_json(exhibit: &Exhibit) -> Value {
    exhibit
        .coverings
        .current
        .as_ref()
        .map_or(Value::Null, |one| {
            let told = one.told.as_ref();
            let boxes = told.map(|told| told.boxes.iter().map(Area::to_string).collect::<Vec<_>>());
            json!({
                "sha256": one.copy.map(|copy| copy.sha256),
                "size": one.copy.map(|copy| copy.size),
                "pixels": told.map(|told| [told.width, told.height]),
                "boxes": boxes,
                "in_doubt": exhibit.covered_copy().is_none(),
            })
        })
}

/// A record as `list` gives it.
pub(crate) fn record_json(record: &Record) -> Value {
    json!({
        "id": record.id,
        "kind": record.kind,
        "fields": record.fields,
        "made": utc_text(record.made.utc),
        "changed": utc_text(record.changed.utc),
        "versions": record.earlier.len() + 1,
    })
}

/// A time of the log.
pub(crate) fn when_json(when: When) -> Value {
    json!({"utc": utc_text(when.utc), "offset_minutes": when.offset_minutes, "line": when.line})
}

/// Findings as `check` and `verify` give them.
pub(crate) fn findings_json(findings: &[Finding], lang: Lang) -> Vec<Value> {
    findings
        .iter()
        .map(|finding| {
            json!({
                "level": finding.level,
                "code": finding.code,
                "subject": finding.subject,
                "answer": finding.answer,
                "sentence": findings::say(finding, lang),
            })
        })
        .collect()
}

/// Findings of one kind that are written out for people; the rest of the kind is counted.
const WRITTEN_OUT: usize = 3;

/// Findings for people: the heaviest first, notes last, many of one kind summed up.
pub(crate) fn findings_text(findings: &[Finding], lang: Lang) -> String {
    let mut kinds: BTreeMap<(Reverse<Level>, FindingCode), Vec<&Finding>> = BTreeMap::new();
    for finding in findings {
        kinds
            .entry((Reverse(finding.level), finding.code))
            .or_default()
            .push(finding);
    }
    let mut text = String::new();
    for ((Reverse(level), _), same) in kinds {
        let word = level_word(level, lang);
        // Nothing that weighs is summed up.
        let shown = if level == Level::Note {
            WRITTEN_OUT
        } else {
            same.len()
        };
        for finding in same.iter().take(shown) {
            let _ = writeln!(
                text,
                "  [{word}] {}",
                visible(&findings::say(finding, lang))
            );
        }
        if same.len() > shown {
            let more = pick(
                lang,
                "and {n} more of this kind",
                "et {n} autres de cette sorte",
            );
            let count = (same.len() - shown).to_string();
            let _ = writeln!(text, "  [{word}] {}", more.replace("{n}", &count));
        }
    }
    text
}

const fn level_word(level: Level, lang: Lang) -> &'static str {
    match level {
        Level::Note => pick(lang, "note", "note"),
        Level::Warning => pick(lang, "warning", "avis"),
        Level::Unconfirmed => pick(lang, "UNCONFIRMED", "NON CONFIRMÉ"),
        Level::Error => pick(lang, "ERROR", "ERREUR"),
        Level::Fail => pick(lang, "FAIL", "ÉCHEC"),
    }
}

/// A verdict in one word, as VERIFY.txt names it.
pub(crate) const fn verdict_word(verdict: Verdict, lang: Lang) -> &'static str {
    match verdict {
        Verdict::None => pick(lang, "NONE", "AUCUN"),
        Verdict::Pass => pick(lang, "PASS", "RÉUSSI"),
        Verdict::Unconfirmed => pick(lang, "UNCONFIRMED", "NON CONFIRMÉ"),
        Verdict::Error => pick(lang, "ERROR", "ERREUR"),
        Verdict::Fail => pick(lang, "FAIL", "ÉCHEC"),
    }
}

/// The two answers of a check, each with its name and its word.
pub(crate) fn answers_text([contents, history]: [(Verdict, &str); 2], lang: Lang) -> String {
    format!(
        "{}{} {}\n{}{} {}\n",
        pick(lang, "Contents: ", "Contenu\u{a0}: "),
        format_args!("{}.", verdict_word(contents.0, lang)),
        contents.1,
        pick(lang, "History: ", "Historique\u{a0}: "),
        format_args!("{}.", verdict_word(history.0, lang)),
        history.1,
    )
}

/// What bundles hold that would not go in any more, of those that `picks` takes: a finding, not a failure.
pub(super) fn held_back_json(
    case: &Case,
    lang: Lang,
    picks: impl Fn(Id, &HeldBack<'_>) -> bool,
) -> Value {
    let bundles = case.bundles.iter();
    let held = bundles.flat_map(|bundle| {
        let held = case.held_back_of(bundle.id).into_iter();
        held.map(|one| (bundle.id, one))
    });
    let picked = held.filter(|(bundle, one)| picks(*bundle, one));
    picked
        .map(|(bundle, one)| {
            json!({
                "bundle": bundle, "exhibit": one.exhibit, "inside": one.inside.as_str(),
                "written": when_json(one.written), "since": when_json(one.since),
                "sentence": handed::inside(bundle, &one, lang), "next": handed::NEXT.get(lang),
            })
        })
        .collect()
}
