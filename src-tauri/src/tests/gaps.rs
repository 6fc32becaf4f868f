//! What is still missing: counted from the case as it is, answered, kept, and told in the bundle; the order of
//! screenshots and what lies between them.

use std::fs;
use std::path::{Path, PathBuf};

use holdfast_core::bundle::places::find_files;
use holdfast_view::{
    ErrorCode, GapHint, GapStanding, GapView, GapsView, JobResult, Language, Missing, OrderView,
    SetupAnswers, Shows, StepState, Verdict,
};

use super::{CHOSEN, House, PNG, answered, code, done, listening};

fn gap<'a>(view: &'a GapsView, id: &str) -> &'a GapView {
    let mut gaps = view.gaps.iter();
    gaps.find(|gap| gap.id == id).unwrap()
}

fn answer(house: &House, id: &str, state: StepState, tied: &[&str], note: &str) -> GapsView {
    let tied: Vec<String> = tied.iter().map(|id| (*id).to_owned()).collect();
    let page = &house.page;
    page.answer_gap(id, state, &tied, note.to_owned(), Language::Fr)
        .unwrap()
}

/// Screenshots of these names, `E0001` and on.
fn with(names: &[&str]) -> House {
    let house = House::with_case();
    let paths: Vec<_> = names
        .iter()
        .zip(1_u8..)
        .map(|(name, number)| house.file(name, &[PNG, &[number]].concat()))
        .collect();
    house.add(&paths, &answered(Shows::Nothing));
    house
}

fn standing(house: &House, id: &str) -> GapStanding {
    gap(&house.page.gaps().unwrap(), id).standing
}

#[test]
fn a_box_is_tied_said_to_be_not_possible_and_opened_again_and_stays_so() {
    let house = with(&["Screenshot_1.png"]);
    assert_eq!(standing(&house, "threat"), GapStanding::Missing);
    let view = answer(&house, "threat", StepState::Done, &["E0001"], "");
    let threat = gap(&view, "threat");
    assert_eq!(threat.standing, GapStanding::There);
    assert_eq!(threat.answer.as_ref().unwrap().tied, ["E0001"]);
    let view = answer(&house, "profile", StepState::NotPossible, &[], " bloqué ");
    let profile = gap(&view, "profile");
    assert_eq!(profile.standing, GapStanding::NotPossible);
    let said = profile.answer.as_ref().unwrap();
    assert_eq!(said.note.as_deref(), Some("bloqué"), "in their words");
    house.page.app.open(&house.root(), false).unwrap();
    assert_eq!(house.page.gaps().unwrap(), view, "the same the next time");
    let view = answer(&house, "profile", StepState::Open, &[], "");
    assert_eq!(gap(&view, "profile").standing, GapStanding::Missing);
    assert_eq!(gap(&view, "profile").answer, None, "taken back");
    let noted = house.events();
    let noted = noted.iter().filter(|event| *event == "gap_answered");
    assert_eq!(noted.count(), 3, "each answer is in the log");
}

#[test]
fn what_it_was_tied_to_and_was_set_aside_leaves_the_box_open() {
    let house = with(&["Screenshot_1.png", "Screenshot_2.png"]);
    answer(&house, "threat", StepState::Done, &["E0001"], "");
    let aside = house.page.set_aside("E0001", "double".into(), Language::Fr);
    aside.unwrap();
    let view = house.page.gaps().unwrap();
    let threat = gap(&view, "threat");
    assert_eq!(threat.standing, GapStanding::Missing);
    let exhibits = vec!["E0001".to_owned()];
    assert_eq!(threat.hint, Some(GapHint::SetAside { exhibits }), "and why");
    house.page.restore("E0001").unwrap();
    assert_eq!(
        standing(&house, "threat"),
        GapStanding::There,
        "again there"
    );
}

#[test]
fn an_answer_that_says_nothing_is_not_written_down() {
    let house = with(&["Screenshot_1.png"]);
    let before = house.events();
    let page = &house.page;
    let done = |id: &str, tied: &[String], note: &str| {
        code(page.answer_gap(id, StepState::Done, tied, note.into(), Language::En))
    };
    assert_eq!(done("threat", &[], "  "), ErrorCode::Unexpected, "where?");
    let tied = ["E0001".to_owned()];
    let word = done("usernames", &tied, "");
    assert_eq!(word, ErrorCode::Unexpected, "no word makes a name one");
    assert_eq!(done("threats", &tied, ""), ErrorCode::UnknownId, "no such");
    assert_eq!(house.events(), before, "the log did not grow");
    page.app.open(&house.root(), true).unwrap();
    assert_eq!(done("threat", &tied, ""), ErrorCode::ReadOnly);
    assert!(page.gaps().is_ok(), "read all the same");
}

#[test]
fn usernames_apps_and_what_was_paid_are_counted_from_what_is_kept() {
    let house = with(&["Screenshot_1.png"]);
    let page = &house.page;
    let view = page.gaps().unwrap();
    assert!(
        view.gaps.iter().all(|gap| gap.id != "paid"),
        "nobody said that anything was"
    );
    let setup = SetupAnswers {
        apps: vec!["snapchat".into()],
        happened: vec!["paid".into()],
        ..SetupAnswers::default()
    };
    page.set_up_path(&setup).unwrap();
    let view = page.gaps().unwrap();
    assert_eq!(gap(&view, "paid").standing, GapStanding::Missing);
    assert!(
        view.gaps.iter().all(|gap| gap.id != "move"),
        "one app: no move"
    );
    let apps: Vec<&str> = view.clocks.iter().map(|one| one.app.as_str()).collect();
    assert!(!apps.is_empty() && apps.iter().all(|app| *app == "snapchat"));
    let mut loan = page.app.borrow(crate::state::For::Change).unwrap();
    let note = |loan: &mut crate::state::Loan, fields: &[(&str, &str)]| {
        let fields = fields.iter();
        let fields = fields.map(|(name, value)| ((*name).into(), (*value).into()));
        holdfast_core::edit::add_record(
            loan.writer(),
            holdfast_core::id::RecordKind::Account,
            fields.collect(),
            holdfast_core::fact::Lang::En,
            &page.app.clock,
        )
        .unwrap()
        .to_string()
    };
    let first = note(
        &mut loan,
        &[("platform", "Telegram"), ("display_name", "Em")],
    );
    drop(loan);
    let view = page.gaps().unwrap();
    let one = Some(GapHint::NoneMarked { accounts: 1 });
    assert_eq!(gap(&view, "usernames").hint, one, "whose is it?");
    let moved = gap(&view, "move").standing;
    assert_eq!(moved, GapStanding::Missing, "two apps now");
    let role = [("role".to_owned(), "la personne qui menace".to_owned())];
    page.change_record(&first, role.into(), Language::Fr)
        .unwrap();
    let names = vec!["Em".to_owned()];
    let view = page.gaps().unwrap();
    assert_eq!(
        gap(&view, "usernames").hint,
        Some(GapHint::NameOnly { names })
    );
    let username = [("username".to_owned(), "em_2009".to_owned())];
    page.change_record(&first, username.into(), Language::Fr)
        .unwrap();
    assert_eq!(standing(&house, "usernames"), GapStanding::There);
}

#[test]
fn what_was_said_at_the_start_is_open_until_a_record_says_it_or_it_is_not_needed() {
    let house = with(&["Screenshot_1.png"]);
    let page = &house.page;
    let setup = SetupAnswers {
        happened: vec!["blocked".into(), "deleted".into(), "reported".into()],
        ..SetupAnswers::default()
    };
    page.set_up_path(&setup).unwrap();
    let view = page.gaps().unwrap();
    assert_eq!(gap(&view, "blocked").standing, GapStanding::Missing);
    assert!(
        view.gaps.iter().all(|gap| gap.id != "police_know"),
        "nobody said so"
    );
    let write = |what: &str| {
        let fields = [("what".to_owned(), what.to_owned())];
        page.add_record(
            holdfast_view::RecordKind::Action,
            fields.into(),
            Language::Fr,
        )
        .unwrap()
    };
    write("Bloqué le compte sur Snapchat");
    assert_eq!(standing(&house, "blocked"), GapStanding::There, "in words");
    let own = write("j’ai cliqué sur Signaler");
    assert_eq!(
        standing(&house, "reported"),
        GapStanding::Missing,
        "their own words are not guessed at"
    );
    answer(&house, "reported", StepState::Done, &[&own], "");
    assert_eq!(standing(&house, "reported"), GapStanding::There, "tied");
    answer(&house, "deleted", StepState::NotPossible, &[], "");
    assert_eq!(standing(&house, "deleted"), GapStanding::NotPossible);
    page.app.open(&house.root(), false).unwrap();
    let view = page.gaps().unwrap();
    assert_eq!(
        gap(&view, "deleted").standing,
        GapStanding::NotPossible,
        "kept"
    );
    let (zip, _) = house.bundle(CHOSEN);
    assert_eq!(verdicts(&house, zip), (Verdict::Pass, Verdict::Pass));
}

#[test]
fn the_zone_is_open_while_a_download_has_clock_times_of_no_zone() {
    let house = House::with_case();
    let chat = "12/03/2026, 21:14 - Emily: pay 200\n12/03/2026, 21:15 - Theo: no\n";
    let path = house.file("WhatsApp Chat with Emily.txt", chat.as_bytes());
    house.add(&[path], &answered(Shows::Nothing));
    let hint = |house: &House| gap(&house.page.gaps().unwrap(), "zones").hint.clone();
    assert_eq!(hint(&house), Some(GapHint::NotRead), "nobody knows yet");
    let read = |house: &House| {
        let (send, events) = listening();
        house.page.begin_reading(send).unwrap();
        done(&events);
    };
    read(&house);
    let downloads = vec!["X01".to_owned()];
    assert_eq!(hint(&house), Some(GapHint::OpenZones { downloads }));
    let zone = house.page.answer_zone("E0001", Some("America/Edmonton"));
    assert!(zone.unwrap());
    assert_eq!(standing(&house, "zones"), GapStanding::There, "answered");
    house.page.answer_zone("E0001", None).unwrap();
    read(&house);
    assert_eq!(
        standing(&house, "zones"),
        GapStanding::NotPossible,
        "nobody knows it: not asked a second time"
    );
}

#[test]
fn a_word_that_is_no_zone_and_a_demand_of_which_nobody_says_it_was_paid_close_no_box() {
    let house = with(&["Screenshot_1.png"]);
    let add = |zone: &str| {
        let said = [("amount", "200"), ("time_zone", zone)];
        let said = said.map(|(name, value)| (name.to_owned(), value.to_owned()));
        house
            .page
            .add_record(
                holdfast_view::RecordKind::Payment,
                said.into(),
                Language::En,
            )
            .unwrap();
    };
    add("zzz");
    assert_eq!(standing(&house, "zones"), GapStanding::Missing);
    let view = house.page.gaps().unwrap();
    let is_paid = |view: &GapsView| view.gaps.iter().any(|gap| gap.id == "paid");
    assert!(!is_paid(&view), "nobody said that anything was paid");
    add("america/edmonton");
    assert_eq!(standing(&house, "zones"), GapStanding::There);
    let setup = SetupAnswers {
        happened: vec!["paid".into()],
        ..SetupAnswers::default()
    };
    house.page.set_up_path(&setup).unwrap();
    assert_eq!(standing(&house, "paid"), GapStanding::There);
}

#[test]
fn a_payment_of_which_nothing_is_said_leaves_its_box_open_until_it_is_completed() {
    let house = House::with_case();
    let page = &house.page;
    let fields = |name: &str, value: &str| [(name.to_owned(), value.to_owned())].into();
    let kind = holdfast_view::RecordKind::Payment;
    page.add_record(kind, fields("status", "paid"), Language::En)
        .unwrap();
    let view = page.gaps().unwrap();
    let paid = gap(&view, "paid");
    assert_eq!(paid.standing, GapStanding::Missing);
    let payments = vec!["P01".to_owned()];
    assert_eq!(paid.hint, Some(GapHint::NothingSaid { payments }));
    assert!(paid.next.id.ends_with(".complete"), "{paid:?}");
    for (name, value) in [("currency", "CAD"), ("date_time", "2026-03-04")] {
        page.change_record("P01", fields(name, value), Language::En)
            .unwrap();
        assert_eq!(standing(&house, "paid"), GapStanding::Missing, "{name}");
    }
    page.change_record("P01", fields("method", "gift_card"), Language::En)
        .unwrap();
    assert_eq!(standing(&house, "paid"), GapStanding::There);
}

fn shown(order: &OrderView) -> Vec<&str> {
    order.shots.iter().map(|shot| shot.id.as_str()).collect()
}

#[test]
fn screenshots_are_put_in_order_asked_about_and_counted() {
    let house = with(&[
        "Screenshot_20260304-220500_Snapchat.png",
        "Screenshot_20260304-220100_Snapchat.png",
        "Screenshot_20260304-220300_Instagram.png",
    ]);
    let page = &house.page;
    let order = page.screenshots().unwrap();
    assert_eq!(shown(&order), ["E0002", "E0003", "E0001"], "by their times");
    assert_eq!(order.confirmed, None, "a proposal");
    let pair = ["E0002".to_owned(), "E0001".to_owned()];
    assert_eq!(order.pairs.len(), 1, "of one app");
    assert_eq!(order.pairs[0].exhibits, pair);
    assert_eq!(order.pairs[0].missing, None, "nobody was asked");
    let open = Some(GapHint::OpenEnds { pairs: 1 });
    let view = page.gaps().unwrap();
    assert_eq!(gap(&view, "whole_threads").hint, open);
    assert!(
        !gap(&view, "whole_threads").can_tie,
        "no word closes what is counted"
    );
    let confirmed = ["E0003", "E0002", "E0001"].map(str::to_owned);
    let order = page.confirm_order(&confirmed).unwrap();
    assert!(order.confirmed.is_some() && shown(&order) == confirmed);
    let order = page.answer_between(["E0002", "E0001"], Missing::Something);
    assert_eq!(order.unwrap().pairs[0].missing, Some(Missing::Something));
    assert_eq!(standing(&house, "whole_threads"), GapStanding::Missing);
    page.answer_between(["E0001", "E0002"], Missing::Nothing)
        .unwrap();
    assert_eq!(standing(&house, "whole_threads"), GapStanding::There);
    let path = house.file(
        "Screenshot_20260304-220400_Snapchat.png",
        &[PNG, b"4"].concat(),
    );
    house.add(&[path], &answered(Shows::Nothing));
    let order = page.screenshots().unwrap();
    assert_eq!(shown(&order), ["E0003", "E0004", "E0002", "E0001"]);
    assert!(!order.shots[1].is_confirmed, "nobody confirmed its place");
    assert_eq!(
        standing(&house, "whole_threads"),
        GapStanding::Missing,
        "new neighbours are asked about"
    );
}

/// A file of a bundle, as text.
/// What a check in the window says of the contents and of the history.
fn verdicts(house: &House, zip: PathBuf) -> (Verdict, Verdict) {
    let target = house.page.take_bundles(vec![zip]).unwrap();
    let (send, events) = listening();
    house.page.check_bundles(&target.token, send).unwrap();
    let JobResult::Check { check } = done(&events) else {
        panic!("a check")
    };
    (check.contents, check.history)
}

fn file_of(zip: &Path, name: &str) -> String {
    let files = find_files(zip).unwrap();
    let lying = &files[name];
    let bytes = fs::read(&lying.file).unwrap();
    let at = usize::try_from(lying.at).unwrap();
    let end = at + usize::try_from(lying.size).unwrap();
    String::from_utf8(bytes[at..end].to_vec()).unwrap()
}

#[test]
fn a_bundle_tells_what_is_missing_and_why_and_its_check_makes_the_table_anew() {
    let house = with(&["IMG_1.png", "IMG_2.png"]);
    let page = &house.page;
    answer(
        &house,
        "first_contact",
        StepState::NotPossible,
        &[],
        "effacé le 3",
    );
    answer(&house, "demand", StepState::NotPossible, &[], "faux départ");
    answer(&house, "demand", StepState::Done, &["E0002"], "");
    page.confirm_order(&["E0002".into(), "E0001".into()])
        .unwrap();
    page.answer_between(["E0002", "E0001"], Missing::Unknown)
        .unwrap();
    let (zip, _) = house.bundle(CHOSEN);
    let table = file_of(&zip, "report/gaps.csv");
    assert!(table.contains("effacé le 3") && table.contains("not_known"));
    assert!(
        !table.contains("faux départ"),
        "what was replaced stays here"
    );
    let exhibits = file_of(&zip, "report/exhibits.csv");
    let last = |line: Option<&str>| line.unwrap().rsplit(',').next().unwrap().to_owned();
    assert_eq!(last(exhibits.lines().nth(1)), "\"2\"", "E0001 came second");
    let json: serde_json::Value = serde_json::from_str(&file_of(&zip, "report/case.json")).unwrap();
    assert_eq!(json["gaps"]["order"]["exhibits"][0], "E0002");
    assert_eq!(
        verdicts(&house, zip),
        (Verdict::Pass, Verdict::Pass),
        "made anew, the same"
    );
}
