//! The open case behind one lock, and who may write to it now.
//!
//! The writer is lent: to one change, for a moment, or to one job, for as long as it takes. Everything that only reads
//! answers at once from the case as it was last folded. Nothing else in this program is global.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use holdfast_core::case::Case;
use holdfast_core::check::look_for_originals;
use holdfast_core::edit;
use holdfast_core::error::Error;
use holdfast_core::finding::{Finding, FindingCode, Level};
use holdfast_core::id::Id;
use holdfast_core::line::{Details, Event, Leftovers};
use holdfast_core::store::{Entry, Store, Writer};
use holdfast_machine::SystemClock;
use holdfast_view::{ErrorCode, FindingView};

use crate::error::{Wire, own, wire};
use crate::handles::Handles;
use crate::jobs::Jobs;
use crate::places::Places;
use crate::settings::Kept;
use crate::window::DropSender;

/// Everything that lives as long as the program.
pub(crate) struct App {
    pub(crate) places: Places,
    pub(crate) clock: SystemClock,
    pub(crate) jobs: Jobs,
    pub(crate) settings: Mutex<Kept>,
    pub(crate) handles: Mutex<Handles>,
    pub(crate) drops: Mutex<Option<DropSender>>,
    desk: Mutex<Desk>,
    given_back: Condvar,
}

/// What lies on the desk: at most one case.
#[derive(Default)]
struct Desk {
    openings: u64,
    open: Option<OpenCase>,
}

struct OpenCase {
    opening: u64,
    store: Store,
    case: Arc<Case>,
    pen: Pen,
    notices: Vec<FindingView>,
    uncovered: BTreeSet<Id>,
    /// Covered while a job had the writer: written down when it comes back.
    to_cover: BTreeSet<Id>,
}

/// Where the writer is.
enum Pen {
    Here(Box<Writer>),
    Lent(For),
    ReadOnly,
}

/// What the writer is lent for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum For {
    /// A change: over in a moment, the next one waits for it.
    Change,
    /// Long work: whoever else wants to write is told so.
    Job,
}

/// The open case as it stood a moment ago.
#[derive(Debug, Clone)]
pub(crate) struct Snapshot {
    pub(crate) store: Store,
    pub(crate) case: Arc<Case>,
    pub(crate) is_read_only: bool,
    pub(crate) notices: Vec<FindingView>,
}

/// Takes a lock; a thread that panicked left nothing half-done behind any of ours.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn no_case() -> holdfast_view::WireError {
    own(ErrorCode::NoCaseOpen, "no case is open")
}

impl App {
    /// Nothing is open yet.
    pub(crate) fn new(places: Places) -> Self {
        let settings = Mutex::new(Kept::read(&places.settings));
        Self {
            places,
            clock: SystemClock::new(),
            jobs: Jobs::default(),
            settings,
            handles: Mutex::default(),
            drops: Mutex::default(),
            desk: Mutex::default(),
            given_back: Condvar::new(),
        }
    }

    /// The open case as it stands now.
    pub(crate) fn snapshot(&self) -> Wire<Snapshot> {
        let desk = lock(&self.desk);
        let open = desk.open.as_ref().ok_or_else(no_case)?;
        Ok(Snapshot {
            store: open.store.clone(),
            case: Arc::clone(&open.case),
            is_read_only: matches!(open.pen, Pen::ReadOnly),
            notices: open.notices.clone(),
        })
    }

    /// Number of the opening that handles of the case are bound to.
    pub(crate) fn opening(&self) -> Option<u64> {
        lock(&self.desk).open.as_ref().map(|open| open.opening)
    }

    /// Opens a case in place of the one that is open. For writing, that is written down.
    pub(crate) fn open(self: &Arc<Self>, root: &Path, is_read_only: bool) -> Wire<()> {
        self.close()?;
        let (store, case, pen, found) = if is_read_only {
            let store = Store::at(root).map_err(wire)?;
            let case = store.read_case().map_err(wire)?;
            (store, case, Pen::ReadOnly, Leftovers::default())
        } else {
            let mut writer = Writer::open(root, &self.clock).map_err(wire)?;
            let opened = Entry {
                event: Event::Opened,
                about: None,
                details: Details::default(),
            };
            writer.append(vec![opened], &self.clock).map_err(wire)?;
            let found = writer.recovered();
            let (store, case) = (writer.store().clone(), writer.case().clone());
            (store, case, Pen::Here(Box::new(writer)), found)
        };
        let mut findings = look_for_originals(&case, self.places.home.as_deref());
        findings.extend(recovery(found));
        let mut desk = lock(&self.desk);
        desk.openings += 1;
        desk.open = Some(OpenCase {
            opening: desk.openings,
            store,
            case: Arc::new(case),
            pen,
            notices: findings.iter().map(FindingView::from).collect(),
            uncovered: BTreeSet::new(),
            to_cover: BTreeSet::new(),
        });
        Ok(())
    }

    /// Closes the case: what is uncovered is covered, its handles are no longer good. Not while a job writes to it.
    pub(crate) fn close(self: &Arc<Self>) -> Wire<()> {
        self.cover_all();
        let mut desk = self.wait(lock(&self.desk));
        match desk.open.as_ref().map(|open| (&open.pen, open.opening)) {
            Some((Pen::Lent(_), _)) => return Err(busy()),
            Some((_, opening)) => lock(&self.handles).forget_opening(opening),
            None => {}
        }
        desk.open = None;
        Ok(())
    }

    /// Waits while the writer is lent to a change.
    fn wait<'a>(&self, mut desk: MutexGuard<'a, Desk>) -> MutexGuard<'a, Desk> {
        let is_changing = |desk: &Desk| {
            let pen = desk.open.as_ref().map(|open| &open.pen);
            matches!(pen, Some(Pen::Lent(For::Change)))
        };
        while is_changing(&desk) {
            desk = self
                .given_back
                .wait(desk)
                .unwrap_or_else(PoisonError::into_inner);
        }
        desk
    }

    /// Lends the writer.
    pub(crate) fn borrow(self: &Arc<Self>, purpose: For) -> Wire<Loan> {
        let mut desk = self.wait(lock(&self.desk));
        let open = desk.open.as_mut().ok_or_else(no_case)?;
        match std::mem::replace(&mut open.pen, Pen::Lent(purpose)) {
            Pen::Here(writer) => Ok(Loan {
                app: Arc::clone(self),
                writer: Some(writer),
            }),
            other => {
                let is_read_only = matches!(other, Pen::ReadOnly);
                open.pen = other;
                Err(if is_read_only {
                    wire(Error::ReadOnly)
                } else {
                    busy()
                })
            }
        }
    }

    fn take_back(&self, mut writer: Box<Writer>) {
        let to_cover = {
            let mut desk = lock(&self.desk);
            let open = desk.open.as_mut();
            open.map(|open| std::mem::take(&mut open.to_cover))
        };
        let ids: Vec<Id> = to_cover.unwrap_or_default().into_iter().collect();
        // It is covered on the screen; a line that cannot be written now tells itself at the next change.
        let _ignored = edit::cover(&mut writer, &ids, &self.clock);
        let mut desk = lock(&self.desk);
        if let Some(open) = desk.open.as_mut() {
            open.case = Arc::new(writer.case().clone());
            open.pen = Pen::Here(writer);
        }
        drop(desk);
        self.given_back.notify_all();
    }

    /// Remembers that a picture is uncovered.
    pub(crate) fn remember_uncovered(&self, id: Id) {
        if let Some(open) = lock(&self.desk).open.as_mut() {
            open.uncovered.insert(id);
        }
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

    /// Moves one or all from "uncovered" to "to be written as covered". False: there was none.
    fn queue_cover(&self, one: Option<Id>) -> bool {
        let mut desk = lock(&self.desk);
        let Some(open) = desk.open.as_mut() else {
            return false;
        };
        let ids: BTreeSet<Id> = match one {
            Some(id) => open.uncovered.take(&id).into_iter().collect(),
            None => std::mem::take(&mut open.uncovered),
        };
        open.to_cover.extend(&ids);
        !open.to_cover.is_empty()
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
}

fn busy() -> holdfast_view::WireError {
    own(ErrorCode::Busy, "other long work is under way")
}

/// What opening the case put in order, if anything.
fn recovery(found: Leftovers) -> Option<Finding> {
    let is_any = found.parts + found.torn_bytes + found.released > 0;
    is_any.then(|| Finding::history(Level::Note, FindingCode::Recovered, "log.jsonl"))
}

/// The writer, on loan. It goes back when this is dropped, and the case is folded anew for those who read.
pub(crate) struct Loan {
    app: Arc<App>,
    writer: Option<Box<Writer>>,
}

impl Loan {
    /// The writer.
    pub(crate) fn writer(&mut self) -> &mut Writer {
        #[expect(clippy::expect_used, reason = "it is taken out by `drop` only")]
        self.writer.as_mut().expect("the loan holds the writer")
    }
}

impl Drop for Loan {
    fn drop(&mut self) {
        if let Some(writer) = self.writer.take() {
            self.app.take_back(writer);
        }
    }
}
