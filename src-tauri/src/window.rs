//! The one window: made here, kept on its own page, told about files that are held over it.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use holdfast_view::DropEvent;
use tauri::webview::{NewWindowResponse, PageLoadEvent};
use tauri::{
    AppHandle, DragDropEvent, Manager, Runtime, Url, WebviewUrl, WebviewWindow,
    WebviewWindowBuilder, WindowEvent,
};

use crate::commands::Page;
use crate::handles::Thing;
use crate::state::{App, lock};

/// Label of the window; the capability file grants its commands to this label only.
pub(crate) const LABEL: &str = "main";
/// What the window is called when nothing is to be hidden: it says nothing to whoever passes by.
pub(crate) const TITLE: &str = "Holdfast";
/// The size that the screens are drawn for.
const SIZE: (f64, f64) = (1280.0, 860.0);
/// The smallest that is still of use.
const MIN_SIZE: (f64, f64) = (400.0, 480.0);
/// Room for the window's own frame, where the system draws one.
const FRAME: f64 = 40.0;
/// Letters of a neutral title.
const MAX_TITLE: usize = 60;
/// How long closing waits for work to stop between two pieces.
const CLOSING: Duration = Duration::from_secs(15);
/// How long a page that is closed may take to save what was typed.
const LEAVING: Duration = Duration::from_secs(3);

/// Tells the page about files held over the window.
pub(crate) type DropSender = Box<dyn Fn(DropEvent) + Send>;

/// What no page needs and every browser brings: reloading, printing, saving, dragging a picture out, a menu that copies.
const QUIET: &str = include_str!("window/quiet.js");

/// Makes the window. It keeps no site data, leaves its page for no other, opens no second one, loads nothing down.
pub(crate) fn make<R: Runtime>(
    app: &AppHandle<R>,
    (width, height): (f64, f64),
) -> tauri::Result<WebviewWindow<R>> {
    let state = Arc::clone(&app.state::<Arc<App>>());
    let window = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::App("index.html".into()))
        .title(TITLE)
        .inner_size(width, height)
        .min_inner_size(MIN_SIZE.0, MIN_SIZE.1)
        .initialization_script(QUIET)
        .on_page_load(move |_, load| {
            if load.event() == PageLoadEvent::Started {
                cover_soon(&state);
            }
        })
        // WebDriver cannot drive a view without a profile; the stories that matter run without this feature.
        .incognito(!cfg!(feature = "e2e"))
        .on_navigation(is_own)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .general_autofill_enabled(false)
        .browser_extensions_enabled(false)
        .build()?;
    let guarded = window.clone();
    let guard = move |is_any| {
        // Not every system can; the picture is shown all the same.
        let _ignored = guarded.set_content_protected(is_any);
    };
    *lock(&app.state::<Arc<App>>().capture) = Some(Box::new(guard));
    watch_page(&window)?;
    Ok(window)
}

/// The size that the window begins with: what the screens are drawn for, or what this monitor has room for.
pub(crate) fn room<R: Runtime>(app: &AppHandle<R>) -> (f64, f64) {
    let monitor = app.primary_monitor().ok().flatten();
    monitor.map_or(SIZE, |monitor| {
        let area = monitor.work_area().size;
        let area = area.to_logical::<f64>(monitor.scale_factor());
        fit(area.width, area.height)
    })
}

/// See [`room`].
pub(crate) fn fit(width: f64, height: f64) -> (f64, f64) {
    let fit = |wanted: f64, room: f64, least: f64| wanted.min(room).max(least);
    (
        fit(SIZE.0, width, MIN_SIZE.0),
        fit(SIZE.1, height - FRAME, MIN_SIZE.1),
    )
}

/// Covers everything on a thread that may wait for the disk.
fn cover_soon(app: &Arc<App>) {
    let app = Arc::clone(app);
    std::thread::spawn(move || app.cover_all());
}

/// When the process that draws the page dies, nothing is uncovered any more and the page begins anew.
#[cfg(target_os = "linux")]
fn watch_page<R: Runtime>(window: &WebviewWindow<R>) -> tauri::Result<()> {
    use gtk::glib::ObjectExt;
    let (app, again) = (Arc::clone(&window.state::<Arc<App>>()), window.clone());
    window.with_webview(move |view| {
        view.inner()
            .connect("web-process-terminated", false, move |_| {
                cover_soon(&app);
                let _ignored = again.reload();
                None
            });
    })
}

/// The other systems start it again by themselves.
#[cfg(not(target_os = "linux"))]
#[expect(clippy::unnecessary_wraps, reason = "it can fail on Linux")]
fn watch_page<R: Runtime>(_window: &WebviewWindow<R>) -> tauri::Result<()> {
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
pub(crate) fn on_event<R: Runtime>(window: &tauri::Window<R>, event: &WindowEvent) {
    let app = Arc::clone(&window.state::<Arc<App>>());
    match event {
        WindowEvent::DragDrop(drag) => on_drag(&Page::new(app, window.label()), drag),
        WindowEvent::CloseRequested { api, .. } => {
            // It is gone for the person at once; what must still be written is written behind it.
            api.prevent_close();
            let _ignored = window.hide();
            app.jobs.cancel_any();
            app.reads.cancel_any();
            let window = window.clone();
            let page = Page::new(Arc::clone(&app), window.label());
            std::thread::spawn(move || {
                page.leave();
                wait_for_jobs(&app);
                app.cover_all();
                let _ignored = window.destroy();
            });
        }
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
        let event = match self.give(Thing::Files(files)) {
            _ if count == 0 => DropEvent::NoFiles,
            Ok(token) => DropEvent::Dropped {
                token,
                files: count,
            },
            Err(_) => DropEvent::Left,
        };
        self.tell(event);
    }

    /// Has the page save what was typed a moment ago, and waits until it has; not for one that does not answer.
    fn leave(&self) {
        if lock(&self.app.drops).is_none() {
            return;
        }
        self.tell(DropEvent::Closing);
        let begun = std::time::Instant::now();
        while !self.app.has_left.load(Ordering::Acquire) && begun.elapsed() < LEAVING {
            std::thread::sleep(Duration::from_millis(10));
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
