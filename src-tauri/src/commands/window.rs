//! The window itself: its start, its settings, hiding, drops, stopping long work.

use std::sync::atomic::Ordering;

use holdfast_core::moment::Clock;
use holdfast_view::{About, DropEvent, JobEvent, SafetyView, Settings, Start, advice_good_since};
use tauri::ipc::Channel;
use tauri::{Runtime, WebviewWindow};

use super::case::sender;
use super::{Page, TheApp, work};
use crate::error::{Wire, own, wire};
use crate::settings::system;
use crate::state::lock;
use crate::window::{DropSender, TITLE, neutral};

impl Page {
    /// What the page needs to begin. A page that was loaded again shows nothing uncovered.
    pub(crate) fn start(&self) -> Start {
        self.app.cover_all();
        let (system_language, system_region) = system();
        Start {
            settings: lock(&self.app.settings).settings,
            system_language,
            system_region,
            safety: SafetyView::everywhere(),
            advice_good_since: advice_good_since(self.app.clock.now().utc.date_naive()),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            case: self.read_case().ok(),
            job: self.app.jobs.of(&self.window),
        }
    }

    pub(crate) fn write_settings(&self, settings: Settings) -> Wire<()> {
        let mut kept = lock(&self.app.settings);
        kept.settings = settings;
        kept.write(&self.app.places.settings).map_err(wire)
    }

    pub(crate) fn wait_for_drops(&self, send: DropSender) {
        *lock(&self.app.drops) = Some(send);
    }
}

fn licences() -> String {
    [
        include_str!("../../../NOTICE"),
        include_str!("../../../LICENSE-MIT"),
        include_str!("../../../LICENSE-APACHE"),
    ]
    .join("\n\n")
}

fn set_title<R: Runtime>(window: &WebviewWindow<R>, title: &str) -> Wire<()> {
    let unexpected =
        |error: tauri::Error| own(holdfast_view::ErrorCode::Unexpected, error.to_string());
    window.set_title(title).map_err(unexpected)
}

#[tauri::command]
pub(crate) async fn app_start<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
) -> Wire<Start> {
    work(app, &window, |page| Ok(page.start())).await
}

#[tauri::command]
pub(crate) async fn app_about() -> About {
    About {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        licences: licences(),
    }
}

#[tauri::command]
pub(crate) async fn settings_write<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    settings: Settings,
) -> Wire<()> {
    work(app, &window, move |page| page.write_settings(settings)).await
}

#[tauri::command]
pub(crate) async fn window_hide<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    title: String,
) -> Wire<()> {
    set_title(&window, &neutral(&title))?;
    work(app, &window, |page| {
        page.app.cover_all();
        Ok(())
    })
    .await
}

#[tauri::command]
pub(crate) async fn window_show<R: Runtime>(window: WebviewWindow<R>) -> Wire<()> {
    set_title(&window, TITLE)
}

/// All that was typed is saved: the window may go.
#[tauri::command]
pub(crate) async fn window_leave<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
) -> Wire<()> {
    work(app, &window, |page| {
        page.app.has_left.store(true, Ordering::Release);
        Ok(())
    })
    .await
}

#[tauri::command]
pub(crate) async fn drop_wait<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    channel: Channel<DropEvent>,
) -> Wire<()> {
    let send = move |event| {
        // A page that is gone hears nothing.
        let _ignored = channel.send(event);
    };
    work(app, &window, move |page| {
        page.wait_for_drops(Box::new(send));
        Ok(())
    })
    .await
}

#[tauri::command]
pub(crate) async fn job_listen<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    job: String,
    channel: Channel<JobEvent>,
) -> Wire<()> {
    work(app, &window, move |page| {
        let (jobs, send) = (&page.app.jobs, sender(channel));
        jobs.listen(&job, &page.window, send)
    })
    .await
}

#[tauri::command]
pub(crate) async fn job_heard<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    job: String,
) -> Wire<()> {
    work(app, &window, move |page| {
        page.app.jobs.heard(&job, &page.window)
    })
    .await
}

#[tauri::command]
pub(crate) async fn job_cancel<R: Runtime>(
    app: TheApp<'_>,
    window: WebviewWindow<R>,
    job: String,
) -> Wire<()> {
    work(app, &window, move |page| page.cancel_job(&job)).await
}
