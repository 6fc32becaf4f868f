//! One file of an export, given by itself under its own name or another one, as browsers and people rename what they
//! save: its rows are those that it has within the export.

use std::path::Path;
use std::sync::Arc;

use holdfast_exports::container::Part;
use holdfast_exports::detect::{Keep, inspect_parts};
use serde_json::Value;

use crate::support::answer;

/// A fixture, a file in it, the name under which it is given, and its format.
const FILES: &[(&str, &str, &str, &str)] = &[
    (
        "instagram_json/valid/layout-of-2021",
        "messages/inbox/",
        "message_1 (1).json",
        "instagram_json",
    ),
    (
        "instagram_json/valid/layout-of-2019",
        "messages.json",
        "messages (2).json",
        "instagram_json",
    ),
    (
        "instagram_html/valid/plain",
        "messages/message_requests/",
        "message_1.html",
        "instagram_html",
    ),
    (
        "instagram_html/valid/plain",
        "messages/message_requests/",
        "what she wrote.html",
        "instagram_html",
    ),
    (
        "messenger_html/valid/current-layout",
        "messages/message_requests/",
        "message_1 (1).html",
        "messenger_html",
    ),
    (
        "messenger_html/valid/current-layout",
        "messages/message_requests/",
        "evidence 3.html",
        "messenger_html",
    ),
    (
        "messenger_html/valid/layout-2019",
        "messages/inbox/",
        "page.html",
        "messenger_html",
    ),
    (
        "messenger_html/valid/layout-2019",
        "messages/inbox/",
        "my message_1.html",
        "messenger_html",
    ),
    (
        "snapchat_html/valid/pages",
        "html/chat_history/subpage_blue.kite.html",
        "subpage_blue.kite.html",
        "snapchat_html",
    ),
    (
        "discord_package/valid/json-2025-german",
        "c1100000000000000001/messages.json",
        "messages.json",
        "discord_package",
    ),
    (
        "discord_package/valid/csv-2020",
        "1100000000000000001/messages.csv",
        "messages (1).csv",
        "discord_package",
    ),
    (
        "telegram_html/valid/one-chat",
        "messages.html",
        "messages (1).html",
        "telegram_html",
    ),
    (
        "x_archive/valid/archive",
        "data/direct-messages.js",
        "script.js",
        "x_archive",
    ),
];

/// Time and text of every row of a file, and the file's own path.
fn rows(answer: &Value, wanted: &str) -> (Vec<(Value, Value)>, String) {
    let mut path = String::new();
    let mut found = Vec::new();
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let exports = list(&answer["exports"]);
    let threads = exports.iter().flat_map(|export| list(&export["threads"]));
    for row in threads.flat_map(|thread| list(&thread["rows"])) {
        let entry = row["source"]["entry"].as_str().unwrap_or_default();
        if entry.contains(wanted) && (path.is_empty() || path == entry) {
            entry.clone_into(&mut path);
            found.push((row["time"]["raw"].clone(), row["text"].clone()));
        }
    }
    (found, path)
}

#[test]
fn a_file_that_is_given_by_itself_has_the_rows_that_it_has_in_its_export() {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    for &(fixture, wanted, name, format) in FILES {
        let input = top.join(fixture).join("input");
        let (within, path) = rows(&answer(std::slice::from_ref(&input)), wanted);
        assert!(!within.is_empty(), "{fixture}: {wanted} has rows");
        let bytes = std::fs::read(input.join(&path)).expect("the file is there");
        let part = Part::File {
            name: name.to_owned(),
            bytes: Arc::new(bytes),
        };
        let alone = inspect_parts(vec![part], Keep::Rows).expect("it is in memory");
        let alone = serde_json::to_value(alone).expect("an answer is JSON");
        assert_eq!(
            alone["exports"][0]["format"], format,
            "{fixture}: {name} is recognised: {}",
            alone["unread"]
        );
        assert_eq!(rows(&alone, name).0, within, "{fixture}: {name}");
        let findings = alone["exports"][0]["findings"].to_string();
        assert!(!findings.contains("broken"), "{name}: {findings}");
        assert_eq!(
            alone["unread"],
            Value::Array(Vec::new()),
            "{fixture}: {name}"
        );
    }
}

/// A fixture, a list in it, and what the list is.
const LISTS: &[(&str, &str, &str)] = &[
    (
        "instagram_json/valid/lists",
        "followers_1.json",
        "followers",
    ),
    (
        "instagram_json/valid/lists",
        "blocked_profiles.json",
        "blocked",
    ),
    (
        "messenger_json/valid/current-layout",
        "your_friends.json",
        "friends",
    ),
];

#[test]
fn a_list_that_is_given_by_itself_is_read_without_complaint() {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    for &(fixture, name, kind) in LISTS {
        let input = top.join(fixture).join("input");
        let path = file_in(&input, name).expect(name);
        let alone = answer(&[path]);
        let export = &alone["exports"][0];
        let entries = |lists: &Value| {
            let lists = lists.as_array().cloned().unwrap_or_default();
            lists
                .iter()
                .filter(|list| list["kind"] == kind)
                .filter_map(|list| list["entries"].as_u64())
                .sum::<u64>()
        };
        assert!(entries(&export["lists"]) > 0, "{fixture}: {name}: {export}");
        let findings = export["findings"].to_string();
        assert!(!findings.contains("broken"), "{name}: {findings}");
    }
}

/// The file of that name below a folder.
fn file_in(folder: &Path, name: &str) -> Option<std::path::PathBuf> {
    let children = std::fs::read_dir(folder).ok()?.flatten();
    children.map(|child| child.path()).find_map(|path| {
        if path.is_dir() {
            return file_in(&path, name);
        }
        path.ends_with(name).then_some(path)
    })
}

#[test]
fn the_folder_of_one_channel_is_read_by_its_name() {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/discord_package");
    let folder = top.join("valid/semicolons/input/messages/c1100000000000000001");
    let export = &answer(&[folder])["exports"][0];
    assert_eq!(export["format"], "discord_package");
    assert_eq!(export["threads"][0]["id"], "1100000000000000001");
    assert_eq!(export["counts"]["rows_kept"], 1);
}

#[test]
fn a_list_that_is_given_by_itself_has_its_entries() {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let file = "connections/followers_and_following/followers_1.html";
    let path = top.join("instagram_html/valid/plain/input").join(file);
    let alone = answer(&[path]);
    let export = &alone["exports"][0];
    assert_eq!(export["format"], "instagram_html", "{}", alone["unread"]);
    assert_eq!(export["lists"][0]["kind"], "followers", "which list it is");
    assert_ne!(export["lists"][0]["entries"], 0, "it has entries");
}

#[test]
fn a_page_of_a_list_under_another_name_is_no_conversation() {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let mut pages = 0;
    for fixture in ["instagram_html/valid", "messenger_html/valid"] {
        each_page(&top.join(fixture), &mut |path| {
            if path.to_string_lossy().contains("messages/") {
                return;
            }
            let part = Part::File {
                name: "page.html".to_owned(),
                bytes: Arc::new(std::fs::read(path).expect("a page")),
            };
            let alone = inspect_parts(vec![part], Keep::Rows).expect("it is in memory");
            let alone = serde_json::to_value(alone).expect("an answer is JSON");
            let kept = &alone["exports"][0]["counts"]["rows_kept"];
            assert_eq!(
                kept.as_u64().unwrap_or(0),
                0,
                "{}: {alone:#}",
                path.display()
            );
            pages += 1;
        });
    }
    assert!(pages > 3, "there are such pages: {pages}");
}

/// Every page of HTML below a folder.
fn each_page(folder: &Path, take: &mut dyn FnMut(&Path)) {
    for child in std::fs::read_dir(folder).expect("a folder").flatten() {
        let path = child.path();
        if path.is_dir() {
            each_page(&path, take);
        } else if path.extension().is_some_and(|end| end == "html") {
            take(&path);
        }
    }
}
