//! One or several bundles, checked together: parts of a split one, supplements, copies that were both continued.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::history::{History, check_history, part_of};
use super::verify::{Contents, verify_contents};
use crate::digest::Digest;
use crate::error::Result;
use crate::finding::{Answer, Finding, FindingCode, Level, Verdict, verdict};
use crate::log::{Relation, relation};
use crate::progress::Progress;

/// A bundle, checked.
#[derive(Debug, Clone)]
pub struct Checked {
    /// Where it lies.
    pub path: PathBuf,
    /// Are the files as they were?
    pub contents: Contents,
    /// Is the enclosed history whole?
    pub history: History,
}

impl Checked {
    /// When it was written, by the clock of the computer that wrote it, as `bag-info.txt` says.
    pub fn written(&self) -> Option<&str> {
        self.label("Holdfast-Export-Time")
            .or_else(|| self.label("Bagging-Date"))
    }

    /// Whether it is a bundle of a practice case: one sign is enough, so that no single change makes it look real.
    pub fn is_practice(&self) -> bool {
        self.history.is_practice || self.label("Holdfast-Practice").is_some()
    }

    fn label(&self, name: &str) -> Option<&str> {
        let (_, value) = self.contents.info.iter().find(|(label, _)| label == name)?;
        Some(value)
    }

    /// All findings of both answers.
    pub fn findings(&self) -> impl Iterator<Item = &Finding> {
        self.contents.findings.iter().chain(&self.history.findings)
    }
}

/// Checks a bundle by itself.
pub fn check_bundle(path: &Path, progress: &dyn Progress) -> Result<Checked> {
    let contents = verify_contents(path, progress)?;
    let history = check_history(&contents);
    Ok(Checked {
        path: path.to_owned(),
        contents,
        history,
    })
}

/// Several bundles, checked by themselves and against each other.
#[derive(Debug, Clone)]
pub struct CheckedSet {
    /// Each of them.
    pub bundles: Vec<Checked>,
    /// What was noticed of them together.
    pub findings: Vec<Finding>,
    /// The fingerprint that somebody quoted.
    pub quoted: Option<Digest>,
}

impl CheckedSet {
    /// Whether the quoted fingerprint speaks for this bundle: it is its own, or that of a part that names it.
    pub fn is_quoted(&self, bundle: &Checked) -> bool {
        let (Some(quoted), Some(own)) = (self.quoted, bundle.contents.fingerprint) else {
            return false;
        };
        let is_named_by = |other: &Checked| {
            other.contents.fingerprint == Some(quoted) && named_parts(other).any(|part| part == own)
        };
        own == quoted || self.bundles.iter().any(is_named_by)
    }

    /// Whether the quoted fingerprint speaks for every one of them.
    pub fn is_all_quoted(&self) -> bool {
        !self.bundles.is_empty() && self.bundles.iter().all(|bundle| self.is_quoted(bundle))
    }

    /// The heaviest verdict on the contents.
    pub fn contents(&self) -> Verdict {
        let own = verdict(&self.findings, Answer::Contents);
        self.bundles
            .iter()
            .map(|bundle| bundle.contents.verdict())
            .fold(own, Verdict::max)
    }

    /// The heaviest verdict on the history; none when no bundle has one.
    pub fn history(&self) -> Verdict {
        let verdicts = self.bundles.iter().map(|bundle| bundle.history.verdict());
        match verdicts.max().unwrap_or(Verdict::None) {
            Verdict::None => Verdict::None,
            heaviest => heaviest.max(verdict(&self.findings, Answer::History)),
        }
    }
}

/// Checks bundles against each other: parts that complete each other, logs that continue each other, and the
/// fingerprint that somebody quoted.
pub fn check_set(mut bundles: Vec<Checked>, quoted: Option<Digest>) -> CheckedSet {
    let mut findings = Vec::new();
    complete_parts(&mut bundles, &mut findings);
    compare_named_parts(&bundles, &mut findings);
    compare_logs(&bundles, &mut findings);
    if let Some(quoted) = quoted {
        findings.push(compare_fingerprint(&bundles, quoted));
    }
    CheckedSet {
        bundles,
        findings,
        quoted,
    }
}

/// What another part encloses is not missing when that part is given and belongs to the same set.
fn complete_parts(bundles: &mut [Checked], findings: &mut Vec<Finding>) {
    let shown: Vec<_> = bundles
        .iter()
        .map(|bundle| {
            (
                set_of(bundle),
                part_of(&bundle.contents),
                bundle.history.lines.last().copied(),
            )
        })
        .collect();
    for (bundle, (set, part, last)) in bundles.iter_mut().zip(&shown) {
        let Some((own, parts)) = part.filter(|(_, parts)| *parts > 1) else {
            continue;
        };
        let given: BTreeSet<u64> = shown
            .iter()
            .filter(|(other_set, _, other_last)| {
                set.is_some() && other_set == set && other_last == last
            })
            .filter_map(|(_, part, _)| part.map(|(number, _)| number))
            .collect();
        if (1..=parts).all(|number| given.contains(&number)) {
            bundle
                .history
                .findings
                .retain(|finding| finding.code != FindingCode::PartNotGiven);
        } else {
            let missing: Vec<String> = (1..=parts)
                .filter(|number| !given.contains(number))
                .map(|number| number.to_string())
                .collect();
            let subject = format!("{}/{parts}: {own}", missing.join(", "));
            findings.push(Finding::contents(
                Level::Unconfirmed,
                FindingCode::PartNotGiven,
                subject,
            ));
        }
    }
}

/// The last part of a set names the fingerprints of the others: a part that is given must be the one that was named.
fn compare_named_parts(bundles: &[Checked], findings: &mut Vec<Finding>) {
    for last in bundles {
        let named: Vec<Digest> = named_parts(last).collect();
        if named.is_empty() {
            continue;
        }
        let others = bundles.iter().filter(|other| {
            set_of(other) == set_of(last) && part_of(&other.contents) != part_of(&last.contents)
        });
        for other in others {
            // An unzipped folder has no fingerprint to compare.
            let Some(fingerprint) = other.contents.fingerprint else {
                continue;
            };
            if !named.contains(&fingerprint) {
                let subject = other.path.display().to_string();
                findings.push(Finding::contents(
                    Level::Fail,
                    FindingCode::SetMismatch,
                    subject,
                ));
            }
        }
    }
}

/// The fingerprints of other parts that the last part of a set names: `1 <sha256>`.
fn named_parts(bundle: &Checked) -> impl Iterator<Item = Digest> {
    let labels = bundle.contents.info.iter();
    labels
        .filter(|(label, _)| label == "Holdfast-Other-Part")
        .filter_map(|(_, value)| value.rsplit(' ').next()?.parse().ok())
}

fn set_of(bundle: &Checked) -> Option<String> {
    bundle.label("Bag-Group-Identifier").map(str::to_owned)
}

fn compare_logs(bundles: &[Checked], findings: &mut Vec<Finding>) {
    for (index, one) in bundles.iter().enumerate() {
        for other in bundles.get(index + 1..).unwrap_or_default() {
            let (Some(case), Some(other_case)) = (&one.history.case, &other.history.case) else {
                continue;
            };
            let subject = format!("{} + {}", one.path.display(), other.path.display());
            match relation(&one.history.lines, &other.history.lines) {
                Relation::Continues => {}
                Relation::Forked(line) => findings.push(Finding::history(
                    Level::Fail,
                    FindingCode::Forked,
                    format!("{subject}: line {line}"),
                )),
                Relation::Strangers if case == other_case => {
                    findings.push(Finding::history(
                        Level::Fail,
                        FindingCode::SetMismatch,
                        subject,
                    ));
                }
                Relation::Strangers => {
                    findings.push(Finding::history(
                        Level::Note,
                        FindingCode::SetMismatch,
                        subject,
                    ));
                }
            }
        }
    }
}

fn compare_fingerprint(bundles: &[Checked], quoted: Digest) -> Finding {
    let is_one = bundles
        .iter()
        .any(|bundle| bundle.contents.fingerprint == Some(quoted));
    let is_named = bundles
        .iter()
        .any(|bundle| bundle.contents.fingerprint.is_some());
    match (is_one, is_named) {
        (true, _) => Finding::contents(
            Level::Note,
            FindingCode::FingerprintMatches,
            quoted.to_string(),
        ),
        (false, true) => Finding::contents(
            Level::Fail,
            FindingCode::FingerprintDiffers,
            quoted.to_string(),
        ),
        // An unzipped folder has no fingerprint: it cannot be compared.
        (false, false) => Finding::contents(
            Level::Unconfirmed,
            FindingCode::FingerprintDiffers,
            quoted.to_string(),
        ),
    }
}
