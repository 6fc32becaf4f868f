//! Handles: what the page holds instead of paths. 128 random bits each, good for one window and, where they belong to
//! a case, for one opening of it. A handle that is not known says so in one way, whatever it was.

use std::collections::{BTreeMap, VecDeque};
use std::path::PathBuf;
use std::sync::Arc;

use holdfast_core::bundle::set::CheckedSet;
use holdfast_core::digest::hex;
use holdfast_core::id::{CaseId, Id};
use holdfast_core::import::Plan;
use holdfast_view::{ErrorCode, Instant, PlacePurpose};

use crate::error::{Wire, own};

/// Handles that are kept; the oldest go first. A page never holds so many that mean anything.
const KEPT: usize = 512;

/// What a handle stands for.
#[derive(Debug, Clone)]
pub(crate) enum Thing {
    /// A case that was found.
    Case(PathBuf),
    /// A place that may be used.
    Place(Place),
    /// Files that would be added.
    Plan(Arc<Planned>),
    /// Files that were dropped, or that a run could not save.
    Files(Vec<PathBuf>),
    /// A zip that was written.
    Zip(PathBuf),
    /// Bundles to check.
    Bundles(Vec<PathBuf>),
    /// Bundles that were checked, and when.
    Checked(Arc<CheckedSet>, Instant),
}

/// A place that may be used.
#[derive(Debug, Clone)]
pub(crate) struct Place {
    pub(crate) path: PathBuf,
    pub(crate) purpose: PlacePurpose,
    /// The id of a new case, chosen with its folder.
    pub(crate) id: Option<CaseId>,
}

/// A plan, and the named places in folders that a cloud service keeps in step.
#[derive(Debug)]
pub(crate) struct Planned {
    pub(crate) plan: Plan,
    pub(crate) synced: Vec<PathBuf>,
    /// Exhibits that were answered for before, by the number of a file with the same bytes.
    pub(crate) again: BTreeMap<usize, Id>,
}

/// To whom a handle was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Holder {
    /// Label of the window.
    pub(crate) window: String,
    /// Number of the opening, for what belongs to a case.
    pub(crate) opening: Option<u64>,
}

/// Every handle that is good.
#[derive(Debug, Default)]
pub(crate) struct Handles(VecDeque<(String, Holder, Thing)>);

impl Handles {
    /// Gives a thing a handle.
    pub(crate) fn give(&mut self, holder: Holder, thing: Thing) -> Wire<String> {
        let token = token()?;
        self.give_as(token.clone(), holder, thing);
        Ok(token)
    }

    /// Gives a thing the handle of something else that is over (a job).
    pub(crate) fn give_as(&mut self, token: String, holder: Holder, thing: Thing) {
        if self.0.len() >= KEPT {
            self.0.pop_front();
        }
        self.0.push_back((token, holder, thing));
    }

    /// What a handle stands for, if this window holds it, in this opening.
    pub(crate) fn look(&self, token: &str, window: &str, opening: Option<u64>) -> Option<Thing> {
        let found = self.0.iter().find(|(own, holder, _)| {
            own == token
                && holder.window == window
                && (holder.opening.is_none() || holder.opening == opening)
        });
        found.map(|(_, _, thing)| thing.clone())
    }

    /// Takes a handle back.
    pub(crate) fn forget(&mut self, token: &str) {
        self.0.retain(|(own, _, _)| own != token);
    }

    /// Takes back every handle of an opening.
    pub(crate) fn forget_opening(&mut self, opening: u64) {
        self.0
            .retain(|(_, holder, _)| holder.opening != Some(opening));
    }
}

/// 128 random bits as text.
pub(crate) fn token() -> Wire<String> {
    let mut bytes = [0_u8; 16];
    getrandom::fill(&mut bytes)
        .map_err(|_| own(ErrorCode::SelfTest, "the system gives no random numbers"))?;
    Ok(hex(&bytes))
}
