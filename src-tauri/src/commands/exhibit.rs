//! Exhibits: listed, described, set aside, answered, released, uncovered one at a time, covered.

use std::collections::BTreeMap;
use std::path::PathBuf;

use holdfast_core::case::{Exhibit, Held};
use holdfast_core::edit;
use holdfast_core::error::Error;
use holdfast_core::id::Id;
use holdfast_core::line;
use holdfast_core::progress::Progress;
use holdfast_core::store::Writer;
use holdfast_view::{
    Answered, CaptureView, ErrorCode, ExhibitDetails, ExhibitField, ExhibitRow, JobAbout, JobEvent,
    JobResult, Language, Released, Shows, is_shown,
};
use tauri::ipc::{Channel, Response};
use tauri::{Runtime, WebviewWindow};

use super::case::{sender, unknown};
use super::{Page, TheApp, exhibit_id, work};
use crate::error::{Wire, own, wire};
use crate::jobs::{JobSender, StepName};
use crate::preview::{not_shown, preview};
use crate::state::{For, Loan, lock};

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
        let mut details = ExhibitDetails::of(&now.case, exhibit);
        self.mark_clouds(&mut details.places);
        details.capture = CaptureView::of(&self.app.captures.of(&now, exhibit));
        Ok(details)
    }

    /// One change of one exhibit, and how it stands then.
    pub(super) fn change<T>(
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

    /// Changes the answer. Long work: what was listed may be copied from where it lies, however large it is.
    pub(crate) fn answer_shows(&self, id: &str, shows: Shows, send: JobSender) -> Wire<String> {
        let (exhibit, mut loan) = self.begin_change(id)?;
        let about = JobAbout::Answer {
            exhibit: id.to_owned(),
        };
        self.begin_job(send, about, StepName::Hidden, move |page, _, progress| {
            let (clock, home) = (&page.app.clock, page.app.places.home.as_deref());
            let writer = loan.writer();
            let effect = edit::answer_shows(writer, exhibit, shows.into(), home, clock, progress)
                .map_err(wire)?;
            drop(loan);
            let answered = Box::new(Answered {
                effect: effect.into(),
                exhibit: page.read_exhibit(&exhibit.to_string())?,
            });
            Ok(JobResult::Answer { answered })
        })
    }

    /// Removes our own copy once the original was found. Long work: the original is read to its end.
    pub(crate) fn release(&self, id: &str, send: JobSender) -> Wire<String> {
        let (exhibit, mut loan) = self.begin_change(id)?;
        let about = JobAbout::Release {
            exhibit: id.to_owned(),
        };
        self.begin_job(send, about, StepName::Hidden, move |page, _, progress| {
            let original = page.let_go(loan.writer(), exhibit, progress);
            let original = original.map_err(wire)?;
            drop(loan);
            let folder = original.parent().unwrap_or(&original);
            let released = Box::new(Released {
                original: page.app.places.shown(folder),
                exhibit: page.read_exhibit(&exhibit.to_string())?,
            });
            Ok(JobResult::Release { released })
        })
    }

    /// The page's words are those of two acts, and both are written down: it is an intimate image, and our copy of it
    /// shall go. Without the original the first one still stands, so that the copy is not handed over.
    fn let_go(
        &self,
        writer: &mut Writer,
        id: Id,
        progress: &dyn Progress,
    ) -> holdfast_core::error::Result<PathBuf> {
        let (clock, home) = (&self.app.clock, self.app.places.home.as_deref());
        let is_open = |one: &Exhibit| {
            matches!(one.held, Held::Kept { .. }) && one.shows != line::Shows::Intimate
        };
        if writer.case().exhibit(id).is_some_and(is_open) {
            edit::answer_shows(writer, id, line::Shows::Intimate, home, clock, progress)?;
        }
        edit::release(writer, id, home, clock, progress)
    }

    /// The exhibit and the writer, for a change that may take long.
    fn begin_change(&self, id: &str) -> Wire<(Id, Loan)> {
        let exhibit = exhibit_id(id)?;
        let now = self.app.snapshot()?;
        now.case.exhibit(exhibit).ok_or_else(|| unknown(id))?;
        Ok((exhibit, self.app.borrow(For::Job)?))
    }

    /// Covers one again. A page that leaves late, when the case is closed and everything covered, is told nothing.
    pub(crate) fn cover(&self, id: &str) -> Wire<()> {
        let exhibit = exhibit_id(id)?;
        match self.app.snapshot() {
            Ok(now) if now.case.exhibit(exhibit).is_none() => Err(unknown(id)),
            Ok(_) => self.app.cover(exhibit),
            Err(_) => Ok(()),
        }
    }

    /// Covers what was uncovered before, writes down that this picture is uncovered, and only then has it decoded. When
    /// it cannot be shown, or was covered again meanwhile (the window was hidden), nothing leaves.
    pub(crate) fn uncover(&self, id: &str, max_pixels: u32, goes_on: bool) -> Wire<Vec<u8>> {
        let exhibit = exhibit_id(id)?;
        let _one_at_a_time = lock(&self.app.decoding);
        let now = self.app.snapshot()?;
        let media_type = &now
            .case
            .exhibit(exhibit)
            .ok_or_else(|| unknown(id))?
            .media_type;
        if media_type.starts_with("image/") && !is_shown(media_type) {
            // Known before anything is written down.
            return Err(not_shown());
        }
        self.app.cover_all();
        let mut loan = self.app.borrow(For::Change)?;
        // Before it is noted: hiding finds it even while the line is on its way to the disk.
        self.app.remember_uncovered(exhibit);
        let noted = edit::uncover(loan.writer(), exhibit, goes_on, &self.app.clock).map_err(wire);
        if noted.is_err() {
            self.app.forget_uncovered(exhibit);
        }
        drop(loan);
        let object = noted?;
        let shown = now.store.open_object(object).map_err(wire);
        let program = &self.app.places.preview;
        let shown = shown.and_then(|file| preview(program, file, media_type, max_pixels));
        if shown.is_err() {
            self.app.cover(exhibit)?;
        } else if !self.app.is_uncovered(exhibit) {
            return Err(wire(Error::Cancelled));
        }
        shown
    }
}

pub(super) fn within_reason(text: String) -> Wire<String> {
    if text.chars().nth(MAX_TEXT).is_some() {
        return Err(own(ErrorCode::Unexpected, "a text is too long"));
    }
    Ok(text)
}

#[tauri::command]
pub(crate) async fn exhibits_list<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
) -> Wire<Vec<ExhibitRow>> {
    work(app, &window, Page::list_exhibits).await
}

#[tauri::command]
pub(crate) async fn exhibit_details<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    exhibit: String,
) -> Wire<ExhibitDetails> {
    work(app, &window, move |page| page.read_exhibit(&exhibit)).await
}

#[tauri::command]
pub(crate) async fn exhibit_describe<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
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
pub(crate) async fn exhibit_set_aside<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
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
pub(crate) async fn exhibit_restore<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    exhibit: String,
) -> Wire<ExhibitDetails> {
    work(app, &window, move |page| page.restore(&exhibit)).await
}

#[tauri::command]
pub(crate) async fn exhibit_answer<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    exhibit: String,
    shows: Shows,
    channel: Channel<JobEvent>,
) -> Wire<String> {
    work(app, &window, move |page| {
        page.answer_shows(&exhibit, shows, sender(channel))
    })
    .await
}

#[tauri::command]
pub(crate) async fn exhibit_release<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    exhibit: String,
    channel: Channel<JobEvent>,
) -> Wire<String> {
    work(app, &window, move |page| {
        page.release(&exhibit, sender(channel))
    })
    .await
}

#[tauri::command]
pub(crate) async fn exhibit_uncover<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    exhibit: String,
    max_pixels: u32,
    goes_on: bool,
) -> Wire<Response> {
    work(app, &window, move |page| {
        page.uncover(&exhibit, max_pixels, goes_on)
    })
    .await
    .map(Response::new)
}

#[tauri::command]
pub(crate) async fn exhibit_cover<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    exhibit: String,
) -> Wire<()> {
    work(app, &window, move |page| page.cover(&exhibit)).await
}
