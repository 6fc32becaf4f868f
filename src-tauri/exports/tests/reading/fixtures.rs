//! Every fixture, as it is and as people hand such things over. A new case is files, not code.
//!
//! `tests/fixtures/<format>/{valid,invalid}/NAME/` holds `input/` (a folder, given as a folder and as a zip) or one file
//! `input.*`, and `expected.json`: what `inspect --json --rows` answers. `HOLDFAST_EXPECT=write` writes it anew.

use std::fs;
use std::path::{Path, PathBuf};

use holdfast_exports::container::{Container, Part};
use holdfast_exports::detect::{Keep, inspect};
use holdfast_exports::limits::Limits;
use serde_json::Value;

use crate::support::{self, Variant, answer, cut_answers, fixtures, variants};

#[test]
#[expect(clippy::disallowed_methods, reason = "how fixtures are written anew")]
fn every_fixture_is_read_as_expected() {
    let mut wrong = Vec::new();
    let all = fixtures();
    assert!(!all.is_empty(), "there are fixtures");
    for fixture in all {
        let given = answer(&fixture.given());
        let expected = fixture.folder.join("expected.json");
        if std::env::var_os("HOLDFAST_EXPECT").is_some() {
            let text = format!("{given:#}\n");
            fs::write(&expected, text).expect("the fixture can be written");
            continue;
        }
        let text = fs::read_to_string(&expected).unwrap_or_default();
        let wanted: Value = serde_json::from_str(&text).unwrap_or_default();
        if given != wanted {
            wrong.push(format!(
                "{}: {}",
                fixture.folder.display(),
                support::first_difference(&wanted, &given, String::new())
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn how_an_export_is_handed_over_changes_nothing_in_it() {
    for fixture in fixtures() {
        let plain = support::essence(&answer(&fixture.given()));
        for variant in variants(&fixture) {
            let Variant { name, path, .. } = &variant;
            let given = support::essence(&answer(std::slice::from_ref(path)));
            assert_eq!(
                given,
                plain,
                "{} {name}: {}",
                fixture.folder.display(),
                support::first_difference(&plain, &given, String::new())
            );
        }
    }
}

#[test]
fn every_row_with_a_place_is_found_again_in_the_original() {
    for fixture in fixtures() {
        let parts = fixture.given().into_iter().map(Part::Path).collect();
        let container = Container::open(parts, Limits::default()).expect("it can be opened");
        for (export, rows) in inspect(&container, Keep::Rows).exports {
            let rows = rows.expect("rows were asked for");
            for row in (0..export.threads.len()).flat_map(|place| rows.of_place(place)) {
                let source = &row.source;
                let Some(span) = source.span else {
                    continue;
                };
                let raw = container.excerpt(&source.entry, span);
                assert!(
                    raw.is_some_and(|raw| !raw.is_empty()),
                    "{} {}: its bytes are the row",
                    fixture.folder.display(),
                    source.pointer
                );
            }
        }
    }
}

#[test]
fn a_cut_export_gives_what_is_left_and_says_so() {
    for fixture in fixtures() {
        let whole = support::rows_kept(&answer(&fixture.given()));
        for (name, given) in cut_answers(&fixture) {
            let counts = support::counts(&given);
            for count in counts {
                assert_eq!(
                    count["rows_read"].as_u64(),
                    count["rows_kept"]
                        .as_u64()
                        .zip(count["rows_not_understood"].as_u64())
                        .map(|(kept, not)| kept + not),
                    "{} {name}: every row is kept or counted",
                    fixture.folder.display()
                );
            }
            assert!(
                support::rows_kept(&given) <= whole,
                "{} {name}: nothing is made up",
                fixture.folder.display()
            );
        }
    }
}

#[test]
fn the_sample_case_is_read_as_its_manifest_says() {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/sample-case");
    let manifest = fs::read_to_string(top.join("manifest.json")).expect("it is there");
    let manifest: Value = serde_json::from_str(&manifest).expect("it is JSON");
    let mut read = Vec::new();
    for file in manifest["files"].as_array().expect("a list") {
        let expected = &file["expected"];
        if expected.is_null() {
            continue;
        }
        let path: PathBuf = top.join(file["path"].as_str().expect("a path"));
        let given = answer(&[path]);
        if given["exports"].as_array().is_none_or(Vec::is_empty) {
            // Not there yet: the formats come one by one.
            continue;
        }
        support::compare_with_manifest(&given["exports"][0], expected);
        read.push(expected["format"].as_str().unwrap_or_default().to_owned());
    }
    assert!(read.contains(&"instagram_json".to_owned()), "it is read");
}
