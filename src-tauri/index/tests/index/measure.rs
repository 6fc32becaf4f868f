//! How long an index of 1,000,000 rows takes, and how quickly it answers. Not part of the tests: run it by
//! `cargo test --release -p holdfast-index --test index measure -- --ignored --nocapture`.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::Write;
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use holdfast_core::fact::Lang;
use holdfast_core::import::{Answers, PlanOptions, plan, run};
use holdfast_core::line::{Kind, Shows};
use holdfast_core::moment::{Clock, Moment};
use holdfast_core::progress::Silent;
use holdfast_core::store::{Store, Writer, create};
use holdfast_index::{Index, Place, Query, ThreadNo};

const THREADS: usize = 200;
const ROWS: usize = 1_000_000;
/// Rows of the longest conversation.
const LONGEST: usize = 200_000;

#[derive(Debug)]
struct Still;

impl Clock for Still {
    fn now(&self) -> Moment {
        Moment {
            utc: DateTime::<Utc>::UNIX_EPOCH,
            offset_minutes: 0,
            mono_ms: 0,
            boot: "one".into(),
        }
    }
}

/// Numbers that only look like chance.
struct Dice(u64);

impl Dice {
    fn next(&mut self, below: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % below
    }
}

/// An invented vocabulary in which, as in languages, few words make up most of what is said.
fn words() -> Vec<String> {
    let mut dice = Dice(7);
    let syllables = [
        "ka", "re", "mi", "to", "é", "lo", "sa", "nu", "pi", "de", "ré", "va", "ch", "ou", "an",
        "eur",
    ];
    let known = [
        "pay", "send", "photo", "please", "tonight", "école", "argent", "arrête", "😂", "💀",
        "the", "you", "and", "je", "pas",
    ];
    let made = (0..20_000).map(|_| {
        (0..=dice.next(3))
            .map(|_| syllables[dice.next(syllables.len())])
            .collect()
    });
    known.iter().map(ToString::to_string).chain(made).collect()
}

fn write_download(path: &std::path::Path) {
    let (words, mut dice) = (words(), Dice(1));
    let mut zip = zip::ZipWriter::new(File::create(path).unwrap());
    let options =
        zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    let mut at = 1_700_000_000_000_u64;
    for thread in 0..THREADS {
        let rows = if thread == 0 {
            LONGEST
        } else {
            (ROWS - LONGEST) / (THREADS - 1)
                + usize::from(thread <= (ROWS - LONGEST) % (THREADS - 1))
        };
        let pages = rows.div_ceil(10_000);
        for page in 0..pages {
            let name = format!(
                "your_instagram_activity/messages/inbox/person{thread}_{thread}/message_{}.json",
                page + 1
            );
            zip.start_file(name, options).unwrap();
            let mut text = format!(
                r#"{{"participants":[{{"name":"Person {thread}"}},{{"name":"Owner"}}],"messages":["#
            );
            let count = (rows - page * 10_000).min(10_000);
            for row in 0..count {
                let author = if dice.next(2) == 0 {
                    format!("Person {thread}")
                } else {
                    "Owner".into()
                };
                let mut said = String::new();
                for _ in 0..=dice.next(16) {
                    // The product of two throws: the first words are the most frequent.
                    let place = dice.next(words.len()) * dice.next(words.len()) / words.len();
                    said.push_str(&words[place]);
                    said.push(' ');
                }
                // The way this platform writes what is not ASCII: every byte by itself.
                let mut escaped = String::new();
                for byte in said.trim().bytes() {
                    if byte.is_ascii() {
                        escaped.push(char::from(byte));
                    } else {
                        write!(escaped, "\\u00{byte:02x}").unwrap();
                    }
                }
                at -= u64::try_from(dice.next(60_000)).unwrap();
                let comma = if row > 0 { "," } else { "" };
                write!(text, r#"{comma}{{"sender_name":"{author}","timestamp_ms":{at},"content":"{escaped}","is_geoblocked_for_viewer":false}}"#).unwrap();
            }
            write!(text, r#"],"title":"Person {thread}","is_still_participant":true,"thread_path":"inbox/person{thread}_{thread}","magic_words":[]}}"#).unwrap();
            zip.write_all(text.as_bytes()).unwrap();
        }
    }
    zip.finish().unwrap();
}

#[expect(clippy::disallowed_methods, reason = "a measurement")]
fn now() -> Instant {
    Instant::now()
}

fn timed<T>(what: &str, work: impl FnOnce() -> T) -> T {
    let start = now();
    let done = work();
    println!("{what}: {:?}", start.elapsed());
    done
}

#[test]
#[expect(clippy::too_many_lines, reason = "one measurement after the other")]
#[ignore = "a measurement"]
fn a_million_rows() {
    let dir = tempfile::tempdir().unwrap();
    let (root, download) = (dir.path().join("case"), dir.path().join("instagram.zip"));
    create(&root, "0.0.0", None, &Still).unwrap();
    write_download(&download);
    println!(
        "download: {} MB",
        fs::metadata(&download).unwrap().len() / 1_000_000
    );
    let mut writer = Writer::open(&root, &Still).unwrap();
    let answers = Answers {
        shows: Shows::Nothing,
        except: BTreeMap::new(),
        list_only: false,
        no_hash: false,
        kind: Some(Kind::Export),
        lang: Lang::En,
    };
    run(
        &mut writer,
        &plan(&[download], &PlanOptions::default()),
        &answers,
        None,
        &Still,
        &Silent,
    );
    drop(writer);
    let store = Store::at(&root).unwrap();
    let case = store.read_case().unwrap();
    drop(timed("make", || {
        Index::make(&store, &case, Place::Cache, &Silent).unwrap()
    }));
    println!(
        "index: {} MB",
        fs::metadata(root.join("cache/index.sqlite")).unwrap().len() / 1_000_000
    );
    assert!(timed("hash", || Index::is_whole(&store)), "whole");
    let index = timed("ready", || Index::ready(&store, &case).unwrap());
    assert_eq!(
        timed("threads", || index.threads().unwrap()).len(),
        THREADS,
        "all"
    );
    timed("accounts", || index.accounts().unwrap());
    for from in [0, 100_000, 199_900] {
        let rows = timed(&format!("rows {from}"), || {
            index.rows(ThreadNo(0), from, 100).unwrap()
        });
        assert_eq!(rows.len(), 100, "a window");
    }
    let mut worst = Duration::ZERO;
    for text in [
        "p",
        "pa",
        "pay",
        "pay ",
        "the",
        "the ",
        "k",
        "ka",
        "kar",
        "kare",
        "karem",
        "a",
        "e",
        "école",
        "😂",
        "pay send",
        "the you a",
        "nothingatall",
        "argent arrête pas",
        "re",
    ] {
        for newest_first in [true, false] {
            let query = Query {
                text: text.into(),
                newest_first,
                ..Query::default()
            };
            let start = now();
            let page = index.search(&query, 0, 100).unwrap();
            let took = start.elapsed();
            worst = worst.max(took);
            println!(
                "search {text:?} newest {newest_first}: {took:?}, {} found",
                page.found
            );
        }
    }
    let filtered = Query {
        text: "the".into(),
        threads: vec![ThreadNo(150)],
        from: DateTime::from_timestamp_millis(1_660_000_000_000),
        ..Query::default()
    };
    timed("search in a thread", || {
        index.search(&filtered, 0, 100).unwrap()
    });
    println!("worst search: {worst:?}");
}
