//! The outside tools: programs of other people that check our work, so that no test has to believe us.
//!
//! On Debian and its relatives they are installed when this may be done without asking; elsewhere the missing piece
//! is named with the command that gets it. In continuous integration a missing tool is a failure.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::step::{self, Failure};

/// A program, and the Debian package that brings it.
const PROGRAMS: &[(&str, &str)] = &[
    ("7z", "p7zip-full"),
    ("bsdtar", "libarchive-tools"),
    ("faketime", "faketime"),
    ("g++", "g++"),
    ("hashdeep", "hashdeep"),
    ("python3", "python3"),
    ("shasum", "perl"),
    ("strace", "strace"),
    ("unzip", "unzip"),
];

/// Libraries that the window is built with: name for pkg-config, Debian package.
const LIBRARIES: &[(&str, &str)] = &[
    ("gtk+-3.0", "libgtk-3-dev"),
    ("librsvg-2.0", "librsvg2-dev"),
    ("webkit2gtk-4.1", "libwebkit2gtk-4.1-dev"),
];

/// Programs that look at the page and play the stories: a browser, a screen, a window manager, a bus, keys.
const STAGE: &[(&str, &str)] = &[
    ("chromium", "chromium"),
    ("dbus-run-session", "dbus-x11"),
    ("matchbox-window-manager", "matchbox-window-manager"),
    ("wmctrl", "wmctrl"),
    ("xauth", "xauth"),
    ("xdotool", "xdotool"),
    ("xvfb-run", "xvfb"),
];

/// From the Python package index: the Library of Congress's reader of bags, and the CASE community's validator.
const PYTHON_PACKAGES: &[&str] = &["bagit==1.9.0", "case-utils==0.18.0"];

/// Installs what is missing; gives the names of what is still missing and cannot be installed here.
pub(crate) fn install() -> Result<Vec<String>, Failure> {
    rust_components()?;
    let packages = missing_packages();
    let mut lacking = Vec::new();
    if !packages.is_empty() && !install_packages(&packages)? {
        lacking.extend(packages.iter().map(ToString::to_string));
    }
    lacking.extend(python_tools()?);
    if step::in_ci() && !lacking.is_empty() {
        return Err(Failure::new(format!(
            "These checks need, and could not get: {}.",
            lacking.join(", ")
        )));
    }
    Ok(lacking)
}

/// Installs what the window and its stories need; gives the names of what is still missing.
pub(crate) fn install_for_window() -> Result<Vec<String>, Failure> {
    let mut lacking = Vec::new();
    if find(if cfg!(windows) { "npm.cmd" } else { "npm" }).is_none() {
        println!(
            "Missing: Node.js 20.19 or newer, with npm. On Debian: nodejs and npm; elsewhere: nodejs.org."
        );
        lacking.push("npm".to_owned());
    }
    // Elsewhere the system brings the parts of its window.
    let packages = if cfg!(target_os = "linux") {
        missing_for_window()
    } else {
        Vec::new()
    };
    if !packages.is_empty() && !install_packages(&packages)? {
        lacking.extend(packages.iter().map(ToString::to_string));
    }
    if step::in_ci() && !lacking.is_empty() {
        let lacking = lacking.join(", ");
        return Err(Failure::new(format!(
            "The window needs, and could not get: {lacking}."
        )));
    }
    Ok(lacking)
}

fn missing_for_window() -> Vec<&'static str> {
    let known = |library: &str| succeeds(Command::new("pkg-config").args(["--exists", library]));
    let libraries = LIBRARIES.iter().filter(|(library, _)| !known(library));
    let programs = STAGE.iter().filter(|(program, _)| find(program).is_none());
    let mut packages: Vec<&str> = libraries
        .chain(programs)
        .map(|(_, package)| *package)
        .collect();
    if find("pkg-config").is_none() {
        packages.push("pkg-config");
    }
    let drives = "import gi, pyatspi; gi.require_version('Gdk', '3.0')";
    if !succeeds(Command::new("/usr/bin/python3").args(["-c", drives])) {
        packages.extend(["python3-pyatspi", "gir1.2-atspi-2.0", "gir1.2-gtk-3.0"]);
    }
    if !Path::new("/usr/libexec/at-spi-bus-launcher").exists() {
        packages.push("at-spi2-core");
    }
    packages
}

fn rust_components() -> Result<(), Failure> {
    let missing: Vec<&str> = [("fmt", "rustfmt"), ("clippy", "clippy")]
        .into_iter()
        .filter(|(command, _)| !succeeds(&mut step::cargo(&[command, "--version"])))
        .map(|(_, component)| component)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let mut command = Command::new("rustup");
    command.args(["component", "add"]).args(missing);
    step::run("installing parts of the Rust toolchain", &mut command)
}

fn missing_packages() -> Vec<&'static str> {
    let mut packages: Vec<&str> = PROGRAMS
        .iter()
        .filter(|(program, _)| find(program).is_none())
        .map(|(_, package)| *package)
        .collect();
    let can_make_venv = || succeeds(Command::new("python3").args(["-c", "import ensurepip, venv"]));
    if packages.contains(&"python3") || !can_make_venv() {
        packages.push("python3-venv");
    }
    packages
}

/// Whether the packages are there now. False: they cannot be installed here, and the person was told how.
fn install_packages(packages: &[&str]) -> Result<bool, Failure> {
    if find("apt-get").is_none() {
        println!("Missing: {}.", packages.join(", "));
        println!("These are names of Debian packages; get the same from your system, for example:");
        println!("    brew install p7zip md5deep libfaketime      (macOS; there is no strace)");
        return Ok(false);
    }
    let Some(rights) = rights() else {
        println!("Missing, and this user may not install it. The command:");
        println!(
            "    sudo apt-get update && sudo apt-get install -y {}",
            packages.join(" ")
        );
        return Ok(false);
    };
    let apt = |arguments: &[&str]| {
        let mut words = rights.to_vec();
        words.extend(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"]);
        words.extend(arguments);
        let mut command = Command::new(words[0]);
        command.args(&words[1..]);
        command
    };
    step::run(
        "refreshing the list of Debian packages",
        &mut apt(&["update"]),
    )?;
    let mut install = apt(&["install", "-y", "--no-install-recommends"]);
    install.args(packages);
    step::run(&format!("installing {}", packages.join(", ")), &mut install)?;
    Ok(true)
}

/// What to put before a command that needs the system's rights; `None` when there are none to be had unasked.
fn rights() -> Option<&'static [&'static str]> {
    let id = Command::new("id").arg("-u").output().ok()?;
    if id.stdout.trim_ascii() == b"0" {
        return Some(&[]);
    }
    succeeds(Command::new("sudo").args(["-n", "true"])).then_some(&["sudo", "-n"])
}

/// Keeps the Python tools in a folder of their own, at the versions named above.
fn python_tools() -> Result<Vec<String>, Failure> {
    let folder = step::top().join("target/outside-tools");
    let programs = programs_in(&folder);
    let stamp = folder.join("packages.txt");
    let wanted = PYTHON_PACKAGES.join("\n");
    let is_current = std::fs::read_to_string(&stamp).is_ok_and(|found| found == wanted);
    if is_current && succeeds(Command::new(programs.join("bagit.py")).arg("--version")) {
        return Ok(Vec::new());
    }
    if !succeeds(Command::new("python3").args(["-c", "import ensurepip, venv"])) {
        println!(
            "Missing: Python 3 with venv, for {}.",
            PYTHON_PACKAGES.join(" and ")
        );
        return Ok(PYTHON_PACKAGES.iter().map(ToString::to_string).collect());
    }
    let mut make = Command::new("python3");
    make.args(["-m", "venv", "--clear"]).arg(&folder);
    step::run("making a folder for Python tools", &mut make)?;
    let mut pip = Command::new(programs.join("python"));
    pip.args([
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
    ]);
    pip.args(PYTHON_PACKAGES);
    step::run(
        &format!("installing {}", PYTHON_PACKAGES.join(", ")),
        &mut pip,
    )?;
    std::fs::write(&stamp, wanted).map_err(|error| Failure::at(&stamp, &error))?;
    Ok(Vec::new())
}

/// Where the Python tools' programs are.
pub(crate) fn python_programs() -> PathBuf {
    programs_in(&step::top().join("target/outside-tools"))
}

fn programs_in(folder: &Path) -> PathBuf {
    folder.join(if cfg!(windows) { "Scripts" } else { "bin" })
}

fn find(program: &str) -> Option<PathBuf> {
    let name = format!("{program}{}", std::env::consts::EXE_SUFFIX);
    std::env::split_paths(&std::env::var_os("PATH")?)
        .map(|folder| folder.join(&name))
        .find(|path| path.is_file())
}

fn succeeds(command: &mut Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}
