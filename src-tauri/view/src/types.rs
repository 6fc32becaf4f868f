//! The TypeScript types, written from these and compared with what is committed.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path as FilePath;

use holdfast_core::case::{Path, When};
use holdfast_core::fact::SetupFact;
use holdfast_core::id::RecordKind;
use holdfast_core::record::{choices_of, fields_of};
use holdfast_guide::{CaseFacts, GapId, capturing, gaps};
use holdfast_report::sentences::choices::choice;
use ts_rs::{Config, TS};

use crate::{
    About, Answered, BundleChoice, BundlePlanView, CaseView, CheckTarget, Compared, CopiesFolder,
    DrawnBox, DropEvent, ExhibitDetails, FoundRows, FoundView, GapView, GapsView, GuideView,
    ImportAnswers, JobEvent, KnownCase, Missing, OrderView, OriginalView, PathView, PeopleView,
    PlaceOffer, PlacePurpose, PlanView, PointView, ReadingView, RecordView, Region, Released,
    RowView, SafetyView, SearchAsk, Settings, SetupAnswers, SheetSaved, Start, StepState, TextView,
    WhoIsHere, WireError,
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
    copies: CopiesFolder,
    details: ExhibitDetails,
    drawn: DrawnBox,
    drop: DropEvent,
    error: WireError,
    job: JobEvent,
    found: FoundRows,
    numbers: FoundView,
    record: RecordView,
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
    safety: SafetyView,
    settings: Settings,
    sheet: SheetSaved,
    start: Start,
    target: CheckTarget,
    who: WhoIsHere,
}

/// The path of a case in Canada where this was said, or nothing.
fn path_of(setup: Option<SetupFact>) -> PathView {
    let when = When {
        utc: chrono::DateTime::UNIX_EPOCH,
        offset_minutes: 0,
        line: 1,
    };
    let mut path = Path::default();
    path.setup = setup.map(|setup| (setup, when));
    PathView::along(&path, Region::Canada)
}

/// The families that the guide is judged by: what they say at the start, and the path that they get.
fn walks() -> Vec<serde_json::Value> {
    let said = |who: &str, region: &str, apps: &[&str], happened: &[&str], image: &str| {
        // Whoever was blocked is quiet.
        let contact = if happened.contains(&"blocked") {
            "quiet"
        } else {
            "still_writing"
        };
        let codes = |all: &[&str]| all.iter().map(|one| (*one).to_owned()).collect();
        SetupFact {
            who: Some(who.into()),
            region: Some(region.into()),
            apps: codes(apps),
            contact: Some(contact.into()),
            happened: codes(happened),
            image: Some(image.into()),
        }
    };
    let three = ["instagram", "snapchat", "whatsapp"];
    let gone = ["blocked", "deleted"];
    let snapchat = ["snapchat"];
    [
        ("hour_ago", said("parent", "canada", &snapchat, &[], "real")),
        (
            "paid",
            said("together", "canada", &three, &["paid"], "real"),
        ),
        (
            "gone",
            said("parent", "canada", &three[..1], &gone, "unknown"),
        ),
        ("fake", said("parent", "canada", &three[..1], &[], "fake")),
        (
            "young",
            said("young_person", "canada", &snapchat, &[], "real"),
        ),
        (
            "quebec",
            said(
                "together",
                "canada",
                &["tiktok", "snapchat"],
                &["reported"],
                "altered",
            ),
        ),
        (
            "uk",
            said("parent", "united_kingdom", &snapchat, &[], "real"),
        ),
    ]
    .into_iter()
    .map(|(name, setup)| serde_json::json!({ "name": name, "path": path_of(Some(setup)) }))
    .collect()
}

/// Every row of the guide's table of screens, with the sentence that has to stand there.
fn covered() -> Vec<serde_json::Value> {
    let rows = holdfast_guide::coverage().iter();
    rows.map(|row| {
        let text = holdfast_guide::fact(row.fact).unwrap().text;
        let mut said = serde_json::to_value(row).unwrap();
        said["text"] = serde_json::to_value(text).unwrap();
        said
    })
    .collect()
}

/// The page's own tests and pictures use the advice as it is: `ui/src/test/guide.json`, written and compared as the types.
#[test]
fn the_page_is_tested_on_the_guide_as_it_is() {
    let codes = |all: &[&str]| all.iter().map(|one| (*one).to_owned()).collect();
    let parent = SetupFact {
        who: Some("parent".into()),
        apps: codes(&["instagram", "snapchat", "whatsapp"]),
        happened: codes(&["paid", "blocked"]),
        ..SetupFact::default()
    };
    let young = SetupFact {
        who: Some("young_person".into()),
        apps: codes(&["snapchat"]),
        ..SetupFact::default()
    };
    let said = serde_json::json!({
        "guide": GuideView::whole(),
        "safety": SafetyView::everywhere(),
        "path": path_of(Some(parent)),
        "young": path_of(Some(young)),
        "unsaid": path_of(None),
        "walks": walks(),
        "coverage": covered(),
        "named": holdfast_guide::named(),
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

/// The page's forms ask only for what the case can keep: `ui/src/test/fields.json`, written and compared as the types.
#[test]
fn the_page_is_tested_on_the_fields_of_records() {
    let kinds = RecordKind::ALL.into_iter();
    let fields: BTreeMap<&str, &[&str]> =
        kinds.map(|kind| (kind.as_str(), fields_of(kind))).collect();
    is_committed("fields.json", &fields);
}

/// The page offers the codes that a case keeps, and says what the bundle says of them: `ui/src/test/choices.json`.
#[test]
fn the_page_is_tested_on_what_is_chosen() {
    let fields = RecordKind::ALL.into_iter().flat_map(fields_of);
    let coded = fields.filter(|field| !choices_of(field).is_empty());
    let choices: BTreeMap<&str, BTreeMap<&str, serde_json::Value>> = coded
        .map(|field| {
            let says = choices_of(field).iter().map(|code| {
                let (_, says) = choice(field, code).unwrap();
                (*code, serde_json::json!({"en": says.en, "fr": says.fr}))
            });
            (*field, says.collect())
        })
        .collect();
    is_committed("choices.json", &choices);
}

fn is_committed(name: &str, what: &impl serde::Serialize) {
    let written = serde_json::to_string_pretty(what).unwrap() + "\n";
    let committed = FilePath::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/test");
    let committed = committed.join(name);
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
        happened: GapId::ALL.into_iter().filter_map(GapId::happened).collect(),
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
