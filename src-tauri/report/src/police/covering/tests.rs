//! What becomes of covered pictures: planned by hand, and written from a case on a disk, checked, tampered with.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use holdfast_core::case::{Exhibit, Held};
use holdfast_core::check::Lost;
use holdfast_core::digest::Digest;
use holdfast_core::edit::{self, CopyMade};
use holdfast_core::fact::{Area, Lang, PlaceFact};
use holdfast_core::finding::Verdict;
use holdfast_core::id::Id;
use holdfast_core::import::{Answers, PlanOptions, plan, run};
use holdfast_core::line::{Kind, Shows};
use holdfast_core::moment::{Clock, Moment};
use holdfast_core::progress::Silent;
use holdfast_core::store::{Writer, create};
use serde_json::Value;

use crate::capture::{AppRead, CaptureRead, ClaimRead, DeviceRead};
use crate::exports::TimeRead;
use crate::hand_over::{Order, log_bundle, write_next};
use crate::plain::checks::{check, check_french};
use crate::police::{Options, PART_LIMIT_BYTES, PolicePlan, Source, Withheld};
use crate::rebuild::check_bundle;
use crate::sample::{Sample, everything, noon};

const SHOT: Id = Id::Exhibit(1);

fn text(plan: &PolicePlan, path: &str) -> String {
    let mut files = plan.parts[0].files.iter();
    match &files.find(|file| file.path == path).unwrap().source {
        Source::Bytes(bytes) => String::from_utf8(bytes.clone()).unwrap(),
        other => panic!("{path}: {other:?}"),
    }
}

fn row(plan: &PolicePlan) -> Value {
    let tables: Value = serde_json::from_str(&text(plan, "report/case.json")).unwrap();
    tables["exhibits"][0].clone()
}

fn data(plan: &PolicePlan) -> Vec<&str> {
    let files = plan.parts.iter().flat_map(|part| &part.files);
    let paths = files.map(|file| file.path.as_str());
    paths.filter(|path| path.starts_with("data/ex")).collect()
}

fn reason(plan: &PolicePlan) -> Option<Withheld> {
    let mut withheld = plan.withheld.iter();
    withheld.find(|(id, _)| *id == SHOT).map(|(_, why)| *why)
}

/// One screenshot on which a part is covered.
fn one() -> (Sample, Digest) {
    let mut sample = Sample::new();
    sample.add("Capture.png", Kind::Screenshot, "image/png", 900);
    let copy = sample.cover(SHOT, b"covered copy");
    (sample, copy)
}

#[test]
fn only_the_copy_goes_in_and_every_table_says_so() {
    let (sample, copy) = one();
    let plan = sample.plan();
    assert_eq!(data(&plan), ["data/exhibits/E0001-covered.png"], "the copy");
    assert_eq!(
        (plan.enclosed.len(), plan.covered.as_slice()),
        (0, &[SHOT][..]),
        "told apart"
    );
    assert_eq!(reason(&plan), Some(Withheld::Covered), "the original stays");
    let row = row(&plan);
    let original = sample.case.exhibits[0].held.sha256().unwrap().to_string();
    assert_eq!(row["enclosed"], false, "case.json");
    assert_eq!(row["sha256"], original, "the original by its hash");
    assert_eq!(row["covered"]["sha256"], copy.to_string(), "and the copy");
    assert_eq!(row["covered"]["boxes"][0]["width"], 20, "where boxes are");
    let csv = text(&plan, "report/exhibits.csv");
    for words in [
        "covered_copy_sha256",
        &original,
        &copy.to_string(),
        "10,5,20,15",
        "solid boxes",
        "rectangles pleins",
    ] {
        assert!(csv.contains(words), "exhibits.csv: {words}");
    }
    assert!(
        text(&plan, "report/timeline.csv").contains(&format!("SHA-256 {copy}")),
        "the timeline"
    );
    let graph = text(&plan, "report/case.jsonld");
    assert!(graph.contains("Exhibit E0001, covered copy"), "the graph");
    let read_me = check(text(&plan, "00-READ-ME-FIRST.txt").as_bytes(), 76);
    check_french(read_me.split_once("À LIRE").unwrap().1);
    for words in [
        "covered copies enclosed            1",
        "original of a covered copy         1",
        "covered.png",
        "copies masquées jointes",
    ] {
        assert!(read_me.contains(words), "the read-me: {words}\n{read_me}");
    }
    assert_eq!(plan.what_travels.pictures, 0, "no place can be inside");
}

#[test]
fn a_case_without_copies_has_the_tables_it_had() {
    let plan = everything().plan();
    let csv = text(&plan, "report/exhibits.csv");
    assert!(!csv.contains("covered_copy"), "no further column");
    assert!(row(&plan).get("covered").is_none(), "no further member");
    assert!(plan.covered.is_empty(), "nothing");
}

#[test]
fn the_original_never_goes_in_whatever_becomes_of_the_copy() {
    let change = |change: &dyn Fn(&mut Sample)| {
        let (mut sample, _) = one();
        change(&mut sample);
        let plan = sample.plan();
        assert!(plan.enclosed.is_empty(), "not the original");
        (data(&plan).len(), reason(&plan).unwrap())
    };
    let current = |exhibit: &mut Exhibit| exhibit.coverings.current.take().unwrap();
    assert_eq!(
        change(&|sample| sample.set_aside(SHOT, "x")),
        (0, Withheld::SetAside),
        "set aside"
    );
    assert_eq!(
        change(&|sample| sample.lost.push((SHOT, Lost::Damaged))),
        (0, Withheld::Damaged),
        "a damaged copy"
    );
    let doubt = |sample: &mut Sample, shows| {
        let exhibit = sample.exhibit(SHOT);
        exhibit.shows = shows;
        let mut covering = current(exhibit);
        covering.is_doubted = true;
        exhibit.coverings.current = Some(covering);
    };
    assert_eq!(
        change(&|sample| doubt(sample, Shows::Intimate)),
        (0, Withheld::Intimate),
        "somebody said yes later"
    );
    assert_eq!(
        change(&|sample| doubt(sample, Shows::Unknown)),
        (0, Withheld::Unanswered),
        "or that they do not know"
    );
    let without = |sample: &mut Sample| {
        let exhibit = sample.exhibit(SHOT);
        let mut covering = current(exhibit);
        covering.copy = None;
        exhibit.coverings.current = Some(covering);
    };
    assert_eq!(
        change(&without),
        (0, Withheld::NotUnderstood),
        "a line that names no copy"
    );
    let release = |sample: &mut Sample| {
        let exhibit = sample.exhibit(SHOT);
        exhibit.shows = Shows::Intimate;
        if let Held::Kept { sha256, size } = exhibit.held {
            exhibit.held = Held::Released { sha256, size };
        }
    };
    assert_eq!(
        change(&release),
        (1, Withheld::Released),
        "listed by its own rules, and the copy goes in"
    );
}

#[test]
fn what_the_original_says_of_itself_stays_but_for_its_times() {
    let (mut sample, _) = one();
    let marker = || Some("MARKER".to_owned());
    let capture = CaptureRead {
        certainty: "local_no_zone".into(),
        claims: vec![ClaimRead {
            source: "exif:DateTimeOriginal".into(),
            of: "captured".into(),
            time: TimeRead {
                raw: "2026:03:04 22:05:00".into(),
                ..TimeRead::default()
            },
            is_guess: false,
        }],
        app: Some(AppRead {
            name: "MARKER".into(),
            from: "exif:Software".into(),
        }),
        device: Some(DeviceRead {
            make: marker(),
            model: marker(),
            software: marker(),
        }),
        pixels: Some((60, 40)),
        duration_ms: None,
        says_screenshot: false,
        mail: None,
        warnings: vec!["holds_place".into(), "times_differ".into()],
    };
    sample.captures = BTreeMap::from([(SHOT, capture)]);
    let plan = sample.plan();
    let tables = ["case.json", "exhibits.csv", "timeline.csv"];
    let all = tables.map(|name| text(&plan, &format!("report/{name}")));
    assert!(!all.concat().contains("MARKER"), "no word of it");
    assert!(!all.concat().contains("holds_place"), "nor a place");
    let told = &row(&plan)["capture"];
    assert_eq!(told["claims"][0]["raw"], "2026:03:04 22:05:00", "its time");
    assert_eq!(
        told["warnings"],
        serde_json::json!(["times_differ"]),
        "stays"
    );
}

#[test]
fn an_earlier_copy_and_its_boxes_stay_behind() {
    let (mut sample, first) = one();
    let earlier = sample.case.exhibits[0].coverings.current.clone().unwrap();
    let second = sample.cover(SHOT, b"more covered");
    let plan = sample.plan();
    let objects = plan.parts[0]
        .files
        .iter()
        .filter_map(|file| match file.source {
            Source::Object { sha256, .. } => Some(sha256),
            _ => None,
        });
    assert_eq!(objects.collect::<Vec<_>>(), [second], "the newest only");
    assert_ne!(first, second, "two copies");
    let withheld = text(&plan, "report/case.json");
    let tables: Value = serde_json::from_str(&withheld).unwrap();
    let facts = tables["withheld_facts"].as_array().unwrap();
    let fact = earlier.fact.unwrap().to_string();
    let found = facts.iter().find(|one| one["sha256"] == fact.as_str());
    assert_eq!(found.unwrap()["why"], "earlier_version", "by its name");
}

/// A clock that goes on by a second.
struct Ticking(std::sync::atomic::AtomicU64);

impl Clock for Ticking {
    fn now(&self) -> Moment {
        let seconds = self.0.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        Moment {
            utc: noon() + chrono::Duration::seconds(i64::try_from(seconds).unwrap()),
            offset_minutes: -360,
            mono_ms: seconds * 1000,
            boot: "one run".into(),
        }
    }
}

/// The smallest bare picture.
fn bare(points: &[u8]) -> Vec<u8> {
    let chunk = |name: &[u8; 4], body: &[u8]| {
        let size = u32::try_from(body.len()).unwrap();
        [&size.to_be_bytes()[..], name, body, &[0; 4]].concat()
    };
    let head = chunk(b"IHDR", &[0, 0, 0, 9, 0, 0, 0, 9, 8, 2, 0, 0, 0]);
    let rest = [chunk(b"IDAT", points), chunk(b"IEND", b"")].concat();
    [b"\x89PNG\r\n\x1a\n".to_vec(), head, rest].concat()
}

struct House {
    folder: tempfile::TempDir,
    clock: Ticking,
    writer: Writer,
}

impl House {
    /// A case with one screenshot that has words behind its end.
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = Ticking(std::sync::atomic::AtomicU64::new(10));
        let case = folder.path().join("case");
        create(&case, "0.1.0", None, &clock).unwrap();
        let shot = folder.path().join("Screenshot_1.png");
        std::fs::write(&shot, [bare(b"points"), b"MARKER".to_vec()].concat()).unwrap();
        let mut writer = Writer::open(&case, &clock).unwrap();
        let options = PlanOptions {
            follow_links: false,
            case_root: Some(case),
        };
        let answers = Answers {
            shows: Shows::Nothing,
            except: BTreeMap::new(),
            list_only: false,
            no_hash: false,
            kind: None,
            lang: Lang::En,
        };
        let found = plan(&[shot], &options);
        run(&mut writer, &found, &answers, None, &clock, &Silent);
        Self {
            folder,
            clock,
            writer,
        }
    }

    fn cover(&mut self, points: &[u8]) {
        let from = edit::picture(self.writer.case(), SHOT).unwrap();
        let boxes: [Area; 1] = ["1,1,2,2".parse().unwrap()];
        let made = CopyMade {
            from: &from,
            png: &bare(points),
            boxes: &boxes,
            made_with: "Holdfast 0.1.0",
        };
        edit::keep_copy(&mut self.writer, SHOT, &made, &self.clock).unwrap();
    }

    fn write(&mut self) -> PathBuf {
        let order = Order {
            app_version: env!("CARGO_PKG_VERSION"),
            export_time: noon(),
            part_limit_bytes: PART_LIMIT_BYTES,
            options: Options::default(),
        };
        let out = self.folder.path();
        let written = write_next(&self.writer, &order, out, &Silent).unwrap();
        let path = written.zips[0].path.clone();
        let place = PlaceFact {
            folder: "~".into(),
            folder_hex: None,
        };
        log_bundle(&mut self.writer, &written, place, &self.clock).unwrap();
        path
    }
}

fn verdict(path: &Path) -> Verdict {
    let checked = check_bundle(path, &Silent).unwrap();
    checked.contents.verdict().max(checked.history.verdict())
}

fn holds(path: &Path, words: &[u8]) -> bool {
    let bytes = std::fs::read(path).unwrap();
    bytes.windows(words.len()).any(|part| part == words)
}

#[test]
fn bundles_before_with_and_after_a_covered_copy_all_verify() {
    let mut house = House::new();
    let before = house.write();
    house.cover(b"covered");
    let with = house.write();
    edit::take_original_again(&mut house.writer, SHOT, &house.clock).unwrap();
    let after = house.write();
    house.cover(b"again");
    edit::call_original_intimate(&mut house.writer, SHOT, &house.clock).unwrap();
    edit::release(&mut house.writer, SHOT, None, &house.clock, &Silent).unwrap();
    let released = house.write();
    for (path, has_original) in [
        (&before, true),
        (&with, false),
        (&after, true),
        (&released, false),
    ] {
        assert_eq!(verdict(path), Verdict::Pass, "{}", path.display());
        assert_eq!(holds(path, b"MARKER"), has_original, "{}", path.display());
    }
    assert!(holds(&with, b"E0001-covered.png"), "the copy is in it");
    assert!(holds(&released, b"E0001-covered.png"), "here as well");
    assert!(!holds(&after, b"E0001-covered.png"), "taken back");
}

#[test]
fn a_bundle_that_says_another_copy_is_found_out() {
    let mut house = House::new();
    house.cover(b"first");
    house.cover(b"second");
    let path = house.write();
    let folder = house.folder.path().join("unzipped");
    zip::ZipArchive::new(std::fs::File::open(&path).unwrap())
        .unwrap()
        .extract(&folder)
        .unwrap();
    let bag = std::fs::read_dir(&folder).unwrap().next().unwrap();
    let bag = bag.unwrap().path();
    assert_eq!(verdict(&bag), Verdict::Pass, "as it was written");
    let copy = bag.join("data/exhibits/E0001-covered.png");
    std::fs::write(&copy, bare(b"first")).unwrap();
    assert_eq!(verdict(&bag), Verdict::Fail, "an earlier copy in its place");
}
