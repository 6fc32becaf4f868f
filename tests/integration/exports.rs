//! A platform's download in a case and in a bundle, from the command line.

use std::fs;
use std::path::{Path, PathBuf};

use holdfast_core::digest::Digest;
use serde_json::Value;
use support::{Cli, run_outside, temporary, top};

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

/// Makes manifests and labels of an unzipped bundle fit its files again, as a forger does.
fn make_fit(bag: &Path, payload: &[&str]) {
    let manifest = |name: &str, paths: &[String]| {
        let mut paths = paths.to_vec();
        paths.sort();
        let lines = paths.iter().map(|path| {
            let bytes = fs::read(bag.join(path)).expect("it is there");
            format!("{}  {path}\n", Digest::of(&bytes))
        });
        fs::write(bag.join(name), lines.collect::<String>()).expect("it is written");
    };
    let named = |name: &str| -> Vec<String> {
        let text = fs::read_to_string(bag.join(name)).expect("a manifest");
        let paths = text.lines().filter_map(|line| line.split_once("  "));
        paths.map(|(_, path)| path.to_owned()).collect()
    };
    let mut files = named("manifest-sha256.txt");
    files.extend(payload.iter().map(|path| (*path).to_owned()));
    manifest("manifest-sha256.txt", &files);
    let sizes = files
        .iter()
        .map(|path| fs::metadata(bag.join(path)).expect("it is there").len());
    let oxum = format!("Payload-Oxum: {}.{}", sizes.sum::<u64>(), files.len());
    let info = fs::read_to_string(bag.join("bag-info.txt")).expect("labels");
    let lines = info.lines().map(|line| {
        if line.starts_with("Payload-Oxum") {
            oxum.clone() + "\n"
        } else {
            format!("{line}\n")
        }
    });
    fs::write(bag.join("bag-info.txt"), lines.collect::<String>()).expect("it is written");
    manifest("tagmanifest-sha256.txt", &named("tagmanifest-sha256.txt"));
}

/// A case with the sample's downloads.
fn sample_case(cli: &Cli, place: &Path) -> PathBuf {
    let case = new_case(cli, place);
    add(
        cli,
        &case,
        &top().join("tests/fixtures/sample-case/exports"),
    );
    case
}

fn bundle(cli: &Cli, case: &Path, out: &Path, choices: &[&str]) -> Value {
    let mut words = vec!["bundle".as_ref(), "--case".as_ref(), case.as_os_str()];
    words.extend(["--for", "police", "--out"].map(std::ffi::OsStr::new));
    words.push(out.as_os_str());
    words.extend(choices.iter().map(std::ffi::OsStr::new));
    cli.done(&words)
}

#[test]
fn a_bundle_encloses_messages_and_lists_everything_else_of_a_download() {
    let (place, cli) = (temporary(), Cli::new());
    let case = sample_case(&cli, place.path());
    add(&cli, &case, &unzipped(place.path()));
    for (name, choices) in [
        ("plain", &[][..]),
        ("voice", &["--voice"]),
        ("whole", &["--complete-downloads"]),
        ("parts", &["--part-size", "300000"]),
    ] {
        let written = bundle(&cli, &case, &place.path().join(name), choices);
        let bundles = written["bundles"].as_array().cloned().unwrap_or_default();
        let mut verify = vec!["verify".to_owned()];
        verify.extend(
            bundles
                .iter()
                .filter_map(|one| Some(one["path"].as_str()?.to_owned())),
        );
        let checked = cli.done(&verify);
        assert_eq!(checked["contents"], "pass", "{name}");
        assert_eq!(checked["history"], "pass", "{name}");
        assert_eq!(
            bundles.len() > 1,
            name == "parts",
            "{name}: {}",
            bundles.len()
        );
        let exports = written["exports"].as_array().cloned().unwrap_or_default();
        let rows = exports.iter().filter_map(|one| one["rows_kept"].as_u64());
        assert_eq!(rows.sum::<u64>(), 148, "{name}: every row is told");
        let withheld = bundles[0]["withheld"]
            .as_array()
            .cloned()
            .unwrap_or_default();
        let reasons: Vec<&str> = withheld
            .iter()
            .filter_map(|one| one["reason"].as_str())
            .collect();
        let media = reasons
            .iter()
            .filter(|reason| **reason == "download_media")
            .count();
        assert_eq!(
            media,
            if name == "whole" { 0 } else { 21 },
            "{name}: {reasons:?}"
        );
    }
}

#[test]
fn a_bundle_with_downloads_passes_other_peoples_checks() {
    let (place, cli) = (temporary(), Cli::new());
    let case = sample_case(&cli, place.path());
    let out = place.path().join("out");
    let written = bundle(&cli, &case, &out, &[]);
    let zip = PathBuf::from(written["bundles"][0]["path"].as_str().expect("a path"));
    let words = ["-q".as_ref(), zip.as_os_str()];
    if run_outside("unzip", &words, &out).is_none() {
        return;
    }
    let bag = zip.with_extension("");
    run_outside("bagit.py", &["--validate", "."], &bag);
    run_outside("case_validate", &["report/case.jsonld"], &bag);
    for manifest in ["manifest-sha256.txt", "tagmanifest-sha256.txt"] {
        let words = ["--check", "--strict", "--quiet", manifest];
        run_outside("sha256sum", &words, &bag);
    }
    let verify = |code| {
        let output = cli.json(&["verify".as_ref(), bag.as_os_str()]);
        output.expect_code(code);
        output.json
    };
    verify(0);
    // A message file that nobody declared, and one that says something else, with manifests that fit.
    let added = "data/exports/X01/00099.json";
    put(&bag, added, b"{}");
    make_fit(&bag, &[added]);
    let found = verify(1);
    assert_eq!(found["contents"], "pass", "the manifests fit: {found}");
    assert!(
        found["findings"].to_string().contains(added),
        "it is named: {found}"
    );
    put(&bag, "data/exports/X01/00001.json", b"{}");
    make_fit(&bag, &[]);
    let found = verify(1);
    assert!(
        found["findings"].to_string().contains("X01/00001.json"),
        "as well: {found}"
    );
}

#[test]
fn a_message_marked_is_marked_in_the_bundle() {
    let (place, cli) = (temporary(), Cli::new());
    let case = sample_case(&cli, place.path());
    let on_case = |command: &str, more: &[&str]| {
        let mut words = vec![
            command.to_owned(),
            "--case".to_owned(),
            case.display().to_string(),
        ];
        words.extend(more.iter().map(|word| (*word).to_owned()));
        cli.done(&words)
    };
    let found = on_case("messages", &["--search", "giftpay77"]);
    let row = found["rows"][0]["row"]
        .as_str()
        .expect("a reference")
        .to_owned();
    on_case("mark", &["--row", &row]);
    let written = bundle(&cli, &case, &place.path().join("out"), &[]);
    let zip = written["bundles"][0]["path"].as_str().expect("a path");
    let stored = fs::read(zip).expect("it was written");
    let text = String::from_utf8_lossy(&stored);
    assert_eq!(
        text.matches("\"marked\":true").count(),
        1,
        "one row of messages.jsonl"
    );
    assert_eq!(
        text.matches("\"message_marked\"").count(),
        1,
        "one row of timeline.csv"
    );
    cli.done(&["verify", zip]);
}

#[test]
fn a_bundle_of_the_sample_case_tells_every_entry_of_every_list() {
    let (place, cli) = (temporary(), Cli::new());
    let case = new_case(&cli, place.path());
    let sample = top().join("tests/fixtures/sample-case");
    add(&cli, &case, &sample.join("exports"));
    let written = bundle(&cli, &case, &place.path().join("out"), &[]);
    let zip = written["bundles"][0]["path"].as_str().expect("a path");
    let stored = fs::read(zip).expect("it was written");
    let text = String::from_utf8_lossy(&stored);
    let manifest = fs::read(sample.join("manifest.json")).expect("the sample's own figures");
    let manifest: Value = serde_json::from_slice(&manifest).expect("JSON");
    let files = manifest["files"].as_array().cloned().unwrap_or_default();
    let mut kinds = 0;
    for expected in files.iter().map(|file| &file["expected"]) {
        let format = expected["format"].as_str().unwrap_or_default();
        for list in expected["lists"].as_array().cloned().unwrap_or_default() {
            let kind = list["kind"].as_str().expect("its kind");
            // Entries lie in the zip as they are: this stands in `export-lists.jsonl` and nowhere else.
            let line = format!("\"format\":\"{format}\",\"list\":\"{kind}\",");
            let told = text.matches(&line).count();
            assert_eq!(
                Some(told as u64),
                list["entries"].as_u64(),
                "{format} {kind}"
            );
            kinds += 1;
        }
    }
    assert!(kinds > 5, "the sample has lists: {kinds}");
    // Text messages hold pictures inside, so that file stays behind: it alone is not read again.
    let checked = cli.done(&["verify", zip]);
    let findings = checked["findings"].as_array().cloned().unwrap_or_default();
    let rows = findings.iter().filter(|one| {
        let code = one["code"].as_str().unwrap_or_default();
        code.starts_with("rows_")
    });
    let rows: Vec<&str> = rows.filter_map(|one| one["subject"].as_str()).collect();
    assert!(
        matches!(rows.as_slice(), [only] if only.starts_with("X06: sms-")),
        "all other downloads are read again, and the same: {rows:?}"
    );
}

#[test]
fn the_timeline_tells_the_same_entries_of_lists_in_a_bundle_and_on_the_command_line() {
    let (place, cli) = (temporary(), Cli::new());
    let case = sample_case(&cli, place.path());
    let told = cli.done(&["timeline".as_ref(), "--case".as_ref(), case.as_os_str()]);
    let rows = told["rows"].as_array().cloned().unwrap_or_default();
    let entries: Vec<&Value> = rows
        .iter()
        .filter(|row| row["what"] == "list_entry")
        .collect();
    assert!(entries.len() > 100, "there are many: {}", entries.len());
    let written = bundle(&cli, &case, &place.path().join("out"), &[]);
    let zip = written["bundles"][0]["path"].as_str().expect("a path");
    let stored = fs::read(zip).expect("it was written");
    let text = String::from_utf8_lossy(&stored);
    assert_eq!(
        text.matches("\"list_entry\",").count(),
        entries.len(),
        "as many, and none twice"
    );
    for row in entries {
        let cell = |name: &str| row[name].as_str().unwrap_or_default().replace('"', "\"\"");
        let (id, said) = (cell("id"), cell("text"));
        let line = format!("\"list_entry\",\"{id}\",\"{said}\"");
        assert!(text.contains(&line), "{line}");
    }
}
