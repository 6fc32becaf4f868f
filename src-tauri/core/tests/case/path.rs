//! The path of a family: what is said at the start, steps and gaps are kept, can be changed, and survive a restart.

use crate::support::House;
use holdfast_core::check;
use holdfast_core::edit::{answer_gap, answer_step, set_up};
use holdfast_core::fact::{AnswerFact, AnswerState, Lang, SetupFact};
use holdfast_core::progress::Silent;

fn answer(about: &str, state: AnswerState, note: Option<&str>) -> AnswerFact {
    AnswerFact {
        about: about.into(),
        state,
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
