//! Dated entries of lists on the timeline of a bundle, and what a check makes of them.

use holdfast_core::finding::{FindingCode, Level};

use super::compared::{forge, told, unpacked};
use super::told::{FOLLOWERS, add_with_followers, rows};
use super::{House, path, thread, zipped};
use crate::police::Options;

#[test]
fn dated_entries_of_lists_stand_on_the_timeline_among_all_else() {
    let house = House::new();
    let follower = |name: &str, at: u64| {
        format!(
            r#"{{"title":"","media_list_data":[],"string_list_data":[{{"href":"https://www.instagram.com/{name}","value":"{name}","timestamp":{at}}}]}}"#
        )
    };
    // The conversation begins at 1772420600 and ends at 1772420700.
    let followers = [
        follower("late", 1_772_420_800),
        follower("between", 1_772_420_650),
        follower("undated", 0),
    ];
    let followers = format!("[{}]", followers.join(","));
    add_with_followers(&house, &followers);
    let bundle = house.write("out", Options::default());
    let table = rows(&bundle, "report/timeline.csv");
    let told: Vec<[&str; 3]> = table
        .iter()
        .filter(|row| row["certainty"].starts_with("export_"))
        .map(|row| ["what", "utc", "text"].map(|column| row[column].as_str()))
        .collect();
    let (first, last) = ("2026-03-02T03:03:20Z", "2026-03-02T03:05:00Z");
    assert_eq!(
        told,
        [
            ["thread_first", first, "Em | 2"],
            ["list_entry", "2026-03-02T03:04:10Z", "followers: between"],
            ["thread_last", last, "Em | 2"],
            ["list_entry", "2026-03-02T03:06:40Z", "followers: late"],
        ],
        "each at its time, and none without one"
    );
    let row = table.iter().find(|row| row["what"] == "list_entry");
    let row = row.expect("an entry");
    assert_eq!(row["id"], "E0001", "where it stands");
    let place = format!("E0001 {FOLLOWERS} ");
    assert!(row["source"].starts_with(&place), "{row:?}");
    assert_eq!(row["certainty"], "export_exact", "and what it is worth");
}

#[test]
fn a_forged_entry_of_the_timeline_is_found_and_a_forged_list_is_not_taken_for_it() {
    let house = House::new();
    let lists = br#"[{"title":"","media_list_data":[],"string_list_data":[{"href":"https://www.instagram.com/ann","value":"ann","timestamp":1772420800}]}]"#;
    let text = thread("Em", "hi");
    let zip = zipped(&[(&path("em_1"), text.as_bytes()), (FOLLOWERS, lists)]);
    house.add(&house.put("instagram.zip", &zip), None);
    let bundle = house.write("out", Options::default());
    assert_eq!(told(&unpacked(&house, &bundle, "honest")), [], "as written");
    let top = unpacked(&house, &bundle, "timeline");
    forge(
        &top,
        "report/timeline.csv",
        "followers: ann",
        "followers: bob",
    );
    let disagrees = (
        Level::Fail,
        FindingCode::TablesDisagree,
        "report/timeline.csv".to_owned(),
    );
    assert_eq!(told(&top), [disagrees], "it is not what the list says");
    let top = unpacked(&house, &bundle, "list");
    let list = "report/export-lists.jsonl";
    forge(&top, list, "\"username\":\"ann\"", "\"username\":\"bob\"");
    let differs = (Level::Unconfirmed, FindingCode::RowsDiffer, list.to_owned());
    assert_eq!(told(&top), [differs], "the list is named, and it alone");
}
