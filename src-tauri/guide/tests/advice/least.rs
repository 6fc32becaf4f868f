//! The shortest way.

use holdfast_guide::{StepId, Who, plan};

use crate::screens::setups;

#[test]
fn the_shortest_way_is_part_of_the_path() {
    for setup in setups() {
        let short: Vec<StepId> = plan(&setup)
            .into_iter()
            .filter(|step| step.minimum)
            .map(|step| step.id)
            .collect();
        for id in [
            StepId::CheckDanger,
            StepId::StopReplying,
            StepId::PayNothing,
            StepId::KeepEverything,
            StepId::SaveApp,
            StepId::TellPolice,
        ] {
            assert!(short.contains(&id), "{id:?} is in {short:?}");
        }
        assert_eq!(
            short.contains(&StepId::FindAdult),
            setup.who == Some(Who::YoungPerson),
            "however short the way, nobody young goes it alone"
        );
    }
}

#[test]
fn the_shortest_way_asks_in_each_app_for_no_more_than_it_promises() {
    for setup in setups() {
        for step in plan(&setup).iter().filter(|step| step.minimum) {
            if step.id != StepId::SaveApp {
                assert!(step.least.is_empty(), "{}: all of it", step.key);
                continue;
            }
            let is_asked = |end: &str| step.least.iter().any(|line| line.id.ends_with(end));
            for end in [".profile", ".threat", ".no_nudity"] {
                assert!(is_asked(end), "{}: {end}", step.key);
            }
            assert!(step.least.len() < step.lines.len(), "{}", step.key);
            let lines = step.lines.iter().map(|line| line.id);
            let mut lines = lines.filter(|id| step.least.iter().any(|line| line.id == *id));
            assert!(
                step.least.iter().all(|line| lines.next() == Some(line.id)),
                "{}: a part of it, in its order",
                step.key
            );
        }
    }
}
