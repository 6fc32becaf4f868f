//! Exports in the window: read beside everything else, asked by handle, marked with what was seen.

use std::fs;
use std::path::{Path, PathBuf};

use holdfast_view::{
    ErrorCode, ExportFormat, Language, OfferState, PointWhat, ReadingView, SearchAsk, Shows,
    Sureness, ZoneCode,
};

use super::{House, answered, done, listening};

fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../tests/fixtures/sample-case/exports")
        .join(name)
}

fn read(house: &House) -> ReadingView {
    let (send, events) = listening();
    house.page.begin_reading(send).unwrap();
    done(&events);
    house.page.reading().unwrap().unwrap()
}

fn asked(text: &str) -> SearchAsk {
    SearchAsk {
        text: text.to_owned(),
        thread: None,
        author: None,
        from: None,
        to: None,
    }
}

fn with_exports() -> House {
    let house = House::with_case();
    let chat = "12/03/2026, 21:14 - Emily: pay 200 or i send it\n\
        12/03/2026, 21:15 - Theo: please dont\n13/03/2026, 09:02 - Emily: <Media omitted>\n";
    let path = house.file("WhatsApp Chat with Emily.txt", chat.as_bytes());
    house.add(&[path], &answered(Shows::Nothing));
    house
}

#[test]
fn an_export_is_read_searched_and_marked_and_the_mark_survives() {
    let house = with_exports();
    assert_eq!(house.page.reading().unwrap(), None, "nothing is read yet");
    let told = read(&house);
    let export = &told.exports[0];
    assert_eq!(export.format, ExportFormat::WhatsappText);
    assert_eq!((export.rows_kept, export.without_zone), (3, 3));
    let rows = house
        .page
        .rows(&told.token, told.threads[0].no, 0, 100)
        .unwrap();
    let time = rows[0].time.as_ref().unwrap();
    assert_eq!(time.status, ZoneCode::NotKnown, "no zone is made up");
    let found = house.page.search(&told.token, asked("200"), 0, 50).unwrap();
    assert_eq!(found.found, 1);
    let row = &found.rows[0];
    assert_eq!(row.hits, vec![[4, 7]], "where the word stands");
    let place = row.place;
    house
        .page
        .mark_rows(&told.token, row.thread, place, place)
        .unwrap();
    let again = house.page.search(&told.token, asked("200"), 0, 50).unwrap();
    let mark = again.rows[0].mark.clone().unwrap();
    let told = {
        assert!(
            house
                .page
                .answer_zone("E0001", Some("america/edmonton"))
                .unwrap()
        );
        assert_eq!(
            house.page.reading().unwrap(),
            None,
            "it says something else now"
        );
        read(&house)
    };
    let again = house.page.search(&told.token, asked("200"), 0, 50).unwrap();
    assert_eq!(
        again.rows[0].mark.as_ref(),
        Some(&mark),
        "the mark is still there"
    );
    let time = again.rows[0].time.clone().unwrap();
    assert_eq!(time.utc.as_deref(), Some("2026-03-13T03:14:00Z"));
    assert_eq!(
        (time.status, time.offset_minutes),
        (ZoneCode::Stated, Some(-360))
    );
    house.page.unmark_row(&mark).unwrap();
    let events = house.events();
    let about: Vec<&str> = events
        .iter()
        .map(String::as_str)
        .filter(|event| event.contains("mark"))
        .collect();
    assert_eq!(about, ["marked", "unmarked"]);
}

#[test]
fn what_is_no_zone_is_not_written_down() {
    let house = with_exports();
    let before = house.events();
    assert!(
        !house
            .page
            .answer_zone("E0001", Some("Edmonton time"))
            .unwrap()
    );
    assert_eq!(house.events(), before);
    assert!(
        house.page.answer_zone("E0001", None).unwrap(),
        "nobody knows is an answer"
    );
    assert!(read(&house).exports[0].is_zone_answered);
}

#[test]
fn an_earlier_reading_is_not_answered() {
    let house = with_exports();
    let early = read(&house).token;
    house.page.answer_zone("E0001", Some("UTC")).unwrap();
    let late = read(&house).token;
    let code = house.page.rows(&early, 0, 0, 5).unwrap_err().code;
    assert_eq!(
        code,
        ErrorCode::StaleHandle,
        "its numbers may be other rows now"
    );
    house.page.rows(&late, 0, 0, 5).unwrap();
    house.page.app.close().unwrap();
    assert_eq!(
        house.page.rows(&late, 0, 0, 5).unwrap_err().code,
        ErrorCode::StaleHandle
    );
}

#[test]
fn a_case_for_reading_only_is_read_and_nothing_is_written() {
    let house = with_exports();
    let root = house.root();
    house.page.app.close().unwrap();
    let _ignored = fs::remove_dir_all(root.join("cache"));
    house.page.app.open(&root, true).unwrap();
    let told = read(&house);
    assert_eq!(told.threads.len(), 1);
    assert!(!root.join("cache/index.sqlite").exists(), "it is in memory");
    let thread = told.threads[0].no;
    assert_eq!(
        house
            .page
            .mark_rows(&told.token, thread, 0, 0)
            .unwrap_err()
            .code,
        ErrorCode::ReadOnly
    );
}

#[test]
fn a_damaged_index_is_made_again() {
    let house = with_exports();
    read(&house);
    let root = house.root();
    house.page.app.close().unwrap();
    let path = root.join("cache/index.sqlite");
    let mut bytes = fs::read(&path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle..].fill(0x5a);
    fs::write(&path, bytes).unwrap();
    house.page.app.open(&root, false).unwrap();
    // The first answer may come from the damaged one; once that is known, it is read anew.
    for _ in 0..200 {
        let (send, events) = listening();
        house.page.begin_reading(send).unwrap();
        done(&events);
        house.wait_for_reads();
        let told = house.page.reading();
        let rows = told
            .ok()
            .flatten()
            .and_then(|told| house.page.search(&told.token, asked("please"), 0, 5).ok());
        if rows.is_some_and(|rows| rows.found == 1)
            && holdfast_index::Index::is_whole(&house.page.app.snapshot().unwrap().store)
        {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    panic!("the damaged index was never replaced");
}

#[test]
fn accounts_are_offered_taken_rejected_and_linked_by_the_person_only() {
    let house = with_exports();
    let told = read(&house);
    let people = house.page.people(Some(&told.token)).unwrap();
    assert!(people.records.is_empty(), "nothing is taken by itself");
    let (one, other) = (told.accounts[0].no, told.accounts[1].no);
    let first = house
        .page
        .accept_offer(&told.token, one, None, "WhatsApp", Language::En)
        .unwrap();
    assert_eq!(first, "A01");
    house.page.reject_offer(&told.token, other).unwrap();
    let people = house.page.people(Some(&told.token)).unwrap();
    let states: Vec<_> = people.answered.iter().map(|one| one.state).collect();
    assert_eq!(states, [OfferState::Accepted, OfferState::Rejected]);
    assert_eq!(people.records[0].exhibits, ["E0001"]);
    let wrote = &people.records[0].wrote[0];
    assert_eq!(wrote.rows, told.accounts[0].rows, "as it was read");
    assert_eq!(
        Some(&wrote.first),
        told.accounts[0].first.as_ref(),
        "when it wrote is kept"
    );
    let second = house
        .page
        .accept_offer(&told.token, other, None, "WhatsApp", Language::En)
        .unwrap();
    house
        .page
        .link_accounts(
            [&first, &second],
            Sureness::Likely,
            " same words ",
            Language::En,
        )
        .unwrap();
    let role = [("role".to_owned(), "the person threatening".to_owned())];
    house
        .page
        .change_record(&first, role.into(), Language::En)
        .unwrap();
    let people = house.page.people(Some(&told.token)).unwrap();
    assert_eq!(people.links[0].accounts, ["A01", "A02"]);
    assert_eq!(people.links[0].why.as_deref(), Some("same words"));
    assert!(
        people.records[0].fields.contains_key("display_name"),
        "other fields stay"
    );
    house.page.unlink_accounts(&people.links[0].link).unwrap();
    assert!(house.page.people(None).unwrap().links.is_empty());
}

#[test]
fn the_timeline_holds_exhibits_marks_and_threads_in_one_order() {
    let house = with_exports();
    let path = house.file(
        "Screenshot_20260304-213512_Instagram.jpg",
        b"\xff\xd8\xff\xe0",
    );
    house.add(&[path], &answered(Shows::Nothing));
    let told = read(&house);
    house
        .page
        .mark_rows(&told.token, told.threads[0].no, 0, 1)
        .unwrap();
    let points = house.page.timeline(Some(&told.token)).unwrap();
    let at: Vec<_> = points.iter().filter_map(|point| point.at.clone()).collect();
    assert!(at.is_sorted(), "{at:?}");
    let marked = points
        .iter()
        .filter(|point| matches!(point.what, PointWhat::Marked { .. }));
    assert_eq!(marked.count(), 2);
    let shot = points.iter().find(
        |point| matches!(&point.what, PointWhat::Exhibit { exhibit, .. } if exhibit == "E0002"),
    );
    let time = shot.unwrap().time.clone().unwrap();
    assert_eq!(
        time.local.as_deref(),
        Some("2026-03-04T21:35:12"),
        "the name says when"
    );
}

#[test]
fn the_sample_instagram_export_is_read() {
    let name = "instagram-theo.k_09-2026-03-08-Ab3dE9xZ.zip";
    let path = sample(name);
    assert!(path.is_file(), "{}", path.display());
    let house = House::with_case();
    house.add(&[path], &answered(Shows::Nothing));
    let told = read(&house);
    assert_eq!(told.exports[0].format, ExportFormat::InstagramJson);
    let handle = told
        .accounts
        .iter()
        .any(|one| one.person.username.is_some());
    assert!(handle, "usernames are found");
}
