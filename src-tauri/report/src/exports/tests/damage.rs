//! What damage and malice in a download do.

use serde_json::Value;

use super::{House, INBOX, JPEG, fate, hostile, path, thread, zipped};
use crate::police::Options;

#[test]
fn damage_and_malice_in_a_download_keep_back_themselves_and_nothing_else() {
    let house = House::new();
    house.add(&house.put("instagram.zip", &hostile()), None);
    let bundle = house.write("out", Options::default());
    let fates = bundle.fates();
    let good = fates[&path("em_1")].0.clone().unwrap();
    let original = thread("=Em\\u202e", "=1+1");
    assert_eq!(bundle.text(&good), original, "the good one, byte for byte");
    for (entry, why) in [
        (path("ann_2"), "damaged"),
        (path("bomb_4"), "damaged"),
        (path("pic_3"), "inline_media"),
        (format!("{INBOX}/photos/1.jpg"), "media"),
        (format!("{INBOX}/audio/1.opus"), "media"),
    ] {
        assert_eq!(fates[&entry], fate(None, Some(why)), "{entry}");
    }
    assert_eq!(
        bundle.withheld(),
        ["complete_download_messages_enclosed"],
        "the zip is not enclosed"
    );
    let files = bundle.text("report/export-files.csv");
    let hash = holdfast_core::digest::Digest::of(JPEG).to_string();
    assert!(files.contains(&hash), "media are listed with their hash");
    let csv = bundle.text("report/messages.csv");
    assert!(csv.contains("\"'=1+1\""), "no formula: {csv}");
    assert!(csv.contains("\"'=Em⟦U+202E⟧\""), "nothing unseen: {csv}");
    let rows = bundle.text("report/messages.jsonl");
    let first: Value = serde_json::from_str(rows.lines().next().unwrap()).unwrap();
    assert_eq!(first["export"], "X01", "of this download");
    assert_eq!(first["exhibit"], "E0001", "in this zip");
    assert!(rows.contains("\"text\":\"=1+1\""), "raw for programs");
    assert!(
        rows.contains("\"thread\":{\"id\":"),
        "with its conversation"
    );
    let accounts = bundle.text("report/accounts.csv");
    assert!(
        accounts.contains("⟦U+202E⟧"),
        "accounts are found: {accounts}"
    );
    let timeline = bundle.text("report/timeline.csv");
    assert!(timeline.contains("thread_first"), "and dated");
    let read_me = bundle.text("00-READ-ME-FIRST.txt");
    assert!(
        read_me.contains("  message files enclosed             1\r\n"),
        "{read_me}"
    );
}

#[test]
fn a_cut_zip_gives_what_is_left() {
    let house = House::new();
    let whole = zipped(&[
        (&path("em_1"), thread("Em", "hi").as_bytes()),
        (&path("ann_2"), thread("Ann", "hello").as_bytes()),
    ]);
    let cut = memchr::memmem::find(&whole, b"hello").unwrap();
    house.add(&house.put("instagram.zip", &whole[..cut]), None);
    let bundle = house.write("out", Options::default());
    let fates = bundle.fates();
    assert!(fates[&path("em_1")].0.is_some(), "whole: {fates:?}");
    assert_eq!(fates[&path("ann_2")], fate(None, Some("damaged")), "cut");
    let exports = bundle.text("report/exports.csv");
    assert!(exports.contains("zip_cut"), "it is said: {exports}");
}
