//! Platforms' downloads as one thing each: on the shelf, in a bundle, on the timeline.

use std::fs;
use std::path::Path;

use holdfast_view::{
    BundleChoice, DownloadPlanView, Downloads, ErrorCode, ExhibitRow, HeldBackWhy, Kind, Language,
    PointWhat, Shows, State, UncoverState, Withheld,
};

use super::{House, PNG, answered, code, done, listening};

/// Conversations and lists in one zip.
const INSTAGRAM: &str =
    "../tests/fixtures/sample-case/exports/instagram-theo.k_09-2026-03-08-Ab3dE9xZ.zip";

const THREAD: &str = r#"{"participants": [{"name": "Emily R"}, {"name": "theo.k_09"}], "messages": [
    {"sender_name": "Emily R", "timestamp_ms": 1772598600000, "content": "pay 200"},
    {"sender_name": "Emily R", "timestamp_ms": 1772598603000,
     "photos": [{"uri": "your_instagram_activity/messages/inbox/emilyr_1/photos/1.png"}]}],
    "title": "Emily R", "thread_path": "inbox/emilyr_1"}"#;

/// An unzipped download: one message file, a picture, a voice message, and as many pages that say nothing.
fn with_folder(pages: usize) -> House {
    let house = House::with_case();
    let top = house.path("files/instagram-theo.k_09-2026-03-08-Ab3dE9xZ");
    let inbox = top.join("your_instagram_activity/messages/inbox/emilyr_1");
    fs::create_dir_all(inbox.join("photos")).unwrap();
    fs::create_dir_all(inbox.join("audio")).unwrap();
    fs::write(inbox.join("message_1.json"), THREAD).unwrap();
    fs::write(inbox.join("photos/1.png"), PNG).unwrap();
    let voice = [&b"OggS"[..], &[0; 24], b"OpusHead", &[0; 64]].concat();
    fs::write(inbox.join("audio/1.opus"), voice).unwrap();
    let other = top.join("ads_information");
    fs::create_dir_all(&other).unwrap();
    for number in 0..pages {
        fs::write(other.join(format!("{number}.json")), format!("[{number}]")).unwrap();
    }
    house.add(&[top], &answered(Shows::Nothing));
    house
}

const fn chosen(downloads: Downloads) -> BundleChoice {
    BundleChoice {
        include_places: true,
        include_file_times: true,
        include_answers: true,
        downloads,
    }
}

#[test]
fn every_file_of_an_unzipped_download_says_which_one_it_belongs_to() {
    let house = with_folder(40);
    let path = house.file("Screenshot_2.png", &[PNG, b"another"].concat());
    house.add(&[path], &answered(Shows::Nothing));
    let rows = house.page.list_exhibits().unwrap();
    assert_eq!(rows.len(), 44, "43 files and a screenshot");
    let of_download = rows.iter().filter(|row| row.downloads == ["X01"]);
    assert_eq!(of_download.count(), 43, "all of it is one download");
    let alone: Vec<&str> = rows
        .iter()
        .filter(|row| row.is_alone)
        .map(|row| row.id.as_str())
        .collect();
    assert_eq!(alone, ["E0044"], "only the screenshot stands by itself");
    let counts = house.page.read_case().unwrap().counts;
    assert_eq!(
        (counts.exhibits, counts.standing),
        (44, 2),
        "what stands on the shelf"
    );
}

#[test]
fn a_picture_in_a_download_is_never_shown() {
    let house = with_folder(0);
    let rows = house.page.list_exhibits().unwrap();
    let picture = rows.iter().find(|row| row.name == "1.png").unwrap();
    let details = house.page.read_exhibit(&picture.id).unwrap();
    assert_eq!(
        details.uncover,
        UncoverState::InDownload,
        "the page is told"
    );
    assert_eq!(
        code(house.page.uncover(&picture.id, 300, false)),
        ErrorCode::NotAPicture,
        "and the core refuses"
    );
}

#[test]
fn what_was_read_names_the_download_that_it_was_read_in() {
    let house = with_folder(3);
    let (send, events) = listening();
    house.page.begin_reading(send).unwrap();
    done(&events);
    let told = house.page.reading().unwrap().unwrap();
    let [export] = told.exports.as_slice() else {
        panic!("one export: {:?}", told.exports)
    };
    assert_eq!(export.export, "X01", "as the case calls it");
    assert_eq!((export.threads, export.rows_kept), (1, 2));
    assert_eq!(
        export.exhibits.len(),
        6,
        "every file of it: {:?}",
        export.exhibits
    );
}

#[test]
fn a_part_that_came_later_is_joined_when_a_person_says_so_and_parted_again() {
    let house = with_folder(0);
    let later = house.path("files/later/your_instagram_activity/messages/inbox/kit_2");
    fs::create_dir_all(&later).unwrap();
    let kit = THREAD
        .replace("Emily R", "Kit")
        .replace("emilyr_1", "kit_2");
    fs::write(later.join("message_1.json"), kit).unwrap();
    house.add(&[house.path("files/later")], &answered(Shows::Nothing));
    let read = || {
        let (send, events) = listening();
        house.page.begin_reading(send).unwrap();
        done(&events);
        house.page.reading().unwrap().unwrap()
    };
    let told = read();
    let offers: Vec<(&str, &str)> = told
        .further
        .iter()
        .map(|one| (one.part.as_str(), one.whole.as_str()))
        .collect();
    assert_eq!(offers, [("X02", "X01")], "offered");
    assert_eq!(told.exports.len(), 2, "and not done");
    let rows = house.page.join_downloads("X02", "X01", true).unwrap();
    let is_one = |row: &ExhibitRow| row.downloads == ["X01"];
    assert!(rows.iter().all(is_one), "one download on the shelf");
    assert_eq!(
        house.page.read_case().unwrap().counts.standing,
        1,
        "as is counted"
    );
    let told = read();
    let [export] = told.exports.as_slice() else {
        panic!("read as one: {:?}", told.exports)
    };
    assert_eq!(
        (export.threads, export.joined.as_slice()),
        (2, &["X02".to_owned()][..])
    );
    assert!(told.further.is_empty(), "asked once");
    house.page.join_downloads("X02", "X01", false).unwrap();
    let told = read();
    assert_eq!(
        (told.exports.len(), told.further.len()),
        (2, 0),
        "two again, and settled"
    );
}

#[test]
fn two_accounts_are_not_joined_whoever_asks() {
    let house = House::with_case();
    for name in ["leo", "ann"] {
        let top = house.path(&format!("files/{name}"));
        let inbox = top.join(format!("your_instagram_activity/messages/inbox/{name}_1"));
        let own = top.join("personal_information/personal_information");
        fs::create_dir_all(&inbox).unwrap();
        fs::create_dir_all(&own).unwrap();
        fs::write(inbox.join("message_1.json"), THREAD).unwrap();
        let account = format!(
            r#"{{"profile_user": [{{"string_map_data": {{"Username": {{"value": "{name}"}}}}}}]}}"#
        );
        fs::write(own.join("personal_information.json"), account).unwrap();
        house.add(&[top], &answered(Shows::Nothing));
    }
    let refused = house.page.join_downloads("X02", "X01", true);
    assert_eq!(code(refused), ErrorCode::NotOneDownload, "two people");
    let unknown = house.page.join_downloads("X02", "X09", true);
    assert_eq!(code(unknown), ErrorCode::UnknownId, "what is not there");
}

#[test]
fn voice_messages_and_whole_downloads_go_in_when_they_are_chosen() {
    let house = with_folder(2);
    let plan = |downloads| house.page.plan_bundle(chosen(downloads)).unwrap();
    let usual = plan(Downloads::Messages);
    let [download] = usual.downloads.as_slice() else {
        panic!("one download: {:?}", usual.downloads)
    };
    assert_eq!((download.voice.enclosed, download.voice.all), (0, 1));
    assert!(download.messages.enclosed >= 1, "{download:?}");
    let held = |why| {
        let mut groups = download.held_back.iter();
        groups
            .find(|group| group.why == why)
            .map_or(0, |group| group.count)
    };
    assert_eq!(held(HeldBackWhy::Voice), 1, "{:?}", download.held_back);
    assert!(held(HeldBackWhy::Media) >= 1, "{:?}", download.held_back);
    let media = usual
        .withheld
        .iter()
        .filter(|one| one.reason == Withheld::DownloadMedia);
    assert!(
        media.count() >= 2,
        "by their own reason: {:?}",
        usual.withheld
    );

    let voice = plan(Downloads::Voice).downloads;
    assert_eq!((voice[0].voice.enclosed, voice[0].voice.all), (1, 1));
    assert!(
        voice[0]
            .held_back
            .iter()
            .all(|one| one.why != HeldBackWhy::Voice)
    );

    let complete = plan(Downloads::Complete);
    assert!(
        complete.downloads[0].held_back.is_empty(),
        "{:?}",
        complete.downloads
    );
    assert!(complete.withheld.is_empty(), "{:?}", complete.withheld);

    let (_, bundle) = house.bundle(chosen(Downloads::Complete));
    assert!(bundle.is_complete, "the page tells how to hand it over");
    assert_eq!(bundle.enclosed, 5, "every file of the download");
}

#[test]
fn files_of_lists_are_counted_by_themselves_once_it_is_known_which_they_are() {
    let house = with_folder(2);
    let zip = Path::new(env!("CARGO_MANIFEST_DIR")).join(INSTAGRAM);
    house.add(&[zip], &answered(Shows::Nothing));
    let counts = |downloads: &[DownloadPlanView]| {
        let of = downloads
            .iter()
            .map(|one| (one.messages.all, one.lists.map(|lists| lists.all)));
        of.collect::<Vec<_>>()
    };
    let plan = || house.page.plan_bundle(chosen(Downloads::Messages)).unwrap();
    let unread = counts(&plan().downloads);
    let [(folder, None), (zip, None)] = unread.as_slice() else {
        panic!("before anything was read nobody knows: {unread:?}")
    };
    let (send, events) = listening();
    house.page.begin_reading(send).unwrap();
    done(&events);
    let read = counts(&plan().downloads);
    let [(1, Some(_)), (messages, Some(lists))] = read.as_slice() else {
        panic!("one conversation in the folder: {read:?}")
    };
    assert!(*messages > 0 && *lists > 0, "both are in the zip: {read:?}");
    let sums: Vec<usize> = read
        .iter()
        .map(|(all, lists)| all + lists.unwrap())
        .collect();
    assert_eq!(sums, [*folder, *zip], "none is lost, none is counted twice");
    let (_, bundle) = house.bundle(chosen(Downloads::Messages));
    assert_eq!(
        counts(&bundle.downloads),
        read,
        "what is written says the same"
    );
}

#[test]
fn a_download_is_one_point_of_the_timeline() {
    let house = with_folder(30);
    let points = house.page.timeline(None).unwrap();
    let files = points
        .iter()
        .filter(|point| matches!(&point.what, PointWhat::Exhibit { .. }));
    assert_eq!(files.count(), 1, "{points:?}");
}

#[test]
fn what_a_file_says_of_itself_is_read_once_and_again_when_the_answer_changes() {
    let house = House::with_case();
    let name = "Screenshot_20260304-213512_Instagram.png";
    let path = house.file(name, PNG);
    house.add(&[path], &answered(Shows::Unknown));
    let claims = || {
        let details = house.page.read_exhibit("E0001").unwrap();
        details.capture.map(|capture| capture.claims.len())
    };
    let before = claims();
    assert!(
        before.is_some_and(|count| count > 0),
        "its name says a time"
    );
    let object = fs::read_dir(house.root().join("objects"))
        .unwrap()
        .flat_map(|shelf| fs::read_dir(shelf.unwrap().path()).unwrap())
        .map(|object| object.unwrap().path())
        .find(|object| fs::read(object).unwrap() == PNG)
        .unwrap();
    fs::remove_file(object).unwrap();
    assert_eq!(claims(), before, "nothing is read again for nothing");
    house.answer("E0001", Shows::Nothing);
    let rows = house.page.list_exhibits().unwrap();
    assert_eq!(
        (rows[0].shows, rows[0].kind),
        (Shows::Nothing, Kind::Screenshot)
    );
    assert_eq!(claims(), before, "read again: the name still says it");
}

#[test]
fn a_whole_download_is_set_aside_and_taken_back_but_not_a_file_that_was_added_by_itself() {
    let house = with_folder(40);
    let own = house.file("7.json", b"[7]");
    house.add(&[own], &answered(Shows::Nothing));
    let left = |rows: &[ExhibitRow]| {
        let aside = rows.iter().filter(|row| row.state == State::SetAside);
        aside.count()
    };
    let lines = || house.events().len();
    let page = &house.page;
    let before = lines();
    let rows = page
        .set_download_aside("X01", "another account".into(), Language::En)
        .unwrap();
    assert_eq!(left(&rows), 42, "43 files, one of them its own");
    assert_eq!(lines(), before + 42, "a line for each");
    let again = page.set_download_aside("X01", "again".into(), Language::En);
    assert_eq!(
        code(again),
        ErrorCode::AlreadySetAside,
        "nothing is left to set aside"
    );
    let details = page.read_exhibit("E0001").unwrap();
    let reason = details.set_aside.and_then(|aside| aside.reason);
    assert_eq!(reason.as_deref(), Some("another account"), "each says why");
    let rows = page.restore_download("X01").unwrap();
    assert_eq!(left(&rows), 0, "all of it is taken back");
    assert_eq!(
        code(page.restore_download("X01")),
        ErrorCode::NotSetAside,
        "once"
    );
    for other in ["X02", "E0001", "", "X1"] {
        assert_eq!(
            code(page.restore_download(other)),
            ErrorCode::UnknownId,
            "{other}"
        );
    }
}
