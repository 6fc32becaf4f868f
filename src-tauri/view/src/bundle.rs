//! The police bundle: what goes in, what is held back and why, and what was written.

use std::collections::BTreeMap;

use holdfast_core::case::{Bundled, Case};
use holdfast_core::fact::FactBody;
use holdfast_core::id::{Id, RecordKind as CoreRecord};
use holdfast_report::police::{
    Options, Outline, PolicePlan, TravelNotes, Withheld as CoreWithheld,
};
use serde::{Deserialize, Serialize};

use crate::codes::{Downloads, Kind, RecordKind, Withheld};
use crate::damage::{DamagedView, not_understood};
use crate::downloads::DownloadPlanView;
use crate::exhibit::kept_bytes;
use crate::settings::Region;
use crate::time::Instant;

mod held_back;

pub use held_back::{HeldBackView, Inside};

/// What a person chose for a bundle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BundleChoice {
    /// Whether folder names travel.
    pub include_places: bool,
    /// Whether the disk's times of files travel.
    pub include_file_times: bool,
    /// Whether answers to what is missing travel.
    pub include_answers: bool,
    /// What travels of platforms' downloads.
    pub downloads: Downloads,
}

impl BundleChoice {
    /// The same for the writer, with the country whose numbers the read-me names.
    pub fn options(self, region: Region) -> Options {
        Options {
            include_places: self.include_places,
            include_file_times: self.include_file_times,
            include_answers: self.include_answers,
            downloads: self.downloads.into(),
            region: region.into(),
            ..Options::default()
        }
    }
}

/// What a police bundle would hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct BundlePlanView {
    /// Exhibits whose bytes are enclosed, by kind.
    pub enclosed: Vec<EnclosedGroup>,
    /// Records, by kind.
    pub records: Vec<RecordGroup>,
    /// Exhibits of which a covered copy goes in, and the original stays.
    pub covered: Vec<String>,
    /// Exhibits that are named only, and why.
    pub withheld: Vec<WithheldView>,
    /// Platforms' downloads, and what becomes of the files in each.
    pub downloads: Vec<DownloadPlanView>,
    /// What is damaged or missing in the case, as far as a look can tell, and so is not in the bundle.
    pub damaged: Vec<DamagedView>,
    /// Exhibits and bundles with which a newer version did something that is not known here.
    pub not_understood: Vec<String>,
    /// What else travels.
    pub also_travels: AlsoTravels,
    /// Bytes of all zips, nearly.
    pub bytes: u64,
    /// Number of zips.
    pub parts: usize,
    /// Bundles that were written before.
    pub earlier: Vec<BundledView>,
    /// What came since the last of them.
    pub new_since: Option<NewSinceView>,
    /// What they hold and is held back now.
    pub held_back: Vec<HeldBackView>,
    /// Something stays with the family whatever is chosen: what was said at the start, who was at the computer.
    pub is_any_private: bool,
}

/// Exhibits of one kind that are enclosed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct EnclosedGroup {
    /// The kind.
    pub kind: Kind,
    /// How many.
    pub count: usize,
    /// Their bytes.
    pub bytes: u64,
}

/// Records of one kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct RecordGroup {
    /// The kind.
    pub kind: RecordKind,
    /// How many.
    pub count: usize,
}

/// An exhibit that is named only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct WithheldView {
    /// `E0001`
    pub exhibit: String,
    /// What kind of thing it is.
    pub kind: Kind,
    /// Why.
    pub reason: Withheld,
    /// What the person typed when it was set aside.
    pub set_aside_reason: Option<String>,
}

/// What travels besides the evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct AlsoTravels {
    /// Different folder names in the tables.
    pub folders: usize,
    /// Exhibits with a time of their file.
    pub file_times: usize,
    /// Exhibits and records in which a person named a device.
    pub devices: Vec<String>,
    /// Enclosed pictures and videos: the places where they were made may be inside.
    pub pictures: usize,
    /// Those of them in which a place was found.
    pub with_place: Vec<String>,
}

impl AlsoTravels {
    fn of(notes: &TravelNotes, with_place: &[Id]) -> Self {
        let shown = |ids: &[Id]| ids.iter().map(Id::to_string).collect();
        Self {
            folders: notes.folders,
            file_times: notes.file_times,
            devices: shown(&notes.devices),
            pictures: notes.pictures,
            with_place: shown(with_place),
        }
    }
}

/// What came since the last bundle: a later one encloses everything again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct NewSinceView {
    /// Exhibits that were added.
    pub exhibits: usize,
    /// Records that were written or changed.
    pub records: usize,
}

impl NewSinceView {
    fn of(case: &Case) -> Option<Self> {
        let line = case.bundles.last()?.when.line;
        let exhibits = case.exhibits.iter();
        let records = case.records.iter();
        Some(Self {
            exhibits: exhibits.filter(|one| one.added.line > line).count(),
            records: records.filter(|one| one.changed.line > line).count(),
        })
    }
}

/// A bundle that was written before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct BundledView {
    /// `B01`
    pub id: String,
    /// When.
    pub at: Instant,
    /// Fingerprints: one, or one for each part.
    pub sha256: Vec<String>,
}

impl From<&Bundled> for BundledView {
    fn from(bundled: &Bundled) -> Self {
        let fingerprints = bundled.fingerprints.iter();
        Self {
            id: bundled.id.to_string(),
            at: bundled.when.into(),
            sha256: fingerprints.map(ToString::to_string).collect(),
        }
    }
}

impl BundlePlanView {
    /// What a plan says of a case. `with_place`: enclosed exhibits that say where they were made. `knows_lists`: files of
    /// messages and of lists were told apart.
    pub fn of(plan: &Outline, case: &Case, with_place: &[Id], knows_lists: bool) -> Self {
        let mut enclosed: BTreeMap<Kind, EnclosedGroup> = BTreeMap::new();
        for exhibit in plan.enclosed.iter().filter_map(|id| case.exhibit(*id)) {
            let kind = exhibit.kind.into();
            let group = enclosed.entry(kind).or_insert(EnclosedGroup {
                kind,
                count: 0,
                bytes: 0,
            });
            group.count += 1;
            group.bytes += kept_bytes(exhibit).unwrap_or_default();
        }
        let records = CoreRecord::ALL.into_iter().map(|kind| RecordGroup {
            kind: kind.into(),
            count: case.records.iter().filter(|r| r.kind == kind).count(),
        });
        Self {
            enclosed: enclosed.into_values().collect(),
            records: records.filter(|group| group.count > 0).collect(),
            covered: plan.covered.iter().map(Id::to_string).collect(),
            withheld: withheld(&plan.withheld, case),
            downloads: DownloadPlanView::all_of(&plan.exports, &plan.enclosed, knows_lists),
            damaged: DamagedView::all_of(&plan.damage),
            not_understood: not_understood(&plan.unknown),
            also_travels: AlsoTravels::of(&plan.what_travels, with_place),
            bytes: plan.bytes,
            parts: plan.parts,
            earlier: case.bundles.iter().map(BundledView::from).collect(),
            new_since: NewSinceView::of(case),
            held_back: {
                let bundles = case.bundles.iter();
                bundles
                    .flat_map(|one| HeldBackView::all_of(case, one.id))
                    .collect()
            },
            is_any_private: is_any_private(case),
        }
    }
}

/// Whether the case holds a fact that never travels.
fn is_any_private(case: &Case) -> bool {
    let mut facts = case.facts.iter();
    facts.any(|fact| {
        matches!(
            fact.body,
            Some(FactBody::Setup(_) | FactBody::Step(_) | FactBody::Present(_))
        )
    })
}

/// The exhibits that are named only, as the page shows them.
fn withheld(withheld: &[(Id, CoreWithheld)], case: &Case) -> Vec<WithheldView> {
    let named = withheld.iter().filter_map(|(id, why)| {
        let exhibit = case.exhibit(*id)?;
        let set_aside = exhibit.set_aside.as_ref();
        Some(WithheldView {
            exhibit: id.to_string(),
            kind: exhibit.kind.into(),
            reason: (*why).into(),
            set_aside_reason: set_aside
                .and_then(|(_, reason)| reason.as_ref())
                .map(|words| words.text.clone()),
        })
    });
    named.collect()
}

/// A bundle that was written, read back and checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct BundleResult {
    /// `B01`
    pub id: String,
    /// Its zips, in order: one, unless it was split.
    pub zips: Vec<ZipView>,
    /// Exhibits whose bytes are enclosed.
    pub enclosed: usize,
    /// Records that are enclosed.
    pub records: usize,
    /// Covered copies that are enclosed in the place of their originals.
    pub covered: usize,
    /// Complete downloads are inside: it goes from hand to hand only.
    pub is_complete: bool,
    /// Exhibits that are named only: more than planned when a kept file could not be read.
    pub withheld: Vec<WithheldView>,
    /// Platforms' downloads, and what became of the files in each.
    pub downloads: Vec<DownloadPlanView>,
    /// What is damaged or missing in the case and so is not in the bundle.
    pub damaged: Vec<DamagedView>,
    /// Exhibits and bundles with which a newer version did something that is not known here: a check of this bundle
    /// says UNCONFIRMED.
    pub not_understood: Vec<String>,
}

impl BundleResult {
    /// What was written, by the plan that was followed in the end.
    pub fn of(
        id: Id,
        zips: Vec<ZipView>,
        plan: &PolicePlan,
        case: &Case,
        choice: BundleChoice,
    ) -> Self {
        let is_any = !plan.exports.is_empty();
        Self {
            is_complete: is_any && choice.downloads == Downloads::Complete,
            id: id.to_string(),
            zips,
            enclosed: plan.enclosed.len(),
            records: case.records.len(),
            covered: plan.covered.len(),
            withheld: withheld(&plan.withheld, case),
            downloads: DownloadPlanView::all_of(&plan.exports, &plan.enclosed, true),
            damaged: DamagedView::all_of(&plan.damage),
            not_understood: not_understood(&plan.unknown),
        }
    }
}

/// One zip.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export_to = "view.ts"))]
#[serde(rename_all = "camelCase")]
pub struct ZipView {
    /// Shows it in its folder.
    pub token: String,
    /// Its name.
    pub file_name: String,
    /// Where it lies, for reading only.
    pub folder: String,
    /// Bytes.
    pub size_bytes: u64,
    /// Its fingerprint: 64 hex digits.
    pub sha256: String,
    /// The same in nine English words.
    pub words_en: Vec<String>,
    /// The same in nine French words.
    pub words_fr: Vec<String>,
}
