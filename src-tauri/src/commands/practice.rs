//! Practising: an invented case in a place of its own, and a bundle of which one byte was changed.

use std::path::{Path, PathBuf};

use holdfast_core::fact::Lang;
use holdfast_core::import::takes_files;
use holdfast_core::progress::Silent;
use holdfast_core::store::Store;
use holdfast_practice::{Order, changed_bundle, is_finished, make};
use holdfast_view::{CaseView, CheckTarget, Language};
use tauri::{Runtime, WebviewWindow};

use super::{Page, TheApp, work};
use crate::error::{Wire, wire};
use crate::handles::token;

/// Where the bundle with the changed byte is made, beside the practice cases.
const CHANGED: &str = "changed-bundle";

impl Page {
    fn practice_order(&self, lang: Lang) -> Order<'_> {
        Order {
            app_version: env!("CARGO_PKG_VERSION"),
            lang,
            home: self.app.places.home.as_deref(),
            clock: &self.app.clock,
        }
    }

    /// Whether there is a practice case to go on with.
    pub(crate) fn has_practice(&self) -> bool {
        last_used(&self.app.places.practice).is_some()
    }

    /// Opens the practice case that was used last, or makes one: also when a new one is wished for.
    pub(crate) fn open_practice(&self, is_new: bool, language: Language) -> Wire<CaseView> {
        self.app.must_be_sound()?;
        self.app.must_be_free()?;
        let known = last_used(&self.app.places.practice).filter(|_| !is_new);
        let root = match known {
            Some(root) => Ok(root),
            None => self.make_practice(language),
        }?;
        self.app.open(&root, false)?;
        self.read_case()
    }

    fn make_practice(&self, language: Language) -> Wire<PathBuf> {
        let folder = self.app.places.practice.join(token()?);
        let made = make(&folder, &self.practice_order(language.into()), &Silent);
        made.map(|made| made.case).map_err(wire)
    }

    /// The bundle with the changed byte, to be checked as one that somebody gave.
    pub(crate) fn practise_check(&self, language: Language) -> Wire<CheckTarget> {
        self.app.must_be_sound()?;
        let folder = self.app.places.practice.join(CHANGED);
        let order = self.practice_order(language.into());
        let made = changed_bundle(&folder, &order, &Silent).or_else(|_| {
            // What an interruption left there is invented, and stays; a fresh one is made beside it.
            let fresh = folder.with_file_name(format!("{CHANGED}-{}", token()?));
            changed_bundle(&fresh, &order, &Silent).map_err(wire)
        });
        self.take_bundles(vec![made?])
    }

    /// Refuses files for a practice case, before anybody is asked to choose some.
    pub(crate) fn must_take_files(&self) -> Wire<()> {
        takes_files(&self.app.snapshot()?.case).map_err(wire)
    }
}

/// The finished practice case in which something was done last.
fn last_used(practice: &Path) -> Option<PathBuf> {
    let entries = std::fs::read_dir(practice).ok()?;
    let cases = entries.filter_map(|entry| {
        let path = entry.ok()?.path();
        let is_example = path
            .file_name()
            .is_none_or(|name| name.to_string_lossy().starts_with(CHANGED));
        Some(path.join("case")).filter(|case| !is_example && case.is_dir())
    });
    let mut used: Vec<(Option<chrono::DateTime<chrono::Utc>>, PathBuf)> = cases
        .filter_map(|case| {
            let glance = Store::at(&case).and_then(|store| store.glance()).ok()??;
            let last = glance.last_used.map(|when| when.utc);
            glance.is_practice.then_some((last, case))
        })
        .collect();
    used.sort();
    let mut newest_first = used.into_iter().rev().map(|(_, case)| case);
    newest_first.find(|case| is_finished(case))
}

#[tauri::command]
pub(crate) async fn practice_known<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
) -> Wire<bool> {
    work(app, &window, |page| Ok(page.has_practice())).await
}

#[tauri::command]
pub(crate) async fn practice_open<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    is_new: bool,
    language: Language,
) -> Wire<CaseView> {
    work(app, &window, move |page| {
        page.open_practice(is_new, language)
    })
    .await
}

#[tauri::command]
pub(crate) async fn practice_check<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    language: Language,
) -> Wire<CheckTarget> {
    work(app, &window, move |page| page.practise_check(language)).await
}
