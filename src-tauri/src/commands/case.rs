//! The case: found, made, opened, read, shown, copied, closed.

use std::path::{Path, PathBuf};

use holdfast_core::duplicate::duplicate;
use holdfast_core::edit::{PlaceUse, insist_place};
use holdfast_core::error::Error;
use holdfast_core::import::place_of;
use holdfast_core::store::{Store, create_with_id};
use holdfast_view::{
    CaseView, CopyResult, JobAbout, JobEvent, JobResult, KnownCase, Language, PlacePurpose,
};
use tauri::ipc::Channel;
use tauri::{Runtime, WebviewWindow};

use super::place::choose;
use super::{Page, TheApp, work};
use crate::dialogs::Ask;
use crate::error::{Wire, stale, wire};
use crate::handles::Thing;
use crate::jobs::{JobSender, StepName};
use crate::places::{cloud_name, guard_cloud};
use crate::reveal::reveal;
use crate::state::{For, lock};

impl Page {
    /// Cases in the usual place, then those elsewhere that are there now; of each the one used last first. A copy that
    /// was looked at once is so never offered before the case it was made of.
    pub(crate) fn known_cases(&self) -> Wire<Vec<KnownCase>> {
        let entries = std::fs::read_dir(&self.app.places.cases);
        let elsewhere = lock(&self.app.settings).elsewhere.clone();
        let folders: Vec<PathBuf> = entries
            .into_iter()
            .flatten()
            .filter_map(|entry| entry.ok().map(|entry| entry.path()))
            .chain(elsewhere)
            .filter(|path| path.join("log.jsonl").is_file())
            .collect();
        let usual = &self.app.places.cases;
        let known = folders
            .iter()
            .filter(|folder| !is_practice(folder))
            .map(|folder| Ok((!folder.starts_with(usual), self.known(folder)?)));
        let mut known = known.collect::<Wire<Vec<(bool, KnownCase)>>>()?;
        known.sort_by_key(|(is_elsewhere, one)| {
            let last_used = one.last_used.as_ref().map(|time| time.utc.clone());
            (*is_elsewhere, std::cmp::Reverse(last_used))
        });
        Ok(known.into_iter().map(|(_, one)| one).collect())
    }

    /// What can be said of a case without opening it. One that cannot be read is still there.
    fn known(&self, folder: &Path) -> Wire<KnownCase> {
        let glance = Store::at(folder).and_then(|store| store.glance());
        let glance = glance.ok().flatten();
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        Ok(KnownCase {
            token: self.give(Thing::Case(folder.to_owned()))?,
            id: glance
                .as_ref()
                .map_or_else(|| name.into_owned(), |case| case.id.to_string()),
            title: glance.as_ref().and_then(|case| case.title.clone()),
            last_used: glance.and_then(|case| case.last_used).map(Into::into),
            folder: self.app.places.shown(folder),
            cloud: cloud_name(folder),
        })
    }

    /// A case in a folder that the person chose.
    pub(crate) fn chosen_case(&self, folder: &Path) -> Wire<KnownCase> {
        Store::at(folder).map_err(wire)?;
        self.known(folder)
    }

    pub(crate) fn create_case(
        &self,
        place_token: &str,
        title: Option<&str>,
        insists: bool,
        language: Language,
    ) -> Wire<CaseView> {
        let place = self.place(place_token, PlacePurpose::NewCase)?;
        let id = place.id.ok_or_else(|| stale("place"))?;
        let is_insisted = guard_cloud(&place.path, insists)?;
        let title = title.map(str::trim).filter(|title| !title.is_empty());
        let title = title.map(|title| (title, Some(language.into())));
        self.app.must_be_sound()?;
        self.app.must_be_free()?;
        create_with_id(
            &place.path,
            &id,
            env!("CARGO_PKG_VERSION"),
            title,
            &self.app.clock,
        )
        .map_err(wire)?;
        lock(&self.app.handles).forget(place_token);
        self.app.open(&place.path, false)?;
        self.remember(&place.path);
        if is_insisted {
            self.note_insisted(PlaceUse::Case, &place.path)?;
        }
        self.read_case()
    }

    /// A case that lies outside the usual place is offered again next time.
    fn remember(&self, root: &Path) {
        if root.starts_with(&self.app.places.cases) || is_practice(root) {
            return;
        }
        let mut kept = lock(&self.app.settings);
        kept.remember(root);
        // What is offered next time is not worth an error.
        let _ignored = kept.write(&self.app.places.settings);
    }

    /// Writes down that a place was used because the person insisted.
    fn note_insisted(&self, used_for: PlaceUse, path: &Path) -> Wire<()> {
        let place = place_of(path, self.app.places.home.as_deref());
        let mut loan = self.app.borrow(For::Change)?;
        insist_place(loan.writer(), used_for, place, &self.app.clock).map_err(wire)
    }

    pub(crate) fn open_case(&self, token: &str, is_read_only: bool) -> Wire<CaseView> {
        let Some(Thing::Case(root)) = self.look(token) else {
            return Err(stale("case"));
        };
        self.app.open(&root, is_read_only)?;
        self.remember(&root);
        self.read_case()
    }

    pub(crate) fn read_case(&self) -> Wire<CaseView> {
        let now = self.app.snapshot()?;
        let folder = self.app.places.shown(now.store.root());
        Ok(CaseView::of(
            &now.case,
            folder,
            now.is_read_only,
            now.notices,
        ))
    }

    pub(crate) fn copy_case(&self, place: &str, insists: bool, send: JobSender) -> Wire<String> {
        let to = self.place(place, PlacePurpose::Copy)?.path;
        let is_insisted = guard_cloud(&to, insists)?;
        let mut loan = self.app.borrow(For::Job)?;
        self.begin_job(
            send,
            JobAbout::Copy,
            StepName::Hidden,
            move |page, _, progress| {
                let (clock, home) = (&page.app.clock, page.app.places.home.as_deref());
                let place = place_of(&to, home);
                if is_insisted {
                    insist_place(loan.writer(), PlaceUse::Copy, place.clone(), clock)
                        .map_err(wire)?;
                }
                let done = duplicate(loan.writer(), &to, place, clock, progress).map_err(wire)?;
                let folder = page.app.places.shown(&to);
                let copy = CopyResult::of(folder, &done);
                Ok(JobResult::Copy { copy })
            },
        )
    }
}

/// Whether a case is for practice. Such a one is never offered among those of a family.
fn is_practice(folder: &Path) -> bool {
    let glance = Store::at(folder).and_then(|store| store.glance());
    matches!(glance, Ok(Some(glance)) if glance.is_practice)
}

#[tauri::command]
pub(crate) async fn case_known<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
) -> Wire<Vec<KnownCase>> {
    work(app, &window, Page::known_cases).await
}

#[tauri::command]
pub(crate) async fn case_choose<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    language: Language,
) -> Wire<Option<KnownCase>> {
    let chosen = choose(&app, &window, Ask::Case, language).await;
    let Some(folder) = chosen.into_iter().next() else {
        return Ok(None);
    };
    work(app, &window, move |page| {
        page.chosen_case(&folder).map(Some)
    })
    .await
}

#[tauri::command]
pub(crate) async fn case_create<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    place: String,
    title: Option<String>,
    insists: bool,
    language: Language,
) -> Wire<CaseView> {
    work(app, &window, move |page| {
        page.create_case(&place, title.as_deref(), insists, language)
    })
    .await
}

#[tauri::command]
pub(crate) async fn case_open<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    token: String,
    is_read_only: bool,
) -> Wire<CaseView> {
    work(app, &window, move |page| {
        page.open_case(&token, is_read_only)
    })
    .await
}

#[tauri::command]
pub(crate) async fn case_read<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
) -> Wire<CaseView> {
    work(app, &window, Page::read_case).await
}

#[tauri::command]
pub(crate) async fn case_close<R: Runtime>(app: TheApp<'_>, window: WebviewWindow<R>) -> Wire<()> {
    work(app, &window, |page| page.app.close()).await
}

#[tauri::command]
pub(crate) async fn case_show<R: Runtime>(app: TheApp<'_>, window: WebviewWindow<R>) -> Wire<()> {
    work(app, &window, |page| {
        reveal(page.app.snapshot()?.store.root())
    })
    .await
}

#[tauri::command]
pub(crate) async fn case_copy<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    place: String,
    insists: bool,
    channel: Channel<JobEvent>,
) -> Wire<String> {
    work(app, &window, move |page| {
        page.copy_case(&place, insists, sender(channel))
    })
    .await
}

/// Sends what a job says into the page's channel; a page that is gone hears nothing.
pub(crate) fn sender(channel: Channel<JobEvent>) -> JobSender {
    Box::new(move |event| {
        let _ignored = channel.send(event);
    })
}

/// The error for an exhibit that the case does not hold.
pub(crate) fn unknown(id: &str) -> holdfast_view::WireError {
    wire(Error::UnknownId { id: id.to_owned() })
}
