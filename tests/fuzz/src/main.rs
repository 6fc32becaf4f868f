//! Fuzzing of everything that reads other people's bytes, one grammar at a time: `cargo xtask fuzz`.
//!
//! One program for all grammars, so that it is built and linked once; `HOLDFAST_FUZZ` names the grammar. What must hold
//! is in [`holds`]: no panic, every row kept or counted, an answer that is JSON. libFuzzer itself watches time and
//! memory.
#![no_main]

use std::sync::{Arc, LazyLock};

use holdfast_exports::container::{Part, ReadAt};
use holdfast_exports::detect::{Keep, inspect_parts};
use holdfast_exports::{text, time};
use libfuzzer_sys::fuzz_target;

mod names;

static GRAMMAR: LazyLock<String> =
    LazyLock::new(|| std::env::var("HOLDFAST_FUZZ").unwrap_or_default());

fuzz_target!(|bytes: &[u8]| match GRAMMAR.as_str() {
    "json" => under_name(names::JSON, bytes),
    "html" => under_name(names::HTML, bytes),
    "lines" => under_name(names::LINES, bytes),
    "xml" => under_name(names::XML, bytes),
    "csv" => under_name(names::CSV, bytes),
    "zip" => holds(vec![file("given.zip", bytes)]),
    "names" => entry_names(bytes),
    "words" => words(bytes),
    other => panic!("no grammar `{other}`: set HOLDFAST_FUZZ"),
});

/// The first byte chooses the file's name, and with it the format that will look at the rest.
fn under_name(names: &[&str], bytes: &[u8]) {
    let Some((&first, rest)) = bytes.split_first() else {
        return;
    };
    let name = names[usize::from(first) % names.len()];
    let mut files = vec![(name.to_owned(), shared(rest))];
    // What tells Discord's package apart lies beside the file.
    if name.starts_with("messages/c1") && !name.ends_with("channel.json") {
        let channel = &br#"{"id":"1100000000000000001","type":1,"recipients":["1","2"]}"#[..];
        files.push((names::CHANNEL.to_owned(), shared(channel)));
    }
    holds(vec![Part::Folder {
        name: "given".to_owned(),
        files,
    }]);
}

/// Every line is the name of an entry; each holds a message or two.
fn entry_names(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let files = text.split('\n').take(64).map(|name| (name.to_owned(), shared(names::CONTENT)));
    holds(vec![Part::Folder {
        name: "given".to_owned(),
        files: files.collect(),
    }]);
}

/// What is read out of single values: times, names, repaired text.
fn words(bytes: &[u8]) {
    let raw = String::from_utf8_lossy(bytes);
    for time in [time::Time::epoch(&raw), time::Time::iso(&raw), time::words::time(&raw)] {
        if let Some(time) = time {
            assert_eq!(time.raw, raw, "a time keeps what was written");
        }
    }
    let _decoded = text::decode_entities(&raw);
    let _matched = text::for_matching(&raw);
    let repaired = text::repair_meta(raw.to_string());
    assert_eq!(
        repaired.stored.as_deref().unwrap_or(&repaired.shown),
        raw,
        "a repair keeps what was stored"
    );
}

fn shared(bytes: &[u8]) -> Arc<dyn ReadAt> {
    Arc::new(bytes.to_vec())
}

fn file(name: &str, bytes: &[u8]) -> Part {
    Part::File {
        name: name.to_owned(),
        bytes: shared(bytes),
    }
}

fn holds(parts: Vec<Part>) {
    let Ok(inspection) = inspect_parts(parts, Keep::Rows) else {
        return;
    };
    for (export, _) in &inspection.exports {
        let counts = &export.counts;
        assert_eq!(
            counts.rows_read,
            counts.rows_kept + counts.rows_not_understood,
            "every row is kept or counted"
        );
        let told: u64 = export.threads.iter().map(|thread| thread.messages + thread.system).sum();
        assert_eq!(told, counts.rows_kept, "every kept row is in a thread");
    }
    assert!(
        serde_json::to_vec(&inspection).is_ok(),
        "an answer is JSON"
    );
}
