//! Keeping a case: one writer, interruptions, damage, copies.

use std::fs;
use std::path::Path;

use crate::support::{House, JPEG, PNG};
use holdfast_core::check::check;
use holdfast_core::edit;
use holdfast_core::error::Error;
use holdfast_core::fact::Lang;
use holdfast_core::finding::{FindingCode, Level, Verdict};
use holdfast_core::id::{Id, RecordKind};
use holdfast_core::line::{Event, Shows};
use holdfast_core::progress::Silent;
use holdfast_core::store::{Store, Writer};

pub(crate) fn house_with_things() -> House {
    let house = House::new();
    house.add(
        &[
            house.source("shot.png", PNG),
            house.source("words.txt", b"words"),
        ],
        Shows::Nothing,
    );
    house.add(&[house.source("photo.jpg", JPEG)], Shows::Intimate);
    let mut writer = house.writer();
    let fields = [("username".to_owned(), "emmyrose_x9".to_owned())].into();
    edit::add_record(
        &mut writer,
        RecordKind::Account,
        fields,
        Lang::Fr,
        &house.clock,
    )
    .unwrap();
    edit::set_aside(&mut writer, Id::Exhibit(2), "twice", Lang::En, &house.clock).unwrap();
    house
}

fn verdicts(house: &House) -> (Verdict, Verdict) {
    match Store::at(&house.case()).and_then(|store| check(&store, None, &Silent)) {
        Ok(report) => (report.contents, report.history),
        Err(_) => (Verdict::Error, Verdict::Error),
    }
}

fn every_file(root: &Path) -> Vec<std::path::PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(root).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(every_file(&path));
        } else {
            files.push(path);
        }
    }
    files.sort();
    files
}

#[cfg(unix)]
fn make_writable(path: &Path) {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(0o644)).unwrap();
}

#[test]
fn a_case_that_nobody_touched_passes() {
    let house = house_with_things();
    assert_eq!(
        verdicts(&house),
        (Verdict::Pass, Verdict::Pass),
        "both answers"
    );
}

#[cfg(unix)]
#[test]
fn any_flipped_byte_in_a_case_is_found() {
    let house = house_with_things();
    for path in every_file(&house.case()) {
        if path.ends_with("lock") {
            continue;
        }
        make_writable(&path);
        let good = fs::read(&path).unwrap();
        for at in 0..good.len() {
            let mut bad = good.clone();
            bad[at] ^= 1 << (at % 8);
            fs::write(&path, &bad).unwrap();
            let (contents, history) = verdicts(&house);
            assert!(
                contents.max(history) > Verdict::Pass,
                "byte {at} of {} was flipped unseen",
                path.display()
            );
        }
        fs::write(&path, &good).unwrap();
    }
    assert_eq!(
        verdicts(&house),
        (Verdict::Pass, Verdict::Pass),
        "put back, all is well"
    );
}

#[test]
fn any_file_that_is_removed_renamed_or_added_is_found() {
    let house = house_with_things();
    for path in every_file(&house.case()) {
        if path.ends_with("lock") {
            continue;
        }
        let away = house.dir.path().join("away");
        fs::rename(&path, &away).unwrap();
        let (contents, history) = verdicts(&house);
        assert!(
            contents.max(history) > Verdict::Pass,
            "{} was removed unseen",
            path.display()
        );
        let renamed = path.with_file_name("renamed");
        fs::rename(&away, &renamed).unwrap();
        let (contents, history) = verdicts(&house);
        assert!(
            contents.max(history) > Verdict::Pass,
            "{} was renamed unseen",
            path.display()
        );
        fs::rename(&renamed, &path).unwrap();
    }
    fs::write(house.case().join("objects/more"), b"x").unwrap();
    let report = check(&Store::at(&house.case()).unwrap(), None, &Silent).unwrap();
    let found = report
        .findings
        .iter()
        .find(|finding| finding.code == FindingCode::ForeignFile)
        .unwrap();
    assert_eq!(
        (found.subject.as_str(), found.level),
        ("objects/more", Level::Warning),
        "an added file is named"
    );
}

#[test]
fn a_cut_log_is_found_by_its_head_and_nothing_is_added_to_it() {
    let house = house_with_things();
    let path = house.case().join("log.jsonl");
    let log = fs::read(&path).unwrap();
    let cut = log[..log.len() - 1]
        .iter()
        .rposition(|byte| *byte == b'\n')
        .unwrap()
        + 1;
    fs::write(&path, &log[..cut]).unwrap();
    let report = check(&Store::at(&house.case()).unwrap(), None, &Silent).unwrap();
    assert!(
        report
            .findings
            .iter()
            .any(|finding| finding.code == FindingCode::LogCut),
        "{:?}",
        report.findings
    );
    let refused = Writer::open(&house.case(), &house.clock);
    assert!(
        matches!(refused, Err(Error::LogDamaged { .. })),
        "adding would cover the damage up"
    );
    assert_eq!(
        fs::read(&path).unwrap(),
        log[..cut],
        "opening changed nothing"
    );
}

#[test]
fn damage_is_not_covered_up_by_opening_for_writing() {
    let house = house_with_things();
    let (log, head) = (
        house.case().join("log.jsonl"),
        house.case().join("head.json"),
    );
    let (good_log, good_head) = (fs::read(&log).unwrap(), fs::read(&head).unwrap());
    let refused = |what: &str| {
        let before = (fs::read(&log).unwrap(), fs::read(&head).ok());
        let opened = Writer::open(&house.case(), &house.clock);
        assert!(matches!(opened, Err(Error::LogDamaged { .. })), "{what}");
        assert_eq!(
            (fs::read(&log).unwrap(), fs::read(&head).ok()),
            before,
            "{what}: untouched"
        );
        assert_eq!(
            verdicts(&house).1,
            Verdict::Fail,
            "{what}: the check says so"
        );
    };
    fs::remove_file(&head).unwrap();
    refused("the head is gone");
    fs::write(&head, &good_head).unwrap();
    fs::write(&log, forged(&String::from_utf8(good_log.clone()).unwrap())).unwrap();
    refused("the log was written anew");
    fs::write(&log, good_log).unwrap();
    assert_eq!(verdicts(&house), (Verdict::Pass, Verdict::Pass), "put back");
}

/// Every line with another day, as one whole chain, and a line more than there was: only the old head tells.
fn forged(log: &str) -> String {
    let mut forged = String::new();
    let mut prev = "0".repeat(64);
    for (n, line) in log.lines().chain(log.lines().last()).enumerate() {
        let mut value: serde_json::Value = serde_json::from_str(line).unwrap();
        value["n"] = n.into();
        value["prev"] = prev.into();
        value["utc"] = "2026-03-07T00:00:00Z".into();
        let line = value.to_string();
        prev = holdfast_core::digest::Digest::of(line.as_bytes()).to_string();
        forged.push_str(&line);
        forged.push('\n');
    }
    forged
}

#[test]
fn what_an_interruption_leaves_is_put_in_order_without_a_question() {
    let house = house_with_things();
    let case = house.case();
    fs::write(case.join("incoming/abc.part"), b"half").unwrap();
    let orphan = holdfast_core::digest::Digest::of(b"orphan");
    let shelf = case.join("objects").join(&orphan.to_string()[..2]);
    fs::create_dir_all(&shelf).unwrap();
    fs::write(shelf.join(orphan.to_string()), b"orphan").unwrap();
    let log = case.join("log.jsonl");
    let mut bytes = fs::read(&log).unwrap();
    bytes.extend(b"{\"v\":1,\"n\":9");
    fs::write(&log, &bytes).unwrap();
    let writer = house.writer();
    let found = writer.recovered();
    assert_eq!(
        (found.parts, found.orphans, found.torn_bytes),
        (1, 1, 12),
        "all three are counted"
    );
    assert_eq!(
        fs::read(case.join("log.torn-1")).unwrap(),
        b"{\"v\":1,\"n\":9",
        "the torn line is kept aside"
    );
    drop(writer);
    assert_eq!(house.writer().recovered().torn_bytes, 0, "once is enough");
    let lines = house.writer().store().read_log().unwrap().lines;
    let events = lines
        .iter()
        .filter(|(line, _)| line.ev == Event::Recovered)
        .count();
    assert_eq!(events, 1, "and logged once");
    assert_eq!(
        verdicts(&house),
        (Verdict::Pass, Verdict::Pass),
        "a recovery is no failure"
    );
    let outcomes = house.add(&[house.source("orphan.txt", b"orphan")], Shows::Nothing);
    assert_eq!(
        outcomes[0].sha256,
        Some(orphan),
        "the same bytes are used again"
    );
}

#[test]
fn a_group_that_the_head_does_not_count_yet_is_taken_in() {
    let house = house_with_things();
    let head = fs::read(house.case().join("head.json")).unwrap();
    house.add(&[house.source("more.txt", b"more")], Shows::Nothing);
    fs::write(house.case().join("head.json"), head).unwrap();
    let report = check(&Store::at(&house.case()).unwrap(), None, &Silent).unwrap();
    assert_eq!(
        (report.contents, report.history),
        (Verdict::Pass, Verdict::Pass),
        "{:?}",
        report.findings
    );
    assert_eq!(
        house.writer().case().exhibits.len(),
        4,
        "its lines and files are whole"
    );
}

#[test]
fn a_clock_that_jumps_is_written_down_and_never_refused() {
    let house = House::new();
    house.add(&[house.source("a.txt", b"a")], Shows::Nothing);
    house.clock.jump(-7200);
    house.add(&[house.source("b.txt", b"b")], Shows::Nothing);
    let writer = house.writer();
    assert_eq!(writer.case().clock_jumps.len(), 1, "one jump");
    assert!(
        (writer.case().clock_jumps[0].1 + 7200).abs() < 60,
        "back by two hours"
    );
    assert_eq!(
        verdicts(&house),
        (Verdict::Pass, Verdict::Pass),
        "a jump is a note"
    );
}

#[test]
fn a_listed_original_that_moved_is_said_at_once() {
    let house = house_with_things();
    fs::remove_file(house.dir.path().join("in/photo.jpg")).unwrap();
    let report = check(&Store::at(&house.case()).unwrap(), None, &Silent).unwrap();
    let finding = report
        .findings
        .iter()
        .find(|finding| finding.code == FindingCode::OriginalMissing)
        .unwrap();
    assert_eq!(
        (finding.level, finding.subject.as_str()),
        (Level::Warning, "E0003"),
        "named, as a warning"
    );
}

#[test]
fn records_keep_their_id_and_their_earlier_versions() {
    let house = house_with_things();
    let mut writer = house.writer();
    let id = writer.case().records[0].id;
    edit::change_record(
        &mut writer,
        id,
        [("phone".to_owned(), "1".to_owned())].into(),
        Lang::En,
        &house.clock,
    )
    .unwrap();
    let record = writer.case().record(id).unwrap();
    assert_eq!(
        (record.fields.len(), record.earlier.len()),
        (2, 1),
        "both fields, one earlier version"
    );
    let wrong = [("colour".to_owned(), "red".to_owned())].into();
    let refused = edit::change_record(&mut writer, id, wrong, Lang::En, &house.clock);
    assert!(
        matches!(refused, Err(Error::UnknownField { .. })),
        "only fields that exist"
    );
}

#[test]
fn a_lost_head_is_made_anew_only_for_a_whole_log_and_that_is_written_down() {
    let house = House::new();
    house.add(&[house.source("a.txt", b"one")], Shows::Nothing);
    let (case, clock) = (house.case(), &house.clock);
    let refused = Writer::open_without_head(&case, clock).err();
    assert!(
        matches!(refused, Some(Error::LogDamaged { .. })),
        "a head that is there is not replaced: {refused:?}"
    );
    fs::remove_file(case.join("head.json")).unwrap();
    let refused = Writer::open(&case, clock).err();
    let is_lost = |error: &Error| matches!(error, Error::LogDamaged { finding, .. } if finding.starts_with("head_lost"));
    assert!(refused.as_ref().is_some_and(is_lost), "said: {refused:?}");
    let log = fs::read(case.join("log.jsonl")).unwrap();
    fs::write(case.join("log.jsonl"), [&log[..], b"{\"half"].concat()).unwrap();
    assert!(
        Writer::open_without_head(&case, clock).is_err(),
        "not for a log that is not whole"
    );
    fs::write(case.join("log.jsonl"), &log).unwrap();
    drop(Writer::open_without_head(&case, clock).unwrap());
    house.add(&[house.source("b.txt", b"two")], Shows::Nothing);
    let report = check(&Store::at(&case).unwrap(), None, &Silent).unwrap();
    assert_eq!(report.history, Verdict::Pass, "{:?}", report.findings);
    let told = report.findings.iter();
    let told: Vec<_> = told
        .filter(|finding| finding.code == FindingCode::HeadDiffers)
        .map(|finding| (finding.level, finding.subject.as_str()))
        .collect();
    assert_eq!(told, [(Level::Warning, "line 2")], "for ever after");
}
