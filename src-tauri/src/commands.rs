//! What the page may ask for. Every command is declared in `build.rs`, granted by name in `capabilities/main.json`, and
//! stands in one file per area of the window: first what it does, over plain values, then its few lines of Tauri.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use holdfast_core::error::Error;
use holdfast_core::id::Id;
use holdfast_view::{ErrorCode, PlacePurpose};
use tauri::{Runtime, State, WebviewWindow};

use crate::error::{Wire, own, stale, wire};
use crate::handles::{Holder, Thing};
use crate::state::{App, lock};

pub(crate) mod boxes;
pub(crate) mod bundle;
pub(crate) mod case;
pub(crate) mod check;
pub(crate) mod copies;
pub(crate) mod download;
pub(crate) mod draft;
pub(crate) mod exhibit;
pub(crate) mod gaps;
pub(crate) mod guide;
pub(crate) mod import;
pub(crate) mod people;
pub(crate) mod place;
pub(crate) mod practice;
pub(crate) mod present;
pub(crate) mod reading;
pub(crate) mod record;
pub(crate) mod sheet;
pub(crate) mod window;

/// The program's state, as Tauri hands it to a command.
pub(crate) type TheApp<'a> = State<'a, Arc<App>>;

/// One window's page: what it may do, and with which handles.
#[derive(Clone)]
pub(crate) struct Page {
    pub(crate) app: Arc<App>,
    pub(crate) window: String,
}

impl Page {
    pub(crate) fn new(app: Arc<App>, window: &str) -> Self {
        let window = window.to_owned();
        Self { app, window }
    }

    /// Gives a thing a handle that this window may use; what belongs to the open case ends with its opening.
    pub(crate) fn give(&self, thing: Thing) -> Wire<String> {
        let holder = self.holder(&thing);
        lock(&self.app.handles).give(holder, thing)
    }

    pub(crate) fn holder(&self, thing: &Thing) -> Holder {
        let is_of_case = match thing {
            Thing::Plan(_) | Thing::Zip(_) => true,
            Thing::Place(place) => place.purpose != PlacePurpose::NewCase,
            Thing::Case(_) | Thing::Files(_) | Thing::Bundles(_) | Thing::Checked(..) => false,
        };
        Holder {
            window: self.window.clone(),
            opening: self.app.opening().filter(|_| is_of_case),
        }
    }

    /// What a handle stands for, if this window holds it now.
    pub(crate) fn look(&self, token: &str) -> Option<Thing> {
        let opening = self.app.opening();
        lock(&self.app.handles).look(token, &self.window, opening)
    }

    /// Files that were dropped or could not be saved before.
    pub(crate) fn files(&self, token: &str) -> Wire<Vec<PathBuf>> {
        match self.look(token) {
            Some(Thing::Files(paths)) => Ok(paths),
            _ => Err(stale("files")),
        }
    }
}

/// Runs what a command does on a thread that may wait.
pub(crate) async fn work<R: Runtime, T: Send + 'static>(
    app: TheApp<'_>,
    window: &WebviewWindow<R>,
    body: impl FnOnce(&Page) -> Wire<T> + Send + 'static,
) -> Wire<T> {
    let page = Page::new(Arc::clone(&app), window.label());
    let answer = move || body(&page).map_err(|error| page.app.places.without_home(error));
    let done = tauri::async_runtime::spawn_blocking(answer).await;
    done.unwrap_or_else(|_| Err(own(ErrorCode::Unexpected, "a command ended early")))
}

/// A file's own name: all that the page learns of where it lies.
fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    name.to_string_lossy().into_owned()
}

/// An exhibit's id as the page names it.
fn exhibit_id(text: &str) -> Wire<Id> {
    match text.parse() {
        Ok(id @ Id::Exhibit(_)) => Ok(id),
        _ => Err(wire(Error::UnknownId {
            id: text.chars().take(16).collect(),
        })),
    }
}
