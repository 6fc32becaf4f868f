//! Damaged and hostile containers: findings, no harm, and what can be read is read.

use std::io::{Cursor, Write};
use std::sync::Arc;

use holdfast_exports::container::{Container, Part};
use holdfast_exports::detect::{Keep, inspect, inspect_parts};
use holdfast_exports::limits::Limits;
use serde_json::Value;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const THREAD: &str = "messages/inbox/kit_17840000000000001/message_1.json";

fn thread(name: &str) -> String {
    format!(
        r#"{{"participants": [{{"name": "{name}"}}], "messages": [{{"sender_name": "{name}", "timestamp_ms": 1700000000000, "content": "hi"}}], "title": "{name}"}}"#
    )
}

/// A zip of entries as they are told.
fn zipped(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        zip.start_file(*name, SimpleFileOptions::default())
            .expect("an entry");
        zip.write_all(bytes).expect("its bytes");
    }
    zip.finish().expect("a zip").into_inner()
}

fn answer(bytes: Vec<u8>) -> Value {
    let part = Part::File {
        name: "export.zip".to_owned(),
        bytes: Arc::new(bytes),
    };
    let inspection = inspect_parts(vec![part], Keep::Rows).expect("it is in memory");
    serde_json::to_value(inspection).expect("an answer is JSON")
}

/// The codes of all findings, those of exports and those of what is none.
fn codes(answer: &Value) -> Vec<String> {
    let exports = answer["exports"].as_array().into_iter().flatten();
    exports
        .map(|export| &export["findings"])
        .chain([&answer["findings"]])
        .flat_map(|findings| findings.as_array().into_iter().flatten())
        .filter(|finding| finding["level"] != "note")
        .filter_map(|finding| finding["code"].as_str().map(str::to_owned))
        .collect()
}

fn rows(answer: &Value) -> u64 {
    let exports = answer["exports"].as_array().into_iter().flatten();
    exports
        .filter_map(|export| export["counts"]["rows_kept"].as_u64())
        .sum()
}

/// Renames an entry in the bytes of a zip: both names are of one length.
fn renamed(mut zip: Vec<u8>, from: &str, to: &str) -> Vec<u8> {
    assert_eq!(from.len(), to.len(), "the sizes stay");
    while let Some(at) = zip
        .windows(from.len())
        .position(|window| window == from.as_bytes())
    {
        zip.splice(at..at + from.len(), to.bytes());
    }
    zip
}

#[test]
fn a_sound_zip_has_no_findings() {
    let given = answer(zipped(&[(THREAD, thread("Kit").as_bytes())]));
    assert_eq!(rows(&given), 1, "it is read");
    assert_eq!(codes(&given), Vec::<String>::new(), "nothing is wrong");
}

#[test]
fn names_that_lead_out_are_refused_and_said() {
    for evil in [
        "../../../evil",
        "/etc/cron.d/evil",
        "C:\\windows\\evil",
        "a/../../evil",
    ] {
        let stand_in = "x".repeat(evil.len());
        let thread = thread("Kit");
        let zip = zipped(&[(THREAD, thread.as_bytes()), (&stand_in, b"harm")]);
        let given = answer(renamed(zip, &stand_in, evil));
        assert_eq!(codes(&given), ["unsafe_name"], "{evil}");
        assert_eq!(rows(&given), 1, "{evil}: the rest is read");
    }
}

#[test]
fn two_entries_of_one_name_are_both_read_where_they_differ() {
    let other = "messages/inbox/kit_17840000000000001/message_2.json";
    let (one, two) = (thread("Kit"), thread("Oak"));
    let zip = zipped(&[(THREAD, one.as_bytes()), (other, two.as_bytes())]);
    let given = answer(renamed(zip, other, THREAD));
    assert_eq!(codes(&given), ["duplicate_entry"], "it is said");
    assert_eq!(rows(&given), 2, "both are read");
    let zip = zipped(&[(THREAD, one.as_bytes()), (other, one.as_bytes())]);
    let given = answer(renamed(zip, other, THREAD));
    assert_eq!(rows(&given), 1, "the same bytes are read once");
}

#[test]
fn bombs_are_given_up() {
    let mut bomb = br#"{"participants": [], "messages": [{"content": ""#.to_vec();
    bomb.resize(64 << 20, b'a');
    let zip = zipped(&[(THREAD, &bomb)]);
    assert!(zip.len() < 1 << 20, "it is small");
    let given = answer(zip);
    assert!(
        codes(&given).contains(&"bomb".to_owned()),
        "{:?}",
        codes(&given)
    );
}

#[test]
fn a_flipped_byte_is_found_and_the_rows_are_kept() {
    let text = thread("Kit");
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    zip.start_file(THREAD, stored).expect("an entry");
    zip.write_all(text.as_bytes()).expect("its bytes");
    let mut zip = zip.finish().expect("a zip").into_inner();
    let at = zip
        .windows(4)
        .position(|window| window == b"\"hi\"")
        .expect("it is stored");
    *zip.get_mut(at + 1).expect("it is there") = b'H';
    let given = answer(zip);
    assert_eq!(codes(&given), ["checksum"], "it is said");
    assert_eq!(rows(&given), 1, "and the row is kept");
}

#[test]
fn a_zip_without_its_end_is_read_entry_by_entry() {
    let names: Vec<String> = (1..=5)
        .map(|n| format!("messages/inbox/kit{n}_17840000000000001/message_1.json"))
        .collect();
    let text = thread("Kit");
    let entries: Vec<(&str, &[u8])> = names
        .iter()
        .map(|name| (name.as_str(), text.as_bytes()))
        .collect();
    let zip = zipped(&entries);
    let whole = zip.len();
    let directory = zip
        .windows(4)
        .position(|window| window == b"PK\x01\x02")
        .expect("it has a directory");
    let given = answer(zip.get(..directory + 10).unwrap_or_default().to_vec());
    assert_eq!(rows(&given), 5, "all entries are there");
    assert_eq!(codes(&given), ["zip_cut"], "and it is said");
    let mut last = 0;
    for cut in (0..whole).step_by(7) {
        let given = answer(zip.get(..cut).unwrap_or_default().to_vec());
        let now = rows(&given);
        assert!(
            now >= last || cut > directory,
            "more bytes give no less: {cut}"
        );
        last = now;
    }
}

#[test]
fn bytes_before_the_zip_do_not_matter() {
    let zip = zipped(&[(THREAD, thread("Kit").as_bytes())]);
    let mut shifted = b"PK\x03\x04".to_vec();
    shifted.extend([b'x'; 100]);
    shifted.extend(zip);
    assert_eq!(rows(&answer(shifted)), 1, "its entries are found");
}

#[test]
fn entries_over_one_body_are_read_once() {
    let zip = zipped(&[
        (THREAD, thread("Kit").as_bytes()),
        ("messages/inbox/oak_17840000000000001/message_1.json", b"{}"),
    ]);
    let first = zip
        .windows(4)
        .position(|window| window == b"PK\x01\x02")
        .expect("a directory");
    let second = zip
        .windows(4)
        .rposition(|window| window == b"PK\x01\x02")
        .expect("two lines");
    let mut zip = zip;
    // The second line of the directory points to the first one's header.
    let at = zip.get(first + 42..first + 46).expect("an offset").to_vec();
    zip.splice(second + 42..second + 46, at);
    assert!(
        codes(&answer(zip)).contains(&"overlapping_entries".to_owned()),
        "it is said"
    );
}

#[test]
fn what_is_no_export_is_unread_with_a_reason() {
    let reason = |name: &str, bytes: &[u8]| {
        let part = Part::File {
            name: name.to_owned(),
            bytes: Arc::new(bytes.to_vec()),
        };
        let inspection = inspect_parts(vec![part], Keep::Numbers).expect("it is in memory");
        let answer = serde_json::to_value(inspection).expect("an answer is JSON");
        answer["unread"][0]["reason"]
            .as_str()
            .unwrap_or("none")
            .to_owned()
    };
    assert_eq!(reason("x.txt", b""), "empty", "nothing in it");
    assert_eq!(reason("x.txt", b"just a text"), "not_known", "a text");
    assert_eq!(reason("x.zip", &zipped(&[])), "empty", "an empty zip");
    assert_eq!(
        reason("x.zip", b"PK\x03\x04 broken"),
        "damaged",
        "a broken zip"
    );
    assert_eq!(
        reason("x.zip", &zipped(&[("a.txt", b"a")])),
        "not_known",
        "of no export"
    );
    let inner = zipped(&[("result.json", b"{}")]);
    let outer = zipped(&[("note.txt", b"from me"), ("Export/Inner.ZIP", &inner)]);
    assert_eq!(reason("x.zip", &outer), "zip_inside", "a zip in a zip");
    let mut locked = zipped(&[("a.txt", b"abc")]);
    let directory = locked
        .windows(4)
        .position(|window| window == b"PK\x01\x02")
        .expect("a directory");
    *locked.get_mut(directory + 8).expect("its flags") |= 1;
    assert_eq!(reason("x.zip", &locked), "encrypted", "a locked zip");
}

#[test]
fn parts_of_one_export_are_one_and_name_their_archive() {
    let two = "messages/inbox/kit_17840000000000001/message_2.json";
    let photo = "messages/inbox/kit_17840000000000001/photos/1.jpg";
    let named = thread("Kit").replace(
        r#""content": "hi""#,
        &format!(r#""photos": [{{"uri": "{photo}"}}]"#),
    );
    let part = |name: &str, bytes: Vec<u8>| Part::File {
        name: name.to_owned(),
        bytes: Arc::new(bytes),
    };
    let parts = vec![
        part("one.zip", zipped(&[(THREAD, named.as_bytes())])),
        part(
            "two.zip",
            zipped(&[(two, thread("Kit").as_bytes()), (photo, b"x")]),
        ),
    ];
    let container = Container::open(parts, Limits::default()).expect("it is in memory");
    let answer = serde_json::to_value(inspect(&container, Keep::Rows)).expect("JSON");
    let exports = answer["exports"].as_array().expect("a list");
    assert_eq!(exports.len(), 1, "one export");
    assert_eq!(
        answer["exports"][0]["sources"],
        serde_json::json!(["one.zip", "two.zip"]),
        "both"
    );
    let rows = &answer["exports"][0]["threads"][0]["rows"];
    assert_eq!(
        rows.as_array().map(Vec::len),
        Some(2),
        "pages of both in one thread"
    );
    assert_eq!(
        rows[0]["media"][0]["entry"],
        format!("two.zip!/{photo}"),
        "media of the other part"
    );
    assert_eq!(
        rows[1]["source"]["entry"],
        format!("two.zip!/{two}"),
        "named with its archive"
    );
}
