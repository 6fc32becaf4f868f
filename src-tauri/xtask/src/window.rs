//! The window: its page built by npm, the program by cargo, its stories played on a screen that nobody sees.
//!
//! Order: page, then program (which takes the page in), then stories.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::sample;
use crate::step::{self, Failure};
use crate::tools;

/// `cargo xtask run`: opens the window.
pub(crate) fn run() -> Result<(), Failure> {
    println!("The first time, this builds everything: that takes ten minutes or more.\n");
    let lacking = tools::install_for_window()?;
    if !lacking.is_empty() {
        let lacking = lacking.join(", ");
        return Err(Failure::new(format!(
            "The window cannot be built without: {lacking}."
        )));
    }
    build_page()?;
    let program = build("dev")?;
    step::run(
        "Holdfast is open; this ends when its window is closed",
        &mut Command::new(program),
    )
}

/// `cargo xtask story`: plays the stories on the window as shipped, after the page was checked.
pub(crate) fn story() -> Result<(), Failure> {
    let lacking = tools::install_for_window()?;
    if !lacking.is_empty() {
        return Err(Failure::new(format!(
            "The stories need: {}.",
            lacking.join(", ")
        )));
    }
    build_page()?;
    check_page()?;
    let (window, cli) = (build("ci")?, step::build_cli("ci")?);
    let played = play_stories(&window, &cli)?;
    println!("{played} passed, 0 failed");
    Ok(())
}

/// Builds the page into `ui/dist`.
pub(crate) fn build_page() -> Result<(), Failure> {
    let ui = step::top().join("ui");
    let time = |path: PathBuf| path.metadata().and_then(|seen| seen.modified()).ok();
    // npm writes this file last, when all packages are there.
    if time(ui.join("node_modules/.package-lock.json")) <= time(ui.join("package-lock.json")) {
        step::run("installing the page's packages", &mut npm(&["ci"]))?;
    }
    step::run("building the page", &mut npm(&["run", "build"]))
}

/// What the page's own tools check: formatting, lints, types, tests, and what would be shipped.
pub(crate) fn check_page() -> Result<(), Failure> {
    step::run("the page's own checks", &mut npm(&["run", "verify"]))
}

fn npm(words: &[&str]) -> Command {
    let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.args(words).current_dir(step::top().join("ui"));
    command
}

/// Builds the window and the program that it has pictures decoded by; they lie side by side.
pub(crate) fn build(profile: &str) -> Result<PathBuf, Failure> {
    step::build(&["holdfast", "holdfast-preview"], profile)
}

/// Plays the stories on the program as shipped; gives how many there were.
pub(crate) fn play_stories(program: &Path, cli: &Path) -> Result<u64, Failure> {
    if !cfg!(target_os = "linux") {
        println!("The stories are played on Linux only: elsewhere no tool drives the window.");
        return Ok(0);
    }
    let folder = step::top().join("target/e2e");
    let (files, bus) = (folder.join("files"), folder.join("bus"));
    for old in [&files, &bus] {
        // Left by an earlier run, or not there.
        let _ignored = std::fs::remove_dir_all(old);
    }
    sample::restore(&files)?;
    private_folder(&bus)?;
    let mut played = 0;
    for language in ["en", "fr"] {
        let mut story = Command::new("xvfb-run");
        story.args([
            "-a",
            "-s",
            "-screen 0 1280x900x24",
            "dbus-run-session",
            "--",
        ]);
        story.args([
            "tests/e2e/session.sh",
            "/usr/bin/python3",
            "tests/e2e/hand_over.py",
        ]);
        story.arg("--app").arg(program).arg("--cli").arg(cli);
        story
            .arg("--files")
            .arg(&files)
            .arg("--out")
            .arg(folder.join(language));
        story.args(["--lang", language]);
        story.env("XDG_RUNTIME_DIR", &bus).current_dir(step::top());
        step::run(
            &format!("a story in the real window ({language})"),
            &mut story,
        )?;
        played += 1;
    }
    Ok(played)
}

/// The bus wants a folder that only this user can read.
pub(crate) fn private_folder(path: &Path) -> Result<(), Failure> {
    let made = std::fs::create_dir_all(path);
    #[cfg(unix)]
    let made = made.and_then(|()| {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o700))
    });
    made.map_err(|error| Failure::at(path, &error))
}
