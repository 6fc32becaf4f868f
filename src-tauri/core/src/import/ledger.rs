//! The ledger of a run: what was read becomes lines of the log, in the order of the plan and in groups.

use std::path::Path;
use std::sync::atomic::Ordering;
use std::time::Duration;

use super::keep::Taken;
use super::known::{Known, KnownExhibit};
use super::place::place_of;
use super::run::{Read, Setting, reason_of};
use super::source::name_fact;
use super::{Outcome, OutcomeKind, PlannedFile, Reason, Remark, Treatment};
use crate::digest::Digest;
use crate::error::Result;
use crate::fact::{FactBody, PlaceFact};
use crate::id::Id;
use crate::line::{Details, Event, Flag, Shows};
use crate::store::{Entry, Writer, remove_object};

/// A group is written when it has so many files, or is so old.
const GROUP_FILES: usize = 64;
const GROUP_MS: u64 = 1000;
/// The same, for whoever waits for files.
pub(super) const GROUP_AGE: Duration = Duration::from_millis(GROUP_MS);

/// Turns what was read into lines of the log and outcomes.
pub(super) struct Ledger<'a> {
    writer: &'a mut Writer,
    known: Known,
    setting: &'a Setting<'a>,
    group: Vec<Entry>,
    begun_ms: u64,
    outcomes: Vec<Outcome>,
    /// How many of them are settled and were told.
    settled: usize,
}

impl<'a> Ledger<'a> {
    pub(super) fn new(writer: &'a mut Writer, known: Known, setting: &'a Setting<'a>) -> Self {
        Self {
            writer,
            known,
            setting,
            group: Vec::new(),
            begun_ms: 0,
            outcomes: Vec::new(),
            settled: 0,
        }
    }

    /// How many files of the plan were taken.
    pub(super) fn count(&self) -> usize {
        self.outcomes.len()
    }

    pub(super) fn outcomes(self) -> Vec<Outcome> {
        self.outcomes
    }

    /// Takes the next file of the plan.
    pub(super) fn take(&mut self, read: Result<Read, Remark>) {
        let Some(planned) = self.setting.plan.files.get(self.outcomes.len()) else {
            return;
        };
        let now_ms = self.setting.clock.now().mono_ms;
        if self.outcomes.len() == self.settled {
            self.begun_ms = now_ms;
        }
        let outcome = match read.and_then(|read| self.enter(planned, read)) {
            Ok(outcome) => outcome,
            Err(remark) => failed(planned.path.clone(), remark),
        };
        self.outcomes.push(outcome);
        // What was there already writes no line, but is waited for too.
        if self.waiting() >= GROUP_FILES {
            self.flush();
        }
        self.flush_when_old();
    }

    /// Files that were taken and are not settled.
    fn waiting(&self) -> usize {
        self.outcomes.len() - self.settled
    }

    /// Writes the group when its first file has waited long enough.
    pub(super) fn flush_when_old(&mut self) {
        if self.waiting() == 0 {
            return;
        }
        let now_ms = self.setting.clock.now().mono_ms;
        if now_ms.saturating_sub(self.begun_ms) >= GROUP_MS {
            self.flush();
        }
    }

    /// Writes the group, if there is one.
    pub(super) fn flush_waiting(&mut self) {
        if self.waiting() > 0 {
            self.flush();
        }
    }

    fn enter(&mut self, planned: &PlannedFile, read: Read) -> Result<Outcome, Remark> {
        let mut facts = Vec::new();
        if let Some((digest, fact)) = &read.fact {
            self.writer.remember(*digest, fact.clone());
            facts = vec![*digest, self.place_fact(&read.place)?];
        }
        let export = read.export.map(|part| {
            let Taken { sha256, file, .. } = &read.taken;
            self.known.export(part.group, *sha256, file, &read.place)
        });
        let outcome = Outcome {
            path: planned.path.clone(),
            exhibit: None,
            export,
            sha256: read.taken.sha256,
            size: Some(read.taken.size),
            result: OutcomeKind::AlreadyThere,
            remark: read.remark.map(Remark::from),
            is_healed: false,
        };
        let before = read
            .taken
            .sha256
            .and_then(|sha256| self.known.get(sha256).cloned());
        match before {
            Some(before) => Ok(self.enter_again(&before, read, facts, outcome)),
            None => self.enter_new(planned, read, facts, outcome),
        }
    }

    /// The same bytes again: the same exhibit, with another name, place or time.
    fn enter_again(
        &mut self,
        before: &KnownExhibit,
        read: Read,
        facts: Vec<Digest>,
        outcome: Outcome,
    ) -> Outcome {
        if !facts.is_empty() {
            let mut entry = Entry::about(Event::Described, before.id);
            entry.details.facts = facts;
            entry.details.export = outcome.export;
            self.group.push(entry);
        }
        // The copy that the log speaks of was lost, and is there again: the log says so, and its name is synced.
        let is_healed = before.may_heal && before.is_kept && read.taken.is_made;
        if is_healed {
            let mut entry = Entry::about(Event::Added, before.id);
            entry.details.sha256 = read.taken.sha256;
            entry.details.size = Some(read.taken.size);
            self.group.push(entry);
        }
        let answered = match (before.shows, read.shows) {
            (Shows::Unknown | Shows::Nothing, Shows::Intimate) => Some(Shows::Intimate),
            (Shows::Unknown, Shows::Nothing) if before.is_kept => Some(Shows::Nothing),
            _ => None,
        };
        if let Some(shows) = answered.filter(|_| before.is_visual) {
            let mut entry = Entry::about(Event::ShowsAnswered, before.id);
            entry.details.shows = Some(shows);
            self.group.push(entry);
        }
        if let Some(known) = read.taken.sha256.and_then(|sha256| self.known.get(sha256)) {
            known.see(read.taken.file, read.place, outcome.export);
            known.shows = answered.unwrap_or(known.shows);
            known.may_heal &= !is_healed;
        }
        let mut outcome = Outcome {
            exhibit: Some(before.id),
            is_healed,
            ..outcome
        };
        if is_now_kept(before, read.shows, read.treatment) {
            self.keep_now(before.id, read.taken.sha256, read.taken.size, read.shows);
            outcome.result = OutcomeKind::Added;
        } else if !before.is_kept {
            if let Some(sha256) = read
                .taken
                .sha256
                .filter(|_| read.treatment == Treatment::Keep)
            {
                // Listed earlier in this very run: our copy must not stay. The next opening does it if this fails.
                if !self.writer.case().needs(sha256) {
                    let _ignored = remove_object(&self.setting.store, sha256);
                }
            }
            outcome.result = OutcomeKind::Listed;
            outcome.remark = Some(Remark {
                reason: Reason::ListedBefore,
                param: before.id.to_string(),
            });
        } else if answered == Some(Shows::Intimate) {
            outcome.remark = Some(Reason::KeptBefore.into());
        }
        outcome
    }

    /// What was only listed is kept from here on: the answer first, then its bytes.
    fn keep_now(&mut self, id: Id, sha256: Option<Digest>, size: u64, shows: Shows) {
        let mut answer = Entry::about(Event::ShowsAnswered, id);
        answer.details.shows = Some(shows);
        let mut added = Entry::about(Event::Added, id);
        added.details.sha256 = sha256;
        added.details.size = Some(size);
        added.details.shows = Some(shows);
        self.group.extend([answer, added]);
        if let Some(known) = sha256.and_then(|sha256| self.known.get(sha256)) {
            known.is_kept = true;
            known.shows = shows;
        }
    }

    fn enter_new(
        &mut self,
        planned: &PlannedFile,
        read: Read,
        mut facts: Vec<Digest>,
        mut outcome: Outcome,
    ) -> Result<Outcome, Remark> {
        let is_kept = read.treatment == Treatment::Keep;
        let Taken {
            sha256,
            size,
            file,
            changed,
            is_made: _,
        } = read.taken;
        if !is_kept {
            let body = FactBody::Fingerprint { sha256, size };
            facts.push(
                self.writer
                    .put_fact(body, None)
                    .map_err(|error| Remark::from(reason_of(&error)))?,
            );
        }
        let flags = [
            (size == 0).then_some(Flag::Empty),
            changed.then_some(Flag::SourceChangedDuringCopy),
            planned.is_sparse.then_some(Flag::Sparse),
            planned.via_link.then_some(Flag::ViaLink),
            (!is_kept && sha256.is_none()).then_some(Flag::NoHash),
        ];
        let known = KnownExhibit::new(
            is_kept,
            read.is_visual,
            read.shows,
            file,
            read.place,
            outcome.export,
        );
        let id = self.known.add(sha256, known);
        self.group.push(Entry {
            event: if is_kept { Event::Added } else { Event::Listed },
            about: Some(id),
            details: Details {
                sha256: sha256.filter(|_| is_kept),
                size: is_kept.then_some(size),
                kind: Some(read.kind),
                media_type: Some(read.media_type),
                shows: Some(read.shows),
                export: outcome.export,
                flags: flags.into_iter().flatten().collect(),
                facts,
                ..Details::default()
            },
        });
        outcome.exhibit = Some(id);
        outcome.result = if is_kept {
            OutcomeKind::Added
        } else {
            OutcomeKind::Listed
        };
        Ok(outcome)
    }

    /// The fact for a folder; one for all files that lie in it.
    fn place_fact(&mut self, place: &PlaceFact) -> Result<Digest, Remark> {
        if let Some(digest) = self.known.place(place) {
            return Ok(digest);
        }
        let put = self.writer.put_fact(FactBody::Place(place.clone()), None);
        let digest = put.map_err(|error| Remark::from(reason_of(&error)))?;
        self.known.add_place(place.clone(), digest);
        Ok(digest)
    }

    /// Writes the group. Only now are its files saved, and said to be; if that fails, none of them is.
    pub(super) fn flush(&mut self) {
        let group = std::mem::take(&mut self.group);
        let written = self.writer.append(group, self.setting.clock);
        if let Err(error) = &written {
            for outcome in self.outcomes.iter_mut().skip(self.settled) {
                if outcome.result != OutcomeKind::Failed {
                    *outcome = failed(outcome.path.clone(), reason_of(error).into());
                }
            }
        }
        self.tell();
        if written.is_err() {
            self.setting.stop.store(true, Ordering::Relaxed);
        }
    }

    fn tell(&mut self) {
        let waiting = self.outcomes.get(self.settled..).unwrap_or_default();
        if !waiting.is_empty() {
            self.setting.progress.settled(waiting);
        }
        self.settled = self.outcomes.len();
    }

    /// Writes down what could not be added, by name and place; the answer to the person does not depend on it.
    pub(super) fn note_failures(&mut self) {
        let refused = self
            .setting
            .plan
            .refused
            .iter()
            .map(|(path, remark)| failed(path.clone(), remark.clone()));
        let refused: Vec<_> = refused.collect();
        self.outcomes.extend(refused);
        self.tell();
        let failures = self.outcomes.iter().filter_map(|outcome| {
            let remark = outcome.remark.as_ref()?;
            let is_failure =
                outcome.result == OutcomeKind::Failed && remark.reason != Reason::Cancelled;
            is_failure.then(|| (outcome.path.clone(), remark.reason))
        });
        let mut entries = Vec::new();
        for (path, reason) in failures.collect::<Vec<_>>() {
            let Ok(facts) = self.failure_facts(&path) else {
                return;
            };
            let why = Some(reason.as_str().to_owned());
            entries.push(Entry {
                event: Event::Failed,
                about: None,
                details: Details {
                    facts,
                    why,
                    ..Details::default()
                },
            });
        }
        // A log that cannot be written was reported already, with every file.
        let _ignored = self.writer.append(entries, self.setting.clock);
    }

    fn failure_facts(&mut self, path: &Path) -> Result<Vec<Digest>, Remark> {
        let place = place_of(path.parent().unwrap_or(Path::new("")), self.setting.home);
        let put = self.writer.put_fact(FactBody::File(name_fact(path)), None);
        let name = put.map_err(|error| Remark::from(reason_of(&error)))?;
        Ok(vec![name, self.place_fact(&place)?])
    }
}

/// It was listed for want of an answer, and now a person says that it shows nothing. What was once said to be intimate is
/// not taken in by the way: that answer is changed by itself first.
fn is_now_kept(before: &KnownExhibit, shows: Shows, treatment: Treatment) -> bool {
    let is_answered = shows == Shows::Nothing && treatment == Treatment::Keep;
    !before.is_kept && before.shows != Shows::Intimate && is_answered
}

fn failed(path: std::path::PathBuf, remark: Remark) -> Outcome {
    Outcome {
        path,
        exhibit: None,
        export: None,
        sha256: None,
        size: None,
        result: OutcomeKind::Failed,
        remark: Some(remark),
        is_healed: false,
    }
}
