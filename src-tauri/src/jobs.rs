//! Long work: one job at a time, on a thread of its own, with progress and a way to stop it.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use holdfast_core::import::Outcome;
use holdfast_core::progress::Progress;
use holdfast_view::{ErrorCode, JobAbout, JobEvent, JobResult, OutcomeRow, RunningJob};

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

/// The job under way, or the last one that ended while nobody listened.
#[derive(Default)]
pub(crate) struct Jobs(Mutex<Option<Job>>);

struct Job {
    id: String,
    window: String,
    about: Option<JobAbout>,
    stop: Arc<AtomicBool>,
    ear: Arc<Ear>,
    is_running: bool,
}

/// Who listens to a job, and all that whoever begins to listen later must be told.
struct Ear(Mutex<Heard>);

struct Heard {
    send: JobSender,
    progress: Option<JobEvent>,
    settled: Vec<OutcomeRow>,
    end: Option<JobEvent>,
}

impl Ear {
    fn new(send: JobSender) -> Arc<Self> {
        Arc::new(Self(Mutex::new(Heard {
            send,
            progress: None,
            settled: Vec::new(),
            end: None,
        })))
    }

    fn say(&self, event: JobEvent) {
        let mut heard = lock(&self.0);
        match &event {
            JobEvent::Progress { .. } => heard.progress = Some(event.clone()),
            JobEvent::Settled { outcomes } => heard.settled.extend_from_slice(outcomes),
            JobEvent::Done { .. } | JobEvent::Failed { .. } => heard.end = Some(event.clone()),
        }
        (heard.send)(event);
    }

    /// Whoever listens now is told what was said before.
    fn listen(&self, send: JobSender) {
        let mut heard = lock(&self.0);
        heard.send = send;
        if !heard.settled.is_empty() {
            let outcomes = heard.settled.clone();
            (heard.send)(JobEvent::Settled { outcomes });
        }
        let said = [&heard.progress, &heard.end];
        for event in said.into_iter().flatten() {
            (heard.send)(event.clone());
        }
    }
}

impl Jobs {
    /// Whether long work is under way.
    pub(crate) fn is_any(&self) -> bool {
        lock(&self.0).as_ref().is_some_and(|job| job.is_running)
    }

    /// What a page that begins anew may listen to.
    pub(crate) fn of(&self, window: &str) -> Option<RunningJob> {
        let jobs = lock(&self.0);
        let own = jobs.as_ref().filter(|job| job.window == window)?;
        Some(RunningJob {
            token: own.id.clone(),
            about: own.about.clone()?,
        })
    }

    /// Asks the job of that name to stop.
    pub(crate) fn cancel(&self, job: &str, window: &str) -> Wire<()> {
        let jobs = lock(&self.0);
        let own = named(jobs.as_ref(), job, window).filter(|job| job.is_running);
        own.ok_or_else(|| stale("job"))?
            .stop
            .store(true, Ordering::Relaxed);
        Ok(())
    }

    /// Tells this page what the job says from now on, and what it said before.
    pub(crate) fn listen(&self, job: &str, window: &str, send: JobSender) -> Wire<()> {
        let jobs = lock(&self.0);
        let own = named(jobs.as_ref(), job, window).ok_or_else(|| stale("job"))?;
        let ear = Arc::clone(&own.ear);
        drop(jobs);
        ear.listen(send);
        Ok(())
    }

    /// The page has the end of this job: it need not be kept for another one.
    pub(crate) fn heard(&self, job: &str, window: &str) -> Wire<()> {
        let mut jobs = lock(&self.0);
        let own = named(jobs.as_ref(), job, window).filter(|job| !job.is_running);
        own.ok_or_else(|| stale("job"))?;
        *jobs = None;
        Ok(())
    }

    /// What ended in a case that is closed is no news for the next one.
    pub(crate) fn forget_ended(&self) {
        lock(&self.0).take_if(|job| !job.is_running);
    }

    /// Asks whatever is under way to stop.
    pub(crate) fn cancel_any(&self) {
        if let Some(job) = lock(&self.0).as_ref() {
            job.stop.store(true, Ordering::Relaxed);
        }
    }

    fn begin(
        &self,
        window: &str,
        about: Option<JobAbout>,
        ear: Arc<Ear>,
    ) -> Wire<(String, Arc<AtomicBool>)> {
        let mut jobs = lock(&self.0);
        if jobs.as_ref().is_some_and(|job| job.is_running) {
            return Err(own(ErrorCode::Busy, "other long work is under way"));
        }
        let (id, stop) = (token()?, Arc::new(AtomicBool::new(false)));
        *jobs = Some(Job {
            id: id.clone(),
            window: window.to_owned(),
            about,
            stop: Arc::clone(&stop),
            ear,
            is_running: true,
        });
        Ok((id, stop))
    }

    fn end(&self) {
        if let Some(job) = lock(&self.0).as_mut() {
            job.is_running = false;
        }
    }
}

fn named<'a>(job: Option<&'a Job>, id: &str, window: &str) -> Option<&'a Job> {
    job.filter(|job| job.id == id && job.window == window)
}

impl Page {
    /// Begins long work; its last event comes after everything it held is given back. `work` gets the job's own name.
    pub(crate) fn begin_job(
        &self,
        send: JobSender,
        about: JobAbout,
        steps: StepName,
        work: impl FnOnce(&Self, &str, &Reporter) -> Wire<JobResult> + Send + 'static,
    ) -> Wire<String> {
        self.begin_job_in(|app| &app.jobs, Some(about), send, steps, work)
    }

    /// Asks long work of this window to stop.
    pub(crate) fn cancel_job(&self, job: &str) -> Wire<()> {
        let reads = self.app.reads.cancel(job, &self.window);
        reads.or_else(|_| self.app.jobs.cancel(job, &self.window))
    }

    /// The same, in a queue of its own: beside other long work, but not beside its like. Without `about` no page that
    /// begins anew hears of it.
    pub(crate) fn begin_job_in(
        &self,
        queue: fn(&App) -> &Jobs,
        about: Option<JobAbout>,
        send: JobSender,
        steps: StepName,
        work: impl FnOnce(&Self, &str, &Reporter) -> Wire<JobResult> + Send + 'static,
    ) -> Wire<String> {
        let ear = Ear::new(send);
        let (id, stop) = queue(&self.app).begin(&self.window, about, Arc::clone(&ear))?;
        let (page, job) = (self.clone(), id.clone());
        std::thread::spawn(move || {
            let reporter = Reporter::new(Arc::clone(&ear), steps, stop);
            let outcome = catch_unwind(AssertUnwindSafe(|| work(&page, &job, &reporter)));
            queue(&page.app).end();
            let error = || own(ErrorCode::Unexpected, "a job ended early");
            ear.say(match outcome.unwrap_or_else(|_| Err(error())) {
                Ok(result) => JobEvent::Done { result },
                Err(error) => JobEvent::Failed {
                    error: page.app.places.without_home(error),
                },
            });
        });
        Ok(id)
    }
}

/// Hears the core's progress and passes it on, not too often.
pub(crate) struct Reporter {
    ear: Arc<Ear>,
    step_name: StepName,
    stop: Arc<AtomicBool>,
    total: AtomicU64,
    done: AtomicU64,
    steps: AtomicU64,
    said: Mutex<(Option<Instant>, Option<String>)>,
}

impl Reporter {
    fn new(ear: Arc<Ear>, step_name: StepName, stop: Arc<AtomicBool>) -> Self {
        Self {
            ear,
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
        self.ear.say(JobEvent::Progress {
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

    fn settled(&self, outcomes: &[Outcome]) {
        let outcomes = outcomes.iter().map(OutcomeRow::from).collect();
        self.ear.say(JobEvent::Settled { outcomes });
    }

    fn is_cancelled(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}
