//! The rules of the house that a program can check, so that nobody has to argue them.

use std::collections::BTreeMap;
use std::fs;
use std::process::Command;

/// Lines of a Rust file, past which it is split by noun.
const LINES: usize = 600;
/// The same for tests.
const TEST_LINES: usize = 800;

/// Every file that git tracks, or would track, by its path from the top.
fn files() -> BTreeMap<String, Vec<u8>> {
    let listed = git(&[
        "ls-files",
        "-z",
        "--cached",
        "--others",
        "--exclude-standard",
    ]);
    let files: BTreeMap<_, _> = listed
        .split('\0')
        .filter(|path| !path.is_empty())
        // A file deleted and not yet committed is listed and gone.
        .filter_map(|path| Some((path.to_owned(), fs::read(support::top().join(path)).ok()?)))
        .collect();
    assert!(files.len() > 50, "git lists the files of this repository");
    files
}

fn git(arguments: &[&str]) -> String {
    let output = Command::new("git")
        .args(arguments)
        .current_dir(support::top())
        .output()
        .expect("git starts");
    assert!(output.status.success(), "git {arguments:?} ends well");
    String::from_utf8(output.stdout).expect("names are UTF-8")
}

fn has_extension(path: &str, wanted: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, end)| end == wanted)
}

/// Rust sources as text.
fn rust() -> BTreeMap<String, String> {
    files()
        .into_iter()
        .filter(|(path, _)| has_extension(path, "rs"))
        .map(|(path, bytes)| (path, String::from_utf8(bytes).expect("Rust is UTF-8")))
        .collect()
}

/// The lines in which one of the words stands, as `path:line`.
fn places(text: &str, path: &str, words: &[&str]) -> Vec<String> {
    text.lines()
        .enumerate()
        .filter(|(_, line)| words.iter().any(|word| line.contains(word)))
        .map(|(number, _)| format!("{path}:{}", number + 1))
        .collect()
}

#[test]
fn rust_files_stay_small() {
    for (path, text) in rust() {
        let limit = if path.starts_with("tests/") {
            TEST_LINES
        } else {
            LINES
        };
        let lines = text.lines().count();
        assert!(
            lines <= limit,
            "{path} has {lines} lines of {limit}: split it by noun"
        );
    }
}

/// Cargo and rustc do not notice a file that nothing names: its tests would never run.
#[test]
fn every_rust_file_is_part_of_its_crate() {
    let sources = rust();
    for path in sources.keys() {
        let (folder, file) = path.rsplit_once('/').expect("no Rust at the top");
        let name = file.trim_end_matches(".rs");
        assert_ne!(name, "mod", "{path}: write the module beside its folder");
        if ["main", "lib", "build"].contains(&name) {
            continue;
        }
        let parents = [
            format!("{folder}.rs"),
            format!("{folder}/main.rs"),
            format!("{folder}/lib.rs"),
        ];
        let declares = |text: &String| {
            text.lines().any(|line| {
                let words: Vec<&str> = line.split_whitespace().collect();
                words.ends_with(&["mod", &format!("{name};")])
            })
        };
        let is_listed = parents
            .iter()
            .filter_map(|parent| sources.get(parent))
            .any(declares);
        assert!(
            is_listed,
            "{path} is not named by `mod {name};` in any of {parents:?}"
        );
    }
}

#[test]
fn nothing_is_left_half_done() {
    // In two halves, so that this file does not find itself.
    let words = [
        concat!("todo", "!("),
        concat!("unimplemented", "!("),
        concat!("FIX", "ME"),
    ];
    let found: Vec<String> = rust()
        .iter()
        .flat_map(|(path, text)| places(text, path, &words))
        .collect();
    assert!(
        found.is_empty(),
        "finish these or leave them out: {found:?}"
    );
}

#[test]
fn no_file_knows_the_computer_it_was_written_on() {
    let words = [
        concat!("/wo", "rk/"),
        concat!("/ro", "ot/"),
        concat!("/tmp/ba", "sh_jobs"),
        concat!("/ho", "me/"),
    ];
    for (path, bytes) in files() {
        // Fixtures are other people's files, as they would come.
        if path.starts_with("tests/fixtures/") && !has_extension(&path, "md") {
            continue;
        }
        let found = places(&String::from_utf8_lossy(&bytes), &path, &words);
        assert!(found.is_empty(), "a path of somebody's computer: {found:?}");
    }
}

#[test]
fn every_exception_to_a_lint_gives_its_reason() {
    let silent = [concat!("#[al", "low("), concat!("#![al", "low(")];
    let ignored = [concat!("#[ig", "nore]")];
    for (path, text) in rust() {
        let found = places(&text, &path, &silent);
        assert!(found.is_empty(), "use `expect` with a reason: {found:?}");
        let found = places(&text, &path, &ignored);
        assert!(found.is_empty(), "say why it is ignored: {found:?}");
        for marker in [concat!("#[ex", "pect("), concat!("#![ex", "pect(")] {
            for after in text.split(marker).skip(1) {
                let attribute = after.split(")]").next().unwrap_or(after);
                assert!(
                    attribute.contains("reason = \""),
                    "{path}: an expectation without a reason: {attribute}"
                );
            }
        }
    }
}

#[test]
fn the_readme_names_every_crate() {
    let files = files();
    let readme = String::from_utf8_lossy(&files["README.md"]).into_owned();
    let crates: Vec<&str> = files
        .keys()
        .filter_map(|path| path.strip_suffix("/Cargo.toml"))
        .collect();
    assert!(crates.len() >= 6, "the crates are found: {crates:?}");
    for folder in crates {
        let is_named = readme.contains(&format!("`{folder}`"));
        assert!(
            is_named,
            "README.md says in one sentence what `{folder}` is"
        );
    }
}

#[test]
fn links_between_our_pages_lead_somewhere() {
    for (path, bytes) in files() {
        if !has_extension(&path, "md") || path.contains("tests/fixtures/") {
            continue;
        }
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        for after in String::from_utf8_lossy(&bytes).split("](").skip(1) {
            let link = after.split([')', '#']).next().unwrap_or_default();
            if link.is_empty() || link.contains("://") {
                continue;
            }
            let target = support::top().join(folder).join(link);
            assert!(
                target.exists(),
                "{path} links to {link}, which is not there"
            );
        }
    }
}

#[test]
fn what_ci_starts_can_be_started() {
    let listed = git(&["ls-files", "--stage", ".ci/run"]);
    assert!(
        listed.starts_with("100755 "),
        ".ci/run has its executable bit in git: {listed}"
    );
}

/// Law: the product never uses the network. Dependencies are checked beside this; here, our own lines.
#[test]
fn no_shipped_line_opens_a_connection() {
    let words = [
        "std::net",
        "TcpStream",
        "TcpListener",
        "UdpSocket",
        "UnixStream",
    ];
    for (path, text) in rust() {
        if path.starts_with("src-tauri/") && !path.starts_with("src-tauri/xtask/") {
            let found = places(&text, &path, &words);
            assert!(
                found.is_empty(),
                "nothing here may reach a network: {found:?}"
            );
        }
    }
}
