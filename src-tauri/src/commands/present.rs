//! Two people, one case: who is at the computer, as they say, and what the young person wants covered.

use holdfast_core::edit;
use holdfast_view::{CaseView, ErrorCode, ExhibitDetails, Language, WhoIsHere};
use tauri::{Runtime, WebviewWindow};

use super::exhibit::within_reason;
use super::{Page, TheApp, work};
use crate::error::{Wire, own, wire};
use crate::state::For;

impl Page {
    /// Notes who is at the computer from now on.
    pub(crate) fn say_present(&self, who: WhoIsHere) -> Wire<CaseView> {
        let mut loan = self.app.borrow(For::Change)?;
        edit::say_present(loan.writer(), who.into(), &self.app.clock).map_err(wire)?;
        drop(loan);
        self.read_case()
    }

    /// The young person wants it covered, and says in words what is in it.
    pub(crate) fn keep_covered(
        &self,
        id: &str,
        words: String,
        language: Language,
    ) -> Wire<ExhibitDetails> {
        let (words, clock) = (within_reason(words)?, &self.app.clock);
        if words.trim().is_empty() {
            return Err(own(ErrorCode::Unexpected, "no words for a covered picture"));
        }
        self.change(id, |writer, id| {
            edit::keep_covered(writer, id, words.trim(), language.into(), clock)
        })
        .map(|((), details)| details)
    }

    /// The young person need not be asked any more.
    pub(crate) fn take_promise_back(&self, id: &str) -> Wire<ExhibitDetails> {
        let clock = &self.app.clock;
        self.change(id, |writer, id| edit::take_promise_back(writer, id, clock))
            .map(|((), details)| details)
    }
}

#[tauri::command]
pub(crate) async fn present_say<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    who: WhoIsHere,
) -> Wire<CaseView> {
    work(app, &window, move |page| page.say_present(who)).await
}

#[tauri::command]
pub(crate) async fn exhibit_keep_covered<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    exhibit: String,
    words: String,
    language: Language,
) -> Wire<ExhibitDetails> {
    work(app, &window, move |page| {
        page.keep_covered(&exhibit, words, language)
    })
    .await
}

#[tauri::command]
pub(crate) async fn exhibit_promise_back<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    exhibit: String,
) -> Wire<ExhibitDetails> {
    work(app, &window, move |page| page.take_promise_back(&exhibit)).await
}
