//! Several downloads given at once.

use std::path::Path;

use crate::support::answer;

#[test]
fn a_download_in_html_beside_one_in_json_is_one_by_itself() {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    for (json, html, formats) in [
        (
            "instagram_json/valid/lists",
            "instagram_html/valid/plain",
            ["instagram_json", "instagram_html"],
        ),
        (
            "messenger_json/valid/current-layout",
            "messenger_html/valid/current-layout",
            ["messenger_json", "messenger_html"],
        ),
    ] {
        let [json, html] = [json, html].map(|name| top.join(name).join("input"));
        let rows = |paths: &[std::path::PathBuf]| {
            let answer = answer(paths);
            let exports = answer["exports"].as_array().cloned().unwrap_or_default();
            let rows = |export: &serde_json::Value| export["counts"]["rows_kept"].as_u64();
            let rows: Vec<_> = exports.iter().map(rows).collect();
            let formats: Vec<String> = exports
                .iter()
                .filter_map(|export| export["format"].as_str().map(str::to_owned))
                .collect();
            (formats, rows)
        };
        let (_, own) = rows(std::slice::from_ref(&json));
        let (_, other) = rows(std::slice::from_ref(&html));
        let (found, together) = rows(&[json, html]);
        assert_eq!(found, formats, "each in its own form");
        assert_eq!(together, [own, other].concat(), "each with its own rows");
    }
}

#[test]
fn two_downloads_of_one_account_are_two_whatever_their_form() {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    for name in [
        "instagram_json/valid/layout-of-2021",
        "instagram_html/valid/plain",
    ] {
        let input = top.join(name).join("input");
        let once = answer(std::slice::from_ref(&input));
        let twice = answer(&[input.clone(), input]);
        let rows = |answer: &serde_json::Value| {
            let exports = answer["exports"].as_array().cloned().unwrap_or_default();
            let rows = exports
                .iter()
                .map(|export| export["counts"]["rows_kept"].clone());
            rows.collect::<Vec<_>>()
        };
        assert_eq!(rows(&twice), [rows(&once), rows(&once)].concat(), "{name}");
    }
}
