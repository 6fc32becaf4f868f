//! Without `--json` people read words, in their language: no code, no English in French.

use std::fs;

use support::{Cli, temporary};

/// Codes and English words that would stand in a French answer if a text were missing.
const NEVER_IN_FRENCH: [&str; 10] = [
    "kept",
    "unknown",
    "nothing",
    "screenshot",
    "line",
    "username",
    "told",
    "clock",
    "added",
    "written",
];

#[test]
fn lists_are_in_words_in_both_languages() {
    let dir = temporary();
    let at = |name: &str| dir.path().join(name).display().to_string();
    let (case, files) = (at("case"), at("files"));
    let cli = Cli::new().with("HOME", dir.path());
    cli.done(&["new", &case]);
    fs::create_dir(&files).expect("a folder");
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89";
    fs::write(dir.path().join("files/a.png"), png).expect("a picture");
    fs::write(dir.path().join("files/b.txt"), "b").expect("a text");
    cli.done(&["add", "--case", &case, &files, "--kind", "screenshot"]);
    cli.json(&["add", "--case", &case, &at("nowhere")])
        .expect_code(1);
    cli.done(&["shows", "--case", &case, "E0001", "intimate"]);
    cli.done(&["set-aside", "--case", &case, "E0002", "--reason", "x"]);
    let fields = [
        "user_id=1",
        "gift_card_brand=x",
        "date_time=2026-03-04T21:12Z",
    ];
    cli.done(&[
        "note", "--case", &case, "--kind", "account", "--set", fields[0],
    ]);
    let payment = [
        "note", "--case", &case, "--kind", "payment", "--set", fields[1], "--set", fields[2],
    ];
    cli.done(&payment);
    let out = at("out");
    cli.done(&["bundle", "--case", &case, "--for", "police", "--out", &out]);
    for words in [
        &["list"][..],
        &["timeline"],
        &["show", "E0001"],
        &["show", "E0002"],
        &["show", "A01"],
        &["show", "P01"],
        &["show", "B01"],
    ] {
        let said = |lang: &str| {
            let words = [words, &["--case", &case, "--lang", lang]].concat();
            let output = cli.run(&words);
            output.expect_code(0);
            output.out
        };
        let (en, fr) = (said("en"), said("fr"));
        for text in [&en, &fr] {
            assert!(!text.contains('_'), "{words:?} says no code: {text}");
            assert!(!text.trim().is_empty(), "{words:?} says something");
        }
        let mut spoken = fr.split(|c: char| !c.is_alphabetic());
        let english = spoken.find(|word| NEVER_IN_FRENCH.contains(word));
        assert_eq!(english, None, "{words:?} in French: {fr}");
    }
}
