//! What a check found: three answers apart, and the findings.

use std::path::Path;

use holdfast_core::bundle::set::{Checked, CheckedSet};
use holdfast_core::check::Report;
use holdfast_core::fact::Lang;
use holdfast_core::finding::{Finding, FindingCode as CoreCode};
use holdfast_core::words::words;
use serde::Serialize;

use crate::codes::{AnswerOf, FindingCode, Level, Verdict};
use crate::time::Instant;

/// Findings that go to the page at most; the heaviest first.
const SHOWN_FINDINGS: usize = 2000;

/// One thing that a check noticed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct FindingView {
    /// How much it weighs.
    pub level: Level,
    /// What it is.
    pub code: FindingCode,
    /// What it is about.
    pub subject: String,
    /// Which answer it belongs to.
    pub answer: AnswerOf,
}

impl From<&Finding> for FindingView {
    fn from(finding: &Finding) -> Self {
        Self {
            level: finding.level.into(),
            code: finding.code.into(),
            subject: finding.subject.clone(),
            answer: finding.answer.into(),
        }
    }
}

/// What speaks for the date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub enum DateProof {
    /// It says no date.
    Nothing,
    /// Only the clock of the computer that wrote it.
    Clock,
    /// A fingerprint was given, and it is this bundle's.
    Fingerprint,
}

/// When it was written. Never changes a verdict.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct DateView {
    /// What it says of itself.
    pub written: Option<String>,
    /// What speaks for it.
    pub proof: DateProof,
}

/// How much was looked at.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct CheckCounts {
    /// Files whose bytes were hashed again.
    pub files: u64,
    /// Their bytes.
    pub bytes: u64,
    /// Lines of the log.
    pub log_lines: u64,
    /// Exhibits of the case; none for a bundle.
    pub exhibits: Option<u64>,
}

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct CheckResult {
    /// Names this result, to compare a fingerprint with it.
    pub token: String,
    /// Names of the bundles; none when the open case was checked.
    pub bundles: Option<Vec<String>>,
    /// When the check was made.
    pub at: Instant,
    /// Are the files as they were?
    pub contents: Verdict,
    /// Is the list of what was done whole?
    pub history: Verdict,
    /// When was it written? None for a case.
    pub date: Option<DateView>,
    /// What was noticed, the heaviest first.
    pub findings: Vec<FindingView>,
    /// Findings beyond those.
    pub more_findings: usize,
    /// The small file that says where the log ends was lost, and was made anew before the check.
    pub is_head_new: bool,
    /// How much was looked at.
    pub counts: CheckCounts,
    /// Whether Holdfast wrote it, by what it says of itself.
    pub is_ours: bool,
    /// Whether one of them is of a practice case: nothing in it is real.
    pub is_practice: bool,
    /// The fingerprint of a single zip.
    pub sha256: Option<String>,
    /// The same in nine English words.
    pub words_en: Option<Vec<String>>,
    /// The same in nine French words.
    pub words_fr: Option<Vec<String>>,
}

impl CheckResult {
    /// What a check of the open case found.
    pub fn of_case(token: String, report: &Report, at: Instant) -> Self {
        let (findings, more_findings) = heaviest(report.findings.iter());
        Self {
            token,
            bundles: None,
            at,
            contents: report.contents.into(),
            history: report.history.into(),
            date: None,
            findings,
            more_findings,
            is_head_new: false,
            counts: CheckCounts {
                files: report.objects,
                bytes: report.bytes,
                log_lines: report.lines,
                exhibits: Some(report.exhibits),
            },
            is_ours: true,
            is_practice: false,
            sha256: None,
            words_en: None,
            words_fr: None,
        }
    }

    /// What a check of bundles found.
    pub fn of_bundles(token: String, set: &CheckedSet, at: Instant) -> Self {
        let all = set.bundles.iter().flat_map(Checked::findings);
        let together = set
            .findings
            .iter()
            .map(|finding| without_folders(set, finding));
        let together: Vec<Finding> = together.collect();
        let (findings, more_findings) = heaviest(all.chain(&together));
        let written = set.bundles.first().and_then(Checked::written);
        let proof = match written {
            _ if set.is_all_quoted() => DateProof::Fingerprint,
            Some(_) => DateProof::Clock,
            None => DateProof::Nothing,
        };
        let fingerprint = match set.bundles.as_slice() {
            [one] => one.contents.fingerprint,
            _ => None,
        };
        let spoken =
            |lang| fingerprint.map(|digest| words(&digest, lang).map(str::to_owned).to_vec());
        let names = set.bundles.iter().map(|one| name_of(&one.path));
        Self {
            token,
            bundles: Some(names.collect()),
            at,
            contents: set.contents().into(),
            history: set.history().into(),
            date: Some(DateView {
                written: written.map(str::to_owned),
                proof,
            }),
            findings,
            more_findings,
            is_head_new: false,
            counts: CheckCounts {
                files: set
                    .bundles
                    .iter()
                    .map(|one| one.contents.files.len() as u64)
                    .sum(),
                bytes: set.bundles.iter().map(|one| one.contents.bytes).sum(),
                log_lines: set
                    .bundles
                    .iter()
                    .map(|one| one.history.lines.len() as u64)
                    .max()
                    .unwrap_or_default(),
                exhibits: None,
            },
            is_ours: set.bundles.iter().all(|one| one.contents.is_ours),
            is_practice: set.bundles.iter().any(Checked::is_practice),
            sha256: fingerprint.map(|digest| digest.to_string()),
            words_en: spoken(Lang::En),
            words_fr: spoken(Lang::Fr),
        }
    }

    /// The same with what comparing it with a fingerprint showed. The answers stay what was proven of the bytes: that
    /// somebody spoke of another bundle says nothing about this one.
    #[must_use]
    pub fn with_told(mut self, finding: Option<&Finding>) -> Self {
        let Some(finding) = finding else {
            return self;
        };
        if finding.code == CoreCode::FingerprintMatches
            && let Some(date) = &mut self.date
        {
            date.proof = DateProof::Fingerprint;
        }
        let at = self
            .findings
            .partition_point(|one| one.level > finding.level.into());
        self.findings.insert(at, finding.into());
        self
    }
}

fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    name.to_string_lossy().into_owned()
}

/// What bundles show together is said of each by its path; the page names a bundle by its name alone.
fn without_folders(set: &CheckedSet, finding: &Finding) -> Finding {
    let mut finding = finding.clone();
    for bundle in &set.bundles {
        let path = bundle.path.display().to_string();
        finding.subject = finding.subject.replace(&path, &name_of(&bundle.path));
    }
    finding
}

fn heaviest<'a>(findings: impl Iterator<Item = &'a Finding>) -> (Vec<FindingView>, usize) {
    let mut views: Vec<FindingView> = findings.map(FindingView::from).collect();
    views.sort_by_key(|view| std::cmp::Reverse(view.level));
    let more = views.len().saturating_sub(SHOWN_FINDINGS);
    views.truncate(SHOWN_FINDINGS);
    (views, more)
}

/// Bundles that were chosen or dropped to be checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct CheckTarget {
    /// Checks them.
    pub token: String,
    /// Their names.
    pub names: Vec<String>,
}

/// Whether what somebody was told is this bundle's fingerprint.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub enum CompareOutcome {
    /// It is: all 64 characters, or all nine words.
    Same,
    /// It is another one.
    Different,
    /// An unzipped folder has none, so nothing can be compared with it.
    NoFingerprint,
    /// It is neither 64 hex digits nor nine words of one of the lists.
    NotReadable,
}

/// The outcome of a comparison, and the result with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Compared {
    /// In one word.
    pub outcome: CompareOutcome,
    /// The check's result as it is now: `same` by 64 characters proves a date, and `different` is a finding
    /// of its own, which changes no answer.
    pub result: CheckResult,
}
