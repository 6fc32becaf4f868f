//! The open case behind one lock, and who may write to it now.
//!
//! The writer is lent: to one change, for a moment, or to one job, for as long as it takes. Everything that only reads
//! answers at once from the case as it was last folded. Nothing else in this program is global.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use holdfast_core::case::Case;
use holdfast_core::check::look_for_originals;
use holdfast_core::digest::self_test;
use holdfast_core::error::Error;
use holdfast_core::finding::{Finding, FindingCode, Level};
use holdfast_core::id::Id;
use holdfast_core::line::{Details, Event, Leftovers};
use holdfast_core::store::{Entry, Store, Writer};
use holdfast_machine::SystemClock;
use holdfast_view::{ErrorCode, FindingView, WireError};

use crate::captures::Captures;
use crate::error::{Wire, own, wire};
use crate::handles::Handles;
use crate::jobs::Jobs;
use crate::places::Places;
use crate::readings::Readings;
use crate::settings::Kept;
use crate::window::DropSender;

mod covers;
mod found;

pub(crate) use covers::DrawnCopy;
use found::{Found, read_only};

/// How long a change waits for the one before it. Most are over in a moment; one that copies a large original back into
/// the case is not, and then whoever asks is told that something is under way.
const PATIENCE: Duration = Duration::from_secs(3);

/// Asks the system to keep the window out of captures, or no longer.
pub(crate) type CaptureGuard = Box<dyn Fn(bool) + Send>;

/// Everything that lives as long as the program.
pub(crate) struct App {
    pub(crate) places: Places,
    pub(crate) clock: SystemClock,
    /// Whether this computer computes SHA-256 as it must.
    is_sound: bool,
    pub(crate) jobs: Jobs,
    /// Reading exports goes on beside other long work.
    pub(crate) reads: Jobs,
    pub(crate) readings: Readings,
    pub(crate) captures: Captures,
    pub(crate) settings: Mutex<Kept>,
    pub(crate) handles: Mutex<Handles>,
    pub(crate) drops: Mutex<Option<DropSender>>,
    /// The page has saved what was typed, after it was told that the window closes.
    pub(crate) has_left: AtomicBool,
    /// Told whether anything is uncovered, before its pixels leave this program.
    pub(crate) capture: Mutex<Option<CaptureGuard>>,
    /// Held while a picture is decoded: one at a time.
    pub(crate) decoding: Mutex<()>,
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
    /// The one picture that is uncovered.
    uncovered: Option<Id>,
    /// Covered, and not written down yet: a job has the writer, or the disk said no.
    to_cover: BTreeSet<Id>,
    /// A copy with boxes that was drawn for the picture that is uncovered, and waits for a yes. In memory only.
    drawn: Option<DrawnCopy>,
}

/// Where the writer is.
enum Pen {
    Here(Box<Writer>),
    Lent(For),
    ReadOnly,
    /// Nobody can say whether its log was cut, so nothing is added until it was checked.
    HeadLost,
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
    /// Number of the opening.
    pub(crate) opening: u64,
    /// It was to be written to, and its head is lost: a check makes it anew.
    pub(crate) is_head_lost: bool,
}

/// Takes a lock; a thread that panicked left nothing half-done behind any of ours.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn no_case() -> WireError {
    own(ErrorCode::NoCaseOpen, "no case is open")
}

impl App {
    /// Nothing is open yet.
    pub(crate) fn new(places: Places) -> Self {
        let settings = Mutex::new(Kept::read(&places.settings));
        Self {
            places,
            clock: SystemClock::new(),
            is_sound: self_test(),
            jobs: Jobs::default(),
            reads: Jobs::default(),
            readings: Readings::default(),
            captures: Captures::default(),
            settings,
            handles: Mutex::default(),
            drops: Mutex::default(),
            has_left: AtomicBool::new(false),
            capture: Mutex::default(),
            decoding: Mutex::default(),
            desk: Mutex::default(),
            given_back: Condvar::new(),
        }
    }

    /// Refuses whatever hashes, on a computer that cannot.
    pub(crate) fn must_be_sound(&self) -> Wire<()> {
        if self.is_sound {
            return Ok(());
        }
        Err(wire(Error::SelfTest))
    }

    /// The open case as it stands now.
    pub(crate) fn snapshot(&self) -> Wire<Snapshot> {
        let desk = lock(&self.desk);
        let open = desk.open.as_ref().ok_or_else(no_case)?;
        Ok(Snapshot {
            store: open.store.clone(),
            case: Arc::clone(&open.case),
            is_read_only: matches!(open.pen, Pen::ReadOnly | Pen::HeadLost),
            notices: open.notices.clone(),
            opening: open.opening,
            is_head_lost: matches!(open.pen, Pen::HeadLost),
        })
    }

    /// Number of the opening that handles of the case are bound to.
    pub(crate) fn opening(&self) -> Option<u64> {
        lock(&self.desk).open.as_ref().map(|open| open.opening)
    }

    /// Opens a case in place of the one that is open, which is closed once the other one could be opened. For writing,
    /// that is written down.
    pub(crate) fn open(self: &Arc<Self>, root: &Path, is_read_only: bool) -> Wire<()> {
        self.must_be_sound()?;
        if self.is_open_at(root) {
            // The same again: its lock is given back first.
            self.close()?;
        } else {
            self.must_be_free()?;
        }
        let found = if is_read_only {
            read_only(root, Pen::ReadOnly)
        } else {
            match self.open_writer(root) {
                Ok(writer) => Ok(Found::with(writer)),
                Err(error) if is_head_lost(root, &error) => read_only(root, Pen::HeadLost),
                Err(error) => Err(error),
            }
        }?;
        let mut findings = look_for_originals(&found.case, self.places.home.as_deref());
        findings.extend(recovery(found.leftovers));
        if matches!(found.pen, Pen::HeadLost) {
            findings.insert(0, head_lost());
        }
        self.close()?;
        let mut desk = lock(&self.desk);
        desk.openings += 1;
        desk.open = Some(OpenCase {
            opening: desk.openings,
            store: found.store,
            case: found.case,
            pen: found.pen,
            notices: findings.iter().map(FindingView::from).collect(),
            uncovered: None,
            to_cover: BTreeSet::new(),
            drawn: None,
        });
        drop(desk);
        self.read_captures();
        Ok(())
    }

    /// Makes a lost head anew from a log that is one whole chain, as the command line's `check` does; from then on the
    /// case can be written to. False: it could not be done, and everything is as it was.
    pub(crate) fn make_head_anew(self: &Arc<Self>) -> bool {
        let Ok(now) = self.snapshot() else {
            return false;
        };
        let root = now.store.root();
        // The first writer is closed before the second one opens: its lock is given back.
        let made = Writer::open_without_head(root, &self.clock).map(drop);
        let Ok(writer) = made.map_err(wire).and_then(|()| self.open_writer(root)) else {
            return false;
        };
        let mut desk = lock(&self.desk);
        let open = desk.open.as_mut();
        let Some(open) = open.filter(|open| open.opening == now.opening) else {
            return false;
        };
        let lost = FindingView::from(&head_lost());
        open.notices.retain(|one| *one != lost);
        open.case = writer.snapshot();
        open.pen = Pen::Here(Box::new(writer));
        true
    }

    /// Opens for writing. A picture that was uncovered when the program ended is covered now, and the log says so.
    fn open_writer(&self, root: &Path) -> Wire<Writer> {
        let mut writer = Writer::open(root, &self.clock).map_err(wire)?;
        let left = covers::left_uncovered(writer.case());
        let covered = left.into_iter().map(|id| Entry::about(Event::Covered, id));
        let opened = Entry {
            event: Event::Opened,
            about: None,
            details: Details::default(),
        };
        let lines = std::iter::once(opened).chain(covered).collect();
        writer.append(lines, &self.clock).map_err(wire)?;
        Ok(writer)
    }

    /// Whether the open case lies there.
    fn is_open_at(&self, root: &Path) -> bool {
        let same = |open: &OpenCase| match (open.store.root().canonicalize(), root.canonicalize()) {
            (Ok(one), Ok(other)) => one == other,
            _ => open.store.root() == root,
        };
        lock(&self.desk).open.as_ref().is_some_and(same)
    }

    /// Refuses while long work has the writer of the open case.
    pub(crate) fn must_be_free(&self) -> Wire<()> {
        let desk = self.wait(lock(&self.desk));
        match desk.open.as_ref().map(|open| &open.pen) {
            Some(Pen::Lent(_)) => Err(busy()),
            _ => Ok(()),
        }
    }

    /// Closes the case: what is uncovered is covered, its handles are no longer good. Not while a job writes to it.
    pub(crate) fn close(self: &Arc<Self>) -> Wire<()> {
        self.cover_all();
        self.jobs.forget_ended();
        let mut desk = self.wait(lock(&self.desk));
        match desk.open.as_ref().map(|open| (&open.pen, open.opening)) {
            Some((Pen::Lent(_), _)) => return Err(busy()),
            Some((_, opening)) => lock(&self.handles).forget_opening(opening),
            None => {}
        }
        desk.open = None;
        drop(desk);
        self.reads.cancel_any();
        self.forget_reading();
        self.captures.forget();
        Ok(())
    }

    /// Waits while the writer is lent to a change, but not for ever.
    fn wait<'a>(&self, desk: MutexGuard<'a, Desk>) -> MutexGuard<'a, Desk> {
        let is_changing = |desk: &mut Desk| {
            let pen = desk.open.as_ref().map(|open| &open.pen);
            matches!(pen, Some(Pen::Lent(For::Change)))
        };
        let waited = self
            .given_back
            .wait_timeout_while(desk, PATIENCE, is_changing);
        waited.unwrap_or_else(PoisonError::into_inner).0
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
                let is_read_only = matches!(other, Pen::ReadOnly | Pen::HeadLost);
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
        self.write_queued_covers(&mut writer);
        let mut desk = lock(&self.desk);
        if let Some(open) = desk.open.as_mut() {
            open.case = writer.snapshot();
            open.pen = Pen::Here(writer);
        }
        drop(desk);
        self.given_back.notify_all();
    }
}

/// Whether a case could not be opened for writing because its head is gone or damaged.
fn is_head_lost(root: &Path, error: &WireError) -> bool {
    let head = || Store::at(root).and_then(|store| store.read_head());
    error.code == ErrorCode::LogDamaged && matches!(head(), Ok(None))
}

fn head_lost() -> Finding {
    Finding::history(Level::Unconfirmed, FindingCode::HeadDiffers, "head.json")
}

fn busy() -> WireError {
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
