//! What is being typed, saved as it is typed, with the open case.

use holdfast_core::error::Error;
use tauri::{Runtime, WebviewWindow};

use super::{Page, TheApp, work};
use crate::error::{Wire, wire};

impl Page {
    pub(crate) fn read_draft(&self, key: &str) -> Wire<String> {
        self.app.snapshot()?.store.read_draft(key).map_err(wire)
    }

    /// Drafts lie outside the log, so they are saved also while a job has the writer.
    pub(crate) fn save_draft(&self, key: &str, text: &str) -> Wire<()> {
        let now = self.app.snapshot()?;
        if now.is_read_only {
            return Err(wire(Error::ReadOnly));
        }
        now.store.write_draft(key, text).map_err(wire)
    }
}

#[tauri::command]
pub(crate) async fn draft_read<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    key: String,
) -> Wire<String> {
    work(app, &window, move |page| page.read_draft(&key)).await
}

#[tauri::command]
pub(crate) async fn draft_write<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    key: String,
    text: String,
) -> Wire<()> {
    work(app, &window, move |page| page.save_draft(&key, &text)).await
}
