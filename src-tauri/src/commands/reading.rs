//! Exports: read, listed, searched, shown in the original, marked for the report.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use holdfast_core::case::Case;
use holdfast_core::digest::Digest;
use holdfast_core::edit;
use holdfast_core::error::Error;
use holdfast_core::id::Id;
use holdfast_index::zone::{self, Zone};
use holdfast_index::{AccountNo, COUNT_MAX, Index, Placing, Query, RowInfo, RowNo, ThreadNo};
use holdfast_view::{
    ErrorCode, ExportView, FoundRows, JobEvent, JobResult, OriginalView, ReadingView, RowView,
    SearchAsk, ThreadView, UnreadView,
};
use tauri::ipc::Channel;
use tauri::{Runtime, WebviewWindow};

use super::case::sender;
use super::{Page, TheApp, exhibit_id, work};
use crate::error::{Wire, own, wire};
use crate::jobs::{JobSender, StepName};
use crate::state::For;

/// Rows that a page gets at once.
const ROWS_MAX: u32 = 500;
/// Rows that are marked at once.
const MARKS_MAX: u64 = 2_000;
/// Letters that are searched for.
const WORDS_MAX: usize = 1_000;
/// Bytes of a row's original that are shown.
const ORIGINAL_BYTES: u64 = 64 * 1024;

/// The marks of a case, by what they mark.
fn marks(case: &Case) -> HashMap<(Id, &str, &str, u32), String> {
    let marks = case.marks().iter().filter_map(|mark| {
        let row = mark.row.as_ref()?;
        let key = (
            row.exhibit,
            row.entry.as_str(),
            row.pointer.as_str(),
            row.nth.unwrap_or(1),
        );
        Some((key, mark.fact.to_string()))
    });
    marks.collect()
}

fn mark_of(marks: &HashMap<(Id, &str, &str, u32), String>, row: &RowInfo) -> Option<String> {
    let place = &row.reference;
    let key = (
        place.exhibit,
        place.entry.as_str(),
        place.pointer.as_str(),
        place.nth,
    );
    marks.get(&key).cloned()
}

/// Rows as a list shows them: with their marks, and where the words that were searched for stand.
fn listed(rows: &[RowInfo], case: &Case, words: &str) -> Vec<RowView> {
    let marks = marks(case);
    let rows = rows.iter();
    rows.map(|row| RowView::listed(row, mark_of(&marks, row), words))
        .collect()
}

impl Page {
    /// Reads the exports of the open case, beside everything else.
    pub(crate) fn begin_reading(&self, send: JobSender) -> Wire<String> {
        self.app.snapshot()?;
        self.begin_job_in(
            |app| &app.reads,
            None,
            send,
            StepName::Whole,
            |page, _, progress| {
                page.app.make_reading(progress)?;
                Ok(JobResult::Reading)
            },
        )
    }

    /// What was read; none while it was not, or when the case says more by now.
    pub(crate) fn reading(&self) -> Wire<Option<ReadingView>> {
        let Some(token) = self.app.reading()? else {
            return Ok(None);
        };
        let (name, question) = (token.clone(), |index: &Index, case: &Case| {
            let (exports, parts) = (index.exports()?, case.exports());
            let (threads, accounts) = (index.threads()?, index.accounts()?);
            let threads = threads.iter();
            Ok(ReadingView {
                token,
                exports: exports
                    .iter()
                    .map(|one| ExportView::of(one, case))
                    .collect(),
                unread: index
                    .unread()?
                    .iter()
                    .map(|one| UnreadView::of(one, &parts))
                    .collect(),
                further: index.further(case)?.iter().map(Into::into).collect(),
                threads: threads.map(|one| ThreadView::of(one, &accounts)).collect(),
                accounts: accounts.iter().map(Into::into).collect(),
            })
        });
        self.app
            .ask(&name, |index, now| question(index, &now.case))
            .map(Some)
    }

    pub(crate) fn rows(
        &self,
        reading: &str,
        thread: u32,
        from: u64,
        count: u32,
    ) -> Wire<Vec<RowView>> {
        self.app.ask(reading, |index, now| {
            let rows = index.rows(ThreadNo(thread), from, count.min(ROWS_MAX).into())?;
            Ok(listed(&rows, &now.case, ""))
        })
    }

    pub(crate) fn search(
        &self,
        reading: &str,
        asked: SearchAsk,
        from: u32,
        count: u32,
    ) -> Wire<FoundRows> {
        let query = query(asked)?;
        self.app.ask(reading, |index, now| {
            let page = index.search(&query, from.into(), count.min(ROWS_MAX).into())?;
            Ok(FoundRows {
                rows: listed(&page.rows, &now.case, &query.text),
                found: page.found,
                is_or_more: page.found >= COUNT_MAX,
                near: index.near(&query, Placing::of(&now.case))?,
            })
        })
    }

    pub(crate) fn original(&self, reading: &str, row: u32) -> Wire<OriginalView> {
        self.app.ask(reading, |index, now| {
            let info = index.row(RowNo(row))?;
            let whole = RowView::whole(&info, mark_of(&marks(&now.case), &info));
            let original = index.original(&now.store, RowNo(row), ORIGINAL_BYTES)?;
            Ok(OriginalView::of(whole, original))
        })
    }

    /// Marks a stretch of a thread for the report, from one place to another, both included.
    pub(crate) fn mark_rows(&self, reading: &str, thread: u32, from: u64, to: u64) -> Wire<()> {
        let count = to.saturating_sub(from).saturating_add(1);
        if to < from || count > MARKS_MAX {
            return Err(wire(too_long(count)));
        }
        let seen = self.app.ask(reading, |index, now| {
            let rows = index.rows(ThreadNo(thread), from, count)?;
            let marks = marks(&now.case);
            let new = rows.iter().filter(|row| mark_of(&marks, row).is_none());
            let numbers: Vec<RowNo> = new.map(|row| row.no).collect();
            index.seen(&now.store, &numbers)
        })?;
        if seen.is_empty() {
            return Ok(());
        }
        let mut loan = self.app.borrow(For::Change)?;
        edit::mark(loan.writer(), seen, &self.app.clock).map_err(wire)
    }

    /// Takes a mark back.
    pub(crate) fn unmark_row(&self, mark: &str) -> Wire<()> {
        let fact: Digest = mark.parse().map_err(|_| unknown_mark(mark))?;
        let mut loan = self.app.borrow(For::Change)?;
        edit::unmark(loan.writer(), &[fact], &self.app.clock).map_err(wire)
    }

    /// Writes down the zone of an export; none: nobody knows it. False: what was typed is no zone.
    pub(crate) fn answer_zone(&self, exhibit: &str, typed: Option<&str>) -> Wire<bool> {
        let exhibit = exhibit_id(exhibit)?;
        let zone = match typed.map(Zone::read) {
            Some(None) => return Ok(false),
            Some(Some(zone)) => Some(zone.name().to_owned()),
            None => None,
        };
        let mut loan = self.app.borrow(For::Change)?;
        let exports = loan.writer().case().exports();
        let mut holding = exports
            .iter()
            .filter(|export| export.parts.iter().any(|part| part.exhibit == exhibit));
        let export = holding.next().map_or(exhibit, |export| export.id);
        edit::answer_zone(loan.writer(), export, zone, &self.app.clock).map_err(wire)?;
        Ok(true)
    }
}

const fn too_long(count: u64) -> Error {
    Error::TooLong {
        size_bytes: count,
        limit_bytes: MARKS_MAX,
    }
}

fn unknown_mark(mark: &str) -> holdfast_view::WireError {
    wire(Error::UnknownId {
        id: mark.chars().take(16).collect(),
    })
}

fn query(asked: SearchAsk) -> Wire<Query> {
    let instant = |text: Option<String>| -> Wire<Option<DateTime<Utc>>> {
        text.map(|text| {
            DateTime::parse_from_rfc3339(&text)
                .map(|at| at.to_utc())
                .map_err(|_| own(ErrorCode::UnknownField, "not an instant"))
        })
        .transpose()
    };
    Ok(Query {
        text: asked.text.chars().take(WORDS_MAX).collect(),
        threads: asked.thread.map(ThreadNo).into_iter().collect(),
        authors: asked.author.map(AccountNo).into_iter().collect(),
        from: instant(asked.from)?,
        to: instant(asked.to)?,
        ..Query::default()
    })
}

#[tauri::command]
pub(crate) async fn reading_begin<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    channel: Channel<JobEvent>,
) -> Wire<String> {
    work(app, &window, move |page| {
        page.begin_reading(sender(channel))
    })
    .await
}

#[tauri::command]
pub(crate) async fn reading_read<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
) -> Wire<Option<ReadingView>> {
    work(app, &window, Page::reading).await
}

#[tauri::command]
pub(crate) async fn rows_list<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    reading: String,
    thread: u32,
    from: u64,
    count: u32,
) -> Wire<Vec<RowView>> {
    work(app, &window, move |page| {
        page.rows(&reading, thread, from, count)
    })
    .await
}

#[tauri::command]
pub(crate) async fn rows_search<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    reading: String,
    asked: SearchAsk,
    from: u32,
    count: u32,
) -> Wire<FoundRows> {
    work(app, &window, move |page| {
        page.search(&reading, asked, from, count)
    })
    .await
}

#[tauri::command]
pub(crate) async fn row_original<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    reading: String,
    row: u32,
) -> Wire<OriginalView> {
    work(app, &window, move |page| page.original(&reading, row)).await
}

#[tauri::command]
pub(crate) async fn rows_mark<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    reading: String,
    thread: u32,
    from: u64,
    to: u64,
) -> Wire<()> {
    work(app, &window, move |page| {
        page.mark_rows(&reading, thread, from, to)
    })
    .await
}

#[tauri::command]
pub(crate) async fn row_unmark<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    mark: String,
) -> Wire<()> {
    work(app, &window, move |page| page.unmark_row(&mark)).await
}

#[tauri::command]
pub(crate) async fn zone_answer<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    exhibit: String,
    zone: Option<String>,
) -> Wire<bool> {
    work(app, &window, move |page| {
        page.answer_zone(&exhibit, zone.as_deref())
    })
    .await
}

#[tauri::command]
pub(crate) async fn zone_names<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
) -> Wire<Vec<String>> {
    work(app, &window, |_| Ok(zone::names())).await
}
