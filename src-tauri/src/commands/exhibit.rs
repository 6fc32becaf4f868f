//! Exhibits: listed, described, set aside, answered, released, uncovered one at a time, covered.

use std::collections::BTreeMap;

use holdfast_core::edit;
use holdfast_core::id::Id;
use holdfast_core::progress::Silent;
use holdfast_core::store::Writer;
use holdfast_view::{
    Answered, ErrorCode, ExhibitDetails, ExhibitField, ExhibitRow, Language, Released, Shows,
};
use tauri::WebviewWindow;
use tauri::ipc::Response;

use super::case::unknown;
use super::{Page, TheApp, exhibit_id, work};
use crate::error::{Wire, own, wire};
use crate::preview::preview;
use crate::state::For;

/// Most letters of one thing that a person says about an exhibit.
const MAX_TEXT: usize = 100_000;

impl Page {
    pub(crate) fn list_exhibits(&self) -> Wire<Vec<ExhibitRow>> {
        let now = self.app.snapshot()?;
        Ok(now.case.exhibits.iter().map(ExhibitRow::from).collect())
    }

    pub(crate) fn read_exhibit(&self, id: &str) -> Wire<ExhibitDetails> {
        let now = self.app.snapshot()?;
        let exhibit = now
            .case
            .exhibit(exhibit_id(id)?)
            .ok_or_else(|| unknown(id))?;
        Ok(exhibit.into())
    }

    /// One change of one exhibit, and how it stands then.
    fn change<T>(
        &self,
        id: &str,
        change: impl FnOnce(&mut Writer, Id) -> holdfast_core::error::Result<T>,
    ) -> Wire<(T, ExhibitDetails)> {
        let exhibit = exhibit_id(id)?;
        let mut loan = self.app.borrow(For::Change)?;
        let done = change(loan.writer(), exhibit).map_err(wire)?;
        drop(loan);
        Ok((done, self.read_exhibit(id)?))
    }

    pub(crate) fn describe_exhibit(
        &self,
        id: &str,
        fields: BTreeMap<ExhibitField, String>,
        language: Language,
    ) -> Wire<ExhibitDetails> {
        let fields = fields
            .into_iter()
            .map(|(field, text)| Ok((field.as_str().to_owned(), within_reason(text)?)))
            .collect::<Wire<BTreeMap<String, String>>>()?;
        let clock = &self.app.clock;
        self.change(id, |writer, id| {
            edit::describe(writer, id, fields, language.into(), clock)
        })
        .map(|((), details)| details)
    }

    pub(crate) fn set_aside(
        &self,
        id: &str,
        reason: String,
        language: Language,
    ) -> Wire<ExhibitDetails> {
        let (reason, clock) = (within_reason(reason)?, &self.app.clock);
        self.change(id, |writer, id| {
            edit::set_aside(writer, id, reason.trim(), language.into(), clock)
        })
        .map(|((), details)| details)
    }

    pub(crate) fn restore(&self, id: &str) -> Wire<ExhibitDetails> {
        self.change(id, |writer, id| edit::restore(writer, id, &self.app.clock))
            .map(|((), details)| details)
    }

    pub(crate) fn answer_shows(&self, id: &str, shows: Shows) -> Wire<Answered> {
        let (clock, home) = (&self.app.clock, self.app.places.home.as_deref());
        let (effect, exhibit) = self.change(id, |writer, id| {
            edit::answer_shows(writer, id, shows.into(), home, clock, &Silent)
        })?;
        Ok(Answered {
            effect: effect.into(),
            exhibit,
        })
    }

    pub(crate) fn release(&self, id: &str) -> Wire<Released> {
        let (clock, home) = (&self.app.clock, self.app.places.home.as_deref());
        let (original, exhibit) =
            self.change(id, |writer, id| edit::release(writer, id, home, clock))?;
        let folder = original.parent().unwrap_or(&original);
        let original = self.app.places.shown(folder);
        Ok(Released { original, exhibit })
    }

    /// Writes down that a picture is uncovered, and only then has it decoded. When it cannot be shown, it is covered
    /// again.
    pub(crate) fn uncover(&self, id: &str, max_pixels: u32) -> Wire<Vec<u8>> {
        let exhibit = exhibit_id(id)?;
        let mut loan = self.app.borrow(For::Change)?;
        let object = edit::uncover(loan.writer(), exhibit, &self.app.clock).map_err(wire)?;
        drop(loan);
        let object = object.ok_or_else(|| own(ErrorCode::CannotShow, "answered as intimate"))?;
        self.app.remember_uncovered(exhibit);
        let now = self.app.snapshot()?;
        let media_type = now
            .case
            .exhibit(exhibit)
            .map(|exhibit| exhibit.media_type.clone());
        let file = now.store.open_object(object).map_err(wire);
        let shown = file.and_then(|file| {
            preview(
                &self.app.places.preview,
                file,
                &media_type.unwrap_or_default(),
                max_pixels,
            )
        });
        if shown.is_err() {
            self.app.cover(exhibit)?;
        }
        shown
    }
}

fn within_reason(text: String) -> Wire<String> {
    if text.chars().nth(MAX_TEXT).is_some() {
        return Err(own(ErrorCode::Unexpected, "a text is too long"));
    }
    Ok(text)
}

#[tauri::command]
pub(crate) async fn exhibits_list(app: TheApp<'_>, window: WebviewWindow) -> Wire<Vec<ExhibitRow>> {
    work(app, &window, Page::list_exhibits).await
}

#[tauri::command]
pub(crate) async fn exhibit_details(
    app: TheApp<'_>,
    window: WebviewWindow,
    exhibit: String,
) -> Wire<ExhibitDetails> {
    work(app, &window, move |page| page.read_exhibit(&exhibit)).await
}

#[tauri::command]
pub(crate) async fn exhibit_describe(
    app: TheApp<'_>,
    window: WebviewWindow,
    exhibit: String,
    fields: BTreeMap<ExhibitField, String>,
    language: Language,
) -> Wire<ExhibitDetails> {
    work(app, &window, move |page| {
        page.describe_exhibit(&exhibit, fields, language)
    })
    .await
}

#[tauri::command]
pub(crate) async fn exhibit_set_aside(
    app: TheApp<'_>,
    window: WebviewWindow,
    exhibit: String,
    reason: String,
    language: Language,
) -> Wire<ExhibitDetails> {
    work(app, &window, move |page| {
        page.set_aside(&exhibit, reason, language)
    })
    .await
}

#[tauri::command]
pub(crate) async fn exhibit_restore(
    app: TheApp<'_>,
    window: WebviewWindow,
    exhibit: String,
) -> Wire<ExhibitDetails> {
    work(app, &window, move |page| page.restore(&exhibit)).await
}

#[tauri::command]
pub(crate) async fn exhibit_answer(
    app: TheApp<'_>,
    window: WebviewWindow,
    exhibit: String,
    shows: Shows,
) -> Wire<Answered> {
    work(app, &window, move |page| page.answer_shows(&exhibit, shows)).await
}

#[tauri::command]
pub(crate) async fn exhibit_release(
    app: TheApp<'_>,
    window: WebviewWindow,
    exhibit: String,
) -> Wire<Released> {
    work(app, &window, move |page| page.release(&exhibit)).await
}

#[tauri::command]
pub(crate) async fn exhibit_uncover(
    app: TheApp<'_>,
    window: WebviewWindow,
    exhibit: String,
    max_pixels: u32,
) -> Wire<Response> {
    work(app, &window, move |page| page.uncover(&exhibit, max_pixels))
        .await
        .map(Response::new)
}

#[tauri::command]
pub(crate) async fn exhibit_cover(
    app: TheApp<'_>,
    window: WebviewWindow,
    exhibit: String,
) -> Wire<()> {
    work(app, &window, move |page| {
        page.app.cover(exhibit_id(&exhibit)?)
    })
    .await
}
