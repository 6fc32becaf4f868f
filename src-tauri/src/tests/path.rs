//! The path of a family: kept with the case, changed, and the same after the window was closed.

use holdfast_view::{ErrorCode, Language, PathView, SetupAnswers, StepState};

use super::{House, code};

fn state(path: &PathView, key: &str) -> StepState {
    let mut steps = path.stages.iter().flat_map(|stage| &stage.steps);
    steps.find(|step| step.key == key).unwrap().state
}

#[test]
fn what_was_said_shapes_the_steps_and_stays_with_the_case() {
    let house = House::with_screenshot();
    let before = house.page.path().unwrap();
    assert!(before.setup.is_none(), "nothing was said yet");
    assert!(!before.has("save_app:snapchat"), "no app was named");
    let answers = SetupAnswers {
        who: Some("parent".into()),
        apps: vec!["snapchat".into(), "instagram".into()],
        happened: vec!["paid".into()],
        ..SetupAnswers::default()
    };
    let path = house.page.set_up_path(&answers).unwrap();
    assert_eq!(path.setup.as_ref(), Some(&answers), "as it was said");
    assert!(
        path.has("save_app:snapchat") && path.has("call_bank"),
        "its steps"
    );
    let root = house.root();
    house.page.app.open(&root, false).unwrap();
    assert_eq!(house.page.path().unwrap(), path, "the same the next time");
}

#[test]
fn a_step_is_noted_taken_back_and_not_possible_is_an_answer() {
    let house = House::with_screenshot();
    let answer = |state| {
        let (key, note) = ("stop_replying", String::new());
        house.page.answer_step(key, state, note, Language::Fr)
    };
    for wanted in [StepState::Done, StepState::NotPossible, StepState::Open] {
        let path = answer(wanted).unwrap();
        assert_eq!(state(&path, "stop_replying"), wanted, "as it was said");
    }
    let noted = house.events();
    let noted = noted.iter().filter(|event| *event == "step_done");
    assert_eq!(noted.count(), 3, "and each is in the log");
    house.page.app.open(&house.root(), true).unwrap();
    assert_eq!(
        code(answer(StepState::Done)),
        ErrorCode::ReadOnly,
        "not where nothing may be written"
    );
}

#[test]
fn done_on_the_shortest_way_leaves_the_whole_step_open() {
    let house = House::with_screenshot();
    let page = &house.page;
    let answers = SetupAnswers {
        apps: vec!["snapchat".into()],
        ..SetupAnswers::default()
    };
    page.set_up_path(&answers).unwrap();
    let done = |key| page.answer_step(key, StepState::Done, String::new(), Language::En);
    let both = |path: &PathView| {
        let mut steps = path.stages.iter().flat_map(|stage| &stage.steps);
        let step = steps.find(|step| step.key == "save_app:snapchat").unwrap();
        (step.state, step.least_state)
    };
    let path = done("save_app:snapchat:least").unwrap();
    assert_eq!(both(&path), (StepState::Open, StepState::Done));
    page.app.open(&house.root(), false).unwrap();
    assert_eq!(both(&page.path().unwrap()), both(&path), "kept");
    let path = done("save_app:snapchat").unwrap();
    assert_eq!(both(&path), (StepState::Done, StepState::Done));
    assert_eq!(
        code(done("stop_replying:least")),
        ErrorCode::UnknownId,
        "the shortest way asks for all of it"
    );
}

#[test]
fn whom_the_texts_speak_to_is_who_is_here_and_else_what_was_said_at_the_start() {
    use holdfast_guide::Reader::{Family, Young};
    use holdfast_view::{WhoIsHere, reader_of};
    let house = House::with_screenshot();
    let page = &house.page;
    let reader = || reader_of(&page.app.snapshot().unwrap().case);
    assert_eq!(reader(), Family, "nobody said anything");
    let answers = SetupAnswers {
        who: Some("young_person".into()),
        ..SetupAnswers::default()
    };
    page.set_up_path(&answers).unwrap();
    assert_eq!(reader(), Young);
    for (who, wanted) in [
        (WhoIsHere::Parent, Family),
        (WhoIsHere::Unsaid, Young),
        (WhoIsHere::YoungPerson, Young),
    ] {
        page.say_present(who).unwrap();
        assert_eq!(reader(), wanted, "{who:?}");
    }
}
