//! Covering parts of a picture: boxes are drawn on a copy, the copy is looked at, and only then kept.
//!
//! The page says where the boxes are, in parts of the picture as it is shown; what it gets back is a small picture of the
//! copy, as when a picture is uncovered. The copy itself stays here.

use std::sync::Arc;

use holdfast_core::case::COVERED_TYPE;
use holdfast_core::edit::{self, CopyMade, Picture};
use holdfast_core::error::{Error, Why};
use holdfast_core::fact::Area;
use holdfast_machine::{PictureBytes, covered_picture, picture_size, small_picture};
use holdfast_view::{DrawnBox, ExhibitDetails};
use tauri::ipc::Response;
use tauri::{Runtime, WebviewWindow};

use super::case::unknown;
use super::{Page, TheApp, exhibit_id, work};
use crate::error::{Wire, wire};
use crate::preview::no_picture;
use crate::state::{DrawnCopy, Snapshot, lock};

/// What a covered copy says that it was made with.
const MADE_WITH: &str = concat!("Holdfast ", env!("CARGO_PKG_VERSION"));

impl Page {
    /// Draws boxes on a copy of the picture that is uncovered now, and gives a small picture of it to look at. Nothing
    /// is kept.
    pub(crate) fn try_boxes(&self, id: &str, boxes: &[DrawnBox], max_pixels: u32) -> Wire<Vec<u8>> {
        let exhibit = exhibit_id(id)?;
        let _one_at_a_time = lock(&self.app.decoding);
        let now = self.app.snapshot()?;
        let from = edit::picture(&now.case, exhibit).map_err(wire)?;
        if !self.app.is_uncovered(exhibit) {
            return Err(wire(Error::Cancelled));
        }
        let drawn = self.draw(&now, id, from, boxes)?;
        let (program, bytes) = (&self.app.places.preview, Arc::clone(&drawn.png));
        let small = small_picture(program, PictureBytes::Here(bytes), COVERED_TYPE, max_pixels)
            .map_err(|why| no_picture(&why))?;
        // Covered again meanwhile (the window was hidden): nothing leaves, and nothing waits for a yes.
        if self.app.remember_drawn(exhibit, drawn) {
            Ok(small)
        } else {
            Err(wire(Error::Cancelled))
        }
    }

    fn draw(&self, now: &Snapshot, id: &str, from: Picture, boxes: &[DrawnBox]) -> Wire<DrawnCopy> {
        let program = &self.app.places.preview;
        let bytes = || {
            let file = now.store.open_object(from.sha256).map_err(wire)?;
            Ok(PictureBytes::File(file))
        };
        let size = picture_size(program, bytes()?, &from.media_type);
        let size = size.map_err(|why| no_picture(&why))?;
        let areas: Option<Vec<Area>> = boxes.iter().map(|drawn| drawn.area(size)).collect();
        let areas = areas.and_then(|areas| edit::cover_parts(&from, size, &areas));
        let areas = areas.ok_or_else(|| {
            let (id, why) = (id.to_owned(), Why::CopyRefused);
            wire(Error::NotPossible { id, why })
        })?;
        let png = covered_picture(program, bytes()?, &from.media_type, &areas)
            .map_err(|why| no_picture(&why))?;
        Ok(DrawnCopy {
            from,
            png: png.into(),
            boxes: areas,
        })
    }

    /// Keeps the copy that was looked at; the picture is covered again.
    pub(crate) fn keep_boxes(&self, id: &str) -> Wire<ExhibitDetails> {
        let exhibit = exhibit_id(id)?;
        let now = self.app.snapshot()?;
        now.case.exhibit(exhibit).ok_or_else(|| unknown(id))?;
        let drawn = self.app.take_drawn(exhibit);
        let drawn = drawn.ok_or_else(|| wire(Error::Cancelled))?;
        let made = CopyMade {
            from: &drawn.from,
            png: &drawn.png,
            boxes: &drawn.boxes,
            made_with: MADE_WITH,
        };
        self.change(id, |writer, id| {
            edit::keep_copy(writer, id, &made, &self.app.clock)
        })?;
        self.app.cover(exhibit)?;
        self.read_exhibit(id)
    }

    /// The copy shows nothing, whatever was answered about the exhibit since.
    pub(crate) fn stand_by_boxes(&self, id: &str) -> Wire<ExhibitDetails> {
        self.change(id, |writer, id| {
            edit::stand_by_copy(writer, id, &self.app.clock)
        })
        .map(|((), details)| details)
    }

    /// The original stands in its own place again; what is uncovered of the copy is covered first.
    pub(crate) fn undo_boxes(&self, id: &str) -> Wire<ExhibitDetails> {
        self.app.cover(exhibit_id(id)?)?;
        self.change(id, |writer, id| {
            edit::take_original_again(writer, id, &self.app.clock)
        })
        .map(|((), details)| details)
    }
}

#[tauri::command]
pub(crate) async fn boxes_try<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    exhibit: String,
    boxes: Vec<DrawnBox>,
    max_pixels: u32,
) -> Wire<Response> {
    work(app, &window, move |page| {
        page.try_boxes(&exhibit, &boxes, max_pixels)
    })
    .await
    .map(Response::new)
}

#[tauri::command]
pub(crate) async fn boxes_keep<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    exhibit: String,
) -> Wire<ExhibitDetails> {
    work(app, &window, move |page| page.keep_boxes(&exhibit)).await
}

#[tauri::command]
pub(crate) async fn boxes_stand<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    exhibit: String,
) -> Wire<ExhibitDetails> {
    work(app, &window, move |page| page.stand_by_boxes(&exhibit)).await
}

#[tauri::command]
pub(crate) async fn boxes_undo<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    exhibit: String,
) -> Wire<ExhibitDetails> {
    work(app, &window, move |page| page.undo_boxes(&exhibit)).await
}
