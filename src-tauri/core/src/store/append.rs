//! Adding to a case: one writer, and "done" only after everything is on the disk.

use std::collections::HashMap;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::Write;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use super::Store;
use super::create::boot_code;
use super::durable::{sync_folder, write_new};
use super::recover::{HEAD_LOST, Order, recover};
use crate::case::{Case, FactSource, Head};
use crate::digest::{Digest, hex};
use crate::error::{Error, Result};
use crate::fact::{Fact, FactBody, Lang, random};
use crate::id::Id;
use crate::line::{Details, Event, LINE_V, Leftovers, Line};
use crate::log;
use crate::moment::{Clock, utc_text};

/// A program that this one is just starting holds the lock, too, from its making until it becomes another (flock(2): a
/// lock belongs to the open file, and a new process has that one, too). So a lock that was given back may still be held
/// for a moment.
const LOCK_TRIES: u32 = 10;
const LOCK_PAUSE: Duration = Duration::from_millis(20);

/// What the next line shall say.
#[derive(Debug, Clone)]
pub struct Entry {
    /// What was done.
    pub event: Event,
    /// To what.
    pub about: Option<Id>,
    /// The rest.
    pub details: Details,
}

impl Entry {
    /// An entry about something, with nothing more to say.
    pub fn about(event: Event, id: Id) -> Self {
        Self {
            event,
            about: Some(id),
            details: Details::default(),
        }
    }
}

/// A case, open for writing. There is one at a time.
#[derive(Debug)]
pub struct Writer {
    store: Store,
    case: Arc<Case>,
    log: File,
    /// The last line, for the clocks and the chain.
    last: (Line, Digest),
    /// Facts of lines that are not written yet, so that they need not be read back to be understood.
    fresh: Fresh,
    secret: String,
    opening: String,
    recovered: Leftovers,
    /// Set when a group failed: what is on the disk is uncertain until the case is opened again.
    is_broken: bool,
    // Dropped last: the lock is given back when everything else is closed.
    _lock: File,
}

impl Writer {
    /// Opens a case for writing: takes the lock, puts in order what an interruption left, reads it.
    ///
    /// Fails with `StoreLocked` while another program writes to it, and with `LogDamaged` when lines were changed or
    /// cut: nothing may be added then, or the damage would be covered up.
    pub fn open(root: &Path, clock: &dyn Clock) -> Result<Self> {
        let store = Store::at(root)?;
        let lock = take_lock(&store)?;
        let order = recover(&store)?;
        Self::begin(store, lock, order, None, clock)
    }

    /// Opens a case whose head was lost while its log is one whole chain: a line says so, and with it the head is made
    /// anew. Whether lines were cut off the end before, nobody can tell any more.
    ///
    /// Fails with `LogDamaged` when the head is there, or the log is not whole.
    pub fn open_without_head(root: &Path, clock: &dyn Clock) -> Result<Self> {
        let store = Store::at(root)?;
        let lock = take_lock(&store)?;
        let reading = log::read(&store.read_log_file()?, None);
        if store.read_head()?.is_some() || !reading.is_whole() || reading.tail_bytes > 0 {
            return Err(Error::LogDamaged {
                path: root.to_owned(),
                finding: "head_differs: head.json".into(),
            });
        }
        let case = store
            .fold(&reading.lines)
            .ok_or_else(|| no_beginning(&store))?;
        let order = Order {
            found: Leftovers::default(),
            is_news: true,
            case,
            reading,
        };
        Self::begin(store, lock, order, Some(HEAD_LOST.to_owned()), clock)
    }

    /// Begins to write to what is in order, and writes down what had to be done for that.
    fn begin(
        store: Store,
        lock: File,
        order: Order,
        why: Option<String>,
        clock: &dyn Clock,
    ) -> Result<Self> {
        let (case, reading) = (order.case, order.reading);
        let last = reading.lines.last().cloned();
        let last = last.ok_or_else(|| no_beginning(&store))?;
        if !reading.newer.is_empty() {
            return Err(Error::FormatNewer {
                format: format!("log, version above {LINE_V}"),
            });
        }
        let secret = reading
            .lines
            .first()
            .and_then(|(line, _)| line.details.genesis.as_ref())
            .map(|genesis| genesis.random.clone())
            .unwrap_or_default();
        let path = store.log_path();
        let log = OpenOptions::new()
            .append(true)
            .open(&path)
            .map_err(|error| Error::write(&path, error))?;
        let mut writer = Self {
            store,
            case: Arc::new(case),
            log,
            last,
            fresh: Fresh::default(),
            secret,
            opening: hex(&random::<4>()?),
            recovered: order.found,
            is_broken: false,
            _lock: lock,
        };
        if order.is_news {
            let details = Details {
                found: Some(order.found),
                why,
                ..Details::default()
            };
            writer.append(
                vec![Entry {
                    event: Event::Recovered,
                    about: None,
                    details,
                }],
                clock,
            )?;
        }
        Ok(writer)
    }

    /// The case as it stands after the last line.
    pub fn case(&self) -> &Case {
        &self.case
    }

    /// The same, to be kept by whoever only reads: it stays as it is when lines are added.
    pub fn snapshot(&self) -> Arc<Case> {
        Arc::clone(&self.case)
    }

    /// The folder it lies in.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// What an interruption had left, put in order when this was opened.
    pub fn recovered(&self) -> Leftovers {
        self.recovered
    }

    /// Puts words or a file's name or place into the store; returns what a line names it by.
    pub fn put_fact(&self, body: FactBody, lang: Option<Lang>) -> Result<Digest> {
        let fact = Fact::new(body, lang)?;
        let digest = self.store.put_fact(&fact)?;
        self.remember(digest, fact);
        Ok(digest)
    }

    /// Keeps a fact in mind that was put into the store by another thread, until a line names it.
    pub(crate) fn remember(&self, digest: Digest, fact: Fact) {
        self.fresh
            .0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(digest, fact);
    }

    /// Adds lines as one group. When it returns, they and everything they name are on the disk.
    pub fn append(&mut self, entries: Vec<Entry>, clock: &dyn Clock) -> Result<()> {
        if self.is_broken {
            let finding = "the log could not be written before".into();
            return Err(Error::LogDamaged {
                path: self.store.root.clone(),
                finding,
            });
        }
        let lines = self.chain(entries, clock);
        let Some(last) = lines.last().cloned() else {
            return Ok(());
        };
        // A failed sync of a folder must not be followed by one that succeeds and proves nothing; and from the first
        // byte until the head is written, the log may hold more than is acknowledged.
        self.is_broken = true;
        self.sync_named(&lines)?;
        let mut bytes = Vec::new();
        for (line, _) in &lines {
            bytes.extend(line.to_bytes());
            bytes.push(b'\n');
        }
        let path = self.store.log_path();
        self.log
            .write_all(&bytes)
            .map_err(|error| Error::write(&path, error))?;
        // From here on the lines are written; whether they stay is known only once everything is synced.
        let root = self.store.root.clone();
        let not_certain = || Error::NotCertain { path: root.clone() };
        self.log.sync_all().map_err(|_| not_certain())?;
        self.last = last;
        let source = (&self.fresh, &self.store);
        let case = Arc::make_mut(&mut self.case);
        for (line, digest) in &lines {
            case.apply(line, *digest, &source);
        }
        write_head(&self.store, self.case.head).map_err(|_| not_certain())?;
        self.is_broken = false;
        Ok(())
    }

    /// Numbers, dates and links entries; puts a `clock_jump` line before them when the clocks disagree.
    fn chain(&self, entries: Vec<Entry>, clock: &dyn Clock) -> Vec<(Line, Digest)> {
        let now = clock.now();
        let utc = utc_text(now.utc);
        let boot = boot_code(&now.boot, &self.secret);
        let jump = log::jump_between(&self.last.0, &utc, now.mono_ms, &boot).map(|seconds| Entry {
            event: Event::ClockJump,
            about: None,
            details: Details {
                seconds: Some(seconds),
                ..Details::default()
            },
        });
        let (mut n, mut prev) = (self.last.0.n, self.last.1);
        let mut lines = Vec::with_capacity(entries.len() + 1);
        for entry in jump.into_iter().chain(entries) {
            n += 1;
            let line = Line {
                v: LINE_V,
                n,
                prev,
                utc: utc.clone(),
                off: now.offset_minutes,
                mono: now.mono_ms,
                boot: boot.clone(),
                w: self.opening.clone(),
                ev: entry.event,
                x: entry.about,
                details: entry.details,
            };
            prev = Digest::of(&line.to_bytes());
            lines.push((line, prev));
        }
        lines
    }

    /// Makes the names of all objects and facts of these lines survive, each shelf once.
    fn sync_named(&self, lines: &[(Line, Digest)]) -> Result<()> {
        let named = lines.iter().flat_map(|(line, _)| {
            let has_object = matches!(line.ev, Event::Added | Event::Redacted);
            let object = line.details.sha256.filter(|_| has_object);
            line.details.facts.iter().copied().chain(object)
        });
        self.store.sync_names(named)
    }
}

fn no_beginning(store: &Store) -> Error {
    Error::LogDamaged {
        path: store.root.clone(),
        finding: "log_edited: line 0".into(),
    }
}

#[derive(Debug, Default)]
struct Fresh(Mutex<HashMap<Digest, Fact>>);

impl FactSource for (&Fresh, &Store) {
    fn fact(&self, digest: Digest) -> Option<Fact> {
        let fresh = self
            .0
            .0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .get(&digest)
            .cloned();
        fresh.or_else(|| self.1.fact(digest))
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "a lock that is given back in a moment is worth that moment; nothing is told by this clock"
)]
pub(crate) fn take_lock(store: &Store) -> Result<File> {
    let path = store.lock_path();
    let lock = OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(false)
        .open(&path)
        .map_err(|error| Error::write(&path, error))?;
    for _ in 0..LOCK_TRIES {
        match lock.try_lock() {
            Ok(()) => return Ok(lock),
            Err(TryLockError::WouldBlock) => std::thread::sleep(LOCK_PAUSE),
            Err(TryLockError::Error(error)) => return Err(Error::write(&path, error)),
        }
    }
    Err(Error::StoreLocked {
        path: store.root.clone(),
    })
}

/// Replaces the head file: written beside, synced, renamed, folder synced.
pub(super) fn write_head(store: &Store, head: Head) -> Result<()> {
    replace(
        store,
        &store.head_path(),
        &serde_json::to_vec(&head).unwrap_or_default(),
    )
}

/// Replaces one of the case's own files in one step.
pub(super) fn replace(store: &Store, target: &Path, bytes: &[u8]) -> Result<()> {
    let unfinished = store
        .incoming_path()
        .join(format!("{}.part", hex(&random::<12>()?)));
    write_new(&unfinished, bytes).inspect_err(|_| {
        let _ignored = fs::remove_file(&unfinished);
    })?;
    fs::rename(&unfinished, target).map_err(|error| Error::write(target, error))?;
    sync_folder(store.root())
}
