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

fn reason(outcome: &holdfast_core::import::Outcome) -> Option<Reason> {
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

#[cfg(unix)]
#[test]
fn links_pipes_and_devices_are_refused_at_once() {
    let house = House::new();
    let good = house.source("good.txt", b"good");
    let folder = house.dir.path().join("in");
    std::os::unix::fs::symlink(&good, folder.join("link")).unwrap();
    std::os::unix::fs::symlink(&folder, folder.join("loop")).unwrap();
    let _socket = std::os::unix::net::UnixListener::bind(folder.join("socket")).unwrap();
    let pipe = folder.join("pipe");
    assert!(
        std::process::Command::new("mkfifo")
            .arg(&pipe)
            .status()
            .unwrap()
            .success(),
        "a pipe is made"
    );
    let outcomes = house.add(&[folder, PathBuf::from("/dev/zero")], Shows::Nothing);
    let why = |name: &str| {
        let outcome = outcomes
            .iter()
            .find(|outcome| outcome.path.ends_with(name))
            .unwrap();
        (outcome.result, reason(outcome))
    };
    assert_eq!(
        why("link"),
        (OutcomeKind::Failed, Some(Reason::IsShortcut)),
        "a link to a file"
    );
    assert_eq!(
        why("loop"),
        (OutcomeKind::Failed, Some(Reason::IsShortcut)),
        "a link to a folder"
    );
    assert_eq!(
        why("pipe"),
        (OutcomeKind::Failed, Some(Reason::NotAFile)),
        "a pipe does not hang"
    );
    assert_eq!(
        why("socket"),
        (OutcomeKind::Failed, Some(Reason::NotAFile)),
        "a socket"
    );
    assert_eq!(
        why("zero"),
        (OutcomeKind::Failed, Some(Reason::NotAFile)),
        "a device"
    );
    assert_eq!(why("good.txt").0, OutcomeKind::Added, "the file itself");
    let target = outcomes
        .iter()
        .find(|outcome| outcome.path.ends_with("link"))
        .unwrap();
    assert!(
        target.remark.as_ref().unwrap().param.ends_with("good.txt"),
        "the target is named"
    );
}

#[cfg(unix)]
#[test]
fn a_link_that_the_person_named_can_be_followed() {
    let house = House::new();
    let good = house.source("good.txt", b"good");
    let link = house.dir.path().join("in/link");
    std::os::unix::fs::symlink(good, &link).unwrap();
    let plan = plan(
        &[link],
        &PlanOptions {
            follow_links: true,
            case_root: None,
        },
    );
    let mut writer = house.writer();
    let answers = Answers {
        shows: Shows::Unknown,
        except: BTreeMap::new(),
        list_only: false,
        no_hash: false,
        kind: None,
        lang: Lang::En,
    };
    run(&mut writer, &plan, &answers, None, &house.clock, &Silent);
    assert_eq!(
        writer.case().exhibits[0].flags,
        [Flag::ViaLink],
        "the log says that it came through a link"
    );
    assert_eq!(
        writer.case().exhibits[0].name(),
        "good.txt",
        "under the target's own name"
    );
}

#[cfg(unix)]
#[test]
fn odd_names_are_kept_as_they_are() {
    use std::os::unix::ffi::OsStrExt;
    let house = House::new();
    let long = "x".repeat(255);
    let names: Vec<Vec<u8>> = vec![
        b"CON".to_vec(),
        b"a:b".to_vec(),
        b"trailing. ".to_vec(),
        long.into_bytes(),
        "re\u{e7}u \u{1f381} Th\u{e9}o \u{202e}gpj.txt"
            .as_bytes()
            .to_vec(),
        "e\u{301}.txt".as_bytes().to_vec(),
        "\u{e9}.txt".as_bytes().to_vec(),
        b"A.TXT".to_vec(),
        b"a.txt".to_vec(),
        b"not utf-8 \xff\xfe.txt".to_vec(),
        b"new\nline".to_vec(),
        b"-rf".to_vec(),
    ];
    let mut paths = Vec::new();
    for (index, name) in names.iter().enumerate() {
        paths.push(house.source(
            std::ffi::OsStr::from_bytes(name),
            format!("file {index}").as_bytes(),
        ));
    }
    let outcomes = house.add(&paths, Shows::Nothing);
    assert!(
        outcomes
            .iter()
            .all(|outcome| outcome.result == OutcomeKind::Added),
        "{outcomes:?}"
    );
    let writer = house.writer();
    for (exhibit, name) in writer.case().exhibits.iter().zip(&names) {
        let file = &exhibit.files[0].value;
        match std::str::from_utf8(name) {
            Ok(text) => assert_eq!(
                (file.name.as_str(), &file.name_hex),
                (text, &None),
                "exact as text"
            ),
            Err(_) => assert_eq!(
                file.name_hex,
                Some(holdfast_core::digest::hex(name)),
                "raw bytes beside"
            ),
        }
    }
    for exhibit in &writer.case().exhibits {
        let sha256 = exhibit.held.sha256().unwrap();
        assert!(
            edit::find_original(exhibit, sha256, None, &Silent)
                .unwrap()
                .is_some(),
            "{} can be found again",
            exhibit.name()
        );
    }
}

#[cfg(unix)]
#[test]
fn holes_are_read_as_zeros_and_said() {
    let house = House::new();
    let path = house.source("sparse.bin", b"");
    fs::OpenOptions::new()
        .write(true)
        .open(&path)
        .unwrap()
        .set_len(8 * 1024 * 1024)
        .unwrap();
    let outcomes = house.add(&[path], Shows::Nothing);
    assert_eq!(
        outcomes[0].sha256,
        Some(Digest::of(&vec![0; 8 * 1024 * 1024])),
        "hashed as zeros"
    );
    assert_eq!(
        house.writer().case().exhibits[0].flags,
        [Flag::Sparse],
        "and said"
    );
}

#[cfg(unix)]
#[test]
fn hard_links_are_two_names_of_one_exhibit() {
    let house = House::new();
    let one = house.source("one.txt", b"bytes");
    let two = one.with_file_name("two.txt");
    fs::hard_link(&one, &two).unwrap();
    let outcomes = house.add(&[one, two], Shows::Nothing);
    assert_eq!(outcomes[0].exhibit, outcomes[1].exhibit, "the same bytes");
}

#[test]
fn nothing_of_the_case_is_added_to_the_case() {
    let house = House::new();
    let outcomes = house.add(&[house.case()], Shows::Nothing);
    assert_eq!(
        reason(&outcomes[0]),
        Some(Reason::InsideTheCase),
        "its own folder is refused"
    );
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
