//! A platform's download in a case and in a bundle, from the command line.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use support::{Cli, temporary, top};

const JPEG: &[u8] = b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xff\xd9";

fn put(folder: &Path, name: &str, bytes: &[u8]) {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().expect("it lies in a folder")).expect("it is made");
    fs::write(path, bytes).expect("it is written");
}

/// An Instagram download as somebody unzips it.
fn unzipped(place: &Path) -> PathBuf {
    let folder = place.join("instagram-theo");
    let thread = "your_instagram_activity/messages/inbox/em_1";
    let text = r#"{"participants":[{"name":"Theo"},{"name":"Em"}],"messages":[
        {"sender_name":"Em","timestamp_ms":1772420700000,"content":"=1+1\u202e","photos":[{"uri":"your_instagram_activity/messages/inbox/em_1/photos/1.jpg"}]},
        {"sender_name":"Theo","timestamp_ms":1772420600000,"content":"who are you"}],
        "title":"Em","is_still_participant":true,"thread_path":"inbox/em_1","magic_words":[]}"#;
    put(
        &folder,
        &format!("{thread}/message_1.json"),
        text.as_bytes(),
    );
    put(&folder, &format!("{thread}/photos/1.jpg"), JPEG);
    for number in 0..20 {
        let bytes = [JPEG, &[number]].concat();
        put(&folder, &format!("media/posts/{number}.jpg"), &bytes);
    }
    folder
}

fn new_case(cli: &Cli, place: &Path) -> PathBuf {
    let case = place.join("case");
    cli.done(&["new".as_ref(), case.as_os_str()]);
    case
}

fn add(cli: &Cli, case: &Path, path: &Path) -> Value {
    let words = ["add".as_ref(), "--case".as_ref(), case.as_os_str()];
    cli.done(&[&words[..], &[path.as_os_str()]].concat())
}

#[test]
fn an_unzipped_download_is_one_export_of_the_case() {
    let (place, cli) = (temporary(), Cli::new());
    let case = new_case(&cli, place.path());
    let added = add(&cli, &case, &unzipped(place.path()));
    assert_eq!(added["exports"][0]["export"], "X01", "one export");
    assert_eq!(added["exports"][0]["formats"][0], "instagram_json", "known");
    assert_eq!(added["exports"][0]["files"], 22, "of all its files");
    let files = added["files"].as_array().expect("all files");
    assert!(
        files
            .iter()
            .all(|file| file["outcome"] == "added" && file["export"] == "X01"),
        "kept whole, and nothing asked: {files:?}"
    );
    let list = cli.done(&["list".as_ref(), "--case".as_ref(), case.as_os_str()]);
    assert_eq!(
        list["exports"][0]["exhibits"].as_array().map(Vec::len),
        Some(22),
        "in the list"
    );
    assert_eq!(
        list["exhibits"][0]["exports"][0], "X01",
        "and at the exhibit"
    );
    let show = [
        "show".as_ref(),
        "--case".as_ref(),
        case.as_os_str(),
        "X01".as_ref(),
    ];
    let shown = cli.done(&show);
    assert_eq!(
        shown["read"]["exports"][0]["counts"]["rows_kept"], 2,
        "read from the case"
    );
    let text = cli.run(&show);
    text.expect_code(0);
    assert!(
        text.out.contains("Em [inbox]: 2 messages"),
        "for people: {}",
        text.out
    );
}

#[test]
fn the_downloads_of_the_sample_case_are_one_export_each() {
    let (place, cli) = (temporary(), Cli::new());
    let case = new_case(&cli, place.path());
    let added = add(&cli, &case, &top().join("tests/fixtures/sample-case"));
    let exports = added["exports"].as_array().expect("a list");
    let formats: Vec<&str> = exports
        .iter()
        .filter_map(|export| export["formats"][0].as_str())
        .collect();
    assert_eq!(
        formats,
        [
            "telegram_json",
            "whatsapp_text",
            "instagram_json",
            "snapchat_json",
            "discord_package",
            "sms_backup_xml"
        ],
        "six downloads, a file each"
    );
    assert!(
        exports.iter().all(|export| export["files"] == 1),
        "{exports:?}"
    );
    cli.done(&["check".as_ref(), "--case".as_ref(), case.as_os_str()]);
}
