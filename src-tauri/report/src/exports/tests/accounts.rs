//! Accounts that were found in downloads, as a bundle's table tells of them.

use std::collections::BTreeMap;

use super::told::{FOLLOWERS, rows};
use super::{Bundle, House, path, zipped};
use crate::police::Options;

const OWN: &str = "personal_information/personal_information/personal_information.json";

fn found(bundle: &Bundle, who: &str) -> BTreeMap<String, String> {
    let table = rows(bundle, "report/accounts.csv");
    let mut table = table.into_iter();
    let is_it = |row: &BTreeMap<String, String>| {
        [&row["username"], &row["display_name"]].contains(&&who.to_owned())
    };
    table.find(is_it).expect("the account")
}

fn personal(name: &str) -> String {
    format!(
        r#"{{"profile_user":[{{"title":"User","media_map_data":{{}},"string_map_data":{{
        "Username":{{"href":"","value":"theo.r","timestamp":0}},"Name":{{"href":"","value":"{name}","timestamp":0}},
        "Email":{{"href":"","value":"theo@example.org","timestamp":0}},
        "Phone Number":{{"href":"","value":"+15550100","timestamp":0}}}}}}]}}"#
    )
}

#[test]
fn the_owner_has_what_the_download_says_of_its_own_account() {
    let house = House::new();
    let text = super::thread("Em", "hi").replace(
        "\"messages\":[",
        "\"messages\":[{\"sender_name\":\"Em\",\"timestamp_ms\":1772420800000,\"content\":\"Em named the group weekend.\"},",
    );
    let zip = zipped(&[
        (&path("em_1"), text.as_bytes()),
        (OWN, personal("Theo").as_bytes()),
    ]);
    house.add(&house.put("instagram.zip", &zip), None);
    let bundle = house.write("out", Options::default());
    let owner = found(&bundle, "Theo");
    let told = ["phone", "email", "is_owner_of_download", "platform_code"];
    let told = told.map(|column| owner[column].as_str());
    assert_eq!(told, ["'+15550100", "theo@example.org", "yes", "instagram"]);
    let exports = &rows(&bundle, "report/exports.csv")[0];
    assert_eq!(exports["system_lines"], "1", "one line of the app");
    let files = [
        "message_files_enclosed",
        "list_files_enclosed",
        "are_ends_proven",
    ];
    let files = files.map(|column| exports[column].as_str());
    assert_eq!(
        files,
        ["1", "1", "yes"],
        "the account's file holds no message"
    );
    let other = found(&bundle, "Em");
    assert_eq!(other["messages_written"], "1", "that line is no message");
    assert_eq!(
        other["last_message"], "2026-03-02T03:05:00Z",
        "nor the last"
    );
    assert_eq!(
        other["phone"], "",
        "and the owner's numbers are the owner's"
    );
}

#[test]
fn an_owner_who_wrote_nothing_is_there_all_the_same() {
    let house = House::new();
    let followers = r#"[{"title":"","media_list_data":[],"string_list_data":[{"href":"https://www.instagram.com/em","value":"em","timestamp":1772420700}]}]"#;
    let zip = zipped(&[
        (FOLLOWERS, followers.as_bytes()),
        (OWN, personal("Theo").as_bytes()),
    ]);
    house.add(&house.put("instagram.zip", &zip), None);
    let owner = found(&house.write("out", Options::default()), "Theo");
    assert_eq!(owner["username"], "theo.r", "{owner:?}");
    assert_eq!(owner["messages_written"], "0", "{owner:?}");
}

#[test]
fn a_link_that_only_a_list_gives_stands_beside_its_account() {
    let house = House::new();
    let messages = r#"[{"participants":["em","theo.r"],"conversation":[
        {"sender":"em","created_at":"2019-08-14T17:21:09.123456+00:00","text":"hi"},
        {"sender":"theo.r","created_at":"2019-08-14T17:20:00+00:00","text":"who is it"}]}]"#;
    let followers = r#"[{"title":"","media_list_data":[],"string_list_data":[{"href":"https://www.instagram.com/em","value":"em","timestamp":1772420700}]}]"#;
    let zip = zipped(&[
        ("messages.json", messages.as_bytes()),
        (FOLLOWERS, followers.as_bytes()),
    ]);
    house.add(&house.put("instagram.zip", &zip), None);
    let account = found(&house.write("out", Options::default()), "em");
    assert_eq!(account["messages_written"], "1", "{account:?}");
    assert_eq!(
        account["profile_url"], "https://www.instagram.com/em",
        "{account:?}"
    );
}

#[test]
fn one_number_with_two_names_is_one_account_that_tells_both() {
    let house = House::new();
    let row = |n: u8, name: &str| {
        format!(
            r#"{{"id":{n},"type":"message","date":"2026-03-02T10:00:0{n}","date_unixtime":"177244560{n}","from":"{name}","from_id":"user42","text":"hi","text_entities":[]}}"#
        )
    };
    let chat = format!(
        r#"{{"name":"Em","type":"personal_chat","id":42,"messages":[{},{}]}}"#,
        row(1, "Em"),
        row(2, "Rico")
    );
    house.add(&house.put("result.json", chat.as_bytes()), None);
    let bundle = house.write("out", Options::default());
    let account = found(&bundle, "Em");
    assert_eq!(account["other_names"], "Rico", "{account:?}");
    assert_eq!(account["messages_written"], "2", "{account:?}");
    let all = rows(&bundle, "report/accounts.csv");
    assert_eq!(all.len(), 1, "once: {all:?}");
    let authors = rows(&bundle, "report/messages.csv");
    let authors: Vec<&str> = authors
        .iter()
        .map(|row| row["author_display_name"].as_str())
        .collect();
    assert_eq!(authors, ["Em", "Rico"], "a row keeps its own");
}
