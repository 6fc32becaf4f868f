//! Downloads recognised in plans, added to a case, and opened from it again.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use holdfast_core::case::{Exhibit, Held};
use holdfast_core::fact::Lang;
use holdfast_core::id::Id;
use holdfast_core::import::{Answers, Outcome, Plan, PlanOptions, plan, run};
use holdfast_core::line::Shows;
use holdfast_core::moment::{Clock, Moment, utc_from_text};
use holdfast_core::progress::Silent;
use holdfast_core::store::{Writer, create};
use holdfast_exports::detect::{Keep, inspect};
use tempfile::TempDir;

use super::*;

const JPEG: &[u8] = b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xff\xd9";
const THREAD: &str = r#"{"participants":[{"name":"Theo"},{"name":"Em"}],"messages":[
 {"sender_name":"Em","timestamp_ms":1772420700000,"content":"hi","photos":[{"uri":"your_instagram_activity/messages/inbox/em_1/photos/1.jpg"}]},
 {"sender_name":"Theo","timestamp_ms":1772420600000,"content":"who are you"}],
 "title":"Em","is_still_participant":true,"thread_path":"inbox/em_1","magic_words":[]}"#;
const CHAT: &str = "[2026-03-04, 21:35:12] Em: hi\n[2026-03-04, 21:35:20] Theo: who are you\n[2026-03-04, 21:36:00] Em: \u{200e}<attached: 00000003-PHOTO-2026-03-04-21-36-00.jpg>\n";

struct Ticking(AtomicU64);

impl Clock for Ticking {
    fn now(&self) -> Moment {
        let tick = self.0.fetch_add(1, Ordering::Relaxed);
        Moment {
            utc: utc_from_text("2026-03-08T23:00:00Z").unwrap(),
            offset_minutes: 0,
            mono_ms: tick,
            boot: "one run".into(),
        }
    }
}

struct House {
    dir: TempDir,
    clock: Ticking,
}

impl House {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let clock = Ticking(AtomicU64::new(0));
        create(&dir.path().join("case"), "0.0.0", None, &clock).unwrap();
        Self { dir, clock }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join("in").join(name)
    }

    fn put(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, bytes).unwrap();
        path
    }

    /// An Instagram download, unzipped, with a message file, a list and a picture.
    fn put_instagram(&self, name: &str) -> PathBuf {
        let inner = format!("{name}/your_instagram_activity/messages/inbox/em_1");
        self.put(&format!("{inner}/message_1.json"), THREAD);
        self.put(&format!("{inner}/photos/1.jpg"), [JPEG, b"sent"].concat());
        self.put(
            &format!("{name}/media/posts/2.jpg"),
            [JPEG, b"posted"].concat(),
        );
        self.path(name)
    }

    fn plan(&self, paths: &[PathBuf], said: Option<Kind>) -> (Plan, Vec<Recognised>) {
        let options = PlanOptions {
            follow_links: false,
            case_root: Some(self.dir.path().join("case")),
        };
        let mut plan = plan(paths, &options);
        let found = recognise(&mut plan, paths, said);
        (plan, found)
    }

    fn add(&self, paths: &[PathBuf], shows: Shows) -> (Writer, Vec<Outcome>) {
        let (plan, _) = self.plan(paths, None);
        let answers = Answers {
            shows,
            except: BTreeMap::new(),
            list_only: false,
            no_hash: false,
            kind: None,
            lang: Lang::En,
        };
        let mut writer = Writer::open(&self.dir.path().join("case"), &self.clock).unwrap();
        let outcomes = run(&mut writer, &plan, &answers, None, &self.clock, &Silent);
        (writer, outcomes)
    }
}

fn roles(plan: &Plan, export: &Recognised) -> Vec<(String, Role)> {
    let files = export.files.iter().map(|(place, role)| {
        let path: &Path = &plan.files[*place].path;
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        (name, *role)
    });
    files.collect()
}

#[test]
fn an_unzipped_folder_is_one_export_and_what_lies_beside_it_is_not_in_it() {
    let house = House::new();
    let folder = house.put_instagram("all/instagram-theo");
    house.put("all/IMG_1.jpg", JPEG);
    let all = folder.parent().unwrap().to_owned();
    for paths in [vec![all.clone()], vec![folder.clone()]] {
        let (plan, found) = house.plan(&paths, None);
        assert_eq!(found.len(), 1, "one export");
        assert_eq!(found[0].formats, [FormatId::InstagramJson], "of Instagram");
        let expected = [
            ("2.jpg".to_owned(), Role::Other),
            ("message_1.json".to_owned(), Role::Messages),
            ("1.jpg".to_owned(), Role::Other),
        ];
        let roles = roles(&plan, &found[0]);
        assert_eq!(roles, expected, "every file with its role");
    }
}

#[test]
fn everything_in_a_folder_by_name_is_the_same_as_the_folder() {
    let house = House::new();
    let folder = house.put_instagram("instagram-theo");
    let inside = [folder.join("your_instagram_activity"), folder.join("media")];
    let (_, found) = house.plan(&inside, None);
    assert_eq!(found.len(), 1, "one export");
    assert_eq!(found[0].files.len(), 3, "all of it");
}

#[test]
fn chats_exported_one_by_one_are_exports_one_by_one() {
    let house = House::new();
    house.put("a/_chat.txt", CHAT);
    house.put("a/00000003-PHOTO-2026-03-04-21-36-00.jpg", JPEG);
    house.put("a/holiday.jpg", JPEG);
    house.put("b/_chat.txt", CHAT.replace("Em", "Ann"));
    let (plan, found) = house.plan(&[house.path("")], None);
    assert_eq!(found.len(), 2, "two chats");
    let names: Vec<_> = roles(&plan, &found[0]);
    assert_eq!(
        names,
        [
            (
                "00000003-PHOTO-2026-03-04-21-36-00.jpg".to_owned(),
                Role::Other
            ),
            ("_chat.txt".to_owned(), Role::Messages)
        ],
        "what was sent, and no other picture"
    );
}

#[test]
fn what_a_person_calls_otherwise_is_not_looked_into() {
    let house = House::new();
    let chat = house.put("_chat.txt", CHAT);
    let other = house.put("unknown/notes.dat", b"\0\x01\x02");
    let (_, found) = house.plan(std::slice::from_ref(&chat), Some(Kind::Document));
    assert_eq!(found, [], "it is a document");
    let (_, found) = house.plan(&[chat, other.parent().unwrap().into()], Some(Kind::Export));
    assert_eq!(found.len(), 2, "both are exports");
    assert_eq!(found[1].formats, [], "one of them cannot be read");
}

#[test]
fn media_of_an_export_are_kept_unasked_and_an_answer_of_intimate_lists_them() {
    for (shows, kept) in [
        (Shows::Unknown, 3),
        (Shows::Nothing, 3),
        (Shows::Intimate, 1),
    ] {
        let house = House::new();
        let folder = house.put_instagram("instagram-theo");
        let (writer, outcomes) = house.add(&[folder], shows);
        let case = writer.case();
        assert_eq!(case.exports().len(), 1, "one export");
        assert_eq!(case.exports()[0].parts.len(), 3, "of three files");
        assert!(
            outcomes.iter().all(|one| one.export == Some(Id::Export(1))),
            "X01"
        );
        let is_kept = |held: Held| matches!(held, Held::Kept { .. });
        let count = case.exhibits.iter().filter(|one| is_kept(one.held)).count();
        assert_eq!(count, kept, "after {shows:?}");
        for exhibit in &case.exhibits {
            assert_eq!(exhibit.kind, Kind::Export, "all are parts of it");
            assert!(!exhibit.needs_answer(), "nothing is asked");
            let is_answered = exhibit.shows == Shows::Intimate;
            assert_eq!(is_answered, !is_kept(exhibit.held), "no answer is made up");
        }
    }
}

#[test]
fn the_same_download_again_is_the_same_export_and_another_is_another() {
    let house = House::new();
    let folder = house.put_instagram("instagram-theo");
    house.add(std::slice::from_ref(&folder), Shows::Unknown);
    let (writer, _) = house.add(std::slice::from_ref(&folder), Shows::Unknown);
    let lines = writer.case().head.lines;
    assert_eq!(lines, 4, "nothing new is said");
    drop(writer);
    let again = house.put_instagram("instagram-again");
    let (writer, _) = house.add(&[again], Shows::Unknown);
    let case = writer.case();
    assert_eq!(
        case.exhibits.len(),
        3,
        "the same bytes are the same exhibits"
    );
    let ids: Vec<Id> = case.exports().iter().map(|export| export.id).collect();
    assert_eq!(ids, [Id::Export(1), Id::Export(2)], "two downloads");
    assert!(
        case.exhibits.iter().all(Exhibit::is_only_in_exports),
        "parts of both"
    );
}

#[test]
fn an_import_that_was_interrupted_is_gone_on_with() {
    let house = House::new();
    let folder = house.put_instagram("instagram-theo");
    let late = folder.join("your_instagram_activity/messages/inbox/em_1/photos");
    let aside = house.path("aside");
    std::fs::rename(&late, &aside).unwrap();
    house.add(std::slice::from_ref(&folder), Shows::Unknown);
    std::fs::rename(&aside, &late).unwrap();
    let (writer, _) = house.add(&[folder], Shows::Unknown);
    let exports = writer.case().exports();
    assert_eq!(exports.len(), 1, "still one export");
    assert_eq!(exports[0].parts.len(), 3, "now whole");
}

#[test]
fn a_picture_that_was_also_added_by_itself_is_asked_about() {
    let house = House::new();
    let folder = house.put_instagram("instagram-theo");
    house.add(&[folder], Shows::Unknown);
    let own = house.put("own.jpg", [JPEG, b"sent"].concat());
    let (writer, outcomes) = house.add(&[own], Shows::Nothing);
    let exhibit = writer.case().exhibit(outcomes[0].exhibit.unwrap()).unwrap();
    assert!(exhibit.needs_answer(), "it stands by itself as well");
    assert_eq!(exhibit.shows, Shows::Nothing, "and was answered for");
}

#[test]
fn an_export_is_read_from_the_case_as_it_was_from_the_folder() {
    let house = House::new();
    let folder = house.put_instagram("instagram-theo");
    let (writer, _) = house.add(std::slice::from_ref(&folder), Shows::Unknown);
    std::fs::remove_dir_all(folder).unwrap();
    let case = writer.case();
    let export = &case.exports()[0];
    let opened = open_export(case, writer.store(), export).unwrap();
    assert_eq!(opened.found.len(), 1, "it can be read");
    let inspection = inspect(&opened.container, Keep::Rows);
    let (read, rows) = &inspection.exports[0];
    assert_eq!(read.counts.rows_kept, 2, "both rows");
    assert_eq!(read.counts.media_linked, 1, "the picture is in it");
    let row = &rows.as_ref().unwrap().of_place(0)[0];
    let exhibit = opened.exhibit_of(&row.source.entry).unwrap();
    assert_eq!(
        case.exhibit(exhibit).unwrap().name(),
        "message_1.json",
        "each row's exhibit is known"
    );
}
