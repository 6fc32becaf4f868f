use std::collections::BTreeMap;

use holdfast_core::check::Lost;
use holdfast_core::fact::{AnswerFact, AnswerState, Between, FactBody, PlaceFact, SetupFact};
use holdfast_core::id::RecordKind;
use holdfast_core::line::Kind;

use super::*;
use crate::sample::{Sample, everything};

mod missing;

fn bytes<'a>(part: &'a PlannedPart, path: &str) -> &'a [u8] {
    let file = part.files.iter().find(|file| file.path == path);
    match file.map(|file| &file.source) {
        Some(Source::Bytes(bytes)) => bytes,
        other => panic!("{path}: {other:?}"),
    }
}

fn text<'a>(part: &'a PlannedPart, path: &str) -> &'a str {
    std::str::from_utf8(bytes(part, path)).unwrap()
}

fn paths<'a>(part: &'a PlannedPart, under: &str) -> Vec<&'a str> {
    let paths = part.files.iter().map(|file| file.path.as_str());
    paths.filter(|path| path.starts_with(under)).collect()
}

#[test]
fn every_exhibit_is_enclosed_or_has_its_reason() {
    let plan = everything().plan();
    let [part] = plan.parts.as_slice() else {
        panic!("one zip");
    };
    assert_eq!(
        paths(part, "data/"),
        [
            "data/exhibits/E0001.png",
            "data/exhibits/E0002.txt",
            "data/exhibits/E0010.bin",
            "data/exhibits/E0011.bin",
            "data/statement/S01.txt",
        ],
        "what travels"
    );
    let reasons: Vec<(String, &str)> = plan
        .withheld
        .iter()
        .map(|(id, why)| (id.to_string(), why.as_str()))
        .collect();
    let wanted = [
        ("E0003", "listed"),
        ("E0004", "listed"),
        ("E0005", "unanswered"),
        ("E0006", "intimate"),
        ("E0007", "set_aside"),
        ("E0008", "complete_download"),
        ("E0009", "released"),
    ];
    let wanted = wanted.map(|(id, why)| (id.to_owned(), why));
    assert_eq!(reasons, wanted, "what stays behind");
    assert_eq!(part.folder, "case-7F3K2MQ9-b01-police", "the zip's name");
}

#[test]
fn a_picture_called_a_document_is_asked_about_all_the_same() {
    let mut sample = Sample::new();
    let id = sample.add("x.png", Kind::Document, "image/png", 3);
    sample.exhibit(id).shows = holdfast_core::line::Shows::Unknown;
    assert_eq!(
        sample.plan().withheld,
        [(id, Withheld::Unanswered)],
        "content decides, not the kind"
    );
}

#[test]
fn a_damaged_object_is_named_and_does_not_stop_the_rest() {
    let mut sample = everything();
    sample.lost = vec![
        (Id::Exhibit(2), Lost::Unreadable),
        (Id::Exhibit(6), Lost::Damaged),
    ];
    let plan = sample.plan();
    assert!(
        plan.withheld
            .contains(&(Id::Exhibit(2), Withheld::Unreadable)),
        "it would have been enclosed"
    );
    assert!(
        plan.withheld
            .contains(&(Id::Exhibit(6), Withheld::Intimate)),
        "a weightier reason stays"
    );
    assert_eq!(plan.enclosed.len(), 3, "the rest travels");
}

#[test]
fn the_same_case_gives_the_same_plan_and_short_plain_paths() {
    let sample = everything();
    let plan = sample.plan();
    assert_eq!(plan, sample.plan(), "twice the same");
    for file in plan.parts.iter().flat_map(|part| &part.files) {
        let is_plain = file.path.split('/').all(|segment| {
            !segment.is_empty()
                && segment
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte))
        });
        assert!(is_plain, "{} is plain", file.path);
        // `report/facts/<64 hex digits>.json` has 82 characters and cannot have fewer.
        let limit = if file.path.starts_with("report/facts/") {
            82
        } else {
            80
        };
        assert!(file.path.len() <= limit, "{} is short", file.path);
    }
}

#[test]
fn an_empty_case_has_a_payload_that_says_so() {
    let plan = Sample::new().plan();
    assert_eq!(
        paths(&plan.parts[0], "data/"),
        ["data/nothing-enclosed.txt"],
        "a bag needs a payload"
    );
    assert_eq!(plan.parts.len(), 1, "one zip");
    let says = text(&plan.parts[0], "data/nothing-enclosed.txt");
    assert!(says.contains("nothing was written down"), "{says}");
}

#[test]
fn what_was_written_down_travels_by_itself() {
    let mut sample = Sample::new();
    let image = [("what", "An intimate image that stays where it is")];
    sample.note(Id::Record(RecordKind::Event, 1), &image);
    let plan = sample.plan();
    let [part] = plan.parts.as_slice() else {
        panic!("one zip");
    };
    let says = text(part, "data/nothing-enclosed.txt");
    assert!(says.contains("This case holds no exhibit"), "{says}");
    assert!(says.contains("aucune pièce. Ce que la famille"), "{says}");
    assert!(!says.contains("Every exhibit is named"), "there is none");
    let rows = csv_rows(part, "report/timeline.csv");
    let row = rows.iter().find(|row| row["id"] == "V01");
    let words = row.map(|row| row["text"].as_str());
    assert_eq!(words, Some(image[0].1), "{rows:?}");
    let read_me = text(part, "00-READ-ME-FIRST.txt");
    for said in [
        "exhibits.csv    empty: no file was added",
        "exhibits.csv    vide\u{a0}: aucun fichier",
    ] {
        assert!(read_me.contains(said), "{said} in {read_me}");
    }
    for claim in [
        "every exhibit:",
        "Its row in",
        "Sa ligne dans",
        "did not say",
    ] {
        assert!(!read_me.contains(claim), "{claim} in {read_me}");
    }
}

#[test]
fn facts_travel_but_for_those_that_are_named_as_withheld() {
    let mut sample = everything();
    let place = PlaceFact {
        folder: "/media/stick".into(),
        folder_hex: None,
    };
    sample.fact(None, FactBody::Destination(place.clone()));
    let source = sample.fact(None, FactBody::Destination(place));
    sample.case.insisted_sources.push(source);
    let damaged = sample.case.facts[0].digest;
    sample.facts.insert(damaged, b"not these bytes".to_vec());
    let places_out = Options {
        include_places: false,
        ..Options::default()
    };
    for (options, wanted) in [
        (Options::default(), (0, 1, 1, 1, 1)),
        (places_out, (11, 1, 1, 1, 1)),
    ] {
        let plan = sample.plan_with(PART_LIMIT_BYTES, options);
        let part = &plan.parts[0];
        let json: serde_json::Value =
            serde_json::from_slice(bytes(part, "report/case.json")).unwrap();
        let withheld = json["withheld_facts"].as_array().unwrap();
        let count = |why: &str| withheld.iter().filter(|fact| fact["why"] == why).count();
        assert_eq!(
            (
                count("place"),
                count("earlier_version"),
                count("destination"),
                count("source"),
                count("unreadable")
            ),
            wanted,
            "{options:?}"
        );
        let enclosed = paths(part, "report/facts/").len();
        assert_eq!(
            enclosed + withheld.len(),
            sample.case.facts.len(),
            "every fact is there or named"
        );
    }
}

fn csv_rows(part: &PlannedPart, path: &str) -> Vec<BTreeMap<String, String>> {
    let bytes = bytes(part, path).strip_prefix(b"\xef\xbb\xbf").unwrap();
    let mut reader = csv::Reader::from_reader(bytes);
    reader.deserialize().map(Result::unwrap).collect()
}

#[test]
fn a_folder_left_out_is_in_no_file() {
    let mut sample = everything();
    for exhibit in &mut sample.case.exhibits {
        exhibit.places[0].value.folder = "~/theo-secret".into();
    }
    for named in &mut sample.case.facts {
        if let Some(FactBody::Place(place)) = &mut named.body {
            place.folder = "~/theo-secret".into();
        }
    }
    let options = Options {
        include_places: false,
        ..Options::default()
    };
    let plan = sample.plan_with(PART_LIMIT_BYTES, options);
    assert_eq!(plan.what_travels.folders, 0, "none is told of");
    for file in &plan.parts[0].files {
        if let Source::Bytes(bytes) = &file.source {
            let text = String::from_utf8_lossy(bytes);
            assert!(!text.contains("theo-secret"), "{} has none", file.path);
        }
    }
    let plan = sample.plan();
    assert!(
        text(&plan.parts[0], "report/exhibits.csv").contains("theo-secret"),
        "there by default"
    );
    assert_eq!(plan.what_travels.folders, 1, "one folder, told of");
}

const SEVERAL_ZIPS_LIMIT: u64 = 350_000;

/// Six files that go into several zips, and a film that is too big for any.
fn several_zips() -> Sample {
    let mut sample = Sample::new();
    for number in 0..6 {
        sample.add(
            &format!("{number}.txt"),
            Kind::Document,
            "text/plain",
            100_000,
        );
    }
    sample.add("film.mp4", Kind::Video, "video/mp4", 400_000);
    sample
}

#[test]
fn big_cases_are_shared_out_over_complete_bags() {
    let limit = SEVERAL_ZIPS_LIMIT;
    let plan = several_zips().plan_with(limit, Options::default());
    let folders: Vec<&str> = plan.parts.iter().map(|part| part.folder.as_str()).collect();
    assert!(folders.len() > 2, "several zips: {folders:?}");
    assert!(folders[0].ends_with("-b01-police-p1of4"), "{folders:?}");
    let data: usize = plan
        .parts
        .iter()
        .map(|part| paths(part, "data/").len())
        .sum();
    assert_eq!(data, 7, "every exhibit once");
    for (number, part) in (1..).zip(&plan.parts) {
        assert!(part.folder.len() <= 32, "{} is short", part.folder);
        assert!(!bytes(part, "report/log.jsonl").is_empty(), "the whole log");
        let json: serde_json::Value =
            serde_json::from_slice(bytes(part, "report/case.json")).unwrap();
        for exhibit in json["exhibits"].as_array().unwrap() {
            let path = exhibit["path"].as_str().unwrap();
            let is_here = part.files.iter().any(|file| file.path == path);
            assert_eq!(
                exhibit["part"] == number,
                is_here,
                "{path} in part {number}"
            );
        }
        let size: u64 = part.files.iter().map(|file| file.source.size()).sum();
        let is_oversize = part
            .info
            .iter()
            .any(|(label, _)| label == "Holdfast-Remark");
        assert_eq!(is_oversize, size > limit, "only the film is too big");
    }
    let mut last = plan.parts.last().unwrap().clone();
    last.with_other_parts(&[(plan.parts[0].folder.clone(), Digest::of(b"zip"))]);
    let (label, value) = last.info.last().unwrap();
    assert_eq!(label, "Holdfast-Other-Part", "named");
    assert_eq!(
        *value,
        format!("{}.zip {}", plan.parts[0].folder, Digest::of(b"zip")),
        "zip and fingerprint"
    );
}

#[test]
fn the_log_travels_byte_for_byte_and_its_head_fits() {
    let sample = everything();
    let plan = sample.plan();
    assert_eq!(
        bytes(&plan.parts[0], "report/log.jsonl"),
        sample.log,
        "exact"
    );
    let head = text(&plan.parts[0], "report/log-head.txt");
    let wanted = format!(
        "lines: {}\nlast: {}\n",
        sample.case.head.lines, sample.case.head.last
    );
    assert!(head.starts_with(&wanted), "{head}");
}

/// Writes a part as a bag: `bagit.txt`, labels, manifests, files.
fn write_bag(sample: &Sample, part: &PlannedPart, folder: &std::path::Path) {
    let mut files: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    for file in &part.files {
        let bytes = match &file.source {
            Source::Bytes(bytes) => bytes.clone(),
            Source::Object { sha256, .. } => sample.objects[sha256].clone(),
            Source::Stretch(_) => panic!("no download was read"),
        };
        files.insert(file.path.clone(), bytes);
    }
    let manifest = |files: &BTreeMap<String, Vec<u8>>, is_payload: bool| -> Vec<u8> {
        let files = files.iter();
        let files = files.filter(|(path, _)| path.starts_with("data/") == is_payload);
        let lines: Vec<String> = files
            .map(|(path, bytes)| format!("{}  {path}\n", Digest::of(bytes)))
            .collect();
        lines.concat().into_bytes()
    };
    let labels = part.info.iter();
    let labels: Vec<String> = labels
        .map(|(label, value)| format!("{label}: {value}\n"))
        .collect();
    files.insert("manifest-sha256.txt".into(), manifest(&files, true));
    files.insert(
        "bagit.txt".into(),
        b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".to_vec(),
    );
    files.insert("bag-info.txt".into(), labels.concat().into_bytes());
    files.insert("tagmanifest-sha256.txt".into(), manifest(&files, false));
    for (path, bytes) in files {
        let path = folder.join(&part.folder).join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
}

#[test]
fn a_plan_becomes_a_folder() {
    let sample = everything();
    let plan = sample.plan();
    let folder = tempfile::tempdir().unwrap();
    write_bag(&sample, &plan.parts[0], folder.path());
    let bag = folder.path().join(&plan.parts[0].folder);
    let first = std::fs::read(bag.join("data/exhibits/E0001.png")).unwrap();
    assert_eq!(
        Some(Digest::of(&first)),
        sample.case.exhibits[0].held.sha256(),
        "byte for byte"
    );
    assert!(bag.join("00-READ-ME-FIRST.txt").exists(), "read me");
}
