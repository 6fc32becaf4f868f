//! Places for something new: suggested, or chosen in the system's dialog.

use std::path::{Path, PathBuf};

use holdfast_core::id::CaseId;
use holdfast_view::{ErrorCode, Language, PlaceOffer, PlacePurpose};
use tauri::{Runtime, WebviewWindow};

use super::{Page, TheApp, work};
use crate::dialogs::{Ask, ask};
use crate::error::{Wire, own, stale};
use crate::handles::{Place, Thing};
use crate::places::{cloud_name, room};
use crate::state::lock;

impl Page {
    /// A good place by default, where there is one.
    pub(crate) fn suggest_place(&self, purpose: PlacePurpose) -> Wire<Option<PlaceOffer>> {
        let places = &self.app.places;
        let folder = match purpose {
            PlacePurpose::NewCase => Some(places.cases.clone()),
            PlacePurpose::Bundle => places.downloads.clone(),
            PlacePurpose::Copy => None,
        };
        folder
            .map(|folder| self.offer(&folder, purpose))
            .transpose()
    }

    /// A place that the person chose.
    pub(crate) fn chosen_place(&self, folder: &Path, purpose: PlacePurpose) -> Wire<PlaceOffer> {
        let mut kept = lock(&self.app.settings);
        kept.last_place = Some(folder.to_owned());
        // Where dialogs begin next time is not worth an error.
        let _ignored = kept.write(&self.app.places.settings);
        drop(kept);
        self.offer(folder, purpose)
    }

    fn offer(&self, folder: &Path, purpose: PlacePurpose) -> Wire<PlaceOffer> {
        let (path, id) = match purpose {
            PlacePurpose::NewCase => {
                let id = new_id()?;
                (folder.join(id.as_str()), Some(id))
            }
            PlacePurpose::Copy => (self.free_name(folder)?, None),
            PlacePurpose::Bundle => (folder.to_owned(), None),
        };
        let (free_bytes, cloud) = (room(&path), cloud_name(&path));
        let shown = self.app.places.shown(&path);
        let token = self.give(Thing::Place(Place { path, purpose, id }))?;
        Ok(PlaceOffer {
            token,
            folder: shown,
            free_bytes,
            cloud,
        })
    }

    /// A folder for a copy of the open case that is not there yet.
    fn free_name(&self, folder: &Path) -> Wire<PathBuf> {
        let case = self.app.snapshot()?.case.id.clone();
        let names = (1_u32..).map(|number| format!("{}-copy{number}", case.as_str()));
        let mut free = names
            .map(|name| folder.join(name))
            .filter(|path| !path.exists());
        free.next()
            .ok_or_else(|| own(ErrorCode::Unexpected, "no free name"))
    }

    /// The place behind a handle, if it was offered for this.
    pub(crate) fn place(&self, token: &str, purpose: PlacePurpose) -> Wire<Place> {
        match self.look(token) {
            Some(Thing::Place(place)) if place.purpose == purpose => Ok(place),
            _ => Err(stale("place")),
        }
    }

    /// Where a dialog begins.
    pub(crate) fn begin_at(&self, what: Ask) -> Option<PathBuf> {
        match what {
            Ask::Place(_) | Ask::Case | Ask::Bundles | Ask::BundleFolder => {
                lock(&self.app.settings).last_place.clone()
            }
            Ask::Sheet(_) => {
                let places = &self.app.places;
                places.downloads.clone().or_else(|| places.home.clone())
            }
            Ask::Files | Ask::Folder => None,
        }
    }
}

fn new_id() -> Wire<CaseId> {
    let mut bytes = [0; 5];
    getrandom::fill(&mut bytes)
        .map_err(|_| own(ErrorCode::SelfTest, "the system gives no random numbers"))?;
    Ok(CaseId::from_random(bytes))
}

/// Asks in a dialog that begins at a sensible place.
pub(crate) async fn choose<R: Runtime>(
    app: &TheApp<'_>,
    window: &WebviewWindow<R>,
    what: Ask,
    language: Language,
) -> Vec<PathBuf> {
    let begin_at = Page::new(std::sync::Arc::clone(app), window.label()).begin_at(what);
    ask(window, what, language, begin_at.as_deref()).await
}

#[tauri::command]
pub(crate) async fn place_suggest<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    purpose: PlacePurpose,
) -> Wire<Option<PlaceOffer>> {
    work(app, &window, move |page| page.suggest_place(purpose)).await
}

#[tauri::command]
pub(crate) async fn place_choose<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    purpose: PlacePurpose,
    language: Language,
) -> Wire<Option<PlaceOffer>> {
    let chosen = choose(&app, &window, Ask::Place(purpose), language).await;
    let Some(folder) = chosen.into_iter().next() else {
        return Ok(None);
    };
    work(app, &window, move |page| {
        page.chosen_place(&folder, purpose).map(Some)
    })
    .await
}
