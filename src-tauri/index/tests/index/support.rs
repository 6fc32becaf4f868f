//! Small cases with invented exports, on a real disk.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Write};
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};

use chrono::{DateTime, TimeDelta, Utc};
use holdfast_core::case::Case;
use holdfast_core::edit;
use holdfast_core::fact::Lang;
use holdfast_core::id::Id;
use holdfast_core::import::{Answers, PlanOptions, plan, run};
use holdfast_core::line::{Kind, Shows};
use holdfast_core::moment::{Clock, Moment};
use holdfast_core::progress::Silent;
use holdfast_core::store::{Store, Writer, create};
use holdfast_index::recognise::{go_on, recognise};
use holdfast_index::{Index, Place, Query, RowInfo, ThreadInfo};
use serde_json::{Value, json};
use tempfile::TempDir;

/// A clock that goes on by a second with every reading.
#[derive(Debug, Default)]
pub(crate) struct HandClock(AtomicU64);

impl Clock for HandClock {
    fn now(&self) -> Moment {
        let start: DateTime<Utc> = "2026-03-08T23:00:00Z".parse().unwrap();
        let second = self.0.fetch_add(1, Ordering::Relaxed);
        Moment {
            utc: start + TimeDelta::seconds(i64::try_from(second).unwrap()),
            offset_minutes: -360,
            mono_ms: second * 1000,
            boot: "one run".into(),
        }
    }
}

/// A folder with a case.
pub(crate) struct House {
    dir: TempDir,
    pub(crate) clock: HandClock,
}

impl House {
    pub(crate) fn new() -> Self {
        let (dir, clock) = (tempfile::tempdir().unwrap(), HandClock::default());
        create(&dir.path().join("case"), "0.0.0", None, &clock).unwrap();
        fs::create_dir(dir.path().join("in")).unwrap();
        Self { dir, clock }
    }

    /// States the zone of the first exhibit.
    pub(crate) fn zone(&self, name: &str) {
        let (zone, exhibit) = (Some(name.to_owned()), Id::Exhibit(1));
        edit::answer_zone(&mut self.writer(), exhibit, zone, &self.clock).unwrap();
    }

    /// A case with these exports, each a file.
    pub(crate) fn of(exports: &[(&str, &[u8])]) -> Self {
        let house = Self::new();
        for (name, bytes) in exports {
            house.add(name, bytes);
        }
        house
    }

    pub(crate) fn root(&self) -> PathBuf {
        self.dir.path().join("case")
    }

    pub(crate) fn cache(&self, name: &str) -> PathBuf {
        self.root().join("cache").join(name)
    }

    pub(crate) fn writer(&self) -> Writer {
        Writer::open(&self.root(), &self.clock).unwrap()
    }

    pub(crate) fn store(&self) -> Store {
        Store::at(&self.root()).unwrap()
    }

    pub(crate) fn case(&self) -> Case {
        self.store().read_case().unwrap()
    }

    /// Adds a file as an export.
    pub(crate) fn add(&self, name: &str, bytes: &[u8]) {
        self.add_as(name, bytes, Kind::Export);
    }

    /// Adds files or folders below `in` and lets them be recognised, as the programs do.
    pub(crate) fn add_recognised(&self, files: &[(&str, &[u8])], named: &[&str]) {
        let top = self.dir.path().join("in");
        for (name, bytes) in files {
            let path = top.join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        let named: Vec<PathBuf> = named.iter().map(|name| top.join(name)).collect();
        let mut plan = plan(&named, &PlanOptions::default());
        recognise(&mut plan, &named, None);
        go_on(&mut plan, &self.case());
        let answers = answers(None);
        run(
            &mut self.writer(),
            &plan,
            &answers,
            None,
            &self.clock,
            &Silent,
        );
    }

    pub(crate) fn add_as(&self, name: &str, bytes: &[u8], kind: Kind) {
        let path = self.dir.path().join("in").join(name);
        fs::write(&path, bytes).unwrap();
        let answers = answers(Some(kind));
        let plan = plan(&[path], &PlanOptions::default());
        run(
            &mut self.writer(),
            &plan,
            &answers,
            None,
            &self.clock,
            &Silent,
        );
    }

    pub(crate) fn open(&self) -> Index {
        Index::open(&self.store(), &self.case(), Place::Cache, &Silent).unwrap()
    }
}

fn answers(kind: Option<Kind>) -> Answers {
    Answers {
        shows: Shows::Nothing,
        except: BTreeMap::new(),
        list_only: false,
        no_hash: false,
        kind,
        lang: Lang::En,
    }
}

/// A zip with these files, stored.
pub(crate) fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options =
        zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, bytes) in files {
        writer.start_file(*name, options).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// When the first row of [`instagram`] was written.
pub(crate) const START_MS: i64 = 1_767_225_600_000;

/// A conversation as Instagram's JSON has it, newest first; a row a minute, from `(author, text)` oldest first.
pub(crate) fn conversation(title: &str, rows: &[(&str, &str)]) -> Vec<u8> {
    let mut messages: Vec<Value> = rows
        .iter()
        .zip(0..)
        .map(|((author, text), minute)| {
            json!({"sender_name": author, "timestamp_ms": START_MS + minute * 60_000, "content": text})
        })
        .collect();
    messages.reverse();
    let mut names: Vec<&str> = rows.iter().map(|(author, _)| *author).collect();
    names.sort_unstable();
    names.dedup();
    let names: Vec<Value> = names.iter().map(|name| json!({"name": name})).collect();
    let page = json!({"participants": names, "messages": messages, "title": title, "is_still_participant": true});
    serde_json::to_vec(&page).unwrap()
}

/// An Instagram download with one conversation for each title.
pub(crate) fn instagram(threads: &[(&str, &[(&str, &str)])]) -> Vec<u8> {
    let files: Vec<(String, Vec<u8>)> = threads
        .iter()
        .zip(1..)
        .map(|((title, rows), number)| {
            let folder = format!("your_instagram_activity/messages/inbox/thread_{number}");
            (
                format!("{folder}/message_1.json"),
                conversation(title, rows),
            )
        })
        .collect();
    let files: Vec<(&str, &[u8])> = files
        .iter()
        .map(|(n, b)| (n.as_str(), b.as_slice()))
        .collect();
    zip(&files)
}

/// A WhatsApp chat: clock times without a zone.
pub(crate) const CHAT: &[u8] = "[2026-03-15, 21:14:03] Em: pay or I send it\n\
    [2026-03-15, 21:15:00] Léo: non, arrête ça\n\
    [2026-03-16, 07:00:00] Em: last chance 😈\n"
    .as_bytes();

pub(crate) fn texts(rows: &[RowInfo]) -> Vec<&str> {
    rows.iter().filter_map(|row| row.text.as_deref()).collect()
}

/// The texts that words find, oldest first.
pub(crate) fn found(index: &Index, text: &str) -> Vec<String> {
    let query = Query {
        text: text.into(),
        ..Query::default()
    };
    let page = index.search(&query, 0, 100).unwrap();
    assert_eq!(
        page.found,
        page.rows.len() as u64,
        "counted as found: {text}"
    );
    texts(&page.rows).into_iter().map(str::to_owned).collect()
}

pub(crate) fn thread(index: &Index, title: &str) -> ThreadInfo {
    let threads = index.threads().unwrap();
    let mut named = threads
        .into_iter()
        .filter(|t| t.title.as_deref() == Some(title));
    named.next().unwrap()
}
