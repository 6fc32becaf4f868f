//! What people read when something is not as they thought: it is true, and says what to do.

use std::fs;

use crate::contract::Small;

#[test]
fn a_bundle_that_cannot_be_read_hides_none_of_the_others() {
    let small = Small::new();
    let out = small.at("out");
    let written = small.done("bundle", &["--for", "police", "--out", &out]);
    let zip = written["bundles"][0]["path"].as_str().unwrap_or_default();
    fs::write(small.path("bad.zip"), "no zip").expect("a file");
    let bad = small.at("bad.zip");
    let output = small.cli.json(&["verify", zip, &bad]);
    output.expect_code(2);
    assert_eq!(output.json["contents"], "pass", "the good one is checked");
    assert_eq!(output.json["unread"][0]["code"], "not_a_bundle", "named");
    small.cli.json(&["verify", &bad]).expect_code(2);
}

#[test]
fn a_told_fingerprint_speaks_for_its_own_bundle_only() {
    let small = Small::new();
    let out = small.at("out");
    let write = || small.done("bundle", &["--for", "police", "--out", &out])["bundles"][0].clone();
    let (one, two) = (write(), write());
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let (first, second) = (text(&one["path"]), text(&two["path"]));
    let told = text(&one["fingerprint"]);
    let answer = small
        .cli
        .done(&["verify", &first, &second, "--fingerprint", &told]);
    let proof = |at: usize| text(&answer["bundles"][at]["date"]["proof"]);
    assert_eq!(proof(0), "quoted_fingerprint", "it was told");
    assert_eq!(proof(1), "clock", "nobody told this one");
}

#[test]
fn a_lost_head_ends_no_case() {
    let small = Small::new();
    fs::remove_file(small.path("case/head.json")).expect("it is there");
    let words = ["--kind", "event", "--set", "what=a call"];
    assert_eq!(small.error("note", &words), "log_damaged", "not before");
    let checked = small.run("check", &[], 3).json;
    assert_eq!(
        checked["history"], "unconfirmed",
        "a cut cannot be excluded"
    );
    small.done("note", &words);
    assert_eq!(small.done("check", &[])["history"], "pass", "and goes on");
    small.done("bundle", &["--for", "police", "--out", &small.at("out")]);
}

#[test]
fn a_copy_that_went_its_own_way_is_called_that() {
    let small = Small::new();
    let twin = small.at("twin");
    small.done("copy", &["--to", &twin]);
    small.done("note", &["--kind", "event", "--set", "what=here"]);
    let there = [
        "note",
        "--case",
        &twin,
        "--kind",
        "event",
        "--set",
        "what=there",
    ];
    small.cli.done(&there);
    let case = small.at("case");
    let output = small.cli.run(&["copy", "--case", &case, "--to", &twin]);
    output.expect_code(2);
    assert!(
        output
            .err
            .contains("a copy of this case that was continued"),
        "what it is: {}",
        output.err
    );
}

#[test]
#[cfg(unix)]
fn saved_files_behind_a_link_are_told() {
    let small = Small::new();
    fs::rename(small.path("case/objects"), small.path("moved")).expect("it moves");
    std::os::unix::fs::symlink(small.path("moved"), small.path("case/objects")).expect("a link");
    let checked = small.done("check", &[]);
    let findings = checked["findings"].as_array().cloned().unwrap_or_default();
    assert!(
        findings.iter().any(|one| one["code"] == "special_entry"),
        "{findings:?}"
    );
}
