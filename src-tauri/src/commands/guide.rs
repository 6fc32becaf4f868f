//! The guide: its advice, the path of the open case, official sites.

use holdfast_core::edit;
use holdfast_core::error::Error;
use holdfast_core::fact::AnswerFact;
use holdfast_guide::{LinkId, link};
use holdfast_view::{GuideView, Language, PathView, Region, SetupAnswers, StepState, WireError};
use tauri::{Runtime, WebviewWindow};

use super::exhibit::within_reason;
use super::{Page, TheApp, work};
use crate::error::{Wire, wire};
use crate::reveal::browse;
use crate::settings::system;
use crate::state::{For, lock};

/// A name that the guide does not have.
pub(super) fn unknown(name: &str) -> WireError {
    let id = name.chars().take(32).collect();
    wire(Error::UnknownId { id })
}

impl Page {
    /// The country whose numbers the window shows.
    pub(super) fn region(&self) -> Region {
        let kept = lock(&self.app.settings).settings.region;
        kept.unwrap_or_else(|| system().1)
    }

    /// The path of the open case: what was said, the steps in order, what became of each.
    pub(crate) fn path(&self) -> Wire<PathView> {
        let region = self.region();
        let now = self.app.snapshot()?;
        Ok(PathView::of(&now.case, region))
    }

    /// Notes what was said at the start.
    pub(crate) fn set_up_path(&self, answers: &SetupAnswers) -> Wire<PathView> {
        let fact = answers.to_fact().ok_or_else(|| unknown("answers"))?;
        let mut loan = self.app.borrow(For::Change)?;
        edit::set_up(loan.writer(), fact, &self.app.clock).map_err(wire)?;
        drop(loan);
        self.path()
    }

    /// Notes what became of a step of the path.
    pub(crate) fn answer_step(
        &self,
        key: &str,
        state: StepState,
        note: String,
        language: Language,
    ) -> Wire<PathView> {
        if !self.path()?.has(key) {
            return Err(unknown(key));
        }
        let answer = AnswerFact {
            about: key.to_owned(),
            state: state.into(),
            tied: Vec::new(),
            note: Some(within_reason(note)?).filter(|note| !note.is_empty()),
        };
        let mut loan = self.app.borrow(For::Change)?;
        edit::answer_step(loan.writer(), answer, language.into(), &self.app.clock).map_err(wire)?;
        drop(loan);
        self.path()
    }

    /// Opens an official site in the system's browser, by its name out of the guide.
    pub(crate) fn open_link(id: LinkId, language: Language) -> Wire<()> {
        browse(link(id).url.get(language.into()))
    }
}

#[tauri::command]
pub(crate) async fn guide_read() -> GuideView {
    GuideView::whole()
}

#[tauri::command]
pub(crate) async fn path_read<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
) -> Wire<PathView> {
    work(app, &window, Page::path).await
}

#[tauri::command]
pub(crate) async fn path_set_up<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    answers: SetupAnswers,
) -> Wire<PathView> {
    work(app, &window, move |page| page.set_up_path(&answers)).await
}

#[tauri::command]
pub(crate) async fn step_answer<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    key: String,
    state: StepState,
    note: String,
    language: Language,
) -> Wire<PathView> {
    work(app, &window, move |page| {
        page.answer_step(&key, state, note, language)
    })
    .await
}

#[tauri::command]
pub(crate) async fn link_open(id: LinkId, language: Language) -> Wire<()> {
    Page::open_link(id, language)
}
