//! What bundles tell of downloads beside their messages: lists, zones, links, answers, marks, and each row once.

use std::collections::BTreeMap;

use holdfast_core::digest::Digest;
use holdfast_core::edit::{
    Target, accept_offer, add_record, answer_zone, link, mark, reject_offer, set_aside,
};
use holdfast_core::fact::{
    Confidence, FoundFact, Lang, MarkFact, OfferFact, RawRow, SeenPerson, SeenRow, SeenTime,
    WroteFact,
};
use holdfast_core::id::{Id, RecordKind};

use super::{Bundle, House, JPEG, download, path, thread, zipped};
use crate::police::Options;

pub(super) const FOLLOWERS: &str = "connections/followers_and_following/followers_1.json";

/// The rows of a table, by the names of its columns.
pub(super) fn rows(bundle: &Bundle, path: &str) -> Vec<BTreeMap<String, String>> {
    let bytes = &bundle.files[path];
    let mut reader = csv::Reader::from_reader(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap());
    reader.deserialize().map(Result::unwrap).collect()
}

fn lines(bundle: &Bundle, path: &str) -> Vec<serde_json::Value> {
    let text = bundle.text(path);
    text.lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

/// A download of one conversation and a list of followers.
pub(super) fn add_with_followers(house: &House, followers: &str) {
    let text = thread("Em", "hi");
    let zip = zipped(&[
        (&path("em_1"), text.as_bytes()),
        (FOLLOWERS, followers.as_bytes()),
    ]);
    house.add(&house.put("instagram.zip", &zip), None);
}

#[test]
fn entries_of_lists_stand_in_a_table_of_their_own() {
    let house = House::new();
    let followers = r#"[{"title":"","media_list_data":[],"string_list_data":[{"href":"https://www.instagram.com/em","value":"=em","timestamp":1772420700}]},
        {"title":"","media_list_data":[],"string_list_data":[{"href":"https://www.instagram.com/ann","value":"ann","timestamp":1772420800}]}]"#;
    add_with_followers(&house, followers);
    let bundle = house.write("out", Options::default());
    let table = rows(&bundle, "report/export-lists.csv");
    let told: Vec<[&str; 7]> = table
        .iter()
        .map(|row| {
            ["export", "exhibit", "list", "n", "username", "utc", "entry"]
                .map(|column| row[column].as_str())
        })
        .collect();
    assert_eq!(
        told,
        [
            [
                "X01",
                "E0001",
                "followers",
                "1",
                "'=em",
                "2026-03-02T03:05:00Z",
                FOLLOWERS
            ],
            [
                "X01",
                "E0001",
                "followers",
                "2",
                "ann",
                "2026-03-02T03:06:40Z",
                FOLLOWERS
            ],
        ],
        "each with its place and time, and no formula"
    );
    assert_eq!(table[0]["time_kind"], "utc_exact", "how sure the time is");
    assert!(!table[0]["pointer"].is_empty(), "where in the file");
    let line = &lines(&bundle, "report/export-lists.jsonl")[0];
    assert_eq!(line["person"]["username"], "=em", "raw for programs");
    assert_eq!(line["list"], "followers", "with its kind");
    assert!(
        bundle
            .text("00-READ-ME-FIRST.txt")
            .contains("export-lists.csv"),
        "and the read-me names it"
    );
}

/// Two times of one account: an instant, and a clock time of a zone that the export does not say.
fn wrote() -> WroteFact {
    let first = SeenTime {
        raw: "1772420700".into(),
        utc: Some("2026-03-02T03:05:00Z".into()),
        kind: "utc_exact".into(),
        precision: "s".into(),
        ..SeenTime::default()
    };
    WroteFact {
        rows: 12,
        last: SeenTime {
            utc: None,
            local: Some("2026-03-05T21:14:00".into()),
            kind: "local_no_zone".into(),
            ..first.clone()
        },
        first,
        are_ends_proven: false,
    }
}

/// Somebody who is known by a name only.
fn offer(name: &str) -> OfferFact {
    OfferFact {
        exhibit: Id::Exhibit(1),
        format: "instagram_json".into(),
        person: SeenPerson {
            display_name: Some(name.into()),
            ..SeenPerson::default()
        },
        other_names: Vec::new(),
        found: None,
        wrote: None,
    }
}

#[test]
fn zones_links_and_answers_stand_in_the_tables() {
    let house = House::new();
    house.add(&house.put("instagram.zip", &download(&["Em", "Ann"])), None);
    let mut writer = house.writer();
    let clock = &house.clock;
    let account = |name: &str| BTreeMap::from([("username".to_owned(), name.to_owned())]);
    let zone = Some("America/Edmonton".to_owned());
    answer_zone(&mut writer, Id::Export(1), zone, clock).unwrap();
    let (fields, kind) = (account("em"), RecordKind::Account);
    let new = Target::New(kind);
    let em = OfferFact {
        wrote: Some(wrote()),
        ..offer("Em")
    };
    let one = accept_offer(&mut writer, em, new, fields, Lang::En, clock).unwrap();
    let two = add_record(&mut writer, kind, account("em2"), Lang::En, clock).unwrap();
    reject_offer(&mut writer, offer("Ann"), clock).unwrap();
    let why = Some("the same photo".to_owned());
    link(
        &mut writer,
        [one, two],
        Confidence::Likely,
        why,
        Lang::En,
        clock,
    )
    .unwrap();
    drop(writer);
    let bundle = house.write("out", Options::default());
    let exports = rows(&bundle, "report/exports.csv");
    assert_eq!(exports[0]["zone_as_told"], "America/Edmonton", "the zone");
    assert_eq!(exports[0]["zone_told_utc"], "2026-03-08T23:00:00Z", "when");
    let accounts = rows(&bundle, "report/accounts.csv");
    let of = |name: &str| accounts.iter().find(|row| row["account"] == name).unwrap();
    assert_eq!(of("A01")["linked_with"], "A02 (likely): the same photo");
    assert_eq!(of("A02")["linked_with"], "A01 (likely): the same photo");
    assert_eq!(of("A01")["taken_from"], "E0001 instagram_json Em");
    assert_eq!(
        of("A01")["wrote"],
        "E0001: 2026-03-02T03:05:00Z (export_exact) to 2026-03-05T21:14:00 (export_zone_stated), 12 messages, ends not proven",
        "when, and what that is worth"
    );
    let answers: Vec<(&str, &str)> = accounts
        .iter()
        .filter(|row| !row["found_in_export"].is_empty())
        .map(|row| (row["display_name"].as_str(), row["answer"].as_str()))
        .collect();
    for wanted in [("Em", "accepted A01"), ("Ann", "rejected"), ("Theo", "")] {
        assert!(answers.contains(&wanted), "{wanted:?}: {answers:?}");
    }
    let stated = &bundle.case_json()["stated"];
    assert_eq!(stated["zones"][0]["zone"], "America/Edmonton", "{stated}");
    assert_eq!(stated["links"][0]["confidence"], "likely", "{stated}");
    assert_eq!(stated["offers"][0]["wrote"]["rows"], 12, "{stated}");
    assert_eq!(stated["offers"][1]["answer"], "rejected", "{stated}");
}

#[test]
fn a_number_taken_from_a_row_names_the_row_and_is_no_account() {
    let house = House::new();
    house.add(&house.put("instagram.zip", &download(&["Em"])), None);
    let mut writer = house.writer();
    let found = OfferFact {
        exhibit: Id::Exhibit(1),
        format: "instagram_json".into(),
        person: SeenPerson::default(),
        other_names: Vec::new(),
        found: Some(FoundFact {
            kind: "phone".into(),
            text: "+1 403 555 0134".into(),
            entry: path("em"),
            pointer: "/messages/0".into(),
            nth: None,
        }),
        wrote: None,
    };
    let fields = BTreeMap::from([("recipient_phone".to_owned(), "+1 403 555 0134".to_owned())]);
    let target = Target::New(RecordKind::Payment);
    let clock = &house.clock;
    accept_offer(&mut writer, found, target, fields, Lang::En, clock).unwrap();
    drop(writer);
    let bundle = house.write("out", Options::default());
    let payments = rows(&bundle, "report/payments.csv");
    let wanted = format!("E0001 {} /messages/0 +1 403 555 0134", path("em"));
    assert_eq!(payments[0]["taken_from"], wanted, "where it stands");
    let accounts = rows(&bundle, "report/accounts.csv");
    let is_answered = accounts.iter().any(|row| !row["answer"].is_empty());
    assert!(!is_answered, "no account was answered for: {accounts:?}");
    let offer = &bundle.case_json()["stated"]["offers"][0];
    assert_eq!(offer["account"], "P01", "{offer}");
    assert_eq!(offer["found"]["pointer"], "/messages/0", "{offer}");
}

#[test]
fn a_mark_of_what_is_held_back_leaves_no_word_of_it() {
    let house = House::new();
    house.add(&house.put("instagram.zip", &download(&["Em"])), None);
    let row = MarkFact {
        exhibit: Id::Exhibit(1),
        entry: path("em"),
        pointer: "/messages/0".into(),
        nth: None,
        raw: RawRow {
            sha256: Digest::of(b"I am Em"),
            start: None,
            len: None,
        },
        row: SeenRow {
            text: Some("I am Em, PAY-UP".into()),
            ..SeenRow::default()
        },
    };
    mark(&mut house.writer(), vec![row], &house.clock).unwrap();
    let everywhere = |bundle: &Bundle| {
        let files = bundle.files.values();
        files
            .filter(|bytes| memchr::memmem::find(bytes, b"PAY-UP").is_some())
            .count()
    };
    let before = house.write("before", Options::default());
    assert!(everywhere(&before) > 1, "in its fact and on the timeline");
    let id = Id::Exhibit(1);
    set_aside(&mut house.writer(), id, "no", Lang::En, &house.clock).unwrap();
    for include_earlier_versions in [false, true] {
        let options = Options {
            include_earlier_versions,
            ..Options::default()
        };
        let bundle = house.write(&format!("out-{include_earlier_versions}"), options);
        assert_eq!(everywhere(&bundle), 0, "neither fact nor words");
        let json = bundle.case_json();
        let withheld = json["withheld_facts"].as_array().unwrap();
        let mut whys = withheld.iter().map(|fact| fact["why"].as_str().unwrap());
        assert!(whys.any(|why| why == "exhibit"), "and that is declared");
        assert_eq!(json["stated"]["marks"][0]["entry"], serde_json::Value::Null);
    }
}

#[test]
fn the_same_download_again_or_in_parts_counts_its_rows_once() {
    let house = House::new();
    let whole = download(&["Em", "Ann"]);
    house.add(&house.put("one/instagram.zip", &whole), None);
    let texts = |bundle: &Bundle| {
        let rows = lines(bundle, "report/messages.jsonl").into_iter();
        let mut texts: Vec<String> = rows
            .map(|row| format!("{} {}", row["thread"]["title"], row["text"]))
            .collect();
        texts.sort();
        texts
    };
    let once = texts(&house.write("once", Options::default()));
    assert_eq!(once.len(), 4, "two rows of each: {once:?}");
    // The same bytes from another place, and then what they were made of.
    house.add(&house.put("two/instagram.zip", &whole), None);
    house.add(&house.put("p1/part-1.zip", &download(&["Em"])), None);
    house.add(&house.put("p2/part-2.zip", &download(&["Ann"])), None);
    let bundle = house.write("again", Options::default());
    assert_eq!(texts(&bundle), once, "each row once");
    let accounts = rows(&bundle, "report/accounts.csv");
    assert_eq!(accounts.len(), 3, "nobody twice: {accounts:?}");
    let exports = bundle.case_json()["exports"].clone();
    for export in exports.as_array().unwrap().iter().skip(1) {
        assert_eq!(export["not_read"], "repeated", "{export:#}");
        assert_eq!(export["repeats"], serde_json::json!(["X01"]), "{export:#}");
    }
    // A later download has something new as well: that is told, and no more.
    house.add(
        &house.put("later/later.zip", &download(&["Em", "Bob"])),
        None,
    );
    let bundle = house.write("later-out", Options::default());
    assert_eq!(texts(&bundle).len(), 6, "two more: {:?}", texts(&bundle));
    let exports = rows(&bundle, "report/exports.csv");
    let last = exports.last().unwrap();
    let told = ["same_files_as", "rows_in_tables_already", "rows_read"];
    assert_eq!(
        told.map(|column| last[column].as_str()),
        ["X01", "2", "4"],
        "{last:?}"
    );
}

#[test]
fn accounts_that_are_gone_stay_apart() {
    let house = House::new();
    let gone = "Instagram User";
    let texts = [thread(gone, "pay"), thread(gone, "hello")];
    let zip = zipped(&[
        (&path("instagramuser_1"), texts[0].as_bytes()),
        (&path("instagramuser_2"), texts[1].as_bytes()),
    ]);
    house.add(&house.put("instagram.zip", &zip), None);
    let bundle = house.write("out", Options::default());
    let accounts = rows(&bundle, "report/accounts.csv");
    let named = accounts.iter().filter(|row| row["display_name"] == gone);
    assert_eq!(named.count(), 2, "one of each conversation: {accounts:?}");
}

#[test]
fn the_zone_that_was_stated_places_clock_times_on_the_timeline() {
    let house = House::new();
    let chat = "04/03/2026, 21:08 - Kit: pay\n14/03/2026, 21:10 - Em: no\n";
    house.add(
        &house.put("WhatsApp Chat with Kit.txt", chat.as_bytes()),
        None,
    );
    let first = |bundle: &Bundle| {
        let timeline = rows(bundle, "report/timeline.csv");
        let row = timeline.iter().find(|row| row["what"] == "thread_first");
        let row = row.expect("the conversation's first message");
        ["local_as_written", "utc", "zone", "certainty"].map(|column| row[column].clone())
    };
    let unanswered = house.write("out", Options::default());
    assert_eq!(
        first(&unanswered),
        ["04/03/2026, 21:08", "", "", "export_no_zone"],
        "nobody was asked"
    );
    let zone = Some("America/Edmonton".to_owned());
    answer_zone(&mut house.writer(), Id::Export(1), zone, &house.clock).unwrap();
    let answered = house.write("answered", Options::default());
    let wanted = [
        "04/03/2026, 21:08",
        // Never as a fact of the export.
        "",
        "America/Edmonton",
        "export_zone_stated",
    ];
    assert_eq!(first(&answered), wanted, "as a person stated it");
}

#[test]
fn what_a_picture_says_of_itself_stands_in_its_row() {
    let house = House::new();
    let name = "Screenshot_20260304-213512_Instagram.jpg";
    house.add(&house.put(name, JPEG), None);
    let bundle = house.write("out", Options::default());
    let row = &rows(&bundle, "report/exhibits.csv")[0];
    assert_eq!(row["capture_certainty"], "local_no_zone", "{row:?}");
    assert_eq!(
        row["capture_claims"], "captured 2026-03-04T21:35:12 local_no_zone (file name)",
        "{row:?}"
    );
    assert!(row["app_found"].starts_with("Instagram ("), "{row:?}");
    let capture = &bundle.case_json()["exhibits"][0]["capture"];
    assert_eq!(capture["claims"][0]["source"], "file name", "{capture}");
    let id = Id::Exhibit(1);
    set_aside(&mut house.writer(), id, "no", Lang::En, &house.clock).unwrap();
    let bundle = house.write("aside", Options::default());
    let row = &rows(&bundle, "report/exhibits.csv")[0];
    assert_eq!(row["capture_claims"], "", "nothing of what is set aside");
}
