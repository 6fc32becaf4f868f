//! Showing a place in the system's file browser, or an official site in its web browser. Paths and addresses are ours;
//! none comes from the page.

use std::path::Path;
use std::process::{Command, Stdio};

use holdfast_view::ErrorCode;

use crate::error::{Wire, own};

/// Shows a file in its folder, or a folder.
pub(crate) fn reveal(path: &Path) -> Wire<()> {
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

/// Elsewhere the folder is opened: there is no common way to point at a file.
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
