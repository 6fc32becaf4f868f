//! What was answered at the start changes the path.

use holdfast_guide::{Happened, ImageKind, InTouch, Region, Setup, StepId, Who, plan};

use crate::plan::{ids, place};

#[test]
fn paid_leads_to_the_bank_before_anything_is_saved() {
    let paid = Setup {
        happened: vec![Happened::Paid],
        region: Some(Region::Canada),
        ..Setup::default()
    };
    let steps = plan(&paid);
    assert!(
        place(&steps, StepId::CallBank) < place(&steps, StepId::KeepEverything),
        "a payment can be stopped only soon"
    );
    assert!(
        !steps[place(&steps, StepId::TellMoney)].contacts.is_empty(),
        "whom to tell is named"
    );
    assert!(
        steps[place(&steps, StepId::CallBank)].minimum,
        "also on the shortest way"
    );
    assert!(
        !ids(&plan(&Setup::default())).contains(&StepId::CallBank),
        "nobody is sent to the bank for nothing"
    );
}

#[test]
fn what_happened_already_is_normal() {
    let happened = vec![
        Happened::Blocked,
        Happened::Reported,
        Happened::PoliceKnow,
        Happened::Deleted,
        Happened::AccountClosed,
    ];
    let steps = plan(&Setup {
        happened,
        in_touch: Some(InTouch::Quiet),
        ..Setup::default()
    });
    for id in [
        StepId::Block,
        StepId::ReportInApp,
        StepId::TellPolice,
        StepId::StopReplying,
        StepId::KeepEverything,
    ] {
        assert!(
            steps[place(&steps, id)].already.is_some(),
            "{id:?} says that it is fine"
        );
    }
    assert!(
        place(&steps, StepId::SignInAgain) < place(&steps, StepId::FindDeleted),
        "both can still be done, and one has to sign in to look"
    );
    assert!(
        place(&steps, StepId::SignInAgain) < place(&steps, StepId::SaveApp),
        "nothing can be saved in a closed account"
    );
}

#[test]
fn a_young_person_alone_finds_an_adult_and_is_not_spoken_of_as_a_child_of_theirs() {
    let steps = plan(&Setup {
        who: Some(Who::YoungPerson),
        ..Setup::default()
    });
    assert!(
        ids(&steps).contains(&StepId::FindAdult),
        "an adult early on the path"
    );
    for step in &steps {
        for line in &step.lines {
            assert!(
                !line.text.en.contains("your child"),
                "{}: said to the young person",
                line.id
            );
            assert!(
                !line.text.fr.contains("votre enfant"),
                "{}: said to the young person",
                line.id
            );
        }
    }
}

#[test]
fn another_adult_is_led_away_from_images() {
    let steps = plan(&Setup {
        who: Some(Who::OtherAdult),
        region: Some(Region::Canada),
        ..Setup::default()
    });
    assert!(
        place(&steps, StepId::BringGuardian) < place(&steps, StepId::StopReplying),
        "a guardian or police early"
    );
    assert_eq!(
        steps[place(&steps, StepId::LeaveImages)].lines[0].id,
        "step.leave_images.other_adult",
        "said first"
    );
}

#[test]
fn without_an_image_nothing_is_to_be_taken_down() {
    let none = plan(&Setup {
        image: Some(ImageKind::NoImage),
        ..Setup::default()
    });
    assert!(
        !ids(&none).contains(&StepId::TakeDown),
        "no image, nothing to take down"
    );
    let fake = plan(&Setup {
        image: Some(ImageKind::Fake),
        ..Setup::default()
    });
    assert!(
        !fake[place(&fake, StepId::TakeDown)].contacts.is_empty(),
        "a fake counts like a real one"
    );
}
