//! Numbers, addresses and links in rows are found once each, with who wrote them and where.

use crate::support::{House, instagram, thread};
use holdfast_index::{FoundKind, FoundNo};

const WALLET: &str = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4";

#[test]
fn what_was_found_says_who_wrote_it_and_where_it_stands_first() {
    let pay = format!("pay to {WALLET}");
    let rows: &[(&str, &str)] = &[
        ("Em", "call +1 403 555 0134"),
        ("Em", &pay),
        ("Léo", &pay),
        ("Em", &pay),
        ("Em", "+1 (403) 555-0134 NOW, em@example.com"),
        ("Léo", "no"),
    ];
    let house = House::of(&[("instagram.zip", &instagram(&[("Em", rows)]))]);
    let index = house.open();
    let found = index.found().unwrap();
    let kinds: Vec<FoundKind> = found.iter().map(|one| one.kind).collect();
    assert_eq!(
        kinds,
        [FoundKind::Wallet, FoundKind::Phone, FoundKind::Email],
        "each once, money first"
    );
    let wallet = &found[0];
    assert_eq!((wallet.text.as_str(), wallet.rows), (WALLET, 3), "counted");
    let accounts = index.accounts().unwrap();
    let names = wallet.by.iter().map(|who| {
        let mut all = accounts.iter();
        let one = all.find(|account| account.no == *who).unwrap();
        one.person.display_name.clone().unwrap()
    });
    let mut names: Vec<String> = names.collect();
    names.sort();
    assert_eq!(names, ["Em", "Léo"], "by both");
    assert_eq!(
        wallet.thread,
        thread(&index, "Em").no,
        "in that conversation"
    );
    let one = index.found_one(wallet.no).unwrap();
    let row = index.row(index.find(&one.reference).unwrap()).unwrap();
    assert_eq!(row.text.as_deref(), Some(pay.as_str()), "and in that row");
    assert_eq!(row.place, one.place, "at that place");
    assert!(index.found_one(FoundNo(999)).is_err(), "no such number");
}

#[test]
fn a_flood_of_links_hides_no_wallet() {
    let links: Vec<String> = (0..3000)
        .map(|n| format!("https://example.org/{n}"))
        .collect();
    let mut rows: Vec<(&str, &str)> = links.iter().map(|link| ("Em", link.as_str())).collect();
    rows.push(("Em", WALLET));
    let house = House::of(&[("instagram.zip", &instagram(&[("Em", &rows)]))]);
    let found = house.open().found().unwrap();
    let of = |kind| found.iter().filter(|one| one.kind == kind).count();
    assert_eq!(of(FoundKind::Wallet), 1, "it is there");
    assert_eq!(
        of(FoundKind::Link),
        1000,
        "and no more links than one looks at"
    );
}
