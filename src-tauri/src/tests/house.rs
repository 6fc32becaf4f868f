//! A home folder with places of its own, a page over it, and what tests do with it again and again.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, mpsc};
use std::time::Duration;

use holdfast_core::store::Store;
use holdfast_view::{
    BundleChoice, BundleResult, Downloads, ErrorCode, ImportAnswers, JobEvent, JobResult, Language,
    PlacePurpose, Shows,
};
use tempfile::TempDir;

use crate::commands::Page;
use crate::error::Wire;
use crate::jobs::JobSender;
use crate::places::Places;
use crate::state::App;

pub(super) const PNG: &[u8] =
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89";

/// What a bundle holds unless somebody chooses otherwise.
pub(super) const CHOSEN: BundleChoice = BundleChoice {
    include_places: true,
    include_file_times: true,
    include_answers: true,
    downloads: Downloads::Messages,
};

pub(super) struct House {
    pub(super) folder: TempDir,
    pub(super) page: Page,
}

impl House {
    pub(super) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        for name in ["files", "out"] {
            fs::create_dir(root.join(name)).unwrap();
        }
        let places = Places {
            cases: root.join("local/holdfast/cases"),
            practice: root.join("local/holdfast/practice"),
            settings: root.join("config/holdfast/settings.json"),
            downloads: Some(root.join("out")),
            home: Some(root.to_owned()),
            preview: PathBuf::from("/bin/cat"),
        };
        let page = Page::new(Arc::new(App::new(places)), "main");
        Self { folder, page }
    }

    /// Begins anew with other places.
    pub(super) fn move_to(&mut self, places: Places) {
        self.page = Page::new(Arc::new(App::new(places)), "main");
    }

    /// A case, whose pictures are made small and drawn on by this script.
    #[cfg(unix)]
    pub(super) fn drawing(script: impl FnOnce(&Self) -> String) -> Self {
        use std::os::unix::fs::PermissionsExt;
        let mut house = Self::new();
        let preview = house.path("draws");
        fs::write(&preview, script(&house)).unwrap();
        fs::set_permissions(&preview, fs::Permissions::from_mode(0o700)).unwrap();
        let places = Places {
            preview,
            ..house.page.app.places.clone()
        };
        house.move_to(places);
        house.make_case();
        house
    }

    pub(super) fn with_case() -> Self {
        let house = Self::new();
        house.make_case();
        house
    }

    fn make_case(&self) {
        let place = self.suggested(PlacePurpose::NewCase);
        self.page
            .create_case(&place, Some(" Ours "), false, Language::En)
            .unwrap();
    }

    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(super) fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.path("files").join(name);
        fs::write(&path, bytes).unwrap();
        path
    }

    pub(super) fn suggested(&self, purpose: PlacePurpose) -> String {
        self.page.suggest_place(purpose).unwrap().unwrap().token
    }

    pub(super) fn add(&self, paths: &[PathBuf], answers: &ImportAnswers) -> (String, JobResult) {
        let plan = self.page.plan(paths).unwrap().token;
        let (send, events) = listening();
        let job = self
            .page
            .run_import(&plan, answers, Language::En, send)
            .unwrap();
        (job, done(&events))
    }

    /// One screenshot, kept as `E0001`.
    pub(super) fn with_screenshot() -> Self {
        let house = Self::with_case();
        let path = house.file("Screenshot_1.png", PNG);
        house.add(&[path], &answered(Shows::Nothing));
        house
    }

    /// A bundle where it is offered, and its first zip.
    pub(super) fn bundle(&self, choice: BundleChoice) -> (PathBuf, BundleResult) {
        let place = self.suggested(PlacePurpose::Bundle);
        let (send, events) = listening();
        self.page.write_bundle(&place, choice, false, send).unwrap();
        let JobResult::Bundle { bundle } = done(&events) else {
            panic!("a bundle")
        };
        (self.path("out").join(&bundle.zips[0].file_name), bundle)
    }

    pub(super) fn answer(&self, exhibit: &str, shows: Shows) -> JobResult {
        let (send, events) = listening();
        self.page.answer_shows(exhibit, shows, send).unwrap();
        done(&events)
    }

    pub(super) fn release(&self, exhibit: &str) -> JobEvent {
        let (send, events) = listening();
        self.page.release(exhibit, send).unwrap();
        last(&events)
    }

    pub(super) fn wait_for_jobs(&self) {
        while self.page.app.jobs.is_any() {
            std::thread::sleep(Duration::from_millis(1));
        }
    }

    pub(super) fn wait_for_reads(&self) {
        while self.page.app.reads.is_any() {
            std::thread::sleep(Duration::from_millis(1));
        }
    }

    pub(super) fn root(&self) -> PathBuf {
        self.page.app.snapshot().unwrap().store.root().to_owned()
    }

    pub(super) fn events(&self) -> Vec<String> {
        Self::events_of(&self.root())
    }

    pub(super) fn events_of(root: &Path) -> Vec<String> {
        let log = Store::at(root).unwrap().log_bytes().unwrap();
        let lines = log
            .split(|byte| *byte == b'\n')
            .filter(|line| !line.is_empty());
        let event = |line: &[u8]| {
            let line: serde_json::Value = serde_json::from_slice(line).unwrap();
            line["ev"].as_str().unwrap().to_owned()
        };
        lines.map(event).collect()
    }
}

pub(super) fn answered(shows: Shows) -> ImportAnswers {
    ImportAnswers {
        shows,
        except: Vec::new(),
        list_only: false,
        hash_listed: true,
    }
}

pub(super) fn listening() -> (JobSender, mpsc::Receiver<JobEvent>) {
    let (sender, receiver) = mpsc::channel();
    let sender = std::sync::Mutex::new(sender);
    let send = move |event| {
        let _nobody_listens = sender.lock().unwrap().send(event);
    };
    (Box::new(send), receiver)
}

pub(super) fn last(events: &mpsc::Receiver<JobEvent>) -> JobEvent {
    loop {
        match events.recv_timeout(Duration::from_secs(60)).unwrap() {
            JobEvent::Progress { .. } | JobEvent::Settled { .. } => {}
            end => return end,
        }
    }
}

pub(super) fn done(events: &mpsc::Receiver<JobEvent>) -> JobResult {
    match last(events) {
        JobEvent::Done { result } => result,
        other => panic!("the job failed: {other:?}"),
    }
}

pub(super) fn code<T: std::fmt::Debug>(answer: Wire<T>) -> ErrorCode {
    answer.unwrap_err().code
}

pub(super) fn is_below(path: &Path, root: &Path) -> bool {
    path.starts_with(root)
}
