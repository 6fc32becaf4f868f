//! Long work: one job at a time, on a thread of its own, with progress and a way to stop it.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use holdfast_core::progress::Progress;
use holdfast_view::{ErrorCode, JobEvent, JobResult};

use crate::commands::Page;
use crate::error::{Wire, own, stale};
use crate::handles::token;
use crate::state::{App, lock};

/// Progress is said at most ten times a second.
const PAUSE: Duration = Duration::from_millis(100);

/// Sends what a job says to the page.
pub(crate) type JobSender = Box<dyn Fn(JobEvent) + Send + Sync>;

/// How the step that is under way is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum StepName {
    /// The file's own name: the core names its path, which the page must not see.
    File,
    /// As the core names it.
    Whole,
    /// Not at all.
    Hidden,
}

/// The job under way, if any: its handle, the window it belongs to, and the flag that stops it.
#[derive(Debug, Default)]
pub(crate) struct Jobs(Mutex<Option<(String, String, Arc<AtomicBool>)>>);

impl Jobs {
    /// Whether long work is under way.
    pub(crate) fn is_any(&self) -> bool {
        lock(&self.0).is_some()
    }

    /// Asks the job of that name to stop.
    pub(crate) fn cancel(&self, job: &str, window: &str) -> Wire<()> {
        let jobs = lock(&self.0);
        let own = jobs
            .as_ref()
            .filter(|(id, of, _)| id == job && of == window);
        let (_, _, stop) = own.ok_or_else(|| stale("job"))?;
        stop.store(true, Ordering::Relaxed);
        Ok(())
    }

    /// Asks whatever is under way to stop.
    pub(crate) fn cancel_any(&self) {
        if let Some((_, _, stop)) = lock(&self.0).as_ref() {
            stop.store(true, Ordering::Relaxed);
        }
    }

    fn begin(&self, window: &str) -> Wire<(String, Arc<AtomicBool>)> {
        let mut jobs = lock(&self.0);
        if jobs.is_some() {
            return Err(own(ErrorCode::Busy, "other long work is under way"));
        }
        let (id, stop) = (token()?, Arc::new(AtomicBool::new(false)));
        *jobs = Some((id.clone(), window.to_owned(), Arc::clone(&stop)));
        Ok((id, stop))
    }

    fn end(&self) {
        *lock(&self.0) = None;
    }
}

impl Page {
    /// Begins long work; its last event comes after everything it held is given back. `work` gets the job's own name.
    pub(crate) fn begin_job(
        &self,
        send: JobSender,
        steps: StepName,
        work: impl FnOnce(&Self, &str, &Reporter) -> Wire<JobResult> + Send + 'static,
    ) -> Wire<String> {
        self.begin_job_in(|app| &app.jobs, send, steps, work)
    }

    /// Asks long work of this window to stop.
    pub(crate) fn cancel_job(&self, job: &str) -> Wire<()> {
        let reads = self.app.reads.cancel(job, &self.window);
        reads.or_else(|_| self.app.jobs.cancel(job, &self.window))
    }

    /// The same, in a queue of its own: beside other long work, but not beside its like.
    pub(crate) fn begin_job_in(
        &self,
        queue: fn(&App) -> &Jobs,
        send: JobSender,
        steps: StepName,
        work: impl FnOnce(&Self, &str, &Reporter) -> Wire<JobResult> + Send + 'static,
    ) -> Wire<String> {
        let (id, stop) = queue(&self.app).begin(&self.window)?;
        let (page, job) = (self.clone(), id.clone());
        std::thread::spawn(move || {
            let reporter = Reporter::new(send, steps, stop);
            let outcome = catch_unwind(AssertUnwindSafe(|| work(&page, &job, &reporter)));
            queue(&page.app).end();
            let error = || own(ErrorCode::Unexpected, "a job ended early");
            let event = match outcome.unwrap_or_else(|_| Err(error())) {
                Ok(result) => JobEvent::Done { result },
                Err(error) => JobEvent::Failed {
                    error: page.app.places.without_home(error),
                },
            };
            (reporter.send)(event);
        });
        Ok(id)
    }
}

/// Hears the core's progress and passes it on, not too often.
pub(crate) struct Reporter {
    send: JobSender,
    step_name: StepName,
    stop: Arc<AtomicBool>,
    total: AtomicU64,
    done: AtomicU64,
    steps: AtomicU64,
    said: Mutex<(Option<Instant>, Option<String>)>,
}

impl Reporter {
    fn new(send: JobSender, step_name: StepName, stop: Arc<AtomicBool>) -> Self {
        Self {
            send,
            step_name,
            stop,
            total: AtomicU64::new(0),
            done: AtomicU64::new(0),
            steps: AtomicU64::new(0),
            said: Mutex::default(),
        }
    }

    fn say(&self) {
        // Whoever finds somebody else saying it need not say it too.
        let Ok(mut said) = self.said.try_lock() else {
            return;
        };
        if said.0.is_some_and(|before| before.elapsed() < PAUSE) {
            return;
        }
        said.0 = Some(Instant::now());
        (self.send)(JobEvent::Progress {
            done_bytes: self.done.load(Ordering::Relaxed),
            total_bytes: self.total.load(Ordering::Relaxed),
            steps: self.steps.load(Ordering::Relaxed),
            step: said.1.clone(),
        });
    }
}

impl Progress for Reporter {
    fn total(&self, bytes: u64) {
        self.total.fetch_add(bytes, Ordering::Relaxed);
        self.say();
    }

    fn advance(&self, bytes: u64) {
        self.done.fetch_add(bytes, Ordering::Relaxed);
        self.say();
    }

    fn step(&self, name: &str) {
        let name = match self.step_name {
            StepName::File => Path::new(name)
                .file_name()
                .map(|name| name.to_string_lossy().into_owned()),
            StepName::Whole => Some(name.to_owned()),
            StepName::Hidden => None,
        };
        self.steps.fetch_add(1, Ordering::Relaxed);
        lock(&self.said).1 = name;
        self.say();
    }

    fn is_cancelled(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}
