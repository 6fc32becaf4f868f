//! `verify`

use std::fmt::Write;

use holdfast_core::bundle::set::{Checked, check_bundle, check_set};
use holdfast_core::digest::Digest;
use holdfast_core::fact::Lang;
use holdfast_core::finding::{Finding, FindingCode, Verdict};
use holdfast_core::words::words;
use holdfast_report::sentences::verdicts::{self, DateProof};
use serde_json::{Value, json};

use super::view::{findings_json, findings_text};
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
    let mut checked = Vec::new();
    for path in call.paths("BUNDLE")? {
        checked.push(check_bundle(&path, &meter)?);
    }
    let set = check_set(checked, quoted);
    let (contents, history) = (set.contents(), set.history());
    let is_quoted = set
        .findings
        .iter()
        .any(|finding| finding.code == FindingCode::FingerprintMatches);
    let date = |written: Option<&str>| match (is_quoted, written) {
        (true, _) => DateProof::Fingerprint,
        (false, Some(_)) => DateProof::Clock,
        (false, None) => DateProof::Nothing,
    };
    let bundles: Vec<Value> = set
        .bundles
        .iter()
        .map(|one| bundle_json(one, date(one.written()), call.lang))
        .collect();
    let all: Vec<Finding> = set
        .bundles
        .iter()
        .flat_map(Checked::findings)
        .chain(&set.findings)
        .cloned()
        .collect();
    let first = set.bundles.first();
    let proof = date(first.and_then(Checked::written));
    let json = json!({
        "contents": contents,
        "history": history,
        "date": date_json(first.and_then(Checked::written), proof, call.lang),
        "findings": findings_json(&all, call.lang),
        "counts": {
            "bundles": set.bundles.len(),
            "files": sum(&set.bundles, |one| one.contents.files.len() as u64),
            "payload_files": sum(&set.bundles, |one| one.contents.payload_files),
            "bytes": sum(&set.bundles, |one| one.contents.bytes),
            "log_lines": set.bundles.iter().map(|one| one.history.lines.len()).max().unwrap_or(0),
            "withheld_facts": set.bundles.iter().map(|one| one.history.withheld_facts).max().unwrap_or(0),
        },
        "bundles": bundles,
    });
    let mut text = String::new();
    for one in &set.bundles {
        text.push_str(&heading(one, call.lang));
    }
    let _ = writeln!(
        text,
        "{}",
        verdicts::contents(contents, verdicts::Checked::Bundle).get(call.lang)
    );
    let _ = writeln!(
        text,
        "{}",
        verdicts::history(history, verdicts::Checked::Bundle).get(call.lang)
    );
    let _ = writeln!(text, "{}", verdicts::date(proof).get(call.lang));
    text.push_str(&findings_text(&all, call.lang));
    let worst: Verdict = contents.max(history);
    Ok(Answer {
        json,
        text,
        exit: worst.exit_code(),
    })
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
    if let Some(fingerprint) = one.contents.fingerprint {
        let _ = writeln!(
            text,
            "  {} {fingerprint}",
            pick(lang, "Fingerprint:", "Empreinte :")
        );
        let _ = writeln!(
            text,
            "  {} {}",
            pick(lang, "In words:", "En mots :"),
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
                "Écrite, selon l’horloge de cet ordinateur-là :"
            )
        );
    }
    text
}
