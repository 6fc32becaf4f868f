//! The window: its page built by npm, the program by cargo, its stories played on a screen that nobody sees.
//!
//! Order: page, then program (which takes the page in), then stories.

use std::path::PathBuf;
use std::process::Command;

use crate::step::{self, Failure};
use crate::{story, tools};

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
    let program = step::build_window("dev")?;
    step::run(
        "Holdfast is open; this ends when its window is closed",
        &mut Command::new(program),
    )
}

/// `cargo xtask story`: plays the stories on the window as shipped, after the page was checked.
pub(crate) fn story() -> Result<(), Failure> {
    let mut lacking = tools::install()?;
    lacking.extend(tools::install_for_window()?);
    if !lacking.is_empty() {
        return Err(Failure::new(format!(
            "The stories need: {}.",
            lacking.join(", ")
        )));
    }
    build_page()?;
    check_page()?;
    let programs = step::build_all("ci")?;
    let played = story::play(story::Which::All, &programs)?;
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

/// Every screen in a browser, on invented answers: axe-core, nothing cut off, nothing asked from elsewhere.
pub(crate) fn look_at_page() -> Result<(), Failure> {
    step::run("every screen in a browser", &mut npm(&["run", "axe"]))
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
