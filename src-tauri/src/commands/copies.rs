//! Where else the files of the open case were met: what was noted when they were added, not looked for again.

use std::path::{Path, PathBuf};

use holdfast_view::{CopiesFolder, PlaceSeen};
use tauri::{Runtime, WebviewWindow};

use super::{Page, TheApp, work};
use crate::error::Wire;
use crate::places::cloud_name;

impl Page {
    /// The folders that hold other copies, those that a cloud service copies away first.
    pub(crate) fn copies(&self) -> Wire<Vec<CopiesFolder>> {
        let now = self.app.snapshot()?;
        Ok(CopiesFolder::all_of(&now.case, |folder| {
            self.cloud_of_place(folder)
        }))
    }

    /// Marks the places of an exhibit that a cloud service copies away.
    pub(super) fn mark_clouds(&self, places: &mut [PlaceSeen]) {
        for place in places {
            place.cloud = self.cloud_of_place(&place.folder);
        }
    }

    /// The service that copies a folder of the log away: there the home folder is `~`.
    fn cloud_of_place(&self, folder: &str) -> Option<String> {
        let home = self.app.places.home.as_deref();
        let whole = match (folder.strip_prefix('~'), home) {
            (Some(rest), Some(home)) => home.join(rest.trim_start_matches(['/', '\\'])),
            _ => PathBuf::from(folder),
        };
        // The names of folders of another system are known too.
        cloud_name(&whole).or_else(|| cloud_name(Path::new(&folder.replace('\\', "/"))))
    }
}

#[tauri::command]
pub(crate) async fn copies_read<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
) -> Wire<Vec<CopiesFolder>> {
    work(app, &window, Page::copies).await
}
