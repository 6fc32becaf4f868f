//! A practice case is a whole case, marked in its first line and in all that comes of it.

use std::fs;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, TimeDelta, Utc};
use holdfast_core::case::Held;
use holdfast_core::check::check;
use holdfast_core::duplicate::duplicate;
use holdfast_core::error::Error;
use holdfast_core::fact::Lang;
use holdfast_core::finding::{FindingCode, Level, Verdict};
use holdfast_core::id::RecordKind;
use holdfast_core::import::{place_of, takes_files};
use holdfast_core::line::Shows;
use holdfast_core::moment::{Clock, Moment};
use holdfast_core::progress::Silent;
use holdfast_core::store::{Store, Writer};
use holdfast_practice::{FILES, Made, Order, changed_bundle, is_finished, make};
use holdfast_report::rebuild::check_bundle;
use tempfile::TempDir;

struct HandClock(AtomicI64);

impl Clock for HandClock {
    fn now(&self) -> Moment {
        let start: DateTime<Utc> = "2026-11-26T12:00:00Z".parse().unwrap();
        let seconds = self.0.fetch_add(1, Ordering::Relaxed);
        Moment {
            utc: start + TimeDelta::seconds(seconds),
            offset_minutes: 0,
            mono_ms: u64::try_from(seconds).unwrap() * 1000,
            boot: "one run".into(),
        }
    }
}

struct House {
    folder: TempDir,
    clock: HandClock,
}

impl House {
    fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
            clock: HandClock(AtomicI64::new(0)),
        }
    }

    fn order(&self, lang: Lang) -> Order<'_> {
        Order {
            app_version: "0.1.0",
            lang,
            home: Some(self.folder.path()),
            clock: &self.clock,
        }
    }

    fn made(&self, lang: Lang) -> Made {
        let folder = self.folder.path().join("one");
        make(&folder, &self.order(lang), &Silent).unwrap()
    }
}

#[test]
fn it_has_everything_that_a_case_can_have_and_its_first_line_says_what_it_is() {
    for lang in [Lang::En, Lang::Fr] {
        let house = House::new();
        let made = house.made(lang);
        let store = Store::at(&made.case).unwrap();
        let case = store.read_case().unwrap();
        assert!(case.is_practice, "it is marked");
        assert_eq!(case.exhibits.len(), FILES.len(), "every file");
        let open = case.exhibits.iter().filter(|one| one.needs_answer());
        let open: Vec<_> = open.filter(|one| one.shows == Shows::Unknown).collect();
        assert_eq!(open.len(), 1, "one is left to be answered");
        assert!(
            matches!(open[0].held, Held::Listed { .. }),
            "and only listed"
        );
        assert_eq!(case.exports().len(), 3, "three downloads");
        assert_eq!(
            case.records.len(),
            5,
            "two accounts, money, a threat, words"
        );
        let accounts = case
            .records
            .iter()
            .filter(|one| one.kind == RecordKind::Account);
        let roles: Vec<_> = accounts.map(|one| one.fields.get("role")).collect();
        let threatening = Some(&"threatening".to_owned());
        assert_eq!(
            roles,
            [threatening, threatening],
            "both are the one who threatens"
        );
        assert_eq!(case.stated.marks.len(), 1, "a marked message");
        assert_eq!(case.stated.links.len(), 1, "two accounts are one person");
        assert_eq!(case.path.gaps.len(), 1, "a gap that was answered");
        assert!(is_finished(&made.case), "whole");
        let log = String::from_utf8(store.log_bytes().unwrap()).unwrap();
        let first = log.lines().next().unwrap();
        assert!(first.ends_with("\"practice\":true}}"), "line 0: {first}");
        let report = check(&store, None, &Silent).unwrap();
        assert_eq!(
            (report.contents, report.history),
            (Verdict::Pass, Verdict::Pass),
            "and it checks: {:?}",
            report.findings
        );
    }
}

#[test]
fn the_originals_lie_where_the_case_says() {
    let house = House::new();
    let made = house.made(Lang::En);
    let case = Store::at(&made.case).unwrap().read_case().unwrap();
    let missing = holdfast_core::check::look_for_originals(&case, Some(house.folder.path()));
    assert!(missing.is_empty(), "found: {missing:?}");
}

#[test]
fn nothing_real_is_added_to_it_and_a_copy_stays_marked() {
    let house = House::new();
    let made = house.made(Lang::En);
    let mut writer = Writer::open(&made.case, &house.clock).unwrap();
    assert!(
        matches!(takes_files(writer.case()), Err(Error::PracticeCase)),
        "refused"
    );
    let to = house.folder.path().join("copy");
    let place = place_of(&to, None);
    duplicate(&mut writer, &to, place, &house.clock, &Silent).unwrap();
    let copy = Store::at(&to).unwrap();
    assert!(copy.read_case().unwrap().is_practice, "the copy says so");
    assert!(copy.glance().unwrap().unwrap().is_practice, "at a glance");
}

#[test]
fn a_mark_that_is_taken_out_of_the_case_is_found() {
    let house = House::new();
    let made = house.made(Lang::En);
    for name in ["case.json", "log.jsonl"] {
        let path = made.case.join(name);
        let text = fs::read_to_string(&path).unwrap();
        let without =
            text.replacen(",\"practice\":true", "", 1)
                .replacen(",\n  \"practice\": true", "", 1);
        assert_ne!(text, without, "{name} was marked");
        fs::write(&path, &without).unwrap();
        let report = check(&Store::at(&made.case).unwrap(), None, &Silent).unwrap();
        let worst = report.contents.max(report.history);
        assert_eq!(worst, Verdict::Fail, "{name}: it does not go unseen");
        fs::write(&path, &text).unwrap();
    }
}

#[test]
fn it_is_never_made_where_something_lies() {
    let house = House::new();
    let folder = house.folder.path().join("full");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("photo.jpg"), "ours").unwrap();
    let refused = make(&folder, &house.order(Lang::En), &Silent);
    assert!(
        matches!(refused, Err(Error::FolderNotEmpty { .. })),
        "{refused:?}"
    );
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 1, "as it was");
}

#[test]
fn one_changed_byte_is_found_and_named() {
    let house = House::new();
    let folder = house.folder.path().join("changed");
    let order = house.order(Lang::En);
    let changed = changed_bundle(&folder, &order, &Silent).unwrap();
    let again = changed_bundle(&folder, &order, &Silent).unwrap();
    assert_eq!(again, changed, "made once");
    let name = changed.file_name().unwrap().to_str().unwrap();
    assert!(name.starts_with("practice-"), "its name says so: {name}");
    let checked = check_bundle(&changed, &Silent).unwrap();
    assert!(checked.is_practice(), "the check says so");
    assert_eq!(checked.contents.verdict(), Verdict::Fail, "found");
    let failed: Vec<_> = checked
        .findings()
        .filter(|finding| finding.level == Level::Fail)
        .map(|finding| (finding.code, finding.subject.as_str()))
        .collect();
    assert!(
        failed.contains(&(FindingCode::Changed, "data/exhibits/E0001.png"))
            || failed
                .iter()
                .any(|(_, subject)| subject.contains("data/exhibits/")),
        "and named: {failed:?}"
    );
    let whole = changed.with_file_name(name.replace("-changed", ""));
    let checked = check_bundle(&whole, &Silent).unwrap();
    assert_eq!(
        (checked.contents.verdict(), checked.history.verdict()),
        (Verdict::Pass, Verdict::Pass),
        "the one beside it is whole: {:?}",
        checked.findings().collect::<Vec<_>>()
    );
    let beside = fs::read_to_string(whole.with_extension("zip.txt")).unwrap();
    assert!(beside.contains("PRACTICE"), "the text beside it says so");
}
