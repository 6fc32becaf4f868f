//! Adding files: chosen or dropped, planned, answered for, run.

use std::path::PathBuf;
use std::sync::Arc;

use holdfast_core::case::Case;
use holdfast_core::edit::{PlaceUse, insist_place};
use holdfast_core::import::{
    Answers, OutcomeKind, Plan, PlanOptions, answered_before, place_of, plan, run,
};
use holdfast_core::line::Shows;
use holdfast_index::recognise::{go_on, recognise};
use holdfast_view::{ImportAnswers, JobAbout, JobEvent, JobResult, Language, OutcomeRow, PlanView};
use tauri::ipc::Channel;
use tauri::{Runtime, WebviewWindow};

use super::case::sender;
use super::place::choose;
use super::{Page, TheApp, name_of, work};
use crate::dialogs::Ask;
use crate::error::{Wire, stale, wire};
use crate::handles::{Planned, Thing};
use crate::jobs::{JobSender, StepName};
use crate::places::{cloud_name, room};
use crate::state::{For, lock};

impl Page {
    /// Looks at files and folders; nothing is written.
    pub(crate) fn plan(&self, paths: &[PathBuf]) -> Wire<PlanView> {
        self.must_take_files()?;
        let now = self.app.snapshot()?;
        let root = now.store.root().to_owned();
        let free_bytes = room(&root);
        let options = PlanOptions {
            follow_links: false,
            case_root: Some(root),
        };
        let mut found = plan(paths, &options);
        recognise(&mut found, paths, None);
        go_on(&mut found, &now.case);
        let again = answered_before(&found, &now.case);
        let planned = Arc::new(Planned {
            again,
            plan: found,
            synced: paths
                .iter()
                .filter(|path| cloud_name(path).is_some())
                .cloned()
                .collect(),
        });
        let cloud = planned.synced.first().and_then(|path| cloud_name(path));
        let token = self.give(Thing::Plan(Arc::clone(&planned)))?;
        let view = PlanView::of(token, &planned.plan, free_bytes, cloud);
        Ok(view.without(&planned.again, &now.case))
    }

    /// Adds the files of a plan. A plan runs once.
    pub(crate) fn run_import(
        &self,
        token: &str,
        answers: &ImportAnswers,
        language: Language,
        send: JobSender,
    ) -> Wire<String> {
        let mut answers = answers_of(answers, language);
        let plan = || match self.look(token) {
            Some(Thing::Plan(planned)) => Ok(planned),
            _ => Err(stale("plan")),
        };
        plan()?;
        self.must_take_files()?;
        let mut loan = self.app.borrow(For::Job)?;
        // Looked at again with the writer in hand: of two calls with one plan, the second finds none.
        let planned = plan()?;
        let token = token.to_owned();
        let about = JobAbout::Import {
            files: planned.plan.files.len(),
            bytes: bytes_of(&planned.plan),
            junk: planned.plan.junk.iter().map(|path| name_of(path)).collect(),
        };
        self.begin_job(send, about, StepName::File, move |page, job, progress| {
            lock(&page.app.handles).forget(&token);
            let (clock, home) = (&page.app.clock, page.app.places.home.as_deref());
            for path in &planned.synced {
                let place = place_of(path, home);
                insist_place(loan.writer(), PlaceUse::Source, place, clock).map_err(wire)?;
            }
            answer_again(&mut answers, &planned, loan.writer().case());
            let plan = &planned.plan;
            let outcomes = run(loan.writer(), plan, &answers, home, clock, progress);
            drop(loan);
            let failed = outcomes
                .iter()
                .filter(|one| one.result == OutcomeKind::Failed);
            let failed = Thing::Files(failed.map(|one| one.path.clone()).collect());
            let holder = page.holder(&failed);
            lock(&page.app.handles).give_as(job.to_owned(), holder, failed);
            let outcomes = outcomes.iter().map(OutcomeRow::from).collect();
            Ok(JobResult::Import { outcomes })
        })
    }

    pub(crate) fn forget_plan(&self, token: &str) -> Wire<()> {
        match self.look(token) {
            Some(Thing::Plan(_)) => lock(&self.app.handles).forget(token),
            _ => return Err(stale("plan")),
        }
        Ok(())
    }
}

/// What was answered of the same bytes before holds for them again, whatever is said of the others.
fn answer_again(answers: &mut Answers, planned: &Planned, case: &Case) {
    for (file, id) in &planned.again {
        let shows = case.exhibit(*id).map_or(Shows::Unknown, |one| one.shows);
        answers.except.insert(*file, shows);
    }
}

fn bytes_of(plan: &Plan) -> u64 {
    plan.files.iter().map(|file| file.size).sum()
}

fn answers_of(answers: &ImportAnswers, language: Language) -> Answers {
    let except = answers.except.iter();
    Answers {
        shows: answers.shows.into(),
        except: except.map(|one| (one.file, one.shows.into())).collect(),
        list_only: answers.list_only,
        no_hash: !answers.hash_listed,
        kind: None,
        lang: language.into(),
    }
}

async fn choose_and_plan<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    what: Ask,
    language: Language,
) -> Wire<Option<PlanView>> {
    work(app.clone(), &window, Page::must_take_files).await?;
    let chosen = choose(&app, &window, what, language).await;
    if chosen.is_empty() {
        return Ok(None);
    }
    work(app, &window, move |page| page.plan(&chosen).map(Some)).await
}

#[tauri::command]
pub(crate) async fn import_choose_files<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    language: Language,
) -> Wire<Option<PlanView>> {
    choose_and_plan(app, window, Ask::Files, language).await
}

#[tauri::command]
pub(crate) async fn import_choose_folder<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    language: Language,
) -> Wire<Option<PlanView>> {
    choose_and_plan(app, window, Ask::Folder, language).await
}

#[tauri::command]
pub(crate) async fn import_plan_dropped<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    drop: String,
) -> Wire<PlanView> {
    work(app, &window, move |page| page.plan(&page.files(&drop)?)).await
}

#[tauri::command]
pub(crate) async fn import_plan_failed<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    job: String,
) -> Wire<PlanView> {
    work(app, &window, move |page| page.plan(&page.files(&job)?)).await
}

#[tauri::command]
pub(crate) async fn import_run<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    plan: String,
    answers: ImportAnswers,
    language: Language,
    channel: Channel<JobEvent>,
) -> Wire<String> {
    work(app, &window, move |page| {
        page.run_import(&plan, &answers, language, sender(channel))
    })
    .await
}

#[tauri::command]
pub(crate) async fn import_forget<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    plan: String,
) -> Wire<()> {
    work(app, &window, move |page| page.forget_plan(&plan)).await
}
