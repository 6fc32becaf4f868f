//! `inspect`: exports of the sample case from the command line, whatever the machine's zone and language.

use std::fs;
use std::path::PathBuf;

use serde_json::Value;
use support::{Cli, temporary, top};

fn exports() -> PathBuf {
    top().join("tests/fixtures/sample-case/exports")
}

fn instagram() -> PathBuf {
    exports().join("instagram-theo.k_09-2026-03-08-Ab3dE9xZ.zip")
}

#[test]
fn an_export_is_read_without_a_case() {
    let cli = Cli::new();
    let output = cli.json(&["inspect".as_ref(), instagram().as_os_str()]);
    output.expect_code(0);
    let export = &output.json["exports"][0];
    assert_eq!(export["format"], "instagram_json", "the format");
    assert_eq!(export["counts"]["rows_read"], 71, "all rows");
    assert!(
        export["threads"][0]["rows"].is_null(),
        "rows only when asked for"
    );
    let rows = cli.done(&[
        "inspect".as_ref(),
        instagram().as_os_str(),
        "--rows".as_ref(),
    ]);
    let threads = rows["exports"][0]["threads"].as_array().cloned();
    let count: usize = threads
        .unwrap_or_default()
        .iter()
        .filter_map(|thread| thread["rows"].as_array().map(Vec::len))
        .sum();
    assert_eq!(count, 71, "every row");
}

#[test]
fn the_answer_is_the_same_in_every_zone_and_language() {
    let export = instagram();
    let call = ["inspect".as_ref(), export.as_os_str(), "--rows".as_ref()];
    let plain: Value = Cli::new().done(&call);
    for (zone, language) in [
        ("Asia/Kathmandu", "fr_CA.UTF-8"),
        ("America/Edmonton", "tr_TR.UTF-8"),
    ] {
        let cli = Cli::new().with("TZ", zone).with("LC_ALL", language);
        assert_eq!(cli.done(&call), plain, "in {zone} and {language}");
    }
}

#[test]
fn damage_is_said_by_the_exit_code_and_what_is_left_is_given() {
    let place = temporary();
    let cut = place.path().join("cut.zip");
    let bytes = fs::read(instagram()).expect("it is committed");
    fs::write(&cut, bytes.get(..bytes.len() / 2).expect("it is long")).expect("it is written");
    let output = Cli::new().json(&["inspect".as_ref(), cut.as_os_str()]);
    output.expect_code(1);
    let rows = output.json["exports"][0]["counts"]["rows_kept"].as_u64();
    assert!(rows > Some(0), "what is left is read");
    let names: Vec<_> = fs::read_dir(place.path()).expect("it is there").collect();
    assert_eq!(names.len(), 1, "nothing was written beside it");
}

#[test]
fn what_is_no_export_is_no_error_and_what_is_not_there_is() {
    let place = temporary();
    let text = place.path().join("note.txt");
    fs::write(&text, "milk, bread").expect("it is written");
    let output = Cli::new().json(&["inspect".as_ref(), text.as_os_str()]);
    output.expect_code(0);
    assert_eq!(
        output.json["unread"][0]["reason"], "not_known",
        "with the reason"
    );
    let missing = Cli::new().json(&["inspect".as_ref(), place.path().join("x").as_os_str()]);
    missing.expect_code(2);
    Cli::new().json(&["inspect"]).expect_code(2);
}

#[test]
fn people_are_answered_in_sentences_of_their_language() {
    let export = instagram();
    for (language, expected) in [
        ("en", "Rows read: 71; kept: 71"),
        ("fr", "Lignes lues\u{a0}: 71"),
    ] {
        let call = [
            "--lang".as_ref(),
            language.as_ref(),
            "inspect".as_ref(),
            export.as_os_str(),
        ];
        let output = Cli::new().run(&call);
        output.expect_code(0);
        assert!(output.out.contains(expected), "{language}: {}", output.out);
    }
}
