//! The walks that the guide is judged by: what one family reads, in its order, and nothing that is meant for another.

use std::collections::BTreeSet;

use holdfast_guide::{
    Gone, Happened, ImageKind, InTouch, Platform, Purpose, Region, Setup, Step, StepId, Who,
    contacts, images, law, plan, removal, safety,
};

use crate::screens::{Pair, Screen, setups};

/// Names that every country has.
const COMMON: &[&str] = &["Emergency", "Urgence", "Police"];

fn parent(apps: &[Platform]) -> Setup {
    Setup {
        who: Some(Who::Parent),
        region: Some(Region::Canada),
        apps: apps.to_vec(),
        in_touch: Some(InTouch::StillWriting),
        ..Setup::default()
    }
}

fn one(steps: &[Step], id: StepId) -> &Step {
    steps
        .iter()
        .find(|step| step.id == id)
        .unwrap_or_else(|| panic!("{id:?} is on the path"))
}

fn saved(steps: &[Step]) -> Vec<Platform> {
    steps
        .iter()
        .filter(|step| step.id == StepId::SaveApp)
        .filter_map(|step| step.platform)
        .collect()
}

/// The ids of a step's lines.
fn lines(step: &Step) -> Vec<&'static str> {
    step.lines.iter().map(|line| line.id).collect()
}

#[test]
fn every_walk_begins_with_whom_to_call_where_one_lives() {
    for setup in setups() {
        let steps = plan(&setup);
        let first = steps.first().expect("a path has steps");
        assert_eq!(first.id, StepId::CheckDanger, "before anything else");
        let region = setup.region.unwrap_or(Region::Elsewhere);
        let call = first.contacts.first().expect("somebody to call");
        assert_eq!(call.purpose, Purpose::Danger, "{region:?}");
        assert!(
            contacts(region).contains(call),
            "{region:?}: of this country"
        );
    }
}

/// All that a family in that region may read on its way.
fn read_in(region: Region) -> Vec<Pair> {
    let own = setups().into_iter().map(|setup| Setup {
        region: Some(region),
        ..setup
    });
    let paths: Vec<_> = own.map(|setup| plan(&setup)).collect();
    let screen = Screen::step(
        "walk".into(),
        (
            safety(region),
            paths,
            contacts(region),
            removal(region),
            images(region),
            law(region),
        ),
    );
    screen.texts
}

/// Whether a text has that number among its words.
fn has_number(text: &str, number: &str) -> bool {
    let is_apart = |sign: Option<char>| !sign.is_some_and(char::is_alphanumeric);
    text.match_indices(number).any(|(at, _)| {
        is_apart(text[..at].chars().next_back())
            && is_apart(text[at + number.len()..].chars().next())
    })
}

#[test]
fn no_number_and_no_service_of_another_region_is_read() {
    assert!(has_number("Call 111 now.", "111"), "it is seen");
    assert!(!has_number("0800 1111", "111"), "another number");
    for region in Region::ALL {
        let names = |region| {
            contacts(region)
                .iter()
                .flat_map(|one| [one.name.en, one.name.fr])
                .collect::<BTreeSet<_>>()
        };
        let numbers = |region| {
            contacts(region)
                .iter()
                .flat_map(|one| one.number.into_iter().chain(one.text_to))
                .collect::<BTreeSet<_>>()
        };
        let (own_names, own_numbers) = (names(region), numbers(region));
        let others = || Region::ALL.into_iter().filter(|other| *other != region);
        let foreign: Vec<_> = others()
            .flat_map(names)
            .filter(|name| {
                !COMMON.contains(name) && !own_names.iter().any(|own| own.contains(name))
            })
            .collect();
        let numbers: Vec<_> = others()
            .flat_map(numbers)
            .filter(|number| !own_numbers.contains(number))
            .collect();
        for Pair { en, fr, .. } in read_in(region) {
            for text in [&en, &fr] {
                for name in &foreign {
                    assert!(!text.contains(name), "{region:?}: {name} in {text:?}");
                }
                for number in &numbers {
                    assert!(
                        !has_number(text, number),
                        "{region:?}: {number} in {text:?}"
                    );
                }
            }
        }
    }
}

#[test]
fn law_of_one_country_is_not_the_reason_in_another() {
    let only_canada = ["Criminal Code", "CYFSA", "Quebec Youth Protection"];
    for setup in setups() {
        if setup.region == Some(Region::Canada) || setup.who == Some(Who::OtherAdult) {
            continue;
        }
        for step in plan(&setup)
            .iter()
            .filter(|step| step.id == StepId::TellPolice)
        {
            for line in &step.lines {
                let from = line.source.name;
                assert!(
                    !only_canada.iter().any(|law| from.contains(law)),
                    "{:?}: {} stands on {from}",
                    setup.region,
                    line.id
                );
            }
        }
    }
}

#[test]
fn snapchat_an_hour_ago_a_second_phone_and_at_once() {
    let steps = plan(&parent(&[Platform::Snapchat]));
    let at = steps
        .iter()
        .position(|step| step.id == StepId::KeepEverything)
        .expect("delete nothing");
    let next = &steps[at + 1];
    assert_eq!(next.platform, Some(Platform::Snapchat), "straight after");
    assert_eq!(
        next.because.map(|clock| clock.gone),
        Some(Gone::Hours(24)),
        "and why"
    );
    assert_eq!(
        lines(next)[..4],
        [
            "snapchat.first",
            "app.no_nudity",
            "app.one_device",
            "snapchat.profile"
        ],
        "without a notice to the other side, nor a nude image; who it is first"
    );
}

#[test]
fn money_was_paid_over_three_apps_the_bank_first_then_what_vanishes_first() {
    let apps = [Platform::Instagram, Platform::Snapchat, Platform::Whatsapp];
    let steps = plan(&Setup {
        happened: vec![Happened::Paid],
        ..parent(&apps)
    });
    assert!(one(&steps, StepId::CallBank).minimum, "on every way");
    assert_eq!(
        saved(&steps),
        [Platform::Snapchat, Platform::Whatsapp, Platform::Instagram],
        "what goes by itself before what is taken back one by one"
    );
    let money = &one(&steps, StepId::TellMoney).contacts;
    assert!(
        money.iter().all(|one| one.purpose == Purpose::Money) && !money.is_empty(),
        "and whom to tell of it"
    );
}

#[test]
fn blocked_and_deleted_nobody_is_blamed_and_there_is_always_more_to_do() {
    let steps = plan(&Setup {
        happened: vec![Happened::Blocked, Happened::Deleted],
        ..parent(&[Platform::Instagram])
    });
    for id in [StepId::KeepEverything, StepId::SaveApp, StepId::Block] {
        let already = one(&steps, id).already.expect("it is said to be normal");
        assert!(
            ["fine", "happens a lot"]
                .iter()
                .any(|calm| already.text.en.contains(calm)),
            "{}",
            already.id
        );
    }
    assert!(
        lines(one(&steps, StepId::FindDeleted)).contains(&"step.find_deleted.recently"),
        "it can come back for some time"
    );
    assert!(
        steps.iter().any(|step| step.id == StepId::AskDownload),
        "and the download may still hold it"
    );
}

#[test]
fn whoever_deleted_something_is_not_given_words_that_all_of_it_was_saved() {
    let deleted = |who| Setup {
        who: Some(who),
        happened: vec![Happened::Deleted],
        ..parent(&[Platform::Instagram])
    };
    for (who, words) in [
        (Who::Parent, "step.tell_police.say_left"),
        (Who::YoungPerson, "step.tell_police.say_left_young"),
    ] {
        let steps = plan(&deleted(who));
        let said = lines(one(&steps, StepId::TellPolice));
        assert_eq!(said[1], words, "{who:?}");
        let all_saved = ["step.tell_police.say", "step.tell_police.say_young"];
        assert!(
            !said.iter().any(|line| all_saved.contains(line)),
            "{said:?}"
        );
    }
}

#[test]
fn a_fake_image_is_reported_and_taken_down_like_a_real_one() {
    let steps = plan(&Setup {
        image: Some(ImageKind::Fake),
        ..parent(&[Platform::Instagram])
    });
    for id in [StepId::LeaveImages, StepId::TakeDown] {
        assert_eq!(
            lines(one(&steps, id)).first(),
            Some(&"step.leave_images.fake"),
            "{id:?} says first that it counts"
        );
    }
    for step in &steps {
        for line in &step.lines {
            assert!(
                !line.text.en.contains("more images"),
                "{}: none was sent",
                line.id
            );
        }
    }
}

#[test]
fn a_young_person_alone_has_words_and_somebody_to_talk_to() {
    for region in Region::ALL {
        let steps = plan(&Setup {
            who: Some(Who::YoungPerson),
            region: Some(region),
            ..parent(&[Platform::Snapchat])
        });
        let talk: Vec<_> = contacts(region)
            .iter()
            .filter(|one| matches!(one.purpose, Purpose::Crisis | Purpose::Talk))
            .collect();
        for id in [StepId::FindAdult, StepId::LookAfter] {
            assert_eq!(one(&steps, id).contacts, talk, "{region:?}: {id:?}");
        }
        assert_eq!(
            lines(one(&steps, StepId::TellPolice))[1],
            "step.tell_police.say_young",
            "{region:?}: what one can say, early"
        );
        for step in &steps {
            for Pair { en, fr, .. } in step.lines.iter().map(|line| Pair {
                en: line.text.en.into(),
                fr: line.text.fr.into(),
                tu: None,
            }) {
                assert!(!en.contains("the child"), "said to, not about: {en}");
                assert!(!fr.contains("l’enfant"), "said to, not about: {fr}");
            }
        }
    }
}

#[test]
fn whatever_the_advice_on_removal_names_can_be_opened_there() {
    for region in Region::ALL {
        let found = removal(region).under_18;
        assert!(
            found
                .iter()
                .any(|one| one.name.en == "Take It Down" && one.link.is_some()),
            "{region:?}: the lines speak of it"
        );
    }
}

#[test]
fn in_quebec_there_are_services_in_french() {
    let own: Vec<_> = contacts(Region::Canada)
        .iter()
        .filter(|one| one.purpose == Purpose::Province && one.name.fr.contains("Québec"))
        .collect();
    assert!(own.len() >= 2, "of its own: {own:?}");
    let said = safety(Region::Canada);
    let lines: Vec<_> = said.in_quebec.iter().map(|one| one.number).collect();
    assert_eq!(
        lines,
        [Some("1-800-263-2266"), Some("1-866-277-3553")],
        "Tel-jeunes and the suicide line, beside the numbers of the country"
    );
    for one in said.in_quebec {
        assert!(one.doubt().is_some(), "{}: no source confirms it", one.id);
    }
    for region in Region::ALL.into_iter().filter(|one| *one != Region::Canada) {
        assert!(safety(region).in_quebec.is_empty(), "{region:?}");
    }
    let cybertip = contacts(Region::Canada)
        .iter()
        .find(|one| one.id == "canada.cybertip")
        .expect("the tip-line");
    assert_eq!(cybertip.name.fr, "Cyberaide.ca", "by its French name");
}

#[test]
fn in_the_united_kingdom_the_police_ceop_and_report_remove() {
    let steps = plan(&Setup {
        region: Some(Region::UnitedKingdom),
        ..parent(&[Platform::Snapchat])
    });
    let ids = |id| {
        one(&steps, id)
            .contacts
            .iter()
            .map(|one| one.id)
            .collect::<Vec<_>>()
    };
    assert_eq!(ids(StepId::CheckDanger)[0], "united_kingdom.999");
    assert_eq!(
        ids(StepId::TellPolice),
        ["united_kingdom.101", "united_kingdom.ceop"]
    );
    assert_eq!(ids(StepId::TakeDown)[0], "united_kingdom.report_remove");
}
