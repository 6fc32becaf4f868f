//! What is still missing, the answers to it, and the order of screenshots with what lies between them.

use holdfast_core::case::Case;
use holdfast_core::edit;
use holdfast_core::fact::{AnswerFact, AnswerState};
use holdfast_core::id::Id;
use holdfast_guide::GapId;
use holdfast_index::ExportInfo;
use holdfast_index::shots::{Ends, Shot, in_order, shots};
use holdfast_view::{
    Counted, ErrorCode, GapsView, Language, Missing, OrderView, StepState, can_tie,
};
use tauri::{Runtime, WebviewWindow};

use super::exhibit::within_reason;
use super::guide::unknown;
use super::{Page, TheApp, exhibit_id, work};
use crate::error::{Wire, own, wire};
use crate::state::{For, Snapshot};

/// The id of anything in a case, as the page names it.
fn any_id(text: &str) -> Wire<Id> {
    text.parse().map_err(|_| unknown(text))
}

/// Whether somebody has said something of the zone of an export.
fn is_zone_answered(case: &Case, export: Id) -> bool {
    let mut zones = case.zones().iter();
    zones.any(|zone| case.whole_of(zone.export) == export)
}

fn needs_zone(case: &Case, export: &ExportInfo) -> bool {
    export.without_zone > 0 && !is_zone_answered(case, export.id)
}

impl Page {
    /// The screenshots of a case in their order.
    fn shots(&self, now: &Snapshot) -> Vec<Shot> {
        let order = now.case.path.order.as_ref();
        let confirmed: &[Id] = order.map_or(&[], |order| &order.exhibits);
        let told = |exhibit: &_| self.app.captures.of(now, exhibit);
        in_order(shots(&now.case, told), confirmed)
    }

    /// What is counted of a case outside of its log.
    fn counted(&self, now: &Snapshot) -> Wire<Counted> {
        let case = &now.case;
        let mut counted = Counted {
            ends: Ends::of(case, &self.shots(now)),
            ..Counted::default()
        };
        if let Some(reading) = self.app.reading()? {
            let exports = self.app.ask(&reading, |index, _| index.exports())?;
            let open = exports.iter().filter(|export| needs_zone(case, export));
            counted.open_zones = open.map(|export| export.id).collect();
            // One download may be read in several formats.
            counted.open_zones.dedup();
        } else {
            let mut exports = case.exports().into_iter();
            counted.is_unread = exports.any(|export| !is_zone_answered(case, export.id));
        }
        Ok(counted)
    }

    /// What is still missing, what is not possible, what is there.
    pub(crate) fn gaps(&self) -> Wire<GapsView> {
        let now = self.app.snapshot()?;
        Ok(GapsView::of(&now.case, &self.counted(&now)?))
    }

    /// Notes what became of something that is missing. That it is there needs to say where, in ids or in words.
    pub(crate) fn answer_gap(
        &self,
        gap: &str,
        state: StepState,
        tied: &[String],
        note: String,
        language: Language,
    ) -> Wire<GapsView> {
        let id = GapId::of_code(gap).ok_or_else(|| unknown(gap))?;
        let tied = tied
            .iter()
            .map(|id| any_id(id))
            .collect::<Wire<Vec<Id>>>()?;
        let note = within_reason(note)?.trim().to_owned();
        let answer = AnswerFact {
            about: id.code().to_owned(),
            state: state.into(),
            tied,
            note: (!note.is_empty()).then_some(note),
        };
        let says_where = !answer.tied.is_empty() || answer.note.is_some();
        if answer.state == AnswerState::Done && !(can_tie(id) && says_where) {
            return Err(own(ErrorCode::Unexpected, "an answer that says nothing"));
        }
        let mut loan = self.app.borrow(For::Change)?;
        edit::answer_gap(loan.writer(), answer, language.into(), &self.app.clock).map_err(wire)?;
        drop(loan);
        self.gaps()
    }

    /// The screenshots in their order, and what was said of neighbours.
    pub(crate) fn screenshots(&self) -> Wire<OrderView> {
        let now = self.app.snapshot()?;
        Ok(OrderView::of(&now.case, &self.shots(&now)))
    }

    /// Notes the order in which screenshots were made.
    pub(crate) fn confirm_order(&self, exhibits: &[String]) -> Wire<OrderView> {
        let exhibits = exhibits.iter().map(|id| exhibit_id(id));
        let exhibits = exhibits.collect::<Wire<Vec<Id>>>()?;
        let mut loan = self.app.borrow(For::Change)?;
        edit::confirm_order(loan.writer(), exhibits, &self.app.clock).map_err(wire)?;
        drop(loan);
        self.screenshots()
    }

    /// Notes whether something is missing between two neighbours.
    pub(crate) fn answer_between(
        &self,
        [one, other]: [&str; 2],
        missing: Missing,
    ) -> Wire<OrderView> {
        let pair = [exhibit_id(one)?, exhibit_id(other)?];
        let mut loan = self.app.borrow(For::Change)?;
        edit::answer_between(loan.writer(), pair, missing.into(), &self.app.clock).map_err(wire)?;
        drop(loan);
        self.screenshots()
    }
}

#[tauri::command]
pub(crate) async fn gaps_read<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
) -> Wire<GapsView> {
    work(app, &window, Page::gaps).await
}

#[tauri::command]
pub(crate) async fn gap_answer<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    gap: String,
    state: StepState,
    tied: Vec<String>,
    note: String,
    language: Language,
) -> Wire<GapsView> {
    work(app, &window, move |page| {
        page.answer_gap(&gap, state, &tied, note, language)
    })
    .await
}

#[tauri::command]
pub(crate) async fn order_read<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
) -> Wire<OrderView> {
    work(app, &window, Page::screenshots).await
}

#[tauri::command]
pub(crate) async fn order_confirm<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    exhibits: Vec<String>,
) -> Wire<OrderView> {
    work(app, &window, move |page| page.confirm_order(&exhibits)).await
}

#[tauri::command]
pub(crate) async fn between_answer<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    exhibits: [String; 2],
    missing: Missing,
) -> Wire<OrderView> {
    work(app, &window, move |page| {
        let [one, other] = &exhibits;
        page.answer_between([one, other], missing)
    })
    .await
}
