//! The window: its system packages, its page, its program, and the story that drives it as a screen reader does.
//!
//! Built in this order on a clean tree: types (committed), page (`ui/dist`), program.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::sample;
use crate::step::{self, Failure, cargo};
use crate::tools;

/// What the program is built with.
const LIBRARIES: &[(&str, &str)] = &[
    ("webkit2gtk-4.1", "libwebkit2gtk-4.1-dev"),
    ("gtk+-3.0", "libgtk-3-dev"),
    ("librsvg-2.0", "librsvg2-dev"),
];

/// What the story needs besides: a display, an accessibility bus, and hands.
const STORY: &[(&str, &str)] = &[
    ("xvfb-run", "xvfb"),
    ("dbus-run-session", "dbus"),
    ("dbus-launch", "dbus-x11"),
    ("xdotool", "xdotool"),
    ("import", "imagemagick"),
];

/// `cargo xtask run`: opens the window.
pub(crate) fn run() -> Result<(), Failure> {
    println!(
        "The first time, everything is built: on a small computer that takes ten minutes or more."
    );
    install()?;
    page(&["build"])?;
    let program = build()?;
    println!("== opening Holdfast. Close its window to end this.");
    let mut window = Command::new(&program);
    step::run("Holdfast", &mut window)
}

/// Installs what the window is built with.
pub(crate) fn install() -> Result<(), Failure> {
    let mut packages: Vec<&str> = Vec::new();
    if tools::find("pkg-config").is_none() {
        packages.push("pkg-config");
    }
    if tools::find("cc").is_none() {
        packages.push("build-essential");
    }
    packages.extend(
        LIBRARIES
            .iter()
            .filter(|(library, _)| !has_library(library))
            .map(|(_, package)| *package),
    );
    if !packages.is_empty() && !tools::install_packages(&packages)? {
        return Err(Failure::new(format!(
            "The window is built with: {}.",
            packages.join(", ")
        )));
    }
    if tools::find("npm").is_none() {
        return Err(Failure::new(
            "The page is built with Node.js 20.19 or newer and its npm: install them first.",
        ));
    }
    Ok(())
}

fn has_library(library: &str) -> bool {
    tools::succeeds(Command::new("pkg-config").args(["--exists", library]))
}

/// Installs the page's packages at the versions of its lock, and runs its scripts.
pub(crate) fn page(scripts: &[&str]) -> Result<(), Failure> {
    let ui = step::top().join("ui");
    let stamp = ui.join("node_modules/.holdfast-lock");
    let lock_path = ui.join("package-lock.json");
    let lock =
        std::fs::read_to_string(&lock_path).map_err(|error| Failure::at(&lock_path, &error))?;
    if std::fs::read_to_string(&stamp).map_or(true, |found| found != lock) {
        step::run(
            "installing the page's packages",
            npm(&ui).args(["ci", "--no-audit", "--no-fund"]),
        )?;
        std::fs::write(&stamp, lock).map_err(|error| Failure::at(&stamp, &error))?;
    }
    for script in scripts {
        step::run(
            &format!("the page: {script}"),
            npm(&ui).args(["run", "--silent", script]),
        )?;
    }
    Ok(())
}

fn npm(ui: &Path) -> Command {
    let mut command = Command::new("npm");
    command.current_dir(ui);
    command
}

/// Builds the window and the program that decodes pictures for it; gives the window's path.
pub(crate) fn build() -> Result<PathBuf, Failure> {
    let mut command = cargo(&[
        "build",
        "--locked",
        "--package",
        "holdfast",
        "--package",
        "holdfast-preview",
    ]);
    command.arg("--message-format=json-render-diagnostics");
    step::built("holdfast", "building the window", &mut command)
}

/// `cargo xtask story`: the window as shipped, driven through its accessibility tree, from a new case to a bundle that
/// the command line verifies; in English and in French. Pictures of the screens are left in `target/story`.
pub(crate) fn story() -> Result<(), Failure> {
    install()?;
    let mut packages: Vec<&str> = STORY
        .iter()
        .filter(|(program, _)| tools::find(program).is_none())
        .map(|(_, package)| *package)
        .collect();
    // Debian's own Python sees its accessibility library.
    if !tools::succeeds(Command::new("/usr/bin/python3").args(["-c", "import pyatspi"])) {
        packages.extend(["python3-pyatspi", "gir1.2-atspi-2.0", "at-spi2-core"]);
    }
    if !packages.is_empty() && !tools::install_packages(&packages)? {
        return Err(Failure::new(format!(
            "The story needs: {}.",
            packages.join(", ")
        )));
    }
    page(&["build"])?;
    let (window, cli) = (build()?, step::build_cli("dev")?);
    let tests = step::top().join("tests/e2e");
    for lang in ["en", "fr"] {
        let out = step::top().join("target/story").join(lang);
        let _ = std::fs::remove_dir_all(&out);
        std::fs::create_dir_all(&out).map_err(|error| Failure::at(&out, &error))?;
        let files = out.join("files");
        sample::restore(&files)?;
        let mut command = Command::new("xvfb-run");
        command.args([
            "-a",
            "-s",
            "-screen 0 1280x900x24",
            "dbus-run-session",
            "--",
            "sh",
        ]);
        command
            .arg(tests.join("session.sh"))
            .arg("/usr/bin/python3")
            .arg(tests.join("hand_over.py"));
        command.arg("--app").arg(&window).arg("--cli").arg(&cli);
        command
            .arg("--files")
            .arg(&files)
            .arg("--out")
            .arg(&out)
            .args(["--lang", lang]);
        step::run(&format!("the story of a case, {lang}"), &mut command)?;
    }
    Ok(())
}
