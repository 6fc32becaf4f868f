//! The path of a family: what is said at the start, steps and gaps are kept, can be changed, and survive a restart.

use crate::support::{House, PNG};
use holdfast_core::check;
use holdfast_core::edit::{answer_between, answer_gap, answer_step, confirm_order, set_up};
use holdfast_core::error::ErrorCode;
use holdfast_core::fact::{AnswerFact, AnswerState, Between, Lang, SetupFact};
use holdfast_core::id::Id;
use holdfast_core::line::Shows;
use holdfast_core::progress::Silent;

fn answer(about: &str, state: AnswerState, note: Option<&str>) -> AnswerFact {
    AnswerFact {
        about: about.into(),
        state,
        tied: Vec::new(),
        note: note.map(str::to_owned),
    }
}

#[test]
fn what_is_said_at_the_start_is_kept_and_the_last_word_counts() {
    let house = House::new();
    let first = SetupFact {
        who: Some("parent".into()),
        apps: vec!["snapchat".into()],
        ..SetupFact::default()
    };
    let second = SetupFact {
        happened: vec!["blocked".into()],
        ..first.clone()
    };
    let mut writer = house.writer();
    set_up(&mut writer, first, &house.clock).unwrap();
    set_up(&mut writer, second.clone(), &house.clock).unwrap();
    drop(writer);
    let writer = house.writer();
    let path = &writer.case().path;
    assert_eq!(path.setup.as_ref().unwrap().0, second, "the last word");
    assert_eq!(path.withdrawn.len(), 1, "the first one is replaced");
}

#[test]
fn steps_and_gaps_can_be_answered_and_opened_again() {
    let house = House::new();
    let mut writer = house.writer();
    let lang = Lang::Fr;
    let done = answer("stop_replying", AnswerState::Done, None);
    answer_step(&mut writer, done, lang, &house.clock).unwrap();
    let gone = answer("first_contact", AnswerState::NotPossible, Some("effacé"));
    answer_gap(&mut writer, gone.clone(), lang, &house.clock).unwrap();
    let path = &writer.case().path;
    assert_eq!(path.step("stop_replying"), AnswerState::Done, "done");
    assert_eq!(
        path.step("first_contact"),
        AnswerState::Open,
        "a gap is no step"
    );
    assert_eq!(path.gaps[0].answer, gone, "with the words");
    let open = answer("first_contact", AnswerState::Open, None);
    answer_gap(&mut writer, open, lang, &house.clock).unwrap();
    drop(writer);
    let writer = house.writer();
    let path = &writer.case().path;
    assert_eq!(path.gap("first_contact"), AnswerState::Open, "taken back");
    assert_eq!(path.withdrawn.len(), 1, "what was said first is replaced");
    let report = check::check(writer.store(), None, &Silent).unwrap();
    assert!(
        report.findings.is_empty(),
        "a whole case: {:?}",
        report.findings
    );
}

/// Three screenshots, `E0001` to `E0003`.
fn with_screenshots() -> House {
    let house = House::new();
    let shots = [b'1', b'2', b'3'].map(|end| {
        let name = format!("IMG_400{}.PNG", char::from(end));
        house.source(name, &[PNG, &[end]].concat())
    });
    house.add(&shots, Shows::Nothing);
    house
}

const SHOTS: [Id; 3] = [Id::Exhibit(1), Id::Exhibit(2), Id::Exhibit(3)];

#[test]
fn a_gap_is_tied_to_what_is_in_the_case_and_to_nothing_else() {
    let house = with_screenshots();
    let mut writer = house.writer();
    let tied = |tied: &[Id]| AnswerFact {
        tied: tied.to_vec(),
        ..answer("threat", AnswerState::Done, None)
    };
    let lang = Lang::En;
    answer_gap(&mut writer, tied(&SHOTS[..2]), lang, &house.clock).unwrap();
    let lines = writer.case().head.lines;
    for stranger in ["E0004", "X01", "P01", "B01"] {
        let stranger = tied(&[SHOTS[0], stranger.parse().unwrap()]);
        let refused = answer_gap(&mut writer, stranger, lang, &house.clock);
        assert_eq!(refused.unwrap_err().code(), ErrorCode::UnknownId);
    }
    assert_eq!(writer.case().head.lines, lines, "nothing more was written");
    drop(writer);
    let writer = house.writer();
    let kept = &writer.case().path.gaps[0].answer;
    assert_eq!(kept.tied, SHOTS[..2], "the same after a restart");
}

#[test]
fn the_order_of_screenshots_and_what_lies_between_is_kept_and_the_last_word_counts() {
    let house = with_screenshots();
    let [one, two, three] = SHOTS;
    let mut writer = house.writer();
    confirm_order(&mut writer, SHOTS.to_vec(), &house.clock).unwrap();
    confirm_order(&mut writer, vec![two, one, three], &house.clock).unwrap();
    answer_between(&mut writer, [one, two], Between::Something, &house.clock).unwrap();
    answer_between(&mut writer, [two, one], Between::Nothing, &house.clock).unwrap();
    drop(writer);
    let writer = house.writer();
    let path = &writer.case().path;
    let order = path.order.as_ref().unwrap();
    assert_eq!(order.exhibits, [two, one, three], "as confirmed last");
    assert_eq!(path.neighbours.len(), 1, "the same two in either order");
    assert_eq!(path.between([one, two]), Some(Between::Nothing));
    assert_eq!(path.between([one, three]), None, "nobody was asked");
    assert_eq!(path.withdrawn.len(), 2, "what was said before is replaced");
    let report = check::check(writer.store(), None, &Silent).unwrap();
    assert!(report.findings.is_empty(), "{:?}", report.findings);
}

#[test]
fn an_order_or_a_pair_of_what_is_not_there_or_of_one_alone_is_refused() {
    let house = with_screenshots();
    let mut writer = house.writer();
    let [one, two, _] = SHOTS;
    let stranger = Id::Exhibit(9);
    for order in [vec![one, stranger], vec![one, two, one]] {
        let refused = confirm_order(&mut writer, order, &house.clock);
        assert_eq!(refused.unwrap_err().code(), ErrorCode::UnknownId);
    }
    for pair in [[one, stranger], [stranger, one], [two, two]] {
        let refused = answer_between(&mut writer, pair, Between::Unknown, &house.clock);
        assert_eq!(refused.unwrap_err().code(), ErrorCode::UnknownId);
    }
    assert!(writer.case().path.order.is_none(), "nothing was written");
}
