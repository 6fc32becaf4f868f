//! What we build on: nothing that can reach a network, only licences we may pass on, and not too much of it.

use std::collections::BTreeMap;
use std::process::Command;

use serde_json::Value;

/// Packages in `Cargo.lock`, tests and tools included. Raising it is a decision, not a side effect.
const CEILING: usize = 107;

/// Crates that speak to a network, or exist to. None may be linked into what we ship.
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
    "http",
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
    "tokio",
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

/// Members of the workspace that no family ever gets.
const OURS_ONLY: &[&str] = &["xtask", "holdfast-tests"];

fn metadata() -> Value {
    let output = Command::new("cargo")
        .args(["metadata", "--locked", "--format-version", "1"])
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

/// Every package that reaches what we ship, with the chain of names that brings it in.
fn shipped(metadata: &Value) -> BTreeMap<String, (String, Vec<String>)> {
    let names: BTreeMap<&str, &str> = list(&metadata["packages"])
        .iter()
        .map(|package| (text(&package["id"]), text(&package["name"])))
        .collect();
    let nodes: BTreeMap<&str, &Value> = list(&metadata["resolve"]["nodes"])
        .iter()
        .map(|node| (text(&node["id"]), node))
        .collect();
    let mut found = BTreeMap::new();
    let mut next: Vec<(&str, String)> = list(&metadata["workspace_members"])
        .iter()
        .map(|id| (text(id), names[text(id)].to_owned()))
        .filter(|(_, name)| !OURS_ONLY.contains(&name.as_str()))
        .collect();
    while let Some((id, chain)) = next.pop() {
        let node = nodes[id];
        let features = list(&node["features"])
            .iter()
            .map(|name| text(name).to_owned());
        if found.contains_key(id) {
            continue;
        }
        found.insert(id.to_owned(), (chain.clone(), features.collect()));
        for dependency in list(&node["deps"]) {
            let is_shipped = |kind: &Value| kind["kind"].as_str() != Some("dev");
            if list(&dependency["dep_kinds"]).iter().any(is_shipped) {
                let id = text(&dependency["pkg"]);
                next.push((id, format!("{chain} > {}", names[id])));
            }
        }
    }
    found
}

#[test]
fn nothing_shipped_can_reach_a_network() {
    let metadata = metadata();
    let shipped = shipped(&metadata);
    let has_command_line = shipped.values().any(|(chain, _)| chain == "holdfast-cli");
    assert!(
        has_command_line,
        "the command line is among what is shipped"
    );
    for (chain, features) in shipped.values() {
        let name = chain.rsplit(" > ").next().unwrap_or(chain);
        assert!(
            !NETWORK.contains(&name),
            "the product uses no network: {chain}"
        );
        let opens_sockets = name == "rustix" && features.iter().any(|feature| feature == "net");
        assert!(!opens_sockets, "rustix without its feature `net`: {chain}");
    }
}

#[test]
fn every_licence_may_be_passed_on() {
    for package in list(&metadata()["packages"]) {
        let name = text(&package["name"]);
        let licence = package["license"].as_str().unwrap_or_default();
        assert!(
            is_allowed(licence),
            "{name} comes under `{licence}`, which is not on the list"
        );
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
            // An exception is a licence of its own, and none is on the list.
            let has_exception = words.next_if_eq(&"WITH").is_some() && words.next().is_some();
            LICENCES.contains(&licence) && !has_exception
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
        "Apache-2.0 WITH LLVM-exception OR Apache-2.0 OR MIT",
        "(MIT OR Apache-2.0) AND Unicode-3.0",
    ] {
        assert!(is_allowed(allowed), "{allowed} leaves a choice");
    }
    for refused in [
        "",
        "GPL-3.0-only",
        "MIT AND GPL-3.0-only",
        "Apache-2.0 WITH LLVM-exception",
        "(MIT",
        "MIT MIT",
    ] {
        assert!(!is_allowed(refused), "{refused} leaves none");
    }
}
