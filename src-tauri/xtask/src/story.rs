//! The window's stories (tests/e2e), played on screens that nobody sees; two at a time, each in a session of its own.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use crate::lanes;
use crate::sample;
use crate::step::{self, Failure, Programs};
use crate::tools;

/// A story, its language, the size of its screen in points; the longest first.
const STORIES: &[(&str, &str, &str)] = &[
    ("cases", "en", "1280x860"),
    ("cases", "fr", "1280x860"),
    ("family", "en", "1280x860"),
    ("family", "fr", "1280x860"),
    ("records", "en", "1280x860"),
    ("records", "fr", "1280x860"),
    ("written", "en", "1280x860"),
    ("written", "fr", "1280x860"),
    ("messages", "en", "1280x860"),
    ("messages", "fr", "1280x860"),
    ("covered", "en", "1280x860"),
    ("covered", "fr", "1280x860"),
    ("downloads", "en", "1280x860"),
    ("downloads", "fr", "1280x860"),
    ("guide", "en", "1280x860"),
    ("guide", "fr", "1280x860"),
    ("adding", "en", "1280x860"),
    ("adding", "fr", "1280x860"),
    ("places", "en", "1280x860"),
    ("places", "fr", "1280x860"),
    ("looks", "en", "1280x860"),
    ("looks", "fr", "1280x860"),
    ("hostile", "en", "1280x860"),
    ("hostile", "fr", "1280x860"),
    ("zoomed", "en", "1024x700"),
    ("zoomed", "fr", "1024x700"),
    ("practice", "en", "1280x860"),
    ("practice", "fr", "1280x860"),
    ("keyboard", "en", "1280x860"),
    ("keyboard", "fr", "1280x860"),
];

/// Those that `cargo xtask test` leaves out, so that it stays under 40 minutes on two processors: each of them is played
/// there in the other language. `cargo xtask story` plays them all.
const SECOND_LANGUAGE: &[(&str, &str)] = &[
    ("cases", "en"),
    ("records", "en"),
    ("written", "fr"),
    ("covered", "fr"),
    ("downloads", "en"),
    ("guide", "en"),
    ("looks", "en"),
    ("adding", "fr"),
    ("places", "en"),
    ("hostile", "fr"),
    ("zoomed", "en"),
    ("keyboard", "en"),
    ("practice", "en"),
];

/// Which stories are played.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Which {
    /// All of them.
    All,
    /// Each at least once, those of a family in both languages.
    Once,
}

/// Plays the stories on the program as shipped; gives how many there were.
pub(crate) fn play(which: Which, programs: &Programs) -> Result<u64, Failure> {
    if !cfg!(target_os = "linux") {
        println!("The stories are played on Linux only: elsewhere no tool drives the window.");
        return Ok(0);
    }
    let folder = step::top().join("target/e2e");
    let (files, texts) = (folder.join("files"), folder.join("messages.mjs"));
    // Left by an earlier run, or not there.
    let _ignored = fs::remove_dir_all(&folder);
    sample::restore(&files)?;
    step::run(
        "taking the texts out of the page",
        &mut bundle_texts(&texts),
    )?;
    println!("== stories in the real window; their pictures are in target/e2e");
    let command = |(number, story): (usize, &(&str, &str, &str))| {
        let (name, language, size) = *story;
        let out = folder.join(format!("{name}-{language}"));
        let mut command = Command::new("xvfb-run");
        // Each looks for a free screen from a number of its own, or two would take the same one.
        command.args(["-a", "-n", &(100 + 10 * number).to_string()]);
        command.args(["-s", &format!("-screen 0 {size}x24")]);
        command.args(["dbus-run-session", "--", "tests/e2e/session.sh"]);
        command.args(["/usr/bin/python3", "tests/e2e/play.py", name]);
        command.arg("--app").arg(&programs.window);
        command.arg("--cli").arg(&programs.cli);
        command
            .arg("--texts")
            .arg(&texts)
            .arg("--files")
            .arg(&files);
        command.arg("--tools").arg(tools::python_programs());
        command.arg("--out").arg(&out).args(["--lang", language]);
        // The work tree stays as it is.
        command.env("PYTHONDONTWRITEBYTECODE", "1");
        command.current_dir(step::top());
        (command, out.with_extension("txt"))
    };
    let is_played = |(name, language, _): &&(&str, &str, &str)| {
        which == Which::All || !SECOND_LANGUAGE.contains(&(name, language))
    };
    let stories: Vec<_> = STORIES.iter().filter(is_played).enumerate().collect();
    let played = stories.len() as u64;
    lanes::work_on(stories.into_iter().map(command).collect(), play_twice)?;
    Ok(played)
}

/// Makes the page's texts one file that Node reads by itself.
fn bundle_texts(target: &Path) -> Command {
    let mut command = Command::new("ui/node_modules/.bin/rolldown");
    command.arg("ui/src/lib/messages/messages.ts");
    command
        .arg("--file")
        .arg(target)
        .args(["--format", "esm", "--log-level", "warn"]);
    command.current_dir(step::top());
    command
}

/// The desktop under a story is no part of what is tried, and fails by itself now and then; a story that needed its
/// second try is told, with its pictures kept.
fn play_twice((mut command, said): (Command, PathBuf)) -> Result<(), Failure> {
    let begun = Instant::now();
    let name = said.file_stem().unwrap_or_default().to_string_lossy();
    if let Err(first) = play_one(&mut command, &said) {
        eprintln!("{first}\n   {name}: failed once, and is played a second time");
        keep_first_try(&said)?;
        play_one(&mut command, &said)?;
    }
    println!("   {name}: {} s", begun.elapsed().as_secs());
    Ok(())
}

/// Moves what a story that failed left aside, so that the second try begins with nothing.
fn keep_first_try(said: &Path) -> Result<(), Failure> {
    let folder = said.with_extension("");
    for (left, extension) in [(folder.as_path(), "first"), (said, "first.txt")] {
        if left.exists() {
            fs::rename(left, said.with_extension(extension))
                .map_err(|error| Failure::at(left, &error))?;
        }
    }
    Ok(())
}

/// Plays one; what all its programs say is kept beside its pictures, and shown when it fails.
fn play_one(command: &mut Command, said: &Path) -> Result<(), Failure> {
    let file = fs::File::create(said).map_err(|error| Failure::at(said, &error))?;
    let again = file
        .try_clone()
        .map_err(|error| Failure::at(said, &error))?;
    let bus = said.with_extension("bus");
    private_folder(&bus)?;
    command.env("XDG_RUNTIME_DIR", &bus);
    let status = command
        .stdin(Stdio::null())
        .stdout(file)
        .stderr(again)
        .status()
        .map_err(|error| Failure::of(format!("A story could not start: {error}"), command))?;
    if status.success() {
        return Ok(());
    }
    let text = fs::read_to_string(said).unwrap_or_default();
    Err(Failure::of(
        format!(
            "{text}\nA story failed ({status}); {} and the pictures beside it show more.",
            said.display()
        ),
        command,
    ))
}

/// The bus wants a folder that only this user can read.
pub(crate) fn private_folder(path: &Path) -> Result<(), Failure> {
    let made = fs::create_dir_all(path);
    #[cfg(unix)]
    let made = made.and_then(|()| {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(path, fs::Permissions::from_mode(0o700))
    });
    made.map_err(|error| Failure::at(path, &error))
}
