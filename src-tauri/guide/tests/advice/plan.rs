//! The path: order, what comes first, and that nothing is ever a dead end.

use holdfast_guide::{
    Gone, Happened, Of, Platform, Reach, Region, Setup, Stage, Step, StepId, Told, Who, card,
    cards, clocks, first_clock, plan, safety,
};

use crate::screens::setups;

pub(super) fn ids(steps: &[Step]) -> Vec<StepId> {
    steps.iter().map(|step| step.id).collect()
}

pub(super) fn place(steps: &[Step], id: StepId) -> usize {
    steps
        .iter()
        .position(|step| step.id == id)
        .unwrap_or_else(|| panic!("{id:?} is on the path"))
}

#[test]
fn the_five_stages_come_in_their_order() {
    for setup in setups() {
        let stages: Vec<Stage> = plan(&setup).iter().map(|step| step.stage).collect();
        assert!(
            stages.is_sorted(),
            "safe, stop, save, report and block, tell: {stages:?}"
        );
        for stage in Stage::ALL {
            assert!(
                stages.contains(&stage),
                "{stage:?} has something to do for {setup:?}"
            );
        }
    }
}

#[test]
fn saving_comes_before_blocking_whatever_happened() {
    for setup in setups() {
        let steps = plan(&setup);
        let last_saved = steps
            .iter()
            .rposition(|step| step.id == StepId::SaveApp)
            .expect("something is saved");
        assert!(
            last_saved < place(&steps, StepId::Block),
            "saved, then blocked"
        );
    }
}

#[test]
fn the_app_whose_chats_go_first_is_saved_first() {
    let setup = Setup {
        apps: vec![
            Platform::Kik,
            Platform::Snapchat,
            Platform::Telegram,
            Platform::X,
        ],
        ..Setup::default()
    };
    let saved: Vec<_> = plan(&setup)
        .into_iter()
        .filter(|step| step.id == StepId::SaveApp)
        .filter_map(|step| step.platform)
        .collect();
    assert_eq!(
        saved,
        [
            Platform::Telegram,
            Platform::Snapchat,
            Platform::Kik,
            Platform::X
        ],
        "at any moment, 24 hours, 30 days; Kik was used before X"
    );
}

#[test]
fn what_nobody_knows_comes_after_what_is_known_to_go() {
    let apps = vec![
        Platform::Other,
        Platform::Wizz,
        Platform::Kik,
        Platform::Roblox,
        Platform::Discord,
        Platform::Telegram,
        Platform::Snapchat,
        Platform::Tiktok,
    ];
    let setup = Setup {
        apps,
        ..Setup::default()
    };
    let order = [
        Platform::Roblox,
        Platform::Telegram,
        Platform::Snapchat,
        Platform::Discord,
        Platform::Kik,
        Platform::Other,
        Platform::Wizz,
        Platform::Tiktok,
    ];
    let saved: Vec<_> = plan(&setup)
        .into_iter()
        .filter(|step| step.id == StepId::SaveApp)
        .filter_map(|step| step.platform)
        .collect();
    assert_eq!(saved, order, "the steps");
    let mut first = Vec::new();
    for one in clocks(&setup) {
        if one.clock.of == Of::Chat && !first.contains(&one.platform) {
            first.push(one.platform);
        }
    }
    assert_eq!(first, order, "and the list of what goes first");
}

/// The path of a family that blocked and deleted in that app.
fn blocked_in(app: Platform) -> Vec<Step> {
    plan(&Setup {
        apps: vec![app],
        happened: vec![Happened::Blocked, Happened::Deleted],
        ..Setup::default()
    })
}

#[test]
fn each_download_is_explained_as_that_app_makes_it() {
    for app in Platform::ALL {
        let steps = blocked_in(app);
        let asked = steps.iter().find(|step| step.id == StepId::AskDownload);
        let Some(download) = card(app).download else {
            assert!(asked.is_none(), "{app:?}: there is none to ask for");
            continue;
        };
        let asked = asked.expect("a step for it");
        for how in download.how {
            assert!(
                asked.lines.iter().any(|line| line.id == how.id),
                "{app:?}: {}",
                how.id
            );
        }
        let is_asked = download.reach != Reach::AsShown;
        let says_days = asked
            .lines
            .iter()
            .any(|line| line.id == "step.ask_download.today");
        assert_eq!(says_days, is_asked, "{app:?}");
        assert_eq!(
            asked.title.en.starts_with("Ask"),
            is_asked,
            "{app:?}: {}",
            asked.title.en
        );
    }
}

#[test]
fn no_download_is_promised_that_would_not_hold_what_is_gone() {
    for app in Platform::ALL {
        let steps = blocked_in(app);
        let blocked = steps[place(&steps, StepId::SaveApp)].already;
        let says = blocked.expect("it is fine").text.en;
        let find = &steps[place(&steps, StepId::FindDeleted)].lines;
        let is_held = card(app)
            .download
            .is_some_and(|one| one.reach == Reach::BothSides);
        assert_eq!(says.contains("ask for the download"), is_held, "{app:?}");
        assert_eq!(
            find.iter()
                .any(|line| line.id == "step.find_deleted.download"),
            is_held,
            "{app:?}"
        );
    }
}

#[test]
fn where_the_other_side_is_told_a_second_phone_comes_before_the_first_screenshot() {
    for app in Platform::ALL {
        let steps = blocked_in(app);
        let lines = &steps[place(&steps, StepId::SaveApp)].lines;
        let first = card(app).capture[0].id;
        assert_eq!(first, "app.no_nudity", "before it, how to look away");
        let before = lines.iter().take_while(|line| line.id != first);
        let mut said = before.filter(|line| line.text.en.contains("second phone"));
        if card(app).screenshots.told != Told::No {
            assert!(said.next().is_some(), "{app:?}: {lines:?}");
        }
    }
}

#[test]
fn a_chat_that_goes_with_the_game_is_saved_before_anything_leaves_it() {
    let capture = card(Platform::Roblox).capture;
    let at = |id| capture.iter().position(|fact| fact.id == id);
    assert!(at("roblox.chat") < at("roblox.profile"), "{capture:?}");
}

#[test]
fn each_app_is_saved_once_and_says_why_it_stands_there() {
    let apps = vec![Platform::Snapchat, Platform::Instagram, Platform::Snapchat];
    let steps = plan(&Setup {
        apps,
        ..Setup::default()
    });
    let saved: Vec<&Step> = steps
        .iter()
        .filter(|step| step.id == StepId::SaveApp)
        .collect();
    assert_eq!(saved.len(), 2, "named twice, saved once");
    for step in saved {
        let app = step.platform.expect("each is about an app");
        let because = step.because.expect("each has a clock");
        assert_eq!(
            because.gone,
            first_clock(app, Of::Chat).expect("as the card says").gone,
            "the first clock of {app:?}"
        );
    }
}

#[test]
fn clocks_run_out_in_order() {
    let setup = Setup {
        apps: Platform::ALL.to_vec(),
        ..Setup::default()
    };
    let gone: Vec<Gone> = clocks(&setup).iter().map(|one| one.clock.gone).collect();
    assert!(
        gone.is_sorted() && gone.len() >= Platform::ALL.len(),
        "{gone:?}"
    );
    assert!(clocks(&Setup::default()).is_empty(), "no app, no clock");
}

#[test]
fn the_same_answers_give_the_same_steps_each_with_a_name_of_its_own() {
    for setup in setups() {
        let keys = |steps: Vec<Step>| steps.into_iter().map(|step| step.key).collect::<Vec<_>>();
        let once = keys(plan(&setup));
        assert_eq!(once, keys(plan(&setup)), "pure");
        let mut unique = once.clone();
        unique.sort();
        unique.dedup();
        assert_eq!(unique.len(), once.len(), "a key names one step: {once:?}");
    }
}

#[test]
fn codes_are_the_names_on_the_wire() {
    let wire = |value: serde_json::Value| value.as_str().map(str::to_owned);
    for platform in Platform::ALL {
        assert_eq!(
            wire(serde_json::to_value(platform).expect("JSON")).as_deref(),
            Some(platform.code()),
            "{platform:?}"
        );
    }
    for region in Region::ALL {
        assert_eq!(
            wire(serde_json::to_value(region).expect("JSON")).as_deref(),
            Some(region.code()),
            "{region:?}"
        );
    }
    for setup in setups() {
        for step in plan(&setup) {
            assert_eq!(
                wire(serde_json::to_value(step.id).expect("JSON")).as_deref(),
                Some(step.id.code()),
                "{:?}",
                step.id
            );
        }
        let json = serde_json::to_string(&setup).expect("a set-up is kept with the case");
        assert_eq!(
            serde_json::from_str::<Setup>(&json).expect("and read again"),
            setup,
            "as it was"
        );
    }
    assert_eq!(
        serde_json::from_str::<Setup>("{}").expect("older files know less"),
        Setup::default(),
        "all is optional"
    );
}

#[test]
fn the_first_step_has_the_numbers_of_the_first_screen() {
    for region in Region::ALL {
        let said = safety(region);
        let both = said.helplines.iter().chain(&said.in_quebec);
        let first: Vec<&str> = both.map(|one| one.id).collect();
        let steps = plan(&Setup {
            region: Some(region),
            ..Setup::default()
        });
        let step = &steps[place(&steps, StepId::CheckDanger)];
        let on_path: Vec<&str> = step.contacts.iter().map(|one| one.id).collect();
        assert_eq!(on_path, first, "{region:?}");
        assert_eq!(
            on_path.contains(&"canada.quebec.tel_jeunes"),
            region == Region::Canada,
            "{region:?}"
        );
    }
}

#[test]
fn another_adult_leaves_images_to_a_guardian_or_police_and_is_asked_to_list_none() {
    let leave = |who| {
        let steps = plan(&Setup {
            who: Some(who),
            region: Some(Region::Canada),
            ..Setup::default()
        });
        let step = &steps[place(&steps, StepId::LeaveImages)];
        let lines: Vec<&str> = step.lines.iter().map(|line| line.id).collect();
        (lines, step.contacts.len())
    };
    let (lines, contacts) = leave(Who::OtherAdult);
    assert_eq!(lines[0], "step.leave_images.other_adult");
    assert!(!lines.contains(&"step.leave_images.where"), "{lines:?}");
    assert!(
        lines.contains(&"step.leave_images.other_listed"),
        "{lines:?}"
    );
    assert!(contacts > 0, "it leads to police and a report service");
    let (lines, contacts) = leave(Who::Parent);
    assert!(lines.contains(&"step.leave_images.where"), "{lines:?}");
    assert!(
        !lines.iter().any(|id| id.contains(".other_")),
        "{lines:?}: not said to a parent"
    );
    assert_eq!(contacts, 0);
}

#[test]
fn a_card_warns_of_screenshots_with_its_own_sentence() {
    for card in cards() {
        let warning = card.warning().map(|fact| fact.id);
        let own = match card.screenshots.told {
            Told::Yes => Some(card.first.id),
            Told::Sometimes => Some(card.screenshots.about.id),
            Told::No => None,
        };
        assert_eq!(warning, own, "{:?}", card.platform);
    }
    assert_eq!(
        card(Platform::Snapchat).warning().map(|fact| fact.id),
        Some("snapchat.first")
    );
}
