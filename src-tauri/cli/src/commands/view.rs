//! The shapes in which several commands answer.

use std::fmt::Write;

use holdfast_core::case::{Exhibit, Record, When};
use holdfast_core::fact::Lang;
use holdfast_core::finding::{Finding, Level};
use holdfast_core::moment::utc_text;
use holdfast_report::sentences::findings;
use serde_json::{Value, json};

use crate::output::pick;

/// An exhibit as `list` gives it.
pub(crate) fn exhibit_json(exhibit: &Exhibit) -> Value {
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

/// Findings for people: the heaviest first, notes last.
pub(crate) fn findings_text(findings: &[Finding], lang: Lang) -> String {
    let mut sorted: Vec<&Finding> = findings.iter().collect();
    sorted.sort_by_key(|finding| std::cmp::Reverse(finding.level));
    let mut text = String::new();
    for finding in sorted {
        let word = match finding.level {
            Level::Note => pick(lang, "note", "note"),
            Level::Warning => pick(lang, "warning", "avis"),
            Level::Unconfirmed => pick(lang, "unconfirmed", "non confirmé"),
            Level::Error => pick(lang, "error", "erreur"),
            Level::Fail => pick(lang, "FAIL", "ÉCHEC"),
        };
        let _ = writeln!(
            text,
            "  [{word}] {}: {}",
            finding.subject,
            findings::say(finding, lang)
        );
    }
    text
}
