//! The index can be lost, damaged or of another day: it is made again, silently, and never trusted.

use std::fs;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use crate::support::{CHAT, House, found, instagram};
use holdfast_core::error::Error;
use holdfast_core::progress::{Progress, Silent};
use holdfast_index::{Index, Place};

fn house() -> House {
    let rows: Vec<String> = (0..300).map(|n| format!("row number {n}")).collect();
    let rows: Vec<(&str, &str)> = rows.iter().map(|row| ("Em", row.as_str())).collect();
    House::of(&[("instagram.zip", &instagram(&[("Em", &rows)]))])
}

#[test]
fn a_whole_index_is_taken_as_it_is() {
    let house = house();
    drop(house.open());
    let before = fs::metadata(house.cache("index.sqlite"))
        .unwrap()
        .modified()
        .unwrap();
    assert!(
        Index::ready(&house.store(), &house.case()).is_some(),
        "ready at once"
    );
    assert!(Index::is_whole(&house.store()), "and whole");
    assert_eq!(
        found(&house.open(), "number 17 "),
        ["row number 17"],
        "and asked"
    );
    let after = fs::metadata(house.cache("index.sqlite"))
        .unwrap()
        .modified()
        .unwrap();
    assert_eq!(before, after, "nothing was written");
}

#[test]
fn whatever_is_wrong_with_it_it_is_made_again() {
    let house = house();
    drop(house.open());
    let (path, seal) = (house.cache("index.sqlite"), house.cache("index.json"));
    let (good, sealed) = (fs::read(&path).unwrap(), fs::read(&seal).unwrap());
    let mut damaged: Vec<(String, Vec<u8>)> = vec![
        ("emptied".into(), Vec::new()),
        ("another file".into(), b"not a database at all".to_vec()),
        ("cut".into(), good[..good.len() / 2].to_vec()),
        ("longer".into(), [&good[..], b"x"].concat()),
    ];
    for at in (0..good.len()).step_by(good.len() / 40) {
        let mut bytes = good.clone();
        bytes[at] ^= 0x20;
        damaged.push((format!("byte {at} flipped"), bytes));
    }
    for (what, bytes) in damaged {
        fs::write(&path, bytes).unwrap();
        fs::write(&seal, &sealed).unwrap();
        assert_eq!(
            found(&house.open(), "number 17 "),
            ["row number 17"],
            "{what}"
        );
        assert!(Index::is_whole(&house.store()), "made again: {what}");
    }
    for (what, bytes) in [
        ("no seal", None),
        ("an odd seal", Some(b"{}".to_vec())),
        ("a seal cut", Some(sealed[..20].to_vec())),
    ] {
        fs::remove_file(&seal).unwrap();
        if let Some(bytes) = bytes {
            fs::write(&seal, bytes).unwrap();
        }
        assert_eq!(found(&house.open(), "number 17 ").len(), 1, "{what}");
    }
    fs::remove_dir_all(house.root().join("cache")).unwrap();
    assert_eq!(
        found(&house.open(), "number 17 ").len(),
        1,
        "no cache at all"
    );
}

#[test]
fn an_index_of_before_does_not_fit() {
    let house = house();
    let index = house.open();
    house.add("chat.txt", CHAT);
    assert!(!index.fits(&house.case()), "an export was added");
    drop(index);
    assert!(
        Index::ready(&house.store(), &house.case()).is_none(),
        "the cache does not fit either"
    );
    let index = house.open();
    assert_eq!(found(&index, "last chance").len(), 1, "the new export");
    assert_eq!(found(&index, "number 17 ").len(), 1, "and the old one");
    assert!(index.fits(&house.case()), "of now");
}

#[test]
fn reading_only_writes_nothing() {
    let house = house();
    let index = Index::open(&house.store(), &house.case(), Place::Memory, &Silent).unwrap();
    assert_eq!(found(&index, "number 17 ").len(), 1, "in memory");
    assert_eq!(
        fs::read_dir(house.root().join("cache")).unwrap().count(),
        0,
        "nothing in the case"
    );
}

#[test]
fn a_cache_that_cannot_be_written_costs_nothing() {
    let house = house();
    fs::remove_dir(house.root().join("cache")).unwrap();
    fs::write(house.root().join("cache"), b"in the way").unwrap();
    assert_eq!(
        found(&house.open(), "number 17 ").len(),
        1,
        "made in memory"
    );
}

#[derive(Default)]
struct Watch {
    total: AtomicU64,
    done: AtomicU64,
    stop_at: AtomicU64,
    is_stopped: AtomicBool,
}

impl Progress for Watch {
    fn total(&self, bytes: u64) {
        self.total.store(bytes, Ordering::Relaxed);
    }

    fn advance(&self, bytes: u64) {
        self.done.fetch_add(bytes, Ordering::Relaxed);
    }

    fn is_cancelled(&self) -> bool {
        let stop_at = self.stop_at.load(Ordering::Relaxed);
        let is_now = stop_at > 0 && self.done.load(Ordering::Relaxed) >= stop_at;
        self.is_stopped.fetch_or(is_now, Ordering::Relaxed);
        is_now
    }
}

#[test]
fn making_it_is_told_and_can_be_stopped_without_harm() {
    let rows: Vec<String> = (0..20_000).map(|n| format!("row number {n}")).collect();
    let rows: Vec<(&str, &str)> = rows.iter().map(|row| ("Em", row.as_str())).collect();
    let house = House::of(&[("instagram.zip", &instagram(&[("Em", &rows)]))]);
    let watch = Watch::default();
    drop(Index::open(&house.store(), &house.case(), Place::Cache, &watch).unwrap());
    let (total, done) = (
        watch.total.load(Ordering::Relaxed),
        watch.done.load(Ordering::Relaxed),
    );
    assert!(total > 0, "how much lies ahead");
    assert_eq!(done, total, "and all of it is done");
    fs::remove_file(house.cache("index.json")).unwrap();
    fs::remove_file(house.cache("index.sqlite")).unwrap();
    for part in [4, 2] {
        let watch = Watch::default();
        watch.stop_at.store(total / part + 1, Ordering::Relaxed);
        let stopped = Index::open(&house.store(), &house.case(), Place::Cache, &watch);
        assert!(
            matches!(stopped, Err(Error::Cancelled)),
            "stopped after 1/{part}"
        );
        assert!(
            watch.is_stopped.load(Ordering::Relaxed),
            "because it was asked to"
        );
        assert_eq!(
            fs::read_dir(house.root().join("cache")).unwrap().count(),
            0,
            "nothing is left lying"
        );
    }
    assert_eq!(
        found(&house.open(), "number 17 ").len(),
        1,
        "and it is made another time"
    );
}

#[test]
fn a_damaged_export_costs_only_itself() {
    let house = house();
    house.add("chat.txt", CHAT);
    drop(house.open());
    let case = house.case();
    let sha256 = case.exhibits[0].held.sha256().unwrap();
    let path = house.store().object_path(sha256);
    fs::remove_file(path).unwrap();
    fs::remove_file(house.cache("index.json")).unwrap();
    let index = house.open();
    assert_eq!(
        found(&index, "last chance").len(),
        1,
        "the other export is read"
    );
    assert_eq!(
        index.unread().unwrap().len(),
        1,
        "and the missing one is told"
    );
}
