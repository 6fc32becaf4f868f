//! What was handed over is held back later, and what is in the case already is added again.

use holdfast_view::{Inside, JobResult, Language, OutcomeKind, RecordKind, Shows, State};

use super::{CHOSEN, House, PNG, answered};

#[test]
fn what_a_bundle_holds_and_is_held_back_now_is_told_with_its_place() {
    let house = House::with_screenshot();
    let page = &house.page;
    house.bundle(CHOSEN);
    let before = page.plan_bundle(CHOSEN).unwrap();
    assert!(before.held_back.is_empty(), "it still goes in");
    let new = before.new_since.expect("a bundle was written");
    assert_eq!((new.exhibits, new.records), (0, 0), "nothing came since");
    let JobResult::Answer { answered } = house.answer("E0001", Shows::Intimate) else {
        panic!("an answer")
    };
    let told = answered.exhibit.held_back;
    let [one] = told.as_slice() else {
        panic!("one bundle holds it: {told:?}")
    };
    assert_eq!((one.bundle.as_str(), one.inside), ("B01", Inside::File));
    assert_eq!(one.folder.as_deref(), Some("~/out"), "where it went");
    assert_eq!(
        page.plan_bundle(CHOSEN).unwrap().held_back,
        told,
        "there too"
    );
    house.bundle(CHOSEN);
    assert_eq!(
        page.plan_bundle(CHOSEN).unwrap().held_back,
        told,
        "still B01"
    );
}

#[test]
fn the_same_bytes_are_not_asked_about_again_and_listed_ones_stay_listed() {
    let house = House::with_screenshot();
    let page = &house.page;
    let listed = house.file("photo.png", &[PNG, b"more"].concat());
    house.add(&[listed], &answered(Shows::Intimate));
    let again = [
        house.file("Screenshot_2.png", PNG),
        house.file("again.png", &[PNG, b"more"].concat()),
    ];
    let plan = page.plan(&again).unwrap();
    assert!(
        plan.visuals.is_empty(),
        "nothing to ask: {:?}",
        plan.visuals
    );
    assert_eq!(plan.listed_again, 1, "said to stay listed");
    let (_, result) = house.add(&again, &answered(Shows::Nothing));
    let JobResult::Import { outcomes } = result else {
        panic!("an import")
    };
    let results: Vec<OutcomeKind> = outcomes.iter().map(|row| row.result).collect();
    let wanted = [OutcomeKind::AlreadyThere, OutcomeKind::Listed];
    assert_eq!(results, wanted, "{outcomes:?}");
    let rows = page.list_exhibits().unwrap();
    let states: Vec<State> = rows.iter().map(|row| row.state).collect();
    assert_eq!(states, [State::Kept, State::Listed], "as they were");
    let new = [house.file("other.png", &[PNG, b"else"].concat())];
    assert_eq!(page.plan(&new).unwrap().visuals.len(), 1, "that is asked");
}

#[test]
fn what_was_only_written_down_is_handed_over() {
    let house = House::with_case();
    let page = &house.page;
    let plan = page.plan_bundle(CHOSEN).unwrap();
    let is_empty = plan.enclosed.is_empty() && plan.withheld.is_empty() && plan.records.is_empty();
    assert!(is_empty, "nothing to hand over yet");
    let said = [("what", "An intimate image that stays where it is")];
    let said = said.map(|(name, words)| (name.to_owned(), words.to_owned()));
    let id = page.add_record(RecordKind::Event, said.into(), Language::En);
    assert_eq!(id.unwrap(), "V01", "an event");
    let plan = page.plan_bundle(CHOSEN).unwrap();
    let groups: Vec<_> = plan
        .records
        .iter()
        .map(|one| (one.kind, one.count))
        .collect();
    assert_eq!(groups, [(RecordKind::Event, 1)], "it goes in");
    let (_, result) = house.bundle(CHOSEN);
    assert_eq!((result.enclosed, result.records), (0, 1), "and is told");
}
