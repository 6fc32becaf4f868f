//! Accounts: what one number names is one, whatever it is called; a name alone joins nobody.

use crate::support::House;
use holdfast_index::AccountInfo;

/// A Telegram download: by whom (name and number) and what.
fn telegram(rows: &[(&str, &str, &str)]) -> Vec<u8> {
    let rows: Vec<String> = (1..)
        .zip(rows)
        .map(|(n, (name, id, text))| {
            format!(
                r#"{{"id":{n},"type":"message","date":"2026-03-02T10:00:0{n}","date_unixtime":"177244560{n}","from":"{name}","from_id":"{id}","text":"{text}","text_entities":[{{"type":"plain","text":"{text}"}}]}}"#
            )
        })
        .collect();
    format!(
        r#"{{"name":"Em","type":"personal_chat","id":42,"messages":[{}]}}"#,
        rows.join(",")
    )
    .into_bytes()
}

fn called(accounts: &[AccountInfo]) -> Vec<(Option<&str>, u64, Vec<&str>)> {
    accounts
        .iter()
        .map(|one| {
            let others = one.other_names.iter().map(String::as_str).collect();
            (one.person.display_name.as_deref(), one.rows, others)
        })
        .collect()
}

#[test]
fn one_number_is_one_account_whatever_it_is_called() {
    let house = House::of(&[(
        "result.json",
        &telegram(&[
            ("Em", "user42", "hi"),
            ("Léo", "user7", "yo"),
            ("Rico", "user42", "pay"),
            ("Em", "user42", "now"),
        ]),
    )]);
    let index = house.open();
    let accounts = index.accounts().unwrap();
    assert_eq!(
        called(&accounts),
        [(Some("Em"), 3, vec!["Rico"]), (Some("Léo"), 1, vec![])],
        "{accounts:?}"
    );
    let threads = index.threads().unwrap();
    let rows = index.rows(threads[0].no, 0, 10).unwrap();
    let names: Vec<Option<&str>> = rows
        .iter()
        .map(|row| row.author_names.as_ref()?.display_name.as_deref())
        .collect();
    assert_eq!(
        names,
        [None, None, Some("Rico"), None],
        "a row keeps the name that stands there"
    );
    let numbers: Vec<_> = rows.iter().map(|row| row.no).collect();
    let marks = index.seen(&house.store(), &numbers).unwrap();
    let marked = |mark: usize| marks[mark].row.author.clone().unwrap().display_name;
    assert_eq!(marked(2).as_deref(), Some("Rico"), "and so does its mark");
    assert_eq!(marked(3).as_deref(), Some("Em"), "the others theirs");
}

#[test]
fn two_numbers_of_one_name_stay_two_accounts() {
    let house = House::of(&[(
        "result.json",
        &telegram(&[("Em", "user42", "hi"), ("Em", "user43", "pay")]),
    )]);
    let accounts = house.open().accounts().unwrap();
    assert_eq!(
        called(&accounts),
        [(Some("Em"), 1, vec![]), (Some("Em"), 1, vec![])],
        "{accounts:?}"
    );
}
