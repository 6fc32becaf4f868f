//! What a run says of its files while it is under way: only what is true already.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Mutex;

use holdfast_core::fact::Lang;
use holdfast_core::import::{Answers, Outcome, OutcomeKind, PlanOptions, plan, run};
use holdfast_core::line::Shows;
use holdfast_core::progress::Progress;
use holdfast_core::store::Store;

use crate::support::House;

/// Writes down what it is told, and looks into the log on the disk each time.
struct Listener {
    case: PathBuf,
    told: Mutex<Vec<Vec<Outcome>>>,
}

impl Progress for Listener {
    fn settled(&self, outcomes: &[Outcome]) {
        let log = Store::at(&self.case).unwrap().log_bytes().unwrap();
        let log = String::from_utf8(log).unwrap();
        for id in outcomes.iter().filter_map(|outcome| outcome.exhibit) {
            assert!(
                log.contains(&format!("\"{id}\"")),
                "{id} is on the disk before it is said"
            );
        }
        self.told.lock().unwrap().push(outcomes.to_vec());
    }
}

#[test]
fn each_file_is_told_once_and_not_before_it_is_saved() {
    let house = House::new();
    let mut paths: Vec<_> = (0..40)
        .map(|number| house.source(format!("{number:02}.txt"), format!("{number}").as_bytes()))
        .collect();
    paths.push(house.dir.path().join("in/none"));
    let add = || {
        let listener = Listener {
            case: house.case(),
            told: Mutex::default(),
        };
        let options = PlanOptions {
            follow_links: false,
            case_root: Some(house.case()),
        };
        let answers = Answers {
            shows: Shows::Nothing,
            except: BTreeMap::new(),
            list_only: false,
            no_hash: false,
            kind: None,
            lang: Lang::En,
        };
        let (planned, mut writer) = (plan(&paths, &options), house.writer());
        let ended = run(
            &mut writer,
            &planned,
            &answers,
            None,
            &house.clock,
            &listener,
        );
        (ended, listener.told.into_inner().unwrap())
    };
    for (result, why) in [
        (OutcomeKind::Added, "new files"),
        (
            OutcomeKind::AlreadyThere,
            "files that write nothing are told in groups too",
        ),
    ] {
        let (ended, told) = add();
        let count = ended.iter().filter(|one| one.result == result).count();
        assert_eq!((ended.len(), count), (41, 40), "{why}");
        assert!(told.len() > 3, "{why}, while others are under way");
        assert_eq!(told.concat(), ended, "{why}: in order, each once");
    }
}
