//! Checking the open case, or bundles that somebody gave.

use std::path::PathBuf;
use std::sync::Arc;

use holdfast_core::bundle::set::{CheckedSet, check_set};
use holdfast_core::case::When;
use holdfast_core::check;
use holdfast_core::digest::Digest;
use holdfast_core::fact::Lang;
use holdfast_core::finding::{Finding, FindingCode, Level};
use holdfast_core::moment::Clock;
use holdfast_core::words;
use holdfast_report::rebuild;
use holdfast_view::{
    CheckResult, CheckTarget, CompareOutcome, Compared, Instant, JobAbout, JobEvent, JobResult,
    Language,
};
use tauri::ipc::Channel;
use tauri::{Runtime, WebviewWindow};

use super::case::sender;
use super::place::choose;
use super::{Page, TheApp, name_of, work};
use crate::dialogs::Ask;
use crate::error::{Wire, stale, wire};
use crate::handles::{Thing, token};
use crate::jobs::{JobSender, StepName};
use crate::state::For;

/// What somebody was told.
#[derive(Clone, Copy)]
enum Told {
    Hex(Digest),
    Words(words::Prefix),
}

impl Page {
    fn now(&self) -> Instant {
        let now = self.app.clock.now();
        When {
            utc: now.utc,
            offset_minutes: now.offset_minutes,
            line: 0,
        }
        .into()
    }

    /// Checks the open case. What an interruption left was put in order when it was opened for writing; a lost head is made
    /// anew first.
    pub(crate) fn check_case(&self, send: JobSender) -> Wire<String> {
        let is_head_new = self.app.snapshot()?.is_head_lost && self.app.make_head_anew();
        let now = self.app.snapshot()?;
        // Nothing is written meanwhile, or new files would look like strays.
        let loan = if now.is_read_only {
            None
        } else {
            Some(self.app.borrow(For::Job)?)
        };
        let about = JobAbout::Check {
            bundles: Vec::new(),
        };
        self.begin_job(send, about, StepName::Hidden, move |page, _, progress| {
            let home = page.app.places.home.as_deref();
            let mut report = check::check(&now.store, home, progress).map_err(wire)?;
            drop(loan);
            if is_head_new {
                report.note_new_head();
            }
            let result = CheckResult::of_case(token()?, &report, page.now());
            let check = Box::new(CheckResult {
                is_head_new,
                is_practice: now.case.is_practice,
                ..result
            });
            Ok(JobResult::Check { check })
        })
    }

    /// Bundles that were chosen or dropped.
    pub(crate) fn take_bundles(&self, paths: Vec<PathBuf>) -> Wire<CheckTarget> {
        let names = paths.iter().map(|path| name_of(path)).collect();
        let token = self.give(Thing::Bundles(paths))?;
        Ok(CheckTarget { token, names })
    }

    pub(crate) fn check_bundles(&self, target: &str, send: JobSender) -> Wire<String> {
        let Some(Thing::Bundles(paths)) = self.look(target) else {
            return Err(stale("bundles"));
        };
        self.app.must_be_sound()?;
        let about = JobAbout::Check {
            bundles: paths.iter().map(|path| name_of(path)).collect(),
        };
        self.begin_job(send, about, StepName::Whole, move |page, _, progress| {
            let checked = paths
                .iter()
                .map(|path| rebuild::check_bundle(path, progress));
            let checked = checked.collect::<Result<Vec<_>, _>>().map_err(wire)?;
            let (set, at) = (Arc::new(check_set(checked, None)), page.now());
            let token = page.give(Thing::Checked(Arc::clone(&set), at.clone()))?;
            let check = Box::new(CheckResult::of_bundles(token, &set, at));
            Ok(JobResult::Check { check })
        })
    }

    pub(crate) fn compare_fingerprint(&self, result: &str, told: &str) -> Wire<Compared> {
        let Some(Thing::Checked(set, at)) = self.look(result) else {
            return Err(stale("result"));
        };
        let result = CheckResult::of_bundles(result.to_owned(), &set, at);
        let Some(told) = parse_told(told) else {
            let outcome = CompareOutcome::NotReadable;
            return Ok(Compared { outcome, result });
        };
        let (outcome, finding) = compare(&set, told);
        let result = result.with_told(finding.as_ref());
        Ok(Compared { outcome, result })
    }
}

/// Reads 64 hex digits as people type them, or nine words of either list.
fn parse_told(told: &str) -> Option<Told> {
    let plain: String = told
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .collect();
    if let Ok(digest) = plain.to_lowercase().parse() {
        return Some(Told::Hex(digest));
    }
    let by = |lang| words::parse(told, lang).map(Told::Words);
    by(Lang::En).or_else(|| by(Lang::Fr))
}

/// What comes of the comparison: a finding of its own, for another fingerprint says nothing against these bytes. Words
/// hold 90 bits: enough to find a difference, not to prove a date.
fn compare(set: &CheckedSet, told: Told) -> (CompareOutcome, Option<Finding>) {
    let fingerprints = set.bundles.iter().map(|one| one.contents.fingerprint);
    let fingerprints: Vec<Digest> = fingerprints.flatten().collect();
    let (said, is_one) = match told {
        Told::Hex(digest) => (digest.to_string(), fingerprints.contains(&digest)),
        Told::Words(prefix) => {
            let is_own = |digest| words::matches(prefix, digest);
            let spoken = prefix.words(Lang::En).join(" ");
            (spoken, fingerprints.iter().any(is_own))
        }
    };
    let finding = |level, code| Some(Finding::contents(level, code, said));
    match told {
        // An unzipped folder has none.
        _ if fingerprints.is_empty() => (
            CompareOutcome::NoFingerprint,
            finding(Level::Unconfirmed, FindingCode::FingerprintDiffers),
        ),
        _ if !is_one => (
            CompareOutcome::Different,
            finding(Level::Warning, FindingCode::FingerprintDiffers),
        ),
        Told::Hex(_) => (
            CompareOutcome::Same,
            finding(Level::Note, FindingCode::FingerprintMatches),
        ),
        Told::Words(_) => (CompareOutcome::Same, None),
    }
}

async fn choose_bundles<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    what: Ask,
    language: Language,
) -> Wire<Option<CheckTarget>> {
    let chosen = choose(&app, &window, what, language).await;
    if chosen.is_empty() {
        return Ok(None);
    }
    work(app, &window, move |page| {
        page.take_bundles(chosen).map(Some)
    })
    .await
}

#[tauri::command]
pub(crate) async fn check_case<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    channel: Channel<JobEvent>,
) -> Wire<String> {
    work(app, &window, move |page| page.check_case(sender(channel))).await
}

#[tauri::command]
pub(crate) async fn check_choose_files<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    language: Language,
) -> Wire<Option<CheckTarget>> {
    choose_bundles(app, window, Ask::Bundles, language).await
}

#[tauri::command]
pub(crate) async fn check_choose_folder<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    language: Language,
) -> Wire<Option<CheckTarget>> {
    choose_bundles(app, window, Ask::BundleFolder, language).await
}

#[tauri::command]
pub(crate) async fn check_take_dropped<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    drop: String,
) -> Wire<CheckTarget> {
    work(app, &window, move |page| {
        page.take_bundles(page.files(&drop)?)
    })
    .await
}

#[tauri::command]
pub(crate) async fn check_bundle<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    target: String,
    channel: Channel<JobEvent>,
) -> Wire<String> {
    work(app, &window, move |page| {
        page.check_bundles(&target, sender(channel))
    })
    .await
}

#[tauri::command]
pub(crate) async fn check_compare<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    result: String,
    told: String,
) -> Wire<Compared> {
    work(app, &window, move |page| {
        page.compare_fingerprint(&result, &told)
    })
    .await
}
