//! The run: several files at a time, logged in the order of the plan, in groups.

use std::collections::{BTreeMap, HashSet};
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{Mutex, PoisonError};

use super::keep::{Taken, hash_in_place, is_as_planned, keep};
use super::known::Known;
use super::ledger::{GROUP_AGE, Ledger};
use super::place::place_of;
use super::walk::look_at;
use super::{
    Answers, Outcome, Plan, PlannedFile, PlannedPart, Reason, Remark, Role, Treatment, treatment,
    treatment_in_export,
};
use crate::digest::Digest;
use crate::error::{Error, Result};
use crate::fact::{Fact, FactBody, FileFact, PlaceFact};
use crate::line::{Kind, Shows};
use crate::moment::Clock;
use crate::progress::Progress;
use crate::sniff;
use crate::store::{Store, Writer, hash_from_disk};

/// Files copied at the same time: waiting for the disk overlaps, and its syncs are shared.
const WORKERS: usize = 8;
/// A file from this size on is copied alone: large copies side by side only make a disk jump.
const LARGE_BYTES: u64 = 32 * 1024 * 1024;

/// Everything that stays the same during a run.
pub(super) struct Setting<'a> {
    pub(super) store: Store,
    pub(super) plan: &'a Plan,
    pub(super) answers: &'a Answers,
    pub(super) home: Option<&'a Path>,
    pub(super) refused: HashSet<Digest>,
    pub(super) intimate: HashSet<Digest>,
    pub(super) clock: &'a dyn Clock,
    pub(super) progress: &'a dyn Progress,
    pub(super) stop: AtomicBool,
    pub(super) next: AtomicUsize,
    pub(super) large: Mutex<()>,
}

/// A file that was read; its line is not written yet.
pub(super) struct Read {
    pub(super) taken: Taken,
    pub(super) treatment: Treatment,
    pub(super) kind: Kind,
    pub(super) media_type: String,
    pub(super) is_visual: bool,
    pub(super) shows: Shows,
    /// None when the case has this very fact already.
    pub(super) fact: Option<(Digest, Fact)>,
    pub(super) place: PlaceFact,
    pub(super) export: Option<PlannedPart>,
    pub(super) remark: Option<Reason>,
}

/// Adds the files of a plan. The outcomes stand in the plan's order, what was refused last.
///
/// A file that fails never stops the others; when the log itself cannot be written, every file that is not yet logged
/// fails with that reason, and what was logged before is safe.
pub fn run(
    writer: &mut Writer,
    plan: &Plan,
    answers: &Answers,
    home: Option<&Path>,
    clock: &dyn Clock,
    progress: &dyn Progress,
) -> Vec<Outcome> {
    let mut known = Known::of(writer.case());
    known.go_on_with(&plan.goes_on);
    progress.total(plan.files.iter().map(|file| file.size).sum());
    let setting = Setting {
        store: writer.store().clone(),
        plan,
        answers,
        home,
        refused: known.refused(),
        intimate: known.intimate(),
        clock,
        progress,
        stop: AtomicBool::new(false),
        next: AtomicUsize::new(0),
        large: Mutex::new(()),
    };
    let seen = Known::of(writer.case());
    let mut ledger = Ledger::new(writer, known, &setting);
    std::thread::scope(|scope| {
        let (sender, receiver) = mpsc::channel();
        for _ in 0..WORKERS.min(plan.files.len()) {
            let sender = sender.clone();
            let (setting, seen) = (&setting, &seen);
            scope.spawn(move || work(setting, seen, &sender));
        }
        drop(sender);
        let mut waiting = BTreeMap::new();
        loop {
            match receiver.recv_timeout(GROUP_AGE) {
                Ok((index, read)) => {
                    waiting.insert(index, read);
                    while let Some(read) = waiting.remove(&ledger.count()) {
                        ledger.take(read);
                    }
                }
                Err(RecvTimeoutError::Timeout) => ledger.flush_waiting(),
                Err(RecvTimeoutError::Disconnected) => break,
            }
            // What was read does not wait for a large file that comes after it.
            ledger.flush_when_old();
        }
    });
    ledger.flush();
    ledger.note_failures();
    ledger.outcomes()
}

fn work(setting: &Setting<'_>, seen: &Known, sender: &mpsc::Sender<(usize, Result<Read, Remark>)>) {
    loop {
        let index = setting.next.fetch_add(1, Ordering::Relaxed);
        let Some(planned) = setting.plan.files.get(index) else {
            return;
        };
        let read = if setting.stop.load(Ordering::Relaxed) || setting.progress.is_cancelled() {
            Err(Reason::Cancelled.into())
        } else {
            let _alone = (planned.size >= LARGE_BYTES)
                .then(|| setting.large.lock().unwrap_or_else(PoisonError::into_inner));
            setting.progress.step(&planned.path.display().to_string());
            read_one(setting, seen, index, planned)
        };
        if sender.send((index, read)).is_err() {
            return;
        }
    }
}

/// Reads a file as it was planned. When it became another file since, it is looked at again: what it is and whether it
/// may be copied is judged anew, and an answer that was given for the other one does not count.
fn read_one(
    setting: &Setting<'_>,
    seen: &Known,
    index: usize,
    planned: &PlannedFile,
) -> Result<Read, Remark> {
    let look_again = || {
        look_at(&planned.path, planned.via_link).map(|again| PlannedFile {
            export: planned.export,
            ..again
        })
    };
    let first = if is_as_planned(planned) {
        read_as(setting, seen, index, planned, Look::Planned)
    } else {
        read_as(setting, seen, index, &look_again()?, Look::Again)
    };
    match first {
        Err(remark) if remark.reason == Reason::ChangedSincePlan => {
            read_as(setting, seen, index, &look_again()?, Look::Last)
        }
        other => other,
    }
}

/// Which look at a file decides what is done with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Look {
    /// The plan's.
    Planned,
    /// A second one, because the file became another.
    Again,
    /// One more: it is taken as it comes now.
    Last,
}

fn read_as(
    setting: &Setting<'_>,
    seen: &Known,
    index: usize,
    planned: &PlannedFile,
    look: Look,
) -> Result<Read, Remark> {
    let Judged {
        kind,
        is_asked,
        shows,
        treatment,
        mut remark,
    } = judge(setting.answers, index, planned, look);
    let taken = take(setting, seen, planned, treatment, shows, look)?;
    if taken.changed {
        remark = Some(Reason::SourceChanged);
    } else if taken.size == 0 {
        remark = remark.or(Some(Reason::Empty));
    }
    let place = place_of(planned.path.parent().unwrap_or(Path::new("")), setting.home);
    let is_known = taken
        .sha256
        .is_some_and(|sha256| seen.has_seen(sha256, &taken.file, &place, planned.export.is_some()));
    let fact = if is_known {
        None
    } else {
        Some(put_file_fact(&setting.store, &taken.file)?)
    };
    Ok(Read {
        taken,
        treatment,
        kind,
        media_type: planned.media_type.clone(),
        is_visual: is_asked,
        shows,
        fact,
        place,
        export: planned.export,
        remark,
    })
}

/// What is done with a file, and why.
struct Judged {
    kind: Kind,
    is_asked: bool,
    shows: Shows,
    treatment: Treatment,
    remark: Option<Reason>,
}

fn judge(answers: &Answers, index: usize, planned: &PlannedFile, look: Look) -> Judged {
    let answer = answers.except.get(&index).copied().unwrap_or(answers.shows);
    if let Some(part) = planned.export {
        let is_visual = planned.kind.is_visual() || sniff::is_visual(&planned.media_type);
        let may_show = is_visual || crate::case::asks(planned.kind, Some(planned.size));
        let treatment = treatment_in_export(part.role, may_show, answer, answers.list_only);
        let is_intimate = may_show && part.role == Role::Other && answer == Shows::Intimate;
        return Judged {
            kind: Kind::Export,
            is_asked: false,
            shows: if is_intimate { answer } else { Shows::Unknown },
            treatment,
            remark: None,
        };
    }
    let kind = answers.kind.unwrap_or(planned.kind);
    // What a person calls a picture does not decide whether it is copied: its content does.
    let is_visual = kind.is_visual() || sniff::is_visual(&planned.media_type);
    let treated = match (kind.is_visual(), planned.kind.is_visual()) {
        (false, true) => planned.kind,
        (false, false) if is_visual => Kind::Photo,
        _ => kind,
    };
    // What nobody can tell the kind of may be a picture too: the answer counts for it.
    let is_asked = is_visual || crate::case::asks(kind, Some(planned.size));
    let shows = if is_asked { answer } else { Shows::Unknown };
    let is_another = look != Look::Planned && shows == Shows::Nothing;
    let shows = if is_another { Shows::Unknown } else { shows };
    Judged {
        kind,
        is_asked,
        shows,
        treatment: treatment(treated, shows, answers.list_only),
        remark: is_another.then_some(Reason::ChangedSincePlan),
    }
}

/// Reads a file: copied into the store, or hashed where it lies.
fn take(
    setting: &Setting<'_>,
    seen: &Known,
    planned: &PlannedFile,
    treatment: Treatment,
    shows: Shows,
    look: Look,
) -> Result<Taken, Remark> {
    let copy = || {
        let is_bound = look != Look::Last;
        let (clock, progress) = (setting.clock, setting.progress);
        let refused = match shows {
            // What was listed for want of an answer may come in with one.
            Shows::Nothing => &setting.intimate,
            Shows::Unknown | Shows::Intimate => &setting.refused,
        };
        keep(&setting.store, planned, is_bound, refused, clock, progress)
    };
    if treatment == Treatment::Keep {
        return copy();
    }
    let no_hash = setting.answers.no_hash;
    let hashed = hash_in_place(planned, no_hash, setting.clock, setting.progress)?;
    match hashed.sha256 {
        // Only while it is bound to what was looked at: other bytes, which nobody answered for, must not slip in.
        Some(sha256) if look != Look::Last && may_heal(setting, seen, sha256, shows) => copy(),
        _ => Ok(hashed),
    }
}

/// What would only be listed now was kept before, and that copy is lost: then it is made again, as it was decided then.
fn may_heal(setting: &Setting<'_>, seen: &Known, sha256: Digest, shows: Shows) -> bool {
    let is_wanted = !setting.answers.list_only && shows != Shows::Intimate && seen.is_kept(sha256);
    let is_intact = || {
        let kept = hash_from_disk(&setting.store.object_path(sha256), setting.progress);
        kept.is_ok_and(|(found, _)| found == sha256)
    };
    is_wanted && !is_intact()
}

fn put_file_fact(store: &Store, file: &FileFact) -> Result<(Digest, Fact), Remark> {
    let put = || {
        let fact = Fact::new(FactBody::File(file.clone()), None)?;
        Ok((store.put_fact(&fact)?, fact))
    };
    put().map_err(|error| reason_of(&error).into())
}

pub(super) fn reason_of(error: &Error) -> Reason {
    match error {
        Error::DiskFull { .. } => Reason::NotEnoughSpace,
        Error::ReadBackDiffers { .. } => Reason::ReadBackDiffers,
        Error::NotCertain { .. } => Reason::NotCertain,
        _ => Reason::WriteFailed,
    }
}
