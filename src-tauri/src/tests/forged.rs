//! What a page that is not ours might send: invented, stolen and stale handles, ids and keys that are none.

use std::collections::BTreeMap;

use holdfast_view::{
    ErrorCode, ImportAnswers, Language, Missing, PlacePurpose, RecordKind, SetupAnswers, Shows,
    StepState, Sureness,
};

use super::{CHOSEN, House, answered, code, is_below, listening};
use crate::commands::Page;
use crate::error::Wire;
use crate::handles::token;

/// Texts that have broken other programs.
pub(super) const HOSTILE: &[&str] = &[
    "",
    " ",
    ".",
    "..",
    "/",
    "../../etc/passwd",
    "/etc/passwd",
    "file:///etc/passwd",
    "~",
    "C:\\Windows",
    "\\\\server\\x",
    "E0000",
    "E9999",
    "E00001",
    "e0001",
    "E0001\0",
    "E0001/../E0002",
    "A01",
    "B01",
    "null",
    "undefined",
    "[object Object]",
    "\u{202e}1000E",
    "💥",
    "%2e%2e%2f",
    "$(id)",
    "'; drop table",
    "<script>alert(1)</script>",
    "E\u{ff10}001",
    "\u{0395}0001",
    "E0001\u{200b}",
    "e\u{301}",
    "-1",
    "18446744073709551616",
];

pub(super) struct Chance(pub(super) u64);

impl Chance {
    pub(super) fn number(&mut self) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap()
    }

    pub(super) fn text(&mut self) -> String {
        match self.number() % 4 {
            0 => HOSTILE[self.number() % HOSTILE.len()].to_owned(),
            1 => token().unwrap(),
            2 => format!(
                "{}{}",
                HOSTILE[self.number() % HOSTILE.len()],
                self.number()
            ),
            _ => "x".repeat(self.number() % 5000),
        }
    }
}

/// Every command that takes a handle, an id or a key, with this in its place.
#[expect(clippy::too_many_lines, reason = "one line for each command")]
fn all(page: &Page, text: &str) -> Vec<(&'static str, Wire<()>)> {
    fn none<T>(answer: Wire<T>) -> Wire<()> {
        answer.map(|_| ())
    }
    let answers: ImportAnswers = answered(Shows::Nothing);
    let send = || listening().0;
    vec![
        ("case_open", none(page.open_case(text, true))),
        (
            "case_create",
            none(page.create_case(text, None, true, Language::En)),
        ),
        ("case_copy", none(page.copy_case(text, true, send()))),
        ("exhibit_details", none(page.read_exhibit(text))),
        (
            "exhibit_describe",
            none(page.describe_exhibit(text, BTreeMap::new(), Language::En)),
        ),
        (
            "exhibit_set_aside",
            none(page.set_aside(text, "x".into(), Language::En)),
        ),
        ("exhibit_restore", none(page.restore(text))),
        (
            "download_set_aside",
            none(page.set_download_aside(text, "x".into(), Language::En)),
        ),
        ("download_restore", none(page.restore_download(text))),
        ("download_join", none(page.join_downloads(text, text, true))),
        (
            "exhibit_answer",
            none(page.answer_shows(text, Shows::Nothing, send())),
        ),
        ("exhibit_release", none(page.release(text, send()))),
        ("exhibit_uncover", none(page.uncover(text, 300, false))),
        ("boxes_try", none(page.try_boxes(text, &[], 300))),
        ("boxes_keep", none(page.keep_boxes(text))),
        ("boxes_stand", none(page.stand_by_boxes(text))),
        ("boxes_undo", none(page.undo_boxes(text))),
        (
            "import_plan_dropped",
            page.look(text)
                .map_or_else(|| Err(crate::error::stale("files")), |_| Ok(())),
        ),
        (
            "import_run",
            none(page.run_import(text, &answers, Language::En, send())),
        ),
        ("import_forget", page.forget_plan(text)),
        (
            "bundle_write",
            none(page.write_bundle(text, CHOSEN, true, send())),
        ),
        ("bundle_show", page.show_bundle(text)),
        ("check_bundle", none(page.check_bundles(text, send()))),
        ("check_compare", none(page.compare_fingerprint(text, text))),
        ("rows_list", none(page.rows(text, 0, 0, 9))),
        ("row_original", none(page.original(text, 0))),
        ("rows_mark", page.mark_rows(text, 0, 0, 0)),
        ("row_unmark", page.unmark_row(text)),
        ("zone_answer", none(page.answer_zone(text, Some("UTC")))),
        ("people_read", none(page.people(Some(text)))),
        (
            "offer_accept",
            none(page.accept_offer(text, 0, None, "x", Language::En)),
        ),
        ("offer_reject", page.reject_offer(text, 0)),
        (
            "record_change",
            page.change_record(text, BTreeMap::new(), Language::En),
        ),
        (
            "account_link",
            page.link_accounts([text, "A02"], Sureness::Likely, "", Language::En),
        ),
        ("account_unlink", page.unlink_accounts(text)),
        ("found_list", none(page.found(text))),
        (
            "found_accept",
            none(page.accept_found(
                text,
                0,
                (RecordKind::Payment, None),
                BTreeMap::new(),
                Language::En,
            )),
        ),
        ("found_reject", page.reject_found(text, 0)),
        ("timeline_read", none(page.timeline(Some(text)))),
        (
            "step_answer",
            none(page.answer_step(text, StepState::Done, "x".into(), Language::En)),
        ),
        (
            "gap_answer",
            none(page.answer_gap(text, StepState::Open, &[], String::new(), Language::En)),
        ),
        (
            "gap_answer",
            none(page.answer_gap(
                "threat",
                StepState::Done,
                &[text.to_owned()],
                String::new(),
                Language::En,
            )),
        ),
        (
            "order_confirm",
            none(page.confirm_order(&["E0001".to_owned(), text.to_owned()])),
        ),
        (
            "between_answer",
            none(page.answer_between(["E0001", text], Missing::Nothing)),
        ),
        (
            "path_set_up",
            none(page.set_up_path(&SetupAnswers {
                who: Some(text.to_owned()),
                ..SetupAnswers::default()
            })),
        ),
        ("job_cancel", page.app.jobs.cancel(text, &page.window)),
        (
            "job_listen",
            page.app.jobs.listen(text, &page.window, send()),
        ),
        ("job_heard", page.app.jobs.heard(text, &page.window)),
    ]
}

#[test]
fn a_thousand_invented_arguments_reach_nothing() {
    let house = House::with_screenshot();
    let (before, root) = (house.events(), house.root());
    let mut chance = Chance(14);
    for _ in 0..1000 {
        let text = chance.text();
        for (command, answer) in all(&house.page, &text) {
            let code = answer.expect_err(command).code;
            let is_plain = matches!(code, ErrorCode::StaleHandle | ErrorCode::UnknownId);
            assert!(is_plain, "{command} with {text:?} said {code:?}");
        }
        let key = chance.text();
        if house.page.save_draft(&key, "x").is_ok() {
            assert!(is_below(&root.join("drafts").join(&key), &root), "{key:?}");
            assert!(
                root.join("drafts").join(&key).is_file(),
                "a plain name in the folder of drafts: {key:?}"
            );
            house.page.save_draft(&key, "").unwrap();
        }
    }
    assert_eq!(house.events(), before, "the log did not grow");
    assert_eq!(
        house.page.list_exhibits().unwrap().len(),
        1,
        "the case is as it was"
    );
    assert_eq!(
        std::fs::read_dir(root.join("drafts")).unwrap().count(),
        0,
        "no draft is left"
    );
}

#[test]
fn a_handle_serves_its_own_purpose_only() {
    let house = House::with_screenshot();
    let page = &house.page;
    let path = house.file("Screenshot_2.png", b"\x89PNG\r\n\x1a\n2");
    let plan = page.plan(&[path]).unwrap().token;
    let bundle = house.suggested(PlacePurpose::Bundle);
    let bundles = page.take_bundles(vec![house.path("out")]).unwrap().token;
    let before = house.events();
    for (held, own) in [
        (&plan, "import_run import_forget import_plan_dropped"),
        (&bundle, "bundle_write import_plan_dropped"),
        (&bundles, "check_bundle import_plan_dropped"),
    ] {
        for (command, answer) in all_but(page, held, own) {
            assert!(answer.is_err(), "{command} with a handle for {own}");
        }
    }
    assert_eq!(house.events(), before, "nothing was done");
}

/// As [`all`], without the commands that may do something with it.
fn all_but(page: &Page, held: &str, own: &str) -> Vec<(&'static str, Wire<()>)> {
    if own.contains("import_run") {
        let others = ["case_open", "bundle_show", "check_compare"];
        let first = all_reading(page, held);
        return first
            .into_iter()
            .filter(|(name, _)| others.contains(name))
            .collect();
    }
    all_reading(page, held)
}

fn all_reading(page: &Page, held: &str) -> Vec<(&'static str, Wire<()>)> {
    vec![
        ("case_open", page.open_case(held, true).map(|_| ())),
        (
            "case_create",
            page.create_case(held, None, true, Language::En).map(|_| ()),
        ),
        (
            "case_copy",
            page.copy_case(held, true, listening().0).map(|_| ()),
        ),
        ("bundle_show", page.show_bundle(held)),
        (
            "check_compare",
            page.compare_fingerprint(held, "x").map(|_| ()),
        ),
        ("exhibit_details", page.read_exhibit(held).map(|_| ())),
        ("job_cancel", page.app.jobs.cancel(held, &page.window)),
    ]
}

#[test]
fn a_handle_of_another_window_or_case_is_refused() {
    let house = House::with_screenshot();
    let page = &house.page;
    let other = Page::new(page.app.clone(), "second");
    let path = house.file("Screenshot_2.png", b"\x89PNG\r\n\x1a\n2");
    let plan = page.plan(&[path]).unwrap().token;
    let place = house.suggested(PlacePurpose::Bundle);
    let run = |page: &Page| {
        page.run_import(
            &plan,
            &answered(Shows::Nothing),
            Language::En,
            listening().0,
        )
    };
    assert_eq!(code(run(&other)), ErrorCode::StaleHandle, "another window");
    let new = house.suggested(PlacePurpose::NewCase);
    assert_eq!(
        code(other.create_case(&new, None, false, Language::En)),
        ErrorCode::StaleHandle,
        "another window"
    );
    page.create_case(&new, None, false, Language::En).unwrap();
    assert_eq!(code(run(page)), ErrorCode::StaleHandle, "another case");
    let write = page.write_bundle(&place, CHOSEN, false, listening().0);
    assert_eq!(code(write), ErrorCode::StaleHandle, "another case");
    assert!(
        page.list_exhibits().unwrap().is_empty(),
        "the new case is empty"
    );
}

#[test]
fn without_a_case_nothing_of_a_case_answers() {
    let house = House::new();
    let page = &house.page;
    assert_eq!(code(page.read_case()), ErrorCode::NoCaseOpen, "no case");
    assert_eq!(
        code(page.list_exhibits()),
        ErrorCode::NoCaseOpen,
        "no exhibits"
    );
    assert_eq!(
        code(page.read_draft("a")),
        ErrorCode::NoCaseOpen,
        "no drafts"
    );
    assert_eq!(
        code(page.plan(&[house.path("files")])),
        ErrorCode::NoCaseOpen,
        "nothing to add to"
    );
    assert_eq!(
        code(page.plan_bundle(CHOSEN)),
        ErrorCode::NoCaseOpen,
        "nothing to hand over"
    );
    assert_eq!(
        code(page.check_case(listening().0)),
        ErrorCode::NoCaseOpen,
        "nothing to check"
    );
    assert_eq!(
        code(page.uncover("E0001", 300, false)),
        ErrorCode::NoCaseOpen,
        "nothing to show"
    );
    page.app.close().unwrap();
}
