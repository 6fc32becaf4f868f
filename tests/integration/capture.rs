//! `show` tells what a file says of itself, and looks into a picture only when it may.

use std::fs;
use std::path::Path;

use serde_json::Value;
use support::{Cli, Sample, temporary, top};

fn manifest() -> Value {
    let path = top().join("tests/fixtures/sample-case/manifest.json");
    serde_json::from_slice(&fs::read(path).expect("the manifest")).expect("it is JSON")
}

fn case_with(cli: &Cli, place: &Path, shows: &str) -> (std::path::PathBuf, Value) {
    let (sample, case) = (place.join("sample"), place.join("case"));
    Sample::restore(&sample);
    cli.done(&["new".as_ref(), case.as_os_str()]);
    let added = cli.done(&[
        "add".as_ref(),
        "--case".as_ref(),
        case.as_os_str(),
        "--shows".as_ref(),
        shows.as_ref(),
        sample.as_os_str(),
    ]);
    (case, added)
}

fn shown(cli: &Cli, case: &Path, added: &Value, path: &str) -> Value {
    let files = added["files"].as_array().expect("the files");
    let file = files.iter().find(|file| {
        let own = file["path"].as_str().unwrap_or_default();
        own.ends_with(path)
    });
    let id = file.expect("it was added")["exhibit"]
        .as_str()
        .expect("an id");
    cli.done(&[
        "show".as_ref(),
        "--case".as_ref(),
        case.as_os_str(),
        id.as_ref(),
    ])
}

#[test]
fn every_file_of_the_sample_case_tells_the_times_that_its_manifest_expects() {
    let (place, cli) = (temporary(), Cli::new());
    let (case, added) = case_with(&cli, place.path(), "nothing");
    let manifest = manifest();
    for entry in manifest["files"].as_array().expect("a list") {
        let path = entry["path"].as_str().expect("a path");
        let expected = &entry["learn"]["capture"];
        let capture = &shown(&cli, &case, &added, path)["capture"];
        assert_eq!(capture["certainty"], expected["certainty"], "{path}");
        let claims = capture["claims"].as_array().expect("a list");
        let wanted = expected["claims"].as_array().expect("a list");
        assert_eq!(claims.len(), wanted.len(), "{path}: {claims:?}");
        for (claim, wanted) in claims.iter().zip(wanted) {
            for key in ["source", "raw", "utc", "local", "kind"] {
                assert_eq!(claim[key], wanted[key], "{path}: {key}");
            }
        }
    }
}

#[test]
fn without_an_answer_only_the_name_of_a_picture_is_read() {
    let (place, cli) = (temporary(), Cli::new());
    let (case, added) = case_with(&cli, place.path(), "unknown");
    let path = "Screenshot_20260304-213512_Instagram.jpg";
    let capture = &shown(&cli, &case, &added, path)["capture"];
    assert_eq!(
        capture["claims"][0]["source"], "file name",
        "its name is read"
    );
    assert_eq!(capture["claims"][1], Value::Null, "its bytes are not");
    assert_eq!(
        capture["device"],
        Value::Null,
        "nor what they say of the phone"
    );
}
