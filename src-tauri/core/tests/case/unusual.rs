//! Files that are not quite files: links, pipes, odd names, holes, the case itself.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use crate::adding::reason;
use crate::support::House;
use holdfast_core::digest::Digest;
use holdfast_core::edit;
use holdfast_core::fact::Lang;
use holdfast_core::import::{Answers, OutcomeKind, PlanOptions, Reason, plan, run};
use holdfast_core::line::{Flag, Shows};
use holdfast_core::progress::Silent;

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
