//! The one window: made here, kept on its own page, told about files that are held over it.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use holdfast_view::DropEvent;
use tauri::webview::NewWindowResponse;
use tauri::{
    AppHandle, DragDropEvent, Manager, Url, WebviewUrl, WebviewWindowBuilder, WindowEvent,
};

use crate::commands::Page;
use crate::handles::Thing;
use crate::state::{App, lock};

/// Label of the window; the capability file grants its commands to this label only.
pub(crate) const LABEL: &str = "main";
/// What the window is called when nothing is to be hidden: it says nothing to whoever passes by.
pub(crate) const TITLE: &str = "Holdfast";
/// Letters of a neutral title.
const MAX_TITLE: usize = 60;
/// How long closing waits for work to stop between two pieces.
const CLOSING: Duration = Duration::from_secs(15);

/// Tells the page about files held over the window.
pub(crate) type DropSender = Box<dyn Fn(DropEvent) + Send>;

/// Makes the window. It keeps no site data, leaves its page for no other, opens no second one, loads nothing down.
pub(crate) fn make(app: &AppHandle) -> tauri::Result<()> {
    WebviewWindowBuilder::new(app, LABEL, WebviewUrl::App("index.html".into()))
        .title(TITLE)
        .inner_size(1120.0, 800.0)
        .min_inner_size(400.0, 480.0)
        // WebDriver cannot drive a view without a profile; the stories that matter run without this feature.
        .incognito(!cfg!(feature = "e2e"))
        .on_navigation(is_own)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .general_autofill_enabled(false)
        .browser_extensions_enabled(false)
        .build()?;
    Ok(())
}

/// Whether this is a page of ours, by the two addresses that Tauri gives it.
fn is_own(url: &Url) -> bool {
    match (url.scheme(), url.host_str()) {
        ("tauri", Some("localhost")) => !cfg!(windows),
        ("http" | "https", Some("tauri.localhost")) => cfg!(windows),
        _ => false,
    }
}

/// A neutral title as it may be shown: one short line.
pub(crate) fn neutral(title: &str) -> String {
    let plain = title.chars().filter(|letter| !letter.is_control());
    plain.take(MAX_TITLE).collect()
}

/// What happens to the window.
pub(crate) fn on_event(window: &tauri::Window, event: &WindowEvent) {
    let app = Arc::clone(&window.state::<Arc<App>>());
    match event {
        WindowEvent::DragDrop(drag) => on_drag(&Page::new(app, window.label()), drag),
        WindowEvent::CloseRequested { api, .. } if app.jobs.is_any() => {
            api.prevent_close();
            let _ignored = window.hide();
            app.jobs.cancel_any();
            let window = window.clone();
            std::thread::spawn(move || {
                wait_for_jobs(&app);
                app.cover_all();
                let _ignored = window.destroy();
            });
        }
        WindowEvent::CloseRequested { .. } => app.cover_all(),
        _ => {}
    }
}

fn wait_for_jobs(app: &App) {
    let begun = std::time::Instant::now();
    while app.jobs.is_any() && begun.elapsed() < CLOSING {
        std::thread::sleep(Duration::from_millis(20));
    }
}

fn on_drag(page: &Page, drag: &DragDropEvent) {
    match drag {
        DragDropEvent::Enter { paths, .. } => page.tell(DropEvent::Over { files: paths.len() }),
        DragDropEvent::Leave => page.tell(DropEvent::Left),
        DragDropEvent::Drop { paths, .. } => page.dropped(paths),
        _ => {}
    }
}

impl Page {
    /// Takes dropped files; the page gets a handle and a number.
    pub(crate) fn dropped(&self, paths: &[PathBuf]) {
        let files: Vec<PathBuf> = paths
            .iter()
            .filter(|path| is_local(path))
            .cloned()
            .collect();
        let count = files.len();
        match self.give(Thing::Files(files)) {
            Ok(token) if count > 0 => self.tell(DropEvent::Dropped {
                token,
                files: count,
            }),
            _ => self.tell(DropEvent::Left),
        }
    }

    fn tell(&self, event: DropEvent) {
        if let Some(send) = lock(&self.app.drops).as_ref() {
            send(event);
        }
    }
}

/// Pictures dragged out of a browser come as addresses, not as files.
fn is_local(path: &Path) -> bool {
    path.is_absolute()
}
