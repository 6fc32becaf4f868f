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
