//! Downloads in real cases and bundles: what is enclosed, what is held back, and what damage and malice do.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use holdfast_core::check::Lost;
use holdfast_core::edit::set_aside;
use holdfast_core::fact::Lang;
use holdfast_core::finding::Verdict;
use holdfast_core::import::{Answers, PlanOptions, plan, run};
use holdfast_core::line::{Kind, Shows};
use holdfast_core::moment::{Clock, Moment, utc_from_text};
use holdfast_core::progress::Silent;
use holdfast_core::store::{Writer, create};
use holdfast_index::recognise::recognise;
use serde_json::Value;
use tempfile::TempDir;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use crate::hand_over::{Order, Written, write_next};
use crate::police::{Downloads, Options, PART_LIMIT_BYTES};
use crate::rebuild::check_bundle;

mod accounts;
mod compared;
mod damage;
mod dated;
mod told;

const INBOX: &str = "your_instagram_activity/messages/inbox/em_1";
const JPEG: &[u8] = b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xff\xd9";

struct Still(AtomicU64);

impl Clock for Still {
    fn now(&self) -> Moment {
        Moment {
            utc: utc_from_text("2026-03-08T23:00:00Z").unwrap(),
            offset_minutes: 0,
            mono_ms: self.0.fetch_add(1, Ordering::Relaxed),
            boot: "one run".into(),
        }
    }
}

struct House {
    dir: TempDir,
    clock: Still,
}

impl House {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let clock = Still(AtomicU64::new(0));
        create(&dir.path().join("case"), "0.0.0", None, &clock).unwrap();
        Self { dir, clock }
    }

    fn put(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.dir.path().join("in").join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, bytes).unwrap();
        path
    }

    fn writer(&self) -> Writer {
        Writer::open(&self.dir.path().join("case"), &self.clock).unwrap()
    }

    fn add(&self, path: &Path, said: Option<Kind>) {
        let paths = [path.to_owned()];
        let mut plan = plan(&paths, &PlanOptions::default());
        recognise(&mut plan, &paths, said);
        let answers = Answers {
            shows: Shows::Unknown,
            except: BTreeMap::new(),
            list_only: false,
            no_hash: false,
            kind: said,
            lang: Lang::En,
        };
        let mut writer = self.writer();
        run(&mut writer, &plan, &answers, None, &self.clock, &Silent);
    }

    fn write(&self, out: &str, options: Options) -> Bundle {
        let order = Order {
            app_version: env!("CARGO_PKG_VERSION"),
            export_time: utc_from_text("2026-03-09T12:00:00Z").unwrap(),
            part_limit_bytes: PART_LIMIT_BYTES,
            options,
        };
        let out = self.dir.path().join(out);
        let written = write_next(&self.writer(), &order, &out, &Silent).unwrap();
        Bundle::open(written)
    }
}

/// A bundle that was written, with its files.
struct Bundle {
    written: Written,
    bytes: Vec<u8>,
    files: BTreeMap<String, Vec<u8>>,
}

impl Bundle {
    fn open(written: Written) -> Self {
        let path = &written.zips[0].path;
        let checked = check_bundle(path, &Silent).unwrap();
        assert_eq!(checked.contents.verdict(), Verdict::Pass, "contents");
        assert_eq!(checked.history.verdict(), Verdict::Pass, "{checked:?}");
        let bytes = fs::read(path).unwrap();
        let mut zip = ZipArchive::new(Cursor::new(&bytes)).unwrap();
        let mut files = BTreeMap::new();
        for index in 0..zip.len() {
            let mut file = zip.by_index(index).unwrap();
            let name = file.name().unwrap().split_once('/').unwrap().1.to_owned();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            files.insert(name, bytes);
        }
        Self {
            written,
            bytes,
            files,
        }
    }

    fn text(&self, path: &str) -> String {
        String::from_utf8(self.files[path].clone()).unwrap()
    }

    fn case_json(&self) -> Value {
        serde_json::from_slice(&self.files["report/case.json"]).unwrap()
    }

    /// Path in the bag and reason of each file of the first download, by its own path.
    fn fates(&self) -> BTreeMap<String, (Option<String>, Option<String>)> {
        let json = self.case_json();
        let files = json["exports"][0]["files"].as_array().unwrap();
        let text = |value: &Value| value.as_str().map(str::to_owned);
        let fates = files.iter().map(|file| {
            let entry = file["entry"].as_str().unwrap().to_owned();
            (entry, (text(&file["path"]), text(&file["why"])))
        });
        fates.collect()
    }

    fn withheld(&self) -> Vec<&'static str> {
        let all = self.written.plan.withheld.iter();
        all.map(|(_, why)| why.as_str()).collect()
    }
}

fn thread(name: &str, text: &str) -> String {
    format!(
        r#"{{"participants":[{{"name":"Theo"}},{{"name":"{name}"}}],"messages":[
        {{"sender_name":"{name}","timestamp_ms":1772420700000,"content":"{text}"}},
        {{"sender_name":"Theo","timestamp_ms":1772420600000,"content":"who are you"}}],
        "title":"{name}","is_still_participant":true,"thread_path":"inbox/em_1","magic_words":[]}}"#
    )
}

fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        // A stored entry can be damaged without its neighbours.
        let method = if bytes.len() > 1_000_000 {
            CompressionMethod::Deflated
        } else {
            CompressionMethod::Stored
        };
        let options = SimpleFileOptions::default().compression_method(method);
        zip.start_file(*name, options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn path(thread: &str) -> String {
    format!("your_instagram_activity/messages/inbox/{thread}/message_1.json")
}

/// A download with one of everything: words that are formulas, damage, a bomb, a picture inside a message, media, a voice
/// message.
fn hostile() -> Vec<u8> {
    let picture = format!("/9j/4AAQSkZJRg{}", "Ab3+".repeat(40));
    let good = thread("=Em\\u202e", "=1+1");
    let damaged = thread("Ann", "DAMAGE-HERE");
    let inside = thread("Pic", &picture);
    let bomb = [thread("Bomb", "x").as_bytes(), &vec![b' '; 8 << 20]].concat();
    let voice = [&b"OggS"[..], &[0; 24], b"OpusHead", &[7; 50]].concat();
    let photo = format!("{INBOX}/photos/1.jpg");
    let sound = format!("{INBOX}/audio/1.opus");
    let mut bytes = zipped(&[
        (&path("em_1"), good.as_bytes()),
        (&path("ann_2"), damaged.as_bytes()),
        (&path("pic_3"), inside.as_bytes()),
        (&path("bomb_4"), &bomb),
        (&photo, JPEG),
        (&sound, &voice),
    ]);
    let at = memchr::memmem::find(&bytes, b"DAMAGE-HERE").unwrap();
    bytes[at] = b'X';
    bytes
}

fn fate(path: Option<&str>, why: Option<&str>) -> (Option<String>, Option<String>) {
    (path.map(str::to_owned), why.map(str::to_owned))
}

#[test]
fn the_same_case_gives_the_same_bytes() {
    let house = House::new();
    house.add(&house.put("instagram.zip", &hostile()), None);
    let one = house.write("one", Options::default());
    let two = house.write("two", Options::default());
    assert!(one.bytes == two.bytes, "nothing depends on the moment");
}

#[test]
fn voice_messages_and_whole_downloads_travel_by_choice_only() {
    let house = House::new();
    let original = hostile();
    house.add(&house.put("instagram.zip", &original), None);
    let sound = format!("{INBOX}/audio/1.opus");
    let voice = Options {
        downloads: Downloads::Voice,
        ..Options::default()
    };
    let bundle = house.write("voice", voice);
    let (path, why) = bundle.fates()[&sound].clone();
    assert!(path.unwrap().contains(".opus") && why.is_none(), "enclosed");
    let whole = Options {
        downloads: Downloads::Complete,
        ..Options::default()
    };
    let bundle = house.write("whole", whole);
    assert!(
        bundle.files["data/exhibits/E0001.zip"] == original,
        "byte for byte"
    );
    assert!(bundle.withheld().is_empty(), "nothing is held back");
    let read_me = bundle.text("00-READ-ME-FIRST.txt");
    assert!(
        read_me.contains("Take this zip in person"),
        "and it is said"
    );
}

#[test]
fn message_files_of_an_unzipped_download_are_enclosed_and_its_pictures_are_not() {
    let house = House::new();
    let text = thread("Em", "hi");
    house.put(&format!("theo/{INBOX}/message_1.json"), text.as_bytes());
    house.put(&format!("theo/{INBOX}/photos/1.jpg"), JPEG);
    house.put("theo/media/posts/2.jpg", &[JPEG, b"2"].concat());
    house.add(&house.dir.path().join("in/theo"), None);
    let bundle = house.write("out", Options::default());
    let case = house.writer().case().clone();
    let id = case
        .exhibits
        .iter()
        .find(|one| one.name() == "message_1.json")
        .unwrap()
        .id;
    assert_eq!(
        bundle.text(&format!("data/exports/X01/{id}.json")),
        text,
        "as it is"
    );
    assert_eq!(
        bundle.withheld(),
        ["download_media"; 2],
        "nobody has looked"
    );
    let payload = bundle.files.keys().filter(|path| path.starts_with("data/"));
    assert_eq!(payload.count(), 1, "and nothing else");
    // A damaged copy is named, and the rest is written.
    let holdfast_core::case::Held::Kept { sha256, .. } = case.exhibit(id).unwrap().held else {
        panic!("it was kept");
    };
    let object = house.writer().store().object_path(sha256);
    fs::remove_file(&object).unwrap();
    fs::write(&object, text.replace("hi", "ho")).unwrap();
    let bundle = house.write("damaged", Options::default());
    assert!(bundle.withheld().contains(&"damaged"), "held back");
    assert_eq!(
        bundle.written.plan.damage.exhibits,
        [(id, Lost::Damaged)],
        "and named"
    );
    assert!(
        !bundle.files.contains_key("report/messages.csv"),
        "it is not read either"
    );
}

#[test]
fn nothing_of_what_is_set_aside_travels_and_what_nobody_can_read_is_named() {
    let house = House::new();
    house.add(&house.put("instagram.zip", &hostile()), None);
    house.add(
        &house.put("odd.zip", &zipped(&[("a.dat", b"\0\x01")])),
        Some(Kind::Export),
    );
    let mut writer = house.writer();
    let id = writer.case().exhibits[0].id;
    set_aside(&mut writer, id, "no", Lang::En, &house.clock).unwrap();
    drop(writer);
    let bundle = house.write("out", Options::default());
    assert!(bundle.fates().is_empty(), "no file is named");
    assert!(!bundle.files.contains_key("report/messages.csv"), "no row");
    let json = bundle.case_json();
    assert_eq!(json["exports"][0]["not_read"], "not_there", "set aside");
    assert_eq!(
        json["exports"][1]["not_read"], "not_known",
        "kept, not read yet"
    );
    assert_eq!(bundle.withheld(), ["set_aside", "complete_download"], "why");
}

/// A download with a conversation with each of these people.
fn download(names: &[&str]) -> Vec<u8> {
    let threads: Vec<(String, String)> = names
        .iter()
        .map(|name| {
            (
                path(&name.to_lowercase()),
                thread(name, &format!("I am {name}")),
            )
        })
        .collect();
    let files: Vec<(&str, &[u8])> = threads
        .iter()
        .map(|(path, text)| (path.as_str(), text.as_bytes()))
        .collect();
    zipped(&files)
}
