//! Showing a place in the system's file browser, or an official site in its web browser. Paths and addresses are ours;
//! none comes from the page.

use std::path::Path;
use std::process::{Command, Stdio};

use holdfast_view::ErrorCode;

use crate::error::{Wire, own};

/// Shows a file in its folder, or a folder.
pub(crate) fn reveal(path: &Path) -> Wire<()> {
    #[cfg(target_os = "linux")]
    if ask_file_manager(path).is_ok() {
        return Ok(());
    }
    start(browser(path), ErrorCode::CannotShowFolder)
}

/// Opens one of the guide's own addresses in the system's browser.
pub(crate) fn browse(url: &'static str) -> Wire<()> {
    let mut command = Command::new(if cfg!(target_os = "macos") {
        "open"
    } else if cfg!(windows) {
        "explorer.exe"
    } else {
        "xdg-open"
    });
    command.arg(url);
    start(command, ErrorCode::CannotOpenSite)
}

fn start(mut command: Command, code: ErrorCode) -> Wire<()> {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let started = command.spawn();
    let mut child = started.map_err(|error| own(code, error.to_string()))?;
    // It ends when it likes; nobody waits for it here.
    std::thread::spawn(move || child.wait());
    Ok(())
}

#[cfg(target_os = "macos")]
fn browser(path: &Path) -> Command {
    let mut command = Command::new("open");
    command.arg("-R").arg(path);
    command
}

#[cfg(windows)]
fn browser(path: &Path) -> Command {
    let mut command = Command::new("explorer.exe");
    let mut select = std::ffi::OsString::from("/select,");
    select.push(path);
    command.arg(select);
    command
}

/// How long a file manager may take to start, in milliseconds.
#[cfg(target_os = "linux")]
const STARTING_MS: i32 = 10_000;

/// Asks the desktop's file manager over the session's bus, by the interface that desktops have in common.
#[cfg(target_os = "linux")]
fn ask_file_manager(path: &Path) -> Result<(), gtk::glib::Error> {
    use gtk::gio::prelude::FileExt;
    use gtk::gio::{BusType, Cancellable, DBusCallFlags, File, bus_get_sync};
    use gtk::glib::ToVariant;
    let method = if path.is_dir() {
        "ShowFolders"
    } else {
        "ShowItems"
    };
    let addresses = vec![File::for_path(path).uri().to_string()];
    let bus = bus_get_sync(BusType::Session, Cancellable::NONE)?;
    bus.call_sync(
        Some("org.freedesktop.FileManager1"),
        "/org/freedesktop/FileManager1",
        "org.freedesktop.FileManager1",
        method,
        // No name of a start-up notification.
        Some(&(addresses, "").to_variant()),
        None,
        DBusCallFlags::NONE,
        STARTING_MS,
        Cancellable::NONE,
    )?;
    Ok(())
}

/// Where no file manager answers, the folder is opened.
#[cfg(not(any(target_os = "macos", windows)))]
fn browser(path: &Path) -> Command {
    let folder = if path.is_dir() {
        path
    } else {
        path.parent().unwrap_or(path)
    };
    let mut command = Command::new("xdg-open");
    command.arg(folder);
    command
}
