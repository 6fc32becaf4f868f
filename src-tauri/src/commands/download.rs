//! A platform's download as one thing: set aside, taken back, joined with another part of it.

use holdfast_core::edit;
use holdfast_core::error::{Error, Result};
use holdfast_core::id::Id;
use holdfast_core::store::Writer;
use holdfast_index::recognise::join;
use holdfast_view::{ExhibitRow, Language, WireError};
use tauri::{Runtime, WebviewWindow};

use super::exhibit::within_reason;
use super::{Page, TheApp, work};
use crate::error::{Wire, wire};
use crate::state::For;

impl Page {
    /// Takes every file that is only this download's out of what is handed over, for one reason. Gives all exhibits.
    pub(crate) fn set_download_aside(
        &self,
        download: &str,
        reason: String,
        language: Language,
    ) -> Wire<Vec<ExhibitRow>> {
        let (reason, clock) = (within_reason(reason)?, &self.app.clock);
        self.change_download(download, |writer, id| {
            edit::set_aside(writer, id, reason.trim(), language.into(), clock)
        })
    }

    /// Takes it in again.
    pub(crate) fn restore_download(&self, download: &str) -> Wire<Vec<ExhibitRow>> {
        self.change_download(download, |writer, id| {
            edit::restore(writer, id, &self.app.clock)
        })
    }

    /// Writes down that two downloads are parts of one, or that they are two. Gives all exhibits.
    pub(crate) fn join_downloads(
        &self,
        part: &str,
        whole: &str,
        is_one: bool,
    ) -> Wire<Vec<ExhibitRow>> {
        let two = [export_id(part)?, export_id(whole)?];
        let (mut loan, clock) = (self.app.borrow(For::Change)?, &self.app.clock);
        let writer = loan.writer();
        let answered = if is_one {
            join(writer, two, clock).map(|_| ())
        } else {
            edit::keep_apart(writer, two, clock)
        };
        answered.map_err(wire)?;
        drop(loan);
        self.list_exhibits()
    }

    fn change_download(
        &self,
        download: &str,
        change: impl FnOnce(&mut Writer, Id) -> Result<()>,
    ) -> Wire<Vec<ExhibitRow>> {
        let Ok(id @ Id::Export(_)) = download.parse() else {
            return Err(unknown(download));
        };
        let mut loan = self.app.borrow(For::Change)?;
        change(loan.writer(), id).map_err(wire)?;
        drop(loan);
        self.list_exhibits()
    }
}

/// An export, or an exhibit that is one by itself.
fn export_id(text: &str) -> Wire<Id> {
    let id = text.parse().ok();
    let id = id.filter(|id| matches!(id, Id::Export(_) | Id::Exhibit(_)));
    id.ok_or_else(|| unknown(text))
}

fn unknown(text: &str) -> WireError {
    let id = text.chars().take(16).collect();
    wire(Error::UnknownId { id })
}

#[tauri::command]
pub(crate) async fn download_join<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    part: String,
    whole: String,
    is_one: bool,
) -> Wire<Vec<ExhibitRow>> {
    work(app, &window, move |page| {
        page.join_downloads(&part, &whole, is_one)
    })
    .await
}

#[tauri::command]
pub(crate) async fn download_set_aside<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    download: String,
    reason: String,
    language: Language,
) -> Wire<Vec<ExhibitRow>> {
    work(app, &window, move |page| {
        page.set_download_aside(&download, reason, language)
    })
    .await
}

#[tauri::command]
pub(crate) async fn download_restore<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    download: String,
) -> Wire<Vec<ExhibitRow>> {
    work(app, &window, move |page| page.restore_download(&download)).await
}
