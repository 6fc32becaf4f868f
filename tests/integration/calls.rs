//! Calls that could be meant in two ways, or that a person should be told of before they are done.

use std::fs;

use crate::contract::Small;

#[test]
fn an_option_given_twice_is_one_meaning_or_refused() {
    let small = Small::new();
    let files = small.at("files");
    small.done(
        "add",
        &[
            &files,
            "--no-hash",
            "--no-hash",
            "--shows=nothing",
            "--shows",
            "nothing",
        ],
    );
    let count = |small: &Small| small.done("list", &[])["records"].as_array().map(Vec::len);
    for words in [
        ["--kind", "account", "--kind", "event", "--set", "note=x"].as_slice(),
        &["--kind", "account", "--set", "username=a", "username=b"],
        &[
            "--kind",
            "account",
            "--set",
            "note=x",
            "--lang=fr",
            "--lang",
            "en",
        ],
        &["--case", &files, "--kind", "account", "--set", "note=x"],
    ] {
        assert_eq!(small.error("note", words), "usage", "{words:?}");
    }
    assert_eq!(count(&small), Some(0), "nothing was noted meanwhile");
    small.done(
        "note",
        &[
            "--kind",
            "account",
            "--set",
            "username=a",
            "--set",
            "note=x",
        ],
    );
    assert_eq!(count(&small), Some(1), "several fields are several values");
    assert_eq!(
        small.error("note", &["--kind", "event", "--set", "exhibits=E0099"]),
        "unknown_id",
        "an exhibit that is not there"
    );
}

#[cfg(unix)]
#[test]
fn a_file_with_holes_is_told_of_before_it_is_copied() {
    let small = Small::new();
    let path = small.path("sparse.bin");
    let file = fs::File::create(&path).expect("a file");
    file.set_len(8 * 1024 * 1024).expect("holes");
    let output = small.run(
        "add",
        &[&small.at("sparse.bin"), &small.at("files/words.txt")],
        0,
    );
    assert_eq!(
        output.json["sparse"],
        serde_json::json!([small.at("sparse.bin")]),
        "the file with holes, and no other"
    );
    assert!(
        output.err.contains("9 MB"),
        "and how large it becomes: {}",
        output.err
    );
}
