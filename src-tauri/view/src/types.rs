//! The TypeScript types, written from these and compared with what is committed.

use std::fs;
use std::path::Path as FilePath;

use holdfast_core::case::{Path, When};
use holdfast_core::fact::SetupFact;
use holdfast_guide::{CaseFacts, capturing, gaps};
use ts_rs::{Config, TS};

use crate::{
    About, Answered, BundleChoice, BundlePlanView, CaseView, CheckTarget, Compared, DropEvent,
    ExhibitDetails, FoundRows, GapView, GapsView, GuideView, ImportAnswers, JobEvent, KnownCase,
    Missing, OrderView, OriginalView, PathView, PeopleView, PlaceOffer, PlacePurpose, PlanView,
    PointView, ReadingView, Region, Released, RowView, SearchAsk, Settings, SetupAnswers, Start,
    StepState, TextView, WireError,
};

/// Everything that crosses between Rust and the page, with all that it is made of.
#[derive(TS)]
#[ts(export_to = "view.ts")]
#[expect(dead_code, reason = "only its types are used")]
struct Crossing {
    about: About,
    answered: Answered,
    answers: ImportAnswers,
    bundle_choice: BundleChoice,
    bundle_plan: BundlePlanView,
    case: CaseView,
    compared: Compared,
    details: ExhibitDetails,
    drop: DropEvent,
    error: WireError,
    job: JobEvent,
    found: FoundRows,
    gaps: GapsView,
    guide: GuideView,
    order: OrderView,
    missing: Missing,
    steps: PathView,
    setup: SetupAnswers,
    state: StepState,
    known: KnownCase,
    original: OriginalView,
    people: PeopleView,
    point: PointView,
    reading: ReadingView,
    row: RowView,
    search: SearchAsk,
    place: PlaceOffer,
    plan: PlanView,
    purpose: PlacePurpose,
    released: Released,
    settings: Settings,
    start: Start,
    target: CheckTarget,
}

/// The page's own tests and pictures use the advice as it is: `ui/src/test/guide.json`, written and compared as the types.
#[test]
fn the_page_is_tested_on_the_guide_as_it_is() {
    let codes = |all: &[&str]| all.iter().map(|one| (*one).to_owned()).collect();
    let setup = SetupFact {
        who: Some("parent".into()),
        apps: codes(&["instagram", "snapchat", "whatsapp"]),
        happened: codes(&["paid", "blocked"]),
        ..SetupFact::default()
    };
    let when = When {
        utc: chrono::DateTime::UNIX_EPOCH,
        offset_minutes: 0,
        line: 1,
    };
    let mut path = Path::default();
    path.setup = Some((setup, when));
    let said = serde_json::json!({
        "guide": GuideView::whole(),
        "path": PathView::along(&path, Region::Canada),
        "gaps": every_gap(),
        "between": TextView::from(capturing().between),
    });
    let written = serde_json::to_string_pretty(&said).unwrap() + "\n";
    let committed = FilePath::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/test/guide.json");
    if std::env::var_os("HOLDFAST_WRITE_TYPES").is_some() {
        fs::write(&committed, &written).unwrap();
    }
    let found = fs::read_to_string(&committed).unwrap_or_default();
    assert!(
        found.replace("\r\n", "\n") == written,
        "stale: HOLDFAST_WRITE_TYPES=1 cargo test -p holdfast-view"
    );
}

/// Every box of the coach, none of them answered.
fn every_gap() -> Vec<GapView> {
    let case = CaseFacts {
        apps: 3,
        paid: Some(true),
        open_ends: 2,
        ..CaseFacts::default()
    };
    let gaps = gaps(&case).into_iter();
    gaps.map(|gap| GapView::of(&gap, None, None)).collect()
}

#[test]
fn the_committed_types_are_those_of_this_crate() {
    let committed =
        FilePath::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/lib/generated/view.ts");
    let folder = tempfile::tempdir().unwrap();
    let config = Config::new()
        .with_large_int("number")
        .with_out_dir(folder.path());
    Crossing::export_all(&config).unwrap();
    let written = fs::read_to_string(folder.path().join("view.ts")).unwrap();
    if std::env::var_os("HOLDFAST_WRITE_TYPES").is_some() {
        fs::create_dir_all(committed.parent().unwrap()).unwrap();
        fs::write(&committed, &written).unwrap();
    }
    let found = fs::read_to_string(&committed).unwrap_or_default();
    assert!(
        found.replace("\r\n", "\n") == written,
        "stale: HOLDFAST_WRITE_TYPES=1 cargo test -p holdfast-view"
    );
}
