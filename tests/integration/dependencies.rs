//! What we build on: nothing that can reach a network, only licences we may pass on, and not too much of it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

/// Packages in `Cargo.lock`, tests and tools included. Raising it is a decision, not a side effect.
const CEILING: usize = 500;

/// Crates that speak to a network, or exist to. None may be linked into what we ship. (`http` is not among them: Tauri
/// uses its types for the page's own addresses, and it opens no socket.)
const NETWORK: &[&str] = &[
    "async-net",
    "async-std",
    "attohttpc",
    "curl",
    "curl-sys",
    "h2",
    "h3",
    "hickory-proto",
    "hickory-resolver",
    "hyper",
    "hyper-util",
    "isahc",
    "libssh2-sys",
    "minreq",
    "mio",
    "native-tls",
    "net2",
    "openssl",
    "openssl-sys",
    "quinn",
    "reqwest",
    "rustls",
    "schannel",
    "security-framework",
    "smol",
    "socket2",
    "surf",
    "tokio-native-tls",
    "tokio-rustls",
    "tungstenite",
    "ureq",
    "websocket",
];

const LICENCES: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MPL-2.0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// The systems that Holdfast is for. On others Tauri brings what it needs there (for telephones an HTTP client).
const SYSTEMS: &[&str] = &[
    "x86_64-unknown-linux-gnu",
    "x86_64-pc-windows-msvc",
    "aarch64-apple-darwin",
];

/// What cargo says of every package, for one system.
fn metadata(system: &str) -> Value {
    let output = Command::new("cargo")
        .args(["metadata", "--locked", "--format-version", "1"])
        .args(["--filter-platform", system])
        .current_dir(support::top())
        .output()
        .expect("cargo starts");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "cargo metadata ends well: {said}");
    serde_json::from_slice(&output.stdout).expect("cargo metadata is JSON")
}

fn list(value: &Value) -> &[Value] {
    value.as_array().expect("a list")
}

fn text(value: &Value) -> &str {
    value.as_str().expect("a text")
}

/// Every package that reaches a program of ours on one system, with its features, as the build resolves them.
fn linked(program: &str, system: &str) -> BTreeMap<String, String> {
    let output = Command::new("cargo")
        .args(["tree", "--locked", "--package", program, "--target", system])
        .args([
            "--edges",
            "normal,build",
            "--prefix",
            "none",
            "--format",
            "{p} {f}",
        ])
        .current_dir(support::top())
        .output()
        .expect("cargo starts");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "cargo tree ends well: {said}");
    let listed = String::from_utf8(output.stdout).expect("names are text");
    let mut packages = BTreeMap::new();
    for line in listed.lines() {
        let mut words = line.trim_end_matches(" (*)").split(' ');
        let name = words.next().unwrap_or_default().to_owned();
        let features = words.next_back().unwrap_or_default().to_owned();
        packages.insert(name, features);
    }
    packages
}

#[test]
fn nothing_shipped_can_reach_a_network() {
    for program in ["holdfast", "holdfast-preview", "holdfast-cli"] {
        for system in SYSTEMS {
            let packages = linked(program, system);
            assert!(packages.len() > 5, "cargo lists what {program} is made of");
            for (name, features) in packages {
                assert!(
                    !NETWORK.contains(&name.as_str()),
                    "{program} uses no network on {system}: {name}"
                );
                let opens_sockets = ["rustix", "tokio"].contains(&name.as_str())
                    && features.split(',').any(|feature| feature == "net");
                assert!(
                    !opens_sockets,
                    "{name} without its feature `net`, for {program}"
                );
            }
        }
    }
}

#[test]
fn pictures_are_decoded_without_the_window_and_shown_without_the_decoder() {
    for system in SYSTEMS {
        let decoder = linked("holdfast-preview", system);
        assert!(decoder.contains_key("image"), "it decodes pictures");
        assert!(
            !decoder.contains_key("tauri") && !decoder.contains_key("gtk"),
            "and shows no window"
        );
        let image = &decoder["image"];
        for format in ["tiff", "avif", "exr", "svg", "bmp", "rayon"] {
            assert!(
                !image.split(',').any(|feature| feature == format),
                "no {format}"
            );
        }
    }
}

/// A package may carry the text of its licence instead of its name.
fn is_mit_by_its_file(package: &Value) -> bool {
    let manifest = Path::new(text(&package["manifest_path"]));
    let file = package["license_file"].as_str();
    let file = file.and_then(|file| Some(manifest.parent()?.join(file)));
    let words = file.and_then(|file| fs::read_to_string(file).ok());
    words.is_some_and(|words| words.starts_with("MIT License\n"))
}

#[test]
fn every_licence_may_be_passed_on() {
    for system in SYSTEMS {
        for package in list(&metadata(system)["packages"]) {
            let name = text(&package["name"]);
            let licence = package["license"].as_str().unwrap_or_default();
            if licence.is_empty() {
                assert!(is_mit_by_its_file(package), "{name} names no licence");
                continue;
            }
            assert!(
                is_allowed(licence),
                "{name} comes under `{licence}`, which is not on the list"
            );
        }
    }
}

#[test]
fn the_number_of_packages_stays_under_its_ceiling() {
    let lock = std::fs::read_to_string(support::top().join("Cargo.lock")).expect("it is committed");
    let packages = lock.lines().filter(|line| *line == "[[package]]").count();
    assert!(
        packages <= CEILING,
        "{packages} packages in Cargo.lock, ceiling {CEILING}: does the new one earn its place?"
    );
}

/// Whether an SPDX expression leaves a choice that is on the list.
fn is_allowed(expression: &str) -> bool {
    let spaced = expression
        .replace('(', " ( ")
        .replace(')', " ) ")
        .replace('/', " OR ");
    let mut words = spaced.split_whitespace().peekable();
    let answer = any_of(&mut words);
    answer && words.next().is_none()
}

type Words<'a> = std::iter::Peekable<std::str::SplitWhitespace<'a>>;

fn any_of(words: &mut Words<'_>) -> bool {
    let mut answer = all_of(words);
    while words.next_if_eq(&"OR").is_some() {
        answer |= all_of(words);
    }
    answer
}

fn all_of(words: &mut Words<'_>) -> bool {
    let mut answer = one(words);
    while words.next_if_eq(&"AND").is_some() {
        answer &= one(words);
    }
    answer
}

fn one(words: &mut Words<'_>) -> bool {
    match words.next() {
        Some("(") => {
            let answer = any_of(words);
            words.next_if_eq(&")").is_some() && answer
        }
        Some(licence) => {
            // An exception is a licence of its own; LLVM's only takes duties away.
            let is_plain = words.next_if_eq(&"WITH").is_none()
                || words
                    .next()
                    .is_some_and(|exception| exception == "LLVM-exception");
            LICENCES.contains(&licence) && is_plain
        }
        None => false,
    }
}

#[test]
fn licence_expressions_are_read_as_written() {
    for allowed in [
        "MIT",
        "MIT/Apache-2.0",
        "MIT OR GPL-3.0-only",
        "Apache-2.0 WITH LLVM-exception",
        "(MIT OR Apache-2.0) AND Unicode-3.0",
    ] {
        assert!(is_allowed(allowed), "{allowed} leaves a choice");
    }
    for refused in [
        "",
        "GPL-3.0-only",
        "MIT AND GPL-3.0-only",
        "GPL-3.0-only WITH Classpath-exception-2.0",
        "(MIT",
        "MIT MIT",
    ] {
        assert!(!is_allowed(refused), "{refused} leaves none");
    }
}
