//! A case from nothing to a checked bundle, and what happens to it on the way.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use holdfast_core::store::Writer;
use holdfast_view::{
    CompareOutcome, ErrorCode, ExhibitField, FileAnswer, JobResult, Language, PlacePurpose, Shows,
    State, Verdict,
};

use super::{CHOSEN, House, PNG, answered, code, done, listening};
use crate::commands::Page;
use crate::handles::token;
use crate::state::For;

#[test]
fn a_case_goes_from_nothing_to_a_checked_bundle() {
    let house = House::with_case();
    let page = &house.page;
    let case = page.read_case().unwrap();
    assert_eq!(
        case.title.as_deref(),
        Some("Ours"),
        "the title without its blanks"
    );
    assert!(
        case.folder.starts_with("~/local/holdfast/cases/"),
        "{}",
        case.folder
    );
    assert!(
        case.folder.ends_with(&case.id.replace('-', "")),
        "named by its id"
    );
    let paths = [
        house.file("Screenshot_1.png", PNG),
        house.file("chat.txt", b"hello"),
        house.path("files/none"),
    ];
    let (_, result) = house.add(&paths, &answered(Shows::Nothing));
    let JobResult::Import { outcomes } = result else {
        panic!("an import")
    };
    assert_eq!(outcomes.len(), 3, "two added, one that is not there");
    assert_eq!(outcomes[0].name, "Screenshot_1.png", "a name, no path");
    let rows = page.list_exhibits().unwrap();
    assert_eq!(rows.len(), 2, "both are there");

    let plan = page.plan_bundle(CHOSEN).unwrap();
    assert_eq!(
        plan.enclosed.iter().map(|group| group.count).sum::<usize>(),
        2,
        "both go in"
    );
    let (zip, bundle) = house.bundle(CHOSEN);
    assert!(zip.is_file(), "where it was offered");

    verify(page, zip, &bundle.zips[0]);
    let (send, events) = listening();
    page.check_case(send).unwrap();
    let JobResult::Check { check } = done(&events) else {
        panic!("a check")
    };
    assert_eq!(
        (check.contents, check.history),
        (Verdict::Pass, Verdict::Pass),
        "the case too"
    );
}

/// Checks a written zip and compares its fingerprint in every way that a person may be told it.
fn verify(page: &Page, zip: PathBuf, written: &holdfast_view::ZipView) {
    let target = page.take_bundles(vec![zip]).unwrap();
    let (send, events) = listening();
    page.check_bundles(&target.token, send).unwrap();
    let JobResult::Check { check } = done(&events) else {
        panic!("a check")
    };
    assert_eq!(
        (check.contents, check.history),
        (Verdict::Pass, Verdict::Pass),
        "it verifies"
    );
    let told = |text: &str| {
        let compared = page.compare_fingerprint(&check.token, text).unwrap();
        let result = compared.result;
        assert_eq!(
            (result.contents, result.history),
            (Verdict::Pass, Verdict::Pass),
            "what was typed changes nothing that was proven of the bytes"
        );
        let typed = result.findings.len() - check.findings.len();
        let is_finding = text != "what?"
            && !text.contains(&written.words_en[0])
            && !text.contains(&written.words_fr[0]);
        assert_eq!(
            typed == 1,
            is_finding || compared.outcome == CompareOutcome::Different,
            "a finding of its own"
        );
        compared.outcome
    };
    assert_eq!(
        told(&written.sha256.to_uppercase()),
        CompareOutcome::Same,
        "64 digits"
    );
    assert_eq!(
        told(&written.words_en.join(" ")),
        CompareOutcome::Same,
        "English words"
    );
    assert_eq!(
        told(&written.words_fr.join(", ")),
        CompareOutcome::Same,
        "French words"
    );
    assert_eq!(
        told(&"0".repeat(64)),
        CompareOutcome::Different,
        "another number"
    );
    assert_eq!(told("what?"), CompareOutcome::NotReadable, "no number");
    let words = written
        .words_en
        .iter()
        .rev()
        .cloned()
        .collect::<Vec<_>>()
        .join(" ");
    assert_eq!(told(&words), CompareOutcome::Different, "other words");
}

#[test]
fn opening_for_writing_is_written_down_and_reading_is_not() {
    let house = House::with_screenshot();
    let known = house.page.known_cases().unwrap();
    assert_eq!(known.len(), 1, "the case is found");
    assert_eq!(known[0].title.as_deref(), Some("Ours"), "with its title");
    let before = house.events().len();
    house.page.open_case(&known[0].token, true).unwrap();
    assert_eq!(house.events().len(), before, "reading writes nothing");
    assert_eq!(
        code(house.page.restore("E0001")),
        ErrorCode::ReadOnly,
        "and changes nothing"
    );
    assert_eq!(
        code(house.page.save_draft("note", "x")),
        ErrorCode::ReadOnly,
        "not even a draft"
    );
    assert_eq!(
        code(house.page.uncover("E0001", 300, false)),
        ErrorCode::ReadOnly,
        "what is not noted is not shown"
    );
    house.page.open_case(&known[0].token, false).unwrap();
    assert_eq!(
        house.events().last().map(String::as_str),
        Some("opened"),
        "writing does"
    );
}

#[test]
fn some_of_them_are_answered_apart() {
    let house = House::with_case();
    let paths = [
        house.file("Screenshot_1.png", PNG),
        house.file("Screenshot_2.png", &[PNG, b"2"].concat()),
    ];
    let mut answers = answered(Shows::Nothing);
    answers.except = vec![FileAnswer {
        file: 1,
        shows: Shows::Intimate,
    }];
    house.add(&paths, &answers);
    let rows = house.page.list_exhibits().unwrap();
    assert_eq!(
        (rows[0].state, rows[1].state),
        (State::Kept, State::Listed),
        "only the second is listed"
    );
    assert_eq!(
        code(house.page.uncover("E0002", 300, false)),
        ErrorCode::NotKept,
        "and never shown"
    );
}

#[test]
fn what_failed_can_be_tried_again() {
    let house = House::with_case();
    let path = house.file("Screenshot_1.png", PNG);
    let plan = house.page.plan(std::slice::from_ref(&path)).unwrap().token;
    fs::remove_file(&path).unwrap();
    let (send, events) = listening();
    let job = house
        .page
        .run_import(&plan, &answered(Shows::Nothing), Language::En, send)
        .unwrap();
    let JobResult::Import { outcomes } = done(&events) else {
        panic!("an import")
    };
    assert_eq!(outcomes[0].exhibit, None, "it is gone");
    fs::write(&path, PNG).unwrap();
    let failed = house.page.look(&job).is_some();
    assert!(failed, "the job's name stands for what it could not save");
    assert_eq!(
        code(house.page.forget_plan(&plan)),
        ErrorCode::StaleHandle,
        "a plan runs once"
    );
}

#[test]
fn a_job_holds_the_writer_and_everything_else_answers() {
    let house = House::with_screenshot();
    let app = &house.page.app;
    app.remember_uncovered("E0001".parse().unwrap());
    let loan = app.borrow(For::Job).unwrap();
    assert_eq!(
        house.page.list_exhibits().unwrap().len(),
        1,
        "reading goes on"
    );
    assert_eq!(
        code(house.page.set_aside("E0001", "why".into(), Language::En)),
        ErrorCode::Busy,
        "writing waits"
    );
    assert_eq!(code(app.close()), ErrorCode::Busy, "and so does closing");
    app.cover_all();
    drop(loan);
    assert_eq!(
        house.events().last().map(String::as_str),
        Some("covered"),
        "hiding was noted afterwards"
    );
    house
        .page
        .set_aside("E0001", "why".into(), Language::En)
        .unwrap();
}

#[test]
fn changes_side_by_side_all_arrive() {
    let house = House::with_screenshot();
    let before = house.events().len();
    std::thread::scope(|scope| {
        for number in 0..8 {
            let page = &house.page;
            scope.spawn(move || {
                let fields = BTreeMap::from([(ExhibitField::Note, format!("note {number}"))]);
                page.describe_exhibit("E0001", fields, Language::Fr)
                    .unwrap();
            });
        }
    });
    assert_eq!(house.events().len(), before + 8, "none was lost or refused");
}

#[test]
fn work_that_is_cancelled_says_so_once() {
    let house = House::with_case();
    let paths: Vec<PathBuf> = (0..200)
        .map(|n| house.file(&format!("{n}.txt"), format!("{n}").as_bytes()))
        .collect();
    let plan = house.page.plan(&paths).unwrap().token;
    let (send, events) = listening();
    let job = house
        .page
        .run_import(&plan, &answered(Shows::Nothing), Language::En, send)
        .unwrap();
    // It may be over before it hears of this.
    let _ignored = house.page.app.jobs.cancel(&job, "main");
    let JobResult::Import { outcomes } = done(&events) else {
        panic!("an import")
    };
    assert_eq!(outcomes.len(), 200, "every file has an outcome");
    assert!(
        events.recv_timeout(Duration::from_millis(200)).is_err(),
        "nothing comes after the end"
    );
    assert_eq!(
        code(house.page.app.jobs.cancel(&job, "main")),
        ErrorCode::StaleHandle,
        "it is over"
    );
    let added = outcomes.iter().filter(|one| one.exhibit.is_some()).count();
    assert_eq!(
        house.page.list_exhibits().unwrap().len(),
        added,
        "what was said to be saved is there"
    );
}

#[test]
fn a_synced_folder_needs_insisting() {
    let house = House::new();
    let cloud = house.path("Dropbox");
    fs::create_dir(&cloud).unwrap();
    let offer = house
        .page
        .chosen_place(&cloud, PlacePurpose::NewCase)
        .unwrap();
    assert_eq!(offer.cloud.as_deref(), Some("Dropbox"), "it is said");
    let create = |insists| {
        house
            .page
            .create_case(&offer.token, None, insists, Language::En)
    };
    assert_eq!(code(create(false)), ErrorCode::CloudFolder, "refused");
    create(true).unwrap();
    assert_eq!(
        house.events().last().map(String::as_str),
        Some("place_insisted"),
        "written down"
    );
}

#[test]
fn a_copy_is_a_case_of_its_own() {
    let house = House::with_screenshot();
    let offer = house
        .page
        .chosen_place(&house.path("out"), PlacePurpose::Copy)
        .unwrap();
    let (send, events) = listening();
    house.page.copy_case(&offer.token, false, send).unwrap();
    let JobResult::Copy { copy } = done(&events) else {
        panic!("a copy")
    };
    assert!(copy.folder.starts_with("~/out/"), "{}", copy.folder);
    let folder = house
        .folder
        .path()
        .join(copy.folder.trim_start_matches("~/"));
    assert_eq!(
        house.page.chosen_case(&folder).unwrap().title.as_deref(),
        Some("Ours"),
        "it opens"
    );
}

#[test]
fn an_interruption_is_told_when_the_case_is_opened() {
    let house = House::with_screenshot();
    let root = house.root();
    house.page.app.close().unwrap();
    fs::write(root.join("incoming/half.part"), b"half").unwrap();
    let known = house.page.chosen_case(&root).unwrap();
    let case = house.page.open_case(&known.token, false).unwrap();
    assert_eq!(case.notices.len(), 1, "{:?}", case.notices);
}

#[test]
fn a_case_that_is_open_elsewhere_can_be_read() {
    let house = House::with_screenshot();
    let root = house.root();
    house.page.app.close().unwrap();
    let _elsewhere = Writer::open(&root, &house.page.app.clock).unwrap();
    let known = house.page.chosen_case(&root).unwrap();
    assert_eq!(
        code(house.page.open_case(&known.token, false)),
        ErrorCode::StoreLocked,
        "one writer"
    );
    assert!(
        house
            .page
            .open_case(&known.token, true)
            .unwrap()
            .is_read_only,
        "but anybody reads"
    );
}

#[test]
fn the_neutral_title_is_one_short_line() {
    let shown = crate::window::neutral(&format!("Notes\n{}", "x".repeat(500)));
    assert!(shown.starts_with("Notesxx") && shown.len() == 60, "{shown}");
}

#[test]
fn tokens_are_random() {
    let (one, two) = (token().unwrap(), token().unwrap());
    assert_ne!(one, two, "never twice");
    assert_eq!(one.len(), 32, "128 bits");
}
