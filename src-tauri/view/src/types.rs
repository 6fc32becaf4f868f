//! The TypeScript types, written from these and compared with what is committed.

use std::fs;
use std::path::Path;

use ts_rs::{Config, TS};

use crate::{
    About, Answered, BundleChoice, BundlePlanView, CaseView, CheckTarget, Compared, DropEvent,
    ExhibitDetails, FoundRows, ImportAnswers, JobEvent, KnownCase, OriginalView, PeopleView,
    PlaceOffer, PlacePurpose, PlanView, PointView, ReadingView, Released, RowView, SearchAsk,
    Settings, Start, WireError,
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

#[test]
fn the_committed_types_are_those_of_this_crate() {
    let committed =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/lib/generated/view.ts");
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
