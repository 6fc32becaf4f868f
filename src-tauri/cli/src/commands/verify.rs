//! `verify`

use std::fmt::Write;
use std::path::Path;

use holdfast_core::bundle::set::{Checked, CheckedSet, check_set};
use holdfast_core::digest::Digest;
use holdfast_core::error::Error;
use holdfast_core::fact::Lang;
use holdfast_core::finding::{Finding, Verdict};
use holdfast_core::words::words;
use holdfast_report::practice::SENTENCE;
use holdfast_report::rebuild::check_bundle;
use holdfast_report::sentences::Text;
use holdfast_report::sentences::verdicts::{self, DateProof};
use serde_json::{Value, json};

use super::view::{answers_text, findings_json, findings_text, verdict_word};
use crate::args::Call;
use crate::error::{Failure, Fault};
use crate::output::{Answer, pick};
use crate::progress::Meter;

pub(crate) fn verify(call: &Call) -> Result<Answer, Failure> {
    let quoted = call
        .text("fingerprint")?
        .map(parse_fingerprint)
        .transpose()?;
    let meter = Meter::new();
    let (mut checked, mut unread) = (Vec::new(), Vec::new());
    let paths = call.paths("BUNDLE")?;
    for path in &paths {
        match check_bundle(path, &meter) {
            Ok(one) => checked.push(one),
            // One alone is an error as anywhere; among others it must not hide what they are.
            Err(error) if paths.len() == 1 || matches!(error, Error::Cancelled) => {
                return Err(error.into());
            }
            Err(error) => unread.push((path.display().to_string(), Failure::from(error))),
        }
    }
    if checked.is_empty()
        && let Some((_, failure)) = unread.pop()
    {
        return Err(failure);
    }
    let set = check_set(checked, quoted);
    let own = set.bundles.iter().flat_map(Checked::findings);
    let all: Vec<Finding> = own.chain(&set.findings).cloned().collect();
    let mut worst: Verdict = set.contents().max(set.history());
    if !unread.is_empty() {
        worst = worst.max(Verdict::Error);
    }
    let mut json = set_json(&set, &all, call.lang);
    let rows = unread.iter();
    let rows = rows.map(|(path, failure)| unread_json(path, failure, call.lang));
    json["unread"] = rows.collect::<Vec<Value>>().into();
    let mut text = set_text(&set, &all, call.lang);
    for (_, failure) in &unread {
        let (happened, next) = failure.sentences(call.lang);
        let word = verdict_word(Verdict::Error, call.lang);
        let _ = writeln!(text, "  [{word}] {happened} {next}");
    }
    Ok(Answer::with_exit(json, text, worst.exit_code()))
}

/// A bundle that could not be looked at, beside others that could.
fn unread_json(path: &str, failure: &Failure, lang: Lang) -> Value {
    let (message, next) = failure.sentences(lang);
    json!({"path": path, "code": failure.code(), "message": message, "next": next})
}

/// What speaks for the date of one bundle.
fn proof_of(set: &CheckedSet, one: &Checked) -> DateProof {
    proof(set.is_quoted(one), one.written())
}

/// What speaks for the dates of all of them: no more than for each.
fn proof_of_all(set: &CheckedSet) -> DateProof {
    proof(
        set.is_all_quoted(),
        set.bundles.first().and_then(Checked::written),
    )
}

const fn proof(is_quoted: bool, written: Option<&str>) -> DateProof {
    match written {
        _ if is_quoted => DateProof::Fingerprint,
        Some(_) => DateProof::Clock,
        None => DateProof::Nothing,
    }
}

fn set_json(set: &CheckedSet, all: &[Finding], lang: Lang) -> Value {
    let bundles: Vec<Value> = set
        .bundles
        .iter()
        .map(|one| bundle_json(one, proof_of(set, one), lang))
        .collect();
    let written = set.bundles.first().and_then(Checked::written);
    let most = |count: fn(&Checked) -> u64| set.bundles.iter().map(count).max().unwrap_or(0);
    json!({
        "contents": set.contents(),
        "history": set.history(),
        "date": date_json(written, proof_of_all(set), lang),
        "findings": findings_json(all, lang),
        "counts": {
            "bundles": set.bundles.len(),
            "files": sum(&set.bundles, |one| one.contents.files.len() as u64),
            "payload_files": sum(&set.bundles, |one| one.contents.payload_files),
            "bytes": sum(&set.bundles, |one| one.contents.bytes),
            "log_lines": most(|one| one.history.lines.len() as u64),
            "withheld_facts": most(|one| one.history.withheld_facts),
        },
        "practice": set.bundles.iter().any(Checked::is_practice),
        "bundles": bundles,
    })
}

fn set_text(set: &CheckedSet, all: &[Finding], lang: Lang) -> String {
    let mut text = String::new();
    for one in &set.bundles {
        text.push_str(&heading(one, lang));
    }
    let (contents, history) = (set.contents(), set.history());
    let said = |verdict, text: fn(Verdict, verdicts::Checked) -> Text| {
        (verdict, text(verdict, verdicts::Checked::Bundle).get(lang))
    };
    let answers = [
        said(contents, verdicts::contents),
        said(history, verdicts::history),
    ];
    text.push_str(&answers_text(answers, lang));
    for (which, proof) in dates(set) {
        let which = which.map_or(String::new(), |path| format!("{}: ", path.display()));
        let _ = writeln!(
            text,
            "{} {which}{}",
            pick(lang, "Date:", "Date\u{a0}:"),
            verdicts::date(proof).get(lang)
        );
    }
    text.push_str(&findings_text(all, lang));
    text
}

/// One answer about the date for all, or one for each where a fingerprint speaks for some of them only.
fn dates(set: &CheckedSet) -> Vec<(Option<&Path>, DateProof)> {
    let is_mixed = set.bundles.iter().any(|one| set.is_quoted(one)) && !set.is_all_quoted();
    if !is_mixed {
        return vec![(None, proof_of_all(set))];
    }
    let each = set.bundles.iter();
    each.map(|one| (Some(one.path.as_path()), proof_of(set, one)))
        .collect()
}

/// Reads 64 hex digits as people type them: either case, spaces allowed.
fn parse_fingerprint(text: &str) -> Result<Digest, Failure> {
    let plain: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    plain
        .to_lowercase()
        .parse()
        .map_err(|_| Failure::usage(Fault::BadValue, text))
}

fn sum(bundles: &[Checked], count: impl Fn(&Checked) -> u64) -> u64 {
    bundles.iter().map(count).sum()
}

fn bundle_json(one: &Checked, proof: DateProof, lang: Lang) -> Value {
    let findings: Vec<Finding> = one.findings().cloned().collect();
    json!({
        "path": one.path.display().to_string(),
        "fingerprint": one.contents.fingerprint,
        "words": one.contents.fingerprint.map(|fingerprint| json!({
            "en": words(&fingerprint, Lang::En),
            "fr": words(&fingerprint, Lang::Fr),
        })),
        "is_holdfast": one.contents.is_ours,
        "practice": one.is_practice(),
        "case": one.history.case,
        "contents": one.contents.verdict(),
        "history": one.history.verdict(),
        "date": date_json(one.written(), proof, lang),
        "findings": findings_json(&findings, lang),
        "counts": {
            "files": one.contents.files.len(),
            "payload_files": one.contents.payload_files,
            "bytes": one.contents.bytes,
            "log_lines": one.history.lines.len(),
        },
    })
}

fn date_json(written: Option<&str>, proof: DateProof, lang: Lang) -> Value {
    let word = match proof {
        DateProof::Nothing => "none",
        DateProof::Clock => "clock",
        DateProof::Fingerprint => "quoted_fingerprint",
    };
    json!({"written": written, "proof": word, "sentence": verdicts::date(proof).get(lang)})
}

fn heading(one: &Checked, lang: Lang) -> String {
    let mut text = format!("{}\n", one.path.display());
    if one.is_practice() {
        let _ = writeln!(text, "  {}", SENTENCE.get(lang));
    }
    if let Some(fingerprint) = one.contents.fingerprint {
        let _ = writeln!(
            text,
            "  {} {fingerprint}",
            pick(lang, "Fingerprint:", "Empreinte\u{a0}:")
        );
        let _ = writeln!(
            text,
            "  {} {}",
            pick(lang, "In words:", "En mots\u{a0}:"),
            words(&fingerprint, lang).join(" ")
        );
    }
    if let Some(written) = one.written() {
        let _ = writeln!(
            text,
            "  {} {written}",
            pick(
                lang,
                "Written, by the clock of that computer:",
                "Écrite, selon l’horloge de cet ordinateur-là\u{a0}:"
            )
        );
    }
    text
}
