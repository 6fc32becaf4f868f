//! Adding files: every edge case of the reference (integrity.md 3.3) behaves as its table and the design say.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use crate::support::{House, JPEG, PNG};
use holdfast_core::case::{Held, State};
use holdfast_core::digest::Digest;
use holdfast_core::edit::{self, AnswerEffect};
use holdfast_core::fact::Lang;
use holdfast_core::id::Id;
use holdfast_core::import::{Answers, OutcomeKind, PlanOptions, Reason, plan, run};
use holdfast_core::line::{Event, Flag, Kind, Shows};
use holdfast_core::progress::Silent;

pub(crate) fn reason(outcome: &holdfast_core::import::Outcome) -> Option<Reason> {
    outcome.remark.as_ref().map(|remark| remark.reason)
}

#[test]
fn a_file_is_kept_byte_for_byte_and_its_source_is_untouched() {
    let house = House::new();
    let path = house.source("IMG_1.PNG", PNG);
    let before = fs::metadata(&path).unwrap().modified().unwrap();
    let outcomes = house.add(std::slice::from_ref(&path), Shows::Nothing);
    assert_eq!(outcomes[0].result, OutcomeKind::Added, "kept");
    assert_eq!(
        outcomes[0].sha256,
        Some(Digest::of(PNG)),
        "the hash of its bytes"
    );
    let object = house.writer().store().object_path(Digest::of(PNG));
    assert_eq!(fs::read(&object).unwrap(), PNG, "byte for byte");
    assert!(
        fs::metadata(&object).unwrap().permissions().readonly(),
        "read-only"
    );
    assert_eq!(fs::read(&path).unwrap(), PNG, "the source keeps its bytes");
    assert_eq!(
        fs::metadata(&path).unwrap().modified().unwrap(),
        before,
        "and its time"
    );
}

#[test]
fn the_same_bytes_are_the_same_exhibit_with_another_name() {
    let house = House::new();
    let one = house.source("a.txt", b"words");
    let two = house.source("b.txt", b"words");
    house.add(std::slice::from_ref(&one), Shows::Nothing);
    let lines = house.writer().case().head.lines;
    let again = house.add(&[one], Shows::Nothing);
    assert_eq!(again[0].result, OutcomeKind::AlreadyThere, "nothing new");
    assert_eq!(
        house.writer().case().head.lines,
        lines,
        "nothing new is logged"
    );
    let other = house.add(&[two], Shows::Nothing);
    assert_eq!(other[0].exhibit, Some(Id::Exhibit(1)), "the same exhibit");
    let writer = house.writer();
    let names: Vec<&str> = writer.case().exhibits[0]
        .files
        .iter()
        .map(|file| file.value.name.as_str())
        .collect();
    assert_eq!(names, ["a.txt", "b.txt"], "both names are kept");
}

#[test]
fn the_answer_decides_what_is_copied() {
    let house = House::new();
    let shot = house.source("shot.png", PNG);
    let photo = house.source("photo.jpg", JPEG);
    let outcomes = house.add(&[shot, photo], Shows::Unknown);
    assert_eq!(
        outcomes[0].result,
        OutcomeKind::Added,
        "an unanswered screenshot is kept"
    );
    assert_eq!(
        outcomes[1].result,
        OutcomeKind::Listed,
        "an unanswered photo is listed"
    );
    let writer = house.writer();
    assert!(
        !writer.store().object_path(Digest::of(JPEG)).exists(),
        "the photo's bytes are not in the case"
    );
    let listed = &writer.case().exhibits[1];
    assert_eq!(
        listed.held.sha256(),
        Some(Digest::of(JPEG)),
        "its hash is known"
    );
    let log = String::from_utf8(writer.store().log_bytes().unwrap()).unwrap();
    assert!(
        !log.contains(&Digest::of(JPEG).to_string()),
        "but the log does not hold it"
    );
    assert!(
        !log.contains("photo.jpg") && !log.contains("Invented"),
        "nor any word"
    );
}

#[test]
fn a_listed_photo_is_copied_once_it_shows_nothing_and_is_still_there() {
    let house = House::new();
    let photo = house.source("photo.jpg", JPEG);
    house.add(std::slice::from_ref(&photo), Shows::Unknown);
    let mut writer = house.writer();
    fs::write(&photo, b"\xff\xd8\xff other").unwrap();
    let id = Id::Exhibit(1);
    let effect =
        edit::answer_shows(&mut writer, id, Shows::Nothing, None, &house.clock, &Silent).unwrap();
    assert_eq!(
        effect,
        AnswerEffect::StillListed,
        "other bytes are not this exhibit"
    );
    fs::write(&photo, JPEG).unwrap();
    let effect =
        edit::answer_shows(&mut writer, id, Shows::Nothing, None, &house.clock, &Silent).unwrap();
    assert_eq!(effect, AnswerEffect::NowKept, "copied from its place");
    assert_eq!(writer.case().exhibits[0].state(), State::Kept, "kept");
    assert!(
        writer.store().object_path(Digest::of(JPEG)).is_file(),
        "its bytes are there"
    );
}

#[test]
fn an_empty_file_is_kept_and_flagged() {
    let house = House::new();
    let outcomes = house.add(&[house.source("IMG_4024.PNG", b"")], Shows::Nothing);
    assert_eq!(
        (outcomes[0].result, reason(&outcomes[0])),
        (OutcomeKind::Added, Some(Reason::Empty)),
        "kept, said"
    );
    let writer = house.writer();
    assert_eq!(writer.case().exhibits[0].flags, [Flag::Empty], "flagged");
    assert_eq!(
        writer.case().exhibits[0].kind,
        Kind::Other,
        "an empty file is no picture"
    );
}

#[test]
fn folders_are_taken_whole_and_what_systems_leave_behind_is_apart() {
    let house = House::new();
    house.source("phone/DCIM/1.png", PNG);
    house.source("phone/DCIM/.DS_Store", b"x");
    house.source("phone/__MACOSX/._1.png", b"x");
    house.source("phone/Thumbs.db", b"x");
    house.source("phone/words.txt", b"words");
    let plan = plan(&[house.dir.path().join("in")], &PlanOptions::default());
    assert_eq!(plan.files.len(), 2, "two files of the family");
    assert_eq!(plan.junk.len(), 3, "the rest apart");
}

#[test]
fn one_bad_file_never_stops_the_rest() {
    let house = House::new();
    let good = house.source("good.txt", b"good");
    let missing = house.dir.path().join("in/missing.txt");
    // A regular file whose bytes cannot be read.
    let unreadable = PathBuf::from("/proc/self/mem");
    let outcomes = house.add(&[missing, unreadable, good], Shows::Nothing);
    let of = |result| {
        outcomes
            .iter()
            .filter(|outcome| outcome.result == result)
            .count()
    };
    assert_eq!(
        (of(OutcomeKind::Added), of(OutcomeKind::Failed)),
        (1, 2),
        "{outcomes:?}"
    );
    let writer = house.writer();
    let failed = writer
        .store()
        .read_log()
        .unwrap()
        .lines
        .iter()
        .filter(|(l, _)| l.ev == Event::Failed)
        .count();
    assert_eq!(failed, 2, "failures are in the log too");
}

#[test]
fn an_answer_belongs_to_the_bytes_it_was_given_for() {
    let house = House::new();
    let photo = house.source("photo.jpg", JPEG);
    let plan = plan(std::slice::from_ref(&photo), &PlanOptions::default());
    fs::write(&photo, [JPEG, b"another picture"].concat()).unwrap();
    let answers = Answers {
        shows: Shows::Nothing,
        except: BTreeMap::new(),
        list_only: false,
        no_hash: false,
        kind: None,
        lang: Lang::En,
    };
    let mut writer = house.writer();
    let outcomes = run(&mut writer, &plan, &answers, None, &house.clock, &Silent);
    assert_eq!(
        reason(&outcomes[0]),
        Some(Reason::ChangedSincePlan),
        "the question has to be asked again"
    );
    assert_eq!(
        outcomes[0].result,
        OutcomeKind::Listed,
        "until then it is not copied"
    );
}

#[test]
fn a_listed_file_may_go_without_a_hash() {
    let house = House::new();
    let path = house.source("photo.jpg", JPEG);
    let answers = Answers {
        shows: Shows::Intimate,
        except: BTreeMap::new(),
        list_only: false,
        no_hash: true,
        kind: None,
        lang: Lang::En,
    };
    let outcomes = house.add_with(&[path], &answers);
    assert_eq!(outcomes[0].sha256, None, "declined");
    let writer = house.writer();
    assert_eq!(writer.case().exhibits[0].flags, [Flag::NoHash], "and said");
    assert!(
        matches!(
            writer.case().exhibits[0].held,
            Held::Listed { size: Some(_), .. }
        ),
        "its size is known"
    );
}

#[test]
fn cancelling_leaves_what_was_saved_and_nothing_half() {
    struct Stop;
    impl holdfast_core::progress::Progress for Stop {
        fn is_cancelled(&self) -> bool {
            true
        }
    }
    let house = House::new();
    let path = house.source("a.txt", b"a");
    let plan = plan(&[path], &PlanOptions::default());
    let answers = Answers {
        shows: Shows::Nothing,
        except: BTreeMap::new(),
        list_only: false,
        no_hash: false,
        kind: None,
        lang: Lang::En,
    };
    let mut writer = house.writer();
    let outcomes = run(&mut writer, &plan, &answers, None, &house.clock, &Stop);
    assert_eq!(reason(&outcomes[0]), Some(Reason::Cancelled), "not added");
    assert!(writer.case().exhibits.is_empty(), "nothing is listed");
    assert_eq!(
        fs::read_dir(writer.store().incoming_path())
            .unwrap()
            .count(),
        0,
        "nothing is left over"
    );
}
