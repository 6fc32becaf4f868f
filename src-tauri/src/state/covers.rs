//! What is uncovered: one picture at most. Covering is on the screen at once and in the log as soon as it can be.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use holdfast_core::case::Case;
use holdfast_core::edit::{self, Picture};
use holdfast_core::fact::Area;
use holdfast_core::id::Id;
use holdfast_core::line::Event;
use holdfast_core::store::Writer;
use holdfast_view::ErrorCode;

use super::{App, For, lock};
use crate::error::Wire;

/// A copy of the uncovered picture on which boxes were drawn.
pub(crate) struct DrawnCopy {
    pub(crate) from: Picture,
    pub(crate) png: Arc<[u8]>,
    pub(crate) boxes: Vec<Area>,
}

impl App {
    /// Remembers a copy until somebody says yes to it, or its picture is covered again. False: it is covered already.
    pub(crate) fn remember_drawn(&self, id: Id, drawn: DrawnCopy) -> bool {
        let mut desk = lock(&self.desk);
        let open = desk.open.as_mut();
        let Some(open) = open.filter(|open| open.uncovered == Some(id)) else {
            return false;
        };
        open.drawn = Some(drawn);
        true
    }

    /// The copy that waits for a yes, when its picture is still uncovered.
    pub(crate) fn take_drawn(&self, id: Id) -> Option<DrawnCopy> {
        let mut desk = lock(&self.desk);
        let open = desk.open.as_mut();
        open.filter(|open| open.uncovered == Some(id))?.drawn.take()
    }

    /// Remembers that a picture is about to be uncovered. To be called with the writer that notes it on loan: whatever
    /// covers it again is written down after that.
    pub(crate) fn remember_uncovered(&self, id: Id) {
        if let Some(open) = lock(&self.desk).open.as_mut() {
            let before = open.uncovered.replace(id);
            open.drawn = None;
            open.to_cover.extend(before.filter(|other| *other != id));
        }
        self.guard_capture();
    }

    /// As if it had never been remembered: it was refused and nothing was noted. To be called before the loan ends.
    pub(crate) fn forget_uncovered(&self, id: Id) {
        if let Some(open) = lock(&self.desk).open.as_mut() {
            open.uncovered = open.uncovered.filter(|other| *other != id);
            open.to_cover.remove(&id);
        }
        self.guard_capture();
    }

    /// Whether this picture is uncovered now.
    pub(crate) fn is_uncovered(&self, id: Id) -> bool {
        let desk = lock(&self.desk);
        let open = desk.open.as_ref();
        open.is_some_and(|open| open.uncovered == Some(id))
    }

    /// Covers one picture, when it is uncovered, and writes that down.
    pub(crate) fn cover(self: &Arc<Self>, id: Id) -> Wire<()> {
        if self.queue_cover(Some(id)) {
            self.write_covers()?;
        }
        Ok(())
    }

    /// Covers everything and writes that down, at once or when the job that writes now is over.
    pub(crate) fn cover_all(self: &Arc<Self>) {
        if self.queue_cover(None) {
            // They are covered on the screen already; nobody waits for an answer.
            let _ignored = self.write_covers();
        }
    }

    /// Moves one or all from "uncovered" to "to be written as covered". False: nothing is to be written.
    fn queue_cover(&self, one: Option<Id>) -> bool {
        let is_any = {
            let mut desk = lock(&self.desk);
            let Some(open) = desk.open.as_mut() else {
                return false;
            };
            if one.is_none() || one == open.uncovered {
                open.to_cover.extend(open.uncovered.take());
                open.drawn = None;
            }
            !open.to_cover.is_empty()
        };
        self.guard_capture();
        is_any
    }

    /// Has the writer come and go, which writes what is queued; a job writes it when it ends.
    fn write_covers(self: &Arc<Self>) -> Wire<()> {
        match self.borrow(For::Change) {
            Ok(loan) => drop(loan),
            Err(error) if error.code == ErrorCode::Busy => {}
            Err(error) => return Err(error),
        }
        Ok(())
    }

    /// Writes what is queued. What cannot be written now stays queued for the next change.
    pub(super) fn write_queued_covers(&self, writer: &mut Writer) {
        let queued = |app: &Self| {
            let mut desk = lock(&app.desk);
            let open = desk.open.as_mut();
            open.map(|open| std::mem::take(&mut open.to_cover))
        };
        let ids: BTreeSet<Id> = queued(self).unwrap_or_default();
        let list: Vec<Id> = ids.iter().copied().collect();
        if !list.is_empty() && edit::cover(writer, &list, &self.clock).is_err() {
            let mut desk = lock(&self.desk);
            if let Some(open) = desk.open.as_mut() {
                open.to_cover.extend(ids);
            }
        }
    }

    /// Tells the system how it is now. Under one lock, so that the last one to tell it tells the truth.
    fn guard_capture(&self) {
        let guard = lock(&self.capture);
        let open = lock(&self.desk);
        let is_any = open
            .open
            .as_ref()
            .is_some_and(|open| open.uncovered.is_some());
        drop(open);
        if let Some(guard) = guard.as_ref() {
            guard(is_any);
        }
    }
}

/// Pictures that were uncovered and not covered again: the program ended in between.
pub(super) fn left_uncovered(case: &Case) -> Vec<Id> {
    let mut last: BTreeMap<Id, bool> = BTreeMap::new();
    for exhibit in &case.exhibits {
        for (_, event) in &exhibit.history {
            match event {
                Event::Uncovered => last.insert(exhibit.id, true),
                Event::Covered => last.insert(exhibit.id, false),
                _ => None,
            };
        }
    }
    let open = last.into_iter().filter(|(_, is_uncovered)| *is_uncovered);
    open.map(|(id, _)| id).collect()
}
